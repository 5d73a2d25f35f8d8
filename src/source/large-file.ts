import type { Tally } from './tally.ts';

/** The first bytes of a Git LFS pointer. Source: Git LFS specification, "The Pointer". */
const FIRST_LINE = 'version https://git-lfs.github.com/spec/v1\n';
/** A pointer is shorter than this, by the same. */
const LONGEST = 1024;

/** Notes a Git LFS pointer, with the size that it tells: the content itself is elsewhere. */
export function noteLargeFile(bytes: Buffer, path: string, tally: Tally): void {
  if (bytes.length < FIRST_LINE.length || bytes[0] !== VERSION[0] || bytes.length >= LONGEST) return;
  const text = bytes.toString('latin1');
  if (text.startsWith(FIRST_LINE)) tally.largeFile(path, Number(/^size (\d{1,15})$/m.exec(text)?.[1] ?? Number.NaN));
}

const VERSION = Buffer.from(FIRST_LINE);
