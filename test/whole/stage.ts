import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { allRules } from '../../src/scan/rules/all.ts';
import { mintSample } from '../../src/scan/shape.ts';
import { startGitHub } from '../fake/github.ts';
import type { Fault, GitHubFake, Recorded } from '../fake/github.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { Repository } from './pull-request.ts';
import { Job } from './runner.ts';

const WORKFLOW = 'example/app/.github/workflows/relock.yml';
export const PULL_REQUEST = 7;

/** What differs between two jobs of the workflow. */
export interface JobOptions {
  /** What is checked out; `refs/heads/main` unless set. */
  readonly ref?: string;
  readonly token?: string;
  /** False: the job may not ask for an OIDC token. */
  readonly identity?: boolean;
  /** Further variables; they win. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface PayloadOptions {
  readonly number?: number;
  readonly fork?: boolean;
  readonly isPrivate?: boolean;
  readonly baseBranch?: string;
}

/** A repository with its origin, GitHub's API and OIDC, and a runner: all that a scan without a vault needs. */
export interface Stage {
  readonly folder: string;
  readonly github: GitHubFake;
  readonly repository: Repository;
  /** Set to make GitHub fail. */
  fault: ((request: Recorded) => Fault | undefined) | undefined;
  /** A job of the workflow on the default branch: identity token, write token, a fresh checkout. */
  job(event: string, payload: object, options?: JobOptions): Job;
  /** A job on `pull_request`: the pull request's own workflow, its test merge checked out. From a fork or by Dependabot without rights. */
  pullRequestJob(payload: object, options?: JobOptions & { readonly restricted?: boolean }): Job;
  /** The payload of a pull request as it stands now. */
  payload(base: string, head: string, more?: PayloadOptions): object;
  stop(): Promise<void>;
}

/** `main` of the origin is made by the caller. */
export async function makeStage(): Promise<Stage> {
  const { folder, remove } = makeFolder('stage');
  const main = `${WORKFLOW}@refs/heads/main`;
  const github = await startGitHub({
    claims: {
      sub: 'repo:example/app:ref:refs/heads/main',
      repository: 'example/app',
      repository_id: '4711',
      workflow_ref: main,
    },
    fault: (request) => stage.fault?.(request),
  });
  const repository = new Repository(path.join(folder, 'git'));
  let jobs = 0;
  const stage: Stage = {
    folder,
    github,
    repository,
    fault: undefined,
    job(event, payload, { ref = 'refs/heads/main', token = github.tokens.write, identity = true, env = {} } = {}) {
      const home = path.join(folder, `job-${++jobs}`);
      const checkout = repository.checkout(path.join(folder, `checkout-${jobs}`), ref);
      const file = path.join(folder, `event-${jobs}.json`);
      writeFileSync(file, JSON.stringify(payload));
      return new Job(
        home,
        checkout,
        {
          GITHUB_EVENT_NAME: event,
          GITHUB_EVENT_PATH: file,
          GITHUB_REPOSITORY: 'example/app',
          GITHUB_REF: 'refs/heads/main',
          GITHUB_SHA: repository.git('rev-parse', 'refs/remotes/origin/main'),
          GITHUB_WORKFLOW_REF: main,
          GITHUB_ACTOR: 'mona',
          GITHUB_API_URL: github.url,
          ...(identity
            ? {
                ACTIONS_ID_TOKEN_REQUEST_URL: github.oidc.requestUrl,
                ACTIONS_ID_TOKEN_REQUEST_TOKEN: github.oidc.requestToken,
              }
            : {}),
          ...env,
        },
        { token },
      );
    },
    pullRequestJob(payload, { restricted = false, env = {}, ...options } = {}) {
      const { number } = payload as { number: number };
      const ref = `refs/pull/${number}/merge`;
      return stage.job('pull_request', payload, {
        ref,
        ...(restricted ? { token: github.tokens.read, identity: false } : {}),
        ...options,
        env: { GITHUB_REF: ref, GITHUB_WORKFLOW_REF: `${WORKFLOW}@${ref}`, ...env },
      });
    },
    payload: (base, head, { number = PULL_REQUEST, fork = false, isPrivate = false, baseBranch = 'main' } = {}) => ({
      action: 'synchronize',
      number,
      pull_request: {
        number,
        head: { sha: head, ref: 'topic', repo: { full_name: fork ? 'mallory/app' : 'example/app' } },
        base: { sha: base, ref: baseBranch, repo: { full_name: 'example/app' } },
      },
      repository: { full_name: 'example/app', private: isPrivate, default_branch: 'main' },
      sender: { login: 'mona' },
    }),
    async stop() {
      await github.stop();
      remove();
    },
  };
  return stage;
}

/** One fresh sample of a rule. */
export function sample(rule: string): string {
  const known = allRules().find(({ id }) => id === rule);
  if (known === undefined) throw new Error(`no rule ${rule}`);
  return mintSample(known.shape, (below) => randomInt(below)).secret;
}
