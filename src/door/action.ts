import { readInputs } from '../config/inputs.ts';
import type { InputName } from '../config/inputs.ts';
import type { Invocation } from '../config/invocation.ts';
import { RelockError, describeError } from '../core/error.ts';
import { SecretValue } from '../core/secret.ts';
import { openRunner, withoutCommands } from '../github/actions-runner.ts';
import type { Runner } from '../github/runner.ts';
import type { Confidence } from '../core/finding.ts';
import { review } from '../command/review.ts';
import { invocationOf } from './cli.ts';

type Inputs = ReadonlyMap<InputName, string>;

/** The Action's main step: one command, chosen by the input of that name. An error is annotated and gives 2. */
export async function action(): Promise<number> {
  // What commands print may hold text from outside: here it could be taken for a command to the runner.
  const invocation = invocationOf(withoutCommands);
  const runner = openRunner(invocation.env);
  try {
    const inputs = readInputs(invocation.env);
    switch (inputs.get('command') ?? 'scan') {
      case 'inject':
        return await (await import('./inject.ts')).injectInJob(inputs, invocation, runner, tokenOf(inputs));
      case 'revoke':
        return await revoke(inputs, invocation, runner);
      case 'rotate':
        return await rotate(inputs, invocation, runner);
      default:
        return await scan(inputs, invocation, runner);
    }
  } catch (error) {
    const first =
      error instanceof RelockError
        ? `${error.message} [${error.code}]`
        : 'something went wrong that Relock did not foresee [RL-INTERNAL]';
    runner.annotate('error', `Relock: ${first}`);
    invocation.err(`${describeError(error)}\n`);
    return 2;
  }
}

async function scan(inputs: Inputs, invocation: Invocation, runner: Runner): Promise<number> {
  return review(
    {
      failOn: inputs.get('fail-on') as Confidence | 'never' | undefined,
      config: inputs.get('config'),
      baseline: inputs.get('baseline'),
      comment: inputs.get('comment') !== 'false',
      checkRun: inputs.get('check-run') === 'true',
      diff: inputs.get('diff'),
      pullRequestText: inputs.has('pull-request-text') ? inputs.get('pull-request-text') === 'true' : undefined,
      validate: inputs.has('validate') ? inputs.get('validate') === 'true' : undefined,
      token: tokenOf(inputs),
    },
    invocation,
    runner,
  );
}

async function revoke(inputs: Inputs, invocation: Invocation, runner: Runner): Promise<number> {
  const [{ revokeHandedOver }, { readJobConfig }] = await Promise.all([
    import('./inject.ts'),
    import('../command/job.ts'),
  ]);
  const config = await readJobConfig(inputs.get('config'), invocation, tokenOf(inputs));
  return revokeHandedOver({ text: inputs.get('logins') ?? '' }, config, invocation, runner);
}

async function rotate(inputs: Inputs, invocation: Invocation, runner: Runner): Promise<number> {
  const { rotateInJob } = await import('../command/rotate/in-job.ts');
  const is = (name: InputName) => inputs.get(name) === 'true';
  const value = inputs.get('value');
  return rotateInJob(
    {
      keys: (inputs.get('keys') ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      due: is('due'),
      leaked: inputs.get('leaked'),
      continue: is('continue'),
      given: value === undefined ? undefined : new SecretValue(value),
      check: is('check'),
      plan: is('plan'),
      pause: inputs.get('pause'),
      resume: is('resume'),
      emergency: is('emergency'),
      reason: inputs.get('reason'),
      dryRun: is('dry-run'),
      config: inputs.get('config'),
      token: tokenOf(inputs),
    },
    invocation,
    runner,
  );
}

function tokenOf(inputs: Inputs): SecretValue | undefined {
  const token = inputs.get('token');
  return token === undefined ? undefined : new SecretValue(token);
}
