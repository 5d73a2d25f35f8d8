import type { Confidence, Finding } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import { hideSecrets } from './hidden.ts';
import { safeJson } from './json.ts';
import { code, linkTarget, prose } from '../core/markdown-text.ts';
import type { Report } from './report.ts';
import type { RuleInfo, RuleLookup } from './rule-info.ts';
import { managedWarning, stateOf } from './state.ts';
import { httpsUrl, relativeUri } from './url.ts';

export interface SarifOptions {
  readonly rule: RuleLookup;
  /** Relock's own version. */
  readonly version: string;
  /** Where Relock is documented: `https://…`. */
  readonly home: string;
  /** Allowed findings as suppressed results. */
  readonly showAllowed: boolean;
}

/** GitHub refuses a run with more results, and shows the first 5,000 (docs.github.com, "SARIF support"). */
const MOST_RESULTS = 25_000;

const LEVEL: Record<Confidence, 'error' | 'warning' | 'note'> = { high: 'error', medium: 'warning', low: 'note' };
/** GitHub maps 7.0 and more to "high", 4.0 and more to "medium". */
const SEVERITY: Record<Confidence, string> = { high: '8.0', medium: '5.0', low: '2.0' };
const PRECISION: Record<Confidence, string> = { high: 'very-high', medium: 'high', low: 'medium' };
const RANK: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };

/**
 * SARIF 2.1.0 (OASIS) as GitHub code scanning takes it. Alerts are matched by the content fingerprint, so that one
 * follows its secret through moves and renames. There are no snippets: a snippet would be the secret. What could not
 * be scanned is a notification of the invocation; results beyond GitHub's limit are counted in one.
 */
export function renderSarif(given: Report, options: SarifOptions): string {
  const report = hideSecrets(given);
  const shown = report.findings.slice(0, MOST_RESULTS);
  const allowed = options.showAllowed ? report.allowed.slice(0, MOST_RESULTS - shown.length) : [];
  const rules = collectRules([...shown, ...allowed]);
  const indexes = new Map([...rules.keys()].map((id, index) => [id, index]));
  const occurrences = new Map<string, number>();
  const places = Map.groupBy([...shown, ...allowed], ({ fingerprint }) => fingerprint);
  const others = (finding: Finding): Others => {
    const all = places.get(finding.fingerprint) ?? [];
    const some = all.slice(0, MOST_RELATED + 1).filter((other) => other !== finding);
    return { shown: some.slice(0, MOST_RELATED), count: all.length - 1 };
  };
  const results = [...shown, ...allowed].map((finding) => {
    const count = (occurrences.get(finding.fingerprint) ?? 0) + 1;
    occurrences.set(finding.fingerprint, count);
    const elsewhere = count <= MOST_RELATED ? others(finding) : NOWHERE;
    return result(finding, report, indexes.get(finding.rule) ?? 0, count, elsewhere);
  });
  const run = {
    tool: {
      driver: {
        name: 'Relock',
        semanticVersion: options.version,
        informationUri: options.home,
        rules: [...rules].map(([id, first]) => ruleObject(id, first, options.rule(id))),
        notifications: [{ id: 'not-scanned', shortDescription: { text: 'A file could not be scanned' } }],
      },
    },
    automationDetails: { id: 'relock/' },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the scan.' } } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report, shown.length) }],
    results,
  };
  return `${safeJson({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, 1)}\n`;
}

/** Each rule with its most confident finding, in the order of their first appearance. */
function collectRules(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const rules = new Map<string, Finding>();
  for (const finding of findings) {
    const known = rules.get(finding.rule);
    if (known === undefined || RANK[finding.confidence] > RANK[known.confidence]) rules.set(finding.rule, finding);
  }
  return rules;
}

function ruleObject(id: string, finding: Finding, info: RuleInfo | undefined): Record<string, unknown> {
  const description = printable(info?.description ?? finding.description);
  const opens = info?.opens === undefined ? '' : ` It ${printable(info.opens)}.`;
  const revoke = printable(info?.revoke ?? 'Revoke the key where it was issued.');
  const help = `${revoke} Put its replacement in a vault, and take it out of the code. Deleting the line alone is no remedy: the history keeps it.`;
  const docs = httpsUrl(info?.docs);
  return {
    id,
    name: id,
    shortDescription: { text: description },
    fullDescription: { text: `A hardcoded credential: ${description}.${opens}` },
    help: {
      text: docs === undefined ? help : `${help} ${docs}`,
      markdown: helpMarkdown(id, description, info, docs),
    },
    ...(docs === undefined ? {} : { helpUri: docs }),
    defaultConfiguration: { level: LEVEL[finding.confidence] },
    properties: {
      tags: ['security', 'secret', 'external/cwe/cwe-798'],
      precision: PRECISION[finding.confidence],
      'security-severity': SEVERITY[finding.confidence],
    },
  };
}

