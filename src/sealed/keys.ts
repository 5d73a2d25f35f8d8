import type { KeyObject } from 'node:crypto';
import { createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { SecretValue } from '../core/secret.ts';
import type { Context } from './box.ts';

/** The uses of the root key; each has a key of its own (HKDF-SHA-256, RFC 5869, the purpose as label). */
type Purpose =
  | 'mark'
  | 'path'
  | 'head'
  | 'data-key'
  | 'tombstone'
  | 'journal'
  | 'fingerprint'
  | 'slot'
  | 'index'
  | 'token'
  | 'entry'
  | 'folder'
  | 'accessor'
  | 'lease'
  | 'issued'
  | 'seen'
  | 'audit'
  | 'audit-term'
  | 'audit-hash'
  | 'audit-sign'
  | 'transit'
  | 'backup';

/** Bytes of the root key, of every data key and of every derived key. */
export const KEY_LENGTH = 32;

/**
 * The keys of an open vault, each derived from the root key when it is first needed; all live in key objects, outside
 * of the heap that a script can read. Boxes of one record are sealed under a
 * key of that record, so that no key ever comes near the 2^32 random nonces that AES-GCM allows it.
 */
export class VaultKeys {
  readonly #purposes = new Map<Purpose, KeyObject>();
  readonly #root: KeyObject;
  readonly #vault: string;

  /** Copies `root` into a key object; the caller zeroes its own. */
  constructor(root: Uint8Array, vaultId: Uint8Array) {
    this.#root = createSecretKey(root);
    this.#vault = Buffer.from(vaultId).toString('hex');
  }

  /** What a box is bound to: its purpose, this vault, and what makes it the one that it is. */
  context(purpose: Purpose | 'value' | 'staged', ...parts: Context): Context {
    return ['relock sealed v1', purpose, this.#vault, ...parts];
  }

  /** The key of one purpose, or of one purpose and record. */
  key(purpose: Purpose, record?: Uint8Array): KeyObject {
    const whole = this.#purpose(purpose);
    return record === undefined ? whole : secretKey(createHmac('sha256', whole).update(record).digest());
  }

  /** A keyed hash: the same input gives the same 32 bytes in this vault only. */
  hash(purpose: Purpose, ...parts: ReadonlyArray<string | Uint8Array>): Buffer {
    const mac = createHmac('sha256', this.#purpose(purpose));
    for (const part of parts) {
      const bytes = Buffer.from(part);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      mac.update(length).update(bytes);
    }
    return mac.digest();
  }

  /** K of the managed index, as scanners get it: base64url of 32 bytes. */
  indexKey(): SecretValue {
    const bits = this.#purpose('index').export();
    const key = new SecretValue(bits.toString('base64url'));
    bits.fill(0);
    return key;
  }

  #purpose(purpose: Purpose): KeyObject {
    let key = this.#purposes.get(purpose);
    if (key === undefined) {
      const bits = hkdfSync('sha256', this.#root, this.#vault, `relock sealed v1 ${purpose}`, KEY_LENGTH);
      key = secretKey(Buffer.from(bits));
      this.#purposes.set(purpose, key);
    }
    return key;
  }
}

/** A fresh random key: its bytes for wrapping, which the caller zeroes, and the key object. */
export function freshKey(): { bytes: Buffer; key: KeyObject } {
  const bytes = randomBytes(KEY_LENGTH);
  return { bytes, key: createSecretKey(bytes) };
}

/** A key object from bytes that are zeroed. */
export function secretKey(bytes: Buffer): KeyObject {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}
