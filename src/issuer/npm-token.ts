import type { ManagedKey } from '../config/config.ts';
import { openApi, refusal, textAt } from './api.ts';
import { guided } from './guided.ts';
import type { GuidedIssuer } from './guided.ts';
import type { IssuerServices } from './issuer.ts';
import { setting } from './key-service.ts';

/**
 * npm access tokens. Credential: `token`. npm makes them only for a person with a second factor; one ends itself by
 * `DELETE /-/npm/v1/tokens/token/TOKEN`, which may take an hour to be seen everywhere. Trusted publishing needs none.
 */
export function openNpmToken(key: ManagedKey | undefined, services: Pick<IssuerServices, 'http'>): GuidedIssuer {
  const api = openApi(
    services.http,
    key === undefined ? 'https://registry.npmjs.org' : setting(key, 'url', 'https://registry.npmjs.org'),
  );
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  return guided({
    kind: 'npm-token',
    name: 'npm',
    secret: 'token',
    create: {
      instructions: [
        'Think of trusted publishing first: it needs no token (docs.npmjs.com/trusted-publishers).',
        'Else make a granular access token with the packages, scopes and end of the old one.',
        'Give it to: relock rotate --continue',
      ],
      link: 'https://www.npmjs.com/settings/~/tokens',
    },
    async revoke(secret) {
      const token = secret.reveal();
      const failing = 'the token was not revoked at npm';
      const path = `/-/npm/v1/tokens/token/${encodeURIComponent(token)}`;
      const answer = await api.attempt({ method: 'DELETE', path, headers: bearer(token), failing });
      if (answer.status >= 300 && answer.status !== 401 && answer.status !== 404) {
        throw refusal({ failing, state: 'The token still works.' }, api.origin, answer);
      }
    },
    async ask(secret) {
      const { status, json } = await api.attempt({
        method: 'GET',
        path: '/-/whoami',
        headers: bearer(secret.reveal()),
        failing: 'npm can’t be asked',
      });
      if (status === 200 && textAt(json, 'username') !== undefined) return 'active';
      return status === 401 ? 'inactive' : 'unknown';
    },
  });
}
