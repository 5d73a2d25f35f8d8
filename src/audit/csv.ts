import type { AuditRecord } from './audit.ts';
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
  return COLUMNS.map((column) => cell(row[column])).join(',');
}

/**
 * A cell that no spreadsheet takes for a formula: one that begins as a formula does is led by an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
