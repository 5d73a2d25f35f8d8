import type { PublishTarget } from '../config/config.ts';
import { printable } from '../core/printable.ts';
import { callGithub, refusedByGithub } from './github-call.ts';
import type { Publisher, PublishServices } from './publisher.ts';

/**
 * A redeploy: starts a workflow by `workflow_dispatch` (docs.github.com/rest/actions/workflows). No secret goes along; the
 * run reads the new value where it lives. That it was started is all that is seen.
 */
export function openWorkflow(target: PublishTarget, services: PublishServices): Publisher {
  const { repo = '', ref = 'main', token = '' } = target.options;
  const name = `the workflow ${printable(target.target, 100)} of ${printable(repo, 120)}`;
  return {
    id: `workflow ${repo} ${target.target}@${ref}`,
    async publish() {
      const failing = `${name} was not started`;
      const answer = await callGithub(services, {
        method: 'POST',
        path: `/repos/${repo}/actions/workflows/${encodeURIComponent(target.target)}/dispatches`,
        token: await services.readValue(token),
        body: { ref },
        failing,
      });
      if (answer.status >= 300) throw refusedByGithub(failing, answer, 'actions: write');
      return 'the workflow was started';
    },
  };
}
