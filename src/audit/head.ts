import { createPublicKey, sign, verify } from 'node:crypto';
import type { Link } from './chain.ts';
import type { AuditKeys } from './keys.ts';

/**
 * What the vault signed about its chain: that record `number` has this chain value. An anchor says as well that what
 * came up to it was removed by the vault itself, when its time was over.
 */
export interface SignedHead {
  readonly kind: 'head' | 'anchor';
  /** The vault's id, hex. */
  readonly vault: string;
  readonly number: number;
  /** Hex. */
  readonly chain: string;
  /** When it was signed, milliseconds since 1970. */
  readonly time: number;
  /** Ed25519 (RFC 8032): public key and signature, base64url. */
  readonly key: string;
  readonly signature: string;
}

/** Signs the state of the chain. */
export function signHead(keys: AuditKeys, { number, chain }: Link, time: number, kind: SignedHead['kind']): SignedHead {
  const said = { kind, vault: keys.vault, number, chain: chain.toString('hex'), time, key: keys.publicKey };
  return { ...said, signature: sign(null, signedBytes(said), keys.signing).toString('base64url') };
}

/** True when `key` (base64url) signed it. */
export function isSigned(head: SignedHead, key: string): boolean {
  if (head.key !== key) return false;
  try {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    return verify(null, signedBytes(head), publicKey, Buffer.from(head.signature, 'base64url'));
  } catch {
    // Not a key: nothing is signed with it.
    return false;
  }
}

/** A head as the line that devices and files have. */
export function headLine(head: SignedHead): string {
  return JSON.stringify({ head });
}

/** The opposite of `headLine`; undefined for a line that is none. Its signature is not checked yet. */
export function headOf(line: string): SignedHead | undefined {
  if (!line.startsWith('{"head":')) return undefined;
  try {
    const { head } = JSON.parse(line) as { head: Partial<Record<keyof SignedHead, unknown>> };
    const { kind, vault, number, chain, time, key, signature } = head;
    const isWhole =
      (kind === 'head' || kind === 'anchor') &&
      Number.isSafeInteger(number) &&
      Number.isSafeInteger(time) &&
      [vault, chain, key, signature].every((one) => typeof one === 'string');
    return isWhole ? (head as SignedHead) : undefined;
  } catch {
    return undefined;
  }
}

function signedBytes({ kind, vault, number, chain, time }: Omit<SignedHead, 'signature'>): Buffer {
  return Buffer.from(`relock audit ${kind} v1\n${vault}\n${number}\n${chain}\n${time}\n`);
}
