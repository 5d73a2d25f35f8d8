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
const LINE: u8 = 3;
const ALWAYS: u8 = 4;
/** Flags of a check. */
const WORD_BEFORE: u8 = 1;
const HYPHEN_BEFORE: u8 = 2;
const NAMED: u8 = 4;

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
/** A Bloom filter of words: `words` in ../score/language.ts. */
let wordBits: usize = 0;
let events: usize = 0;
/** Work space of `lettersInWords`. */
let best: usize = 0;
let epoch: u32 = 0;

/** What a character is: bits of the kinds below. */
let kinds: usize = 0;
const NAME_KIND: u8 = 1;
const WORD_KIND: u8 = 2;
const TYPE_KIND: u8 = 16;
const RUN_KIND: u8 = 32;
const FOLLOW_KIND: u8 = 64;

/** Where the table begins in memory, and where work space of 129 KiB begins. */
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
  wordBits = table + load<u32>(table, 52);
  events = space;
  best = space + 0x20040;
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
  lastWordsEnd = 0;
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
      if (!isOtherWord(at) && named(text, at, code ? CODE : 0)) return true;
    } else if (kind == NEAR) {
      if ((load<u8>(check, 1) & NAMED) != 0 && !named(text, at, WORDS)) continue;
      if (near(check, text, length, at)) return true;
    } else if (kind == ALWAYS || hasOption(at)) return true;
  }
  return false;
}

/** The commonest words that only begin as a name does, `author`, `keyword`, `passed`: some of `isOtherWord`. */
function isOtherWord(at: usize): bool {
  const four = load<u32>(at) | 0x20202020;
  const next = load<u16>(at, 4) | 0x2020;
  if (four == 0x68747561 /* auth */) {
    const last = load<u8>(at, 7) | 32;
    return next == 0x726f /* or */ && !((load<u8>(at, 6) | 32) == 105 && (last == 115 || last == 122));
  }
  if (four == 0x7779656b /* keyw */) return next == 0x726f /* or */ && (load<u8>(at, 6) | 32) == 100;
  return four == 0x73736170 /* pass */ && (next == 0x6465 /* ed */ || (next == 0x6e69 /* in */ && (load<u8>(at, 6) | 32) == 103));
}

