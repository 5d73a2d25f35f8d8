import { printable } from '../core/printable.ts';

/** A mark in a line that says: this is no leak. */
export interface Mark {
  readonly kind: 'relock:allow' | 'gitleaks:allow';
  /** Empty when none is given: then a `relock:allow` does not count. */
  readonly reason: string;
}

const MARK = /(relock:allow|gitleaks:allow)(?![\w-])[ \t]*([^\r\n]{0,300})/;

/**
 * Finds the mark in the lines from `start` to `end` of a text, or undefined. The last answer is kept,
 * so that many findings in one long line cost one look at it.
 */
export function marksOf(text: string): (start: number, end: number) => Mark | undefined {
  if (!text.includes(':allow')) return () => undefined;
  let line = { from: 0, to: -1 };
  let mark: Mark | undefined;
  return (start, end) => {
    // Within one line that was looked at, nothing is looked for again.
    if (start >= line.from && end <= line.to) return mark;
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const newline = text.indexOf('\n', end);
    const to = newline === -1 ? text.length : newline;
    const lines = text.slice(from, to);
    mark = markIn(lines);
    line = lines.includes('\n') ? { from: 0, to: -1 } : { from, to };
    return mark;
  };
}

function markIn(lines: string): Mark | undefined {
  const found = MARK.exec(lines);
  if (found === null) return undefined;
  const kind = found[1] === 'gitleaks:allow' ? 'gitleaks:allow' : 'relock:allow';
  const reason = (found[2] ?? '').replace(/(?:\*\/|-->|#\}|--\}\}|\}\}|%>|"""|'''|["',;]+)\s*$/, '').trim();
  return { kind, reason: printable(reason, 200) };
}
