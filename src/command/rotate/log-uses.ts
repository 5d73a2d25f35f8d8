import { stat } from 'node:fs/promises';
import { printable } from '../../core/printable.ts';
import type { IssuerUse } from '../../issuer/issuer.ts';
import type { UseEvent } from '../../watch/event.ts';
import { LogFile } from '../watch/log-file.ts';

/** So many uses are held while a file is read: a key that is read all day has more than anybody goes through. */
const HELD = 10_000;

/**
 * Uses of a key since then in a log file of any kind that `relock watch` reads, newest first; undefined when the file
 * can't be read, or is no such log. A name that begins with `/` stands for all that end so.
 */
export async function usesInFile(
  file: string,
  names: readonly string[],
  since: Date,
  most: number,
): Promise<readonly IssuerUse[] | undefined> {
  // A pipe or a device may have no end; in a job the folder is as the pull request has it.
  if ((await stat(file).catch(() => undefined))?.isFile() !== true) return undefined;
  const log = new LogFile(file, file, {});
  const isMeant = ({ key, at }: UseEvent) =>
    at >= since.getTime() &&
    key !== undefined &&
    names.some((name) => key === name || (name.startsWith('/') && key.endsWith(name)));
  let found: UseEvent[] = [];
  for await (const events of log.events()) {
    found.push(...events.filter(isMeant));
    if (found.length > 2 * HELD) found = found.sort(newestFirst).slice(0, HELD);
  }
  if (log.trouble !== undefined || log.counts.format === undefined) return undefined;
  return found.sort(newestFirst).slice(0, most).map(useOf);
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
