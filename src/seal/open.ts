import type { Environment } from '../config/environment.ts';
import type { Seal, SealKind } from './seal.ts';

/** What a seal is opened with. */
export interface SealOptions {
  readonly env: Environment;
  /** True at `vault init`: the seal may make its own key when it has none yet. */
  readonly create: boolean;
  /** Asks the person at the terminal, without echo; missing where there is none. */
  readonly ask?: ((question: string, repeat: boolean) => Promise<string>) | undefined;
  /** Takes one line about a setting that works but weakens the seal. */
  readonly warn?: ((line: string) => void) | undefined;
}

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
