import { createHash } from 'node:crypto';
import { readAsset } from './asset.ts';

let known: ReadonlySet<string> | undefined;

/**
 * True for a value that everybody has read: standards and makers show it in their documentation, or ship it for tests
 * and local development. `data/published.txt` has the digests; it is read when the first finding is made.
 */
export function isPublished(secret: string): boolean {
  known ??= new Set(
    Buffer.from(readAsset('published.txt'))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
  return known.has(digestOf(secret));
}

/** What stands in the list for a value: the first 64 bits of its SHA-256, line breaks left out. */
export function digestOf(secret: string): string {
  const bare = secret.replace(/\s|\\[nr]/g, '').replace(/^0x/i, '');
  return createHash('sha256').update(bare).digest('hex').slice(0, 16);
}
