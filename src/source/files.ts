import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  statSync,
  type Stats,
} from 'node:fs';
import path from 'node:path';
import type { Environment } from '../config/environment.ts';
import { RelockError, systemCode } from '../core/error.ts';
import type { Fragment } from '../core/fragment.ts';
import { printable } from '../core/printable.ts';
import { startGit } from '../git/process.ts';
import { lookForRepository, type Repository } from '../git/repository.ts';
import { fragmentOf, LFS_POINTER } from './patch-fragments.ts';
import type { Source } from './source.ts';
import { Tally } from './tally.ts';
import { CHUNK, TextStream } from './text.ts';

export interface FilesRequest {
  /** Files and folders, relative to `cwd` or absolute; `.` when empty. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  /** True: also what git ignores. */
  readonly noIgnore?: boolean;
}

const VIEW = { inHead: true, added: false } as const;

/** A name on disk may be no UTF-8: then only its bytes open the file. */
type DiskPath = string | Buffer;

/**
 * Files and folders as they are on disk. Inside a work tree a folder's files are those that git does not ignore, and
 * those that it has although it ignores them; paths are then relative to the top of the work tree. Outside of one
 * they are all files but `.git`; paths are relative to `cwd` where they lie in it, else absolute.
 *
 * A symbolic link is not followed, its target is scanned as its text (that is what git stores); only one that is named
 * in `paths` is followed. What can't be read is in `unscanned`; a FIFO, socket or device is noted; what vanishes
 * meanwhile is let go.
 *
 * @throws RL-SCAN-NO-PATH at once, for the first path that does not exist
 */
export function openFiles(request: FilesRequest): Source {
  const tally = new Tally();
  const roots = (request.paths.length === 0 ? ['.'] : request.paths).map((name) => rootOf(request, name));
  const read = new FileReader(tally);
  async function* fragments(): AsyncGenerator<Fragment> {
    const seen = new Set<string>();
    for (const root of roots) {
      for await (const file of listRoot(root, request, tally)) {
        if (seen.has(file.shown)) continue;
        seen.add(file.shown);
        yield* read.file(file.place, file.shown, file.place === root.place);
      }
    }
  }
  return {
    fragments,
    unscanned: tally.unscanned,
    stats: tally.stats,
    get notes() {
      return tally.notes;
    },
  };
}

/** One of the PATHs that were asked for. */
interface Root {
  readonly place: string;
  readonly isFolder: boolean;
  /** How its own path, and those below it, are shown. */
  readonly shown: string;
  readonly repository: Repository | undefined;
}

interface ListedFile {
  readonly place: DiskPath;
  readonly shown: string;
}

function rootOf(request: FilesRequest, name: string): Root {
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

async function* listRoot(root: Root, request: FilesRequest, tally: Tally): AsyncGenerator<ListedFile> {
  if (!root.isFolder) {
    yield { place: root.place, shown: root.shown };
    return;
  }
  if (root.repository?.top === undefined || request.noIgnore === true) {
    yield* walk(root.place, root.shown, tally);
    return;
  }
  let count = 0;
  for await (const name of listedByGit(root.repository, root.shown)) {
    count++;
    yield* listed(root.repository.top, name, tally);
  }
  if (count === 0 && readdirSync(root.place).some((name) => name !== '.git')) {
    tally.note(`git ignores all of ${printable(root.shown === '' ? '.' : root.shown)}; --no-ignore scans it`);
  }
}

/** Names as bytes, relative to the top, each once. */
async function* listedByGit(repository: Repository, folder: string): AsyncGenerator<Buffer> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', folder === '' ? '.' : folder];
  const git = startGit(repository, args, { inWorkTree: true, withIndex: true });
  let rest: Buffer = Buffer.alloc(0);
  let last: Buffer = Buffer.alloc(0);
  for await (const chunk of git.output) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, from)) {
      const name = bytes.subarray(from, end);
      from = end + 1;
      // A file in a merge conflict is listed once for each side.
      if (!name.equals(last)) yield name;
      last = name;
    }
    rest = bytes.subarray(from);
  }
}

