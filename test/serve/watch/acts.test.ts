import { expect, test } from 'vitest';
import { Brake } from '../../../src/respond/brake.ts';
import type { Core } from '../../../src/serve/core.ts';
import { actorOf } from '../../../src/serve/watch/acts.ts';
import type { Alarm } from '../../../src/watch/alarm.ts';

/** A server whose only mount is the KV engine at `secret/`. */
const mount = { type: 'kv', path: 'secret/', options: { version: '2' } };
const core = { mounts: { route: () => ({ mount }) } } as unknown as Core;
const actor = actorOf(() => core, new Brake([]));

// Whoever may write beside a key, or name an alarm, is not to have that key replaced, which may be a protected one.
test.each([
  ['secret/ci/db', true],
  ['secret/ci/db+1 of 2', true],
  ['secret/ci/db#/x', false],
  ['secret/ci/db?version=1', false],
  ['secret/ci/d%62', false],
  ['secret/ci/db ', false],
  ['secret/ci/db\u00a0', false],
])('%j: what an address can’t hold as it is is rotated by nobody', (key, can) => {
  const alarm = { key, source: 'vault', basis: 'authenticated' } as Alarm;
  expect(actor.applies('rotate', alarm)).toBe(can);
  expect(actor.applies('rotate', { ...alarm, basis: 'foreign' })).toBe(can);
});
