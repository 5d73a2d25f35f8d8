import { REACH, unescaped } from './escape.ts';

/** What was found encoded in some bytes. */
export interface Decoded {
  readonly bytes: Buffer;
  /** `base64`, `base64url`, `hex`, `percent`, `escape`, `entity`, `quoted-printable`; `utf-16` or `gzip` behind one of these. */
  readonly encodings: readonly string[];
  /** Where in the encoding bytes those from `start` to `end` of these come from. */
  readonly span: (start: number, end: number) => readonly [start: number, end: number];
}

/** Where something may be encoded. */
export interface Suspected {
  /** Where runs of base64 or hex characters begin. */
  readonly runs: ArrayLike<number>;
  /** Pairs: where the first and the last one of escapes that belong together begin. */
  readonly escapes: ArrayLike<number>;
}

/** The texts that stand encoded in `bytes`. What is no text gives nothing: a secret is text. The work is linear. */
export function* decodings(bytes: Buffer, { runs, escapes }: Suspected): Generator<Decoded> {
  let read = 0;
  for (let i = 0; i < runs.length; i++) {
    const start = runs[i] ?? 0;
    if (start < read) continue;
    const run = { start, end: runEnd(bytes, start) };
    if (!mayDecode(bytes, run)) continue;
    if (run.end - start < WRAPPED || !isBlank(bytes[run.end]) || !beginsAsText(bytes, run)) {
      yield* decodeLine(bytes, run);
      continue;
    }
    const lines = wrappedLines(bytes, run);
    read = lines.at(-1)?.end ?? 0;
    const block = lines.length > 1 ? decodeRuns(bytes, lines) : undefined;
    if (block !== undefined) yield block;
    else for (const line of lines) yield* decodeLine(bytes, line);
  }
  for (let i = 0; i + 1 < escapes.length;) {
    const first = escapes[i] ?? 0;
    let last = first;
    // No byte is read twice: a text with an escape here and there would else be decoded many times over.
    for (; i + 1 < escapes.length && (escapes[i] ?? 0) - last <= REACH; i += 2) last = escapes[i + 1] ?? 0;
    yield* unescaped(bytes, first, last);
  }
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Lines shorter than this are not taken for a part of wrapped base64, except for the last one. */
const WRAPPED = 40;
const EQUALS = 61;

/** 1 for the characters of base64, base64url and hex. */
const IN_RUN = new Uint8Array(256);
for (const byte of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_')) IN_RUN[byte] = 1;

/** The end of a run with its padding. */
function runEnd(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length && IN_RUN[bytes[end] ?? 0] === 1) end++;
  for (let padding = 0; padding < 2 && bytes[end] === EQUALS; padding++) end++;
  return end;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 10 || byte === 13 || byte === 32 || byte === 9;
}

/**
 * The lines that go on after a line break and an indentation, each as long as the first; a shorter one ends them, and so
 * does padding: what follows it is a text of its own.
 */
function wrappedLines(bytes: Buffer, first: Run): readonly Run[] {
  const lines = [first];
  const width = first.end - first.start;
  for (let last = first; bytes[last.end - 1] !== EQUALS;) {
    const start = nextLine(bytes, last.end);
    if (start === undefined) break;
    const next = { start, end: runEnd(bytes, start) };
    const length = next.end - start;
    if (length === 0 || length > width || !endsLine(bytes[next.end])) break;
    lines.push(next);
    if (length < width) break;
    last = next;
  }
  return lines;
}

/** A cheap look before anything is copied: most runs are names and paths, whose first three bytes would be no text. */
function mayDecode(bytes: Buffer, { start, end }: Run): boolean {
  if (mayBegin(bytes, start) || isHexDigit(bytes[start])) return true;
  let alphanumeric = start;
  while (alphanumeric < end && SIGNS.has(bytes[alphanumeric] ?? 0)) alphanumeric++;
  if (alphanumeric > start && mayBegin(bytes, alphanumeric)) return true;
  const slash = bytes.subarray(start, Math.min(end, start + 61)).lastIndexOf(SLASH);
  return slash !== -1 && mayBegin(bytes, start + slash + 1);
}

const SLASH = 47;
const SIGNS = new Set([SLASH, 43, 45, 95]);

function isHexDigit(byte = 0): boolean {
  return (byte >= 49 && byte <= 55) || byte === 101 || byte === 69;
}

function mayBegin(bytes: Uint8Array, at: number): boolean {
  const sextet = (index: number) => SEXTET[bytes[at + index] ?? 0] ?? 0;
  const first = (sextet(0) << 2) | (sextet(1) >> 4);
  const second = ((sextet(1) & 15) << 4) | (sextet(2) >> 2);
  const third = ((sextet(2) & 3) << 6) | sextet(3);
  if (first === 0x1f || first === 0 || first === 0xfe || first === 0xff) return true;
  return isLikely(first) && (second === 0 || (isLikely(second) && isLikely(third)));
}

function isLikely(byte: number): boolean {
  return byte >= 0x80 || (byte >= 32 && byte !== 127) || (byte >= 9 && byte <= 13);
}

const SEXTET = new Uint8Array(256);
for (const [i, byte] of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').entries())
  SEXTET[byte] = i;
SEXTET[45] = 62;
SEXTET[95] = 63;

/** Blanks, one line break, blanks; undefined where something else stands. */
function nextLine(bytes: Uint8Array, from: number): number | undefined {
  const blanks = (start: number) => {
    let at = start;
    while (at - start < 400 && (bytes[at] === 32 || bytes[at] === 9)) at++;
    return at;
  };
  let at = blanks(from);
  if (bytes[at] === 13) at++;
  return bytes[at] === 10 ? blanks(at + 1) : undefined;
}

function endsLine(byte: number | undefined): boolean {
  return byte === undefined || isBlank(byte) || byte === 34 || byte === 39 || byte === 44 || byte === 92;
}

function* decodeLine(bytes: Buffer, line: Run): Generator<Decoded> {
  const decoded = decodeRuns(bytes, [line]) ?? decodeTrimmed(bytes, line);
  if (decoded !== undefined) yield decoded;
}

/** A look at the beginning, before all of what may be a picture of a megabyte is copied. */
function beginsAsText(bytes: Buffer, { start, end }: Run): boolean {
  const head = bytes.toString('latin1', start, Math.min(end, start + 64));
  const isReadable = (encoding: 'hex' | 'base64') => readable(Buffer.from(head, encoding), true) !== undefined;
  return isReadable('base64') || (/^[0-9a-f]{24,}$/i.test(head) && isReadable('hex'));
}

/** A run may begin with characters that belong to a path or a name: `data:…;base64,`, `key/c2VjcmV0…`, `--c2VjcmV0…`. */
function decodeTrimmed(bytes: Buffer, { start, end }: Run): Decoded | undefined {
  const head = bytes.toString('latin1', start, Math.min(end, start + 61));
  const signs = /^[-_/+]+/.exec(head)?.[0].length ?? 0;
  const cut = Math.max(head.lastIndexOf('/') + 1, signs);
  return cut === 0 || end - start - cut < 15 ? undefined : decodeRuns(bytes, [{ start: start + cut, end }]);
}

function decodeRuns(bytes: Buffer, runs: readonly Run[]): Decoded | undefined {
  const [first] = runs;
  if (first === undefined || !beginsAsText(bytes, first)) return undefined;
  const joined = runs.map(({ start, end }) => bytes.toString('latin1', start, end)).join('');
  const hex = joined.length >= 24 && joined.length % 2 === 0 && /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(joined);
  const body = joined.replace(/=+$/, '');
  if (!hex && body.length % 4 === 1) return undefined;
  const url = /[-_]/.test(body);
  if (!hex && url && /[+/]/.test(body)) return undefined;
  const plain = readable(Buffer.from(joined, hex ? 'hex' : 'base64'));
  if (plain === undefined) return undefined;
  const place = places(runs);
  return {
    bytes: plain.bytes,
    encodings: [hex ? 'hex' : url ? 'base64url' : 'base64', ...plain.encodings],
    span: (start, end) => {
      const [from, to] = plain.span(start, end);
      return hex
        ? [place(from * 2), place(to * 2 - 1) + 1]
        : [place(Math.floor((from * 4) / 3)), place(Math.min(body.length, Math.ceil((to * 4) / 3)) - 1) + 1];
    },
  };
}

/** From an index into the joined runs to an offset. */
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

interface Readable {
  readonly bytes: Buffer;
  readonly encodings: readonly string[];
  readonly span: Decoded['span'];
}

/** A gzip file that unpacks to more than this is data. */
const LARGEST = 1024 * 1024;

/** The text that bytes are: UTF-8, UTF-16 or a gzip file of such; undefined when they are none. */
function readable(bytes: Buffer, cut = false): Readable | undefined {
  if (bytes.length < 8) return undefined;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8) return cut ? asOne(bytes, []) : unzipped(bytes);
  const isBig = bytes[0] === 0xfe || bytes[0] === 0;
  if (isBig || bytes[1] === 0 || bytes[0] === 0xff) return wideText(bytes, isBig, cut);
  return isText(bytes, cut) ? { bytes, encodings: [], span: (start, end) => [start, end] } : undefined;
}

function unzipped(bytes: Buffer): Readable | undefined {
  const { gunzipSync, constants } = process.getBuiltinModule('node:zlib');
  try {
    const plain = gunzipSync(bytes, { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH });
    const text = readable(plain);
    return text === undefined ? undefined : { ...asOne(bytes, ['gzip', ...text.encodings]), bytes: text.bytes };
  } catch {
    return undefined;
  }
}

/** What has no places of its own in the encoding bytes. */
function asOne(bytes: Buffer, encodings: readonly string[]): Readable {
  return { bytes, encodings, span: () => [0, bytes.length] };
}

/** UTF-16, as PowerShell's `-EncodedCommand` takes it. */
function wideText(bytes: Buffer, isBig: boolean, cut: boolean): Readable | undefined {
  const even = bytes.subarray(0, bytes.length & ~1);
  const text = (isBig ? Buffer.from(even).swap16() : even).toString('utf16le');
  const plain = Buffer.from(text);
  // Latin letters for the most part: else any bytes would be UTF-16.
  if (plain.length > text.length * 1.5 || !isText(plain, cut)) return undefined;
  const before = (end: number) => plain.toString('utf8', 0, end).length * 2;
  return {
    bytes: plain,
    encodings: ['utf-16'],
    span:
      plain.length === text.length
        ? (start, end) => [start * 2, end * 2]
        : (start, end) => [before(start), before(end)],
  };
}

/** True for UTF-8 without control characters; one whose end was cut off may end within a character. */
function isText(bytes: Buffer, cut: boolean): boolean {
  const probe = Math.min(bytes.length, 48);
  for (let i = 0; i < probe; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) return false;
  }
  const text = bytes.toString('utf8', 0, bytes.length);
  const replaced = text.indexOf('\ufffd');
  return (replaced === -1 || (cut && replaced >= text.length - 3)) && !/[\0-\x08\x0e-\x1f]/.test(text);
}
