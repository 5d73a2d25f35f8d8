/**
 * One pass over bytes, in AssemblyScript. `tools/engine.ts` compiles it to `../data/engine.wasm`; `table.ts` says how the
 * table is laid out that it works by. What it gives are suspicions: everything that a rule could make a finding of, and
 * as little more as it can. Text is read from 512 bytes before its beginning to 4,096 behind its end: there are zeros.
 */

const SEGMENT: u32 = 32768;
const STREAM: u32 = SEGMENT / 4;
/** 64 classes of bytes, two bytes each. */
const ROW: u32 = 7;

const SHAPE: u8 = 0;
const NAME: u8 = 1;
const NEAR: u8 = 2;
/** Flags of a check. */
const WORD_BEFORE: u8 = 1;
const HYPHEN_BEFORE: u8 = 2;
const NEEDS_QUOTE_IN_CODE: u8 = 4;

let classes: usize = 0;
let moves: usize = 0;
let outputs: u32 = 0;
let outFirst: usize = 0;
let outWords: usize = 0;
let lengths: usize = 0;
let checkFirst: usize = 0;
let checks: usize = 0;
let steps: usize = 0;
let sets: usize = 0;
let depth: u32 = 0;
let events: usize = 0;
let epoch: u32 = 0;

/** What a character is: bits of the kinds below. */
let kinds: usize = 0;
const NAME_KIND: u8 = 1;
const WORD_KIND: u8 = 2;
const CLOSER_KIND: u8 = 4;
const OPERATOR_KIND: u8 = 8;
const TYPE_KIND: u8 = 16;
const RUN_KIND: u8 = 32;
const FOLLOW_KIND: u8 = 64;

/** Where the table begins in memory, and where work space of 160 KiB begins. */
export function open(table: usize, space: usize): void {
  depth = load<u32>(table, 4);
  outputs = load<u32>(table, 8);
  classes = table + load<u32>(table, 12);
  moves = table + load<u32>(table, 16);
  outFirst = table + load<u32>(table, 20);
  outWords = table + load<u32>(table, 24);
  lengths = table + load<u32>(table, 28);
  checkFirst = table + load<u32>(table, 32);
  checks = table + load<u32>(table, 36);
  steps = table + load<u32>(table, 40);
  sets = table + load<u32>(table, 44);
  kinds = table + load<u32>(table, 48);
  events = space;
}

/** A new text begins: what was remembered of the last one does not hold. */
export function begin(): void {
  epoch++;
}

/**
 * Looks at the bytes from `from` to `to`, at most 32 KiB, of a text; writes pairs of a word's number and its offset to
 * `out` and gives how many. Words that begin before `from` and end behind it count here.
 */
export function look(text: usize, length: u32, from: u32, to: u32, out: usize, code: bool): u32 {
  const count = to - from;
  let found = out;
  lastEnd = 0;
  if (count < 256) {
    const end = walk(text, from, to, events);
    found = settle(text, length, events, end, from, found, code);
    return <u32>((found - out) >> 3);
  }
  const quarter = (count + 3) >> 2;
  const size: usize = STREAM << 2;
  const a = text + from;
  const b = a + quarter;
  const c = b + quarter;
  const d = c + quarter;
  const last = to - from - 3 * quarter;
  let s0 = warm(text, a);
  let s1 = warm(text, b);
  let s2 = warm(text, c);
  let s3 = warm(text, d);
  let e0 = events;
  let e1 = events + size;
  let e2 = e1 + size;
  let e3 = e2 + size;
  const T = outputs;
  for (let i: u32 = 0; i < last; i++) {
    s0 = load<u16>(moves + (s0 << ROW) + (<u32>load<u8>(classes + load<u8>(a + i)) << 1));
    s1 = load<u16>(moves + (s1 << ROW) + (<u32>load<u8>(classes + load<u8>(b + i)) << 1));
    s2 = load<u16>(moves + (s2 << ROW) + (<u32>load<u8>(classes + load<u8>(c + i)) << 1));
    s3 = load<u16>(moves + (s3 << ROW) + (<u32>load<u8>(classes + load<u8>(d + i)) << 1));
    const at = i << 16;
    store<u32>(e0, at | s0);
    store<u32>(e1, at | s1);
    store<u32>(e2, at | s2);
    store<u32>(e3, at | s3);
    e0 += <usize>(s0 >= T) << 2;
    e1 += <usize>(s1 >= T) << 2;
    e2 += <usize>(s2 >= T) << 2;
    e3 += <usize>(s3 >= T) << 2;
  }
  for (let i = last; i < quarter; i++) {
    s0 = load<u16>(moves + (s0 << ROW) + (<u32>load<u8>(classes + load<u8>(a + i)) << 1));
    s1 = load<u16>(moves + (s1 << ROW) + (<u32>load<u8>(classes + load<u8>(b + i)) << 1));
    s2 = load<u16>(moves + (s2 << ROW) + (<u32>load<u8>(classes + load<u8>(c + i)) << 1));
    const at = i << 16;
    store<u32>(e0, at | s0);
    store<u32>(e1, at | s1);
    store<u32>(e2, at | s2);
    e0 += <usize>(s0 >= T) << 2;
    e1 += <usize>(s1 >= T) << 2;
    e2 += <usize>(s2 >= T) << 2;
  }
  found = settle(text, length, events, e0, from, found, code);
  found = settle(text, length, events + size, e1, from + quarter, found, code);
  found = settle(text, length, events + 2 * size, e2, from + 2 * quarter, found, code);
  found = settle(text, length, events + 3 * size, e3, from + 3 * quarter, found, code);
  return <u32>((found - out) >> 3);
}

