import { setTimeout as sleep } from 'node:timers/promises';
import type { AwsServer } from '../../config/config.ts';
import { askSts, stsPlace } from '../../core/aws-sts.ts';
import type { AwsSession, StsAnswer } from '../../core/aws-sts.ts';
import { RelockError } from '../../core/error.ts';
import type { HttpClient } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import type { SecretValue } from '../../core/secret.ts';
import type { AwsKey } from '../../core/sigv4.ts';
import { claimsOf, describeClaim, describeClaims, remedyForSubject } from '../claims.ts';
import type { BackendContext } from '../context.ts';

/** The role session that is asked for. */
export interface Assumption {
  readonly role: string;
  /** Seconds, 900 at least. */
  readonly seconds: number;
  /** The inline session policy; undefined: all that the role may do. */
  readonly policy?: string;
  readonly region: string;
  /** For errors: what can't be done without it. */
  readonly failing: string;
}

/** AWS refuses a policy that is short enough as text and too large as it packs it. */
export const TOO_LARGE = 'PackedPolicyTooLarge';

/**
 * Takes a session of a role: `AssumeRoleWithWebIdentity` with the job's identity, or `AssumeRole` with the ambient key
 * (https://docs.aws.amazon.com/STS/latest/APIReference/). The session's name is the run's id, so that CloudTrail leads
 * back to it. Gives `'PackedPolicyTooLarge'` for that refusal; throws `RL-VAULT-LOGIN`, `RL-VAULT-ANSWER`,
 * `RL-VAULT-UNREACHABLE`, `RL-OIDC-…`.
 */
export async function assumeRole(
  server: AwsServer,
  context: BackendContext,
  http: HttpClient,
  ambient: () => Promise<AwsKey>,
  wanted: Assumption,
): Promise<AwsSession | typeof TOO_LARGE> {
  const place =
    server.address === undefined
      ? stsPlace(wanted.region, context.env)
      : { url: server.address, region: wanted.region };
  const common = {
    RoleArn: wanted.role,
    RoleSessionName: sessionName(context.env),
    DurationSeconds: String(wanted.seconds),
    ...(wanted.policy === undefined ? {} : { Policy: wanted.policy }),
  };
  const jwt = server.auth === 'jwt' ? await identityToken(server, context, wanted) : undefined;
  const ask = async () =>
    jwt === undefined
      ? askSts(http, place, { Action: 'AssumeRole', ...common }, await ambient())
      : askSts(http, place, { Action: 'AssumeRoleWithWebIdentity', ...common, WebIdentityToken: jwt.reveal() });
  for (let count = 1; ; count++) {
    const answer = await ask().catch((error: unknown) => {
      throw unreachable(wanted, error);
    });
    if (answer.session !== undefined) return answer.session;
    if (answer.code === TOO_LARGE || answer.code === 'PackedPolicyTooLargeException') return TOO_LARGE;
    // AWS could not fetch the issuer's keys in time, or asks to slow down.
    if (count < 4 && /^(?:IDPCommunicationError|Throttling)/.test(answer.code ?? ''))
      await sleep(200 * 2 ** count * Math.random());
    else throw refused(server, wanted, answer, jwt);
  }
}

async function identityToken(
  server: AwsServer,
  context: BackendContext,
  { failing }: Assumption,
): Promise<SecretValue> {
  if (context.identity !== undefined) return context.identity(server.audience);
  throw new RelockError('RL-VAULT-LOGIN', `${failing}: there is no identity token to log in to AWS with`, {
    remedy: 'On GitHub give the job "permissions: id-token: write"; elsewhere set "auth: ambient".',
    state: 'Nothing was read.',
  });
}

/** What CloudTrail shows for the session: letters, digits and `+=,.@-`, 64 at most. */
function sessionName(env: BackendContext['env']): string {
  const run = [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT']].filter((part) => part !== undefined);
  return ['relock', ...run]
    .join('-')
    .replace(/[^\w+=,.@-]/g, '')
    .slice(0, 64);
}

function unreachable({ failing }: Assumption, error: unknown): unknown {
  if (!(error instanceof RelockError) || error.code === 'RL-CLOUD-CREDENTIALS') return error;
  if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code)) return error;
  const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
  return new RelockError(`RL-VAULT-${code}`, `${failing}: ${error.message}.`, {
    remedy: error.remedy ?? 'Check the region and that this machine may reach AWS STS.',
    state: 'Nothing was read.',
    cause: error,
  });
}

function refused(server: AwsServer, wanted: Assumption, answer: StsAnswer, jwt: SecretValue | undefined): RelockError {
  const { failing } = wanted;
  const state = 'Nothing was read.';
  if (answer.code === undefined) {
    return new RelockError('RL-VAULT-ANSWER', `${failing}: what answered ${answer.status} is not AWS STS`, {
      remedy: 'Check the region, the address in the config, and that no proxy or log-in page stands before it.',
      state,
    });
  }
  const claims = jwt === undefined ? undefined : claimsOf(jwt);
  const said = printable(jwt?.hideIn(answer.message) ?? answer.message, 400);
  const code = printable(answer.code, 80);
  return new RelockError(
    'RL-VAULT-LOGIN',
    `${failing}: AWS refused the role ${printable(wanted.role, 200)} (${code})`,
    {
      evidence: [
        ...(jwt === undefined ? [] : describeClaims(claims)),
        ['AWS says', said === '' ? '(nothing)' : said],
        ['Request', printable(answer.requestId ?? '(no id)', 80)],
      ],
      remedy: remedyFor(server, wanted, { code, said }, claims),
      state,
    },
  );
}

function remedyFor(
  server: AwsServer,
  { role, seconds }: Assumption,
  { code, said }: { readonly code: string; readonly said: string },
  claims: ReturnType<typeof claimsOf>,
): string {
  if (/audience/i.test(said)) {
    return `Add "${printable(server.audience, 80)}" to the audiences of the OpenID Connect provider in that account, or set "audience:" to one that it has.`;
  }
  if (/No OpenIDConnect provider/i.test(said)) {
    return `Let the account of the role have an OpenID Connect provider for ${describeClaim(claims?.['iss'])}.`;
  }
  if (code === 'ExpiredTokenException' || /expired|not yet/i.test(said)) return 'Check the clock of this machine.';
  if (code === 'IDPCommunicationError') return 'AWS could not reach the token’s issuer: run this again.';
  if (/DurationSeconds|MaxSessionDuration/.test(said)) {
    return `Ask for less than ${seconds} s, or raise the role’s maximum session duration.`;
  }
  if (code === 'AccessDenied' && server.auth === 'jwt') {
    return `In the trust policy of ${printable(role, 200)}, compare "token.actions.githubusercontent.com:sub" and its other conditions with what the token says. ${remedyForSubject(claims)}`;
  }
  if (code === 'AccessDenied') {
    return `Let the trust policy of ${printable(role, 200)} name this machine’s identity, and that identity’s policy allow "sts:AssumeRole" on it.`;
  }
  if (/^(?:InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|ExpiredToken)/.test(code)) {
    return 'Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.';
  }
  return 'Look at the role and its trust policy.';
}
