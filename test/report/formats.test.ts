import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { renderGitleaks } from '../../src/report/gitleaks.ts';
import { renderHtml } from '../../src/report/html.ts';
import { jsonLines, renderJson, safeJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderComment, renderMarkdown } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { duration } from '../../src/report/state.ts';
import { renderText } from '../../src/report/text.ts';
import { relativeUri } from '../../src/report/url.ts';
import { makeContext, makeFinding, makeReport, typicalFindings, typicalReport } from './sample.ts';

const TEXT = { colour: false, showAddresses: true, showAllowed: true };
const SARIF = { rule: makeContext().rule, version: '0.1.0', home: 'https://relock.example', showAllowed: true };

function allFormats(report: Report): string[] {
  return [
    renderText(report, { ...TEXT, colour: true, linkRoot: '/home/ada/app' }),
    renderJson(report, { showAllowed: true }),
    [...jsonLines(report, { showAllowed: true })].join(''),
    renderSarif(report, SARIF),
    renderHtml(report, SARIF),
    renderJunit(report, { showAllowed: true }),
    renderGitleaks(report, { showAllowed: true }),
    renderMarkdown(report, makeContext({ isPrivate: true, repositoryUrl: 'https://github.com/example/app' })),
    renderComment(report, makeContext(), false) ?? '',
  ];
}

describe('every format', () => {
  test('never holds the value, not even when the path does', () => {
    const secrets = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 }).filter((text) => {
      // What a format says in its own words is not a leak.
      const words = allFormats(makeReport({ findings: [makeFinding()], allowed: [makeFinding({ allowed: 'why' })] }));
      return /[^\s\w]/.test(text) && words.every((format) => !format.includes(text));
    });
    fc.assert(
      fc.property(secrets, fc.string(), (secret, around) => {
        const value = new SecretValue(secret);
        const path = `${around.replaceAll(secret, '')}/${secret}.txt`;
        const findings = [makeFinding({ value, path }), makeFinding({ value, path, managed: 'vault://a/b#/c' })];
        const report = makeReport({ findings, allowed: [makeFinding({ value, allowed: `for ${secret}` })] });
        for (const format of allFormats(report)) {
          expect(format).not.toContain(secret);
          expect(format).not.toContain(encodeURIComponent(secret.toWellFormed()));
          expect(format).not.toContain(JSON.stringify(secret).slice(1, -1));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('holds nothing that moves a cursor, turns text around or commands the runner', () => {
    const path = '::error::x\u001b[2J\u202e\u2066##[add-mask]\u0085\u{e0041}\n::stop-commands::t';
    const hostile = makeFinding({ path, description: path, commit: { id: 'a'.repeat(40), author: path } });
    const report = makeReport({
      findings: [hostile],
      unscanned: [{ path, reason: path }],
      notes: [path],
      managed: { state: 'unreachable', why: path },
    });
    for (const format of [renderText(report, TEXT), ...allFormats(report).slice(1)]) {
      expect(format).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/u,
      );
      expect(format).not.toContain('##[');
      expect(format).not.toMatch(/^\s*::/m);
    }
  });
});

describe('text', () => {
  test('columns line up and the last line says what was done', () => {
    const [, open] = typicalFindings();
    const text = renderText(typicalReport(), TEXT);
    expect(text.split('\n')[0]).toBe(
      'deploy/prod.yml:12:15  high    postgres-url-password  managed: vault://ci/db#/password  (base64)  commit 3f2a91c  replaced 1.3 s after it was found; the old one is refused',
    );
    expect(text.split('\n')[1]).toBe(
      'scripts/mail.sh:4:9    high    sendgrid-api-key       SG.…  active  commit 77be0d1  in history only',
    );
    expect(text).toMatch(/\n2 findings in 34,187 files, 305 MB, 0\.9 s\. {2}relock explain rl1:\w{20} tells why\.\n$/);
    expect(renderText(makeReport({ findings: [open] }), { ...TEXT, colour: true })).toContain(
      '\u001b[31mhigh\u001b[0m  ',
    );
  });

  test('the first line says when the vault could not be asked; addresses can be left out', () => {
    const report = makeReport({ ...typicalReport(), managed: { state: 'unreachable', why: 'it is sealed' } });
    const text = renderText(report, { ...TEXT, showAddresses: false });
    expect(text).toMatch(/^The vault could not be asked for managed keys.*it is sealed\n/);
    expect(text).not.toContain('vault://');
    expect(text).toContain('managed key');
  });

  test('more findings than a call takes arguments are told all the same', () => {
    const [, open] = typicalFindings();
    const findings = Array<typeof open>(200_000).fill(open);
    expect(renderText(makeReport({ findings }), TEXT)).toContain('\n200,000 findings in ');
  });

  test('findings below the gate are said to be that', () => {
    const low = makeFinding({ confidence: 'low' });
    expect(renderText(makeReport({ findings: [low] }), TEXT)).toContain('\n1 finding (none at or above medium) in ');
    expect(renderText(makeReport({ findings: [low, makeFinding({ confidence: 'high' })] }), TEXT)).toContain(
      '\n2 findings in ',
    );
    expect(renderText(makeReport({ findings: [low], gate: 'never' }), TEXT)).toContain('\n1 finding in ');
  });

  test('a clean run is one line', () => {
    expect(renderText(makeReport(), TEXT)).toBe('nothing found in 34,187 files, 305 MB, 0.9 s.\n');
  });

  test.each([
    [43, '43 ms'],
    [900, '0.9 s'],
    [125_000, '2 min 5 s'],
    [10_920_000, '3 h 2 min'],
  ])('%d ms is %s', (milliseconds, text) => expect(duration(milliseconds)).toBe(text));
});

describe('json', () => {
  const CONTRACT =
    'rule description path line column endLine endColumn commit author date secret fingerprint confidence status managed remedy remediedAt decoded allowed'.split(
      ' ',
    );

  test('has the fields of the contract in their order, then the extras', () => {
    const [replaced] = typicalFindings();
    const full: Finding = { ...replaced, allowed: 'why', historyOnly: true, managedSince: '2026-01-01T00:00:00.000Z' };
    const [line = ''] = jsonLines(makeReport({ findings: [full] }), { showAllowed: false });
    expect(Object.keys(JSON.parse(line))).toEqual([...CONTRACT, 'historyOnly', 'managedState', 'managedSince']);
  });

  test('one object a line; what was not scanned is a line, too', () => {
    const report = makeReport({ ...typicalReport(), unscanned: [{ path: 'a\nb', reason: 'too large' }] });
    const lines = [...jsonLines(report, { showAllowed: false })];
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^\{[^\n]*\}\n$/);
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ rule: 'not-scanned', path: 'a\nb', confidence: 'medium' });
    expect(JSON.parse(renderJson(report, { showAllowed: false }))).toMatchObject({
      version: 1,
      summary: { findings: 2, replaced: 1, open: 1, unscanned: 1 },
    });
  });

  test('escapes without changing what is said', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
        expect(JSON.parse(safeJson({ value, text: `##[${text}` }))).toEqual(
          JSON.parse(JSON.stringify({ value, text: `##[${text}` })),
        );
      }),
    );
  });
});