/** The state before the byte at `at`: it depends on no more bytes than the longest word has. */
function warm(text: usize, at: usize): u32 {
  let state: u32 = 0;
  for (let p = at - text > depth ? at - depth : text; p < at; p++)
    state = load<u16>(moves + (state << ROW) + (<u32>load<u8>(classes + load<u8>(p)) << 1));
  return state;
}

function walk(text: usize, from: u32, to: u32, into: usize): usize {
  let state = warm(text, text + from);
  let e = into;
  for (let i = from; i < to; i++) {
    state = load<u16>(moves + (state << ROW) + (<u32>load<u8>(classes + load<u8>(text + i)) << 1));
    store<u32>(e, ((i - from) << 16) | state);
    e += <usize>(state >= outputs) << 2;
  }
  return e;
}

/** Checks what ended at each event; gives the end of what is left. */
function settle(text: usize, length: u32, first: usize, last: usize, base: u32, out: usize, code: bool): usize {
  for (let e = first; e < last; e += 4) {
    const event = load<u32>(e);
    const end = base + (event >> 16) + 1;
    const list = outFirst + (((event & 0xffff) - outputs) << 2);
    const stop = load<u32>(list, 4);
    for (let i = load<u32>(list); i < stop; i++) {
      const word = <u32>load<u16>(outWords + (i << 1));
      const start = end - load<u16>(lengths + (word << 1));
      if (!confirm(text, length, word, text + start, code)) continue;
      store<u32>(out, word);
      store<u32>(out, start, 4);
      out += 8;
    }
  }
  return out;
}

function confirm(text: usize, length: u32, word: u32, at: usize, code: bool): bool {
  const list = checkFirst + (word << 2);
  const stop = checks + (<usize>load<u32>(list, 4) << 5);
  for (let check = checks + (<usize>load<u32>(list) << 5); check < stop; check += 32) {
    const kind = load<u8>(check);
    if (kind == SHAPE) {
      if (shapeAt(check, at)) return true;
    } else if (kind == NAME) {
      if (named(check, text, at, code)) return true;
    } else if (near(check, text, length, at)) return true;
  }
  return false;
}

// @ts-ignore: decorator
@inline
function isWord(byte: u8): bool {
  return (load<u8>(kinds + byte) & WORD_KIND) != 0;
}

/** Steps forward: each a set of bytes and how many of it must follow. */
function ahead(step: usize, count: u32, at: usize): bool {
  let p = at;
  for (let i: u32 = 0; i < count; i++, step += 4) {
    const set = sets + (<usize>load<u16>(step) << 8);
    for (let n = <u32>load<u16>(step, 2); n > 0; n--, p++) if (load<u8>(set + load<u8>(p)) == 0) return false;
  }
  return true;
}

