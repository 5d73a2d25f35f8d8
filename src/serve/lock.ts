import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';

/**
 * Keeps a second server off a vault's folder: a lock of the operating system on `serve.lock`, which ends with the
 * process however that ends. Throws `RL-SERVE-LOCKED`.
 */
export function lockFolder(folder: string): { release(): void } {
  const lock = new DatabaseSync(path.join(folder, 'serve.lock'), { timeout: 0 });
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw new RelockError('RL-SERVE-LOCKED', `another server serves the vault in ${printable(folder)}`, {
      remedy: 'One vault has one server: stop the other one, or serve another folder.',
      state: 'Nothing is served.',
      cause: error,
    });
  }
  return { release: () => lock.close() };
}
