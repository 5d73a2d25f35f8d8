import type { Backend, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { leases } from './system-leases.ts';
import { mountData, mountsAt } from './system-mounts.ts';
import { metrics, seal } from './system-server.ts';
import { wrapping } from './system-wrapping.ts';

/** `sys/`: https://developer.hashicorp.com/vault/api-docs/system */
export function systemBackend(core: () => Core): Backend {
  return {
    // Who holds a wrapping token may open it; it is judged by what it opens.
    open: (rest) => rest === 'wrapping/unwrap' || rest === 'wrapping/lookup' || rest === 'wrapping/rewrap',
    root: (rest) => /^(?:audit|leases\/revoke-(?:prefix|force)|leases\/lookup\/|seal$|rotate|rekey)/.test(rest),
    handle: (call) => {
      const { rest } = call;
      const [first = ''] = rest.split('/', 1);
      switch (first) {
        case 'mounts':
          return mountsAt(core(), call, '', rest.slice('mounts/'.length));
        case 'auth':
          return mountsAt(core(), call, 'auth/', rest.slice('auth/'.length));
        case 'leases':
          return leases(core(), call);
        case 'renew':
        case 'revoke':
          // The older names, which command lines still use.
          return leases(core(), { ...call, rest: `leases/${rest}` });
        case 'wrapping':
          return wrapping(core(), call);
        case 'seal':
          return seal(core(), call);
        case 'metrics':
          return metrics(core(), call);
        case 'internal':
          return preflight(core(), call, rest);
        default:
          throw unsupportedPath();
      }
    },
  };
}

const PREFIX = 'internal/ui/mounts/';

/** Which mount a path lies in: how clients learn the version of a KV engine. */
function preflight(core: Core, call: Routed, rest: string): Outcome {
  if (!rest.startsWith(PREFIX)) throw unsupportedPath();
  if (call.operation !== 'read') throw unsupportedOperation();
  const mount = core.mounts.route(rest.slice(PREFIX.length))?.mount;
  if (mount !== undefined) return { data: { ...mountData(mount), path: mount.path } };
  throw new Fault(403, "preflight capability check returned 403, please ensure client's policies grant access to path");
}
