import { randomBytes } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import { openBox, sealBox } from './box.ts';
import type { BoxColumn } from './boxes.ts';
import { folderOf, foldersIn, growTo, pruneFrom } from './branch.ts';
import { bytesOf } from './database.ts';
import type { Row } from './database.ts';
import type { Sealed } from './sealed.ts';
import { nameOf, untampered } from './sealed.ts';

/** A secret's head: all that is known of it without its values. It is stored sealed, as one box. */
export interface SecretRecord {
  readonly id: Buffer;
  readonly path: string;
  /** Who issues it, when it is managed. */
  readonly kind: string | undefined;
  /** The newest version; 0 while there is only a pending value. Versions count from 1 without gaps. */
  readonly current: number;
  /** The oldest version that is still kept. */
  readonly oldest: number;
  /** Versions that are put aside (https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2), and since when. */
  readonly deleted: Readonly<Record<number, number>>;
  /** What the server's clients said about it; undefined for one that they never touched. */
  readonly settings: RecordSettings | undefined;
}

/** A secret's own settings in KV version 2; what is 0 or false follows its mount's. */
export interface RecordSettings {
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly updated: number;
  readonly maxVersions: number;
  readonly casRequired: boolean;
  /** Seconds after which a version puts itself aside. */
  readonly deleteAfter: number;
  readonly custom: Readonly<Record<string, string>>;
}

const LONGEST_PATH = 512;

/** Throws `RL-VAULT-PATH` for what can't be a secret's path: empty, too long, with `.`, `..`, empty segments or control characters. */
export function checkPath(path: string): void {
  const segments = path.split('/');
  const wrong =
    path === '' ||
    Buffer.byteLength(path) > LONGEST_PATH ||
    !path.isWellFormed() ||
    segments.some((segment) => segment === '' || segment === '.' || segment === '..') ||
    // eslint-disable-next-line no-control-regex -- control characters have no business in a path
    /[\u0000-\u001f\u007f\\%?#]/.test(path);
  if (wrong) {
    throw new RelockError('RL-VAULT-PATH', `${nameOf(path)} is not a path that a vault takes`, {
      remedy: `Use segments joined by "/", ${LONGEST_PATH} bytes at most, without "?", "#", "%", "\\" and control characters.`,
    });
  }
}

/** The secret at a path, or undefined. Throws `RL-VAULT-TAMPERED` when its head does not open, or is another's. */
export function findRecord(vault: Sealed, path: string): SecretRecord | undefined {
  const kept = vault.heads.get(path);
  if (kept !== undefined) return kept;
  const hash = vault.keys.hash('path', path);
  const row = vault.db.get('SELECT id, path, head FROM record WHERE path = ?', hash);
  if (row === undefined) return undefined;
  return untampered(nameOf(path), () => {
    const record = openRecord(vault, row);
    if (record.path !== path) throw new RangeError('the head of another secret');
    vault.heads.keep(record, bytesOf(row, 'head').length);
    return record;
  });
}

/** The secret with this id, of which a row of another table tells. */
export function recordAt(vault: Sealed, id: Uint8Array): SecretRecord {
  return untampered('the name of a secret', () =>
    openRecord(vault, vault.db.get('SELECT id, path, head FROM record WHERE id = ?', id) ?? {}),
  );
}

/** The secret at a path; made, without a version, when there is none. */
export function findOrMakeRecord(vault: Sealed, path: string): SecretRecord {
  const found = findRecord(vault, path);
  if (found !== undefined) return found;
  const record: SecretRecord = {
    id: randomBytes(16),
    path,
    kind: undefined,
    current: 0,
    oldest: 1,
    deleted: {},
    settings: undefined,
  };
  vault.heads.change(path);
  vault.db.run(
    'INSERT INTO record (id, path, head, folder) VALUES (?, ?, ?, ?)',
    record.id,
    vault.keys.hash('path', path),
    sealHead(vault, record),
    folderOf(vault, path),
  );
  growTo(vault, path);
  return record;
}

/** Writes a changed head. */
export function saveRecord(vault: Sealed, record: SecretRecord): SecretRecord {
  vault.heads.change(record.path);
  vault.db.run('UPDATE record SET head = ? WHERE id = ?', sealHead(vault, record), record.id);
  return record;
}

/** Removes a secret with all that hangs on it. */
export function deleteRecord(vault: Sealed, { id, path }: SecretRecord): void {
  vault.heads.change(path);
  vault.db.run('DELETE FROM record WHERE id = ?', id);
  pruneFrom(vault, path);
}

/** The names right within a folder (`''` or `a/b/`): secrets, and folders with a slash behind; sorted. */
export function namesIn(vault: Sealed, folder: string): string[] {
  const secrets = vault.db
    .all('SELECT id, path, head FROM record WHERE folder = ?', vault.keys.hash('folder', folder))
    .map((row) => untampered('the name of a secret', () => openRecord(vault, row)))
    .filter(({ current, settings }) => current > 0 || settings !== undefined)
    .map(({ path }) => path.slice(folder.length));
  // The folders that keep other mounts' secrets apart are no names.
  const folders = foldersIn(vault, folder).filter((name) => !name.startsWith('\0'));
  return [...secrets, ...folders].sort();
}

/** Files the secrets of a vault of schema 1 in their folders. */
export function fileAll(vault: Sealed): void {
  for (const { id, path } of allRecords(vault)) {
    vault.db.run('UPDATE record SET folder = ? WHERE id = ?', folderOf(vault, path), id);
    growTo(vault, path);
  }
}

/** All secrets, one by one in no order, for who lets others go first in between; what is removed meanwhile is left out. */
export function* eachRecord(vault: Sealed): Generator<SecretRecord> {
  for (const row of vault.db.all('SELECT id FROM record')) {
    const found = vault.db.get('SELECT id, path, head FROM record WHERE id = ?', bytesOf(row, 'id'));
    if (found !== undefined) yield untampered('the name of a secret', () => openRecord(vault, found));
  }
}

/** All secrets, by path. */
export function allRecords(vault: Sealed): SecretRecord[] {
  const rows = vault.db.all('SELECT id, path, head FROM record');
  const records = rows.map((row) => untampered('the name of a secret', () => openRecord(vault, row)));
  return records.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The heads, as a change of keys sees them. */
export const headBoxes: BoxColumn = {
  table: 'record',
  key: ['id'],
  column: 'head',
  also: ['path'],
  sealedWith: (vault, row) => {
    const id = bytesOf(row, 'id');
    return { key: vault.keys.box('head', id), context: headContext(vault, id, bytesOf(row, 'path')) };
  },
};

function sealHead(vault: Sealed, { id, ...head }: SecretRecord): Buffer {
  const { path } = head;
  const plain = Buffer.from(JSON.stringify(head));
  const hash = vault.keys.hash('path', path);
  return sealBox(vault.keys.box('head', id), plain, headContext(vault, id, hash));
}

function openRecord(vault: Sealed, row: Row): SecretRecord {
  const [id, hash] = [bytesOf(row, 'id'), bytesOf(row, 'path')];
  const plain = openBox(vault.keys.box('head', id), bytesOf(row, 'head'), headContext(vault, id, hash));
  // Sealed by this vault, so it has the shape that `sealHead` gave it.
  const head = JSON.parse(plain.toString('utf8')) as Partial<SecretRecord> & { path: string; current: number };
  const { path, kind, current, oldest = 1, deleted = {}, settings } = head;
  return { id, path, kind, current, oldest, deleted, settings };
}

function headContext(vault: Sealed, id: Buffer, hash: Buffer) {
  return vault.keys.context('head', id.toString('hex'), hash.toString('hex'));
}
