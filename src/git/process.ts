import path from 'node:path';
import type { Environment } from '../config/environment.ts';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Repository } from './repository.ts';

/**
 * Configuration that every git process of ours gets on its command line, where it wins over the repository's own.
 * Nothing here may run a program, read attributes of the user, or change the shape of what git prints.
 */
export const HARDENED_CONFIG: readonly string[] = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.quotePath=true',
  'safe.bareRepository=explicit',
  'color.ui=false',
  'core.pager=cat',
  'log.showRoot=true',
  'log.showSignature=false',
  'log.mailmap=false',
  'log.follow=false',
  'i18n.logOutputEncoding=UTF-8',
  'diff.submodule=short',
  'gc.auto=0',
  'maintenance.auto=false',
];

/**
 * How a patch is asked for. Attributes and configuration can make git call a file binary, show it through a program,
 * rename prefixes, reorder, colour or leave out files: each switch here takes one of these away.
 * Of deleted files only the name is printed, as they add nothing. (A `--diff-filter` would also hide merges from the log.)
 */
export const PATCH_SWITCHES: readonly string[] = [
  '-p',
  '-U0',
  '--inter-hunk-context=0',
  '--text',
  '--full-index',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--no-color',
  '--no-color-moved',
  '--no-relative',
  '--no-indent-heuristic',
  '--diff-algorithm=myers',
  '--irreversible-delete',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--ignore-submodules=none',
  '--submodule=short',
  '-O/dev/null',
];

/** What of the caller's environment a local git process gets: enough to be found and to write its temporary files. */
const KEPT = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'];

/** Where a hook's or a server's git keeps its objects while nothing is settled yet; paths, taken from the caller's folder. */
const KEPT_PATHS = ['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'];

