import { printable } from '../../core/printable.ts';

/** What the operator is told: one JSON object a line, never a secret. */
export function openLog(write: (text: string) => void): (line: string) => void {
  return (line) => write(`${JSON.stringify({ time: new Date().toISOString(), message: printable(line, 2000) })}\n`);
}
