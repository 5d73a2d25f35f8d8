import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { OddPack } from './odd.ts';

const zlib = () => process.getBuiltinModule('node:zlib');

/** Bytes that are read at once: what is made from each other often stands together in a pack. */
const WINDOW = 32 * 1024;
/** A shorter pack is read at once. */
const SHORT = 32 * 1024 * 1024;
/** A type, a size, and where its base is. */
const HEAD = 64;
const CHECKSUM = 20;
const TYPES: ReadonlyArray<string | undefined> = [undefined, 'commit', 'tree', 'blob', 'tag'];
const BY_OFFSET = 6;
const BY_ID = 7;

/** An object as a pack keeps it (gitformat-pack(5)). */
export interface Entry {
  /** `commit`, `tree`, `blob` or `tag`; undefined for a delta, which is of its base's type. */
  readonly type: string | undefined;
  /** Of the object, or of the delta; in bytes. */
  readonly size: number;
  /** Of a delta: where its base begins, or the base's id. */
  readonly base: number | Buffer | undefined;
  /** Where its compressed bytes begin. */
  readonly data: number;
}

/** A pack on disk, read piece by piece. */
export class PackFile {
  readonly #file: number;
  readonly #size: number;
  /** How much is read at once. */
  readonly #ahead: number;
  readonly #window: Buffer;
  #from = 0;
  #to = 0;

  /**
   * One of up to `short` bytes is kept as a whole.
   *
   * @throws OddPack for another version; what the disk says.
   */
  constructor(path: string, short = SHORT) {
    this.#file = openSync(path, 'r');
    this.#size = fstatSync(this.#file).size;
    this.#ahead = this.#size <= short ? this.#size : WINDOW;
    this.#window = Buffer.allocUnsafeSlow(this.#ahead);
    const head = this.#read(0, 8);
    if (head.toString('latin1', 0, 4) === 'PACK' && (head[7] === 2 || head[7] === 3)) return;
    this.close();
    throw new OddPack('version');
  }

  close(): void {
    closeSync(this.#file);
  }

  /** Bytes of memory. */
  get held(): number {
    return this.#window.length;
  }

  /** What it ends with, and its index names (gitformat-pack(5)). */
  get checksum(): Buffer {
    return Buffer.from(this.#read(Math.max(0, this.#size - CHECKSUM), CHECKSUM));
  }

  /** @throws OddPack */
  entry(at: number): Entry {
    const bytes = this.#read(at, HEAD);
    let next = 0;
    const take = () => {
      const byte = bytes[next++];
      if (byte === undefined) throw new OddPack('end');
      return byte;
    };
    let byte = take();
    const kind = (byte >> 4) & 7;
    let size = byte & 15;
    for (let unit = 16; byte >= 128; unit *= 128) {
      byte = take();
      size += (byte & 127) * unit;
      if (!Number.isSafeInteger(size)) throw new OddPack('size');
    }
    let base: number | Buffer | undefined;
    if (kind === BY_OFFSET) {
      byte = take();
      let back = byte & 127;
      while (byte >= 128) {
        byte = take();
        back = (back + 1) * 128 + (byte & 127);
      }
      base = at - back;
      if (back <= 0 || base <= 0) throw new OddPack('base');
    } else if (kind === BY_ID) {
      base = Buffer.from(bytes.subarray(next, next + 20));
      next += 20;
      if (bytes.length < next) throw new OddPack('end');
    } else if (TYPES[kind] === undefined) throw new OddPack('type');
    return { type: TYPES[kind], size, base, data: at + next };
  }

  /**
   * The bytes of an entry of up to `most` bytes, unpacked.
   *
   * @throws OddPack
   */
  unpack({ size, data }: Entry, most: number): Buffer {
    if (size > most) throw new OddPack('long');
    // What zlib makes of bytes that it can't make any shorter, and some more.
    const packed = this.#read(data, size + (size >> 6) + 64);
    let bytes: Buffer;
    try {
      // One byte more than is needed: else zlib makes room for another piece before it knows that there is none.
      bytes = zlib().inflateSync(packed, { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 });
    } catch {
      throw new OddPack('data');
    }
    if (bytes.length !== size) throw new OddPack('size');
    return bytes;
  }

  /** Bytes from a place on, fewer at the file's end; they hold until more are read. */
  #read(at: number, length: number): Buffer {
    if (at >= this.#from && (at + length <= this.#to || this.#to === this.#size))
      return this.#window.subarray(at - this.#from, Math.min(at + length, this.#to) - this.#from);
    if (length > this.#window.length) {
      const bytes = Buffer.allocUnsafeSlow(length);
      return bytes.subarray(0, this.#fill(bytes, at));
    }
    this.#from = at;
    this.#to = at + this.#fill(this.#window, at);
    return this.#window.subarray(0, Math.min(length, this.#to - at));
  }

  #fill(bytes: Buffer, at: number): number {
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(this.#file, bytes, length, bytes.length - length, at + length);
      if (count === 0) break;
      length += count;
    }
    return length;
  }
}
