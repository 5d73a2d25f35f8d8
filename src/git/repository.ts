import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../config/environment.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { readSlug } from './slug.ts';

/** A repository as it was found on disk, before any git process ran. */
export interface Repository {
  /** The top of the work tree; undefined for a bare repository. */
  readonly top: string | undefined;
  readonly gitDir: string;
  /** Where objects and refs are; differs from `gitDir` in a linked work tree. */
  readonly commonDir: string;
  /**
   * True when another user owns it, as in a container that runs as root on the runner's checkout.
   * Its configuration is then never used to reach a remote.
   */
  readonly foreign: boolean;
  /** See `readSlug`; read when it is asked for. */
  readonly slug: string | undefined;
  readonly env: Environment;
}

/**
 * Finds the repository that holds `cwd` by reading the disk only: no process, well under a millisecond.
 *
 * git is then told the folders by name (GIT_DIR, GIT_WORK_TREE). That is also how a checkout that belongs to
 * another user is read: git's ownership check ("dubious ownership", safe.directory) guards the *discovery* of a
 * repository whose configuration might run something, and is not made for a GIT_DIR that the caller names. It is safe
 * to do without it because the processes started here run nothing that a configuration can name (see `process.ts`),
 * and because only the folder that the user stands in is looked at. No safe.directory entry is written anywhere.
 *
 * A bare repository counts only when `cwd` is itself one and no work tree is around it: a pull request can
 * bring a folder that looks like a bare repository, it can't bring a `.git`.
 *
 * @throws RL-GIT-NOT-A-REPOSITORY
 */
export function findRepository(cwd: string, env: Environment): Repository {
  const found = lookForRepository(cwd, env);
  if (found !== undefined) return found;
  throw new RelockError('RL-GIT-NOT-A-REPOSITORY', `${printable(cwd)} is not inside a git repository`, {
    remedy: 'Run this inside a clone; in a workflow, check out the code first (actions/checkout).',
  });
}

/** Like `findRepository`, with undefined instead of the error. */
export function lookForRepository(cwd: string, env: Environment): Repository | undefined {
  const named = env['GIT_DIR'];
  if (named !== undefined) {
    // Hooks are started with GIT_DIR; the work tree is then the current folder unless it is named as well.
    const gitDir = path.resolve(cwd, named);
    if (!isGitDir(gitDir)) return undefined;
    const top = path.resolve(cwd, env['GIT_WORK_TREE'] ?? '.');
    return describe(top === gitDir ? undefined : top, gitDir, env);
  }
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    const gitDir = gitDirOf(folder);
    if (gitDir !== undefined) return describe(folder, gitDir, env);
    if (path.dirname(folder) === folder) break;
  }
  return isGitDir(cwd) ? describe(undefined, path.resolve(cwd), env) : undefined;
}

/** True when history was cut off by a clone with `--depth`. */
export function isShallow(repository: Repository): boolean {
  return shallowCommits(repository).size > 0;
}

/** True when it looks as if files' contents were left out by a clone with `--filter`. A hint: git is asked before it counts. */
export function isPartial(repository: Repository): boolean {
  return /promisor|partialclone/i.test(readOptional(path.join(repository.commonDir, 'config')) ?? '');
}

/** The commits whose parents a shallow clone left out. */
export function shallowCommits(repository: Repository): Set<string> {
  const text = readOptional(path.join(repository.commonDir, 'shallow')) ?? '';
  return new Set(text.split('\n').filter((line) => line !== ''));
}

function describe(top: string | undefined, gitDir: string, env: Environment): Repository {
  const common = readOptional(path.join(gitDir, 'commondir'))?.trim();
  const commonDir = common === undefined || common === '' ? gitDir : path.resolve(gitDir, common);
  return {
    top,
    gitDir,
    commonDir,
    foreign: isForeign(commonDir, env),
    env,
    get slug() {
      return readSlug(commonDir, env);
    },
  };
}

function gitDirOf(folder: string): string | undefined {
  const candidate = path.join(folder, '.git');
  const kind = statSync(candidate, { throwIfNoEntry: false });
  if (kind === undefined) return undefined;
  if (kind.isDirectory()) return isGitDir(candidate) ? candidate : undefined;
  const target = /^gitdir: (.+?)\r?\n?$/s.exec(readOptional(candidate) ?? '')?.[1];
  if (target === undefined) return undefined;
  const gitDir = path.resolve(folder, target);
  return isGitDir(gitDir) ? gitDir : undefined;
}

function isGitDir(folder: string): boolean {
  const has = (name: string) => lstatSync(path.join(folder, name), { throwIfNoEntry: false }) !== undefined;
  return has('HEAD') && (has('commondir') || (has('objects') && has('refs')));
}

function isForeign(folder: string, env: Environment): boolean {
  const user = process.geteuid?.();
  if (user === undefined) return false;
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid;
  // The same exception as git's own: what belongs to the user who called sudo is not someone else's.
  return owner !== undefined && owner !== user && !(user === 0 && env['SUDO_UID'] === String(owner));
}

function readOptional(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
