import { isAscii, isUtf8 } from 'node:buffer';
import { decode } from './decode.ts';

/** Bytes that are looked at at a time. Pieces of a megabyte each would be collected so late that a large file took 200 MB. */
export const CHUNK = 256 * 1024;
/**
 * Bytes that two neighbouring pieces share. A secret of up to this length that a border would cut is whole in one
 * of the two: 16 KiB cover PEM keys with all that may stand between their lines.
 */
export const OVERLAP = 16 * 1024;

/** A part of a text, and the place of its first character (1-based; columns in UTF-16 units). */
export interface Piece {
  /** UTF-8; sequences that are none stand for U+FFFD. Holds until the stream is given more, or ends. */
  readonly bytes: Buffer;
  readonly line: number;
  readonly column: number;
}

/** Where what is held of a large text stands: a buffer for each chunk, or file, would be collected too late. */
export class Room {
  bytes: Buffer = EMPTY;
}

/**
 * Cuts a text of any length into pieces, in bounded memory, and copies nothing of a text that is given at once. Pieces
 * end after a line break where there is one near, else (one line of 50 MB) between words, so that a border is no place
 * where a key can be seen shortened; only a run of more than 16 KiB without any delimiter is cut inside. The next piece
 * begins at least 16 KiB before the border, again at a line's or a word's start: what stands in both has the same line
 * and column in both.
 */
export class TextStream {
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #held: Buffer = EMPTY;
  readonly #room: Room;
  /** How much of `#held` was not part of a piece yet. */
  #fresh = 0;
  #line: number;
  #column = 1;
  #begun = false;
  #order: 'little' | 'big' | undefined;

  /** Texts that are read one after the other may have one room. */
  constructor(firstLine = 1, room = new Room()) {
    this.#line = firstLine;
    this.#room = room;
  }

  /**
   * Takes more bytes; gives the pieces that they complete. A view that is overwritten later must be at least `CHUNK`
   * long, or the last one before `end`.
   */
  push(bytes: Buffer): Piece[] {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    return this.#waitingBytes < CHUNK ? NONE : this.#cut(false);
  }

  /** Gives what is left. */
  end(): Piece[] {
    return this.#cut(true);
  }

