import { RelockError } from '../core/error.ts';
import type { SecretFields } from '../core/secret.ts';
import { encodeFields, openBox, sealBox } from './box.ts';
import type { BoxColumn } from './boxes.ts';
import { bytesOf, numberOf, textOf } from './database.ts';
import { forgetStaged, followCurrent, followStaged } from './managed.ts';
import type { SecretRecord } from './record.ts';
import { findOrMakeRecord, findRecord, recordAt, saveRecord } from './record.ts';
import type { Sealed } from './sealed.ts';
import { conflict, nameOf, untampered } from './sealed.ts';
import { addVersion, listVersions, openValue, sealValue } from './version.ts';

/** A journal as the vault keeps it: opaque text, and the revision for compare-and-set. */
export interface Journal {
  readonly record: string;
  readonly revision: number;
}

/**
 * Keeps a pending value that no ordinary read gives: one for each secret. The same id again with the same value
 * changes nothing; another value, or another rotation while one waits, gets `RL-ROTATE-CONFLICT`.
 */
export function stage(vault: Sealed, path: string, fields: SecretFields, rotation: string): void {
  vault.db.write(() => {
    const record = findOrMakeRecord(vault, path);
    const pending = openStaged(vault, record);
    if (pending !== null) {
      if (pending.rotation === rotation && encodeFields(pending.fields).equals(encodeFields(fields))) return;
      const whose = pending.rotation === rotation ? 'another value of this rotation' : 'the value of another rotation';
      throw new RelockError('RL-ROTATE-CONFLICT', `${whose} waits in ${nameOf(path)} already`, {
        remedy: 'Finish or discard that one first.',
        state: 'The pending value that was there is kept.',
      });
    }
    const created = Date.now();
    const { key, value } = sealValue(vault, record, fields, stagedContext(vault, record, rotation, created));
    vault.db.run(
      'INSERT INTO staged (record, rotation, created, key, value) VALUES (?, ?, ?, ?, ?)',
      record.id,
      rotation,
      created,
      key,
      value,
    );
    followStaged(vault, record, fields);
  });
}

/** The pending value of a rotation, or null. */
export function readStaged(vault: Sealed, path: string, rotation: string): SecretFields | null {
  return vault.db.read(() => {
    const record = findRecord(vault, path);
    return record === undefined ? null : stagedOf(vault, record, rotation);
  });
}

/**
 * Makes the pending value the current version, if the current one is still `from`. The pending row and the index of
 * keyed fingerprints change in the same transaction. Done before: gives the version that it became.
 */
export function promote(vault: Sealed, path: string, rotation: string, from: number | string): number {
  return vault.db.write(() => {
    const record = findRecord(vault, path);
    const staged = record === undefined ? null : stagedOf(vault, record, rotation);
    if (record === undefined || staged === null) {
      const versions = record === undefined ? [] : listVersions(vault, record);
      const done = versions.find((version) => version.rotation === rotation);
      if (done !== undefined) return done.number;
      throw new RelockError('RL-ROTATE-CONFLICT', `${nameOf(path)} has no pending value of this rotation`, {
        remedy: 'Begin a new rotation.',
        state: 'Nothing was changed.',
      });
    }
    if (record.current !== from) throw conflict(path, from, record.current);
    const number = addVersion(vault, record, staged, rotation);
    const now = saveRecord(vault, { ...record, current: number });
    vault.db.run('DELETE FROM staged WHERE record = ?', record.id);
    // What was current stays so: it lives until its issuer refuses it, and only who saw that marks it retired.
    followCurrent(vault, now, staged);
    return number;
  });
}

/** Forgets the pending value of a rotation; nothing to forget is no error. */
export function discard(vault: Sealed, path: string, rotation: string): void {
  vault.db.write(() => {
    const record = findRecord(vault, path);
    const staged = record === undefined ? null : stagedOf(vault, record, rotation);
    if (record === undefined || staged === null) return;
    vault.db.run('DELETE FROM staged WHERE record = ?', record.id);
    forgetStaged(vault, record, staged);
  });
}

