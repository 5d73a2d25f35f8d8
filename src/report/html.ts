import { createHash } from 'node:crypto';
import type { Finding } from '../core/finding.ts';
import { hideSecrets } from './hidden.ts';
import { SCRIPT, STYLE } from './html-assets.ts';
import { markup } from './markup.ts';
import type { Report } from './report.ts';
import type { RuleLookup } from './rule-info.ts';
import { countStates, duration, grouped, headline, managedWarning, size, stateOf } from './state.ts';
import type { FindingState } from './state.ts';
import { httpsUrl } from './url.ts';

export interface HtmlOptions {
  readonly rule: RuleLookup;
  /** Relock's own version. */
  readonly version: string;
  readonly showAllowed: boolean;
}

/**
 * The report as one page that needs nothing else: a Content Security Policy lets it load nothing, send nothing and run
 * only its own script, which filters the rows. Without script all of it can be read.
 */
export function renderHtml(given: Report, options: HtmlOptions): string {
  const report = hideSecrets(given);
  const allowed = options.showAllowed ? report.allowed : [];
  const rows = [...report.findings, ...allowed].map((finding) => ({
    finding,
    state: stateOf(finding, report.timeline),
  }));
  const title = `Relock: ${headline(countStates(report))}`;
  const policy = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n',
    `<title>${markup(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`,
    `<header>\n<h1>${markup(title)}</h1>\n<p class="soft">${markup(summaryOf(report))}</p>\n`,
    ...notesOf(report).map((note) => `<p class="note">${markup(note)}</p>\n`),
    '</header>\n<main>\n',
    ...(rows.length === 0 ? [] : [filters(rows.map(({ finding }) => finding.rule)), table(rows, options)]),
    unscanned(report),
    timeline(report),
    `</main>\n<footer><p class="soft">Relock ${markup(options.version)}. No secret stands in this page.</p></footer>\n`,
    `<script>${SCRIPT}</script>\n</body>\n</html>\n`,
  ].join('');
}

