import { expect, test } from 'vitest';
import { conclusionOf } from '../../src/report/conclusion.ts';
import type { Report } from '../../src/report/report.ts';
import { makeFinding, makeReport } from './sample.ts';

const managed = makeFinding({ managed: 'vault://ci/db#/password' });

test.for<[string, Partial<Report>, boolean, string]>([
  ['nothing found', {}, false, 'success'],
  ['a dead key', { findings: [makeFinding({ status: 'inactive' })] }, false, 'success'],
  ['a key of ours that was replaced', { findings: [{ ...managed, remedy: 'rotated' }] }, false, 'success'],
  ['what is open below the gate', { findings: [makeFinding({ confidence: 'low' })] }, false, 'neutral'],
  ['a file that could not be scanned, and no gate', { unscanned: [{ path: 'a', reason: 'b' }] }, false, 'neutral'],
  ['a vault that could not be asked', { managed: { state: 'unreachable', why: 'sealed' } }, false, 'neutral'],
  ['what is open above it', { findings: [makeFinding({})] }, true, 'failure'],
  ['a key of ours that lives', { findings: [makeFinding({}), managed] }, true, 'action_required'],
])('a check run on %s', ([, report, fails, conclusion]) => {
  expect(conclusionOf(makeReport(report), fails)).toBe(conclusion);
});
