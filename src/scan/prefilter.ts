/** Calls `hit` with each word and each place where it stands in `text`, whatever the case, in order of place. */
export type Prefilter = (text: string, hit: (word: string, index: number) => void) => void;

/**
 * Characters after which a scan is a long one. Until then an expression finds the words, which V8 runs as machine code
 * after 1 ms; then a sliding hash does, which needs to become warm and is twice as fast from then on.
 */
const LONG = 262_144;

/** One pass over a text for all words of all rules. Words are in lower case, ASCII, and have at least three characters. */
export function createPrefilter(words: Iterable<string>): Prefilter {
  const all = [...words];
  let seen = 0;
  let find = byExpression(all);
  return (text, hit) => {
    if (seen <= LONG) {
      seen += text.length;
      if (seen > LONG) find = byHash(all);
    }
    find(text, hit);
  };
}

/** So much of a word is in the expression, and the rest is compared where that stands: long ones are slow to compile. */
const HEAD = 4;

function byExpression(words: readonly string[]): Prefilter {
  if (words.length === 0) return () => undefined;
  // In sorted order a word follows right after those that it begins with.
  const families = new Map<string, string[]>();
  let head: string | undefined;
  for (const word of [...words].sort()) {
    if (head === undefined || !word.startsWith(head)) head = word.slice(0, HEAD);
    const family = families.get(head);
    if (family === undefined) families.set(head, [word]);
    else family.push(word);
  }
  const expression = new RegExp(
    [...families.keys()].map((text) => text.replace(/[^\w]/g, String.raw`\$&`)).join('|'),
    'g',
  );
  return (text, hit) => {
    const lowered = lowerCase(text);
    expression.lastIndex = 0;
    for (let match = expression.exec(lowered); match !== null; match = expression.exec(lowered)) {
      const { index } = match;
      for (const word of families.get(match[0]) ?? []) if (lowered.startsWith(word, index)) hit(word, index);
      // Another word may begin inside of this one.
      expression.lastIndex = index + 1;
    }
  };
}

/** A sliding hash of three characters says where a word may begin; only there words are compared. */
function byHash(words: readonly string[]): Prefilter {
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
