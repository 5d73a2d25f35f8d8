import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { constants as os } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../config/environment.ts';
import type { Invocation } from '../config/invocation.ts';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Runner } from '../github/runner.ts';
import type { SecretWish } from '../vault/secrets-list.ts';
import { revokeAll } from './revoke.ts';
import { handlesOf } from '../vault/session.ts';
import { keepAlive } from './inject/renew.ts';
import { describeReturn, takeSecrets } from './inject/take.ts';
import type { OpenVaults, TakenSecret } from './inject/take.ts';

export interface RunRequest {
  readonly secrets: readonly SecretWish[];
  /** The command and its arguments, from behind `--`. */
  readonly command: readonly string[];
  /** What the child inherits besides the keys: the whole environment, empty variables included. */
  readonly environment: Environment;
  /** Refuse before anything is read what is not shown to be kept under a key in hardware. */
  readonly requireHsm: boolean;
  /** Names out of `WITHHELD` that the child gets all the same. */
  readonly keep?: readonly string[];
}

export interface RunServices {
  readonly openVaults: OpenVaults;
  /** In a job: its masks must go to standard error, since standard output is the child's. */
  readonly runner: Pick<Runner, 'mask'> | undefined;
}

/** With these the child could fetch for itself whatever Relock may fetch. */
const WITHHELD: readonly string[] = [
  'VAULT_TOKEN',
  'VAULT_SECRET_ID',
  'VAULT_SECRET_ID_FILE',
  'CONJUR_AUTHN_API_KEY',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'RELOCK_PASSPHRASE_FILE',
  'RELOCK_PKCS11_PIN_FILE',
];

/** Milliseconds that a signal leaves to what is being read: what comes in by then is given back. */
const PATIENCE = 2000;

/** Signals that end or steer the child; Relock outlives them to give back what it took. */
const FORWARDED = ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGINT', 'SIGQUIT'] as const;

/** A terminal sends these to the child itself; a second one is what many programs take for "now, without cleaning up". */
const FROM_TERMINAL: ReadonlySet<NodeJS.Signals> = new Set(['SIGINT', 'SIGQUIT']);

/**
 * Runs one command whose environment alone holds the keys, renews what it took as long as that runs, and gives it back
 * when it ends, however it ends. Standard streams are inherited, signals passed on. Gives the child's status, or 128 and the signal's number.
 *
 * This keeps keys from the job's other steps, not from other processes of the same user, who may read the child's
 * environment.
 *
 * A command that can't be started is Relock's failure, not the child's: `RL-RUN-COMMAND` and so exit status 2, found
 * out before anything is read from a vault; 126 and 127 come only from a child that itself gives them.
 * Throws that, what `takeSecrets` throws, and `RL-SECRETS-SYNTAX` for a key that is to go elsewhere.
 */
export async function run(request: RunRequest, invocation: Invocation, services: RunServices): Promise<number> {
  if (request.secrets.some((wish) => wish.export !== undefined && wish.export !== 'env')) {
    throw new RelockError('RL-SECRETS-SYNTAX', 'relock run gives keys to its command, and to nothing else', {
      remedy: 'Leave out (output), (file) and (none).',
      state: 'Nothing was read.',
    });
  }
  const [command = '', ...operands] = request.command;
  const environment = childEnvironment(request);
  const program = findProgram(command, environment, invocation.cwd);
  const signals = holdSignals(invocation.interactive);
  const { runner } = services;
  const vaults = services.openVaults(() => {
    for (const handle of handlesOf(vaults.dumpSessions())) runner?.mask(handle);
  });
  try {
    const reading = takeSecrets(request.secrets, vaults, {
      allowUnmaskable: true,
      seal: request.requireHsm ? 'required' : 'none',
      state: 'The command was not started.',
    });
    const interrupted = signals.arrived.then(async () => sleep(PATIENCE, undefined));
    const taken = await Promise.race([reading, interrupted]);
    const keeping = keepAlive(await vaults.all(), (sentence) => invocation.err(`relock: ${sentence}\n`));
    try {
      for (const { value } of taken ?? []) runner?.mask(value);
      const { received } = signals;
      if (taken === undefined || received !== undefined) return 128 + os.signals[received ?? 'SIGTERM'];
      checkSizes(taken);
      for (const { name, maskable } of taken) {
        if (runner !== undefined && !maskable) invocation.err(`relock: ${name} is not masked in logs\n`);
      }
      const keys = taken.map(({ name, value }) => [name, value.reveal()] as const);
      const whole = Object.fromEntries([...Object.entries(environment), ...keys]);
      return await runChild(command, program, operands, whole, invocation.cwd, signals);
    } finally {
      keeping.stop();
      const failed = (await revokeAll(await vaults.all())).filter(({ outcome }) => outcome === 'failed');
      for (const sentence of failed.length > 0 ? describeReturn(failed) : []) invocation.err(`relock: ${sentence}\n`);
    }
  } finally {
    await vaults.close();
    signals.release();
  }
}

