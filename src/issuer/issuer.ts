import type { ValidationStatus } from '../core/finding.ts';
import type { SecretFields } from '../core/secret.ts';

/** A step that an issuer can do by its API. What is not listed stays for a person. */
export type Capability = 'validate' | 'create' | 'set' | 'test' | 'revoke';

/** How old and new keys live side by side. `in-place` has no overlap: the new value replaces the old one at once. */
export type Strategy = 'in-place' | 'alternate' | 'two-slot' | 'create-delete';

/** Whoever mints a kind of credential: it can say whether one is alive. */
export interface Issuer {
  readonly kind: string;
  readonly capabilities: readonly Capability[];
  /** Asks the issuer; `unknown` when the answer proves nothing. Never throws for a refused credential. */
  validate(credential: SecretFields): Promise<ValidationStatus>;
  close(): Promise<void>;
}

/** An issuer that ends a credential. */
export interface Revoker extends Issuer {
  /** Ends it for good. Already dead is success. Resolves when the issuer has accepted; `validate` gives the proof. */
  revoke(credential: SecretFields): Promise<void>;
}

/** An issuer whose credentials Relock replaces: create → set → test → (the vault promotes) → revoke. */
export interface Rotator extends Revoker {
  readonly strategy: Strategy;
  /** Makes the replacement. For in-place issuers this only generates the value; nothing changes at the issuer yet. */
  create(current: SecretFields, rotation: string): Promise<SecretFields>;
  /** Makes the issuer accept `pending`. Repeating it with the same value is harmless, or the docstring says why not. */
  set(pending: SecretFields, current: SecretFields): Promise<void>;
  /** Logs in with `pending`; throws when the issuer refuses it. */
  test(pending: SecretFields): Promise<void>;
}
