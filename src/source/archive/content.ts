/** Bytes that can be read at any place. */
export interface Bytes {
  readonly size: number;
  /** Fewer than `length` where the end comes first. They are nobody else's. */
  read(from: number, length: number): Buffer;
}

/** What a file, or a member of an archive, holds. */
export interface Content {
  /** Where they can be had without keeping all of it in memory. */
  readonly bytes?: Bytes;
  /** In order. To be asked for once, unless there are `bytes`. */
  chunks(): AsyncIterable<Buffer>;
}

/** A file in an archive. Its content is to be read, or let go, before the next member is asked for. */
export interface Member {
  readonly name: string;
  readonly content: Content;
  /** Why it has none that can be read, in words. */
  readonly problem?: string;
}

/** Something that can't be read. The message says why, in words that follow a path. */
export class Unreadable extends Error {}

/** Bytes read at a time. */
const PART = 256 * 1024;
/** Bytes of archives within others that are kept, of all of them at once, for kinds whose directory is at the end. */
export const HELD = 64 * 1024 * 1024;
/** By so many bytes all kinds are told from each other. */
export const HEAD = 512;

export function bytesOf(buffer: Buffer): Bytes {
  return { size: buffer.length, read: (from, length) => buffer.subarray(from, Math.max(from, from + length)) };
}

/** A part of some bytes, as far as they reach. */
export function partOf(bytes: Bytes, start: number, size: number): Bytes {
  const end = Math.min(start + size, bytes.size);
  return {
    size: Math.max(0, end - start),
    read: (from, length) => bytes.read(start + from, Math.max(0, Math.min(length, end - start - from))),
  };
}

export function contentOf(bytes: Bytes): Content {
  return { bytes, chunks: () => chunksOf(bytes) };
}

async function* chunksOf(bytes: Bytes): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.size;) {
    const chunk = bytes.read(at, PART);
    // The file is shorter than it was.
    if (chunk.length === 0) return;
    yield chunk;
    at += chunk.length;
  }
}

/**
 * The first bytes, as many as are needed to tell what it is, and the whole content again. What fails, fails when it is
 * read.
 */
export async function peek(content: Content): Promise<{ readonly head: Buffer; readonly content: Content }> {
  if (content.bytes !== undefined) return { head: content.bytes.read(0, HEAD), content };
  const rest = content.chunks()[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let failure: { readonly error: unknown } | undefined;
  try {
    for (let length = 0; length < HEAD;) {
      const next = await rest.next();
      if (next.done === true) break;
      first.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    failure = { error };
  }
  async function* chunks(): AsyncGenerator<Buffer> {
    try {
      yield* first;
      if (failure !== undefined) throw failure.error;
      for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
    } finally {
      await rest.return?.();
    }
  }
  return { head: Buffer.concat(first), content: { chunks } };
}

/**
 * All of it, to be read at any place, if need be in memory.
 *
 * @throws Unreadable when that would be more than `room` bytes
 */
export async function hold(content: Content, room: number): Promise<Bytes> {
  if (content.bytes !== undefined) return content.bytes;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of content.chunks()) {
    size += chunk.length;
    if (size > room) throw new Unreadable('needs more than 64 MB of memory, together with what it is packed in');
    parts.push(chunk);
  }
  return bytesOf(Buffer.concat(parts));
}

/** Reads chunks in pieces of the lengths that a format asks for. */
export class ChunkReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #ready: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** So many bytes, or what is left. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = length;
    for (let part = await this.#next(missing); part !== undefined; part = await this.#next(missing)) {
      parts.push(part);
      missing -= part.length;
      if (missing === 0) break;
    }
    return parts.length === 1 ? (parts[0] ?? EMPTY) : Buffer.concat(parts);
  }

  /** The next bytes, at most so many; undefined at the end. */
  async #next(most: number): Promise<Buffer | undefined> {
    if (most === 0) return undefined;
    while (this.#ready.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) return undefined;
      this.#ready = next.value;
    }
    const part = this.#ready.subarray(0, most);
    this.#ready = this.#ready.subarray(part.length);
    return part;
  }

  /**
   * A stretch of so many bytes as the content of a member. `skip` passes over what was not read of it.
   * Both throw `Unreadable` when the end comes first.
   */
  stretch(size: number): { readonly content: Content; skip(): Promise<void> } {
    let left = size;
    const next = async (): Promise<Buffer | undefined> => {
      if (left === 0) return undefined;
      const part = await this.#next(Math.min(left, PART));
      if (part === undefined) throw new Unreadable('is cut short');
      left -= part.length;
      return part;
    };
    async function* chunks(): AsyncGenerator<Buffer> {
      for (let part = await next(); part !== undefined; part = await next()) yield part;
    }
    return {
      content: { chunks },
      async skip() {
        while ((await next()) !== undefined);
      },
    };
  }

  /** What was taken last, and all that follows. */
  async *rest(taken: Buffer): AsyncGenerator<Buffer> {
    yield taken;
    for (let part = await this.#next(PART); part !== undefined; part = await this.#next(PART)) yield part;
  }

  /** Lets the chunks go. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}

const EMPTY = Buffer.alloc(0);
