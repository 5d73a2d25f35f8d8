import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Database } from './database.ts';
import type { Heads } from './heads.ts';
import type { VaultKeys } from './keys.ts';

/** An open vault, as the ideas in this room share it: the file and the keys. */
export interface Sealed {
  readonly db: Database;
  readonly keys: VaultKeys;
  readonly heads: Heads;
}

/**
 * Runs what reads `what` (such as `relock://ci/db version 3`); when a box does not open or a row is not as it was
 * written, throws `RL-VAULT-TAMPERED` that names it. No plaintext is given by then.
 */
export function untampered<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RelockError) throw error;
    throw tampered(what, error);
  }
}

/** `what` in the file is not what this vault wrote there. */
export function tampered(what: string, cause?: unknown): RelockError {
  return new RelockError('RL-VAULT-TAMPERED', `${printable(what)} was changed outside Relock`, {
    remedy: 'Keep the file for whoever looks into it, and restore this secret from a backup.',
    state: 'Nothing of it was given out.',
    cause,
  });
}

/** The name of a secret for messages. */
export function nameOf(path: string): string {
  return `relock://${printable(path, 200)}`;
}

/** Someone was faster: the version or revision is no longer the expected one. */
export function conflict(path: string, expected: number | string, actual: number): RelockError {
  return new RelockError('RL-ROTATE-CONFLICT', `${nameOf(path)} was changed by someone else meanwhile`, {
    evidence: [
      ['Expected', String(expected)],
      ['It is', actual === 0 ? '(none)' : String(actual)],
    ],
    remedy: 'Read it again, then decide again.',
    state: 'Nothing was changed.',
  });
}
