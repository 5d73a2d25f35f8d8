import type { KeyObject } from 'node:crypto';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';

const NONCE = 12;
const TAG = 16;

/** What a box is bound to: the same bytes under another context don't open. Written unambiguously, as JSON. */
export type Context = ReadonlyArray<string | number>;

/** A key, or, while a vault's keys are being changed, the newest one and the one before it. */
export type BoxKey = KeyObject | { readonly newest: KeyObject; readonly older: () => KeyObject };

/** AES-256-GCM with a random 96-bit nonce: nonce · ciphertext · tag. Sealed under the newest key. */
export function sealBox(key: BoxKey, plain: Uint8Array, context: Context): Buffer {
  const nonce = freshNonce();
  const cipher = createCipheriv('aes-256-gcm', newestOf(key), nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(JSON.stringify(context)));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

const POOL = 512 * NONCE;
let pool = Buffer.alloc(0);
let used = 0;

/** Random bytes are drawn for many nonces at once: one draw costs as much as sealing a small box. */
function freshNonce(): Buffer {
  if (used >= pool.length) {
    pool = randomBytes(POOL);
    used = 0;
  }
  used += NONCE;
  return pool.subarray(used - NONCE, used);
}

/** Opens a box; throws when one bit of it, its key or its context is not the one that it was sealed with. */
export function openBox(key: BoxKey, box: Uint8Array, context: Context): Buffer {
  if (box.length < NONCE + TAG) throw new RangeError('too short for a sealed box');
  if (!('older' in key)) return open(key, box, context);
  try {
    return open(key.newest, box, context);
  } catch {
    return open(key.older(), box, context);
  }
}

/** The key that boxes are sealed under now. */
export function newestOf(key: BoxKey): KeyObject {
  return 'older' in key ? key.newest : key;
}

function open(key: KeyObject, box: Uint8Array, context: Context): Buffer {
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
