import { readdirSync, statSync, type Dirent, type Stats } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../config/environment.ts';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { lookForRepository, type Repository } from '../git/repository.ts';
import { hasVanished, reasonOf, type DiskPath, type ListedFile } from './file-reader.ts';
import type { Shard } from './shard.ts';
import type { Tally } from './tally.ts';

export interface FilesRequest {
  /** Files and folders, relative to `cwd` or absolute; `.` when empty. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  /** True: also what git ignores. */
  readonly noIgnore?: boolean;
  /** Only the files of this part. */
  readonly shard?: Shard;
}

/** One of the PATHs that were asked for. */
export interface Root {
  readonly place: string;
  readonly isFolder: boolean;
  /** How its own path, and those below it, are shown. */
  readonly shown: string;
  readonly repository: Repository | undefined;
}

/**
 * Looks a PATH up.
 *
 * @throws RL-SCAN-NO-PATH
 */
export function rootOf(request: FilesRequest, name: string): Root {
  const place = path.resolve(request.cwd, name);
  let kind: Stats | undefined;
  try {
    kind = statSync(place, { throwIfNoEntry: false });
  } catch (error) {
    // Too many links, or a folder on the way that may not be entered.
    throw noPath(name, systemCode(error));
  }
  if (kind === undefined) throw noPath(name, undefined);
  const folder = kind.isDirectory() ? place : path.dirname(place);
  const repository = lookForRepository(folder, withoutGitDir(request.env));
  const from = repository?.top ?? request.cwd;
  const relative = path.relative(from, place);
  const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  const shown = (isOutside ? place : relative).replaceAll(path.sep, '/');
  return { place, isFolder: kind.isDirectory(), shown, repository: isOutside ? undefined : repository };
}

/** A hook's GIT_DIR speaks of the repository of the current folder, not of each folder that is named. */
function withoutGitDir(env: Environment): Environment {
  return { ...env, GIT_DIR: undefined, GIT_WORK_TREE: undefined };
}

function noPath(name: string, why: string | undefined): RelockError {
  return new RelockError(
    'RL-SCAN-NO-PATH',
    `${printable(name)} ${why === undefined ? 'does not exist' : `can't be opened (${why})`}`,
    {
      remedy: 'Check the PATH; it is taken from the current folder.',
      state: 'Nothing was scanned.',
    },
  );
}

/** Files of one group: to be handed on one by one would cost more than to read the small ones. */
const GROUP = 32;

/** The files of one PATH in a stable order, in groups. */
export async function* listRoot(
  root: Root,
  request: FilesRequest,
  tally: Tally,
): AsyncGenerator<readonly ListedFile[]> {
  if (!root.isFolder) {
    yield [{ place: root.place, shown: root.shown, kind: 'named' }];
    return;
  }
  if (root.repository?.top === undefined || request.noIgnore === true) {
    yield* walk(root.place, root.shown, tally);
    return;
  }
  let count = 0;
  for await (const names of listedByGit(root.repository, root.shown)) {
    count += names.length;
    yield* listed(root.repository.top, names, tally);
  }
  if (count === 0 && readdirSync(root.place).some((name) => name !== '.git')) {
    tally.note(`git ignores all of ${printable(root.shown === '' ? '.' : root.shown)}; --no-ignore scans it`);
  }
}

/** Names as bytes, relative to the top, each once. */
async function* listedByGit(repository: Repository, folder: string): AsyncGenerator<readonly Buffer[]> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', folder === '' ? '.' : folder];
  const { startGit } = await import('../git/process.ts');
  const git = startGit(repository, args, { inWorkTree: true, withIndex: true });
  let rest: Buffer = Buffer.alloc(0);
  let last: Buffer = Buffer.alloc(0);
  for await (const chunk of git.output) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const names: Buffer[] = [];
    let from = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, from)) {
      const name = bytes.subarray(from, end);
      from = end + 1;
      // A file in a merge conflict is listed once for each side.
      if (!name.equals(last)) names.push(name);
      last = name;
    }
    rest = bytes.subarray(from);
    yield names;
  }
}

function* listed(top: string, names: readonly Buffer[], tally: Tally): Generator<readonly ListedFile[]> {
  let group: ListedFile[] = [];
  for (const name of names) {
    const text = name.toString('utf8');
    const place = isText(text) ? path.join(top, text) : Buffer.concat([Buffer.from(`${top}${path.sep}`), name]);
    if (text.endsWith('/')) {
      // A repository within the work tree that git has not been told of: its files are files all the same.
      if (group.length > 0) yield group;
      group = [];
      yield* walk(place, text.slice(0, -1), tally);
      continue;
    }
    // A link, and the folder of a submodule, show when they are opened.
    group.push({ place, shown: text, kind: 'file' });
    if (group.length < GROUP) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** A folder that is being gone through. */
interface Folder {
  readonly place: DiskPath;
  readonly shown: string;
  readonly entries: ReadonlyArray<Dirent | Dirent<Buffer>>;
  next: number;
}

/** All files below a folder, in the order of their names. Links are listed, not followed. */
function* walk(root: DiskPath, shown: string, tally: Tally): Generator<readonly ListedFile[]> {
  const open = [openFolder(root, shown, tally)];
  let group: ListedFile[] = [];
  for (let folder = open.at(-1); folder !== undefined; folder = open.at(-1)) {
    const entry = folder.entries[folder.next++];
    if (entry === undefined) {
      open.pop();
      continue;
    }
    const name = typeof entry.name === 'string' ? entry.name : entry.name.toString('utf8');
    if (name === '.git') continue;
    const below = folder.shown === '' ? name : `${folder.shown}/${name}`;
    const place = placeIn(folder.place, entry.name, name);
    if (entry.isDirectory()) {
      open.push(openFolder(place, below, tally));
      continue;
    }
    group.push({ place, shown: below, kind: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other' });
    if (group.length < GROUP) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function openFolder(place: DiskPath, shown: string, tally: Tally): Folder {
  try {
    return { place, shown, entries: entriesOf(place), next: 0 };
  } catch (error) {
    if (!hasVanished(error)) tally.unscanned.push({ path: shown === '' ? '.' : shown, reason: reasonOf(error) });
    return { place, shown, entries: [], next: 0 };
  }
}

const PLAIN = /^[ -~]*$/;

/** In the order of their names' bytes; names are bytes where one of them is no ASCII. */
function entriesOf(folder: DiskPath): Folder['entries'] {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (entries.every(({ name }) => PLAIN.test(name))) return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return readdirSync(folder, { encoding: 'buffer', withFileTypes: true }).sort((a, b) => a.name.compare(b.name));
}

function placeIn(folder: DiskPath, entry: string | Buffer, name: string): DiskPath {
  if (typeof folder === 'string' && isText(name))
    return folder.endsWith(path.sep) ? `${folder}${name}` : `${folder}${path.sep}${name}`;
  return Buffer.concat([Buffer.from(folder), Buffer.from(path.sep), Buffer.from(entry)]);
}

const isText = (name: string) => !name.includes('\u{fffd}');
