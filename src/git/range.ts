import type { SimpleGit } from 'simple-git';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { askPorcelain, openPorcelain, tryPorcelain } from './porcelain.ts';
import { shallowCommits, type Repository } from './repository.ts';

/** What is to be compared, as it was asked for. */
export interface RangeRequest {
  /** A revision; 40 zeros, as a first push has them, stand for "nothing before". */
  readonly base: string;
  readonly head: string;
  /** The pull request's number: where its head is fetched from when the id alone is refused. */
  readonly pullRequest?: number;
  /** Where a first or forced push, whose own base is of no use, is compared to: such as `main`. */
  readonly defaultBranch?: string;
}

/** Commits that are all here, with all between them. */
export interface CompleteRange {
  readonly head: string;
  /** Undefined: nothing came before, all that `head` reaches is new. */
  readonly base: string | undefined;
  /** Undefined when the two have no common ancestor. */
  readonly mergeBase: string | undefined;
  /** What was assumed to get here. What was fetched is not told: nobody could act on it. */
  readonly notes: readonly string[];
}

/** How far a shallow clone is deepened, step by step, before all of it is fetched. */
const STEPS = [50, 200, 1000];

/**
 * Reads `BASE...HEAD`, `BASE..HEAD` or `BASE` (its head is then HEAD). Two and three dots mean the same here: what the
 * head has that the base does not.
 *
 * @throws RL-GIT-REVISION
 */
export function parseRange(text: string): RangeRequest {
  const [base = '', head = '', ...rest] = text.split(/\.{2,3}/);
  if (rest.length > 0 || base === '') {
    throw new RelockError('RL-GIT-REVISION', `"${printable(text)}" is not a range of commits`, {
      remedy: 'Write BASE...HEAD, for example origin/main...HEAD.',
    });
  }
  const request = { base, head: head === '' ? 'HEAD' : head };
  refuseOption(request.base);
  refuseOption(request.head);
  return request;
}

/**
 * Refuses what git would not take for one revision: an option (`--upload-pack=…`), a negation, a range, nothing.
 *
 * @throws RL-GIT-REVISION
 */
export function refuseOption(revision: string): void {
  if (/^[-^]|\.\.|[\0-\x20\x7f]|^$|^:|\^[@!]/.test(revision)) {
    throw new RelockError('RL-GIT-REVISION', `"${printable(revision)}" is not a revision that Relock hands to git`, {
      remedy: 'Name one commit, branch or tag; names that begin with "-" can be given as refs/heads/-NAME.',
    });
  }
}

/** True for the id of zeros that GitHub sends as `before` of a first push. */
export function isZeroId(revision: string): boolean {
  return /^0{40,64}$/.test(revision);
}

/** The tree without files; its id depends on the repository's hash. */
export function emptyTree(commit: string): string {
  return commit.length === 64
    ? '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'
    : '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
}

/**
 * Makes sure that both ends, their merge base and every commit between are here, and fetches from `origin` what is not:
 * after a clone with `--depth`, for a base that was never fetched, a forced push, a partial clone. Only objects are
 * fetched; no ref, file or FETCH_HEAD changes (a shallow clone becomes deeper).
 *
 * @throws RL-GIT-REVISION, RL-GIT-UNKNOWN-REVISION, RL-GIT-SHALLOW, RL-GIT-FAILED
 */
export async function completeRange(repository: Repository, request: RangeRequest): Promise<CompleteRange> {
  refuseOption(request.base);
  refuseOption(request.head);
  const notes: string[] = [];
  const head = await ensureCommit(repository, request.head, request.pullRequest);
  const base = await findBase(repository, request, head.id, notes);
  if (base === undefined) {
    await deepen(repository, [head.id], [head.id]);
    await fetchMissing(repository, [head.id]);
    return { head: head.id, base, mergeBase: undefined, notes };
  }
  await deepen(repository, [base, head.id], [`${base}...${head.id}`]);
  await fetchMissing(repository, [head.id, `^${base}`]);
  const git = await openPorcelain(repository, 'local');
  const mergeBase = await tryPorcelain(git, ['merge-base', base, head.id]);
  if (mergeBase === undefined) notes.push('base and head have no common ancestor: they are compared as they stand');
  return { head: head.id, base, mergeBase, notes };
}

/** A commit's id; one that is not here is fetched from `origin` first. */
export async function ensureCommit(
  repository: Repository,
  revision: string,
  pullRequest?: number,
): Promise<{ id: string; fetched: boolean }> {
  refuseOption(revision);
  const known = await resolve(repository, revision);
  if (known !== undefined) return { id: known, fetched: false };
  const remote = await openPorcelain(repository, 'remote');
  const tried: string[] = [];
  for (const source of await sources(remote, revision, pullRequest)) {
    const failure = await fetchObjects(
      remote,
      repository,
      [source],
      shallowCommits(repository).size > 0 ? ['--depth=1'] : [],
    );
    if (failure !== undefined) tried.push(failure);
    const wanted = /^[0-9a-f]{40,64}$/.test(revision) ? revision : source;
    const id = await resolve(repository, wanted);
    if (id !== undefined) return { id, fetched: true };
  }
  throw new RelockError(
    'RL-GIT-UNKNOWN-REVISION',
    `git does not know the revision "${printable(revision)}", and it could not be fetched`,
    {
      evidence: [...new Set(tried)].slice(0, 2).map((reason) => ['git says', reason] as const),
      remedy:
        'Check the name; in a workflow give actions/checkout `fetch-depth: 0`, elsewhere run `git fetch origin` first.',
    },
  );
}

