import { HASH_START, hashOn, letterOf } from './language.ts';

/**
 * Calls `word` with the hash of each word in a part of a text, in lower case: at separators, at digits and where camel
 * case turns a word ends. Ten digits at most are a word too, so that `sha256` is `sha` and `256`.
 */
export function eachWord(
  text: string,
  from: number,
  to: number,
  word: (hash: number, start: number, end: number) => void,
): void {
  let start = from;
  let hash = HASH_START;
  let isLower = false;
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : 32;
    const letter = letterOf(code);
    const turns = letter > 0 && isLower && code < 97;
    if ((letter === 0 || turns) && i > start) {
      word(hash, start, i);
      hash = HASH_START;
    }
    if (letter === 0) start = i + 1;
    else {
      if (turns) start = i;
      hash = hashOn(hash, letter);
    }
    isLower = code >= 97 && code <= 122;
  }
}

/** The hash of a word of letters, as `eachWord` gives it. */
function hashOfWord(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashOn(hash, letterOf(word.charCodeAt(i)));
  return hash;
}

/** Where the word with a hash stands in a list, or undefined. The list is read when it is first asked. */
export function placeIn(list: readonly string[]): (hash: number) => number | undefined {
  let places: Map<number, number> | undefined;
  return (hash) => {
    if (places === undefined) {
      const plain = list.filter((word) => /^[a-z]+$/.test(word));
      places = new Map(plain.map((word) => [hashOfWord(word), list.indexOf(word)]));
    }
    return places.get(hash);
  };
}
