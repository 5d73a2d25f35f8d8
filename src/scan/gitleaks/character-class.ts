/** Code points from one to another, or a Unicode property as JavaScript writes it: `\p{L}`. */
export type ClassItem = readonly [from: number, to: number] | string;

/** The last code point. */
export const LAST = 0x10ffff;

const DIGIT: readonly ClassItem[] = [[0x30, 0x39]];
const UPPER: readonly ClassItem[] = [[0x41, 0x5a]];
const LOWER: readonly ClassItem[] = [[0x61, 0x7a]];
const ALPHA = [...UPPER, ...LOWER];
const WORD = [...DIGIT, ...UPPER, [0x5f, 0x5f] as const, ...LOWER];
/** Go's `\s` lacks the vertical tab, which `[:space:]` has; JavaScript's has many more. */
const SPACE: readonly ClassItem[] = [
  [0x09, 0x0a],
  [0x0c, 0x0d],
  [0x20, 0x20],
];

/** What `\d` and its like stand for. */
export const PERL: Readonly<Record<string, readonly ClassItem[]>> = { d: DIGIT, s: SPACE, w: WORD };
/** What `[:alpha:]` and its like stand for. */
export const POSIX: Readonly<Record<string, readonly ClassItem[]>> = {
  alnum: [...DIGIT, ...ALPHA],
  alpha: ALPHA,
  ascii: [[0, 0x7f]],
  blank: [
    [0x09, 0x09],
    [0x20, 0x20],
  ],
  cntrl: [
    [0, 0x1f],
    [0x7f, 0x7f],
  ],
  digit: DIGIT,
  graph: [[0x21, 0x7e]],
  lower: LOWER,
  print: [[0x20, 0x7e]],
  punct: [
    [0x21, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x60],
    [0x7b, 0x7e],
  ],
  space: [
    [0x09, 0x0d],
    [0x20, 0x20],
  ],
  upper: UPPER,
  word: WORD,
  xdigit: [
    [0x30, 0x39],
    [0x41, 0x46],
    [0x61, 0x66],
  ],
};

/** What a class of ASCII leaves out. Without regard to case, what has its other case in it is not left out either. */
export function inverted(items: readonly ClassItem[], ignoreCase: boolean): ClassItem[] {
  const ranges = (ignoreCase ? folded(items) : items)
    .filter((item) => typeof item !== 'string')
    .sort((a, b) => a[0] - b[0]);
  const gaps: ClassItem[] = [];
  let next = 0;
  for (const [from, to] of ranges) {
    if (from > next) gaps.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  return next > LAST ? gaps : [...gaps, [next, LAST]];
}

/** Beside the other case of ASCII letters, the long s and the Kelvin sign fold into it (Unicode, CaseFolding.txt). */
function folded(items: readonly ClassItem[]): ClassItem[] {
  const more: ClassItem[] = [];
  for (const item of items) {
    if (typeof item === 'string') continue;
    for (let code = Math.max(item[0], 0x41); code <= Math.min(item[1], 0x7a); code++) {
      const other = code ^ 0x20;
      if (other < 0x41 || (other > 0x5a && other < 0x61) || other > 0x7a) continue;
      more.push([other, other]);
      if ((code | 0x20) === 0x73) more.push([0x17f, 0x17f]);
      if ((code | 0x20) === 0x6b) more.push([0x212a, 0x212a]);
    }
  }
  return [...items, ...more];
}

/** True for a Unicode property that JavaScript knows. */
export function isProperty(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}
