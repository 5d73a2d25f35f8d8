import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { find, isRoot } from './find.ts';
import { makeFolder } from './folder.ts';
import { freePort } from './port.ts';

/** A real PostgreSQL on loopback with SCRAM for everyone. */
export interface PostgresServer {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly admin: { readonly user: 'admin'; readonly password: string };
  /** Runs SQL as the admin and gives what psql printed. */
  sql(text: string): string;
  /** True when this role logs in with this password. */
  logsIn(user: string, password: string): boolean;
  stop(): void;
}

export async function startPostgres(): Promise<PostgresServer> {
  const programs = find('postgres');
  if (programs === undefined) throw new Error('postgres is not installed');
  const { folder, remove } = makeFolder('postgres');
  const data = path.join(folder, 'data');
  const password = `admin-${Math.random().toString(36).slice(2)}`;
  const passwordFile = path.join(folder, 'pw');
  mkdirSync(data);
  writeFileSync(passwordFile, password);
  const asRoot = isRoot();
  if (asRoot) execFileSync('chown', ['-R', 'nobody', folder]);
  chmodSync(folder, 0o755);
  const run = (program: string, args: string[]) => {
    const command = [path.join(programs, program), ...args];
    const [first, ...rest] = asRoot ? ['runuser', '-u', 'nobody', '--', ...command] : command;
    execFileSync(first ?? '', rest, { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder });
  };
  const port = await freePort();
  run('initdb', [
    '-D',
    data,
    '-U',
    'admin',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--no-sync',
    '-E',
    'UTF8',
    '--locale=C',
  ]);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off -c log_statement=all`;
  run('pg_ctl', ['-D', data, '-w', '-l', path.join(folder, 'log'), '-o', options, 'start']);
  const psql = (user: string, secret: string, text: string) =>
    spawnSync(
      'psql',
      ['-X', '-A', '-t', '-h', '127.0.0.1', '-p', String(port), '-U', user, '-d', 'postgres', '-c', text],
      {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], PGPASSWORD: secret, PGCONNECT_TIMEOUT: '5' },
      },
    );
  return {
    host: '127.0.0.1',
    port,
    admin: { user: 'admin', password },
    sql(text) {
      const { status, stdout, stderr } = psql('admin', password, text);
      if (status !== 0) throw new Error(stderr);
      return stdout.trim();
    },
    logsIn: (user, secret) => psql(user, secret, 'select 1').status === 0,
    stop() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      remove();
    },
  };
}
