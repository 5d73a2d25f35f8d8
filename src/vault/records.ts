import type { SecretValue } from '../core/secret.ts';
import type { Version } from './vault.ts';

/**
 * Small documents that Relock keeps beside the secrets of a store: pending values, journals, fingerprints. Names are
 * Relock's own and stay the same for the same secret; how they are spelled there is the store's matter.
 */
export interface Records {
  /** `null`: there is no such record. */
  read(name: string): Promise<{ readonly text: SecretValue; readonly revision: Version } | null>;
  /**
   * Writes it if its revision still is `expected` (`null`: there is none yet) and gives the new revision; else throws
   * `RL-ROTATE-CONFLICT`. Of two writers at once exactly one succeeds.
   */
  write(name: string, text: SecretValue, expected: Version | null): Promise<Version>;
  /** Nothing to remove is no error. */
  remove(name: string): Promise<void>;
}
