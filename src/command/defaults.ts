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
  const ask = (file: string) =>
    request({
      proxies: env,
      method: 'GET',
      url: `${event.apiUrl}/repos/${owner}/${repo}/contents/${file}?ref=${encodeURIComponent(branch)}`,
      headers: {
        accept: 'application/vnd.github.raw+json',
        'user-agent': 'relock',
        ...(token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` }),
      },
    });
  const files = new Map<string, string | null>();
  for (const name of names) {
    const answer = await ask(name.split('/').map(encodeURIComponent).join('/'));
    if (answer.status !== 200 && answer.status !== 404)
      throw unreadable(`GitHub answered ${answer.status} for ${printable(name, 100)}`);
    files.set(name, answer.status === 200 ? answer.body : null);
  }
  // GitHub says 404 as well of what the token may not see: who sees no folder either may see nothing.
  if ([...files.values()].includes(null) && (await ask('')).status !== 200)
    throw unreadable('GitHub shows this token no file of the repository');
  return files;
}

function unreadable(why: string): RelockError {
  return new RelockError('RL-CONFIG-UNREADABLE', `the config on the default branch can't be read: ${why}`, {
    remedy: 'Give the job "permissions: contents: read", or check out the repository before this step.',
    state: 'Nothing was done.',
  });
}
