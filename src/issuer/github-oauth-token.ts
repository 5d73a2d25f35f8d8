import type { ManagedKey } from '../config/config.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { misunderstood, openApi, refusal, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, setting } from './key-service.ts';
import { field, rolled } from './rolled-key.ts';

/**
 * A user's token of one's own OAuth App, reset in place
 * (https://docs.github.com/rest/apps/oauth-applications#reset-a-token). Credential: `token`. `issuer.client` is the App's
 * client id, `issuer.admin` its client secret. A reset names the token that it ends, so that a lost answer is a lost
 * value: its user authorises the App again.
 */
export function openGithubOauthToken(key: ManagedKey, services: IssuerServices): Rotator {
  const api = openApi(services.http, setting(key, 'url', services.github.apiUrl));
  const client = setting(key, 'client');
  const path = `/applications/${encodeURIComponent(client)}/token`;
  const tokenOf = (credential: SecretFields) => credential.get('token') ?? new SecretValue('');

  async function asApp() {
    const basic = Buffer.from(`${client}:${(await adminValue(key, services)).reveal()}`).toString('base64');
    return {
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      authorization: `Basic ${basic}`,
    };
  }

  return rolled({
    kind: key.kind,
    name: 'GitHub',
    secret: 'token',
    byItself: true,

    async roll(current) {
      const failing = 'the token was not reset at GitHub';
      const state = 'Where the answer was lost, the old token is dead and the new one is known to nobody.';
      const token = tokenOf(current);
      const body = { access_token: token.reveal() };
      const { json } = await api.call({
        method: 'PATCH',
        path,
        headers: await asApp(),
        body,
        repeat: 'never',
        hide: [token],
        failing,
        state,
      });
      const fresh = textAt(json, 'token');
      if (fresh === undefined) throw misunderstood({ failing, state }, api.origin);
      return field('token', new SecretValue(fresh));
    },

    async end(credential) {
      const failing = 'the token was not revoked at GitHub';
      const token = tokenOf(credential);
      const body = { access_token: token.reveal() };
      const answer = await api.attempt({
        method: 'DELETE',
        path,
        headers: await asApp(),
        body,
        hide: [token],
        failing,
      });
      if (answer.status >= 300 && answer.status !== 404)
        throw refusal({ failing, state: 'The token still works.' }, api.origin, answer);
    },

    async ask(credential) {
      const token = tokenOf(credential);
      const body = { access_token: token.reveal() };
      const { status, json } = await api.attempt({
        method: 'POST',
        path,
        headers: await asApp(),
        body,
        repeat: 'always',
        hide: [token],
        failing: 'GitHub can’t be asked',
      });
      if (status === 200 && textAt(json, 'token') !== undefined) return 'active';
      // A wrong client secret is answered with 401, an unknown token with 404.
      return status === 404 ? 'inactive' : 'unknown';
    },
  });
}
