import { describe, expect, test } from 'vitest';
import { annotations } from '../../src/report/annotations.ts';
import { makeFinding, makeReport, typicalFindings } from './sample.ts';

describe('annotations', () => {
  test('levels say what fails the run; what is in history only has no place', () => {
    const [replaced, gone] = typicalFindings();
    const low = makeFinding({ confidence: 'low', path: 'a.txt' });
    const report = makeReport({
      findings: [gone, low, replaced],
      allowed: [makeFinding({ allowed: 'test data' })],
      unscanned: [{ path: 'big.bin', reason: 'too large' }],
      managed: { state: 'unreachable', why: 'it is sealed' },
    });
    expect(annotations(report).map(({ level, place }) => [level, place?.file])).toEqual([
      ['error', undefined],
      ['error', undefined],
      ['warning', undefined],
      ['warning', 'a.txt'],
      ['notice', 'deploy/prod.yml'],
      ['notice', 'scripts/mail.sh'],
    ]);
    expect(annotations(report)[0]?.message).toContain('In scripts/mail.sh, line 4, of the history.');
  });

  test('of more than GitHub shows the last one counts the rest', () => {
    const findings = Array.from({ length: 25 }, (_, at) => makeFinding({ path: `${at}.txt` }));
    const shown = annotations(makeReport({ findings }));
    expect(shown).toHaveLength(10);
    expect(shown[9]?.message).toBe('Relock: 16 more; the job summary lists them.');
    expect(annotations(makeReport({ findings: findings.slice(0, 10) }))).toHaveLength(10);
  });

  test('a message is one line that commands nothing, and holds no secret', () => {
    const finding = makeFinding({ description: '::error::x\n##[stop]' });
    const [annotation] = annotations(makeReport({ findings: [{ ...finding, path: finding.value.reveal() }] }));
    expect(JSON.stringify(annotation)).not.toContain(finding.value.reveal());
    expect(annotation?.message).toMatch(/^\\x3a:error::x\\x0a#\\x23\[stop\]/);
  });
});
