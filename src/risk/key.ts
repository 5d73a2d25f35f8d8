/** What is known of one key, wherever it comes from. Times are milliseconds since 1970; no value of a key is here. */
export interface KeyFacts {
  /** As people name it: `secret/ci/db`, `keys/keys/ID`. */
  readonly key: string;
  /** Who issues it, and so can replace it; undefined when nobody knows. */
  readonly kind: string | undefined;
  readonly owner: string;
  /** When somebody of the owner's name was last seen; undefined: no such name is known. */
  readonly ownerSeen: number | undefined;
  readonly made: number | undefined;
  /** When its present value was made. */
  readonly changed: number | undefined;
  readonly versions: readonly KeyVersion[];
  /** How long a value may live, in milliseconds, as its owner said. */
  readonly rotateEvery: number | undefined;
  /** When it ends by itself; undefined: never, as far as is known. */
  readonly ends: number | undefined;
  /** When it was revoked, replaced for good, or ended by itself. */
  readonly ended: number | undefined;
  /** A rotation's new value waits. */
  readonly pending: boolean;
  /** Its issuer lets it be used from everywhere (`any`), from named networks, or that is not known. */
  readonly bound: 'any' | 'networks' | undefined;
  /** What it may do at its issuer, as its owner said: `admin`, `write`, `read`. */
  readonly rights: string;
  /** Its last use; null: none in the time that was looked at; undefined: nobody looked. */
  readonly used: number | null | undefined;
  /** Uses of each day that was looked at, the oldest first. */
  readonly days: readonly DaySum[];
  /** Who may read it by policy; undefined: nobody looked. */
  readonly could: readonly Holder[] | undefined;
  /** Who did, in the time that was looked at. */
  readonly did: readonly Reader[];
  readonly incidents: readonly Incident[];
}

export interface KeyVersion {
  readonly number: number;
  readonly at: number;
  readonly how: 'written' | 'rotated' | 'issued';
}

export interface DaySum {
  readonly start: number;
  readonly uses: number;
  readonly refused: number;
}

/** Somebody whom a policy lets read a key. */
export interface Holder {
  readonly name: string;
  /** A token that is in force, or a role by which one can be had. */
  readonly kind: 'token' | 'role';
  readonly mount: string;
  readonly policies: readonly string[];
  /** When the token was made; undefined for a role, whose beginning is not known. */
  readonly from: number | undefined;
  readonly until: number | undefined;
}

/** Somebody who did read it. */
export interface Reader {
  readonly name: string;
  readonly uses: number;
  readonly first: number;
  readonly last: number;
  readonly address: string;
}

/** Something that happened to a key: an alarm, or that it was seen where strangers read. */
export interface Incident {
  readonly id: string;
  readonly at: number;
  readonly what: string;
  readonly severity: 'info' | 'low' | 'medium' | 'high' | 'critical';
  readonly state: 'open' | 'closed' | 'expected';
  readonly sentence: string;
}
