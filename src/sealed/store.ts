import { RelockError } from '../core/error.ts';
import type { ManagedIndex } from '../core/fingerprint.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { Seal, SealVerdict } from '../seal/seal.ts';
import { Batch } from './batch.ts';
import { numberOf } from './database.ts';
import type { Database } from './database.ts';
import { allIncidents, incidentNote, keepIncident } from './incidents.ts';
import type { KeptIncident } from './incidents.ts';
import { KvStore } from './kv.ts';
import type { ValueState } from './managed.ts';
import { followCurrent, followOlder, forgetCurrent, readFingerprints, writeFingerprints } from './managed.ts';
import { leaveNotice } from './notices.ts';
import { openSealed } from './open.ts';
import { allRecords, checkPath, deleteRecord, findOrMakeRecord, findRecord, saveRecord } from './record.ts';
import type { Journal } from './rotation.ts';
import { discard, hasStaged, promote, readJournal, readStaged, stage, writeJournal } from './rotation.ts';
import { SCHEMA } from './schema.ts';
import type { Sealed } from './sealed.ts';
import { conflict, nameOf } from './sealed.ts';
import type { TokenGrant } from './token.ts';
import { findToken } from './token.ts';
import type { VersionInfo } from './version.ts';
import { addVersion, destroyVersion, listVersions, readVersion } from './version.ts';

/** One version of a secret, opened. */
export interface StoredSecret {
  readonly fields: SecretFields;
  readonly version: number;
}

/** A version as `versions` lists it. */
export interface ListedVersion extends VersionInfo {
  /** Milliseconds since 1970: since when it is put aside, or will be; undefined: it is not. */
  readonly aside: number | undefined;
}

/** What can be told of a vault without telling a secret. */
export interface StoreStatus {
  readonly seal: SealVerdict;
  readonly schema: number;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly secrets: number;
  /** Versions whose value is there. */
  readonly versions: number;
  /** Pending values of rotations that are not finished. */
  readonly staged: number;
  /** Values in the index of managed keys, and how many of them are too weak or short to be looked for. */
  readonly managed: number;
  readonly weak: number;
  /** Bytes of the file. */
  readonly bytes: number;
}

/**
 * Opens the vault in a folder with its seal; the store closes the seal. Throws `RL-VAULT-NOT-FOUND`,
 * `RL-VAULT-NEWER`, `RL-VAULT-TAMPERED`, and what the seal throws.
 */
export async function openStore(folder: string, seal: Seal): Promise<Store> {
  const { vault, created } = await openSealed(folder, seal);
  return new Store(vault, seal, created);
}

/**
 * The embedded sealed vault. What was changed, swapped or moved in its file is refused; that a whole secret was taken
 * out of it, or the whole file set back to an older one, can't be seen from the file alone. Every call is one transaction: what it did is on disk when it returns, and a failure
 * leaves all as it was. Beside the codes of each call: `RL-VAULT-PATH`, `-TAMPERED`, `-LOCKED`, `-DISK-FULL`,
 * `-READ-ONLY`, `-DAMAGED`, `-IO`.
 */
export class Store {
  readonly #vault: Sealed;
  readonly #seal: Seal;
  readonly #created: number;
  readonly #batch: Batch;

  constructor(vault: Sealed, seal: Seal, created: number) {
    this.#vault = vault;
    this.#seal = seal;
    this.#created = created;
    this.#batch = new Batch(vault.db);
  }

  /** What protects this vault. */
  get verdict(): SealVerdict {
    return this.#seal.verdict;
  }

