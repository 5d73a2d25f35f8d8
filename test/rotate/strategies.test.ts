import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Rotator } from '../../src/issuer/issuer.ts';
import { freshValue } from './fake-issuer.ts';
import { FAKE_KINDS } from './fake-kinds.ts';
import { failing, journalOf, openFakeWorld } from './fake-world.ts';
import { secret } from './memory-store.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

let at: Awaited<ReturnType<typeof openFakeWorld>>;
beforeAll(async () => {
  at = await openFakeWorld();
});
afterAll(() => at?.close());

test.for([...FAKE_KINDS])(
  '%s: the new value works, the old one is refused, what stands beside changes along',
  async (kind) => {
    const { account, old, ask, current, isIn, store } = await at.key(kind);
    expect(await ask()).toMatchObject({ result: 'rotated' });
    const now = await current();
    expect(isIn(now)).toBe(true);
    expect(isIn(old)).toBe(false);
    expect(at.fake.alive(account)).toHaveLength(1);
    expect(now['url']).toBe(`https://${now['id']}:${now['value']}@host.example`);
    expect((await store.readFingerprints())?.entries.map(({ state }) => state)).toEqual(['current', 'retired']);
  },
);

describe('an overlap', () => {
  test('is due when it is over, and not before', async () => {
    const { old, ask, due, isIn, current, store } = await at.key('fake-two-slot', { overlapHours: 24 });
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
    const { old, ask, issuer, journal, due, isIn } = await at.key('fake-two-slot', { overlapHours: 1 });
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

  test('ends as the config says: after so long without use, and by a hard end of its own', async () => {
    const retirement = { unusedForHours: 12, atMostHours: 24 };
    const { old, ask, issuer, journal, isIn } = await at.key('fake-two-slot', { overlapHours: 1, retirement });
    await ask();
    expect(Date.parse((await journal())?.retireBy ?? '')).toBeCloseTo(Date.now() + 25 * HOUR, -4);
    const used = Date.now() + HOUR;
    const once = { ...issuer, lastUsed: async () => new Date(used) };
    expect((await ask({ issuer: once }, 2 * HOUR)).result).toBe('overlap');
    expect(Date.parse((await journal())?.retireAfter ?? '')).toBeCloseTo(used + 12 * HOUR, -4);
    expect((await ask({ issuer: once }, 12 * HOUR)).result).toBe('overlap');
    expect((await ask({ issuer: once }, 14 * HOUR)).result).toBe('rotated');
    expect(isIn(old)).toBe(false);
  });

  test('ends at its hard end though nobody can say when the old value was used', async () => {
    const { old, ask, issuer, isIn } = await at.key('fake-two-slot', { overlapHours: 1 });
    await ask();
    const mute = { ...issuer, lastUsed: failing };
    expect(await ask({ issuer: mute }, 2 * HOUR)).toMatchObject({ result: 'failed', problem: { code: 'RL-TEST' } });
    expect(isIn(old)).toBe(true);
    expect((await ask({ issuer: mute }, 8 * DAY)).result).toBe('rotated');
    expect(isIn(old)).toBe(false);
  });

  test('is not for in-place issuers, and a person who rotates by name ends it', async () => {
    const inPlace = await at.key('fake-in-place', { overlapHours: 24 });
    expect(await inPlace.ask()).toMatchObject({ problem: { code: 'RL-ROTATE-STRATEGY' } });
    expect((await inPlace.ask({ mode: 'emergency' })).result).toBe('rotated');
    const { old, ask, isIn } = await at.key('fake-alternate', { overlapHours: 24 });
    await ask();
    expect((await ask({ mode: 'manual' })).result).toBe('rotated');
    expect(isIn(old)).toBe(false);
  });
});

describe('copies', () => {
  test('are each published once, those that fail by the next run, before the old value ends', async () => {
    const { old, ask, isIn, journal } = await at.key('fake-create-delete');
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

  test('that take long do not keep a leaked value alive that could not be stopped at once', async () => {
    const { old, ask, isIn } = await at.key('fake-two-slot');
    let later = 0;
    const seen: boolean[] = [];
    const publish = async () => {
      seen.push(isIn(old));
      later += 25_000;
      return 'written';
    };
    const publishers = ['a', 'b'].map((id) => ({ id, publish }));
    const now = () => new Date(Date.now() + later);
    expect((await ask({ mode: 'emergency', publishers, now })).result).toBe('rotated');
    expect(seen).toEqual([true, false]);
  });

  test('do not keep a leaked value alive', async () => {
    const { old, ask, isIn } = await at.key('fake-create-delete');
    const outcome = await ask({ mode: 'emergency', publishers: [{ id: 'x', publish: failing }] });
    expect(outcome).toMatchObject({ result: 'failed', problem: { code: 'RL-ROTATE-PUBLISH' } });
    expect(isIn(old)).toBe(false);
    const published = [{ id: 'x', publish: async () => 'written' }];
    expect(await ask({ publishers: published })).toMatchObject({ result: 'rotated', rotation: outcome.rotation });
  });
});

test('a step that takes longer than a run may hold the journal keeps it', async () => {
  const { ask, issuer, journal } = await at.key('fake-create-delete');
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const untils: string[] = [];
  const slow: Rotator = {
    ...issuer,
    async create(...args) {
      for (let i = 0; i < 2; i++) {
        await sleep(5);
        await vi.advanceTimersByTimeAsync(20_000);
        untils.push((await journal())?.until ?? '');
      }
      return issuer.create(...args);
    },
  };
  expect((await ask({ issuer: slow })).result).toBe('rotated');
  expect(new Set(untils).size).toBe(2);
});

test('a journal that an older Relock wrote is gone on with', async () => {
  const { ask, key, store, address, old, isIn, current } = await at.key('fake-in-place');
  const rotation = '01890000-0000-7000-8000-000000000000';
  const value = freshValue();
  await store.stage(address, secret({ ...old, value }), rotation);
  await store.writeJournal(address, JSON.stringify(journalOf(key, rotation, 'staged')), null);
  expect(await ask()).toMatchObject({ result: 'rotated', rotation });
  expect((await current())['value']).toBe(value);
  expect(isIn(await current())).toBe(true);
});
