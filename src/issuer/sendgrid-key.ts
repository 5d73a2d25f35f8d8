import type { ManagedKey } from '../config/config.ts';
import { at, listAt, misunderstood, openApi, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, madeKey, setting } from './key-service.ts';

/**
 * SendGrid API keys (https://www.twilio.com/docs/sendgrid/api-reference/api-keys). Credential: `key` (`SG.…`) and `id`,
 * which is the part between its first two dots. `issuer.admin` has `api_keys.create`, `.read` and `.delete`. The new key
 * has the scopes of the old one.
 */
export function openSendgridKey(key: ManagedKey, services: IssuerServices): Rotator {
  const api = openApi(services.http, setting(key, 'url', 'https://api.sendgrid.com'));
  const asAdmin = async () => ({ authorization: `Bearer ${(await adminValue(key, services)).reveal()}` });

  return createDelete({
    kind: key.kind,
    name: 'SendGrid',
    fields: { secret: 'key', id: 'id' },

    idFrom: (secret) => secret.reveal().split('.')[1],

    async make(label, _current, id) {
      const failing = 'no new key was made at SendGrid';
      const headers = await asAdmin();
      const { json: old } = await api.call({
        method: 'GET',
        path: `/v3/api_keys/${encodeURIComponent(id)}`,
        headers,
        failing,
      });
      const scopes = at(old, 'scopes');
      // Without scopes SendGrid makes a key that may do everything.
      if (!Array.isArray(scopes) || scopes.length === 0)
        throw misunderstood({ failing, state: 'Nothing was changed.' }, api.origin);
      const { json } = await api.call({
        method: 'POST',
        path: '/v3/api_keys',
        headers,
        body: { name: label, scopes },
        repeat: 'never',
        failing,
      });
      return madeKey(json, { id: 'api_key_id', secret: 'api_key' }, api, failing);
    },

    async find(label) {
      const failing = 'the keys at SendGrid can’t be listed';
      const { json } = await api.call({
        method: 'GET',
        path: '/v3/api_keys?limit=500',
        headers: await asAdmin(),
        failing,
      });
      return listAt(json, 'result').flatMap((one) => (one['name'] === label ? [textAt(one, 'api_key_id') ?? ''] : []));
    },

    async remove(id) {
      const failing = 'the key was not deleted at SendGrid';
      await api.end({
        what: 'The key',
        path: `/v3/api_keys/${encodeURIComponent(id)}`,
        headers: await asAdmin(),
        failing,
      });
    },

    async ask(credential) {
      const authorization = `Bearer ${credential.get('key')?.reveal() ?? ''}`;
      const { status } = await api.attempt({
        method: 'GET',
        path: '/v3/scopes',
        headers: { authorization },
        failing: 'SendGrid can’t be asked',
      });
      return status === 200 ? 'active' : status === 401 ? 'inactive' : 'unknown';
    },

    // A key of the EU's host, and an address that IP Access Management does not let in, are refused as well.
    vouch: async () =>
      api.call({ method: 'GET', path: '/v3/scopes', headers: await asAdmin(), failing: 'SendGrid can’t be asked' }),
  });
}
