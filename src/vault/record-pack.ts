import { isUtf8 } from 'node:buffer';
import { gunzipSync, gzipSync } from 'node:zlib';

/** The longest record that is unpacked, in bytes: what unpacks to more is none of ours. */
const LONGEST = 4 * 1024 * 1024;

/**
 * A record's text as bytes for a store that takes `most`: compressed when it is longer, which makes an index of
 * fingerprints a third as long. It may then still be too long for the store.
 */
export function packRecord(text: string, most: number): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return bytes.length <= most ? bytes : gzipSync(bytes);
}

/** The text that was packed; undefined for bytes that were not. */
export function unpackRecord(bytes: Buffer): string | undefined {
  // The first bytes of a gzip file are not UTF-8.
  if (isUtf8(bytes)) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes, { maxOutputLength: LONGEST }).toString('utf8');
  } catch {
    return undefined;
  }
}
