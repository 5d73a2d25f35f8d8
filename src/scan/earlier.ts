import { Carried } from './carried.ts';
import { isCodeFile } from './code-file.ts';
import { sameRegions, type Region } from './same.ts';
import type { Look, Suspects } from './suspect.ts';

/** A text that is longer is not kept, nor one that is too short to be worth it. */
const LONGEST = 16 * 1024 * 1024;
const SHORTEST = 2048;
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
 * What is known of the text that was scanned last, for the next one that is much like it: a later version of the same
 * file. What stood out in it stands out in the same bytes again, and only what changed is looked at. A window (the text
 * around words of rules, which is all that is judged at a time) that held nothing then holds nothing now, when it has
 * the same bytes, the same words at the same places and the same path. All of that is compared; nothing is taken for
 * the same by a hash.
 */
export class Earlier {
  #text: Buffer = Buffer.alloc(0);
  #length = 0;
  #path: string | undefined;
  #suspects: Suspects = { words: [], runs: [], escapes: [] };
  #clean = noWindows();
  #next = noWindows();
  #nextLength = 0;
  #regions: readonly Region[] = [];
  /** The region and the window that were asked for last: questions come in order of place. */
  #region = 0;
  #window = 0;

  /** A text follows, of which windows are asked for and told in order of place. Gives what stands out in it. */
  begin(bytes: Buffer, path: string, look: Look): Suspects {
    const isCode = isCodeFile(path);
    const isComparable = this.#path !== undefined && isCodeFile(this.#path) === isCode && bytes.length >= SHORTEST;
    this.#regions = isComparable ? sameRegions(bytes, this.#text.subarray(0, this.#length)) : [];
    this.#region = 0;
    this.#window = 0;
    if (this.#path !== path) this.#clean = noWindows();
    this.#next = noWindows();
    this.#nextLength = bytes.length;
    const carried = new Carried(this.#regions, bytes.length, this.#length, this.#suspects);
    this.#suspects = carried.isWorthIt ? carried.suspects(bytes, isCode, look) : look(bytes, isCode);
    return this.#suspects;
  }

  /**
   * True when the window from `start` to `stop`, which may reach beyond the text, held nothing in the earlier one. Of the
   * places of words those from `first` to `end` are in it.
   */
  isClean(start: number, stop: number, words: ArrayLike<number>, first: number, end: number): boolean {
    const isClean = this.#wasClean(Math.max(0, start), Math.min(stop, this.#nextLength), words, first, end);
    if (isClean) this.tell(start, stop, words, first, end);
    return isClean;
  }

  #wasClean(from: number, to: number, words: ArrayLike<number>, first: number, end: number): boolean {
    while (endOf(this.#regions[this.#region]) < to) this.#region++;
    const region = this.#regions[this.#region];
    if (region === undefined) return false;
    const shift = region.at - region.was;
    const isAtStart = from === 0 && region.at === 0 && shift === 0;
    const isAtEnd = to === this.#nextLength && to - shift === this.#length;
    if (!isAtStart && from - EDGE < region.at) return false;
    if (!isAtEnd && to + EDGE > region.at + region.length) return false;
    const { from: froms, to: tos, first: firsts, words: places } = this.#clean;
    while ((froms[this.#window] ?? Infinity) < from - shift) this.#window++;
    if (froms[this.#window] !== from - shift || tos[this.#window] !== to - shift) return false;
    const known = firsts[this.#window] ?? 0;
    const knownEnd = firsts[this.#window + 1] ?? places.length;
    if (knownEnd - known !== end - first) return false;
    for (let i = first; i < end; i++) if ((words[i] ?? 0) - shift * 65_536 !== places[known + i - first]) return false;
    return true;
  }

  /** The window held nothing. */
  tell(start: number, stop: number, words: ArrayLike<number>, first: number, end: number): void {
    const next = this.#next;
    next.from.push(Math.max(0, start));
    next.to.push(Math.min(stop, this.#nextLength));
    next.first.push(next.words.length);
    for (let i = first; i < end; i++) next.words.push(words[i] ?? 0);
  }

  /** The text is the earlier one from now on; a copy of it is kept. */
  end(bytes: Buffer, path: string): void {
    const isKept = bytes.length <= LONGEST && bytes.length >= SHORTEST;
    this.#path = isKept ? path : undefined;
    this.#clean = this.#next;
    if (!isKept) return;
    if (this.#text.length < bytes.length) this.#text = Buffer.allocUnsafeSlow(bytes.length + (bytes.length >> 2));
    bytes.copy(this.#text);
    this.#length = bytes.length;
  }
}

function noWindows(): Windows {
  return { from: [], to: [], first: [], words: [] };
}

function endOf(region: Region | undefined): number {
  return region === undefined ? Infinity : region.at + region.length;
}
