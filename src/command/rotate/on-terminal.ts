import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { printable } from '../../core/printable.ts';
import { lookForRepository } from '../../git/repository.ts';
import { OWNER_FILES } from '../../tell/owners.ts';
import { loadConfig } from '../config.ts';
import { recordLeaks } from './aftermath.ts';
import { rotateKeys } from './run.ts';
import type { WantedRotation } from './run.ts';

/** `relock rotate`, as the command line has it. */
export interface TerminalRotation extends WantedRotation {
  readonly incidentDir: string | undefined;
  readonly config: string | undefined;
}

/** `relock rotate` on the command line, with the config of the work tree. */
export async function rotateOnTerminal(wanted: TerminalRotation, invocation: Invocation): Promise<ExitStatus> {
  const { env, cwd, err } = invocation;
  const config = await loadConfig(invocation, wanted.config);
  const github = { apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com', token: undefined };
  const found = new Date().toISOString();
  const { incidentDir } = wanted;
  const { status } = await rotateKeys(wanted, config, invocation, undefined, github, async ({ answers }, services) => {
    if (answers.length === 0) return;
    const place = {
      found,
      folder: incidentDir === undefined ? undefined : path.resolve(cwd, incidentDir),
      codeOwners: () => ownersHere(invocation),
      link: undefined,
      warn: (text: string) => err(`relock: ${text}\n`),
    };
    const { files, kept } = await recordLeaks(answers, config, place, invocation, services);
    for (const where of [...files, ...kept]) err(`${printable(where)}\n`);
  });
  return status;
}

async function ownersHere({ cwd, env }: Invocation): Promise<string | undefined> {
  const top = lookForRepository(cwd, env)?.top ?? cwd;
  for (const name of OWNER_FILES) {
    const text = await readFile(path.join(top, name), 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  return undefined;
}
