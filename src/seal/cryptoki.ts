import { createRequire } from 'node:module';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';

/** A slot, session or object handle, as the binding gives it. */
export type Handle = Buffer;

/** What a token says about itself (PKCS #11 v2.40, CK_TOKEN_INFO). Texts are padded with spaces. */
export interface TokenInfo {
  readonly label: string;
  readonly manufacturerID: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly flags: number;
}

interface Attribute {
  type: number;
  value?: number | boolean | string | Buffer;
}

interface GcmMechanism {
  mechanism: number;
  parameter: { type: number; iv: Buffer; ivBits: number; aad: Buffer; tagBits: number };
}

/** The functions of a PKCS#11 library that the seal calls, by their names in the standard. */
export interface Cryptoki {
  C_Initialize(): void;
  C_Finalize(): void;
  C_GetSlotList(tokenPresent: boolean): Handle[];
  C_GetSlotInfo(slot: Handle): { readonly flags: number };
  C_GetTokenInfo(slot: Handle): TokenInfo;
  C_OpenSession(slot: Handle, flags: number): Handle;
  C_CloseSession(session: Handle): void;
  C_Login(session: Handle, userType: number, pin: string): void;
  C_FindObjectsInit(session: Handle, template: Attribute[]): void;
  C_FindObjects(session: Handle, most: number): Handle[];
  C_FindObjectsFinal(session: Handle): void;
  C_GetAttributeValue(session: Handle, object: Handle, template: Attribute[]): Attribute[];
  C_GenerateKey(session: Handle, mechanism: { mechanism: number }, template: Attribute[]): Handle;
  C_EncryptInit(session: Handle, mechanism: GcmMechanism, key: Handle): void;
  C_Encrypt(session: Handle, input: Buffer, output: Buffer): Buffer;
  C_DecryptInit(session: Handle, mechanism: GcmMechanism, key: Handle): void;
  C_Decrypt(session: Handle, input: Buffer, output: Buffer): Buffer;
}

/** Numbers of the standard (pkcs11t.h, v2.40). */
export const CK = {
  userTypeUser: 1,
  sessionReadWrite: 2,
  sessionSerial: 4,
  slotHardware: 4,
  tokenPinCountLow: 0x10000,
  tokenPinFinalTry: 0x20000,
  tokenPinLocked: 0x40000,
  classSecretKey: 4,
  keyTypeAes: 0x1f,
  keyGenAes: 0x1080,
  aesGcm: 0x1087,
  pinIncorrect: 0xa0,
  pinLocked: 0xa4,
  pinLengthRange: 0xa2,
  pinExpired: 0xa3,
  userPinNotInitialized: 0x102,
  userAlreadyLoggedIn: 0x100,
  alreadyInitialized: 0x191,
} as const;

/** Attribute types of the standard, and the binding's own number for GCM parameters with an IV length in bits. */
export const CKA = {
  class: 0,
  token: 1,
  private: 2,
  label: 3,
  keyType: 0x100,
  id: 0x102,
  sensitive: 0x103,
  encrypt: 0x104,
  decrypt: 0x105,
  wrap: 0x106,
  unwrap: 0x107,
  sign: 0x108,
  verify: 0x10a,
  derive: 0x10c,
  valueLength: 0x161,
  extractable: 0x162,
  local: 0x163,
  neverExtractable: 0x164,
  alwaysSensitive: 0x165,
  modifiable: 0x170,
} as const;

const GCM_PARAMETERS = 7;

/** AES-GCM with a 96-bit IV and a 128-bit tag. The buffers must live until the call that uses them returns. */
export function gcm(iv: Buffer, aad: Buffer): GcmMechanism {
  return { mechanism: CK.aesGcm, parameter: { type: GCM_PARAMETERS, iv, ivBits: iv.length * 8, aad, tagBits: 128 } };
}

/** The return value of the PKCS#11 function that failed, or undefined. */
export function returnValue(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'number' && error.code > 0 ? error.code : undefined;
}

