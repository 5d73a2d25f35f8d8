/** Calls `hit` with each word and each place where it stands in `text`, whatever the case, in order of place. */
export type Prefilter = (text: string, hit: (word: string, index: number) => void) => void;

/**
 * One pass over a text for all words of all rules. A sliding hash of three characters says where a word may begin;
 * only there words are compared. In a cold process this beats an alternation, which must be compiled first.
 * Words are in lower case and have at least three characters.
 */
export function createPrefilter(words: Iterable<string>): Prefilter {
  const buckets = new Map<number, string[]>();
  const gate = new Uint8Array(MASK + 1);
  for (const word of words) {
    const key = slide(slide(slide(0, word.charCodeAt(0)), word.charCodeAt(1)), word.charCodeAt(2));
    gate[key] = 1;
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [word]);
    else bucket.push(word);
  }
  return (text, hit) => {
    const lowered = lowerCase(text);
    let key = slide(slide(0, lowered.charCodeAt(0)), lowered.charCodeAt(1));
    for (let i = 2; i < lowered.length; i++) {
      key = ((key << 5) ^ (lowered.charCodeAt(i) & 127)) & MASK;
      if (gate[key] === 1) {
        for (const word of buckets.get(key) ?? []) if (lowered.startsWith(word, i - 2)) hit(word, i - 2);
      }
    }
  };
}

/** 15 bits: a character of seven bits has left the hash after three steps of five. */
const MASK = 0x7fff;

function slide(key: number, code: number): number {
  return ((key << 5) ^ (code & 127)) & MASK;
}

/** Lower case with every character at its place: a few letters outside of ASCII become two. */
function lowerCase(text: string): string {
  const lowered = text.toLowerCase();
  return lowered.length === text.length ? lowered : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
