import type { AuditEntry } from '../../audit/audit.ts';
import { entryOf } from '../../audit/audit.ts';
import type { AuditRows } from '../../audit/rows.ts';
import type { Sliced } from '../../core/slices.ts';
import type { AccessChange } from '../../risk/access.ts';
import type { DaySum, Reader } from '../../risk/key.ts';
import { eventOfEntry } from '../../watch/own.ts';
import { LEAKED } from '../watch/facts.ts';
import type { UseFacts } from './gather.ts';

const DAY = 86_400_000;
/** Readers of one key that are told one by one. */
const MOST_READERS = 1000;

/** What the audit says of a time: uses of each key, who was seen, what was leaked, which rules were changed. */
export interface AuditUses {
  readonly uses: ReadonlyMap<string, UseFacts>;
  /** When each identity was last seen. */
  readonly seen: ReadonlyMap<string, number>;
  readonly leaked: ReadonlyMap<string, number>;
  readonly changes: readonly AccessChange[];
}

interface Counting {
  used: number | null;
  readonly days: Map<number, { uses: number; refused: number }>;
  readonly did: Map<string, { uses: number; readonly first: number; last: number; address: string }>;
}

/**
 * Reads the audit from an entry on, in pieces of so many. Uses are reads, verifications and leases that were given, from `since` to `until`; changes are told
 * up to this day, for they say how certain an answer about an earlier one is.
 */
export function* usesIn(
  rows: AuditRows,
  { since, until, from, piece }: { since: number; until: number; from: number; piece: number },
): Sliced<AuditUses> {
  const counting = new Map<string, Counting>();
  const seen = new Map<string, number>();
  const leaked = new Map<string, number>();
  const changes: AccessChange[] = [];
  let after = from - 1;
  for (;;) {
    const page = rows.after(after, piece);
    for (const { time, text } of page) {
      const entry = entryOf(text);
      const change = changeIn(entry);
      if (change !== undefined) changes.push(change);
      if (time > until) continue;
      if (entry.path.startsWith(LEAKED) && entry.status < 300) leaked.set(entry.path.slice(LEAKED.length), time);
      if (time < since) continue;
      if (entry.identity !== null) seen.set(entry.identity.name, time);
      count(counting, entry);
    }
    const last = page.at(-1);
    if (last === undefined || page.length < piece) break;
    after = last.number;
    yield;
  }
  const uses = new Map([...counting].map(([key, facts]) => [key, factsIn(facts)]));
  return { uses, seen, leaked, changes: changes.filter(({ at }) => at >= since) };
}

function count(counting: Map<string, Counting>, entry: AuditEntry): void {
  const event = eventOfEntry(entry);
  if (typeof event === 'string' || event.key === undefined || !event.authenticated) return;
  const { key, at, outcome, identity = '', address = '' } = event;
  if (!['read', 'verify', 'lease'].includes(event.action)) return;
  const facts: Counting = counting.get(key) ?? { used: null, days: new Map(), did: new Map() };
  counting.set(key, facts);
  const day = Math.floor(at / DAY);
  const sums = facts.days.get(day) ?? { uses: 0, refused: 0 };
  facts.days.set(day, sums);
  if (outcome === 'refused') {
    sums.refused += 1;
    return;
  }
  sums.uses += 1;
  facts.used = at;
  const reader = facts.did.get(identity);
  if (reader !== undefined) Object.assign(reader, { uses: reader.uses + 1, last: at, address });
  else if (facts.did.size < MOST_READERS) facts.did.set(identity, { uses: 1, first: at, last: at, address });
}

function factsIn({ used, days, did }: Counting): UseFacts {
  return {
    used,
    days: [...days].map(([day, sums]): DaySum => Object.assign({ start: day * DAY }, sums)),
    did: [...did].map(([name, reader]): Reader => Object.assign({ name }, reader)),
  };
}

/** Policies, roles and mounts that were written or removed. */
function changeIn({ path, operation, status, time, identity }: AuditEntry): AccessChange | undefined {
  if (status >= 300 || operation === 'read' || operation === 'list') return undefined;
  const isAccess =
    /^(?:sys\/polic(?:y|ies)\/|sys\/(?:auth|mounts)\/|auth\/[^/]+\/(?:role|certs)\/|sys\/relock\/ui\/oidc)/.test(path);
  return isAccess ? { at: time, by: identity?.name ?? '', what: `${operation} ${path}` } : undefined;
}

/** The first entry that was written at a time or after it; where clocks were set back, one before that. */
export function firstSince(rows: AuditRows, time: number, last: number): number {
  let [low, high] = [Math.max(1, rows.first()), last + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((rows.at(middle)?.time ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
