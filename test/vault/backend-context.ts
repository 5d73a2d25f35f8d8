import type { BackendContext } from '../../src/vault/context.ts';

/** What a backend is opened with when a run has nothing to say. */
export function backendContext(more: Partial<BackendContext> = {}): BackendContext {
  return {
    env: {},
    identity: undefined,
    requireHsm: false,
    wanted: undefined,
    onTaken: () => undefined,
    warn: () => undefined,
    readSecret: async (address) => {
      throw new Error(`nothing at ${address}`);
    },
    ...more,
  };
}
