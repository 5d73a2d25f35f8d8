import { randomBytes } from 'node:crypto';
import type { SecretValue } from '../core/secret.ts';
import { mintKey } from './base62.ts';
import { openBox, sealBox } from './box.ts';
import type { BoxColumn } from './boxes.ts';
import type { Row } from './database.ts';
import { bytesOf, numberOf } from './database.ts';
import type { Sealed } from './sealed.ts';
import { untampered } from './sealed.ts';

/** A key that the vault issued itself. Times are milliseconds since 1970. */
export interface IssuedKey {
  /** Names the key without being it. */
  readonly id: string;
  readonly mount: string;
  readonly role: string;
  /** Who or what it is for, as its issuer said. */
  readonly owner: string;
  readonly scopes: readonly string[];
  readonly metadata: Readonly<Record<string, string>>;
  /** Addresses that it may be used from, as `10.0.0.0/8`; empty: all. */
  readonly sources: readonly string[];
  readonly issued: number;
  readonly expires: number | undefined;
  /** No renewal goes beyond it. */
  readonly latest: number | undefined;
  /** 0: as many as wanted. */
  readonly mostUses: number;
  /** The key that took its place, by its id; '' while it is the newest. */
  readonly replacedBy: string;
  readonly revoked: number | undefined;
}

/** An issued key with what is counted of it. */
export interface StoredKey {
  readonly hash: Buffer;
  readonly key: IssuedKey;
  readonly uses: number;
  /** When it was last used; 0: never. */
  readonly used: number;
  /** From where it was last used; ''. */
  readonly from: string;
}

/** Makes a key and stores its keyed hash; the key itself is given this once. Within a transaction. */
export function issueKey(
  vault: Sealed,
  prefix: string,
  about: Omit<IssuedKey, 'id'>,
): { secret: SecretValue; key: IssuedKey } {
  const secret = mintKey(prefix);
  const hash = hashOfKey(vault, secret);
  const key = { ...about, id: randomBytes(12).toString('hex') };
  vault.db.run(
    'INSERT INTO issued (hash, role, accessor, expires, uses, used, place, body) VALUES (?, ?, ?, ?, 0, 0, ?, ?)',
    hash,
    roleHash(vault, about.mount, about.role),
    idHash(vault, key.id),
    key.expires ?? null,
    new Uint8Array(),
    sealKey(vault, hash, key),
  );
  return { secret, key };
}

/** The key with this text, or undefined; the text is compared by its keyed hash alone. */
export function findKey(vault: Sealed, hash: Buffer): StoredKey | undefined {
  const row = vault.db.get(`${SELECT} WHERE hash = ?`, hash);
  return row === undefined ? undefined : opened(vault, row);
}

/** The key with this id, or undefined. */
export function keyOf(vault: Sealed, id: string): StoredKey | undefined {
  const row = vault.db.get(`${SELECT} WHERE accessor = ?`, idHash(vault, id));
  return row === undefined ? undefined : opened(vault, row);
}

/** All keys of a role, or of all, in no order. */
export function issuedKeys(vault: Sealed, mount: string, role: string | undefined): StoredKey[] {
  const rows =
    role === undefined ? vault.db.all(SELECT) : vault.db.all(`${SELECT} WHERE role = ?`, roleHash(vault, mount, role));
  return rows.map((row) => opened(vault, row)).filter(({ key }) => key.mount === mount);
}

/** Writes what changed about a key; within a transaction. */
export function saveKey(vault: Sealed, hash: Buffer, key: IssuedKey): void {
  vault.db.run(
    'UPDATE issued SET expires = ?, body = ? WHERE hash = ?',
    key.expires ?? null,
    sealKey(vault, hash, key),
    hash,
  );
}

/** Counts a use; the place is sealed anew only when it is another one. Within a transaction. */
export function countUse(vault: Sealed, { hash, from }: StoredKey, time: number, place: string): void {
  if (place === from) vault.db.run('UPDATE issued SET uses = uses + 1, used = ? WHERE hash = ?', time, hash);
  else {
    const box = sealBox(vault.keys.box('issued', hash), Buffer.from(place), context(vault, hash, 'place'));
    vault.db.run('UPDATE issued SET uses = uses + 1, used = ?, place = ? WHERE hash = ?', time, box, hash);
  }
}

/** Removes keys that ended before `time`. */
export function forgetKeys(vault: Sealed, time: number): void {
  vault.db.run('DELETE FROM issued WHERE expires < ?', time);
}

/** Removes all keys of a mount; within a transaction. */
export function removeKeys(vault: Sealed, mount: string): void {
  for (const { hash } of issuedKeys(vault, mount, undefined)) vault.db.run('DELETE FROM issued WHERE hash = ?', hash);
}

/** The keyed hash that stands for a key. */
export function hashOfKey(vault: Sealed, secret: SecretValue): Buffer {
  return vault.keys.hash('issued', secret.reveal());
}

const SELECT = 'SELECT hash, uses, used, place, body FROM issued';

function opened(vault: Sealed, row: Row): StoredKey {
  return untampered('a key that this vault issued', () => {
    const hash = bytesOf(row, 'hash');
    const boxKey = vault.keys.box('issued', hash);
    const plain = openBox(boxKey, bytesOf(row, 'body'), context(vault, hash, 'key'));
    const place = bytesOf(row, 'place');
    return {
      hash,
      // Sealed by this vault, so it has the shape that `issueKey` gave it.
      key: JSON.parse(plain.toString('utf8')) as IssuedKey,
      uses: numberOf(row, 'uses'),
      used: numberOf(row, 'used'),
      from: place.length === 0 ? '' : openBox(boxKey, place, context(vault, hash, 'place')).toString('utf8'),
    };
  });
}

function sealKey(vault: Sealed, hash: Buffer, key: IssuedKey): Buffer {
  return sealBox(vault.keys.box('issued', hash), Buffer.from(JSON.stringify(key)), context(vault, hash, 'key'));
}

function idHash(vault: Sealed, id: string): Buffer {
  return vault.keys.hash('issued', 'id', id);
}

function roleHash(vault: Sealed, mount: string, role: string): Buffer {
  return vault.keys.hash('issued', 'role', mount, role);
}

/** The issued keys, as a change of keys sees them. */
export const issuedBoxes: BoxColumn = {
  table: 'issued',
  key: ['hash'],
  column: 'body',
  sealedWith: (vault, row) => issuedBox(vault, bytesOf(row, 'hash'), 'key'),
};

export const placeBoxes: BoxColumn = {
  table: 'issued',
  key: ['hash'],
  column: 'place',
  where: 'length(place) > 0',
  sealedWith: (vault, row) => issuedBox(vault, bytesOf(row, 'hash'), 'place'),
};

function issuedBox(vault: Sealed, hash: Buffer, part: 'key' | 'place') {
  return { key: vault.keys.box('issued', hash), context: context(vault, hash, part) };
}

function context(vault: Sealed, hash: Buffer, part: string) {
  return vault.keys.context('issued', part, hash.toString('hex'));
}
