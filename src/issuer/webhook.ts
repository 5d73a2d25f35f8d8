import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { webhookSignature } from '../core/webhook-signature.ts';
import { openApi, textAt } from './api.ts';
import { homeMade, refusedStep } from './home-made.ts';
import type { HomeMadeRequest } from './home-made.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { adminValue, setting } from './key-service.ts';

/** Characters that a shared secret has at least: 128 bits in hex. */
const SHORTEST = 32;

/**
 * A home-made issuer behind one HTTPS address, `issuer.url`: each step is a POST of JSON, signed with the shared secret at
 * `issuer.admin` (`Relock-Signature: t=SECONDS,v1=HEX`, the HMAC-SHA256 of `SECONDS.BODY`). An answer has 15 s, a step with
 * its repetitions 30 s; `create` is never sent twice. Errors: those of `homeMade`, `RL-ISSUER-REFUSED`, `RL-HTTP-…`.
 */
export function openWebhook(key: ManagedKey, services: IssuerServices): Rotator {
  const url = new URL(setting(key, 'url'));
  const api = openApi(services.http, url.origin);

  async function signature(body: string): Promise<string> {
    const secret = await adminValue(key, services);
    if (secret.reveal().length < SHORTEST) {
      throw new RelockError('RL-ISSUER-CONFIG', `${printable(key.address)}: issuer.admin is too short to sign with`, {
        remedy: `Give it ${SHORTEST} characters or more: openssl rand -hex 32.`,
        state: 'Nothing was sent.',
      });
    }
    return webhookSignature(body, secret, new Date());
  }

  return homeMade(key, async (request: HomeMadeRequest) => {
    const body = { version: 1, ...request };
    const answer = await api.attempt({
      method: 'POST',
      path: `${url.pathname}${url.search}`,
      headers: { 'relock-signature': await signature(JSON.stringify(body)) },
      body,
      repeat: request.step === 'create' ? 'never' : 'always',
      failing: `${request.step} was not done`,
      state: 'The rotation goes on from here when it is run again.',
    });
    if (answer.status < 300) return answer.json;
    throw refusedStep(request, api.origin, `${answer.status} ${textAt(answer.json, 'error') ?? ''}`);
  });
}
