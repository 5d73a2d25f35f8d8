import { expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html.ts';
import { jsonLines } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import { makeFinding, makeReport } from './sample.ts';

const REPORT = makeReport({
  findings: [
    makeFinding({ status: 'active', identity: 'account octocat ##[error]' }),
    makeFinding({ status: 'unknown', statusReason: 'the issuer is in trouble (503)' }),
    makeFinding({ status: 'inactive' }),
  ],
});

test.each([true, false])('whose a key is stands in a private log and comment only (%s)', (isPrivate) => {
  const text = renderText(REPORT, { colour: false, showAddresses: isPrivate, showAllowed: false });
  const markdown = renderMarkdown(REPORT, { rule: () => undefined, isPrivate, limit: 100_000 });
  const sarif = renderSarif(REPORT, {
    rule: () => undefined,
    version: '0',
    home: 'https://x.example',
    showAllowed: false,
  });
  for (const told of [text, markdown]) {
    expect(told.includes('octocat')).toBe(isPrivate);
    expect(told).toMatch(/the issuer is in trouble \\?\(503\\?\)/);
    expect(told).toContain('dead: its issuer refuses it');
  }
  expect(text).not.toContain('##[');
  expect(sarif).not.toContain('octocat');
  expect(sarif).toContain('the issuer is in trouble (503)');
});

test('the lines for programs have both', () => {
  const lines = [...jsonLines(REPORT, { showAllowed: false })].map((line) => JSON.parse(line) as object);
  expect(lines).toMatchObject([
    { status: 'active', identity: 'account octocat ##[error]' },
    { status: 'unknown', statusReason: 'the issuer is in trouble (503)' },
    { status: 'inactive' },
  ]);
});

test('the page has both', () => {
  const page = renderHtml(REPORT, { rule: () => undefined, version: '0', showAllowed: false });
  expect(page).toContain('<dt>Whose</dt><dd>account octocat');
  expect(page).toContain('<dt>Why so</dt><dd>the issuer is in trouble');
});
