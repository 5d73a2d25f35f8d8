import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import type { Rotator } from '../../src/issuer/issuer.ts';
import { checkKey } from '../../src/rotate/check.ts';
import { continueRotation } from '../../src/rotate/engine.ts';
import { inOrder } from '../../src/rotate/order.ts';
import { planKey } from '../../src/rotate/plan.ts';
import { readOnlyHttp, readOnlyServices, readOnlyStore } from '../../src/rotate/read-only.ts';
import { revokeKey } from '../../src/rotate/revoke.ts';
import { freshValue } from './fake-issuer.ts';
import { FAKE_KINDS, openFake } from './fake-kinds.ts';
import { failing, openFakeWorld } from './fake-world.ts';
import { MemoryStore, secret } from './memory-store.ts';
import { services } from './world.ts';

const HOUR = 60 * 60 * 1000;

let at: Awaited<ReturnType<typeof openFakeWorld>>;
beforeAll(async () => {
  at = await openFakeWorld();
});
afterAll(() => at?.close());

describe('what keeps a rotation from running wild', () => {
  test('a fourth in an hour is a loop by the calendar, or for a value that is not the current one', async () => {
    const { ask, current } = await at.key('fake-in-place');
    const stale = { mode: 'emergency' as const, leaked: new SecretValue(freshValue()) };
    for (const request of [{}, {}, stale]) expect((await ask(request)).result).toBe('rotated');
    for (const request of [{}, stale])
      expect(await ask(request)).toMatchObject({ problem: { code: 'RL-ROTATE-LIMIT' } });
    // Whoever leaks the key often must not get it left alive; a person may always ask.
    const leaked = new SecretValue((await current())['value'] ?? '');
    const again = await ask({ mode: 'emergency', leaked });
    expect([again.result, again.steps[0]?.what]).toEqual([
      'rotated',
      expect.stringContaining('the 4th within an hour'),
    ]);
    for (const mode of ['manual', 'emergency'] as const) expect((await ask({ mode })).result).toBe('rotated');
    expect((await ask({}, 2 * HOUR)).result).toBe('rotated');
  });

  test('a journal that a wrong clock or a wrong hand wrote keeps no key from being rotated', async () => {
    const { ask, journal, store, address } = await at.key('fake-create-delete');
    await ask();
    const write = async (changes: object) => {
      const kept = await store.readJournal(address);
      await store.writeJournal(address, JSON.stringify({ ...(await journal()), ...changes }), kept?.revision ?? null);
    };
    const steps = Array.from({ length: 5_000 }, (_, i) => ({ at: new Date(0).toISOString(), what: `step ${i}` }));
    const until = new Date(Date.now() + 365 * 24 * HOUR).toISOString();
    await write({ state: 'retiring', owner: 'a machine whose clock is ahead by a year', until, steps });
    expect((await ask()).result).toBe('rotated');
    expect((await journal())?.steps.length).toBeLessThanOrEqual(200);
    for (const wrong of [
      { steps: [null] },
      { recent: 'x' },
      { mode: 'x' },
      { waiting: {} },
      { published: { a: 1 } },
      { unproven: [{}] },
    ]) {
      const before = await store.readJournal(address);
      await write(wrong);
      expect(await ask({ mode: 'manual' })).toMatchObject({ problem: { code: 'RL-ROTATE-JOURNAL' } });
      const now = await store.readJournal(address);
      await store.writeJournal(address, before?.record ?? '', now?.revision ?? null);
    }
    expect((await ask({ mode: 'manual' })).result).toBe('rotated');
  });

  test('what nobody asked the issuer to make is not looked for to be removed', async () => {
    const { ask, issuer, store } = await at.key('fake-create-delete');
    const removed: string[] = [];
    const reclaim = async (_: unknown, rotation: string) => removed.push(rotation);
    const once = ['create' as const];
    const readStaged = store.readStaged.bind(store);
    let reads = 0;
    store.readStaged = async (...args) => (++reads === 1 ? failing() : readStaged(...args));
    expect(await ask({ issuer: { ...issuer, once, reclaim } })).toMatchObject({ result: 'failed' });
    expect(removed).toEqual([]);
    expect(await ask({ issuer: { ...issuer, once, reclaim, create: failing } })).toMatchObject({ result: 'failed' });
    expect(removed).toHaveLength(1);
  });

  test('a pause stops all of it', async () => {
    const { ask, request, store, issuer, key, address } = await at.key('fake-in-place');
    const paused = 'an audit is under way';
    const writes = store.writes;
    const now = () => new Date();
    const outcomes = [
      await ask({ paused, mode: 'emergency' }),
      await continueRotation(request({ paused }), new Map()),
      await revokeKey({ key, address, store, issuer, reason: 'x', now, paused }),
    ];
    for (const { problem } of outcomes) expect(problem).toMatchObject({ code: 'RL-ROTATE-PAUSED' });
    expect(store.writes).toBe(writes);
  });

  test('a proof that never comes ends after three runs; later rotations go on and try it again', async () => {
    const { old, ask, issuer, journal, isIn, store } = await at.key('fake-forgetful');
    let lagging = true;
    const lags: Rotator = {
      ...issuer,
      revoke: (credential) => (lagging ? Promise.resolve() : issuer.revoke(credential)),
    };
    const endsNew: Rotator['revoke'] = (one) =>
      one.get('id')?.reveal() === old.id ? Promise.resolve() : issuer.revoke(one);
    for (let run = 0; run < 3; run++) {
      expect(await ask({ issuer: lags, proofTime: 60 })).toMatchObject({ problem: { code: 'RL-ROTATE-NOT-PROVEN' } });
    }
    expect((await journal())?.state).toBe('unproven');
    expect((await store.readFingerprints())?.entries.every(({ state }) => state === 'current')).toBe(true);
    expect((await ask({ issuer: { ...lags, revoke: (one) => endsNew(one) } })).result).toBe('rotated');
    expect(await journal()).toMatchObject({ state: 'done', unproven: [1] });
    const states = (await store.readFingerprints())?.entries.map(({ state }) => state);
    expect(states?.sort()).toEqual(['current', 'current', 'retired']);
    lagging = false;
    await issuer.revoke(secret(old));
    const next = await ask({ issuer: lags });
    expect(next.result).toBe('rotated');
    expect(await journal()).toMatchObject({ state: 'done', unproven: [] });
    expect(isIn(old)).toBe(false);
  });

  test('a value that leaks while the one before is not proven dead is replaced all the same', async () => {
    const { ask, issuer, current, isIn } = await at.key('fake-in-place');
    const asked: Rotator = { ...issuer, validate: async () => 'unknown' };
    await ask({ issuer: asked, proofTime: 60 });
    const second = await current();
    const leaked = new SecretValue(second['value'] ?? '');
    expect((await ask({ mode: 'emergency', leaked, proofTime: 60 })).result).toBe('rotated');
    expect(isIn(second)).toBe(false);
  });

  test('the key that others are rotated with comes last', () => {
    const key = (address: string, admin?: string) => ({ address, issuer: admin === undefined ? {} : { admin } });
    const [app, admin, root, lone] = [
      key('vault://a/app#/password', 'vault://a/admin#/password'),
      key('vault://a/admin#/password', 'ref+vault://a/root#/password'),
      key('vault://a/root#/password'),
      key('vault://a/lone'),
    ] as const;
    for (const given of [
      [root, admin, app, lone],
      [app, lone, root, admin],
      [lone, admin, app, root],
    ]) {
      const ordered = inOrder(given);
      expect(ordered).toHaveLength(4);
      expect(ordered.indexOf(app)).toBeLessThan(ordered.indexOf(admin));
      expect(ordered.indexOf(admin)).toBeLessThan(ordered.indexOf(root));
    }
    const [one, two] = [key('vault://a/1', 'vault://a/2'), key('vault://a/2', 'vault://a/1')];
    expect(new Set(inOrder([one, two, lone]))).toEqual(new Set([one, two, lone]));
  });
});

