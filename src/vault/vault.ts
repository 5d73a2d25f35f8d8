import type { ManagedEntry, ManagedIndex } from '../core/fingerprint.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { Address } from './address.ts';

/** A version as its backend names it: a number in Vault and in Relock's vault. Compared for equality only. */
export type Version = number | string;

/** What one read gives. A KV secret has a version; a dynamic one has a lease. */
export interface Reading {
  readonly fields: SecretFields;
  readonly version?: Version;
  readonly lease?: Lease;
}

/** A right that ends: a dynamic secret's lease or a login token. Whoever took it gives it back. */
export interface Lease {
  readonly kind: 'lease' | 'token';
  /** For people: `database/creds/ci` or `login token`; never the token itself. */
  readonly label: string;
  /** The backend's handle. A token's handle is the token, so it is a secret. */
  readonly handle: SecretValue;
  /** Seconds of life when it was given; 0 is unlimited. */
  readonly ttl: number;
}

/** What a backend's API proves of the hardware behind it, for `require-hsm` and for people. */
export interface Protection {
  /** `unverifiable`: its API can't tell, whatever the truth is. */
  readonly verdict: 'hardware' | 'software' | 'unverifiable';
  /** What was asked and answered, in one clause: `seal type pkcs11 (the server’s own word)`. */
  readonly evidence: string;
}

/**
 * A store that secrets are read from. One object is one login: `leases()` lists all that it took, and
 * `release()` gives everything back.
 */
export interface Vault {
  /** For messages: the kind and where it is, such as `vault https://vault.example.org`. */
  readonly name: string;
  /** `null`: there is no such secret. Anything else that prevents an answer throws a `RelockError`; never an empty value. */
  read(address: Address): Promise<Reading | null>;
  /** All that this login holds, in the order in which it is to be revoked: leases first, then the token. */
  leases(): readonly Lease[];
  /**
   * Several secrets in as few calls as the backend has; absent where each is a call of its own. The answers come in the
   * order of the addresses, each as `read` would give or throw it.
   */
  readMany?(addresses: readonly Address[]): Promise<ReadonlyArray<PromiseSettledResult<Reading | null>>>;
  /** What protects the keys of what is stored there, as far as its API proves it. Asks once a run; never reads a secret. */
  protection(address: Address): Promise<Protection>;
  /** Gives a lease more life, at most `seconds` from now; gives it as it then is. Absent where nothing can be renewed. */
  renew?(lease: Lease, seconds: number): Promise<Lease>;
  /** Ends one lease; resolves only when the backend confirmed it, or when it was already gone. */
  revoke(lease: Lease): Promise<void>;
  /** Frees sockets, files and keys in memory; revokes nothing. */
  close(): Promise<void>;
}

/** A store that Relock may write to. */
export interface Writer extends Vault {
  /** Writes a new version; with `expected`, only if the current version is that one (0: there is none). */
  write(address: Address, fields: SecretFields, expected?: Version): Promise<Version>;
}

/** One version of a secret, as its store lists it. */
export interface VersionInfo {
  readonly version: Version;
  /** ISO 8601; undefined where the store does not say. */
  readonly created: string | undefined;
  readonly state: 'enabled' | 'disabled' | 'destroyed';
}

/** A store whose content can be looked over and whose versions can be ended: what copy, diff and prefixes need. */
export interface Browsable extends Writer {
  /** The whole secrets under a prefix, sorted, without Relock's own records (pending values, journals, fingerprints). */
  list(prefix: Address): Promise<readonly Address[]>;
  /** All versions, oldest first; empty when there is no such secret. */
  versions(address: Address): Promise<readonly VersionInfo[]>;
  /** Takes a version from readers, so that `enable` can give it back. Throws `RL-VAULT-UNSUPPORTED` where there is no such thing. */
  disable(address: Address, version: Version): Promise<void>;
  enable(address: Address, version: Version): Promise<void>;
  /** Ends a version for good. Throws `RL-VAULT-UNSUPPORTED` where there is no such thing. */
  destroy(address: Address, version: Version): Promise<void>;
}

/**
 * What a rotation needs of a store: a pending value that ordinary readers don't get, a compare-and-set promotion,
 * and a journal kept beside the key, so that any later run on any machine finishes what a killed one began.
 */
export interface Rotatable extends Writer {
  /** Keeps a pending value under the rotation's id. Doing it again with the same id and value changes nothing. */
  stage(address: Address, fields: SecretFields, rotation: string): Promise<void>;
  /** The pending value of that rotation, or null. */
  readStaged(address: Address, rotation: string): Promise<SecretFields | null>;
  /**
   * Makes the pending value the current one, if the current version is still `from`; the index of keyed fingerprints
   * follows. Already done for this rotation: gives the version that it became.
   */
  promote(address: Address, rotation: string, from: Version): Promise<Version>;
  /** Forgets the pending value of a rotation that was undone. Nothing to forget is no error. */
  discard(address: Address, rotation: string): Promise<void>;
  /** The journal of the key's last rotation, or null. */
  readJournal(address: Address): Promise<JournalEntry | null>;
  /** Writes the journal if its revision is still `expected` (null: there is none yet); a loser gets `RL-ROTATE-CONFLICT`. */
  writeJournal(address: Address, record: string, expected: Version | null): Promise<Version>;
  /**
   * Proves, changing nothing, that this login may stage, promote and journal this secret and write its fingerprints; throws
   * with the right that is missing. Absent where nothing can be asked.
   */
  checkRights?(address: Address): Promise<void>;
}

/** A rotation's journal as its store keeps it: opaque JSON without secrets, and the revision for compare-and-set. */
export interface JournalEntry {
  readonly record: string;
  readonly revision: Version;
}

/** A store that keeps keyed fingerprints of the managed keys. A scanner's right is to read this and nothing else. */
export interface FingerprintStore {
  /** The index of the mount that the address lives in (the embedded vault has one for all); `null`: none yet. */
  readFingerprints(address: Address): Promise<ManagedIndex | null>;
  /** The entries of the address's secret alone; absent where that costs as much as the whole index. */
  readOwnFingerprints?(address: Address): Promise<ManagedIndex | null>;
  /** Adds or replaces the entries of one address; the key K is made when there is none. Weak values get no forms. */
  writeFingerprints(address: Address, kind: string, values: readonly ManagedValue[]): Promise<void>;
}

/** A store that keeps the records of leaks, and may have a log and a watch of its own. */
export interface IncidentStore {
  /** Keeps the record of a leak of this key, JSON without secrets, under its id. Gives where it is kept, for people. */
  writeIncident(address: Address, id: string, record: string): Promise<string>;
  /** The newest record of a leak that is kept beside this key, or null. */
  readIncident(address: Address): Promise<string | null>;
  /** Tells the vault's own watch that this key leaked; false: this login may not; undefined: it has no watch. */
  tellLeaked?(address: Address): Promise<boolean | undefined>;
  /** Who read the secret since then, newest first, by the vault's own log; undefined: it has none that can be asked. Throws when this login may not. */
  readsSince?(address: Address, since: Date): Promise<readonly SecretRead[] | undefined>;
}

/** One read of a secret, as a vault's log tells it. */
export interface SecretRead {
  readonly at: Date;
  /** Undefined: nobody known. */
  readonly who: string | undefined;
  /** The address at the other end of the connection; empty when the log has none. */
  readonly from: string;
  /** As HTTP has it: 200, 403. */
  readonly status: number;
}

/** One value of a managed key whose keyed fingerprint is to be kept. */
export interface ManagedValue {
  readonly value: SecretValue;
  readonly state: ManagedEntry['state'];
}
