import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SealOptions } from './seal.ts';

/** The longest PIN or passphrase, in bytes, that is read from a file. */
const MOST_BYTES = 4096;

/**
 * A PIN or passphrase: from the file that `variable` names, else from the person at the terminal. One line end at the
 * end is not part of it. A file that others may read or change is used, with a warning: mounted secrets often look
 * like that, and refusing would only move people to copies of it. Throws `RL-SEAL-SECRET-FILE` and
 * `RL-SEAL-SECRET-MISSING`.
 */
export async function obtainSecret(variable: string, what: string, options: SealOptions): Promise<string> {
  const file = options.env[variable];
  const secret = file === undefined ? await askFor(variable, what, options) : readSecretFile(file, what, options.warn);
  if (secret === '')
    throw new RelockError('RL-SEAL-SECRET-FILE', `the ${what} is empty`, { remedy: `Put the ${what} into one line.` });
  return secret;
}

async function askFor(variable: string, what: string, options: SealOptions): Promise<string> {
  if (options.ask !== undefined) return options.ask(what, options.create);
  throw new RelockError('RL-SEAL-SECRET-MISSING', `the seal's ${what} is needed, and there is no terminal to ask at`, {
    remedy: `Set ${variable} to a file that holds it.`,
  });
}

function readSecretFile(file: string, what: string, warn: SealOptions['warn']): string {
  const bytes = Buffer.alloc(MOST_BYTES + 1);
  let length = 0;
  try {
    const handle = openSync(file, 'r');
    try {
      const status = fstatSync(handle);
      if (status.isFile() && (status.mode & 0o077) !== 0 && process.platform !== 'win32') {
        warn?.(
          `${printable(file)} holds the ${what} and is open to other users of this machine ` +
            `(mode ${(status.mode & 0o777).toString(8)}): chmod 600 closes it.`,
        );
      }
      for (let read = -1; read !== 0 && length < bytes.length; length += read) {
        read = readSync(handle, bytes, length, bytes.length - length, null);
      }
    } finally {
      closeSync(handle);
    }
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length));
    const secret = text.replace(/\r?\n$/, '');
    if (length > MOST_BYTES || /[\r\n\0]/.test(secret)) throw unusable(file, what, 'it is not one line of text');
    return secret;
  } catch (error) {
    if (error instanceof RelockError) throw error;
    if (error instanceof TypeError) throw unusable(file, what, 'it is not UTF-8 text');
    throw unusable(file, what, systemCode(error) ?? 'it can’t be read', error);
  } finally {
    bytes.fill(0);
  }
}

function unusable(file: string, what: string, why: string, cause?: unknown): RelockError {
  return new RelockError('RL-SEAL-SECRET-FILE', `the ${what} can't be taken from ${printable(file)}: ${why}`, {
    remedy: `Let the file hold the ${what} and nothing else, readable by this user.`,
    cause,
  });
}
