import path from 'node:path';
import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { textAt } from './api.ts';
import { homeMade, refusedStep } from './home-made.ts';
import type { IssuerServices, Rotator } from './issuer.ts';
import { setting } from './key-service.ts';
import { runProgram } from './program.ts';

/**
 * A home-made issuer that is a program on this machine: `issuer.command` is its absolute path, `issuer.arguments` a JSON
 * list of texts. It is started for each step without a shell, gets the request as JSON on standard input and answers with JSON
 * on standard output; a status other than 0 says that the step was not done. `issuer.timeout`: seconds, 30 unless set. Only
 * where nobody from outside has a say: `RL-COMMAND-FORK`.
 */
export function openCommand(key: ManagedKey, services: Pick<IssuerServices, 'mayRunPrograms'>): Rotator {
  const program = setting(key, 'command');
  const args = argumentsOf(key);
  const timeout = Number(setting(key, 'timeout', '30'));
  if (!path.isAbsolute(program)) throw wrong(key, 'command is no absolute path');
  if (!(timeout > 0 && timeout <= 50)) throw wrong(key, 'timeout is no number of seconds up to 50');
  if (services.mayRunPrograms !== true) {
    throw new RelockError('RL-COMMAND-FORK', `${printable(key.address)}: no program is started in this run`, {
      remedy: 'Rotate it on a schedule, by workflow_dispatch or by hand, where no fork’s code can be on the machine.',
      state: 'Nothing was changed.',
    });
  }
  return homeMade(key, async (request) => {
    const { status, output } = await runProgram(
      program,
      args,
      JSON.stringify({ version: 1, ...request }),
      timeout * 1000,
    );
    const json = read(output);
    if (status === 0 && json !== undefined) return json;
    throw refusedStep(request, program, textAt(json, 'error') ?? `status ${status}, and no JSON object`);
  });
}

function read(output: string): object | undefined {
  try {
    const json: unknown = JSON.parse(output);
    return typeof json === 'object' && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}

function argumentsOf(key: ManagedKey): readonly string[] {
  const list: unknown = read(setting(key, 'arguments', '[]'));
  if (Array.isArray(list) && list.every((one) => typeof one === 'string')) return list;
  throw wrong(key, 'arguments is no JSON list of texts, such as ["--env", "prod"]');
}

function wrong(key: ManagedKey, what: string): RelockError {
  return new RelockError('RL-ISSUER-CONFIG', `${printable(key.address)}: issuer.${what}`, {
    remedy: 'docs/rotation-kinds.md has the contract.',
    state: 'Nothing was changed.',
  });
}
