import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A data file of the scanner: `data/NAME` beside this module, and beside the built program. */
export function readAsset(name: string): Uint8Array {
  return readFileSync(path.join(import.meta.dirname, 'data', name));
}
