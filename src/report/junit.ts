import { isProvenDead, reaches } from '../core/finding.ts';
import type { Finding } from '../core/finding.ts';
import { hideSecrets } from './hidden.ts';
import { markup } from './markup.ts';
import type { Report } from './report.ts';
import { managedWarning, stateOf } from './state.ts';

/**
 * JUnit's XML as CI servers read it (the schema of Jenkins' plug-in): a test case for each finding. What fails the run
 * is a failure, what could not be scanned an error, what is below the gate, dead or allowed is skipped, with the reason.
 * A clean run is one case that passes.
 */
export function renderJunit(given: Report, options: { readonly showAllowed: boolean }): string {
  const report = hideSecrets(given);
  const cases: string[] = [];
  const counts = { failures: 0, errors: 0, skipped: 0 };
  for (const finding of report.findings) {
    const state = stateOf(finding, report.timeline);
    const details = detailsOf(finding, state.text);
    const fails = !isProvenDead(finding) && reaches(finding.confidence, report.gate);
    counts[fails ? 'failures' : 'skipped']++;
    const why = state.kind === 'open' ? `below the gate (${report.gate}): ${state.text}` : state.text;
    cases.push(
      testCase(
        finding,
        fails
          ? `<failure message="${markup(headOf(finding))}" type="${finding.confidence}">${details}</failure>`
          : `<skipped message="${markup(why)}"/>`,
      ),
    );
  }
  for (const { path, reason } of report.unscanned) {
    const isError = reaches('medium', report.gate);
    counts[isError ? 'errors' : 'skipped']++;
    const message = `message="could not be scanned: ${markup(reason)}"`;
    const inner = isError ? `<error ${message} type="not-scanned"/>` : `<skipped ${message}/>`;
    cases.push(`    <testcase name="not-scanned" classname="${markup(path)}">${inner}</testcase>\n`);
  }
  for (const finding of options.showAllowed ? report.allowed : []) {
    counts.skipped++;
    cases.push(testCase(finding, `<skipped message="allowed: ${markup(finding.allowed ?? '')}"/>`));
  }
  if (cases.length === 0) cases.push('    <testcase name="no hardcoded credentials" classname="relock"/>\n');
  const warning = managedWarning(report);
  const notes = [...(warning === undefined ? [] : [warning]), ...report.notes]
    .map((note) => `${markup(note)}\n`)
    .join('');
  const { failures, errors, skipped } = counts;
  const seconds = (report.scanned.milliseconds / 1000).toFixed(3);
  const numbers = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites name="Relock" ${numbers} time="${seconds}">\n`,
    `  <testsuite name="relock" ${numbers} skipped="${skipped}" time="${seconds}">\n`,
    ...cases,
    ...(notes === '' ? [] : [`    <system-out>${notes}</system-out>\n`]),
    '  </testsuite>\n</testsuites>\n',
  ].join('');
}

function testCase(finding: Finding, inner: string): string {
  const { path, line, rule } = finding;
  const name = markup(`${rule} ${path}:${line}:${finding.column}`, 1000);
  return `    <testcase name="${name}" classname="${markup(path)}" file="${markup(path)}" line="${line}">${inner}</testcase>\n`;
}

function headOf(finding: Finding): string {
  return `${finding.description} in ${finding.path}, line ${finding.line} (${finding.confidence} confidence)`;
}

function detailsOf(finding: Finding, state: string): string {
  const { commit } = finding;
  const lines = [
    `${finding.path}:${finding.line}:${finding.column}`,
    `rule: ${finding.rule}`,
    ...(finding.decoded.length === 0 ? [] : [`encoded: ${finding.decoded.join(' → ')}`]),
    ...(commit === undefined
      ? []
      : [`commit: ${commit.id}${finding.historyOnly === true ? ', gone from the head' : ''}`]),
    `fingerprint: ${finding.fingerprint}`,
    state,
  ];
  return lines.map((line) => `${markup(line)}\n`).join('');
}
