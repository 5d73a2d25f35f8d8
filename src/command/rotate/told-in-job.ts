import path from 'node:path';
import type { RelockConfig } from '../../config/config.ts';
import type { Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import type { SecretValue } from '../../core/secret.ts';
import type { Event } from '../../github/event.ts';
import { runLink } from '../../github/run-link.ts';
import type { Runner } from '../../github/runner.ts';
import { mayWrite } from '../../github/trust.ts';
import type { RotationOutcome } from '../../rotate/outcome.ts';
import { OWNER_FILES } from '../../tell/owners.ts';
import { readDefaults } from '../defaults.ts';
import type { AftermathPlace } from './aftermath.ts';

/** Where a job's leaks are recorded, and who owns what there. `warn` is an annotation. */
export function placeInJob(
  event: Event,
  token: SecretValue | undefined,
  { cwd, env }: Pick<Invocation, 'cwd' | 'env'>,
  runner: Pick<Runner, 'annotate'>,
): AftermathPlace {
  return {
    found: new Date().toISOString(),
    folder: path.join(env['RUNNER_TEMP'] ?? cwd, 'relock-incidents'),
    async codeOwners() {
      const files = await readDefaults(OWNER_FILES, [], event, { cwd, env, token });
      return OWNER_FILES.map((file) => files.get(file)).find((text) => typeof text === 'string') ?? undefined;
    },
    link: runLink(event, env),
    warn: (text) => runner.annotate('warning', `Relock: ${text}`),
  };
}

/** Opens, renews and closes the issues that tell people what to do. That it can't be done hides nothing else. */
export async function tellToDo(
  outcomes: readonly RotationOutcome[],
  config: RelockConfig,
  event: Event,
  token: SecretValue | undefined,
  { env }: Pick<Invocation, 'env'>,
  warn: (text: string) => void,
): Promise<void> {
  if (token === undefined || !mayWrite(event, true).allowed) return;
  try {
    const { keepToDo } = await import('./to-do.ts');
    await keepToDo(outcomes, config.rotate, { event, token, env });
  } catch (error) {
    const text =
      error instanceof RelockError
        ? `${error.message} [${error.code}]\n${error.remedy ?? ''}`
        : 'GitHub gave no usable answer';
    warn(`there is no issue for what waits for a person: ${text}`);
  }
}
