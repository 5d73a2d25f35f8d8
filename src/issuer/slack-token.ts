import type { ManagedKey } from '../config/config.ts';
import type { SecretValue } from '../core/secret.ts';
import { at, misunderstood, openApi, refusal, textAt } from './api.ts';
import { guided } from './guided.ts';
import type { GuidedIssuer } from './guided.ts';
import type { IssuerServices } from './issuer.ts';
import { setting } from './key-service.ts';

/**
 * What Slack says of a token that does not work any more (docs.slack.dev/reference/methods/auth.test). `invalid_auth` is
 * also said of a request from an address that is not allowed: it counts for a token that this process saw accepted.
 */
const DEAD = new Set(['account_inactive', 'token_revoked', 'token_expired']);

/**
 * Slack bot and user tokens (https://docs.slack.dev/reference/methods/auth.revoke). Credential: `token`. A new one comes of
 * installing the app again, which a person does. Slack answers 200 to everything; `ok` counts.
 */
export function openSlackToken(key: ManagedKey | undefined, services: Pick<IssuerServices, 'http'>): GuidedIssuer {
  const api = openApi(
    services.http,
    key === undefined ? 'https://slack.com' : setting(key, 'url', 'https://slack.com'),
  );
  const call = (method: string, token: string) =>
    api.attempt({
      method: 'POST',
      path: `/api/${method}`,
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(),
      repeat: 'always',
      failing: 'Slack can’t be asked',
    });
  const seenAlive: SecretValue[] = [];
  const isDead = (error: string | undefined, token: SecretValue) =>
    DEAD.has(error ?? '') || (error === 'invalid_auth' && seenAlive.some((one) => one.equals(token)));
  return guided({
    kind: 'slack-token',
    name: 'Slack',
    secret: 'token',
    create: {
      instructions: [
        'Open the app, then Install App, and install it to the workspace again.',
        'Copy the new token and give it to: relock rotate --continue',
      ],
      link: 'https://api.slack.com/apps',
    },
    async revoke(secret) {
      const failing = 'the token was not revoked at Slack';
      const answer = await call('auth.revoke', secret.reveal());
      if (at(answer.json, 'revoked') === true || isDead(textAt(answer.json, 'error'), secret)) return;
      if (at(answer.json, 'ok') === undefined)
        throw misunderstood({ failing, state: 'The token may still work.' }, api.origin);
      throw refusal({ failing, state: 'The token still works.' }, api.origin, answer);
    },
    async ask(secret) {
      const { status, json } = await call('auth.test', secret.reveal());
      if (status !== 200) return 'unknown';
      const isAlive = at(json, 'ok') === true;
      if (isAlive) seenAlive.push(secret);
      return isAlive ? 'active' : isDead(textAt(json, 'error'), secret) ? 'inactive' : 'unknown';
    },
  });
}
