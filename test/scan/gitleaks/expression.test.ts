import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Expression } from '../../../src/scan/gitleaks/expression.ts';
import { toJavaScript } from '../../../src/scan/gitleaks/javascript.ts';
import { linearMatcher } from '../../../src/scan/gitleaks/linear.ts';
import { parseExpression } from '../../../src/scan/gitleaks/syntax.ts';

/** What `go run` answers for `regexp.MustCompile(expression).FindString(text)`; null: no match. */
const ANSWERS: ReadonlyArray<readonly [expression: string, text: string, found: string | null]> = [
  ['(?i)abc', 'xABC', 'ABC'],
  ['a(?i)bc', 'ABC aBC', 'aBC'],
  ['(?i:a)b', 'AB Ab', 'Ab'],
  ['(?i)a(?-i:b)c', 'ABC AbC', 'AbC'],
  ['(a(?i)b|c)d', 'aBd', 'aBd'],
  ['(a(?i)b|c)d', 'Cd', 'Cd'],
  ['(a(?i)b|c)d', 'Ad', null],
  ['(?P<id>\\w+)-(?<n>\\d+)', 'key-42', 'key-42'],
  ['\\Aab\\z', 'ab', 'ab'],
  ['ab\\z', 'abz', null],
  ['ab$', 'ab\n', null],
  ['(?m)ab$', 'ab\n', 'ab'],
  ['(?m)^b', 'a\nb', 'b'],
  ['(?m)^b', 'a\u2028b', null],
  ['a.b', 'a\u2028b', 'a\u2028b'],
  ['a.b', 'a\nb', null],
  ['(?s)a.b', 'a\nb', 'a\nb'],
  ['a\\sb', 'a\u00a0b', null],
  ['a\\sb', 'a\vb', null],
  ['a[[:space:]]b', 'a\vb', 'a\vb'],
  ['[[:xdigit:]]+', 'xyzDEAD01', 'DEAD01'],
  ['[^[:^alpha:]]+', '12ab', 'ab'],
  ['[]a]+', 'x]a', ']a'],
  ['[a-]+', 'x-a', '-a'],
  ['\\Q.*\\E+', 'a.**', '.**'],
  ['\\x41\\x{42}\\103', 'ABC', 'ABC'],
  ['\\pL+', '1é2', 'é'],
  ['\\p{Greek}', 'aβ', 'β'],
  ['\\P{L}', 'a1', '1'],
  ['(?U)a+', 'aaa', 'a'],
  ['(?U)a+?', 'aaa', 'aaa'],
  ['a{,2}', 'a{,2}', 'a{,2}'],
  ['x*', 'aaa', ''],
  ['a|ab', 'ab', 'a'],
  ['(?i)k', '\u212a', '\u212a'],
  ['\\bkey\\b', 'ékey', 'key'],
  ['.', '\u{1f511}x', '\u{1f511}'],
  ['\\w{3}$', 'ab\u{1f511}', null],
];

describe('an expression in Go’s syntax', () => {
  test.each(ANSWERS)('%s on %j finds %j', (source, text, found) => {
    const places = new Expression(source).first(text);
    expect(places === undefined ? null : text.slice(places[0], places[1])).toBe(found);
    const slow = linearMatcher(parseExpression(source))(text, 0);
    expect(slow === undefined ? null : text.slice(slow[0], slow[1])).toBe(found);
  });

  test.each([
    '(',
    'a)',
    'a**',
    '(?=a)',
    '(?!a)',
    '(?<=a)',
    '(a)\\1',
    '[b-a]',
    'a{1001}',
    '(a{100}){100}',
    '*a',
    '\\Zx',
    '[[:nope:]]',
    '\\p{Nope}',
  ])('%s is refused, as Go refuses it', (source) => expect(() => new Expression(source)).toThrow(SyntaxError));

  test('one that is too large is refused', () => {
    expect(() => new Expression(Array.from({ length: 9000 }, (_, i) => `w${i}a{50}`).join('|'))).toThrow(
      'is too large',
    );
  });

  test('backtracking and the linear matcher agree, groups and all', () => {
    const atom = fc.oneof(
      fc.constantFrom('a', 'b', 'A', '.', '[ab]', '[^a]', '\\w', '\\s', '(?i:b)', '^', '$', '\\b', '\\B'),
      fc.constantFrom('(?m:^)', '(?m:$)', '(?i)a', '(?:)'),
    );
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        atom,
        fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `${a}${b}`),
        fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `(${a}|${b})`),
        // What can be empty is not repeated: there the two dialects differ in which groups they report.
        fc
          .tuple(
            fc.constantFrom('a', '(a|b)', '[ab]', '(ab)', '\\w', '(?:ba|a)'),
            fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{1,3}', '{2,}?'),
          )
          .map(([a, b]) => `${a}${b}`),
      ),
    }));
    fc.assert(
      fc.property(
        expression,
        fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', ' ', '\n', 'é'), maxLength: 14 }),
        (source, text) => {
          const node = parseExpression(source);
          const { source: js, flags } = toJavaScript(node);
          const found = new RegExp(js, `d${flags}`).exec(text);
          const groups = found?.indices?.flatMap((pair) => pair ?? [-1, -1]);
          expect(linearMatcher(node)(text, 0)).toEqual(groups);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('one that explodes when backtracking is answered all the same, rightly', () => {
    const explosive = new Expression('(x+x+)+y');
    const text = `${'x'.repeat(60)}z ${'x'.repeat(30)}y`;
    expect(explosive.all(text)).toEqual([[62, 93]]);
    expect(explosive.test('x'.repeat(200_000))).toBe(false);
  });
});
