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

  test('of an older value that is refused already ends what it opened, and does not bring it back', async () => {
    const { old, ask, issuer, current, isIn } = await at.key('fake-in-place');
    const anew: Rotator = {
      ...issuer,
      // As at MongoDB, where a user's connections end only with the user, who is made anew with this password.
      async endSessions(credential) {
        await issuer.set?.(credential, credential);
        return 2;
      },
    };
    await ask({ issuer: anew });
    const outcome = await ask({ mode: 'emergency', issuer: anew, leaked: new SecretValue(old.value) });
    expect(outcome.steps.at(-1)?.what).toBe('2 open sessions were ended');
    expect(isIn(old)).toBe(false);
    expect(isIn(await current())).toBe(true);
  });

  test('whose old value is gone from the vault stops nothing: not the new one', async () => {
    const { ask, store, address, current, isIn, old } = await at.key('fake-create-delete', { overlapHours: 24 });
    await ask();
    await store.destroy(address, 1);
    await ask({ mode: 'emergency', leaked: new SecretValue(old.value), proofTime: 60 });
    expect(isIn(await current())).toBe(true);
  });

  test('of a key that was changed by hand meanwhile leaves the leaked one stopped', async () => {
    const { account, old, ask, store, address, issuer, isIn } = await at.key('fake-create-delete');
    const byHand = at.fake.account(account, 'made-by-hand');
    const changed: Rotator = {
      ...issuer,
      async contain(credential) {
        await issuer.contain?.(credential);
        if (isIn({ id: byHand.id, value: byHand.value }) && (await store.versions(address)).length === 1)
          await store.write(address, secret({ id: byHand.id, value: byHand.value }));
      },
      create: failing,
    };
    await ask({ mode: 'emergency', issuer: changed });
    expect(isIn(old)).toBe(false);
    expect(isIn({ id: byHand.id, value: byHand.value })).toBe(true);
  });

  test('whose pending value is lost lets the old one work again', async () => {
    const { old, ask, store, isIn, journal } = await at.key('fake-create-delete');
    const readStaged = store.readStaged.bind(store);
    let reads = 0;
    store.readStaged = async (...args) => (++reads > 2 ? null : readStaged(...args));
    expect(await ask({ mode: 'emergency' })).toMatchObject({ problem: { code: 'RL-ROTATE-PENDING-LOST' } });
    expect(await journal()).toMatchObject({ state: 'undone' });
    expect(isIn(old)).toBe(true);
  });

  test('is not kept waiting by a copy that can’t be written, nor by the end of an older value', async () => {
    const { old, ask, issuer, current, isIn, store } = await at.key('fake-create-delete');
    const publishers = [{ id: 'broken', publish: failing }];
    expect(await ask({ mode: 'emergency', publishers })).toMatchObject({ problem: { code: 'RL-ROTATE-PUBLISH' } });
    const second = await current();
    const leaked = (value = '') => ({ mode: 'emergency' as const, leaked: new SecretValue(value) });
    await ask({ ...leaked(second['value']), publishers });
    expect(isIn(second)).toBe(false);

    const third = await current();
    const stuck = { ...issuer, revoke: failing };
    await ask({ ...leaked(third['value']), issuer: stuck });
    const fourth = await current();
    expect((await ask(leaked(fourth['value']))).result).toBe('rotated');
    const states = (await store.readFingerprints())?.entries.map(({ state }) => state);
    expect(states?.sort()).toEqual(['current', 'retired', 'retired', 'retired', 'retired']);
    for (const dead of [old, second, third, fourth]) expect(isIn({ id: '', value: '', ...dead })).toBe(false);
    expect(isIn(await current())).toBe(true);
  });

  test('is not kept waiting by a person who has an older value to end', async () => {
    const { ask, issuer, current, isIn, old, journal } = await at.key('fake-forgetful');
    const capabilities = issuer.capabilities.filter((one) => one !== 'revoke');
    const manual = [{ step: 'revoke' as const, instructions: ['End it.'], link: 'https://example.com' }];
    const byHand = { ...issuer, capabilities, manual };
    expect((await ask({ mode: 'manual', issuer: byHand })).result).toBe('waiting');
    const second = await current();
    const leaked = new SecretValue(second['value'] ?? '');
    const { rotation } = await ask({ mode: 'emergency', leaked, issuer: byHand });
    expect(await journal()).toMatchObject({ state: 'waiting', rotation, unproven: [1], from: 2 });
    expect((await current())['value']).not.toBe(second['value']);
    // What a person did not do stays to be done.
    expect([isIn(await current()), isIn(second), isIn(old)]).toEqual([true, true, true]);
  });

  test('does not wait for a copy that hangs while the leaked value lives', async () => {
    const { old, ask, issuer, isIn } = await at.key('fake-create-delete');
    let isDead = false;
    const publishers = [
      { id: 'hangs', publish: () => (isDead ? Promise.resolve('done') : new Promise<never>(() => undefined)) },
    ];
    const revoke: Rotator['revoke'] = async (one) => {
      await issuer.revoke(one);
      isDead = true;
    };
    const outcome = await ask({
      mode: 'emergency',
      issuer: { ...issuer, contain: failing, revoke },
      publishers,
      patienceWithCopies: 60,
    });
    expect(outcome.result).toBe('rotated');
    expect(isIn(old)).toBe(false);
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
