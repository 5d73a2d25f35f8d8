import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Fault } from '../fault.ts';

/** One version of a key of the engine `transit`; base64. */
interface KeyVersion {
  readonly aes: string;
  readonly hmac: string;
  /** Milliseconds since 1970. */
  readonly made: number;
}

/** A key that never leaves the vault: AES-256-GCM with nonces of 96 bits, and HMAC, in versions from 1 on. */
export interface TransitKey {
  readonly versions: readonly KeyVersion[];
  readonly minDecryption: number;
  /** 0: the latest, or what is asked for. */
  readonly minEncryption: number;
  readonly deletable: boolean;
}

const NONCE = 12;
const TAG = 16;

export function newKey(now: number): TransitKey {
  return { versions: [newVersion(now)], minDecryption: 1, minEncryption: 0, deletable: false };
}

/** The key with one more version, which encrypts from now on. */
export function rotated(key: TransitKey, now: number): TransitKey {
  return { ...key, versions: [...key.versions, newVersion(now)] };
}

function newVersion(made: number): KeyVersion {
  return { aes: randomBytes(32).toString('base64'), hmac: randomBytes(32).toString('base64'), made };
}

/** Encrypts with the wanted version (0: the latest); gives `vault:vN:` and base64. Throws `Fault` 400. */
export function encrypt(key: TransitKey, plain: Buffer, wanted: number, context: Buffer) {
  const number = versionFor(key, wanted);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', secretOf(key, number).aes, nonce).setAAD(context);
  const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { ciphertext: `vault:v${number}:${sealed.toString('base64')}`, key_version: number };
}

/** Throws `Fault` 400 for what this key did not make, or made for another context, or with a version that is over. */
export function decrypt(key: TransitKey, text: string, context: Buffer): Buffer {
  const found = /^vault:v(\d{1,9}):([A-Za-z0-9+/]+={0,2})$/.exec(text);
  if (found === null) throw new Fault(400, 'invalid ciphertext: no prefix');
  const number = Number(found[1]);
  if (number > key.versions.length) throw new Fault(400, 'invalid ciphertext: version is too new');
  if (number < Math.max(key.minDecryption, 1)) {
    throw new Fault(400, 'ciphertext or signature version is disallowed by policy (too old)');
  }
  const sealed = Buffer.from(found[2] ?? '', 'base64');
  const failed = new Fault(400, 'cipher: message authentication failed');
  if (sealed.length < NONCE + TAG) throw failed;
  try {
    const decipher = createDecipheriv('aes-256-gcm', secretOf(key, number).aes, sealed.subarray(0, NONCE), {
      authTagLength: TAG,
    });
    decipher.setAAD(context).setAuthTag(sealed.subarray(-TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  } catch {
    throw failed;
  }
}

const HASHES: Readonly<Record<string, string>> = {
  'sha2-224': 'sha224',
  'sha2-256': 'sha256',
  'sha2-384': 'sha384',
  'sha2-512': 'sha512',
  'sha3-256': 'sha3-256',
  'sha3-512': 'sha3-512',
};

/** HMAC with the wanted version (0: the latest) and an algorithm in Vault's names. Throws `Fault` 400. */
export function hmac(key: TransitKey, input: Buffer, algorithm: string, wanted: number): string {
  const hash = Object.hasOwn(HASHES, algorithm) ? HASHES[algorithm] : undefined;
  if (hash === undefined) throw new Fault(400, `unsupported algorithm ${JSON.stringify(algorithm.slice(0, 20))}`);
  const number = versionFor(key, wanted);
  const mac = createHmac(hash, secretOf(key, number).hmac).update(input).digest('base64');
  return `vault:v${number}:${mac}`;
}

function versionFor({ versions, minDecryption, minEncryption }: TransitKey, wanted: number): number {
  if (wanted > versions.length) {
    throw new Fault(400, 'requested version for encryption is higher than the latest key version');
  }
  if (wanted !== 0 && wanted < Math.max(minDecryption, minEncryption)) throw new Fault(400, 'no such key version');
  return wanted === 0 ? versions.length : wanted;
}

function secretOf({ versions }: TransitKey, number: number): { aes: Buffer; hmac: Buffer } {
  const version = versions[number - 1];
  if (version === undefined) throw new Fault(400, 'no such key version');
  return { aes: Buffer.from(version.aes, 'base64'), hmac: Buffer.from(version.hmac, 'base64') };
}

/** A key as it is told: all but itself. */
export function keyData(name: string, { versions, minDecryption, minEncryption, deletable }: TransitKey) {
  const shown = versions.map(({ made }, index) => [String(index + 1), Math.floor(made / 1000)] as const);
  return {
    allow_plaintext_backup: false,
    auto_rotate_period: 0,
    deletion_allowed: deletable,
    derived: false,
    exportable: false,
    imported_key: false,
    keys: Object.fromEntries(shown.slice(Math.max(minDecryption, 1) - 1)),
    latest_version: versions.length,
    min_available_version: 0,
    min_decryption_version: minDecryption,
    min_encryption_version: minEncryption,
    name,
    supports_decryption: true,
    supports_derivation: false,
    supports_encryption: true,
    supports_signing: false,
    type: 'aes256-gcm96',
  };
}
