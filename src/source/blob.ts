import type { Fragment } from '../core/fragment.ts';
import { bytesOf, contentOf, type Content } from './archive/content.ts';
import type { Origin } from './archive/open.ts';
import type { Tally } from './tally.ts';

/** Above this a file of git's is not kept in memory. */
const HELD = 64 * 1024 * 1024;

interface Blob {
  /** Bytes. */
  readonly size: number;
  content(): AsyncIterable<Buffer>;
}

/** The text of a file that git has, and of what is in it when it is an archive. */
export async function* blobFragments(object: Blob, origin: Origin, tally: Tally): AsyncGenerator<Fragment> {
  const { openArchive } = await import('./archive/open.ts');
  yield* openArchive(await contentOfObject(object), object.size, origin, tally);
}

async function contentOfObject(object: Blob): Promise<Content> {
  if (object.size > HELD) return { chunks: () => object.content() };
  const parts: Buffer[] = [];
  for await (const part of object.content()) parts.push(part);
  return contentOf(bytesOf(Buffer.concat(parts)));
}
