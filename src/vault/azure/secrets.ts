import { randomUUID } from 'node:crypto';
import { RelockError } from '../../core/error.ts';
import { SecretValue } from '../../core/secret.ts';
import { isObject, numberIn, objectIn, textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import { misread } from './api.ts';
import type { KeyVault } from './api.ts';

/** What Relock notes in the one tag `relock` of a version that it writes. */
export interface Mark {
  /** Names this write, so that it is found again when its answer was lost. */
  readonly write: string;
  /** Milliseconds since 1970: Key Vault's own times are whole seconds. */
  readonly at: number;
  /** The version that readers saw when this one was written; empty: none. */
  readonly after?: string;
  /** This is a copy of that version, put back after a lost race; to readers it is that version. */
  readonly as?: string;
  /** The writer lost a race and took this version back. */
  readonly withdrawn?: true;
}

/** One version of a secret. */
export interface SecretVersion {
  /** As Key Vault names it: 32 hex digits. */
  readonly id: string;
  readonly enabled: boolean;
  /** Seconds since 1970. */
  readonly created: number;
  /** Seconds since 1970; informational to Key Vault, which gives such versions out all the same. */
  readonly expires: number | undefined;
  readonly notBefore: number | undefined;
  readonly contentType: string | undefined;
  /** The tags of whoever owns the secret. */
  readonly tags: Readonly<Record<string, string>>;
  readonly mark: Mark | undefined;
}

/** A version with its value. */
export interface SecretBundle extends SecretVersion {
  readonly value: SecretValue;
}

/** What a new version is to be. */
export interface NewVersion {
  readonly value: SecretValue;
  readonly contentType?: string | undefined;
  readonly tags?: Readonly<Record<string, string>>;
  readonly after?: string;
  readonly as?: string;
}

/** The most that Key Vault stores in one secret, in bytes of UTF-8. */
const MAX_BYTES = 25_000;

/** The latest version, or the one asked for. */
export async function getSecret(
  vault: KeyVault,
  name: string,
  failing: string,
  version?: string,
): Promise<SecretBundle | 'disabled' | null> {
  const path = version === undefined ? `secrets/${name}` : `secrets/${name}/${version}`;
  const answer = await vault.call({ method: 'GET', path, failing });
  if (answer.outcome !== 'done') return answer.outcome === 'missing' ? null : 'disabled';
  const bundle = versionIn(answer.json, name);
  const value = answer.json['value'];
  const other = version !== undefined && bundle?.id !== version;
  if (bundle === undefined || other || typeof value !== 'string') {
    throw misread(failing, vault.origin, '200 without the secret that it was asked for');
  }
  // What it should not give out is not taken either.
  return bundle.enabled ? { ...bundle, value: new SecretValue(value) } : 'disabled';
}

/**
 * Writes a new version, which is then the latest. When the answer is lost, the versions tell whether it was written.
 * Throws `RL-VAULT-VALUE` for what Key Vault would not store.
 */
export async function putSecret(
  vault: KeyVault,
  name: string,
  { value, contentType, tags = {}, after, as }: NewVersion,
  failing: string,
): Promise<SecretVersion> {
  const size = Buffer.byteLength(value.reveal());
  if (size > MAX_BYTES || size === 0) {
    throw new RelockError('RL-VAULT-VALUE', `${failing}: it has ${size} bytes, Key Vault takes 1 to ${MAX_BYTES}`, {
      remedy: 'Store a smaller value, or several secrets.',
      state: 'Nothing was written.',
    });
  }
  const mark: Mark = {
    write: randomUUID(),
    at: Date.now(),
    ...(after === undefined ? {} : { after }),
    ...(as === undefined ? {} : { as }),
  };
  const body = {
    value: value.reveal(),
    tags: { ...tags, relock: JSON.stringify(mark) },
    ...(contentType === undefined ? {} : { contentType }),
  };
  try {
    const answer = await vault.call({ method: 'PUT', path: `secrets/${name}`, body, failing });
    const written = answer.outcome === 'done' ? versionIn(answer.json, name) : undefined;
    if (written === undefined) throw misread(failing, vault.origin, 'without the version that it should have made');
    return written;
  } catch (error) {
    if (!(error instanceof RelockError) || !['RL-VAULT-UNREACHABLE', 'RL-VAULT-ANSWER'].includes(error.code))
      throw error;
    const listed = await listVersions(vault, name, failing).catch(() => []);
    const found = listed.find((one) => one.mark?.write === mark.write);
    if (found !== undefined) return found;
    throw error;
  }
}

/** Takes a version from readers or gives it back; with `withdrawn` it is marked as the loser of a race. */
export async function setEnabled(
  vault: KeyVault,
  name: string,
  version: SecretVersion,
  enabled: boolean,
  failing: string,
  withdrawn = false,
): Promise<void> {
  const { mark, tags } = version;
  const path = `secrets/${name}/${version.id}`;
  const marked = withdrawn ? { tags: { ...tags, relock: JSON.stringify({ ...mark, withdrawn: true }) } } : {};
  const body = { attributes: { enabled }, ...marked };
  const answer = await vault.call({ method: 'PATCH', path, body, failing, repeat: 'always' });
  if (answer.outcome === 'done' && versionIn(answer.json, name)?.enabled === enabled) return;
  throw misread(failing, vault.origin, 'without the change that it was asked for');
}

/**
 * All versions, oldest first; empty when there is no such secret. Of one second Relock's are in the order of its clocks,
 * then those of others: one of ours that is newer than one of theirs says that it was written over it.
 */
export async function listVersions(vault: KeyVault, name: string, failing: string): Promise<readonly SecretVersion[]> {
  const items = (await vault.list(`secrets/${name}/versions`, failing)) ?? [];
  const versions = items.map((item) => {
    const version = isObject(item) ? versionIn(item, name) : undefined;
    if (version === undefined) throw misread(failing, vault.origin, 'with something that is no version of this secret');
    return version;
  });
  const order = ({ mark }: SecretVersion) => mark?.at ?? Number.MAX_SAFE_INTEGER;
  return versions.sort((a, b) => a.created - b.created || order(a) - order(b));
}

/** The names of all secrets. */
export async function listNames(vault: KeyVault, failing: string): Promise<readonly string[]> {
  const items = (await vault.list('secrets', failing)) ?? [];
  return items.map((item) => {
    const match = isObject(item) ? /\/secrets\/([0-9A-Za-z-]{1,127})$/.exec(textIn(item, 'id') ?? '') : null;
    if (match?.[1] === undefined) throw misread(failing, vault.origin, 'with something that is no secret');
    return match[1];
  });
}

/** The version that readers see in this one. */
export function effectiveId({ id, mark }: SecretVersion): string {
  return mark?.as ?? id;
}

/** Reads what the answers have in common; undefined when it is not a version of this secret. */
function versionIn(json: JsonObject, name: string): SecretVersion | undefined {
  const match = /\/secrets\/([^/]+)\/([0-9a-f]{32})$/i.exec(textIn(json, 'id') ?? '');
  const attributes = objectIn(json, 'attributes');
  const created = numberIn(attributes, 'created');
  if (match?.[1]?.toLowerCase() !== name.toLowerCase() || match[2] === undefined || created === undefined)
    return undefined;
  const { relock, ...tags } = textsOf(objectIn(json, 'tags') ?? {});
  return {
    id: match[2].toLowerCase(),
    enabled: attributes?.['enabled'] !== false,
    created,
    expires: numberIn(attributes, 'exp'),
    notBefore: numberIn(attributes, 'nbf'),
    contentType: textIn(json, 'contentType'),
    tags,
    mark: relock === undefined ? undefined : markIn(relock),
  };
}

function textsOf(json: JsonObject): Record<string, string> {
  return Object.fromEntries(
    Object.entries(json).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function markIn(text: string): Mark | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return undefined;
    const [write, at] = [textIn(value, 'write'), numberIn(value, 'at')];
    const { after, as, withdrawn } = value;
    if (write === undefined || at === undefined) return undefined;
    return {
      write,
      at,
      ...(typeof after === 'string' ? { after } : {}),
      ...(typeof as === 'string' ? { as } : {}),
      ...(withdrawn === true ? { withdrawn } : {}),
    };
  } catch {
    return undefined;
  }
}
