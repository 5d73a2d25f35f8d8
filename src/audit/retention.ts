import type { Entries } from '../sealed/entries.ts';

/** For how many days entries are kept; 0: for ever. */
export function retentionDays(entries: Entries): number {
  const days = entries.get('audit/config')?.['retention_days'];
  return typeof days === 'number' ? days : 0;
}

/** Within a transaction. */
export function keepFor(entries: Entries, days: number): void {
  entries.put('audit/config', { retention_days: days });
}
