import type { AllowRule } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';

/** What an allow entry looks at. */
export interface Allowable {
  readonly fingerprint: string;
  readonly path: string;
  readonly rule: string;
  readonly value: string;
}

/** The reason of the first entry that covers a finding, or undefined. */
export type Allowlist = (finding: Allowable) => string | undefined;

/**
 * Makes allow entries ready; `picomatch` is loaded only when one of them names paths.
 * An entry without a condition would silence everything and is refused, as is a value pattern that does not compile
 * (`RL-ALLOW-INVALID`). An entry counts until the end of its last day in UTC; the first note names those that don't any more.
 */
export async function readAllowlist(
  entries: readonly AllowRule[],
  today: Date,
): Promise<{ readonly covers: Allowlist; readonly notes: readonly string[] }> {
  const notes: string[] = [];
  const conditions: Array<{ readonly holds: (finding: Allowable) => boolean; readonly reason: string }> = [];
  for (const entry of entries) {
    if (isExpired(entry, today)) {
      notes.push(
        `an allow entry for ${subjectOf(entry)} ended on ${printable(entry.expires ?? '')} and counts no more`,
      );
      continue;
    }
    conditions.push({ holds: await conditionOf(entry), reason: printable(entry.reason, 200) });
  }
  return { covers: (finding) => conditions.find(({ holds }) => holds(finding))?.reason, notes };
}

function isExpired({ expires }: AllowRule, today: Date): boolean {
  return expires !== undefined && today.toISOString().slice(0, 10) > expires.slice(0, 10);
}

async function conditionOf(entry: AllowRule): Promise<(finding: Allowable) => boolean> {
  const tests: Array<(finding: Allowable) => boolean> = [];
  if (entry.fingerprint !== undefined) tests.push(({ fingerprint }) => fingerprint === entry.fingerprint);
  if (entry.rule !== undefined) tests.push(({ rule }) => rule === entry.rule);
  if (entry.path !== undefined) {
    const { default: picomatch } = await import('picomatch');
    const matches = picomatch(entry.path, { dot: true });
    tests.push(({ path }) => matches(path));
  }
  if (entry.value !== undefined) {
    const whole = valuePattern(entry, entry.value);
    tests.push(({ value }) => whole.test(value));
  }
  if (tests.length === 0 || entry.reason.trim() === '') {
    throw new RelockError(
      'RL-ALLOW-INVALID',
      tests.length === 0
        ? `the allow entry "${printable(entry.reason)}" has no condition and would silence every finding`
        : `the allow entry for ${subjectOf(entry)} gives no reason`,
      { remedy: 'Give it a reason and a fingerprint, path, rule or value.', state: 'Nothing was scanned.' },
    );
  }
  return (finding) => tests.every((test) => test(finding));
}

function valuePattern(entry: AllowRule, source: string): RegExp {
  try {
    return new RegExp(`^(?:${source})$`, 's');
  } catch (cause) {
    throw new RelockError(
      'RL-ALLOW-INVALID',
      `the value pattern of the allow entry "${printable(entry.reason)}" is no regular expression`,
      {
        remedy: 'Correct the pattern; it is a JavaScript regular expression that must match the whole value.',
        state: 'Nothing was scanned.',
        cause,
      },
    );
  }
}

function subjectOf({ fingerprint, path, rule, value }: AllowRule): string {
  return printable(fingerprint ?? path ?? rule ?? (value === undefined ? 'everything' : 'a value pattern'));
}
