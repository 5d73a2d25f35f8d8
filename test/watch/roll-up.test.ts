import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { MemoryRollUps } from '../../src/watch/memory-roll-ups.ts';
import type { RollUpStore } from '../../src/watch/roll-up.ts';
import { OTHERS, RollUps } from '../../src/watch/roll-up.ts';
import { SqliteRollUps } from '../../src/watch/sqlite-roll-ups.ts';
import { DAY, HOUR, MONDAY, use, weeks } from './life.ts';

const STORES: ReadonlyArray<readonly [string, () => RollUpStore]> = [
  ['memory', () => new MemoryRollUps()],
  ['SQLite', () => new SqliteRollUps(':memory:')],
];

describe.each(STORES)('roll-ups in %s', (_, open) => {
  test('sum up by key, identity, network and hour', () => {
    const store = open();
    const rollUps = new RollUps(store);
    for (const event of weeks(1, 4)) rollUps.add(event, event.at);
    rollUps.add(use(MONDAY + 6 * DAY, { outcome: 'refused' }), MONDAY + 6 * DAY);
    rollUps.flush();
    const nine = MONDAY + 9 * HOUR;
    const row = { start: nine, hours: 1, uses: 4, refused: 0, unauthenticated: 0 };
    const ofDay = (dimension: 'key' | 'identity' | 'network', name: string) =>
      store.rows(dimension, name, nine, nine + 1);
    expect(ofDay('key', 'secret/db')).toEqual([{ ...row, dimension: 'key', name: 'secret/db' }]);
    expect(ofDay('identity', 'repo:org/app')).toEqual([{ ...row, dimension: 'identity', name: 'repo:org/app' }]);
    expect(ofDay('network', '10.1.2.0/24')).toEqual([{ ...row, dimension: 'network', name: '10.1.2.0/24' }]);
    const top = (from: number, until: number) => store.top('key', MONDAY + from, MONDAY + until, 5);
    expect(top(0, 7 * DAY)).toEqual([{ name: 'secret/db', uses: 160, refused: 1, unauthenticated: 0 }]);
    // Days that lie in the span in part.
    expect(top(10 * HOUR, 11 * HOUR)).toMatchObject([{ uses: 4 }]);
    expect(top(16 * HOUR, 2 * DAY + 10 * HOUR)).toMatchObject([{ uses: 4 + 32 + 4 }]);
  });

  test('hours are days after two weeks, with nothing lost; people and networks go when they are to', () => {
    const store = open();
    const rollUps = new RollUps(store, 400, 30);
    for (const event of weeks(6, 4)) rollUps.add(event, event.at);
    const last = MONDAY + 45 * DAY;
    rollUps.add(use(last, { identity: 'user:other', address: '10.9.9.9' }), last);
    rollUps.flush();
    const rows = store.rows('key', 'secret/db', 0, last + DAY);
    expect(rows.filter(({ hours }) => hours === 24).every(({ start }) => start < last - 13 * DAY)).toBe(true);
    expect(rows.filter(({ hours }) => hours === 1).every(({ start }) => start >= last - 14 * DAY)).toBe(true);
    expect(rows.reduce((sum, { uses }) => sum + uses, 0)).toBe(6 * 160 + 1);
    expect(store.rows('identity', 'repo:org/app', 0, last - 31 * DAY)).toEqual([]);
    expect(store.rows('identity', 'repo:org/app', last - 29 * DAY, last)).not.toEqual([]);
  });

  test('names that nobody vouches for are summed up as one', () => {
    const store = open();
    const rollUps = new RollUps(store);
    for (let n = 0; n < 1000; n++)
      rollUps.add(use(MONDAY, { key: `made-up/${n}`, authenticated: false, outcome: 'refused' }), MONDAY);
    rollUps.flush();
    expect(store.top('key', 0, MONDAY + DAY, 10)).toEqual([
      { name: OTHERS, uses: 0, refused: 1000, unauthenticated: 1000 },
    ]);
  });

  test('two parts of an hour add up, as after a restart', () => {
    const store = open();
    for (const minute of [0, 30]) {
      const rollUps = new RollUps(store);
      rollUps.add(use(MONDAY + minute * 60_000), MONDAY + minute * 60_000);
      rollUps.flush();
    }
    expect(store.rows('key', 'secret/db', 0, MONDAY + DAY)).toMatchObject([{ uses: 2 }]);
  });
});

test('a transaction that is open already is the roll-ups’ own', () => {
  const db = new DatabaseSync(':memory:');
  const rollUps = new RollUps(new SqliteRollUps(db));
  db.exec('BEGIN');
  rollUps.add(use(MONDAY), MONDAY);
  rollUps.flush();
  db.exec('ROLLBACK');
  expect(db.prepare('SELECT count(*) AS n FROM watch_sums').get()).toEqual({ n: 0 });
});
