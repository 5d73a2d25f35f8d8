import type { Arguments } from '../config/args.ts';
import type { RelockConfig } from '../config/config.ts';
import { wholeEnvironment } from '../config/environment.ts';
import type { InputName } from '../config/inputs.ts';
import type { Invocation } from '../config/invocation.ts';
import { SecretValue } from '../core/secret.ts';
import { isActions, openRunner } from '../github/actions-runner.ts';
import type { Revertible, Runner } from '../github/runner.ts';
import { loadConfig } from '../command/config.ts';
import { inject } from '../command/inject.ts';
import type { Format } from '../command/inject/form.ts';
import { openRunVaults } from '../command/run-vaults.ts';
import { parseSecretFlags, parseSecrets, wantedBy } from '../vault/secrets-list.ts';
import type { ExportTarget } from '../vault/secrets-list.ts';
import { isTerminal } from './is-terminal.ts';

/** `command: inject` in a job. */
export async function injectInJob(
  inputs: ReadonlyMap<InputName, string>,
  invocation: Invocation,
  runner: Runner & Revertible,
  token: SecretValue | undefined,
): Promise<number> {
  const secrets = parseSecrets(inputs.get('secrets') ?? '');
  const { readJobConfig } = await import('../command/job.ts');
  const config = await readJobConfig(inputs.get('config'), invocation, token);
  const request = {
    secrets,
    export: inputs.get('export') as ExportTarget | undefined,
    output: inputs.get('output'),
    format: inputs.get('format') as Format | undefined,
    for: inputs.get('for'),
    template: inputs.get('template'),
    pipe: false,
    requireHsm: config.requireHsm,
    renew: inputs.get('renew') !== 'false',
    handOver: inputs.get('hand-over') === 'true',
    allowUnmaskable: inputs.get('allow-unmaskable') === 'true',
    hasPost: true,
  };
  return inject(request, invocation, {
    runner,
    openVaults: openRunVaults(config, invocation, runner, wantedBy(secrets)),
    async startRenewer(sessions) {
      return (await import('../command/inject/renewer.ts')).startRenewer(sessions, invocation.env);
    },
  });
}

/** `command: revoke` in a job, and `relock revoke`, whose operand is a file or `-`. */
export async function revokeHandedOver(
  logins: { readonly text: string } | { readonly operand: string },
  config: RelockConfig,
  invocation: Invocation,
  runner: Runner | undefined,
): Promise<number> {
  const { readHandOver, takeOver } = await import('../command/inject/hand-over.ts');
  const text = 'text' in logins ? logins.text : await readHandOver(logins.operand, invocation);
  return takeOver(text, config, invocation, { openVaults: openRunVaults(config, invocation, runner), runner });
}

/** Events whose jobs have the repository's rights while what is checked out may be an outsider's. */
const OUTSIDERS: ReadonlySet<string> = new Set(['issue_comment', 'pull_request_target', 'workflow_run']);

/**
 * The config that says which servers are shown who we are. A file in an outsider's pull request must not: where that may
 * be what is checked out, only the default branch's counts, unless one is named.
 */
async function configOf(named: string | undefined, invocation: Invocation): Promise<RelockConfig> {
  const { env } = invocation;
  if (named !== undefined || !isActions(env) || !OUTSIDERS.has(env['GITHUB_EVENT_NAME'] ?? '')) {
    return loadConfig(invocation, named);
  }
  const { readJobConfig } = await import('../command/job.ts');
  const token = env['GITHUB_TOKEN'];
  return readJobConfig(undefined, invocation, token === undefined ? undefined : new SecretValue(token));
}

/** `relock inject`, `relock run` and `relock revoke`. */
export async function handOut(given: Arguments, invocation: Invocation): Promise<number> {
  const { command, flags, operands, rest } = given;
  const one = (name: string) => flags.get(name)?.[0];
  const inJob = isActions(invocation.env);
  if (command.name === 'revoke') {
    const runner = inJob ? openRunner(invocation.env) : undefined;
    const config = await configOf(one('config'), invocation);
    return revokeHandedOver({ operand: operands[0] ?? '' }, config, invocation, runner);
  }
  const secrets = parseSecretFlags(flags.get('secret') ?? []);
  const config = await configOf(one('config'), invocation);
  if (command.name === 'run') {
    const runner = inJob ? openRunner(invocation.env, 'stderr') : undefined;
    const { run } = await import('../command/run.ts');
    const request = {
      secrets,
      command: rest,
      environment: wholeEnvironment(),
      keep: flags.get('keep') ?? [],
      requireHsm: config.requireHsm,
    };
    return run(request, invocation, {
      runner,
      openVaults: openRunVaults(config, invocation, runner, wantedBy(secrets)),
    });
  }
  const format = one('format') as Format | undefined;
  // A manifest has standard output to itself.
  const runner = inJob ? openRunner(invocation.env, format === 'k8s-secret' ? 'stderr' : 'stdout') : undefined;
  const request = {
    secrets,
    export: one('export') as ExportTarget | undefined,
    output: one('output'),
    format,
    for: one('for'),
    template: one('template'),
    pipe: !isTerminal(1),
    allowUnmaskable: flags.has('allow-unmaskable'),
    requireHsm: config.requireHsm,
    renew: false,
    handOver: false,
    hasPost: false,
  };
  return inject(request, invocation, {
    runner,
    openVaults: openRunVaults(config, invocation, runner, wantedBy(secrets)),
    startRenewer: async () => undefined,
  });
}
