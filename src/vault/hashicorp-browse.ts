import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { addressBeside, wholeSecret } from './address.ts';
import type { Address } from './address.ts';
import type { ApiAnswer } from './hashicorp-api.ts';
import type { Connection } from './hashicorp-connection.ts';
import { isObject, objectIn, textIn, textsIn } from './hashicorp-json.ts';
import { isPlainMiss, misunderstood } from './hashicorp-kv.ts';
import { OWN_FOLDER } from './hashicorp-mounts.ts';
import type { Mounts, Place } from './hashicorp-mounts.ts';
import type { Browsable, Version, VersionInfo } from './vault.ts';

/** So many folders below a prefix are looked into, and so deep: a prefix that holds more is too wide to be meant. */
const MOST_FOLDERS = 5_000;
const DEEPEST = 32;

/** So many folders are asked for at once. */
const AT_ONCE = 8;

/**
 * Looking over a KV engine, and ending versions in one of version 2
 * (https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2): disabling is Vault's delete, enabling its undelete.
 */
export function openBrowser(
  connection: Connection,
  mounts: Mounts,
): Pick<Browsable, 'list' | 'versions' | 'disable' | 'enable' | 'destroy'> {
  /** The names right within a folder, folders with a slash behind. */
  async function namesIn({ mount, path }: Place, failing: string): Promise<readonly string[]> {
    const answer = await connection.call({
      method: 'GET',
      path: joined(mount.engine === 'kv2' ? `${mount.path}/metadata` : mount.path, path),
      query: new Map([['list', 'true']]),
      failing,
    });
    if (isPlainMiss(answer)) return [];
    const keys = objectIn(answer.json, 'data');
    if (answer.status !== 200 || !Array.isArray(keys?.['keys'])) throw misunderstood(connection, failing, answer);
    return textsIn(keys, 'keys').filter((name) => !(path === '' && mount.engine === 'kv2' && isOwn(name)));
  }

  async function secretsUnder(prefix: Address): Promise<string[]> {
    const failing = `${printable(prefix.text)} can’t be listed`;
    const start = await mounts.findFolder(prefix);
    if (start.mount.engine !== 'kv1' && start.mount.engine !== 'kv2') {
      throw unsupported(
        `${printable(prefix.text)} can’t be listed: ${start.mount.path}/ is not known to be a KV engine`,
      );
    }
    const found: string[] = [];
    let looked = 0;
    let level = [start.path];
    for (let depth = 0; level.length > 0; depth++) {
      looked += level.length;
      if (depth > DEEPEST || looked > MOST_FOLDERS) throw tooWide(prefix);
      const below: string[] = [];
      for (let first = 0; first < level.length; first += AT_ONCE) {
        const folders = level.slice(first, first + AT_ONCE);
        const names = await Promise.all(folders.map((path) => namesIn({ mount: start.mount, path }, failing)));
        for (const [index, folder] of folders.entries()) {
          for (const name of names[index] ?? []) {
            (name.endsWith('/') ? below : found).push(joined(folder, name.replace(/\/$/, '')));
          }
        }
      }
      level = below;
    }
    if (start.path !== '' && (await exists(start, failing, found.length > 0))) found.push(start.path);
    return found.map((path) => joined(start.mount.path, path));
  }

  /** The prefix may name a secret as well as a folder; beside a folder that has some, one that may not be seen is none. */
  async function exists({ mount, path }: Place, failing: string, hasSome: boolean): Promise<boolean> {
    const at = mount.engine === 'kv2' ? `${mount.path}/metadata/${path}` : `${mount.path}/${path}`;
    const request = { method: 'GET', path: at, failing } as const;
    const answer = await connection.attempt(request);
    if (answer.status === 200 || isPlainMiss(answer)) return answer.status === 200;
    if (answer.status !== 403) throw misunderstood(connection, failing, answer);
    if (hasSome) return false;
    throw await connection.denied(request, answer);
  }

  async function metadata({ mount, path }: Place, failing: string): Promise<ApiAnswer['json']> {
    const answer = await connection.call({ method: 'GET', path: `${mount.path}/metadata/${path}`, failing });
    if (isPlainMiss(answer)) return undefined;
    const listed = objectIn(objectIn(answer.json, 'data'), 'versions');
    if (answer.status !== 200 || listed === undefined) throw misunderstood(connection, failing, answer);
    return Object.keys(listed).length > 0 ? listed : undefined;
  }

  async function findVersioned(address: Address, purpose: string): Promise<Place> {
    const place = await mounts.find(address);
    if (place.mount.engine === 'kv2') return place;
    throw unsupported(
      `${purpose} ${printable(address.text)} needs KV version 2; ${place.mount.path}/ is not known to be one`,
    );
  }

  async function versions(address: Address): Promise<readonly VersionInfo[]> {
    const place = await findVersioned(address, 'listing the versions of');
    const listed = await metadata(place, `the versions of ${printable(address.text)} can’t be listed`);
    const now = new Date().toISOString();
    return Object.entries(listed ?? {})
      .map(([number, value]) => {
        const info = isObject(value) ? value : {};
        const deleted = textIn(info, 'deletion_time');
        const state = info['destroyed'] === true ? 'destroyed' : isPast(deleted, now) ? 'disabled' : 'enabled';
        return { version: Number(number), created: textIn(info, 'created_time'), state } as const;
      })
      .sort((a, b) => a.version - b.version);
  }

  /** Vault says yes to any number, so that it is looked up first. */
  async function change(
    method: 'POST' | 'PUT',
    word: 'delete' | 'undelete' | 'destroy',
    at: Address,
    version: Version,
  ) {
    const { mount, path } = await findVersioned(at, `to ${word} a version of`);
    const failing = `version ${printable(String(version), 20)} of ${printable(at.text)} can’t be changed (${word})`;
    const known = (await versions(at)).find((one) => String(one.version) === String(version));
    if (known === undefined || (known.state === 'destroyed' && word !== 'destroy')) {
      throw new RelockError('RL-VAULT-NO-VERSION', `${failing}: there is none, or it was destroyed`, {
        remedy: '"relock vault versions" lists those that there are.',
        state: 'Nothing was changed.',
      });
    }
    const answer = await connection.call({
      method,
      path: `${mount.path}/${word}/${path}`,
      body: { versions: [Number(version)] },
      repeat: 'always',
      failing,
    });
    if (answer.status >= 300) throw misunderstood(connection, failing, answer);
  }

  return {
    async list(prefix) {
      const whole = wholeSecret(prefix);
      const paths = await secretsUnder(whole);
      return paths.sort().map((path) => addressBeside(whole, path));
    },
    versions,
    disable: (address, version) => change('POST', 'delete', address, version),
    enable: (address, version) => change('POST', 'undelete', address, version),
    destroy: (address, version) => change('PUT', 'destroy', address, version),
  };
}

function joined(folder: string, name: string): string {
  return [folder, name].filter((part) => part !== '').join('/');
}

function isOwn(name: string): boolean {
  return name === OWN_FOLDER || name === `${OWN_FOLDER}/`;
}

function isPast(time: string | undefined, now: string): boolean {
  return time !== undefined && Date.parse(time) <= Date.parse(now);
}

function unsupported(message: string): RelockError {
  return new RelockError('RL-VAULT-UNSUPPORTED', message, {
    remedy: 'Keep the secret in a KV engine of version 2 that the role may use.',
    state: 'Nothing was changed.',
  });
}

function tooWide(prefix: Address): RelockError {
  return new RelockError(
    'RL-VAULT-TOO-MANY',
    `${printable(prefix.text)} can’t be listed: it holds more than ${MOST_FOLDERS} folders, or more than ${DEEPEST} in each other`,
    { remedy: 'Name a longer prefix.' },
  );
}
