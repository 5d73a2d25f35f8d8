import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { RelockError, systemCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { loadCedar, parseCedar } from '../../policy/cedar.ts';
import { parsePathPolicy, PolicyError } from '../../policy/path-policy.ts';
import type { PolicyKind } from '../../policy/store.ts';

/** No policy is longer, in characters: a server takes requests of 2 MiB. */
const LONGEST = 1_000_000;

/** Which kind a file holds: by its name, `.cedar` is Cedar, all else a path policy. */
export function kindOf(file: string): PolicyKind {
  return file.endsWith('.cedar') ? 'cedar' : 'acl';
}

/** A policy's text from a file, or for `-` from standard input. Throws `RL-POLICY-FILE`. */
export async function readPolicy(file: string, { cwd, stdin }: Invocation): Promise<string> {
  let text = '';
  try {
    if (file === '-') for await (const chunk of stdin) text += String(chunk);
    else text = readFileSync(path.resolve(cwd, file), 'utf8');
  } catch (error) {
    throw new RelockError('RL-POLICY-FILE', `${printable(file)} can't be read (${systemCode(error) ?? 'refused'})`, {
      remedy: 'Name a file with a policy in Cedar (.cedar), HCL or JSON.',
      cause: error,
    });
  }
  if (text.length <= LONGEST) return text;
  throw new RelockError('RL-POLICY-FILE', `${printable(file)} is no policy: it has more than ${LONGEST} characters`, {
    remedy: 'Name a file with a policy in Cedar (.cedar), HCL or JSON.',
  });
}

/** Checks files as the server does when they are written. */
export async function checkFiles(files: readonly string[], invocation: Invocation): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for (const file of files) {
    const text = await readPolicy(file, invocation);
    try {
      if (kindOf(file) === 'cedar') parseCedar(await loadCedar(), path.basename(file, '.cedar'), text);
      else parsePathPolicy(text);
      invocation.out(`${printable(file)}: good\n`);
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      invocation.out(`${printable(file)}: ${printable(error.message, 2000)}\n`);
      status = 1;
    }
  }
  return status;
}
