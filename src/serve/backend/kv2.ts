import type { ThroughSeal } from '../../sealed/data-key.ts';
import type { KvDefaults, KvMeta, KvVersion } from '../../sealed/kv.ts';
import { CasFailure, KvStore } from '../../sealed/kv.ts';
import type { Answer, Backend, Body, Mount, Operation, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, notFound, unsupportedOperation } from '../fault.ts';
import { isObject, numberField } from '../fields.ts';
import { config, defaultsOf, metadata, versionData } from './kv2-metadata.ts';
import { throughSeal } from './every-read.ts';
import { mergePatch } from './merge-patch.ts';
import { subkeysOf } from './subkeys.ts';

const VERBS: ReadonlySet<string> = new Set(['data', 'metadata', 'subkeys', 'delete', 'undelete', 'destroy']);

/** KV version 2: https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2 */
export function kv2Backend(core: () => Core, mount: Mount): Backend {
  const store = (through?: ThroughSeal): KvStore =>
    new KvStore(core().vault, mount.id === FIRST ? '' : mount.id, through);
  return {
    exists: (rest) => {
      const [verb, path] = split(rest);
      return !['data', 'metadata'].includes(verb) || path === '' || path.endsWith('/') || store().has(path);
    },
    clear: () => {
      store().clear();
      core().entries.delete(`kv/${mount.id}`);
    },
    handle: (call) => {
      const [verb, path] = split(call.rest);
      if (verb === 'config' && path === '') return config(core(), call, mount);
      const isList = call.operation === 'list';
      if (!VERBS.has(verb) || (isList && verb !== 'metadata')) return notVersioned(call.operation);
      if (!isList && (path === '' || path.endsWith('/'))) {
        if (call.operation === 'read' || call.operation === 'delete') return notVersioned(call.operation);
        throw new Fault(400, "cannot write to a path ending in '/'");
      }
      switch (verb) {
        case 'metadata':
          return metadata(store(), call, path);
        case 'data':
          return throughSeal(core(), mount, call, { store: store(), path, version: versionAsked(call) }, (through) =>
            data(store(through), call, path, () => defaultsOf(core(), mount)),
          );
        case 'subkeys':
          if (call.operation !== 'read') throw unsupportedOperation();
          return throughSeal(core(), mount, call, { store: store(), path, version: versionAsked(call) }, (through) =>
            subkeys(store(through), call, path),
          );
        case 'delete':
          return change(call, () => store().setAside(path, versionsOf(call.body), false, call.time));
        case 'undelete':
          return change(call, () => store().setAside(path, versionsOf(call.body), true, call.time));
        default:
          return change(call, () => store().destroy(path, versionsOf(call.body)));
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
      return asFound({ data: found.data, metadata: versionData(found.version, found.meta) }, found.data);
    }
    case 'create':
    case 'update': {
      const value = dataIn(call.body);
      const cas = casOf(call.body);
      return { waits: true, within: () => written(() => store.write(path, value, cas, defaults(), call.time)) };
    }
    case 'patch': {
      const patch = dataIn(call.body);
      const cas = casOf(call.body);
      return {
        waits: true,
        within: () => {
          const found = store.read(path, 0, call.time);
          if (found === undefined) throw notFound();
          if (found.data === null) return { status: 404, data: versionData(found.version, found.meta) };
          if (cas !== undefined && cas !== found.meta.current) throw casFault(false);
          const merged = mergePatch(found.data, patch);
          return written(() => store.write(path, merged, found.meta.current, defaults(), call.time));
        },
      };
    }
    case 'delete':
      return change(call, () => store.setAside(path, [], false, call.time), 'delete');
    case 'list':
      throw unsupportedOperation();
  }
}

function subkeys(store: KvStore, call: Routed, path: string): Answer {
  const found = store.read(path, versionAsked(call), call.time);
  if (found === undefined) throw notFound();
  const depth = wholeAsked(call, 'depth');
  const keys = found.data === null ? null : subkeysOf(found.data, depth);
  return asFound({ metadata: versionData(found.version, found.meta), subkeys: keys }, found.data);
}

/** What is put aside is told of, with its metadata, as "not found". */
function asFound(body: Body, value: object | null): Answer {
  return value === null ? { status: 404, data: body } : { data: body };
}

const COMMANDS: Readonly<Record<Operation, string>> = {
  create: 'put',
  read: 'get',
  update: 'put',
  patch: 'patch',
  delete: 'delete',
  list: 'list',
};

/** A path without `data/` or one of its like: a client that takes the mount for version 1. */
function notVersioned(operation: Operation): Answer {
  return {
    status: 404,
    data: null,
    warnings: [
      `Invalid path for a versioned K/V secrets engine: paths begin with data/ or metadata/, and "vault kv ${COMMANDS[operation]}" puts that in.`,
    ],
  };
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

function dataIn({ data: given }: Body): Body {
  if (isObject(given)) return given;
  throw new Fault(400, given === undefined || given === null ? 'no data provided' : 'field "data" must be a map');
}

function casOf({ options }: Body): number | undefined {
  if (!isObject(options) || options['cas'] === undefined) return undefined;
  try {
    return numberField(options, 'cas', 0);
  } catch {
    throw new Fault(400, 'error parsing check-and-set parameter');
  }
}

function versionAsked(call: Routed): number {
  return wholeAsked(call, 'version');
}

/** A whole number of the query; 0 when it is missing. */
function wholeAsked({ query }: Routed, name: string): number {
  const text = query.get(name);
  if (text === null || text === '') return 0;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Fault(400, `Field validation failed: "${name}" is no whole number from 0 on`);
}

function versionsOf(body: Body): number[] {
  const given = body['versions'];
  const list = typeof given === 'string' ? given.split(',') : Array.isArray(given) ? given : [];
  const numbers = list.map(Number);
  if (numbers.length === 0) throw new Fault(400, 'No version number provided');
  if (!numbers.every(Number.isSafeInteger)) throw new Fault(400, 'Field validation failed: a version is no number');
  return numbers;
}

function split(rest: string): [verb: string, path: string] {
  const at = rest.indexOf('/');
  return at === -1 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 1)];
}
