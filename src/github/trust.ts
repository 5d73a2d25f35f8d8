import { printable } from '../core/printable.ts';
import type { Event } from './event.ts';

/** An answer with its reason: one clause that a person can act on. */
export interface Verdict {
  readonly allowed: boolean;
  readonly why: string;
}

const ROTATING = new Set([
  'pull_request_target',
  'push',
  'repository_dispatch',
  'schedule',
  'workflow_dispatch',
  'workflow_run',
]);

/**
 * May this run replace keys? Only when the workflow file that runs is the one on the default branch: on `pull_request`,
 * `merge_group` and pushes to other branches whoever can push a branch writes the workflow, and would be handed the
 * rights of its identity. The vault's role must pin the same claims; this check keeps honest set-ups from relying on
 * what they should not.
 */
export function mayRotate(event: Event): Verdict {
  const { owner, name, defaultBranch } = event.repository;
  if (!ROTATING.has(event.name))
    return no(`on ${event.name} the workflow file is not necessarily the default branch's, so keys are only reported`);
  if (defaultBranch === undefined) return no('the event does not say which branch is the default one');
  const wanted = `refs/heads/${defaultBranch}`;
  const workflow = event.workflowRef;
  if (workflow === undefined) return no('GITHUB_WORKFLOW_REF is not set, so it is not known which workflow file runs');
  const isOwn = workflow.toLowerCase().startsWith(`${owner}/${name}/.github/workflows/`.toLowerCase());
  // From the first `@`: a branch may be called `x@refs/heads/main`, so the end of the text proves nothing.
  if (!isOwn || workflow.slice(workflow.indexOf('@') + 1) !== wanted)
    return no(`the workflow that runs is ${printable(workflow, 200)}, not one of this repository at ${wanted}`);
  const runsOnRef = event.name === 'push' || event.name === 'workflow_dispatch';
  if (runsOnRef && event.ref !== wanted)
    return no(`it runs for ${event.ref === undefined ? 'an unknown ref' : printable(event.ref)}, not for ${wanted}`);
  return { allowed: true, why: `the workflow is the one at ${wanted}` };
}

/**
 * May this run try to write to GitHub (comments, checks)? Forks and Dependabot get a token on `pull_request` that can
 * only read (docs.github.com, "Restrictions when Dependabot triggers events"), so there nothing is tried.
 */
export function mayWrite(event: Event, hasToken: boolean): Verdict {
  if (!hasToken) return no('no token was given');
  const restricted = event.name === 'pull_request' || event.name === 'push';
  if (restricted && event.actor === 'dependabot[bot]') return no('runs that Dependabot starts can only read');
  if (event.name === 'pull_request' && event.pullRequest?.isFork !== false)
    return no('the pull request comes from a fork, whose runs can only read');
  return { allowed: true, why: 'a token was given' };
}

/**
 * May this run show the credentials that it finds to their issuers? Not for a fork: who proposes from outside must not
 * make our runners knock at other people's doors. A run that is not shown to be our own counts as a fork's.
 */
export function mayValidate(event: Event): Verdict {
  const { name, pullRequest } = event;
  if (name === 'push' || name === 'schedule' || name === 'workflow_dispatch' || name === 'merge_group')
    return { allowed: true, why: `on ${name} what is scanned is in this repository` };
  if (pullRequest === undefined) return no(`on ${name} it is not known whether what is scanned comes from a fork`);
  if (pullRequest.isFork) return no('the pull request comes from a fork');
  return { allowed: true, why: 'the pull request comes from this repository' };
}

/** May this run start programs that the config names? Not where a fork's code may be on the machine. */
export function mayRunPrograms(event: Event): boolean {
  return event.name === 'repository_dispatch' || mayValidate(event).allowed;
}

function no(why: string): Verdict {
  return { allowed: false, why };
}
