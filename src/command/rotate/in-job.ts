import type { RelockConfig } from '../../config/config.ts';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import type { SecretValue } from '../../core/secret.ts';
import { readEvent } from '../../github/event.ts';
import type { Runner } from '../../github/runner.ts';
import { mayRotate, mayRunPrograms } from '../../github/trust.ts';
import { parseAddress, wholeSecret } from '../../vault/address.ts';
import { readJobConfig } from '../job.ts';
import { recordLeaks } from './aftermath.ts';
import type { Records } from './aftermath.ts';
import { rotateKeys } from './run.ts';
import type { WantedRotation } from './run.ts';
import { incidentsMarkdown, rotationMarkdown } from './summary.ts';
import { placeInJob, tellToDo } from './told-in-job.ts';

/** What the Action's inputs ask of a rotation. */
export interface JobRotation extends WantedRotation {
  readonly config: string | undefined;
  readonly token: SecretValue | undefined;
}

/**
 * `command: rotate` in a job: by name, by the calendar, behind a findings file, or going on with what waits. Refused
 * (`RL-ROTATE-UNTRUSTED`) where the workflow that runs is not the default branch's, for then whoever can push a branch
 * could start it; what changes nothing is not.
 */
export async function rotateInJob(wanted: JobRotation, invocation: Invocation, runner: Runner): Promise<ExitStatus> {
  const event = readEvent(invocation.env);
  const trust = mayRotate(event);
  const changesNothing = wanted.dryRun === true || wanted.check === true || wanted.plan === true;
  if (!trust.allowed && !changesNothing) {
    throw new RelockError('RL-ROTATE-UNTRUSTED', `this run may not rotate keys: ${trust.why}`, {
      remedy:
        'Rotate from a workflow on the default branch: workflow_dispatch, repository_dispatch, schedule, push or pull_request_target.',
      state: 'Nothing was changed.',
    });
  }
  if (wanted.given !== undefined) runner.mask(wanted.given);
  const config = await readJobConfig(wanted.config, invocation, wanted.token, event);
  const isPrivate = event.repository.isPrivate === true;
  const shown = isPrivate ? invocation : withoutAddresses(invocation, config);
  const place = placeInJob(event, wanted.token, invocation, runner);
  const github = { apiUrl: event.apiUrl, token: wanted.token, mayRunPrograms: mayRunPrograms(event) };
  let records: Records | undefined;
  const { status, outcomes } = await rotateKeys(
    wanted,
    config,
    shown,
    runner,
    github,
    async ({ answers }, services) => {
      records = await recordLeaks(answers, config, place, invocation, services);
      runner.setOutput('incident-file', records.files.join('\n'));
    },
  );
  if (wanted.check === true || wanted.plan === true || wanted.pause !== undefined || wanted.resume === true)
    return status;
  await tellToDo(outcomes, config, event, wanted.token, invocation, place.warn);
  const dead = outcomes.filter(({ result }) => result === 'rotated' || result === 'revoked');
  runner.setOutput('rotated', String(dead.length));
  runner.summary(rotationMarkdown(outcomes, isPrivate));
  const recorded = records === undefined ? undefined : incidentsMarkdown(records, isPrivate);
  if (recorded !== undefined) runner.summary(recorded);
  return status;
}

/** Everybody can read the log of a public repository: there a key goes by its number in the config. */
function withoutAddresses(invocation: Invocation, config: RelockConfig): Invocation {
  const names = config.rotate.keys.map(
    ({ address }, i) => [wholeSecret(parseAddress(address)).text, `key ${i + 1}`] as const,
  );
  // Longest first: one address may be the beginning of another.
  names.sort(([a], [b]) => b.length - a.length);
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
