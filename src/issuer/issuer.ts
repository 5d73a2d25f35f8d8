import type { ValidationStatus } from '../core/finding.ts';
import type { HttpClient } from '../core/http.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';

/** A step that an issuer can do by its API. What is not listed stays for a person. */
export type Capability = 'validate' | 'create' | 'set' | 'test' | 'revoke';

/** How old and new keys live side by side. `in-place` has no overlap: the new value replaces the old one at once. */
export type Strategy = 'in-place' | 'alternate' | 'two-slot' | 'create-delete';

/** Whoever mints a kind of credential: it can say whether one is alive. */
export interface Issuer {
  readonly kind: string;
  readonly capabilities: readonly Capability[];
  /** The credential's fields that are secret: what is fingerprinted and what a rotation changes. A user's name is not one. */
  readonly secretFields: readonly string[];
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
  /**
   * Ends what was opened with the credential and outlives its replacement, such as a database role's sessions; for
   * emergencies. Gives how many. Absent where nothing outlives it. Throws when some are left.
   */
  endSessions?(credential: SecretFields): Promise<number>;
}

/** What an issuer may need of its surroundings. Whoever opens issuers gives it. */
export interface IssuerServices {
  /** The whole secret that an address (with or without `#/KEY`) points to; throws when there is none. */
  readSecret(address: string): Promise<SecretFields>;
  /** Writes the whole secret at an address; for issuers that keep what they accept in a vault. */
  writeSecret(address: string, fields: SecretFields): Promise<void>;
  readonly http: HttpClient;
  readonly github: {
    /** `GITHUB_API_URL`: `https://api.github.com`, or `https://HOST/api/v3` of an Enterprise Server. */
    readonly apiUrl: string;
    /** The job's own token; only an Enterprise Server is shown it. */
    readonly token?: SecretValue | undefined;
  };
}
