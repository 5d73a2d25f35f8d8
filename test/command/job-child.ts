/** The Action's steps as processes of their own, wired as the doors do it: `job-child.ts main|post|revoke`. */
import { inject } from '../../src/command/inject.ts';
import { takeOver } from '../../src/command/inject/hand-over.ts';
import { stopRenewer } from '../../src/command/inject/renewer.ts';
import { STATE_VARIABLE } from '../../src/command/inject/state.ts';
import type { OpenVaults } from '../../src/command/inject/take.ts';
import { revoke } from '../../src/command/revoke.ts';
import { describeError } from '../../src/core/error.ts';
import { openRunner } from '../../src/github/actions-runner.ts';
import { githubIdentity } from '../../src/github/identity.ts';
import { openVaults as open } from '../../src/vault/open.ts';
import { parseSecrets } from '../../src/vault/secrets-list.ts';
import { resumeSession } from '../../src/vault/session.ts';

const env = process.env;
const runner = openRunner(env);
const write = (text: string) => void process.stderr.write(text);
const address = env['TEST_VAULT'] ?? '';
const server = {
  name: 'vault',
  address,
  kind: 'vault' as const,
  auth: 'jwt' as const,
  mount: 'jwt',
  role: env['TEST_ROLE'],
  audience: address,
  namespace: undefined,
  caFile: undefined,
};
const vaults = new Map([['vault', server]]);
const identity = githubIdentity(env, (value) => runner.mask(value));
const openVaults: OpenVaults = (onTaken) => open({ config: { vaults, requireHsm: false }, env, identity, onTaken });

function step(): Promise<number> {
  switch (process.argv[2]) {
    case 'main':
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
          handOver: env['TEST_HAND_OVER'] === '1',
          hasPost: true,
        },
        { env, cwd: process.cwd(), out: write, err: write, stdin: process.stdin, interactive: false },
        { runner, startRenewer: async () => undefined, openVaults },
      );
    case 'revoke':
      return takeOver(env['TEST_LOGINS'] ?? '', { vaults }, { err: write }, { openVaults, runner });
    default:
      return revoke(env[STATE_VARIABLE], { resume: resumeSession, runner, stopRenewer });
  }
}

process.exit(
  await step().catch((error: unknown) => {
    write(`${describeError(error)}\n`);
    return 2;
  }),
);
