import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import type { SealOptions } from './seal.ts';
import type { Seal, SealVerdict, WrappedKey } from './seal.ts';
import { obtainSecret } from './secret-file.ts';

/** scrypt's cost (RFC 7914): N = 2^17, r = 8, p = 1 takes 128 MB and a third of a second. */
interface Cost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

const COST: Cost = { logN: 17, r: 8, p: 1 };
const HEADER = 4;
const SALT = 16;
const CHECK = 16;
const NONCE = 12;
const TAG = 16;
const SHORT = 16;

const VERDICT: SealVerdict = {
  kind: 'passphrase',
  protection: 'not hardware',
  evidence: `scrypt (N=2^${COST.logN}, r=${COST.r}, p=${COST.p}) over a passphrase, AES-256-GCM`,
};

/**
 * The seal whose key is a passphrase stretched by scrypt. Not hardware: who has the vault's file can try passphrases
 * on it for as long as they like. Each wrapping has its own salt; the cost is stored with it.
 */
export async function openPassphrase(options: SealOptions): Promise<Seal> {
  const passphrase = await obtainSecret('RELOCK_PASSPHRASE_FILE', 'passphrase', options);
  if (options.create && passphrase.length < SHORT) {
    options.warn?.(
      `The passphrase has fewer than ${SHORT} characters; it is all that stands between the vault's file and its secrets.`,
    );
  }
  return {
    verdict: VERDICT,
    wrap: (key, context) => wrap(passphrase, key, context),
    unwrap: (wrapped, context) => unwrap(passphrase, wrapped, context),
    check: async () => undefined,
    close: async () => undefined,
  };
}

/** Layout: format 1, log2 N, r, p · salt · check · nonce · ciphertext · tag; what comes before the nonce is bound as associated data. */
async function wrap(passphrase: string, key: Uint8Array, context: Uint8Array): Promise<WrappedKey> {
  const salt = randomBytes(SALT);
  const stretched = await stretch(passphrase, salt, COST);
  try {
    const header = Buffer.from([1, COST.logN, COST.r, COST.p]);
    const head = Buffer.concat([header, salt, stretched.subarray(32)]);
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', stretched.subarray(0, 32), nonce);
    cipher.setAAD(Buffer.concat([head, context]));
    const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    return { kind: 'passphrase', bytes: Buffer.concat([head, nonce, sealed]) };
  } finally {
    stretched.fill(0);
  }
}

async function unwrap(passphrase: string, wrapped: WrappedKey, context: Uint8Array): Promise<Uint8Array> {
  if (wrapped.kind !== 'passphrase') {
    throw new RelockError('RL-SEAL-MISMATCH', `the vault's root key was not sealed by a passphrase`);
  }
  const bytes = Buffer.from(wrapped.bytes);
  const [format, logN = 0, r = 0, p = 0] = bytes;
  // The bounds keep a changed file from asking for a terabyte, and from asking for next to nothing.
  const known = format === 1 && logN >= COST.logN && logN <= 20 && r === COST.r && p >= 1 && p <= 4;
  const nonceAt = HEADER + SALT + CHECK;
  if (!known || bytes.length < nonceAt + NONCE + TAG) throw broken();
  const head = bytes.subarray(0, nonceAt);
  const stretched = await stretch(passphrase, bytes.subarray(HEADER, HEADER + SALT), { logN, r, p });
  try {
    if (!timingSafeEqual(stretched.subarray(32), head.subarray(HEADER + SALT))) {
      throw new RelockError('RL-SEAL-PASSPHRASE', 'the passphrase does not open this vault', {
        remedy: 'Check which passphrase belongs to it; a changed vault file gives the same answer.',
        state: 'The vault stays sealed.',
      });
    }
    const decipher = createDecipheriv(
      'aes-256-gcm',
      stretched.subarray(0, 32),
      bytes.subarray(nonceAt, nonceAt + NONCE),
    );
    decipher.setAAD(Buffer.concat([head, context]));
    decipher.setAuthTag(bytes.subarray(-TAG));
    const open = decipher.update(bytes.subarray(nonceAt + NONCE, -TAG));
    decipher.final();
    return open;
  } catch (error) {
    throw error instanceof RelockError ? error : broken(error);
  } finally {
    stretched.fill(0);
  }
}

function broken(cause?: unknown): RelockError {
  return new RelockError('RL-SEAL-BROKEN', `the vault's sealed root key was changed, or belongs to another vault`, {
    remedy: 'Restore the vault from a backup.',
    state: 'The vault stays sealed.',
    cause,
  });
}

/** 32 bytes of key and 16 that tell a wrong passphrase from a changed file; the tag would be the same oracle. */
function stretch(passphrase: string, salt: Uint8Array, { logN, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** logN;
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  // Composed form, so that the same passphrase typed on another system gives the same bytes.
  scrypt(passphrase.normalize('NFC'), salt, 32 + CHECK, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
    error === null ? resolve(key) : reject(error),
  );
  return promise;
}
