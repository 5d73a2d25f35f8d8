import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPrefilter } from '../../src/scan/prefilter.ts';

const WORDS = ['key', 'apikey', 'keyring', 'ghp_', 'a.b', '-----begin', 'eyj'];

/** What the words are found by, told apart: a short text goes by expression, one after a long text by hash. */
function hits(text: string, warm: boolean): string[] {
  const find = createPrefilter(WORDS);
  if (warm) find('x'.repeat(300_000), () => undefined);
  const found: string[] = [];
  find(text, (word, index) => found.push(`${index} ${word}`));
  return found.sort();
}

test('both ways of looking find every word at every place, whatever the case and what surrounds it', () => {
  const piece = fc.oneof(
    fc.constantFrom(...WORDS, 'API', 'Key', 'KEYRING', 'aXb', 'İ', 'ſ', '\n'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const lowered = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
      const expected = WORDS.flatMap((word) =>
        Array.from({ length: lowered.length }, (_, i) => i)
          .filter((i) => lowered.startsWith(word, i))
          .map((i) => `${i} ${word}`),
      ).sort();
      expect(hits(text, false)).toEqual(expected);
      expect(hits(text, true)).toEqual(expected);
    }),
  );
});
