import type { KeyObject } from 'node:crypto';
import type { SecretValue } from './secret.ts';

/** Loaded when something is hashed: a scan that finds nothing hashes nothing, and node:crypto takes 10 ms to load. */
const crypto = () => process.getBuiltinModule('node:crypto');

/**
 * The fingerprint of a finding that people see: `rl1:` and 80 bits in hex of SHA-256 over the repository
 * (`host/owner/name` in lower case, or empty) and the secret. It survives moves, renames and squash merges,
 * and can't be compared across repositories.
 */
export function contentFingerprint(secret: string, repository: string): string {
  const digest = crypto()
    .createHash('sha256')
    .update(`relock finding v1\0${repository.toLowerCase()}\0`)
    .update(secret)
    .digest();
  return `rl1:${digest.toString('hex', 0, 10)}`;
}

/** Managed keys shorter than this can't be looked for: a rolling hash over 12 bytes finds their heads. */
export const HEAD_LENGTH = 12;

/** One way in which a managed value may stand in a text. `form` names it: `plain`, `hex`, `base64+0` … `base64+2`. */
export interface ManagedForm {
  readonly form: string;
  /** Bytes of this form. */
  readonly length: number;
  /** Keyed rolling hash of the first 12 bytes: two unsigned 32-bit lanes. */
  readonly head: readonly [number, number];
  /** HMAC-SHA-256 over the form's bytes, the first 128 bits in hex. */
  readonly mac: string;
}

/** What the index tells about one value of a managed key: enough to recognise it, not to know it. */
export interface ManagedEntry {
  readonly address: string;
  /** Who issued it, such as `postgres`; the config's `kind`, or `unknown`. */
  readonly kind: string;
  readonly state: 'current' | 'staged' | 'retired';
  /** ISO 8601: since when it is in this state. */
  readonly since: string;
  readonly forms: readonly ManagedForm[];
}

/** The keyed fingerprints of a vault's keys and the key K that they were made with. K is a secret of the scanner. */
export interface ManagedIndex {
  readonly key: SecretValue;
  readonly entries: readonly ManagedEntry[];
}

/** Keys for the two uses of K (base64url, 32 bytes): the head's rolling hash and the settling HMAC. */
export interface IndexKeys {
  readonly multipliers: readonly [number, number];
  readonly seeds: readonly [number, number];
  readonly mac: KeyObject;
}

const derived = new WeakMap<SecretValue, IndexKeys>();

/** Derives the index keys from K by HKDF-SHA-256 (RFC 5869). */
export function indexKeys(key: SecretValue): IndexKeys {
  const known = derived.get(key);
  if (known !== undefined) return known;
  const { createSecretKey, hkdfSync } = crypto();
  const from = createSecretKey(Buffer.from(key.reveal(), 'base64url'));
  const bits = Buffer.from(hkdfSync('sha256', from, '', 'relock managed index v1', 48));
  const keys: IndexKeys = {
    multipliers: [bits.readUInt32LE(0) | 1, bits.readUInt32LE(4) | 1],
    seeds: [bits.readUInt32LE(8), bits.readUInt32LE(12)],
    // An HMAC by an object of Node's costs a sixth of one by bytes.
    mac: createSecretKey(bits.subarray(16)),
  };
  derived.set(key, keys);
  return keys;
}

/** The rolling hash of the 12 bytes at `offset`: for each lane Σ (byteᵢ + seed)·mᵏ modulo 2³². */
export function headHash(bytes: Uint8Array, offset: number, keys: IndexKeys): [number, number] {
  const [m0, m1] = keys.multipliers;
  const [s0, s1] = keys.seeds;
  let h0 = 0;
  let h1 = 0;
  for (let i = offset; i < offset + HEAD_LENGTH; i++) {
    const byte = bytes[i] ?? 0;
    h0 = (Math.imul(h0, m0) + byte + s0) | 0;
    h1 = (Math.imul(h1, m1) + byte + s1) | 0;
  }
  return [h0 >>> 0, h1 >>> 0];
}

