import { randomBytes } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Cryptoki, Handle } from './cryptoki.ts';
import { CK, CKA, returnName } from './cryptoki.ts';

const ID_LENGTH = 16;

/** What must hold of the seal's key, each by what the token itself says. `made inside` is CKA_LOCAL. */
const REQUIRED: ReadonlyArray<readonly [name: string, attribute: number, expected: number]> = [
  ['is AES', CKA.keyType, CK.keyTypeAes],
  ['is 256 bits long', CKA.valueLength, 32],
  ['is kept in the token', CKA.token, 1],
  ['needs a login', CKA.private, 1],
  ['is sensitive', CKA.sensitive, 1],
  ['was always sensitive', CKA.alwaysSensitive, 1],
  ['is not extractable', CKA.extractable, 0],
  ['was never extractable', CKA.neverExtractable, 1],
  ['was made inside', CKA.local, 1],
];

/**
 * The seal's key by its label. With `create` a missing one is made inside the token; one that is already there is
 * used. Each time it is checked that the key can't leave the token and never could: `RL-SEAL-KEY-UNSAFE` otherwise,
 * `RL-SEAL-KEY` when it is missing or ambiguous.
 */
export function openKey(
  cryptoki: Cryptoki,
  session: Handle,
  request: { readonly key: string; readonly create: boolean },
): { handle: Handle; id: Buffer } {
  const label = printable(request.key, 60);
  const [found, second] = find(cryptoki, session, request.key);
  if (second !== undefined) {
    throw new RelockError('RL-SEAL-KEY', `the token has more than one key with the label "${label}"`, {
      remedy: 'Set RELOCK_PKCS11_KEY to a label that only the seal has.',
    });
  }
  if (found === undefined && !request.create) {
    throw new RelockError('RL-SEAL-KEY', `the token has no key with the label "${label}"`, {
      remedy: 'Set RELOCK_PKCS11_KEY to the label that the vault was made with.',
      state: 'The vault stays sealed.',
    });
  }
  const handle = found ?? generate(cryptoki, session, request.key);
  const unmet = REQUIRED.filter(
    ([, attribute, expected]) => number(read(cryptoki, session, handle, attribute)) !== expected,
  );
  if (unmet.length > 0) {
    throw new RelockError('RL-SEAL-KEY-UNSAFE', `the key "${label}" is not one that a vault may be sealed with`, {
      evidence: unmet.map(([name]) => ['The token does not say', `that it ${name}`] as const),
      remedy: 'Let "relock vault init" make a key under a label that is not taken.',
      state: 'Nothing was sealed or opened with it.',
    });
  }
  const id = Buffer.alloc(ID_LENGTH);
  (read(cryptoki, session, handle, CKA.id) ?? Buffer.alloc(0)).copy(id);
  return { handle, id };
}

function find(cryptoki: Cryptoki, session: Handle, label: string): Handle[] {
  cryptoki.C_FindObjectsInit(session, [
    { type: CKA.class, value: CK.classSecretKey },
    { type: CKA.label, value: label },
  ]);
  try {
    return cryptoki.C_FindObjects(session, 2);
  } finally {
    cryptoki.C_FindObjectsFinal(session);
  }
}

function generate(cryptoki: Cryptoki, session: Handle, label: string): Handle {
  const yes = [CKA.token, CKA.private, CKA.sensitive, CKA.encrypt, CKA.decrypt];
  const no = [CKA.extractable, CKA.wrap, CKA.unwrap, CKA.sign, CKA.verify, CKA.derive, CKA.modifiable];
  try {
    return cryptoki.C_GenerateKey(session, { mechanism: CK.keyGenAes }, [
      { type: CKA.class, value: CK.classSecretKey },
      { type: CKA.keyType, value: CK.keyTypeAes },
      { type: CKA.valueLength, value: 32 },
      { type: CKA.label, value: label },
      { type: CKA.id, value: randomBytes(ID_LENGTH) },
      ...yes.map((type) => ({ type, value: true })),
      ...no.map((type) => ({ type, value: false })),
    ]);
  } catch (error) {
    throw new RelockError('RL-SEAL-KEY', `the token does not make a key "${printable(label, 60)}"`, {
      evidence: [['The token says', returnName(error)]],
      remedy: 'It must be able to make AES-256 keys (CKM_AES_KEY_GEN) and have room for one more.',
      cause: error,
    });
  }
}

/** One attribute; undefined when the token does not know it, which counts as not shown. */
function read(cryptoki: Cryptoki, session: Handle, object: Handle, type: number): Buffer | undefined {
  try {
    const value = cryptoki.C_GetAttributeValue(session, object, [{ type }])[0]?.value;
    return Buffer.isBuffer(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A CK_BBOOL or CK_ULONG in the machine's own width; all platforms that Node 24 runs on for HSMs but AIX and s390x are little-endian. */
function number(value: Buffer | undefined): number | undefined {
  if (value?.length === 1) return value.readUInt8();
  if (value?.length === 4) return value.readUInt32LE();
  if (value?.length === 8) return Number(value.readBigUInt64LE());
  return undefined;
}
