import { setTimeout as pause } from 'node:timers/promises';
import type { Invocation } from '../../config/invocation.ts';
import type { UseEvent } from '../../watch/event.ts';
import type { WatchRequest } from '../watch.ts';
import type { Judge } from './judge.ts';
import type { Log } from './log-file.ts';
import { logsOf } from './logs.ts';
import { Tail } from './tail.ts';

/** Milliseconds between two looks at growing files, between two at their folders, and between two states kept. */
const LOOK = 300;
const LIST = 5000;
const KEEP = 60_000;

/** Judges what is written into the logs, and what comes into their folders, until the process is told to end. */
export async function follow(
  request: WatchRequest,
  logs: Log[],
  judge: Judge,
  keep: () => void,
  invocation: Invocation,
): Promise<void> {
  const ending = new AbortController();
  const stop = () => ending.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  let [listed, saved] = [Date.now(), Date.now()];
  while (!ending.signal.aborted) {
    await pause(LOOK);
    const now = Date.now();
    const fresh: UseEvent[] = [];
    if (now - listed > LIST) {
      listed = now;
      fresh.push(...(await newFiles(request, logs, invocation)));
    }
    for (const log of logs) if (log instanceof Tail) for (const events of log.poll()) fresh.push(...events);
    for (const event of fresh.sort((a, b) => a.at - b.at)) judge.take(event);
    if (now - saved > KEEP) {
      saved = now;
      keep();
    }
  }
  process.off('SIGINT', stop);
  process.off('SIGTERM', stop);
  for (const log of logs) if (log instanceof Tail) log.close();
}

/** What came into a folder since. */
async function newFiles(request: WatchRequest, logs: Log[], invocation: Invocation): Promise<UseEvent[]> {
  const { logs: fresh } = await logsOf(request, invocation, new Set(logs.map(({ label }) => label)));
  const events: UseEvent[] = [];
  for (const log of fresh) for await (const some of log.events()) events.push(...some);
  logs.push(...fresh);
  return events;
}
