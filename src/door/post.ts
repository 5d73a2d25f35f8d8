import { readEnvironment } from '../config/environment.ts';
import { CHECK_VARIABLE } from '../command/check-state.ts';
import { STATE_VARIABLE } from '../command/inject/state.ts';

/**
 * The Action's post step: gives back what `inject` took, and ends a check run that `scan` could not. Without saved state
 * nothing is loaded and nothing said.
 */
export async function post(): Promise<number> {
  const env = readEnvironment();
  const check = env[CHECK_VARIABLE];
  if (check !== undefined) await (await import('../command/check-run.ts')).abandonCheck(Number(check), env);
  const state = env[STATE_VARIABLE];
  if (state === undefined) return 0;
  const [{ revoke }, { stopRenewer }, { resumeSession }, { openRunner }] = await Promise.all([
    import('../command/revoke.ts'),
    import('../command/inject/renewer.ts'),
    import('../vault/session.ts'),
    import('../github/actions-runner.ts'),
  ]);
  return revoke(state, { resume: (saved) => resumeSession(saved, env), runner: openRunner(env), stopRenewer });
}
