import { randomInt, randomUUID } from 'node:crypto';
import type { Comment, GitHubState, Issue, TokenRights } from './github.ts';
import { sample } from './openapi.ts';
import type { Matched } from './openapi.ts';

/** A documented request with all that came with it. */
export interface ApiRequest extends Matched {
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly token: string | undefined;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What takes effect after a moment, as a revocation does. */
  readonly later?: () => void;
}

const NEEDED: Readonly<Record<string, TokenRights['write'][number]>> = {
  'post /repos/{owner}/{repo}/issues': 'issues',
  'patch /repos/{owner}/{repo}/issues/{issue_number}': 'issues',
  'post /repos/{owner}/{repo}/issues/{issue_number}/comments': 'issues',
  'patch /repos/{owner}/{repo}/issues/comments/{comment_id}': 'issues',
  'post /repos/{owner}/{repo}/check-runs': 'checks',
  'patch /repos/{owner}/{repo}/check-runs/{check_run_id}': 'checks',
  'post /repos/{owner}/{repo}/code-scanning/sarifs': 'security_events',
};

const COMMENT_LIMIT = 65_536;

/** The API's answer: who asks, may they, is the request as documented, then what it does. */
export function routes(
  state: GitHubState,
  request: ApiRequest,
  problemsOf: (request: Matched, query: URLSearchParams, body: unknown) => string[],
): ApiAnswer {
  const name = `${request.method} ${request.template}`;
  const rights = request.token === undefined ? undefined : state.tokens.get(request.token);
  if (name === 'post /credentials/revoke') {
    if (request.token !== undefined) return refusal(403, 'This endpoint must be called without authentication.');
  } else if (request.token === undefined) return refusal(401, 'Requires authentication');
  else if (rights === undefined) return refusal(401, 'Bad credentials');
  const { owner, repo } = request.params;
  if (owner !== undefined && `${owner}/${repo}`.toLowerCase() !== repositoryOf(state).toLowerCase())
    return refusal(404, 'Not Found');
  const needed = NEEDED[name];
  if (needed !== undefined && rights?.write.includes(needed) !== true)
    return refusal(403, 'Resource not accessible by integration');
  const problems = problemsOf(request, request.query, request.body);
  if (problems.length > 0) return { status: 422, body: { message: 'Validation Failed', errors: problems } };
  return act(state, request, name, rights);
}

function refusal(status: number, message: string): ApiAnswer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } };
}

function repositoryOf(state: GitHubState): string {
  return `${state.options.owner}/${state.options.repo}`;
}

function act(state: GitHubState, request: ApiRequest, name: string, rights: TokenRights | undefined): ApiAnswer {
  const body = (request.body ?? {}) as Record<string, unknown>;
  switch (name) {
    case 'get /repos/{owner}/{repo}':
      return { status: 200, body: repository(state, 'full-repository') };
    case 'get /repos/{owner}/{repo}/issues/{issue_number}/comments':
      return listComments(state, request);
    case 'post /repos/{owner}/{repo}/issues/{issue_number}/comments': {
      if (String(body['body']).length > COMMENT_LIMIT) return tooLong();
      const login = rights?.login ?? 'mona';
      const type = rights?.kind === 'installation' ? 'Bot' : 'User';
      const issue = Number(request.params['issue_number']);
      const comment: Comment = { id: randomInt(1, 2 ** 40), issue, body: String(body['body']), login, type };
      state.comments.push(comment);
      return { status: 201, body: commentAnswer(state, comment) };
    }
    case 'get /repos/{owner}/{repo}/issues/comments/{comment_id}':
    case 'patch /repos/{owner}/{repo}/issues/comments/{comment_id}': {
      const comment = state.comments.find(({ id }) => id === Number(request.params['comment_id']));
      if (comment === undefined) return refusal(404, 'Not Found');
      if (request.method === 'patch') {
        if (String(body['body']).length > COMMENT_LIMIT) return tooLong();
        comment.body = String(body['body']);
      }
      return { status: 200, body: commentAnswer(state, comment) };
    }
    case 'get /repos/{owner}/{repo}/issues': {
      const [labels, wanted] = [request.query.get('labels'), request.query.get('state') ?? 'open'];
      const listed = state.issues.filter(
        (issue) => issue.state === wanted && (labels === null || issue.labels.includes(labels)),
      );
      return { status: 200, body: listed.map(issueAnswer) };
    }
    case 'post /repos/{owner}/{repo}/issues': {
      const { title, body: text, labels } = body as { title: string; body?: string; labels?: string[] };
      const issue = { number: state.issues.length + 1, title, body: text ?? '', labels: labels ?? [], state: 'open' };
      state.issues.push(issue);
      return { status: 201, body: issueAnswer(issue) };
    }
    case 'patch /repos/{owner}/{repo}/issues/{issue_number}': {
      const issue = state.issues.find(({ number }) => number === Number(request.params['issue_number']));
      if (issue === undefined) return refusal(404, 'Not Found');
      Object.assign(issue, body);
      return { status: 200, body: issueAnswer(issue) };
    }
    case 'post /repos/{owner}/{repo}/check-runs': {
      const id = randomInt(1, 2 ** 40);
      state.checkRuns.set(id, body);
      return { status: 201, body: sample('check-run', { id, name: body['name'], head_sha: body['head_sha'] }) };
    }
    case 'patch /repos/{owner}/{repo}/check-runs/{check_run_id}': {
      const id = Number(request.params['check_run_id']);
      const known = state.checkRuns.get(id);
      if (known === undefined) return refusal(404, 'Not Found');
      state.checkRuns.set(id, { ...known, ...body, ...annotated(known, body) });
      return { status: 200, body: sample('check-run', { id }) };
    }
    case 'post /repos/{owner}/{repo}/code-scanning/sarifs': {
      const id = randomUUID();
      state.sarifs.set(id, body);
      return { status: 202, body: { id, url: `${state.url}/repos/${repositoryOf(state)}/code-scanning/sarifs/${id}` } };
    }
    case 'get /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}':
      if (!state.sarifs.has(request.params['sarif_id'] ?? '')) return refusal(404, 'Not Found');
      return { status: 200, body: sample('code-scanning-sarifs-status', { processing_status: 'complete' }) };
    case 'get /repos/{owner}/{repo}/pulls/{pull_number}':
      return { status: 200, body: sample('pull-request', { number: Number(request.params['pull_number']) }) };
    case 'get /repos/{owner}/{repo}/pulls/{pull_number}/files':
    case 'get /repos/{owner}/{repo}/pulls/{pull_number}/commits':
      return { status: 200, body: [] };
    case 'get /user':
      if (rights?.kind !== 'person') return refusal(403, 'Resource not accessible by integration');
      return { status: 200, body: sample('private-user', { login: rights.login, type: 'User' }) };
    case 'get /installation/repositories':
      if (rights?.kind !== 'installation')
        return refusal(403, 'You must authenticate with an installation access token');
      return { status: 200, body: { total_count: 1, repositories: [repository(state, 'repository')] } };
    case 'delete /installation/token':
      if (rights?.kind !== 'installation') return refusal(403, 'Resource not accessible by personal access token');
      return end(state, [request.token ?? ''], 204);
    case 'post /credentials/revoke':
      return end(state, body['credentials'] as string[], 202);
    default:
      throw new Error(`the fake does not do ${name} yet`);
  }
}

