import type { Confidence, Finding, Unscanned } from '../core/finding.ts';

/** What a run found and did, ready to be written in any format. No format may show a finding's `value`. */
export interface Report {
  /** Those that count, most urgent first; then by path and line. */
  readonly findings: readonly Finding[];
  /** Those that an inline mark, an allow entry or the baseline silences: shown when asked for. */
  readonly allowed: readonly Finding[];
  readonly unscanned: readonly Unscanned[];
  /** Facts about the whole run that a reader must know, such as a config that differs from the default branch's. */
  readonly notes: readonly string[];
  /** Was the vault asked for managed keys: `off` when none is configured; otherwise why it could not answer. */
  readonly managed: { readonly state: 'asked' | 'off' } | { readonly state: 'unreachable'; readonly why: string };
  readonly scanned: {
    readonly files: number;
    readonly commits: number;
    readonly bytes: number;
    readonly milliseconds: number;
  };
  readonly gate: Confidence | 'never';
  readonly timeline: readonly TimelineEntry[];
}

/** One thing that was done about a finding, to the millisecond. */
export interface TimelineEntry {
  /** ISO 8601 with milliseconds. */
  readonly at: string;
  readonly fingerprint: string;
  /** One clause, no secret: `the old password is refused by PostgreSQL`. */
  readonly what: string;
}
