/** The Action's main and post step of `inject` as processes of their own, wired as the doors do it: `job-child.ts main|post`. */
import { inject } from '../../src/command/inject.ts';
import { STATE_VARIABLE } from '../../src/command/inject/state.ts';
import { revoke } from '../../src/command/revoke.ts';
import { describeError } from '../../src/core/error.ts';
import { stopRenewer } from '../../src/command/inject/renewer.ts';
import { openRunner } from '../../src/github/actions-runner.ts';
import { githubIdentity } from '../../src/github/identity.ts';
import { openVaults } from '../../src/vault/open.ts';
import { parseSecrets } from '../../src/vault/secrets-list.ts';
import { resumeSession } from '../../src/vault/session.ts';

const env = process.env;
const runner = openRunner(env);
const write = (text: string) => void process.stderr.write(text);

async function main(): Promise<number> {
  const vaults = new Map([
    [
      'vault',
      {
        name: 'vault',
        address: env['TEST_VAULT'] ?? '',
        kind: 'vault' as const,
        auth: 'jwt' as const,
        mount: 'jwt',
        role: env['TEST_ROLE'],
        audience: env['TEST_VAULT'] ?? '',
        namespace: undefined,
        caFile: undefined,
      },
    ],
  ]);
  const identity = githubIdentity(env, (value) => runner.mask(value));
  return inject(
    {
      secrets: parseSecrets(env['INPUT_SECRETS'] ?? ''),
      export: 'env',
      output: undefined,
      format: undefined,
      for: undefined,
      template: undefined,
      pipe: false,
      allowUnmaskable: false,
      requireHsm: false,
      renew: false,
      handOver: false,
      hasPost: true,
    },
    { env, cwd: process.cwd(), out: write, err: write, stdin: process.stdin, interactive: false },
    {
      runner,
      startRenewer: async () => undefined,
      openVaults: (onTaken) => openVaults({ config: { vaults, requireHsm: false }, env, identity, onTaken }),
    },
  );
}

const step =
  process.argv[2] === 'main' ? main() : revoke(env[STATE_VARIABLE], { resume: resumeSession, runner, stopRenewer });
process.exit(
  await step.catch((error: unknown) => {
    write(`${describeError(error)}\n`);
    return 2;
  }),
);
