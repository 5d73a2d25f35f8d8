import type { KvDefaults, KvMeta, KvVersion } from '../../sealed/kv.ts';
import { CasFailure, KvStore } from '../../sealed/kv.ts';
import type { RecordSettings } from '../../sealed/record.ts';
import type { Answer, Backend, Body, Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { secondsOf } from '../duration.ts';
import { Fault, notFound, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { flagField, isObject, numberField } from '../fields.ts';
import { mergePatch } from './merge-patch.ts';
import { subkeysOf } from './subkeys.ts';

/** KV version 2: https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2 */
export function kv2Backend(core: () => Core, mount: Mount): Backend {
  const store = (): KvStore => new KvStore(core().vault, mount.id === FIRST ? '' : mount.id);
  return {
    exists: (rest) => {
      const [verb, path] = split(rest);
      return !['data', 'metadata'].includes(verb) || path === '' || store().has(path);
    },
    handle: (call) => {
      const [verb, path] = split(call.rest);
      if (verb === 'config' && path === '') return config(core(), call, mount);
      if (verb === 'metadata') return metadata(store(), call, path);
      if (path === '' || path.endsWith('/')) throw unsupportedPath();
      switch (verb) {
        case 'data':
          return data(store(), call, path, () => defaultsOf(core(), mount));
        case 'subkeys':
          if (call.operation !== 'read') throw unsupportedOperation();
          return subkeys(store(), call, path);
        case 'delete':
          return change(call, () => store().setAside(path, versionsOf(call.body), false, call.time));
        case 'undelete':
          return change(call, () => store().setAside(path, versionsOf(call.body), true, call.time));
        case 'destroy':
          return change(call, () => store().destroy(path, versionsOf(call.body)));
        default:
          throw unsupportedPath();
      }
    },
  };
}

/** The id of the mount that holds the same secrets as `relock://`. */
export const FIRST = 'secret';

function data(store: KvStore, call: Routed, path: string, defaults: () => KvDefaults): Outcome {
  switch (call.operation) {
    case 'read': {
      const found = store.read(path, versionAsked(call), call.time);
      if (found === undefined) throw notFound();
      const body = { data: found.data, metadata: versionData(found.version, found.meta) };
      // What is put aside is told of, with its metadata, as "not found".
      if (found.data === null) throw new Fault(404, [], body);
      return { data: body };
    }
    case 'create':
    case 'update':
      return {
        waits: true,
        within: () => {
          const value = call.body['data'];
          if (!isObject(value)) throw new Fault(400, 'no data provided');
          return written(() => store.write(path, value, casOf(call.body), defaults(), call.time));
        },
      };
    case 'patch':
      return {
        waits: true,
        within: () => {
          const patch = call.body['data'];
          if (!isObject(patch)) throw new Fault(400, 'no data provided');
          const found = store.read(path, 0, call.time);
          if (found === undefined || found.data === null) throw notFound();
          const merged = mergePatch(found.data, patch);
          const cas = casOf(call.body);
          if (cas !== undefined && cas !== found.meta.current) throw casFault(false);
          return written(() => store.write(path, merged, found.meta.current, defaults(), call.time));
        },
      };
    case 'delete':
      return change(call, () => store.setAside(path, [], false, call.time), 'delete');
    case 'list':
      throw unsupportedOperation();
  }
}

function subkeys(store: KvStore, call: Routed, path: string): Answer {
  const found = store.read(path, versionAsked(call), call.time);
  if (found === undefined) throw notFound();
  const depth = Number(call.query.get('depth') ?? 0);
  const body = {
    metadata: versionData(found.version, found.meta),
    subkeys: found.data === null ? null : subkeysOf(found.data, Number.isSafeInteger(depth) ? depth : 0),
  };
  if (found.data === null) throw new Fault(404, [], body);
  return { data: body };
}

function metadata(store: KvStore, call: Routed, path: string): Outcome {
  if (call.operation === 'list') {
    const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
    const keys = store.list(folder);
    if (keys.length === 0) throw notFound();
    return { data: { keys } };
  }
  if (path === '' || path.endsWith('/')) throw unsupportedPath();
  switch (call.operation) {
    case 'read': {
      const found = store.meta(path);
      if (found === undefined) throw notFound();
      return { data: metaData(found.meta, found.versions) };
    }
    case 'create':
    case 'update':
    case 'patch': {
      const settings = settingsIn(call.body, call.operation === 'patch' ? store.meta(path)?.meta.custom : undefined);
      return {
        waits: true,
        within: () => {
          if (call.operation === 'patch' && store.meta(path) === undefined) throw notFound();
          store.configure(path, settings, call.time);
          return {};
        },
      };
    }
    case 'delete':
      return change(call, () => store.remove(path), 'delete');
  }
}

function config(core: Core, call: Routed, mount: Mount): Outcome {
  const known = defaultsOf(core, mount);
  if (call.operation === 'read') {
    return {
      data: {
        cas_required: known.casRequired,
        delete_version_after: goDuration(known.deleteAfter),
        max_versions: known.maxVersions,
      },
    };
  }
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  const { body } = call;
  const changed: KvDefaults = {
    maxVersions: numberField(body, 'max_versions', known.maxVersions),
    casRequired: flagField(body, 'cas_required', known.casRequired),
    deleteAfter: secondsOf(body['delete_version_after']) ?? known.deleteAfter,
  };
  return {
    waits: true,
    within: () => {
      core.entries.put(`kv/${mount.id}`, { ...changed });
      return {};
    },
  };
}

function defaultsOf(core: Core, { id }: Mount): KvDefaults {
  // Sealed by `config`, so it has its shape.
  const known = core.entries.get(`kv/${id}`) as KvDefaults | undefined;
  return known ?? { maxVersions: 0, casRequired: false, deleteAfter: 0 };
}

function change(call: Routed, work: () => boolean, operation: 'update' | 'delete' = 'update'): Outcome {
  if (call.operation !== operation && !(operation === 'update' && call.operation === 'create')) {
    throw unsupportedOperation();
  }
  return {
    waits: true,
    within: () => {
      work();
      return {};
    },
  };
}

function written(write: () => { meta: KvMeta; version: KvVersion }): Answer {
  try {
    const { meta, version } = write();
    return { data: versionData(version, meta) };
  } catch (error) {
    if (error instanceof CasFailure) throw casFault(error.needed);
    throw error;
  }
}

function casFault(needed: boolean): Fault {
  return new Fault(
    400,
    needed
      ? 'check-and-set parameter required for this call'
      : 'check-and-set parameter did not match the current version',
  );
}

function casOf({ options }: Body): number | undefined {
  if (!isObject(options) || options['cas'] === undefined) return undefined;
  return numberField(options, 'cas', 0);
}

function versionAsked({ query }: Routed): number {
  const text = query.get('version');
  if (text === null || text === '') return 0;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Fault(400, 'the version is no number');
}

function versionsOf(body: Body): number[] {
  const given = body['versions'];
  const list = typeof given === 'string' ? given.split(',') : Array.isArray(given) ? given : [];
  const numbers = list.map(Number);
  if (numbers.length === 0 || !numbers.every((one) => Number.isSafeInteger(one) && one > 0)) {
    throw new Fault(400, 'no version number provided');
  }
  return numbers;
}

function settingsIn(body: Body, custom: Readonly<Record<string, string>> | undefined): Partial<RecordSettings> {
  const given = body['custom_metadata'];
  if (given !== undefined && given !== null && !isObject(given)) throw new Fault(400, 'custom_metadata is no map');
  const after = secondsOf(body['delete_version_after']);
  return {
    ...(body['max_versions'] === undefined ? {} : { maxVersions: numberField(body, 'max_versions', 0) }),
    ...(body['cas_required'] === undefined ? {} : { casRequired: flagField(body, 'cas_required', false) }),
    ...(after === undefined ? {} : { deleteAfter: after }),
    ...(isObject(given) ? { custom: customMetadata(custom === undefined ? given : mergePatch(custom, given)) } : {}),
  };
}

/** At most 64 pairs of texts, 128 and 512 bytes long, as Vault takes them. */
function customMetadata(given: Body): Record<string, string> {
  const pairs = Object.entries(given);
  const fits = (text: unknown, most: number): text is string =>
    typeof text === 'string' && text !== '' && Buffer.byteLength(text) <= most;
  if (pairs.length > 64 || !pairs.every((pair) => fits(pair[0], 128) && fits(pair[1], 512))) {
    throw new Fault(400, 'custom_metadata takes at most 64 keys of 128 bytes with texts of 512 bytes');
  }
  return Object.fromEntries(pairs) as Record<string, string>;
}

function versionData({ number, created, deleted, destroyed }: KvVersion, { custom }: KvMeta) {
  return {
    created_time: new Date(created).toISOString(),
    custom_metadata: Object.keys(custom).length === 0 ? null : custom,
    deletion_time: deleted === undefined ? '' : new Date(deleted).toISOString(),
    destroyed,
    version: number,
  };
}

function metaData(meta: KvMeta, versions: readonly KvVersion[]) {
  return {
    cas_required: meta.casRequired,
    created_time: new Date(meta.created).toISOString(),
    current_version: meta.current,
    custom_metadata: Object.keys(meta.custom).length === 0 ? null : meta.custom,
    delete_version_after: goDuration(meta.deleteAfter),
    max_versions: meta.maxVersions,
    oldest_version: meta.current === 0 ? 0 : meta.oldest,
    updated_time: new Date(meta.updated).toISOString(),
    versions: Object.fromEntries(
      versions.map(({ number, created, deleted, destroyed }) => [
        String(number),
        {
          created_time: new Date(created).toISOString(),
          deletion_time: deleted === undefined ? '' : new Date(deleted).toISOString(),
          destroyed,
        },
      ]),
    ),
  };
}

/** As Go prints it: `0s`, `1h30m0s`. */
function goDuration(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${hours > 0 ? `${hours}h` : ''}${hours > 0 || minutes > 0 ? `${minutes}m` : ''}${rest}s`;
}

function split(rest: string): [verb: string, path: string] {
  const at = rest.indexOf('/');
  return at === -1 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 1)];
}
