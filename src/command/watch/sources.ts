import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { RelockError, systemCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Log } from './log-file.ts';

/** So many files of a folder are read, the first by name: it was not meant to be a disk. */
const MOST_FILES = 100_000;

/**
 * The files that an operand means: itself, or all below a folder, by name. What begins with a dot is left out, and so
 * are links within a folder. Throws `RL-WATCH-SOURCE`.
 */
export function filesOf(operand: string, cwd: string): string[] {
  const place = path.resolve(cwd, operand);
  try {
    return statSync(place).isDirectory() ? below(place, []) : [place];
  } catch (error) {
    throw new RelockError(
      'RL-WATCH-SOURCE',
      `${printable(operand)} can't be read (${systemCode(error) ?? 'refused'})`,
      {
        remedy: 'Give files or folders of logs, or - for standard input.',
        cause: error,
      },
    );
  }
}

/**
 * The operands in which there is something, and nowhere a log that is known: whoever names one believes that it is
 * watched. Of a folder one log is enough.
 */
export function unknownOperands(operands: readonly string[], logs: readonly Log[], cwd: string): string[] {
  return operands.filter((operand) => {
    const place = path.resolve(cwd, operand);
    const meant = logs.filter(({ label }) => {
      const file = path.resolve(cwd, label);
      return operand === '-' ? label === '-' : file === place || file.startsWith(place + path.sep);
    });
    const isStrange = ({ counts, trouble }: Log) =>
      counts.format === undefined && (counts.passed.size > 0 || trouble !== undefined);
    return meant.some(isStrange) && meant.every(({ counts }) => counts.format === undefined);
  });
}

function below(folder: string, found: string[]): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || found.length >= MOST_FILES) continue;
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) below(place, found);
    else if (entry.isFile()) found.push(place);
  }
  return found;
}
