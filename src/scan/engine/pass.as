/**
 * One pass over bytes, in AssemblyScript. `tools/engine.ts` compiles it to `../data/engine.wasm`; `table.ts` says how the
 * table is laid out that it works by. What it gives are suspicions: everything that a rule could make a finding of, and
 * as little more as it can. Text is read from 512 bytes before its beginning to 4,096 behind its end: there are zeros.
 */

/** Spreads four bytes over the gates and buckets (Knuth's multiplicative hash); `table.ts` has the same two. */
const SPREAD_FOUR: u32 = 0x9e3779b1;
const SPREAD_THREE: u32 = 0x85ebca6b;

const SHAPE: u8 = 0;
const NAME: u8 = 1;
const NEAR: u8 = 2;
/** Flags of a check. */
const WORD_BEFORE: u8 = 1;
const HYPHEN_BEFORE: u8 = 2;

let gateFirst: usize = 0;
let gateFour: usize = 0;
let gateThree: usize = 0;
let bucketFirst: usize = 0;
let buckets: usize = 0;
let textFirst: usize = 0;
let texts: usize = 0;
let checkFirst: usize = 0;
let checks: usize = 0;
let steps: usize = 0;
let sets: usize = 0;
let events: usize = 0;
let epoch: u32 = 0;

/** What a character is: bits of the kinds below. */
let kinds: usize = 0;
const NAME_KIND: u8 = 1;
const WORD_KIND: u8 = 2;
const CLOSER_KIND: u8 = 4;
const SOON_KIND: u8 = 8;
const TYPE_KIND: u8 = 16;
const RUN_KIND: u8 = 32;
const FOLLOW_KIND: u8 = 64;

