import { closeSync, constants, fstatSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';
import { EOL } from 'node:os';
import type { Environment } from '../config/environment.ts';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import { maskForms } from './mask.ts';
import type { Revertible, Runner } from './runner.ts';
import { issueCommand } from './toolkit.ts';

/** GitHub drops the whole summary of a step when it is larger (docs.github.com, workflow commands, job summaries). */
const SUMMARY_LIMIT = 1024 * 1024;

const CUT_NOTE = '\n\n*The rest is left out: GitHub shows 1 MiB of summary for each step.*\n';

/** True in a step of GitHub Actions, or of a runner that says it is one (`act`). */
export function isActions(env: Environment): boolean {
  return env['GITHUB_ACTIONS'] === 'true';
}

/**
 * The runner that this process is a step of, spoken to with @actions/core's own command and file-command modules.
 * Commands go to standard output; `masksTo: 'stderr'` sends the masks to standard error instead, which the runner reads
 * as well, for when standard output belongs to somebody else's data.
 *
 * Writing throws `RL-RUNNER-FILE` when the runner gave no file for it or the file can't be written, and
 * `RL-RUNNER-NAME` for a name that the file's format can't hold.
 */
export function openRunner(env: Environment, masksTo: 'stdout' | 'stderr' = 'stdout'): Runner & Revertible {
  writeAtOnce(process.stdout);
  writeAtOnce(process.stderr);
  let summaryIsFull = false;
  const masked = new Set<string>();
  return {
    mask(value: SecretValue) {
      // A login's token comes by again with each of its leases.
      if (masked.has(value.reveal())) return;
      masked.add(value.reveal());
      const stream = masksTo === 'stdout' ? process.stdout : process.stderr;
      // All forms in one write.
      stream.cork();
      for (const form of maskForms(value)) {
        if (masksTo === 'stdout') issueCommand('add-mask', {}, form);
        else stream.write(`::add-mask::${escapeData(form)}${EOL}`);
      }
      stream.uncork();
    },
    setOutput(name, value) {
      append(env, 'GITHUB_OUTPUT', keyValue(name, value));
    },
    exportVariable(name, value) {
      append(env, 'GITHUB_ENV', keyValue(name, value.reveal()));
    },
    saveState(name, value) {
      append(env, 'GITHUB_STATE', keyValue(name, value));
    },
    annotate(level, message, place) {
      const properties = place && {
        title: place.title,
        file: place.file,
        line: place.line,
        endLine: place.endLine,
        col: place.column,
      };
      issueCommand(level, properties ?? {}, message);
    },
    summary(markdown) {
      const file = env['GITHUB_STEP_SUMMARY'];
      if (file === undefined || summaryIsFull) return;
      const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
      const room = SUMMARY_LIMIT - sizeOf(file) - Buffer.byteLength(CUT_NOTE);
      summaryIsFull = Buffer.byteLength(text) > room;
      append(env, 'GITHUB_STEP_SUMMARY', summaryIsFull ? `${wholeLines(text, room)}${CUT_NOTE}` : text);
    },
    info(line) {
      process.stdout.write(`${withoutCommands(line)}${EOL}`);
    },
    checkpoint() {
      const files = [env['GITHUB_ENV'], env['GITHUB_OUTPUT']].filter((file) => file !== undefined);
      const sizes = files.map((file) => [file, sizeOf(file)] as const);
      return () => {
        for (const [file, size] of sizes) if (sizeOf(file) > size) truncateSync(file, size);
      };
    },
  };
}

/**
 * Node queues what a full pipe does not take at once (64 KiB; a private key has more masks than that), and loses the queue
 * in a hard exit. A mask must have left this process before whatever it hides may be printed by anyone.
 */
function writeAtOnce(stream: NodeJS.WriteStream): void {
  const handle: unknown = Reflect.get(stream, '_handle');
  if (typeof handle !== 'object' || handle === null || !('setBlocking' in handle)) return;
  if (typeof handle.setBlocking === 'function') handle.setBlocking(true);
}

/**
 * A line that the runner can't take for a command: it looks for `::` after leading white space and for `##[` anywhere
 * (actions/runner, ActionCommand). Other control characters are the caller's to remove, with `printable`.
 */
export function withoutCommands(line: string): string {
  return line.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}

/** What @actions/core does to a command's text; it writes to standard output only. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/**
 * One entry of a runner's file: a line, or a block with a delimiter that nobody can guess for a value of several lines
 * (docs.github.com, workflow commands, environment files). Not by the toolkit, which loads node:crypto for each entry
 * (13 ms) and does not look at the name: with a line break in it, it would end the entry and begin another.
 */
function keyValue(name: string, value: string): string {
  if (!/^[A-Za-z_][\w-]*$/.test(name)) {
    throw new RelockError('RL-RUNNER-NAME', `"${printable(name, 60)}" can't be the name of an output or variable`, {
      remedy: 'Use letters, digits, "_" and "-".',
    });
  }
  if (!/[\r\n]/.test(value)) return `${name}=${value}${EOL}`;
  const end = `ghadelimiter_${process.getBuiltinModule('node:crypto').randomUUID()}`;
  return `${name}<<${end}${EOL}${value}${EOL}${end}${EOL}`;
}

function append(env: Environment, variable: string, text: string): void {
  const file = env[variable];
  if (file === undefined) throw fileError(variable, 'is not set, so this does not run as a step of GitHub Actions');
  let descriptor: number | undefined;
  try {
    // Without O_CREAT: the runner made the file, and one that it did not make it would not read.
    descriptor = openSync(file, constants.O_WRONLY | constants.O_APPEND);
    const before = fstatSync(descriptor).size;
    try {
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    } catch (error) {
      // Half an entry is a syntax error that fails the job, and the half is of a secret.
      truncateSync(file, before);
      throw error;
    }
  } catch (error) {
    throw fileError(variable, `names a file that can't be written (${systemCode(error) ?? 'unknown failure'})`, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function fileError(variable: string, problem: string, cause?: unknown): RelockError {
  return new RelockError('RL-RUNNER-FILE', `${variable} ${problem}`, {
    remedy: 'Run it in a step of a workflow, or give --export file and --output FILE.',
    cause,
  });
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** As many whole lines as fit into `room` bytes. */
function wholeLines(text: string, room: number): string {
  const bytes = Buffer.from(text).subarray(0, Math.max(0, room));
  return bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1).toString();
}
