import { escape } from './part.ts';

/** Calls `hit` with each word and each place where it stands in `text`, whatever the case, in order of place. */
export type Prefilter = (text: string, hit: (word: string, index: number) => void) => void;

/**
 * One pass over a text for all words of all rules: an alternation, which in a cold process beats any table that
 * must first be built. A word that begins with another one is looked for where that one stands.
 */
export function createPrefilter(words: Iterable<string>): Prefilter {
  // In sorted order a word follows right after those that it begins with.
  const families = new Map<string, string[]>();
  let family: string[] = [];
  for (const word of [...new Set(words)].sort()) {
    const [head] = family;
    if (head === undefined || !word.startsWith(head)) families.set(word, (family = []));
    family.push(word);
  }
  let expression: RegExp | undefined;
  return (text, hit) => {
    expression ??= new RegExp([...families.keys()].map(escape).join('|'), 'g');
    const lowered = lowerCase(text);
    expression.lastIndex = 0;
    for (let found = expression.exec(lowered); found !== null; found = expression.exec(lowered)) {
      const { index } = found;
      for (const word of families.get(found[0]) ?? []) if (lowered.startsWith(word, index)) hit(word, index);
      // Words may overlap: `api_key` holds `key`.
      expression.lastIndex = index + 1;
    }
  };
}

/** Lower case with every character at its place: a few letters outside of ASCII become two. */
function lowerCase(text: string): string {
  const lowered = text.toLowerCase();
  return lowered.length === text.length ? lowered : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