/** A shape's fixed text stands at `at`. */
function shapeAt(check: usize, at: usize): bool {
  if (!ahead(steps + (<usize>load<u32>(check, 4) << 2), load<u16>(check, 2), at)) return false;
  let p = at;
  let step = steps + (<usize>load<u32>(check, 12) << 2);
  for (let i = <u32>load<u16>(check, 8); i > 0; i--, step += 4) {
    const set = sets + (<usize>load<u16>(step) << 8);
    for (let n = <u32>load<u16>(step, 2); n > 0; n--) {
      p--;
      if (load<u8>(set + load<u8>(p)) == 0) return false;
    }
  }
  return opens(load<u8>(check, 1), p);
}

/** No word goes on over the place where a shape begins; the letter of an escape is none. */
function opens(flags: u8, p: usize): bool {
  const before = load<u8>(p - 1);
  if ((flags & WORD_BEFORE) != 0 && isWord(before)) return load<u8>(p - 2) == 92;
  if ((flags & HYPHEN_BEFORE) != 0 && (isWord(before) || before == 45)) return load<u8>(p - 2) == 92;
  return true;
}

/** A shape stands somewhere within reach of a word. */
function near(check: usize, text: usize, length: u32, at: usize): bool {
  const within = <usize>load<u16>(check, 10);
  const from = at - text > within ? at - within : text;
  const to = min(at + within, text + length);
  let searched: usize = 0;
  if (load<u32>(check, 16) == epoch) {
    const known = <usize>load<u32>(check, 24);
    if (known >= from && known < to) return true;
    searched = <usize>load<u32>(check, 20);
  } else {
    store<u32>(check, epoch, 16);
    store<u32>(check, 0, 24);
  }
  const flags = load<u8>(check, 1);
  const step = steps + (<usize>load<u32>(check, 4) << 2);
  const count = <u32>load<u16>(check, 2);
  for (let p = max(from, searched); p < to; p++) {
    if (!ahead(step, count, p) || !opens(flags, p)) continue;
    store<u32>(check, <u32>(p + 1), 20);
    store<u32>(check, <u32>p, 24);
    return true;
  }
  store<u32>(check, <u32>max(to, searched), 20);
  return false;
}

/** Where the values may begin that the name given last is followed by, and whether in quotes. */
let lastEnd: usize = 0;
let values: u32 = 0;
let value0: usize = 0;
let value1: usize = 0;
let value2: usize = 0;
let quoted: u32 = 0;

/** A name that covers `at` is given a value that the check's steps fit. */
function named(check: usize, text: usize, at: usize, code: bool): bool {
  let end = at;
  while (end - at <= 100 && (load<u8>(kinds + load<u8>(end)) & NAME_KIND) != 0) end++;
  if ((load<u8>(kinds + load<u8>(end)) & FOLLOW_KIND) == 0) return false;
  if (end != lastEnd) {
    lastEnd = end;
    values = 0;
    quoted = 0;
    follow(text, at, end);
  }
  if (values == 0) return false;
  const count = <u32>load<u16>(check, 2);
  const step = steps + (<usize>load<u32>(check, 4) << 2);
  const needsQuote = code && (load<u8>(check, 1) & NEEDS_QUOTE_IN_CODE) != 0;
  if ((!needsQuote || (quoted & 1) != 0) && ahead(step, count, value0)) return true;
  if (values > 1 && (!needsQuote || (quoted & 2) != 0) && ahead(step, count, value1)) return true;
  return values > 2 && (!needsQuote || (quoted & 4) != 0) && ahead(step, count, value2);
}

// @ts-ignore: decorator
@inline
function isBlank(byte: u8): bool {
  return byte == 32 || byte == 9;
}

// @ts-ignore: decorator
@inline
function isQuote(byte: u8): bool {
  return byte == 34 || byte == 39 || byte == 96;
}

function blanks(p: usize, most: u32): usize {
  while (most-- > 0 && isBlank(load<u8>(p))) p++;
  return p;
}

/** White space, line breaks too. */
function spaces(p: usize, most: u32): usize {
  while (most-- > 0 && (isBlank(load<u8>(p)) || load<u8>(p) == 10 || load<u8>(p) == 13)) p++;
  return p;
}

