import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import type { Api, ApiAnswer, ApiRequest } from './api.ts';
import { openApi, refusal, textAt } from './api.ts';
import type { IssuerServices } from './issuer.ts';
import { adminValue, setting } from './key-service.ts';

/** Requests to a Vault, an OpenBao or a `relock serve`; paths are behind `/v1/`. */
export interface VaultApi {
  readonly origin: string;
  /** Asks as the admin; a status from 300 on throws `RL-ISSUER-REFUSED`. */
  call(request: ApiRequest): Promise<ApiAnswer>;
  /** Asks as the admin, or with another token; gives the answer whatever its status. */
  attempt(request: ApiRequest, token?: SecretValue): Promise<ApiAnswer>;
  /** The keys of a LIST; none when there are none. */
  list(path: string, failing: string): Promise<readonly string[]>;
  /** Throws `RL-ISSUER-REFUSED` with the paths on which the admin's token lacks a capability. */
  mustBeAbleTo(wanted: Readonly<Record<string, string>>): Promise<void>;
}

/**
 * The server of a key: `issuer.url`, `issuer.namespace` (if any), and `issuer.admin`, the address of a token. Throws
 * `RL-ISSUER-CONFIG`, `RL-HTTP-URL`.
 */
export function openVaultApi(key: ManagedKey, services: IssuerServices): VaultApi {
  const api: Api = openApi(services.http, `${setting(key, 'url').replace(/\/+$/, '')}/v1`);
  const namespace = setting(key, 'namespace', '');

  async function signed(request: ApiRequest, token?: SecretValue): Promise<ApiRequest> {
    const shown = (token ?? (await adminValue(key, services))).reveal();
    return {
      ...request,
      headers: {
        'x-vault-token': shown,
        'x-vault-request': 'true',
        ...(namespace === '' ? {} : { 'x-vault-namespace': namespace }),
      },
    };
  }

  return {
    origin: api.origin,
    call: async (request) => api.call(await signed(request)),
    attempt: async (request, token) => api.attempt(await signed(request, token)),

    async list(path, failing) {
      const request: ApiRequest = { method: 'GET', path: `${path}?list=true`, failing };
      const answer = await api.attempt(await signed(request));
      if (answer.status === 404) return [];
      if (answer.status >= 300) throw refusal(request, api.origin, answer);
      const keys: unknown = (answer.json as { data?: { keys?: unknown } }).data?.keys;
      return Array.isArray(keys) ? keys.filter((one) => typeof one === 'string') : [];
    },

    async mustBeAbleTo(wanted) {
      const failing = 'the token that rotates can’t be asked what it may do';
      const paths = Object.keys(wanted);
      const { json } = await api.call(
        await signed({ method: 'POST', path: '/sys/capabilities-self', body: { paths }, repeat: 'always', failing }),
      );
      const lacking = paths.filter((path) => {
        const has = listOf(json, path);
        const asked = (wanted[path] ?? '').split(',');
        return !has.includes('root') && !asked.every((one) => has.includes(one));
      });
      if (lacking.length === 0) return;
      throw new RelockError('RL-ISSUER-REFUSED', `the token that rotates ${printable(key.address)} lacks rights`, {
        evidence: lacking.map((path) => [printable(path, 120), `needs ${wanted[path] ?? ''}`] as const),
        remedy: 'Add these to the policies of issuer.admin.',
        state: 'Nothing was changed.',
      });
    },
  };
}

function listOf(json: unknown, path: string): readonly unknown[] {
  const has: unknown = (json as { data?: Record<string, unknown> } | undefined)?.data?.[path];
  return Array.isArray(has) ? has : [];
}

/** True when the server says this in the first of its `errors`. */
export function says(answer: ApiAnswer, words: string): boolean {
  return textAt(answer.json, 'errors.0')?.includes(words) === true;
}
