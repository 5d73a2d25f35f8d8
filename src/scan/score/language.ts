/**
 * What ordinary names and words look like: how surprising each letter is behind the two before it, how surprising each
 * character is behind the one before it, and which words there are. Made by `tools/train/` from ordinary sources.
 */
export interface Language {
  /** Sixteenths of a bit, by three letters; 0 stands for a word's edge. */
  readonly letters: Uint8Array;
  /** Sixteenths of a bit, by two kinds of character (`kindOf`). */
  readonly pairs: Uint8Array;
  /** A Bloom filter of the words: four bits for each. */
  readonly words: Uint8Array;
}

export const LETTERS = 27;
/** Letters in both cases, digits, the signs that stand in names, and the rest. */
export const KINDS = 70;
export const LETTERS_SIZE = LETTERS ** 3;
export const PAIRS_SIZE = KINDS ** 2;
export const WORDS_SIZE = 1 << 15;
const WORD_BITS = WORDS_SIZE * 8 - 1;

/** The shortest and longest word that is known. */
export const SHORTEST_WORD = 3;
export const LONGEST_WORD = 14;

/** What cuts a long text: more of it says no more. */
export const ENOUGH = 160;

const KIND = new Uint8Array(128).fill(KINDS - 1);
for (const [kind, character] of Array.from(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+ :',
).entries())
  KIND[character.charCodeAt(0)] = Math.min(kind, KINDS - 2);

/** The kind of a character, for `pairs`. */
export function kindOf(code: number): number {
  return KIND[code] ?? KINDS - 1;
}

/** 1 to 26 for a letter of either case, 0 for anything else. */
export function letterOf(code: number): number {
  const lower = code | 32;
  return lower >= 97 && lower <= 122 && code < 128 ? lower - 96 : 0;
}

export const HASH_START = 0x811c9dc5;

/** One step of FNV-1a in 32 bits. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Spreads a hash over all of its bits (the end of MurmurHash3). */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Calls `bit` with the four places of a word in the filter, until it gives false. */
function eachBit(hash: number, bit: (place: number) => boolean): boolean {
  const first = spread(hash);
  const step = spread(hash ^ 0x9e3779b9) | 1;
  for (let i = 0; i < 4; i++) if (!bit((first + Math.imul(i, step)) & WORD_BITS)) return false;
  return true;
}

/** Puts a word of lower-case letters into a filter. */
export function addWord(words: Uint8Array, word: string): void {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashOn(hash, letterOf(word.charCodeAt(i)));
  eachBit(hash, (place) => {
    words[place >> 3] = (words[place >> 3] ?? 0) | (1 << (place & 7));
    return true;
  });
}

function isWord({ words }: Language, hash: number): boolean {
  return eachBit(hash, (place) => ((words[place >> 3] ?? 0) & (1 << (place & 7))) !== 0);
}

/** How a text reads. Surprises are sixteenths of a bit. */
export interface Reading {
  /** Letters that stand in known words, one after another. */
  readonly inWords: number;
  readonly words: number;
  readonly longestWord: number;
  readonly letters: number;
  readonly letterSurprise: number;
  readonly highestSurprise: number;
  readonly pairSurprise: number;
}

const best = new Int16Array(ENOUGH + 1);

/** Reads the first `ENOUGH` characters of a text. */
export function read(text: string, language: Language): Reading {
  const end = Math.min(text.length, ENOUGH);
  let [letters, letterSurprise, highestSurprise, pairSurprise] = [0, 0, 0, 0];
  let [before, last] = [0, 0];
  let kind = KINDS - 1;
  const add = (letter: number) => {
    const surprise = language.letters[(before * LETTERS + last) * LETTERS + letter] ?? 0;
    letterSurprise += surprise;
    if (surprise > highestSurprise) highestSurprise = surprise;
    before = last;
    last = letter;
  };
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const next = kindOf(code);
    pairSurprise += language.pairs[kind * KINDS + next] ?? 0;
    kind = next;
    const letter = letterOf(code);
    if (letter > 0) letters++;
    if (letter > 0 || last > 0) add(letter);
    if (letter === 0) before = 0;
  }
  if (last > 0) add(0);
  return { ...cover(text, end, language), letters, letterSurprise, highestSurprise, pairSurprise };
}

/** The way to cut a text into words that leaves the fewest letters over. */
function cover(text: string, end: number, language: Language): Pick<Reading, 'inWords' | 'words' | 'longestWord'> {
  // best[i]: the most letters before i that stand in words; a longer word counts a little more than two short ones.
  best[0] = 0;
  let [words, longestWord] = [0, 0];
  const from = new Int16Array(end + 1);
  for (let i = 1; i <= end; i++) best[i] = 0;
  for (let i = 0; i < end; i++) {
    const known = best[i] ?? 0;
    if ((best[i + 1] ?? 0) < known) {
      best[i + 1] = known;
      from[i + 1] = 0;
    }
    let hash = HASH_START;
    for (let j = i; j < end && j - i < LONGEST_WORD; j++) {
      const letter = letterOf(text.charCodeAt(j));
      if (letter === 0) break;
      hash = hashOn(hash, letter);
      const length = j - i + 1;
      if (length < SHORTEST_WORD || known + length <= (best[j + 1] ?? 0) || !isWord(language, hash)) continue;
      best[j + 1] = known + length;
      from[j + 1] = length;
    }
  }
  for (let i = end; i > 0;) {
    const length = from[i] ?? 0;
    if (length > 0) words++;
    longestWord = Math.max(longestWord, length);
    i -= Math.max(length, 1);
  }
  return { inWords: best[end] ?? 0, words, longestWord };
}
