import type { Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import type { ErrorCode } from '../core/error.ts';
import { checkUrl, openHttp } from '../core/http.ts';
import { SecretValue } from '../core/secret.ts';
import { callApi } from '../vault/hashicorp-api.ts';
import type { ApiAnswer, ApiRequest } from '../vault/hashicorp-api.ts';

/** How a refusal is told. */
export interface Refusals {
  readonly code: ErrorCode;
  /** What can't be done: `the server’s policies can’t be asked`. */
  readonly failing: string;
  /** What to do about a 403, and about all else. */
  readonly denied: string;
  readonly wrong: string;
}

/** Asks with `VAULT_TOKEN`, or with another token; what the server refuses is thrown, but an empty list's 404 is not. */
export type AskServer = (request: Omit<ApiRequest, 'failing'>, token?: SecretValue) => Promise<ApiAnswer>;

/** The running `relock serve` at `VAULT_ADDR`. Throws `RL-USAGE` when the environment names none, or no token. */
export function openServer({ env }: Pick<Invocation, 'env'>, refusals: Refusals): AskServer {
  const address = env['VAULT_ADDR'];
  if (address === undefined) {
    throw new RelockError('RL-USAGE', 'it is not said which server is meant', {
      remedy: 'Set VAULT_ADDR to the address of a running "relock serve".',
    });
  }
  checkUrl(address);
  const server = { address, namespace: undefined, http: openHttp({ caFile: env['VAULT_CACERT'], proxies: env }) };
  const own = new SecretValue(env['VAULT_TOKEN'] ?? '');
  return async (request, token = own) => {
    if (token.isEmpty) {
      throw new RelockError('RL-USAGE', 'VAULT_ADDR names a server, but VAULT_TOKEN is not set', {
        remedy: 'Set it to a token whose policies allow this.',
      });
    }
    const answer = await callApi(server, { ...request, failing: refusals.failing }, { token });
    if (answer.status < 300 || (answer.status === 404 && answer.errors === 0)) return answer;
    throw new RelockError(refusals.code, `the server refused ${request.path}: ${answer.said || answer.status}`, {
      remedy: answer.status === 403 ? refusals.denied : refusals.wrong,
    });
  };
}
