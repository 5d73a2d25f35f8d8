import { randomBytes, randomInt } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { routes } from './github-routes.ts';
import { makeIssuer } from './oidc.ts';
import type { OidcIssuer } from './oidc.ts';
import { matchRequest, requestProblems, responseProblems } from './openapi.ts';

/** What a token may do. `installation`: GITHUB_TOKEN and an App's; `person`: a personal access token. */
export interface TokenRights {
  readonly kind: 'installation' | 'person';
  readonly login: string;
  /** Which it may write; reading is always allowed. */
  readonly write: ReadonlyArray<'issues' | 'checks' | 'security_events'>;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  body: string;
  readonly login: string;
  readonly type: 'Bot' | 'User';
}

export interface Issue {
  readonly number: number;
  title: string;
  body: string;
  readonly labels: readonly string[];
  state: string;
}

/** A request as it came, for assertions such as "no write was attempted". */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  readonly token: string | undefined;
}

export interface Fault {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
}

export interface GitHubOptions {
  readonly owner?: string;
  readonly repo?: string;
  readonly isPrivate?: boolean;
  readonly defaultBranch?: string;
  /** `/api/v3` as on an Enterprise Server; empty unless set. */
  readonly basePath?: string;
  /** Claims of the job's OIDC token. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Milliseconds until a revoked token is refused; 50 unless set. */
  readonly revocationDelay?: number;
  /** Answers in the API's place when it gives something: rate limits, outages. */
  readonly fault?: (request: Recorded, count: number) => Fault | undefined;
}

/** What the routes work on. */
export interface GitHubState {
  readonly options: Required<Omit<GitHubOptions, 'fault' | 'claims'>>;
  readonly url: string;
  readonly tokens: Map<string, TokenRights>;
  readonly comments: Comment[];
  readonly checkRuns: Map<number, Record<string, unknown>>;
  readonly sarifs: Map<string, Record<string, unknown>>;
  readonly issues: Issue[];
  readonly revoked: string[];
  /** What the list of comments gives as its `Link` header in the place of the right one. */
  linkOverride?: string;
}

export interface GitHubFake {
  /** The API's address, as in `GITHUB_API_URL`. */
  readonly url: string;
  /** Of the job: may write, may only read (a fork's), and a person's own. Minted for this server. */
  readonly tokens: { readonly write: string; readonly read: string; readonly person: string };
  readonly oidc: OidcIssuer;
  readonly state: GitHubState;
  readonly requests: Recorded[];
  readonly revoked: readonly string[];
  comments(issue?: number): Comment[];
  addComment(issue: number, body: string, author?: Partial<Pick<Comment, 'login' | 'type'>>): Comment;
  /** Makes the API accept one more token, such as the one that a test leaks. */
  acceptToken(token: string, rights?: Partial<TokenRights>): void;
  /** All that would have changed something at GitHub. */
  writes(): Recorded[];
  stop(): Promise<void>;
}

