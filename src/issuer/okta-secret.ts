import type { ManagedKey } from '../config/config.ts';
import type { HttpRequest } from '../core/http.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { at, listAt, openApi, refusal, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, lostKey, madeKey, setting } from './key-service.ts';

/**
 * Client secrets of an Okta application, of which it has two at most
 * (https://developer.okta.com/docs/api/openapi/okta-management/management/tag/ApplicationSSOCredentialOAuth2ClientAuth/).
 * Credential: `client_secret` and `id` (of the secret). `issuer.url` is the organisation, `issuer.app` the application's
 * id, which is its client id as well unless `issuer.client` says another; `issuer.admin` an API token that may manage applications. Okta's secrets have no
 * names: one whose answer was lost is known by being made since the rotation began.
 */
export function openOktaSecret(key: ManagedKey, services: IssuerServices): Rotator {
  const api = openApi(services.http, setting(key, 'url'));
  const app = setting(key, 'app');
  const client = setting(key, 'client', app);
  const secrets = `/api/v1/apps/${encodeURIComponent(app)}/credentials/secrets`;
  const asAdmin = async () => ({ authorization: `SSWS ${(await adminValue(key, services)).reveal()}` });

  async function change(method: HttpRequest['method'], path: string, failing: string): Promise<void> {
    const answer = await api.attempt({
      method,
      path: `${secrets}/${path}`,
      headers: await asAdmin(),
      repeat: 'always',
      failing,
    });
    // What is deactivated already can't be deactivated, and what is gone is gone.
    if (answer.status >= 300 && answer.status !== 404 && textAt(answer.json, 'errorCode') !== 'E0000148') {
      throw refusal({ failing, state: 'The secret still works.' }, api.origin, answer);
    }
  }

  const rotator = createDelete({
    kind: key.kind,
    name: 'Okta',
    fields: { secret: 'client_secret', id: 'id' },

    async make() {
      const failing = 'no new client secret was made at Okta';
      const { json } = await api.call({
        method: 'POST',
        path: secrets,
        headers: await asAdmin(),
        body: { status: 'ACTIVE' },
        repeat: 'never',
        failing,
      });
      return madeKey(json, { id: 'id', secret: 'client_secret' }, api, failing);
    },

    stop: (id) =>
      change('POST', `${encodeURIComponent(id)}/lifecycle/deactivate`, 'the client secret was not deactivated at Okta'),
    start: (id) =>
      change('POST', `${encodeURIComponent(id)}/lifecycle/activate`, 'the client secret was not activated at Okta'),

    async remove(id) {
      await this.stop?.(id);
      await change('DELETE', encodeURIComponent(id), 'the client secret was not deleted at Okta');
    },

    async ask(credential) {
      const basic = Buffer.from(`${client}:${credential.get('client_secret')?.reveal() ?? ''}`).toString('base64');
      // Any client may ask about a token. To ask for one proves nothing: the organisation's own authorization server refuses
      // client_credentials with a secret, whatever secret that is.
      const body = new URLSearchParams({ token: 'none', token_type_hint: 'access_token' });
      const { status, json, said } = await api.attempt({
        method: 'POST',
        path: '/oauth2/v1/introspect',
        headers: { authorization: `Basic ${basic}` },
        body,
        repeat: 'always',
        failing: 'Okta can’t be asked',
      });
      if (status === 200 && at(json, 'active') === false) return 'active';
      // The same code also stands for a way of authenticating that this application is not set to.
      return status === 401 && textAt(json, 'error') === 'invalid_client' && /client secret/i.test(said)
        ? 'inactive'
        : 'unknown';
    },

    vouch: async () =>
      api.call({ method: 'GET', path: secrets, headers: await asAdmin(), failing: 'Okta can’t be asked' }),
  });

  return {
    ...rotator,
    async reclaim(keep: SecretFields, rotation: string) {
      const kept = keep.get('id')?.reveal();
      const failing = 'the client secrets at Okta can’t be listed';
      const { json } = await api.call({ method: 'GET', path: secrets, headers: await asAdmin(), failing });
      const made = listAt(json, '').map((one) => ({
        id: textAt(one, 'id') ?? '',
        made: Date.parse(textAt(one, 'created') ?? ''),
      }));
      const lost = lostKey(made, kept, rotation, 1);
      if (lost === undefined) return 0;
      await rotator.revoke(new Map([['id', new SecretValue(lost)]]));
      return 1;
    },
  };
}
