import type { AuditRecord } from './audit.ts';
import { csvCell } from '../core/csv-cell.ts';
import { entryOf } from './audit.ts';

const COLUMNS = [
  'number',
  'time',
  'request',
  'identity',
  'accessor',
  'mount',
  'claims',
  'address',
  'operation',
  'path',
  'key',
  'decision',
  'policy',
  'status',
  'error',
  'lease',
  'note',
  'sent',
  'given',
  'chain',
] as const;

/** The first line of a table of records (RFC 4180), without its end. */
export const CSV_HEADER = COLUMNS.join(',');

/** A record as a line of the table, without its end. */
export function csvOf({ number, time, chain, text }: AuditRecord): string {
  const entry = entryOf(text);
  const { identity } = entry;
  const row: Record<(typeof COLUMNS)[number], string> = {
    number: String(number),
    time: new Date(time).toISOString(),
    request: entry.request,
    identity: identity?.name ?? '',
    accessor: identity?.accessor ?? '',
    mount: identity?.mount ?? '',
    claims: identity === null ? '' : JSON.stringify(identity.claims),
    address: entry.address,
    operation: entry.operation,
    path: entry.path,
    key: entry.key,
    decision: entry.decision,
    policy: entry.policy,
    status: String(entry.status),
    error: entry.error,
    lease: entry.lease,
    note: entry.note ?? '',
    sent: JSON.stringify(entry.sent) ?? '',
    given: JSON.stringify(entry.given) ?? '',
    chain: chain.toString('hex'),
  };
  return COLUMNS.map((column) => csvCell(row[column])).join(',');
}
