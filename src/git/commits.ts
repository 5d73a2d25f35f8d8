import type { CommitInfo } from '../core/finding.ts';
import { startGit } from './process.ts';
import type { Repository } from './repository.ts';

/**
 * Author (`Name <address>`) and author date of commits, as the commits claim them: to be shown, never trusted.
 * Fetched apart from any patch, between NUL bytes, which neither can hold. Ids that git does not have are left out.
 */
export async function describeCommits(repository: Repository, ids: Iterable<string>): Promise<Map<string, CommitInfo>> {
  const wanted = [...new Set(ids)].filter((id) => /^[0-9a-f]{40,64}$/.test(id));
  const found = new Map<string, CommitInfo>();
  if (wanted.length === 0) return found;
  const git = startGit(
    repository,
    [
      'log',
      '--no-walk=unsorted',
      '--ignore-missing',
      '--stdin',
      '-z',
      '--no-color',
      '--no-notes',
      '--no-decorate',
      '--no-show-signature',
      '-s',
      '--format=tformat:%H%x00%an <%ae>%x00%aI',
    ],
    { withInput: true },
  );
  git.send(`${wanted.join('\n')}\n`);
  git.endInput();
  const chunks: Buffer[] = [];
  for await (const chunk of git.output) chunks.push(chunk);
  const fields = Buffer.concat(chunks).toString('utf8').split('\0');
  for (let i = 0; i + 2 < fields.length; i += 3) {
    const [id = '', author = '', date = ''] = fields.slice(i, i + 3);
    found.set(id, { id, author, ...(Number.isNaN(Date.parse(date)) ? {} : { date }) });
  }
  return found;
}
