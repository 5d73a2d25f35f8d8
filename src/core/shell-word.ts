import { printable } from './printable.ts';

/** A text as one word of a POSIX shell, for a command that people copy: nothing in it is the shell's. */
export function shellWord(text: string): string {
  const plain = printable(text, 600);
  return /^[\w./:@=+-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", String.raw`'\''`)}'`;
}
