import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';

const CLI = path.resolve(import.meta.dirname, '../../src/cli.ts');

/** A `relock serve` in a process of its own. */
export interface RelockServer {
  readonly address: string;
  /** The root token of its vault. */
  readonly token: string;
  /** The vault's folder. */
  readonly dir: string;
  readonly child: ChildProcess;
  /** What it wrote to standard error so far. */
  readonly log: () => string;
  /** Ends it as its operator would, and removes the vault. Gives its exit status. */
  stop(): Promise<number | null>;
}

/** A vault in a folder, to be served by one process after the other. */
export interface RelockVault {
  readonly dir: string;
  readonly token: string;
  readonly env: Readonly<Record<string, string>>;
  /** Serves it; `args` come behind `relock serve --dir DIR`. */
  serve(args?: readonly string[]): Promise<Omit<RelockServer, 'stop'>>;
  remove(): void;
}

/** Makes a vault sealed by a passphrase. */
export async function makeRelockVault(): Promise<RelockVault> {
  const { folder, remove } = makeFolder('serve');
  const dir = path.join(folder, 'vault');
  const secret = path.join(folder, 'passphrase');
  writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, RELOCK_PASSPHRASE_FILE: secret };
  const made = spawn(process.execPath, [CLI, 'vault', 'init', '--dir', dir, '--seal', 'passphrase'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = [collect(made, 'stdout'), collect(made, 'stderr')];
  const [status] = (await once(made, 'close')) as [number | null];
  if (status !== 0) throw new Error(`relock vault init: ${err()}`);
  return { dir, env, remove, token: out().trim(), serve: (args = []) => serve(dir, env, args, out().trim()) };
}

/** Starts `relock serve` over a new vault. */
export async function startRelock(args: readonly string[] = []): Promise<RelockServer> {
  const vault = await makeRelockVault();
  const server = await vault.serve(args);
  return {
    ...server,
    async stop() {
      const ended = once(server.child, 'close');
      if (server.child.exitCode === null) server.child.kill('SIGTERM');
      const [status] = (await ended) as [number | null];
      vault.remove();
      return status;
    },
  };
}

async function serve(dir: string, env: Readonly<Record<string, string>>, args: readonly string[], token: string) {
  const listen = args.includes('--listen') ? [] : ['--listen', '127.0.0.1:0'];
  const child = spawn(process.execPath, [CLI, 'serve', '--dir', dir, ...listen, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, log] = [collect(child, 'stdout'), collect(child, 'stderr')];
  for (;;) {
    const [first] = (await Promise.race([once(child.stdout, 'data'), once(child, 'close')])) as [unknown];
    const address = /ready at (\S+),/.exec(out())?.[1];
    if (address !== undefined) return { address, token, dir, child, log };
    if (!Buffer.isBuffer(first) && typeof first !== 'string') throw new Error(`relock serve ended: ${log()}`);
  }
}

function collect(child: ChildProcess, stream: 'stdout' | 'stderr'): () => string {
  let text = '';
  child[stream]?.setEncoding('utf8').on('data', (more: string) => (text += more));
  return () => text;
}
