/** A text that was found encoded in another one. */
export interface Decoded {
  readonly text: string;
  /** `base64`, `base64url`, `hex`, `percent` or `escape`. */
  readonly encoding: string;
  /** Where in the encoding text the characters from `start` to `end` of this one come from. */
  readonly span: (start: number, end: number) => readonly [start: number, end: number];
}

/** Encodings may be nested this deep. */
export const DEEPEST = 5;

const RUN = /[A-Za-z0-9+/_-]{20,}={0,2}/g;
const ESCAPED = /%[0-9A-Fa-f]{2}|\\u\{?[0-9A-Fa-f]{2,6}|\\x[0-9A-Fa-f]{2}/;
// ASCII one by one, so that places stay exact; the bytes of other characters belong together.
const PERCENT = /%[0-7][0-9A-Fa-f]|(?:%[89A-Fa-f][0-9A-Fa-f])+/g;
const ESCAPES = /\\u\{([0-9A-Fa-f]{1,6})\}|\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})/g;

/**
 * The readable texts that stand encoded in `text`. Bytes that are no text give nothing: a secret is text.
 * The work is linear in the length of `text`.
 */
export function* decodings(text: string): Generator<Decoded> {
  yield* decodeRuns(text);
  if (ESCAPED.test(text)) yield* decodeLines(text);
}

function* decodeRuns(text: string): Generator<Decoded> {
  // The place is kept here: whoever takes a result may decode it in turn before asking for the next.
  let next = 0;
  for (;;) {
    RUN.lastIndex = next;
    const found = RUN.exec(text);
    if (found === null) return;
    const start = found.index;
    const end = RUN.lastIndex;
    next = end;
    if (end - start >= WRAPPED && isLineEnd(text, end)) {
      const lines = wrappedLines(text, { start, end });
      next = lines.at(-1)?.end ?? end;
      yield* decodeBlock(text, lines);
    } else if (mayBeText(text, start, end)) {
      yield* decodeBlock(text, [{ start, end }]);
    }
  }
}

/** Lines shorter than this are not taken for a part of wrapped base64, except for the last one. */
const WRAPPED = 40;

function isLineEnd(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 10 || code === 13 || code === 32 || code === 9;
}

/**
 * A cheap look before bytes are made: the first letter of base64 of ASCII text is one of A–Z, a–f, and so is the fifth;
 * hex of such text begins with 2–7. A run that begins with a path's or an option's characters is looked at later.
 */
function mayBeText(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first >= 50 && first <= 55) return true;
  if (isEarly(first)) return isEarly(text.charCodeAt(start + 4));
  return first === 45 || first === 47 || first === 95 || first === 43 || end - start > 80;
}

function isEarly(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 102);
}

interface Run {
  readonly start: number;
  readonly end: number;
}

