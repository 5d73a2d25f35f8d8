import { writeSync } from 'node:fs';
import { RelockError, systemCode } from '../core/error.ts';

/**
 * Writes a whole text to standard output (1) or standard error (2) before it returns, so that nothing is left to wait
 * for at exit. A reader that has gone away (`| head`) ends the process quietly, as it does other programs; any other
 * failure of standard output is `RL-OUTPUT`.
 */
export function writeWhole(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = systemCode(error);
      if (code === 'EPIPE') process.exit(descriptor === 1 ? 141 : 2);
      // Of a standard error that fails nobody could be told.
      if (code !== 'EAGAIN' && descriptor === 2) return;
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
