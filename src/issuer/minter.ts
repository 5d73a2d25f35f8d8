import type { SecretValue } from '../core/secret.ts';

/** What a minter is asked to make. */
export interface MintRequest {
  /** The name under which it is made, chosen before so that it can be taken back whatever happens. */
  readonly name: string;
  /** Milliseconds since 1970: the issuer is told so, where it can be, in case nobody comes to take it back. */
  readonly expires: number;
  /** What the role says, as this kind reads it. */
  readonly terms: Terms;
}

/** Plain JSON whose reader checks it. */
export type Terms = Readonly<Record<string, unknown>>;

/** What was made. */
export interface Made {
  /** What its client is given; what is secret stands in a `SecretValue`. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What taking it back needs beside its name; nothing unless set. */
  readonly handle?: Terms;
  /** Milliseconds since 1970: when it ends by itself, where the issuer decides that. */
  readonly expires?: number;
}

/** What a lease keeps of what was made. */
export interface Handle {
  readonly name: string;
  readonly terms: Terms;
  /** As `Made.handle`; empty when the process ended before it was known. */
  readonly made: Terms;
  /** Milliseconds since 1970: what was made has ended by itself by then; undefined: it does not. */
  readonly ends: number | undefined;
}

/** Makes credentials at an issuer for a time, and takes them back. */
export interface Minter {
  /** The longest name that the issuer takes. */
  readonly longestName: number;
  /** Logs in, to see that it can. */
  check(): Promise<void>;
  mint(request: MintRequest): Promise<Made>;
  /**
   * Resolves once the issuer does not honour it any more; what is not there is that already. Gives the moment in which
   * it ends by itself when the issuer has no way to end it before. Rejects when that is not certain.
   */
  takeBack(handle: Handle): Promise<number | undefined>;
  /** Tells the issuer of a new end; absent where it knows of none. */
  extend?(handle: Handle, expires: number): Promise<void>;
  /** Gives a user that is there a new password; absent where users have none. May be repeated with the same one. */
  setPassword?(name: string, password: SecretValue, statements: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** How an issuer is reached; the password or key of the one who may mint stands in `secret`. */
export interface MinterPlace {
  /** What the configuration says, as this kind reads it. */
  readonly settings: Terms;
  readonly username: string;
  readonly secret: SecretValue;
}

/** Opens minters. */
export interface Minters {
  /**
   * The minter of a kind, such as `postgresql-database-plugin`; undefined for a kind that is not known. Nothing is
   * connected yet. Throws `RL-MINTER-CONFIG` for settings that it can't work with.
   */
  open(kind: string, place: MinterPlace): Promise<Minter | undefined>;
  /** A fresh password, as minters make them. */
  password(): SecretValue;
}

/** A list of texts in terms or settings; empty when missing. */
export function textsOf(terms: Terms, name: string): readonly string[] {
  const value = terms[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A text in terms or settings; '' when missing. */
export function textOf(terms: Terms, name: string): string {
  const value = terms[name];
  return typeof value === 'string' ? value : '';
}
