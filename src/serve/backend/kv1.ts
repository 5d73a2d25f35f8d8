import { KvStore } from '../../sealed/kv.ts';
import type { Backend, Mount } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, notFound, unsupportedOperation } from '../fault.ts';

/** Seconds that are said of a KV version 1 secret, for clients that look when to read it again. */
const REFRESH = 768 * 3600;

/** KV version 1: one value a path (https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v1). */
export function kv1Backend(core: () => Core, mount: Mount): Backend {
  const store = () => new KvStore(core().vault, mount.id);
  return {
    exists: (rest) => rest === '' || rest.endsWith('/') || store().has(rest),
    handle: ({ operation, rest, body, time }) => {
      switch (operation) {
        case 'list': {
          const keys = store().list(rest === '' || rest.endsWith('/') ? rest : `${rest}/`);
          if (keys.length === 0) throw notFound();
          return { data: { keys } };
        }
        case 'read': {
          const data = store().read(rest, 0, time)?.data;
          if (data === undefined || data === null) throw notFound();
          return { data, lease: { id: '', seconds: REFRESH, renewable: false } };
        }
        case 'create':
        case 'update':
          if (Object.keys(body).length === 0) throw new Fault(400, 'missing data fields');
          return {
            waits: true,
            within: () => {
              store().write(rest, body, undefined, { maxVersions: 1, casRequired: false, deleteAfter: 0 }, time);
              return {};
            },
          };
        case 'delete':
          return {
            waits: true,
            within: () => {
              store().remove(rest);
              return {};
            },
          };
        case 'patch':
          throw unsupportedOperation();
      }
    },
  };
}
