import type { ManagedEntry, ManagedForm, ManagedIndex } from '../core/fingerprint.ts';
import { isStrongEnough, managedForms } from '../core/fingerprint.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import { openBox, sealBox } from './box.ts';
import type { BoxColumn } from './boxes.ts';
import { bytesOf } from './database.ts';
import type { Row } from './database.ts';
import type { SecretRecord } from './record.ts';
import { allRecords, findOrMakeRecord, findRecord, recordAt, saveRecord } from './record.ts';
import type { Sealed } from './sealed.ts';
import { nameOf, untampered } from './sealed.ts';
import { readVersion } from './version.ts';

/** One value of a managed secret, as the index keeps it. Weak and short values have no forms: they are counted, not looked for. */
interface Fingerprint {
  /** The field that holds it; empty when only the whole secret is known. */
  readonly field: string;
  readonly state: ManagedEntry['state'];
  readonly since: string;
  readonly forms: readonly ManagedForm[];
}

/** A value whose fingerprint is to be kept, in the state that it is in. */
export interface ValueState {
  readonly value: SecretValue;
  readonly state: ManagedEntry['state'];
}

/**
 * The index of all managed keys, or of the secret at `path` alone, with the key K that it was made with; null when nothing
 * is managed.
 */
export function readFingerprints(vault: Sealed, path?: string): ManagedIndex | null {
  return vault.db.read(() => {
    if (vault.db.get('SELECT 1 FROM fingerprint LIMIT 1') === undefined) return null;
    const only = path === undefined ? undefined : findRecord(vault, path);
    const records = path === undefined ? allRecords(vault) : only === undefined ? [] : [only];
    const entries = records.flatMap((record) =>
      fingerprintsOf(vault, record).map(({ fingerprint: { field, state, since, forms } }) => ({
        address: `relock://${record.path}${field === '' ? '' : `#/${field}`}`,
        kind: record.kind ?? 'unknown',
        state,
        since,
        forms,
      })),
    );
    return { key: vault.keys.indexKey(), entries };
  });
}

/** The secrets that are managed, in no order. */
export function managedRecords(vault: Sealed): SecretRecord[] {
  return vault.db
    .all('SELECT DISTINCT record FROM fingerprint')
    .map((row) => recordAt(vault, bytesOf(row, 'record')))
    .filter(({ kind }) => kind !== undefined);
}

/**
 * Marks a secret as managed and replaces the entries of one field, or, without a field, those that belong to the whole
 * secret. What is retired stays also when it is not named again, so that its leak is told to be harmless.
 */
export function writeFingerprints(
  vault: Sealed,
  path: string,
  field: string | undefined,
  kind: string,
  values: readonly ValueState[],
): void {
  vault.db.write(() => {
    const record = saveRecord(vault, { ...findOrMakeRecord(vault, path), kind });
    const old = fingerprintsOf(vault, record);
    for (const { slot, fingerprint } of old) {
      if (fingerprint.field === (field ?? '') && fingerprint.state !== 'retired') remove(vault, record, slot);
    }
    for (const { value, state } of values) {
      const known = old.find(({ slot }) => slot.equals(slotOf(vault, record, value)))?.fingerprint;
      put(vault, record, value, state, field ?? known?.field ?? '', known);
    }
  });
}

/**
 * After a new current version of a managed secret: its values are current. Those that were stay `current` as well: that a
 * newer one is stored says nothing of whether their issuer still accepts them. Only a rotation that saw it refuse one
 * says `retired` of it (`writeFingerprints`).
 */
export function followCurrent(vault: Sealed, record: SecretRecord, fields: SecretFields): void {
  if (record.kind === undefined) return;
  const old = fingerprintsOf(vault, record);
  const before = fieldsAt(vault, record, record.current - 1);
  for (const [field, value] of fields) {
    const slot = slotOf(vault, record, value);
    const known = old.find((entry) => entry.slot.equals(slot))?.fingerprint;
    if (known === undefined && isLeftOut(field, old, before)) continue;
    put(vault, record, value, 'current', known?.field ?? field, known);
  }
}

/** The values of an older version, when a secret becomes managed that had versions before: perhaps still accepted. */
export function followOlder(vault: Sealed, record: SecretRecord, fields: SecretFields): void {
  addUnknown(vault, record, [...fields], 'current');
}

/** A pending value of a managed secret is in the index before its issuer hears of it. */
export function followStaged(vault: Sealed, record: SecretRecord, fields: SecretFields): void {
  if (record.kind === undefined) return;
  const old = fingerprintsOf(vault, record);
  const before = fieldsAt(vault, record, record.current);
  const followed = [...fields].filter(([field]) => !isLeftOut(field, old, before));
  addUnknown(vault, record, followed, 'staged');
}

