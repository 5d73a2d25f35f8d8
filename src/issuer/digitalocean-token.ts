import type { ManagedKey } from '../config/config.ts';
import { openApi, refusal, textAt } from './api.ts';
import { guided } from './guided.ts';
import type { GuidedIssuer } from './guided.ts';
import type { IssuerServices } from './issuer.ts';
import { setting } from './key-service.ts';

/**
 * DigitalOcean API tokens (https://docs.digitalocean.com/reference/api/oauth/#revoke-token). Credential: `token`. One ends
 * itself; a new one is made in the control panel.
 */
export function openDigitaloceanToken(
  key: ManagedKey | undefined,
  services: Pick<IssuerServices, 'http'>,
): GuidedIssuer {
  const url = key === undefined ? '' : setting(key, 'url', '');
  const api = openApi(services.http, url || 'https://api.digitalocean.com');
  const cloud = openApi(services.http, url || 'https://cloud.digitalocean.com');
  return guided({
    kind: 'digitalocean-token',
    name: 'DigitalOcean',
    secret: 'token',
    create: {
      instructions: [
        'Generate a token with the scopes and the end of the old one.',
        'Give it to: relock rotate --continue',
      ],
      link: 'https://cloud.digitalocean.com/account/api/tokens',
    },
    async revoke(secret) {
      const token = secret.reveal();
      const failing = 'the token was not revoked at DigitalOcean';
      const headers = { authorization: `Bearer ${token}` };
      const body = new URLSearchParams({ token });
      const answer = await cloud.attempt({
        method: 'POST',
        path: '/v1/oauth/revoke',
        headers,
        body,
        repeat: 'always',
        hide: [secret],
        failing,
      });
      if (answer.status >= 300 && answer.status !== 401)
        throw refusal({ failing, state: 'The token still works.' }, cloud.origin, answer);
    },
    async ask(secret) {
      const headers = { authorization: `Bearer ${secret.reveal()}` };
      const { status, json } = await api.attempt({
        method: 'GET',
        path: '/v2/account',
        headers,
        failing: 'DigitalOcean can’t be asked',
      });
      if (status === 200 || (status === 403 && textAt(json, 'id') === 'forbidden')) return 'active';
      return status === 401 && textAt(json, 'id')?.toLowerCase() === 'unauthorized' ? 'inactive' : 'unknown';
    },
  });
}