/** A command's option stands on the line. */
function hasOption(at: usize): bool {
  for (let p = at; p - at < 330; p++) {
    const byte = load<u8>(p);
    if (byte == 45 && isSpace(load<u8>(p - 1))) return true;
    if (byte == 10 && load<u8>(p - 1) != 92 && load<u8>(p - 1) != 13) return false;
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
  return begins(load<u8>(check, 1), p);
}

/** No word goes on over the place where a shape begins; the letter of an escape, or of a colour, is none. */
function begins(flags: u8, p: usize): bool {
  const before = load<u8>(p - 1);
  const counts = isWord(before) || ((flags & HYPHEN_BEFORE) != 0 && before == 45);
  return (flags & (WORD_BEFORE | HYPHEN_BEFORE)) == 0 || !counts || load<u8>(p - 2) == 92 || isColour(p);
}

/** What stands before `p` is how a terminal is told a colour: `ESC [ 31 m`. */
function isColour(p: usize): bool {
  if (load<u8>(p - 1) != 109) return false;
  let q = p - 2;
  while (p - q < 14 && (isDigit(load<u8>(q)) || load<u8>(q) == 59)) q--;
  return load<u8>(q) == 91 && load<u8>(q - 1) == 27;
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
  let known: usize = 0;
  for (let p = max(from, searched); p < to; p++) {
    // From the end of a run backwards: where one is too short, it is so from all that stands before the gap.
    const end = p + least;
    let q = end;
    known = max(known, p);
    while (q > known && load<u8>(set + load<u8>(q - 1)) != 0) q--;
    if (q > known) {
      p = q - 1;
      continue;
    }
    known = end;
    if (!ahead(step, count, p) || !begins(flags, p)) continue;
    store<u32>(check, <u32>(p + 1), 20);
    store<u32>(check, <u32>p, 24);
    return true;
  }
  store<u32>(check, <u32>max(to, searched), 20);
  return false;
}

/** How a name is looked at: a value without quotes is none, and one plain word is one. */
const CODE: u32 = 1;
const WORDS: u32 = 2;

/** The name that was looked at last ends here, and this is known of what stands around it: with and without `WORDS`. */
let lastEnd: usize = 0;
let lastGiven = false;
let lastWordsEnd: usize = 0;
let lastWordsGiven = false;
/** One plain word counts for a value of the name that is looked at. */
let takesWords = false;
/** Any words do: it is no rule that asks the score. */
let takesAll = false;
/** The name that is looked at. */
let nameStart: usize = 0;
let nameEnd: usize = 0;
/** The name is one of several that are given values together. */
let takesSeveral = false;

/** A name that covers `at` may be given a value: a wide reading of what `assignmentsAt` understands. */
function named(text: usize, at: usize, how: u32): bool {
  const words = (how & WORDS) != 0;
  let end = at;
  while (end - at <= 100 && isName(load<u8>(end))) end++;
  if (end == (words ? lastWordsEnd : lastEnd)) return words ? lastWordsGiven : lastGiven;
  const given = isGiven(text, at, end, how);
  if (words) {
    lastWordsEnd = end;
    lastWordsGiven = given;
  } else {
    lastEnd = end;
    lastGiven = given;
  }
  return given;
}

function isGiven(text: usize, at: usize, end: usize, how: u32): bool {
  if ((load<u8>(kinds + load<u8>(end)) & FOLLOW_KIND) == 0) return false;
  let start = at;
  while (start > text && at - start < 100 && isName(load<u8>(start - 1))) start--;
  const code = (how & CODE) != 0;
  takesAll = (how & WORDS) != 0;
  takesWords = takesAll || isPassword(start, end);
  nameStart = start;
  nameEnd = end;
  let before = start - 1;
  while (start - before < 3 && isBlank(load<u8>(before))) before--;
  takesSeveral = load<u8>(before) == 44;
  if (isAssigned(start, end, code)) return true;
  // Behind an operator nothing else is read.
  const next = load<u8>(closerEnd(end));
  if (next == 61 || (next == 58 && !isBranch(start))) return false;
  return isSaid(end) || isBehind(start) || isInserted(text, start, end);
}

/** The middle of `test ? 'password' : 'token'`: `isBranch` in assignment.ts. */
function isBranch(start: usize): bool {
  const quote = isQuote(load<u8>(start - 1)) ? start - 1 : start;
  let p = quote;
  while (quote - p < 4 && isBlank(load<u8>(p - 1))) p--;
  return p < quote && load<u8>(p - 1) == 63;
}

/** Wider than `PASSWORD` in facts.ts: of anything else `isNameOnly` says that one plain word is no value. */
function isPassword(start: usize, end: usize): bool {
  for (let p = start; p < end; p++) {
    const two = load<u16>(p) | 0x2020;
    if (two == 0x7770 /* pw */ || two == 0x7370 /* ps */) return true;
    if (two == 0x6170 /* pa */ && (load<u16>(p, 2) | 0x2020) == 0x7373 /* ss */) return true;
  }
  return false;
}

/** Behind one plain word (`ONE_WORD` in facts.ts, or a shorter one); `p` itself when something else stands there. */
function plainEnd(p: usize): usize {
  let q = p;
  const first = load<u8>(q);
  if (first >= 65 && first <= 90) q++;
  const lower = q;
  while (q - lower < 11 && load<u8>(q) >= 97 && load<u8>(q) <= 122) q++;
  if (q - lower < 2) return p;
  const upper = q;
  while (q - upper < 3 && load<u8>(q) >= 65 && load<u8>(q) <= 90) q++;
  return q;
}

/** A literal that may be the name's value opens there, or behind commas, if `several` may be given. */
function holds(p: usize, several: bool): bool {
  for (let literals = 0; literals < 6; literals++) {
    if (!opens(p)) return false;
    if (takesAll) return true;
    let q = p;
    while (q - p < 2 && isPrefix(load<u8>(q))) q++;
    const end = quoteEnd(q);
    if (end == q) return true;
    const slashes = <u32>(end - q - 1);
    const close = literalEnd(end, load<u8>(end - 1), slashes);
    if (close == UNKNOWN) return true;
    if (close == NOTHING) return false;
    if (!isNoText(end, close)) return true;
    const comma = blanks(close + slashes + 1, 4);
    if (!several || load<u8>(comma) != 44) return false;
    p = spaces(comma + 1, 60);
  }
  return false;
}

const NOTHING: usize = 0;
const UNKNOWN: usize = 1;

/**
 * Where what opened before `p` is closed, if that is on its line and it has no escapes and nothing outside of ASCII;
 * `NOTHING` when it is no literal that counts.
 */
function literalEnd(p: usize, quote: u8, slashes: u32): usize {
  if (load<u8>(p) == quote && load<u8>(p, 1) == quote) return UNKNOWN;
  let blank = false;
  for (let q = p; q - p <= ENOUGH; q++) {
    const byte = load<u8>(q);
    if (byte == quote) return slashes == 0 ? q : UNKNOWN;
    if (byte == 92) return slashes > 0 && quoteEnd(q) == q + slashes + 1 && load<u8>(q + slashes) == quote ? q : UNKNOWN;
    // A long word may go on in the next line.
    if (byte == 10 && quote != 96) return blank || q - p < 24 ? NOTHING : UNKNOWN;
    if (byte == 32 || byte == 9) blank = true;
    else if (byte < 32 || byte >= 0x80) return UNKNOWN;
  }
  return UNKNOWN;
}

/** What cuts a long text: as in ../score/language.ts, which has the rest of this as well. */
const ENOUGH: u32 = 160;

/** `readsAsWords` in ../score/facts.ts. */
function readsAsWords(p: usize, end: usize): bool {
  if (end - p > ENOUGH) return false;
  let digits = 0;
  let letters: u32 = 0;
  let spice = false;
  for (let q = p; q < end; q++) {
    const byte = load<u8>(q);
    if (isLetter(byte)) letters++;
    else if (isDigit(byte)) digits++;
    else if (byte >= 0x80) return false;
    else if (byte == 33 || byte == 35 || byte == 36 || byte == 42 || byte == 63 || byte == 64) spice = true;
  }
  if (digits > 2 || (digits > 0 && spice)) return false;
  return letters <= 2 || letters - lettersInWords(p, <u32>(end - p)) <= 2;
}

/** The most letters that stand in known words, one after another: `cover`. */
function lettersInWords(text: usize, length: u32): u32 {
  memory.fill(best, 0, 2 * (length + 1));
  for (let i: u32 = 0; i < length; i++) {
    const known = <u32>load<u16>(best + 2 * i);
    if (load<u16>(best + 2 * i, 2) < known) store<u16>(best + 2 * i, known, 2);
    let hash: u32 = 0x811c9dc5;
    const stop = min(length, i + 14);
    for (let j = i; j < stop; j++) {
      const letter = load<u8>(text + j) | 32;
      if (letter < 97 || letter > 122) break;
      hash = (hash ^ (letter - 96)) * 0x01000193;
      const all = known + j + 1 - i;
      if (j < i + 2 || all <= <u32>load<u16>(best + 2 * j, 2) || !isKnown(hash)) continue;
      store<u16>(best + 2 * j, all, 2);
    }
  }
  return load<u16>(best + 2 * length);
}

/** The word with this hash is in the filter: `isWord`. */
function isKnown(hash: u32): bool {
  let place = spread(hash);
  const step = spread(hash ^ 0x9e3779b9) | 1;
  for (let i = 0; i < 4; i++, place += step)
    if (((<u32>load<u8>(wordBits + ((place & 0x3ffff) >> 3)) >> (place & 7)) & 1) == 0) return false;
  return true;
}

function spread(hash: u32): u32 {
  let mixed = (hash ^ (hash >> 16)) * 0x85ebca6b;
  mixed = (mixed ^ (mixed >> 13)) * 0xc2b2ae35;
  return mixed ^ (mixed >> 16);
}

/** What no rule that asks the score takes: `isNameOnly`, and some of `isNoSecret` in facts.ts. */
function isNoText(p: usize, end: usize): bool {
  if (end - p < 4) return true;
  const plain = plainEnd(p);
  if (plain == end && !takesWords) return true;
  return readsAsWords(p, end);
}

// @ts-ignore: decorator
@inline
function isName(byte: u8): bool {
  return (load<u8>(kinds + byte) & NAME_KIND) != 0;
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

// @ts-ignore: decorator
@inline
function isDigit(byte: u8): bool {
  return byte >= 48 && byte <= 57;
}

// @ts-ignore: decorator
@inline
function isLetter(byte: u8): bool {
  const lower = byte | 32;
  return lower >= 97 && lower <= 122;
}

/** White space; what is outside of ASCII may be some. */
// @ts-ignore: decorator
@inline
function isSpace(byte: u8): bool {
  return byte == 32 || (byte >= 9 && byte <= 13) || byte >= 0x80;
}

function blanks(p: usize, most: u32): usize {
  while (most-- > 0 && isBlank(load<u8>(p))) p++;
  return p;
}

/** White space, line breaks too; three bytes for each character. */
function spaces(p: usize, most: u32): usize {
  for (most *= 3; most > 0 && isSpace(load<u8>(p)); most--) p++;
  return p;
}

function nameOn(p: usize, most: u32): usize {
  while (most-- > 0 && isName(load<u8>(p))) p++;
  return p;
}

/** What may close a name: the end of `CLOSER` in assignment.ts. */
function closerEnd(end: usize): usize {
  let p = end;
  const first = load<u8>(p);
  if (first == 92 || isQuote(first)) p = quoteEnd(p);
  else if (first == 38) {
    if (load<u32>(p, 1) == 0x746f7571 /* quot */) p += 6;
    else if (load<u16>(p, 1) == 0x3323 /* #3 */) p += 5;
  } else if (first == 0xe2) p += 3;
  if (load<u8>(p) == 93) p++;
  else if (load<u8>(p) == 91) {
    let q = p + 1;
    while (q - p < 7 && isDigit(load<u8>(q))) q++;
    if (load<u8>(q) == 93) p = q + 1;
  }
  const second = load<u8>(p);
  if (second == 92 || second == 34 || second == 39) {
    const quoted = quoteEnd(p);
    if (load<u8>(quoted - 1) != 96) p = quoted;
  }
  if (load<u8>(p) == 41) p++;
  if (load<u16>(p) == 0x2a2a || load<u16>(p) == 0x5f5f) p += 2;
  return blanks(p, 40);
}

/** Behind a quote, and behind the backslashes before it; `p` itself when there is none. */
function quoteEnd(p: usize): usize {
  let q = p;
  while (q - p < 3 && load<u8>(q) == 92) q++;
  return isQuote(load<u8>(q)) ? q + 1 : p;
}

/** What may stand between a name and its value, wherever the value stands behind it: `afterName` in assignment.ts. */
function isAssigned(start: usize, end: usize, code: bool): bool {
  const p = closerEnd(end);
  const next = load<u8>(p);
  switch (next) {
    case 61 /* = */:
      if (load<u8>(p, 1) == 61) return holds(blanks(p + (load<u8>(p, 2) == 61 ? 3 : 2), 40), false);
      if (load<u8>(p, 1) == 62 || load<u8>(p, 1) == 126) return isValue(blanks(p + 2, 40), code);
      return isValue(blanks(p + 1, 40), code);
    case 58 /* : */: {
      const typed = typeEnd(p);
      if (typed > 0 && isValue(typed, code)) return true;
      let q = p + 1;
      while (q - p < 4 && load<u8>(q) == 58) q++;
      if (load<u8>(q) == 61) return isValue(blanks(q + 1, 40), code);
      q = p + 1;
      if (load<u8>(q) == 45) q++;
      else if (load<u16>(q) == 0x2a2a) q += 2;
      return isValue(blanks(q, 40), code);
    }
    case 33 /* ! */:
      return load<u8>(p, 1) == 61 && holds(blanks(p + (load<u8>(p, 2) == 61 ? 3 : 2), 40), false);
    case 63 /* ? */:
    case 124 /* | */: {
      const typed = typeEnd(p);
      if (typed > 0 && isValue(typed, code)) return true;
      let q = p + 1;
      while (q - p < 2 && load<u8>(q) == next) q++;
      if (load<u8>(q) == 61) return isValue(blanks(q + 1, 40), code);
      return holds(blanks(load<u8>(q) == 58 ? q + 1 : q, 4), false);
    }
    case 47 /* / */:
      return load<u8>(p, 1) == 47 && holds(blanks(p + 2, 4), false);
    case 43 /* + */:
    case 45 /* - */:
    case 46 /* . */:
      if (load<u8>(p, 1) == (next == 45 ? 62 : 61)) return isValue(blanks(p + 2, 40), code);
      return isCompared(end) || isOption(start, end, code);
    case 60 /* < */:
      if (load<u8>(p, 1) == 47 && isElement(p + 2, code)) return true;
      return load<u8>(p, 1) == 45 ? isValue(blanks(p + 2, 40), code) : isOption(start, end, code);
    case 40 /* ( */:
    case 123 /* { */:
      return (p == end && isCalled(p)) || (next == 123 && isStructure(p) && isValue(p, code));
    case 62 /* > */:
      return isTag(start, end, p) && isText(spaces(p + 1, 60), code);
    case 44 /* , */:
    case 10:
    case 13:
      return isPair(p, code) || (next == 44 && isArgument(start, p));
    case 34:
    case 39:
    case 96:
    case 92 /* \\ */:
      return p > end && isBlank(load<u8>(end)) && holds(p, false);
    default: {
      if (p == end) return false;
      if (isPair(p - 1, code) || isCompared(end) || isOption(start, end, code)) return true;
      if (load<u16>(p) == 0x726f /* or */ && isBlank(load<u8>(p, 2)) && holds(blanks(p + 2, 4), false)) return true;
      if (!isBlank(load<u8>(end))) return false;
      const typed = typeEnd(p);
      return (typed > 0 && isValue(typed, code)) || (isSpoken(start) && isValue(p, code));
    }
  }
}

/** `<password>`, `<ns:password>`, `<string name="password">`. */
function isTag(start: usize, end: usize, p: usize): bool {
  const before = load<u8>(start - 1);
  return before == 60 || before == 58 || (p > end && (before == 34 || before == 39));
}

/** Where the value may begin behind `: string =`, `*Type =`: the end of `TYPE`; 0 when that does not stand there. */
function typeEnd(p: usize): usize {
  let q = p;
  if (load<u8>(q) == 63) q++;
  if (load<u8>(q) == 58) q = blanks(q + 1, 4);
  const first = load<u8>(q);
  if (first != 38 && first != 42 && !isLetter(first)) return 0;
  const from = ++q;
  while (q - from < 40 && (load<u8>(kinds + load<u8>(q)) & TYPE_KIND) != 0) q++;
  q = blanks(q, 8);
  if (load<u8>(q) != 61 || load<u8>(q, 1) == 61 || load<u8>(q, 1) == 62) return 0;
  return blanks(q + 1, 40);
}

/** A literal opens there: `OPENER` in literal.ts. */
function opens(p: usize): bool {
  let q = p;
  while (q - p < 2 && isPrefix(load<u8>(q))) q++;
  // A prefix may be less than that: `b` of `bb"`. One that is too long opens nothing.
  const byte = load<u8>(q);
  if (isQuote(byte) || byte == 0xe2) return true;
  if (byte == 38) return load<u8>(q, 1) == 35 || load<u32>(q, 1) == 0x746f7571 /* quot */;
  return byte == 92 && quoteEnd(q) > q;
}

/** `rbfuL@$` */
// @ts-ignore: decorator
@inline
function isPrefix(byte: u8): bool {
  return byte == 114 || byte == 98 || byte == 102 || byte == 117 || byte == 76 || byte == 64 || byte == 36;
}

/** The literal that opens there closes at once: nothing shorter than three characters is a value. */
function isShort(p: usize): bool {
  const quote = load<u8>(p);
  if (!isQuote(quote)) return false;
  let q = p + 1;
  while (q - p < 3 && load<u8>(q) != quote && load<u8>(q) != 92) q++;
  if (load<u8>(q) != quote || load<u8>(q, 1) == quote) return false;
  // One of several, some of which may be longer.
  return load<u8>(blanks(q + 1, 4)) != 44;
}

/** What `valuesAt` may read there; without quotes in code only what has a digit. */
function isValue(p: usize, code: bool): bool {
  if (opens(p)) return holds(p, takesSeveral) && !isShort(p);
  const first = load<u8>(p);
  if (isWrapped(p)) return true;
  switch (first) {
    case 40 /* ( */:
    case 91 /* [ */:
    case 37 /* % */:
      if (isListed(p)) return true;
      break;
    case 123 /* { */:
      if (isObject(p)) return true;
      break;
    case 124 /* | */:
    case 62 /* > */: {
      let q = p + 1;
      if (load<u8>(q) == 43 || load<u8>(q) == 45) q++;
      q = blanks(q, 4);
      if (load<u8>(q) == 13) q++;
      if (load<u8>(q) == 10) return isText(blanks(q + 1, 40), code);
      break;
    }
    case 10:
    case 13:
    case 92 /* \\ */: {
      let q = first == 92 ? p + 1 : p;
      if (load<u8>(q) == 13) q++;
      if (load<u8>(q) != 10) break;
      q = blanks(q + 1, 80);
      if (opens(q)) return holds(q, false);
      return first != 92 && load<u8>(q) == 45 && isText(blanks(q + 1, 8), code);
    }
  }
  return isBytes(p) || isText(p, code);
}

/** A call or a constructor around a literal: `WRAPPER` in literal.ts. */
function isWrapped(p: usize): bool {
  let q = p;
  if (load<u8>(q) == 40) {
    q++;
    while (q - p < 44 && load<u8>(q) != 41 && load<u8>(q) != 10 && load<u8>(q) != 0) q++;
    if (load<u8>(q) != 41) return false;
    q = blanks(q + 1, 1);
  } else if (load<u8>(q) == 38 || load<u8>(q) == 42) q++;
  if (isNameOf(q, 0x77656e /* new */, 3)) q = blanks(q + 3, 4);
  else if ((load<u32>(q) == 0x69617761 /* awai */) && load<u8>(q, 4) == 116 && isBlank(load<u8>(q, 5))) q = blanks(q + 5, 4);
  const from = q;
  if (load<u16>(q) == 0x5d5b /* [] */) q = q + 2;
  while (q - from < 64 && (isName(load<u8>(q)) || load<u8>(q) == 58)) q++;
  if (q == from) return false;
  if (load<u8>(q) == 60) {
    const open = q;
    while (q - open < 44 && load<u8>(q) != 62 && load<u8>(q) != 10 && load<u8>(q) != 0) q++;
    if (load<u8>(q) != 62) return false;
    q++;
  }
  if (load<u8>(q) == 33) q++;
  if (load<u8>(q) != 40 && load<u8>(q) != 123) return false;
  q = spaces(q + 1, 20);
  if (opens(q)) return holds(q, true);
  if (load<u8>(q) == 91) return holds(q + 1, true);
  const inner = nameOn(q, 40);
  return inner > q && load<u8>(inner) == 40 && holds(spaces(inner + 1, 20), true);
}

/** Three letters and a blank behind them. */
// @ts-ignore: decorator
@inline
function isNameOf(p: usize, letters: u32, count: u32): bool {
  return (load<u32>(p) & 0xffffff) == letters && isBlank(load<u8>(p + count));
}

/** The first literal of a list: `LIST` in literal.ts. */
function isListed(p: usize): bool {
  let q = p + 1;
  if (load<u8>(p) == 37 && load<u8>(q) == 119) q++;
  q = spaces(q, 40);
  if (opens(q)) return holds(q, true);
  // `None, "…"`
  const word = nameOn(q, 9);
  return word > q && load<u8>(blanks(word, 4)) == 44 && holds(blanks(blanks(word, 4) + 1, 4), true);
}

/** A literal soon, or an object one of whose keys says that it is the value; a list of bytes. */
function isObject(p: usize): bool {
  if (isListed(p)) {
    const q = spaces(p + 1, 40);
    if (!isKey(q)) return true;
  }
  if (isBytes(p)) return true;
  for (let q = p + 1; q - p < 640 && load<u8>(q) != 0 && load<u8>(q) != 123 && load<u8>(q) != 125; q++) {
    const four = load<u32>(q) | 0x20202020;
    if (four == 0x756c6176 /* valu */ || four == 0x61666564 /* defa */ || four == 0x69616c70 /* plai */)
      return true;
  }
  return false;
}

/** A literal of 1 to 60 characters of a name that a colon or an arrow follows: an object's first key. */
function isKey(p: usize): bool {
  const quote = load<u8>(p);
  if (quote != 34 && quote != 39) return false;
  let q = p + 1;
  while (q - p < 61 && (isName(load<u8>(q)) || load<u8>(q) == 32)) q++;
  if (q == p + 1 || (load<u8>(q) != 34 && load<u8>(q) != 39)) return false;
  q++;
  while (q - p < 80 && (isBlank(load<u8>(q)) || load<u8>(q) == 10 || load<u8>(q) == 13)) q++;
  return q - p < 70 && (load<u8>(q) == 58 || load<u16>(q) == 0x3e3d);
}

/** Numbers in brackets: `BYTES` in literal.ts. */
function isBytes(p: usize): bool {
  let q = p;
  if (isNameOf(q, 0x77656e /* new */, 3)) q = blanks(q + 3, 4);
  const from = q;
  while (q - from < 20 && ((load<u8>(kinds + load<u8>(q)) & WORD_KIND) != 0 || load<u8>(q) == 91 || load<u8>(q) == 93)) q++;
  // The brackets may be among what was taken for a type.
  const open = blanks(q, 4);
  if (isBracket(load<u8>(open))) q = open;
  else {
    while (q > from && load<u8>(q - 1) != 91) q--;
    if (q == from) return false;
    q--;
  }
  while (isBracket(load<u8>(q))) q++;
  q = spaces(q, 40);
  if (load<u8>(q - 1) == 40 && load<u32>(q) == 0x65747962 /* byte */) q = blanks(q + 5, 1);
  const number = q;
  while (q - number < 4 && (nibble(load<u8>(q)) < 16 || (load<u8>(q) | 32) == 120)) q++;
  return q > number && load<u8>(blanks(q, 1)) == 44;
}

// @ts-ignore: decorator
@inline
function isBracket(byte: u8): bool {
  return byte == 40 || byte == 91 || byte == 123;
}

/** A word without quotes: `bareAt`, and what `mayCount` and code want of it. */
function isText(p: usize, code: bool): bool {
  if (opens(p)) return holds(p, false);
  const end = wordEnd(p, code);
  if (end == 1) return true;
  // `Bearer value`: the scheme is no part of the value.
  if (end == 0 || !isBlank(load<u8>(end)) || end - p > 16) return false;
  switch (load<u8>(p) | 32) {
    case 98 /* b */:
    case 116 /* t */:
    case 100 /* d */:
    case 97 /* a */:
    case 110 /* n */:
    case 115 /* s */:
      return wordEnd(blanks(end, 4), code) == 1;
    case 103 /* g */: {
      const auth = blanks(end, 4);
      return wordEnd(auth, false) == 1 && load<u32>(auth) == 0x68747561 /* auth */;
    }
    default:
      return false;
  }
}

/** 1 when the word at `p` may be a value; else where it ends, when it is too plain for one; 0 when there is no word. */
function wordEnd(p: usize, code: bool): usize {
  let digit = !code;
  let cut = false;
  for (let q = p; q - p <= 300; q++) {
    const byte = load<u8>(q);
    if (endsWord(byte) || (byte == 92 && isEscaped(load<u8>(q, 1)))) {
      if (q == p) return 0;
      return digit && q - p > 2 && (takesAll || cut || !isNoWord(p, trimmed(p, q))) ? 1 : q;
    }
    // Where a parameter follows the word has ended already.
    if (byte == 38 || byte == 92 || byte >= 0x80) cut = true;
    else if (isDigit(byte)) digit = true;
    else if (byte == 40 && !cut && q > p && isWord(load<u8>(q - 1))) {
      // A call, not a text, unless it goes on for long.
      let r = q;
      while (r - p <= 101 && !endsWord(load<u8>(r))) r++;
      if (r - p <= 100) return 0;
      cut = true;
    }
  }
  return digit ? 1 : p + 300;
}

// @ts-ignore: decorator
@inline
function endsWord(byte: u8): bool {
  return byte == 32 || byte == 34 || byte == 39 || byte == 96 || byte == 60 || byte == 62 || byte == 59 || byte == 44 || (byte >= 9 && byte <= 13);
}

/** `isNoText`, and the name itself: `mayCount`. */
function isNoWord(p: usize, end: usize): bool {
  if (isNoText(p, end)) return true;
  const length = nameEnd - nameStart;
  if (end - p < length || (end - p > length && load<u8>(end - length - 1) != 46)) return false;
  for (let i: usize = 0; i < length; i++) if (load<u8>(end - length + i) != load<u8>(nameStart + i)) return false;
  return true;
}

/** `\n`, `\"`: `ESCAPE` in literal.ts. */
// @ts-ignore: decorator
@inline
function isEscaped(byte: u8): bool {
  return byte == 110 || byte == 114 || byte == 116 || byte == 34 || byte == 39;
}

/** Without what closes a sentence or a bracket around the value: `TRAILING` in literal.ts. */
function trimmed(p: usize, end: usize): usize {
  while (end > p && isTrailing(load<u8>(end - 1))) end--;
  return end;
}

// @ts-ignore: decorator
@inline
function isTrailing(byte: u8): bool {
  return byte == 41 || byte == 93 || byte == 125 || byte == 46 || byte == 58 || byte == 92;
}

/** `.equals("value")`, `).toBe('value')`: `COMPARISON` in assignment.ts. */
function isCompared(end: usize): bool {
  let p = end;
  if (load<u8>(p) == 41) p++;
  p = blanks(p, 1);
  if (load<u8>(p) == 46) p++;
  const from = p;
  if (!isComparing(p)) return false;
  while (p - from < 40 && (isLetter(load<u8>(p)) || load<u8>(p) == 46 || load<u8>(p) == 32 || load<u8>(p) == 95 || load<u8>(p) == 61)) p++;
  if (p == from) return false;
  p = blanks(p, 1);
  if (load<u8>(p) == 40) p++;
  p = blanks(p, 4);
  return (load<u8>(p) == 34 || load<u8>(p) == 39) && holds(p, false);
}

/** What a comparison is called begins so: `eq`, `==`, `isEqualTo`, `toBe`, `compareTo`, with `to`, `should`, `must` before. */
function isComparing(p: usize): bool {
  const two = load<u16>(p);
  const three = load<u32>(p) & 0xffffff;
  return (
    two == 0x7165 /* eq */ || two == 0x3d3d /* == */ || two == 0x6f74 /* to */ || three == 0x457369 /* isE */ ||
    three == 0x6d6f63 /* com */ || three == 0x6f6873 /* sho */ || three == 0x73756d /* mus */
  );
}

/** `--name value` */
function isOption(start: usize, end: usize, code: bool): bool {
  return load<u8>(start) == 45 && isBlank(load<u8>(end)) && isValue(blanks(end, 4), code);
}

/** `</key><string>value` */
function isElement(p: usize, code: bool): bool {
  let q = nameOn(p, 20);
  if (q == p || load<u8>(q) != 62) return false;
  q = spaces(q + 1, 60);
  if (load<u8>(q) != 60) return false;
  const name = q + 1;
  q = nameOn(name, 20);
  return q > name && load<u8>(q) == 62 && isText(spaces(q + 1, 20), code);
}

/** `("value"`, `(variable, "value"`, `(new Thing("value"`: `CALL` in assignment.ts. */
function isCalled(p: usize): bool {
  let q = spaces(p + 1, 20);
  for (let i = 0; i < 4; i++) {
    if (opens(q)) return holds(q, true);
    let inner = isNameOf(q, 0x77656e /* new */, 3) ? q + 4 : q;
    const from = inner;
    inner = nameOn(inner, 40);
    if (inner == from) return false;
    if (load<u8>(inner) == 40) return holds(spaces(inner + 1, 4), true);
    if (load<u8>(inner) != 44) return false;
    q = spaces(inner + 1, 4);
  }
  return holds(q, true);
}

/** `{ type = …`, `{0x01, …`: `STRUCTURE` in assignment.ts. */
function isStructure(p: usize): bool {
  const from = spaces(p + 1, 40);
  let q = from;
  while (q - from < 20 && (isWord(load<u8>(q)) || load<u8>(q) == 34)) q++;
  if (q == from) return false;
  q = spaces(q, 4);
  return load<u8>(q) == 58 || load<u8>(q) == 61 || load<u8>(q) == 44;
}

/** `name: PASSWORD` and `value: …` behind it: `PAIR` in assignment.ts. */
function isPair(p: usize, code: bool): bool {
  let q = p;
  if (load<u8>(q) == 44 || load<u8>(q) == 59) q++;
  const from = q;
  q = spaces(q, 40);
  if (q == from) return false;
  q = quoteEnd(q);
  if ((load<u8>(q) | 32) != 118 || load<u32>(q, 1) != 0x65756c61 /* alue */) return false;
  q = blanks(quoteEnd(q + 5), 4);
  return (load<u8>(q) == 58 || load<u8>(q) == 61) && isValue(blanks(q + 1, 40), code);
}

/** `("name", "value")`, `OPTION_NAME, "value"`: what `nextArgument` reads. */
function isArgument(start: usize, p: usize): bool {
  const first = load<u8>(start);
  if (first < 65 || first > 90) {
    let q = start - 1;
    if (load<u8>(q) != 58) {
      while (start - q < 24 && load<u8>(q) != 40 && load<u8>(q) != 10) q--;
      if (load<u8>(q) != 40) return false;
    }
  }
  let q = blanks(p + 1, 4);
  if (opens(q)) return holds(q, false);
  const word = nameOn(q, 20);
  if (word == q || (load<u8>(word) != 58 && load<u8>(word) != 61)) return false;
  q = blanks(word + 1, 4);
  return holds(q, false);
}

/** `ENV NAME value`, `login user password value`: `SPOKEN` in assignment.ts. */
function isSpoken(start: usize): bool {
  let p = start;
  while (start - p < 4 && isBlank(load<u8>(p - 1))) p--;
  if (p == start) return false;
  const last = load<u8>(p - 1);
  const before = load<u8>(p - 2);
  if (
    (last == 86 && before == 78) || (last == 71 && before == 82) || (last == 118 && before == 110) || (last == 120 && before == 116) ||
    (last == 72 && before == 84) || (last == 78 && before == 73) || (last == 68 && before == 69)
  )
    return true;
  let q = p;
  while (p - q < 180 && !isBlank(load<u8>(q - 1)) && load<u8>(q - 1) != 10 && load<u8>(q - 1) != 0) q--;
  return isBlank(load<u8>(q - 1)) && load<u8>(q - 2) == 110 && load<u8>(q - 3) == 105;
}

/** What a sentence or a table may say: `proseAt`. */
function isSaid(end: usize): bool {
  let p = end;
  const first = load<u8>(p);
  if (isQuote(first)) p++;
  else if (first == 0xe2) p += 3;
  else if (load<u16>(p) == 0x2a2a || load<u16>(p) == 0x5f5f) p += 2;
  for (let i = 0; i < 2; i++) {
    if (load<u8>(p) == 58) return isSaidValue(p);
    const word = blanks(p, 4);
    if (load<u8>(word) == 124) return isSaidValue(blanks(word + 1, 20));
    if (word == p) return false;
    if (isSaidValue(word)) return true;
    // Words that lead to the value.
    const two = load<u16>(word);
    const four = load<u32>(word);
    if (isBlank(load<u8>(word, 2)) && (two == 0x7369 /* is */ || two == 0x6f74 /* to */ || two == 0x7361 /* as */))
      return isSaidValue(blanks(word + 2, 4));
    if (isNameOf(word, 0x657261 /* are */, 3) || isNameOf(word, 0x736177 /* was */, 3)) return isSaidValue(blanks(word + 3, 4));
    if (
      four == 0x6c6c6977 /* will */ || four == 0x756f6873 /* shou */ || four == 0x61757165 /* equa */ ||
      four == 0x756c6176 /* valu */ || four == 0x68746977 /* with */ || isNameOf(word, 0x746573 /* set */, 3)
    ) {
      let q = word;
      while (isLetter(load<u8>(q))) q++;
      q = blanks(q, 4);
      if (isSaidValue(q)) return true;
      while (isLetter(load<u8>(q))) q++;
      return isSaidValue(blanks(q, 4));
    }
    if (!isNameOf(word, 0x726f66 /* for */, 3) && !(two == 0x666f /* of */ && isBlank(load<u8>(word, 2)))) return false;
    p = blanks(word + (two == 0x666f ? 2 : 3), 4);
    const object = p;
    while (p - object < 20 && (load<u8>(kinds + load<u8>(p)) & WORD_KIND) != 0) p++;
  }
  return false;
}

/** Equals signs end a word, as they do in base64. */
function isPadding(p: usize): bool {
  while (load<u8>(p) == 61) p++;
  const next = load<u8>(p);
  return next == 0 || next == 124 || endsWord(next);
}

/** A quoted word, or a long one, or one with a letter and a digit, and nothing of an expression. */
function isSaidValue(p: usize): bool {
  let q = p;
  if (load<u8>(q) == 58 || load<u8>(q) == 61) q = blanks(q + 1, 4);
  const from = q;
  let quoted = false;
  while (q - from < 6 && (isQuote(load<u8>(q)) || load<u8>(q) == 42 || load<u8>(q) == 0xe2)) {
    quoted = true;
    q += load<u8>(q) == 0xe2 ? 3 : 1;
  }
  const word = q;
  let digit = false;
  let letter = false;
  let cut = false;
  for (; q - word < 600; q++) {
    const byte = load<u8>(q);
    if (byte == 124 || endsWord(byte)) break;
    // A typographic quote ends it.
    if (byte >= 0x80 || q - word > 190) cut = true;
    else if (!cut && (byte == 40 || byte == 91 || byte == 123 || (byte == 61 && !isPadding(q)))) return false;
    if (isDigit(byte)) digit = true;
    else if (isLetter(byte)) letter = true;
  }
  if (q - from <= 3 || (!quoted && !(letter && (digit || q - word >= 20)))) return false;
  return cut || takesAll || !readsAsWords(word, q);
}

/** `"value".equals(password)`, `"value" == password`, `("value", password`, a record whose name comes last. */
function isBehind(start: usize): bool {
  let p = start - 1;
  if (load<u8>(p) == 32) p--;
  switch (load<u8>(p)) {
    case 40 /* ( */: {
      const end = p--;
      while (end - p < 20 && isLetter(load<u8>(p))) p--;
      return load<u8>(p) == 46 && isEquals(p + 1, end) && opened(p - 1) != 0;
    }
    case 44 /* , */: {
      const open = opened(p - 1);
      return open != 0 && load<u8>(isBlank(load<u8>(open - 1)) ? open - 2 : open - 1) == 40;
    }
    case 61 /* = */:
      p--;
      if (load<u8>(p) == 61) p--;
      if (load<u8>(p) == 33 || load<u8>(p) == 61) p--;
      if (isBlank(load<u8>(p))) p--;
      return opened(p) != 0;
    case 34 /* " */: {
      const from = p--;
      while (from - p < 14 && isSpace(load<u8>(p))) p--;
      if (load<u8>(p) != 58 && load<u8>(p) != 61) return false;
      p--;
      while (from - p < 28 && isSpace(load<u8>(p))) p--;
      if (load<u8>(p) == 34 || load<u8>(p) == 39) p--;
      if ((load<u32>(p - 3) | 0x20202020) == 0x656d616e /* name */) p -= 4;
      else if (((load<u32>(p - 2) & 0xffffff) | 0x202020) == 0x79656b /* key */) p -= 3;
      else return false;
      if (load<u8>(p) == 34 || load<u8>(p) == 39) p--;
      const gap = p;
      while (gap - p < 120 && isSpace(load<u8>(p))) p--;
      if (p == gap) return false;
      if (load<u8>(p) == 44) p--;
      return opened(p) != 0;
    }
    default:
      return false;
  }
}

/** `equals`, `equalsIgnoreCase`, `compareTo`, `eq`, `eql`. */
function isEquals(p: usize, end: usize): bool {
  switch (<u32>(end - p)) {
    case 2:
    case 3:
    case 6:
    case 16:
      return load<u16>(p) == 0x7165 /* eq */;
    case 9:
      return load<u32>(p) == 0x706d6f63 /* comp */;
    default:
      return false;
  }
}

/** Where the literal opens that is closed at `p`, if it may be a value (`LITERAL` in reversed.ts); else 0. */
function opened(p: usize): usize {
  const quote = load<u8>(p);
  if (quote != 34 && quote != 39) return 0;
  let q = p - 1;
  for (; p - q < 201; q--) {
    const byte = load<u8>(q);
    if (byte == 34 || byte == 39) return p - q > 3 && (takesAll || !isNoText(q + 1, p)) ? q : 0;
    if (byte == 10 || byte == 0) return 0;
  }
  return 0;
}

/** The column of an `INSERT INTO`. */
function isInserted(text: usize, start: usize, end: usize): bool {
  const next = load<u8>(blanks(isQuote(load<u8>(end)) || load<u8>(end) == 93 ? end + 1 : end, 10));
  if (next != 44 && next != 41) return false;
  const from = start - text > 1260 ? start - 1260 : text;
  let p = start - 1;
  while (p > from && load<u8>(p) != 40 && load<u8>(p) != 41) p--;
  if (load<u8>(p) != 40) return false;
  p--;
  while (p > from && isSpace(load<u8>(p))) p--;
  while (p > from && !isBlank(load<u8>(p))) p--;
  while (p > from && isBlank(load<u8>(p))) p--;
  return p - 3 >= from && (load<u32>(p - 3) | 0x20202020) == 0x6f746e69 /* into */;
}

/** Runs of at least this many characters of base64 may hide something. */
const RUN: u32 = 20;

/** By the two halves of a byte: a bit that both have says that it may be part of a run, `[A-Za-z0-9+/_-]`. */
const LOW_HALF = i8x16(10, 11, 11, 11, 11, 11, 11, 11, 11, 11, 3, 17, 1, 17, 1, 21);
const HIGH_HALF = i8x16(0, 0, 16, 8, 1, 6, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0);

/** Which of 16 bytes may be part of a run. */
// @ts-ignore: decorator
@inline
function inRun(at: usize): u64 {
  const bytes = v128.load(at);
  const low = i8x16.swizzle(LOW_HALF, v128.and(bytes, i8x16.splat(15)));
  const high = i8x16.swizzle(HIGH_HALF, i8x16.shr_u(bytes, 4));
  return <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.and(low, high), i8x16.splat(0))) ^ 0xffff);
}

