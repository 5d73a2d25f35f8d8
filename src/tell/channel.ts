import type { TellTarget } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { HttpClient } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import { webhookSignature } from '../core/webhook-signature.ts';
import type { Message } from './message.ts';

/** What channels need of their surroundings. */
export interface TellServices {
  /** The value at `ADDRESS#/KEY`. Throws when there is none. */
  readValue(address: string): Promise<SecretValue>;
  readonly http: HttpClient;
}

/**
 * Sends a message to one channel of the config. The webhooks of Slack and Teams are secrets themselves, so that the config
 * names where they are kept. Throws `RL-TELL-REFUSED`, and what reading and sending throw; no error holds a URL's path.
 */
export async function tellChannel(target: TellTarget, message: Message, services: TellServices): Promise<void> {
  switch (target.kind) {
    case 'slack': {
      const { slackBody } = await import('./slack.ts');
      return post((await services.readValue(target.target)).reveal(), slackBody(message), {}, target, services);
    }
    case 'teams': {
      const { teamsBody } = await import('./teams.ts');
      return post((await services.readValue(target.target)).reveal(), teamsBody(message), {}, target, services);
    }
    case 'webhook':
      return postWebhook(target, message, services);
    case 'mail':
      return (await import('./mail.ts')).sendMail(target, message, services);
  }
}

/**
 * `{ "version": 1, "event": "incident", "title", "state", "facts", "todo", "owners", "link", "at" }`, and `"attachments"` where there are any; signed with `secret:`
 * as `Relock-Signature: t=SECONDS,v1=HEX`, HMAC-SHA-256 over `SECONDS.BODY`. Any 2xx is success.
 */
async function postWebhook(target: TellTarget, message: Message, services: TellServices): Promise<void> {
  const at = new Date();
  const body = JSON.stringify({ version: 1, event: 'incident', ...message, at: at.toISOString() });
  const secret = target.options['secret'];
  const key = secret === undefined ? undefined : await services.readValue(secret);
  await post(
    target.target,
    body,
    key === undefined ? {} : { 'relock-signature': webhookSignature(body, key, at) },
    target,
    services,
  );
}

async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  target: TellTarget,
  { http }: TellServices,
): Promise<void> {
  const answer = await http.request({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', 'user-agent': 'relock', ...headers },
    body,
  });
  if (answer.status >= 200 && answer.status < 300) return;
  throw new RelockError('RL-TELL-REFUSED', `the ${target.kind} channel did not take the message (${answer.status})`, {
    evidence: [['It is', printable(target.kind === 'webhook' ? new URL(url).origin : target.target, 200)]],
    remedy: 'See that the webhook still exists, and put its address there anew.',
    state: 'What was done stays done; that channel was not told.',
  });
}
