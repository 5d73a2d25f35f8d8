import type { ManagedKey } from '../config/config.ts';
import { SecretValue } from '../core/secret.ts';
import { at, listAt, openApi, refusal, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, madeKey, setting } from './key-service.ts';

/** Days that a new client secret lives unless `issuer.days` says otherwise. */
const DAYS = 180;

/** Entra's codes for a client secret that it does not accept: wrong, expired. */
const DEAD = new Set(['7000215', '7000222']);

/**
 * Client secrets of an Entra application (https://learn.microsoft.com/graph/api/application-addpassword). Credential:
 * `client_secret` and `id` (its `keyId`). `issuer.app` is the application's object id, `issuer.client` its client id,
 * `issuer.tenant` the tenant; `issuer.admin` the address of an access token for Microsoft Graph with
 * Application.ReadWrite.OwnedBy, such as `azuretoken://graph.microsoft.com#/access_token`.
 */
export function openAzureAppSecret(key: ManagedKey, services: IssuerServices): Rotator {
  const graph = openApi(services.http, setting(key, 'url', 'https://graph.microsoft.com'));
  const login = openApi(
    services.http,
    setting(key, 'authority', setting(key, 'url', 'https://login.microsoftonline.com')),
  );
  const app = `/v1.0/applications/${encodeURIComponent(setting(key, 'app'))}`;
  const asAdmin = async () => ({ authorization: `Bearer ${(await adminValue(key, services)).reveal()}` });

  return createDelete({
    kind: key.kind,
    name: 'Entra',
    fields: { secret: 'client_secret', id: 'id' },
    // A new secret reaches Entra's places one after the other.
    settling: 120_000,

    async make(label) {
      const failing = 'no new client secret was made at Entra';
      const days = Number(setting(key, 'days', String(DAYS)));
      const endDateTime = new Date(Date.now() + days * 86_400_000).toISOString();
      const body = { passwordCredential: { displayName: label, endDateTime } };
      const { json } = await graph.call({
        method: 'POST',
        path: `${app}/addPassword`,
        headers: await asAdmin(),
        body,
        repeat: 'never',
        failing,
      });
      return madeKey(json, { id: 'keyId', secret: 'secretText' }, graph, failing);
    },

    async find(label) {
      const failing = 'the client secrets at Entra can’t be listed';
      const { json } = await graph.call({
        method: 'GET',
        path: `${app}?$select=passwordCredentials`,
        headers: await asAdmin(),
        failing,
      });
      return listAt(json, 'passwordCredentials').flatMap((one) =>
        one['displayName'] === label ? [textAt(one, 'keyId') ?? ''] : [],
      );
    },

    async remove(id) {
      const failing = 'the client secret was not removed at Entra';
      const request = {
        method: 'POST',
        path: `${app}/removePassword`,
        body: { keyId: id },
        repeat: 'always',
        failing,
      } as const;
      const answer = await graph.attempt({ ...request, headers: await asAdmin() });
      // What is gone already is refused as "No password credential found with keyId".
      if (answer.status < 300 || /no password credential found/i.test(answer.said)) return;
      throw refusal({ failing, state: 'The client secret still works.' }, graph.origin, answer);
    },

    async ask(credential) {
      const secret = credential.get('client_secret') ?? new SecretValue('');
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: setting(key, 'client'),
        client_secret: secret.reveal(),
        scope: 'https://graph.microsoft.com/.default',
      });
      const path = `/${encodeURIComponent(setting(key, 'tenant'))}/oauth2/v2.0/token`;
      const { status, json } = await login.attempt({
        method: 'POST',
        path,
        body,
        repeat: 'always',
        hide: [secret],
        failing: 'Entra can’t be asked',
      });
      if (status === 200 && textAt(json, 'access_token') !== undefined) return 'active';
      const codes = at(json, 'error_codes');
      const isDead = Array.isArray(codes) && codes.some((code) => DEAD.has(String(code)));
      return at(json, 'error') === 'invalid_client' && isDead ? 'inactive' : 'unknown';
    },

    vouch: async () =>
      graph.call({
        method: 'GET',
        path: `${app}?$select=passwordCredentials`,
        headers: await asAdmin(),
        failing: 'Entra can’t be asked',
      }),
  });
}