/** What may stand between a name and its value, in all the ways that `assignmentAt` understands. */
function follow(text: usize, at: usize, end: usize): void {
  let p = end;
  while (p - end < 12 && (load<u8>(kinds + load<u8>(p)) & CLOSER_KIND) != 0) p++;
  p = blanks(p, 40);
  const next = load<u8>(p);
  if ((load<u8>(kinds + next) & OPERATOR_KIND) != 0) {
    let q = p;
    while (q - p < 4 && (load<u8>(kinds + load<u8>(q)) & OPERATOR_KIND) != 0) q++;
    value(blanks(q, 40));
  } else if (next == 40 /* ( */) {
    const q = blanks(p + 1, 2);
    if (isQuote(load<u8>(q))) value(q);
  } else if (isQuote(next) || (p > end && isQuote(load<u8>(p - 1)))) {
    value(p);
  }
  // `name: string = …`, `name string = …`
  if (next == 58 || next == 63 || next == 38 || next == 42 || (p > end && (isWord(next)))) {
    let q = p;
    while (q - p < 60 && (load<u8>(kinds + load<u8>(q)) & TYPE_KIND) != 0) q++;
    if (load<u8>(q) == 61 && q > p) value(blanks(q + 1, 40));
  }
  // `name="PASSWORD" value="…"`, `name: PASSWORD` and `value: …` on the next line, the next argument
  if (next == 44 || next == 59 || next == 10 || next == 13 || next == 118 || next == 86 || isQuote(next)) {
    let q = next == 118 || next == 86 || isQuote(next) ? p : spaces(p + 1, 40);
    const argument = q;
    while (q - argument < 4 && (load<u8>(q) == 92 || isQuote(load<u8>(q)))) q++;
    if ((load<u8>(q) | 32) == 118 && (load<u32>(q, 1) | 0x20202020) == 0x65756c61) {
      q += 5;
      while (load<u8>(q) == 92 || isQuote(load<u8>(q))) q++;
      q = blanks(q, 4);
      if (load<u8>(q) == 58 || load<u8>(q) == 61) value(blanks(q + 1, 40));
    } else if (next == 44 && q > argument) value(argument);
  }
  // `--password hunter2`
  if (p > end && values == 0 && isOption(text, at)) value(p);
}

function isOption(text: usize, at: usize): bool {
  let p = at;
  while (p > text && at - p < 100 && (load<u8>(kinds + load<u8>(p - 1)) & NAME_KIND) != 0) p--;
  return load<u16>(p) == 0x2d2d;
}

/** Remembers where a value may begin: behind its quote, or just here. */
function value(p: usize): void {
  if (values == 3) return;
  let q = p;
  const first = load<u8>(q);
  if (first == 114 || first == 98 || first == 102 || first == 117 || first == 76 || first == 64 || first == 36) {
    q++;
    const second = load<u8>(q);
    if (second == 114 || second == 98 || second == 102 || second == 117 || second == 76 || second == 64 || second == 36)
      q++;
  }
  while (q - p < 6 && load<u8>(q) == 92) q++;
  const mark = load<u8>(q);
  let at = p;
  if (isQuote(mark)) {
    at = load<u8>(q, 1) == mark && load<u8>(q, 2) == mark ? q + 3 : q + 1;
    quoted |= 1 << values;
  }
  if (values == 0) value0 = at;
  else if (values == 1) value1 = at;
  else value2 = at;
  values++;
}

/** Runs of at least this many characters of base64 may hide something. */
const RUN: u32 = 20;

/**
 * Finds the runs of base64 and hex characters that may decode to a text, to UTF-16 or to gzip; writes their beginnings to
 * `out`, at most `most`, and gives how many. `from` is set on by the caller when there are more.
 */
export function runs(text: usize, length: u32, from: u32, out: usize, most: u32): u32 {
  let count: u32 = 0;
  const end = text + length;
  let p = text + from;
  while (p + RUN <= end && count < most) {
    let q = p + RUN - 1;
    while (q >= p && (load<u8>(kinds + load<u8>(q)) & RUN_KIND) != 0) q--;
    if (q >= p) {
      p = q + 1;
      continue;
    }
    let start = p;
    while (start > text && (load<u8>(kinds + load<u8>(start - 1)) & RUN_KIND) != 0) start--;
    let stop = p + RUN;
    while (stop < end && (load<u8>(kinds + load<u8>(stop)) & RUN_KIND) != 0) stop++;
    if (mayDecode(start, stop)) {
      store<u32>(out + (count << 2), <u32>(start - text));
      count++;
    }
    p = stop + 1;
  }
  return count;
}

