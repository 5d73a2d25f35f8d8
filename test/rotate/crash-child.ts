import { writeSync } from 'node:fs';
import { rotateKey } from '../../src/rotate/engine.ts';
import { openStoreAt } from './stores.ts';
import type { StorePlace } from './stores.ts';
import { emergency, observed, postgresIssuer, postgresKey } from './world.ts';

/** What the parent wants: a rotation that dies by SIGKILL right after the `killAfter`th call that changes something is done: dying after a read is dying after the change before it. */
export interface ChildOrder {
  readonly place: StorePlace;
  readonly port: number;
  readonly adminPassword: string;
  readonly role: string;
  readonly address: string;
  readonly killAfter: number;
}

const CHANGES = new Set(['stage', 'promote', 'discard', 'writeJournal', 'writeFingerprints', 'set', 'endSessions']);

const order = JSON.parse(process.env['RELOCK_TEST_ORDER'] ?? '{}') as ChildOrder;
let calls = 0;
const count = (method: string) => {
  if (!CHANGES.has(method)) return;
  if (++calls !== order.killAfter) return;
  writeSync(1, method);
  process.kill(process.pid, 'SIGKILL');
};
const key = postgresKey(order, order.role, { address: order.address });
const store = observed(await openStoreAt(order.place), count);
const issuer = observed(postgresIssuer(order, key), count);
const outcome = await rotateKey(emergency(key, store, issuer));
await store.close();
await issuer.close();
writeSync(1, `finished: ${outcome.result} ${outcome.problem?.message ?? ''}`);
