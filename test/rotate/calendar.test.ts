import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWindow } from '../../src/config/window.ts';
import { isOpen, nextOpening, spreadDays, turnsOf } from '../../src/rotate/calendar.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { MemoryStore, secret } from './memory-store.ts';
import { postgresKey } from './world.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date('2026-11-22T12:00:00Z'); // a Sunday

function window(text: string) {
  const parsed = parseWindow(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

describe('a maintenance window', () => {
  test.each([
    '',
    '02:00-04:00',
    'Mon 2:00-4:00 UTC',
    'Mon-Fri 02:00-24:00 UTC',
    'Mom 02:00-04:00 UTC',
    'Mon-Tue-Wed 02:00-04:00 UTC',
    '02:00-04:00 CET',
  ])('%j is none', (text) => {
    expect(parseWindow(text)).toBeUndefined();
  });

  test.each([
    ['02:00-04:00 UTC', '2026-11-22T03:59:59Z', true],
    ['02:00-04:00 UTC', '2026-11-22T04:00:00Z', false],
    ['Mon-Fri 02:00-04:00 UTC', '2026-11-22T03:00:00Z', false],
    ['Mon-Fri 02:00-04:00 UTC', '2026-11-23T02:00:00Z', true],
    ['Fri-Mon 02:00-04:00 UTC', '2026-11-22T03:00:00Z', true],
    ['Sat,Wed 02:00-04:00 UTC', '2026-11-25T03:00:00Z', true],
    // Across midnight it belongs to the day on which it opened.
    ['Sat 22:00-02:00 UTC', '2026-11-22T01:00:00Z', true],
    ['Sat 22:00-02:00 UTC', '2026-11-22T23:00:00Z', false],
    ['Sun 00:00-00:00 UTC', '2026-11-22T23:59:00Z', true],
  ])('%s at %s: %s', (text, at, open) => {
    expect(isOpen(window(text), new Date(at))).toBe(open);
  });

  test('the next opening is open, not before, and nothing is open between', () => {
    const days = fc.subarray(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'], { minLength: 1 });
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const two = (number: number) => String(number).padStart(2, '0');
    fc.assert(
      fc.property(
        days,
        time,
        time,
        fc.date({ min: NOW, max: new Date(NOW.getTime() + 20 * DAY), noInvalidDate: true }),
        (on, a, b, from) => {
          const given = window(`${on.join(',')} ${two(a[0])}:${two(a[1])}-${two(b[0])}:${two(b[1])} UTC`);
          const next = nextOpening(given, from);
          expect(isOpen(given, next)).toBe(true);
          expect(next.getTime()).toBeGreaterThanOrEqual(from.getTime());
          for (let at = from.getTime(); at < next.getTime(); at += 30 * 60_000)
            expect(isOpen(given, new Date(at))).toBe(false);
        },
      ),
    );
  });
});

test('a thousand keys of one day turn on many days, each always on its own, none after its limit', () => {
  const days = new Map<number, number>();
  for (let i = 0; i < 1000; i++) {
    const key = { address: `vault://ci/key-${i}#/value`, everyDays: 90 };
    const spread = spreadDays(key);
    expect(spread).toBe(spreadDays({ ...key }));
    days.set(spread, (days.get(spread) ?? 0) + 1);
  }
  expect([...days.keys()].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(Math.max(...days.values())).toBeLessThan(160);
  expect(spreadDays({ address: 'vault://a#/b', everyDays: 1 })).toBe(0);
});

describe('the turns of a key', () => {
  const key = { ...postgresKey({ port: 1 }, 'billing'), everyDays: 30 };
  const address = parseAddress('vault://secret/billing');
  const until = new Date(NOW.getTime() + 90 * DAY);

  async function journalled(journal: object | null) {
    const store = new MemoryStore();
    await store.write(address, secret({ user: 'billing', password: 'x' }));
    if (journal !== null) {
      const whole = {
        format: 1,
        rotation: 'r',
        address: address.text,
        kind: 'postgres',
        reason: 'r',
        mode: 'scheduled',
        from: 1,
        owner: 'o',
        until: NOW.toISOString(),
        steps: [{ at: new Date(NOW.getTime() - 10 * DAY).toISOString(), what: 'done' }],
        ...journal,
      };
      await store.writeJournal(address, JSON.stringify(whole), null);
    }
    return (await turnsOf(key, address, store, NOW, until)).map(({ at, what }) => [
      Math.round((at.getTime() - NOW.getTime()) / DAY),
      what,
    ]);
  }
  const early = spreadDays(key);

  test('never rotated: now, then each time its limit less its share of the spread', async () => {
    const every = 30 - early;
    expect(await journalled(null)).toEqual(
      [0, every, 2 * every, 3 * every].filter((day) => day <= 90).map((day) => [day, 'rotate']),
    );
  });
  test('rotated ten days ago', async () => {
    expect((await journalled({ state: 'done' }))[0]).toEqual([20 - early, 'rotate']);
  });
  test('interrupted, waiting, in its overlap, revoked', async () => {
    expect((await journalled({ state: 'set' }))[0]).toEqual([0, 'finish']);
    expect(
      (await journalled({ state: 'waiting', waiting: { step: 'create', instructions: [], link: '' } }))[0],
    ).toEqual([0, 'a person']);
    const retireAfter = new Date(NOW.getTime() + 2 * DAY).toISOString();
    expect((await journalled({ state: 'published', retireAfter }))[0]).toEqual([2, 'retire the old value']);
    expect(await journalled({ state: 'revoked' })).toEqual([[0, 'a person']]);
  });
});
