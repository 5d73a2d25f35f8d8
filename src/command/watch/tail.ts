import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { UseEvent } from '../../watch/event.ts';
import type { LogCounts, LogOptions } from '../../watch/log/read.ts';
import { LogReader } from '../../watch/log/read.ts';
import type { Log } from './log-file.ts';
import { firstIn } from './log-file.ts';

/** Bytes that are read at once. */
const PIECE = 1 << 20;

/** A file that grows. When another one stands in its place, or it was cut, it is read from its beginning. */
export class Tail implements Log {
  readonly file: string;
  readonly label: string;
  readonly trouble = undefined;
  readonly #reader: LogReader;
  readonly #piece = Buffer.alloc(PIECE);
  #decoder = new StringDecoder('utf8');
  #handle: number | undefined;
  #offset = 0;

  constructor(file: string, label: string, options: LogOptions) {
    this.file = file;
    this.label = label;
    this.#reader = new LogReader(options);
  }

  get counts(): LogCounts {
    return this.#reader.counts;
  }

  first(): Promise<number> {
    return firstIn(this.file);
  }

  async *events(): AsyncGenerator<readonly UseEvent[]> {
    yield* this.poll();
  }

  /** What was written since the last time. A file that is away for a moment is waited for. */
  *poll(): Generator<readonly UseEvent[]> {
    if (this.#handle !== undefined) yield* this.#rest(this.#handle);
    const there = statSync(this.file, { throwIfNoEntry: false });
    if (there === undefined) return;
    if (this.#handle !== undefined) {
      const held = fstatSync(this.#handle);
      if (held.ino === there.ino && held.dev === there.dev && held.size >= this.#offset) return;
      this.close();
      // A line without its end will get none any more.
      yield this.#reader.push(`${this.#decoder.end()}\n`);
      this.#decoder = new StringDecoder('utf8');
      this.#offset = 0;
    }
    try {
      this.#handle = openSync(this.file, 'r');
    } catch {
      // Gone again, or not to be read yet: the next look may find it.
      return;
    }
    yield* this.#rest(this.#handle);
  }

  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
  }

  *#rest(handle: number): Generator<readonly UseEvent[]> {
    for (;;) {
      const count = readSync(handle, this.#piece, 0, PIECE, this.#offset);
      if (count === 0) return;
      this.#offset += count;
      yield this.#reader.push(this.#decoder.write(this.#piece.subarray(0, count)));
    }
  }
}
