import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import type { Seal } from '../seal/seal.ts';
import { wrapVerified } from '../seal/verified.ts';
import { sealBox } from './box.ts';
import { Database } from './database.ts';
import { forget, keysOf, sealKeyring } from './keyring.ts';
import { Heads } from './heads.ts';
import { KEY_LENGTH } from './keys.ts';
import { APPLICATION, SCHEMA, TABLES } from './schema.ts';
import { createToken, rootGrant } from './token.ts';

/** The vault's file in its folder. */
export const FILE = 'vault.db';

/** What a root key is bound to when it is wrapped, so that one vault's does not open for another. */
export function rootContext(vaultId: Uint8Array): Buffer {
  return Buffer.from(`relock sealed v1 root ${Buffer.from(vaultId).toString('hex')}`);
}

/** Throws `RL-VAULT-EXISTS` when the folder has a vault: asked before a seal is opened for a new one. */
export function refuseExisting(folder: string): void {
  if (!existsSync(path.join(folder, FILE))) return;
  throw new RelockError('RL-VAULT-EXISTS', `there is a vault in ${printable(folder)} already`, {
    remedy: 'Choose another folder; a vault is never made over another one.',
    state: 'Nothing was changed.',
  });
}

/**
 * Makes a vault in a folder (0700, its file 0600) and gives its first root token, of which only a keyed hash is
 * stored. The file appears whole or not at all, and never over another one. Throws `RL-VAULT-EXISTS`,
 * `RL-VAULT-FOLDER`, and what the seal throws.
 */
export async function createVault(folder: string, seal: Seal): Promise<SecretValue> {
  refuseExisting(folder);
  makeFolder(folder);
  const draft = path.join(folder, `.${FILE}.${randomBytes(8).toString('hex')}`);
  const root = randomBytes(KEY_LENGTH);
  try {
    const id = randomBytes(16);
    const wrapped = await wrapVerified(seal, root, rootContext(id));
    const token = writeDraft(draft, id, root, wrapped);
    publish(draft, folder);
    return token;
  } finally {
    root.fill(0);
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${draft}${suffix}`, { force: true });
  }
}

/** Makes a vault's folder, for its owner alone, unless it is there. Throws `RL-VAULT-FOLDER`. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // A folder that holds other things as well keeps its rights: they are not the vault's to change.
    if (readdirSync(folder).length === 0) chmodSync(folder, 0o700);
  } catch (error) {
    throw folderUnusable(folder, error);
  }
}

function writeDraft(
  file: string,
  id: Buffer,
  root: Buffer,
  wrapped: { readonly kind: string; readonly bytes: Uint8Array },
): SecretValue {
  // Made before SQLite sees it, so that it is never open to others; its log takes the same rights.
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    throw folderUnusable(path.dirname(file), error);
  }
  const db = new Database(file);
  const created = Date.now();
  const [lasting, newest] = [randomBytes(KEY_LENGTH), randomBytes(KEY_LENGTH)];
  const ring = { lasting, newest, older: undefined, term: 1, since: created };
  try {
    const keys = keysOf(root, id, ring);
    db.get('PRAGMA journal_mode = WAL');
    return db.write(() => {
      db.script(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${SCHEMA}; ${TABLES}`);
      db.run(
        'INSERT INTO vault (only, id, seal, root, mark, created, keyring, term) VALUES (1, ?, ?, ?, ?, ?, ?, ?)',
        id,
        wrapped.kind,
        wrapped.bytes,
        sealBox(keys.key('mark'), new Uint8Array(), keys.context('mark', created)),
        created,
        sealKeyring(root, id, ring),
        ring.term,
      );
      return createToken({ db, keys, heads: new Heads(db) }, rootGrant()).token;
    });
  } finally {
    forget(ring);
    db.close();
  }
}

/** Gives a draft the vault's name. Linking fails when that is taken, so two makers at once can't both win. */
export function publish(draft: string, folder: string): void {
  sync(draft);
  try {
    linkSync(draft, path.join(folder, FILE));
  } catch (error) {
    if (systemCode(error) === 'EEXIST') refuseExisting(folder);
    throw folderUnusable(folder, error);
  }
  sync(folder);
}

/** On disk when it returns, a folder with the names in it. */
export function sync(file: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function folderUnusable(folder: string, cause: unknown): RelockError {
  return new RelockError(
    'RL-VAULT-FOLDER',
    `no vault can be made in ${printable(folder)}: ${systemCode(cause) ?? 'it is refused'}`,
    {
      remedy: 'Give a folder that this user may write, on a disk that knows hard links.',
      state: 'No vault was made.',
      cause,
    },
  );
}
