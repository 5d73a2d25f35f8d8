import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ManagedKey } from '../../src/config/config.ts';
import { RelockError } from '../../src/core/error.ts';
import { openHttp } from '../../src/core/http.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { ManualStep, Rotator } from '../../src/issuer/issuer.ts';
import { checkKey } from '../../src/rotate/check.ts';
import { continueRotation, rotateKey } from '../../src/rotate/engine.ts';
import { readJournal } from '../../src/rotate/journal.ts';
import { inOrder } from '../../src/rotate/order.ts';
import { isDue, planKey } from '../../src/rotate/plan.ts';
import { readOnlyHttp, readOnlyServices, readOnlyStore } from '../../src/rotate/read-only.ts';
import { revokeKey } from '../../src/rotate/revoke.ts';
import type { AnyIssuer, RotationRequest } from '../../src/rotate/run.ts';
import { parseAddress, wholeSecret } from '../../src/vault/address.ts';
import type { FakeIssuer } from './fake-issuer.ts';
import { freshValue, startFakeIssuer } from './fake-issuer.ts';
import { FAKE_KINDS, openFake } from './fake-kinds.ts';
import { MemoryStore, secret } from './memory-store.ts';
import { plain } from './store-server.ts';
import { postgresKey, services } from './world.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

let fake: FakeIssuer;
let count = 0;
const http = openHttp();
beforeAll(async () => {
  fake = await startFakeIssuer();
});
afterAll(() => {
  http.close();
  fake?.stop();
});

/** A key of a fake kind, alive and in its store; `ask` rotates it with a clock `later` milliseconds ahead. */
async function world(kind: string, changes: Partial<ManagedKey> = {}) {
  const account = `strategy-${++count}`;
  const { id, value } = fake.account(account, kind === 'fake-two-slot' ? 'slot1' : 'app-a');
  const key: ManagedKey = {
    ...postgresKey({ port: 0 }, account),
    address: `vault://secret/${account}#/value`,
    kind,
    issuer: { port: fake.port, account },
    fields: {},
    ...changes,
  };
  const address = wholeSecret(parseAddress(key.address));
  const store = new MemoryStore();
  await store.write(address, secret({ id, value, url: `https://${id}:${value}@host.example` }));
  const issuer = openFake(key, { http });
  const ask = (more: Partial<RotationRequest> = {}, later = 0) => rotateKey(request(more, later));
  const request = (more: Partial<RotationRequest> = {}, later = 0): RotationRequest => ({
    key,
    address,
    store,
    issuer,
    reason: 'a test',
    mode: 'scheduled',
    now: () => new Date(Date.now() + later),
    ...more,
  });
  const current = async () => plain((await store.read(address))?.fields ?? new Map());
  const journal = async () => (await readJournal(store, address))?.journal;
  const due = (later: number) => isDue(key, address, store, new Date(Date.now() + later));
  const isIn = (fields: Readonly<Record<string, string>>) =>
    fake.logsIn(account, fields['id'] ?? '', fields['value'] ?? '');
  return { account, old: { id, value }, key, address, store, issuer, ask, request, current, journal, due, isIn };
}

function without(issuer: Rotator, ...names: ReadonlyArray<keyof Rotator>): AnyIssuer {
  const kept = Object.entries(issuer).filter(([name]) => !names.some((one) => one === name));
  const capabilities = issuer.capabilities.filter((one) => !names.some((name) => name === one));
  return { ...(Object.fromEntries(kept) as unknown as AnyIssuer), capabilities };
}

function failing(): Promise<never> {
  return Promise.reject(new RelockError('RL-TEST', 'no'));
}

test.for([...FAKE_KINDS])(
  '%s: the new value works, the old one is refused, what stands beside changes along',
  async (kind) => {
    const { account, old, ask, current, isIn, store } = await world(kind);
    expect(await ask()).toMatchObject({ result: 'rotated' });
    const now = await current();
    expect(isIn(now)).toBe(true);
    expect(isIn(old)).toBe(false);
    expect(fake.alive(account)).toHaveLength(1);
    expect(now['url']).toBe(`https://${now['id']}:${now['value']}@host.example`);
    expect((await store.readFingerprints())?.entries.map(({ state }) => state)).toEqual(['current', 'retired']);
  },
);