/** Annotations are added to those that are there; all else of an output replaces what was there. */
function annotated(known: Readonly<Record<string, unknown>>, body: Readonly<Record<string, unknown>>): object {
  type Output = { readonly annotations?: readonly unknown[] } | undefined;
  const [before, now] = [known['output'] as Output, body['output'] as Output];
  if (now === undefined) return {};
  return { output: { ...now, annotations: [...(before?.annotations ?? []), ...(now.annotations ?? [])] } };
}

function end(state: GitHubState, tokens: readonly string[], status: 202 | 204): ApiAnswer {
  const known = tokens.filter((token) => state.tokens.has(token));
  state.revoked.push(...known);
  const later = () => {
    for (const token of known) state.tokens.delete(token);
  };
  return status === 204 ? { status, later } : { status, body: {}, later };
}

function tooLong(): ApiAnswer {
  const message = `Body is too long (maximum is ${COMMENT_LIMIT} characters)`;
  return { status: 422, body: { message: 'Validation Failed', errors: [{ resource: 'IssueComment', message }] } };
}

function repository(state: GitHubState, component: 'repository' | 'full-repository'): Record<string, unknown> {
  const { owner, repo, isPrivate, defaultBranch } = state.options;
  return sample(component, {
    name: repo,
    full_name: `${owner}/${repo}`,
    private: isPrivate,
    default_branch: defaultBranch,
    owner: user(owner, 'User'),
  });
}

function user(login: string, type: string): Record<string, unknown> {
  return sample('simple-user', { login, type });
}

function issueAnswer({ number, title, body, state }: Issue): Record<string, unknown> {
  return sample('issue', { number, title, body, state, user: user('github-actions[bot]', 'Bot') });
}

function commentAnswer(state: GitHubState, comment: Comment): Record<string, unknown> {
  return sample('issue-comment', {
    id: comment.id,
    body: comment.body,
    user: user(comment.login, comment.type),
    html_url: `https://github.invalid/${repositoryOf(state)}/pull/${comment.issue}#issuecomment-${comment.id}`,
    author_association: 'NONE',
  });
}

/** Oldest first, 30 a page unless asked otherwise and never more than 100, with GitHub's `Link` header. */
function listComments(state: GitHubState, request: ApiRequest): ApiAnswer {
  const issue = Number(request.params['issue_number']);
  const size = Math.min(Number(request.query.get('per_page') ?? 30), 100);
  const page = Number(request.query.get('page') ?? 1);
  const all = state.comments.filter((comment) => comment.issue === issue);
  const last = Math.max(1, Math.ceil(all.length / size));
  const at = (number: number, rel: string) =>
    `<${state.url}/repositories/1/issues/${issue}/comments?per_page=${size}&page=${number}>; rel="${rel}"`;
  const link = [
    ...(page > 1 ? [at(page - 1, 'prev')] : []),
    ...(page < last ? [at(page + 1, 'next'), at(last, 'last')] : []),
  ];
  return {
    status: 200,
    body: all.slice((page - 1) * size, page * size).map((comment) => commentAnswer(state, comment)),
    ...(link.length > 0 ? { headers: { link: state.linkOverride ?? link.join(', ') } } : {}),
  };
}
