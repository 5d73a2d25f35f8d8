import { csvCell } from '../core/csv-cell.ts';
import type { Table } from './report.ts';

/** A table as RFC 4180 has it, without formulas. */
export function csvOf({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