async function* listed(top: string, name: Buffer, tally: Tally): AsyncGenerator<ListedFile> {
  const text = name.toString('utf8');
  const place = isText(text) ? path.join(top, text) : Buffer.concat([Buffer.from(`${top}${path.sep}`), name]);
  if (text.endsWith('/')) {
    // A repository within the work tree that git has not been told of: its files are files all the same.
    yield* walk(path.join(top, text), text.slice(0, -1), tally);
    return;
  }
  if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory() === true) tally.submodule(text);
  else yield { place, shown: text };
}

/** All files below a folder, in the order of their names. Links are listed, not followed. */
function* walk(folder: DiskPath, shown: string, tally: Tally): Generator<ListedFile> {
  let entries;
  try {
    entries = readdirSync(folder, { encoding: 'buffer', withFileTypes: true });
  } catch (error) {
    if (!hasVanished(error)) tally.unscanned.push({ path: shown === '' ? '.' : shown, reason: reasonOf(error) });
    return;
  }
  entries.sort((a, b) => a.name.compare(b.name));
  for (const entry of entries) {
    const name = entry.name.toString('utf8');
    if (name === '.git') continue;
    const below = shown === '' ? name : `${shown}/${name}`;
    const place =
      typeof folder === 'string' && isText(name)
        ? path.join(folder, name)
        : Buffer.concat([Buffer.from(folder), Buffer.from(path.sep), entry.name]);
    if (entry.isDirectory()) yield* walk(place, below, tally);
    else yield { place, shown: below };
  }
}

const isText = (name: string) => !name.includes('\u{fffd}');

class FileReader {
  readonly #tally: Tally;
  readonly #buffer = Buffer.allocUnsafeSlow(CHUNK);

  constructor(tally: Tally) {
    this.#tally = tally;
  }

  *file(place: DiskPath, shown: string, follow: boolean): Generator<Fragment> {
    let handle: number | undefined;
    try {
      const kind = follow ? statSync(place) : lstatSync(place);
      if (kind.isSymbolicLink()) {
        yield* this.#link(place, shown);
        return;
      }
      if (!kind.isFile()) {
        this.#tally.special(specialKind(kind), shown);
        return;
      }
      // Not blocking, and looked at again once it is open: the file may have become a FIFO or a link meanwhile.
      handle = openSync(place, constants.O_RDONLY | constants.O_NONBLOCK | (follow ? 0 : constants.O_NOFOLLOW));
      if (fstatSync(handle).isFile()) yield* this.#content(handle, shown);
    } catch (error) {
      if (!hasVanished(error)) this.#tally.unscanned.push({ path: shown, reason: reasonOf(error) });
    } finally {
      if (handle !== undefined) closeSync(handle);
    }
  }

  *#content(handle: number, shown: string): Generator<Fragment> {
    const stream = new TextStream();
    this.#tally.stats.files++;
    let isFirst = true;
    for (;;) {
      let length = 0;
      let count = 0;
      do {
        count = readSync(handle, this.#buffer, length, CHUNK - length, null);
        length += count;
      } while (count > 0 && length < CHUNK);
      const bytes = this.#buffer.subarray(0, length);
      if (isFirst && bytes.toString('latin1', 0, LFS_POINTER.length) === LFS_POINTER) this.#tally.largeFile(shown);
      isFirst = false;
      this.#tally.stats.bytes += length;
      for (const piece of stream.push(bytes)) yield fragmentOf(shown, piece, VIEW);
      if (length < CHUNK) break;
    }
    for (const piece of stream.end()) yield fragmentOf(shown, piece, VIEW);
  }

  *#link(place: DiskPath, shown: string): Generator<Fragment> {
    this.#tally.stats.files++;
    yield fragmentOf(shown, { text: readlinkSync(place, 'utf8'), line: 1, column: 1 }, VIEW);
  }
}

function specialKind(kind: Stats): string {
  if (kind.isFIFO()) return 'FIFO';
  if (kind.isSocket()) return 'socket';
  return kind.isDirectory() ? 'folder' : 'device';
}

function hasVanished(error: unknown): boolean {
  return systemCode(error) === 'ENOENT';
}

function reasonOf(error: unknown): string {
  const code = systemCode(error) ?? 'unknown failure';
  if (code === 'EACCES' || code === 'EPERM') return `may not be read (${code})`;
  if (code === 'ELOOP') return 'became a symbolic link while it was read (ELOOP)';
  return `can't be read (${code})`;
}
