import { setTimeout as pause } from 'node:timers/promises';
import type { Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import type { UseEvent } from '../../watch/event.ts';
import type { WatchRequest } from '../watch.ts';
import type { Judge } from './judge.ts';
import type { Log } from './log-file.ts';
import { LogStream } from './log-file.ts';
import { logsOf } from './logs.ts';
import { Tail } from './tail.ts';

/** Milliseconds between two looks at growing files, between two at their folders, and between two states kept. */
const LOOK = 300;
const LIST = 5000;
const KEEP = 60_000;

/**
 * Judges what is written into the logs, what comes into their folders and what a stream brings, as it comes, until the
 * process is told to end, or a stream that is all there is has ended.
 */
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
  const streams = logs.filter((log) => log instanceof LogStream);
  const reading = streams.map(async (stream) => {
    for await (const events of stream.events()) for (const event of events) judge.take(event);
  });
  // Nothing more can come when all there is are streams, and these have ended.
  if (streams.length === logs.length) void Promise.all(reading).finally(stop);
  let [listed, saved] = [Date.now(), Date.now()];
  while (!ending.signal.aborted) {
    await pause(LOOK);
    const now = Date.now();
    const fresh: UseEvent[] = [];
    if (now - listed > LIST) {
      listed = now;
      for (const log of await newLogs(request, logs, invocation)) {
        logs.push(log);
        for await (const events of log.events()) for (const event of events) fresh.push(event);
      }
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

/** What came into a folder since. A folder that is away for a moment is waited for. */
async function newLogs(request: WatchRequest, logs: readonly Log[], invocation: Invocation): Promise<Log[]> {
  try {
    return (await logsOf(request, invocation, new Set(logs.map(({ label }) => label)))).logs;
  } catch (error) {
    if (error instanceof RelockError) return [];
    throw error;
  }
}
