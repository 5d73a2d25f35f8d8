import type { Environment } from '../config/environment.ts';
import type { Event } from './event.ts';

/** The page of this run; undefined where the runner did not say which it is. */
export function runLink({ serverUrl, repository: { owner, name } }: Event, env: Environment): string | undefined {
  const run = env['GITHUB_RUN_ID'];
  return run === undefined || !/^\d+$/.test(run) ? undefined : `${serverUrl}/${owner}/${name}/actions/runs/${run}`;
}
