import { expect, test } from 'vitest';
import { failsGate, makeReport } from '../../src/command/report.ts';
import { createScanner } from '../../src/scan/scanner.ts';
import { Tally } from '../../src/source/tally.ts';

const run = { managed: { state: 'off' }, gate: 'medium', milliseconds: 1 } as const;

test('what could not be scanned fails the gate, unless an allow entry lets its path stay so', async () => {
  const options = { repository: '', ownRules: [], managed: [], today: new Date('2026-11-22') };
  const source = {
    stats: new Tally().stats,
    unscanned: [
      { path: 'fixtures/a.xz', reason: 'xz is not opened' },
      { path: 'b.xz', reason: 'xz is not opened' },
    ],
    notes: [],
  };
  const reportOf = async (path: string) => {
    const scanner = await createScanner({ ...options, allow: [{ path, rule: 'not-scanned', reason: 'ours' }] });
    return makeReport({ findings: [], allowed: [], left: 0 }, source, scanner, run);
  };
  const one = await reportOf('fixtures/**');
  expect([one.unscanned.map(({ path }) => path), failsGate(one)]).toEqual([['b.xz'], true]);
  expect(one.notes).toEqual(['fixtures/a.xz was not scanned, as an allow entry says: ours']);
  const both = await reportOf('**');
  expect([both.unscanned, failsGate(both)]).toEqual([[], false]);
  const scanner = await createScanner({ ...options, allow: [{ path: '**', rule: 'not-scanned', reason: 'ours' }] });
  expect(failsGate(makeReport({ findings: [], allowed: [], left: 1 }, source, scanner, run))).toBe(true);
});
