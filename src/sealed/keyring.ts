import { createHash } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import { openBox, sealBox } from './box.ts';
import { bytesOf, numberOf } from './database.ts';
import type { Database, Row } from './database.ts';
import type { Generations } from './keys.ts';
import { KEY_LENGTH, VaultKeys } from './keys.ts';

/**
 * The keys of a vault as its root key seals them: the lasting one, that hashes are made with, and those that boxes are
 * sealed under. The seal wraps the root key alone, so that a change of seal touches one row, and a change of the root
 * key never asks the seal for more than one new wrapping.
 */
export interface Keyring extends Generations {
  readonly lasting: Uint8Array;
}

const FORMAT = 1;
/** Format, term, since. */
const HEAD = 1 + 4 + 8;

/** Seals a keyring under the root key: format 1 · term · since · lasting · newest · older, if there is one. */
export function sealKeyring(root: Uint8Array, vaultId: Uint8Array, ring: Keyring): Buffer {
  const head = Buffer.alloc(HEAD);
  head.writeUInt8(FORMAT);
  head.writeUInt32BE(ring.term, 1);
  head.writeDoubleBE(ring.since, 5);
  const plain = Buffer.concat([head, ring.lasting, ring.newest, ring.older ?? new Uint8Array()]);
  const keys = new VaultKeys(root, vaultId);
  try {
    return sealBox(keys.key('keyring'), plain, keys.context('keyring'));
  } finally {
    plain.fill(0);
  }
}

/** The opposite of `sealKeyring`; throws when anything was changed. The caller zeroes the keys (`forget`). */
export function openKeyring(root: Uint8Array, vaultId: Uint8Array, box: Uint8Array): Keyring {
  const keys = new VaultKeys(root, vaultId);
  const plain = openBox(keys.key('keyring'), box, keys.context('keyring'));
  const key = (index: number) => plain.subarray(HEAD + index * KEY_LENGTH, HEAD + (index + 1) * KEY_LENGTH);
  if (plain[0] !== FORMAT || plain.length < HEAD + 2 * KEY_LENGTH) throw new RangeError('no keyring');
  return {
    lasting: key(0),
    newest: key(1),
    older: plain.length === HEAD + 3 * KEY_LENGTH ? key(2) : undefined,
    term: plain.readUInt32BE(1),
    since: plain.readDoubleBE(5),
  };
}

/** Overwrites the keys of a ring that is no longer needed. */
export function forget({ lasting, newest, older }: Keyring): void {
  for (const key of [lasting, newest, older]) key?.fill(0);
}

/** The keys of an open vault from its ring. */
export function keysOf(root: Uint8Array, vaultId: Uint8Array, ring: Keyring): VaultKeys {
  const keys = new VaultKeys(ring.lasting, vaultId);
  keys.use(root, ring);
  return keys;
}

/**
 * Lets nobody write under keys that another process has changed meanwhile: what they seal would not open any more.
 * Throws `RL-VAULT-REKEYED` from the transaction that would have done so.
 */
export function refuseStaleKeys(db: Database, keys: VaultKeys): void {
  db.checkBeforeWrites(() => {
    if (numberOf(db.get('SELECT term FROM vault') ?? {}, 'term') === keys.term) return;
    throw new RelockError('RL-VAULT-REKEYED', 'the vault’s keys were changed by another process', {
      remedy: 'Start again: the new keys are then used.',
      state: 'Nothing was changed.',
    });
  });
}

/** What tells that the wrapped root key in a row is still the one that was read. */
export function rowMark(row: Row): string {
  return createHash('sha256').update(bytesOf(row, 'root')).digest('hex');
}
