import type { VaultServer } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import { callApi } from './hashicorp-api.ts';
import type { ApiAnswer, ApiServer } from './hashicorp-api.ts';
import { isObject, numberIn, objectIn, textIn } from './hashicorp-json.ts';
import type { JsonObject } from './hashicorp-json.ts';
import type { TokenSupplier } from './context.ts';

/** What a login may use. Which of them is used is the server's `auth`. */
export interface Credentials {
  readonly identity?: TokenSupplier | undefined;
  readonly token?: SecretValue | undefined;
}

/** A token that Vault accepts requests with. */
export interface Login {
  readonly token: SecretValue;
  /** True when this process logged in: then it also ends the token. A token that was given is its giver's to end. */
  readonly ours: boolean;
  /** Seconds of life; 0 is unlimited or not known. */
  readonly ttl: number;
}

/**
 * Takes the given token as it is, or logs in with an identity token: `POST auth/MOUNT/login`
 * (https://developer.hashicorp.com/vault/api-docs/auth/jwt). Throws `RL-VAULT-LOGIN`, with the claims that the token
 * really holds beside Vault's own words, and what `callApi` throws. A login whose answer was lost is not repeated.
 */
export async function logIn(api: ApiServer, server: VaultServer, credentials: Credentials): Promise<Login> {
  if (server.auth === 'token') {
    if (credentials.token === undefined || credentials.token.isEmpty) {
      throw new RelockError('RL-VAULT-LOGIN', `there is no token to log in to ${server.address} with`, {
        remedy: 'Set VAULT_TOKEN, or give the server "auth: jwt" and a role in the config.',
      });
    }
    return { token: credentials.token, ours: false, ttl: 0 };
  }
  if (credentials.identity === undefined) {
    throw new RelockError('RL-VAULT-LOGIN', `there is no identity token to log in to ${server.address} with`, {
      remedy: 'On GitHub give the job "permissions: id-token: write"; elsewhere set VAULT_TOKEN.',
    });
  }
  const jwt = await credentials.identity(server.audience);
  const answer = await callApi(
    api,
    {
      method: 'POST',
      path: `auth/${server.mount}/login`,
      body: { jwt: jwt.reveal(), ...(server.role === undefined ? {} : { role: server.role }) },
      failing: `no login to ${server.address}`,
      state: 'Nothing was read.',
    },
    { jwt },
  );
  const auth = objectIn(answer.json, 'auth');
  const token = textIn(auth, 'client_token');
  if (answer.status >= 400) throw refused(server, jwt, answer);
  if (token === undefined) {
    throw new RelockError('RL-VAULT-ANSWER', `no login to ${server.address}: its answer holds no token`, {
      remedy: 'Check that the address is Vault’s own and that the role wants no second factor.',
      state: 'Nothing was read.',
    });
  }
  return { token: new SecretValue(token), ours: true, ttl: numberIn(auth, 'lease_duration') ?? 0 };
}

function refused(server: VaultServer, jwt: SecretValue, answer: ApiAnswer): RelockError {
  const claims = claimsOf(jwt);
  const role = server.role === undefined ? 'the default role' : `the role "${printable(server.role, 80)}"`;
  return new RelockError('RL-VAULT-LOGIN', `no login to ${server.address}: Vault refused ${role} (${answer.status})`, {
    evidence: [...describeClaims(claims), ['Vault says', answer.said === '' ? '(nothing)' : answer.said]],
    remedy: remedyFor(server, answer, claims),
    state: 'Nothing was read.',
  });
}

/** The payload of a JWT (RFC 7519), unverified: it is our own token, and this is only shown. */
function claimsOf(jwt: SecretValue): JsonObject | undefined {
  try {
    const payload: unknown = JSON.parse(Buffer.from(jwt.reveal().split('.')[1] ?? '', 'base64url').toString('utf8'));
    return isObject(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}

const SHOWN = [
  ['sub'],
  ['aud', 'iss'],
  ['repository', 'repository_id'],
  ['environment', 'ref', 'event_name'],
  ['workflow_ref'],
] as const;

function describeClaims(claims: JsonObject | undefined): Array<readonly [string, string]> {
  const label = 'The token says';
  if (claims === undefined) return [[label, '(it is not a JWT)']];
  // What GitHub leaves out matters as much as what it says; other issuers have other claims.
  const github = 'repository' in claims;
  const lines = SHOWN.map((names) =>
    names
      .filter((name) => name in claims || name === 'sub' || name === 'aud' || github)
      .map((name) => `${name} = ${describeClaim(claims[name])}`)
      .join(', '),
  ).filter((line) => line !== '');
  return lines.map((line, index) => [index === 0 ? label : '', line]);
}

function describeClaim(value: unknown): string {
  if (value === undefined || value === null) return '(none)';
  return printable(typeof value === 'string' ? value : JSON.stringify(value), 160);
}

function remedyFor(server: VaultServer, { status, said }: ApiAnswer, claims: JsonObject | undefined): string {
  if (/no handler for route|unsupported path/.test(said) || (status === 403 && /^permission denied$/.test(said))) {
    return `Check "mount: ${printable(server.mount, 80)}" in the config: no JWT login seems to be mounted there.`;
  }
  if (/role .*could not be found|missing role/.test(said))
    return 'Check "role:" in the config; Vault has no such role.';
  if (/\baud(?:ience)?\b/.test(said)) {
    return `Set "audience:" in the config to what the role binds (now ${describeClaim(claims?.['aud'])}), or bind that.`;
  }
  if (/\bsub(?:ject)?\b/.test(said)) return remedyForSubject(claims);
  if (/\benvironment\b/.test(said)) return 'Give the job the "environment:" that the role binds.';
  if (/expired|not before|issued at|\b(?:exp|nbf|iat)\b/.test(said)) return 'Check the clocks of both machines.';
  if (/signature|verif|key/.test(said)) {
    return 'Check that the login method trusts this token’s issuer (oidc_discovery_url or jwks_url).';
  }
  return 'Ask Vault’s owner which claims the role wants, and compare them with what the token says.';
}

/** GitHub has two forms of `sub`: which one a repository gets depends on when it was made or renamed (mid-2026). */
function remedyForSubject(claims: JsonObject | undefined): string {
  const sub = claims?.['sub'];
  const match = typeof sub === 'string' ? /^repo:([^/@:]+)(@\d+)?\/([^@:]+)(@\d+)?:(.*)$/s.exec(sub) : null;
  if (match === null) return 'Let the role bind the "sub" that the token has.';
  const [, owner = '', , name = '', , rest = ''] = match;
  const ownerId = describeClaim(claims?.['repository_owner_id'] ?? 'OWNER-ID');
  const id = describeClaim(claims?.['repository_id'] ?? 'REPOSITORY-ID');
  const plain = `repo:${owner}/${name}:${rest}`;
  const numbered = `repo:${owner}@${ownerId}/${name}@${id}:${rest}`;
  return (
    `Let the role bind the "sub" that the token has. GitHub has two forms, by the repository’s age: ` +
    `${printable(plain, 160)} and ${printable(numbered, 200)}; binding repository_id instead holds for both.`
  );
}
