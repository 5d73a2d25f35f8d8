import type { ConjurServer } from '../../src/config/config.ts';
import type { BackendContext } from '../../src/vault/context.ts';
import { jobClaims } from './jwt.ts';
import type { TokenIssuer } from './jwt.ts';

/** How a config entry for this Conjur looks; login by the job's identity unless told otherwise. */
export function conjurConfig(address: string, more: Partial<ConjurServer> = {}): ConjurServer {
  return {
    kind: 'conjur',
    name: 'conjur',
    address,
    account: 'dev',
    auth: 'jwt',
    service: 'github',
    host: undefined,
    audience: address,
    caFile: undefined,
    ...more,
  };
}

/** A run of a job whose tokens this issuer signs. */
export function conjurContext(issuer: TokenIssuer, more: Partial<BackendContext> = {}): BackendContext {
  return {
    env: {},
    identity: async (audience) => issuer.token(jobClaims(audience)),
    requireHsm: false,
    wanted: undefined,
    onTaken: () => undefined,
    warn: () => undefined,
    readSecret: async () => new Map(),
    ...more,
  };
}
