import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';

/**
 * Creates a file of `NAME='VALUE'` lines that a POSIX shell reads with `. FILE`, readable by its owner alone. Dotenv
 * parsers read it the same, unless a value holds a single quote, which they have no common spelling for.
 * A file that is there is never overwritten, nor a link followed (O_EXCL); what can't be written whole is removed
 * again (`RL-INJECT-OUTPUT`).
 */
export function writeDotenv(
  file: string,
  secrets: ReadonlyArray<{ readonly name: string; readonly value: SecretValue }>,
): void {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o600);
  } catch (error) {
    throw outputError(file, systemCode(error) === 'EEXIST' ? 'is already there' : 'can’t be created', error);
  }
  try {
    const bytes = Buffer.from(secrets.map(({ name, value }) => `${name}=${quoted(value.reveal())}\n`).join(''));
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    bytes.fill(0);
  } catch (error) {
    unlinkSync(file);
    throw outputError(file, 'could not be written whole and was removed', error);
  } finally {
    closeSync(descriptor);
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function outputError(file: string, what: string, cause: unknown): RelockError {
  const code = systemCode(cause);
  return new RelockError('RL-INJECT-OUTPUT', `${printable(file)} ${what}${code === undefined ? '' : ` (${code})`}`, {
    remedy: 'Name a new file in a folder that you may write to, with room on its disk.',
    cause,
  });
}
