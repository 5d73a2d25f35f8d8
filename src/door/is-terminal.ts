import { fstatSync } from 'node:fs';

/** True when a person watches this descriptor. node:tty takes some 10 ms to load: a pipe or a file is known without it. */
export function isTerminal(descriptor: 1 | 2): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}
