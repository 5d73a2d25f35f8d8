/** A part of some bytes as text, and the way from places in the one to places in the other. */
export class Window {
  readonly text: string;
  readonly #bytes: Buffer;
  readonly #from: number;
  readonly #to: number;
  #places: Uint32Array | undefined;
  /** The place that was asked for last. */
  #last: { readonly offset: number; readonly index: number };

  /** `from` and `to` are moved outwards where they would cut a character. */
  constructor(bytes: Buffer, from: number, to: number) {
    this.#bytes = bytes;
    this.#from = startOfCharacter(bytes, Math.max(0, from));
    this.#to = to >= bytes.length ? bytes.length : endOfCharacter(bytes, to);
    this.#last = { offset: this.#from, index: 0 };
    this.text = bytes.toString('utf8', this.#from, this.#to);
  }

  /** True when each byte is one UTF-16 unit: then places differ by a constant. */
  get #isPlain(): boolean {
    return this.text.length === this.#to - this.#from;
  }

  /**
   * The index in the text of the character that the byte at `offset` is the first one of. Quick when it is asked in
   * order of place.
   */
  index(offset: number): number {
    if (this.#isPlain) return offset - this.#from;
    if (offset < this.#last.offset) this.#last = { offset: this.#from, index: 0 };
    const index = this.#last.index + this.#bytes.toString('utf8', this.#last.offset, offset).length;
    this.#last = { offset, index };
    return index;
  }

  /** The offset among all bytes of the first byte of the character at `index` of the text. */
  offset(index: number): number {
    if (this.#isPlain) return this.#from + index;
    this.#places ??= placesIn(this.#bytes, this.#from, this.#to, this.text.length);
    return this.#places[index] ?? this.#to;
  }
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function startOfCharacter(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && at - start < 3 && isContinuation(bytes[start])) start--;
  return start;
}

function endOfCharacter(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length && end - at < 3 && isContinuation(bytes[end])) end++;
  return end;
}

/** By UTF-16 unit: the offset of its character's first byte. Bytes that are no UTF-8 count as the decoder counts them. */
function placesIn(bytes: Uint8Array, from: number, to: number, units: number): Uint32Array {
  const places = new Uint32Array(units + 1);
  let unit = 0;
  for (let at = from; at < to;) {
    const length = sequenceLength(bytes, at, to);
    places[unit++] = at;
    if (length === 4) places[unit++] = at;
    at += length;
  }
  places[units] = to;
  return places;
}

/** Bytes that the decoder takes for one character, or for one replacement of what is none (WHATWG Encoding, 8.1.1). */
function sequenceLength(bytes: Uint8Array, at: number, to: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0xc2 || first > 0xf4) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  const second = bytes[at + 1] ?? 0;
  if (at + 1 >= to || second < lowest || second > highest) return 1;
  let taken = 2;
  while (taken < length && at + taken < to && isContinuation(bytes[at + taken])) taken++;
  return taken;
}
