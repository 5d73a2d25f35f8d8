import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { SecretValue } from '../core/secret.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 43 digits of base 62 hold 256 bits, 6 hold a CRC-32. */
const BODY = 43;
const CHECK = 6;

/**
 * A fresh key: `prefix`, 256 random bits and a CRC-32 of their digits, both in base 62, so that every scanner can know
 * it offline.
 */
export function mintKey(prefix: string): SecretValue {
  const body = base62(BigInt(`0x${randomBytes(32).toString('hex')}`), BODY);
  return new SecretValue(`${prefix}${body}${base62(BigInt(crc32(body)), CHECK)}`);
}

function base62(value: bigint, length: number): string {
  let digits = '';
  for (let rest = value; digits.length < length; rest /= 62n) digits = (ALPHABET[Number(rest % 62n)] ?? '') + digits;
  return digits;
}
