import type { ManagedKey } from '../config/config.ts';
import { printable } from '../core/printable.ts';
import { listAt, openApi, textAt } from './api.ts';
import { guided } from './guided.ts';
import type { GuidedIssuer } from './guided.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import type { KeyService } from './key-service.ts';
import { adminValue, createDelete, madeKey, noId, otherRights, setting } from './key-service.ts';

/**
 * OpenAI keys of service accounts (https://platform.openai.com/docs/api-reference/project-service-accounts): only those can
 * be made by API. Credential: `key` and `id` (of the service account). `issuer.project` is the project; `issuer.admin` an
 * admin key. Each rotation makes a service account with its key, and deletes the one before with all its keys. OpenAI does
 * not tell a key's scopes, and gives a new account's key all of them: unless `issuer.scopes` is `all`, a person makes it.
 */
export function openOpenaiKey(key: ManagedKey, services: IssuerServices): Rotator | GuidedIssuer {
  const api = openApi(services.http, setting(key, 'url', 'https://api.openai.com'));
  const accounts = `/v1/organization/projects/${encodeURIComponent(setting(key, 'project'))}/service_accounts`;
  const asAdmin = async () => ({ authorization: `Bearer ${(await adminValue(key, services)).reveal()}` });

  const service: KeyService = {
    kind: key.kind,
    name: 'OpenAI',
    fields: { secret: 'key', id: 'id' },

    async make(label, _current, id) {
      const failing = 'no new service account was made at OpenAI';
      const { json: old } = await api.call({
        method: 'GET',
        path: `${accounts}/${encodeURIComponent(id)}`,
        headers: await asAdmin(),
        failing,
      });
      const role = textAt(old, 'role');
      // A new account is a member.
      if (role !== 'member') {
        throw otherRights(
          'OpenAI',
          ['The present account’s role is', printable(role ?? 'not told', 40)],
          'Make the key by hand: leave out issuer.scopes. Or let the account be a member of its project.',
        );
      }
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
  };
  if (setting(key, 'scopes', '') === 'all') return createDelete(service);
  return madeByHand(service);
}

function madeByHand(service: KeyService): GuidedIssuer {
  return guided({
    kind: service.kind,
    name: service.name,
    secret: service.fields.secret,
    changing: [service.fields.id],
    create: {
      instructions: [
        'Make another service account in the project, with the role of the present one, and a key of it with the same permissions.',
        'Give the key and the account’s id (user-… or svc_acct_…) to: relock rotate --continue',
      ],
      link: 'https://platform.openai.com/settings',
    },
    async revoke(_, credential) {
      const id = credential.get(service.fields.id)?.reveal() ?? '';
      if (id === '') throw noId(service, 'deleted');
      await service.remove(id, credential);
    },
    async ask(_, credential) {
      const status = await service.ask(credential);
      if (status === 'inactive') await service.vouch?.();
      return status;
    },
  });
}
