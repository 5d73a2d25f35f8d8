import { isProvenDead, reaches, type Unscanned } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import type { Report } from '../report/report.ts';
import type { Scanner } from '../scan/scanner.ts';
import type { Source } from '../source/source.ts';
import type { Collected } from './collect.ts';

/** What a run found, before anything was done about it. */
export function makeReport(
  collected: Collected,
  source: Pick<Source, 'stats' | 'unscanned' | 'notes'>,
  scanner: Pick<Scanner, 'mayStayUnscanned' | 'notes'>,
  run: {
    readonly managed: Report['managed'];
    readonly gate: Report['gate'];
    readonly milliseconds: number;
    readonly notes?: readonly string[];
  },
): Report {
  const unscanned: Unscanned[] = [];
  const allowed: string[] = [];
  for (const one of source.unscanned) {
    const reason = scanner.mayStayUnscanned(one.path);
    if (reason === undefined) unscanned.push(one);
    else allowed.push(`${printable(one.path)} was not scanned, as an allow entry says: ${reason}`);
  }
  if (collected.left > 0)
    unscanned.push({ path: '.', reason: `holds too many findings to list: ${collected.left} more were left out` });
  return {
    findings: collected.findings,
    allowed: collected.allowed,
    unscanned,
    notes: [...(run.notes ?? []), ...source.notes, ...allowed, ...scanner.notes],
    managed: run.managed,
    scanned: { ...source.stats, milliseconds: run.milliseconds },
    gate: run.gate,
    timeline: [],
  };
}

/** What could not be scanned counts as a medium finding; a finding whose key is proven dead counts no more. */
export function failsGate(report: Report): boolean {
  if (report.unscanned.length > 0 && reaches('medium', report.gate)) return true;
  return report.findings.some((finding) => !isProvenDead(finding) && reaches(finding.confidence, report.gate));
}
