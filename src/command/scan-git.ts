import { parseRange } from '../git/range.ts';
import type { Repository } from '../git/repository.ts';
import { openRange } from '../source/pull-request.ts';
import type { Source } from '../source/source.ts';
import { openStaged } from '../source/staged.ts';

/** What git tells of a change; git is started at once. */
export type GitSource = { readonly kind: 'diff'; readonly range: string } | { readonly kind: 'staged' };

/** Opens a change as a source. */
export function openGitSource(wanted: GitSource, repository: Repository): Source {
  return wanted.kind === 'diff' ? openRange(repository, parseRange(wanted.range)) : openStaged(repository);
}
