import type { Fragment } from '../core/fragment.ts';
import { PATCH_SWITCHES, startGit } from '../git/process.ts';
import type { Repository } from '../git/repository.ts';
import { archivesOf, patchFragments } from './patch-fragments.ts';
import type { Source } from './source.ts';
import { Tally } from './tally.ts';

/**
 * What is about to be committed: the index against HEAD, or against nothing before the first commit. In a hook the
 * index is the one that git named in GIT_INDEX_FILE. The process is started at once.
 * Reading ends with the errors of `startGit`.
 */
export function openStaged(repository: Repository): Source {
  const tally = new Tally();
  const git = startGit(repository, ['diff', '--cached', ...PATCH_SWITCHES, '--'], { withIndex: true });
  return {
    fragments: (reading): AsyncIterable<Fragment> =>
      patchFragments(git.output, { inHead: true, added: false, ...archivesOf(repository, reading) }, tally),
    unscanned: tally.unscanned,
    stats: tally.stats,
    get notes() {
      return tally.notes;
    },
  };
}
