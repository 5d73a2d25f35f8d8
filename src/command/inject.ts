import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Revertible, Runner } from '../github/runner.ts';
import type { SecretWish } from '../vault/secrets-list.ts';
import { handlesOf } from '../vault/session.ts';
import type { SavedSession } from '../vault/session.ts';
import type { Lease, Vault } from '../vault/vault.ts';
import { writeHandOver } from './inject/hand-over.ts';
import type { WrittenFile } from './inject/secret-file.ts';
import { STATE_NAME, writeState } from './inject/state.ts';
import { summarize } from './inject/summary.ts';
import { describeReturn, takeSecrets } from './inject/take.ts';
import type { OpenVaults, TakenSecret, VaultSource } from './inject/take.ts';
import { checkExports, chooseTarget, fileText, removeTarget, writeTarget } from './inject/target.ts';
import type { Target, TargetRequest } from './inject/target.ts';
import { duration, revokeAll } from './revoke.ts';

export interface InjectRequest extends TargetRequest {
  /** From `parseSecrets` or `parseSecretFlags`. */
  readonly secrets: readonly SecretWish[];
  readonly allowUnmaskable: boolean;
  /** Refuse before anything is read what is not shown to be kept under a key in hardware. */
  readonly requireHsm: boolean;
  /** Keep leases alive until the post step. */
  readonly renew: boolean;
  /** Leave logins and leases to a later job, which ends them by the hand-over that this one gives as an output. */
  readonly handOver: boolean;
  /** True in the Action, whose post step gives back what this took. */
  readonly hasPost: boolean;
}

export interface InjectServices {
  readonly openVaults: OpenVaults;
  /** Undefined outside of GitHub Actions: then there is no log to mask and no job to export to. */
  readonly runner: (Runner & Revertible) | undefined;
  /** Starts the process that renews leases; gives its id. */
  readonly startRenewer: (sessions: readonly SavedSession[]) => Promise<number | undefined>;
}

/** Seconds from which a lease is called long. */
const LONG = 3600;

/**
 * Gives keys to the following steps of the job, to a file, or to a pipe. All or nothing: all are read and checked, all
 * are masked, what the post step must know is saved, and only then is anything exported; when any of it fails, nothing
 * stays exported and what was taken is given back. A login that took no lease is ended at once.
 *
 * Throws what `takeSecrets`, `chooseTarget`, `checkExports`, `fileText` and `writeTarget` throw, and what the runner
 * refuses (`RL-RUNNER-FILE`).
 */
export async function inject(
  request: InjectRequest,
  invocation: Invocation,
  services: InjectServices,
): Promise<ExitStatus> {
  const { runner } = services;
  const target = chooseTarget(request, request.secrets, invocation, runner);
  const keeper = keepState(request.hasPost ? runner : undefined);
  const vaults = services.openVaults(() => {
    const sessions = vaults.dumpSessions();
    for (const handle of handlesOf(sessions)) runner?.mask(handle);
    keeper.save({ sessions });
  });
  try {
    const taken = await takeSecrets(request.secrets, vaults, {
      allowUnmaskable: request.allowUnmaskable,
      seal: request.requireHsm ? 'required' : runner === undefined ? 'none' : 'shown',
      state: 'Nothing was exported.',
    }).catch((error: unknown) => {
      saveWhatIsLeft(vaults, keeper);
      throw error;
    });
    const undo = runner?.checkpoint();
    let file: WrittenFile | undefined;
    try {
      checkExports(taken, target);
      const text = fileText(taken, target);
      for (const { value } of taken) runner?.mask(value);
      if (text !== undefined) {
        file = writeTarget(text, target);
        if (file === undefined) invocation.out(text);
      }
      const sessions = vaults.dumpSessions();
      const given = taken.filter((key) => target.of(key) !== 'none');
      keeper.save({ sessions, ...withoutSession(given, sessions), file });
      if (request.handOver) runner?.setOutput('logins', writeHandOver(sessions));
      exportAll(taken, target, file, runner);
    } catch (error) {
      const outcome = { isUndone: isDone(undo), file: removeTarget(file) ? undefined : file };
      throw await takenBack(error, outcome, vaults, keeper);
    }
    const opened = await vaults.all();
    await endIdleLogins(opened, target, request.secrets);
    const sessions = vaults.dumpSessions();
    const renews = request.renew && !request.handOver && canRenew(opened);
    // Without it the leases live as long as they were given for, and the keys are good until then.
    const renewer = renews ? await services.startRenewer(sessions).catch(() => undefined) : undefined;
    keeper.save({ sessions: request.handOver ? [] : sessions, renewer });
    tell(taken, target, file, request, invocation, runner, opened);
    return 0;
  } finally {
    await vaults.close();
  }
}

type State = Parameters<typeof writeState>[0];

/**
 * Saves the state whenever it changed. Each login and each lease is saved as soon as it exists, since the post step
 * also runs when this step is cancelled a moment later. The last saved state counts.
 */
