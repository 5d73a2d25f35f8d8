import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import type { PublishServices } from './publisher.ts';

/** An answer of GitHub's API; `json` is empty when the body is no object. */
export interface GithubAnswer {
  readonly status: number;
  readonly json: Record<string, unknown>;
  readonly requestId: string | undefined;
}

/** One call of GitHub's REST API with a token of its own. Statuses are the caller's to judge. */
export async function callGithub(
  { http, githubUrl }: Pick<PublishServices, 'http' | 'githubUrl'>,
  call: {
    readonly method: 'GET' | 'PUT' | 'POST';
    readonly path: string;
    readonly token: SecretValue;
    readonly body?: unknown;
    readonly failing: string;
  },
): Promise<GithubAnswer> {
  const { method, path, token, body } = call;
  const answer = await http.request({
    method,
    url: `${githubUrl.replace(/\/+$/, '')}${path}`,
    headers: {
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      'user-agent': 'relock',
      authorization: `Bearer ${token.reveal()}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  let json: unknown;
  try {
    json = answer.body === '' ? {} : JSON.parse(answer.body);
  } catch {
    throw new RelockError('RL-PUBLISH-ANSWER', `${call.failing}: GitHub’s answer (${answer.status}) is no JSON`, {
      remedy: 'See what stands between this machine and GitHub, and run this again.',
      state: 'That copy may be the old one.',
    });
  }
  const requestId = answer.headers['x-github-request-id'];
  return {
    status: answer.status,
    json: typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {},
    requestId: typeof requestId === 'string' ? requestId : undefined,
  };
}

/** The error for a refusal, with the right that is wanted. */
export function refusedByGithub(failing: string, answer: GithubAnswer, right: string): RelockError {
  const said = typeof answer.json['message'] === 'string' ? answer.json['message'] : '(nothing)';
  return new RelockError('RL-PUBLISH-REFUSED', `${failing}: GitHub refused it (${answer.status})`, {
    evidence: [
      ['GitHub says', printable(said, 300)],
      ...(answer.requestId === undefined ? [] : [['Request', printable(answer.requestId, 80)] as const]),
    ],
    remedy: `Give the token of this entry (token:) the right ${right}; the job’s own GITHUB_TOKEN can’t have it.`,
    state: 'That copy is the old one.',
  });
}
