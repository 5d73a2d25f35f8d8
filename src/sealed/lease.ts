import { openBox, sealBox } from './box.ts';
import type { BoxColumn } from './boxes.ts';
import type { Row } from './database.ts';
import { bytesOf } from './database.ts';
import type { Sealed } from './sealed.ts';
import { untampered } from './sealed.ts';

/** What was given for a time, and how it is taken back. Times are milliseconds since 1970. */
export interface LeaseRecord {
  /** `database/creds/ci/…`: the path that gave it and a random end. */
  readonly id: string;
  /** The mount whose backend gave it and takes it back. */
  readonly mount: string;
  readonly issued: number;
  readonly expires: number;
  /** Seconds that it was given for, and that a renewal gives again when it asks for none. */
  readonly ttl: number;
  /** No renewal goes beyond it. */
  readonly latest: number;
  readonly renewable: boolean;
  readonly renewed: number | undefined;
  /** What its backend needs to take it back: names and ids; a secret only where the issuer can't do without. */
  readonly handle: Readonly<Record<string, unknown>>;
  /** Set while it is being given: the issuer may or may not have made it. */
  readonly pending: boolean;
  /** Failed attempts to take it back, and the code of what kept it from being taken back; '' while nothing did. */
  readonly failures: number;
  readonly failure: string;
}

/** A lease with the hash of the token that it was given to. */
export interface StoredLease extends LeaseRecord {
  readonly token: Buffer | undefined;
  /** When it is to be taken back, or tried again; 0: as soon as possible, for somebody or its token's end wants that. */
  readonly due: number;
}

/** Writes or replaces a lease; within a transaction. */
export function saveLease(vault: Sealed, { token, due, ...record }: StoredLease): void {
  const id = hashOf(vault, record.id);
  const body = sealBox(vault.keys.box('lease', id), Buffer.from(JSON.stringify(record)), context(vault, id));
  vault.db.run(
    `INSERT INTO lease (id, token, mount, due, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET token = excluded.token, due = excluded.due, body = excluded.body`,
    id,
    token ?? null,
    Buffer.from(mountName(vault, record.mount), 'hex'),
    due,
    body,
  );
}

export function findLease(vault: Sealed, id: string): StoredLease | undefined {
  return leaseAt(vault, leaseName(vault, id));
}

/** What names a lease within this process: the keyed hash of its id, hex. */
export function leaseName(vault: Sealed, id: string): string {
  return hashOf(vault, id).toString('hex');
}

/** What names a mount in the rows of its leases: a keyed hash, hex. */
export function mountName(vault: Sealed, mount: string): string {
  return vault.keys.hash('lease', 'mount', mount).toString('hex');
}

/** The lease of this name. */
export function leaseAt(vault: Sealed, name: string): StoredLease | undefined {
  const row = vault.db.get(`${SELECT} WHERE id = ?`, Buffer.from(name, 'hex'));
  return row === undefined ? undefined : opened(vault, row);
}

export function deleteLease(vault: Sealed, id: string): void {
  vault.db.run('DELETE FROM lease WHERE id = ?', hashOf(vault, id));
}

/** The names of the mounts that have leases to be taken back by `time`. */
export function dueMounts(vault: Sealed, time: number): string[] {
  return vault.db
    .all('SELECT DISTINCT mount FROM lease WHERE due <= ?', time)
    .map((row) => bytesOf(row, 'mount').toString('hex'));
}

/** The names of at most `limit` leases of a mount that are to be taken back by `time`, the oldest first. */
export function dueLeases(vault: Sealed, mount: string, time: number, limit: number): string[] {
  return vault.db
    .all(
      'SELECT id FROM lease WHERE mount = ? AND due <= ? ORDER BY due LIMIT ?',
      Buffer.from(mount, 'hex'),
      time,
      limit,
    )
    .map((row) => bytesOf(row, 'id').toString('hex'));
}

/** When the next lease after `time` is due; undefined when there is none. */
export function nextDue(vault: Sealed, time: number): number | undefined {
  const due = vault.db.get('SELECT min(due) AS due FROM lease WHERE due > ?', time)?.['due'];
  return typeof due === 'number' ? due : undefined;
}

/** These leases are due from now on; those that are gone stay gone. */
export function endLeases(vault: Sealed, ids: readonly string[]): void {
  for (const id of ids) vault.db.run('UPDATE lease SET due = 0 WHERE id = ?', hashOf(vault, id));
}

/** The leases of these tokens are due from now on. */
export function endLeasesOf(vault: Sealed, tokens: readonly Buffer[]): void {
  for (const token of tokens) vault.db.run('UPDATE lease SET due = 0 WHERE token = ?', token);
}

/** All leases, in no order. */
export function allLeases(vault: Sealed): StoredLease[] {
  return vault.db.all(SELECT).map((row) => opened(vault, row));
}

const SELECT = 'SELECT id, token, due, body FROM lease';

function opened(vault: Sealed, row: Row): StoredLease {
  return untampered('a lease of this vault', () => {
    const id = bytesOf(row, 'id');
    const plain = openBox(vault.keys.box('lease', id), bytesOf(row, 'body'), context(vault, id));
    // Sealed by this vault, so it has the shape that `saveLease` gave it.
    const record = JSON.parse(plain.toString('utf8')) as LeaseRecord;
    return {
      ...record,
      token: row['token'] === null ? undefined : bytesOf(row, 'token'),
      due: Number(row['due']),
    };
  });
}

function hashOf(vault: Sealed, id: string): Buffer {
  return vault.keys.hash('lease', id);
}

/** The leases, as a change of keys sees them. */
export const leaseBoxes: BoxColumn = {
  table: 'lease',
  key: ['id'],
  column: 'body',
  sealedWith: (vault, row) => {
    const id = bytesOf(row, 'id');
    return { key: vault.keys.box('lease', id), context: context(vault, id) };
  },
};

function context(vault: Sealed, id: Buffer) {
  return vault.keys.context('lease', id.toString('hex'));
}
