import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Baseline } from '../baseline.ts';
import { placeOf } from './ignore.ts';
import type { Ignored } from './model.ts';

/**
 * A report of gitleaks (JSON) as a baseline: what it holds is known wherever it stands, by its secret, as in Relock's
 * own baselines. Of a redacted report only the places are left: those are for `createIgnore`.
 * `name` is named in errors (`RL-BASELINE-INVALID`).
 */
export function readGitleaksBaseline(
  text: string,
  name: string,
): { readonly baseline: Baseline; readonly ignored: readonly Ignored[] } {
  const secrets = new Set<string>();
  const ignored: Ignored[] = [];
  for (const [i, entry] of entriesOf(text, name).entries()) {
    const read = (key: string) =>
      (typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined) as unknown;
    const [secret, file, rule, commit, line] = [
      read('Secret'),
      read('File'),
      read('RuleID'),
      read('Commit'),
      read('StartLine'),
    ];
    if (typeof secret !== 'string' || typeof file !== 'string' || typeof rule !== 'string' || typeof line !== 'number')
      throw invalid(name, `entry ${i + 1} lacks a secret, a file, a rule or a line`);
    if (secret !== '' && !isRedacted(secret)) secrets.add(secret);
    const place = placeOf(
      [...(typeof commit === 'string' && commit !== '' ? [commit] : []), file, rule, line].join(':'),
      name,
    );
    if (isRedacted(secret) && place !== undefined) ignored.push(place);
  }
  return { baseline: { salt: '', entries: [], has: (secret) => secrets.has(secret) }, ignored };
}

/** `--redact` leaves the word, `--redact=N` the beginning and three dots. */
function isRedacted(secret: string): boolean {
  return secret === 'REDACTED' || secret.endsWith('...');
}

function entriesOf(text: string, name: string): readonly unknown[] {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch (cause) {
    throw invalid(name, 'it is not JSON', cause);
  }
  if (!Array.isArray(report)) throw invalid(name, 'it is not a list');
  return report;
}

function invalid(name: string, why: string, cause?: unknown): RelockError {
  return new RelockError('RL-BASELINE-INVALID', `the gitleaks report ${printable(name)} can't be a baseline: ${why}`, {
    remedy: 'Write one with: relock scan --write-baseline FILE',
    state: 'Nothing was silenced.',
    cause,
  });
}
