import type { KeyObject } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import type { WrappedKey } from '../seal/seal.ts';
import { KEY_LENGTH, secretKey } from './keys.ts';
import type { Sealed } from './sealed.ts';

/**
 * What a value's key box holds: a data key, or one that the seal wrapped, so that each reading of the value asks the
 * seal. Such a key is sealed twice, and a change of the vault's keys never asks the seal for it.
 */

/** What the seal was asked for on behalf of one request: it can't be waited for within a transaction. */
export interface ThroughSeal {
  /** The data key of what is written, and as the seal wrapped it. */
  readonly fresh: { readonly key: KeyObject; readonly wrapped: WrappedKey } | undefined;
  /** The data key of what is read, and as it stands in its box. */
  readonly opened: { readonly key: KeyObject; readonly wrapped: WrappedKey } | undefined;
}

/** What such a data key is bound to at the seal: its vault and the path of its secret, which the seal is not told. */
export function dataKeyContext({ keys }: Sealed, path: string): Buffer {
  return Buffer.from(`relock sealed v1 data-key ${keys.hash('path', path).toString('hex')}`);
}

/** As it stands in the box: the length of the kind's name, the name, what the seal gave. */
export function packWrapped({ kind, bytes }: WrappedKey): Buffer {
  return Buffer.concat([Buffer.from([kind.length]), Buffer.from(kind), bytes]);
}

/** The opposite of `packWrapped`; undefined for a bare data key. */
export function unpackWrapped(content: Buffer): WrappedKey | undefined {
  if (content.length === KEY_LENGTH) return undefined;
  const end = 1 + (content[0] ?? 0);
  return { kind: content.toString('latin1', 1, end), bytes: content.subarray(end) };
}

/** The data key that a box held. Throws `RL-VAULT-EVERY-READ` when the seal has not been asked for it. */
export function dataKeyIn(content: Buffer, through: ThroughSeal | undefined): KeyObject {
  const wrapped = unpackWrapped(content);
  if (wrapped === undefined) return secretKey(content);
  const opened = through?.opened;
  if (opened !== undefined && packWrapped(opened.wrapped).equals(content)) return opened.key;
  throw new RelockError('RL-VAULT-EVERY-READ', 'this value is read through the seal each time', {
    remedy: 'Read it from the server; when it was just changed, read it again.',
    state: 'Nothing of it was given out.',
  });
}
