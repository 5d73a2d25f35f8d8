import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../../config/environment.ts';
import { isSession, resumeSession } from '../../vault/session.ts';
import type { SavedSession } from '../../vault/session.ts';
import { IS_BUILT, PROGRAM } from '../program.ts';
import { keepAlive } from './renew.ts';

/** What the step tells the process that renews its leases, by a pipe that nobody else reads. */
interface Order {
  readonly sessions: readonly SavedSession[];
  /** Proxies, which may hold a password: in the process's environment others could read them. */
  readonly proxies: Readonly<Record<string, string>>;
  /** The runner's own process: when it is gone, so is the job. */
  readonly runner: number;
}

/** The longest job that GitHub's own runners take. */
const LONGEST = 6 * 3600;

const FILE = path.join(PROGRAM, IS_BUILT ? 'renewer.js' : 'renewer.ts');

/** By this variable GitHub's runner finds what a job left running, and ends it with the job. */
const TRACKING = 'RUNNER_TRACKING_ID';

/**
 * Starts a process that renews these leases until the post step ends it, at most for six hours, and not longer than the
 * runner lives. Its arguments and environment hold no secret. Gives its process id; undefined when it could not start,
 * for then the leases live as long as they were given for.
 */
export async function startRenewer(sessions: readonly SavedSession[], env: Environment): Promise<number | undefined> {
  const kept = [TRACKING, 'NODE_EXTRA_CA_CERTS', 'SystemRoot'].flatMap((name) => {
    const value = env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const child = spawn(process.execPath, [FILE], {
    detached: true,
    env: Object.fromEntries(kept),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  const order: Order = { sessions, proxies: proxiesIn(env), runner: process.ppid };
  await new Promise<void>((resolve) => child.stdin.end(JSON.stringify(order), () => resolve()));
  child.unref();
  return child.pid;
}

/** Ends the process that `startRenewer` started, when its id is still that process's. */
export function stopRenewer(pid: number): void {
  try {
    // Elsewhere than on Linux it can't be told whose the id is by now: there it ends when it finds the leases gone.
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[1] === FILE) process.kill(pid);
  } catch {
    // It has ended.
  }
}

/** The process itself: reads its order and renews until there is nothing left to renew. */
export async function renewUntilTheEnd(input: NodeJS.ReadableStream): Promise<void> {
  const order = readOrder(await textOf(input));
  if (order === undefined) return;
  const sessions = await Promise.all(order.sessions.map((saved) => resumeSession(saved, order.proxies)));
  const keeping = keepAlive(sessions, () => undefined);
  const ends = Date.now() + LONGEST * 1000;
  const watch = setInterval(() => {
    if (Date.now() > ends || !isAlive(order.runner)) stopWaiting();
  }, 5000);
  const { promise: stopped, resolve: stopWaiting } = Promise.withResolvers<void>();
  await Promise.race([keeping.done, stopped]);
  clearInterval(watch);
  keeping.stop();
}

function readOrder(text: string): Order | undefined {
  try {
    const { sessions, proxies, runner } = JSON.parse(text) as Partial<Order>;
    if (!Array.isArray(sessions) || !sessions.every(isSession) || typeof runner !== 'number') return undefined;
    return { sessions, proxies: { ...proxies }, runner };
  } catch {
    return undefined;
  }
}

async function textOf(input: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  input.setEncoding('utf8');
  for await (const chunk of input) text += String(chunk);
  return text;
}

/** In a container the runner has no process id that is seen from inside (0): then it is taken to live. */
function isAlive(pid: number): boolean {
  if (pid <= 1) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function proxiesIn(env: Environment): Record<string, string> {
  const names = ['http_proxy', 'https_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]);
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}
