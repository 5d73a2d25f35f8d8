import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { SecretFields } from '../core/secret.ts';
import { openApi, textAt } from './api.ts';
import { guided } from './guided.ts';
import type { GuidedIssuer } from './guided.ts';
import type { IssuerServices } from './issuer.ts';
import { adminValue, setting } from './key-service.ts';

const VERSION = { 'anthropic-version': '2023-06-01' };

/**
 * Anthropic API keys (https://docs.anthropic.com/en/api/admin-api/apikeys/update-api-key). Credential: `key` and `id`
 * (`apikey_…`). `issuer.admin` is an admin key: it makes a key inactive, which can be undone, and archives it, which
 * can't. A new key is made in the Console.
 */
export function openAnthropicKey(key: ManagedKey, services: IssuerServices): GuidedIssuer {
  const api = openApi(services.http, setting(key, 'url', 'https://api.anthropic.com'));

  async function change(status: 'active' | 'inactive' | 'archived', credential: SecretFields): Promise<void> {
    const id = credential.get('id')?.reveal();
    if (id === undefined || id === '') {
      throw new RelockError('RL-ISSUER-NO-ID', 'the Anthropic key can’t be changed: the secret does not hold its id', {
        remedy: 'Add the key’s id (apikey_…) to the secret, and name it in the config: fields: { id: … }.',
        state: 'The key still works.',
      });
    }
    const headers = { ...VERSION, 'x-api-key': (await adminValue(key, services)).reveal() };
    const path = `/v1/organizations/api_keys/${encodeURIComponent(id)}`;
    await api.call({
      method: 'POST',
      path,
      headers,
      body: { status },
      repeat: 'always',
      failing: `the key was not made ${status} at Anthropic`,
      state: 'The key is as it was.',
    });
  }

  return guided({
    kind: 'anthropic-key',
    name: 'Anthropic',
    secret: 'key',
    changing: ['id'],
    create: {
      instructions: [
        'Create a key in the Console, in the workspace of the old one.',
        'Give it and its id to: relock rotate --continue',
      ],
      link: 'https://console.anthropic.com/settings/keys',
    },
    revoke: (_, credential) => change('archived', credential),
    stop: (_, credential) => change('inactive', credential),
    start: (_, credential) => change('active', credential),
    async ask(secret) {
      const headers = { ...VERSION, 'x-api-key': secret.reveal() };
      const { status, json } = await api.attempt({
        method: 'GET',
        path: '/v1/models?limit=1',
        headers,
        failing: 'Anthropic can’t be asked',
      });
      const type = textAt(json, 'error.type');
      if (status === 200 || status === 429 || type === 'permission_error') return 'active';
      return status === 401 && type === 'authentication_error' ? 'inactive' : 'unknown';
    },
  });
}
