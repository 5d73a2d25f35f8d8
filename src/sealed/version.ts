import { RelockError } from '../core/error.ts';
import type { SecretFields } from '../core/secret.ts';
import type { WrappedKey } from '../seal/seal.ts';
import type { Context } from './box.ts';
import type { BoxColumn } from './boxes.ts';
import { decodeFields, encodeFields, openBox, sealBox } from './box.ts';
import type { Row } from './database.ts';
import { bytesOf, numberOf, textOf } from './database.ts';
import type { ThroughSeal } from './data-key.ts';
import { dataKeyIn, packWrapped, unpackWrapped } from './data-key.ts';
import { freshKey } from './keys.ts';
import type { SecretRecord } from './record.ts';
import { recordAt } from './record.ts';
import type { Sealed } from './sealed.ts';
import { nameOf, untampered } from './sealed.ts';

/** The most that one version of a secret may hold, in bytes of its JSON. */
const MOST_BYTES = 1024 * 1024;

/** What is known of a version without opening it. Times are milliseconds since 1970. */
export interface VersionInfo {
  readonly number: number;
  readonly created: number;
  /** When its value was destroyed; undefined while it is there. */
  readonly destroyed: number | undefined;
  /** The rotation that it came from; empty for one that was put. */
  readonly rotation: string;
}

/** What the server's clients store under a path: a JSON object. */
export type KvData = Readonly<Record<string, unknown>>;

/** A value under a data key of its own: the key's box and the value's. */
export interface SealedValue {
  readonly key: Buffer;
  readonly value: Buffer;
}

/**
 * Seals fields under a fresh data key, which is wrapped under the record's wrapping key; both are bound to `context`.
 * Throws `RL-VAULT-VALUE` when one is empty or all are too large.
 */
export function sealValue(vault: Sealed, record: SecretRecord, fields: SecretFields, context: Context): SealedValue {
  if (fields.size === 0 || [...fields].some(([name, value]) => name === '' || value.isEmpty)) {
    throw new RelockError('RL-VAULT-VALUE', `${nameOf(record.path)} needs a field, and each field a name and a value`, {
      remedy: 'An empty value is never a key; leave the field out.',
      state: 'Nothing was changed.',
    });
  }
  return sealBytes(vault, record, encodeFields(fields), context);
}

/** As `sealValue`, for what is bytes already, which are zeroed. `RL-VAULT-VALUE` when they are too many. */
function sealBytes(
  vault: Sealed,
  record: SecretRecord,
  plain: Buffer,
  context: Context,
  through?: ThroughSeal,
): SealedValue {
  const wrapped = through?.fresh;
  const { bytes, key } = wrapped === undefined ? freshKey() : { bytes: packWrapped(wrapped.wrapped), key: wrapped.key };
  try {
    if (plain.length > MOST_BYTES) {
      throw new RelockError(
        'RL-VAULT-VALUE',
        `the value for ${nameOf(record.path)} has more than ${MOST_BYTES} bytes`,
        {
          remedy: 'A vault keeps keys; put large files elsewhere, encrypted under a key that is kept here.',
          state: 'Nothing was changed.',
        },
      );
    }
    return {
      key: sealBox(vault.keys.box('data-key', record.id), bytes, ['data-key', ...context]),
      value: sealBox(key, plain, context),
    };
  } finally {
    bytes.fill(0);
    plain.fill(0);
  }
}

/** The opposite of `sealValue`; throws when anything was changed. */
export function openValue(vault: Sealed, record: SecretRecord, sealed: SealedValue, context: Context): SecretFields {
  const plain = openBytes(vault, record, sealed, context);
  try {
    return decodeFields(plain);
  } finally {
    plain.fill(0);
  }
}

function openBytes(
  vault: Sealed,
  record: SecretRecord,
  sealed: SealedValue,
  context: Context,
  through?: ThroughSeal,
): Buffer {
  const wrapping = vault.keys.box('data-key', record.id);
  const key = dataKeyIn(openBox(wrapping, sealed.key, ['data-key', ...context]), through);
  return openBox(key, sealed.value, context);
}

