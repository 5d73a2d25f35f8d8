import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import { callApi } from './hashicorp-api.ts';
import type { ApiServer } from './hashicorp-api.ts';
import { objectIn, textsIn } from './hashicorp-json.ts';

/** Whether Vault still knows a token. `unknown`: it would not say. */
type TokenLife = 'alive' | 'dead' | 'unknown';

/**
 * Asks Vault for a token's policies and whether it lives. A token without the right to look itself up also gets a 403:
 * then the mount look-up tells, whose refusal of a living token has words of its own ("preflight").
 */
export async function lookUpSelf(
  api: ApiServer,
  token: SecretValue,
): Promise<{ readonly life: TokenLife; readonly policies: readonly string[] }> {
  const ask = (path: string) =>
    callApi(api, { method: 'GET', path, failing: 'the token can’t be looked up' }, { token });
  try {
    const self = await ask('auth/token/lookup-self');
    if (self.status === 200) {
      const data = objectIn(self.json, 'data');
      return { life: 'alive', policies: [...textsIn(data, 'policies'), ...textsIn(data, 'identity_policies')] };
    }
    if (self.status !== 403) return { life: 'unknown', policies: [] };
    if (/invalid token|bad token/.test(self.said)) return { life: 'dead', policies: [] };
    const mounts = await ask('sys/internal/ui/mounts/relock');
    if (mounts.status === 200 || /preflight/.test(mounts.said)) return { life: 'alive', policies: [] };
    // A gateway's 403 says nothing of the token.
    const isDead = mounts.status === 403 && /permission denied|invalid token/.test(mounts.said);
    return { life: isDead ? 'dead' : 'unknown', policies: [] };
  } catch {
    // This only explains another failure; one of its own must not take that one's place.
    return { life: 'unknown', policies: [] };
  }
}

/**
 * What a token may do on one path, in Vault's words (`POST sys/capabilities-self`,
 * https://developer.hashicorp.com/vault/api-docs/system/capabilities-self); undefined when it would not say.
 */
export async function capabilitiesOn(api: ApiServer, token: SecretValue, path: string): Promise<string | undefined> {
  const failing = 'its rights can’t be asked for';
  const request = { method: 'POST', path: 'sys/capabilities-self', body: { paths: [path] }, failing } as const;
  try {
    const answer = await callApi(api, { ...request, repeat: 'never' }, { token });
    const words = answer.status === 200 ? textsIn(answer.json, 'capabilities') : [];
    if (words.length === 0) return undefined;
    return words.includes('deny') ? 'nothing' : printable(words.join(', '), 120);
  } catch {
    // This only explains another failure; one of its own must not take that one's place.
    return undefined;
  }
}
