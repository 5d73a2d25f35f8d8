import type { KeyObject } from 'node:crypto';
import { createHmac, createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { bytesOf } from '../sealed/database.ts';
import type { Entries } from '../sealed/entries.ts';
import { KEY_LENGTH, VaultKeys } from '../sealed/keys.ts';
import type { Sealed } from '../sealed/sealed.ts';

/** An Ed25519 private key in PKCS #8 (RFC 8410, section 7): what stands before its 32 bytes. */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** So many entries are sealed under one key: far from the 2^32 random nonces that AES-GCM allows it. */
const SEGMENT = 2 ** 20;

/**
 * The keys of the audit log. They follow from a root of its own, which the vault keeps as a sealed entry: a change of
 * the vault's root key seals that entry anew and leaves the log readable and its chain, heads and hashes the same.
 */
export class AuditKeys {
  /** The vault's id, in hex. */
  readonly vault: string;
  readonly signing: KeyObject;
  /** The Ed25519 public key that heads are checked with, base64url. */
  readonly publicKey: string;
  readonly #keys: VaultKeys;
  readonly #hash: KeyObject;
  #segment: { readonly index: number; readonly key: KeyObject } | undefined;

  constructor(root: Uint8Array, vaultId: Buffer) {
    this.vault = vaultId.toString('hex');
    this.#keys = new VaultKeys(root, vaultId);
    this.#hash = this.#keys.key('audit-hash');
    const seed = this.#keys.hash('audit-sign', 'ed25519');
    const der = Buffer.concat([ED25519, seed]);
    this.signing = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    seed.fill(0);
    der.fill(0);
    this.publicKey = createPublicKey(this.signing).export({ format: 'jwk' }).x ?? '';
  }

  /** The key that entry `number` is sealed under. */
  body(number: number): KeyObject {
    const index = Math.floor(number / SEGMENT);
    if (this.#segment?.index !== index) {
      this.#segment = { index, key: this.#keys.key('audit', Buffer.from(String(index))) };
    }
    return this.#segment.key;
  }

  /** What entry `number` is bound to. */
  context(number: number) {
    return this.#keys.context('audit', number);
  }

  /** Names a search term in the file, which does not tell it. */
  term(term: string): Buffer {
    return this.#keys.hash('audit-term', term).subarray(0, 16);
  }

  /** The keyed hash under which a text appears in entries. */
  hash(text: string): string {
    return `hmac-sha256:${createHmac('sha256', this.#hash).update(text).digest('hex')}`;
  }
}

/** The keys of a vault's audit log; undefined when it never had one and none is to be made. */
export function openAuditKeys(vault: Sealed, entries: Entries, make: boolean): AuditKeys | undefined {
  const id = bytesOf(vault.db.get('SELECT id FROM vault') ?? {}, 'id');
  const known = entries.get('audit');
  if (known === undefined && !make) return undefined;
  const root = known === undefined ? randomBytes(KEY_LENGTH) : Buffer.from(String(known['root']), 'base64');
  if (known === undefined) vault.db.write(() => entries.put('audit', { root: root.toString('base64') }));
  const keys = new AuditKeys(root, id);
  root.fill(0);
  return keys;
}
