import { randomBytes } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import type { Seal } from '../seal/seal.ts';
import { wrapVerified } from '../seal/verified.ts';
import { rootContext } from './create.ts';
import type { Row } from './database.ts';
import { bytesOf } from './database.ts';
import { countDataKeys, resealedDataKeys, saveDataKeys } from './every-read.ts';
import type { Keyring } from './keyring.ts';
import { forget, openKeyring, rowMark, sealKeyring } from './keyring.ts';
import { KEY_LENGTH } from './keys.ts';
import { recoveryOf, sealForRecovery } from './recovery.ts';
import { rewrapAll } from './rewrap.ts';
import type { Sealed } from './sealed.ts';

/**
 * Gives the vault a new root key and a new key for its boxes, and seals every box anew, while others read and write.
 * Which hashes stand for paths, tokens and keys stays as it is, and so does K of the managed index: what they were made
 * of is not known to the vault, or known to others by them. A process that ends anywhere loses nothing: the next one
 * opens the vault with what was there, and `finishRekey` goes on. Gives how many boxes were sealed.
 */
export async function changeRoot(vault: Sealed, seal: Seal): Promise<number> {
  await finishRekey(vault);
  await newRoot(vault, seal);
  return finishRekey(vault);
}

/** The first half of `changeRoot`: from now on what is written is under the new keys. None may be changing already. */
export async function newRoot(vault: Sealed, seal: Seal): Promise<void> {
  const { db, keys } = vault;
  const row = vaultRow(vault);
  const id = bytesOf(row, 'id');
  const [root, newest] = [randomBytes(KEY_LENGTH), randomBytes(KEY_LENGTH)];
  const old = ringIn(vault, row);
  if (old.older !== undefined) throw changedMeanwhile();
  const ring = { ...old, newest, older: old.newest, term: old.term + 1, since: Date.now() };
  try {
    const wrapped = await wrapVerified(seal, root, rootContext(id));
    const copy = await sealForRecovery(Buffer.from(root), id, recoveryOf(vault)?.recipients ?? []);
    // Written and taken into use at once: nothing else runs in between.
    db.waitForDisk(true);
    db.write(() => {
      refuseChanged(vault, row);
      db.run(
        'UPDATE vault SET seal = ?, root = ?, keyring = ?, term = ?, recovery = ?',
        wrapped.kind,
        wrapped.bytes,
        sealKeyring(root, id, ring),
        ring.term,
        copy,
      );
    });
    keys.use(root, ring);
  } finally {
    root.fill(0);
    forget(ring);
    forget(old);
  }
}

/** Ends a change of keys that was begun; nothing to end is no error. Gives how many boxes were sealed. */
export async function finishRekey(vault: Sealed): Promise<number> {
  if (!vault.keys.isChanging) return 0;
  const { db, keys } = vault;
  const { term } = keys;
  const changed = await rewrapAll(vault);
  const row = vaultRow(vault);
  const root = keys.root.export();
  const old = ringIn(vault, row);
  const ring = { ...old, older: undefined };
  try {
    // Another change began meanwhile: what was seen under the newest key then is under the older one now.
    if (keys.term !== term) throw changedMeanwhile();
    db.waitForDisk(true);
    db.write(() => {
      refuseChanged(vault, row);
      db.run('UPDATE vault SET keyring = ?', sealKeyring(root, bytesOf(row, 'id'), ring));
    });
    keys.use(root, ring);
  } finally {
    root.fill(0);
    forget(old);
  }
  // What was sealed under the old key is then neither in the file nor in its log.
  db.checkpoint();
  return changed;
}

/**
 * Puts the vault under another seal, or another key of the same kind: the root key and what is read through the seal
 * each time are wrapped anew, unwrapped again and compared, and then replaced in one transaction. `from` is the seal
 * that it is under; undefined when that is lost: then what could be read through it alone stays as it is, and is lost
 * with it. Gives how many values that are. Closes neither seal.
 */
export async function changeSeal(vault: Sealed, from: Seal | undefined, to: Seal): Promise<number> {
  const { db, keys } = vault;
  const row = vaultRow(vault);
  const root = keys.root.export();
  try {
    const wrapped = await wrapVerified(to, root, rootContext(bytesOf(row, 'id')));
    for (;;) {
      const dataKeys = from === undefined ? [] : await resealedDataKeys(vault, from, to);
      db.waitForDisk(true);
      const done = db.write(() => {
        refuseChanged(vault, row);
        if (from !== undefined && !saveDataKeys(vault, dataKeys)) return false;
        db.run('UPDATE vault SET seal = ?, root = ?', wrapped.kind, wrapped.bytes);
        return true;
      });
      if (!done) continue;
      db.checkpoint();
      return from === undefined ? countDataKeys(vault) : 0;
    }
  } finally {
    root.fill(0);
  }
}

function vaultRow({ db }: Sealed): Row {
  return db.get('SELECT id, root, keyring FROM vault') ?? {};
}

function ringIn({ keys }: Sealed, row: Row): Keyring {
  const root = keys.root.export();
  try {
    return openKeyring(root, bytesOf(row, 'id'), bytesOf(row, 'keyring'));
  } finally {
    root.fill(0);
  }
}

/** Two changes at once would each undo the other's. */
function refuseChanged(vault: Sealed, before: Row): void {
  if (rowMark(vaultRow(vault)) === rowMark(before)) return;
  throw changedMeanwhile();
}

function changedMeanwhile(): RelockError {
  return new RelockError('RL-VAULT-REKEYED', 'the vault’s seal or keys were changed by someone else meanwhile', {
    remedy: 'Look at its state, then decide again.',
    state: 'This change was not made.',
  });
}