/**
 * A field that the secret had and the index has not, such as a user's or a host's name, is no key: the config named
 * others. It stands in code for all to see, and finding it there must not pass for a leak.
 */
function isLeftOut(
  field: string,
  old: ReadonlyArray<{ readonly fingerprint: Fingerprint }>,
  before: SecretFields | undefined,
): boolean {
  if (old.length === 0 || before?.has(field) !== true) return false;
  return !old.some(({ fingerprint }) => fingerprint.field === '' || fingerprint.field === field);
}

function fieldsAt(vault: Sealed, record: SecretRecord, version: number): SecretFields | undefined {
  try {
    return readVersion(vault, record, version)?.fields ?? undefined;
  } catch {
    // That an older version was tampered with keeps nobody from storing a new one.
    return undefined;
  }
}

/** A pending value that was discarded was never valid, so nothing is said of it any longer. */
export function forgetStaged(vault: Sealed, record: SecretRecord, fields: SecretFields): void {
  const gone = new Set([...fields.values()].map((value) => slotOf(vault, record, value).toString('hex')));
  for (const { slot, fingerprint } of fingerprintsOf(vault, record)) {
    if (fingerprint.state === 'staged' && gone.has(slot.toString('hex'))) remove(vault, record, slot);
  }
}

/** When the current value is destroyed here, whether it is dead at its issuer is not known: nothing is claimed of it. */
export function forgetCurrent(vault: Sealed, record: SecretRecord): void {
  for (const { slot, fingerprint } of fingerprintsOf(vault, record)) {
    if (fingerprint.state === 'current') remove(vault, record, slot);
  }
}

function addUnknown(
  vault: Sealed,
  record: SecretRecord,
  fields: ReadonlyArray<readonly [string, SecretValue]>,
  state: ManagedEntry['state'],
): void {
  const old = fingerprintsOf(vault, record);
  for (const [field, value] of fields) {
    const slot = slotOf(vault, record, value);
    if (!old.some((entry) => entry.slot.equals(slot))) put(vault, record, value, state, field, undefined);
  }
}

function put(
  vault: Sealed,
  record: SecretRecord,
  value: SecretValue,
  state: ManagedEntry['state'],
  field: string,
  known: Fingerprint | undefined,
): void {
  const since = known?.state === state ? known.since : new Date().toISOString();
  const forms = known?.forms ?? (isStrongEnough(value) ? managedForms(value, vault.keys.indexKey()) : []);
  save(vault, record, slotOf(vault, record, value), { field, state, since, forms });
}

function save(vault: Sealed, record: SecretRecord, slot: Buffer, fingerprint: Fingerprint): void {
  vault.db.run(
    'INSERT INTO fingerprint (record, slot, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body',
    record.id,
    slot,
    sealBox(
      vault.keys.box('fingerprint', record.id),
      Buffer.from(JSON.stringify(fingerprint)),
      context(vault, record, slot),
    ),
  );
}

function remove(vault: Sealed, record: SecretRecord, slot: Buffer): void {
  vault.db.run('DELETE FROM fingerprint WHERE record = ? AND slot = ?', record.id, slot);
}

/** One slot a value and secret, found again without opening anything. */
function slotOf(vault: Sealed, record: SecretRecord, value: SecretValue): Buffer {
  return vault.keys.hash('slot', record.id, value.reveal());
}

function fingerprintsOf(vault: Sealed, record: SecretRecord): Array<{ slot: Buffer; fingerprint: Fingerprint }> {
  const rows = vault.db.all('SELECT slot, body FROM fingerprint WHERE record = ?', record.id);
  return rows.map((row) => untampered(`the fingerprint of ${nameOf(record.path)}`, () => open(vault, record, row)));
}

function open(vault: Sealed, record: SecretRecord, row: Row): { slot: Buffer; fingerprint: Fingerprint } {
  const slot = bytesOf(row, 'slot');
  const plain = openBox(vault.keys.box('fingerprint', record.id), bytesOf(row, 'body'), context(vault, record, slot));
  // Sealed by this vault, so it has the shape that `save` gave it.
  return { slot, fingerprint: JSON.parse(plain.toString('utf8')) as Fingerprint };
}

/** The fingerprints, as a change of keys sees them. */
export const fingerprintBoxes: BoxColumn = {
  table: 'fingerprint',
  key: ['record', 'slot'],
  column: 'body',
  sealedWith: (vault, row) => {
    const record = recordAt(vault, bytesOf(row, 'record'));
    return {
      key: vault.keys.box('fingerprint', record.id),
      context: context(vault, record, bytesOf(row, 'slot')),
    };
  },
};

function context(vault: Sealed, record: SecretRecord, slot: Buffer) {
  return vault.keys.context('fingerprint', record.id.toString('hex'), record.path, slot.toString('hex'));
}
