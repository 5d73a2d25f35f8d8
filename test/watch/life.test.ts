import { describe, expect, test } from 'vitest';
import type { UseEvent } from '../../src/watch/event.ts';
import type { DetectorName } from '../../src/watch/settings.ts';
import { Watcher } from '../../src/watch/watcher.ts';
import { DAY, HOUR, MINUTE, MONDAY, feed, use, weeks } from './life.ts';

/** Wednesday of the week after four ordinary ones, midnight. */
const NIGHT = MONDAY + 30 * DAY;
const THEN = NIGHT + 11 * HOUR;

/** What is heard of some events after an ordinary life, in the order of their times. */
function heard(ordinary: UseEvent[], then: UseEvent[]): DetectorName[] {
  const watcher = new Watcher();
  const byTime = (a: UseEvent, b: UseEvent) => a.at - b.at;
  expect(feed(watcher, ordinary.sort(byTime))).toEqual([]);
  return feed(watcher, then.sort(byTime)).map(({ detector }) => detector);
}

/** Jobs of 24 machines at once, at ten on each working day of four weeks. */
function matrix(more: Partial<UseEvent> = {}): UseEvent[] {
  return [...Array(28).keys()]
    .filter((day) => day % 7 < 5)
    .flatMap((day) => machines(MONDAY + day * DAY + 10 * HOUR, more));
}

function machines(at: number, more: Partial<UseEvent> = {}): UseEvent[] {
  return Array.from({ length: 24 }, (_, n) => use(at + n * 1_500, { address: `10.1.2.${n + 10}`, ...more }));
}

/** A person who uses some keys once each working day of four weeks, from a network of their own. */
function person(name: string, keys: readonly string[], host: number): UseEvent[] {
  return keys.flatMap((key) =>
    weeks(4, 1).map(({ at }) => personal(at + host * MINUTE, `user:${name}`, key, `192.0.${host}.7`)),
  );
}

function personal(at: number, identity: string, key: string, address: string): UseEvent {
  const { workflow: _workflow, ref: _ref, ...event } = use(at, { identity, key, address });
  return event;
}

describe('many machines at once', () => {
  test('are ordinary, where one that does as much is not, and is seen within the minute', () => {
    expect(heard(matrix(), machines(THEN))).toEqual([]);
    const flood = Array.from({ length: 33 }, (_, n) => use(THEN + n * 1_800));
    expect(heard(matrix(), flood)).toEqual(['rate']);
  });

  test('may all be refused, and try again, what they ordinarily have; nobody else may', () => {
    const refused = (more: Partial<UseEvent> = {}) =>
      [0, 20_000, 40_000].flatMap((later) => machines(THEN + later, { outcome: 'refused', ...more }));
    expect(heard(matrix(), refused())).toEqual([]);
    expect(heard(matrix(), refused({ identity: 'repo:org/other:ref:refs/heads/main' }))).toEqual(['refusals']);
    // Being at home at one key is no excuse for trying others.
    const others = refused().map((event, n) => Object.assign(event, { key: `secret/k${n % 12}` }));
    expect(heard(matrix(), others)).toEqual(['refusals']);
  });
});

