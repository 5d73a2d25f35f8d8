import { readAsset } from '../asset.ts';
import type { Look } from '../suspect.ts';
import { TABLE_VERSION, wordsMark } from './mark.ts';

/** What Node has of the WebAssembly JavaScript interface, as far as it is needed here. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** What `pass.as` exports. Places are addresses in its memory. */
interface Pass {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  open(table: number, space: number): void;
  begin(): void;
  look(text: number, length: number, from: number, to: number, out: number, code: number): number;
  runs(text: number, length: number, from: number, to: number, out: number, most: number): number;
  runEnd(text: number, length: number, from: number): number;
  escapes(text: number, length: number, out: number, most: number): number;
}

/** Bytes that `look` takes at a time. */
const SEGMENT = 32_768;
/** Work space of `look`. */
const SPACE = SEGMENT * 4 + 1024;
/** What is readable, and zero, in front of and behind a text. */
const BEFORE = 512;
const BEHIND = 4096;
/** A word is met at any of its bytes. */
const LONGEST_WORD = 128;
const PAGE = 65_536;
const MOST_RUNS = 4096;
const MOST_ESCAPES = 1024;

/**
 * A look that takes all bytes through `engine.wasm` once. Undefined when the table that was built is one of other words,
 * as while rules are being written.
 */
export function openEngine(words: readonly string[], table?: Uint8Array): Look | undefined {
  const look = table === undefined ? openBuiltEngine() : engineOf(table);
  return look?.mark === wordsMark(words) ? look.look : undefined;
}

/** A look, and the mark of the words that it is for. */
interface Engine {
  readonly look: Look;
  readonly mark: number | undefined;
}

let built: Engine | undefined;

/**
 * The engine that was built, one for each thread, for who has no words to compare: a test holds its table to those of
 * the rules. Undefined for a table of another form.
 */
export function openBuiltEngine(): Engine | undefined {
  return (built ??= engineOf(readAsset('engine.bin')));
}

function engineOf(table: Uint8Array): Engine | undefined {
  const head = new Uint32Array(table.buffer, table.byteOffset, 16);
  if (head[0] !== TABLE_VERSION) return undefined;
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readAsset('engine.wasm')));
  return { look: lookWith(instance.exports as Pass, table, 2 * (head[15] ?? 1)), mark: head[14] };
}

function lookWith(pass: Pass, table: Uint8Array, mostAtOnePlace: number): Look {
  const tableAt = PAGE;
  const space = align(tableAt + table.length);
  const out = space + SPACE;
  const outSize = Math.max(SEGMENT * mostAtOnePlace * 8, MOST_RUNS * 4, MOST_ESCAPES * 8);
  const text = align(out + outSize + BEFORE);
  let [bytesThere, wordsThere] = views(pass, text + SEGMENT * 8);
  bytesThere.set(table, tableAt);
  pass.open(tableAt, space);
  return (bytes, isCode, from = 0, to = bytes.length) => {
    const end = text + bytes.length;
    if (end + BEHIND > bytesThere.length) [bytesThere, wordsThere] = views(pass, end + BEHIND);
    bytesThere.set(bytes, text);
    bytesThere.fill(0, end, end + BEHIND);
    pass.begin();
    const first = out >> 2;
    const words: number[] = [];
    let last = 0;
    let isSorted = true;
    const wordsEnd = Math.min(bytes.length, to + LONGEST_WORD);
    for (let at = from; at < wordsEnd; at += SEGMENT) {
      const stop = first + 2 * pass.look(text, bytes.length, at, Math.min(wordsEnd, at + SEGMENT), out, Number(isCode));
      for (let i = first; i < stop; i += 2) {
        const place = (wordsThere[i + 1] ?? 0) * 65_536 + (wordsThere[i] ?? 0);
        if (place < last) isSorted = false;
        last = place;
        words.push(place);
      }
    }
    if (!isSorted) words.sort((a, b) => a - b);
    const runs: number[] = [];
    for (let next = from, count = MOST_RUNS; count === MOST_RUNS;) {
      count = pass.runs(text, bytes.length, next, to, out, MOST_RUNS);
      for (let i = 0; i < count; i++) runs.push(wordsThere[first + i] ?? 0);
      next = pass.runEnd(text, bytes.length, runs.at(-1) ?? 0);
    }
    const pairs = pass.escapes(text, bytes.length, out, MOST_ESCAPES);
    const escapes: number[] = [];
    for (let i = 0; i < 2 * pairs; i++) escapes.push(wordsThere[first + i] ?? 0);
    return { words, runs, escapes };
  };
}

function align(address: number): number {
  return (address + 63) & ~63;
}

function views({ memory }: Pass, size: number): [Uint8Array, Uint32Array] {
  const missing = size - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  return [new Uint8Array(memory.buffer), new Uint32Array(memory.buffer)];
}
