import type { Decoded } from './decode.ts';

/** So many bytes around escapes are read with them: what a secret is called, and the rest of it. */
const BEFORE = 256;
const BEHIND = 1500;
/** What is read with escapes reaches what is read with others that are no farther from them than this. */
export const REACH = BEHIND + 3 * BEFORE;

/**
 * The bytes around the escapes from `first` to `last`, as they read without them; one for each way of escaping that is
 * found there.
 */
export function* unescaped(bytes: Buffer, first: number, last: number): Generator<Decoded> {
  const from = boundary(bytes, Math.max(0, first - BEFORE), -1);
  const to = boundary(bytes, Math.min(bytes.length, last + BEHIND), 1);
  for (const { encoding, sign, read } of ENCODINGS) {
    const region = bytes.subarray(from, to);
    const decoded = region.includes(sign) ? replaceEscapes(region, from, encoding, sign, read) : undefined;
    if (decoded !== undefined) yield decoded;
  }
}

/** The bytes as a mail's reader sees them, without the escapes and soft line breaks of quoted-printable (RFC 2045, 6.7). */
export function quotedPrintable(bytes: Buffer): Decoded | undefined {
  return bytes.includes(EQUALS) ? replaceEscapes(bytes, 0, 'quoted-printable', EQUALS, readQuoted) : undefined;
}

const EQUALS = 61;

function readQuoted(bytes: Buffer, at: number): ReturnType<Read> {
  let end = at + 1;
  while (end - at < LONGEST_BREAK && (bytes[end] === 32 || bytes[end] === 9)) end++;
  if (bytes[end] === 13) end++;
  if (bytes[end] === 10) return { code: NOTHING, length: end + 1 - at };
  const code = hexNumber(bytes, at + 1, at + 3);
  return code === undefined ? undefined : { code: code | BYTE, length: 3 };
}

/** A line has 76 characters at most. */
const LONGEST_BREAK = 76;
/** Says that an escape stands for nothing. */
const NOTHING = 0x2000000;

/** What may be part of a key, an encoded key or a connection string: it is not cut if that can be helped. */
const IN_WORD = new Uint8Array(256);
for (const byte of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+/=.~%:@\\&#;-'))
  IN_WORD[byte] = 1;

function boundary(bytes: Uint8Array, at: number, step: 1 | -1): number {
  let place = at;
  while (place > 0 && place < bytes.length && Math.abs(place - at) < BEFORE && IN_WORD[bytes[place - 1] ?? 0] === 1)
    place += step;
  return place;
}

/** A character that an escape stands for, and how long the escape is; undefined where none is. */
type Read = (bytes: Buffer, at: number) => { readonly code: number; readonly length: number } | undefined;

const ENCODINGS: ReadonlyArray<{ encoding: string; sign: number; read: Read }> = [
  { encoding: 'percent', sign: 37, read: readPercent },
  { encoding: 'escape', sign: 92, read: readBackslash },
  { encoding: 'entity', sign: 38, read: readEntity },
];

/** A byte, not a character: those of a character outside of ASCII belong together anyway. */
function readPercent(bytes: Buffer, at: number): ReturnType<Read> {
  const code = hexNumber(bytes, at + 1, at + 3);
  return code === undefined ? undefined : { code: code | BYTE, length: 3 };
}

/** Says that a code is a byte to be written as it is. */
const BYTE = 0x1000000;

function readBackslash(bytes: Buffer, at: number): ReturnType<Read> {
  const letter = bytes[at + 1];
  if (letter === 120) return withLength(hexNumber(bytes, at + 2, at + 4), 4);
  if (letter !== 117) return undefined;
  if (bytes[at + 2] === 123) {
    const end = bytes.subarray(at, at + 10).indexOf(125);
    return end < 4 ? undefined : withLength(hexNumber(bytes, at + 3, at + end), end + 1);
  }
  const code = hexNumber(bytes, at + 2, at + 6);
  if (code === undefined || code < 0xd800 || code > 0xdbff || bytes[at + 6] !== 92 || bytes[at + 7] !== 117)
    return withLength(code, 6);
  const low = hexNumber(bytes, at + 8, at + 12) ?? 0;
  return low < 0xdc00 || low > 0xdfff
    ? withLength(code, 6)
    : withLength(0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00), 12);
}

const NAMED: ReadonlyMap<string, number> = new Map([
  ['quot', 34],
  ['apos', 39],
  ['amp', 38],
  ['lt', 60],
  ['gt', 62],
]);

function readEntity(bytes: Buffer, at: number): ReturnType<Read> {
  const end = bytes.subarray(at, at + 10).indexOf(59);
  if (end < 3) return undefined;
  const name = bytes.toString('latin1', at + 1, at + end);
  if (!name.startsWith('#')) return withLength(NAMED.get(name), end + 1);
  const isHex = /^#[xX][0-9A-Fa-f]+$/.test(name);
  if (!isHex && !/^#\d+$/.test(name)) return undefined;
  return withLength(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10), end + 1);
}

function withLength(code: number | undefined, length: number): ReturnType<Read> {
  return code === undefined || code > 0x10ffff ? undefined : { code, length };
}

function hexNumber(bytes: Buffer, from: number, to: number): number | undefined {
  if (to > bytes.length) return undefined;
  let number = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    const lower = byte | 32;
    const digit = byte >= 48 && byte <= 57 ? byte - 48 : lower >= 97 && lower <= 102 ? lower - 87 : -1;
    if (digit < 0) return undefined;
    number = number * 16 + digit;
  }
  return number;
}

function replaceEscapes(
  region: Buffer,
  offset: number,
  encoding: string,
  sign: number,
  read: Read,
): Decoded | undefined {
  // An escape is never shorter than what it stands for.
  const plain = Buffer.allocUnsafe(region.length);
  // From the plain bytes' offset `after[i]` on, until the next one, the encoding bytes are `ahead[i]` farther.
  const after: number[] = [];
  const ahead: number[] = [];
  let copied = 0;
  let written = 0;
  for (let at = region.indexOf(sign); at !== -1;) {
    const found = read(region, at);
    if (found === undefined) {
      at = region.indexOf(sign, at + 1);
      continue;
    }
    written += region.copy(plain, written, copied, at);
    written = writeCode(plain, written, found.code);
    copied = at + found.length;
    after.push(written);
    ahead.push(copied - written);
    at = region.indexOf(sign, copied);
  }
  if (after.length === 0) return undefined;
  written += region.copy(plain, written, copied);
  const source = (index: number): number => {
    let low = 0;
    let high = after.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((after[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return offset + index + (low === 0 ? 0 : (ahead[low - 1] ?? 0));
  };
  return {
    bytes: plain.subarray(0, written),
    encodings: [encoding],
    span: (start, end) => [source(start), source(end)],
  };
}

/** Control characters other than line breaks and tabs become a space. */
function writeCode(into: Buffer, at: number, code: number): number {
  if (code === NOTHING) return at;
  if ((code & BYTE) !== 0) {
    into[at] = code & 255;
    return at + 1;
  }
  if (code < 128) {
    into[at] = code >= 32 || code === 9 || code === 10 || code === 13 ? code : 32;
    return at + 1;
  }
  return at + into.write(String.fromCodePoint(code), at);
}
