import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';

/**
 * age files (https://age-encryption.org/v1) through the typage library. Recipients are `age1…` (X25519) and `age1pq1…`
 * (hybrid, post-quantum: ML-KEM-768 with X25519); identities are `AGE-SECRET-KEY-1…` and `AGE-SECRET-KEY-PQ-1…`.
 */

/** Encrypts to recipients. Throws `RL-AGE-RECIPIENT`. */
export async function encryptTo(recipients: readonly string[], plain: Uint8Array): Promise<Uint8Array> {
  return (await encrypterTo(recipients)).encrypt(plain);
}

/** As `encryptTo`, for what is too large to be held in memory. */
export async function encryptStream(
  recipients: readonly string[],
  plain: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  return (await encrypterTo(recipients)).encrypt(plain);
}

async function encrypterTo(recipients: readonly string[]) {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  if (recipients.length === 0) throw noRecipient('no recipient is given');
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw noRecipient(`"${printable(recipient, 100)}" is no age recipient`);
    }
  }
  return encrypter;
}

function noRecipient(what: string): RelockError {
  return new RelockError('RL-AGE-RECIPIENT', what, {
    remedy: 'Give recipients as age1… or age1pq1…, as "age-keygen" prints them.',
    state: 'Nothing was written.',
  });
}

/** Decrypts a short age file. Throws `RL-AGE-IDENTITY` when none of the identities opens it, or it was changed. */
export async function decryptWith(identities: readonly SecretValue[], sealed: Uint8Array): Promise<Uint8Array> {
  const decrypter = await decrypterWith(identities);
  try {
    return await decrypter.decrypt(sealed);
  } catch (error) {
    throw notOpened(error);
  }
}

/** As `decryptWith`, for what is too large to be held in memory; what it yields was authenticated. */
export async function decryptStream(
  identities: readonly SecretValue[],
  sealed: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = await decrypterWith(identities);
  try {
    return await decrypter.decrypt(sealed);
  } catch (error) {
    throw notOpened(error);
  }
}

async function decrypterWith(identities: readonly SecretValue[]) {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  for (const identity of identities) {
    try {
      decrypter.addIdentity(identity.reveal());
    } catch {
      throw new RelockError('RL-AGE-IDENTITY', 'what was given is no age identity', {
        remedy: 'Give the file that "age-keygen" wrote, with its line AGE-SECRET-KEY-….',
      });
    }
  }
  return decrypter;
}

/** What keeps an age file from being opened. */
export function notOpened(cause: unknown): RelockError {
  return new RelockError('RL-AGE-IDENTITY', 'no identity that was given opens it, or it was changed', {
    remedy: 'Give the identity of one of its recipients, and the file as it was written.',
    cause,
  });
}
