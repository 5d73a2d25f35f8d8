import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SignedHead } from './head.ts';
import { headLine, headOf } from './head.ts';

/** The newest head in a file outside of the vault; undefined when there is no such file yet. Throws `RL-AUDIT-HEAD`. */
export function readHeadFile(file: string): SignedHead | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw unusable(file, `can't be read (${systemCode(error) ?? 'refused'})`, error);
  }
  const head = text.trim().split('\n').map(headOf).at(-1);
  if (head !== undefined) return head;
  throw unusable(file, 'holds no head of an audit log');
}

/** Replaces the file by one with this head: it is whole at every moment, and on disk when this returns. Throws `RL-AUDIT-HEAD`. */
export function writeHeadFile(file: string, head: SignedHead): void {
  const draft = `${file}.new`;
  try {
    const handle = openSync(draft, 'w', 0o644);
    try {
      writeSync(handle, `${headLine(head)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    throw unusable(file, `can't be written (${systemCode(error) ?? 'refused'})`, error);
  }
}

function unusable(file: string, why: string, cause?: unknown): RelockError {
  return new RelockError('RL-AUDIT-HEAD', `the audit head in ${printable(file)} ${why}`, {
    remedy: 'Give a file that this user may write, best on another disk or machine than the vault.',
    cause,
  });
}