describe('an emergency', () => {
  test('stops the old value before a new one is made, and ends it after', async () => {
    const { old, ask, issuer, isIn } = await world('fake-create-delete');
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
    const { account, old, ask, issuer, isIn, journal } = await world('fake-create-delete');
    const outcome = await ask({ mode: 'emergency', issuer: { ...issuer, create: failing } });
    expect(outcome).toMatchObject({ result: 'failed', problem: { code: 'RL-TEST' } });
    expect(await journal()).toMatchObject({ state: 'undone' });
    expect(isIn(old)).toBe(true);
    expect(fake.alive(account)).toHaveLength(1);
  });

  test('whose new value can’t be kept removes it at the issuer', async () => {
    const { account, old, ask, store, isIn } = await world('fake-create-delete');
    store.stage = failing;
    expect(await ask({ mode: 'emergency' })).toMatchObject({ result: 'failed' });
    expect(fake.alive(account)).toHaveLength(1);
    expect(isIn(old)).toBe(true);
  });

  test('of a rotation in its overlap ends the old value at once; a leak of the new one is another rotation', async () => {
    const { old, ask, current, isIn } = await world('fake-create-delete', { overlapHours: 24 });
    const { rotation } = await ask();
    const leakedOld = await ask({ mode: 'emergency', leaked: new SecretValue(old.value) });
    expect(leakedOld).toMatchObject({ result: 'rotated', rotation });
    expect(isIn(old)).toBe(false);
    const second = await current();
    const leakedNew = await ask({ mode: 'emergency', leaked: new SecretValue(second['value'] ?? '') });
    expect(leakedNew.result).toBe('rotated');
    expect(leakedNew.rotation).not.toBe(rotation);
    expect(isIn(second)).toBe(false);
    expect(isIn(await current())).toBe(true);
  });

  test('of an older value that lives still ends that one alone; of one that is retired it does nothing', async () => {
    const { account, old, ask, store, address, current, isIn } = await world('fake-create-delete');
    const byHand = fake.account(account, 'made-by-hand');
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
    const { key, address, store, issuer, current, isIn } = await world('fake-create-delete');
    const request = { key, address, store, issuer, reason: 'x', now: () => new Date(), proofTime: 60 };
    const outcome = await revokeKey({ ...request, leaked: new SecretValue(freshValue()) });
    expect(outcome.result).toBe('revoked');
    expect(isIn(await current())).toBe(true);
  });

  test('tells what the leaked value was used for, escaped and bounded', async () => {
    const { ask, issuer, journal } = await world('fake-create-delete');
    const at = new Date().toISOString();
    const usesSince = async () => Array.from({ length: 30 }, () => ({ at, what: 'read \u001b[31m' + 'x'.repeat(900) }));
    const outcome = await ask({ mode: 'emergency', leakedSince: new Date(0), issuer: { ...issuer, usesSince } });
    expect(outcome.uses).toHaveLength(20);
    expect(JSON.stringify(outcome.uses)).not.toContain('\u001b');
    expect((await journal())?.uses).toEqual(outcome.uses);
  });
});

describe('an overlap', () => {
  test('is due when it is over, and not before', async () => {
    const { old, ask, due, isIn, current, store } = await world('fake-two-slot', { overlapHours: 24 });
    const begun = await ask();
    expect(begun.result).toBe('overlap');
    expect(Date.parse(begun.retireAfter ?? '')).toBeGreaterThan(Date.now() + 23 * HOUR);
    expect(isIn(old) && isIn(await current())).toBe(true);
    expect((await store.readFingerprints())?.entries.map(({ state }) => state)).toEqual(['current', 'current']);
    expect(await due(23 * HOUR)).toMatchObject({ due: false });
    expect((await ask({}, HOUR)).result).toBe('overlap');
    expect(await due(25 * HOUR)).toMatchObject({ due: true, unfinished: 'rotation' });
    expect(await ask({}, 25 * HOUR)).toMatchObject({ result: 'rotated', rotation: begun.rotation });
    expect(isIn(old)).toBe(false);
    expect((await store.readFingerprints())?.entries.map(({ state }) => state)).toEqual(['current', 'retired']);
  });

  test('goes on while the old value is used, and ends at its hard end', async () => {
    const { old, ask, issuer, journal, due, isIn } = await world('fake-two-slot', { overlapHours: 1 });
    await ask();
    let used = 2 * HOUR;
    const inUse = { ...issuer, lastUsed: async () => new Date(Date.now() + used) };
    const first = await ask({ issuer: inUse }, 2 * HOUR);
    expect(first.result).toBe('overlap');
    expect(Date.parse((await journal())?.retireAfter ?? '')).toBeCloseTo(Date.now() + 3 * HOUR, -4);
    expect(await due(2.5 * HOUR)).toMatchObject({ due: false });
    used = 8 * DAY;
    expect((await ask({ issuer: inUse }, 8 * DAY)).result).toBe('rotated');
    expect(isIn(old)).toBe(false);
  });

  test('is not for in-place issuers, and a person who rotates by name ends it', async () => {
    const inPlace = await world('fake-in-place', { overlapHours: 24 });
    expect(await inPlace.ask()).toMatchObject({ problem: { code: 'RL-ROTATE-STRATEGY' } });
    expect((await inPlace.ask({ mode: 'emergency' })).result).toBe('rotated');
    const { old, ask, isIn } = await world('fake-alternate', { overlapHours: 24 });
    await ask();
    expect((await ask({ mode: 'manual' })).result).toBe('rotated');
    expect(isIn(old)).toBe(false);
  });
});

