import type { Suspected } from './decode.ts';
import { openEngine } from './engine/engine.ts';
import { createPrefilter } from './prefilter.ts';

/** What stands out in some bytes: the places that anything else looks at. */
export interface Suspects extends Suspected {
  /** Where words of rules stand, in order of place: the offset times 65,536, plus the word's number. */
  readonly words: ArrayLike<number>;
}

/**
 * Whether a place stands out is decided by what is no farther from it than this, in bytes: names and what they are given
 * reach 1,400, shapes and what is near 1,900.
 */
export const SIGHT = 2048;

/**
 * Finds what stands out; `isCode` says that a value without quotes is none. Of words and runs those that begin from `from`
 * to `to`, which are all unless set, and maybe others.
 */
export type Look = (bytes: Buffer, isCode: boolean, from?: number, to?: number) => Suspects;

/** One look at all that stands out, for words in lower case of at least three ASCII characters. */
export function createLook(words: readonly string[]): Look {
  return openEngine(words) ?? byExpressions(words);
}

const RUN = /[A-Za-z0-9+/_-]{20,}/g;
/** The escapes of visible ASCII characters. */
const ESCAPE =
  /%[2-7][0-9A-Fa-f]|\\(?:x[2-7][0-9A-Fa-f]|u(?:00|\{0{0,6})[2-7][0-9A-Fa-f])|&(?:#[xX\d]|quot|apos|amp;|lt;|gt;)/g;
/** Escapes that are no farther from each other than this belong together. */
const GAP = 512;

/**
 * The look while rules are being written, when no engine was built for them. It gives more places: the engine knows
 * more of what the rules will say, and leaves out none that they would take.
 */
export function byExpressions(words: readonly string[]): Look {
  const find = createPrefilter(words);
  const numbers = new Map(words.map((word, number) => [word, number]));
  return (bytes) => {
    const text = bytes.toString('latin1', 0, bytes.length);
    const found: number[] = [];
    find(text, (word, index) => found.push(index * 65_536 + (numbers.get(word) ?? 0)));
    const escapes: number[] = [];
    for (const { index } of text.matchAll(ESCAPE)) {
      if (escapes.length > 0 && index - (escapes.at(-1) ?? 0) <= GAP) escapes[escapes.length - 1] = index;
      else escapes.push(index, index);
    }
    return { words: found, runs: Array.from(text.matchAll(RUN), ({ index }) => index), escapes };
  };
}
