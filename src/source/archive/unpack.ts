import type { Zlib } from 'node:zlib';
import { Unreadable } from './content.ts';

/** What unpacks, made by node:zlib. */
export type Engine = Zlib & NodeJS.ReadWriteStream & { destroy(): void };

/** Packed bytes given at a time. */
const SLICE = 64 * 1024;
/** Unpacked bytes that may wait to be taken: so much of a bomb is in memory. */
const WAITING = 1024 * 1024;

export const zlib = () => process.getBuiltinModule('node:zlib');

/**
 * Unpacks in bounded memory: as many streams as stand one behind the other, with zeros between them. All that comes
 * before the slice with a fault is given, then the fault is told.
 *
 * @throws Unreadable
 */
export async function* unpack(chunks: AsyncIterable<Buffer>, make: () => Engine): AsyncGenerator<Buffer> {
  let stream = new Unpacking(make());
  /** True when the last stream has ended, and something stands behind it. */
  let isBetween = false;
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length;) {
        if (isBetween) {
          while (chunk[at] === 0) at++;
          if (at === chunk.length) break;
          stream = new Unpacking(make());
          isBetween = false;
        }
        const slice = chunk.subarray(at, at + SLICE);
        yield* stream.give(slice);
        at += stream.taken;
        if (stream.taken === slice.length) continue;
        isBetween = true;
        stream.close();
      }
    }
    if (!isBetween) yield* stream.end();
  } finally {
    stream.close();
  }
}

/** One stream that is being unpacked. */
class Unpacking {
  readonly #engine: Engine;
  readonly #ready: Buffer[] = [];
  #waiting = 0;
  #failed: unknown;
  #wake = () => undefined as void;
  #before = 0;
  #ended = false;

  constructor(engine: Engine) {
    this.#engine = engine;
    engine.on('data', (part: Buffer) => {
      this.#ready.push(part);
      this.#waiting += part.length;
      if (this.#waiting > WAITING) {
        engine.pause();
        this.#wake();
      }
    });
    engine.on('error', (error) => {
      this.#failed = error;
      this.#wake();
    });
    engine.on('end', () => {
      this.#ended = true;
      this.#wake();
    });
  }

  /** Bytes that the stream took of what it was given last. */
  get taken(): number {
    return this.#engine.bytesWritten - this.#before;
  }

  give(slice: Buffer): AsyncGenerator<Buffer> {
    this.#before = this.#engine.bytesWritten;
    return this.#until((done) => this.#engine.write(slice, done));
  }

  end(): AsyncGenerator<Buffer> {
    return this.#until(() => this.#engine.end());
  }

  close(): void {
    this.#engine.destroy();
  }

  /** Gives what is ready until that is done which was begun. */
  async *#until(begin: (done: () => void) => void): AsyncGenerator<Buffer> {
    let done = false;
    begin(() => {
      done = true;
      this.#wake();
    });
    for (;;) {
      while (this.#ready.length > 0) {
        const parts = this.#ready.splice(0);
        this.#waiting = 0;
        yield* parts;
        this.#engine.resume();
      }
      if (done || this.#ended || this.#failed !== undefined) break;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    if (this.#failed !== undefined) throw new Unreadable(faultOf(this.#failed));
  }
}

function faultOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'Z_BUF_ERROR' || code === 'ZSTD_error_srcSize_wrong') return 'is cut short';
  return 'is damaged: it can’t be unpacked';
}
