import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { findRepository } from '../git/repository.ts';
import { CONFIG_NAME } from './config.ts';

const WORKFLOW_NAME = '.github/workflows/relock.yml';

/** The README's first workflow; a test holds the two together. */
const WITH_VAULT = `name: Relock
on: pull_request_target
permissions:
  contents: read
  pull-requests: write
  id-token: write        # to log in to your vault; leave it out without one
jobs:
  relock:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with: { persist-credentials: false }
      - uses: relock/relock@v0
`;
const WITHOUT_VAULT = WITH_VAULT.replace(/ {2}id-token:.*\n/, '');

/** What a person chooses. */
interface Choices {
  /** `https://…`, or undefined without a vault. */
  readonly vault: string | undefined;
  readonly role: string;
}

/**
 * `relock init`: writes the workflow that checks pull requests and a first config, after asking; `--yes` takes the
 * defaults, which are without a vault. A file that is there is left as it is. Nothing is committed. Throws `RL-USAGE`
 * where there is nobody to ask, `RL-GIT-NOT-A-REPOSITORY` and `RL-OUTPUT`.
 */
export async function init(yes: boolean, invocation: Invocation): Promise<ExitStatus> {
  const top = findRepository(invocation.cwd, invocation.env).top ?? invocation.cwd;
  const choices = yes ? { vault: undefined, role: 'ci' } : await ask(invocation);
  const files = [
    [WORKFLOW_NAME, choices.vault === undefined ? WITHOUT_VAULT : WITH_VAULT],
    [CONFIG_NAME, configFor(choices)],
  ] as const;
  for (const [name, text] of files) write(top, name, text, invocation);
  invocation.err(
    [
      'Both count on the default branch only: commit them there.',
      'Rotation is for identities whose workflow is the default branch’s: let the vault’s role bind workflow_ref, not only the repository (docs/vault-policies.md).',
      '',
    ].join('\n'),
  );
  return 0;
}

async function ask(invocation: Invocation): Promise<Choices> {
  const { stdin } = invocation;
  if (!invocation.interactive || !('isTTY' in stdin && stdin.isTTY === true)) {
    throw new RelockError('RL-USAGE', 'init asks, and there is no terminal to ask at', {
      remedy: '"relock init --yes" takes the defaults.',
      state: 'Nothing was written.',
    });
  }
  const lines = createInterface({ input: stdin, output: process.stderr });
  try {
    const vault = (await lines.question('Address of your Vault or OpenBao (empty: none): ')).trim();
    if (vault === '') return { vault: undefined, role: 'ci' };
    if (!/^https:\/\/[^/\s@"]+\/?$/.test(vault)) {
      throw new RelockError('RL-USAGE', `"${printable(vault, 80)}" is not https://HOST[:PORT]`, {
        state: 'Nothing was written.',
      });
    }
    const role = (await lines.question('Its role for these workflows (ci): ')).trim();
    return { vault, role: /^[\w-]+$/.test(role) ? role : 'ci' };
  } finally {
    lines.close();
  }
}

function configFor({ vault, role }: Choices): string {
  const vaults = vault === undefined ? '' : `vaults:\n  vault: { address: "${vault}", role: ${role} }\n`;
  return `# yaml-language-server: $schema=https://raw.githubusercontent.com/relock/relock/v0/schema/relock.schema.json
${vaults}scan:
  fail-on: medium
rotate:
  # revoke-found: [ github-token ]   tokens that GitHub revokes on sight, without asking
  keys: []
`;
}

function write(top: string, name: string, text: string, invocation: Invocation): void {
  const file = path.join(top, name);
  if (existsSync(file)) {
    invocation.err(`${name} is there already, and stays as it is\n`);
    return;
  }
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new RelockError('RL-OUTPUT', `${name} can't be written (${systemCode(error) ?? 'unknown failure'})`, {
      remedy: 'Run it where you may write to the work tree.',
      cause: error,
    });
  }
  invocation.out(`${name}\n`);
}
