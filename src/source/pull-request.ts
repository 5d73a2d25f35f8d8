import { RelockError } from '../core/error.ts';
import type { CommitInfo } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import { messagePlace } from '../core/no-file.ts';
import { describeCommits } from '../git/commits.ts';
import { PATCH_SWITCHES, startGit, type GitProcess } from '../git/process.ts';
import {
  completeRange,
  emptyTree,
  isZeroId,
  refuseOption,
  type CompleteRange,
  type RangeRequest,
} from '../git/range.ts';
import { isPartial, isShallow, type Repository } from '../git/repository.ts';
import { mergeFragments } from './merges.ts';
import { oversizedFiles, oversizedFragments, type OversizedFile } from './oversized.ts';
import { archivesOf, patchFragments, type PatchView } from './patch-fragments.ts';
import { seenInHead } from './piece-fragment.ts';
import type { Reading, Source } from './source.ts';
import { Tally } from './tally.ts';

/** A range of commits as a source. */
export interface RangeSource extends Source {
  /** Author and date of commits that fragments named. */
  describeCommits(ids: Iterable<string>): Promise<Map<string, CommitInfo>>;
}

/** What git is asked to compare and to walk. */
interface Views {
  /** Arguments for `git diff`. */
  readonly net: readonly string[];
  /** Arguments for `git log`. */
  readonly walk: readonly string[];
}

/** How much text of a first commit is kept back until it is known whether a second one follows. */
const HELD = 4 * 1024 * 1024;

/**
 * What a pull request brings, as the union of three views:
 *
 * 1. each commit's own additions, parents before children (`inHead: false`, `commit` named), so that what one commit
 *    added and the next removed is seen: it stays in the history;
 * 2. the net diff from the merge base to the head (fragments without a commit, `inHead: true`), so that what several
 *    commits put together is seen whole;
 * 3. what merge commits put in by themselves (as 1), and the commits' messages.
 *
 * Of a single commit the first two are the same, since its parent is then the merge base: its fragments come once,
 * with the commit and `inHead: true`, and git is not asked twice (on two cores that is a sixth of a small scan's time).
 *
 * Whoever reads it joins findings by (path, fingerprint): the first commit that has one is the one that brought it;
 * one that never comes with `inHead: true` is in the history only.
 *
 * git is started before this returns, for 2 as soon as a second commit shows, or at once for who will not read for a
 * while (`readLater`); merges cost two processes more. When git
 * lacks something (shallow clone, unknown base), it is fetched and git is started again, so a fragment can come twice:
 * only then is simple-git loaded. Reading ends with the errors of `completeRange` and of `startGit`.
 *
 * @throws RL-GIT-REVISION at once
 */
export function openRange(
  repository: Repository,
  request: RangeRequest,
  options: { readonly readLater?: boolean } = {},
): RangeSource {
  refuseOption(request.base);
  refuseOption(request.head);
  const { base, head } = request;
  const isSure = !isShallow(repository) && !isPartial(repository) && !isZeroId(base);
  const first = isSure ? startViews(repository, { net: [`${base}...${head}`], walk: [`${base}..${head}`] }) : undefined;
  if (options.readLater === true) first?.net();
  const complete = async (tally: Tally) => {
    const range = await completeRange(repository, request);
    for (const note of range.notes) tally.note(note);
    return viewsOf(range);
  };
  return viewSource(repository, first, complete, { inHead: false, added: true });
}

function viewsOf(range: CompleteRange): Views {
  if (range.base === undefined) return { net: [emptyTree(range.head), range.head], walk: [range.head] };
  return { net: [range.mergeBase ?? range.base, range.head], walk: [`${range.base}..${range.head}`] };
}

interface RunningViews {
  readonly views: Views;
  readonly walk: GitProcess;
  readonly mark: string;
  /** Starts the net diff, or gives the one that was started. */
  net(): GitProcess;
  stop(): void;
}

