import { timingSafeEqual } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import type { Seal, WrappedKey } from './seal.ts';

/** Wraps a key and shows that the seal gives it back: only then may another copy of it go. `RL-SEAL-UNVERIFIED`. */
export async function wrapVerified(seal: Seal, key: Uint8Array, context: Uint8Array): Promise<WrappedKey> {
  const wrapped = await seal.wrap(key, context);
  const again = await seal.unwrap(wrapped, context);
  const same = again.length === key.length && timingSafeEqual(again, key);
  again.fill(0);
  if (same) return wrapped;
  throw new RelockError('RL-SEAL-UNVERIFIED', 'the seal does not give back what it wrapped', {
    remedy: 'Do not trust this token or service; use another one.',
    state: 'Nothing was changed: the vault is under the seal that it was under.',
  });
}
