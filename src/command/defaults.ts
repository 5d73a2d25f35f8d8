import { RelockError } from '../core/error.ts';
import type { SecretValue } from '../core/secret.ts';
import { readFilesAt } from '../git/file-at.ts';
import { lookForRepository } from '../git/repository.ts';
import type { Repository } from '../git/repository.ts';
import type { Environment } from '../config/environment.ts';
import type { Event } from '../github/event.ts';
import { printable } from '../core/printable.ts';

/**
 * Files as the default branch has them, which is where a job's config and baseline count; null for one that is not
 * there. Read from the checkout's origin by git, or, in a job without a checkout, from GitHub's API
 * (docs.github.com/rest/repos/contents). Throws `RL-CONFIG-UNREADABLE` when neither can tell, and for one of `required`
 * that is not there.
 */
export async function readDefaults(
  names: readonly string[],
  required: readonly string[],
  event: Event,
  place: { readonly cwd: string; readonly env: Environment; readonly token: SecretValue | undefined },
): Promise<ReadonlyMap<string, string | null>> {
  const branch = event.repository.defaultBranch;
  if (branch === undefined) throw unreadable('the event does not say which branch is the default one');
  const repository = lookForRepository(place.cwd, place.env);
  const files =
    repository === undefined
      ? await readByApi(names, branch, event, place)
      : await readByGit(names, branch, repository);
  const absent = required.find((name) => (files.get(name) ?? null) === null);
  if (absent === undefined) return files;
  throw new RelockError('RL-CONFIG-UNREADABLE', `the default branch has no file "${printable(absent)}"`, {
    remedy: 'Name a file by its path from the top of the repository, as the default branch has it.',
    state: 'Nothing was done.',
  });
}

async function readByGit(
  names: readonly string[],
  branch: string,
  repository: Repository,
): Promise<ReadonlyMap<string, string | null>> {
  const files = await readFilesAt(repository, `refs/remotes/origin/${branch}`, names);
  return new Map([...files].map(([name, bytes]) => [name, bytes === null ? null : bytes.toString('utf8')]));
}

async function readByApi(
  names: readonly string[],
  branch: string,
  event: Event,
  { env, token }: { readonly env: Environment; readonly token: SecretValue | undefined },
): Promise<ReadonlyMap<string, string | null>> {
  const { request } = await import('../core/http.ts');
  const { owner, name: repo } = event.repository;
  const ask = (file: string, accept = 'application/vnd.github.raw+json') =>
    request({
      proxies: env,
      method: 'GET',
      url: `${event.apiUrl}/repos/${owner}/${repo}/contents/${file}?ref=${encodeURIComponent(branch)}`,
      headers: {
        accept,
        'user-agent': 'relock',
        ...(token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` }),
      },
    });
  // GitHub says 404 as well of what the token may not see: who sees no folder either may see nothing.
  const top = await ask('', 'application/vnd.github+json');
  if (top.status !== 200) throw unreadable('GitHub shows this token no file of the repository');
  const isThere = namesIn(top.body);
  const files = new Map<string, string | null>();
  for (const name of names) {
    if (!name.includes('/') && !isThere(name)) {
      files.set(name, null);
      continue;
    }
    const answer = await ask(name.split('/').map(encodeURIComponent).join('/'));
    if (answer.status !== 200 && answer.status !== 404)
      throw unreadable(`GitHub answered ${answer.status} for ${printable(name, 100)}`);
    files.set(name, answer.status === 200 ? answer.body : null);
  }
  return files;
}

/** GitHub lists so many of a folder's files, and no more. */
const MOST_LISTED = 1000;

/** Which names a folder's listing has; of one that is cut off, or none, any may be there. */
function namesIn(body: string): (name: string) => boolean {
  let listed: unknown;
  try {
    listed = JSON.parse(body);
  } catch {
    return () => true;
  }
  if (!Array.isArray(listed) || listed.length >= MOST_LISTED) return () => true;
  const names = new Set(listed.map((entry: { name?: unknown }) => entry.name));
  return (name) => names.has(name);
}

function unreadable(why: string): RelockError {
  return new RelockError('RL-CONFIG-UNREADABLE', `the config on the default branch can't be read: ${why}`, {
    remedy: 'Give the job "permissions: contents: read", or check out the repository before this step.',
    state: 'Nothing was done.',
  });
}
