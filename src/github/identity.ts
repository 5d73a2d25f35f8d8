import type { Environment } from '../config/environment.ts';
import { RelockError } from '../core/error.ts';
import { request } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';

/**
 * This job's identity, told to one listener: a JWT that GitHub signed and that only `audience` may accept. Ask for the
 * audience of the one vault that gets it, so that no vault can use it at another.
 */
export type Identity = (audience: string) => Promise<SecretValue>;

/**
 * The OIDC identity of the job that this step belongs to; each token is given to `mask` before it goes anywhere.
 *
 * Asked for with our own HTTP client, not with @actions/core's `getIDToken`: that one loads undici (60 ms before the
 * first byte, for every run that logs in to a vault), tries ten times without a limit in time, and takes its
 * variables from the process. The exchange is one GET
 * (https://docs.github.com/actions/reference/security/oidc, "Methods for requesting the OIDC token").
 *
 * Throws `RL-OIDC-MISSING` when the job may not have one (no `id-token: write`, or a fork's pull request),
 * `RL-OIDC-REFUSED` when GitHub gives none, and what `request` throws.
 */
export function githubIdentity(env: Environment, mask: (value: SecretValue) => void): Identity {
  return async (audience) => {
    const address = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (address === undefined || bearer === undefined || !URL.canParse(address)) throw missing(env);
    const url = new URL(address);
    url.searchParams.set('audience', audience);
    const answer = await request({
      method: 'GET',
      url: url.href,
      headers: { authorization: `bearer ${bearer}`, accept: 'application/json' },
      attemptTimeout: 10_000,
      timeout: 25_000,
      maxBytes: 256 * 1024,
      proxies: env,
    });
    if (answer.status !== 200) throw refused(`GitHub answered ${answer.status} when it was asked for this job's token`);
    const token = tokenIn(answer.body);
    if (token === undefined) throw refused('GitHub gave an answer that holds no token');
    mask(token);
    return token;
  };
}

/** The compact form (RFC 7519, section 3). */
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

function tokenIn(body: string): SecretValue | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
    return typeof value === 'string' && JWT.test(value) ? new SecretValue(value) : undefined;
  } catch {
    return undefined;
  }
}

function refused(message: string): RelockError {
  return new RelockError('RL-OIDC-REFUSED', message, {
    remedy: 'Run the job again; if it stays so, look at https://www.githubstatus.com.',
  });
}

function missing(env: Environment): RelockError {
  if (env['GITHUB_ACTIONS'] !== 'true') {
    return new RelockError('RL-OIDC-MISSING', 'there is no OIDC token outside of a GitHub Actions job', {
      remedy: 'Set VAULT_TOKEN and "auth: token", or run this in a job.',
    });
  }
  return new RelockError('RL-OIDC-MISSING', 'this job may not ask GitHub for an OIDC token', {
    evidence: [
      ['Event', printable(env['GITHUB_EVENT_NAME'] ?? 'unknown', 60)],
      ['Add to the job', 'permissions:'],
      ['', '  contents: read'],
      ['', '  id-token: write'],
      ['If it is there', 'a pull request from a fork or by Dependabot never gets a token: no keys reach it'],
    ],
    remedy: 'Add these lines to the job, or leave this step out for pull requests from forks.',
  });
}