/** Outside text in a message, where square brackets make links (SARIF 2.1.0, 3.11.6). */
function plain(text: string): string {
  return printable(text).replace(/[\\[\]]/g, String.raw`\$&`);
}

/** What GitHub shows beside an alert. */
function helpMarkdown(id: string, description: string, info: RuleInfo | undefined, docs: string | undefined): string {
  const how = docs === undefined ? '' : ` ([how](${linkTarget(docs)}))`;
  return [
    `**${prose(description)}**${info?.opens === undefined ? '' : ` ${prose(info.opens)}.`}`,
    '',
    `1. ${info?.revoke === undefined ? 'Revoke it where it was issued.' : prose(info.revoke)}${how}`,
    '2. Put a new one in a vault, not in the code: `relock run --secret NAME=ADDRESS -- COMMAND` reads it.',
    '3. Take it out of the code. Deleting the line alone is no remedy: the history keeps it.',
    '',
    `Why was it reported? \`relock explain\` ${code(id)} tells. A false alarm is allowed by its fingerprint in \`.relock.yml\` on the default branch.`,
  ].join('\n');
}

/** A key can stand in thousands of places: so many of them are named, and at so many of its places. */
const MOST_RELATED = 10;

/** Other places of one key. */
interface Others {
  readonly shown: readonly Finding[];
  readonly count: number;
}

const NOWHERE: Others = { shown: [], count: 0 };

function physicalLocation(finding: Finding): Record<string, unknown> {
  return {
    artifactLocation: { uri: relativeUri(finding.path), uriBaseId: 'SRCROOT' },
    region: {
      startLine: finding.line,
      startColumn: finding.column,
      endLine: finding.endLine,
      endColumn: finding.endColumn,
    },
  };
}

function result(
  finding: Finding,
  report: Report,
  ruleIndex: number,
  occurrence: number,
  others: Others,
): Record<string, unknown> {
  const state = stateOf(finding, report.timeline);
  const what = finding.managed === undefined ? plain(finding.description) : 'A key that your vault manages';
  const decoded = finding.decoded.length === 0 ? '' : `, encoded as ${plain(finding.decoded.join(', '))}`;
  const history = finding.historyOnly === true ? ' It is gone from the head, but still in the history.' : '';
  const hash = finding.fingerprint.replace(/^rl1:/, '');
  const { shown: related, count } = others;
  const elsewhere = related.map((_, at) => `[${at + 1}](${at + 1})`).join(', ');
  const more = count > related.length ? ` and ${count - related.length} more` : '';
  const also = related.length === 0 ? '' : ` The same key stands at ${elsewhere}${more}.`;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: state.kind === 'open' ? LEVEL[finding.confidence] : 'note',
    message: { text: `${what}${decoded}: ${state.text}.${history}${also} Fingerprint ${finding.fingerprint}.` },
    locations: [{ physicalLocation: physicalLocation(finding) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, at) => ({
            id: at + 1,
            physicalLocation: physicalLocation(other),
            message: { text: `The same key in ${plain(other.path)}, line ${other.line}` },
          })),
        }),
    // GitHub looks at primaryLocationLineHash only; its form is HASH:OCCURRENCE.
    partialFingerprints: { primaryLocationLineHash: `${hash}:${occurrence}`, 'relock/v1': finding.fingerprint },
    properties: {
      confidence: finding.confidence,
      status: finding.status,
      ...(finding.statusReason === undefined ? {} : { statusReason: printable(finding.statusReason) }),
      remedy: finding.remedy,
      ...(finding.remediedAt === undefined ? {} : { remediedAt: finding.remediedAt }),
      ...(finding.commit === undefined ? {} : { commit: finding.commit.id }),
    },
    ...(finding.allowed === undefined
      ? {}
      : { suppressions: [{ kind: 'external', justification: printable(finding.allowed) }] }),
  };
}

function notifications(report: Report, shown: number): Array<Record<string, unknown>> {
  const warning = managedWarning(report);
  const left = report.findings.length - shown;
  return [
    ...report.unscanned.map(({ path, reason }) => ({
      descriptor: { id: 'not-scanned' },
      level: 'warning',
      message: { text: `Not scanned: ${plain(reason)}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: relativeUri(path), uriBaseId: 'SRCROOT' } } }],
    })),
    ...(warning === undefined ? [] : [{ level: 'warning', message: { text: plain(warning) } }]),
    ...report.notes.map((note) => ({ level: 'note', message: { text: plain(note) } })),
    ...(left > 0
      ? [{ level: 'warning', message: { text: `${left} more findings are left out: GitHub takes ${MOST_RESULTS}.` } }]
      : []),
  ];
}
