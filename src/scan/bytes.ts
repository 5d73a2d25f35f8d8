import type { Fragment } from '../core/fragment.ts';

/** A view of the bytes that the fragment came in, else its text in UTF-8. */
export function bytesOf(fragment: Fragment): Buffer {
  const { bytes } = fragment;
  return bytes === undefined ? Buffer.from(fragment.text) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