/** Where `runs` is to go on when it gave as many as it may: behind the run that begins there. */
export function runEnd(text: usize, length: u32, from: u32): u32 {
  let p = from;
  while (p < length && (load<u8>(kinds + load<u8>(text + p)) & RUN_KIND) != 0) p++;
  return p;
}

function mayDecode(start: usize, stop: usize): bool {
  if (isHexText(start, stop)) return true;
  if (isBase64Text(start, stop)) return true;
  // A run may begin with what belongs to a path, a name or an option.
  let p = start;
  while (p < stop && !isAlphanumeric(load<u8>(p))) p++;
  if (p > start && isBase64Text(p, stop)) return true;
  const last = start + 61 < stop ? start + 61 : stop;
  for (let q = last - 1; q >= start; q--) {
    if (load<u8>(q) != 47) continue;
    return isBase64Text(q + 1, stop);
  }
  return false;
}

// @ts-ignore: decorator
@inline
function isAlphanumeric(byte: u8): bool {
  const lower = byte | 32;
  return (byte >= 48 && byte <= 57) || (lower >= 97 && lower <= 122);
}

function sextet(byte: u8): u32 {
  if (byte >= 65 && byte <= 90) return byte - 65;
  if (byte >= 97 && byte <= 122) return byte - 71;
  if (byte >= 48 && byte <= 57) return byte + 4;
  return byte == 43 || byte == 45 ? 62 : 63;
}

/** True when the first twelve bytes may be text, UTF-16 of ASCII, or a gzip header. */
function isBase64Text(start: usize, stop: usize): bool {
  if (stop - start < 12) return false;
  let text = true;
  let wide = true;
  let wideBig = true;
  let pending: u32 = 0;
  let n: u32 = 0;
  for (let p = start; p + 4 <= stop && n < 12; p += 4) {
    const bits =
      (sextet(load<u8>(p)) << 18) | (sextet(load<u8>(p, 1)) << 12) | (sextet(load<u8>(p, 2)) << 6) | sextet(load<u8>(p, 3));
    if (n == 0 && bits == 0x1f8b08) return true;
    for (let k: i32 = 16; k >= 0; k -= 8, n++) {
      const byte = (bits >> k) & 255;
      if (n >= 2 || (byte != 0xff && byte != 0xfe)) {
        if ((n & 1) == 1 ? byte != 0 : !isPlain(byte)) wide = false;
        if ((n & 1) == 0 ? byte != 0 : !isPlain(byte)) wideBig = false;
      }
      if (!text) continue;
      if (byte >= 0x80) {
        if (pending > 0) {
          if (byte >= 0xc0) text = false;
          pending--;
        } else if (byte < 0xc2 || byte > 0xf4) text = false;
        else pending = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
      } else if (pending > 0 || !isPlain(byte)) text = false;
    }
    if (!text && !wide && !wideBig) return false;
  }
  return true;
}

// @ts-ignore: decorator
@inline
function isPlain(byte: u32): bool {
  return (byte >= 32 && byte < 127) || (byte >= 9 && byte <= 13);
}

function isHexText(start: usize, stop: usize): bool {
  if (stop - start < 24) return false;
  let text = true;
  let pending = false;
  for (let p = start; p < start + 24; p += 2) {
    const high = nibble(load<u8>(p));
    const low = nibble(load<u8>(p, 1));
    if (high > 15 || low > 15) return false;
    const byte = (high << 4) | low;
    if (byte >= 0x80) {
      if (!pending && byte < 0xc2) text = false;
      pending = true;
    } else if (!isPlain(byte)) text = false;
    else pending = false;
  }
  return text || (load<u32>(start) | 0x20202020) == 0x62386631;
}

function nibble(byte: u8): u32 {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : 255;
}

