import { writeSync } from 'node:fs';
import { systemCode } from '../core/error.ts';

/**
 * Writes a whole text to standard output (1) or standard error (2) before it returns, so that nothing is left to wait
 * for at exit. A reader that has gone away (`| head`) ends the process quietly, as it does other programs.
 */
export function writeWhole(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = systemCode(error);
      if (code === 'EPIPE') process.exit(descriptor === 1 ? 141 : 2);
      if (code !== 'EAGAIN') throw error;
      // The other end shares a descriptor that does not block: wait a moment for it to read.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}
