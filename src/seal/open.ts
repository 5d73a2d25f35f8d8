import type { Seal, SealKind, SealOptions } from './seal.ts';

/**
 * Opens the seal of a kind from `RELOCK_PKCS11_MODULE`, `_TOKEN`, `_KEY`, `_PIN_FILE` or `RELOCK_PASSPHRASE_FILE`.
 * Loads nothing of the other kind. Throws `RL-SEAL-…`.
 */
export async function openSeal(kind: SealKind, options: SealOptions): Promise<Seal> {
  switch (kind) {
    case 'pkcs11': {
      const { openPkcs11 } = await import('./pkcs11.ts');
      return openPkcs11(options);
    }
    case 'passphrase': {
      const { openPassphrase } = await import('./passphrase.ts');
      return openPassphrase(options);
    }
  }
}
