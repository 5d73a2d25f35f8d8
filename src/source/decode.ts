/** What became of some bytes: their text in UTF-8, and how many bytes at the end wait for more. */
export interface Decoded {
  /** The given bytes themselves where they are a text already; else a buffer that holds until the next call. */
  readonly bytes: Buffer;
  readonly rest: number;
}

/** Shorter runs of printable characters between other bytes are noise, and no key is that short. */
const SHORTEST_RUN = 8;
/** A run at the end of binary content waits for what follows, so that no border cuts a key; of a longer one so much. */
const LONGEST_OPEN = 16 * 1024;

/**
 * Turns bytes of unknown encoding into UTF-8 in which every key that is written in ASCII stays whole:
 *
 * - UTF-8 stays as it is, invalid sequences too: who makes a string of it gets U+FFFD for each;
 * - UTF-16 of either byte order, with or without a byte order mark, recognised by where its zero bytes are. Text that
 *   git cut after a 0A byte begins with the other half of that line break, which this way of looking copes with.
 *   Bytes in it that are plainly ASCII are read as such: two bytes in front would else hide a whole file;
 * - text with a few stray control bytes (a zero byte makes many tools skip a file): these become spaces, and runs of
 *   two-byte characters are read as in binary content;
 * - other binary content: runs of at least 8 printable ASCII characters, also of two-byte ones, all else as spaces.
 *   Line breaks stay; columns count bytes.
 *
 * `final` says that no more bytes follow.
 */
export function decode(bytes: Buffer, final: boolean): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, false, final);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, true, final);
  if (!bytes.includes(0)) {
    const rest = final ? 0 : openSequence(bytes);
    return { bytes: rest === 0 ? bytes : bytes.subarray(0, bytes.length - rest), rest };
  }
  const order = byteOrder(bytes);
  if (order !== undefined) return utf16(bytes, order === 'big', final);
  if (isMostlyText(bytes)) {
    const rest = final ? 0 : Math.max(openSequence(bytes), openRun(bytes, WIDE));
    return { bytes: withoutControls(bytes.subarray(0, bytes.length - rest)), rest };
  }
  const rest = final ? 0 : Math.max(openRun(bytes, PLAIN), openRun(bytes, WIDE));
  return { bytes: printableRuns(bytes.subarray(0, bytes.length - rest)), rest };
}

const PLAIN = 1;
const WIDE = 2;

/** How many bytes at the end are of a run, of one-byte or of two-byte characters, that may go on behind it. */
function openRun(bytes: Buffer, width: number): number {
  const most = Math.min(LONGEST_OPEN, bytes.length - 1);
  // A two-byte character may be here by half.
  const half = width === WIDE && KIND[bytes[bytes.length - 1] ?? 0] === PRINTABLE ? 1 : 0;
  let length = half;
  while (length + width <= most) {
    const at = bytes.length - length - width;
    if (KIND[bytes[at] ?? 0] !== PRINTABLE || (width === WIDE && bytes[at + 1] !== 0)) break;
    length += width;
  }
  return length;
}

/** How many bytes at the end begin a UTF-8 sequence whose remainder is still to come. */
function openSequence(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

/** The byte order of what looks like UTF-16: in one half of the byte pairs zeros are common, in the other they are rare. */
function byteOrder(bytes: Buffer): 'little' | 'big' | undefined {
  const end = Math.min(bytes.length, 64 * 1024);
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = end >> 1;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'little';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'big';
  return undefined;
}

function utf16(bytes: Buffer, swap: boolean, final: boolean): Decoded {
  const odd = bytes.length % 2;
  const whole = bytes.subarray(0, bytes.length - odd);
  const text = (swap ? Buffer.from(whole).swap16() : whole).toString('utf16le');
  return final
    ? { bytes: Buffer.from(withAscii(text, bytes)), rest: 0 }
    : { bytes: Buffer.from(withAscii(text, whole)), rest: odd };
}

/** So many printable bytes without a zero between them are no two-byte text but by a rare chance. */
const SHORTEST_ASCII = 16;

/** The text with the runs of its bytes that are ASCII in place of what they make as two-byte characters. */
function withAscii(text: string, bytes: Buffer): string {
  const pieces: string[] = [];
  let read = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (KIND[bytes[i] ?? 0] !== PRINTABLE) continue;
    const start = i;
    while (i < bytes.length && KIND[bytes[i] ?? 0] === PRINTABLE) i++;
    if (i - start < SHORTEST_ASCII) continue;
    pieces.push(text.slice(read, Math.max(read, start >> 1)), bytes.toString('latin1', start, i));
    read = (i + 1) >> 1;
  }
  return pieces.length === 0 ? text : `${pieces.join('')}${text.slice(read)}`;
}

/** True when less than one byte in fifty is a control character that texts do not have. */
function isMostlyText(bytes: Buffer): boolean {
  const allowed = bytes.length / 50;
  let control = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (KIND[bytes[i] ?? 0] === CONTROL && ++control >= allowed) return false;
  }
  return control < allowed;
}

const CONTROL = 1;
const PRINTABLE = 2;
/** The kind of each byte; 0 for those above ASCII. A table, since this runs for every byte of every binary file. */
const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ((byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d) return PRINTABLE;
  return byte < 0x20 && byte !== 0x0b && byte !== 0x0c ? CONTROL : 0;
});

/** Used over and over: buffers made for each chunk of a large file would be collected too late. */
let scratch = Buffer.alloc(0);

function shownOf(length: number): Buffer {
  if (scratch.length < length) scratch = Buffer.allocUnsafeSlow(length);
  return scratch.subarray(0, length);
}

function withoutControls(bytes: Buffer): Buffer {
  const shown = shownOf(bytes.length).fill(0x20);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (KIND[byte] === CONTROL) continue;
    if (bytes[i + 1] === 0 && wideEnd(bytes, i) - i >= 2 * SHORTEST_RUN) i = wideRun(bytes, i, shown);
    else shown[i] = byte;
  }
  return shown;
}

function printableRuns(bytes: Buffer): Buffer {
  const { length } = bytes;
  const shown = shownOf(length).fill(0x20);
  for (let i = 0; i < length; i++) {
    if (KIND[bytes[i] ?? 0] !== PRINTABLE) continue;
    const start = i;
    while (i < length && KIND[bytes[i] ?? 0] === PRINTABLE) i++;
    if (i - start >= SHORTEST_RUN) {
      bytes.copy(shown, start, start, i);
    } else if (i - start === 1 && bytes[i] === 0) {
      i = wideRun(bytes, start, shown);
    } else {
      for (let k = start; k < i; k++) if (bytes[k] === 0x0a) shown[k] = 0x0a;
    }
  }
  return shown;
}

/**
 * Two-byte characters, little end first: their low halves move together, so that a key reads as one word.
 * Gives the index of the run's last byte.
 */
function wideRun(bytes: Buffer, start: number, shown: Buffer): number {
  const end = wideEnd(bytes, start);
  const isText = (end - start) / 2 >= SHORTEST_RUN;
  for (let k = 0; start + 2 * k < end; k++) {
    const byte = bytes[start + 2 * k] ?? 0x20;
    if (isText || byte === 0x0a) shown[start + k] = byte;
  }
  return end - 1;
}

function wideEnd(bytes: Buffer, start: number): number {
  let end = start;
  while (KIND[bytes[end] ?? 0] === PRINTABLE && bytes[end + 1] === 0) end += 2;
  return end;
}
