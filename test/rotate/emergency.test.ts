import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import type { Rotator } from '../../src/issuer/issuer.ts';
import { revokeKey } from '../../src/rotate/revoke.ts';
import { freshValue } from './fake-issuer.ts';
import { failing, openFakeWorld } from './fake-world.ts';
import { secret } from './memory-store.ts';

let at: Awaited<ReturnType<typeof openFakeWorld>>;
beforeAll(async () => {
  at = await openFakeWorld();
});
afterAll(() => at?.close());

describe('an emergency', () => {
  test('stops the old value before a new one is made, and ends it after', async () => {
    const { old, ask, issuer, isIn } = await at.key('fake-create-delete');
    const seen: boolean[] = [];
    const watched: Rotator = {
      ...issuer,
      async create(...args) {
        seen.push(isIn(old));
        return issuer.create(...args);
      },
    };
    const outcome = await ask({ mode: 'emergency', issuer: watched });
    expect(outcome.result).toBe('rotated');
    expect(seen).toEqual([false]);
    expect(outcome.steps.map(({ what }) => what)).toContain('the old value is stopped at the issuer');
    expect(isIn(old)).toBe(false);
  });

  test('that can’t make a new value lets the old one work again, and leaves nothing', async () => {
    const { account, old, ask, issuer, isIn, journal } = await at.key('fake-create-delete');
    const outcome = await ask({ mode: 'emergency', issuer: { ...issuer, create: failing } });
    expect(outcome).toMatchObject({ result: 'failed', problem: { code: 'RL-TEST' } });
    expect(await journal()).toMatchObject({ state: 'undone' });
    expect(isIn(old)).toBe(true);
    expect(at.fake.alive(account)).toHaveLength(1);
  });

  test('whose new value can’t be kept removes it at the issuer', async () => {
    const { account, old, ask, store, isIn } = await at.key('fake-create-delete');
    store.stage = failing;
    expect(await ask({ mode: 'emergency' })).toMatchObject({ result: 'failed' });
    expect(at.fake.alive(account)).toHaveLength(1);
    expect(isIn(old)).toBe(true);
  });

  test('of a rotation in its overlap ends the old value at once; a leak of the new one is another rotation', async () => {
    const { old, ask, current, isIn } = await at.key('fake-create-delete', { overlapHours: 24 });
    const { rotation } = await ask();
    const leakedOld = await ask({ mode: 'emergency', leaked: new SecretValue(old.value) });
    expect(leakedOld).toMatchObject({ result: 'rotated', rotation });
    expect(leakedOld.steps.map(({ what }) => what)).toContain('the old value is stopped at the issuer');
    expect(isIn(old)).toBe(false);
    const second = await current();
    const leakedNew = await ask({ mode: 'emergency', leaked: new SecretValue(second['value'] ?? '') });
    expect(leakedNew.result).toBe('rotated');
    expect(leakedNew.rotation).not.toBe(rotation);
    expect(isIn(second)).toBe(false);
    expect(isIn(await current())).toBe(true);
  });

  test('of an older value that lives still ends that one alone; of one that is retired it does nothing', async () => {
    const { account, old, ask, store, address, current, isIn } = await at.key('fake-create-delete');
    const byHand = at.fake.account(account, 'made-by-hand');
    await store.write(address, secret({ id: byHand.id, value: byHand.value }));
    const leaked = new SecretValue(old.value);
    expect(await ask({ mode: 'emergency', leaked })).toMatchObject({ result: 'revoked' });
    expect(isIn(old)).toBe(false);
    expect(isIn(await current())).toBe(true);
    const writes = store.writes;
    expect(await ask({ mode: 'emergency', leaked })).toMatchObject({ result: 'revoked' });
    await store.destroy(address, 1);
    expect(await ask({ mode: 'emergency', leaked })).toMatchObject({ result: 'revoked' });
    expect(store.writes).toBe(writes + 1);
  });

  test('of a value that the vault never had does not end the current one for it', async () => {
    const { key, address, store, issuer, current, isIn } = await at.key('fake-create-delete');
    const request = { key, address, store, issuer, reason: 'x', now: () => new Date(), proofTime: 60 };
    const outcome = await revokeKey({ ...request, leaked: new SecretValue(freshValue()) });
    expect(outcome.result).toBe('revoked');
    expect(isIn(await current())).toBe(true);
  });

  test('tells what the leaked value was used for, escaped and bounded', async () => {
    const { ask, issuer, journal } = await at.key('fake-create-delete');
    const when = new Date().toISOString();
    const usesSince = async () =>
      Array.from({ length: 30 }, () => ({ at: when, what: 'read \u001b[31m' + 'x'.repeat(900) }));
    const outcome = await ask({ mode: 'emergency', leakedSince: new Date(0), issuer: { ...issuer, usesSince } });
    expect(outcome.uses).toHaveLength(20);
    expect(JSON.stringify(outcome.uses)).not.toContain('\u001b');
    expect((await journal())?.uses).toEqual(outcome.uses);
  });
});