/**
 * Finds the runs of base64 and hex characters that may decode to a text, to UTF-16 or to gzip; writes their beginnings to
 * `out`, at most `most`, and gives how many. Those that begin before `from` are left out, and maybe those from `to` on.
 * `from` is set on by the caller when there are more.
 */
export function runs(text: usize, length: u32, from: u32, to: u32, out: usize, most: u32): u32 {
  let count: u32 = 0;
  const end = text + length;
  // A run is seen in the block behind the one in which it begins.
  const last = min(end, text + to + 64);
  let done: usize = text + from;
  // Bit by bit: which of 64 bytes may be part of a run; half of them are in the next window, too.
  let window: u64 = 0;
  for (let block = text + (from & ~31); block < last && count < most; block += 32) {
    window = (window >> 32) | (inRun(block) << 32) | (inRun(block + 16) << 48);
    // Of what is shorter than 20 nothing is left.
    let long = window & (window >> 1);
    long &= long >> 2;
    long &= long >> 4;
    long &= long >> 8;
    long &= long >> 4;
    const base = block - 32;
    while (long != 0 && count < most) {
      let start = base + <usize>ctz(long);
      let stop = start + RUN;
      while (start > text && (load<u8>(kinds + load<u8>(start - 1)) & RUN_KIND) != 0) start--;
      while (stop < end && (load<u8>(kinds + load<u8>(stop)) & RUN_KIND) != 0) stop++;
      if (start >= done) {
        done = stop;
        if (mayDecode(start, stop)) {
          store<u32>(out + (count << 2), <u32>(start - text));
          count++;
        }
      }
      const read = <u64>(stop - base);
      if (read >= 64) {
        // What follows may begin in the same 32 bytes in which this one ends.
        block = base + (<usize>read & ~31) - 32;
        window = 0;
        break;
      }
      long = (long >> read) << read;
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
