import type { ManagedKey } from '../config/config.ts';
import { at, listAt, misunderstood, openApi, textAt } from './api.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, createDelete, madeKey, setting } from './key-service.ts';

/**
 * Datadog API keys (https://docs.datadoghq.com/api/latest/key-management/). Credential: `key` and `id`. `issuer.site` is
 * `datadoghq.com` unless set; `issuer.admin` is an application key with `api_keys_write` and `api_keys_delete`, and
 * `issuer.admin-api-key` the API key that goes with it, which is another one than the key itself. The new key has the category
 * of the old one, and reads the remote configuration where that one does.
 */
export function openDatadogKey(key: ManagedKey, services: IssuerServices): Rotator {
  const site = setting(key, 'site', 'datadoghq.com');
  const api = openApi(services.http, setting(key, 'url', `https://api.${site}`));
  const asAdmin = async () => ({
    'dd-api-key': (await adminValue(key, services, 'admin-api-key')).reveal(),
    'dd-application-key': (await adminValue(key, services)).reveal(),
  });

  return createDelete({
    kind: key.kind,
    name: 'Datadog',
    fields: { secret: 'key', id: 'id' },

    async make(label, _current, id) {
      const failing = 'no new key was made at Datadog';
      const headers = await asAdmin();
      const path = `/api/v2/api_keys/${encodeURIComponent(id)}`;
      const { json: old } = await api.call({ method: 'GET', path, headers, failing });
      const like = at(old, 'data.attributes');
      if (typeof like !== 'object' || like === null)
        throw misunderstood({ failing, state: 'Nothing was changed.' }, api.origin);
      // An API key has no scopes; these are all that it may have beside its name.
      const { category, remote_config_read_enabled } = like as Readonly<Record<string, unknown>>;
      const body = { data: { type: 'api_keys', attributes: { name: label, category, remote_config_read_enabled } } };
      const { json } = await api.call({
        method: 'POST',
        path: '/api/v2/api_keys',
        headers,
        body,
        repeat: 'never',
        failing,
      });
      return madeKey(json, { id: 'data.id', secret: 'data.attributes.key' }, api, failing);
    },

    async find(label) {
      const failing = 'the keys at Datadog can’t be listed';
      const path = `/api/v2/api_keys?page%5Bsize%5D=100&filter=${encodeURIComponent(label)}`;
      const { json } = await api.call({ method: 'GET', path, headers: await asAdmin(), failing });
      return listAt(json, 'data').flatMap((one) =>
        at(one, 'attributes.name') === label ? [textAt(one, 'id') ?? ''] : [],
      );
    },

    async remove(id) {
      await api.end({
        what: 'The key',
        path: `/api/v2/api_keys/${encodeURIComponent(id)}`,
        headers: await asAdmin(),
        failing: 'the key was not deleted at Datadog',
      });
    },

    async ask(credential) {
      const headers = { 'dd-api-key': credential.get('key')?.reveal() ?? '' };
      const { status, json } = await api.attempt({
        method: 'GET',
        path: '/api/v1/validate',
        headers,
        failing: 'Datadog can’t be asked',
      });
      if (status === 200 && at(json, 'valid') === true) return 'active';
      return status === 403 && at(json, 'valid') !== true ? 'inactive' : 'unknown';
    },

    // A key of another site is refused in the same words.
    async vouch() {
      const failing = 'Datadog can’t be asked';
      const headers = { 'dd-api-key': (await asAdmin())['dd-api-key'] };
      await api.call({ method: 'GET', path: '/api/v1/validate', headers, failing });
    },
  });
}
