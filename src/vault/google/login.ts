import type { GoogleServer } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import { googleCredentials } from '../../core/google-credentials.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import { claimsOf, describeClaim, describeClaims, remedyForSubject } from '../claims.ts';
import type { BackendContext } from '../context.ts';
import { numberIn, textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import { callGoogle } from './api.ts';
import type { GoogleAnswer, GoogleApi } from './api.ts';

/** Seconds that a login as a service account lives: enough for a read, and Google takes no token back. */
const LIFETIME = 300;

/** From so many seconds of life on, a token that can't be taken back is worth a word. */
const LONG = 900;

const EVERYTHING = 'https://www.googleapis.com/auth/cloud-platform';

/** A bearer token for Google's APIs. */
export interface AccessToken {
  readonly token: SecretValue;
  /** Milliseconds since 1970. */
  readonly ends: number;
}

/** The one login of this run to Google Cloud; it is made when a token is first asked for, and made anew before it ends. */
export interface GoogleLogin {
  /** As whom, for errors: a service account, or the federated identity. */
  readonly as: string;
  /** The token to call with. Throws `RL-VAULT-LOGIN`, `RL-CLOUD-CREDENTIALS`, and what `callGoogle` throws. */
  token(): Promise<SecretValue>;
  /** A token of a service account of these scopes (`generateAccessToken`), `seconds` of life. */
  impersonate(email: string, scopes: readonly string[], seconds: number, failing: string): Promise<AccessToken>;
}

/**
 * `jwt`: the job's OIDC token is exchanged at Google's Security Token Service
 * (https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token); `ambient`: what the machine has. With a
 * service account in the config either then acts as it, for 300 s. Google's tokens can't be narrowed for Secret
 * Manager (Credential Access Boundaries are for Cloud Storage alone), and can't be taken back.
 */
export function openLogin(api: GoogleApi, server: GoogleServer, context: BackendContext): GoogleLogin {
  const { serviceAccount } = server;
  const federated = server.auth === 'jwt' ? kept(() => federate(api, server, context)) : ambientLogin(api, context);
  const acting =
    serviceAccount === undefined
      ? federated
      : kept(() => impersonateFrom(federated, serviceAccount, [EVERYTHING], LIFETIME, LOGIN_FAILING));

  async function impersonateFrom(
    from: () => Promise<AccessToken>,
    email: string,
    scopes: readonly string[],
    seconds: number,
    failing: string,
  ): Promise<AccessToken> {
    const { token } = await from();
    const answer = await callGoogle(
      api,
      {
        service: 'iamcredentials',
        method: 'POST',
        path: `projects/-/serviceAccounts/${encodeURIComponent(email)}:generateAccessToken`,
        body: { scope: scopes, lifetime: `${seconds}s` },
        failing,
        state: 'Nothing was read.',
      },
      token,
    );
    const given = textIn(answer.json, 'accessToken');
    const ends = Date.parse(textIn(answer.json, 'expireTime') ?? '');
    if (answer.status === 200 && given !== undefined && !Number.isNaN(ends)) {
      return { token: new SecretValue(given), ends };
    }
    throw notImpersonated(email, failing, answer, from === federated ? identityOf(server) : (serviceAccount ?? ''));
  }

  return {
    as: serviceAccount ?? identityOf(server),
    token: async () => (await acting()).token,
    // The account that is logged in as anyway need not be let act as itself.
    impersonate: (email, scopes, seconds, failing) =>
      impersonateFrom(email === serviceAccount ? federated : acting, email, scopes, seconds, failing),
  };
}

const LOGIN_FAILING = 'no login to Google Cloud';

/** Gives the same token until a quarter of its life, or 30 s, is left. A failed login is not kept. */
function kept(logIn: () => Promise<AccessToken>): () => Promise<AccessToken> {
  let known: { readonly promise: Promise<AccessToken>; readonly since: number } | undefined;
  return async () => {
    if (known !== undefined) {
      const { ends } = await known.promise;
      if (Date.now() > ends - Math.min(30_000, (ends - known.since) / 4)) known = undefined;
    }
    known ??= { promise: logIn(), since: Date.now() };
    known.promise.catch(() => (known = undefined));
    return known.promise;
  };
}

function ambientLogin({ http }: GoogleApi, context: BackendContext): () => Promise<AccessToken> {
  const credentials = googleCredentials({
    env: context.env,
    http,
    scope: EVERYTHING,
    lifetime: LIFETIME,
    onStoredKey: () =>
      context.warn(
        'The login to Google Cloud uses a stored service account key, which has no end; give the job "auth: jwt" and a workload identity provider instead.',
      ),
  });
  return async () => {
    const { token, ends } = await credentials();
    return { token: new SecretValue(token), ends };
  };
}

async function federate(api: GoogleApi, server: GoogleServer, context: BackendContext): Promise<AccessToken> {
  const audience = server.audience ?? '';
  if (context.identity === undefined) {
    throw new RelockError('RL-VAULT-LOGIN', 'there is no identity token to log in to Google Cloud with', {
      remedy: 'On GitHub give the job "permissions: id-token: write"; elsewhere give the config "auth: ambient".',
    });
  }
  const jwt = await context.identity(audience);
  const answer = await callGoogle(
    api,
    {
      service: 'sts',
      method: 'POST',
      path: 'token',
      body: {
        audience: `//iam.googleapis.com/${server.provider ?? ''}`,
        grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
        requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
        scope: EVERYTHING,
        subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
        subjectToken: jwt.reveal(),
      },
      failing: LOGIN_FAILING,
      state: 'Nothing was read.',
    },
    undefined,
    [jwt],
  );
  const token = textIn(answer.json, 'access_token');
  if (answer.status !== 200) throw refused(server, jwt, answer);
  if (token === undefined) {
    throw new RelockError('RL-VAULT-ANSWER', `${LOGIN_FAILING}: the answer holds no token`, {
      remedy: 'Check that no proxy stands before Google.',
      state: 'Nothing was read.',
    });
  }
  const life = numberIn(answer.json, 'expires_in') ?? LIFETIME;
  if (server.serviceAccount === undefined && life > LONG) {
    context.warn(
      `Google’s federated token lives ${Math.round(life / 60)} min and can’t be taken back; with "service-account:" in the config the login lives 5 min.`,
    );
  }
  return { token: new SecretValue(token), ends: Date.now() + life * 1000 };
}

/** The federated identity as IAM’s bindings name it. */
function identityOf({ provider, auth }: GoogleServer): string {
  if (auth === 'ambient') return 'the identity of this machine';
  const pool = (provider ?? '').replace(/\/providers\/[^/]*$/, '');
  return `an identity of ${printable(pool, 200)}`;
}

function refused(server: GoogleServer, jwt: SecretValue, answer: GoogleAnswer): RelockError {
  const claims = claimsOf(jwt);
  return new RelockError(
    'RL-VAULT-LOGIN',
    `${LOGIN_FAILING}: Google refused the job’s identity token (${answer.status} ${answer.code})`,
    {
      evidence: [
        ...describeClaims(claims),
        ['Provider', printable(server.provider ?? '(none)', 200)],
        ['Google says', answer.said === '' ? '(nothing)' : answer.said],
      ],
      remedy: remedyFor(server, answer, claims),
      state: 'Nothing was read.',
    },
  );
}

function remedyFor(server: GoogleServer, { code, said }: GoogleAnswer, claims: JsonObject | undefined): string {
  if (/attribute condition/i.test(said)) {
    const id = describeClaim(claims?.['repository_id'] ?? 'REPOSITORY-ID');
    return (
      `Let the provider’s attribute condition hold for this job, such as assertion.repository_id == '${id}'. ` +
      `Where it names the "sub": ${remedyForSubject(claims)}`
    );
  }
  if (code === 'invalid_target' || /audience.*invalid|does ?n.t exist|disabled|deleted/i.test(said)) {
    return 'Check "provider:" in the config: projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/NAME, with the project’s number.';
  }
  if (/audience/i.test(said)) {
    return `Set "audience:" in the config to one that the provider allows (now ${describeClaim(server.audience)}), or let the provider allow that.`;
  }
  if (/issuer/i.test(said)) return 'Let the provider’s issuer URI be the "iss" that the token has.';
  if (/127 bytes|size of mapped/i.test(said)) {
    return 'Map google.subject to something shorter, such as "repo:" + assertion.repository_id + ":" + assertion.ref.';
  }
  if (/stale|expired|future|issued at/i.test(said)) return 'Check the clock of this machine.';
  return 'Compare what the token says with the provider’s attribute mapping and condition.';
}

function notImpersonated(email: string, failing: string, answer: GoogleAnswer, as: string): RelockError {
  const shown = printable(email, 120);
  if (answer.status === 200) {
    return new RelockError('RL-VAULT-ANSWER', `${failing}: the answer holds no token of ${shown}`, {
      remedy: 'Check that no proxy stands before Google.',
      state: 'Nothing was read.',
    });
  }
  const lifetime = answer.status === 400 && /lifetime/i.test(answer.said);
  return new RelockError(
    'RL-VAULT-LOGIN',
    `${failing}: Google gives no token of the service account ${shown} (${answer.status} ${answer.code})`,
    {
      evidence: [
        ['Asked as', as],
        ['Google says', answer.said === '' ? '(nothing)' : answer.said],
      ],
      remedy: lifetime
        ? 'Ask for a shorter life: more than an hour needs the organization policy iam.allowServiceAccountCredentialLifetimeExtension.'
        : `Check the account’s name, and grant roles/iam.workloadIdentityUser or roles/iam.serviceAccountTokenCreator (${answer.permission ?? 'iam.serviceAccounts.getAccessToken'}) on it.`,
      state: 'Nothing was read.',
    },
  );
}