function childEnvironment({ environment, keep = [] }: RunRequest): Record<string, string | undefined> {
  const withheld = new Set(WITHHELD.filter((name) => !keep.includes(name)));
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !withheld.has(name)));
}

/** The file that the system would run for this command. */
function findProgram(command: string, env: Environment, cwd: string): string {
  if (command === '') {
    throw new RelockError('RL-RUN-COMMAND', 'there is no command to run', {
      remedy: 'Put it after "--": relock run --secret NAME=REF -- COMMAND.',
      state: 'Nothing was read.',
    });
  }
  const folders = command.includes('/') ? [''] : (env['PATH'] ?? '/usr/bin:/bin').split(path.delimiter);
  const files = folders.map((folder) => path.resolve(cwd, folder, command));
  const found = files.find(isProgram);
  if (found !== undefined) return found;
  // Windows adds extensions by rules of its own; there the start itself tells.
  if (path.sep === '\\') return command;
  const present = files.some((file) => statSync(file, { throwIfNoEntry: false }) !== undefined);
  throw commandError(command, present ? 'may not be executed' : 'is not found');
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function commandError(command: string, what: string, cause?: unknown): RelockError {
  return new RelockError('RL-RUN-COMMAND', `the command ${printable(command, 120)} ${what}`, {
    remedy: 'Check its name, PATH and its permissions.',
    state: 'The command was not started.',
    cause,
  });
}

function checkSizes(taken: readonly TakenSecret[]): void {
  for (const { name, value } of taken) {
    if (Buffer.byteLength(value.reveal()) + name.length + 2 <= 128 * 1024) continue;
    throw new RelockError('RL-INJECT-TOO-LARGE', `${name} is too large for a variable: more than 128 KiB`, {
      remedy: 'Write it to a file: relock inject --output FILE.',
      state: 'The command was not started.',
    });
  }
}

interface HeldSignals {
  /** The first signal that came before there was a child. */
  readonly received: NodeJS.Signals | undefined;
  /** Resolves when that one comes. */
  readonly arrived: Promise<void>;
  /** From now on signals go there. */
  deliver(target: (signal: NodeJS.Signals) => void): void;
  release(): void;
}

function holdSignals(interactive: boolean): HeldSignals {
  let received: NodeJS.Signals | undefined;
  const { promise: arrived, resolve } = Promise.withResolvers<void>();
  let target = (signal: NodeJS.Signals) => {
    received ??= signal;
    resolve();
  };
  const listener = (signal: NodeJS.Signals) => target(signal);
  for (const signal of FORWARDED) process.on(signal, listener);
  return {
    arrived,
    get received() {
      return received;
    },
    deliver(next) {
      target = (signal) => {
        if (!(interactive && FROM_TERMINAL.has(signal))) next(signal);
      };
    },
    release() {
      for (const signal of FORWARDED) process.off(signal, listener);
    },
  };
}

function runChild(
  command: string,
  program: string,
  operands: readonly string[],
  env: Record<string, string | undefined>,
  cwd: string,
  signals: HeldSignals,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, operands, { argv0: command, env, cwd, stdio: 'inherit' });
    signals.deliver((signal) => child.kill(signal));
    child.once('error', (error) => {
      // `error` is also what a signal that can't be delivered gives: then the child is still there.
      if (child.pid !== undefined) return;
      reject(commandError(command, `can't be started (${systemCode(error) ?? 'unknown reason'})`, error));
    });
    child.once('exit', (status, signal) => resolve(signal === null ? (status ?? 2) : 128 + os.signals[signal]));
  });
}