describe('copies', () => {
  test('are each published once, those that fail by the next run, before the old value ends', async () => {
    const { old, ask, isIn, journal } = await world('fake-create-delete');
    const done: string[] = [];
    let broken = true;
    const publishers = ['a', 'b', 'c'].map((id) => ({
      id,
      async publish() {
        if (id === 'b' && broken) return failing();
        done.push(id);
        return 'written';
      },
    }));
    const first = await ask({ publishers });
    expect(first).toMatchObject({ result: 'failed', problem: { code: 'RL-ROTATE-PUBLISH' } });
    expect(isIn(old)).toBe(true);
    broken = false;
    expect(await ask({ publishers })).toMatchObject({ result: 'rotated', rotation: first.rotation });
    expect(done).toEqual(['a', 'c', 'b']);
    expect(Object.keys((await journal())?.published ?? {}).sort()).toEqual(['a', 'b', 'c']);
    expect(isIn(old)).toBe(false);
  });

  test('do not keep a leaked value alive', async () => {
    const { old, ask, isIn } = await world('fake-create-delete');
    const outcome = await ask({ mode: 'emergency', publishers: [{ id: 'x', publish: failing }] });
    expect(outcome).toMatchObject({ result: 'failed', problem: { code: 'RL-ROTATE-PUBLISH' } });
    expect(isIn(old)).toBe(false);
    const published = [{ id: 'x', publish: async () => 'written' }];
    expect(await ask({ publishers: published })).toMatchObject({ result: 'rotated', rotation: outcome.rotation });
  });
});

