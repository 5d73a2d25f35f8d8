import { printable } from '../core/printable.ts';

const KINDS = ['relock:allow', 'gitleaks:allow', 'betterleaks:allow'] as const;

/** A mark in a line that says: this is no leak. */
export interface Mark {
  readonly kind: (typeof KINDS)[number];
  /** Empty when none is given: then a `relock:allow` does not count. */
  readonly reason: string;
}

const MARK = /((?:relock|gitleaks|betterleaks):allow)(?![\w-])[ \t]*([^\r\n]{0,300})/;
/** Bytes in which a mark stands that begins with the first of them. */
const LONGEST = 1300;

/**
 * Finds the mark in the lines that hold the bytes from `start` to `end`, or undefined. The last answer is kept,
 * so that many findings in one long line cost one look at it.
 */
export function marksOf(bytes: Buffer): (start: number, end: number) => Mark | undefined {
  if (!bytes.includes(':allow')) return () => undefined;
  let line = { from: 0, to: -1 };
  let mark: Mark | undefined;
  return (start, end) => {
    // Within one line that was looked at, nothing is looked for again.
    if (start >= line.from && end <= line.to) return mark;
    const from = start === 0 ? 0 : bytes.lastIndexOf(10, start - 1) + 1;
    const newline = bytes.indexOf(10, end);
    const to = newline === -1 ? bytes.length : newline;
    const lines = bytes.subarray(from, to);
    mark = markIn(lines);
    line = lines.includes(10) ? { from: 0, to: -1 } : { from, to };
    return mark;
  };
}

function markIn(lines: Buffer): Mark | undefined {
  for (let at = lines.indexOf(':allow'); at !== -1; at = lines.indexOf(':allow', at + 1)) {
    const mark = markAt(lines.toString('utf8', Math.max(0, at - 11), Math.min(lines.length, at + LONGEST)));
    if (mark !== undefined) return mark;
  }
  return undefined;
}

function markAt(lines: string): Mark | undefined {
  const found = MARK.exec(lines);
  if (found === null) return undefined;
  const kind = KINDS.find((known) => known === found[1]) ?? 'relock:allow';
  const reason = (found[2] ?? '').replace(/(?:\*\/|-->|#\}|--\}\}|\}\}|%>|"""|'''|["',;]+)\s*$/, '').trim();
  return { kind, reason: printable(reason, 200) };
}
