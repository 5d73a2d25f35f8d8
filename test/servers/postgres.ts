import { spawnSync } from 'node:child_process';
import { findPostgres } from '../../src/command/demo/programs.ts';
import { startTemporaryPostgres } from '../../src/command/demo/postgres.ts';
import { makeFolder } from './make-folder.ts';

/** A real PostgreSQL on loopback with SCRAM for everyone. */
export interface PostgresServer {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly admin: { readonly user: 'admin'; readonly password: string };
  /** Runs SQL as the admin and gives what psql printed. */
  sql(text: string): string;
  /** True when this role logs in with this password. */
  logsIn(user: string, password: string): boolean;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const programs = findPostgres(process.env['PATH']);
  if (programs === undefined) throw new Error('postgres is not installed');
  const { folder, remove } = makeFolder('postgres');
  const password = `admin-${Math.random().toString(36).slice(2)}`;
  const server = await startTemporaryPostgres(programs, folder, password, ['log_statement=all']);
  const psql = (user: string, secret: string, text: string) =>
    spawnSync(
      'psql',
      ['-X', '-A', '-t', '-h', server.host, '-p', String(server.port), '-U', user, '-d', 'postgres', '-c', text],
      { encoding: 'utf8', env: { PATH: process.env['PATH'], PGPASSWORD: secret, PGCONNECT_TIMEOUT: '5' } },
    );
  return {
    host: server.host,
    port: server.port,
    admin: { user: 'admin', password },
    sql(text) {
      const { status, stdout, stderr } = psql('admin', password, text);
      if (status !== 0) throw new Error(stderr);
      return stdout.trim();
    },
    logsIn: (user, secret) => psql(user, secret, 'select 1').status === 0,
    async stop() {
      await server.stop();
      remove();
    },
  };
}
