import { escape } from './part.ts';

/** Calls `hit` with each word and each place where it stands in `text`, whatever the case, in order of place. */
export type Prefilter = (text: string, hit: (word: string, index: number) => void) => void;

/**
 * One pass over a text for all words of all rules: an alternation, which in a cold process beats any table that
 * must first be built. A word that begins with another one is looked for where that one stands.
 */
export function createPrefilter(words: Iterable<string>): Prefilter {
  const sorted = [...new Set([...words].map((word) => word.toLowerCase()))].sort();
  // In sorted order a word follows right after those that it begins with.
  const families = new Map<string, string[]>();
  let head: string | undefined;
  for (const word of sorted) {
    if (head === undefined || !word.startsWith(head)) families.set((head = word), []);
    families.get(head)?.push(word);
  }
  let expression: RegExp | undefined;
  return (text, hit) => {
    expression ??= new RegExp([...families.keys()].map(escape).join('|'), 'gi');
    expression.lastIndex = 0;
    for (let found = expression.exec(text); found !== null; found = expression.exec(text)) {
      const { index } = found;
      const family = families.get(found[0].toLowerCase());
      if (family !== undefined) {
        for (const word of family) {
          if (word.length === found[0].length || text.substr(index, word.length).toLowerCase() === word)
            hit(word, index);
        }
      }
      // Words may overlap: `api_key` holds `key`.
      expression.lastIndex = index + 1;
    }
  };
}
