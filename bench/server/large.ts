import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverEntry } from '../../src/audit/audit.ts';
import { AuditLog } from '../../src/audit/log.ts';
import { openSeal } from '../../src/seal/open.ts';
import { Batch } from '../../src/sealed/batch.ts';
import { Entries } from '../../src/sealed/entries.ts';
import { openSealed, sealKindOf } from '../../src/sealed/open.ts';
import { requestOf } from './client.ts';
import { run } from './load.ts';
import { startRelock } from './servers.ts';
import type { NewVault, Server } from './servers.ts';

/** So many secrets in which the audit's entries are about one; each has a hundred of them. */
const KEYS = 10_000;

/** Writes so many audit entries into a vault that nobody serves, as the server would. */
export async function fillAudit(vault: NewVault, count: number): Promise<void> {
  // SoftHSM itself reads the process's own.
  const env = Object.assign(process.env, vault.env);
  const seal = await openSeal(sealKindOf(vault.folder), { env, create: false });
  const { vault: sealed } = await openSealed(vault.folder, seal);
  const audit = new AuditLog(sealed, new Entries(sealed), { headFile: undefined, log: () => undefined });
  const batch = new Batch(sealed.db, audit);
  const identity = { accessor: 'bench', name: 'bench', mount: 'auth/token/', claims: {} };
  for (let from = 0; from < count; from += 2000) {
    await batch.run(() => {
      for (let index = from; index < Math.min(count, from + 2000); index++) {
        const key = `secret/bench/key-${(index * 7919) % KEYS}`;
        const path = key.replace('secret/', 'secret/data/');
        audit.append({ ...serverEntry(path, ''), key, identity, address: '127.0.0.1', operation: 'read' });
      }
    }, false);
  }
  await audit.stop(batch);
  sealed.db.close();
  await seal.close();
}

/** Milliseconds of queries for the hundred newest entries of one key each, every time another one. */
export async function measureQueries(server: Server, queries: number): Promise<number[]> {
  const times: number[] = [];
  for (let query = 0; query < queries; query++) {
    const began = performance.now();
    const found = await server.api(
      'GET',
      `sys/relock/audit/entries?key=secret/data/bench/key-${randomInt(KEYS)}&limit=100`,
    );
    times.push(performance.now() - began);
    if (found.data.entries.length === 0) throw new Error('the query found nothing');
  }
  return times;
}

/** Writes `count` secrets over the API, then reads as many, in no order. */
export async function fillSecrets(server: Server, count: number): Promise<void> {
  const path = (index: number) => `secret/data/many/team-${index % 500}/service-${index}`;
  const write = (index: number) =>
    requestOf(server.token, 'POST', path(index), {
      data: { username: `service-${index}`, password: `not-a-secret-${index}` },
    });
  for (let from = 0; from < count; from += 10_000) {
    const requests = Array.from({ length: Math.min(10_000, count - from) }, (_, index) => write(from + index));
    await run(server, { connections: 64, requests });
  }
  const reads = Array.from({ length: 20_000 }, () => requestOf(server.token, 'GET', path(randomInt(count))));
  await run(server, { connections: 64, requests: reads });
}

/** Seconds until every box is under new keys, while the server serves. */
export async function measureRewrap(server: Server): Promise<number> {
  const began = performance.now();
  await server.api('POST', 'sys/rotate');
  for (;;) {
    const { data } = await server.api('GET', 'sys/relock/seal');
    if (data.changing === false) return (performance.now() - began) / 1000;
    await sleep(100);
  }
}

/** Milliseconds from start to ready, once each round, and the milliseconds of processor time in them. */
export async function measureReady(vault: NewVault, rounds: number): Promise<{ times: number[]; processor: number[] }> {
  const times: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const server = await startRelock(vault);
    times.push(server.ready);
    processor.push(server.processor() * 1000);
    await server.stop();
  }
  return { times, processor };
}
