import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';

/** One of `count` parts of the work, which machines share without talking to each other. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/**
 * Reads `INDEX/COUNT`, such as `3/16`.
 *
 * @throws RL-USAGE
 */
export function parseShard(text: string): Shard {
  const [, index = '0', count = '0'] = /^([0-9]{1,6})\/([0-9]{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new RelockError('RL-USAGE', `--shard wants INDEX/COUNT, such as 3/16, not "${printable(text, 60)}"`, {
    remedy: 'Shards are counted from 1.',
    state: 'Nothing was scanned.',
  });
}

/**
 * True when the part with that name (a path, an object's id) is in the shard. Of the name alone, so that all machines
 * agree: each name is in one shard.
 */
export function isInShard(name: string, { index, count }: Shard): boolean {
  // FNV-1a, 32 bits: spreads similar names.
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  // Its low bits alone are weak.
  hash ^= hash >>> 15;
  return (hash >>> 0) % count === index - 1;
}
