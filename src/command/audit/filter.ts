import type { AuditQuery } from '../../audit/search.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { AuditFilterText } from '../audit.ts';

/** What was given on the command line as what the log is asked. Throws `RL-USAGE` for a time that is none. */
export function filterOf(filter: AuditFilterText, now: number): Omit<AuditQuery, 'limit' | 'oldestFirst'> {
  const { key, identity, address, action, lease, since, until } = filter;
  return {
    // What is relock:// for people hangs at secret/ in the server.
    key: key?.replace(/^relock:\/\//, 'secret/').replace(/#.*$/, ''),
    identity,
    address,
    action,
    lease,
    since: since === undefined ? undefined : timeOf(since, now),
    until: until === undefined ? undefined : timeOf(until, now),
  };
}

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A time as it is given on the command line, or so long before `now`. Throws `RL-USAGE`. */
export function timeOf(text: string, now: number): number {
  const ago = /^(\d{1,6})([smhd])$/.exec(text);
  if (ago !== null) return now - Number(ago[1]) * (UNITS[ago[2] ?? ''] ?? 0);
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new RelockError('RL-USAGE', `"${printable(text, 40)}" is no time`, {
    remedy: 'Write 2026-01-31, 2026-01-31T12:00:00Z, or 90m, 12h, 7d for so long ago.',
  });
}
