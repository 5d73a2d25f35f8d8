import { reaches } from '../core/finding.ts';
import type { Finding } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import { hideSecrets } from './hidden.ts';
import type { Report } from './report.ts';
import { duration, grouped, managedWarning, size, stateOf } from './state.ts';

export interface TextOptions {
  /** ANSI colours; they repeat what the words say. */
  readonly colour: boolean;
  /** Make places links (OSC 8) into this folder; an absolute path. Only for terminals that know them. */
  readonly linkRoot?: string;
  /** Show the addresses of managed keys; not in logs that everybody can read. */
  readonly showAddresses: boolean;
  readonly showAllowed: boolean;
}

interface Row {
  readonly place: string;
  readonly path: string;
  readonly confidence: 'low' | 'medium' | 'high';
  readonly rule: string;
  readonly details: string;
  readonly done: boolean;
}

const RED = 31;
const GREEN = 32;
const YELLOW = 33;
const WIDEST_PLACE = 72;

/** The report for a terminal or a log: one line a finding in columns, then one line about the run. Ends in a newline. */
export function renderText(given: Report, options: TextOptions): string {
  const report = hideSecrets(given);
  const lines: string[] = [];
  const warning = managedWarning(report);
  for (const note of [...(warning === undefined ? [] : [warning]), ...report.notes]) lines.push(logText(note));
  const rows = [
    ...report.findings.map((finding) => findingRow(finding, report, options)),
    ...report.unscanned.map(({ path, reason }): Row => ({
      place: logText(path),
      path,
      confidence: 'medium',
      rule: 'not-scanned',
      details: logText(reason),
      done: false,
    })),
    ...(options.showAllowed ? report.allowed.map((finding) => findingRow(finding, report, options)) : []),
  ];
  const placeWidth = Math.min(WIDEST_PLACE, widest(rows.map(({ place }) => place)));
  const ruleWidth = widest(rows.map(({ rule }) => rule));
  for (const row of rows) {
    const place = link(row.place, row.path, options.linkRoot) + padding(row.place, placeWidth);
    const colour = row.done
      ? GREEN
      : row.confidence === 'high'
        ? RED
        : row.confidence === 'medium'
          ? YELLOW
          : undefined;
    const confidence = paint(row.confidence, options.colour ? colour : undefined) + padding(row.confidence, 6);
    lines.push(`${place}  ${confidence}  ${row.rule}${padding(row.rule, ruleWidth)}  ${row.details}`.trimEnd());
  }
  lines.push(lastLine(report));
  return `${lines.join('\n')}\n`;
}

function findingRow(finding: Finding, report: Report, options: TextOptions): Row {
  const state = stateOf(finding, report.timeline);
  const details: string[] = [];
  if (finding.managed !== undefined)
    details.push(options.showAddresses ? `managed: ${logText(finding.managed)}` : 'managed key');
  else if (finding.secret !== '') details.push(`${logText(finding.secret)}…`);
  if (finding.decoded.length > 0) details.push(`(${logText(finding.decoded.join(' → '))})`);
  if (finding.status !== 'unchecked') details.push(statusOf(finding, options.showAddresses));
  if (finding.commit !== undefined) details.push(`commit ${logText(finding.commit.id.slice(0, 7))}`);
  if (finding.historyOnly === true) details.push('in history only');
  if (state.kind !== 'open') details.push(state.text);
  if (finding.allowed !== undefined) details.push(`allowed: ${logText(finding.allowed)}`);
  return {
    place: `${logText(finding.path)}:${finding.line}:${finding.column}`,
    path: finding.path,
    confidence: finding.confidence,
    rule: logText(finding.rule),
    details: details.join('  '),
    done: state.kind !== 'open' || finding.allowed !== undefined,
  };
}

/** The status with what the issuer said; whose it is is not for logs that everybody can read. */
function statusOf({ status, statusReason, identity }: Finding, isPrivate: boolean): string {
  const more = status === 'unknown' ? statusReason : isPrivate ? identity : undefined;
  return more === undefined ? status : `${status} (${logText(more)})`;
}

function lastLine(report: Report): string {
  const { files, commits, bytes, milliseconds } = report.scanned;
  const { gate } = report;
  const count = report.findings.length;
  const found = count === 0 ? 'nothing found' : `${grouped(count)} ${count === 1 ? 'finding' : 'findings'}`;
  const where = `${grouped(files)} ${files === 1 ? 'file' : 'files'}`;
  const history = commits === 0 ? '' : `, ${grouped(commits)} ${commits === 1 ? 'commit' : 'commits'}`;
  const skipped = report.unscanned.length === 0 ? '' : `, ${grouped(report.unscanned.length)} not scanned`;
  const silenced = report.allowed.length === 0 ? '' : `, ${grouped(report.allowed.length)} allowed`;
  const first = report.findings.find((finding) => stateOf(finding, []).kind === 'open') ?? report.findings[0];
  const hint = first === undefined ? '' : `  relock explain ${logText(first.fingerprint)} tells why.`;
  const isMild = count > 0 && gate !== 'never' && !report.findings.some(({ confidence }) => reaches(confidence, gate));
  const mild = isMild ? ` (none at or above ${gate})` : '';
  return `${found}${mild} in ${where}${history}, ${size(bytes)}, ${duration(milliseconds)}${skipped}${silenced}.${hint}`;
}

/**
 * Outside text as it may stand in a log: printable, and nothing in it that GitHub's runner takes for a command
 * (`##[` anywhere; `::` at the start of a line), for a scan may run in a step whose output the runner reads.
 */
export function logText(text: string): string {
  return printable(text)
    .replaceAll('##[', String.raw`#\x23[`)
    .replace(/^(\s*):(?=:)/, String.raw`$1\x3a`);
}

function link(shown: string, path: string, root: string | undefined): string {
  if (root === undefined) return shown;
  const target = [...(path.startsWith('/') ? [] : root.split(/[/\\]/)), ...path.split('/')]
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
  return `\u001b]8;;file://${target.startsWith('/') ? '' : '/'}${target}\u001b\\${shown}\u001b]8;;\u001b\\`;
}

function paint(text: string, colour: number | undefined): string {
  return colour === undefined ? text : `\u001b[${colour}m${text}\u001b[0m`;
}

/** Not by `Math.max(...)`: a call takes some 100,000 arguments, and a pull request can hold more findings. */
function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, cells(text)), 0);
}

function padding(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - cells(text)));
}

/** Terminal cells: East Asian wide characters and emoji take two, combining marks none. */
function cells(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length;
  let count = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    count +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return count;
}
