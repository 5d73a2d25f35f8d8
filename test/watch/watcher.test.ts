import { describe, expect, test } from 'vitest';
import type { UseEvent } from '../../src/watch/event.ts';
import { expectedLike } from '../../src/watch/expected.ts';
import type { DetectorName } from '../../src/watch/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/watch/settings.ts';
import { Watcher } from '../../src/watch/watcher.ts';
import { DAY, HOUR, MINUTE, MONDAY, feed, use, weeks } from './life.ts';

/** Wednesday of the week after four ordinary ones, at eleven. */
const THEN = MONDAY + 30 * DAY + 11 * HOUR;

function settled(perHour = 4): Watcher {
  const watcher = new Watcher();
  expect(feed(watcher, weeks(4, perHour))).toEqual([]);
  return watcher;
}

/** The same event some times, so far apart. */
function repeated(amount: number, apart: number, more: (number: number) => Partial<UseEvent>): UseEvent[] {
  return Array.from({ length: amount }, (_, number) => use(THEN + number * apart, more(number)));
}

describe('after four ordinary weeks', () => {
  const cases: Array<[string, UseEvent[], DetectorName | undefined]> = [
    ['an ordinary use', [use(THEN)], undefined],
    ['twice as much as usual for an hour', repeated(8, HOUR / 8, () => ({})), undefined],
    ['a flood', repeated(200, 300, () => ({})), 'rate'],
    ['another network', [use(THEN, { address: '203.0.113.9' })], 'network'],
    ['another machine of the network', [use(THEN, { address: '10.1.2.77' })], undefined],
    ['another repository', [use(THEN, { identity: 'repo:org/evil:ref:refs/heads/main' })], 'identity'],
    ['another workflow', [use(THEN, { workflow: 'org/app/.github/workflows/lint.yml' })], 'workflow'],
    ['another branch', [use(THEN, { ref: 'refs/heads/x', identity: 'repo:org/app:ref:refs/heads/x' })], 'ref'],
    ['the middle of the night', [use(THEN + 16 * HOUR)], 'hour'],
    ['a quarter of an hour early', [use(THEN + 21 * HOUR + 45 * MINUTE)], undefined],
    [
      'refusals of one identity for many keys',
      repeated(30, 1000, (n) => ({ key: `k${n}`, outcome: 'refused' })),
      'refusals',
    ],
    ['some refusals of a job that fails', repeated(9, 20_000, () => ({ outcome: 'refused' })), undefined],
    ['one who reads many keys', repeated(12, 30_000, (n) => ({ key: `k${n}` })), 'reach'],
    [
      'a lease after its own end',
      [use(THEN, { lease: 'l', leaseUntil: THEN + HOUR, action: 'lease' }), use(THEN + 2 * HOUR, { lease: 'l' })],
      'lease',
    ],
    [
      'a lease within its time',
      [use(THEN, { lease: 'l', leaseUntil: THEN + HOUR, action: 'lease' }), use(THEN + HOUR / 2, { lease: 'l' })],
      undefined,
    ],
  ];

  test.each(cases)('%s', (_, events, detector) => {
    const alarms = feed(settled(), events);
    expect(alarms.map((alarm) => alarm.detector)).toEqual(detector === undefined ? [] : [detector]);
    for (const alarm of alarms) {
      expect(alarm.sentence).toMatch(/^\S.*\.$/);
      expect(alarm.basis).toBe('authenticated');
      expect(alarm.evidence.at(-1)).toMatch(/^event-\d+$/);
    }
  });

  test.each([
    ['canary', 'refused', 'canary', 'critical'],
    ['leaked', 'ok', 'leaked', 'critical'],
    ['retired', 'refused', 'retired', 'high'],
    ['retired', 'ok', 'retired', 'critical'],
  ] as const)('a %s key that is %s', (kind, outcome, detector, severity) => {
    const watcher = settled();
    watcher.tell({ kind, at: THEN - HOUR, key: 'keys/1' });
    expect(feed(watcher, [use(THEN, { key: 'keys/1', outcome })])).toMatchObject([
      { detector, severity, key: 'keys/1' },
    ]);
    watcher.tell({ kind: 'renewed', at: THEN + HOUR, key: 'keys/1' });
    expect(feed(watcher, [use(THEN + DAY, { key: 'keys/1', outcome })])).toEqual([]);
  });

  test('a leaked key that whoever told of the leak still reads two days later', () => {
    const watcher = settled();
    const by = use(0).identity ?? '';
    watcher.tell({ kind: 'leaked', at: THEN, key: 'secret/db', by });
    expect(feed(watcher, [use(THEN + HOUR / 60)])).toEqual([]);
    expect(feed(watcher, [use(THEN + 2 * DAY)])).toMatchObject([{ detector: 'leaked' }]);
  });

  test('a lease whose job has ended', () => {
    const watcher = settled();
    feed(watcher, [use(THEN, { lease: 'l', job: 'run-1', action: 'lease' })]);
    watcher.tell({ kind: 'job-ended', at: THEN + MINUTE, job: 'run-1' });
    // Told late, but it was in time.
    expect(feed(watcher, [use(THEN + 50_000, { lease: 'l', job: 'run-1' })])).toEqual([]);
    expect(feed(watcher, [use(THEN + 5 * MINUTE, { lease: 'l', job: 'run-1' })])).toMatchObject([
      { detector: 'lease' },
    ]);
  });

  test('a key that nobody uses is advice, once', () => {
    const watcher = settled();
    const daily = Array.from({ length: 60 }, (_, day) => watcher.sweep(THEN + day * DAY)).flat();
    expect(daily).toMatchObject([{ detector: 'unused', severity: 'info', key: 'secret/db' }]);
  });
});

