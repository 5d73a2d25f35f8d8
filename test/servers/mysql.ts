import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import mysql from 'mysql2/promise';
import { makeCertificate } from './certificate.ts';
import { find } from './find.ts';
import { makeFolder } from './make-folder.ts';
import type { MariadbServer } from './mariadb.ts';
import { freePort, until } from './port.ts';

/** A real MySQL 8 on loopback, whose users log in by `caching_sha2_password` unless they are made otherwise. */
export interface MysqlServer extends MariadbServer {
  /** The certificate that it shows, for `localhost`, PEM. */
  readonly cert: string;
}

/** Its disk need not survive a power cut. */
const HASTY = ['--innodb-flush-method=nosync', '--innodb-doublewrite=0', '--innodb-log-file-size=4M', '--skip-log-bin'];

export async function startMysql(): Promise<MysqlServer> {
  const program = find('mysql');
  if (program === undefined) throw new Error('mysql is not installed');
  const { folder, remove } = makeFolder('mysql');
  const data = path.join(folder, 'data');
  const socket = path.join(folder, 's');
  mkdirSync(data);
  // This one's TLS library shakes no hands over a key on a curve.
  const { cert, certFile } = makeCertificate(folder, 'localhost', 'rsa');
  const base = `--basedir=${path.dirname(path.dirname(program))}`;
  const common = ['--no-defaults', base, `--datadir=${data}`, '--user=root', ...HASTY];
  execFileSync(program, [...common, '--initialize-insecure'], { cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const own = [`--port=${port}`, '--bind-address=127.0.0.1', `--socket=${socket}`, '--mysqlx=OFF'];
  const tls = [`--ssl-cert=${certFile}`, `--ssl-key=${path.join(folder, 'key.pem')}`, `--ssl-ca=${certFile}`];
  const child = spawn(program, [...common, ...own, ...tls], { cwd: folder, stdio: 'ignore' });
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
    cert,
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
