/** Bytes that two texts have in common, in the later and in the earlier one. */
export interface Region {
  /** Where they begin in the later text. */
  readonly at: number;
  /** Where they begin in the earlier one. */
  readonly was: number;
  readonly length: number;
}

/** So many bytes are looked for to find where two texts go on as one. */
const ANCHOR = 32;
/** How far behind a difference they are looked for at first, and in how much of the earlier text: twice as far each time. */
const FIRST_STEP = 256;
const FIRST_REACH = 512;
const FARTHEST = 256 * 1024;
/** Shorter regions hold nothing whose surroundings are the same, too. */
const SHORTEST = 1024;
/** Bytes compared at once: so many first, so many at most. */
const FIRST_BLOCK = 128;
const BLOCK = 64 * 1024;

/**
 * Bytes that a text has in common with an earlier version of itself, in order of place in both. Not all of them, but
 * each byte of a region was compared. Takes little more time than comparing does, and less than any look at the text.
 */
export function sameRegions(later: Buffer, earlier: Buffer): Region[] {
  const regions: Region[] = [];
  const shorter = Math.min(later.length, earlier.length);
  const head = commonLength(later, 0, earlier, 0, shorter);
  const tail = commonEnd(later, later.length, earlier, earlier.length, shorter - head);
  const laterEnd = later.length - tail;
  const earlierEnd = earlier.length - tail;
  if (head > 0) regions.push({ at: 0, was: 0, length: head });
  for (let at = head, was = head; at < laterEnd && was < earlierEnd;) {
    const next = meet(later, at, laterEnd, earlier, was, earlierEnd);
    if (next === undefined) break;
    regions.push(next);
    at = next.at + next.length;
    was = next.was + next.length;
  }
  if (tail > 0) regions.push({ at: laterEnd, was: earlierEnd, length: tail });
  return regions;
}

/** Where both go on alike behind a difference that begins at `at` and `was`. */
function meet(
  later: Buffer,
  at: number,
  laterEnd: number,
  earlier: Buffer,
  was: number,
  earlierEnd: number,
): Region | undefined {
  let reach = FIRST_REACH;
  for (let step = 0; step <= FARTHEST && at + step + ANCHOR <= laterEnd; step = Math.max(FIRST_STEP, 2 * step)) {
    const from = at + step;
    const place = earlier
      .subarray(was, Math.min(earlierEnd, was + step + reach))
      .indexOf(later.subarray(from, from + ANCHOR));
    reach = Math.min(2 * reach, FARTHEST);
    if (place === -1) continue;
    const there = was + place;
    const behind = commonLength(later, from, earlier, there, Math.min(laterEnd - from, earlierEnd - there));
    const before = commonEnd(later, from, earlier, there, Math.min(step, place));
    if (before + behind >= SHORTEST) return { at: from - before, was: there - before, length: before + behind };
  }
  return undefined;
}

/** How many bytes are the same from two places on, at most `most`. */
function commonLength(a: Buffer, from: number, b: Buffer, start: number, most: number): number {
  return longest(most, (length, count) => isSame(a, from + length, b, start + length, count));
}

/** How many bytes are the same up to two places, at most `most`. */
function commonEnd(a: Buffer, end: number, b: Buffer, stop: number, most: number): number {
  return longest(most, (length, count) => isSame(a, end - length - count, b, stop - length - count, count));
}

/** How far two texts are alike, when `alike` tells it of `count` bytes behind `length` that are. */
function longest(most: number, alike: (length: number, count: number) => boolean): number {
  let length = 0;
  for (let block = FIRST_BLOCK; length < most; block = Math.min(4 * block, BLOCK)) {
    let rest = Math.min(block, most - length);
    if (alike(length, rest)) {
      length += rest;
      continue;
    }
    // The difference is in the block: in its first half, or behind it.
    while (rest > 1) {
      const half = rest >> 1;
      if (alike(length, half)) {
        length += half;
        rest -= half;
      } else rest = half;
    }
    return length;
  }
  return length;
}

function isSame(a: Buffer, from: number, b: Buffer, start: number, count: number): boolean {
  return a.compare(b, start, start + count, from, from + count) === 0;
}