function hashOf(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

function summaryOf({ scanned, gate, allowed }: Report): string {
  const commits = scanned.commits === 0 ? '' : `, ${grouped(scanned.commits)} commits`;
  const silenced = allowed.length === 0 ? '' : ` ${grouped(allowed.length)} allowed.`;
  const fails = gate === 'never' ? 'Nothing fails the run.' : `Fails the run: ${gate} confidence and above.`;
  return `${grouped(scanned.files)} files${commits}, ${size(scanned.bytes)}, ${duration(scanned.milliseconds)}. ${fails}${silenced}`;
}

function notesOf(report: Report): string[] {
  const warning = managedWarning(report);
  return [...(warning === undefined ? [] : [warning]), ...report.notes];
}

/** Hidden until the script that it needs has started. */
function filters(rules: readonly string[]): string {
  const known = [...new Set(rules)].sort();
  const option = (value: string) => `<option value="${markup(value)}">${markup(value)}</option>`;
  const box = (level: string) =>
    `<label><input type="checkbox" name="confidence" value="${level}" checked> ${level}</label>`;
  return [
    '<form hidden aria-label="Filter">\n',
    `<fieldset><legend>Confidence</legend>${['high', 'medium', 'low'].map(box).join(' ')}</fieldset>\n`,
    `<div><label class="over" for="rule">Rule</label><select id="rule" name="rule"><option value="">all</option>${known.map(option).join('')}</select></div>\n`,
    `<div><label class="over" for="state">State</label><select id="state" name="state"><option value="">all</option>${['open', 'replaced', 'revoked', 'dead', 'allowed'].map(option).join('')}</select></div>\n`,
    '<div><label class="over" for="path">Path (press / to go here)</label><input type="search" id="path" name="path" autocomplete="off"></div>\n',
    '<div><button type="reset">Show all</button> <output aria-live="polite"></output></div>\n</form>\n',
  ].join('');
}

interface Row {
  readonly finding: Finding;
  readonly state: FindingState;
}

function table(rows: readonly Row[], options: HtmlOptions): string {
  return [
    '<div class="scroll"><table>\n<thead><tr><th scope="col">Confidence</th><th scope="col">Where</th><th scope="col">What</th><th scope="col">State</th></tr></thead>\n<tbody>\n',
    ...rows.map((row) => tableRow(row, options)),
    '</tbody>\n</table></div>\n',
  ].join('');
}

function tableRow({ finding, state }: Row, options: HtmlOptions): string {
  const { confidence, path, line, column, rule, allowed } = finding;
  const kind = allowed === undefined ? state.kind : 'allowed';
  const isDone = kind !== 'open';
  const commit =
    finding.commit === undefined
      ? ''
      : `<br><span class="soft">commit <code>${markup(finding.commit.id.slice(0, 7))}</code></span>`;
  const history =
    finding.historyOnly === true ? '<br><span class="soft">gone from the head, still in the history</span>' : '';
  const told = allowed === undefined ? state.text : `allowed: ${allowed}`;
  return [
    `<tr data-rule="${markup(rule)}" data-confidence="${confidence}" data-state="${kind}" data-path="${markup(path)}">`,
    `<td class="level ${isDone ? 'done' : confidence}">${confidence}</td>`,
    `<td><code>${markup(path)}:${line}:${column}</code>${commit}${history}</td>`,
    `<td>${what(finding)}${details(finding, options)}</td>`,
    `<td>${isDone ? '✓' : '●'} ${markup(told)}</td></tr>\n`,
  ].join('');
}

function what(finding: Finding): string {
  const shown =
    finding.managed === undefined && finding.secret !== '' ? ` <code>${markup(finding.secret)}…</code>` : '';
  const managed = finding.managed === undefined ? '' : `<br>managed: <code>${markup(finding.managed)}</code>`;
  return `${markup(finding.description)}${shown}${managed}`;
}

function details(finding: Finding, { rule }: HtmlOptions): string {
  const info = rule(finding.rule);
  const docs = httpsUrl(info?.docs);
  const entries: Array<readonly [string, string]> = [
    ['Rule', `<code>${markup(finding.rule)}</code>`],
    ['Fingerprint', `<code>${markup(finding.fingerprint)}</code>`],
    ...(finding.decoded.length === 0 ? [] : [['Encoded', markup(finding.decoded.join(' → '))] as const]),
    ...(finding.status === 'unchecked' ? [] : [['Alive', markup(finding.status)] as const]),
    ...(finding.statusReason === undefined ? [] : [['Why so', markup(finding.statusReason)] as const]),
    ...(finding.identity === undefined ? [] : [['Whose', markup(finding.identity)] as const]),
    ...(finding.commit?.author === undefined ? [] : [['Author', markup(finding.commit.author)] as const]),
    ...(finding.commit?.date === undefined ? [] : [['Date', markup(finding.commit.date)] as const]),
    ...(info?.opens === undefined ? [] : [['Such a key', markup(info.opens)] as const]),
    ...(info?.revoke === undefined ? [] : [['To do', markup(info.revoke)] as const]),
    ...(docs === undefined
      ? []
      : [['How', `<a href="${markup(docs, 2000)}" rel="noreferrer noopener">${markup(docs)}</a>`] as const]),
  ];
  const list = entries.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('');
  return `<details><summary>Details</summary><dl>${list}</dl></details>`;
}

function unscanned(report: Report): string {
  if (report.unscanned.length === 0) return '';
  const items = report.unscanned.map(
    ({ path, reason }) => `<li><code>${markup(path)}</code>: ${markup(reason)}</li>\n`,
  );
  return `<h2>Could not be scanned</h2>\n<ul>\n${items.join('')}</ul>\n`;
}

function timeline(report: Report): string {
  if (report.timeline.length === 0) return '';
  const items = report.timeline.map(
    ({ at, fingerprint, what: done }) =>
      `<li><code>${markup(at)}</code> ${markup(done)} <span class="soft">(<code>${markup(fingerprint.slice(0, 12))}…</code>)</span></li>\n`,
  );
  return `<h2>What was done</h2>\n<ol>\n${items.join('')}</ol>\n`;
}
