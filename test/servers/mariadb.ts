import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import mysql from 'mysql2/promise';
import { find } from './find.ts';
import { makeFolder } from './make-folder.ts';
import { freePort, until } from './port.ts';

/** A real MariaDB on loopback. */
export interface MariadbServer {
  readonly port: number;
  readonly admin: { readonly user: 'admin'; readonly password: string };
  /** A login, which its caller ends. */
  connect(user: string, password: string): Promise<mysql.Connection>;
  logsIn(user: string, password: string): Promise<boolean>;
  stop(): Promise<void>;
}

export async function startMariadb(): Promise<MariadbServer> {
  const program = find('mariadb');
  if (program === undefined) throw new Error('mariadb is not installed');
  const { folder, remove } = makeFolder('mariadb');
  const data = path.join(folder, 'data');
  const socket = path.join(folder, 's');
  mkdirSync(data);
  // It refuses to run as root, so there it runs as nobody, who is given the folder.
  const nobody = process.getuid?.() === 0 ? Number(execFileSync('id', ['-u', 'nobody'])) : undefined;
  const as = nobody === undefined ? {} : { uid: nobody };
  if (nobody !== undefined) for (const place of [folder, data]) chownSync(place, nobody, -1);
  chmodSync(folder, 0o755);
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { ...as, cwd: folder, stdio: 'ignore' },
  );
  const port = await freePort();
  const child = spawn(
    program,
    ['--no-defaults', `--datadir=${data}`, `--port=${port}`, '--bind-address=127.0.0.1', `--socket=${socket}`],
    { ...as, cwd: folder, stdio: 'ignore' },
  );
  const password = `admin-${Math.random().toString(36).slice(2)}`;
  await until(async () => {
    const root = await mysql.createConnection({ socketPath: socket, user: 'root' });
    await root.query(`create user 'admin'@'%' identified by '${password}'`);
    await root.query(`grant all on *.* to 'admin'@'%' with grant option`);
    await root.end();
  });
  const connect = (user: string, secret: string) =>
    mysql.createConnection({ host: '127.0.0.1', port, user, password: secret });
  return {
    port,
    admin: { user: 'admin', password },
    connect,
    logsIn: (user, secret) =>
      connect(user, secret).then(
        async (connection) => {
          await connection.end();
          return true;
        },
        () => false,
      ),
    async stop() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      remove();
    },
  };
}
