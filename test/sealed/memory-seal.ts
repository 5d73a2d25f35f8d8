import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Seal } from '../../src/seal/seal.ts';

/** A seal whose key lives in this process: real cryptography without scrypt's third of a second. */
export function memorySeal(key: Buffer = randomBytes(32)): Seal {
  return {
    verdict: { kind: 'passphrase', protection: 'not hardware', evidence: 'a key of the tests' },
    async wrap(plain, context) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context);
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return { kind: 'passphrase', bytes: Buffer.concat([nonce, cipher.getAuthTag(), sealed]) };
    },
    async unwrap({ bytes }, context) {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(context);
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    },
    check: async () => undefined,
    close: async () => undefined,
  };
}
