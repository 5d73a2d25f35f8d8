/** Shorter ones are names of variables for the most part, which are no secrets. */
const SHORTEST = 4;

/**
 * Compiled Python with a line break in place of each length that stands before a text constant: one that happens to be
 * a letter would else be a part of the text. The order of what is in such a file differs from version to version, so
 * constants are told by their type, their length and by being printable. Source: CPython, Python/marshal.c.
 */
export function pycText(bytes: Buffer): Buffer {
  const text = Buffer.from(bytes);
  for (let at = 0; at < bytes.length; at++) {
    const header = headerAt(bytes, at);
    if (header === undefined) continue;
    const end = at + header.length + header.size;
    if (header.size < SHORTEST || end > bytes.length || !isPrintable(bytes, at + header.length, end)) continue;
    text.fill(LINE_FEED, at, at + header.length);
    at = end - 1;
    // The type of what follows it, which would else be its last character.
    if (end < bytes.length && headerAt(bytes, end) === undefined) text[end] = LINE_FEED;
  }
  return text;
}

const LINE_FEED = 0x0a;

/** Type codes; the highest bit says that the constant is referred to elsewhere. */
const SHORT = new Set(Array.from('zZ', (type) => type.charCodeAt(0)));
const LONG = new Set(Array.from('aAuts', (type) => type.charCodeAt(0)));

function headerAt(bytes: Buffer, at: number): { readonly length: number; readonly size: number } | undefined {
  const type = (bytes[at] ?? 0) & 0x7f;
  if (SHORT.has(type)) return { length: 2, size: bytes[at + 1] ?? 0 };
  // Lengths that matter fit into three bytes.
  if (LONG.has(type) && bytes[at + 4] === 0) return { length: 5, size: bytes.readUIntLE(at + 1, 3) };
  return undefined;
}

function isPrintable(bytes: Buffer, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) return false;
  }
  return true;
}
