import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A PostgreSQL of its own on loopback, SCRAM for everyone, gone with `stop`. */
export interface TemporaryPostgres {
  readonly host: '127.0.0.1';
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Makes and starts a cluster in `folder` with the superuser `admin`. PostgreSQL refuses to run as root,
 * so there it runs as `nobody`, who is given the folder. `settings` are `-c` options of the server.
 */
export async function startTemporaryPostgres(
  programs: string,
  folder: string,
  adminPassword: string,
  settings: readonly string[] = [],
): Promise<TemporaryPostgres> {
  const data = path.join(folder, 'data');
  const passwordFile = path.join(folder, 'password');
  await mkdir(data, { recursive: true });
  await writeFile(passwordFile, adminPassword, { mode: 0o600 });
  const nobody = process.getuid?.() === 0 ? await userId('nobody') : undefined;
  if (nobody !== undefined) for (const place of [folder, data, passwordFile]) await chown(place, nobody, -1);
  await chmod(folder, 0o755);
  const run = async (program: string, args: readonly string[]) => {
    const user = nobody === undefined ? {} : { uid: nobody };
    await execute(path.join(programs, program), [...args], { cwd: folder, ...user });
  };
  const port = await freePort();
  await run('initdb', [
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
  const options = [`listen_addresses=127.0.0.1`, `unix_socket_directories=${folder}`, 'fsync=off', ...settings];
  await run('pg_ctl', [
    '-D',
    data,
    '-w',
    '-l',
    path.join(folder, 'log'),
    '-o',
    `-p ${port} ${options.map((option) => `-c ${option}`).join(' ')}`,
    'start',
  ]);
  return {
    host: '127.0.0.1',
    port,
    stop: () => run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']),
  };
}

async function userId(name: string): Promise<number> {
  const { stdout } = await execute('id', ['-u', name]);
  return Number(stdout);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string') throw new Error('no free port on loopback');
  return address.port;
}
