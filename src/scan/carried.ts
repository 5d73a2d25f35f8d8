import { lowerBound } from './lower-bound.ts';
import { SIGHT, type Look, type Suspects } from './suspect.ts';

/** Bytes that two texts have in common, in the later and in the earlier one. */
export interface Region {
  /** Where they begin in the later text. */
  readonly at: number;
  /** Where they begin in the earlier one. */
  readonly was: number;
  readonly length: number;
}

/** Escapes that are no farther from each other than this belong together, as the engine joins them. */
const GAP = 512;
/** The longest escape, and what may stand around it. */
const ESCAPE = 16;
/** A shorter part is looked at with what is around it. */
const SHORTEST = 2048;

/** A part of a text in which what stood out in the earlier text stands out again, and nothing else. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/** What stands out in a text that has regions in common with an earlier one: only what changed is looked at. */
export class Carried {
  readonly #parts: readonly Part[];
  readonly #earlier: Suspects;
  readonly #length: number;

  constructor(regions: readonly Region[], length: number, earlierLength: number, earlier: Suspects) {
    this.#parts = regions.flatMap(({ at, was, length: common }) => {
      const isAtStart = at === 0 && was === 0;
      const isAtEnd = at + common === length && was + common === earlierLength;
      const shift = at - was;
      const from = isAtStart ? 0 : afterEscapes(earlier, at + SIGHT, shift);
      const to = isAtEnd ? length : beforeEscapes(earlier, at + common - SIGHT, shift);
      return to - from < SHORTEST ? [] : [{ from, to, shift }];
    });
    this.#earlier = earlier;
    this.#length = length;
  }

  /** False when most of it would be looked at anyway. */
  get isWorthIt(): boolean {
    return this.#parts.reduce((sum, { from, to }) => sum + to - from, 0) > this.#length / 4;
  }

  suspects(bytes: Buffer, isCode: boolean, look: Look): Suspects {
    const words: number[] = [];
    const runs: number[] = [];
    const escapes: number[] = [];
    const { words: oldWords, runs: oldRuns, escapes: oldEscapes } = this.#earlier;
    const lookAt = (from: number, to: number) => {
      const start = Math.max(0, from - SIGHT);
      const fresh = look(bytes.subarray(start, Math.min(bytes.length, to + SIGHT)), isCode, from - start, to - start);
      copy(fresh.words, (from - start) * WORD, (to - start) * WORD, start * WORD, words);
      copy(fresh.runs, from - start, to - start, start, runs);
      for (let i = 0; i + 1 < fresh.escapes.length; i += 2) {
        const [first = 0, last = 0] = [fresh.escapes[i], fresh.escapes[i + 1]];
        if (first < to - start && last >= from - start) joined(escapes, first + start, last + start);
      }
    };
    let done = 0;
    for (const { from, to, shift } of this.#parts) {
      if (from > done) lookAt(done, from);
      copy(oldWords, (from - shift) * WORD, (to - shift) * WORD, shift * WORD, words);
      copy(oldRuns, from - shift, to - shift, shift, runs);
      for (let i = 2 * lowerBound(oldEscapes, from - shift, 2); (oldEscapes[i] ?? Infinity) + shift < to; i += 2)
        joined(escapes, (oldEscapes[i] ?? 0) + shift, (oldEscapes[i + 1] ?? 0) + shift);
      done = to;
    }
    if (done < bytes.length) lookAt(done, bytes.length);
    return { words, runs, escapes };
  }
}

/** A place names a word by its number, below so much. */
const WORD = 65_536;

/** Copies the places from `from` to `to`, moved by `shift`. */
function copy(list: ArrayLike<number>, from: number, to: number, shift: number, into: number[]): void {
  for (let i = lowerBound(list, from); i < list.length && (list[i] ?? 0) < to; i++) into.push((list[i] ?? 0) + shift);
}

/** Adds escapes that may belong to those before them. */
function joined(escapes: number[], first: number, last: number): void {
  const before = escapes.at(-1);
  if (before !== undefined && first - before <= GAP) escapes[escapes.length - 1] = Math.max(before, last);
  else escapes.push(first, last);
}

/** Behind escapes that belong together and stand at `place`; `place` itself where there are none. */
function afterEscapes({ escapes }: Suspects, place: number, shift: number): number {
  const last = crossing(escapes, place - shift)?.last;
  return last === undefined ? place : last + shift + ESCAPE;
}

/** In front of them. */
function beforeEscapes({ escapes }: Suspects, place: number, shift: number): number {
  const first = crossing(escapes, place - shift)?.first;
  return first === undefined ? place : first + shift;
}

/** The escapes that belong together and stand on both sides of a place. */
function crossing(escapes: ArrayLike<number>, place: number): { first: number; last: number } | undefined {
  const pair = 2 * lowerBound(escapes, place - ESCAPE + 1, 2, 1);
  const first = escapes[pair];
  return first === undefined || first >= place ? undefined : { first, last: escapes[pair + 1] ?? first };
}
