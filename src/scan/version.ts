import { Carried, type Region } from './carried.ts';
import { isCodeFile } from './code-file.ts';
import { lowerBound } from './lower-bound.ts';
import { pathKind } from './path-kind.ts';
import type { Look, Suspects } from './suspect.ts';

/** Bytes around a window that are compared as well: a character that its border cuts is in it as a whole. */
const EDGE = 4;

/** Windows in order of place, and the places of words in each: `words` from one window's `first` to the next one's. */
interface Windows {
  readonly from: number[];
  readonly to: number[];
  readonly first: number[];
  readonly words: number[];
}

/**
 * What is known of a text when it was scanned, for the texts that are made from it: later or earlier versions of the
 * same file. What stood out in it stands out in the same bytes again, and only what changed is looked at. A window (the
 * text around words of rules, which is all that is judged at a time) that held nothing then holds nothing now, when it
 * has the same bytes, the same words at the same places and a path of the same kind. All of that is known from the bytes
 * themselves; nothing is taken for the same by a hash.
 */
export class Version {
  readonly #path: string;
  readonly #length: number;
  readonly #clean: Windows = { from: [], to: [], first: [], words: [] };
  #suspects: Suspects = { words: [], runs: [], escapes: [] };
  /** What it is made from, while it is scanned. */
  #base: Version | undefined;
  #regions: readonly Region[];
  #knowsWindows = false;
  /** The region that was asked for last: questions come in order of place. */
  #region = 0;

  /** A text of `length` bytes, of which those of `regions`, in order of place, are the base's. */
  constructor(path: string, length: number, base?: Version, regions: readonly Region[] = []) {
    this.#path = path;
    this.#length = length;
    this.#base = base;
    this.#regions = regions;
  }

  /** The text follows, of which windows are asked for and told in order of place. Gives what stands out in it. */
  begin(bytes: Buffer, look: Look): Suspects {
    const isCode = isCodeFile(this.#path);
    const base = this.#base;
    if (base !== undefined && isCodeFile(base.#path) === isCode) {
      this.#knowsWindows = this.#path === base.#path || pathKind(this.#path) === pathKind(base.#path);
      const carried = new Carried(this.#regions, bytes.length, base.#length, base.#suspects);
      this.#suspects = carried.isWorthIt ? carried.suspects(bytes, isCode, look) : look(bytes, isCode);
    } else this.#suspects = look(bytes, isCode);
    return this.#suspects;
  }

  /**
   * True when the window from `start` to `stop`, which may reach beyond the text, held nothing in the base. Of the
   * places of words those from `first` to `end` are in it.
   */
  isClean(start: number, stop: number, words: ArrayLike<number>, first: number, end: number): boolean {
    const base = this.#base;
    if (base === undefined || !this.#knowsWindows) return false;
    const from = Math.max(0, start);
    const to = Math.min(stop, this.#length);
    const shift = this.#shiftOf(from, to, base.#length);
    if (shift === undefined || !base.#wasClean(from - shift, to - shift, shift, words, first, end)) return false;
    this.tell(start, stop, words, first, end);
    return true;
  }

  /** How far the bytes from one place to another have moved; undefined when not all of them are the base's. */
  #shiftOf(from: number, to: number, baseLength: number): number | undefined {
    while (endOf(this.#regions[this.#region]) < to) this.#region++;
    const region = this.#regions[this.#region];
    if (region === undefined) return undefined;
    const shift = region.at - region.was;
    const isAtStart = from === 0 && region.at === 0 && shift === 0;
    const isAtEnd = to === this.#length && to - shift === baseLength;
    if (!isAtStart && from - EDGE < region.at) return undefined;
    if (!isAtEnd && to + EDGE > region.at + region.length) return undefined;
    return shift;
  }

  /** True when the window there held nothing, and its words stood where those from `first` to `end` stand, but for `shift`. */
  #wasClean(from: number, to: number, shift: number, words: ArrayLike<number>, first: number, end: number): boolean {
    const { from: froms, to: tos, first: firsts, words: places } = this.#clean;
    const window = lowerBound(froms, from);
    if (froms[window] !== from || tos[window] !== to) return false;
    const known = firsts[window] ?? 0;
    const knownEnd = firsts[window + 1] ?? places.length;
    if (knownEnd - known !== end - first) return false;
    for (let i = first; i < end; i++) if ((words[i] ?? 0) - shift * 65_536 !== places[known + i - first]) return false;
    return true;
  }

  /** The window held nothing. */
  tell(start: number, stop: number, words: ArrayLike<number>, first: number, end: number): void {
    const clean = this.#clean;
    clean.from.push(Math.max(0, start));
    clean.to.push(Math.min(stop, this.#length));
    clean.first.push(clean.words.length);
    for (let i = first; i < end; i++) clean.words.push(words[i] ?? 0);
  }

  /** The text was scanned: what it was made from is not needed any more. */
  end(): void {
    this.#base = undefined;
    this.#regions = [];
  }
}

function endOf(region: Region | undefined): number {
  return region === undefined ? Infinity : region.at + region.length;
}
