import type { ManagedKey } from '../config/config.ts';
import { at, dateAt, listAt, misunderstood, openApi, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, madeKey, sameLifetime, setting } from './key-service.ts';

/**
 * Heroku OAuth authorizations (https://devcenter.heroku.com/articles/platform-api-reference#oauth-authorization).
 * Credential: `token` and `id` (of the authorization). `issuer.admin` is a token with the scope `global` of the same user.
 * The new authorization has the scope of the old one, and as long a life.
 */
export function openHerokuToken(key: ManagedKey, services: IssuerServices): Rotator {
  const api = openApi(services.http, setting(key, 'url', 'https://api.heroku.com'));
  const version = { accept: 'application/vnd.heroku+json; version=3' };
  const asAdmin = async () => ({ ...version, authorization: `Bearer ${(await adminValue(key, services)).reveal()}` });
  const one = (id: string) => `/oauth/authorizations/${encodeURIComponent(id)}`;

  return createDelete({
    kind: key.kind,
    name: 'Heroku',
    fields: { secret: 'token', id: 'id' },

    async make(label, _current, id) {
      const failing = 'no new authorization was made at Heroku';
      const headers = await asAdmin();
      const { json: old } = await api.call({ method: 'GET', path: one(id), headers, failing });
      const scope = at(old, 'scope');
      // Without a scope Heroku makes one that may do everything.
      if (!Array.isArray(scope) || scope.length === 0)
        throw misunderstood({ failing, state: 'Nothing was changed.' }, api.origin);
      const [made, left] = [dateAt(old, 'created_at'), at(old, 'access_token.expires_in')];
      const ends = typeof left === 'number' ? sameLifetime(made, new Date(Date.now() + left * 1000)) : undefined;
      const body = {
        description: label,
        scope,
        ...(ends === undefined ? {} : { expires_in: Math.round((ends.getTime() - Date.now()) / 1000) }),
      };
      const { json } = await api.call({
        method: 'POST',
        path: '/oauth/authorizations',
        headers,
        body,
        repeat: 'never',
        failing,
      });
      return madeKey(json, { id: 'id', secret: 'access_token.token' }, api, failing);
    },

    async find(label) {
      const failing = 'the authorizations at Heroku can’t be listed';
      const headers = { ...(await asAdmin()), range: 'id ..; max=1000' };
      const { json } = await api.call({ method: 'GET', path: '/oauth/authorizations', headers, failing });
      return listAt(json, '').flatMap((made) => (made['description'] === label ? [textAt(made, 'id') ?? ''] : []));
    },

    async remove(id) {
      await api.end({
        what: 'The token',
        path: one(id),
        headers: await asAdmin(),
        failing: 'the authorization was not deleted at Heroku',
      });
    },

    async ask(credential) {
      const authorization = `Bearer ${credential.get('token')?.reveal() ?? ''}`;
      const { status, json } = await api.attempt({
        method: 'GET',
        path: '/account',
        headers: { ...version, authorization },
        failing: 'Heroku can’t be asked',
      });
      if (status === 200 || (status === 403 && textAt(json, 'id') === 'forbidden')) return 'active';
      return status === 401 && textAt(json, 'id') === 'unauthorized' ? 'inactive' : 'unknown';
    },

    vouch: async () =>
      api.call({ method: 'GET', path: '/account', headers: await asAdmin(), failing: 'Heroku can’t be asked' }),
  });
}
