import type { Report } from './report.ts';
import { stateOf } from './state.ts';

/**
 * How a check on the commit ends. `action_required`: a key of ours leaked and still works, which whoever opened the pull
 * request can't end. `failure`: something else fails the run (`fails`). `neutral`: something is open that does not.
 */
export function conclusionOf(report: Report, fails: boolean): 'success' | 'neutral' | 'failure' | 'action_required' {
  const open = report.findings.filter((finding) => stateOf(finding, []).kind === 'open');
  if (fails) return open.some(({ managed }) => managed !== undefined) ? 'action_required' : 'failure';
  const isWhole = report.unscanned.length === 0 && report.managed.state !== 'unreachable';
  return open.length === 0 && isWhole ? 'success' : 'neutral';
}