describe('a step that only a person can do', () => {
  const step = (which: ManualStep['step']): ManualStep => ({
    step: which,
    instructions: ['Open the page.', 'Press the button.'],
    link: 'https://issuer.example/keys',
  });

  test('a new value: the rotation waits, takes it, and goes on; a wrong one is not taken', async () => {
    const { account, old, ask, request, issuer, current, isIn, due } = await world('fake-create-delete');
    const guided = { ...without(issuer, 'create', 'reclaim'), manual: [step('create')] };
    const begun = await ask({ issuer: guided });
    expect(begun).toMatchObject({ result: 'waiting', waiting: { link: 'https://issuer.example/keys' } });
    expect(await ask({ issuer: guided })).toMatchObject({ result: 'waiting', rotation: begun.rotation });
    expect((await due(0)).why).toContain('waits for a person to create');
    for (const wrong of [{ id: 'x' }, old, { id: 'x', value: freshValue() }]) {
      const refused = await continueRotation(request({ issuer: guided, mode: 'manual' }), secret(wrong));
      expect(refused).toMatchObject({ result: 'failed', problem: { code: 'RL-ROTATE-GIVEN' } });
    }
    const { id, value } = fake.account(account, 'by-a-person');
    const done = await continueRotation(request({ issuer: guided, mode: 'manual' }), secret({ id, value }));
    expect(done).toMatchObject({ result: 'rotated', rotation: begun.rotation });
    expect(await current()).toMatchObject({ id, value });
    expect(isIn(old)).toBe(false);
    expect(await continueRotation(request({ issuer: guided }), secret({ id, value }))).toMatchObject({
      problem: { code: 'RL-ROTATE-NOT-WAITING' },
    });
  });

  test('a new value that a person wrote to the vault is taken as well; another change there is not', async () => {
    const { account, old, ask, issuer, store, address, isIn, current } = await world('fake-create-delete');
    const guided = { ...without(issuer, 'create', 'reclaim'), manual: [step('create')] };
    const { rotation } = await ask({ issuer: guided });
    await store.write(address, secret({ ...old, note: 'the same value' }));
    expect(await ask({ issuer: guided })).toMatchObject({ result: 'waiting', rotation });
    const { id, value } = fake.account(account, 'by-a-person');
    await store.write(address, secret({ id, value }));
    expect(await ask({ issuer: guided })).toMatchObject({ result: 'rotated', rotation });
    expect(await current()).toEqual({ id, value });
    expect(isIn(old)).toBe(false);
  });

  test('of which only the token was given: the id of the old one goes, and the old one is ended all the same', async () => {
    const { ask, request, issuer, current } = await world('fake-create-delete');
    const ended: string[] = [];
    const old = await current();
    const guided: AnyIssuer = {
      ...without(issuer, 'create', 'reclaim'),
      manual: [step('create')],
      validate: async (credential) => (ended.includes(credential.get('value')?.reveal() ?? '') ? 'inactive' : 'active'),
      test: async () => undefined,
      revoke: async (credential) => void ended.push(credential.get('value')?.reveal() ?? ''),
    };
    await ask({ issuer: guided });
    const value = freshValue();
    const done = await continueRotation(request({ issuer: guided }), secret({ value }));
    expect(done.result).toBe('rotated');
    expect(await current()).toMatchObject({ value });
    expect(await current()).not.toHaveProperty('id');
    expect(ended).toEqual([old['value']]);
  });

  test('the end of the old value: the rotation goes on when the issuer refuses it', async () => {
    const { account, old, ask, request, issuer, isIn } = await world('fake-create-delete');
    const guided = { ...without(issuer, 'revoke'), manual: [step('revoke')] };
    expect(await ask({ issuer: guided })).toMatchObject({ result: 'waiting', waiting: { step: 'revoke' } });
    expect(await continueRotation(request({ issuer: guided }), new Map())).toMatchObject({ result: 'waiting' });
    expect(isIn(old)).toBe(true);
    await http.request({ method: 'DELETE', url: `http://127.0.0.1:${fake.port}/${account}/keys/${old.id}` });
    expect(await ask({ issuer: guided })).toMatchObject({ result: 'rotated' });
  });

  test('where nobody can be asked, a person’s word ends it, and it is not called refused', async () => {
    const { ask, request, issuer } = await world('fake-create-delete');
    const blind: AnyIssuer = {
      ...without(issuer, 'revoke', 'validate'),
      validate: async () => 'unknown',
      manual: [step('revoke')],
    };
    expect(await ask({ issuer: blind })).toMatchObject({ result: 'waiting' });
    expect(await ask({ issuer: blind })).toMatchObject({ result: 'waiting' });
    expect(await continueRotation(request({ issuer: blind }), new Map())).toMatchObject({ result: 'accepted' });
  });
});

describe('a lost answer', () => {
  test('of an issuer that picks the value and may not be asked twice goes to its admin, then to a person', async () => {
    const { old, ask, issuer, store, current, isIn, journal } = await world('fake-picks');
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
    const { account, ask, issuer } = await world('fake-create-delete');
    const nameless = { ...without(issuer, 'reclaim'), once: ['create'] as const };
    const lost = () => Promise.reject(new RelockError('RL-HTTP-BROKEN', 'the line broke'));
    const lossy = {
      ...nameless,
      create: (...args: Parameters<Rotator['create']>) => issuer.create(...args).then(lost),
    };
    const first = await ask({ issuer: lossy });
    expect(first).toMatchObject({ result: 'failed', problem: { code: 'RL-HTTP-BROKEN' } });
    expect(await ask({ issuer: nameless })).toMatchObject({ problem: { code: 'RL-ROTATE-LOST' } });
    expect(fake.made(account)).toBe(2);
    // The person has removed it, and says that it may go on.
    const [, orphan] = fake.alive(account);
    await http.request({ method: 'DELETE', url: `http://127.0.0.1:${fake.port}/${account}/keys/${orphan?.id ?? ''}` });
    const done = await ask({ issuer: nameless, mode: 'manual' });
    expect(done).toMatchObject({ result: 'rotated', rotation: first.rotation });
    expect(fake.alive(account)).toHaveLength(1);
  });

  test('that was a plain refusal is undone, and the next run makes another', async () => {
    const { ask, issuer, journal } = await world('fake-create-delete');
    const nameless = { ...without(issuer, 'reclaim'), once: ['create'] as const };
    expect((await ask({ issuer: { ...nameless, create: failing } })).result).toBe('failed');
    expect((await journal())?.state).toBe('undone');
    expect((await ask({ issuer: nameless })).result).toBe('rotated');
  });
});

