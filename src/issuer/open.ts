import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { IssuerServices, Revoker, Rotator } from './issuer.ts';

/** An issuer that replaces keys, or one that can only end them. */
export type OpenedIssuer = Rotator | Revoker;

type Opener = (key: ManagedKey, services: IssuerServices) => Promise<OpenedIssuer>;

/** The kinds that a key in the config may have; each is loaded when it is first wanted. */
const KINDS: Readonly<Record<string, Opener>> = {
  postgres: async (key, services) =>
    key.strategy === 'alternate'
      ? (await import('./postgres-alternate.ts')).openPostgresAlternate(key, services)
      : (await import('./postgres.ts')).openPostgres(key, services),
  mysql: async (key, services) => (await import('./mysql.ts')).openMysql(key, services),
  mongodb: async (key, services) => (await import('./mongodb.ts')).openMongodb(key, services),
  redis: async (key, services) => (await import('./redis.ts')).openRedisUser(key, services),
  'relock-key': async (key, services) => (await import('./relock-key.ts')).openRelockKey(key, services),
  'relock-served-key': async (key, services) =>
    (await import('./relock-served-key.ts')).openRelockServedKey(key, services),
  'vault-token': async (key, services) => (await import('./vault-token.ts')).openVaultToken(key, services),
  'vault-database-role': async (key, services) =>
    (await import('./vault-database-role.ts')).openVaultDatabaseRole(key, services),
  tls: async (key, services) => (await import('./tls.ts')).openTls(key, services),
  webhook: async (key, services) => (await import('./webhook.ts')).openWebhook(key, services),
  command: async (key, services) => (await import('./command.ts')).openCommand(key, services),
  'github-token': async (_, services) => (await import('./github-token.ts')).openGithubToken(services),
  'sendgrid-key': async (key, services) => (await import('./sendgrid-key.ts')).openSendgridKey(key, services),
  'datadog-key': async (key, services) => (await import('./datadog-key.ts')).openDatadogKey(key, services),
  'cloudflare-token': async (key, services) =>
    (await import('./cloudflare-token.ts')).openCloudflareToken(key, services),
  'dockerhub-token': async (key, services) => (await import('./dockerhub-token.ts')).openDockerhubToken(key, services),
  'heroku-token': async (key, services) => (await import('./heroku-token.ts')).openHerokuToken(key, services),
  'openai-key': async (key, services) => (await import('./openai-key.ts')).openOpenaiKey(key, services),
  'twilio-key': async (key, services) => (await import('./twilio-key.ts')).openTwilioKey(key, services),
  'okta-secret': async (key, services) => (await import('./okta-secret.ts')).openOktaSecret(key, services),
  'gitlab-access-token': async (key, services) =>
    (await import('./gitlab-access-token.ts')).openGitlabAccessToken(key, services),
  'auth0-secret': async (key, services) => (await import('./auth0-secret.ts')).openAuth0Secret(key, services),
  'gitlab-token': async (key, services) => (await import('./gitlab-token.ts')).openGitlabToken(key, services),
  'conjur-key': async (key, services) => (await import('./conjur-key.ts')).openConjurKey(key, services),
  'npm-token': async (key, services) => (await import('./npm-token.ts')).openNpmToken(key, services),
  'slack-token': async (key, services) => (await import('./slack-token.ts')).openSlackToken(key, services),
  'stripe-key': async (key, services) => (await import('./stripe-key.ts')).openStripeKey(key, services),
  'digitalocean-token': async (key, services) =>
    (await import('./digitalocean-token.ts')).openDigitaloceanToken(key, services),
  'anthropic-key': async (key, services) => (await import('./anthropic-key.ts')).openAnthropicKey(key, services),
  'aws-iam-key': async (key, services) => (await import('./aws-iam-key.ts')).openAwsIamKey(key, services),
  'aws-managed': async (key, services) => (await import('./aws-managed.ts')).openAwsManaged(key, services),
  'google-key': async (key, services) => (await import('./google-key.ts')).openGoogleKey(key, services),
  'azure-app-secret': async (key, services) =>
    (await import('./azure-app-secret.ts')).openAzureAppSecret(key, services),
  'azure-storage-key': async (key, services) =>
    (await import('./azure-storage-key.ts')).openAzureStorageKey(key, services),
  'github-deploy-key': async (key, services) =>
    (await import('./github-deploy-key.ts')).openGithubDeployKey(key, services),
  'github-oauth-token': async (key, services) =>
    (await import('./github-oauth-token.ts')).openGithubOauthToken(key, services),
};

/**
 * The issuer of a managed key. Nothing is connected yet. Throws `RL-ISSUER-UNKNOWN` with the kinds that there are, or the
 * kind's own error when `issuer:` is not as it wants it.
 */
export async function openIssuer(key: ManagedKey, services: IssuerServices): Promise<OpenedIssuer> {
  const open = Object.hasOwn(KINDS, key.kind) ? KINDS[key.kind] : undefined;
  if (open === undefined) throw unknownKind(key);
  return open(key, services);
}

/**
 * The issuer that can end a token which nobody manages, undefined when there is none. `kind` is what `rotate.revoke-found` must list before that is done.
 */
export async function issuerForToken(
  kind: string,
  services: Pick<IssuerServices, 'http' | 'github'>,
): Promise<Revoker | undefined> {
  switch (kind) {
    case 'github-token':
      return (await import('./github-token.ts')).openGithubToken(services);
    case 'gitlab-token':
      return (await import('./gitlab-found-token.ts')).openFoundGitlabToken(services);
    case 'slack-token':
      return (await import('./slack-token.ts')).openSlackToken(undefined, services);
    case 'npm-token':
      return (await import('./npm-token.ts')).openNpmToken(undefined, services);
    case 'digitalocean-token':
      return (await import('./digitalocean-token.ts')).openDigitaloceanToken(undefined, services);
    default:
      return undefined;
  }
}

/** True when the issuer can make a replacement, not only end a credential. */
export function canRotate(issuer: OpenedIssuer): issuer is Rotator {
  return issuer.capabilities.includes('create');
}

/** True when the store replaces the key by itself, and need only be told to. */
export function isReplacedByStore(issuer: OpenedIssuer & Partial<Rotator>): boolean {
  return issuer.replaceStored !== undefined;
}

function unknownKind(key: ManagedKey): RelockError {
  return new RelockError('RL-ISSUER-UNKNOWN', `"${printable(key.kind)}" is no kind of key that Relock can replace`, {
    evidence: [['Known are', Object.keys(KINDS).join(', ')]],
    remedy: `Correct kind: of ${printable(key.address)} in the config.`,
  });
}
