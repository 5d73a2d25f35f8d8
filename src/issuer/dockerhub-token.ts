import type { ManagedKey } from '../config/config.ts';
import { SecretValue } from '../core/secret.ts';
import { at, dateAt, listAt, misunderstood, openApi, refusal, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, madeKey, sameLifetime, setting } from './key-service.ts';

/**
 * Docker Hub personal access tokens (https://docs.docker.com/reference/api/hub/latest/). Credential: `token` and `id` (its
 * UUID). `issuer.user` is the account; `issuer.admin` its password or an access token that may manage tokens, which is
 * another one than the token itself. The new token has the scopes of the old one, and as long a life.
 */
export function openDockerhubToken(key: ManagedKey, services: IssuerServices): Rotator {
  const api = openApi(services.http, setting(key, 'url', 'https://hub.docker.com'));
  const user = setting(key, 'user');
  const one = (id: string) => `/v2/access-tokens/${encodeURIComponent(id)}`;

  async function logIn(secret: SecretValue) {
    const body = { identifier: user, secret: secret.reveal() };
    return api.attempt({
      method: 'POST',
      path: '/v2/auth/token',
      body,
      repeat: 'always',
      hide: [secret],
      failing: 'Docker Hub can’t be asked',
    });
  }

  async function asAdmin(failing: string) {
    const answer = await logIn(await adminValue(key, services));
    const token = textAt(answer.json, 'access_token');
    if (answer.status >= 300) throw refusal({ failing }, api.origin, answer);
    if (token === undefined) throw misunderstood({ failing, state: 'Nothing was changed.' }, api.origin);
    return { authorization: `Bearer ${token}` };
  }

  async function switchTo(id: string, active: boolean): Promise<void> {
    const failing = `the token was not ${active ? 'enabled' : 'disabled'} at Docker Hub`;
    await api.call({
      method: 'PATCH',
      path: one(id),
      headers: await asAdmin(failing),
      body: { is_active: active },
      repeat: 'always',
      failing,
    });
  }

  return createDelete({
    kind: key.kind,
    name: 'Docker Hub',
    fields: { secret: 'token', id: 'id' },

    async make(label, _current, id) {
      const failing = 'no new token was made at Docker Hub';
      const headers = await asAdmin(failing);
      const { json: old } = await api.call({ method: 'GET', path: one(id), headers, failing });
      const scopes = at(old, 'scopes');
      if (!Array.isArray(scopes) || scopes.length === 0)
        throw misunderstood({ failing, state: 'Nothing was changed.' }, api.origin);
      const ends = sameLifetime(dateAt(old, 'created_at'), dateAt(old, 'expires_at'));
      const body = { token_label: label, scopes, ...(ends === undefined ? {} : { expires_at: ends.toISOString() }) };
      const { json } = await api.call({
        method: 'POST',
        path: '/v2/access-tokens',
        headers,
        body,
        repeat: 'never',
        failing,
      });
      return madeKey(json, { id: 'uuid', secret: 'token' }, api, failing);
    },

    async find(label) {
      const failing = 'the tokens at Docker Hub can’t be listed';
      const headers = await asAdmin(failing);
      const found: string[] = [];
      for (let page = 1; ; page++) {
        const { json } = await api.call({
          method: 'GET',
          path: `/v2/access-tokens?page_size=100&page=${page}`,
          headers,
          failing,
        });
        const listed = listAt(json, 'results');
        found.push(...listed.flatMap((token) => (token['token_label'] === label ? [textAt(token, 'uuid') ?? ''] : [])));
        if (listed.length < 100) return found;
      }
    },

    stop: (id) => switchTo(id, false),
    start: (id) => switchTo(id, true),

    async remove(id) {
      const failing = 'the token was not deleted at Docker Hub';
      await api.end({ what: 'The token', path: one(id), headers: await asAdmin(failing), failing });
    },

    async ask(credential) {
      const { status, json } = await logIn(credential.get('token') ?? new SecretValue(''));
      if (status === 200 && textAt(json, 'access_token') !== undefined) return 'active';
      return status === 401 ? 'inactive' : 'unknown';
    },

    // 401 is also what a wrong issuer.user gets.
    vouch: () => asAdmin('Docker Hub can’t be asked'),

    async lastUsed(id) {
      const failing = 'Docker Hub can’t be asked when the token was used';
      const { json } = await api.call({ method: 'GET', path: one(id), headers: await asAdmin(failing), failing });
      return dateAt(json, 'last_used');
    },
  });
}
