import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { renderComment, renderMarkdown } from '../../src/report/markdown.ts';
import { code, prose } from '../../src/core/markdown-text.ts';
import { HEAD, makeContext, makeFinding, makeReport, typicalFindings, typicalReport } from './sample.ts';

const CONTEXT = makeContext();
const rows = (markdown: string) => markdown.split('\n').filter((line) => /^\| [●✓] /.test(line));
const OURS = /<\/?(?:code|details|summary)>/g;

/** What is left when code, where GitHub neither mentions nor links, and our own tags are taken out. */
function living(markdown: string): string {
  return markdown
    .replace(/```yaml\n[\s\S]*?```/g, '')
    .replace(/<code>[^<]*<\/code>/g, '')
    .replace(/`[^`\n]+`/g, '')
    .replace(/\]\(https:[^()\s]*\)/g, '')
    .replace(/&#\d+;/g, '')
    .replace(OURS, '');
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '|',
        '`',
        '``',
        '\n',
        '\r',
        '<!--',
        '-->',
        '</code>',
        '<img src=x onerror=a>',
        '@mona',
        '@org/team',
        '#1',
        'GH-1',
        '\\',
        '](',
        'http://evil.example',
        'www.evil.example',
        '</details>',
        '<!-- relock',
        '\u202e',
        '$',
        ':tada:',
        'a',
        ' ',
        '    ',
        '```',
        '1.',
        '- ',
        '&#64;',
        'a@b.example',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

describe('whatever stands in paths, reasons and names', () => {
  test('the table keeps its rows and cells, and nothing in it lives', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (path, text, decoder) => {
        const findings = [
          makeFinding({
            path,
            rule: text,
            description: text,
            decoded: [decoder],
            secret: text.slice(0, 4),
            commit: { id: HEAD, author: text },
          }),
          makeFinding({ path: text, managed: path, confidence: 'low', commit: { id: text } }),
        ];
        const report = makeReport({
          findings,
          allowed: [makeFinding({ path, allowed: text })],
          unscanned: [{ path, reason: text }],
          notes: [text],
          managed: { state: 'unreachable', why: path },
          timeline: [{ at: text, fingerprint: findings[0]?.fingerprint ?? '', what: path }],
        });
        const context = makeContext({
          isPrivate: true,
          repositoryUrl: 'https://github.com/example/app',
          remark: text,
          rule: () => ({ description: text, docs: text, opens: text, revoke: text }),
        });
        const markdown = renderMarkdown(report, context);
        expect(rows(markdown)).toHaveLength(3);
        for (const row of rows(markdown)) expect(row.match(/\|/g)).toHaveLength(5);
        // Markdown is read between HTML tags, too.
        for (const [, inside] of markdown.matchAll(/<code>([^<]*)<\/code>/g)) {
          expect(inside).toMatch(/^(?:[\p{L}\p{N}/… -]|&#\d+;)*$|^\(empty\)$/u);
        }
        const rest = living(markdown);
        expect(rest).not.toContain('<');
        expect(rest).not.toContain('`');
        expect(rest).not.toMatch(/@\w|#\d|gh-\d|:\/\/|www\./i);
        expect(markdown.match(/<details>/g)?.length).toBe(markdown.match(/<\/details>/g)?.length);
        expect(markdown).not.toContain('<!--');
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['deploy/prod.yml:12', '`deploy/prod.yml:12`'],
    ['vault://ci/db#/password', '`vault://ci/db#/password`'],
    ['a`|b', '<code>a&#96;&#124;b</code>'],
    ['', '<code>(empty)</code>'],
    [' a', '<code> a</code>'],
  ])('code of %j', (text, markdown) => expect(code(text)).toBe(markdown));

  test.each([
    ['plain words, as they are.', 'plain words, as they are.'],
    ['ask @mona about #1', 'ask `@mona` about `#1`'],
    ['<b>*bold*</b>', '&#60;b&#62;&#42;bold&#42;&#60;/b&#62;'],
    ['1. - x', '1&#46; - x'],
    ['two\nlines', String.raw`two&#92;x0alines`],
  ])('prose of %j', (text, markdown) => expect(prose(text)).toBe(markdown));
});

describe('the table and the steps', () => {
  test('say what was done and what is left', () => {
    const markdown = renderMarkdown(typicalReport(), makeContext({ isPrivate: true }));
    expect(markdown).toContain('### Relock: 1 key leaked and already replaced, 1 needs you');
    const [replaced = '', open = ''] = rows(markdown);
    expect(replaced).toContain('`deploy/prod.yml:12` (base64) · commit `3f2a91c`');
    expect(replaced).toContain('managed key `vault://ci/db#/password`');
    expect(replaced).toContain('replaced 1.3 s after it was found; the old one is refused');
    expect(open).toContain('gone from the head, still in history');
    expect(open).toContain('`SG.…` · active');
    expect(markdown).toContain('1. Revoke it where it was issued. ([how](https://docs.sendgrid.com/keys))');
    expect(markdown).toMatch(/- fingerprint: "rl1:\w{20}"\n/);
    expect(markdown).toContain('cleaning alone is no remedy');
    expect(markdown).toContain('`2026-03-03T10:00:02.300Z`');
    expect(markdown).not.toContain('Mona');
  });

  test('who owns a file with something to do is mentioned there, and nobody else is', () => {
    const open = typicalFindings().find(({ remedy }) => remedy === 'none');
    const ownersOf = (path: string) =>
      path === open?.path ? ['@acme/mail', 'mail@example.org', '@a](http://evil.example)', '@mona'] : ['@stranger'];
    const markdown = renderMarkdown(
      makeReport({ findings: open === undefined ? [] : [open] }),
      makeContext({ ownersOf }),
    );
    expect(markdown).toContain(' · for @acme/mail, @mona\n');
    expect(living(markdown).match(/@\S+/g)).toEqual(['@acme/mail,', '@mona']);
  });

  test('a public repository sees no address', () => {
    const [replaced] = typicalFindings();
    const open = { ...replaced, remedy: 'none', managedState: 'current' } as const;
    const markdown = renderMarkdown(makeReport({ findings: [open] }), makeContext({ isPrivate: false }));
    expect(markdown).not.toContain('vault://');
    expect(markdown).toContain('managed key');
    expect(markdown).not.toContain('fingerprint: "');
  });

  test('a key at two places is one key with one list of steps', () => {
    const finding = makeFinding();
    const markdown = renderMarkdown(makeReport({ findings: [finding, { ...finding, path: 'b.sh' }] }), CONTEXT);
    expect(markdown).toContain('### Relock: 1 leaked key needs you\n');
    expect(rows(markdown)).toHaveLength(2);
    expect(markdown.match(/Revoke it where/g)).toHaveLength(1);
  });

  test('a path that holds the secret is neither shown nor linked', () => {
    const value = new SecretValue('correct horse battery');
    const finding = makeFinding({ value, path: `keys/${value.reveal()}.txt`, commit: { id: HEAD } });
    const markdown = renderMarkdown(
      makeReport({ findings: [finding] }),
      makeContext({ repositoryUrl: 'https://github.com/a/b' }),
    );
    expect(markdown).not.toMatch(/correct.horse/);
    expect(markdown).not.toContain('/blob/');
  });
});

describe('the limit', () => {
  test('whole rows are left out, with their number, whatever their size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8_000, max: 65_000 }), fc.integer({ min: 1, max: 4000 }), (limit, length) => {
        const findings = Array.from({ length: 400 }, (_, at) => makeFinding({ path: `${at}/${'|'.repeat(length)}` }));
        const markdown = renderMarkdown(makeReport({ findings }), makeContext({ limit }));
        expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(limit);
        const shown = rows(markdown).length;
        expect(shown).toBeGreaterThan(0);
        for (const row of rows(markdown)) expect(row).toMatch(/ \|$/);
        expect(markdown).toContain(`${400 - shown} more are not shown`);
        expect(markdown.match(/<details>/g)?.length).toBe(markdown.match(/<\/details>/g)?.length);
      }),
      { numRuns: 20 },
    );
  });

  test('a long timeline and many silenced findings give way to findings', () => {
    const findings = Array.from({ length: 50 }, () => makeFinding());
    const timeline = Array.from({ length: 5000 }, (_, at) => ({
      at: '2026-01-01T00:00:00.000Z',
      fingerprint: findings[0]?.fingerprint ?? '',
      what: `step ${at}`,
    }));
    const allowed = Array.from({ length: 200 }, () => makeFinding({ allowed: 'test data' }));
    const markdown = renderMarkdown(makeReport({ findings, timeline, allowed }), CONTEXT);
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(65_000);
    expect(rows(markdown)).toHaveLength(50);
    expect(markdown).toMatch(/… and \d+ more/);
  });
});

