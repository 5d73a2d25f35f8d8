import { fstatSync, statSync } from 'node:fs';
import { devNull } from 'node:os';

/** True when a person watches this descriptor. node:tty takes some 6 ms to load: a pipe, a file or nobody is known without it. */
export function isTerminal(descriptor: 1 | 2): boolean {
  try {
    const kind = fstatSync(descriptor);
    if (!kind.isCharacterDevice() || kind.rdev === statSync(devNull).rdev) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}
