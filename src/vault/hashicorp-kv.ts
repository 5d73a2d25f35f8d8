import { isDeepStrictEqual } from 'node:util';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import type { Address } from './address.ts';
import type { ApiAnswer } from './hashicorp-api.ts';
import type { Connection } from './hashicorp-connection.ts';
import { numberIn, objectIn } from './hashicorp-json.ts';
import type { JsonObject } from './hashicorp-json.ts';
import type { Version } from './vault.ts';

/** What a path of KV v2 holds. `version` counts from 1; 0: nothing was ever written. `data` is null when there is none or that version was deleted. */
export interface KvState {
  readonly data: JsonObject | null;
  readonly version: number;
}

/** Reads a path of a KV v2 engine: its latest version, or the one asked for. */
export async function readKv2(
  connection: Connection,
  mount: string,
  path: string,
  failing: string,
  version?: string,
): Promise<KvState> {
  const answer = await connection.call({
    method: 'GET',
    path: `${mount}/data/${path}`,
    failing,
    ...(version === undefined ? {} : { query: new Map([['version', version]]) }),
  });
  const state = kv2State(answer);
  if (state === undefined) throw misunderstood(connection, failing, answer);
  return state;
}

/** What an answer of `GET MOUNT/data/PATH` says; undefined when it is not one of KV v2's. */
export function kv2State(answer: ApiAnswer): KvState | undefined {
  if (answer.status === 404 && isPlainMiss(answer)) return { data: null, version: 0 };
  const outer = objectIn(answer.json, 'data');
  const version = numberIn(objectIn(outer, 'metadata'), 'version');
  if (version === undefined || (answer.status !== 200 && answer.status !== 404)) return undefined;
  const data = objectIn(outer, 'data');
  // A deleted version is a 404 that still carries its metadata.
  if (answer.status === 404) return { data: null, version };
  return data === undefined ? undefined : { data, version };
}

/** A 404 of Vault's own that names no error: there is no such secret. A missing engine or route does name one. */
export function isPlainMiss(answer: ApiAnswer): boolean {
  return answer.status === 404 && answer.errors === 0 && Array.isArray(answer.json?.['errors']);
}

/** The error for an answer of Vault's that is not what the call should give. */
export function misunderstood(connection: Connection, failing: string, answer: ApiAnswer): RelockError {
  const { address } = connection.server;
  if (answer.status === 404) {
    return new RelockError('RL-VAULT-MOUNT', `${failing}: ${address} has no such engine or route (404)`, {
      ...(answer.said === '' ? {} : { evidence: [['Vault says', answer.said]] as const }),
      remedy: 'Check the address’s first segments, which name where the engine is mounted, and the namespace.',
    });
  }
  const what = answer.status === 200 ? 'without the data that it should hold' : answer.said || 'without a reason';
  return new RelockError('RL-VAULT-ANSWER', `${failing}: ${address} answered ${answer.status}: ${what}`, {
    remedy: 'Check the address of the secret and that the server is a Vault or OpenBao.',
  });
}

/**
 * Writes a new version of a path in KV v2 if its version is still `cas`, and gives the new version; null: it is not.
 * When the answer to the write is lost, the path is read to learn whether the write was done.
 */
export async function writeKv2(
  connection: Connection,
  mount: string,
  path: string,
  data: JsonObject,
  cas: number | undefined,
  failing: string,
): Promise<number | null> {
  let answer: ApiAnswer;
  try {
    answer = await connection.call({
      method: 'POST',
      path: `${mount}/data/${path}`,
      body: { options: cas === undefined ? {} : { cas }, data },
      failing,
      state: 'Nothing was written.',
    });
  } catch (error) {
    const uncertain =
      error instanceof RelockError && (error.code === 'RL-VAULT-UNREACHABLE' || error.code === 'RL-VAULT-ANSWER');
    if (!uncertain || cas === undefined) throw error;
    const now = await readKv2(connection, mount, path, failing).catch(() => undefined);
    if (now?.version === cas + 1 && isDeepStrictEqual(now.data, structured(data))) return now.version;
    throw error;
  }
  const version = numberIn(objectIn(answer.json, 'data'), 'version');
  if (answer.status === 200 && version !== undefined) return version;
  if (answer.status === 400 && /check-and-set parameter did not match/.test(answer.said)) return null;
  throw misunderstood(connection, failing, answer);
}

function structured(data: JsonObject): unknown {
  return JSON.parse(JSON.stringify(data));
}

/**
 * The fields of stored data as secrets: texts as they are, numbers and the rest as the JSON that they are.
 * Empty ones are never among them: the field that is asked for, or all of them, being empty throws `RL-VAULT-EMPTY`.
 */
export function fieldsOf(data: JsonObject, address: Address): SecretFields {
  const fields = new Map<string, SecretValue>();
  for (const [name, value] of Object.entries(data)) {
    const text = fieldText(value);
    if (text !== '') fields.set(name, new SecretValue(text));
  }
  const empty =
    address.key === undefined ? fields.size === 0 : Object.hasOwn(data, address.key) && !fields.has(address.key);
  if (empty) {
    throw new RelockError('RL-VAULT-EMPTY', `${printable(address.text)} is empty in the vault`, {
      remedy: 'Store a value there; an empty one is never given out as a secret.',
    });
  }
  return fields;
}

/** A stored value as text; the empty text for null. */
export function fieldText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/** A version as KV v2 counts them; throws `RL-ROTATE-CONFLICT` for one that it never gave. */
export function versionNumber(version: Version): number {
  const number = Number(version);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new RelockError('RL-ROTATE-CONFLICT', 'a version was expected that KV version 2 never gave', {
    remedy: 'Read the secret again and decide anew.',
    state: 'Nothing was changed.',
  });
}