/** Writes a version's row. The caller has made sure, in the same transaction, that the number is free. */
export function addVersion(vault: Sealed, record: SecretRecord, fields: SecretFields, rotation: string): number {
  const info = { number: record.current + 1, created: Date.now(), rotation, destroyed: undefined };
  insert(vault, record, info, sealValue(vault, record, fields, versionContext(vault, record, info)));
  return info.number;
}

/** As `addVersion`, for what the server's clients store: any JSON object, an empty one too. */
export function addData(
  vault: Sealed,
  record: SecretRecord,
  data: KvData,
  created: number,
  through?: ThroughSeal,
): VersionInfo {
  const info = { number: record.current + 1, created, rotation: '', destroyed: undefined };
  const plain = Buffer.from(JSON.stringify(Object.entries(data)));
  insert(vault, record, info, sealBytes(vault, record, plain, versionContext(vault, record, info), through));
  return info;
}

/** One version as the server's clients read it: null once destroyed; undefined when it is not kept. */
export function readData(
  vault: Sealed,
  record: SecretRecord,
  number: number,
  through?: ThroughSeal,
): { info: VersionInfo; data: KvData | null } | undefined {
  if (number < record.oldest || number > record.current) return undefined;
  return untampered(`${nameOf(record.path)} version ${number}`, () => {
    const row = versionRow(vault, record, number);
    const destroyed = numberOf(row, 'destroyed');
    if (destroyed !== 0) return { info: checkedInfo(vault, record, row), data: null };
    // What opens is authentic with all that its row tells: its context names it.
    const info = { number, created: numberOf(row, 'created'), rotation: textOf(row, 'rotation'), destroyed: undefined };
    const sealed = { key: bytesOf(row, 'key'), value: bytesOf(row, 'value') };
    const plain = openBytes(vault, record, sealed, versionContext(vault, record, info), through);
    try {
      // Sealed by this vault, so it is the pairs that `addData` or `encodeFields` wrote.
      return { info, data: Object.fromEntries(JSON.parse(plain.toString('utf8')) as Array<[string, unknown]>) };
    } finally {
      plain.fill(0);
    }
  });
}

/** A version's data key as the seal wrapped it; undefined for one that it did not, or whose value is gone. */
export function wrappedDataKey(vault: Sealed, record: SecretRecord, number: number): WrappedKey | undefined {
  if (number < record.oldest || number > record.current) return undefined;
  return untampered(`${nameOf(record.path)} version ${number}`, () => {
    const row = versionRow(vault, record, number);
    if (numberOf(row, 'destroyed') !== 0) return undefined;
    const context = ['data-key', ...versionContext(vault, record, infoOf(row))];
    return unpackWrapped(openBox(vault.keys.box('data-key', record.id), bytesOf(row, 'key'), context));
  });
}

/** Removes the rows of versions that are no longer kept. */
export function dropVersions(vault: Sealed, { id }: SecretRecord, below: number): void {
  vault.db.run('DELETE FROM version WHERE record = ? AND number < ?', id, below);
}

function insert(vault: Sealed, record: SecretRecord, info: VersionInfo, { key, value }: SealedValue): void {
  vault.db.run(
    'INSERT INTO version (record, number, created, rotation, destroyed, key, value) VALUES (?, ?, ?, ?, 0, ?, ?)',
    record.id,
    info.number,
    info.created,
    info.rotation,
    key,
    value,
  );
}

/** One version with its fields (null once destroyed), or undefined when the secret never had it. */
export function readVersion(
  vault: Sealed,
  record: SecretRecord,
  number: number,
): { info: VersionInfo; fields: SecretFields | null } | undefined {
  if (number < record.oldest || number > record.current) return undefined;
  return untampered(`${nameOf(record.path)} version ${number}`, () => {
    const row = versionRow(vault, record, number);
    const info = checkedInfo(vault, record, row);
    if (info.destroyed !== undefined) return { info, fields: null };
    const sealed = { key: bytesOf(row, 'key'), value: bytesOf(row, 'value') };
    return { info, fields: openValue(vault, record, sealed, versionContext(vault, record, info)) };
  });
}

/** A version's row. Throws when it is gone, or when there is a newer one than the head knows: an older head was put back. */
function versionRow(vault: Sealed, record: SecretRecord, number: number): Row {
  const row = vault.db.get(number === record.current ? NEWEST : ONE, record.id, number);
  if (row === undefined) throw new RangeError('the row is gone');
  // A damaged index may lead to another row.
  if (row['number'] !== number) throw new RangeError('the row of another version, or a newer one than the head knows');
  return row;
}