describe('people', () => {
  const team = [...person('ann', ['a', 'b'], 1), ...person('bob', ['a', 'b', 'c'], 2), ...person('eve', ['d'], 3)];

  test('who come late to a key of their team raise no alarm, who have nothing to do with it do', () => {
    expect(heard(team, [personal(THEN, 'user:ann', 'c', '192.0.1.7')])).toEqual([]);
    expect(heard(team, [personal(THEN, 'user:eve', 'c', '192.0.3.7')])).toEqual(['identity']);
  });

  test('who were seen once or twice may be at home elsewhere; who were there for weeks are not', () => {
    const fay = personal(MONDAY + 10 * DAY + 9 * HOUR, 'user:fay', 'a', '192.0.4.7');
    const away = (name: string) => personal(THEN, `user:${name}`, 'a', '203.0.113.9');
    expect(heard([...team, fay], [away('fay')])).toEqual([]);
    expect(heard([...team, fay], [away('ann')])).toEqual(['network']);
  });

  test('are known by themselves at a key that was hardly ever used', () => {
    const rare = personal(MONDAY + 2 * DAY + 9 * HOUR, 'user:ann', 'rare', '192.0.1.7');
    expect(heard([...team, rare], [personal(THEN, 'user:ann', 'rare', '203.0.113.9')])).toEqual(['network']);
  });

  test('whom a policy let in without naming keys are newcomers until they are known', () => {
    const watcher = new Watcher();
    watcher.tell({ kind: 'announced', at: MONDAY + 25 * DAY, identity: 'user:new' });
    feed(
      watcher,
      [...team].sort((one, other) => one.at - other.at),
    );
    const known = Array.from({ length: 6 }, (_, n) => personal(THEN + n * DAY, 'user:new', 'a', '192.0.5.7'));
    expect(feed(watcher, known)).toEqual([]);
    expect(feed(watcher, [personal(THEN + 6 * DAY, 'user:new', 'b', '192.0.5.7')])).toEqual([]);
    expect(feed(watcher, [personal(THEN + 6 * DAY, 'user:new', 'd', '192.0.5.7')])).toMatchObject([
      { detector: 'identity' },
    ]);
  });

  test('work late, but not at night, and hardly before they begin', () => {
    const at = (hour: number) => heard(weeks(4, 2), [use(NIGHT + hour * HOUR)]);
    expect([at(8), at(18), at(20)]).toEqual([[], [], []]);
    expect([at(1), at(3), at(5)]).toEqual([['hour'], ['hour'], ['hour']]);
  });
});

describe('a backup of all keys, each Sunday night', () => {
  const keys = Array.from({ length: 30 }, (_, n) => `secret/k${n}`);
  const backup = (at: number) => keys.map((key, n) => personal(at + n * 1_000, 'service:backup', key, '10.9.9.9'));
  const life = () => [
    ...[6, 13, 20, 27].flatMap((day) => backup(MONDAY + day * DAY + 22 * HOUR)),
    ...weeks(4, 2, { key: 'secret/k7' }),
  ];

  test('makes no night an ordinary one for others', () => {
    expect(heard(life(), [...backup(MONDAY + 34 * DAY + 22 * HOUR)])).toEqual([]);
    expect(heard(life(), [use(MONDAY + 34 * DAY + 23 * HOUR, { key: 'secret/k7' })])).toEqual(['hour']);
  });

  test('is told once when it runs at noon', () => {
    expect(heard(life(), backup(THEN))).toEqual(['hour']);
  });
});

describe('people west of Greenwich, whose working day midnight, UTC, lies in', () => {
  const west = () => weeks(5, 4).map((event) => Object.assign(event, { at: event.at + 10 * HOUR }));
  const busy = (day: number) =>
    Array.from({ length: 200 }, (_, n) => use(MONDAY + day * DAY + 19 * HOUR + n * 2 * MINUTE));

  test('have one day of a release', () => {
    expect(heard(west(), busy(36))).toEqual([]);
  });

  test('may use a new branch each day, before midnight and after it', () => {
    const branch = (at: number, name: string) =>
      use(at, { ref: `refs/heads/${name}`, identity: `repo:org/app:ref:refs/heads/${name}` });
    const branches = west().map(({ at }) => branch(at, `day-${Math.floor((at - 12 * HOUR - MONDAY) / DAY)}`));
    expect(heard(branches, [branch(MONDAY + 36 * DAY + 20 * HOUR, 'day-36')])).toEqual([]);
  });

  test('are told of the second day that is some times as busy as all others', () => {
    expect(heard(west(), [...busy(36), ...busy(37)])).toEqual(['rise']);
  });
});

test('days of too much use make no new branch a wonder, where each has its own', () => {
  const branch = (at: number, name: string) =>
    use(at, { ref: `refs/heads/${name}`, identity: `repo:org/app:ref:refs/heads/${name}` });
  const life = weeks(5, 2).map(({ at }, n) => branch(at, `fix-${n}`));
  const days = [36, 37, 38, 39, 42, 43].flatMap((day) =>
    Array.from({ length: 120 }, (_, n) => branch(MONDAY + day * DAY + 9 * HOUR + n * 4 * MINUTE, `rush-${day}-${n}`)),
  );
  const alarms = heard(life, [...days, branch(MONDAY + 44 * DAY + 10 * HOUR, 'after')]);
  expect(new Set(alarms)).toEqual(new Set(['rise']));
});
