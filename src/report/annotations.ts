import type { Finding } from '../core/finding.ts';
import { reaches } from '../core/finding.ts';
import { isNoFile } from '../core/no-file.ts';
import { HIDDEN, hideSecrets } from './hidden.ts';
import type { Report } from './report.ts';
import { managedWarning, stateOf } from './state.ts';
import { logText } from './text.ts';

type Level = 'error' | 'warning' | 'notice';

/** What to hand to `Runner.annotate`. */
export interface Annotation {
  readonly level: Level;
  readonly message: string;
  /** None for what the head no longer holds: the line there is another one by now. */
  readonly place?: { file: string; line: number; column?: number; endLine?: number; title?: string };
}

/** GitHub shows so many of each level for a step (docs.github.com, "Usage limits" of workflow commands). */
const MOST_OF_A_LEVEL = 10;

/**
 * The report as annotations of the job, which GitHub also shows at the lines of the diff. They need no permission.
 * When there are more of a level than GitHub shows, the last one counts the rest. `elsewhere`: what has a place is
 * annotated by a check run already.
 */
export function annotations(given: Report, elsewhere = false): Annotation[] {
  const all = allAnnotations(given).filter(({ place }) => place === undefined || !elsewhere);
  return (['error', 'warning', 'notice'] as const).flatMap((level) => bounded(all, level));
}

/** `error` for what fails the run, `warning` for other open findings, `notice` for dead and for silenced ones. */
export function allAnnotations(given: Report): Annotation[] {
  const report = hideSecrets(given);
  const failing = (finding: Finding) => reaches(finding.confidence, report.gate);
  const all: Annotation[] = report.findings.map((finding) => {
    const state = stateOf(finding, report.timeline);
    const level = state.kind !== 'open' ? 'notice' : failing(finding) ? 'error' : 'warning';
    return ofFinding(finding, level, state.text);
  });
  for (const { path, reason } of report.unscanned) {
    const level = reaches('medium', report.gate) ? 'error' : 'warning';
    all.push({ level, message: `${logText(path)} could not be scanned: ${logText(reason)}` });
  }
  const warning = managedWarning(report);
  if (warning !== undefined) all.unshift({ level: 'warning', message: logText(warning) });
  for (const finding of report.allowed) all.push(ofFinding(finding, 'notice', `silenced: ${finding.allowed ?? ''}`));
  return all;
}

function ofFinding(finding: Finding, level: Level, state: string): Annotation {
  const what = finding.managed === undefined ? finding.description : 'A key that the vault manages';
  const decoded = finding.decoded.length === 0 ? '' : ` (${finding.decoded.join(' → ')})`;
  const isThere = finding.historyOnly !== true && !finding.path.includes(HIDDEN) && !isNoFile(finding.path);
  const when = finding.historyOnly === true ? ', of the history' : '';
  const where = isThere ? '' : ` In ${finding.path}, line ${finding.line}${when}.`;
  const message = logText(`${what}${decoded}: ${state}.${where} Fingerprint ${finding.fingerprint}.`);
  if (!isThere) return { level, message };
  const { path: file, line, endLine, column } = finding;
  // GitHub takes a column only when the annotation is within one line.
  const extent = line === endLine ? { line, column } : { line, endLine };
  return { level, message, place: { file, ...extent, title: `Relock: ${logText(finding.rule)}` } };
}

function bounded(all: readonly Annotation[], level: Level): Annotation[] {
  const some = all.filter((annotation) => annotation.level === level);
  if (some.length <= MOST_OF_A_LEVEL) return some;
  const shown = some.slice(0, MOST_OF_A_LEVEL - 1);
  return [...shown, { level, message: `Relock: ${some.length - shown.length} more; the job summary lists them.` }];
}
