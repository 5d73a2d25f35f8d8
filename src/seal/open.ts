import type { Seal, SealKind, SealOptions } from './seal.ts';

/**
 * Opens the seal of a kind from the environment's variables (docs/seals.md lists them). Loads nothing of the other
 * kinds. Throws `RL-SEAL-…`.
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
    case 'awskms': {
      const { openAwsKms } = await import('./awskms.ts');
      return openAwsKms(options);
    }
    case 'azurekeyvault': {
      const { openAzureKeyVault } = await import('./azurekeyvault.ts');
      return openAzureKeyVault(options);
    }
    case 'gcpckms': {
      const { openGcpCkms } = await import('./gcpckms.ts');
      return openGcpCkms(options);
    }
  }
}
