import { isDeepStrictEqual } from 'node:util';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import type { Address } from './address.ts';
import type { Connection } from './hashicorp-connection.ts';
import { numberIn, objectIn, textIn } from './hashicorp-json.ts';
import type { JsonObject } from './hashicorp-json.ts';
import { fieldText, misunderstood, readKv2, versionNumber, writeKv2 } from './hashicorp-kv.ts';
import { OWN_FOLDER } from './hashicorp-mounts.ts';
import type { Mounts, Place } from './hashicorp-mounts.ts';
import type { Rotatable } from './vault.ts';

/**
 * Rotation in KV v2. A new version is what every reader gets at once, so the pending value lives beside it, at
 * `MOUNT/relock/pending/PATH`, as `{ rotation, fields }`. Promotion writes it as version `from + 1` by check-and-set,
 * then overwrites the pending document with the marker `{ rotation, promoted }` and destroys the versions that held the
 * value; giving it up does the same with `{ rotation, discarded }`. The path's metadata is never deleted: its versions
 * would count from 1 again, and a run that slept meanwhile could overwrite another rotation's value by check-and-set.
 * After a crash anywhere in between, doing it again finds out how far it came and goes on from there.
 */
export function openStaging(
  connection: Connection,
  mounts: Mounts,
  onPromoted: (address: Address) => Promise<void>,
): Pick<Rotatable, 'stage' | 'readStaged' | 'promote' | 'discard' | 'readJournal' | 'writeJournal'> {
  const find = (address: Address) => mounts.findKv2(address, 'rotating');

  async function readPending(place: Place, failing: string): Promise<Pending> {
    const { data, version } = await readKv2(connection, place.mount.path, pendingPath(place), failing);
    if (data === null) return { version, rotation: undefined, fields: undefined, promoted: undefined };
    const fields = objectIn(data, 'fields');
    return {
      version,
      rotation: textIn(data, 'rotation'),
      fields: fields === undefined ? undefined : new Map(Object.entries(fields).map(([k, v]) => [k, fieldText(v)])),
      promoted: numberIn(data, 'promoted'),
    };
  }

  /** Puts a marker in the place of the pending value, and destroys the value. */
  async function clear(place: Place, pending: Pending, marker: JsonObject, failing: string): Promise<void> {
    // When someone else was faster, it was a run of the same rotation; what is left is the same for both.
    await writeKv2(connection, place.mount.path, pendingPath(place), marker, pending.version, failing);
    await destroyUpTo(place, pending.version, failing);
  }

  /** Each rotation writes two versions and destroys them, so that looking back over ten is more than enough. */
  async function destroyUpTo(place: Place, version: number, failing: string): Promise<void> {
    if (version < 1) return;
    const first = Math.max(1, version - 9);
    const answer = await connection.call({
      method: 'PUT',
      path: `${place.mount.path}/destroy/${pendingPath(place)}`,
      body: { versions: Array.from({ length: version - first + 1 }, (_, index) => first + index) },
      failing,
      state: 'A copy of the value is left among the pending ones.',
    });
    if (answer.status >= 300) throw misunderstood(connection, failing, answer);
  }

  return {
    async stage(address, fields, rotation) {
      const place = await find(address);
      const failing = `the new value of ${printable(address.text)} can’t be staged`;
      const pending = await readPending(place, failing);
      if (pending.rotation === rotation && pending.promoted !== undefined) return;
      if (pending.fields !== undefined) {
        if (pending.rotation === rotation && isDeepStrictEqual(pending.fields, revealed(fields))) return;
        throw conflict(
          `${printable(address.text)} already has a pending value of rotation ${pending.rotation ?? '(unnamed)'}`,
        );
      }
      const data = { rotation, fields: Object.fromEntries(revealed(fields)) };
      const done = await writeKv2(connection, place.mount.path, pendingPath(place), data, pending.version, failing);
      if (done === null) throw conflict(`another run staged a value for ${printable(address.text)} at the same moment`);
    },

    async readStaged(address, rotation) {
      const place = await find(address);
      const pending = await readPending(place, `the pending value of ${printable(address.text)} can’t be read`);
      if (pending.fields === undefined || pending.rotation !== rotation) return null;
      return new Map([...pending.fields].map(([name, text]) => [name, new SecretValue(text)]));
    },

    async promote(address, rotation, from) {
      const place = await find(address);
      const failing = `the new value of ${printable(address.text)} can’t be made the current one`;
      const pending = await readPending(place, failing);
      if (pending.rotation === rotation && pending.promoted !== undefined) {
        await destroyUpTo(place, pending.version - 1, failing);
        return pending.promoted;
      }
      if (pending.rotation !== rotation || pending.fields === undefined) {
        throw conflict(`${printable(address.text)} has no pending value of rotation ${rotation}`);
      }
      const version = await makeCurrent(connection, place, address, pending.fields, versionNumber(from));
      await onPromoted(address);
      await clear(place, pending, { rotation, promoted: version }, failing);
      return version;
    },

    async discard(address, rotation) {
      const place = await find(address);
      const failing = `the pending value of ${printable(address.text)} can’t be discarded`;
      const pending = await readPending(place, failing);
      if (pending.rotation !== rotation) return;
      if (pending.fields === undefined) await destroyUpTo(place, pending.version - 1, failing);
      else await clear(place, pending, { rotation, discarded: new Date().toISOString() }, failing);
    },

    async readJournal(address) {
      const place = await find(address);
      const failing = `the rotation journal of ${printable(address.text)} can’t be read`;
      const { data, version } = await readKv2(connection, place.mount.path, journalPath(place), failing);
      if (data === null) return null;
      const record = textIn(data, 'record');
      if (record !== undefined) return { record, revision: version };
      throw new RelockError('RL-VAULT-ANSWER', `${failing}: what is stored there is not a journal`, {
        remedy: `Look at ${place.mount.path}/${journalPath(place)} in Vault: only Relock should write there.`,
      });
    },

    async writeJournal(address, record, expected) {
      const place = await find(address);
      const failing = `the rotation journal of ${printable(address.text)} can’t be written`;
      const write = (cas: number) =>
        writeKv2(connection, place.mount.path, journalPath(place), { record }, cas, failing);
      let written = await write(expected === null ? 0 : versionNumber(expected));
      if (written === null && expected === null) {
        // A journal that someone deleted is none, but its path goes on counting.
        const now = await readKv2(connection, place.mount.path, journalPath(place), failing);
        if (now.data === null) written = await write(now.version);
      }
      if (written === null) throw conflict(`another run is rotating ${printable(address.text)}`);
      return written;
    },
  };
}

