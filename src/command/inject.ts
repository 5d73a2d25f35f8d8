import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Revertible, Runner } from '../github/runner.ts';
import type { SecretWish } from '../vault/secrets-list.ts';
import { handlesOf } from '../vault/session.ts';
import type { SavedSession } from '../vault/session.ts';
import type { Vault } from '../vault/vault.ts';
import { writeDotenv } from './dotenv.ts';
import { STATE_NAME, writeState } from './inject/state.ts';
import { describeReturn, takeSecrets } from './inject/take.ts';
import type { OpenVaults, TakenSecret, VaultSource } from './inject/take.ts';
import { duration, revokeAll } from './revoke.ts';

/** Where keys are exported to: the job's environment, this step's outputs, a dotenv file, or nowhere (a rehearsal). */
export type ExportTarget = 'env' | 'output' | 'file' | 'none';

export interface InjectRequest {
  /** From `parseSecrets` or `parseSecretFlags`. */
  readonly secrets: readonly SecretWish[];
  /** Unset: `file` when a file is named, else `env` in a job. */
  readonly export: ExportTarget | undefined;
  /** The dotenv file to create. */
  readonly output: string | undefined;
  readonly allowUnmaskable: boolean;
  /** True in the Action, whose post step gives back what this took. */
  readonly hasPost: boolean;
}

export interface InjectServices {
  readonly openVaults: OpenVaults;
  /** Undefined outside of GitHub Actions: then there is no log to mask and no job to export to. */
  readonly runner: (Runner & Revertible) | undefined;
}

/** Linux's limit of one `NAME=VALUE` (MAX_ARG_STRLEN): with a larger one, no later step of the job could start. */
const ENV_LIMIT = 128 * 1024;

/** GitHub's limit of a job's outputs together, in UTF-16 bytes. */
const OUTPUT_LIMIT = 1024 * 1024;

/** Seconds from which a lease is called long. */
const LONG = 3600;

/**
 * Gives keys to the following steps of the job, or to a file. All or nothing: all are read and checked, all are
 * masked, what the post step must know is saved, and only then is anything exported; when any of it fails, nothing
 * stays exported and what was taken is given back. A login that took no lease is ended at once.
 *
 * Throws what `takeSecrets` throws, `RL-INJECT-NOWHERE`, `RL-INJECT-OUTPUT` and `RL-INJECT-TOO-LARGE`, and what the
 * runner and the file system refuse (`RL-RUNNER-FILE`, `RL-INJECT-OUTPUT`).
 */
export async function inject(
  request: InjectRequest,
  invocation: Invocation,
  services: InjectServices,
): Promise<ExitStatus> {
  const { runner } = services;
  const target = chooseTarget(request, invocation, runner);
  const keeper = keepState(request.hasPost ? runner : undefined);
  const vaults = services.openVaults(() => {
    const sessions = vaults.dumpSessions();
    for (const handle of handlesOf(sessions)) runner?.mask(handle);
    keeper.save(sessions);
  });
  try {
    const taken = await takeSecrets(request.secrets, vaults, {
      allowUnmaskable: request.allowUnmaskable,
      state: 'Nothing was exported.',
    }).catch((error: unknown) => {
      saveWhatIsLeft(vaults, keeper);
      throw error;
    });
    const undo = runner?.checkpoint();
    try {
      checkSizes(taken, target);
      for (const { value } of taken) runner?.mask(value);
      keeper.noteStatic(taken.filter(({ lease }) => lease === undefined).map(({ name }) => name));
      keeper.save(vaults.dumpSessions());
      exportAll(taken, target, runner);
    } catch (error) {
      undo?.();
      keeper.noteStatic([]);
      throw await takenBack(error, vaults, keeper);
    }
    const opened = await vaults.all();
    await endIdleLogins(opened, target);
    keeper.save(vaults.dumpSessions());
    tell(taken, target, request, invocation, runner, opened);
    return 0;
  } finally {
    await vaults.close();
  }
}

/**
 * Saves the state whenever it changed. Each login and each lease is saved as soon as it exists, since the post step
 * also runs when this step is cancelled a moment later. The last saved state counts.
 */
interface StateKeeper {
  noteStatic(names: readonly string[]): void;
  save(sessions: readonly SavedSession[]): void;
}

function keepState(runner: Runner | undefined): StateKeeper {
  const at = Date.now();
  const nothing = writeState({ at, sessions: [], static: [] });
  let names: readonly string[] = [];
  let last = nothing;
  return {
    noteStatic(given) {
      names = given;
    },
    save(sessions) {
      const state = writeState({ at, sessions, static: names });
      if (state !== last) runner?.saveState(STATE_NAME, state);
      last = state;
    },
  };
}

interface Target {
  readonly kind: ExportTarget;
  readonly file: string;
}

