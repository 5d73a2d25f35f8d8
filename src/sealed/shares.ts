import { createHash } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import { SecretValue } from '../core/secret.ts';

/** Format, vault, how many are needed. */
const HEAD = 1 + 4 + 1;
const CHECK = 4;
const PREFIX = 'rlks_';

/**
 * A fresh hybrid age identity, split by Shamir's scheme (the audited library `shamir-secret-sharing`) so that any
 * `needed` of its `total` shares give it back and fewer tell nothing. The vault keeps the recipient alone: a changed
 * root key is encrypted to it without asking the holders of the shares. From 2 of 2 to 255 of 255.
 */
export async function makeShares(
  vaultId: Uint8Array,
  total: number,
  needed: number,
): Promise<{ recipient: string; shares: SecretValue[] }> {
  const { generateHybridIdentity, identityToRecipient } = await import('age-encryption');
  const { split } = await import('shamir-secret-sharing');
  const identity = await generateHybridIdentity();
  // The library takes plain arrays of bytes only.
  const secret = new TextEncoder().encode(identity);
  try {
    const parts = await split(secret, total, needed);
    return {
      recipient: await identityToRecipient(identity),
      shares: parts.map((part) => written(vaultId, needed, part)),
    };
  } finally {
    secret.fill(0);
  }
}

/** The identity from its shares. Throws `RL-RECOVERY-SHARE` for one that is misspelt, for too few, or of two vaults. */
export async function combineShares(texts: readonly SecretValue[]): Promise<SecretValue> {
  const { combine } = await import('shamir-secret-sharing');
  const shares = texts.map((text, index) => read(text, index + 1));
  const needed = shares[0]?.needed ?? 2;
  const different = [...new Map(shares.map(({ part }) => [part.at(-1), part])).values()];
  if (shares.some((share) => share.needed !== needed || share.vault !== shares[0]?.vault)) {
    throw wrong('the shares are not of one vault and one making');
  }
  if (different.length < needed) {
    throw wrong(`${needed} different shares are needed, and ${different.length} were given`);
  }
  const secret = await combine(different);
  try {
    const identity = Buffer.from(secret).toString('latin1');
    if (!identity.startsWith('AGE-SECRET-KEY-')) throw wrong('the shares are not of one making');
    return new SecretValue(identity);
  } finally {
    secret.fill(0);
    for (const { part } of shares) part.fill(0);
  }
}

/** `rlks_` and, in base64url: format 1 · four bytes of the vault's id · needed · the share · four bytes of SHA-256. */
function written(vaultId: Uint8Array, needed: number, part: Uint8Array): SecretValue {
  const body = Buffer.concat([Buffer.from([1]), vaultId.subarray(0, 4), Buffer.from([needed]), part]);
  return new SecretValue(`${PREFIX}${Buffer.concat([body, checkOf(body)]).toString('base64url')}`);
}

function read(text: SecretValue, index: number): { vault: string; needed: number; part: Uint8Array } {
  const value = text.reveal().trim();
  const bytes = Buffer.from(value.slice(PREFIX.length), 'base64url');
  const body = bytes.subarray(0, -CHECK);
  if (
    !value.startsWith(PREFIX) ||
    body.length <= HEAD ||
    body[0] !== 1 ||
    !bytes.subarray(-CHECK).equals(checkOf(body))
  ) {
    throw wrong(`share ${index} is not as it was printed`);
  }
  return { vault: body.toString('hex', 1, 5), needed: body[5] ?? 0, part: Uint8Array.from(body.subarray(HEAD)) };
}

function checkOf(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest().subarray(0, CHECK);
}

function wrong(what: string): RelockError {
  return new RelockError('RL-RECOVERY-SHARE', what, {
    remedy: 'Give each share in a file of its own, whole, as "relock vault" printed it.',
    state: 'Nothing was opened.',
  });
}
