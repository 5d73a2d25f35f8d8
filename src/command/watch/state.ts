import { closeSync, fsyncSync, fstatSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { RelockError, systemCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Alarm } from '../../watch/alarm.ts';

/** What `relock watch --state FILE` remembers from run to run. */
export interface Remembered {
  /** The watcher's own snapshot. */
  readonly watcher: Uint8Array | undefined;
  /** Alarms of earlier runs, the newest last. */
  readonly alarms: readonly Alarm[];
  /** The newest events, by source and id: they are not judged twice when a log is read again. */
  readonly seen: readonly string[];
}

/** So many of each are kept. */
const MOST_ALARMS = 1000;
export const MOST_SEEN = 50_000;

/** What a file remembers; nothing yet for one that is not there. Throws `RL-WATCH-STATE`. */
export function readState(file: string): Remembered {
  let bytes: Buffer;
  try {
    const handle = openSync(file, 'r');
    try {
      // What others may write could make this process read anything as its own memory.
      if (process.platform !== 'win32' && (fstatSync(handle).mode & 0o077) !== 0) {
        throw unusable(file, 'is open to others than its owner', `Make it private: chmod 600 ${printable(file)}`);
      }
      bytes = readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { watcher: undefined, alarms: [], seen: [] };
    if (error instanceof RelockError) throw error;
    throw unusable(file, `can't be read (${systemCode(error) ?? 'refused'})`, 'Give a file that this user may read.');
  }
  const kept = parsed(bytes);
  if (kept === undefined) {
    throw unusable(file, 'is no state of the watch', 'Give another file, or remove it to begin anew.');
  }
  return kept;
}

/** Replaces the file, readable by its owner alone: it is whole at every moment. Throws `RL-WATCH-STATE`. */
export function writeState(file: string, { watcher, alarms, seen }: Remembered): void {
  const draft = `${file}.new`;
  try {
    const handle = openSync(draft, 'w', 0o600);
    try {
      const kept = { version: 1, watcher, alarms: alarms.slice(-MOST_ALARMS), seen: seen.slice(-MOST_SEEN) };
      writeSync(handle, serialize(kept));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    throw unusable(
      file,
      `can't be written (${systemCode(error) ?? 'refused'})`,
      'Give a file that this user may write.',
    );
  }
}

function parsed(bytes: Buffer): Remembered | undefined {
  try {
    const kept = deserialize(bytes) as Partial<Remembered> & { version?: unknown };
    const isWhole =
      kept.version === 1 &&
      kept.watcher instanceof Uint8Array &&
      Array.isArray(kept.alarms) &&
      Array.isArray(kept.seen);
    return isWhole ? (kept as Remembered) : undefined;
  } catch {
    return undefined;
  }
}

function unusable(file: string, why: string, remedy: string): RelockError {
  return new RelockError('RL-WATCH-STATE', `the state file ${printable(file)} ${why}`, { remedy });
}
