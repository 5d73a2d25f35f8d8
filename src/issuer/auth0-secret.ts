import type { ManagedKey } from '../config/config.ts';
import { SecretValue } from '../core/secret.ts';
import { misunderstood, openApi, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, setting } from './key-service.ts';
import { field, rolled } from './rolled-key.ts';

/**
 * The client secret of an Auth0 application (https://auth0.com/docs/api/management/v2/clients/post-rotate-secret), which is
 * cut off at once. Credential: `client_secret`. `issuer.url` is the tenant, `issuer.client` the application's client id.
 * `issuer.admin` is the client secret of another application, `issuer.admin-client`, that may `update:client_keys`.
 */
export function openAuth0Secret(key: ManagedKey, services: IssuerServices): Rotator {
  const base = setting(key, 'url').replace(/\/+$/, '');
  const api = openApi(services.http, base);
  const client = setting(key, 'client');

  function ask(clientId: string, secret: SecretValue, audience: string) {
    const body = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret.reveal(), audience };
    return api.attempt({
      method: 'POST',
      path: '/oauth/token',
      body,
      repeat: 'always',
      hide: [secret],
      failing: 'Auth0 can’t be asked',
    });
  }

  return rolled({
    kind: key.kind,
    name: 'Auth0',
    secret: 'client_secret',
    byItself: false,

    async roll() {
      const failing = 'the client secret was not replaced at Auth0';
      const admin = await adminValue(key, services);
      const { json: session } = await ask(setting(key, 'admin-client'), admin, `${base}/api/v2/`);
      const token = textAt(session, 'access_token');
      if (token === undefined) throw misunderstood({ failing, state: 'Nothing was changed.' }, api.origin);
      const path = `/api/v2/clients/${encodeURIComponent(client)}/rotate-secret`;
      const { json } = await api.call({
        method: 'POST',
        path,
        headers: { authorization: `Bearer ${token}` },
        repeat: 'never',
        failing,
      });
      const secret = textAt(json, 'client_secret');
      if (secret === undefined) throw misunderstood({ failing }, api.origin);
      return field('client_secret', new SecretValue(secret));
    },

    async ask(credential) {
      const secret = credential.get('client_secret') ?? new SecretValue('');
      const { status, json } = await ask(client, secret, setting(key, 'audience', `${base}/api/v2/`));
      if (status === 200 && textAt(json, 'access_token') !== undefined) return 'active';
      const error = textAt(json, 'error');
      // "access_denied" with 401 is what a wrong secret gets; with 403 the secret was right and a right is missing.
      if (status === 403 && (error === 'access_denied' || error === 'unauthorized_client')) return 'active';
      return status === 401 && (error === 'access_denied' || error === 'invalid_client') ? 'inactive' : 'unknown';
    },
  });
}
