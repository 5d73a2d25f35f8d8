import type { PublishTarget } from '../config/config.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import { callGithub, refusedByGithub } from './github-call.ts';
import type { Publisher, PublishServices } from './publisher.ts';

/** A run to be started by `workflow_dispatch` (docs.github.com/rest/actions/workflows). */
interface Dispatch {
  /** The workflow's file. */
  readonly workflow: string;
  readonly repo: string;
  readonly ref: string;
  readonly token: SecretValue;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** Starts it; that it was started is all that is seen. Throws `RL-PUBLISH-REFUSED`, `RL-PUBLISH-ANSWER`. */
export async function dispatchWorkflow(
  { workflow, repo, ref, token, inputs }: Dispatch,
  services: Pick<PublishServices, 'http' | 'githubUrl'>,
): Promise<void> {
  const failing = `the workflow ${printable(workflow, 100)} of ${printable(repo, 120)} was not started`;
  const answer = await callGithub(services, {
    method: 'POST',
    path: `/repos/${repo}/actions/workflows/${encodeURIComponent(workflow)}/dispatches`,
    token,
    body: { ref, ...(inputs === undefined ? {} : { inputs }) },
    failing,
  });
  if (answer.status >= 300) throw refusedByGithub(failing, answer, 'actions: write');
}

/** A redeploy: starts a workflow. No secret goes along; the run reads the new value where it lives. */
export function openWorkflow(target: PublishTarget, services: PublishServices): Publisher {
  const { repo = '', ref = 'main', token = '' } = target.options;
  return {
    id: `workflow ${repo} ${target.target}@${ref}`,
    async publish() {
      await dispatchWorkflow({ workflow: target.target, repo, ref, token: await services.readValue(token) }, services);
      return 'the workflow was started';
    },
  };
}
