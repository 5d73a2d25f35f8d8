import type { ManagedKey } from '../config/config.ts';
import { SecretValue } from '../core/secret.ts';
import { at, dateAt, listAt, misunderstood, openApi, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, madeKey, sameLifetime, setting } from './key-service.ts';

/**
 * Cloudflare API tokens (https://developers.cloudflare.com/api/resources/user/subresources/tokens/). Credential: `token`
 * and `id`. With `issuer.account` the account's tokens, else the user's. `issuer.admin` is a token with API Tokens Write.
 * A new token with the policies of the old one, its conditions and as long a life stands beside it; Cloudflare's own roll
 * would cut the old one at once.
 */
export function openCloudflareToken(key: ManagedKey, services: IssuerServices): Rotator {
  const api = openApi(services.http, setting(key, 'url', 'https://api.cloudflare.com'));
  const account = setting(key, 'account', '');
  const tokens =
    account === '' ? '/client/v4/user/tokens' : `/client/v4/accounts/${encodeURIComponent(account)}/tokens`;
  const asAdmin = async () => ({ authorization: `Bearer ${(await adminValue(key, services)).reveal()}` });
  const one = (id: string) => `${tokens}/${encodeURIComponent(id)}`;

  async function read(id: string, failing: string): Promise<Record<string, unknown>> {
    const { json } = await api.call({ method: 'GET', path: one(id), headers: await asAdmin(), failing });
    const found = at(json, 'result');
    if (typeof found !== 'object' || found === null)
      throw misunderstood({ failing, state: 'Nothing was changed.' }, api.origin);
    return found as Record<string, unknown>;
  }

  const verify = async (token: SecretValue) =>
    api.attempt({
      method: 'GET',
      path: `${tokens}/verify`,
      headers: { authorization: `Bearer ${token.reveal()}` },
      failing: 'Cloudflare can’t be asked',
    });

  async function switchTo(id: string, status: 'active' | 'disabled'): Promise<void> {
    const failing = `the token was not ${status === 'active' ? 'enabled' : 'disabled'} at Cloudflare`;
    const { name, policies, condition, not_before, expires_on } = await read(id, failing);
    const body = { name, status, policies, condition, not_before, expires_on };
    await api.call({ method: 'PUT', path: one(id), headers: await asAdmin(), body, failing });
  }

  return createDelete({
    kind: key.kind,
    name: 'Cloudflare',
    fields: { secret: 'token', id: 'id' },
    idFrom: async (secret) => textAt((await verify(secret)).json, 'result.id'),

    async make(label, _current, id) {
      const failing = 'no new token was made at Cloudflare';
      const old = await read(id, failing);
      const { policies, condition } = old;
      if (!Array.isArray(policies) || policies.length === 0)
        throw misunderstood({ failing, state: 'Nothing was changed.' }, api.origin);
      const ends = sameLifetime(dateAt(old, 'issued_on'), dateAt(old, 'expires_on'));
      const body = {
        name: label,
        policies,
        ...(condition === undefined ? {} : { condition }),
        // To the second: it takes no fractions.
        ...(ends === undefined ? {} : { expires_on: `${ends.toISOString().slice(0, 19)}Z` }),
      };
      const { json } = await api.call({
        method: 'POST',
        path: tokens,
        headers: await asAdmin(),
        body,
        repeat: 'never',
        failing,
      });
      return madeKey(json, { id: 'result.id', secret: 'result.value' }, api, failing);
    },

    async find(label) {
      const found: string[] = [];
      for (let page = 1; ; page++) {
        const path = `${tokens}?per_page=50&page=${page}`;
        const failing = 'the tokens at Cloudflare can’t be listed';
        const { json } = await api.call({ method: 'GET', path, headers: await asAdmin(), failing });
        const listed = listAt(json, 'result');
        found.push(...listed.flatMap((token) => (token['name'] === label ? [textAt(token, 'id') ?? ''] : [])));
        if (listed.length < 50) return found;
      }
    },

    stop: (id) => switchTo(id, 'disabled'),
    start: (id) => switchTo(id, 'active'),

    async remove(id) {
      await api.end({
        what: 'The token',
        path: one(id),
        headers: await asAdmin(),
        failing: 'the token was not deleted at Cloudflare',
      });
    },

    async ask(credential) {
      const { status, json } = await verify(credential.get('token') ?? new SecretValue(''));
      const state = textAt(json, 'result.status');
      if (status === 200) return state === 'active' ? 'active' : state === undefined ? 'unknown' : 'inactive';
      // 1000: "Invalid API Token"; other refusals speak of the request, or of where it comes from (9109).
      return status === 401 && textAt(json, 'errors.0.code') === '1000' ? 'inactive' : 'unknown';
    },

    vouch: async () =>
      api.call({
        method: 'GET',
        path: `${tokens}?per_page=5`,
        headers: await asAdmin(),
        failing: 'Cloudflare can’t be asked',
      }),

    async lastUsed(id) {
      const used = textAt(await read(id, 'Cloudflare can’t be asked when the token was used'), 'last_used_on');
      return used === undefined ? undefined : new Date(used);
    },
  });
}
