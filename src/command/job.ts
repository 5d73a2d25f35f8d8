import { DEFAULT_CONFIG } from '../config/complete.ts';
import type { RelockConfig } from '../config/config.ts';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import type { SecretValue } from '../core/secret.ts';
import { withFetchToken } from '../git/credentials.ts';
import { readEvent } from '../github/event.ts';
import type { Event } from '../github/event.ts';
import type { Runner } from '../github/runner.ts';
import { mayRotate } from '../github/trust.ts';
import { parseAddress, wholeSecret } from '../vault/address.ts';
import { CONFIG_NAME, parseText } from './config.ts';
import { readDefaults } from './defaults.ts';
import type { WantedKeys } from './rotate-run.ts';
import { rotationMarkdown } from './rotation-summary.ts';

/** The config of a job that is not a scan: that of the default branch; the defaults when it has none. */
export async function readJobConfig(
  named: string | undefined,
  invocation: Invocation,
  token: SecretValue | undefined,
  event: Event = readEvent(invocation.env),
): Promise<RelockConfig> {
  const name = named ?? CONFIG_NAME;
  const env = withFetchToken(invocation.env, event.serverUrl, token);
  const required = named === undefined ? [] : [named];
  const files = await readDefaults([name], required, event, { cwd: invocation.cwd, env, token });
  const text = files.get(name);
  return typeof text === 'string' ? parseText(text, name) : DEFAULT_CONFIG;
}

/** What the Action's inputs ask of a rotation. */
export interface JobRotation extends WantedKeys {
  readonly config: string | undefined;
  readonly token: SecretValue | undefined;
}

/**
 * `command: rotate` in a job: by name, by the calendar, or behind a findings file. Refused (`RL-ROTATE-UNTRUSTED`) where
 * the workflow that runs is not the default branch's, for then whoever can push a branch could start it.
 */
export async function rotateInJob(wanted: JobRotation, invocation: Invocation, runner: Runner): Promise<ExitStatus> {
  const event = readEvent(invocation.env);
  const trust = mayRotate(event);
  if (!trust.allowed && !wanted.dryRun) {
    throw new RelockError('RL-ROTATE-UNTRUSTED', `this run may not rotate keys: ${trust.why}`, {
      remedy: 'Rotate from a workflow on the default branch: workflow_dispatch, schedule, push or pull_request_target.',
      state: 'Nothing was changed.',
    });
  }
  const config = await readJobConfig(wanted.config, invocation, wanted.token, event);
  const { rotateKeys } = await import('./rotate-run.ts');
  const isPrivate = event.repository.isPrivate === true;
  const shown = isPrivate ? invocation : withoutAddresses(invocation, config);
  const { status, outcomes } = await rotateKeys(wanted, config, shown, runner, {
    apiUrl: event.apiUrl,
    token: wanted.token,
  });
  runner.setOutput(
    'rotated',
    String(outcomes.filter(({ result }) => result === 'rotated' || result === 'revoked').length),
  );
  runner.summary(rotationMarkdown(outcomes, isPrivate));
  return status;
}

/** Everybody can read the log of a public repository: there a key goes by its number in the config. */
function withoutAddresses(invocation: Invocation, config: RelockConfig): Invocation {
  const names = config.rotate.keys.map(
    ({ address }, i) => [wholeSecret(parseAddress(address)).text, `key ${i + 1}`] as const,
  );
  const hide = (text: string) => names.reduce((shown, [address, name]) => shown.replaceAll(address, name), text);
  return {
    env: invocation.env,
    cwd: invocation.cwd,
    out: (text) => invocation.out(hide(text)),
    err: (text) => invocation.err(hide(text)),
    get stdin() {
      return invocation.stdin;
    },
    interactive: false,
  };
}
