import type { HttpClient } from '../core/http.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';

/** One place where a copy of a key lives, or a deployment that picks the new one up. */
export interface Publisher {
  /** Names the place, without secrets; the same for the same place in every run: journals are kept by it. */
  readonly id: string;
  /**
   * Brings the copy up to date; repeating it is harmless. Gives one clause on how far that was seen to have worked:
   * `written, and read back`. Throws a `RelockError` when it was refused.
   */
  publish(fields: SecretFields, rotation: string): Promise<string>;
}

/** What publishers need of their surroundings. */
export interface PublishServices {
  /** The value at `ADDRESS#/KEY`: a token to write with. Throws when there is none. */
  readValue(address: string): Promise<SecretValue>;
  /** Replaces some fields of the secret at an address, keeping the others, and reads them back. */
  updateSecret(address: string, fields: SecretFields): Promise<void>;
  readonly http: HttpClient;
  /** The same with other authorities to trust, for a cluster's own. */
  openHttp(caFile: string): HttpClient;
  /** `https://api.github.com`, or `https://HOST/api/v3`. */
  readonly githubUrl: string;
}
