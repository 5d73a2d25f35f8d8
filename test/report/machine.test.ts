import { describe, expect, test } from 'vitest';
import { renderGitleaks } from '../../src/report/gitleaks.ts';
import { renderJunit } from '../../src/report/junit.ts';
import type { Report } from '../../src/report/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { makeContext, makeFinding, makeReport, typicalReport } from './sample.ts';

const ALL = { showAllowed: true };
const HOSTILE = "\"><x a='b'>&amp; ]]> \u0000\u001b[2J\u202e\ufffe [t](http://x) ##[z]";

function fullReport(): Report {
  const typical = typicalReport();
  const [replaced, open] = typical.findings;
  if (replaced === undefined || open === undefined) throw new Error('no sample');
  return {
    ...typical,
    findings: [
      replaced,
      open,
      { ...open, path: HOSTILE, line: 9, endLine: 9 },
      makeFinding({ confidence: 'low', path: 'low.txt', rule: HOSTILE }),
    ],
    allowed: [makeFinding({ allowed: HOSTILE, path: 'known.txt' })],
    unscanned: [{ path: HOSTILE, reason: 'too large' }],
    notes: [HOSTILE],
  };
}

describe('gitleaks', () => {
  const KEYS =
    'RuleID Description StartLine EndLine StartColumn EndColumn Match Secret File SymlinkFile Commit Entropy Author Email Date Message Tags Fingerprint'.split(
      ' ',
    );

  test('has its keys in its order, and says REDACTED for every secret', () => {
    const entries: Array<Record<string, unknown>> = JSON.parse(renderGitleaks(fullReport(), ALL));
    expect(entries).toHaveLength(6);
    for (const entry of entries) expect(Object.keys(entry)).toEqual(KEYS);
    expect(entries[1]).toMatchObject({
      RuleID: 'sendgrid-api-key',
      StartLine: 4,
      StartColumn: 9,
      EndColumn: 32,
      Match: 'REDACTED',
      Secret: 'REDACTED',
      File: 'scripts/mail.sh',
      Tags: ['high', 'active'],
      Fingerprint: `${'77be0d1'.padEnd(40, '0')}:scripts/mail.sh:sendgrid-api-key:4`,
    });
    expect(entries[4]).toMatchObject({ RuleID: 'not-scanned', Description: 'could not be scanned: too large' });
  });

  test('is indented by one, and an empty list when there is nothing', () => {
    expect(renderGitleaks(makeReport(), ALL)).toBe('[]\n');
    expect(renderGitleaks(fullReport(), ALL)).toMatch(/^\[\n \{\n {2}"RuleID": "/);
  });
});

/** Elements, attributes and text of a small XML document; throws for what is not well-formed. */
function parseXml(xml: string): Array<{ name: string; attributes: Record<string, string>; parent: string }> {
  const found: Array<{ name: string; attributes: Record<string, string>; parent: string }> = [];
  const open: string[] = [];
  const rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const token = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  for (; token.lastIndex < rest.length;) {
    const at = token.lastIndex;
    const match = token.exec(rest);
    if (match === null) throw new Error(`not well-formed at ${rest.slice(at, at + 40)}`);
    const [whole, end, name = '', attributes = '', empty, text] = match;
    // eslint-disable-next-line no-control-regex -- what XML 1.0 forbids
    if (/&(?!#\d+;)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(whole))
      throw new Error(`forbidden in ${whole}`);
    if (text !== undefined) continue;
    if (end === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map((pair) => [pair[1] ?? '', pair[2] ?? '']);
    found.push({ name, attributes: Object.fromEntries(pairs), parent: open.at(-1) ?? '' });
    if (empty !== '/') open.push(name);
  }
  if (open.length > 0) throw new Error('something is left open');
  return found;
}

describe('junit', () => {
  test('counts what it holds: failures, errors and skipped ones', () => {
    const elements = parseXml(renderJunit(fullReport(), ALL));
    const count = (name: string) => elements.filter((element) => element.name === name).length;
    const suite = elements.find(({ name }) => name === 'testsuite')?.attributes;
    expect(suite).toMatchObject({ tests: '6', failures: '2', errors: '1', skipped: '3', time: '0.900' });
    expect([count('testcase'), count('failure'), count('error'), count('skipped'), count('system-out')]).toEqual([
      6, 2, 1, 3, 1,
    ]);
    expect(
      elements
        .filter(({ parent }) => parent === 'testcase')
        .map(({ name, attributes }) => `${name} ${attributes['type'] ?? attributes['message']?.slice(0, 30)}`),
    ).toEqual([
      'skipped replaced 1.3 s after it was fo',
      'failure high',
      'failure high',
      'skipped below the gate (medium): look ',
      'error not-scanned',
      expect.stringMatching(/^skipped allowed: /),
    ]);
    // The attributes that the schema of Jenkins' plug-in requires or knows.
    for (const { name, attributes } of elements.filter((element) => element.name === 'testcase')) {
      expect(name).toBe('testcase');
      expect(attributes['name']).toBeTruthy();
      expect(attributes['classname']).toBeTruthy();
    }
  });

  test('a clean run is one case that passes; nothing fails when nothing may', () => {
    expect(parseXml(renderJunit(makeReport(), ALL)).map(({ name }) => name)).toEqual([
      'testsuites',
      'testsuite',
      'testcase',
    ]);
    const never = parseXml(renderJunit({ ...fullReport(), gate: 'never' }, ALL));
    expect(never.find(({ name }) => name === 'testsuite')?.attributes).toMatchObject({ failures: '0', errors: '0' });
  });
});

describe('sarif', () => {
  const render = (report: Report) =>
    renderSarif(report, {
      rule: makeContext().rule,
      version: '0.1.0',
      home: 'https://relock.example',
      showAllowed: true,
    });
  test('what GitHub refuses a file for: rules, places, fingerprints and levels are all there, and of the right kind', () => {
    const { version, runs } = JSON.parse(render(fullReport()));
    expect([version, runs.length]).toEqual(['2.1.0', 1]);
    const [{ tool, results }] = runs;
    const ids: string[] = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(results.length).toBeGreaterThan(3);
    for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of results) {
      expect(ids[ruleIndex]).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).toMatch(/\S/);
      expect(locations).toHaveLength(1);
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(new URL(artifactLocation.uri, 'file:///top/').pathname).toMatch(/^\/top\/./);
      expect(artifactLocation.uriBaseId).toBe('SRCROOT');
      const { startLine, startColumn, endLine, endColumn } = region;
      expect([startLine, startColumn].every((number) => Number.isInteger(number) && number >= 1)).toBe(true);
      expect(endLine > startLine || (endLine === startLine && endColumn > startColumn)).toBe(true);
      expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[\w-]+:\d+$/);
    }
  });

  test('a rule has help in Markdown; the same key elsewhere is a related place that the message links', () => {
    const run = JSON.parse(render(fullReport())).runs[0];
    const rule = run.tool.driver.rules.find(({ id }: { id: string }) => id === 'sendgrid-api-key');
    expect(rule.help.markdown).toContain('([how](https://docs.sendgrid.com/keys))');
    expect(rule.properties).toMatchObject({ 'security-severity': '8.0', precision: 'very-high' });
    const [, open, other] = run.results;
    expect(open.message.text).toContain('The same key stands at [1](1).');
    expect(open.relatedLocations).toEqual([
      {
        id: 1,
        physicalLocation: other.locations[0].physicalLocation,
        message: { text: expect.stringContaining('line 9') },
      },
    ]);
    expect(run.results[0].relatedLocations).toBeUndefined();
  });

  test('a key in thousands of places does not name them all at each', () => {
    const finding = makeFinding();
    const findings = Array.from({ length: 1000 }, (_, at) => ({ ...finding, line: at + 1 }));
    const { results } = JSON.parse(render(makeReport({ findings }))).runs[0];
    const related = results.map((result: { relatedLocations?: unknown[] }) => result.relatedLocations?.length ?? 0);
    expect(related.slice(0, 12)).toEqual([10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 0, 0]);
    expect(results[0].message.text).toContain(' and 989 more.');
  });

  test('outside text makes no link in a message', () => {
    const run = JSON.parse(render(fullReport())).runs[0];
    const notes = run.invocations[0].toolExecutionNotifications.map(
      ({ message }: { message: { text: string } }) => message.text,
    );
    expect(notes.join('\n')).toContain(String.raw`\[t\](http://x)`);
    expect(notes.join('\n')).not.toMatch(/(?<!\\)\[t/);
  });
});
