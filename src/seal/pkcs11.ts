import { randomBytes } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Cryptoki, Handle } from './cryptoki.ts';
import { CK, gcm, returnName, useLibrary } from './cryptoki.ts';
import type { SealOptions } from './seal.ts';
import { openKey } from './pkcs11-key.ts';
import { findToken, logIn } from './pkcs11-token.ts';
import type { Seal, WrappedKey } from './seal.ts';
import { obtainSecret } from './secret-file.ts';

const NONCE = 12;
const TAG = 16;
const ID = 16;
/** The key's label when `RELOCK_PKCS11_KEY` says nothing. */
const DEFAULT_KEY = 'relock-seal';

/** The seal whose AES-256 key lives in a PKCS#11 token and can't leave it. Throws `RL-SEAL-…`; never tries a PIN twice. */
export async function openPkcs11(options: SealOptions): Promise<Seal> {
  const module = setting(options, 'RELOCK_PKCS11_MODULE', 'the PKCS#11 library of your HSM');
  const label = setting(options, 'RELOCK_PKCS11_TOKEN', "the token's label");
  const pin = await obtainSecret('RELOCK_PKCS11_PIN_FILE', 'PIN', { ...options, create: false });
  const { cryptoki, release } = await useLibrary(module);
  try {
    return openToken(
      cryptoki,
      { label, pin, key: options.env['RELOCK_PKCS11_KEY'] ?? DEFAULT_KEY, create: options.create },
      release,
    );
  } catch (error) {
    release();
    throw error instanceof RelockError ? error : tokenFailed(error);
  }
}

/** What `openToken` needs to know: labels of token and key, the PIN, and whether a missing key is to be made. */
export interface TokenRequest {
  readonly label: string;
  readonly key: string;
  readonly pin: string;
  readonly create: boolean;
}

/** Logs in, finds (or makes) and checks the key; `release` is called when the seal is closed. */
export function openToken(cryptoki: Cryptoki, request: TokenRequest, release: () => void): Seal {
  const token = findToken(cryptoki, request.label);
  const session = cryptoki.C_OpenSession(token.slot, CK.sessionSerial | (request.create ? CK.sessionReadWrite : 0));
  try {
    logIn(cryptoki, token, session, request.pin);
    const key = openKey(cryptoki, session, request);
    const name = [token.info.model, token.info.serialNumber].map((text) => printable(text.trim(), 40)).join(' ');
    return {
      verdict: {
        kind: 'pkcs11',
        protection: token.hardware ? 'hardware' : 'software token',
        evidence: `token "${printable(request.label, 60)}" (${name}): AES-256, made inside, sensitive, never extractable`,
      },
      wrap: async (bytes, context) => wrap(cryptoki, session, key, bytes, context),
      unwrap: async (wrapped, context) => unwrap(cryptoki, session, key, wrapped, context),
      check: async () => void wrap(cryptoki, session, key, Buffer.alloc(ID), Buffer.from('check')),
      close: async () => {
        cryptoki.C_CloseSession(session);
        release();
      },
    };
  } catch (error) {
    cryptoki.C_CloseSession(session);
    throw error;
  }
}

function setting(options: SealOptions, variable: string, what: string): string {
  const value = options.env[variable];
  if (value !== undefined) return value;
  throw new RelockError('RL-SEAL-CONFIG', `${variable} is not set`, { remedy: `Set it to ${what}.` });
}

/** Layout: format 1 · the key's id · IV · ciphertext · tag; what comes before the IV is bound as associated data. */
function wrap(cryptoki: Cryptoki, session: Handle, key: SealKey, bytes: Uint8Array, context: Uint8Array): WrappedKey {
  const head = Buffer.concat([Buffer.from([1]), key.id]);
  const iv = randomBytes(NONCE);
  const plain = Buffer.from(bytes);
  try {
    cryptoki.C_EncryptInit(session, gcm(iv, Buffer.concat([head, context])), key.handle);
    const sealed = cryptoki.C_Encrypt(session, plain, Buffer.alloc(plain.length + TAG));
    return { kind: 'pkcs11', bytes: Buffer.concat([head, iv, sealed]) };
  } catch (error) {
    throw tokenFailed(error);
  } finally {
    plain.fill(0);
  }
}

function unwrap(
  cryptoki: Cryptoki,
  session: Handle,
  key: SealKey,
  wrapped: WrappedKey,
  context: Uint8Array,
): Uint8Array {
  const bytes = Buffer.from(wrapped.bytes);
  const ivAt = 1 + ID;
  if (wrapped.kind !== 'pkcs11')
    throw new RelockError('RL-SEAL-MISMATCH', `the vault's root key was not sealed by an HSM`);
  if (bytes[0] !== 1 || bytes.length < ivAt + NONCE + TAG) throw broken();
  if (!bytes.subarray(1, ivAt).equals(key.id)) {
    throw new RelockError('RL-SEAL-MISMATCH', `the vault's root key was sealed by another key than the token's`, {
      remedy: 'Check RELOCK_PKCS11_TOKEN and RELOCK_PKCS11_KEY: they name a key, but not the one of this vault.',
      state: 'The vault stays sealed.',
    });
  }
  const output = Buffer.alloc(bytes.length - ivAt - NONCE);
  try {
    const iv = Buffer.from(bytes.subarray(ivAt, ivAt + NONCE));
    cryptoki.C_DecryptInit(session, gcm(iv, Buffer.concat([bytes.subarray(0, ivAt), context])), key.handle);
    // A copy of its own, so that zeroing it and this buffer leaves none behind.
    return Uint8Array.from(cryptoki.C_Decrypt(session, bytes.subarray(ivAt + NONCE), output));
  } catch (error) {
    throw broken(error);
  } finally {
    output.fill(0);
  }
}

/** The seal's key in the token, and the id that wrapped keys carry so that another key is told from a changed file. */
interface SealKey {
  readonly handle: Handle;
  readonly id: Buffer;
}

function broken(cause?: unknown): RelockError {
  return new RelockError('RL-SEAL-BROKEN', `the token does not open the vault's sealed root key`, {
    ...(cause === undefined ? {} : { evidence: [['The token says', returnName(cause)]] }),
    remedy: 'It was changed or belongs to another vault: restore the vault from a backup.',
    state: 'The vault stays sealed.',
    cause,
  });
}

function tokenFailed(cause: unknown): RelockError {
  return new RelockError('RL-SEAL-PKCS11-FAILED', 'the token failed', {
    evidence: [['The token says', returnName(cause)]],
    remedy: 'Check that it is connected and has sessions and memory free, then try again.',
    state: 'The vault stays sealed.',
    cause,
  });
}
