import type { Environment } from '../config/environment.ts';
import type { SecretValue } from '../core/secret.ts';

/**
 * An environment in which git fetches from this server with this token, for checkouts that kept no credentials
 * (`persist-credentials: false`). git takes headers as a list: the empty entry first drops those that a checkout may
 * have left, since GitHub refuses a request with two. The token stands in the environment of `git fetch` only.
 */
export function withFetchToken(env: Environment, serverUrl: string, token: SecretValue | undefined): Environment {
  if (token === undefined || !/^https?:\/\//.test(serverUrl)) return env;
  const name = `http.${serverUrl.replace(/\/+$/, '')}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${token.reveal()}`).toString('base64');
  const first = Number(env['GIT_CONFIG_COUNT'] ?? 0);
  return {
    ...env,
    GIT_CONFIG_COUNT: String(first + 2),
    [`GIT_CONFIG_KEY_${first}`]: name,
    [`GIT_CONFIG_VALUE_${first}`]: '',
    [`GIT_CONFIG_KEY_${first + 1}`]: name,
    [`GIT_CONFIG_VALUE_${first + 1}`]: `AUTHORIZATION: basic ${basic}`,
  };
}
