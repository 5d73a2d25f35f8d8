import type { Finding } from '../../src/core/finding.ts';
import type { Fragment } from '../../src/core/fragment.ts';
import type { Random } from '../../src/scan/random.ts';
import type { Scanner, ScannerOptions } from '../../src/scan/scanner.ts';
import { createScanner } from '../../src/scan/scanner.ts';

/** A source of randomness that repeats (a linear congruential generator). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A scanner of a public repository on a fixed day. */
export function scannerFor(options: Partial<ScannerOptions> = {}): Promise<Scanner> {
  return createScanner({
    repository: 'github.com/example/app',
    ownRules: [],
    allow: [],
    managed: [],
    today: new Date('2026-11-22T12:00:00Z'),
    ...options,
  });
}

/** A whole file of the work tree. */
export function fragment(text: string, change: Partial<Fragment> = {}): Fragment {
  return { path: 'config/app.env', text, firstLine: 1, inHead: true, added: false, ...change };
}

/** The text that a finding points at. */
export function textAt(text: string, { line, column, endLine, endColumn }: Finding): string {
  const lines = text.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, endColumn - 1);
  lines[0] = (lines[0] ?? '').slice(column - 1);
  return lines.join('\n');
}

/** What a finding is about, short enough for a table of expectations. */
export function short(finding: Finding): string {
  return `${finding.rule} ${finding.confidence}${finding.decoded.length > 0 ? ` ${finding.decoded.join('>')}` : ''}`;
}
