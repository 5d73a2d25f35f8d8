/** Learns from ordinary sources what words and names look like. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  addWord,
  kindOf,
  KINDS,
  LETTERS,
  LETTERS_SIZE,
  letterOf,
  LONGEST_WORD,
  PAIRS_SIZE,
  SHORTEST_WORD,
  WORDS_SIZE,
} from '../../src/scan/score/language.ts';
import type { Language } from '../../src/scan/score/language.ts';
import { wordsOf } from '../../src/scan/words.ts';

const TEXT =
  /\.(?:[cm]?[jt]sx?|py|rb|go|java|c|h|cc|cpp|cs|rs|php|pl|lua|sh|sql|ya?ml|toml|ini|cfg|md|rst|txt|html?|json|xml)$/i;
const LONGEST_FILE = 300_000;

/** The text files below a folder, in the order of their names; links and hidden folders (caches) are not followed. */
export function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.')) yield* filesBelow(file);
    else if (entry.isFile() && TEXT.test(entry.name) && statSync(file).size <= LONGEST_FILE) yield file;
  }
}

/** Words in at least so many files, and the most that are kept. */
const LEAST_FILES = 4;
const MOST_WORDS = 16_000;

/** Reads every `every`th file of the folders. */
export function learnLanguage(folders: readonly string[], every: number): Language {
  const counts = new Map<string, number>();
  const pairs = new Float64Array(PAIRS_SIZE).fill(0.5);
  let number = 0;
  for (const folder of folders) {
    for (const file of filesBelow(folder)) {
      if (number++ % every !== 0) continue;
      const text = readFileSync(file, 'utf8');
      // A minified file repeats what stands elsewhere, and its names are no words.
      if (text.length > 2000 && text.length / (text.split('\n').length + 1) > 200) continue;
      for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const [name] of text.matchAll(/[A-Za-z][\w.\-/]{3,60}/g)) {
        let kind = KINDS - 1;
        for (let i = 0; i < name.length; i++) {
          const next = kindOf(name.charCodeAt(i));
          const at = kind * KINDS + next;
          pairs[at] = (pairs[at] ?? 0) + 1;
          kind = next;
        }
      }
    }
  }
  const known = [...counts].filter(([word, files]) => word.length >= 2 && files >= LEAST_FILES);
  const letters = new Float64Array(LETTERS_SIZE).fill(0.05);
  for (const [word, files] of known) {
    const weight = Math.sqrt(files);
    let [before, last] = [0, 0];
    for (const letter of Array.from(word, (one) => letterOf(one.charCodeAt(0))).concat(0)) {
      const at = (before * LETTERS + last) * LETTERS + letter;
      letters[at] = (letters[at] ?? 0) + weight;
      before = last;
      last = letter;
    }
  }
  const words = new Uint8Array(WORDS_SIZE);
  known
    .filter(([word]) => word.length >= SHORTEST_WORD && word.length <= LONGEST_WORD)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    // A word of three letters covers a text by chance, unless it is a common one.
    .filter(([word, files], rank) => word.length > 3 || (rank < 1500 && files > 0))
    .forEach(([word]) => addWord(words, word));
  return { letters: surprises(letters, LETTERS), pairs: surprises(pairs, KINDS), words };
}

/** Sixteenths of a bit of each count among its row. */
function surprises(counts: Float64Array, width: number): Uint8Array {
  const bits = new Uint8Array(counts.length);
  for (let row = 0; row < counts.length; row += width) {
    const total = counts.subarray(row, row + width).reduce((sum, count) => sum + count, 0);
    for (let i = row; i < row + width; i++)
      bits[i] = Math.min(255, Math.round(-16 * Math.log2((counts[i] ?? 0) / total)));
  }
  return bits;
}
