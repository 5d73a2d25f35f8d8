import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { isSealKind } from '../seal/seal.ts';
import type { Seal, SealKind } from '../seal/seal.ts';
import { openBox } from './box.ts';
import { FILE, rootContext, sync } from './create.ts';
import { Database, bytesOf, numberOf, textOf } from './database.ts';
import type { Row } from './database.ts';
import { forget, keysOf, openKeyring, refuseStaleKeys, sealKeyring } from './keyring.ts';
import { Heads } from './heads.ts';
import { VaultKeys } from './keys.ts';
import { fileAll } from './record.ts';
import { APPLICATION, SCHEMA, SERVER_TABLES } from './schema.ts';
import type { Sealed } from './sealed.ts';
import { tampered, untampered } from './sealed.ts';

/** What names the vault in a folder: 32 hex digits that never change. Opens nothing. Throws as `sealKindOf` does. */
export function vaultIdOf(folder: string): string {
  const db = openFile(folder);
  try {
    return bytesOf(vaultRow(db, folder), 'id').toString('hex');
  } finally {
    db.close();
  }
}

/** The kind of seal that the vault in a folder was made with. Opens nothing. Throws `RL-VAULT-NOT-FOUND`, `RL-VAULT-NEWER`. */
export function sealKindOf(folder: string): SealKind {
  const db = openFile(folder);
  try {
    const kind = textOf(vaultRow(db, folder), 'seal');
    if (isSealKind(kind)) return kind;
    throw new RelockError('RL-SEAL-MISMATCH', `the vault in ${printable(folder)} has a seal of an unknown kind`, {
      evidence: [['Its kind', printable(kind, 40)]],
      remedy: 'It was made by another version of Relock, or was changed.',
    });
  } finally {
    db.close();
  }
}

/**
 * Opens the vault in a folder for whoever works on its parts, such as the server; the seal stays the caller's. A vault
 * of an older schema is brought up to this one, after a copy of it is laid beside it. Throws as `openStore` does.
 */
export async function openSealed(folder: string, seal: Seal): Promise<{ vault: Sealed; created: number }> {
  return openWith(folder, ({ id, kind, wrapped }) => seal.unwrap({ kind, bytes: wrapped }, rootContext(id)));
}

/** What stands in the file about its root key, for whoever can get it from that. */
export interface RootSource {
  readonly id: Buffer;
  readonly kind: string;
  /** As the seal wrapped it. */
  readonly wrapped: Buffer;
  /** As it was encrypted to those who can recover it; undefined when there is nobody. */
  readonly recovery: Buffer | undefined;
}

/** As `openSealed`, with a root key from elsewhere. */
export async function openWith(
  folder: string,
  rootFrom: (source: RootSource) => Promise<Uint8Array>,
  file = FILE,
): Promise<{ vault: Sealed; created: number }> {
  const db = openFile(folder, file);
  try {
    bringForward(db, path.join(folder, file));
    const row = vaultRow(db, folder);
    const id = bytesOf(row, 'id');
    const root = await rootFrom({
      id,
      kind: textOf(row, 'seal'),
      wrapped: bytesOf(row, 'root'),
      recovery: row['recovery'] === null ? undefined : bytesOf(row, 'recovery'),
    });
    try {
      const vault = { db, keys: keysIn(db, root, folder), heads: new Heads(db) };
      refuseStaleKeys(db, vault.keys);
      return { vault, created: numberOf(row, 'created') };
    } finally {
      root.fill(0);
    }
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The keys of a vault, once its mark shows that they are its own. One of schema 1 gets its keyring. */
function keysIn(db: Database, root: Uint8Array, folder: string): VaultKeys {
  const name = `the vault in ${folder}`;
  let row = vaultRow(db, folder);
  const [id, created] = [bytesOf(row, 'id'), numberOf(row, 'created')];
  if (row['keyring'] === null) {
    // Its boxes and hashes were all made under the root key itself, which from now on is the first key of its ring.
    const keys = new VaultKeys(root, id);
    checkMark(keys);
    db.write(() => {
      const ring = { lasting: root, newest: root, older: undefined, term: 1, since: created };
      db.run('UPDATE vault SET keyring = ?, term = 1 WHERE keyring IS NULL', sealKeyring(root, id, ring));
      fileAll({ db, keys, heads: new Heads(db) });
    });
    row = vaultRow(db, folder);
  }
  const ring = untampered(name, () => openKeyring(root, id, bytesOf(row, 'keyring')));
  const keys = keysOf(root, id, ring);
  forget(ring);
  checkMark(keys);
  return keys;

  function checkMark(opened: VaultKeys): void {
    untampered(name, () => openBox(opened.key('mark'), bytesOf(row, 'mark'), opened.context('mark', created)));
  }
}

/** Each step from a schema to the next; what needs the vault's keys is done once it is open. */
const STEPS: Readonly<Record<number, string>> = { 1: SERVER_TABLES };

/** Brings the tables of an older vault to this schema, after a copy of the whole file was laid beside it. */
function bringForward(db: Database, file: string): void {
  for (let from = pragma(db, 'user_version'); from < SCHEMA; from++) {
    keepCopy(db, `${file}.schema-${from}`);
    db.write(() => {
      if (pragma(db, 'user_version') !== from) return;
      db.script(`${STEPS[from] ?? ''}; PRAGMA user_version = ${from + 1}`);
    });
  }
}

/** A copy under its name is a whole one: it is made under another, and is on disk before it gets its own. */
function keepCopy(db: Database, copy: string): void {
  if (existsSync(copy)) return;
  const draft = `${copy}.draft-${randomBytes(4).toString('hex')}`;
  try {
    closeSync(openSync(draft, 'wx', 0o600));
    db.run('VACUUM INTO ?', draft);
    sync(draft);
    renameSync(draft, copy);
    sync(path.dirname(copy));
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The file of a vault, without its keys. Throws `RL-VAULT-NOT-FOUND`, `RL-VAULT-NEWER`, `RL-VAULT-IO`. */
export function openFile(folder: string, name = FILE): Database {
  const file = path.join(folder, name);
  const missing = (why: string) =>
    new RelockError('RL-VAULT-NOT-FOUND', `there is no vault in ${printable(folder)}: ${why}`, {
      remedy: 'Check --dir or RELOCK_DIR, or make one with "relock vault init".',
    });
  // A folder that this user may not enter is not one without a vault.
  try {
    statSync(file);
  } catch (error) {
    const code = systemCode(error) ?? 'unknown failure';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw missing(`it has no ${name}`);
    throw new RelockError('RL-VAULT-IO', `the vault in ${printable(folder)} can't be read (${code})`, {
      remedy: 'Run it as the user who owns the vault; check the rights on its folder.',
    });
  }
  const db = new Database(file);
  try {
    if (pragma(db, 'application_id') !== APPLICATION) throw missing(`its ${name} is something else`);
    const schema = pragma(db, 'user_version');
    if (schema > SCHEMA) {
      throw new RelockError('RL-VAULT-NEWER', `the vault in ${printable(folder)} was written by a newer Relock`, {
        evidence: [
          ['Its schema', String(schema)],
          ['Known here', String(SCHEMA)],
        ],
        remedy: 'Use that newer version.',
        state: 'Nothing was changed.',
      });
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function vaultRow(db: Database, folder: string): Row {
  const row = db.get('SELECT * FROM vault');
  if (row === undefined) throw tampered(`the vault in ${folder}`);
  return row;
}

function pragma(db: Database, name: 'application_id' | 'user_version'): number {
  return numberOf(db.get(`PRAGMA ${name}`) ?? {}, name);
}
