import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { find } from './find.ts';
import { freePort, until } from './port.ts';

/** A real Redis on loopback, in memory. */
export interface RedisServer {
  readonly port: number;
  readonly password: string;
  /** Runs a command as a user and gives what redis-cli printed. */
  run(user: string, password: string, ...words: string[]): string;
  stop(): Promise<void>;
}

/** `args`: more of the server's own, such as `--aclfile FILE`. */
export async function startRedis(args: readonly string[] = []): Promise<RedisServer> {
  const program = find('redis');
  if (program === undefined) throw new Error('redis is not installed');
  const port = await freePort();
  const password = `admin-${Math.random().toString(36).slice(2)}`;
  const child = spawn(
    program,
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      ...(args.includes('--aclfile') ? [] : ['--requirepass', password]),
      ...args,
    ],
    {
      stdio: 'ignore',
    },
  );
  const run = (user: string, secret: string, ...words: string[]) =>
    execFileSync('redis-cli', ['-p', String(port), '--user', user, '--no-auth-warning', ...words], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], REDISCLI_AUTH: secret },
    }).trim();
  await until(() => {
    if (run('default', password, 'ping') !== 'PONG') throw new Error('redis is not up');
  });
  return {
    port,
    password,
    run,
    async stop() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