/** True while a rotation's pending value waits: it may be the only copy of a live credential. */
export function hasStaged(vault: Sealed, record: SecretRecord): boolean {
  return vault.db.get('SELECT 1 FROM staged WHERE record = ? LIMIT 1', record.id) !== undefined;
}

export function readJournal(vault: Sealed, path: string): Journal | null {
  return vault.db.read(() => {
    const record = findRecord(vault, path);
    return record === undefined ? null : openJournal(vault, record);
  });
}

/** Writes the journal if its revision is still `expected` (null: there is none yet); a loser gets `RL-ROTATE-CONFLICT`. */
export function writeJournal(vault: Sealed, path: string, text: string, expected: number | string | null): number {
  return vault.db.write(() => {
    const record = findOrMakeRecord(vault, path);
    const revision = openJournal(vault, record)?.revision ?? 0;
    if (revision !== (expected ?? 0)) throw conflict(path, expected ?? '(none)', revision);
    vault.db.run(
      'INSERT INTO journal (record, revision, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET revision = excluded.revision, body = excluded.body',
      record.id,
      revision + 1,
      sealBox(vault.keys.box('journal', record.id), Buffer.from(text), journalContext(vault, record, revision + 1)),
    );
    return revision + 1;
  });
}

/** The pending value, if it is this rotation's. */
function stagedOf(vault: Sealed, record: SecretRecord, rotation: string): SecretFields | null {
  const pending = openStaged(vault, record);
  return pending?.rotation === rotation ? pending.fields : null;
}

function openStaged(vault: Sealed, record: SecretRecord): { rotation: string; fields: SecretFields } | null {
  const row = vault.db.get('SELECT rotation, created, key, value FROM staged WHERE record = ?', record.id);
  if (row === undefined) return null;
  return untampered(`the pending value of ${nameOf(record.path)}`, () => {
    const rotation = textOf(row, 'rotation');
    const context = stagedContext(vault, record, rotation, numberOf(row, 'created'));
    const sealed = { key: bytesOf(row, 'key'), value: bytesOf(row, 'value') };
    return { rotation, fields: openValue(vault, record, sealed, context) };
  });
}

function openJournal(vault: Sealed, record: SecretRecord): Journal | null {
  const row = vault.db.get('SELECT revision, body FROM journal WHERE record = ?', record.id);
  if (row === undefined) return null;
  return untampered(`the rotation journal of ${nameOf(record.path)}`, () => {
    const revision = numberOf(row, 'revision');
    const key = vault.keys.box('journal', record.id);
    const plain = openBox(key, bytesOf(row, 'body'), journalContext(vault, record, revision));
    return { record: plain.toString('utf8'), revision };
  });
}

/** The data keys of pending values, as a change of keys sees them. */
export const stagedBoxes: BoxColumn = {
  table: 'staged',
  key: ['record'],
  column: 'key',
  also: ['rotation', 'created'],
  sealedWith: (vault, row) => {
    const record = recordAt(vault, bytesOf(row, 'record'));
    const context = stagedContext(vault, record, textOf(row, 'rotation'), numberOf(row, 'created'));
    return { key: vault.keys.box('data-key', record.id), context: ['data-key', ...context] };
  },
};

export const journalBoxes: BoxColumn = {
  table: 'journal',
  key: ['record'],
  column: 'body',
  also: ['revision'],
  sealedWith: (vault, row) => {
    const record = recordAt(vault, bytesOf(row, 'record'));
    return {
      key: vault.keys.box('journal', record.id),
      context: journalContext(vault, record, numberOf(row, 'revision')),
    };
  },
};

function stagedContext(vault: Sealed, record: SecretRecord, rotation: string, created: number) {
  return vault.keys.context('staged', record.id.toString('hex'), record.path, rotation, created);
}

function journalContext(vault: Sealed, record: SecretRecord, revision: number) {
  return vault.keys.context('journal', record.id.toString('hex'), record.path, revision);
}