function chooseTarget(request: InjectRequest, { cwd }: Invocation, runner: Runner | undefined): Target {
  const refuse = (errorCode: 'RL-INJECT-NOWHERE' | 'RL-INJECT-OUTPUT', what: string, remedy: string) =>
    new RelockError(errorCode, what, { remedy, state: 'Nothing was read and nothing was exported.' });
  const kind = request.export ?? (request.output !== undefined ? 'file' : 'env');
  if ((kind === 'env' || kind === 'output') && runner === undefined) {
    throw refuse(
      'RL-INJECT-NOWHERE',
      'there is no job to give the keys to',
      'Name a file with --output FILE, or give them to one command: relock run --secret NAME=REF -- COMMAND.',
    );
  }
  if ((request.output !== undefined) !== (kind === 'file')) {
    throw refuse(
      'RL-INJECT-OUTPUT',
      kind === 'file' ? 'export: file names no file' : `a file is named, but export is "${kind}"`,
      'Give "export: file" and "output: FILE" together.',
    );
  }
  const file = path.resolve(cwd, request.output ?? '');
  if (kind === 'file') {
    if (existsSync(file)) {
      throw refuse('RL-INJECT-OUTPUT', `${printable(file)} is already there`, 'Remove it or name another file.');
    }
    if (!statSync(path.dirname(file), { throwIfNoEntry: false })?.isDirectory()) {
      throw refuse('RL-INJECT-OUTPUT', `the folder of ${printable(file)} is not there`, 'Make the folder first.');
    }
  }
  return { kind, file };
}

function checkSizes(taken: readonly TakenSecret[], { kind }: Target): void {
  const tooLarge = (name: string, limit: string) =>
    new RelockError('RL-INJECT-TOO-LARGE', `${name} is too large to be exported: ${limit}`, {
      remedy: 'Write it to a file: "export: file" and "output: FILE".',
    });
  let total = 0;
  for (const { name, value } of taken) {
    const text = value.reveal();
    total += text.length * 2;
    if (kind === 'env' && Buffer.byteLength(text) + name.length + 2 > ENV_LIMIT) {
      throw tooLarge(name, 'a variable of more than 128 KiB keeps every later step from starting');
    }
    if (kind === 'output' && total > OUTPUT_LIMIT) throw tooLarge(name, 'GitHub takes 1 MiB of outputs a job');
  }
}

function exportAll(taken: readonly TakenSecret[], target: Target, runner: Runner | undefined): void {
  switch (target.kind) {
    case 'env':
      for (const { name, value } of taken) runner?.exportVariable(name, value);
      break;
    case 'output':
      for (const { name, value } of taken) runner?.setOutput(name, value.reveal());
      break;
    case 'file':
      writeDotenv(target.file, taken);
      break;
    case 'none':
      break;
  }
}

async function takenBack(error: unknown, vaults: VaultSource, keeper: StateKeeper): Promise<unknown> {
  const back = await revokeAll(await vaults.all());
  saveWhatIsLeft(vaults, keeper);
  if (!(error instanceof RelockError)) return error;
  return new RelockError(error.code, error.message, {
    evidence: error.evidence,
    ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
    state: ['Nothing was exported.', ...describeReturn(back)].join(' '),
    cause: error,
  });
}

function saveWhatIsLeft(vaults: VaultSource, keeper: StateKeeper): void {
  try {
    keeper.save(vaults.dumpSessions());
  } catch {
    // The state of before is still there: the post step tries again what it lists, which changes nothing.
  }
}

/** A token without leases has done its work; one with leases would take them with it. `none` keeps nothing. */
async function endIdleLogins(vaults: readonly Vault[], { kind }: Target): Promise<void> {
  const idle = vaults.filter((vault) => kind === 'none' || vault.leases().every((lease) => lease.kind === 'token'));
  await revokeAll(idle);
}

function tell(
  taken: readonly TakenSecret[],
  target: Target,
  request: InjectRequest,
  { err }: Invocation,
  runner: Runner | undefined,
  vaults: readonly Vault[],
): void {
  const left = vaults.flatMap((vault) => vault.leases().map((lease) => ({ vault, lease })));
  const where = {
    env: 'the environment of the following steps',
    output: 'the outputs of this step',
    file: printable(target.file),
    none: 'nowhere: all could be read and were given back',
  }[target.kind];
  err(`relock: ${taken.length === 1 ? '1 key' : `${taken.length} keys`} → ${where}\n`);
  for (const { name } of taken.filter(({ maskable }) => !maskable)) err(`relock: ${name} is not masked in logs\n`);
  for (const { vault, lease } of left) {
    const what = `${printable(lease.label)} of ${printable(vault.name)}`;
    if (lease.ttl === 0 || lease.ttl > LONG) {
      const life = lease.ttl === 0 ? 'has no end of its own' : `lives ${duration(lease.ttl)}`;
      const advice = `${what} ${life}: let its role give an hour or less, for the case that the post step can't run.`;
      if (runner === undefined) err(`relock: ${advice}\n`);
      else runner.annotate('warning', `Relock: ${advice}`);
    }
    if (!request.hasPost) {
      const end = lease.ttl === 0 ? '' : `, up to ${duration(lease.ttl)}`;
      err(`relock: ${what} stays alive${end}; the Action's post step and "relock run" give back what they took\n`);
    }
  }
  try {
    runner?.summary(summarize(taken, where));
  } catch {
    err('relock: the job summary could not be written\n');
  }
}

function summarize(taken: readonly TakenSecret[], where: string): string {
  const rows = taken.map(({ name, vault, version, lease }) => {
    const held = version === undefined ? '' : code(String(version));
    const life = lease === undefined ? 'static' : lease.ttl === 0 ? 'no end' : duration(lease.ttl);
    return `| ${code(name)} | ${code(vault.name)} | ${held} | ${life} |`;
  });
  const title = `### Relock: ${taken.length === 1 ? '1 key' : `${taken.length} keys`} given to this job`;
  return [title, '', where, '', '| Name | From | Version | Life |', '|---|---|---|---|', ...rows, ''].join('\n');
}

/** A code span in a table's cell: nothing in it is Markdown. */
function code(text: string): string {
  return `\`${printable(text, 200).replace(/[`|\\]/g, ' ')}\``;
}
