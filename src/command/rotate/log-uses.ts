import { stat } from 'node:fs/promises';
import { printable } from '../../core/printable.ts';
import type { IssuerUse } from '../../issuer/issuer.ts';
import type { UseEvent } from '../../watch/event.ts';
import { LogFile, PIECE } from '../watch/log-file.ts';
import type { LogUses } from './uses.ts';

/** So many uses are held while a file is read: a key that is read all day has more than anybody goes through. */
const HELD = 10_000;

/** How much of a file is read: a leak's answer is not held up by a log without end, nor by what gzip makes of little. */
export interface Bounds {
  /** Of the text, unpacked. */
  readonly bytes: number;
  readonly milliseconds: number;
}

const BOUNDS: Bounds = { bytes: 8 * 1024 ** 3, milliseconds: 60_000 };

/**
 * Uses of a key since then in a log file of any kind that `relock watch` reads, newest first; undefined when the file
 * can't be read, or is no such log. A name that begins with `/` stands for all that end so. Where the file is longer than
 * the bounds, the log's name says how far it was read.
 */
export async function usesInFile(
  file: string,
  names: readonly string[],
  since: Date,
  most: number,
  { bytes, milliseconds }: Bounds = BOUNDS,
): Promise<LogUses> {
  const name = printable(file, 200);
  // A pipe or a device may have no end; in a job the folder is as the pull request has it.
  if ((await stat(file).catch(() => undefined))?.isFile() !== true) return { log: name, uses: undefined };
  const log = new LogFile(file, file, {});
  const isMeant = ({ key, at }: UseEvent) =>
    at >= since.getTime() &&
    key !== undefined &&
    names.some((one) => key === one || (one.startsWith('/') && key.endsWith(one)));
  let found: UseEvent[] = [];
  let read = 0;
  let isWhole = true;
  const end = performance.now() + milliseconds;
  for await (const events of log.events()) {
    found.push(...events.filter(isMeant));
    if (found.length > 2 * HELD) found = found.sort(newestFirst).slice(0, HELD);
    read += PIECE;
    isWhole = read < bytes && performance.now() < end;
    if (!isWhole) break;
  }
  if (log.trouble !== undefined || log.counts.format === undefined) return { log: name, uses: undefined };
  const uses = found.sort(newestFirst).slice(0, most).map(useOf);
  const megabytes = Math.ceil(read / 1024 ** 2);
  return { log: isWhole ? name : `${name} (only its first ${megabytes} MB were read)`, uses };
}

function newestFirst(a: UseEvent, b: UseEvent): number {
  return b.at - a.at;
}

function useOf({ at, action, identity, address, outcome, agent }: UseEvent): IssuerUse {
  const parts = [
    action,
    `by ${identity ?? 'nobody known'}`,
    ...(address === undefined ? [] : [`from ${address}`]),
    ...(agent === undefined ? [] : [`(${agent})`]),
    ...(outcome === 'refused' ? ['refused'] : []),
  ];
  return { at: new Date(at).toISOString(), what: printable(parts.join(' '), 300) };
}
