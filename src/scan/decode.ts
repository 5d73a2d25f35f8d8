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

const RUN = /[A-Za-z0-9+/_-]{16,}={0,2}/g;
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
  let lines: Run[] = [];
  RUN.lastIndex = 0;
  for (const match of text.matchAll(RUN)) {
    const run: Run = { start: match.index, end: match.index + match[0].length };
    const previous = lines.at(-1);
    if (previous !== undefined && !continues(text, previous, run)) {
      yield* decodeBlock(text, lines);
      lines = [];
    }
    lines.push(run);
  }
  yield* decodeBlock(text, lines);
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Wrapped base64 goes on after a line break and an indentation; a shorter line ends it. */
function continues(text: string, previous: Run, next: Run): boolean {
  if (next.start - previous.end > 80 || previous.end - previous.start < 40) return false;
  return /^[ \t]*\r?\n[ \t]*$/.test(text.slice(previous.end, next.start));
}

function* decodeBlock(text: string, runs: readonly Run[]): Generator<Decoded> {
  const [first] = runs;
  if (first === undefined) return;
  if (runs.length > 1) {
    const tail = /^[ \t]*\r?\n[ \t]*([A-Za-z0-9+/]{1,15}={0,2})(?![\w+/:=.-])/.exec(
      text.slice(runs.at(-1)?.end, (runs.at(-1)?.end ?? 0) + 80),
    );
    const end = runs.at(-1)?.end ?? 0;
    const all =
      tail === null
        ? runs
        : [...runs, { start: end + tail[0].length - (tail[1] ?? '').length, end: end + tail[0].length }];
    const whole = decodeBytes(text, all);
    if (whole !== undefined) {
      yield whole;
      return;
    }
  }
  for (const run of runs) {
    const decoded = decodeBytes(text, [run]) ?? decodeTrimmed(text, run);
    if (decoded !== undefined) yield decoded;
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
