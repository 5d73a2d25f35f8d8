import type { Finding } from '../core/finding.ts';
import type { Report, TimelineEntry } from './report.ts';

/** What has become of a finding: the same words in the comment, the summary, the terminal and SARIF. */
export interface FindingState {
  /** `open`: a person must still act. The others are proven dead. */
  readonly kind: 'replaced' | 'revoked' | 'dead' | 'open';
  readonly text: string;
}

export function stateOf(finding: Finding, timeline: readonly TimelineEntry[]): FindingState {
  if (finding.remedy === 'rotated')
    return { kind: 'replaced', text: `replaced ${when(finding, timeline)}; the old one is refused` };
  if (finding.remedy === 'revoked')
    return { kind: 'revoked', text: `revoked ${when(finding, timeline)}; it is refused` };
  if (finding.managedState === 'retired') {
    const since = finding.managedSince === undefined ? '' : ` since ${finding.managedSince.slice(0, 10)}`;
    return { kind: 'dead', text: `replaced earlier, dead${since}` };
  }
  if (finding.status === 'inactive') return { kind: 'dead', text: 'dead: its issuer refuses it' };
  if (finding.remedy === 'contained') return { kind: 'open', text: 'contained, but not dead: revoke it' };
  if (finding.managed !== undefined) return { kind: 'open', text: 'not replaced yet: rotate it' };
  if (finding.status === 'active') return { kind: 'open', text: 'alive: revoke it' };
  if (finding.confidence === 'high') return { kind: 'open', text: 'treat it as alive: revoke it' };
  return { kind: 'open', text: 'look at it: revoke it if it is real' };
}

function when(finding: Finding, timeline: readonly TimelineEntry[]): string {
  const end = finding.remediedAt;
  if (end === undefined) return 'by this run';
  const first = timeline.find(({ fingerprint }) => fingerprint === finding.fingerprint)?.at;
  const took = first === undefined ? Number.NaN : Date.parse(end) - Date.parse(first);
  return took >= 0 ? `${duration(took)} after it was found` : `at ${end}`;
}

/** Milliseconds as people say them: `43 ms`, `1.3 s`, `2 min 5 s`, `3 h 2 min`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 100) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** How many keys (by fingerprint: one key at three places is one) are in which state, and what was not scanned. */
export interface Counts {
  readonly replaced: number;
  readonly revoked: number;
  readonly dead: number;
  readonly open: number;
  readonly unscanned: number;
}

export function countStates(report: Report): Counts {
  const seen = new Set<string>();
  const counts = { replaced: 0, revoked: 0, dead: 0, open: 0, unscanned: report.unscanned.length };
  for (const finding of report.findings) {
    if (seen.has(finding.fingerprint)) continue;
    seen.add(finding.fingerprint);
    counts[stateOf(finding, []).kind]++;
  }
  return counts;
}

/** The whole run in one clause: `1 key leaked and already replaced, 1 needs you`. */
export function headline(counts: Counts): string {
  const parts: string[] = [];
  const say = (count: number, first: (many: boolean) => string, later: (many: boolean) => string) => {
    if (count > 0) parts.push(`${count} ${(parts.length === 0 ? first : later)(count > 1)}`);
  };
  const keys = (many: boolean) => (many ? 'keys' : 'key');
  say(
    counts.replaced,
    (many) => `${keys(many)} leaked and already replaced`,
    () => 'replaced',
  );
  say(
    counts.revoked,
    (many) => `${keys(many)} leaked and already revoked`,
    () => 'already revoked',
  );
  say(
    counts.dead,
    (many) => `leaked ${keys(many)} already dead`,
    () => 'already dead',
  );
  say(
    counts.open,
    (many) => (many ? 'leaked keys need you' : 'leaked key needs you'),
    (many) => (many ? 'need you' : 'needs you'),
  );
  const file = (many: boolean) => `${many ? 'files' : 'file'} could not be scanned`;
  say(counts.unscanned, file, file);
  return parts.length === 0 ? 'nothing found' : parts.join(', ');
}

/** 34187 → `34,187`, whatever the machine's language. */
export function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Bytes in decimal units, as disks and networks count: `305 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`;
  if (bytes < 1e9) return `${Math.round(bytes / 1e6)} MB`;
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/** The first sentence of a report whose vault could not be asked; undefined when it could, or when there is none. */
export function managedWarning(report: Report): string | undefined {
  if (report.managed.state !== 'unreachable') return undefined;
  return `The vault could not be asked for managed keys, so a leaked one may be missing here: ${report.managed.why}`;
}
