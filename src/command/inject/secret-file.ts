import { closeSync, fstatSync, lstatSync, openSync, rmdirSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import { RelockError, systemCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';

/** A file with keys in it, as the post step finds it again. */
export interface WrittenFile {
  readonly path: string;
  /** Device and inode: another file of that name is not ours to remove. */
  readonly device: number;
  readonly inode: number;
  /** True when its folder was made for it alone. */
  readonly ownFolder: boolean;
}

/**
 * Creates a file that its owner alone can read. One that is there is never overwritten, nor a link followed (O_EXCL);
 * what can't be written whole is removed again (`RL-INJECT-OUTPUT`).
 */
export function writeSecretFile(file: string, text: string, ownFolder: boolean): WrittenFile {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o600);
  } catch (error) {
    throw outputError(file, systemCode(error) === 'EEXIST' ? 'is already there' : 'can’t be created', error);
  }
  try {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    bytes.fill(0);
    const { dev, ino } = fstatSync(descriptor);
    return { path: file, device: dev, inode: ino, ownFolder };
  } catch (error) {
    unlinkSync(file);
    throw outputError(file, 'could not be written whole and was removed', error);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Removes what `writeSecretFile` made; in a folder that was made for it also what took its place, for tools rewrite such
 * files with the key in them. Elsewhere another file is not ours to remove. Throws what the system refuses.
 */
export function removeSecretFile({
  path: file,
  device,
  inode,
  ownFolder,
}: WrittenFile): 'removed' | 'gone' | 'another' {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) return 'gone';
  if (!ownFolder && (found.dev !== device || found.ino !== inode)) return 'another';
  unlinkSync(file);
  try {
    if (ownFolder) rmdirSync(path.dirname(file));
  } catch {
    // A step put something beside it: that is its own.
  }
  return 'removed';
}

/** True for what `writeSecretFile` gave, after JSON. */
export function isWrittenFile(value: unknown): value is WrittenFile {
  if (typeof value !== 'object' || value === null) return false;
  const { path: file, device, inode, ownFolder } = value as Record<string, unknown>;
  return (
    typeof file === 'string' &&
    typeof device === 'number' &&
    typeof inode === 'number' &&
    typeof ownFolder === 'boolean'
  );
}

function outputError(file: string, what: string, cause: unknown): RelockError {
  const code = systemCode(cause);
  return new RelockError('RL-INJECT-OUTPUT', `${printable(file)} ${what}${code === undefined ? '' : ` (${code})`}`, {
    remedy: 'Name a new file in a folder that you may write to, with room on its disk.',
    cause,
  });
}
