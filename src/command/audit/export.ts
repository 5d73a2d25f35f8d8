import type { AuditRecord } from '../../audit/audit.ts';
import { lineOf } from '../../audit/audit.ts';
import { CSV_HEADER, csvOf } from '../../audit/csv.ts';
import { ocsfOf } from '../../audit/ocsf.ts';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import type { AuditRequest, ExportFormat } from '../audit.ts';
import { filterOf } from './filter.ts';
import { openSource } from './source.ts';

const PAGE = 1000;

const WRITERS: Readonly<Record<ExportFormat, (record: AuditRecord) => string>> = {
  jsonl: lineOf,
  csv: csvOf,
  ocsf: ocsfOf,
};

/** Prints all entries that pass, oldest first. */
export async function exportAudit(
  { dir, filter, format }: Extract<AuditRequest, { action: 'export' }>,
  invocation: Invocation,
): Promise<ExitStatus> {
  const query = filterOf(filter, Date.now());
  const source = await openSource(dir, invocation);
  try {
    // RFC 4180 ends lines with both.
    const end = format === 'csv' ? '\r\n' : '\n';
    if (format === 'csv') invocation.out(CSV_HEADER + end);
    let from: number | undefined;
    for (;;) {
      const page = await source.search({ ...query, limit: PAGE, oldestFirst: true, from });
      invocation.out(page.map((record) => WRITERS[format](record) + end).join(''));
      from = page.at(-1)?.number;
      if (page.length < PAGE) return 0;
    }
  } finally {
    await source.close();
  }
}