describe('sarif', () => {
  const parse = (report: Report) => JSON.parse(renderSarif(report, SARIF)).runs[0];

  test('a result has rule, level, place, message and the content fingerprint', () => {
    const run = parse(typicalReport());
    const [replaced, open] = run.results;
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'postgres-url-password',
      'sendgrid-api-key',
    ]);
    expect(run.tool.driver.rules[1]).toMatchObject({
      helpUri: 'https://docs.sendgrid.com/keys',
      help: { text: expect.stringContaining('Revoke') },
    });
    expect(replaced).toMatchObject({ level: 'note', ruleIndex: 0 });
    expect(open).toMatchObject({ level: 'error', ruleIndex: 1, ruleId: 'sendgrid-api-key' });
    expect(open.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'scripts/mail.sh', uriBaseId: 'SRCROOT' },
      region: { startLine: 4, startColumn: 9, endLine: 4, endColumn: 33 },
    });
    expect(open.partialFingerprints['relock/v1']).toMatch(/^rl1:\w{20}$/);
    expect(open.partialFingerprints.primaryLocationLineHash).toMatch(/^\w{20}:1$/);
  });

  test('the same key at two places has two alerts, each with its own hash', () => {
    const finding = makeFinding();
    const hashes = parse(makeReport({ findings: [finding, { ...finding, line: 9 }] })).results.map(
      (result: any) => result.partialFingerprints.primaryLocationLineHash,
    );
    expect(new Set(hashes).size).toBe(2);
  });

  test('levels follow the confidence; what was not scanned is a notification; allowed ones are suppressed', () => {
    const findings = (['high', 'medium', 'low'] as const).map((confidence) =>
      makeFinding({ confidence, rule: confidence }),
    );
    const run = parse(
      makeReport({
        findings,
        allowed: [makeFinding({ allowed: 'test data' })],
        unscanned: [{ path: 'a b#.bin', reason: 'too large' }],
      }),
    );
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual(['error', 'warning', 'note', 'error']);
    expect(run.results[3].suppressions).toEqual([{ kind: 'external', justification: 'test data' }]);
    expect(run.invocations[0].toolExecutionNotifications[0]).toMatchObject({
      message: { text: 'Not scanned: too large' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b%23.bin' } } }],
    });
  });

  test('no more results than GitHub takes, and the rest is counted', () => {
    const finding = makeFinding();
    const run = parse(makeReport({ findings: Array.from({ length: 25_007 }, () => finding) }));
    expect(run.results).toHaveLength(25_000);
    expect(run.invocations[0].toolExecutionNotifications.at(-1).message.text).toMatch(/^7 more findings/);
  });

  test('any path is a relative URI that gives the path back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const uri = relativeUri(path);
        expect(uri).toMatch(/^[\w.~%/-]*$/);
        expect(decodeURIComponent(uri)).toBe(path.toWellFormed());
      }),
    );
  });
});
