import { decode } from './decode.ts';

/** Bytes that are decoded at a time. Texts of a megabyte each would be collected so late that a large file took 200 MB. */
export const CHUNK = 256 * 1024;
/**
 * Characters that two neighbouring pieces share. A secret of up to this length that a border would cut is whole in one
 * of the two: 16 Ki covers PEM keys with all that may stand between their lines.
 */
export const OVERLAP = 16 * 1024;

/** A part of a text, and the place of its first character (1-based; columns in UTF-16 units). */
export interface Piece {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Cuts a text of any length into pieces, in bounded memory. Pieces end after a line break where there is one near,
 * else (one line of 50 MB) between words, so that a border is no place where a key can be seen shortened; only a run of
 * more than 16 Ki characters without any delimiter is cut inside. The next piece begins at least 16 Ki characters
 * before the border, again at a line's or a word's start: what stands in both has the same line and column in both.
 */
export class TextStream {
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #held = '';
  /** How much of `#held` was not part of a piece yet. */
  #fresh = 0;
  #line: number;
  #column = 1;
  #begun = false;
  #order: 'little' | 'big' | undefined;

  constructor(firstLine = 1) {
    this.#line = firstLine;
  }

  /** Takes more bytes (a view that may be overwritten after the call is to be copied first); gives the pieces that they complete. */
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
    let bytes = this.#waiting.length === 1 ? this.#waiting[0] : Buffer.concat(this.#waiting);
    if (bytes === undefined) bytes = Buffer.alloc(0);
    this.#waiting = [];
    this.#waitingBytes = 0;
    for (let from = 0; from < bytes.length;) {
      const last = bytes.length - from <= CHUNK;
      const chunk = last ? bytes.subarray(from) : bytes.subarray(from, from + CHUNK);
      const decoded = this.#decode(chunk, final && last);
      this.#held += decoded.text;
      this.#fresh += decoded.text.length;
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

  /** The byte order mark that a text began with holds for all of it. */
  #decode(bytes: Buffer, final: boolean): { text: string; rest: number } {
    const first = !this.#begun;
    this.#begun = true;
    if (this.#order !== undefined) {
      const mark = this.#order === 'little' ? MARK_LITTLE : MARK_BIG;
      const { text, rest } = decode(Buffer.concat([mark, bytes]), final);
      return { text: text.slice(1), rest };
    }
    const decoded = decode(bytes, final);
    if (!first || decoded.text.charCodeAt(0) !== 0xfeff) return decoded;
    if (bytes[0] === 0xff) this.#order = 'little';
    else if (bytes[0] === 0xfe) this.#order = 'big';
    // Editors do not count the mark as a column.
    return { text: decoded.text.slice(1), rest: decoded.rest };
  }

  #emit(pieces: Piece[], final: boolean): void {
    if (this.#fresh === 0) return;
    const end = final ? this.#held.length : border(this.#held, this.#held.length, this.#held.length - this.#fresh);
    pieces.push({
      text: end === this.#held.length ? this.#held : this.#held.slice(0, end),
      line: this.#line,
      column: this.#column,
    });
    const next = final ? end : border(this.#held, Math.max(0, end - OVERLAP), 0);
    this.#advance(next);
    this.#held = this.#held.slice(next);
    this.#fresh = final ? 0 : this.#held.length - (end - next);
  }

  #advance(count: number): void {
    let from = 0;
    for (let at = this.#held.indexOf('\n'); at !== -1 && at < count; at = this.#held.indexOf('\n', from)) {
      this.#line++;
      this.#column = 1;
      from = at + 1;
    }
    this.#column += count - from;
  }
}

const NONE: Piece[] = [];
const MARK_LITTLE = Buffer.from([0xff, 0xfe]);
const MARK_BIG = Buffer.from([0xfe, 0xff]);
/** What may be part of a key, an encoded key or a connection string. */
const WORD = /[\w+/=.~%:@-]/;

/** The best place at or before `at` to cut: after a line break, else between words, looking back 16 Ki characters at most. */
function border(text: string, at: number, least: number): number {
  const floor = Math.max(least, at - OVERLAP);
  if (at === 0) return 0;
  // Within a slice: in one line of 50 MB the search would go back to its start.
  const lineBreak = text.slice(floor, at).lastIndexOf('\n');
  if (lineBreak >= 0) return floor + lineBreak + 1;
  for (let i = at; i > floor; i--) {
    if (!WORD.test(text.charAt(i - 1))) return i;
  }
  // Never between the halves of a surrogate pair.
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
