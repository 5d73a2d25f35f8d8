import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PatchReader, type PatchListener } from '../../src/source/diff.ts';
import { readQuotedPath } from '../../src/source/quoted-path.ts';

/** Hears a patch as lines of text. */
function hear(patch: string | Uint8Array, step = 1 << 20, mark?: string): string[] {
  const heard: string[] = [];
  let run = '';
  const listener: PatchListener = {
    commit: (id, parents) => void heard.push(`commit ${[id, ...parents].join(' ')}`),
    message: (line) => void heard.push(`message ${line.toString('latin1')}`),
    file: (path, mode) => void heard.push(`file ${path} ${mode}`),
    begin: (line) => void (run = `${line}:`),
    added: (bytes) => void (run += bytes.toString('latin1')),
    end: () => void heard.push(run),
    hidden: (what) => void heard.push(`hidden ${what}`),
  };
  const reader = new PatchReader(listener, mark);
  const bytes = Buffer.from(patch);
  for (let at = 0; at < bytes.length; at += step) reader.push(bytes.subarray(at, at + step));
  reader.end();
  return heard;
}

/** A patch of one file with these runs of added lines. */
function patchOf(lines: readonly string[]): string {
  const added = lines.map((line) => `+${line}\n`).join('');
  return `diff --git a/x b/x\nindex 0000000..1111111 100644\n--- a/x\n+++ b/x\n@@ -1 +1,${lines.length} @@ heading @@ -9 +9 @@\n-old\n\\ No newline at end of file\n${added}\\ No newline at end of file\n`;
}

const git = 'diff --git a/x b/x';
const oneLine = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      '@@ -0,0 +1 @@',
      '+++ b/y',
      '++ b/y',
      '--- a/y',
      '-- a/y',
      git,
      '\\ No newline',
      'mark ' + 'a'.repeat(40),
      '\0',
    ),
  )
  .map((line) => line.replaceAll('\n', '').replace(/[\ud800-\udfff]/g, ''));

test('whatever the lines hold, and however the patch is cut, they come back as they are', () => {
  fc.assert(
    fc.property(fc.array(oneLine, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 40 }), (lines, step) => {
      const expected = [
        'file x 100644',
        `1:${Buffer.from(lines.map((line) => `${line}\n`).join('')).toString('latin1')}`,
      ];
      expect(hear(patchOf(lines) + patchOf(lines), step, 'mark ')).toEqual([...expected, ...expected]);
    }),
    { numRuns: 300 },
  );
});

test('commits, deletions, modes, several hunks', () => {
  const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];
  const patch = [
    `mark ${a} ${b}`,
    '',
    git,
    'deleted file mode 100644',
    'index 1111111..0000000',
    'diff --git a/m b/m',
    'old mode 100644',
    'new mode 100755',
    'diff --git "a/q\\303\\244\\t" "b/q\\303\\244\\t"',
    'index 1111111..2222222 120000',
    '--- "a/q\\303\\244\\t"',
    '+++ "b/q\\303\\244\\t"',
    '@@ -2 +1,0 @@',
    '-gone',
    '@@ -4,2 +4 @@',
    '-gone',
    '-gone',
    '+new',
    '@@ -9,0 +9,2 @@',
    '+one',
    '+two',
    `mark ${b}`,
    '',
  ].join('\n');
  expect(hear(patch, 5, 'mark ')).toEqual([
    `commit ${a} ${b}`,
    'file qä\t 120000',
    '4:new\n',
    '9:one\ntwo\n',
    `commit ${b}`,
  ]);
});

describe('what git would not print is an error, never skipped', () => {
  test.each([
    ['a line before any file', 'hello\n'],
    ['a commit line without its mark', `${'a'.repeat(40)}\n`],
    ['an unknown header', `${git}\nsurprise\n`],
    ['a hunk without a name', `${git}\n@@ -0,0 +1 @@\n+x\n`],
    ['a name outside of b/', `${git}\n+++ x\n@@ -0,0 +1 @@\n+x\n`],
    ['a broken quote', `${git}\n+++ "b/x\n`],
    ['a bad count', `${git}\n+++ b/x\n@@ -a +1 @@\n`],
    ['a line of no kind', `${git}\n+++ b/x\n@@ -0,0 +1 @@\n*x\n`],
    ['more lines than announced', `${git}\n+++ b/x\n@@ -0,0 +1 @@\n-x\n`],
    ['an early end', `${git}\n+++ b/x\n@@ -0,0 +1,2 @@\n+x\n`],
    ['an unfinished line', `${git}\n+++ b/x\n@@ -0,0 +1 @@\n+x`],
    ['an unfinished header', `${git}\n+++ b/`],
    ['a message without its commit', ' text\n'],
    ['a message behind a file', `${git}\n text\n`],
    ['an endless header', `${git}\n+++ b/${'x'.repeat(100_000)}`],
  ])('%s', (_, patch) => {
    expect(() => hear(patch)).toThrow(expect.objectContaining({ code: 'RL-GIT-OUTPUT' }));
  });

  test('a file that git calls binary is told', () => {
    expect(hear(`${git}\nindex 1..2 100644\nBinary files a/x and b/x differ\n`)).toEqual([
      'hidden Binary files a/x and b/x differ',
    ]);
  });
});

test.each([
  ['plain name', 'plain name'],
  ['"a\\"b\\\\c\\n\\001\\377"', 'a"b\\c\n\u0001\u{fffd}'],
  ['"open', undefined],
  ['"a" b', undefined],
  ['"\\x41"', undefined],
  ['"\\9"', undefined],
])('quoted path %s', (quoted, path) => {
  expect(readQuotedPath(Buffer.from(quoted))).toBe(path);
});
