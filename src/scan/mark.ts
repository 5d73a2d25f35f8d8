import { printable } from '../core/printable.ts';

/** A mark in a line that says: this is no leak. */
export interface Mark {
  readonly kind: 'relock:allow' | 'gitleaks:allow';
  /** Empty when none is given: then a `relock:allow` does not count. */
  readonly reason: string;
}

const MARK = /(relock:allow|gitleaks:allow)(?![\w-])[ \t]*([^\r\n]{0,300})/;

/** The mark in the lines from `start` to `end` of a text, or undefined. */
export function markIn(text: string, start: number, end: number): Mark | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lines = text.slice(from, newline === -1 ? text.length : newline);
  if (!lines.includes(':allow')) return undefined;
  const found = MARK.exec(lines);
  if (found === null) return undefined;
  const kind = found[1] === 'gitleaks:allow' ? 'gitleaks:allow' : 'relock:allow';
  const reason = (found[2] ?? '').replace(/(?:\*\/|-->|#\}|--\}\}|\}\}|%>|"""|'''|["',;]+)\s*$/, '').trim();
  return { kind, reason: printable(reason, 200) };
}
