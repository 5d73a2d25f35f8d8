import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Address } from './address.ts';
import type { Connection } from './hashicorp-connection.ts';
import { objectIn, textIn } from './hashicorp-json.ts';

/** Which engine an address lives in. `unknown`: Vault would not say, so a read has to try. */
interface Mount {
  /** Without slashes at its ends. */
  readonly path: string;
  readonly engine: 'kv1' | 'kv2' | 'dynamic' | 'unknown';
}

/** An address taken apart: the engine, and the path inside it. */
export interface Place {
  readonly mount: Mount;
  readonly path: string;
}

/** Under this folder of a KV v2 mount Relock keeps its own things; an address can't name anything in it. */
export const OWN_FOLDER = 'relock';

/** Finds the engine of an address; each is asked for once a run. */
export interface Mounts {
  /** Throws `RL-VAULT-PATH` when nothing is left of the path after the mount, or when it is Relock's own. */
  find(address: Address): Promise<Place>;
  /** The same for a folder or a whole mount, whose path inside it is then empty. */
  findFolder(address: Address): Promise<Place>;
  /** As `find` for what only KV v2 can do; throws `RL-VAULT-NO-CAS` elsewhere. */
  findKv2(address: Address, purpose: string): Promise<Place>;
}

/**
 * Asks `GET sys/internal/ui/mounts/PATH`, which answers whoever may use the mount at all. It comes with no promise of
 * compatibility, so that its absence or refusal is no error: the first segment is then taken for the mount.
 */
export function openMounts(connection: Connection): Mounts {
  const known: Mount[] = [];
  const asked = new Map<string, Promise<Mount>>();

  async function locate(path: string): Promise<Mount> {
    const found = known.find((mount) => isWithin(path, mount.path));
    if (found !== undefined) return found;
    const first = path.split('/')[0] ?? path;
    // Reads start together: those of one first segment wait for the same question, and ask again only if its mount is not theirs.
    const mount = await (asked.get(first) ?? start(first, path));
    return isWithin(path, mount.path) ? mount : start(first, path);
  }

  function start(first: string, path: string): Promise<Mount> {
    const question = ask(first, path);
    asked.set(first, question);
    // A question that failed may be asked again.
    question.catch(() => asked.delete(first));
    return question;
  }

  async function ask(first: string, path: string): Promise<Mount> {
    const answer = await connection.attempt({
      method: 'GET',
      path: `sys/internal/ui/mounts/${path}`,
      failing: `the engine of vault://${printable(path)} can’t be learned`,
    });
    const data = answer.status === 200 ? objectIn(answer.json, 'data') : undefined;
    const type = textIn(data, 'type');
    const at = textIn(data, 'path')?.replace(/^\/+|\/+$/g, '');
    if (type === undefined || at === undefined || !isWithin(path, at)) return { path: first, engine: 'unknown' };
    const mount: Mount = { path: at, engine: engineOf(type, textIn(objectIn(data, 'options'), 'version')) };
    known.push(mount);
    return mount;
  }

  async function find(address: Address): Promise<Place> {
    const place = await findFolder(address);
    if (place.path === '') {
      throw new RelockError('RL-VAULT-PATH', `${printable(address.text)} names an engine, not a secret in it`, {
        remedy: 'Write the address as vault://MOUNT/PATH#/KEY.',
      });
    }
    return place;
  }

  async function findFolder(address: Address): Promise<Place> {
    const mount = await locate(address.path);
    const path = address.path.slice(mount.path.length + 1);
    if (mount.engine === 'kv2' && isWithin(path, OWN_FOLDER)) {
      throw new RelockError(
        'RL-VAULT-PATH',
        `${printable(address.text)} is in the folder that Relock keeps for itself`,
        {
          remedy: `Keep secrets outside of ${mount.path}/${OWN_FOLDER}/.`,
        },
      );
    }
    return { mount, path };
  }

  return {
    find,
    findFolder,
    async findKv2(address, purpose) {
      const place = await find(address);
      if (place.mount.engine === 'kv2') return place;
      const what = {
        kv1: 'a KV engine of version 1, which can’t check and set',
        dynamic: 'no KV engine',
        unknown: 'an engine whose kind this login may not learn',
      }[place.mount.engine];
      throw new RelockError(
        'RL-VAULT-NO-CAS',
        `${purpose} ${printable(address.text)} needs KV version 2; ${place.mount.path}/ is ${what}`,
        {
          remedy:
            place.mount.engine === 'kv1'
              ? 'Have it upgraded (vault kv enable-versioning MOUNT), or keep the secret in a KV v2 engine.'
              : 'Keep the secret in a KV v2 engine that the role may use.',
          state: 'Nothing was changed.',
        },
      );
    },
  };
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function engineOf(type: string, version: string | undefined): Mount['engine'] {
  if (type === 'kv') return version === '2' ? 'kv2' : 'kv1';
  return type === 'generic' || type === 'cubbyhole' ? 'kv1' : 'dynamic';
}