interface Pending {
  /** Of the pending document itself. */
  readonly version: number;
  readonly rotation: string | undefined;
  readonly fields: ReadonlyMap<string, string> | undefined;
  /** The version that it became, once it was promoted. */
  readonly promoted: number | undefined;
}

async function makeCurrent(
  connection: Connection,
  place: Place,
  address: Address,
  fields: ReadonlyMap<string, string>,
  from: number,
): Promise<number> {
  const failing = `the new value of ${printable(address.text)} can’t be made the current one`;
  const read = () => readKv2(connection, place.mount.path, place.path, failing);
  const isDone = ({ data, version }: { data: JsonObject | null; version: number }) =>
    version === from + 1 && data !== null && isDeepStrictEqual(data, merged(data, fields));
  const now = await read();
  if (isDone(now)) return now.version;
  if (now.version === from) {
    const data = merged(now.data ?? {}, fields);
    const version = await writeKv2(connection, place.mount.path, place.path, data, from, failing);
    if (version !== null) return version;
    const later = await read();
    if (isDone(later)) return later.version;
  }
  throw conflict(
    `${printable(address.text)} was changed by someone else since the rotation began (from version ${from})`,
  );
}

/**
 * The document to store: the staged fields and, of the old document, what a reader never saw (empty fields) as well as
 * the JSON type of what did not change, so that a rotation of one field leaves the others as they were.
 */
function merged(old: JsonObject, fields: ReadonlyMap<string, string>): JsonObject {
  const kept = Object.entries(old).filter(([name, value]) => !fields.has(name) && fieldText(value) === '');
  const changed = [...fields].map(([name, text]) => {
    const before = Object.hasOwn(old, name) ? old[name] : undefined;
    return [name, fieldText(before) === text ? before : text] as const;
  });
  return Object.fromEntries([...kept, ...changed]);
}

function revealed(fields: SecretFields): Map<string, string> {
  return new Map([...fields].map(([name, value]) => [name, value.reveal()]));
}

function pendingPath({ path }: Place): string {
  return `${OWN_FOLDER}/pending/${path}`;
}

function journalPath({ path }: Place): string {
  return `${OWN_FOLDER}/journal/${path}`;
}

function conflict(message: string): RelockError {
  return new RelockError('RL-ROTATE-CONFLICT', message, {
    remedy: 'Wait for the other run, then run this again: it starts from what it finds.',
    state: 'Nothing was overwritten.',
  });
}