describe('what is no alarm', () => {
  test('a release day, and growth by half a month', () => {
    const watcher = settled(4);
    const release = Array.from({ length: 8 * 16 }, (_, n) => use(MONDAY + 30 * DAY + 9 * HOUR + n * (HOUR / 16)));
    expect(feed(watcher, release)).toEqual([]);
    const grown = [31, 32, 35, 36, 37, 38, 39, 42].flatMap((day) =>
      Array.from({ length: 8 * 6 }, (_, n) => use(MONDAY + day * DAY + 9 * HOUR + n * (HOUR / 6))),
    );
    expect(feed(watcher, grown)).toEqual([]);
  });

  test('a new team member and a new workflow that a policy announced, within its days', () => {
    const watcher = settled();
    watcher.tell({ kind: 'announced', at: THEN - HOUR, key: 'secret/*', identity: 'user:new' });
    watcher.tell({ kind: 'announced', at: THEN - HOUR, workflow: 'new.yml' });
    expect(feed(watcher, [use(THEN, { identity: 'user:new', address: '198.51.100.7', workflow: 'new.yml' })])).toEqual(
      [],
    );
    expect(feed(settled(), [use(THEN, { identity: 'user:new' })])).toHaveLength(1);
  });

  test('what somebody expects, until the end of it', () => {
    const watcher = settled();
    const strange = (at: number, host: number) => use(at, { identity: `repo:org/x${host}:ref:refs/heads/main` });
    const [alarm] = feed(watcher, [strange(THEN, 1)]);
    if (alarm === undefined) throw new Error('there was no alarm');
    watcher.expect({
      at: THEN,
      until: THEN + DAY,
      by: 'ann',
      reason: 'new projects',
      detector: 'identity',
      key: 'secret/*',
    });
    expect(feed(watcher, [strange(THEN + HOUR, 2)])).toEqual([]);
    expect(feed(watcher, [strange(THEN + 2 * DAY, 3)])).toHaveLength(1);
    expect(watcher.counts.expected).toBe(1);
    expect(expectedLike(alarm, 'ann', 'ours', THEN, THEN + DAY)).toMatchObject({
      key: 'secret/db',
      detector: 'identity',
    });
  });

  test('what the settings switch off or find too small, for some keys alone', () => {
    const network = use(THEN, { address: '203.0.113.9' });
    const quiet = { ...DEFAULT_SETTINGS, overrides: [{ key: 'secret/*', detectors: { network: { on: false } } }] };
    const other = { ...DEFAULT_SETTINGS, overrides: [{ key: 'prod/*', detectors: { network: { on: false } } }] };
    const loud = { ...DEFAULT_SETTINGS, least: 'high' as const };
    const heard = [quiet, other, loud].map((settings) => {
      const watcher = new Watcher(settings);
      feed(watcher, weeks(4, 4));
      return watcher.feed({ ...network }, THEN).length;
    });
    expect(heard).toEqual([0, 1, 0]);
  });
});

describe('the seed case', () => {
  test('100 an hour, then 10,000: the alarm is there within the burst', () => {
    const watcher = settled(100);
    const burst = repeated(10_000, HOUR / 10_000, () => ({}));
    const at = burst.findIndex((event) => watcher.feed(event, event.at).some(({ detector }) => detector === 'rate'));
    // At 167 a minute, what is some times the most of any minute so far is reached in seconds.
    expect(at).toBeGreaterThan(5);
    expect(at).toBeLessThan(100);
  });

  test('a flood that is expected by nobody does not become ordinary by going on', () => {
    const watcher = settled(100);
    for (const day of [30, 31, 32]) {
      const start = MONDAY + day * DAY + 11 * HOUR;
      const burst = Array.from({ length: 3000 }, (_, n) => use(start + n * 1000));
      expect(feed(watcher, burst).map(({ detector }) => detector)).toContain('rate');
    }
  });
});

