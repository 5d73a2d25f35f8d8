import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { crc32c } from '../../seal/crc32c.ts';
import { objectIn, textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import type { VersionInfo } from '../vault.ts';
import type { GoogleAnswer } from './api.ts';
import type { SecretPlace } from './names.ts';

/** What a version holds. */
export interface Payload {
  readonly version: number;
  readonly bytes: Buffer;
}

/** A secret without its values. */
export interface SecretState {
  /** Changes with each change of the secret itself; adding a version is none. */
  readonly etag: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly json: JsonObject;
}

/** A 404 in Google's own form: there is no such thing. Whatever else says 404 is no answer. */
export function isMiss(answer: GoogleAnswer): boolean {
  return answer.status === 404 && answer.code === 'NOT_FOUND';
}

/** The secret that an answer shows. Throws `RL-VAULT-ANSWER`. */
export function stateIn(answer: GoogleAnswer, failing: string): SecretState {
  const etag = textIn(answer.json, 'etag');
  if (answer.status !== 200 || etag === undefined) throw misunderstood(failing, answer);
  const annotations = Object.entries(objectIn(answer.json, 'annotations') ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return { etag, annotations: Object.fromEntries(annotations), json: answer.json };
}

/** The number at the end of a version's resource name, when it is one of this secret. */
export function numberOf(json: JsonObject, place: SecretPlace): number | undefined {
  const [secret, folder, number = ''] = textIn(json, 'name')?.split('/').slice(-3) ?? [];
  const fits = secret === place.secret && folder === 'versions' && /^[1-9]\d{0,14}$/.test(number);
  return fits ? Number(number) : undefined;
}

/** A version's bytes, when they are that version's and match their checksum. Throws `RL-VAULT-ANSWER`. */
export function payloadIn(answer: GoogleAnswer, place: SecretPlace, which: string, failing: string): Payload {
  const version = numberOf(answer.json, place);
  const payload = objectIn(answer.json, 'payload');
  const data = payload?.['data'] ?? '';
  const isOther = version === undefined || (/^\d+$/.test(which) && Number(which) !== version);
  if (payload === undefined || typeof data !== 'string' || isOther || !/^[A-Za-z0-9+/]*={0,2}$/.test(data)) {
    throw misunderstood(failing, answer);
  }
  const bytes = Buffer.from(data, 'base64');
  // An int64 in Google's JSON is text.
  if (textIn(payload, 'dataCrc32c') === String(crc32c(bytes))) return { version, bytes };
  throw new RelockError('RL-VAULT-ANSWER', `${failing}: its checksum does not match, so it was changed on its way`, {
    remedy: 'Run this again; when it stays so, add the value as a new version.',
    state: 'It was not used.',
  });
}

const STATES: Readonly<Record<string, VersionInfo['state']>> = {
  ENABLED: 'enabled',
  DISABLED: 'disabled',
  DESTROYED: 'destroyed',
};

/** One entry of a list of versions. Throws `RL-VAULT-ANSWER`. */
export function versionInfo(json: JsonObject, place: SecretPlace, failing: string): VersionInfo {
  const version = numberOf(json, place);
  const state = STATES[textIn(json, 'state') ?? ''];
  const created = Date.parse(textIn(json, 'createTime') ?? '');
  if (version === undefined || state === undefined) {
    throw new RelockError('RL-VAULT-ANSWER', `${failing}: a version in the list is not understood`, {
      remedy: 'Check that no proxy stands before Google.',
    });
  }
  return { version, state, created: Number.isNaN(created) ? undefined : new Date(created).toISOString() };
}

/** The error for an answer of Google's that is not what the call should give. */
export function misunderstood(failing: string, answer: GoogleAnswer): RelockError {
  const what =
    answer.status === 200 ? 'without what it should hold' : `${answer.code}: ${answer.said || '(no reason)'}`;
  return new RelockError('RL-VAULT-ANSWER', `${failing}: Google answered ${answer.status}, ${printable(what, 500)}`, {
    remedy:
      answer.status === 404
        ? 'Check the project and the secret’s name; regional secrets need "location:" in the config.'
        : 'Correct what Google names; docs/google.md tells what Relock asks for.',
  });
}
