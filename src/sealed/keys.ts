import type { KeyObject } from 'node:crypto';
import { createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { SecretValue } from '../core/secret.ts';
import type { BoxKey, Context } from './box.ts';

/** What keys are for; each has a key of its own (HKDF-SHA-256, RFC 5869, the purpose as label). */
type Purpose =
  | 'mark'
  | 'keyring'
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
  | 'watch'
  | 'backup';

/** Bytes of the root key, of every data key and of every derived key. */
export const KEY_LENGTH = 32;

/** So many keys of single records are kept: to derive one costs as much as to open a small box with it. */
const KEPT = 4096;

/** Keys by purpose, each derived when it is first needed. */
class Derived {
  readonly #purposes = new Map<Purpose, KeyObject>();
  readonly #records = new Map<string, KeyObject>();
  readonly #from: KeyObject;
  readonly #vault: string;

  constructor(from: Uint8Array, vault: string) {
    this.#from = createSecretKey(from);
    this.#vault = vault;
  }

  of(purpose: Purpose, record?: Uint8Array): KeyObject {
    let key = this.#purposes.get(purpose);
    if (key === undefined) {
      const bits = hkdfSync('sha256', this.#from, this.#vault, `relock sealed v1 ${purpose}`, KEY_LENGTH);
      key = secretKey(Buffer.from(bits));
      this.#purposes.set(purpose, key);
    }
    return record === undefined ? key : this.#ofRecord(purpose, key, record);
  }

  #ofRecord(purpose: Purpose, above: KeyObject, record: Uint8Array): KeyObject {
    const name = `${purpose} ${Buffer.from(record.buffer, record.byteOffset, record.byteLength).toString('latin1')}`;
    const known = this.#records.get(name);
    if (known !== undefined) return known;
    if (this.#records.size >= KEPT) {
      const [oldest] = this.#records.keys();
      if (oldest !== undefined) this.#records.delete(oldest);
    }
    const key = secretKey(createHmac('sha256', above).update(record).digest());
    this.#records.set(name, key);
    return key;
  }
}

/**
 * The keys of an open vault; all live in key objects, outside of the heap that a script can read. Those that boxes are
 * sealed under change with the vault's keys (`rekey.ts`); those that hashes are made with never do. Boxes of one
 * record are sealed under a key of that record, so that no key ever comes near the 2^32 random nonces that AES-GCM
 * allows it.
 */
export class VaultKeys {
  readonly #lasting: Derived;
  #root: KeyObject;
  #newest: Derived;
  #older: Derived | undefined;
  #term = 0;
  #since = 0;
  #index: SecretValue | undefined;
  readonly #vault: string;

  /** Keys that all follow from one; the caller zeroes its own copy of it. Those of a vault are told apart by `use`. */
  constructor(lasting: Uint8Array, vaultId: Uint8Array) {
    this.#vault = Buffer.from(vaultId).toString('hex');
    this.#root = createSecretKey(lasting);
    this.#lasting = new Derived(lasting, this.#vault);
    this.#newest = this.#lasting;
  }

  /** From now on boxes are sealed under `newest`; while there is an older one, what is sealed under it opens as well. */
  use(root: Uint8Array, { newest, older, term, since }: Generations): void {
    this.#root = createSecretKey(root);
    this.#newest = new Derived(newest, this.#vault);
    this.#older = older === undefined ? undefined : new Derived(older, this.#vault);
    this.#term = term;
    this.#since = since;
  }

  /** The root key: what the seal wraps, and nothing but the keyring is sealed under. */
  get root(): KeyObject {
    return this.#root;
  }

  /** Counts the changes of keys, from 1 on; 0 for keys that know none. */
  get term(): number {
    return this.#term;
  }

  /** Since when the newest key is in use, milliseconds since 1970. */
  get since(): number {
    return this.#since;
  }

  /** True until the last box has left the older key. */
  get isChanging(): boolean {
    return this.#older !== undefined;
  }

  /** What a box is bound to: its purpose, this vault, and what makes it the one that it is. */
  context(purpose: Purpose | 'value' | 'staged', ...parts: Context): Context {
    return ['relock sealed v1', purpose, this.#vault, ...parts];
  }

  /** The lasting key of one purpose, or of one purpose and record. */
  key(purpose: Purpose, record?: Uint8Array): KeyObject {
    return this.#lasting.of(purpose, record);
  }

  /** What the boxes of one purpose, or of one purpose and record, are sealed under. */
  box(purpose: Purpose, record?: Uint8Array): BoxKey {
    const newest = this.#newest.of(purpose, record);
    const older = this.#older;
    return older === undefined ? newest : { newest, older: () => older.of(purpose, record) };
  }

  /** A keyed hash: the same input gives the same 32 bytes in this vault only. */
  hash(purpose: Purpose, ...parts: ReadonlyArray<string | Uint8Array>): Buffer {
    const mac = createHmac('sha256', this.#lasting.of(purpose));
    for (const part of parts) {
      const length = Buffer.byteLength(part);
      const bytes = Buffer.allocUnsafe(4 + length);
      bytes.writeUInt32BE(length);
      if (typeof part === 'string') bytes.write(part, 4);
      else bytes.set(part, 4);
      mac.update(bytes);
    }
    return mac.digest();
  }

  /** K of the managed index, as scanners get it: base64url of 32 bytes. */
  indexKey(): SecretValue {
    return (this.#index ??= this.#makeIndexKey());
  }

  #makeIndexKey(): SecretValue {
    const bits = this.#lasting.of('index').export();
    const key = new SecretValue(bits.toString('base64url'));
    bits.fill(0);
    return key;
  }
}

/** The keys that boxes are sealed under: one, or two while it is being changed. */
export interface Generations {
  readonly newest: Uint8Array;
  readonly older: Uint8Array | undefined;
  readonly term: number;
  /** Since when the newest one is in use, milliseconds since 1970. */
  readonly since: number;
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
