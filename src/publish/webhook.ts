import type { PublishTarget } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { webhookSignature } from '../core/webhook-signature.ts';
import type { Publisher, PublishServices } from './publisher.ts';

/**
 * Tells a service of one's own that the key is a new one. The body holds no secret: `{ "event": "rotated", "key",
 * "rotation", "at" }`. With `secret:` it is signed: `Relock-Signature: t=SECONDS,v1=HEX`, HMAC-SHA-256 over
 * `SECONDS.BODY`. The rotation's id also stands in `Idempotency-Key`. Any 2xx is success.
 */
export function openWebhook(target: PublishTarget, services: PublishServices): Publisher {
  const { secret, key = '' } = target.options;
  return {
    id: `webhook ${target.target}`,
    async publish(_fields, rotation) {
      const at = new Date();
      const body = JSON.stringify({ event: 'rotated', key, rotation, at: at.toISOString() });
      const signing = secret === undefined ? undefined : await services.readValue(secret);
      const answer = await services.http.request({
        method: 'POST',
        url: target.target,
        headers: {
          'content-type': 'application/json',
          'user-agent': 'relock',
          'idempotency-key': rotation,
          ...(signing === undefined ? {} : { 'relock-signature': webhookSignature(body, signing, at) }),
        },
        body,
        repeat: 'always',
      });
      if (answer.status >= 200 && answer.status < 300) return `told; it answered ${answer.status}`;
      throw new RelockError(
        'RL-PUBLISH-REFUSED',
        `the webhook at ${printable(new URL(target.target).origin)} answered ${answer.status}`,
        { remedy: 'See why it refuses, and run this again.', state: 'It may still use the old value.' },
      );
    },
  };
}
