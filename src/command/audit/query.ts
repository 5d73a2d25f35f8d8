import type { AuditRecord } from '../../audit/audit.ts';
import { entryOf, lineOf } from '../../audit/audit.ts';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { printable } from '../../core/printable.ts';
import type { AuditRequest } from '../audit.ts';
import { filterOf } from './filter.ts';
import { openSource } from './source.ts';

/** The most records that are asked for at once. */
const PAGE = 1000;

/** Prints the newest entries that pass. */
export async function queryAudit(
  { dir, filter, limit, format }: Extract<AuditRequest, { action: 'query' }>,
  invocation: Invocation,
): Promise<ExitStatus> {
  const query = filterOf(filter, Date.now());
  const source = await openSource(dir, invocation);
  try {
    const found: AuditRecord[] = [];
    while (found.length < limit) {
      const wanted = Math.min(PAGE, limit - found.length);
      const page = await source.search({ ...query, limit: wanted, oldestFirst: false, from: found.at(-1)?.number });
      found.push(...page);
      if (page.length < wanted) break;
    }
    const lines = found.map(format === 'text' ? textLine : lineOf);
    if (format === 'json') invocation.out(`[${lines.join(',\n')}]\n`);
    else invocation.out(lines.map((line) => `${line}\n`).join(''));
    if (found.length === 0) invocation.err('no entry passes\n');
    if (found.length === limit) invocation.err(`the newest ${limit}; --limit gives more\n`);
    return 0;
  } finally {
    await source.close();
  }
}

function textLine(record: AuditRecord): string {
  const entry = entryOf(record.text);
  const parts = [
    String(record.number),
    new Date(record.time).toISOString(),
    entry.identity?.name ?? '-',
    entry.address === '' ? '-' : entry.address,
    entry.operation,
    entry.path,
    `${entry.decision} ${entry.status}`,
    ...(entry.policy === '' ? [] : [`policy ${entry.policy}`]),
    ...(entry.lease === '' ? [] : [`lease ${entry.lease}`]),
    ...(entry.error === '' ? [] : [entry.error]),
    ...(entry.note === undefined ? [] : [entry.note]),
  ];
  return parts.map((part) => printable(part, 600)).join('  ');
}
