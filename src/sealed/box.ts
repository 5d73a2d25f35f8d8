import type { KeyObject } from 'node:crypto';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';

const NONCE = 12;
const TAG = 16;

/** What a box is bound to: the same bytes under another context don't open. Written unambiguously, as JSON. */
export type Context = ReadonlyArray<string | number>;

/** AES-256-GCM with a random 96-bit nonce: nonce · ciphertext · tag. */
export function sealBox(key: KeyObject, plain: Uint8Array, context: Context): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(JSON.stringify(context)));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens a box; throws when one bit of it, its key or its context is not the one that it was sealed with. */
export function openBox(key: KeyObject, box: Uint8Array, context: Context): Buffer {
  if (box.length < NONCE + TAG) throw new RangeError('too short for a sealed box');
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(JSON.stringify(context)));
  decipher.setAuthTag(box.subarray(-TAG));
  const plain = decipher.update(box.subarray(NONCE, -TAG));
  try {
    decipher.final();
    return plain;
  } catch (error) {
    plain.fill(0);
    throw error;
  }
}

/** The fields of a secret as bytes: JSON keeps every string whole, lone surrogates too, and the order of the fields. */
export function encodeFields(fields: SecretFields): Buffer {
  return Buffer.from(JSON.stringify([...fields].map(([name, value]) => [name, value.reveal()])));
}

/** The opposite of `encodeFields`. */
export function decodeFields(bytes: Buffer): SecretFields {
  const pairs: unknown = JSON.parse(bytes.toString('utf8'));
  const fields = new Map<string, SecretValue>();
  for (const pair of Array.isArray(pairs) ? pairs : []) {
    const [name, value]: unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof name !== 'string') throw new TypeError('not the fields of a secret');
    // The server's clients store any JSON; a field that is no text is the JSON that it is.
    fields.set(name, new SecretValue(typeof value === 'string' ? value : JSON.stringify(value)));
  }
  return fields;
}