describe('without changing anything', () => {
  test.for([
    ['fake-create-delete', 'stop the old value at the issuer', 'end the old value at the issuer'],
    ['fake-alternate', 'give it to the issuer for the other user', 'end the old value at the issuer'],
    ['fake-two-slot', 'other slot', 'end the old value at the issuer'],
    ['fake-picks', 'ends the old one at once', 'see the issuer refuse the old value'],
    ['fake-in-place', 'from then on refuses the old one', 'see the issuer refuse the old value'],
  ] as const)('a plan of %s says what would happen', async ([kind, ...words]) => {
    const { key, address, store, issuer } = await at.key(kind);
    const writes = store.writes;
    const { result, steps } = await planKey({
      key,
      address,
      store: readOnlyStore(store),
      issuer,
      mode: 'emergency',
      wanted: 'rotate',
      publishers: [{ id: 'github-secret o/r KEY' }],
      now: () => new Date(),
    });
    expect(result).toBe('planned');
    const told = steps.map(({ what }) => what).join('\n');
    for (const word of [...words, 'publish it: github-secret o/r KEY']) expect(told).toContain(word);
    expect(store.writes).toBe(writes);
  });

  test.for([...FAKE_KINDS])(
    '%s: a rotation with what a dry run gets is refused before the first change',
    async (kind) => {
      const { account, old, key, store, ask, isIn } = await at.key(kind);
      const writes = store.writes;
      const made = at.fake.made(account);
      const dry = { store: readOnlyStore(store), issuer: openFake(key, { http: readOnlyHttp(at.http) }) };
      expect(await ask(dry)).toMatchObject({ result: 'failed', problem: { code: 'RL-ROTATE-DRY-RUN' } });
      // Nor does the issuer let itself be asked, were the store to give way.
      const half = await ask({ issuer: dry.issuer, store: new MemoryStore() });
      expect(half.result).toBe('failed');
      await expect(readOnlyServices(services('x')).writeSecret('vault://a/b', new Map())).rejects.toMatchObject({
        code: 'RL-ROTATE-DRY-RUN',
      });
      expect([store.writes, at.fake.made(account), isIn(old)]).toEqual([writes, made, true]);
    },
  );

  test('a check tells of each thing that a rotation needs', async () => {
    const { key, address, store, issuer, ask } = await at.key('fake-create-delete');
    const writes = store.writes;
    const good = await checkKey({ key, address, store, issuer: { ...issuer, check: async () => undefined } });
    expect(good.map(({ result }) => result)).toEqual(['ok', 'ok', 'unknown', 'ok', 'ok']);
    const refusing = new (class extends MemoryStore {
      checkRights = failing;
    })();
    await refusing.write(address, secret({ id: 'x', value: freshValue() }));
    const bad = await checkKey({ key, address, store: refusing, issuer: { ...issuer, check: failing } });
    expect(bad.map(({ result }) => result)).toEqual(['ok', 'ok', 'failed', 'failed', 'failed']);
    const none = { ...address, text: 'vault://secret/none' };
    expect((await checkKey({ key, address: none, store, issuer }))[0]).toMatchObject({
      result: 'failed',
      problem: { code: 'RL-ROTATE-NO-SECRET' },
    });
    expect(store.writes).toBe(writes);
    expect((await ask()).result).toBe('rotated');
  });
});