async function findBase(
  repository: Repository,
  request: RangeRequest,
  head: string,
  notes: string[],
): Promise<string | undefined> {
  if (!isZeroId(request.base)) {
    try {
      return (await ensureCommit(repository, request.base)).id;
    } catch (error) {
      // A forced push leaves a base that the server may have dropped already.
      if (request.defaultBranch === undefined || !/^[0-9a-f]{40,64}$/.test(request.base)) throw error;
      notes.push(`the former head ${request.base.slice(0, 12)} is gone: compared to the default branch instead`);
    }
  }
  if (request.defaultBranch !== undefined) {
    const branch = `refs/remotes/origin/${request.defaultBranch}`;
    const tip = await ensureCommit(repository, branch).catch(() => undefined);
    if (tip !== undefined && tip.id !== head) return tip.id;
  }
  notes.push('nothing to compare to: all commits of the head are scanned');
  return undefined;
}

async function resolve(repository: Repository, revision: string): Promise<string | undefined> {
  const git = await openPorcelain(repository, 'local');
  return tryPorcelain(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
}

/** What to ask `origin` for: ids, since fetching an id changes no ref. Branches and tags are looked up first. */
async function sources(remote: SimpleGit, revision: string, pullRequest: number | undefined): Promise<string[]> {
  const found: string[] = [];
  if (/^[0-9a-f]{40,64}$/.test(revision)) found.push(revision);
  const names: string[] = [];
  if (pullRequest !== undefined && Number.isSafeInteger(pullRequest)) names.push(`refs/pull/${pullRequest}/head`);
  if (/^[\w][\w./+-]*$/.test(revision) && !found.includes(revision)) {
    const short = revision.replace(/^(refs\/remotes\/)?origin\//, '').replace(/^refs\/(heads|tags)\//, '');
    names.push(`refs/heads/${short}`, `refs/tags/${short}`);
  }
  if (names.length === 0) return found;
  const listed = (await tryPorcelain(remote, ['ls-remote', 'origin', ...names])) ?? '';
  const ids = new Map<string, string>();
  for (const line of listed.split('\n')) {
    const [, id, name] = /^([0-9a-f]{40,64})\t(.+)$/.exec(line) ?? [];
    if (id !== undefined && name !== undefined) ids.set(name, id);
  }
  // git matches the ends of names: a branch called `refs/heads/main` is listed as well, and may come first.
  for (const name of names) {
    const id = ids.get(name);
    if (id !== undefined && !found.includes(id)) found.push(id);
  }
  return found;
}

/** Fetches objects by id. Gives git's complaint when it did not work. */
async function fetchObjects(
  remote: SimpleGit,
  repository: Repository,
  ids: readonly string[],
  depth: readonly string[],
): Promise<string | undefined> {
  const args = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--recurse-submodules=no',
    '--no-auto-maintenance',
    ...depth,
    'origin',
    ...ids,
  ];
  try {
    await askPorcelain(remote, args);
    return undefined;
  } catch (error) {
    if (error instanceof RelockError) return error.evidence[0]?.[1] ?? error.message;
    throw error;
  }
}

/** Deepens a shallow clone until none of its cut-off commits lies within `range`. */
async function deepen(repository: Repository, tips: readonly string[], range: readonly string[]): Promise<void> {
  if (shallowCommits(repository).size === 0) return;
  const local = await openPorcelain(repository, 'local');
  let failure: string | undefined;
  for (const step of [0, ...STEPS, Infinity]) {
    if (step > 0) {
      const remote = await openPorcelain(repository, 'remote');
      failure = await fetchObjects(remote, repository, tips, [step === Infinity ? '--unshallow' : `--deepen=${step}`]);
    }
    if (failure !== undefined) break;
    if (!(await touchesCutOff(local, repository, range))) {
      return;
    }
  }
  throw new RelockError(
    'RL-GIT-SHALLOW',
    'this clone is shallow and lacks commits of the range, and they could not be fetched',
    {
      ...(failure === undefined ? {} : { evidence: [['git says', failure]] }),
      remedy: 'Give actions/checkout `with: { fetch-depth: 0 }`, or run `git fetch --unshallow`.',
    },
  );
}

async function touchesCutOff(git: SimpleGit, repository: Repository, range: readonly string[]): Promise<boolean> {
  const cut = shallowCommits(repository);
  if (cut.size === 0) return false;
  const commits = await askPorcelain(git, ['rev-list', ...range, '--']);
  return commits.split('\n').some((id) => cut.has(id));
}

/** In a partial clone (`--filter`), fetches the files' contents of the range in one go. */
export async function fetchMissing(repository: Repository, range: readonly string[]): Promise<void> {
  const local = await openPorcelain(repository, 'local');
  const partial = await tryPorcelain(local, ['config', '--get-regexp', String.raw`^remote\..*\.promisor$`]);
  if (partial === undefined) return;
  const listed = await askPorcelain(local, ['rev-list', '--objects', '--missing=print', ...range, '--']);
  const missing = listed
    .split('\n')
    .flatMap((line) => (line.startsWith('?') ? [line.slice(1).split(' ')[0] ?? ''] : []));
  const remote = await openPorcelain(repository, 'remote');
  for (let from = 0; from < missing.length; from += 1000) {
    const failure = await fetchObjects(remote, repository, missing.slice(from, from + 1000), ['--filter=blob:none']);
    if (failure !== undefined) {
      throw new RelockError(
        'RL-GIT-SHALLOW',
        'this partial clone lacks files of the range, and they could not be fetched',
        {
          evidence: [['git says', failure]],
          remedy: 'Clone without --filter (actions/checkout: leave out `filter`), or run `git fetch --refetch`.',
        },
      );
    }
  }
}
