import type { Backend, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { capabilities, explain } from './system-capabilities.ts';
import { AUDIT_LOG, auditLog } from './system-audit-log.ts';
import { audit } from './system-audit.ts';
import { INCIDENTS, incidents } from './system-incidents.ts';
import { leases } from './system-leases.ts';
import { mountData, mountsAt } from './system-mounts.ts';
import { policies } from './system-policies.ts';
import { relockViews } from './system-relock.ts';
import { SEALS, rotate, seals } from './system-seals.ts';
import { metrics, seal } from './system-server.ts';
import { WATCH, watch } from './system-watch.ts';
import { wrapping } from './system-wrapping.ts';

/** `sys/`: https://developer.hashicorp.com/vault/api-docs/system */
export function systemBackend(core: () => Core): Backend {
  return {
    // Who holds a wrapping token may open it; it is judged by what it opens.
    open: (rest) =>
      rest === 'wrapping/unwrap' ||
      rest === 'wrapping/lookup' ||
      rest === 'wrapping/rewrap' ||
      rest === 'relock/ui/login',
    judges: (rest) => rest.startsWith(PREFIX) || rest === 'relock/secrets',
    root: (rest, operation) => SUDO.test(rest) || (operation === 'list' && rest === 'leases/lookup'),
    handle: (call) => {
      const { rest } = call;
      const [first = ''] = rest.split('/', 1);
      // A policy speaks of whole paths: what is behind the part that counts would get past it.
      if (WHOLE.has(first) && rest !== first) throw unsupportedPath();
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
        case 'policies':
        case 'policy':
          return policies(core(), call);
        case 'capabilities':
        case 'capabilities-self':
        case 'capabilities-accessor':
          return capabilities(core(), call);
        case 'relock':
          if (SEALS.test(rest)) return seals(core(), call);
          if (WATCH.test(rest)) return watch(core(), call);
          if (INCIDENTS.test(rest)) return incidents(core(), call);
          if (rest.startsWith(AUDIT_LOG)) return auditLog(core(), call, rest.slice(AUDIT_LOG.length));
          return /^relock\/policies\/explain(?:-self)?$/.test(rest) ? explain(core(), call) : relockViews(core(), call);
        case 'wrapping':
          return wrapping(core(), call);
        case 'seal':
          return seal(core(), call);
        case 'rotate':
        case 'key-status':
          return rotate(core(), call);
        case 'audit':
        case 'audit-hash':
          return audit(core(), call);
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

/** What needs `sudo`: Vault's own list, as far as the paths are here, and what is this server's alone. */
const SUDO =
  /^(?:auth\/|audit(?:\/|$)|relock\/audit\/|relock\/watch(?:$|\/(?!foreign$))|leases$|leases\/revoke-(?:prefix|force)|leases\/lookup\/|relock\/policies\/explain$|relock\/(?:seal|reseal|recovery|backup|usage|risk|life|leases|tokens|ui\/oidc)$|seal$|rotate$)/;
/** Paths with nothing below them. */
const WHOLE: ReadonlySet<string> = new Set(['seal', 'rotate', 'key-status', 'metrics']);

const PREFIX = 'internal/ui/mounts/';

/** Which mount a path lies in: how clients learn the version of a KV engine. */
function preflight(core: Core, call: Routed, rest: string): Outcome {
  if (!rest.startsWith(PREFIX)) throw unsupportedPath();
  if (call.operation !== 'read') throw unsupportedOperation();
  const mount = core.mounts.route(rest.slice(PREFIX.length))?.mount;
  const isOpen = (folder: string) => call.identity !== undefined && core.policies.enters(call.identity, folder);
  if (mount !== undefined && isOpen(mount.path)) return { data: { ...mountData(mount), path: mount.path } };
  throw new Fault(403, "preflight capability check returned 403, please ensure client's policies grant access to path");
}
