import { writeSync } from 'node:fs';
import { RelockError, systemCode } from '../core/error.ts';

let gone = false;

/** True when the reader of standard output went away before it had read everything. */
export function isReaderGone(): boolean {
  return gone;
}

/**
 * Writes a whole text to standard output (1) or standard error (2) before it returns, so that nothing is left to wait
 * for at exit. When the reader has gone away (`| head`) nothing more is written and the command goes on to its end: what
 * it took must be given back, and a rotation finished. Any other failure of standard output is `RL-OUTPUT`.
 */
export function writeWhole(descriptor: 1 | 2, text: string): void {
  if (descriptor === 1 && gone) return;
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = systemCode(error);
      // Of a standard error that fails nobody could be told.
      if (code !== 'EAGAIN' && descriptor === 2) return;
      if (code === 'EPIPE') {
        gone = true;
        return;
      }
      if (code !== 'EAGAIN') throw outputFailure(code, error);
      // The other end shares a descriptor that does not block: wait a moment for it to read.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

function outputFailure(code: string | undefined, cause: unknown): RelockError {
  return new RelockError('RL-OUTPUT', `standard output can't be written (${code ?? 'unknown failure'})`, {
    remedy: 'Make room on its disk, or send it elsewhere.',
    cause,
  });
}