/** All versions, oldest first. What is told of each is authenticated; their values are not opened. */
export function listVersions(vault: Sealed, record: SecretRecord): VersionInfo[] {
  const rows = vault.db.all(`${SELECT} ORDER BY number`, record.id);
  return untampered(`the list of versions of ${nameOf(record.path)}`, () => {
    if (rows.length !== record.current - record.oldest + 1) throw new RangeError('rows were added or removed');
    return rows.map((row, index) => {
      const info = checkedInfo(vault, record, row);
      if (info.number !== record.oldest + index) throw new RangeError('a row has another number');
      return info;
    });
  });
}

/** Destroys a version's value: its data key and value are overwritten by a tombstone that can't be forged. */
export function destroyVersion(vault: Sealed, record: SecretRecord, info: VersionInfo): void {
  const destroyed = Date.now();
  const tombstone = sealBox(
    vault.keys.box('tombstone', record.id),
    new Uint8Array(),
    tombstoneContext(vault, record, { ...info, destroyed }),
  );
  vault.db.run(
    'UPDATE version SET destroyed = ?, key = ?, value = ? WHERE record = ? AND number = ?',
    destroyed,
    new Uint8Array(),
    tombstone,
    record.id,
    info.number,
  );
}

const SELECT = 'SELECT number, created, rotation, destroyed, key, value FROM version WHERE record = ?';
const ONE = `${SELECT} AND number = ?`;
const NEWEST = `${SELECT} AND number >= ? ORDER BY number DESC LIMIT 1`;

/** What a row tells of its version, once the data key (or the tombstone) that is bound to all of it has opened. */
function checkedInfo(vault: Sealed, record: SecretRecord, row: Row): VersionInfo {
  const info = infoOf(row);
  if (info.destroyed === undefined) {
    const context = ['data-key', ...versionContext(vault, record, info)];
    openBox(vault.keys.box('data-key', record.id), bytesOf(row, 'key'), context).fill(0);
  } else {
    openBox(vault.keys.box('tombstone', record.id), bytesOf(row, 'value'), tombstoneContext(vault, record, info));
  }
  return info;
}

const ROW = ['created', 'rotation', 'destroyed'];

/** The data keys of versions, as a change of keys sees them. */
export const dataKeyBoxes: BoxColumn = {
  table: 'version',
  key: ['record', 'number'],
  column: 'key',
  also: ROW,
  where: 'destroyed = 0',
  sealedWith: (vault, row) => {
    const record = recordAt(vault, bytesOf(row, 'record'));
    const context = ['data-key', ...versionContext(vault, record, infoOf(row))];
    return { key: vault.keys.box('data-key', record.id), context };
  },
};

/** What is left of destroyed versions. */
export const tombstoneBoxes: BoxColumn = {
  table: 'version',
  key: ['record', 'number'],
  column: 'value',
  also: ROW,
  where: 'destroyed <> 0',
  sealedWith: (vault, row) => {
    const record = recordAt(vault, bytesOf(row, 'record'));
    return {
      key: vault.keys.box('tombstone', record.id),
      context: tombstoneContext(vault, record, infoOf(row)),
    };
  },
};

/** What a row claims of its version. */
function infoOf(row: Row): VersionInfo {
  const destroyed = numberOf(row, 'destroyed');
  return {
    number: numberOf(row, 'number'),
    created: numberOf(row, 'created'),
    destroyed: destroyed === 0 ? undefined : destroyed,
    rotation: textOf(row, 'rotation'),
  };
}

function versionContext(vault: Sealed, record: SecretRecord, info: VersionInfo): Context {
  return vault.keys.context('value', ...identity(record, info));
}

function tombstoneContext(vault: Sealed, record: SecretRecord, info: VersionInfo): Context {
  return vault.keys.context('tombstone', ...identity(record, info), info.destroyed ?? 0);
}

function identity(record: SecretRecord, info: VersionInfo): Context {
  return [record.id.toString('hex'), record.path, info.number, info.created, info.rotation];
}
