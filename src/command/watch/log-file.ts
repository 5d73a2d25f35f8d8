import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { systemCode } from '../../core/error.ts';
import type { UseEvent } from '../../watch/event.ts';
import type { LogCounts, LogOptions } from '../../watch/log/read.ts';
import { LogReader } from '../../watch/log/read.ts';

/** A log that is read from its beginning to its end. */
export interface Log {
  /** As it was given. */
  readonly label: string;
  /** When its first use was, in milliseconds since 1970; -Infinity when that is not known before it is read. */
  readonly first: () => Promise<number>;
  /** The uses in it, of `PIECE` bytes at most at a time, in its own order. Ends early, and says so in `trouble`, when it can't be read on. */
  readonly events: () => AsyncGenerator<readonly UseEvent[]>;
  readonly counts: LogCounts;
  /** Why it could not be read, or not to its end; undefined when it could. */
  readonly trouble: string | undefined;
}

/** A file, plain or compressed by gzip. */
export class LogFile implements Log {
  readonly file: string;
  readonly label: string;
  readonly #reader: LogReader;
  #trouble: string | undefined;

  constructor(file: string, label: string, options: LogOptions) {
    this.file = file;
    this.label = label;
    this.#reader = new LogReader(options);
  }

  get counts(): LogCounts {
    return this.#reader.counts;
  }

  get trouble(): string | undefined {
    return this.#trouble;
  }

  first(): Promise<number> {
    return firstIn(this.file);
  }

  async *events(): AsyncGenerator<readonly UseEvent[]> {
    try {
      yield* eventsIn(await textOf(this.file), this.#reader);
    } catch (error) {
      this.#trouble = `it can't be read to its end (${systemCode(error) ?? 'broken'})`;
      yield this.#reader.end();
    }
  }
}

/** Standard input, which is read once. */
export class LogStream implements Log {
  readonly label = '-';
  readonly trouble = undefined;
  readonly #stream: NodeJS.ReadableStream;
  readonly #reader: LogReader;

  constructor(stream: NodeJS.ReadableStream, options: LogOptions) {
    this.#stream = stream;
    this.#reader = new LogReader(options);
  }

  get counts(): LogCounts {
    return this.#reader.counts;
  }

  async first(): Promise<number> {
    return -Infinity;
  }

  events(): AsyncGenerator<readonly UseEvent[]> {
    return eventsIn(this.#stream.setEncoding('utf8') as Readable, this.#reader);
  }
}

/** When the first use in a file was; -Infinity for one without any, or that can't be read. */
export async function firstIn(file: string): Promise<number> {
  try {
    for await (const [event] of eventsIn(await textOf(file), new LogReader())) if (event !== undefined) return event.at;
  } catch {
    // Whoever reads it in earnest will say so.
  }
  return -Infinity;
}

async function* eventsIn(text: AsyncIterable<unknown>, reader: LogReader): AsyncGenerator<readonly UseEvent[]> {
  for await (const chunk of text) yield reader.push(String(chunk));
  yield reader.end();
}

/** Bytes that are read at once: the text of more is a large object, which the memory is mapped for each time. */
export const PIECE = 1 << 16;
/** RFC 1952: a compressed file begins with these. */
const GZIP = Buffer.from([0x1f, 0x8b]);

async function textOf(file: string): Promise<AsyncIterable<unknown>> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    if (bytesRead < 2 || !buffer.equals(GZIP)) return textIn(handle);
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  const bytes = createReadStream(file, { highWaterMark: PIECE });
  const plain = createGunzip({ chunkSize: PIECE });
  bytes.on('error', (error) => plain.destroy(error));
  // Also when nobody reads on.
  plain.on('close', () => bytes.destroy());
  return bytes.pipe(plain).setEncoding('utf8');
}

/** A file's text from its beginning, always read into the same place. */
async function* textIn(handle: FileHandle): AsyncGenerator<string> {
  const piece = Buffer.allocUnsafe(PIECE);
  const decoder = new StringDecoder('utf8');
  let isWhole = true;
  try {
    for (let at = 0; ;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE, at);
      if (bytesRead === 0) break;
      at += bytesRead;
      const bytes = piece.subarray(0, bytesRead);
      // What is ASCII alone, as logs mostly are, needs no decoding, unless a character began in the piece before.
      yield isWhole && isAscii(bytes) ? bytes.toString('latin1') : decoder.write(bytes);
      isWhole = (bytes[bytesRead - 1] ?? 0) < 0x80;
    }
    yield decoder.end();
  } finally {
    await handle.close();
  }
}