/** Settings of our own for a git process that may not leave this machine. */
const LOCAL: Environment = {
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_PAGER: 'cat',
  LC_ALL: 'C',
  // A partial clone would fetch missing objects behind our back, with whatever command its configuration names.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};

/** A running git whose output is read once. It runs from the moment that it is made. */
export interface GitProcess {
  /**
   * What git prints. Ends when git ended well.
   *
   * @throws RL-GIT-MISSING, RL-GIT-NOT-A-REPOSITORY, RL-GIT-UNKNOWN-REVISION, RL-GIT-INCOMPLETE, RL-GIT-FAILED
   */
  readonly output: AsyncIterable<Buffer>;
  /**
   * Gives what git prints to `take`, in place of `output` and with the same errors: of much it takes half the time. What
   * `take` promises is waited for before it is given more.
   */
  read(take: (chunk: Buffer) => Promise<void> | void): Promise<void>;
  /** Writes to git's standard input; needs `withInput`. */
  send(text: string): void;
  /** Closes it. */
  endInput(): void;
  /** Ends git; for output that is not wanted any more. */
  stop(): void;
}

export interface GitOptions {
  /**
   * True for the few commands that look at the work tree (`ls-files --others`). All others are given the git folder as
   * their work tree, so that they find no `.gitattributes` of a pull request and no file of it to read instead of a blob.
   */
  readonly inWorkTree?: boolean;
  /** True for the index that the caller's hook named in GIT_INDEX_FILE, or the repository's own. */
  readonly withIndex?: boolean;
  /** True when `send` will give git its standard input. */
  readonly withInput?: boolean;
}

/** The environment of a git process that reads the repository's objects and reaches nothing else. */
export function localEnvironment(repository: Repository, options: GitOptions = {}): Record<string, string> {
  const env: Record<string, string> = {};
  for (const name of KEPT) {
    const value = repository.env[name];
    if (value !== undefined) env[name] = value;
  }
  const base = repository.top ?? repository.gitDir;
  for (const name of KEPT_PATHS) {
    const value = repository.env[name];
    if (value !== undefined)
      env[name] = value
        .split(path.delimiter)
        .map((part) => path.resolve(base, part))
        .join(path.delimiter);
  }
  Object.assign(env, LOCAL);
  env['GIT_DIR'] = repository.gitDir;
  // Paths that a person named are names, whatever characters they hold.
  if (options.inWorkTree === true) env['GIT_LITERAL_PATHSPECS'] = '1';
  env['GIT_WORK_TREE'] =
    options.inWorkTree === true && repository.top !== undefined ? repository.top : repository.gitDir;
  const index = repository.env['GIT_INDEX_FILE'];
  if (options.withIndex !== true) env['GIT_INDEX_FILE'] = path.join(repository.gitDir, 'relock-reads-no-index');
  else if (index !== undefined) env['GIT_INDEX_FILE'] = path.resolve(base, index);
  return env;
}

/** Starts git on `repository`, hardened; `args` begin with the subcommand. */
export function startGit(repository: Repository, args: readonly string[], options: GitOptions = {}): GitProcess {
  const env = localEnvironment(repository, options);
  // Not imported: every start would pay 5 ms for what only some need.
  const child = process
    .getBuiltinModule('node:child_process')
    .spawn('git', ['--no-pager', ...HARDENED_CONFIG.flatMap((entry) => ['-c', entry]), ...args], {
      cwd: env['GIT_WORK_TREE'],
      env,
      stdio: [options.withInput === true ? 'pipe' : 'ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
  const { stdout } = child;
  if (stdout === null) throw startFailure(new Error('no pipe'));
  // Node throws away what nobody has begun to read when the child ends; a listener counts as a reader.
  const keep = () => undefined;
  stdout.on('readable', keep);
  // Joined as bytes: a decoder on the stream costs 5 ms to load.
  const complaint: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => {
    if (complaint.length < 64) complaint.push(chunk);
  });
  // git may end before it has read its input; its exit status tells why.
  child.stdin?.on('error', () => undefined);
  const ended = new Promise<RelockError | undefined>((resolve) => {
    child.on('error', (error) => resolve(startFailure(error)));
    child.on('close', (status, signal) => {
      resolve(
        status === 0
          ? undefined
          : gitFailure(args[0] ?? '', status ?? signal, Buffer.concat(complaint).toString('utf8', 0, 8192)),
      );
    });
  });
  async function* output(): AsyncGenerator<Buffer> {
    let finished = false;
    try {
      yield* stdout as AsyncIterable<Buffer>;
      finished = true;
    } finally {
      if (!finished) child.kill();
    }
    const failure = await ended;
    if (failure !== undefined) throw failure;
  }
  const read = async (take: (chunk: Buffer) => Promise<void> | void) => {
    let before: Promise<void> | undefined;
    let waiting = 0;
    const wait = async (taken: Promise<void>) => {
      waiting++;
      stdout.pause();
      await taken;
      if (--waiting > 0) return;
      before = undefined;
      stdout.resume();
    };
    stdout.off('readable', keep);
    try {
      await new Promise<void>((resolve, reject) => {
        const hand = (chunk: Buffer) => {
          // A chunk may still come from a stream that was paused.
          const taken = before === undefined ? take(chunk) : before.then(() => take(chunk));
          if (taken === undefined) return;
          before = wait(taken);
          before.catch(reject);
        };
        stdout.on('data', (chunk: Buffer) => {
          try {
            hand(chunk);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
        stdout.on('error', reject);
        stdout.on('close', resolve);
      });
      await before;
    } catch (error) {
      child.kill();
      throw error;
    }
    const failure = await ended;
    if (failure !== undefined) throw failure;
  };
  return {
    output: output(),
    read,
    send: (text) => child.stdin?.write(text),
    endInput: () => child.stdin?.end(),
    stop: () => {
      stdout.destroy();
      child.kill();
    },
  };
}

/** Runs git to its end and gives what it printed; for answers of a few lines. */
export async function askGit(repository: Repository, args: readonly string[], options?: GitOptions): Promise<Buffer> {
  const git = startGit(repository, args, options);
  const chunks: Buffer[] = [];
  for await (const chunk of git.output) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The error for a machine without git. */
export function gitMissing(cause: unknown): RelockError {
  return new RelockError('RL-GIT-MISSING', 'the program "git" was not found on PATH', {
    remedy: 'Install git (2.31 or newer), or scan files and folders outside of a repository.',
    cause,
  });
}

function startFailure(error: Error): RelockError {
  if (systemCode(error) === 'ENOENT') return gitMissing(error);
  return new RelockError('RL-GIT-FAILED', `git could not be started (${printable(systemCode(error) ?? error.name)})`, {
    cause: error,
  });
}

const UNKNOWN =
  /unknown revision|bad revision|ambiguous argument|Invalid symmetric difference|Invalid revision range|Not a valid object name|invalid object name|bad object [0-9a-f]*HEAD|bad object|no merge base|Needed a single revision|does not have any commits/;
const INCOMPLETE =
  /unable to read |could not read |missing (blob|tree|commit) object|promisor|transport '[^']*' not allowed|remote helper|Could not read from remote|could not fetch|Failed to traverse parents|lazy fetching disabled/i;

/**
 * The error for a git that ended badly. Its first complaint is quoted, with control characters shown and the
 * credentials of URLs taken out.
 */
export function gitFailure(command: string, status: number | string | null, complaint: string): RelockError {
  const lines = complaint.split('\n').filter((line) => line !== '');
  const first = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines[0] ?? 'it gave no reason';
  const said = printable(first.replace(/\/\/[^/@\s]*@/g, '//'));
  const evidence = [['git says', said]] as const;
  if (/not a git repository/i.test(complaint)) {
    return new RelockError('RL-GIT-NOT-A-REPOSITORY', 'git does not take this folder for a repository', { evidence });
  }
  if (/unable to generate diff/.test(complaint)) {
    return new RelockError('RL-GIT-TOO-LARGE', 'git does not compare files of more than 1023 MiB', { evidence });
  }
  // Asked first: an object that a partial or shallow clone lacks is often also called a bad one.
  if (INCOMPLETE.test(complaint)) {
    return new RelockError('RL-GIT-INCOMPLETE', 'this clone lacks objects that the scan needs', {
      evidence,
      remedy: 'Give actions/checkout `fetch-depth: 0`, or run `git fetch --unshallow` (or `git fetch --refetch`).',
    });
  }
  if (UNKNOWN.test(complaint)) {
    return new RelockError('RL-GIT-UNKNOWN-REVISION', 'git does not know a revision that was asked for', {
      evidence,
      remedy: 'Check the name, or fetch it first: `git fetch origin REVISION`.',
    });
  }
  return new RelockError('RL-GIT-FAILED', `git ${command} ended with ${status ?? 'no status'}: ${said}`);
}
