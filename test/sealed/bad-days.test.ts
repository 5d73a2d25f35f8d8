import { execFileSync, fork, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { createVault } from '../../src/sealed/create.ts';
import { openStore } from '../../src/sealed/store.ts';
import { testFolder } from '../servers/folder.ts';
import { memorySeal } from './memory-seal.ts';

const CHILD = fileURLToPath(new URL('./writer.ts', import.meta.url));
const KEY = Buffer.alloc(32, 7);
const one = (value: string) => new Map([['k', new SecretValue(value)]]);

async function freshVault(): Promise<string> {
  const dir = path.join(testFolder('bad-days'), 'vault');
  await createVault(dir, memorySeal(KEY));
  return dir;
}

function writer(...args: string[]): ChildProcess {
  const child = fork(CHILD, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** The last lines that a child wrote before it ended. */
async function linesOf(child: ChildProcess): Promise<string[]> {
  const lines: string[] = [];
  if (child.stdout === null) throw new Error('no output to read');
  for await (const line of createInterface({ input: child.stdout })) lines.push(line);
  return lines;
}

describe('bad days', () => {
  test('kill -9 in the middle of writing: every acknowledged version is there, whole', async () => {
    const dir = await freshVault();
    let acknowledged = 0;
    for (const pause of [1, 7, 20, 45, 90]) {
      const child = writer(dir, 'forever');
      const lines = linesOf(child);
      await once(child, 'message');
      await sleep(pause);
      child.kill('SIGKILL');
      acknowledged = Number((await lines).at(-1) ?? acknowledged);
      const store = await openStore(dir, memorySeal(KEY));
      const versions = store.versions('ci/db')?.length ?? 0;
      expect(versions).toBeGreaterThanOrEqual(acknowledged);
      for (let n = 1; n <= versions; n++) {
        expect(store.get('ci/db', n)?.fields.get('k')?.reveal()).toBe(`value ${n} ${'x'.repeat(2000)}`);
      }
      await store.close();
    }
    expect(acknowledged).toBeGreaterThan(0);
  });

  test('several processes write one secret by check-and-set: none is lost', async () => {
    const dir = await freshVault();
    const children = [1, 2, 3].map(() => writer(dir, '20'));
    const done = await Promise.all(children.map(linesOf));
    const store = await openStore(dir, memorySeal(KEY));
    expect(
      done
        .flat()
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(store.versions('ci/db')).toHaveLength(60);
    await store.close();
  });

  test('a short lock is waited for; a long one is an error, and nothing is lost', async () => {
    const dir = await freshVault();
    const store = await openStore(dir, memorySeal(KEY));
    store.put('a', one('before'));
    const child = writer(dir, 'lock', '300');
    await once(child, 'message');
    expect(store.put('a', one('after a while'))).toBe(2);

    const holder = new DatabaseSync(path.join(dir, 'vault.db'));
    holder.exec('BEGIN IMMEDIATE');
    expect(() => store.put('a', one('never'))).toThrow(expect.objectContaining({ code: 'RL-VAULT-LOCKED' }));
    expect(store.get('a')?.fields.get('k')?.reveal()).toBe('after a while');
    holder.exec('ROLLBACK');
    holder.close();
    expect(store.put('a', one('at last'))).toBe(3);
    await store.close();
  });

  test.skipIf(!mayMount())('a full disk: what was stored stays, and writing goes on when there is room', async () => {
    const mount = testFolder('full');
    const script = 'mount -t tmpfs -o size=1m tmpfs "$1" && exec "$2" "$3" "$1/vault" full';
    const child = spawn('unshare', ['-rm', 'sh', '-c', script, 'sh', mount, process.execPath, CHILD], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = await linesOf(child);
    expect(lines.slice(1)).toEqual(['RL-VAULT-DISK-FULL', 'all there', 'written again']);
    expect(Number(lines[0])).toBeGreaterThan(3);
  });
});

/** Mounting a small disk needs user namespaces. */
function mayMount(): boolean {
  try {
    execFileSync('unshare', ['-rm', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
