import { execFile } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { send } from '../contract/server/opened.ts';
import { makeRelockVault } from '../servers/relock.ts';

const CLI = path.resolve(import.meta.dirname, '../../src/cli.ts');
/** `RELOCK_TEST_KILLS=100` for the long run. */
const KILLS = Number(process.env['RELOCK_TEST_KILLS'] ?? 4);
const WRITERS = 8;

test(`a server that is killed (SIGKILL) under ${WRITERS} writers at ${KILLS} moments keeps all that it acknowledged`, async () => {
  const vault = await makeRelockVault();
  const known = new Map<string, number>();
  const began: number[] = [];
  let acknowledged = 0;
  try {
    for (let kill = 0; kill <= KILLS; kill++) {
      const start = performance.now();
      const server = await vault.serve();
      began.push(performance.now() - start);
      for (let index = 0; index < WRITERS; index++) {
        const name = `w${index}`;
        const version = known.get(name) ?? 0;
        const { status, json } = await send(server, 'GET', `secret/data/kill/${name}`);
        if (version === 0 && status === 404) continue;
        expect([name, status, json.data?.data]).toEqual([name, 200, { n: json.data?.metadata.version }]);
        // One that was on its way when the server died may be there as well.
        expect(json.data.metadata.version - version).toSatisfy((more: number) => more === 0 || more === 1);
        known.set(name, json.data.metadata.version);
      }
      if (kill === KILLS) {
        server.child.kill('SIGTERM');
        await once(server.child, 'exit');
        break;
      }
      const ended = once(server.child, 'exit');
      const death = new AbortController();
      const writers = Array.from({ length: WRITERS }, async (_, index) => {
        const name = `w${index}`;
        for (let version = (known.get(name) ?? 0) + 1; !death.signal.aborted; version++) {
          const body = { data: { n: version }, options: { cas: version - 1 } };
          const reply = await send(server, 'POST', `secret/data/kill/${name}`, { body }).catch(() => undefined);
          if (reply === undefined) return;
          expect([name, reply.status, reply.json]).toMatchObject([name, 200, { data: { version } }]);
          known.set(name, version);
          acknowledged++;
        }
      });
      await sleep(20 + Math.random() * 300);
      server.child.kill('SIGKILL');
      death.abort();
      await ended;
      await Promise.all(writers);
    }
    // The log of all that was done holds, from its first entry to its last.
    const verified = await promisify(execFile)(process.execPath, [CLI, 'audit', 'verify', '--dir', vault.dir], {
      env: vault.env,
    });
    console.log(
      `${KILLS} kills, ${acknowledged} acknowledged writes; from a start to ready ${summary(began)} ms; ${verified.stdout.trim()}`,
    );
    expect(acknowledged).toBeGreaterThan(KILLS * WRITERS);
    // The process itself starts within this, scrypt and all; on a machine of its own it is a tenth.
    expect(Math.max(...began)).toBeLessThan(20_000);
  } finally {
    vault.remove();
  }
}, 3_600_000);

function summary(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  return `${sorted[0]} to ${sorted.at(-1)}, median ${sorted[sorted.length >> 1]}`;
}
