import type { VaultServer } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import { callApi } from './hashicorp-api.ts';
import type { ApiAnswer, ApiServer } from './hashicorp-api.ts';
import { claimsOf, describeClaim, describeClaims, remedyForSubject } from './claims.ts';
import { numberIn, objectIn, textIn } from './hashicorp-json.ts';
import type { JsonObject } from './hashicorp-json.ts';
import type { TokenSupplier } from './context.ts';

/** What a login may use. Which of them is used is the server's `auth`. */
export interface Credentials {
  readonly identity?: TokenSupplier | undefined;
  readonly token?: SecretValue | undefined;
  /** For `approle`. Called once, at the login. */
  readonly secretId?: (() => Promise<SecretValue>) | undefined;
  /** For `kubernetes`: the service account's token. Called once, at the login. */
  readonly serviceAccount?: (() => Promise<SecretValue>) | undefined;
}

/** A token that Vault accepts requests with. */
export interface Login {
  readonly token: SecretValue;
  /** What the token is called by where it must not be shown. */
  readonly accessor?: string | undefined;
  /** True when this process logged in: then it also ends the token. A token that was given is its giver's to end. */
  readonly ours: boolean;
  /** Seconds of life; 0 is unlimited or not known. */
  readonly ttl: number;
}

/** What is shown to a login method. */
interface Proof {
  readonly secret: SecretValue;
  readonly body: JsonObject;
  /** True when it is a JWT, whose claims tell both sides of a refusal. */
  readonly isJwt: boolean;
}

/**
 * Takes the given token as it is, or logs in: `POST auth/MOUNT/login` with an identity token
 * (https://developer.hashicorp.com/vault/api-docs/auth/jwt), a service account's token (…/auth/kubernetes) or a role id
 * and secret id (…/auth/approle). Throws `RL-VAULT-LOGIN`, with the claims that the token really holds beside Vault's own
 * words, and what `callApi` throws. A login whose answer was lost is not repeated.
 */
export async function logIn(api: ApiServer, server: VaultServer, credentials: Credentials): Promise<Login> {
  if (server.auth === 'token') {
    if (credentials.token === undefined || credentials.token.isEmpty) {
      throw lacking(server, 'no token', 'Set VAULT_TOKEN, or give the server "auth: jwt" and a role in the config.');
    }
    return { token: credentials.token, ours: false, ttl: 0 };
  }
  const proof = await prove(server, credentials);
  const answer = await callApi(
    api,
    {
      method: 'POST',
      path: `auth/${server.mount}/login`,
      body: proof.body,
      // Vault's answer to a wrong secret id, up to version 1.13 at least.
      ...(server.auth === 'approle' ? { understood: 500 } : {}),
      failing: `no login to ${server.address}`,
      state: 'Nothing was read.',
    },
    { jwt: proof.secret },
  );
  const auth = objectIn(answer.json, 'auth');
  const token = textIn(auth, 'client_token');
  if (answer.status >= 400) throw refused(server, proof, answer);
  if (token === undefined) {
    throw new RelockError('RL-VAULT-ANSWER', `no login to ${server.address}: its answer holds no token`, {
      remedy: 'Check that the address is Vault’s own and that the role wants no second factor.',
      state: 'Nothing was read.',
    });
  }
  return {
    token: new SecretValue(token),
    accessor: textIn(auth, 'accessor'),
    ours: true,
    ttl: numberIn(auth, 'lease_duration') ?? 0,
  };
}

async function prove(server: VaultServer, credentials: Credentials): Promise<Proof> {
  const { role } = server;
  const named = role === undefined ? {} : { role };
  switch (server.auth) {
    case 'approle': {
      const secret = await credentials.secretId?.();
      if (role === undefined || secret === undefined || secret.isEmpty) {
        throw lacking(
          server,
          role === undefined ? 'no role id' : 'no secret id',
          'Set "role:" in the config to the role id, and VAULT_SECRET_ID or VAULT_SECRET_ID_FILE in the environment.',
        );
      }
      return { secret, body: { role_id: role, secret_id: secret.reveal() }, isJwt: false };
    }
    case 'kubernetes': {
      const secret = await credentials.serviceAccount?.();
      if (secret === undefined || secret.isEmpty) {
        throw lacking(server, 'no service account token', 'Run it in a pod that mounts one.');
      }
      return { secret, body: { ...named, jwt: secret.reveal() }, isJwt: true };
    }
    case 'jwt':
    case 'token': {
      if (credentials.identity === undefined) {
        throw lacking(
          server,
          'no identity token',
          'On GitHub give the job "permissions: id-token: write"; elsewhere set VAULT_TOKEN.',
        );
      }
      const secret = await credentials.identity(server.audience);
      return { secret, body: { ...named, jwt: secret.reveal() }, isJwt: true };
    }
  }
}

function lacking(server: VaultServer, what: string, remedy: string): RelockError {
  return new RelockError('RL-VAULT-LOGIN', `there is ${what} to log in to ${server.address} with`, { remedy });
}

function refused(server: VaultServer, { secret, isJwt }: Proof, answer: ApiAnswer): RelockError {
  const claims = isJwt ? claimsOf(secret) : undefined;
  const which = server.auth === 'approle' ? 'the role id' : 'the role';
  const role = server.role === undefined ? 'the default role' : `${which} "${printable(server.role, 80)}"`;
  return new RelockError('RL-VAULT-LOGIN', `no login to ${server.address}: Vault refused ${role} (${answer.status})`, {
    evidence: [
      ...(isJwt ? describeClaims(claims) : []),
      ['Vault says', answer.said === '' ? '(nothing)' : answer.said],
    ],
    remedy: remedyFor(server, answer, claims),
    state: 'Nothing was read.',
  });
}

function remedyFor(server: VaultServer, { status, said }: ApiAnswer, claims: JsonObject | undefined): string {
  if (/no handler for route|unsupported path/.test(said) || (status === 403 && /^permission denied$/.test(said))) {
    return `Check "mount: ${printable(server.mount, 80)}" in the config: no login method of this kind seems to be mounted there.`;
  }
  if (server.auth === 'approle') {
    return 'Check the role id, and that the secret id is not used up, expired or bound to other addresses.';
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
