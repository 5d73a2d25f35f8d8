import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { RelockError, systemCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';

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