describe('a log that is not as it should be', () => {
  test('duplicates, late and future ones are counted and not acted on', () => {
    const watcher = settled();
    const twice = use(THEN, { address: '10.1.2.9' });
    const stranger = { identity: 'user:evil', address: '203.0.113.9' };
    watcher.feed(twice, THEN);
    watcher.feed(use(THEN + 1, {}), THEN);
    expect(watcher.feed(twice, THEN)).toEqual([]);
    expect(watcher.feed(use(THEN - DAY, stranger), THEN)).toEqual([]);
    expect(watcher.feed(use(THEN + DAY, stranger), THEN)).toEqual([]);
    expect(watcher.counts).toMatchObject({ duplicate: 1, late: 1, future: 1 });
  });

  test('one line with a wrong time does not make all others late', () => {
    const watcher = settled();
    watcher.feed(use(THEN + 9 * DAY), THEN + 10 * DAY);
    expect(watcher.feed(use(THEN, { identity: 'user:evil' }), THEN + 10 * DAY)).toHaveLength(1);
  });

  test('the logs of others are known apart: they neither bend what is ordinary for ours nor count as ours', () => {
    const watcher = settled();
    const foreign = { source: 'vault', trust: 'foreign' as const, identity: 'user:evil', address: '203.0.113.9' };
    for (let n = 0; n < 100; n++) watcher.feed(use(THEN + n * MINUTE, foreign), THEN + DAY);
    const [alarm] = watcher.feed(use(THEN + 2 * HOUR, { identity: 'user:evil' }), THEN + DAY);
    expect(alarm).toMatchObject({ detector: 'identity', basis: 'authenticated' });
    watcher.tell({ kind: 'canary', at: THEN, key: 'canary/1', where: 'a wiki' });
    const [other] = watcher.feed(use(THEN + 3 * HOUR, { ...foreign, key: 'canary/1' }), THEN + DAY);
    expect(other).toMatchObject({ detector: 'canary', basis: 'foreign' });
  });

  test('wrong keys from anywhere alarm, but never as something that ends a key', () => {
    const watcher = settled();
    const flood = repeated(500, 100, (n) => ({
      outcome: 'refused',
      authenticated: false,
      identity: `x${n}`,
      address: `198.51.100.${n % 250}`,
    }));
    const alarms = feed(watcher, flood);
    expect(alarms.map(({ detector }) => detector)).toContain('refusals');
    expect(new Set(alarms.map(({ basis }) => basis))).toEqual(new Set(['unauthenticated']));
  });

  test('names that are made up fill no memory', () => {
    const watcher = settled();
    const before = watcher.snapshot().length;
    for (let n = 0; n < 20_000; n++)
      watcher.feed(
        use(THEN + n, { key: `made-up/${n}`, outcome: 'refused', authenticated: false, identity: `x${n}` }),
        THEN + DAY,
      );
    expect(watcher.snapshot().length).toBeLessThan(before + 20_000);
  });

  test('a year of silence', () => {
    const watcher = settled();
    expect(watcher.feed(use(THEN + 365 * DAY), THEN + 365 * DAY).map(({ detector }) => detector)).toEqual(['unused']);
  });
});

describe('a snapshot', () => {
  test('goes on where it was', () => {
    const again = new Watcher(DEFAULT_SETTINGS, settled().snapshot());
    expect(again.isNew).toBe(false);
    expect(feed(again, [use(THEN, { workflow: 'other.yml' })])).toMatchObject([{ detector: 'workflow' }]);
  });

  test.each([
    ['rubbish', Buffer.from('rubbish')],
    ['nothing', Buffer.alloc(0)],
  ])('of %s is a new beginning', (_, bytes) => {
    expect(new Watcher(DEFAULT_SETTINGS, bytes).isNew).toBe(true);
  });

  test('holds nobody longer than the settings say', () => {
    const watcher = settled();
    watcher.feed(use(THEN, { identity: 'user:gone', address: '203.0.113.9' }), THEN);
    watcher.sweep(THEN + 91 * DAY);
    const kept = watcher.snapshot().toString('latin1');
    expect(kept).not.toContain('user:gone');
    expect(kept).not.toContain('203.0.113');
    expect(kept).toContain('secret/db');
  });
});
