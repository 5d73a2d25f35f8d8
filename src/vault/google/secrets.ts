import { isDeepStrictEqual } from 'node:util';
import { RelockError } from '../../core/error.ts';
import { crc32c } from '../../seal/crc32c.ts';
import { isObject, textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import type { VersionInfo } from '../vault.ts';
import { isMiss, misunderstood, numberOf, payloadIn, stateIn, versionInfo } from './answers.ts';
import type { Payload, SecretState } from './answers.ts';
import type { GoogleConnection } from './connection.ts';
import { OWN_PREFIX, parentName, secretName } from './names.ts';
import type { SecretPlace } from './names.ts';

/** Bytes that a version may hold (https://cloud.google.com/secret-manager/quotas). */
export const LARGEST = 65_536;

/** So many entries are asked for in one page of a list. */
const PAGE = '1000';
const MOST_PAGES = 1_000;

/** Secret Manager's calls (https://cloud.google.com/secret-manager/docs/reference/rest), each answer checked. */
export interface Secrets {
  /** What a new secret is made with: where it is kept is Google's choice, unless it is regional. */
  readonly newSecret: JsonObject;
  /** A version’s bytes; null: no such secret or version. Throws `RL-VAULT-DELETED` for one that is disabled or destroyed. */
  access(place: SecretPlace, version: string, failing: string): Promise<Payload | null>;
  /** Adds a version and gives its number; null: there is no such secret. Throws `RL-VAULT-VALUE` above 64 KiB. */
  add(place: SecretPlace, bytes: Buffer, failing: string): Promise<number | null>;
  find(place: SecretPlace, failing: string): Promise<SecretState | null>;
  /** Makes a secret without a version; null: there is one already. */
  create(place: SecretPlace, fields: JsonObject, failing: string): Promise<SecretState | null>;
  /** Sets the annotations if the secret is still in that state; null: it no longer is. */
  annotate(
    place: SecretPlace,
    state: SecretState,
    set: SecretState['annotations'],
    failing: string,
  ): Promise<SecretState | null>;
  /** A version without its bytes; null: no such secret or version. */
  version(place: SecretPlace, version: string, failing: string): Promise<JsonObject | null>;
  /** Throws `RL-VAULT-DELETED` where a destroyed one stands in the way, `RL-VAULT-NO-VERSION`. */
  change(
    place: SecretPlace,
    version: string,
    verb: 'enable' | 'disable' | 'destroy',
    failing: string,
  ): Promise<JsonObject>;
  versions(place: SecretPlace, failing: string): Promise<readonly VersionInfo[]>;
  /** The names of a project’s secrets that begin so, sorted, without Relock's own. */
  list(project: string, beginning: string, failing: string): Promise<readonly string[]>;
}

export function openSecrets(connection: GoogleConnection): Secrets {
  const { location } = connection.server;
  const service = 'secretmanager';
  const at = (place: SecretPlace, more = '') => `${secretName(place, location)}${more}`;

  async function version(place: SecretPlace, which: string, failing: string): Promise<JsonObject | null> {
    const answer = await connection.call({ service, method: 'GET', path: at(place, `/versions/${which}`), failing });
    if (isMiss(answer)) return null;
    if (answer.status === 200 && textIn(answer.json, 'state') !== undefined) return answer.json;
    throw misunderstood(failing, answer);
  }

  async function pages(path: string, member: string, query: Record<string, string>, failing: string) {
    const found: JsonObject[] = [];
    let pageToken: string | undefined;
    for (let count = 0; count < MOST_PAGES; count++) {
      const more = pageToken === undefined ? {} : { pageToken };
      const answer = await connection.call({
        service,
        method: 'GET',
        path,
        query: { ...query, pageSize: PAGE, ...more },
        failing,
      });
      if (isMiss(answer) && member === 'versions') return [];
      if (answer.status !== 200) throw misunderstood(failing, answer);
      const listed = answer.json[member] ?? [];
      if (!Array.isArray(listed) || !listed.every(isObject)) throw misunderstood(failing, answer);
      found.push(...listed);
      pageToken = textIn(answer.json, 'nextPageToken');
      if (pageToken === undefined) return found;
    }
    throw new RelockError('RL-VAULT-TOO-MANY', `${failing}: the list does not end`, {
      remedy: 'Name a longer beginning of the names.',
    });
  }

  return {
    newSecret: location === undefined ? { replication: { automatic: {} } } : {},
    version,

    async access(place, which, failing) {
      const answer = await connection.call({
        service,
        method: 'GET',
        path: at(place, `/versions/${which}:access`),
        failing,
      });
      if (isMiss(answer)) return null;
      if (answer.status === 200) return payloadIn(answer, place, which, failing);
      const state =
        answer.code === 'FAILED_PRECONDITION' ? /\b(DISABLED|DESTROYED)\b/.exec(answer.said)?.[1] : undefined;
      if (state === undefined) throw misunderstood(failing, answer);
      throw new RelockError('RL-VAULT-DELETED', `${failing}: version ${which} is ${state.toLowerCase()}`, {
        evidence: [['Google says', answer.said]],
        remedy: `${state === 'DISABLED' ? 'Have it enabled, add' : 'Add'} a new version, or name another one with ?version=N.`,
      });
    },

    async add(place, bytes, failing) {
      if (bytes.length > LARGEST || bytes.length === 0) {
        throw new RelockError(
          'RL-VAULT-VALUE',
          `${failing}: it has ${bytes.length} bytes, Secret Manager takes 1 to ${LARGEST}`,
          {
            remedy: 'Keep large values elsewhere, and the key to them here.',
            state: 'Nothing was stored.',
          },
        );
      }
      const answer = await connection.call({
        service,
        method: 'POST',
        path: at(place, ':addVersion'),
        body: { payload: { data: bytes.toString('base64'), dataCrc32c: String(crc32c(bytes)) } },
        failing,
        state: 'Nothing was written.',
      });
      if (isMiss(answer)) return null;
      const number = answer.status === 200 ? numberOf(answer.json, place) : undefined;
      if (number === undefined) throw misunderstood(failing, answer);
      return number;
    },

    async find(place, failing) {
      const answer = await connection.call({ service, method: 'GET', path: at(place), failing });
      return isMiss(answer) ? null : stateIn(answer, failing);
    },

    async create(place, fields, failing) {
      const answer = await connection.call({
        service,
        method: 'POST',
        path: `${parentName(place.project, location)}/secrets`,
        query: { secretId: place.secret },
        body: fields,
        failing,
        state: 'Nothing was written.',
      });
      return answer.status === 409 ? null : stateIn(answer, failing);
    },

    async annotate(place, state, set, failing) {
      const answer = await connection.call({
        service,
        method: 'PATCH',
        path: at(place),
        query: { updateMask: 'annotations' },
        body: { name: at(place), etag: state.etag, annotations: set },
        // Under the etag twice is once; that the first was done is seen below.
        repeat: 'always',
        failing,
        state: 'Nothing was written.',
      });
      if (answer.status === 200) return stateIn(answer, failing);
      if (answer.code !== 'FAILED_PRECONDITION' && answer.code !== 'ABORTED') throw misunderstood(failing, answer);
      const now = stateIn(await connection.call({ service, method: 'GET', path: at(place), failing }), failing);
      if (now.etag === state.etag) throw misunderstood(failing, answer);
      return isDeepStrictEqual(now.annotations, set) ? now : null;
    },

    async change(place, which, verb, failing) {
      const now = await version(place, which, failing);
      if (now === null) {
        throw new RelockError('RL-VAULT-NO-VERSION', `${failing}: there is no version ${which}`, {
          remedy: 'List its versions to see which there are.',
        });
      }
      const etag = textIn(now, 'etag');
      const answer = await connection.call({
        service,
        method: 'POST',
        path: at(place, `/versions/${which}:${verb}`),
        body: etag === undefined ? {} : { etag },
        failing,
      });
      if (answer.status === 200 && textIn(answer.json, 'state') !== undefined) return answer.json;
      if (textIn(now, 'state') !== 'DESTROYED') throw misunderstood(failing, answer);
      throw new RelockError('RL-VAULT-DELETED', `${failing}: version ${which} is destroyed`, {
        remedy: 'What is destroyed can’t be brought back; add a new version.',
      });
    },

    async versions(place, failing) {
      const found = await pages(at(place, '/versions'), 'versions', {}, failing);
      return found.map((one) => versionInfo(one, place, failing)).sort((a, b) => Number(a.version) - Number(b.version));
    },

    async list(project, beginning, failing) {
      const filter = beginning === '' ? {} : { filter: `name:${beginning}` };
      const found = await pages(`${parentName(project, location)}/secrets`, 'secrets', filter, failing);
      return found
        .map((one) => textIn(one, 'name')?.split('/').at(-1) ?? '')
        .filter((name) => name !== '' && name.startsWith(beginning) && !name.startsWith(OWN_PREFIX))
        .sort();
    },
  };
}
