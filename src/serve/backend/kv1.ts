import { KvStore } from '../../sealed/kv.ts';
import type { Backend, Body, Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { secondsOf } from '../duration.ts';
import { Fault, notFound, unsupportedOperation } from '../fault.ts';

/** Seconds that are said of a KV version 1 secret, for clients that look when to read it again. */
const REFRESH = 768 * 3600;

/** KV version 1: one value a path (https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v1). */
export function kv1Backend(core: () => Core, mount: Mount): Backend {
  const store = () => new KvStore(core().vault, mount.id);
  return {
    exists: (rest) => isFolder(rest) || store().has(rest),
    clear: () => store().clear(),
    handle: (call) => handle(store(), call),
  };
}

function handle(store: KvStore, { operation, rest, body, time }: Routed): Outcome {
  switch (operation) {
    case 'list': {
      const keys = store.list(isFolder(rest) ? rest : `${rest}/`);
      if (keys.length === 0) throw notFound();
      return { data: { keys } };
    }
    case 'read': {
      const data = isFolder(rest) ? null : (store.read(rest, 0, time)?.data ?? null);
      if (data === null) throw notFound();
      return { data, lease: { id: '', seconds: refreshOf(data), renewable: false } };
    }
    case 'create':
    case 'update':
      if (rest === '') throw new Fault(400, 'missing path');
      if (isFolder(rest)) throw new Fault(400, "cannot write to a path ending in '/'");
      if (Object.keys(body).length === 0) throw new Fault(400, 'missing data fields');
      return {
        waits: true,
        within: () => {
          store.write(rest, body, undefined, { maxVersions: 1, casRequired: false, deleteAfter: 0 }, time);
          return {};
        },
      };
    case 'delete':
      if (isFolder(rest)) return {};
      return {
        waits: true,
        within: () => {
          store.remove(rest);
          return {};
        },
      };
    case 'patch':
      throw unsupportedOperation();
  }
}

function isFolder(rest: string): boolean {
  return rest === '' || rest.endsWith('/');
}

/** A secret may say itself, in a field `ttl` or `lease`, for how long it is good. */
function refreshOf(data: Body): number {
  try {
    return secondsOf(data['ttl'] ?? data['lease']) ?? REFRESH;
  } catch {
    return REFRESH;
  }
}
