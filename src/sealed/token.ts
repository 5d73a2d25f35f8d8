import { randomBytes } from 'node:crypto';
import type { SecretValue } from '../core/secret.ts';
import { mintKey } from './base62.ts';
import { openBox, sealBox } from './box.ts';
import type { BoxColumn } from './boxes.ts';
import type { Row } from './database.ts';
import { bytesOf } from './database.ts';
import type { Sealed } from './sealed.ts';
import { untampered } from './sealed.ts';

const PREFIX = 'rlk_';

/** What a token of the vault is and may do. Times are milliseconds since 1970, lives are seconds. */
export interface TokenGrant {
  readonly accessor: string;
  readonly policies: readonly string[];
  /** How people know it: `root`, `jwt-repo:acme/app`. */
  readonly name: string;
  /** Where it logged in: `auth/token/`, `auth/jwt/`. */
  readonly mount: string;
  /** What its issuer signed about it. */
  readonly claims: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
  readonly created: number;
  /** Undefined: it does not end by itself. */
  readonly expires: number | undefined;
  /** The life that it was given, and that a renewal gives again. */
  readonly ttl: number;
  /** No renewal goes beyond this moment; undefined: none is set. */
  readonly latest: number | undefined;
  /** Renewed for this long each time, without an end; 0: not of that kind. */
  readonly period: number;
  readonly renewable: boolean;
  readonly orphan: boolean;
  /** Uses left; 0: as many as wanted. */
  readonly uses: number;
  /** When it was renewed last. */
  readonly renewed?: number;
}

/** What is given to make a token; the rest follows from it. */
export type TokenRequest = Omit<TokenGrant, 'accessor' | 'created'>;

/** A token as the vault finds it: its keyed hash stands for it everywhere but in the client's hands. */
export interface FoundToken {
  readonly hash: Buffer;
  readonly parent: Buffer | undefined;
  readonly grant: TokenGrant;
}

/** The first token of a vault: it may do everything and does not end. */
export function rootGrant(): TokenRequest {
  return {
    policies: ['root'],
    name: 'root',
    mount: 'auth/token/',
    claims: {},
    meta: {},
    expires: undefined,
    ttl: 0,
    latest: undefined,
    period: 0,
    renewable: false,
    orphan: true,
    uses: 0,
  };
}

/** Makes a token and lets it in. Only its keyed hash is stored: the file does not give the token back. */
export function createToken(
  vault: Sealed,
  request: TokenRequest,
  parent?: Buffer,
): { token: SecretValue; grant: TokenGrant; hash: Buffer } {
  const token = mintKey(PREFIX);
  const hash = hashOf(vault, token);
  const grant = { ...request, accessor: randomBytes(16).toString('hex'), created: Date.now() };
  vault.db.run(
    'INSERT INTO token (hash, accessor, parent, expires, body) VALUES (?, ?, ?, ?, ?)',
    hash,
    accessorHash(vault, grant.accessor),
    parent ?? null,
    grant.expires ?? null,
    sealGrant(vault, hash, grant),
  );
  return { token, grant, hash };
}

/** The token as the vault knows it, or null; one that has ended is still found until it is swept away. */
export function findToken(vault: Sealed, token: SecretValue): FoundToken | null {
  return tokenAt(vault, hashOf(vault, token));
}

/** The token with this keyed hash. */
export function tokenAt(vault: Sealed, hash: Buffer): FoundToken | null {
  const row = vault.db.get('SELECT hash, parent, body FROM token WHERE hash = ?', hash);
  return row === undefined ? null : opened(vault, row);
}

/** The token with this accessor, which names it without being it. */
export function tokenOf(vault: Sealed, accessor: string): FoundToken | null {
  const row = vault.db.get('SELECT hash, parent, body FROM token WHERE accessor = ?', accessorHash(vault, accessor));
  return row === undefined ? null : opened(vault, row);
}

/** Writes a changed grant: a renewal, a use. */
export function saveGrant(vault: Sealed, { hash, grant }: FoundToken): void {
  vault.db.run(
    'UPDATE token SET expires = ?, body = ? WHERE hash = ?',
    grant.expires ?? null,
    sealGrant(vault, hash, grant),
    hash,
  );
}

/**
 * Ends a token and, unless `keepChildren`, all that were made with it, theirs too. Gives the hashes of those that
 * ended: what was leased to them is the caller's to take back. Children that are kept become orphans.
 */
export function endToken(vault: Sealed, hash: Buffer, keepChildren = false): Buffer[] {
  const ended = [hash];
  if (keepChildren) vault.db.run('UPDATE token SET parent = NULL WHERE parent = ?', hash);
  else {
    for (const one of ended) {
      for (const row of vault.db.all('SELECT hash FROM token WHERE parent = ?', one)) ended.push(bytesOf(row, 'hash'));
    }
  }
  for (const one of ended) vault.db.run('DELETE FROM token WHERE hash = ?', one);
  return ended;
}

/** The hashes of at most `limit` tokens whose life has ended by `time`. */
export function endedTokens(vault: Sealed, time: number, limit: number): Buffer[] {
  return vault.db
    .all('SELECT hash FROM token WHERE expires <= ? ORDER BY expires LIMIT ?', time, limit)
    .map((row) => bytesOf(row, 'hash'));
}

/** The accessors of all tokens. */
export function allAccessors(vault: Sealed): string[] {
  return vault.db
    .all('SELECT hash, parent, body FROM token')
    .map((row) => opened(vault, row).grant.accessor)
    .sort();
}

/** The keyed hash that stands for a token. */
export function hashOf(vault: Sealed, token: SecretValue): Buffer {
  return vault.keys.hash('token', token.reveal());
}

function accessorHash(vault: Sealed, accessor: string): Buffer {
  return vault.keys.hash('accessor', accessor);
}

function sealGrant(vault: Sealed, hash: Buffer, grant: TokenGrant): Buffer {
  return sealBox(vault.keys.box('token', hash), Buffer.from(JSON.stringify(grant)), context(vault, hash));
}

function opened(vault: Sealed, row: Row): FoundToken {
  return untampered('a token of this vault', () => {
    const hash = bytesOf(row, 'hash');
    const plain = openBox(vault.keys.box('token', hash), bytesOf(row, 'body'), context(vault, hash));
    // Sealed by this vault, so it has the shape that `createToken` gave it; a vault of schema 1 only had root tokens.
    const grant = JSON.parse(plain.toString('utf8')) as TokenGrant | { policy: 'root'; created: number };
    return {
      hash,
      parent: row['parent'] === null ? undefined : bytesOf(row, 'parent'),
      grant: 'policy' in grant ? { ...rootGrant(), accessor: '', created: grant.created } : grant,
    };
  });
}

/** The grants, as a change of keys sees them. */
export const tokenBoxes: BoxColumn = {
  table: 'token',
  key: ['hash'],
  column: 'body',
  sealedWith: (vault, row) => {
    const hash = bytesOf(row, 'hash');
    return { key: vault.keys.box('token', hash), context: context(vault, hash) };
  },
};

function context(vault: Sealed, hash: Buffer) {
  return vault.keys.context('token', hash.toString('hex'));
}
