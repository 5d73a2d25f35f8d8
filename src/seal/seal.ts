import type { Environment } from '../config/environment.ts';

/** A key as its seal wrapped it: opaque to everyone else. */
export interface WrappedKey {
  /** The seal's kind, so that the wrong one refuses by name. */
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** The seals that a vault can be made with. */
export const SEAL_KINDS = ['pkcs11', 'passphrase', 'awskms', 'azurekeyvault', 'gcpckms'] as const;

export type SealKind = (typeof SEAL_KINDS)[number];

/** True for a kind that this version knows. */
export function isSealKind(kind: string): kind is SealKind {
  return (SEAL_KINDS as readonly string[]).includes(kind);
}

/** What protects the seal's own key, as far as it could be shown. */
export interface SealVerdict {
  readonly kind: SealKind;
  /**
   * `hardware` only where the token or service itself says so; SoftHSM is a `software token`, a service's software key
   * a `software key`; `external` is kept where the service can't see; a passphrase is `not hardware`.
   */
  readonly protection: 'hardware' | 'software token' | 'software key' | 'external' | 'not hardware';
  /** The evidence in a few words: token label and model, key attributes, what the service calls it. */
  readonly evidence: string;
}

/**
 * Wraps the vault's root key. `context` is bound into the result: what was wrapped for one vault and purpose does not
 * open for another. `unwrap` throws `RL-SEAL-MISMATCH` when the wrapped key is another seal's and `RL-SEAL-BROKEN`
 * when it is this one's, but was changed. Callers zero what they got.
 */
export interface Seal {
  readonly verdict: SealVerdict;
  wrap(key: Uint8Array, context: Uint8Array): Promise<WrappedKey>;
  unwrap(key: WrappedKey, context: Uint8Array): Promise<Uint8Array>;
  /** Throws when the seal's key can't be reached now: a token that was unplugged, a service that is down. */
  check(): Promise<void>;
  close(): Promise<void>;
}

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
