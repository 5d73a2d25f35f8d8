import type { Environment } from '../config/environment.ts';
import type { SecretValue } from '../core/secret.ts';
import type { Address } from './address.ts';

/** Gives a signed identity token (a JWT) for one audience, such as GitHub's OIDC token of this job. */
export type TokenSupplier = (audience: string) => Promise<SecretValue>;

/** What a backend may use of the run that it is opened in. */
export interface BackendContext {
  readonly env: Environment;
  /** Who gives identity tokens for `auth: jwt`; undefined where there are none. */
  readonly identity: TokenSupplier | undefined;
  /** Refuse to read before hardware is proven. */
  readonly requireHsm: boolean;
  /**
   * The addresses of this backend that the run is known to ask for, so that its login can be narrowed to them; what else
   * it asks for, such as what it finds under a prefix, needs a login of its own. Undefined where nothing is known.
   */
  readonly wanted: readonly Address[] | undefined;
  /** Called when a login or lease was taken, before anything is given out: the moment to save `dumpSession()`. */
  readonly onTaken: () => void;
  /** Told of what a team should do better, such as a login by a stored token. One sentence without a secret. */
  readonly warn: (advice: string) => void;
  /** The whole secret at another address: a private key to sign with. Throws when there is none. */
  readonly readSecret: (address: string) => Promise<ReadonlyMap<string, SecretValue>>;
}