  #cut(final: boolean): Piece[] {
    const pieces: Piece[] = [];
    const [only] = this.#waiting;
    const bytes = this.#waiting.length === 1 && only !== undefined ? only : Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    for (let from = 0; from < bytes.length;) {
      const last = bytes.length - from <= CHUNK;
      const chunk = last ? bytes.subarray(from) : bytes.subarray(from, from + CHUNK);
      const decoded = this.#decode(chunk, final && last);
      // What is held beyond this call is a copy: neither the caller's buffer nor the decoder's stays as it is.
      this.#held =
        final && last && this.#held.length === 0 ? decoded.bytes : this.#joined(decoded.bytes, pieces.length === 0);
      this.#fresh += decoded.bytes.length;
      from += chunk.length - decoded.rest;
      if (last && decoded.rest > 0 && !final) {
        this.#waiting = [Buffer.from(bytes.subarray(from))];
        this.#waitingBytes = decoded.rest;
      }
      if (last) break;
      this.#emit(pieces, false);
    }
    if (final || this.#fresh >= CHUNK / 2) this.#emit(pieces, final);
    return pieces;
  }

  /** What is held with more behind it; in a new buffer when pieces of the last one are still to be read. */
  #joined(bytes: Buffer, isFree: boolean): Buffer {
    const size = this.#held.length + bytes.length;
    const room =
      isFree && size <= this.#room.bytes.length ? this.#room.bytes : Buffer.allocUnsafeSlow(Math.max(size, LEAST_ROOM));
    room.set(this.#held);
    room.set(bytes, this.#held.length);
    this.#room.bytes = room;
    return room.subarray(0, size);
  }

  /** The byte order mark that a text began with holds for all of it. */
  #decode(bytes: Buffer, final: boolean): { bytes: Buffer; rest: number } {
    const first = !this.#begun;
    this.#begun = true;
    if (this.#order !== undefined) {
      const mark = this.#order === 'little' ? MARK_LITTLE : MARK_BIG;
      const decoded = decode(Buffer.concat([mark, bytes]), final);
      return { bytes: decoded.bytes.subarray(MARK.length), rest: decoded.rest };
    }
    const decoded = decode(bytes, final);
    if (!first || !decoded.bytes.subarray(0, MARK.length).equals(MARK)) return decoded;
    if (bytes[0] === 0xff) this.#order = 'little';
    else if (bytes[0] === 0xfe) this.#order = 'big';
    // Editors do not count the mark as a column.
    return { bytes: decoded.bytes.subarray(MARK.length), rest: decoded.rest };
  }

  #emit(pieces: Piece[], final: boolean): void {
    if (this.#fresh === 0) return;
    const held = this.#held;
    const end = final ? held.length : border(held, held.length, held.length - this.#fresh);
    pieces.push({ bytes: held.subarray(0, end), line: this.#line, column: this.#column });
    if (final) {
      this.#held = EMPTY;
      this.#fresh = 0;
      return;
    }
    const next = border(held, Math.max(0, end - OVERLAP), 0);
    this.#advance(next);
    this.#held = held.subarray(next);
    this.#fresh = held.length - end;
  }

  #advance(count: number): void {
    const passed = this.#held.subarray(0, count);
    const last = passed.lastIndexOf(LINE_FEED);
    if (last !== -1) {
      this.#line += lineFeedsIn(passed);
      this.#column = 1;
    }
    this.#column += unitsOf(passed.subarray(last + 1));
  }
}

/** The one piece of a text that is no longer than `CHUNK`; undefined when there is nothing in it. */
export function wholeText(bytes: Buffer): Piece | undefined {
  const { bytes: decoded } = decode(bytes, true);
  const text =
    decoded[0] === MARK[0] && decoded.subarray(0, MARK.length).equals(MARK) ? decoded.subarray(MARK.length) : decoded;
  return text.length === 0 ? undefined : { bytes: text, line: 1, column: 1 };
}

/** Four bytes at a time, without a branch: a search for each line takes longer than all else that is done with a large file. */
function lineFeedsIn(bytes: Buffer): number {
  const { fours, others } = inFours(bytes);
  let count = 0;
  for (const byte of others) if (byte === LINE_FEED) count++;
  for (let i = 0; i < fours.length; i++) {
    // A line feed becomes a zero byte.
    const other = (fours[i] ?? 0) ^ 0x0a0a0a0a;
    count += highBits(~(((other & 0x7f7f7f7f) + 0x7f7f7f7f) | other));
  }
  return count;
}

/** How many UTF-16 units they make as a text. */
function unitsOf(bytes: Buffer): number {
  if (isAscii(bytes)) return bytes.length;
  if (!isUtf8(bytes)) return bytes.toString('utf8').length;
  const { fours, others } = inFours(bytes);
  let units = bytes.length;
  for (const byte of others) units += Number(byte >= 0xf0) - Number(byte >= 0x80 && byte < 0xc0);
  for (let i = 0; i < fours.length; i++) {
    const four = fours[i] ?? 0;
    // What begins a sequence of four makes two units, what continues one makes none.
    units += highBits(four & (four << 1) & (four << 2) & (four << 3)) - highBits(four & ~(four << 1));
  }
  return units;
}

/** Bytes by fours, and the few before and behind. */
function inFours(bytes: Buffer): { readonly fours: Uint32Array; readonly others: readonly number[] } {
  const before = Math.min(bytes.length, -bytes.byteOffset & 3);
  const fours = new Uint32Array(bytes.buffer, bytes.byteOffset + before, (bytes.length - before) >> 2);
  return { fours, others: [...bytes.subarray(0, before), ...bytes.subarray(before + 4 * fours.length)] };
}

/** How many of four bytes have their highest bit. */
function highBits(four: number): number {
  return Math.imul((four & 0x80808080) >>> 7, 0x01010101) >>> 24;
}

/** For what is held of one chunk and the next one. */
const LEAST_ROOM = CHUNK + 4 * OVERLAP;
const NONE: Piece[] = [];
const EMPTY = Buffer.alloc(0);
const LINE_FEED = 0x0a;
const MARK = Buffer.from('\u{feff}');
const MARK_LITTLE = Buffer.from([0xff, 0xfe]);
const MARK_BIG = Buffer.from([0xfe, 0xff]);
/** What may be part of a key, an encoded key or a connection string: 1 for each such byte. */
const WORD = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(/[\w+/=.~%:@-]/.test(String.fromCharCode(byte)) && byte < 0x80),
);

/** The best place at or before `at` to cut: after a line break, else between words, looking back 16 KiB at most. */
function border(bytes: Buffer, at: number, least: number): number {
  const floor = Math.max(least, at - OVERLAP);
  if (at === 0) return 0;
  // Within a slice: in one line of 50 MB the search would go back to its start.
  const lineBreak = bytes.subarray(floor, at).lastIndexOf(LINE_FEED);
  if (lineBreak >= 0) return floor + lineBreak + 1;
  for (let i = at; i > floor; i--) {
    if (WORD[bytes[i - 1] ?? 0] === 0 && !isWithin(bytes, i)) return i;
  }
  let i = at;
  while (i > floor && at - i < 3 && isWithin(bytes, i)) i--;
  return i;
}

/** True when the byte there continues a UTF-8 sequence. */
function isWithin(bytes: Buffer, at: number): boolean {
  return at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80;
}
