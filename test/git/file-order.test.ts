import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byFile } from '../../src/git/file-order.ts';

test('versions of a file come together and as they came, files of one name after each other, the rest first', () => {
  const lines = ['1 src/b.ts', '2 a.ts', '9', '3 lib/b.ts', '4 src/b.ts', '5 x y.ts', 'c0', '6 a.ts', '7 src/b.ts'];
  expect(byFile(lines)).toEqual([
    ['9', 'c0'],
    ['2 a.ts', '6 a.ts'],
    ['3 lib/b.ts'],
    ['1 src/b.ts', '4 src/b.ts', '7 src/b.ts'],
    ['5 x y.ts'],
  ]);
});

test('each line is given once', () => {
  const line = fc.tuple(fc.nat(9), fc.constantFrom('', ' a', ' b/a', ' b/c')).map(([id, path]) => `${id}${path}`);
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(byFile(lines).flat().toSorted()).toEqual(lines.toSorted());
    }),
  );
});
