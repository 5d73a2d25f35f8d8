import type { Backend, Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { mountData, mountsAnswer } from './system-mounts.ts';

/** `sys/`: https://developer.hashicorp.com/vault/api-docs/system */
export function systemBackend(core: () => Core): Backend {
  return {
    root: (rest) => rest.startsWith('audit') || rest.startsWith('leases/revoke-prefix') || rest === 'seal',
    handle: (call) => {
      const { rest } = call;
      if (rest === 'mounts') return read(call, () => mountsAnswer(core().mounts.all(), ''));
      if (rest === 'auth') return read(call, () => mountsAnswer(core().mounts.all(), 'auth/'));
      if (rest.startsWith('internal/ui/mounts/')) {
        return read(call, () => {
          const mount = core().mounts.route(rest.slice('internal/ui/mounts/'.length))?.mount;
          if (mount === undefined)
            throw new Fault(
              403,
              "preflight capability check returned 403, please ensure client's policies grant access to path",
            );
          return { data: { ...mountData(mount), path: mount.path } };
        });
      }
      throw unsupportedPath();
    },
  };
}

function read(call: Routed, make: () => Outcome): Outcome {
  if (call.operation !== 'read') throw unsupportedOperation();
  return make();
}

/** True for a mount of a kind that clients list under `sys/auth`. */
export function isAuth({ path }: Mount): boolean {
  return path.startsWith('auth/');
}
