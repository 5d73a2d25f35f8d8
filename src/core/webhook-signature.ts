import type { SecretValue } from './secret.ts';

/**
 * The value of `Relock-Signature` for a request of ours: `t=SECONDS,v1=HEX`, the HMAC-SHA-256 of `SECONDS.BODY` under a
 * secret that both sides know. Whoever checks it also refuses a time that is not about now, against repeated requests.
 */
export function webhookSignature(body: string, secret: SecretValue, at: Date): string {
  const { createHmac } = process.getBuiltinModule('node:crypto');
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac('sha256', secret.reveal()).update(`${seconds}.${body}`).digest('hex')}`;
}
