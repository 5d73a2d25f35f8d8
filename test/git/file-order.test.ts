import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byFile } from '../../src/git/file-order.ts';

async function ordered(lists: ReadonlyArray<readonly string[]>): Promise<Array<readonly string[]>> {
  async function* given() {
    yield* lists;
  }
  const found: Array<readonly string[]> = [];
  for await (const list of byFile(given())) found.push(list);
  return found;
}

test('versions of a file come together and as they came, files of one name after each other, the rest first', async () => {
  const lists = [
    ['1 src/b.ts', '2 a.ts', '?9', '3 lib/b.ts'],
    ['4 src/b.ts', '5 x y.ts', 'c0'],
    ['6 a.ts', '7 src/b.ts'],
  ];
  expect(await ordered(lists)).toEqual([
    ['?9'],
    ['c0'],
    ['2 a.ts', '6 a.ts'],
    ['3 lib/b.ts'],
    ['1 src/b.ts', '4 src/b.ts', '7 src/b.ts'],
    ['5 x y.ts'],
  ]);
});

test('whatever the number of lines, each is given once', async () => {
  const line = fc.tuple(fc.nat(9), fc.constantFrom('', ' a', ' b/a', ' b/c')).map(([id, path]) => `${id}${path}`);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(line)), async (lists) => {
      expect((await ordered(lists)).flat().toSorted()).toEqual(lists.flat().toSorted());
    }),
  );
  const many = Array.from({ length: 150_000 }, (_, id) => `${id} ${id % 7}/${id % 1000}`);
  const found = await ordered([many.slice(0, 70_000), many.slice(70_000)]);
  expect(new Set(found.flat()).size).toBe(many.length);
});
