import type { Finding, Unscanned } from '../core/finding.ts';
import { hideSecrets } from './hidden.ts';
import type { Report } from './report.ts';
import { countStates } from './state.ts';

/** The rule of the lines that stand for what could not be scanned: silence would read as "clean". */
const UNSCANNED_RULE = 'not-scanned';

/**
 * A finding as `docs/findings.md` documents it: the contract's fields in its order, then `historyOnly`,
 * `managedState` and `managedSince`. What is unknown is left out. Never the value.
 */
function findingJson(finding: Finding): Record<string, unknown> {
  return {
    rule: finding.rule,
    description: finding.description,
    path: finding.path,
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    commit: finding.commit?.id,
    author: finding.commit?.author,
    date: finding.commit?.date,
    secret: finding.secret,
    fingerprint: finding.fingerprint,
    confidence: finding.confidence,
    status: finding.status,
    statusReason: finding.statusReason,
    identity: finding.identity,
    managed: finding.managed,
    remedy: finding.remedy,
    remediedAt: finding.remediedAt,
    decoded: finding.decoded,
    allowed: finding.allowed,
    historyOnly: finding.historyOnly,
    managedState: finding.managedState,
    managedSince: finding.managedSince,
  };
}

/** What was not scanned in a finding's shape: medium confidence, no fingerprint, the reason in the description. */
function unscannedJson(unscanned: Unscanned): Record<string, unknown> {
  return {
    rule: UNSCANNED_RULE,
    description: `could not be scanned: ${unscanned.reason}`,
    path: unscanned.path,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    secret: '',
    fingerprint: '',
    confidence: 'medium',
    status: 'unchecked',
    remedy: 'none',
    decoded: [],
  };
}

/** One JSON object a line, newline included: findings, what was not scanned, and on request what is allowed. */
export function* jsonLines(report: Report, options: { readonly showAllowed: boolean }): Generator<string> {
  const { findings, unscanned: skipped, allowed } = hideSecrets(report);
  for (const finding of findings) yield `${safeJson(findingJson(finding))}\n`;
  for (const unscanned of skipped) yield `${safeJson(unscannedJson(unscanned))}\n`;
  if (options.showAllowed) for (const finding of allowed) yield `${safeJson(findingJson(finding))}\n`;
}

/** The whole report as one JSON document. `version` changes when a field changes its meaning. */
export function renderJson(given: Report, options: { readonly showAllowed: boolean }): string {
  const report = hideSecrets(given);
  const document = {
    version: 1,
    summary: { findings: report.findings.length, ...countStates(report), allowed: report.allowed.length },
    scanned: report.scanned,
    gate: report.gate,
    managed: report.managed,
    notes: report.notes,
    findings: report.findings.map(findingJson),
    allowed: options.showAllowed ? report.allowed.map(findingJson) : undefined,
    unscanned: report.unscanned,
    timeline: report.timeline,
  };
  return `${safeJson(document, 2)}\n`;
}

/**
 * JSON that is safe to look at and to print in a workflow's log: control, bidirectional and invisible characters are
 * `\u` escapes, and `##[`, which GitHub's runner takes for a command wherever it stands in a line, is broken up.
 */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent)
    .replace(HIDDEN, (found) =>
      found
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
    )
    .replaceAll('##[', String.raw`#\u0023[`);
}

const HIDDEN =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
