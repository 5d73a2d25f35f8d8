import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RelockError } from '../../src/core/error.ts';
import type { Rotator } from '../../src/issuer/issuer.ts';
import { failing, journalOf, without, openFakeWorld } from './fake-world.ts';
import { secret } from './memory-store.ts';

let at: Awaited<ReturnType<typeof openFakeWorld>>;
beforeAll(async () => {
  at = await openFakeWorld();
});
afterAll(() => at?.close());

describe('a lost answer', () => {
  test('of an issuer that picks the value and may not be asked twice goes to its admin, then to a person', async () => {
    const { old, ask, issuer, store, current, isIn, journal } = await at.key('fake-picks');
    const lossy: Rotator = {
      ...issuer,
      create: (...args) => issuer.create(...args).then(failing),
    };
    const first = await ask({ issuer: lossy });
    expect(first).toMatchObject({ result: 'failed', problem: { code: 'RL-TEST' } });
    expect((await journal())?.state).toBe('planned');
    expect(isIn(old)).toBe(false);
    const alone = await ask({ issuer: without(issuer, 'recover') });
    expect(alone).toMatchObject({ result: 'failed', problem: { code: 'RL-ROTATE-LOST' } });
    expect(store.writes).toBeLessThan(8);
    expect(await ask()).toMatchObject({ result: 'rotated', rotation: first.rotation });
    expect(isIn(await current())).toBe(true);
  });

  test('of a key that can’t be found again at the issuer waits for a person', async () => {
    const { account, ask, issuer } = await at.key('fake-create-delete');
    const nameless = { ...without(issuer, 'reclaim'), once: ['create'] as const };
    const lost = () => Promise.reject(new RelockError('RL-HTTP-BROKEN', 'the line broke'));
    const lossy = {
      ...nameless,
      create: (...args: Parameters<Rotator['create']>) => issuer.create(...args).then(lost),
    };
    const first = await ask({ issuer: lossy });
    expect(first).toMatchObject({ result: 'failed', problem: { code: 'RL-HTTP-BROKEN' } });
    expect(await ask({ issuer: nameless })).toMatchObject({ problem: { code: 'RL-ROTATE-LOST' } });
    expect(at.fake.made(account)).toBe(2);
    // The person has removed it, and says that it may go on.
    const [, orphan] = at.fake.alive(account);
    await at.http.request({
      method: 'DELETE',
      url: `http://127.0.0.1:${at.fake.port}/${account}/keys/${orphan?.id ?? ''}`,
    });
    const done = await ask({ issuer: nameless, mode: 'manual' });
    expect(done).toMatchObject({ result: 'rotated', rotation: first.rotation });
    expect(at.fake.alive(account)).toHaveLength(1);
  });

  test('that comes late leaves no key behind', async () => {
    const { account, key, address, store, ask, issuer } = await at.key('fake-create-delete');
    const rotation = '01890000-0000-7000-8000-000000000001';
    await store.writeJournal(address, JSON.stringify(journalOf(key, rotation, 'planned')), null);
    const late: Rotator = {
      ...issuer,
      async revoke(credential) {
        await issuer.revoke(credential);
        await issuer.create(credential, rotation);
      },
    };
    expect(await ask({ issuer: late })).toMatchObject({ result: 'rotated', rotation });
    expect(at.fake.alive(account)).toHaveLength(1);
  });

  test('to a revocation that may not be repeated is asked for', async () => {
    const { ask, issuer } = await at.key('fake-create-delete');
    let revoked = 0;
    const lossy: Rotator = {
      ...issuer,
      once: ['revoke'],
      revoke: (credential) => {
        revoked++;
        return issuer.revoke(credential).then(failing);
      },
    };
    const first = await ask({ issuer: lossy });
    expect(first.result).toBe('failed');
    expect(await ask({ issuer: lossy })).toMatchObject({ result: 'rotated', rotation: first.rotation });
    expect(revoked).toBe(1);
  });

  test('to a change that may not be repeated stops when the issuer accepts neither value', async () => {
    const { ask, issuer } = await at.key('fake-in-place');
    let sets = 0;
    const lossy: Rotator = {
      ...issuer,
      once: ['set'],
      set: () => {
        sets++;
        return failing();
      },
    };
    expect((await ask({ issuer: lossy })).result).toBe('failed');
    const deaf: Rotator = { ...lossy, validate: async () => 'inactive' };
    expect(await ask({ issuer: deaf })).toMatchObject({ problem: { code: 'RL-ROTATE-LOST' } });
    expect(sets).toBe(1);
    expect((await ask({ issuer: { ...issuer, once: ['set'] } })).result).toBe('rotated');
  });

  test('that was a plain refusal is undone, and the next run makes another', async () => {
    const { ask, issuer, journal } = await at.key('fake-create-delete');
    const nameless = { ...without(issuer, 'reclaim'), once: ['create'] as const };
    expect((await ask({ issuer: { ...nameless, create: failing } })).result).toBe('failed');
    expect((await journal())?.state).toBe('undone');
    expect((await ask({ issuer: nameless })).result).toBe('rotated');
  });
});

describe('a secret that is changed by hand in the middle', () => {
  test('wins when the issuer accepts it; the pending value is taken away again', async () => {
    const { account, old, ask, issuer, store, address, current, isIn } = await at.key('fake-alternate');
    const first = await ask({ issuer: { ...issuer, test: failing } });
    expect(first.result).toBe('failed');
    const { id, value } = at.fake.account(account, 'app-c');
    await store.write(address, secret({ id, value }));
    const next = await ask();
    expect(next.result).toBe('rotated');
    expect(next.rotation).not.toBe(first.rotation);
    expect(isIn(await current())).toBe(true);
    // What the first rotation set is gone; the old value is the person's, who replaced it.
    expect(at.fake.alive(account).map((one) => one.id)).toEqual(['app-a']);
    expect(isIn(old)).toBe(false);
  });

  test('to the old value again is not taken from its users', async () => {
    const { old, ask, store, address, isIn } = await at.key('fake-create-delete');
    const publishers = [{ id: 'x', publish: failing }];
    expect((await ask({ publishers })).result).toBe('failed');
    await store.write(address, secret(old));
    expect(await ask({ proofTime: 60 })).toMatchObject({ problem: { code: 'RL-ROTATE-NOT-PROVEN' } });
    expect(isIn(old)).toBe(true);
  });
});
