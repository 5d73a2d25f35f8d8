import type { VaultServer } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { openHttp } from '../core/http.ts';
import { callApi } from './hashicorp-api.ts';
import type { ApiAnswer, ApiRequest, ApiServer } from './hashicorp-api.ts';
import { requireHardwareSeal } from './hashicorp-hsm.ts';
import { logIn } from './hashicorp-login.ts';
import type { Credentials, Login } from './hashicorp-login.ts';
import { capabilitiesOn, lookUpSelf } from './hashicorp-token.ts';

/** One server and the one login of this run. */
export interface Connection {
  readonly server: VaultServer;
  readonly api: ApiServer;
  /** Calls with the login's token; the first call logs in. A 403 throws `RL-VAULT-DENIED` or, when the token is dead, `RL-VAULT-LOGIN`. */
  call(request: ApiRequest): Promise<ApiAnswer>;
  /** The same, but a 403 is given back. */
  attempt(request: ApiRequest): Promise<ApiAnswer>;
  /** The error for a 403 that `attempt` gave. */
  denied(request: ApiRequest, answer: ApiAnswer): Promise<RelockError>;
  /** The login, once there is one. */
  readonly login: Login | undefined;
  close(): void;
}

/**
 * Opens a server without asking it anything. With `requireHsm` its seal is looked at before anything is sent to it
 * that could be abused. A login that failed is not tried again: the same error comes for each call.
 */
export function connect(
  server: VaultServer,
  credentials: Credentials,
  options: {
    readonly requireHsm: boolean;
    readonly onLogin: () => void;
    readonly proxies: Readonly<Record<string, string | undefined>>;
  },
): Connection {
  // Each secret is a call of its own: fifty go side by side.
  const http = openHttp({ caFile: server.caFile, proxies: options.proxies, connections: 64 });
  const api: ApiServer = { address: server.address, namespace: server.namespace, http };
  let current: Login | undefined;
  let pending: Promise<Login> | undefined;

  async function start(): Promise<Login> {
    if (options.requireHsm) await requireHardwareSeal(api);
    current = await logIn(api, server, credentials);
    options.onLogin();
    return current;
  }

  async function attempt(request: ApiRequest): Promise<ApiAnswer> {
    pending ??= start();
    const { token } = await pending;
    return callApi(api, request, { token });
  }

  async function denied(request: ApiRequest, answer: ApiAnswer): Promise<RelockError> {
    const { token, ours } = await (pending ??= start());
    const state = request.state === undefined ? {} : { state: request.state };
    const self = await lookUpSelf(api, token);
    if (self.life === 'dead') {
      const which = ours ? 'the token of this login has ended' : 'VAULT_TOKEN is wrong, expired or revoked';
      return new RelockError('RL-VAULT-LOGIN', `${request.failing}: ${which} (403)`, {
        remedy: ours ? 'Give the role a longer token_ttl.' : 'Log in to Vault again and set VAULT_TOKEN anew.',
        ...state,
      });
    }
    const listing = request.query?.get('list') === 'true';
    const rights = { GET: '"read"', POST: '"create", "update"', PUT: '"update"', DELETE: '"delete"' }[request.method];
    const may = await capabilitiesOn(api, token, request.path);
    const policies = self.policies.length > 0 ? self.policies.join(', ') : '(not to be learned)';
    return new RelockError('RL-VAULT-DENIED', `${request.failing}: Vault refused it (403)`, {
      evidence: [
        ['The token has', `policies ${policies}`],
        ...(may === undefined ? [] : [['It may there', may] as const]),
        ['Vault says', answer.said === '' ? '(nothing)' : answer.said],
      ],
      remedy: `Let one of its policies hold: path "${request.path}" { capabilities = [${listing ? '"list"' : rights}] }`,
      ...state,
    });
  }

  return {
    server,
    api,
    attempt,
    denied,
    async call(request) {
      const answer = await attempt(request);
      if (answer.status === 403) throw await denied(request, answer);
      return answer;
    },
    get login() {
      return current;
    },
    close: () => http.close(),
  };
}
