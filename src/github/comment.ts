import type { Octokit } from '@octokit/rest';
import type { Environment } from '../config/environment.ts';
import type { SecretValue } from '../core/secret.ts';
import { openGitHub, refusalOf } from './client.ts';
import type { Event } from './event.ts';
import { refusalError } from './failure.ts';
import { COMMENT_MARKER } from './look.ts';
import type { OwnComment } from './look.ts';

/** GitHub takes 65,536 characters; so many bytes may the text have that is given to `upsertComment`. */
export const COMMENT_ROOM = 65_000;

export interface Upserted {
  readonly action: 'created' | 'updated' | 'unchanged';
  readonly id: number;
}

/**
 * Makes the pull request hold exactly one comment of ours with this text: the oldest of `own` (from `lookForComments`) is
 * updated, or one is created. Further ones, which two runs at the same time can leave behind, become one line that says
 * where to look. A text that is there already is not written again.
 *
 * Throws `RL-GITHUB-PERMISSION`, `RL-GITHUB-TOKEN` or `RL-GITHUB-FAILED`; the caller reports that and goes on, for a
 * comment that can't be written must not hide what was found.
 */
export async function upsertComment(
  event: Event,
  number: number,
  token: SecretValue,
  text: string,
  own: readonly OwnComment[],
  env: Environment,
): Promise<Upserted> {
  const body = `${COMMENT_MARKER}\n${text}`;
  const [first, ...others] = own;
  if (first?.body === body && others.length === 0) return { action: 'unchanged', id: first.id };
  const { owner, name: repo } = event.repository;
  const octokit = await openGitHub(event, token, env);
  try {
    const kept = await write(octokit, { owner, repo }, number, body, own);
    for (const { id } of own) {
      if (id !== kept.id) await fold(octokit, { owner, repo }, id);
    }
    return kept;
  } catch (error) {
    throw refusalError(refusalOf(error), 'write the comment on the pull request', 'pull-requests: write');
  }
}

async function write(
  octokit: Octokit,
  repository: { readonly owner: string; readonly repo: string },
  number: number,
  body: string,
  own: readonly OwnComment[],
): Promise<Upserted> {
  for (const { id, body: present } of own) {
    if (present === body) return { action: 'unchanged', id };
    try {
      await octokit.rest.issues.updateComment({ ...repository, comment_id: id, body });
      return { action: 'updated', id };
    } catch (error) {
      // Then the next one, at last a new one.
      if (!isNotOurs(error)) throw error;
    }
  }
  const created = await octokit.rest.issues.createComment({ ...repository, issue_number: number, body });
  return { action: 'created', id: created.data.id };
}

async function fold(
  octokit: Octokit,
  repository: { readonly owner: string; readonly repo: string },
  id: number,
): Promise<void> {
  const body = 'Relock’s report is in another comment of this pull request.';
  try {
    await octokit.rest.issues.updateComment({ ...repository, comment_id: id, body });
  } catch (error) {
    if (!isNotOurs(error)) throw error;
  }
}

/** Deleted meanwhile, or another App's that only looks like ours. */
function isNotOurs(error: unknown): boolean {
  return [403, 404].includes(refusalOf(error).status);
}
