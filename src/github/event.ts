import { readFileSync } from 'node:fs';
import type { Environment } from '../config/environment.ts';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { at, commitAt, invalid, isCommitId, isNone, isRefName, numberAt, refAt, textAt } from './payload.ts';

/** The repository that the workflow runs in. */
export interface Repository {
  /** `github.com`, or an Enterprise Server's. */
  readonly host: string;
  readonly owner: string;
  readonly name: string;
  /** Undefined when the payload does not say: then treat it as public. Internal ones count as private. */
  readonly isPrivate: boolean | undefined;
  readonly defaultBranch: string | undefined;
}

export interface PullRequest {
  readonly number: number;
  /** True when the head is in another repository, or in one that is gone. */
  readonly isFork: boolean;
  readonly head: string;
  /** The branch that it wants to go into. Anybody with a fork can make one: not to be trusted for being the base. */
  readonly baseBranch: string;
}

/** What there is to scan. All ids are checked to be commit ids, all refs to be names that git takes. */
export type Target =
  | {
      readonly kind: 'range';
      readonly head: string;
      /** Scan what `head` has beyond it. Undefined: it is new; then what `head` has beyond `baseRef`. */
      readonly base: string | undefined;
      /** `refs/heads/…`; undefined as well as `base`: all that `head` reaches. */
      readonly baseRef: string | undefined;
      /** What `git fetch` must be asked for when `head` or `base` is missing: refs and commit ids. */
      readonly fetch: readonly string[];
    }
  | { readonly kind: 'tree'; readonly head: string | undefined }
  | { readonly kind: 'nothing'; readonly why: string };

/** What made the workflow run, as far as Relock cares. */
export interface Event {
  /** As GitHub names it; one that Relock does not know is a `tree` without rights. */
  readonly name: string;
  readonly repository: Repository;
  /** Without slash at the end. */
  readonly serverUrl: string;
  /** Without slash at the end; an Enterprise Server's ends in `/api/v3`. */
  readonly apiUrl: string;
  /** The ref that the workflow runs for. */
  readonly ref: string | undefined;
  /** `OWNER/REPO/.github/workflows/FILE@REF`: the workflow file that really runs. */
  readonly workflowRef: string | undefined;
  readonly actor: string | undefined;
  readonly pullRequest: PullRequest | undefined;
  readonly target: Target;
}

/**
 * Reads the event from the runner's variables and its payload file. The payload is GitHub's, but names and texts in it
 * are the pull request's author's: ids, numbers and refs are checked, the rest is not carried.
 * Throws `RL-EVENT-INVALID` when something that is needed is missing or is not what it should be.
 */
export function readEvent(env: Environment): Event {
  const name = env['GITHUB_EVENT_NAME'];
  if (name === undefined) throw missing('GITHUB_EVENT_NAME');
  const payload = readPayload(env);
  const repository = readRepository(env, payload);
  const { pullRequest, target } = read(name, payload, repository, env);
  return {
    name: printable(name, 60),
    repository,
    serverUrl: readUrl(env, 'GITHUB_SERVER_URL', 'https://github.com'),
    apiUrl: readUrl(env, 'GITHUB_API_URL', 'https://api.github.com'),
    ref: isRefName(env['GITHUB_REF']) ? env['GITHUB_REF'] : undefined,
    workflowRef: env['GITHUB_WORKFLOW_REF'],
    actor: env['GITHUB_ACTOR'] ?? textAt(payload, 'sender', 'login'),
    pullRequest,
    target,
  };
}

function missing(variable: string): RelockError {
  return new RelockError('RL-EVENT-INVALID', `${variable} is not set, so there is no event to act on`, {
    remedy: 'Run Relock as a step of a GitHub Actions workflow, or use the command line.',
    state: 'Nothing was scanned.',
  });
}

function readPayload(env: Environment): unknown {
  const file = env['GITHUB_EVENT_PATH'];
  if (file === undefined) throw missing('GITHUB_EVENT_PATH');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const why = systemCode(error) ?? 'unknown failure';
    throw new RelockError('RL-EVENT-INVALID', `the event's payload ${printable(file)} can’t be read (${why})`, {
      remedy: 'Leave GITHUB_EVENT_PATH as the runner set it.',
      state: 'Nothing was scanned.',
      cause: error,
    });
  }
  try {
    // Some tools that write such files put a byte order mark before the text.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw invalid('it should be a JSON object', text.slice(0, 40));
  }
}

function readUrl(env: Environment, variable: string, otherwise: string): string {
  const text = env[variable] ?? otherwise;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '')
    throw invalid(`${variable} should be a URL`, text);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function readRepository(env: Environment, payload: unknown): Repository {
  const fullName = env['GITHUB_REPOSITORY'] ?? textAt(payload, 'repository', 'full_name');
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName ?? '') ?? [];
  if (owner === undefined || name === undefined) throw invalid('GITHUB_REPOSITORY should be OWNER/NAME', fullName);
  const isPrivate = at(payload, 'repository', 'private');
  const defaultBranch = at(payload, 'repository', 'default_branch');
  return {
    host: new URL(readUrl(env, 'GITHUB_SERVER_URL', 'https://github.com')).host,
    owner,
    name,
    isPrivate: typeof isPrivate === 'boolean' ? isPrivate : undefined,
    defaultBranch: isRefName(defaultBranch) ? defaultBranch : undefined,
  };
}

