import path from 'node:path';
import { readHeadFile } from '../../audit/head-file.ts';
import { verifyFile } from '../../audit/verify-file.ts';
import type { Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { LogOptions } from '../../watch/log/read.ts';
import type { WatchRequest } from '../watch.ts';
import type { Log } from './log-file.ts';
import { LogStream } from './log-file.ts';
import { openLog } from './log-thread.ts';
import { OwnAudit } from './own-audit.ts';
import { filesOf } from './sources.ts';
import { Tail } from './tail.ts';

/**
 * The logs that are meant and are not among `known`, by label. One that claims to be ours and fails its chain is named,
 * counted and left out: then `isForged` is true. Throws `RL-WATCH-SOURCE`, `RL-AUDIT-…`.
 */
export async function logsOf(
  request: WatchRequest,
  invocation: Invocation,
  known: ReadonlySet<string> = new Set(),
): Promise<{ logs: Log[]; isForged: boolean }> {
  const logs: Log[] = request.dir === undefined ? [] : [new OwnAudit(request.dir, invocation)];
  let isForged = false;
  for (const { file, label } of filesIn(request, invocation)) {
    if (known.has(label)) continue;
    const options = file === undefined ? { name: request.name } : await trusted(request, file, label, invocation);
    if (options === undefined) isForged = true;
    else if (file === undefined) logs.push(new LogStream(invocation.stdin, options));
    // What is compressed does not grow any more.
    else if (request.follow && !file.endsWith('.gz')) logs.push(new Tail(file, label, options));
    else logs.push(openLog(file, label, options));
  }
  return { logs: logs.filter(({ label }) => !known.has(label)), isForged };
}

function filesIn({ sources }: WatchRequest, { cwd }: Invocation): Array<{ file: string | undefined; label: string }> {
  return sources.flatMap((source): ReturnType<typeof filesIn> => {
    if (source === '-') return [{ file: undefined, label: '-' }];
    return filesOf(source, cwd).map((file) => ({ file, label: path.relative(cwd, file) }));
  });
}

/** How a file is read: as ours up to where its chain was signed. Undefined for one whose chain does not hold. */
async function trusted(
  request: WatchRequest,
  file: string,
  label: string,
  { cwd, err }: Invocation,
): Promise<LogOptions | undefined> {
  const { head, publicKey, name } = request;
  if (head === undefined && publicKey === undefined) return { name };
  const outside = head === undefined ? undefined : readHeadFile(path.resolve(cwd, head));
  if (head !== undefined && outside === undefined) {
    throw new RelockError('RL-AUDIT-HEAD', `the audit head in ${printable(head)} is not there`, {
      remedy: 'Give the file that "relock serve --audit-head" writes, or a copy of it.',
    });
  }
  const { bad, entries, signedTo } = await verifyFile(file, { outside, publicKey });
  if (bad === undefined) return { name, trustUpTo: signedTo };
  err(
    `${printable(label)}: it claims to be ours and is not: entry ${bad.number}: ${bad.why}; ` +
      `nothing of it was judged, nor of the ${entries} entries before that one\n`,
  );
  return undefined;
}