/** The name of that return value for people, such as `CKR_GENERAL_ERROR`. */
export function returnName(error: unknown): string {
  const name = error instanceof Error ? /CKR_[A-Z_0-9]+/.exec(error.message)?.[0] : undefined;
  const value = returnValue(error);
  return name ?? (value === undefined ? 'no PKCS#11 error' : `0x${value.toString(16)}`);
}

interface LoadedLibrary {
  readonly cryptoki: Cryptoki;
  users: number;
}

/** A library is initialised once for a whole process, and never unloaded: its function table would dangle. */
const libraries = new Map<string, LoadedLibrary>();

/**
 * Loads and initialises the PKCS#11 library at `file`; `release` when done. Throws `RL-SEAL-PKCS11-BINDING` when
 * there is no binding for this platform and `RL-SEAL-PKCS11-MODULE` when the library is missing or refuses.
 */
export async function useLibrary(file: string): Promise<{ cryptoki: Cryptoki; release: () => void }> {
  let library = libraries.get(file);
  if (library === undefined) {
    library = { cryptoki: await load(file), users: 0 };
    libraries.set(file, library);
  }
  const { cryptoki } = library;
  if (library.users === 0) initialise(cryptoki, file);
  library.users++;
  const used = library;
  return {
    cryptoki,
    release: () => {
      used.users--;
      if (used.users === 0) cryptoki.C_Finalize();
    },
  };
}

function initialise(cryptoki: Cryptoki, file: string): void {
  try {
    cryptoki.C_Initialize();
  } catch (error) {
    if (returnValue(error) === CK.alreadyInitialized) return;
    throw new RelockError('RL-SEAL-PKCS11-MODULE', `the PKCS#11 library ${printable(file)} does not start`, {
      evidence: [['C_Initialize says', returnName(error)]],
      remedy: 'Check its own configuration; for SoftHSM that is the file which SOFTHSM2_CONF names.',
      cause: error,
    });
  }
}

async function load(file: string): Promise<Cryptoki> {
  const { PKCS11 } = await loadBinding();
  const library = new PKCS11();
  try {
    library.load(file);
  } catch (error) {
    const why = error instanceof Error ? printable(error.message, 200) : 'no reason given';
    throw new RelockError('RL-SEAL-PKCS11-MODULE', `the PKCS#11 library ${printable(file)} can't be loaded`, {
      evidence: [['The loader says', why]],
      remedy: 'Set RELOCK_PKCS11_MODULE to the .so, .dylib or .dll of your HSM, of this machine’s architecture.',
      cause: error,
    });
  }
  return library;
}

interface Binding {
  readonly PKCS11: new () => Cryptoki & { load(file: string): void };
}

/** The bundled binding fits linux-x64 with glibc; elsewhere the one that npm built beside the program is taken. */
async function loadBinding(): Promise<Binding> {
  try {
    const loaded: { readonly default?: unknown } = await import('pkcs11js');
    return asBinding(loaded.default ?? loaded);
  } catch {
    try {
      return asBinding(createRequire(import.meta.filename)('pkcs11js'));
    } catch (error) {
      throw new RelockError('RL-SEAL-PKCS11-BINDING', 'the PKCS#11 binding does not load on this machine', {
        evidence: [
          ['This machine', `${process.platform}-${process.arch}, Node ${process.versions.node}`],
          ['Bundled for', 'linux-x64 with glibc 2.34 or newer'],
        ],
        remedy: 'Beside Relock, run "npm install pkcs11js" and "npm rebuild pkcs11js --ignore-scripts=false".',
        state: 'The vault stays sealed.',
        cause: error,
      });
    }
  }
}

function asBinding(loaded: unknown): Binding {
  if (typeof loaded === 'object' && loaded !== null && 'PKCS11' in loaded && typeof loaded.PKCS11 === 'function') {
    // The package's own declarations name every function; this is the part of them that the seal needs.
    return loaded as Binding;
  }
  throw new TypeError('pkcs11js exports no PKCS11');
}
