import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { wholeSecret } from './address.ts';
import type { Address } from './address.ts';
import type { Records } from './records.ts';
import { openRecordIncidents } from './record-incidents.ts';
import type { IncidentStore, Rotatable, Version, Writer } from './vault.ts';

/** A pending value and how far its promotion is known to have come. */
interface Pending {
  readonly rotation: string;
  /** Gone once it was promoted or discarded. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The version that it became. */
  readonly promoted?: Version;
}

type Staging = Pick<Rotatable, 'stage' | 'readStaged' | 'promote' | 'discard' | 'readJournal' | 'writeJournal'> &
  IncidentStore;

/**
 * Rotation in a store without stages of its own: the pending value is a record beside the secret, for a new version
 * would be what every reader gets at once. Promotion writes the value as the version after `from` by compare-and-set, then
 * puts a marker in the record's place. After a crash in between, the current value is seen to be the pending one, written
 * after `from`, and the marker follows. `recordName` gives one part of a record's name for a secret.
 */
export function openRecordStaging(
  records: Records,
  store: Pick<Writer, 'read' | 'write'>,
  recordName: (address: Address) => string,
  onPromoted: (address: Address) => Promise<void>,
): Staging {
  const pendingName = (address: Address) => `pending/${recordName(wholeSecret(address))}`;
  const journalName = (address: Address) => `journal/${recordName(wholeSecret(address))}`;

  async function readPending(address: Address): Promise<{ pending: Pending | undefined; revision: Version | null }> {
    const record = await records.read(pendingName(address));
    return {
      pending: record === null ? undefined : parsePending(record.text, address),
      revision: record?.revision ?? null,
    };
  }

  const writePending = (address: Address, pending: Pending, revision: Version | null) =>
    records.write(pendingName(address), new SecretValue(JSON.stringify(pending)), revision);

  async function makeCurrent(address: Address, fields: SecretFields, from: Version): Promise<Version> {
    const whole = wholeSecret(address);
    const isDone = async () => {
      const reading = await store.read(whole);
      const same = reading?.version !== undefined && reading.version !== from && sameFields(reading.fields, fields);
      return same ? reading.version : undefined;
    };
    const done = await isDone();
    if (done !== undefined) return done;
    try {
      return await store.write(whole, fields, from);
    } catch (error) {
      if (!(error instanceof RelockError) || error.code !== 'RL-ROTATE-CONFLICT') throw error;
      // Another run of the same rotation, or an attempt of ours whose answer was lost, may have written just this.
      const later = await isDone();
      if (later !== undefined) return later;
      throw conflict(`${printable(address.text)} was changed by someone else since the rotation began`);
    }
  }

  return {
    async stage(address, fields, rotation) {
      const { pending, revision } = await readPending(address);
      if (pending?.rotation === rotation && pending.promoted !== undefined) return;
      if (pending?.fields !== undefined) {
        if (pending.rotation === rotation && sameFields(secret(pending.fields), fields)) return;
        throw conflict(
          `${printable(address.text)} already has a pending value of rotation ${printable(pending.rotation, 60)}`,
        );
      }
      await writePending(address, { rotation, fields: revealed(fields) }, revision);
    },

    async readStaged(address, rotation) {
      const { pending } = await readPending(address);
      return pending?.rotation === rotation && pending.fields !== undefined ? secret(pending.fields) : null;
    },

    async promote(address, rotation, from) {
      const { pending, revision } = await readPending(address);
      if (pending?.rotation === rotation && pending.promoted !== undefined) return pending.promoted;
      if (pending?.rotation !== rotation || pending.fields === undefined) {
        throw conflict(`${printable(address.text)} has no pending value of rotation ${rotation}`);
      }
      const version = await makeCurrent(address, secret(pending.fields), from);
      await onPromoted(address);
      await writePending(address, { rotation, promoted: version }, revision).catch((error: unknown) => {
        // Another run of the same rotation was faster; what it wrote is the same.
        if (!(error instanceof RelockError) || error.code !== 'RL-ROTATE-CONFLICT') throw error;
      });
      return version;
    },

    async discard(address, rotation) {
      const { pending, revision } = await readPending(address);
      if (pending?.rotation !== rotation || pending.fields === undefined || revision === null) return;
      await writePending(address, { rotation }, revision);
    },

    async readJournal(address) {
      const record = await records.read(journalName(address));
      return record === null ? null : { record: record.text.reveal(), revision: record.revision };
    },

    writeJournal: (address, record, expected) => records.write(journalName(address), new SecretValue(record), expected),

    ...openRecordIncidents(() => records, recordName),
  };
}

function parsePending(text: SecretValue, address: Address): Pending {
  try {
    const value: unknown = JSON.parse(text.reveal());
    if (typeof value === 'object' && value !== null) {
      const { rotation, fields, promoted } = value as Partial<Record<keyof Pending, unknown>>;
      const known = fields === undefined || isTexts(fields);
      if (typeof rotation === 'string' && known) {
        return {
          rotation,
          ...(fields === undefined ? {} : { fields }),
          ...(typeof promoted === 'string' || typeof promoted === 'number' ? { promoted } : {}),
        };
      }
    }
  } catch {
    // Said below.
  }
  throw new RelockError(
    'RL-VAULT-ANSWER',
    `what is kept as the pending value of ${printable(address.text)} is damaged`,
    {
      remedy: 'Look at the record beside the secret: only Relock should write there.',
      state: 'Nothing was changed.',
    },
  );
}

function isTexts(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}

function secret(fields: Readonly<Record<string, string>>): SecretFields {
  return new Map(Object.entries(fields).map(([name, text]) => [name, new SecretValue(text)]));
}

function revealed(fields: SecretFields): Record<string, string> {
  return Object.fromEntries([...fields].map(([name, value]) => [name, value.reveal()]));
}

function sameFields(a: SecretFields, b: SecretFields): boolean {
  return a.size === b.size && [...a].every(([name, value]) => b.get(name)?.equals(value) === true);
}

function conflict(message: string): RelockError {
  return new RelockError('RL-ROTATE-CONFLICT', message, {
    remedy: 'Wait for the other run, then run this again: it starts from what it finds.',
    state: 'Nothing was overwritten.',
  });
}
