import type { ManagedKey } from '../config/config.ts';
import { openApi, textAt } from './api.ts';
import { guided } from './guided.ts';
import type { GuidedIssuer } from './guided.ts';
import type { IssuerServices } from './issuer.ts';
import { setting } from './key-service.ts';

/**
 * Stripe secret and restricted keys (https://docs.stripe.com/keys). Credential: `key`. Stripe has no public API that makes or
 * ends keys: both are a person's, in the dashboard, where rolling a key can leave the old one alive for up to seven days.
 */
export function openStripeKey(key: ManagedKey, services: Pick<IssuerServices, 'http'>): GuidedIssuer {
  const api = openApi(services.http, setting(key, 'url', 'https://api.stripe.com'));
  const link = 'https://dashboard.stripe.com/apikeys';
  return guided({
    kind: 'stripe-key',
    name: 'Stripe',
    secret: 'key',
    create: {
      instructions: [
        'Find the key in the dashboard and choose Rotate key; let the old one live a few hours, in an emergency: expire now.',
        'Copy the new key and give it to: relock rotate --continue',
      ],
      link,
    },
    end: {
      instructions: [
        'Find the old key in the dashboard and choose Expire now.',
        'Then: relock rotate --due, which sees that it is refused.',
      ],
      link,
    },
    async ask(secret) {
      const headers = { authorization: `Bearer ${secret.reveal()}` };
      const { status, json } = await api.attempt({
        method: 'GET',
        path: '/v1/balance',
        headers,
        failing: 'Stripe can’t be asked',
      });
      if (status === 200 && textAt(json, 'object') === 'balance') return 'active';
      // A restricted key without this right is alive.
      if (status === 403) return 'active';
      return status === 401 && textAt(json, 'error.type') === 'invalid_request_error' ? 'inactive' : 'unknown';
    },
  });
}
