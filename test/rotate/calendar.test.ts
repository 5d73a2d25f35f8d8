import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWindow } from '../../src/config/window.ts';
import { spreadDays, turnsOf } from '../../src/rotate/calendar.ts';
import { isOpen, nextOpening } from '../../src/rotate/window.ts';
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
    '02:00-04:00 +01:00',
    '02:00-04:00 Europe/Nowhere',
    '02:00-04:00 Europe/Berlin UTC',
    '02:00-04:00  Europe/Berlin',
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
    // By the clock on the wall, in winter and in summer.
    ['Mon 02:00-04:00 Europe/Berlin', '2026-11-23T01:00:00Z', true],
    ['Mon 02:00-04:00 Europe/Berlin', '2026-11-23T03:00:00Z', false],
    ['Mon 02:00-04:00 Europe/Berlin', '2026-07-06T00:00:00Z', true],
    ['Mon 02:00-04:00 Europe/Berlin', '2026-07-06T02:00:00Z', false],
    ['Sun 22:00-23:00 America/New_York', '2026-11-23T03:30:00Z', true],
    ['Mon 05:30-06:00 Asia/Kolkata', '2026-11-23T00:00:00Z', true],
    ['Mon 00:00-01:00 Pacific/Apia', '2026-11-22T11:30:00Z', true],
  ])('%s at %s: %s', (text, at, open) => {
    expect(isOpen(window(text), new Date(at))).toBe(open);
  });

  // In Berlin the clocks leave out 02:00-03:00 on 2027-03-28 and repeat it on 2026-10-25, both Sundays, at 01:00 UTC.
  test.each([
    ['03:00-04:00 Europe/Berlin', '2027-03-27T12:00:00Z', '2027-03-28T01:00:00Z'],
    ['02:30-04:00 Europe/Berlin', '2027-03-27T12:00:00Z', '2027-03-28T01:00:00Z'],
    ['02:00-03:00 Europe/Berlin', '2027-03-27T12:00:00Z', '2027-03-29T00:00:00Z'],
    ['Sun 02:00-03:00 Europe/Berlin', '2027-03-27T12:00:00Z', '2027-04-04T00:00:00Z'],
    ['02:30-02:45 Europe/Berlin', '2026-10-24T12:00:00Z', '2026-10-25T00:30:00Z'],
    ['02:30-02:45 Europe/Berlin', '2026-10-25T00:50:00Z', '2026-10-25T01:30:00Z'],
    ['02:30-02:45 Europe/Berlin', '2026-10-25T01:50:00Z', '2026-10-26T01:30:00Z'],
    ['02:00-03:00 Europe/Berlin', '2026-10-25T00:59:00Z', '2026-10-25T00:59:00Z'],
    ['Sun 03:00-04:00 Europe/Berlin', '2026-10-24T12:00:00Z', '2026-10-25T02:00:00Z'],
    ['10:00-11:00 Europe/Berlin', '2026-10-25T12:00:00Z', '2026-10-26T09:00:00Z'],
    // The repeated hour opens once more what had closed in it.
    ['22:00-02:30 Europe/Berlin', '2026-10-25T00:40:00Z', '2026-10-25T01:00:00Z'],
    ['01:45-02:15 Australia/Lord_Howe', '2026-10-03T13:00:00Z', '2026-10-03T15:15:00Z'],
  ])('%s, looked at from %s, opens at %s', (text, from, opening) => {
    expect(nextOpening(window(text), new Date(from)).toISOString()).toBe(opening.replace('Z', '.000Z'));
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
        fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kolkata'),
        // Around changes of the clocks more often than by chance.
        fc.oneof(
          fc.date({ min: NOW, max: new Date(NOW.getTime() + 400 * DAY), noInvalidDate: true }),
          fc.date({ min: new Date('2026-10-24'), max: new Date('2026-10-26'), noInvalidDate: true }),
          fc.date({ min: new Date('2027-03-27'), max: new Date('2027-03-29'), noInvalidDate: true }),
        ),
        (on, a, b, zone, from) => {
          const given = window(`${on.join(',')} ${two(a[0])}:${two(a[1])}-${two(b[0])}:${two(b[1])} ${zone}`);
          const next = nextOpening(given, from);
          expect(isOpen(given, next)).toBe(true);
          expect(next.getTime()).toBeGreaterThanOrEqual(from.getTime());
          for (let at = from.getTime(); at < next.getTime(); at += 10 * 60_000)
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
