import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { IssuerServices, Revoker, Rotator } from './issuer.ts';

/** An issuer that replaces keys, or one that can only end them. */
export type OpenedIssuer = Rotator | Revoker;

/** The kinds that a key in the config may have. */
const KINDS = [
  'postgres',
  'github-token',
  'relock-key',
  'sendgrid-key',
  'datadog-key',
  'cloudflare-token',
  'dockerhub-token',
  'heroku-token',
  'openai-key',
  'twilio-key',
  'okta-secret',
  'gitlab-access-token',
];

/**
 * The issuer of a managed key, loaded when it is first wanted. Nothing is connected yet. Throws `RL-ISSUER-UNKNOWN`
 * with the kinds that there are, or the kind's own error when `issuer:` is not as it wants it.
 */
export async function openIssuer(key: ManagedKey, services: IssuerServices): Promise<OpenedIssuer> {
  switch (key.kind) {
    case 'postgres':
      return (await import('./postgres.ts')).openPostgres(key, services);
    case 'relock-key':
      return (await import('./relock-key.ts')).openRelockKey(key, services);
    case 'github-token':
      return (await import('./github-token.ts')).openGithubToken(services);
    case 'sendgrid-key':
      return (await import('./sendgrid-key.ts')).openSendgridKey(key, services);
    case 'datadog-key':
      return (await import('./datadog-key.ts')).openDatadogKey(key, services);
    case 'cloudflare-token':
      return (await import('./cloudflare-token.ts')).openCloudflareToken(key, services);
    case 'dockerhub-token':
      return (await import('./dockerhub-token.ts')).openDockerhubToken(key, services);
    case 'heroku-token':
      return (await import('./heroku-token.ts')).openHerokuToken(key, services);
    case 'openai-key':
      return (await import('./openai-key.ts')).openOpenaiKey(key, services);
    case 'twilio-key':
      return (await import('./twilio-key.ts')).openTwilioKey(key, services);
    case 'okta-secret':
      return (await import('./okta-secret.ts')).openOktaSecret(key, services);
    case 'gitlab-access-token':
      return (await import('./gitlab-access-token.ts')).openGitlabAccessToken(key, services);
    default:
      throw unknownKind(key);
  }
}

/**
 * The issuer that can end a token which nobody manages, by the id of the rule that found it; undefined when there is
 * none. `kind` is what `rotate.revoke-found` must list before that is done.
 */
export async function issuerForToken(
  kind: string,
  services: Pick<IssuerServices, 'http' | 'github'>,
): Promise<Revoker | undefined> {
  if (kind !== 'github-token') return undefined;
  return (await import('./github-token.ts')).openGithubToken(services);
}

/** True when the issuer can make a replacement, not only end a credential. */
export function canRotate(issuer: OpenedIssuer): issuer is Rotator {
  return issuer.capabilities.includes('create');
}

function unknownKind(key: ManagedKey): RelockError {
  return new RelockError('RL-ISSUER-UNKNOWN', `"${printable(key.kind)}" is no kind of key that Relock can replace`, {
    evidence: [['Known are', KINDS.join(', ')]],
    remedy: `Correct kind: of ${printable(key.address)} in the config.`,
  });
}