/** The HMAC that settles a head's hit. */
export function formMac(bytes: Uint8Array, keys: IndexKeys): string {
  return crypto().createHmac('sha256', keys.mac).update(bytes).digest('hex').slice(0, 32);
}

/** What the index knows a value by: the HMAC of its first form; undefined when it is too short to be looked for. */
export function plainMac(value: SecretValue, key: SecretValue): string | undefined {
  const plain = Buffer.from(value.reveal());
  return plain.length < HEAD_LENGTH ? undefined : formMac(plain, indexKeys(key));
}

/** The forms of a value that the index holds; empty when the value is too short to be looked for. */
export function managedForms(value: SecretValue, key: SecretValue): ManagedForm[] {
  const keys = indexKeys(key);
  const plain = Buffer.from(value.reveal());
  if (plain.length < HEAD_LENGTH) return [];
  const forms = new Map<string, Buffer>([['plain', plain]]);
  // Line breaks and indentation move when a PEM body is pasted: without white space it is the same body.
  if (/\n/.test(value.reveal())) forms.set('packed', Buffer.from(value.reveal().replace(/\s+/g, '')));
  forms.set('hex', Buffer.from(plain.toString('hex')));
  for (const shift of [0, 1, 2] as const) {
    const core = base64Core(plain, shift);
    forms.set(`base64+${shift}`, Buffer.from(core));
    const url = core.replaceAll('+', '-').replaceAll('/', '_');
    if (url !== core) forms.set(`base64url+${shift}`, Buffer.from(url));
  }
  const percent = encodeURIComponent(value.reveal());
  if (percent !== value.reveal()) forms.set('percent', Buffer.from(percent));
  const json = JSON.stringify(value.reveal()).slice(1, -1);
  if (json !== value.reveal()) forms.set('json', Buffer.from(json));
  return [...forms]
    .filter(([, bytes]) => bytes.length >= HEAD_LENGTH)
    .map(([form, bytes]) => ({
      form,
      length: bytes.length,
      head: headHash(bytes, 0, keys),
      mac: formMac(bytes, keys),
    }));
}

/**
 * The characters of the base64 form that depend on `bytes` alone when `shift` bytes stand before them:
 * what is left after trimming the edges that neighbours and padding reach into.
 */
export function base64Core(bytes: Uint8Array, shift: 0 | 1 | 2): string {
  const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
  const text = shifted.toString('base64').replace(/=+$/, '');
  const start = shift === 0 ? 0 : shift + 1;
  const wholeCharacters = Math.floor((shifted.length * 8) / 6);
  return text.slice(start, wholeCharacters);
}

/** True when `found` is a base64 core of `value`: what a scan gives where the characters that complete it were not there. */
export function isBase64CoreOf(found: SecretValue, value: SecretValue): boolean {
  const bytes = Buffer.from(value.reveal());
  const text = found.reveal().replaceAll('-', '+').replaceAll('_', '/');
  return text.length >= HEAD_LENGTH && ([0, 1, 2] as const).some((shift) => base64Core(bytes, shift) === text);
}

/**
 * True when a value may stand in an index that scanners read: the index with its key is an offline guess oracle,
 * so the value must have at least 96 bits by its length and the alphabet that it shows.
 */
export function isStrongEnough(value: SecretValue): boolean {
  const text = value.reveal();
  let alphabet = 0;
  if (/[a-z]/.test(text)) alphabet += 26;
  if (/[A-Z]/.test(text)) alphabet += 26;
  if (/[0-9]/.test(text)) alphabet += 10;
  if (/[^a-zA-Z0-9]/.test(text)) alphabet += 8;
  const distinct = new Set(text).size;
  return distinct >= 8 && text.length * Math.log2(Math.min(alphabet, distinct * 2) || 1) >= 96;
}
