import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessAt } from '../../src/risk/access.ts';
import type { Holder, KeyFacts } from '../../src/risk/key.ts';
import { ranked } from '../../src/risk/next.ts';
import type { Factor } from '../../src/risk/score.ts';
import { riskOf } from '../../src/risk/score.ts';
import { aKey, anIncident, DAY, NOW } from './facts.ts';

const holder: Holder = { name: 'x', kind: 'token', mount: '', policies: [], from: undefined, until: undefined };

test('a key that was rotated in time, is used, owned and known has no risk', () => {
  expect(riskOf(aKey(), NOW)).toEqual({ score: 0, level: 'low', reasons: [] });
});

test.each<[string, Partial<KeyFacts>, Factor, string]>([
  ['leaked', { incidents: [anIncident({ what: 'leaked', severity: 'critical' })] }, 'exposure', 'critical'],
  ['an open alarm', { incidents: [anIncident()] }, 'exposure', 'medium'],
  ['a lesser alarm', { incidents: [anIncident({ severity: 'low' })] }, 'exposure', 'low'],
  ['late', { changed: NOW - 45 * DAY }, 'age', 'high'],
  ['old, without a rotation', { changed: NOW - 100 * DAY, rotateEvery: undefined }, 'age', 'medium'],
  ['ancient', { changed: NOW - 400 * DAY, rotateEvery: undefined }, 'age', 'high'],
  ['no way to replace it', { kind: undefined }, 'rotation', 'low'],
  ['a rotation that hangs', { pending: true }, 'rotation', 'medium'],
  ['rights', { rights: 'admin' }, 'rights', 'medium'],
  ['reach', { could: Array.from({ length: 21 }, () => holder) }, 'reach', 'medium'],
  ['many who use it', { did: aKey().did.concat(Array.from({ length: 10 }, () => aKey().did).flat()) }, 'use', 'low'],
  ['unused', { used: NOW - 40 * DAY }, 'unused', 'medium'],
  ['never used', { used: null }, 'unused', 'medium'],
  ['nobody’s', { owner: '', ownerSeen: undefined }, 'owner', 'medium'],
  ['an owner who is gone', { ownerSeen: NOW - 100 * DAY }, 'owner', 'low'],
  ['without an end', { kind: 'issued', rotateEvery: undefined }, 'limits', 'high'],
  ['from everywhere', { bound: 'any' }, 'limits', 'low'],
])('%s', (_, change, factor, level) => {
  const risk = riskOf(aKey(change), NOW);
  expect(risk.level).toBe(level);
  expect(risk.reasons.map((reason) => reason.factor)).toEqual([factor]);
});

test('what was closed, expected, or was about a value before this one does not count', () => {
  const old = anIncident({ what: 'leaked', severity: 'critical', at: NOW - 20 * DAY });
  const incidents = [old, anIncident({ state: 'closed' }), anIncident({ state: 'expected' })];
  expect(riskOf(aKey({ incidents }), NOW).score).toBe(0);
});

test('what is not known costs nothing, and what has ended is not ranked', () => {
  const unknown = { used: undefined, could: undefined, changed: undefined, made: undefined, ownerSeen: undefined };
  expect(riskOf(aKey(unknown), NOW).score).toBe(0);
  const gone = aKey({ ended: NOW - 1, incidents: [anIncident({ what: 'leaked' })] });
  expect(riskOf(gone, NOW).level).toBe('ended');
  expect(ranked([gone], NOW)).toEqual([]);
  expect(riskOf(aKey({ ended: NOW + DAY, kind: undefined }), NOW).score).toBeGreaterThan(0);
});

test('the leaked come first, then the older of the same score; what nobody uses is to be ended', () => {
  const leaked = aKey({ key: 'leaked', incidents: [anIncident({ what: 'leaked', severity: 'critical' })] });
  const late = aKey({ key: 'late', changed: NOW - 50 * DAY });
  const later = aKey({ key: 'later', changed: NOW - 60 * DAY });
  const idle = aKey({ key: 'idle', used: NOW - 80 * DAY });
  const alarmed = aKey({ key: 'alarmed', kind: 'issued', bound: 'any', ends: NOW + DAY, incidents: [anIncident()] });
  const order = ranked([idle, late, leaked, later, alarmed], NOW).map(({ facts: { key }, advice }) => [key, advice]);
  expect(order).toEqual([
    ['leaked', 'rotate it now'],
    ['later', 'rotate it'],
    ['late', 'rotate it'],
    ['alarmed', 'look at its alarms'],
    ['idle', 'end it, if nobody needs it'],
  ]);
});

test('a score is from 0 to 100, and one more reason never makes it less', () => {
  const change = fc.record(
    {
      changed: fc.option(fc.integer({ min: 0, max: NOW }), { nil: undefined }),
      rights: fc.constantFrom('', 'admin', 'write'),
      pending: fc.boolean(),
      owner: fc.constantFrom('', 'ann'),
      bound: fc.constantFrom('any' as const, 'networks' as const, undefined),
      used: fc.option(fc.integer({ min: 0, max: NOW }), { nil: null }),
      kind: fc.constantFrom('issued', 'postgres', undefined),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(change, (given) => {
      const { score, reasons } = riskOf(aKey(given), NOW);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      const worse = riskOf(aKey({ ...given, incidents: [anIncident({ what: 'leaked' })] }), NOW);
      expect(worse.score).toBeGreaterThanOrEqual(score);
      expect(worse.reasons.length).toBeGreaterThanOrEqual(reasons.length);
    }),
  );
});

test('who could at a time: tokens by their lives, and what was changed since', () => {
  const changes = [
    { at: NOW - 8 * DAY, by: 'root', what: 'update sys/policies/acl/ci' },
    { at: NOW - 2 * DAY, by: 'root', what: 'update sys/policies/acl/ops' },
  ];
  const access = (days: number) => accessAt(aKey(), changes, NOW - days * DAY);
  expect(access(0).could.map(({ name }) => name)).toEqual(['app', 'ann']);
  expect(access(6).could.map(({ name }) => name)).toEqual(['app']);
  expect(access(0).changed).toEqual([]);
  expect(access(3).changed).toHaveLength(1);
  expect(access(9).changed).toHaveLength(2);
  expect(access(8).did).toHaveLength(1);
  expect(access(10).did).toEqual([]);
});