interface StateKeeper {
  save(change: Partial<State>): void;
}

function keepState(runner: Runner | undefined): StateKeeper {
  let state: State = { at: Date.now(), sessions: [], static: [], ending: [], file: undefined, renewer: undefined };
  let last = writeState(state);
  return {
    save(change) {
      state = { ...state, ...change };
      const text = writeState(state);
      if (text !== last) runner?.saveState(STATE_NAME, text);
      last = text;
    },
  };
}

function exportAll(
  taken: readonly TakenSecret[],
  target: Target,
  file: WrittenFile | undefined,
  runner: Runner | undefined,
): void {
  if (file !== undefined) runner?.setOutput('file', file.path);
  for (const key of taken) {
    const kind = target.of(key);
    if (kind === 'env') runner?.exportVariable(key.name, key.value);
    if (kind === 'output') runner?.setOutput(key.name, key.value.reveal());
  }
}

/** True when nothing stays exported. */
function isDone(undo: (() => void) | undefined): boolean {
  try {
    undo?.();
    return true;
  } catch {
    return false;
  }
}

async function takenBack(
  error: unknown,
  { isUndone, file }: { readonly isUndone: boolean; readonly file: WrittenFile | undefined },
  vaults: VaultSource,
  keeper: StateKeeper,
): Promise<unknown> {
  const back = await revokeAll(await vaults.all());
  saveWhatIsLeft(vaults, keeper, { ...(isUndone ? { static: [], ending: [] } : {}), file });
  if (!(error instanceof RelockError)) return error;
  return new RelockError(error.code, error.message, {
    evidence: error.evidence,
    ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
    state: [
      isUndone ? 'Nothing was exported.' : 'What had been exported could not be taken out again.',
      ...(file === undefined ? [] : [`${printable(file.path)} holds keys and could not be removed.`]),
      ...describeReturn(back),
    ].join(' '),
    cause: error,
  });
}

function saveWhatIsLeft(vaults: VaultSource, keeper: StateKeeper, change: Partial<State> = {}): void {
  try {
    keeper.save({ ...change, sessions: vaults.dumpSessions() });
  } catch {
    // The state of before is still there: the post step tries again what it lists, which changes nothing.
  }
}

/** The keys that post has no hold on: static ones, and those that end by themselves only. */
function withoutSession(
  taken: readonly TakenSecret[],
  sessions: readonly SavedSession[],
): Pick<State, 'static' | 'ending'> {
  const held = new Set(handlesOf(sessions).map((handle) => handle.reveal()));
  return {
    static: taken.filter(({ lease }) => lease === undefined).map(({ name }) => name),
    ending: taken.flatMap(({ name, lease }) =>
      lease === undefined || held.has(lease.handle.reveal()) ? [] : [{ name, ttl: lease.ttl }],
    ),
  };
}

/** A token without leases has done its work; one with leases would take them with it. A rehearsal keeps nothing. */
async function endIdleLogins(vaults: readonly Vault[], target: Target, secrets: readonly SecretWish[]): Promise<void> {
  const isRehearsal = secrets.every((wish) => target.of(wish) === 'none');
  await revokeAll(vaults.filter((vault) => isRehearsal || isIdle(vault)));
}

/** What is its own lease, such as a token of a GitHub App, is no login. */
function isIdle(vault: Vault): boolean {
  const leases = vault.leases();
  return leases.length > 0 && leases.every((lease) => lease.kind === 'token');
}

function canRenew(vaults: readonly Vault[]): boolean {
  return vaults.some((vault) => vault.renew !== undefined && vault.leases().some(({ ttl }) => ttl > 0));
}

function tell(
  taken: readonly TakenSecret[],
  target: Target,
  file: WrittenFile | undefined,
  request: InjectRequest,
  { err }: Invocation,
  runner: Runner | undefined,
  vaults: readonly Vault[],
): void {
  const left = allLeases(taken, vaults);
  const where = describeTargets(taken, target, file);
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

/** Those that the logins hold, and those that came with a key and nobody can end. */
function allLeases(
  taken: readonly TakenSecret[],
  vaults: readonly Vault[],
): ReadonlyArray<{ readonly vault: Vault; readonly lease: Lease }> {
  const all = [
    ...vaults.flatMap((vault) => vault.leases().map((lease) => ({ vault, lease }))),
    ...taken.flatMap(({ vault, lease }) => (lease === undefined ? [] : [{ vault, lease }])),
  ];
  return [...new Map(all.toReversed().map((one) => [one.lease.handle.reveal(), one])).values()].toReversed();
}

function describeTargets(taken: readonly TakenSecret[], target: Target, file: WrittenFile | undefined): string {
  const words = {
    env: 'the environment of the following steps',
    output: 'the outputs of this step',
    file: file === undefined ? 'standard output' : printable(file.path),
    none: 'nowhere: all could be read and were given back',
  };
  return [...new Set(taken.map((key) => words[target.of(key)]))].join('; ');
}
