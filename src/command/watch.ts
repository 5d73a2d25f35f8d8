import path from 'node:path';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Severity } from '../watch/settings.ts';
import { loadConfig } from './config.ts';
import { expectAlarm, unknownAlarm } from './watch/expect.ts';
import { follow } from './watch/follow.ts';
import { Judge } from './watch/judge.ts';
import { logsOf } from './watch/logs.ts';
import { LogStream } from './watch/log-file.ts';
import { inOrder } from './watch/merge.ts';
import type { WatchFormat } from './watch/print.ts';
import { beginning, countsLine, explained, watcherLine } from './watch/print.ts';
import { fileSettings } from './watch/settings.ts';
import { unknownOperands } from './watch/sources.ts';
import { Proposals } from './watch/proposals.ts';
import { readState, writeState } from './watch/state.ts';

/** `relock watch`, parsed. */
export interface WatchRequest {
  readonly sources: readonly string[];
  /** A vault whose own audit is read as well. */
  readonly dir: string | undefined;
  readonly state: string | undefined;
  /** What tells these logs from others of their kind. */
  readonly name: string | undefined;
  /** Our own audit in a file is checked against one of these, and only then believed. */
  readonly head: string | undefined;
  readonly publicKey: string | undefined;
  readonly follow: boolean;
  /** Alarms are handed to the server at VAULT_ADDR as well, which proposes what to do. */
  readonly propose: boolean;
  /** Alarms are told on the channels of the config as well. */
  readonly tell: boolean;
  /** Alarms of before are learned from and not told. */
  readonly since: string | undefined;
  readonly learnDays: number | undefined;
  /** Without it as the config has it. */
  readonly failOn: Severity | 'never' | undefined;
  readonly config: string | undefined;
  readonly format: WatchFormat;
  /** The alarm that is to be explained, or expected from now on. */
  readonly explain: string | undefined;
  readonly expect: string | undefined;
  readonly until: string | undefined;
  readonly reason: string | undefined;
}

/**
 * Reads logs, judges what is in them, prints what is not as it always was. Gives 1 when an alarm of `failOn` or above is
 * among them, or a log that claims to be ours and is not. Throws `RL-USAGE`, `RL-WATCH-…`, `RL-AUDIT-…`.
 */
export async function watch(request: WatchRequest, invocation: Invocation): Promise<ExitStatus> {
  const file = request.state === undefined ? undefined : path.resolve(invocation.cwd, request.state);
  const kept = file === undefined ? undefined : readState(file);
  if (request.expect !== undefined) return expectAlarm(request, request.expect, file, kept, invocation);
  const known = request.explain === undefined ? undefined : kept?.alarms.find(({ id }) => id === request.explain);
  if (known !== undefined) {
    invocation.out(explained(known));
    return 0;
  }
  if (request.sources.length === 0 && request.dir === undefined) {
    throw new RelockError('RL-USAGE', 'it is not said which logs are to be watched', {
      remedy: 'Give files or folders, - for standard input, or --dir for a vault’s own audit.',
    });
  }
  const config = await loadConfig(invocation, request.config);
  const settings = fileSettings(config);
  const takers = [
    ...(request.propose ? [new Proposals(invocation)] : []),
    // Channels need vaults and their logins: nobody else waits for these to be loaded.
    ...(request.tell ? [new (await import('./watch/telling.ts')).Telling(config, settings.respond, invocation)] : []),
  ];
  const judge = new Judge(request, settings, kept, invocation, takers);
  const { logs, isForged } = await logsOf(request, invocation);
  invocation.out(request.explain === undefined ? beginning(request.format) : '');
  // What a stream brings is judged as it comes, and not only at its end.
  const read = request.follow ? logs.filter((log) => !(log instanceof LogStream)) : logs;
  await inOrder(read, (event) => judge.take(event));
  const keep = () => {
    if (file !== undefined) writeState(file, judge.remembered);
  };
  if (request.follow) await follow(request, logs, judge, keep, invocation);
  keep();
  for (const { label, counts, trouble } of logs) invocation.err(countsLine(label, counts, trouble));
  invocation.err(watcherLine(judge.watcher.counts));
  if (request.explain !== undefined) {
    const alarm = judge.alarms.find(({ id }) => id === request.explain);
    if (alarm === undefined) throw unknownAlarm(request.explain);
    invocation.out(explained(alarm));
    return 0;
  }
  if (request.format === 'json') invocation.out(`${JSON.stringify(judge.alarms)}\n`);
  for (const taker of takers) await taker.settle();
  const [unknown] = unknownOperands(request.sources, logs, invocation.cwd);
  if (unknown !== undefined) {
    throw new RelockError('RL-WATCH-UNKNOWN', `${printable(unknown)} holds no log that is known`, {
      remedy: 'docs/watch.md lists the logs that are read, and as what; each is JSON, plain or compressed by gzip.',
      state: 'Nothing of it was judged; the other logs were.',
    });
  }
  return isForged || judge.failed ? 1 : 0;
}