/** Escapes that are no farther from each other than this belong together. */
const GAP: u32 = 512;

/**
 * Finds the escapes that stand for visible ASCII characters; writes pairs to `out`, at most `most`: where the first and
 * the last one of those that belong together begin. Gives how many pairs.
 */
export function escapes(text: usize, length: u32, out: usize, most: u32): u32 {
  const percent = i8x16.splat(37);
  const slash = i8x16.splat(92);
  const and = i8x16.splat(38);
  let count: u32 = 0;
  for (let p: u32 = 0; p < length; p += 16) {
    const block = v128.load(text + p);
    let mask = i8x16.bitmask(v128.or(v128.or(i8x16.eq(block, percent), i8x16.eq(block, slash)), i8x16.eq(block, and)));
    while (mask != 0) {
      const at = p + ctz(mask);
      mask &= mask - 1;
      if (at >= length || !isEscape(text + at)) continue;
      const pair = out + (count << 3);
      if (count > 0 && (at - load<u32>(pair - 4) <= GAP || count == most)) store<u32>(pair - 4, at);
      else {
        store<u32>(pair, at);
        store<u32>(pair, at, 4);
        count++;
      }
    }
  }
  return count;
}

/** `%41`, `\x41`, `\u0041`, `\u{41}`, `&#65;`, `&#x41;`, `&quot;`, `&apos;`, `&amp;`, `&lt;`, `&gt;`. */
function isEscape(p: usize): bool {
  const first = load<u8>(p);
  const second = load<u8>(p, 1);
  if (first == 37) return second >= 50 && second <= 55 && nibble(load<u8>(p, 2)) < 16;
  if (first == 92) {
    if (second == 120) {
      const high = load<u8>(p, 2);
      return high >= 50 && high <= 55 && nibble(load<u8>(p, 3)) < 16;
    }
    if (second != 117) return false;
    let q = p + 2;
    if (load<u8>(q) == 123) {
      q++;
      while (load<u8>(q) == 48 && q - p < 9) q++;
    } else {
      if (load<u16>(q) != 0x3030) return false;
      q += 2;
    }
    const high = load<u8>(q);
    return high >= 50 && high <= 55 && nibble(load<u8>(q, 1)) < 16;
  }
  if (second == 35) return (load<u8>(p, 2) | 32) == 120 || (load<u8>(p, 2) >= 48 && load<u8>(p, 2) <= 57);
  const name = load<u32>(p, 1);
  return (
    name == 0x746f7571 /* quot */ || name == 0x736f7061 /* apos */ || name == 0x3b706d61 /* amp; */ ||
    (name & 0xffffff) == 0x3b746c /* lt; */ || (name & 0xffffff) == 0x3b7467 /* gt; */
  );
}

/**
 * The rolling hash of `HEAD_LENGTH` (12) bytes at each offset (see `headHash`); writes the offsets whose upper 16 bits
 * are in the gate (a byte for each) to `out`, at most `most`, from `from` on; gives how many.
 */
export function heads(
  text: usize,
  length: u32,
  from: u32,
  multiplier: u32,
  seed: u32,
  leaving: usize,
  gate: usize,
  out: usize,
  most: u32,
): u32 {
  let count: u32 = 0;
  if (length < 12 || from + 12 > length) return 0;
  let hash: u32 = 0;
  for (let i = from; i < from + 12; i++) hash = hash * multiplier + load<u8>(text + i) + seed;
  const last = length - 12;
  for (let at = from; ; ) {
    if (load<u8>(gate + (hash >> 16)) != 0) {
      store<u32>(out + (count << 2), at);
      if (++count == most) return count;
    }
    if (at == last) return count;
    hash = hash * multiplier + load<u8>(text + at + 12) + seed - load<u32>(leaving + (<u32>load<u8>(text + at) << 2));
    at++;
  }
  return count;
}

/** Copies a text without ASCII white space; gives the length of the copy. */
export function pack(text: usize, length: u32, out: usize): u32 {
  let p = out;
  for (let i: u32 = 0; i < length; i++) {
    const byte = load<u8>(text + i);
    store<u8>(p, byte);
    p += <usize>!(byte == 32 || (byte >= 9 && byte <= 13));
  }
  return <u32>(p - out);
}
