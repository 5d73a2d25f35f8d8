import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html.ts';
import { makeContext, makeFinding, makeReport, typicalReport } from './sample.ts';

const OPTIONS = { rule: makeContext().rule, version: '0.1.0', showAllowed: true };

describe('html', () => {
  test('is one page whose policy lets it load and send nothing, and run its own script alone', () => {
    const page = renderHtml(typicalReport(), OPTIONS);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [script = '', ...others] = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map((found) => found[1] ?? '');
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    expect(others).toEqual([]);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash(style)}`,
      `script-src ${hash(script)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b|\bon\w+=|javascript:|@import|url\(/i);
    expect(page.indexOf(policy)).toBeLessThan(page.indexOf('<style>'));
  });

  test('says all without its script: what, where, state, steps, and what could not be scanned', () => {
    const report = {
      ...typicalReport(),
      allowed: [makeFinding({ allowed: 'test data', path: 'known.txt' })],
      unscanned: [{ path: 'big.bin', reason: 'too large' }],
      notes: ['a note'],
    };
    const page = renderHtml(report, OPTIONS);
    for (const text of [
      '<h1>Relock: 1 key leaked and already replaced, 1 needs you, 1 file could not be scanned</h1>',
      '34,187 files, 305 MB, 0.9 s. Fails the run: medium confidence and above. 1 allowed.',
      '<code>scripts/mail.sh:4:9</code>',
      'gone from the head, still in the history',
      '<code>SG.…</code>',
      'managed: <code>vault://ci/db#/password</code>',
      'replaced 1.3 s after it was found',
      'allowed: test data',
      '<code>big.bin</code>: too large',
      '<p class="note">a note</p>',
      'href="https://docs.sendgrid.com/keys" rel="noreferrer noopener"',
      'sends mail in your name',
    ])
      expect(page).toContain(text);
    expect(renderHtml(report, { ...OPTIONS, showAllowed: false })).not.toContain('known.txt');
    expect(page).toContain('<form hidden');
  });

  test.each([
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '</title></style></script><b>',
    '<!-- -->]]>&lt;',
    'a\u0000\u202e\ufffe`b',
  ])('%s stays text', (hostile) => {
    const finding = makeFinding({ path: hostile, rule: hostile, description: hostile, allowed: hostile });
    const report = makeReport({
      findings: [{ ...finding, commit: { id: hostile, author: hostile, date: hostile } }],
      allowed: [finding],
      unscanned: [{ path: hostile, reason: hostile }],
      notes: [hostile],
      timeline: [{ at: hostile, fingerprint: hostile, what: hostile }],
    });
    const rule = () => ({ description: hostile, docs: 'javascript:alert(1)', opens: hostile, revoke: hostile });
    const tags = (page: string) => [...page.matchAll(/<\/?[a-z!]+|<!--/gi)].map(([tag]) => tag).join(' ');
    const harmless = JSON.parse(JSON.stringify(report).replaceAll(JSON.stringify(hostile).slice(1, -1), 'x'));
    const page = renderHtml(report, { ...OPTIONS, rule });
    expect(page).not.toContain('javascript:');
    const plain = makeFinding({ ...harmless.findings[0], value: finding.value });
    const same = makeReport({ ...harmless, findings: [plain], allowed: [{ ...plain, allowed: 'x' }] });
    const withoutCommit = {
      ...same,
      allowed: [makeFinding({ rule: 'x', path: 'x', allowed: 'x', value: finding.value })],
    };
    expect(tags(page)).toBe(
      tags(renderHtml(withoutCommit, { ...OPTIONS, rule: () => ({ description: 'x', opens: 'x', revoke: 'x' }) })),
    );
  });
});
