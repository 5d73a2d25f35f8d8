import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { SecretValue } from '../core/secret.ts';
import { openBox, sealBox } from './box.ts';
import { bytesOf } from './database.ts';
import type { Sealed } from './sealed.ts';
import { untampered } from './sealed.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PREFIX = 'rlk_';
/** 43 digits of base 62 hold 256 bits, 6 hold a CRC-32. */
const BODY = 43;
const CHECK = 6;

/** What a token of the vault may do. Other policies come with the server. */
export interface TokenGrant {
  readonly policy: 'root';
  /** Milliseconds since 1970. */
  readonly created: number;
}

/** A fresh token: `rlk_`, 256 random bits and a CRC-32 of them, both in base 62, so that a scanner can know it offline. */
export function mintToken(): SecretValue {
  const body = base62(BigInt(`0x${randomBytes(32).toString('hex')}`), BODY);
  return new SecretValue(`${PREFIX}${body}${base62(BigInt(crc32(body)), CHECK)}`);
}

/** Lets a token in. Only its keyed hash is stored: the file does not give the token back. */
export function grantToken(vault: Sealed, token: SecretValue): void {
  const hash = vault.keys.hash('token', token.reveal());
  const grant: TokenGrant = { policy: 'root', created: Date.now() };
  const body = sealBox(vault.keys.key('token', hash), Buffer.from(JSON.stringify(grant)), context(vault, hash));
  vault.db.run('INSERT INTO token (hash, body) VALUES (?, ?)', hash, body);
}

/** What the vault grants to this token, or null when it does not know it. */
export function lookUpToken(vault: Sealed, token: SecretValue): TokenGrant | null {
  const hash = vault.keys.hash('token', token.reveal());
  const row = vault.db.get('SELECT body FROM token WHERE hash = ?', hash);
  if (row === undefined) return null;
  return untampered('a token of this vault', () => {
    const plain = openBox(vault.keys.key('token', hash), bytesOf(row, 'body'), context(vault, hash));
    // Sealed by this vault, so it has the shape that `grantToken` gave it.
    return JSON.parse(plain.toString('utf8')) as TokenGrant;
  });
}

function context(vault: Sealed, hash: Buffer) {
  return vault.keys.context('token', hash.toString('hex'));
}

function base62(value: bigint, length: number): string {
  let digits = '';
  for (let rest = value; digits.length < length; rest /= 62n) digits = (ALPHABET[Number(rest % 62n)] ?? '') + digits;
  return digits;
}
