import type { SimpleGit } from 'simple-git';
import { RelockError } from '../core/error.ts';
import { gitFailure, gitMissing, HARDENED_CONFIG, localEnvironment } from './process.ts';
import type { Repository } from './repository.ts';

/** Schemes that a fetch may use; `ext::` and helpers of other names, which run commands, are not among them. */
const PROTOCOLS = 'https:http:ssh:git:file';

/**
 * simple-git on a repository, hardened as in `process.ts`, for the jobs that are not in a hurry. It is loaded by the
 * first of them: a clean scan never needs it.
 *
 * `local` reads objects and refs. `remote` also speaks to `origin` and for that is given the caller's environment and
 * git configuration (credentials, proxies, ssh). A repository of our own user is trusted to say how its remote is
 * reached, as git itself trusts it; one of another user is not: what its configuration could run is then overridden.
 * Neither runs hooks, filters or a file system monitor, fetches submodules, or checks anything out.
 */
export async function openPorcelain(repository: Repository, reach: 'local' | 'remote'): Promise<SimpleGit> {
  const { simpleGit } = await import('simple-git');
  const env = reach === 'local' ? localEnvironment(repository) : remoteEnvironment(repository);
  const config = [
    ...HARDENED_CONFIG,
    ...(reach === 'remote' ? REMOTE_CONFIG : []),
    ...(repository.foreign ? FOREIGN_CONFIG : []),
  ];
  return simpleGit({
    baseDir: repository.gitDir,
    config,
    trimmed: true,
    // By default simple-git takes a bad exit status without a complaint for success.
    errors: (error, result) => error ?? (result.exitCode === 0 ? undefined : Buffer.concat([...result.stdErr])),
    allowEnvironment: Object.keys(env),
    // simple-git guards against these settings because they can start programs; here they keep git from doing so.
    unsafe: {
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
      allowUnsafePager: true,
      allowUnsafeSshCommand: true,
      allowUnsafeAskPass: true,
      allowUnsafeCredentialHelper: true,
      allowUnsafeGitProxy: true,
      allowUnsafeConfigPaths: true,
      allowUnsafeConfigEnvCount: true,
      allowUnsafeProtocolOverride: true,
      allowUnsafePack: true,
    },
  }).env(env);
}

/** Runs one command of simple-git; its failures become ours. */
export async function askPorcelain(git: SimpleGit, args: readonly string[]): Promise<string> {
  try {
    return await git.raw([...args]);
  } catch (error) {
    const complaint = error instanceof Error ? error.message : '';
    throw /\bspawn git ENOENT\b/.test(complaint) ? gitMissing(error) : gitFailure(args[0] ?? '', null, complaint);
  }
}

/** Like `askPorcelain`, with undefined when git answers that it can't. */
export async function tryPorcelain(git: SimpleGit, args: readonly string[]): Promise<string | undefined> {
  try {
    return await askPorcelain(git, args);
  } catch (error) {
    if (error instanceof RelockError && error.code === 'RL-GIT-MISSING') throw error;
    return undefined;
  }
}

const REMOTE_CONFIG: readonly string[] = [
  'fetch.recurseSubmodules=false',
  'fetch.writeCommitGraph=false',
  // A server that stops talking is given up after a minute.
  'http.lowSpeedLimit=1',
  'http.lowSpeedTime=60',
  'transfer.bundleURI=false',
];

const FOREIGN_CONFIG: readonly string[] = [
  'core.sshCommand=ssh',
  'core.askPass=',
  'core.gitProxy=',
  'credential.helper=',
  'remote.origin.uploadpack=git-upload-pack',
];

function remoteEnvironment(repository: Repository): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(repository.env)) {
    if (value !== undefined && !NOT_FOR_REMOTE.test(name)) env[name] = value;
  }
  const local = localEnvironment(repository);
  for (const name of [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_NO_REPLACE_OBJECTS',
    'GIT_GRAFT_FILE',
    'GIT_ATTR_NOSYSTEM',
    'GIT_TERMINAL_PROMPT',
    'LC_ALL',
  ]) {
    const value = local[name];
    if (value !== undefined) env[name] = value;
  }
  env['GIT_ALLOW_PROTOCOL'] = PROTOCOLS;
  return env;
}

/** Variables that would move the repository, trace what is sent (tokens) into a file, or open a program for a person. */
const NOT_FOR_REMOTE =
  /^(GIT_(TRACE.*|DIR|COMMON_DIR|WORK_TREE|INDEX_FILE|NAMESPACE|PREFIX|EDITOR|SEQUENCE_EDITOR|PAGER|EXTERNAL_DIFF|EXEC_PATH|TEMPLATE_DIR|SHALLOW_FILE|REPLACE_REF_BASE)|EDITOR|VISUAL|PAGER)$/;
