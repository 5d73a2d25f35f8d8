import { CK, CKA } from '../../src/seal/cryptoki.ts';
import type { Cryptoki, Handle } from '../../src/seal/cryptoki.ts';

/** What a made-up token says: for the answers that SoftHSM never gives. */
export interface FakeToken {
  readonly labels?: readonly string[];
  readonly manufacturer?: string;
  readonly model?: string;
  readonly slotFlags?: number;
  readonly flags?: number;
  /** Token flags after a failed login. */
  readonly flagsAfter?: number;
  /** What C_Login returns; 0 is success. */
  readonly login?: number;
  readonly keys?: number;
  /** Attributes of the key that differ from a good one; undefined: the token does not know it. */
  readonly attributes?: ReadonlyMap<number, number | undefined>;
}

const GOOD: ReadonlyArray<readonly [number, number]> = [
  [CKA.keyType, CK.keyTypeAes],
  [CKA.valueLength, 32],
  [CKA.token, 1],
  [CKA.private, 1],
  [CKA.sensitive, 1],
  [CKA.alwaysSensitive, 1],
  [CKA.extractable, 0],
  [CKA.neverExtractable, 1],
  [CKA.local, 1],
];

const ULONG = new Set<number>([CKA.keyType, CKA.valueLength]);

/** A PKCS#11 library with that token; `logins` counts the tries. */
export function fakeLibrary(token: FakeToken): { library: Cryptoki; logins: () => number; closed: () => number } {
  let logins = 0;
  let closed = 0;
  const labels = token.labels ?? ['relock'];
  const handle = (n: number): Handle => Buffer.from([n, 0, 0, 0, 0, 0, 0, 0]);
  const fail = (code: number): never => {
    throw Object.assign(new Error(`CKR_X:${code}`), { code });
  };
  const attributes = new Map<number, number | undefined>([...GOOD, ...(token.attributes ?? [])]);
  const library: Cryptoki = {
    C_Initialize: () => undefined,
    C_Finalize: () => undefined,
    C_GetSlotList: () => labels.map((_, index) => handle(index)),
    C_GetSlotInfo: () => ({ flags: token.slotFlags ?? 0 }),
    C_GetTokenInfo: (slot) => ({
      label: (labels[slot.readUInt8()] ?? '').padEnd(32),
      manufacturerID: (token.manufacturer ?? 'Example').padEnd(32),
      model: (token.model ?? 'Luna').padEnd(16),
      serialNumber: '0001'.padEnd(16),
      flags: (logins > 0 ? token.flagsAfter : token.flags) ?? 0,
    }),
    C_OpenSession: () => handle(9),
    C_CloseSession: () => void closed++,
    C_Login: () => {
      logins++;
      if (token.login !== undefined && token.login !== 0) fail(token.login);
    },
    C_FindObjectsInit: () => undefined,
    C_FindObjects: () => Array.from({ length: token.keys ?? 1 }, (_, index) => handle(index)),
    C_FindObjectsFinal: () => undefined,
    C_GetAttributeValue: (_, __, [wanted]) => {
      const type = wanted?.type ?? 0;
      if (type === CKA.id) return [{ type, value: Buffer.alloc(16, 5) }];
      const value = attributes.get(type);
      if (value === undefined) return fail(0x12);
      const bytes = Buffer.alloc(ULONG.has(type) ? 8 : 1);
      bytes.writeUInt8(value);
      return [{ type, value: bytes }];
    },
    C_GenerateKey: () => fail(0x70),
    C_EncryptInit: () => fail(0x30),
    C_Encrypt: () => fail(0x30),
    C_DecryptInit: () => undefined,
    C_Decrypt: () => fail(0x30),
  };
  return { library, logins: () => logins, closed: () => closed };
}
