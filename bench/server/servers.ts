import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { find } from '../../test/servers/find.ts';
import { freePort, until } from '../../test/servers/port.ts';
import { makeSoftHsm } from '../../test/servers/softhsm.ts';
import { DIST } from '../clean.ts';

/** A server under measurement, a process of its own. */
export interface Server {
  readonly name: string;
  readonly address: string;
  /** The root token. */
  readonly token: string;
  /** Calls the API as root; throws on a status of 400 or more. */
  api(method: string, path: string, body?: unknown): Promise<any>;
  /** Seconds of processor time since it started. */
  processor(): number;
  /** Resident memory in MB. */
  memory(): number;
  stop(): Promise<void>;
}

/** A new vault's folder, its seal's part of the environment, and its root token. */
export interface NewVault {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** What seals it, for people. */
  readonly seal: string;
  readonly token: string;
  remove(): void;
}

const CLI = path.join(DIST, 'cli.js');

/** Makes a vault: under SoftHSM where it is installed, else under a passphrase. */
export function makeVault(folder: string): NewVault {
  const hsm = find('softhsm') === undefined ? undefined : makeSoftHsm();
  mkdirSync(folder, { recursive: true });
  const passphrase = path.join(folder, 'passphrase');
  writeFileSync(passphrase, 'only for a measurement', { mode: 0o600 });
  const env = hsm?.env ?? { RELOCK_PASSPHRASE_FILE: passphrase };
  const dir = path.join(folder, 'vault');
  const seal = hsm === undefined ? 'passphrase' : 'pkcs11';
  const token = execFileSync(process.execPath, [CLI, 'vault', 'init', '--dir', dir, '--seal', seal], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
  });
  return {
    folder: dir,
    env,
    seal: hsm === undefined ? 'a passphrase' : 'SoftHSM (pkcs11)',
    token: token.trim(),
    remove: () => hsm?.remove(),
  };
}

/** `relock serve` over a vault, and the milliseconds from its start until it said that it is ready. */
export async function startRelock(vault: NewVault): Promise<Server & { readonly ready: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, [CLI, 'serve', '--dir', vault.folder, '--listen', '127.0.0.1:0'], {
    env: { ...process.env, ...vault.env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('relock serve ended before it was ready');
  });
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string];
  const ready = performance.now() - began;
  ended.catch(() => undefined);
  const address = /ready at (\S+),/.exec(line)?.[1];
  if (address === undefined) throw new Error(`relock serve said: ${line}`);
  return { ...serverOf('relock serve', child, address, vault.token), ready };
}

/** A real Vault in dev mode, its storage in memory, its audit log in a file of `folder`. */
export async function startVault(folder: string): Promise<Server> {
  const program = find('vault');
  if (program === undefined) throw new Error('vault is not here: run "npm run servers" first');
  const port = await freePort();
  const child = spawn(
    program,
    ['server', '-dev', '-dev-root-token-id=root', `-dev-listen-address=127.0.0.1:${port}`, '-dev-no-store-token'],
    { stdio: 'ignore', env: { HOME: folder, PATH: process.env['PATH'] } },
  );
  const server = serverOf('Vault', child, `http://127.0.0.1:${port}`, 'root');
  await until(async () => {
    await server.api('GET', 'sys/mounts/secret/tune');
  });
  const file_path = path.join(folder, 'audit.jsonl');
  await server.api('PUT', 'sys/audit/file', { type: 'file', options: { file_path } });
  return server;
}

/** Clock ticks of a second in /proc (USER_HZ), 100 on every Linux that Node runs on. */
const TICKS = 100;

function serverOf(name: string, child: ChildProcess, address: string, token: string): Server {
  return {
    name,
    address,
    token,
    async api(method, where, body) {
      const answer = await fetch(`${address}/v1/${where}`, {
        method,
        headers: { 'X-Vault-Token': token },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (answer.status >= 400) throw new Error(`${name}: ${method} ${where}: ${answer.status} ${text}`);
      return text === '' ? undefined : JSON.parse(text);
    },
    processor() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) / TICKS;
    },
    memory() {
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      return Number(kilobytes ?? 0) / 1024;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
