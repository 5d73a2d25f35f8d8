import os from 'node:os';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { expectedLike } from '../../watch/expected.ts';
import { DEFAULT_SETTINGS } from '../../watch/settings.ts';
import { Watcher } from '../../watch/watcher.ts';
import { timeOf } from '../audit/filter.ts';
import type { WatchRequest } from '../watch.ts';
import type { Remembered } from './state.ts';
import { writeState } from './state.ts';

/** Somebody's word that an alarm is none, until a day: kept in the state. */
export function expectAlarm(
  { until, reason }: WatchRequest,
  id: string,
  file: string | undefined,
  kept: Remembered | undefined,
  { out }: Invocation,
): ExitStatus {
  if (file === undefined || kept === undefined || until === undefined || reason === undefined) {
    throw new RelockError('RL-USAGE', '--expect wants --state, --until and --reason', {
      remedy: 'Say until when it is expected, such as --until 30d, and why.',
    });
  }
  const alarm = kept.alarms.find((one) => one.id === id);
  if (alarm === undefined) throw unknownAlarm(id);
  const now = Date.now();
  const given = timeOf(until, now);
  // `30d` is so long ago for those who look back; here it lies ahead.
  const end = /^\d+[smhd]$/.test(until) ? 2 * now - given : given;
  if (end <= now) {
    throw new RelockError('RL-USAGE', `"${printable(until, 40)}" is over`, { remedy: 'Give a day to come.' });
  }
  const watcher = new Watcher(DEFAULT_SETTINGS, kept.watcher);
  watcher.expect(expectedLike(alarm, os.userInfo().username, reason, Math.min(now, alarm.at), end));
  writeState(file, { ...kept, watcher: watcher.snapshot() });
  out(`alarms like ${id} are expected until ${new Date(end).toISOString()}\n`);
  return 0;
}

/** Nobody knows of an alarm by this id. */
export function unknownAlarm(id: string): RelockError {
  return new RelockError('RL-WATCH-ALARM', `there is no alarm ${printable(id, 40)}`, {
    remedy: 'Give the id that stands behind an alarm, with the same logs, or the --state that it was raised with.',
  });
}
