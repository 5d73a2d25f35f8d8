/**
 * Reads a path as git writes it in a patch header: plain, or in double quotes with C escapes (octal for bytes)
 * when it holds anything unusual. Bytes that are not UTF-8 become U+FFFD. Undefined when it is neither.
 *
 * Source: quote_c_style and unquote_c_style in git's quote.c.
 */
export function readQuotedPath(bytes: Buffer): string | undefined {
  if (bytes[0] !== QUOTE) return bytes.toString('utf8');
  const out = Buffer.alloc(bytes.length);
  let length = 0;
  let i = 1;
  for (; i < bytes.length && bytes[i] !== QUOTE; i++) {
    if (bytes[i] !== BACKSLASH) {
      out[length++] = bytes[i] ?? 0;
      continue;
    }
    const escape = String.fromCharCode(bytes[++i] ?? 0);
    const plain = ESCAPES.get(escape);
    if (plain !== undefined) {
      out[length++] = plain;
      continue;
    }
    const octal = bytes.toString('latin1', i, i + 3);
    if (!/^[0-3][0-7]{2}$/.test(octal)) return undefined;
    out[length++] = Number.parseInt(octal, 8);
    i += 2;
  }
  return i === bytes.length - 1 ? out.toString('utf8', 0, length) : undefined;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ESCAPES = new Map([
  ['a', 7],
  ['b', 8],
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
  ['"', QUOTE],
  ['\\', BACKSLASH],
]);