function startViews(repository: Repository, views: Views, without: readonly OversizedFile[] = []): RunningViews {
  // Made afresh so that nobody who wrote a commit knows it, though the strict reader would not take it from them either.
  // Good enough without node:crypto, whose loading costs more than reading a small patch.
  const mark = `relock-${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)} `;
  const paths = without.length === 0 ? [] : ['.', ...without.map((file) => `:(exclude,literal)${file.path}`)];
  const walk = startGit(repository, [
    'log',
    ...PATCH_SWITCHES,
    '--topo-order',
    '--reverse',
    '--full-history',
    '--no-notes',
    '--no-decorate',
    '--no-show-signature',
    `--format=tformat:${mark}%H %P%n%w(0,1,1)%B`,
    ...views.walk,
    '--',
    ...paths,
  ]);
  let net: GitProcess | undefined;
  return {
    views,
    walk,
    mark,
    net: () => (net ??= startGit(repository, ['diff', ...PATCH_SWITCHES, ...views.net, '--', ...paths])),
    stop: () => {
      net?.stop();
      walk.stop();
    },
  };
}

function viewSource(
  repository: Repository,
  first: RunningViews | undefined,
  complete: (tally: Tally) => Promise<Views>,
  plain: PatchView,
): RangeSource {
  const tally = new Tally();
  let history = plain;

  async function* fragments(reading?: Reading): AsyncGenerator<Fragment> {
    history = { ...plain, ...archivesOf(repository, reading) };
    let views = first?.views;
    try {
      if (first !== undefined) {
        yield* readViews(first);
        return;
      }
    } catch (error) {
      if (isTooLarge(error)) {
        yield* withOversized(first?.views);
        return;
      }
      if (!isIncomplete(error)) throw error;
      tally.restart();
    }
    views = await complete(tally);
    try {
      yield* readViews(startViews(repository, views));
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      yield* withOversized(views);
    }
  }

  /** git gives up on files of more than a gigabyte: they are read apart, whole, and the rest is asked for without them. */
  async function* withOversized(views: Views | undefined): AsyncGenerator<Fragment> {
    if (views === undefined) return;
    tally.restart();
    const files = await oversizedFiles(repository, views.walk);
    yield* oversizedFragments(repository, files, { ...history, inHead: true }, tally);
    yield* readViews(startViews(repository, views, files));
  }

  async function* readViews(running: RunningViews): AsyncGenerator<Fragment> {
    const merges: string[] = [];
    let commits = 0;
    let isPlain = true;
    const mayBeOne = () => commits < 2;
    const onCommit = (id: string, parents: readonly string[]) => {
      commits++;
      isPlain &&= parents.length === 1;
      if (parents.length > 1) merges.push(id);
      if (!mayBeOne()) running.net();
    };
    let held: Fragment[] | undefined = [];
    let heldSize = 0;
    try {
      for await (const fragment of patchFragments(
        running.walk.output,
        { ...history, mark: running.mark, onCommit },
        tally,
      )) {
        held?.push(fragment);
        heldSize += (fragment.bytes ?? fragment.text).length;
        if (held === undefined) yield fragment;
        else if (!mayBeOne() || heldSize > HELD) {
          yield* held;
          held = undefined;
        }
      }
      if (held !== undefined && mayBeOne() && commits === 1 && isPlain) {
        for (const fragment of held) yield seenInHead(fragment, !isMessage(fragment));
      } else {
        yield* held ?? [];
        const net = running.net();
        yield* patchFragments(net.output, { ...history, inHead: true }, tally);
      }
    } finally {
      running.stop();
    }
    yield* mergeFragments(repository, merges, history, tally);
  }

  return {
    fragments,
    describeCommits: (ids) => describeCommits(repository, ids),
    unscanned: tally.unscanned,
    stats: tally.stats,
    get notes() {
      return tally.notes;
    },
  };
}

/** A message is no part of what the head's files hold. */
function isMessage({ path, commit }: Fragment): boolean {
  return commit !== undefined && path === messagePlace('commit', commit.id);
}

/** True for failures that fetching may cure. */
function isIncomplete(error: unknown): boolean {
  return (
    error instanceof RelockError && (error.code === 'RL-GIT-UNKNOWN-REVISION' || error.code === 'RL-GIT-INCOMPLETE')
  );
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RelockError && error.code === 'RL-GIT-TOO-LARGE';
}
