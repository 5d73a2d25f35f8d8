import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { splitOutput } from './lines.ts';
import { askGit, startGit } from './process.ts';
import { fetchMissing, refuseOption } from './range.ts';
import { isPartial, shallowCommits, type Repository } from './repository.ts';

/** Which part of the history is meant. */
export interface HistoryRequest {
  /** All refs, and HEAD, when empty. */
  readonly revisions: readonly string[];
  /** A revision whose history is left out, or a date: only what came later. */
  readonly since?: string;
}

/** What is reachable, as arguments of `git rev-list` or `git log`. */
export interface Walk {
  readonly args: readonly string[];
  /** What a reader should know of what is not reached. */
  readonly notes: readonly string[];
}

const DATE =
  /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$|^\d{1,5}[. ](hour|day|week|month|year)s?([. ]ago)?$/;

/**
 * Works out what to walk, and fetches what a partial clone left out, where that can be had.
 *
 * @throws RL-GIT-REVISION, RL-GIT-UNKNOWN-REVISION
 */
export async function walkOf(repository: Repository, request: HistoryRequest): Promise<Walk> {
  for (const revision of [...request.revisions, ...(request.since === undefined ? [] : [request.since])]) {
    if (!DATE.test(revision)) refuseOption(revision);
  }
  const tips = request.revisions.length === 0 ? ['--all'] : [...request.revisions];
  const notes: string[] = [];
  const cut = shallowCommits(repository).size;
  if (cut > 0) notes.push(`this clone is shallow: what came before its ${cut} oldest commits was not scanned`);
  const args = [...tips, ...(request.since === undefined ? [] : await leftOut(repository, request.since, tips))];
  if (isPartial(repository)) {
    // What can't be fetched is named, object by object, when it is asked for.
    await fetchMissing(repository, args).catch((error: unknown) => {
      notes.push(
        `this partial clone lacks files, and they could not be fetched: ${error instanceof RelockError ? (error.evidence[0]?.[1] ?? error.message) : 'unknown failure'}`,
      );
    });
  }
  return { args, notes };
}

/** Arguments that leave out what `since` reaches, or what is older than it. */
async function leftOut(repository: Repository, since: string, tips: readonly string[]): Promise<string[]> {
  if (!DATE.test(since)) {
    // Checked apart: git takes any word for a date.
    const id = await askGit(repository, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${since}^{commit}`,
    ]).catch(() => undefined);
    if (id === undefined) throw unknownSince(since);
    return [`^${id.toString().trim()}`];
  }
  const after = `--since=${since}`;
  const bounds: string[] = [];
  for await (const lines of splitOutput(
    startGit(repository, ['rev-list', '--boundary', after, ...tips, '--']).output,
    '\n',
  )) {
    for (const line of lines) if (line.startsWith('-')) bounds.push(`^${line.slice(1)}`);
  }
  // More would not fit into one command line; their files are then scanned although they are older.
  return [after, ...bounds.slice(0, 2000)];
}

function unknownSince(since: string): RelockError {
  return new RelockError(
    'RL-GIT-UNKNOWN-REVISION',
    `--since "${printable(since, 60)}" is neither a revision here nor a date`,
    {
      remedy: 'Name a commit, branch or tag, or a date such as 2027-01-31 or "3 days ago".',
      state: 'Nothing was scanned.',
    },
  );
}

/**
 * The objects that may hold text: lines of the id, a space and the path (its first line; none for what a tag names)
 * of each file's content, each once; of each annotated tag, then of each commit, the id alone. What git lacks comes as `?ID`.
 */
export async function* reachableObjects(repository: Repository, walk: Walk): AsyncGenerator<string[]> {
  const blobs = ['rev-list', '--objects', '--filter=object:type=blob', '--missing=print', ...walk.args, '--'];
  // Started together: the second is short and waits in its pipe.
  const running = [startGit(repository, blobs), startGit(repository, ['rev-list', ...walk.args, '--'])];
  // git names what the refs name in spite of the filter: tags, which are wanted, and commits, which come again.
  const tips = new Set<string>();
  try {
    for (const git of running) {
      for await (const lines of splitOutput(git.output, '\n')) {
        const fresh = lines.filter((line) => line !== '' && !tips.has(line));
        for (const line of fresh) if (git === running[0] && !line.includes(' ')) tips.add(line);
        yield fresh;
      }
    }
  } finally {
    for (const git of running) git.stop();
  }
}

/** A file's content where a commit put it. */
export interface Sighting {
  readonly commit: string;
  readonly path: string;
  readonly blob: string;
  /** git's mode in octal, such as `100644`; `160000` is a submodule. */
  readonly mode: string;
}

/**
 * Each file's content with the commit and path that it came with, parents before children; in lists. Of a merge, what is like
 * none of its parents' files. Names come between NUL bytes and of commits only ids, so that nothing in them can be
 * taken for something else.
 */
export async function* sightings(repository: Repository, walk: Walk): AsyncGenerator<Sighting[]> {
  const git = startGit(repository, [
    'log',
    '--raw',
    '-c',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--no-relative',
    '--ignore-submodules=none',
    '-O/dev/null',
    '--topo-order',
    '--reverse',
    '--full-history',
    '--no-notes',
    '--no-decorate',
    '--no-show-signature',
    '--format=tformat:%H',
    ...walk.args,
    '--',
  ]);
  let commit = '';
  let entry: { mode: string; blob: string } | undefined;
  for await (const fields of splitOutput(git.output, '\0')) {
    const seen: Sighting[] = [];
    for (const field of fields) {
      if (entry !== undefined) {
        if (!/^0*$/.test(entry.blob)) seen.push({ commit, path: field, mode: entry.mode, blob: entry.blob });
        entry = undefined;
        continue;
      }
      // git puts a line break between a commit's line and its first entry.
      const text = field.startsWith('\n') ? field.slice(1) : field;
      const colons = /^:*/.exec(text)?.[0].length ?? 0;
      if (colons === 0) {
        if (text !== '') commit = text;
        continue;
      }
      // For each parent a mode, the new mode, for each parent an id, the new id, and what happened.
      const parts = text.slice(colons).split(' ');
      entry = { mode: parts[colons] ?? '', blob: parts[2 * colons + 1] ?? '' };
    }
    if (seen.length > 0) yield seen;
  }
}

/** A tree's files: content and path. Submodules come with the mode `160000`. */
export async function* filesOf(repository: Repository, revision: string): AsyncGenerator<Omit<Sighting, 'commit'>> {
  const git = startGit(repository, ['ls-tree', '-r', '-z', '--full-tree', revision]);
  for await (const entries of splitOutput(git.output, '\0')) {
    for (const entry of entries) {
      const tab = entry.indexOf('\t');
      const [mode = '', , blob = ''] = entry.slice(0, tab).split(' ');
      if (tab !== -1) yield { mode, blob, path: entry.slice(tab + 1) };
    }
  }
}