  /**
   * Writes a new version and gives its number. With `expected`, only if that version is the current one (0: there is
   * none), else `RL-ROTATE-CONFLICT`. A `kind` marks the secret as managed from now on. `RL-VAULT-VALUE`.
   */
  put(secret: string, fields: SecretFields, options: { expected?: number | string; kind?: string } = {}): number {
    checkPath(secret);
    return this.#vault.db.write(() => {
      const found = findOrMakeRecord(this.#vault, secret);
      if (options.expected !== undefined && options.expected !== found.current) {
        throw conflict(secret, options.expected, found.current);
      }
      const number = addVersion(this.#vault, found, fields, '');
      const record = saveRecord(this.#vault, { ...found, kind: options.kind ?? found.kind, current: number });
      if (record.kind !== undefined && found.kind === undefined) {
        for (let older = record.oldest; older < number; older++) {
          const version = readVersion(this.#vault, record, older);
          if (version?.fields) followOlder(this.#vault, record, version.fields);
        }
      }
      followCurrent(this.#vault, record, fields);
      return number;
    });
  }

  /** The current version, or the given one; null when there is no such secret or version. `RL-VAULT-DELETED` when its value was destroyed or is put aside. */
  get(secret: string, version?: number): StoredSecret | null {
    checkPath(secret);
    return this.#vault.db.read(() => {
      const record = findRecord(this.#vault, secret);
      const read = record === undefined ? undefined : readVersion(this.#vault, record, version ?? record.current);
      if (read?.fields === null) {
        throw new RelockError('RL-VAULT-DELETED', `version ${read.info.number} of ${nameOf(secret)} was destroyed`, {
          remedy: 'Store a new version, or read another one.',
        });
      }
      if (read === undefined) return null;
      if ((record?.deleted[read.info.number] ?? Infinity) <= Date.now()) {
        throw new RelockError('RL-VAULT-DELETED', `version ${read.info.number} of ${nameOf(secret)} is put aside`, {
          remedy: 'Have it taken back (undelete), store a new version, or read another one.',
        });
      }
      return { fields: read.fields, version: read.info.number };
    });
  }

  /** The paths of all secrets that begin with `prefix`, in order. */
  list(prefix = ''): string[] {
    return this.#vault.db.read(() =>
      allRecords(this.#vault)
        // What the server keeps under other mounts begins with a character that no path has.
        .filter((record) => record.current > 0 && record.path.startsWith(prefix) && !record.path.startsWith('\u0000'))
        .map((record) => record.path),
    );
  }

  /** All versions, oldest first, the destroyed ones too; null when there is no such secret. */
  versions(secret: string): ListedVersion[] | null {
    checkPath(secret);
    return this.#vault.db.read(() => {
      const record = findRecord(this.#vault, secret);
      if (record === undefined || record.current === 0) return null;
      return listVersions(this.#vault, record).map((info) =>
        Object.assign({ aside: record.deleted[info.number] }, info),
      );
    });
  }

  /** Puts a version aside, so that nobody reads it, or with `back` takes it back. `RL-VAULT-NO-VERSION`. */
  setAside(secret: string, number: number, back: boolean): void {
    checkPath(secret);
    this.#vault.db.write(() => {
      const record = findRecord(this.#vault, secret);
      const info = record && listVersions(this.#vault, record).find((version) => version.number === number);
      if (info === undefined || info.destroyed !== undefined) throw noVersion(secret, number, 'Nothing was changed.');
      new KvStore(this.#vault, '').setAside(secret, [number], back, Date.now());
    });
  }

  /**
   * Destroys the values of the given versions for good and gives how many it destroyed; their numbers stay taken.
   * `RL-VAULT-NO-VERSION` when the secret never had one of them: then none is destroyed.
   */
  destroy(secret: string, numbers: readonly number[]): number {
    checkPath(secret);
    const destroyed = this.#vault.db.write(() => {
      const record = findRecord(this.#vault, secret);
      const versions = record === undefined ? [] : listVersions(this.#vault, record);
      const doomed = [...new Set(numbers)].map((number) => {
        const info = versions.find((version) => version.number === number);
        if (record !== undefined && info !== undefined) return { record, info };
        throw noVersion(secret, number, 'Nothing was destroyed.');
      });
      const alive = doomed.filter(({ info }) => info.destroyed === undefined);
      for (const { record: owner, info } of alive) {
        destroyVersion(this.#vault, owner, info);
        if (info.number === owner.current) forgetCurrent(this.#vault, owner);
      }
      return alive.length;
    });
    this.#vault.db.checkpoint();
    return destroyed;
  }

  /**
   * Removes a secret with all its versions, journal and fingerprints; false when there was none. Refused with
   * `RL-VAULT-PENDING` while a rotation's value waits: it may be the only copy of a live credential.
   */
  remove(secret: string): boolean {
    checkPath(secret);
    const removed = this.#vault.db.write(() => {
      const record = findRecord(this.#vault, secret);
      if (record === undefined) return false;
      if (hasStaged(this.#vault, record)) {
        throw new RelockError('RL-VAULT-PENDING', `${nameOf(secret)} is being rotated: a new value waits in it`, {
          remedy: `Finish it first: relock rotate ${nameOf(secret)}`,
          state: 'Nothing was deleted.',
        });
      }
      deleteRecord(this.#vault, record);
      return true;
    });
    this.#vault.db.checkpoint();
    return removed;
  }

  stage(secret: string, fields: SecretFields, rotation: string): void {
    checkPath(secret);
    stage(this.#vault, secret, fields, rotation);
  }

  readStaged(secret: string, rotation: string): SecretFields | null {
    checkPath(secret);
    return readStaged(this.#vault, secret, rotation);
  }

  promote(secret: string, rotation: string, from: number | string): number {
    checkPath(secret);
    return promote(this.#vault, secret, rotation, from);
  }

  discard(secret: string, rotation: string): void {
    checkPath(secret);
    discard(this.#vault, secret, rotation);
  }

  readJournal(secret: string): Journal | null {
    checkPath(secret);
    return readJournal(this.#vault, secret);
  }

  writeJournal(secret: string, text: string, expected: number | string | null): number {
    checkPath(secret);
    return writeJournal(this.#vault, secret, text, expected);
  }

  /** Keeps the record of a leak, and a notice of it for the audit log. Undefined when there are too many of that id. */
  keepIncident(id: string, record: Readonly<Record<string, unknown>>): KeptIncident | undefined {
    const kept = keepIncident(this.#vault, id, record, Date.now());
    if (kept !== undefined) leaveNotice(this.#vault, incidentNote(kept));
    return kept;
  }

  /** The records of leaks, oldest first. */
  incidents(): readonly KeptIncident[] {
    return allIncidents(this.#vault);
  }

  /** The index of all managed keys, or of one secret's alone. */
  readFingerprints(secret?: string): ManagedIndex | null {
    return readFingerprints(this.#vault, secret);
  }

  /**
   * Does what `work` does by other calls in one transaction with all else that comes in during this turn of the event
   * loop, so that many share one wait for the disk. Resolves when it is on disk; one that throws undoes only its own.
   */
  together<T>(work: () => T): Promise<T> {
    return this.#batch.run(work, true);
  }

  writeFingerprints(secret: string, field: string | undefined, kind: string, values: readonly ValueState[]): void {
    checkPath(secret);
    writeFingerprints(this.#vault, secret, field, kind, values);
  }

  lookUpToken(token: SecretValue): TokenGrant | null {
    return findToken(this.#vault, token)?.grant ?? null;
  }

  status(): StoreStatus {
    const { db } = this.#vault;
    const count = (sql: string) => numberOf(db.get(`SELECT count(*) AS n FROM ${sql}`) ?? {}, 'n');
    return db.read(() => {
      const index = readFingerprints(this.#vault)?.entries ?? [];
      return {
        seal: this.#seal.verdict,
        schema: SCHEMA,
        created: this.#created,
        secrets: this.list().length,
        versions: count('version WHERE destroyed = 0'),
        staged: count('staged'),
        managed: index.length,
        weak: index.filter((entry) => entry.forms.length === 0).length,
        bytes: pragma(db, 'page_count') * pragma(db, 'page_size'),
      };
    });
  }

  async close(): Promise<void> {
    this.#vault.db.close();
    await this.#seal.close();
  }
}

function noVersion(secret: string, number: number, state: string): RelockError {
  return new RelockError('RL-VAULT-NO-VERSION', `${nameOf(secret)} has no version ${number}`, {
    remedy: '"relock vault versions" lists those that it has.',
    state,
  });
}

function pragma(db: Database, name: 'page_count' | 'page_size'): number {
  return numberOf(db.get(`PRAGMA ${name}`) ?? {}, name);
}
