import type { ManagedKey } from '../config/config.ts';
import type { HttpRequest } from '../core/http.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { listAt, misunderstood, openApi, refusal, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, lostKey, setting } from './key-service.ts';

/**
 * Client secrets of an Okta application, of which it has two at most
 * (https://developer.okta.com/docs/api/openapi/okta-management/management/tag/ApplicationSSOCredentialOAuth2ClientAuth/).
 * Credential: `client_secret` and `id` (of the secret). `issuer.url` is the organisation, `issuer.app` the application's
 * id, which is its client id as well; `issuer.admin` an API token that may manage applications. Okta's secrets have no
 * names: one whose answer was lost is known by being made since the rotation began.
 */
export function openOktaSecret(key: ManagedKey, services: IssuerServices): Rotator {
  const api = openApi(services.http, setting(key, 'url'));
  const app = setting(key, 'app');
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
      const [id, secret] = [textAt(json, 'id'), textAt(json, 'client_secret')];
      if (id === undefined || secret === undefined) throw misunderstood({ failing }, api.origin);
      return { id, secret: new SecretValue(secret) };
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
      const basic = Buffer.from(`${app}:${credential.get('client_secret')?.reveal() ?? ''}`).toString('base64');
      const body = new URLSearchParams({ grant_type: 'client_credentials', scope: 'relock.probe' });
      const { status, json } = await api.attempt({
        method: 'POST',
        path: '/oauth2/v1/token',
        headers: { authorization: `Basic ${basic}` },
        body,
        repeat: 'always',
        failing: 'Okta can’t be asked',
      });
      const error = textAt(json, 'error');
      if (error === 'invalid_client') return 'inactive';
      // The secret was right where it is the grant or the scope that is refused.
      const known = ['invalid_scope', 'unauthorized_client', 'unsupported_grant_type', 'access_denied'];
      return status === 200 || (status >= 400 && status < 500 && known.includes(error ?? '')) ? 'active' : 'unknown';
    },
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
