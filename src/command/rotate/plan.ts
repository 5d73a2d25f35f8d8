import type { RelockConfig } from '../../config/config.ts';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { printable } from '../../core/printable.ts';
import { turnsOf } from '../../rotate/calendar.ts';
import type { Turn } from '../../rotate/calendar.ts';
import { problemOf } from '../../rotate/outcome.ts';
import { parseAddress, wholeSecret } from '../../vault/address.ts';
import { calendarFile } from './calendar-file.ts';
import type { RotateServices } from './key.ts';

const DAYS = 90;

/** One line of the plan. */
export interface Planned extends Turn {
  readonly address: string;
  readonly kind: string;
}

/**
 * `relock rotate --plan`: what the coming 90 days bring, by day, as a table or as a calendar file. Reads the journals,
 * changes nothing. 2 when a key could not be asked about.
 */
export async function plan(
  { keys }: RelockConfig['rotate'],
  format: 'text' | 'ics',
  { out, err }: Pick<Invocation, 'out' | 'err'>,
  services: RotateServices,
): Promise<ExitStatus> {
  const now = services.now?.() ?? new Date();
  const until = new Date(now.getTime() + DAYS * 24 * 60 * 60 * 1000);
  let failed = false;
  const planned = await Promise.all(
    keys.map(async (key): Promise<readonly Planned[]> => {
      const address = wholeSecret(parseAddress(key.address));
      try {
        const turns = await turnsOf(key, address, await services.vaults.store(address), now, until);
        return turns.map(({ at, what, why }) => ({ at, what, why, address: address.text, kind: key.kind }));
      } catch (error) {
        failed = true;
        const { message, code } = problemOf(error);
        err(`${address.text}: can’t be planned: ${message} [${code}]\n`);
        return [];
      }
    }),
  );
  const all = planned.flat().sort((a, b) => a.at.getTime() - b.at.getTime() || (a.address < b.address ? -1 : 1));
  out(format === 'ics' ? calendarFile(all, now) : table(all));
  return failed ? 2 : 0;
}

function table(all: readonly Planned[]): string {
  if (all.length === 0) return `Nothing is to be rotated within ${DAYS} days.\n`;
  const width = Math.max(...all.map(({ address }) => address.length));
  const lines = all.map(
    ({ at, what, address, kind, why }) =>
      `${at.toISOString().slice(0, 16).replace('T', ' ')}  ${what.padEnd(20)}  ${address.padEnd(width)}  ${printable(kind)}  ${printable(why)}`,
  );
  return `${lines.join('\n')}\n`;
}
