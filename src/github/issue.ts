import type { Environment } from '../config/environment.ts';
import type { SecretValue } from '../core/secret.ts';
import { openGitHub, refusalOf } from './client.ts';
import type { Event } from './event.ts';
import { refusalError } from './failure.ts';
import { asks, nextPage, refused } from './look.ts';
import { at, textAt } from './payload.ts';

/** Ours have it, so that a busy repository's others need not be looked through. */
const LABEL = 'relock';
const MOST_PAGES = 10;

/** An open issue that Relock wrote. */
export interface OwnIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
}

/** What an issue is to say. */
export interface IssueText {
  /** What it is about, such as `key-3f2a`: the same in every run; it stands in the body, invisible on the page. */
  readonly about: string;
  readonly title: string;
  readonly body: string;
}

/**
 * Relock's own open issues. One is ours when it has our label and its text begins with our mark: both are for who may
 * write to the repository's issues. Nothing in it is believed: all that follows from it is that it is written over or closed.
 * Throws as `lookForComments`.
 */
export async function lookForIssues(event: Event, token: SecretValue, env: Environment): Promise<readonly OwnIssue[]> {
  const ask = await asks(token, env);
  const { owner, name } = event.repository;
  const found: OwnIssue[] = [];
  let url: string | undefined = `${event.apiUrl}/repos/${owner}/${name}/issues?labels=${LABEL}&state=open&per_page=100`;
  for (let page = 0; url !== undefined && page < MOST_PAGES; page++) {
    const answer = await ask(url);
    if (answer.status !== 200) throw refused(answer, 'read the issues', 'issues: write');
    for (const issue of Array.isArray(answer.body) ? answer.body : []) {
      const number = at(issue, 'number');
      const body = textAt(issue, 'body') ?? '';
      if (typeof number !== 'number' || !body.startsWith('<!-- relock:')) continue;
      found.push({ number, body, title: textAt(issue, 'title') ?? '' });
    }
    url = nextPage(answer.link, event.apiUrl);
  }
  return found;
}

/** True for the issue that is about this. */
export function isAbout(issue: OwnIssue, about: string): boolean {
  return issue.body.startsWith(`${markOf(about)}\n`);
}

/**
 * Makes the repository hold one open issue about this with this text: the oldest of `own` that is about it is updated,
 * or one is opened. Gives its number. Throws `RL-GITHUB-PERMISSION`, `RL-GITHUB-TOKEN`, `RL-GITHUB-FAILED`.
 */
export async function upsertIssue(
  event: Event,
  token: SecretValue,
  text: IssueText,
  own: readonly OwnIssue[],
  env: Environment,
): Promise<number> {
  const { owner, name: repo } = event.repository;
  const body = `${markOf(text.about)}\n${text.body}`;
  const kept = own.filter((issue) => isAbout(issue, text.about)).sort((a, b) => a.number - b.number)[0];
  if (kept?.body === body && kept.title === text.title) return kept.number;
  const octokit = await openGitHub(event, token, env);
  const { title } = text;
  try {
    if (kept === undefined) {
      return (await octokit.rest.issues.create({ owner, repo, title, body, labels: [LABEL] })).data.number;
    }
    await octokit.rest.issues.update({ owner, repo, issue_number: kept.number, title, body });
    return kept.number;
  } catch (error) {
    throw refusalError(refusalOf(error), 'write the issue that tells people what to do', 'issues: write');
  }
}

/** Closes an issue that nobody needs any more, saying why in one comment. Throws as `upsertIssue`. */
export async function closeIssue(
  event: Event,
  token: SecretValue,
  number: number,
  why: string,
  env: Environment,
): Promise<void> {
  const { owner, name: repo } = event.repository;
  const octokit = await openGitHub(event, token, env);
  try {
    await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body: why });
    await octokit.rest.issues.update({ owner, repo, issue_number: number, state: 'closed', state_reason: 'completed' });
  } catch (error) {
    throw refusalError(refusalOf(error), 'close the issue that told people what to do', 'issues: write');
  }
}

function markOf(about: string): string {
  return `<!-- relock:${about} -->`;
}