interface Read {
  readonly pullRequest: PullRequest | undefined;
  readonly target: Target;
}

function read(name: string, payload: unknown, repository: Repository, env: Environment): Read {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return readPullRequest(payload);
    case 'push':
      return { pullRequest: undefined, target: readPush(payload, repository, env) };
    case 'merge_group':
      return { pullRequest: undefined, target: readMergeGroup(payload) };
    case 'workflow_run':
      return readWorkflowRun(payload, repository);
    default:
      return { pullRequest: undefined, target: { kind: 'tree', head: runCommit(env) } };
  }
}

function runCommit(env: Environment): string | undefined {
  const id = env['GITHUB_SHA'];
  return isCommitId(id) ? id : undefined;
}

function readPullRequest(payload: unknown): Read {
  const number = numberAt(payload, 'pull_request', 'number');
  const head = commitAt(payload, 'pull_request', 'head', 'sha');
  const base = commitAt(payload, 'pull_request', 'base', 'sha');
  const baseBranch = refAt(payload, 'pull_request', 'base', 'ref');
  return {
    pullRequest: { number, head, baseBranch, isFork: isFork(payload) },
    target: {
      kind: 'range',
      head,
      base,
      baseRef: `refs/heads/${baseBranch}`,
      fetch: [`refs/pull/${number}/head`, `refs/heads/${baseBranch}`],
    },
  };
}

/** A deleted fork has no repository in the payload: that is a fork, too. */
function isFork(payload: unknown): boolean {
  const head = textAt(payload, 'pull_request', 'head', 'repo', 'full_name')?.toLowerCase();
  const base = textAt(payload, 'pull_request', 'base', 'repo', 'full_name')?.toLowerCase();
  return head === undefined || head !== base;
}

function readPush(payload: unknown, repository: Repository, env: Environment): Target {
  const ref = refAt(payload, 'ref');
  const after = commitAt(payload, 'after');
  if (isNone(after) || at(payload, 'deleted') === true) return { kind: 'nothing', why: 'the push deleted a ref' };
  const before = commitAt(payload, 'before');
  // For an annotated tag `after` is the tag object, not the commit.
  const tagged = at(payload, 'head_commit', 'id');
  const head = ref.startsWith('refs/tags/') ? (isCommitId(tagged) ? tagged : (runCommit(env) ?? after)) : after;
  const defaultRef = repository.defaultBranch === undefined ? undefined : `refs/heads/${repository.defaultBranch}`;
  const baseRef = defaultRef === ref ? undefined : defaultRef;
  return {
    kind: 'range',
    head,
    base: isNone(before) ? undefined : before,
    baseRef,
    fetch: [ref, ...(isNone(before) ? [] : [before]), ...(baseRef === undefined ? [] : [baseRef])],
  };
}

function readMergeGroup(payload: unknown): Target {
  if (at(payload, 'action') === 'destroyed') return { kind: 'nothing', why: 'the merge group was taken apart' };
  const ref = refAt(payload, 'merge_group', 'head_ref');
  const base = commitAt(payload, 'merge_group', 'base_sha');
  const head = commitAt(payload, 'merge_group', 'head_sha');
  return { kind: 'range', head, base, baseRef: undefined, fetch: [ref, base] };
}

/**
 * The privileged half after an unprivileged run. Its payload lists no pull requests for a fork, and may list ones whose
 * head has moved on, or ones that a fork opened in itself with our branch as the head, whose base is anybody's choice: a
 * number counts only when its head is the commit that the run was for and its base is in this repository.
 */
function readWorkflowRun(payload: unknown, repository: Repository): Read {
  const head = commitAt(payload, 'workflow_run', 'head_sha');
  const defaultRef = repository.defaultBranch === undefined ? undefined : `refs/heads/${repository.defaultBranch}`;
  const from = textAt(payload, 'workflow_run', 'head_repository', 'full_name')?.toLowerCase();
  const outside = from !== `${repository.owner}/${repository.name}`.toLowerCase();
  const listed = at(payload, 'workflow_run', 'pull_requests');
  const own = at(payload, 'repository', 'id');
  const found = (Array.isArray(listed) ? listed : []).find(
    (one: unknown) => at(one, 'head', 'sha') === head && at(one, 'base', 'repo', 'id') === own,
  );
  if (found !== undefined) {
    const number = numberAt(found, 'number');
    const baseBranch = refAt(found, 'base', 'ref');
    const base = commitAt(found, 'base', 'sha');
    const baseRef = `refs/heads/${baseBranch}`;
    return {
      pullRequest: { number, head, baseBranch, isFork: outside },
      target: { kind: 'range', head, base, baseRef, fetch: [`refs/pull/${number}/head`, baseRef] },
    };
  }
  const isDefault = !outside && textAt(payload, 'workflow_run', 'head_branch') === repository.defaultBranch;
  if (isDefault || defaultRef === undefined) return { pullRequest: undefined, target: { kind: 'tree', head } };
  return {
    pullRequest: undefined,
    target: { kind: 'range', head, base: undefined, baseRef: defaultRef, fetch: [head, defaultRef] },
  };
}