/** Where the table begins in memory, and where work space of 128 KiB begins. */
export function open(table: usize, space: usize): void {
  gateFirst = table + load<u32>(table, 4);
  gateFour = table + load<u32>(table, 8);
  gateThree = table + load<u32>(table, 12);
  bucketFirst = table + load<u32>(table, 16);
  buckets = table + load<u32>(table, 20);
  textFirst = table + load<u32>(table, 24);
  texts = table + load<u32>(table, 28);
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

// @ts-ignore: decorator
@inline
function gate(at: usize, hash: u32): u32 {
  return (<u32>load<u8>(at + (hash >> 3)) >> (hash & 7)) & 1;
}

/** 4, the bytes of an event, where three bytes are some of a word's. */
// @ts-ignore: decorator
@inline
function firstGate(four: u32): u32 {
  return load<u8>(gateFirst + (((four << 8) * SPREAD_FOUR) >> 17));
}

/**
 * Looks at the bytes from `from` to `to`, at most 32 KiB, of a text; writes pairs of a word's number and its offset to
 * `out` and gives how many. A word counts where the bytes stand by which it is looked for.
 */
export function look(text: usize, length: u32, from: u32, to: u32, out: usize, code: bool): u32 {
  lastEnd = 0;
  let e = events;
  // Each word has four bytes (or three, when it has no more) that are rare elsewhere: only where they stand more is
  // looked at. Without branches: a processor could not guess them.
  for (let i = from; i < to; i += 4) {
    const eight = load<u64>(text + i) | 0x2020202020202020;
    store<u32>(e, i);
    e += firstGate(<u32>eight);
    store<u32>(e, i + 1);
    e += firstGate(<u32>(eight >> 8));
    store<u32>(e, i + 2);
    e += firstGate(<u32>(eight >> 16));
    store<u32>(e, i + 3);
    e += firstGate(<u32>(eight >> 24));
  }
  let kept = events;
  for (let event = events; event < e; event += 4) {
    const at = load<u32>(event);
    const four = load<u32>(text + at) | 0x20202020;
    store<u32>(kept, at);
    kept += (gate(gateFour, (four * SPREAD_FOUR) >> 16) | gate(gateThree, ((four << 8) * SPREAD_THREE) >> 16)) << 2;
  }
  let found = out;
  for (let event = events; event < kept; event += 4) {
    const at = load<u32>(event);
    const four = load<u32>(text + at) | 0x20202020;
    found = settle(text, length, at, ((four * SPREAD_FOUR) >> 16) & 0x1fff, found, code);
    found = settle(text, length, at, 0x2000 | (((four << 8) * SPREAD_THREE) >> 16 & 0x1fff), found, code);
  }
  return <u32>((found - out) >> 3);
}

/** Checks the words of a bucket at one place; gives the end of what is left. */
function settle(text: usize, length: u32, at: u32, bucket: u32, out: usize, code: bool): usize {
  const list = bucketFirst + (bucket << 1);
  const stop = load<u16>(list, 2);
  for (let i = <u32>load<u16>(list); i < stop; i++) {
    const entry = load<u32>(buckets + (i << 2));
    const word = entry & 0xffff;
    const ahead = entry >> 16;
    if (ahead > at) continue;
    const start = at - ahead;
    if (!stands(word, text + start) || !confirm(text, length, word, text + start, code)) continue;
    store<u32>(out, word);
    store<u32>(out, start, 4);
    out += 8;
  }
  return out;
}

/** The word stands there, in whatever case. */
function stands(word: u32, at: usize): bool {
  const list = textFirst + (word << 1);
  const stop = texts + load<u16>(list, 2);
  for (let p = texts + load<u16>(list); p < stop; p++, at++) {
    const byte = load<u8>(at);
    const folded = byte >= 65 && byte <= 90 ? byte | 32 : byte;
    if (folded != load<u8>(p)) return false;
  }
  return true;
}

function confirm(text: usize, length: u32, word: u32, at: usize, code: bool): bool {
  const list = checkFirst + (word << 2);
  const stop = checks + (<usize>load<u32>(list, 4) << 5);
  for (let check = checks + (<usize>load<u32>(list) << 5); check < stop; check += 32) {
    const kind = load<u8>(check);
    if (kind == SHAPE) {
      if (shapeAt(check, at)) return true;
    } else if (kind == NAME) {
      if (named(text, at, code)) return true;
    } else if (near(check, text, length, at)) return true;
  }
  return false;
}

// @ts-ignore: decorator
@inline
function isWord(byte: u8): bool {
  return (load<u8>(kinds + byte) & WORD_KIND) != 0;
}

/** Steps forward: each a set of bytes, and how many of it follow at least and at most. */
function ahead(step: usize, count: u32, at: usize): bool {
  let p = at;
  for (let i: u32 = 0; i < count; i++, step += 8) {
    const set = sets + (<usize>load<u16>(step) << 8);
    const least = <u32>load<u16>(step, 2);
    for (let n = least; n > 0; n--, p++) if (load<u8>(set + load<u8>(p)) == 0) return false;
    for (let n = <u32>load<u16>(step, 4) - least; n > 0 && load<u8>(set + load<u8>(p)) != 0; n--) p++;
  }
  return true;
}

/** A shape's fixed text stands at `at`. */
function shapeAt(check: usize, at: usize): bool {
  if (!ahead(steps + (<usize>load<u32>(check, 4) << 3), load<u16>(check, 2), at)) return false;
  let p = at;
  let step = steps + (<usize>load<u32>(check, 12) << 3);
  for (let i = <u32>load<u16>(check, 8); i > 0; i--, step += 8) {
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
  // Words are not met quite in order of their beginnings: what the next one begins with is looked at, too.
  const from = at - text > within + 128 ? at - within - 128 : text;
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
  const step = steps + (<usize>load<u32>(check, 4) << 3);
  const count = <u32>load<u16>(check, 2);
  const set = sets + (<usize>load<u16>(step) << 8);
  const least = count > 0 ? <u32>load<u16>(step, 2) : 0;
  for (let p = max(from, searched); p < to; p++) {
    // Where a run is too short, it is so from each of its bytes.
    let run: u32 = 0;
    while (run < least && load<u8>(set + load<u8>(p + run)) != 0) run++;
    if (run < least) {
      p += run;
      continue;
    }
    if (!ahead(step, count, p) || !opens(flags, p)) continue;
    store<u32>(check, <u32>(p + 1), 20);
    store<u32>(check, <u32>p, 24);
    return true;
  }
  store<u32>(check, <u32>max(to, searched), 20);
  return false;
}

/** The name that was given last ends here, and this is known of what stands around it. */
let lastEnd: usize = 0;
let lastGiven = false;

/** A name that covers `at` may be given a value: a wide reading of what `assignmentsAt` understands. */
function named(text: usize, at: usize, code: bool): bool {
  let end = at;
  while (end - at <= 100 && (load<u8>(kinds + load<u8>(end)) & NAME_KIND) != 0) end++;
  if (end == lastEnd) return lastGiven;
  lastEnd = end;
  let start = at;
  while (start > text && at - start < 100 && (load<u8>(kinds + load<u8>(start - 1)) & NAME_KIND) != 0) start--;
  lastGiven = isGiven(end, code) || isSaid(end) || isBehind(start) || (end - start > 5 && isInserted(text, start, end));
  return lastGiven;
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

/** What may open a literal: a quote, its escape, `&quot;`, a typographic one. */
// @ts-ignore: decorator
@inline
function isOpener(byte: u8): bool {
  return byte == 34 || byte == 39 || byte == 96 || byte == 92 || byte == 38 || byte == 0xe2;
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

/** A literal opens within `most` bytes, behind nothing but names, brackets, blanks and what stands between arguments. */
function opensSoon(p: usize, most: u32): bool {
  for (; most > 0; most--, p++) {
    const byte = load<u8>(p);
    if (isOpener(byte)) return true;
    if ((load<u8>(kinds + byte) & SOON_KIND) == 0) return false;
  }
  return false;
}

/** A digit stands within `most` bytes, on the same line if the line counts. */
function digitSoon(p: usize, most: u32, inLine: bool): bool {
  for (; most > 0; most--, p++) {
    const byte = load<u8>(p);
    if (byte >= 48 && byte <= 57) return true;
    if (inLine && byte == 10) return false;
  }
  return false;
}

/** What may stand between a name and its value, wherever the value stands behind it. */
function isGiven(end: usize, code: bool): bool {
  let p = end;
  if ((load<u8>(kinds + load<u8>(p)) & FOLLOW_KIND) == 0) return false;
  // `&quot;`, `”`
  if (load<u8>(p) == 38 || load<u8>(p) == 0xe2) while (p - end < 6 && load<u8>(p) != 32 && load<u8>(p) != 61 && load<u8>(p) != 58) p++;
  while (p - end < 14 && (load<u8>(kinds + load<u8>(p)) & CLOSER_KIND) != 0) p++;
  p = blanks(p, 40);
  const next = load<u8>(p);
  switch (next) {
    case 61 /* = */:
    case 58 /* : */:
    case 33 /* ! */:
    case 63 /* ? */:
    case 124 /* | */:
    case 43 /* + */:
    case 45 /* - */:
    case 60 /* < */:
    case 47 /* / */:
    case 126 /* ~ */:
    case 62 /* > */:
      return isValue(p, code);
    case 46 /* . */:
      return load<u8>(p, 1) == 61 ? isValue(p, code) : opensSoon(p, 48);
    case 44 /* , */:
    case 59 /* ; */:
    case 10:
    case 13:
    case 118 /* v */:
    case 86 /* V */:
      return opensSoon(p, 48) || isPair(p, code);
    case 123 /* { */:
      return opensSoon(p, 200) || isValue(p, code);
    default:
      if (p > end && isOpener(load<u8>(p - 1))) return true;
      return opensSoon(p, 200) || isTyped(p, end, code) || isPair(p, code);
  }
}

/** `name string = value` */
function isTyped(p: usize, end: usize, code: bool): bool {
  if (p == end) return false;
  let q = p;
  while (q - p < 60 && (load<u8>(kinds + load<u8>(q)) & TYPE_KIND) != 0) q++;
  return load<u8>(q) == 61 && isValue(q, code);
}

/** `name: PASSWORD` and `value: …` behind it. */
function isPair(p: usize, code: bool): bool {
  let q = p;
  if (load<u8>(q) == 44 || load<u8>(q) == 59) q++;
  q = spaces(q, 40);
  while (q - p < 48 && isOpener(load<u8>(q))) q++;
  return (load<u8>(q) | 32) == 118 && (load<u32>(q, 1) | 0x20202020) == 0x65756c61 && isValue(q + 5, code);
}

/** Behind an operator: a literal soon, or a word; in code only one with a digit. */
function isValue(p: usize, code: bool): bool {
  const object = load<u8>(p) == 123 ? p : blanks(p + 1, 40);
  if (isOther(object)) return false;
  return !code || opensSoon(p, 240) || digitSoon(p, 400, false);
}

/** An object whose first key says nothing of a value, as far as it is short. */
function isOther(p: usize): bool {
  if (load<u8>(p) != 123) return false;
  let q = spaces(p + 1, 40);
  if (isQuote(load<u8>(q))) {
    const first = q++;
    while (q - first < 64 && !isQuote(load<u8>(q)) && load<u8>(q) != 10) q++;
    const behind = spaces(q + 1, 4);
    if (!isQuote(load<u8>(q)) || (load<u8>(behind) != 58 && load<u8>(behind) != 61)) return false;
  }
  for (q = p + 1; q - p < 300 && load<u8>(q) != 0 && load<u8>(q) != 123 && load<u8>(q) != 125; q++) {
    const four = load<u32>(q) | 0x20202020;
    if (four == 0x65756c61 /* alue */ || four == 0x75616665 /* efau */ || four == 0x6e69616c /* lain */) return false;
  }
  return true;
}

/** In a sentence, a table, a command: a quote or a word with a digit soon, on the same line. */
function isSaid(end: usize): bool {
  const first = load<u8>(end);
  if ((load<u8>(kinds + first) & FOLLOW_KIND) == 0 || first == 41 || first == 46 || first == 40) return false;
  return digitSoon(end, 300, true) || opensSoon(end + 1, 60);
}

/** `"value".equals(password)`, `"value" == password`, `("value", password`, a record whose name comes last. */
function isBehind(start: usize): bool {
  const before = load<u8>(start - 1) == 32 ? load<u8>(start - 2) : load<u8>(start - 1);
  if (before != 40 && before != 44 && before != 61 && before != 34) return false;
  for (let p = start - 2; p > start - 24; p--) {
    const byte = load<u8>(p);
    if (isQuote(byte)) return true;
    if (byte == 10 || byte == 59) return false;
  }
  return false;
}

/** The column of an `INSERT INTO`. */
function isInserted(text: usize, start: usize, end: usize): bool {
  const next = load<u8>(blanks(isQuote(load<u8>(end)) || load<u8>(end) == 93 ? end + 1 : end, 10));
  if (next != 44 && next != 41) return false;
  const from = start - text > 420 ? start - 420 : text;
  for (let p = start - 4; p > from; p--) {
    if (load<u8>(p) == 41) return false;
    if ((load<u32>(p) | 0x20202020) == 0x6f746e69 /* into */) return true;
  }
  return false;
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
  const zero = i8x16.splat(48 - 1);
  const nine = i8x16.splat(57 + 1);
  const a = i8x16.splat(97 - 1);
  const z = i8x16.splat(122 + 1);
  const fold = i8x16.splat(32);
  const plus = i8x16.splat(43);
  const minus = i8x16.splat(45);
  const slash = i8x16.splat(47);
  const low = i8x16.splat(95);
  let done: usize = text;
  // Bit by bit: which of the last 32 bytes may be part of a run.
  let window: u32 = 0;
  for (let block = text + (from & ~15); block < end && count < most; block += 16) {
    const bytes = v128.load(block);
    const folded = v128.or(bytes, fold);
    const letters = v128.and(i8x16.gt_s(folded, a), i8x16.lt_s(folded, z));
    const digits = v128.and(i8x16.gt_s(bytes, zero), i8x16.lt_s(bytes, nine));
    const signs = v128.or(
      v128.or(i8x16.eq(bytes, plus), i8x16.eq(bytes, minus)),
      v128.or(i8x16.eq(bytes, slash), i8x16.eq(bytes, low)),
    );
    window = (window >> 16) | (<u32>i8x16.bitmask(v128.or(v128.or(letters, digits), signs)) << 16);
    // Of what is shorter than 16 nothing is left.
    let long = window & (window >> 1);
    long &= long >> 2;
    long &= long >> 4;
    long &= long >> 8;
    if (long == 0) continue;
    const inside = block - 16 + ctz(long);
    if (inside < done) continue;
    let start = inside;
    while (start > text && (load<u8>(kinds + load<u8>(start - 1)) & RUN_KIND) != 0) start--;
    let stop = inside + 16;
    while (stop < end && (load<u8>(kinds + load<u8>(stop)) & RUN_KIND) != 0) stop++;
    done = stop;
    if (stop - start >= RUN && start >= text + from && mayDecode(start, stop)) {
      store<u32>(out + (count << 2), <u32>(start - text));
      count++;
    }
    if (stop > block + 32) {
      block = text + ((stop - text - 16) & ~15);
      window = 0;
    }
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
