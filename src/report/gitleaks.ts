import type { Finding, Unscanned } from '../core/finding.ts';
import { HIDDEN, hideSecrets } from './hidden.ts';
import { safeJson } from './json.ts';
import type { Report } from './report.ts';

/** What gitleaks' `--redact` writes for a secret. */
const REDACTED = 'REDACTED';

/**
 * The JSON report of gitleaks 8, its keys in its order, as `--redact` writes it: neither `Secret` nor `Match` holds the
 * secret. Columns are those of the secret, the last one inclusive; `Entropy` is not told. `Tags` say the confidence and
 * what is known of the key's state. What could not be scanned is an entry of the rule `not-scanned`.
 */
export function renderGitleaks(given: Report, options: { readonly showAllowed: boolean }): string {
  const report = hideSecrets(given);
  const entries = [
    ...report.findings.map((finding) => entryOf(finding)),
    ...report.unscanned.map(unscannedEntry),
    ...(options.showAllowed ? report.allowed.map((finding) => entryOf(finding)) : []),
  ];
  return `${safeJson(entries, 1)}\n`;
}

function entryOf(finding: Finding): Record<string, unknown> {
  const { rule, path, line, commit, confidence, status, remedy, allowed } = finding;
  const tags = [
    confidence,
    ...(status === 'unchecked' ? [] : [status]),
    ...(remedy === 'none' ? [] : [remedy]),
    ...(allowed === undefined ? [] : [`allowed: ${allowed}`]),
    ...finding.decoded.map((encoding) => `decoded:${encoding}`),
  ];
  return {
    RuleID: rule,
    Description: finding.description,
    StartLine: line,
    EndLine: finding.endLine,
    StartColumn: finding.column,
    EndColumn: Math.max(1, finding.endColumn - 1),
    Match: REDACTED,
    Secret: REDACTED,
    File: path,
    SymlinkFile: '',
    Commit: commit?.id ?? '',
    Entropy: 0,
    Author: commit?.author ?? '',
    Email: '',
    Date: commit?.date ?? '',
    Message: '',
    Tags: tags,
    // A path that holds the secret can't be told, so no fingerprint can be made of it.
    Fingerprint: path.includes(HIDDEN)
      ? ''
      : [...(commit === undefined ? [] : [commit.id]), path, rule, line].join(':'),
  };
}

function unscannedEntry({ path, reason }: Unscanned): Record<string, unknown> {
  return {
    RuleID: 'not-scanned',
    Description: `could not be scanned: ${reason}`,
    StartLine: 0,
    EndLine: 0,
    StartColumn: 0,
    EndColumn: 0,
    Match: '',
    Secret: '',
    File: path,
    SymlinkFile: '',
    Commit: '',
    Entropy: 0,
    Author: '',
    Email: '',
    Date: '',
    Message: '',
    Tags: ['medium'],
    Fingerprint: '',
  };
}