const NEXT_LINE = /[ \t]*\r?\n[ \t]*([A-Za-z0-9+/_-]{1,200}={0,2})(?=\s|["',\\]|$)/y;

/**
 * The lines that go on after a line break and an indentation, each as long as the first; a shorter one ends them, and so
 * does padding: what follows it is a text of its own.
 */
function wrappedLines(text: string, first: Run): readonly Run[] {
  const lines = [first];
  const width = first.end - first.start;
  for (;;) {
    if (text.charAt((lines.at(-1)?.end ?? 0) - 1) === '=') return lines;
    NEXT_LINE.lastIndex = lines.at(-1)?.end ?? 0;
    const found = NEXT_LINE.exec(text);
    const length = found?.[1]?.length ?? 0;
    if (length === 0 || length > width) return lines;
    lines.push({ start: NEXT_LINE.lastIndex - length, end: NEXT_LINE.lastIndex });
    if (length < width) return lines;
  }
}

function* decodeBlock(text: string, runs: readonly Run[]): Generator<Decoded> {
  const whole = decodeBytes(text, runs);
  if (whole !== undefined) yield whole;
  else {
    for (const run of runs) {
      const decoded = (runs.length > 1 ? decodeBytes(text, [run]) : undefined) ?? decodeTrimmed(text, run);
      if (decoded !== undefined) yield decoded;
    }
  }
}

/** A run may begin with characters that belong to a path or a name: `data:…;base64,`, `key/c2VjcmV0…`, `--c2VjcmV0…`. */
function decodeTrimmed(text: string, run: Run): Decoded | undefined {
  const body = text.slice(run.start, run.end);
  const cut = Math.max(body.lastIndexOf('/', 60), /^[-_/+]+/.exec(body)?.[0].length ?? 0);
  if (cut <= 0 || body.length - cut < 16) return undefined;
  return decodeBytes(text, [{ start: run.start + cut + (body[cut] === '/' ? 1 : 0), end: run.end }]);
}

function decodeBytes(text: string, runs: readonly Run[]): Decoded | undefined {
  const joined =
    runs.length === 1
      ? text.slice(runs[0]?.start, runs[0]?.end)
      : runs.map(({ start, end }) => text.slice(start, end)).join('');
  const hex = joined.length >= 24 && joined.length % 2 === 0 && /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(joined);
  const body = joined.replace(/=+$/, '');
  if (!hex && body.length % 4 === 1) return undefined;
  const url = /[-_]/.test(body);
  if (!hex && url && /[+/]/.test(body)) return undefined;
  const bytes = Buffer.from(joined, hex ? 'hex' : 'base64');
  const plain = readable(bytes);
  if (plain === undefined) return undefined;
  const byteAt = byteOffsets(plain, bytes.length);
  const place = places(runs);
  return {
    text: plain,
    encoding: hex ? 'hex' : url ? 'base64url' : 'base64',
    span: (start, end) => {
      const from = byteAt(start);
      const to = byteAt(end);
      return hex
        ? [place(from * 2), place(to * 2 - 1) + 1]
        : [place(Math.floor((from * 4) / 3)), place(Math.min(body.length, Math.ceil((to * 4) / 3)) - 1) + 1];
    },
  };
}

/** From an index into the joined runs to an index into the text. */
function places(runs: readonly Run[]): (index: number) => number {
  return (index) => {
    let rest = index;
    for (const { start, end } of runs) {
      if (rest < end - start) return start + rest;
      rest -= end - start;
    }
    return runs.at(-1)?.end ?? 0;
  };
}

/** The text that bytes are in UTF-8 or UTF-16, or undefined when they are none. */
function readable(bytes: Buffer): string | undefined {
  if (bytes.length < 8) return undefined;
  let control = 0;
  const probe = Math.min(bytes.length, 48);
  for (let i = 0; i < probe; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) control++;
  }
  if (control > 0) return undefined;
  const text = bytes.toString('utf8');
  // A replacement character stands for bytes that are not UTF-8.
  return text.includes('\ufffd') || /[\0-\x08\x0e-\x1f]/.test(text) ? undefined : text;
}

function byteOffsets(text: string, bytes: number): (index: number) => number {
  return text.length === bytes ? (index) => index : (index) => Buffer.byteLength(text.slice(0, index));
}

/** Lines that hold percent or backslash escapes, as they read without them. */
function* decodeLines(text: string): Generator<Decoded> {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    if (line.includes('%')) {
      const decoded = replaceEscapes(line, start, PERCENT, 'percent', (found) =>
        Buffer.from(found[0].replaceAll('%', ''), 'hex').toString('utf8'),
      );
      if (decoded !== undefined) yield decoded;
    }
    if (line.includes('\\')) {
      const decoded = replaceEscapes(line, start, ESCAPES, 'escape', (found) => {
        const code = Number.parseInt(found[1] ?? found[2] ?? found[3] ?? '', 16);
        return code <= 0x10ffff && code >= 32 ? String.fromCodePoint(code) : ' ';
      });
      if (decoded !== undefined) yield decoded;
    }
    start = end + 1;
  }
}

function replaceEscapes(
  line: string,
  offset: number,
  expression: RegExp,
  encoding: string,
  decode: (found: RegExpExecArray) => string,
): Decoded | undefined {
  // From the plain text's index `after[i]` on, until the next one, the encoded text is `ahead[i]` farther.
  const after: number[] = [];
  const ahead: number[] = [];
  const pieces: string[] = [];
  let read = 0;
  let written = 0;
  for (const found of line.matchAll(expression)) {
    const value = decode(found);
    pieces.push(line.slice(read, found.index), value);
    written += found.index - read + value.length;
    read = found.index + found[0].length;
    after.push(written);
    ahead.push(read - written);
  }
  if (after.length === 0) return undefined;
  pieces.push(line.slice(read));
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
  return { text: pieces.join(''), encoding, span: (start, end) => [source(start), source(end)] };
}
