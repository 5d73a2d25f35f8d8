import type { ManagedKey } from '../config/config.ts';
import { listAt, openApi, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, madeKey, setting } from './key-service.ts';

/**
 * OpenAI keys of service accounts (https://platform.openai.com/docs/api-reference/project-service-accounts): only those can
 * be made by API. Credential: `key` and `id` (of the service account). `issuer.project` is the project; `issuer.admin` an
 * admin key. Each rotation makes a service account with its key, and deletes the one before with all its keys.
 */
export function openOpenaiKey(key: ManagedKey, services: IssuerServices): Rotator {
  const api = openApi(services.http, setting(key, 'url', 'https://api.openai.com'));
  const accounts = `/v1/organization/projects/${encodeURIComponent(setting(key, 'project'))}/service_accounts`;
  const asAdmin = async () => ({ authorization: `Bearer ${(await adminValue(key, services)).reveal()}` });

  return createDelete({
    kind: key.kind,
    name: 'OpenAI',
    fields: { secret: 'key', id: 'id' },

    async make(label) {
      const failing = 'no new service account was made at OpenAI';
      const { json } = await api.call({
        method: 'POST',
        path: accounts,
        headers: await asAdmin(),
        body: { name: label },
        repeat: 'never',
        failing,
      });
      return madeKey(json, { id: 'id', secret: 'api_key.value' }, api, failing);
    },

    async find(label) {
      const headers = await asAdmin();
      const found: string[] = [];
      for (let after = ''; ;) {
        const path = `${accounts}?limit=100${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`;
        const { json } = await api.call({
          method: 'GET',
          path,
          headers,
          failing: 'the service accounts at OpenAI can’t be listed',
        });
        const listed = listAt(json, 'data');
        found.push(...listed.flatMap((one) => (one['name'] === label ? [textAt(one, 'id') ?? ''] : [])));
        after = textAt(listed.at(-1), 'id') ?? '';
        if (listed.length < 100 || after === '') return found;
      }
    },

    async remove(id) {
      await api.end({
        what: 'The key',
        path: `${accounts}/${encodeURIComponent(id)}`,
        headers: await asAdmin(),
        failing: 'the service account was not deleted at OpenAI',
      });
    },

    async ask(credential) {
      const authorization = `Bearer ${credential.get('key')?.reveal() ?? ''}`;
      const { status, json, said } = await api.attempt({
        method: 'GET',
        path: '/v1/models',
        headers: { authorization },
        failing: 'OpenAI can’t be asked',
      });
      if (status === 200 || status === 429) return 'active';
      // A restricted key without that right is alive; an address or a country that is not allowed tells nothing.
      if (status === 403 && /insufficient permissions/i.test(said)) return 'active';
      return status === 401 && textAt(json, 'error.code') === 'invalid_api_key' ? 'inactive' : 'unknown';
    },

    vouch: async () =>
      api.call({
        method: 'GET',
        path: `${accounts}?limit=1`,
        headers: await asAdmin(),
        failing: 'OpenAI can’t be asked',
      }),
  });
}