describe('what keeps a rotation from running wild', () => {
  test('a fourth in an hour is a loop, unless a person asks', async () => {
    const { ask } = await world('fake-in-place');
    for (let i = 0; i < 3; i++) expect((await ask({ mode: 'emergency' })).result).toBe('rotated');
    expect(await ask({ mode: 'emergency' })).toMatchObject({ problem: { code: 'RL-ROTATE-LIMIT' } });
    expect((await ask({ mode: 'manual' })).result).toBe('rotated');
    expect((await ask({}, 2 * HOUR)).result).toBe('rotated');
  });

  test('a pause stops all of it', async () => {
    const { ask, request, store, issuer, key, address } = await world('fake-in-place');
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
    const { old, ask, issuer, journal, isIn, store } = await world('fake-create-delete');
    let lagging = true;
    const lags: Rotator = {
      ...issuer,
      revoke: (credential) => (lagging ? Promise.resolve() : issuer.revoke(credential)),
    };
    for (let run = 0; run < 3; run++) {
      expect(await ask({ issuer: lags, proofTime: 60 })).toMatchObject({ problem: { code: 'RL-ROTATE-NOT-PROVEN' } });
    }
    expect((await journal())?.state).toBe('unproven');
    expect((await store.readFingerprints())?.entries.every(({ state }) => state === 'current')).toBe(true);
    lagging = false;
    await issuer.revoke(secret(old));
    const next = await ask({ issuer: lags });
    expect(next.result).toBe('rotated');
    expect(await journal()).toMatchObject({ state: 'done', unproven: [] });
    expect(isIn(old)).toBe(false);
  });

  test('a value that leaks while the one before is not proven dead is replaced all the same', async () => {
    const { ask, issuer, current, isIn } = await world('fake-in-place');
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
    const { key, address, store, issuer } = await world(kind);
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
      const { account, old, key, store, ask, isIn } = await world(kind);
      const writes = store.writes;
      const made = fake.made(account);
      const dry = { store: readOnlyStore(store), issuer: openFake(key, { http: readOnlyHttp(http) }) };
      expect(await ask(dry)).toMatchObject({ result: 'failed', problem: { code: 'RL-ROTATE-DRY-RUN' } });
      // Nor does the issuer let itself be asked, were the store to give way.
      const half = await ask({ issuer: dry.issuer, store: new MemoryStore() });
      expect(half.result).toBe('failed');
      await expect(readOnlyServices(services('x')).writeSecret('vault://a/b', new Map())).rejects.toMatchObject({
        code: 'RL-ROTATE-DRY-RUN',
      });
      expect([store.writes, fake.made(account), isIn(old)]).toEqual([writes, made, true]);
    },
  );

  test('a check tells of each thing that a rotation needs', async () => {
    const { key, address, store, issuer, ask } = await world('fake-create-delete');
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

test('a journal that an older Relock wrote is gone on with', async () => {
  const { ask, store, address, old, isIn, current } = await world('fake-in-place');
  const rotation = '01890000-0000-7000-8000-000000000000';
  const value = freshValue();
  await store.stage(address, secret({ ...old, value }), rotation);
  const before = {
    format: 1,
    rotation,
    address: address.text,
    kind: 'fake-in-place',
    reason: 'older than 90 days',
    mode: 'scheduled',
    state: 'staged',
    from: 1,
    owner: 'x',
    until: new Date(0).toISOString(),
    steps: [{ at: new Date(0).toISOString(), what: 'rotation begun' }],
  };
  await store.writeJournal(address, JSON.stringify(before), null);
  expect(await ask()).toMatchObject({ result: 'rotated', rotation });
  expect((await current())['value']).toBe(value);
  expect(isIn(await current())).toBe(true);
});