describe('the comment', () => {
  const [replaced, open] = typicalFindings();
  const done = makeReport({ findings: [replaced] });
  test('none when nothing was found and none is there', () => {
    expect(renderComment(makeReport(), CONTEXT, false)).toBeUndefined();
    expect(renderComment(makeReport({ allowed: [open] }), CONTEXT, false)).toBeUndefined();
  });
  test('shrinks to one thankful line when all is gone or dead', () => {
    for (const report of [makeReport(), done]) {
      expect(renderComment(report, CONTEXT, true)).toMatch(/^\*\*Relock: .*Thank you\.\*\*\n$/);
    }
  });
  test('tells the whole story when all was dead at once', () => {
    expect(rows(renderComment(done, CONTEXT, false) ?? '')).toHaveLength(1);
  });
  test('stays whole while a person is needed, or something could not be scanned', () => {
    expect(rows(renderComment(makeReport({ findings: [replaced, open] }), CONTEXT, true) ?? '')).toHaveLength(2);
    const unscanned = makeReport({ unscanned: [{ path: 'big.bin', reason: 'too large' }] });
    expect(renderComment(unscanned, CONTEXT, true)).toContain('1 file could not be scanned');
  });
  test('does not claim all is well when the vault could not be asked', () => {
    const report = makeReport({ managed: { state: 'unreachable', why: 'it is sealed' } });
    expect(renderComment(report, CONTEXT, true)).toContain('it is sealed');
  });
});
