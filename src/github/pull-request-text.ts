import type { Environment } from '../config/environment.ts';
import { RelockError } from '../core/error.ts';
import type { Unscanned } from '../core/finding.ts';
import { pullRequestPlace } from '../core/no-file.ts';
import type { SecretValue } from '../core/secret.ts';
import type { Event } from './event.ts';
import { asks, nextPage, refused, type Ask } from './look.ts';
import { at, textAt } from './payload.ts';

/** What people wrote on a pull request: untrusted, and to be scanned only. */
export interface PullRequestText {
  readonly texts: ReadonlyArray<{ readonly path: string; readonly text: string }>;
  /** What GitHub did not give. */
  readonly unscanned: readonly Unscanned[];
}

/** Pages of 100 that are read of each kind of comment. */
const MOST_PAGES = 30;
/** What is read, by its place below the repository, and how a report names one of it. */
const LISTS = [
  { below: (number: number) => `issues/${number}/comments`, name: 'comment' },
  { below: (number: number) => `pulls/${number}/reviews`, name: 'review' },
  { below: (number: number) => `pulls/${number}/comments`, name: 'review comment' },
] as const;

/**
 * The title, the body and all comments of a pull request as they are now; an earlier version of an edited text is not
 * to be had by REST. Never rejects: what can't be read is told as unscanned.
 *
 * Source: https://docs.github.com/rest/pulls/pulls, …/rest/issues/comments, …/rest/pulls/reviews, …/rest/pulls/comments
 */
export async function readPullRequestText(
  event: Event,
  number: number,
  token: SecretValue,
  env: Environment,
): Promise<PullRequestText> {
  const texts: Array<{ path: string; text: string }> = [];
  const unscanned: Unscanned[] = [];
  const { owner, name } = event.repository;
  const base = `${event.apiUrl}/repos/${owner}/${name}`;
  const attempt = async (part: string, read: () => Promise<void>) => {
    try {
      await read();
    } catch (error) {
      const reason = error instanceof RelockError ? `${error.message} [${error.code}]` : 'GitHub did not give it';
      unscanned.push({ path: pullRequestPlace(number, part), reason });
    }
  };
  const ask = await asks(token, env);
  await attempt('title and body', async () => {
    const { body } = await get(ask, `${base}/pulls/${number}`);
    for (const part of ['title', 'body'])
      texts.push({ path: pullRequestPlace(number, part), text: textAt(body, part) ?? '' });
  });
  for (const list of LISTS) {
    await attempt(`${list.name}s`, async () => {
      let url: string | undefined = `${base}/${list.below(number)}?per_page=100`;
      for (let page = 0; url !== undefined; page++) {
        if (page === MOST_PAGES) throw new RelockError('RL-GITHUB-FAILED', `there are more than ${MOST_PAGES * 100}`);
        const { body, link } = await get(ask, url);
        for (const comment of Array.isArray(body) ? body : []) {
          const id = at(comment, 'id');
          if (typeof id !== 'number') continue;
          texts.push({ path: pullRequestPlace(number, `${list.name} ${id}`), text: textAt(comment, 'body') ?? '' });
        }
        url = nextPage(link, event.apiUrl);
      }
    });
  }
  return { texts: texts.filter(({ text }) => text !== ''), unscanned };
}

async function get(ask: Ask, url: string): Promise<{ readonly body: unknown; readonly link: string }> {
  const answer = await ask(url);
  if (answer.status !== 200) throw refused(answer, 'read the pull request', 'pull-requests: read');
  return answer;
}
