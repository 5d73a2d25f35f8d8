import type { Environment } from '../config/environment.ts';
import type { HttpAnswer } from '../core/http.ts';
import type { SecretValue } from '../core/secret.ts';
import type { Event } from './event.ts';
import { refusalError } from './failure.ts';
import { at, textAt } from './payload.ts';

/** The first line of Relock's comment; invisible on the page. */
export const COMMENT_MARKER = '<!-- relock:comment -->';

/** A comment that Relock wrote on the pull request. */
export interface OwnComment {
  readonly id: number;
  readonly body: string;
}

/** So many comments are looked through at most: 30 pages of 100. */
const MOST_PAGES = 30;

/** A page of 100 comments of 65,536 characters, each up to six bytes in JSON: nobody may talk ours out of sight. */
const LARGEST_PAGE = 48 * 1024 * 1024;

/** One GET below the API's address. Any status. */
export type Ask = (url: string) => Promise<Told & { readonly link: string }>;

/** An answer of any status. */
export interface Told {
  readonly status: number;
  readonly headers: HttpAnswer['headers'];
  readonly body: unknown;
}

/**
 * Relock's own comments on a pull request, oldest first: usually none or one. The cheap look before anything heavy is
 * loaded; a clean run ends here.
 *
 * A comment is ours when its text begins with the marker and its author is an App (type `Bot`, which no person's account
 * can have) or, with a person's token, that person. Anybody can paste the marker, so the text alone proves nothing; and
 * an installation token, GITHUB_TOKEN among them, can't ask who it is, so the author's login is not compared with it.
 * Nothing in a comment is believed: all that follows from it is that it is written over.
 *
 * Throws `RL-GITHUB-PERMISSION`, `RL-GITHUB-TOKEN`, `RL-GITHUB-FAILED`, or `core/http`'s errors.
 */
export async function lookForComments(
  event: Event,
  number: number,
  token: SecretValue,
  env: Environment,
): Promise<readonly OwnComment[]> {
  const ask = await asks(token, env);
  const { owner, name } = event.repository;
  const marked: Array<OwnComment & { readonly login: string; readonly isApp: boolean }> = [];
  let url: string | undefined = `${event.apiUrl}/repos/${owner}/${name}/issues/${number}/comments?per_page=100`;
  for (let page = 0; url !== undefined && page < MOST_PAGES; page++) {
    const answer = await ask(url);
    if (answer.status !== 200) throw refused(answer, 'read the comments of the pull request', 'pull-requests: write');
    for (const comment of Array.isArray(answer.body) ? answer.body : []) {
      const id = at(comment, 'id');
      const body = textAt(comment, 'body');
      if (typeof id !== 'number' || body === undefined || !body.startsWith(COMMENT_MARKER)) continue;
      const login = textAt(comment, 'user', 'login') ?? '';
      marked.push({ id, body, login, isApp: textAt(comment, 'user', 'type') === 'Bot' });
    }
    url = nextPage(answer.link, event.apiUrl);
  }
  const byPeople = marked.some(({ isApp }) => !isApp);
  const self = byPeople ? await whoAmI(ask, event, token) : undefined;
  return marked
    .filter(({ isApp, login }) => isApp || (self !== undefined && login === self))
    .map(({ id, body }) => ({ id, body }));
}

/** The error for an answer that is not 200: what could not be done, and the permission that it takes. */
export function refused({ status, headers, body }: Told, what: string, permission: string): Error {
  const message = textAt(body, 'message') ?? 'no reason given';
  return refusalError({ status, headers, message }, what, permission);
}

/** The login behind a person's token; undefined for an installation's, which GitHub refuses to say. */
async function whoAmI(ask: Ask, event: Event, token: SecretValue): Promise<string | undefined> {
  if (token.reveal().startsWith('ghs_')) return undefined;
  const answer = await ask(`${event.apiUrl}/user`);
  return answer.status === 200 ? textAt(answer.body, 'login') : undefined;
}

/** The next page's URL (RFC 8288), only when it is below the API's address: the token goes nowhere else. */
export function nextPage(link: string, apiUrl: string): string | undefined {
  const url = /<([^<>]+)>;\s*rel="next"/.exec(link)?.[1];
  return url?.startsWith(`${apiUrl}/`) === true ? url : undefined;
}

/** GETs with this token, through the environment's proxies. */
export async function asks(token: SecretValue, env: Environment): Promise<Ask> {
  const { request } = await import('../core/http.ts');
  return async (url) => {
    const answer = await request({
      method: 'GET',
      url,
      headers: headersFor(token),
      proxies: env,
      maxBytes: LARGEST_PAGE,
    });
    const link = answer.headers['link'];
    return {
      status: answer.status,
      headers: answer.headers,
      link: Array.isArray(link) ? link.join(', ') : (link ?? ''),
      body: parse(answer.body),
    };
  };
}

/** One POST or PATCH of JSON below the API's address. Any status. */
export type Send = (method: 'POST' | 'PATCH', url: string, body: object) => Promise<Told>;

/** Writes with this token where no more than that is needed: GitHub's own client takes ten times as long to load. */
export async function sends(token: SecretValue, env: Environment): Promise<Send> {
  const { request } = await import('../core/http.ts');
  return async (method, url, body) => {
    const headers = { ...headersFor(token), 'content-type': 'application/json' };
    const answer = await request({ method, url, headers, body: JSON.stringify(body), proxies: env });
    return { status: answer.status, headers: answer.headers, body: parse(answer.body) };
  };
}

function headersFor(token: SecretValue): Readonly<Record<string, string>> {
  return {
    accept: 'application/vnd.github+json',
    authorization: `token ${token.reveal()}`,
    'x-github-api-version': '2022-11-28',
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
