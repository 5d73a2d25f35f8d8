import { createHash } from 'node:crypto';
import { RelockError } from '../../core/error.ts';
import { SecretValue } from '../../core/secret.ts';
import { objectIn } from '../hashicorp-json.ts';
import { packRecord, unpackRecord } from '../record-pack.ts';
import type { Records } from '../records.ts';
import type { SecretState } from './answers.ts';
import { OWN_PREFIX } from './names.ts';
import type { SecretPlace } from './names.ts';
import { LARGEST } from './secrets.ts';
import type { Secrets } from './secrets.ts';

/** Names the version that a record is at: a version becomes the record's text only when this says so. */
const CURRENT = 'relock-current';

/** How often a record is read anew that is just being replaced. */
const TRIES = 4;

/**
 * Records as secrets of their own, `relock--NAME`. A new text is added as a version that nobody looks at; then the
 * annotation that names the current version is set under the secret's etag: of two writers one succeeds. The version
 * that was current before is destroyed, for it may hold a pending value. `warn` is told when that is not allowed.
 */
export function openRecords(secrets: Secrets, project: string, warn: (advice: string) => void): Records {
  /** What this process knows from its own writes: Google's answers to reads may be older. */
  const known = new Map<string, SecretState>();
  let warned = false;

  const placeOf = (name: string): SecretPlace => ({ project, secret: recordId(name) });
  const failingTo = (verb: string, name: string) => `Relock’s record ${recordId(name)} can’t be ${verb}`;

  async function find(name: string, failing: string): Promise<SecretState | null> {
    const found = await secrets.find(placeOf(name), failing);
    const own = known.get(name);
    return found === null || (own !== undefined && currentOf(own) > currentOf(found)) ? (own ?? found) : found;
  }

  async function destroy(place: SecretPlace, version: number, failing: string): Promise<void> {
    try {
      await secrets.change(place, String(version), 'destroy', failing);
    } catch (error) {
      if (!(error instanceof RelockError)) throw error;
      if (!warned) warn(`An old copy of ${place.secret} could not be destroyed: ${error.message}`);
      warned = true;
    }
  }

  return {
    async read(name) {
      const failing = failingTo('read', name);
      for (let count = 1; ; count++) {
        const state = await find(name, failing);
        const current = state === null ? 0 : currentOf(state);
        if (current === 0) return null;
        try {
          const payload = await secrets.access(placeOf(name), String(current), failing);
          const text = payload === null ? undefined : unpackRecord(payload.bytes);
          if (text !== undefined) return { text: new SecretValue(text), revision: current };
        } catch (error) {
          // Replaced since we asked which version it is at.
          const isReplaced = error instanceof RelockError && error.code === 'RL-VAULT-DELETED' && count < TRIES;
          if (!isReplaced) throw error;
          continue;
        }
        throw new RelockError('RL-VAULT-ANSWER', `${failing}: the version that it names is not there, or damaged`, {
          remedy: 'Only Relock should write there; run this again in some minutes.',
        });
      }
    },

    async write(name, text, expected) {
      const failing = failingTo('written', name);
      const place = placeOf(name);
      const state =
        (await find(name, failing)) ??
        (await secrets.create(place, await newRecord(name, failing), failing)) ??
        (await find(name, failing));
      const before = state === null ? 0 : currentOf(state);
      if (state === null || before !== Number(expected ?? 0)) throw conflict(name);
      const added = await secrets.add(place, packRecord(text.reveal(), LARGEST), failing);
      if (added === null) throw conflict(name);
      const set = { ...state.annotations, [CURRENT]: String(added) };
      const now = await secrets.annotate(place, state, set, failing);
      if (now === null) {
        await destroy(place, added, failing);
        throw conflict(name);
      }
      known.set(name, now);
      if (before > 0) await destroy(place, before, failing);
      return added;
    },

    async remove(name) {
      const failing = failingTo('removed', name);
      const state = await find(name, failing);
      const current = state === null ? 0 : currentOf(state);
      if (state === null || current === 0) return;
      const { [CURRENT]: _, ...rest } = state.annotations;
      if ((await secrets.annotate(placeOf(name), state, rest, failing)) === null) throw conflict(name);
      known.delete(name);
      await destroy(placeOf(name), current, failing);
    },
  };

  /** A record of a secret is encrypted by the key, and kept in the places, of that secret. */
  async function newRecord(name: string, failing: string) {
    const secret = name.split('/')[1];
    const model = secret === undefined ? null : await secrets.find({ project, secret }, failing);
    if (model === null) return secrets.newSecret;
    const [replication, encryption] = [
      objectIn(model.json, 'replication'),
      objectIn(model.json, 'customerManagedEncryption'),
    ];
    return {
      ...(replication === undefined ? {} : { replication }),
      ...(encryption === undefined ? {} : { customerManagedEncryption: encryption }),
    };
  }
}

/** `pending/NAME` is kept as `relock--pending--NAME`; what gets too long for a name is shortened by a hash. */
function recordId(name: string): string {
  const id = `${OWN_PREFIX}${name.replaceAll('/', '--')}`;
  if (id.length <= 255) return id;
  return `${id.slice(0, 200)}-${createHash('sha256').update(name).digest('hex').slice(0, 40)}`;
}

function currentOf(state: SecretState): number {
  const number = Number(state.annotations[CURRENT] ?? 0);
  return Number.isSafeInteger(number) ? number : 0;
}

function conflict(name: string): RelockError {
  return new RelockError('RL-ROTATE-CONFLICT', `another run wrote Relock’s record ${recordId(name)}`, {
    remedy: 'Wait for the other run, then run this again: it starts from what it finds.',
    state: 'Nothing was overwritten.',
  });
}
