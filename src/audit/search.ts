import type { AuditEntry, AuditRecord } from './audit.ts';
import { entryOf } from './audit.ts';
import type { AuditKeys } from './keys.ts';
import type { AuditRows } from './rows.ts';
import { blockOf } from './term-block.ts';
import type { TermIndex } from './term-index.ts';
import type { AuditFilter } from './terms.ts';
import { termsFor, termsOf } from './terms.ts';

/** What is asked for, and how much of it. */
export interface AuditQuery extends AuditFilter {
  /** Milliseconds since 1970, both included. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** The most records that are given. */
  readonly limit: number;
  /** Oldest first; else newest first. */
  readonly oldestFirst: boolean;
  /** Only what comes behind this record, in that order. */
  readonly from?: number | undefined;
}

/** The log as it is searched. */
export interface Searched {
  readonly rows: AuditRows;
  readonly keys: AuditKeys;
  readonly index: TermIndex;
  /** The number of the newest record. */
  readonly last: number;
}

/** The records that pass, in the order that the query wants. Throws `RL-VAULT-TAMPERED`. */
export function search({ rows, keys, index, last }: Searched, query: AuditQuery): AuditRecord[] {
  const { since = -Infinity, until = Infinity, limit, oldestFirst, from } = query;
  const hash = (text: string) => keys.hash(text);
  const terms = termsFor(query, hash);
  const first = rows.first();
  const [low, high] = oldestFirst
    ? [Math.max(first, (from ?? 0) + 1), last]
    : [Math.max(first, 1), Math.min(last, (from ?? Infinity) - 1)];
  const found: AuditRecord[] = [];
  const [lowest, highest] = [blockOf(low), blockOf(high)];
  for (let step = 0; step <= highest - lowest; step++) {
    const numbers = index.find(oldestFirst ? lowest + step : highest - step, terms, since, until);
    for (const number of oldestFirst ? numbers : numbers.toReversed()) {
      if (found.length >= limit) return found;
      const record = number < low || number > high ? undefined : rows.at(number);
      if (record === undefined || record.time < since || record.time > until) continue;
      if (hasAll(entryOf(record.text), terms, hash)) found.push(record);
    }
  }
  return found;
}

/** The index only says where to look. */
function hasAll(entry: AuditEntry, wanted: readonly string[], hash: (text: string) => string): boolean {
  const terms = termsOf(entry, hash);
  return wanted.every((term) => terms.includes(term));
}