/** A stateful stand-in for GitHub's REST API and the runner's OIDC service, on loopback. */
export async function startGitHub(given: GitHubOptions = {}): Promise<GitHubFake> {
  const options = {
    owner: given.owner ?? 'example',
    repo: given.repo ?? 'app',
    isPrivate: given.isPrivate ?? false,
    defaultBranch: given.defaultBranch ?? 'main',
    basePath: given.basePath ?? '',
    revocationDelay: given.revocationDelay ?? 50,
  };
  const requests: Recorded[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      send(response, 500, { message: `the fake has a bug: ${String(error)}` });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const mint = (prefix: string) => `${prefix}_${randomBytes(27).toString('base64url').replace(/[-_]/g, '0')}`;
  const tokens = { write: mint('ghs'), read: mint('ghs'), person: mint('ghp') };
  const bot = { kind: 'installation', login: 'github-actions[bot]' } as const;
  const state: GitHubState = {
    options,
    url: `${base}${options.basePath}`,
    tokens: new Map<string, TokenRights>([
      [tokens.write, { ...bot, write: ['issues', 'checks', 'security_events'] }],
      [tokens.read, { ...bot, write: [] }],
      [tokens.person, { kind: 'person', login: 'mona', write: ['issues'] }],
    ]),
    comments: [],
    checkRuns: new Map(),
    sarifs: new Map(),
    issues: [],
    revoked: [],
  };
  const oidc = makeIssuer(base, given.claims ?? { sub: `repo:${options.owner}/${options.repo}:ref:refs/heads/main` });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', base);
    const method = request.method ?? 'GET';
    const text = await bodyOf(request);
    const token = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    let body: unknown;
    try {
      body = text === '' ? undefined : JSON.parse(text);
    } catch {
      send(response, 400, { message: 'Problems parsing JSON' });
      return;
    }
    const recorded = { method, path: url.pathname, query: url.search, body, token };
    requests.push(recorded);
    const fault = given.fault?.(recorded, requests.length);
    if (fault !== undefined) {
      send(response, fault.status, { message: fault.message ?? 'a fault' }, fault.headers);
      return;
    }
    if (url.pathname.startsWith('/oidc/')) {
      answerOidc(url, token, response);
      return;
    }
    if (request.headers['user-agent'] === undefined) {
      send(response, 403, { message: 'Request forbidden by administrative rules: a User-Agent is missing' });
      return;
    }
    // `Link` headers name the repository by its number, as GitHub's do.
    const named = `/repos/${options.owner}/${options.repo}/`;
    const path = url.pathname.slice(options.basePath.length).replace('/repositories/1/', named);
    const matched = url.pathname.startsWith(`${options.basePath}/`) ? matchRequest(method, path) : undefined;
    if (matched === undefined) {
      send(response, 404, { message: 'Not Found' });
      return;
    }
    const result = routes(state, { ...matched, query: url.searchParams, body, token }, requestProblems);
    if (result.status < 300) {
      const wrong = responseProblems(matched, result.status, result.body);
      if (wrong.length > 0) throw new Error(`${method} ${matched.template} answers wrongly: ${wrong.join('; ')}`);
    }
    if (result.later !== undefined) void sleep(options.revocationDelay).then(result.later);
    send(response, result.status, result.body, result.headers);
  }

  function answerOidc(url: URL, token: string | undefined, response: ServerResponse): void {
    if (url.pathname === '/oidc/.well-known/jwks') send(response, 200, oidc.jwks());
    else if (url.pathname === '/oidc/.well-known/openid-configuration')
      send(response, 200, {
        issuer: oidc.issuer,
        jwks_uri: `${oidc.issuer}/.well-known/jwks`,
        subject_types_supported: ['public'],
        response_types_supported: ['id_token'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    else if (url.pathname !== '/oidc/token' || url.searchParams.get('api-version') !== '2.0')
      send(response, 404, { message: 'Not Found' });
    else if (token !== oidc.requestToken) send(response, 401, { message: 'Unauthorized' });
    else {
      const audience = url.searchParams.get('audience') ?? `https://github.com/${options.owner}`;
      send(response, 200, { count: 1, value: oidc.sign(audience) });
    }
  }

  return {
    url: state.url,
    tokens,
    oidc,
    state,
    requests,
    revoked: state.revoked,
    comments: (issue) => state.comments.filter((comment) => issue === undefined || comment.issue === issue),
    addComment(issue, body, author = {}) {
      const comment: Comment = { id: randomInt(1, 2 ** 40), issue, body, login: 'mona', type: 'User', ...author };
      state.comments.push(comment);
      return comment;
    },
    acceptToken(token, rights = {}) {
      state.tokens.set(token, { kind: 'person', login: 'mona', write: [], ...rights });
    },
    writes: () => requests.filter(({ method }) => method !== 'GET'),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
