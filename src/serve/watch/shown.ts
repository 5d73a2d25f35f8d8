import type { Alarm } from '../../watch/alarm.ts';
import type { KeyProfile } from '../../watch/profile.ts';
import type { Step } from '../../respond/step.ts';
import type { AlarmRecord } from './alarm-book.ts';
import type { Canary } from './canaries.ts';
import { habitsOf } from './habits.ts';

/** An alarm as `sys/relock/watch/alarms/ID` tells it. Times are ISO 8601; the texts are of logs: escape them. */
export interface ShownAlarm extends Omit<Alarm, 'at'> {
  readonly at: string;
  readonly raised: string;
  readonly state: AlarmRecord['state'];
  readonly steps: readonly ShownStep[];
  readonly closed: { readonly at: string; readonly by: string; readonly reason: string } | null;
  readonly expected: {
    readonly at: string;
    readonly until: string;
    readonly by: string;
    readonly reason: string;
  } | null;
  /** What the key is used to; only when one alarm was asked for. */
  readonly ordinary?: ReturnType<typeof habitsOf> | null;
}

export interface ShownStep {
  readonly action: Step['action'];
  readonly state: Step['state'];
  readonly at: string;
  readonly by: string;
  readonly said: string;
  readonly command: string | null;
  readonly can_be_undone: boolean;
}

/** A canary as `sys/relock/watch/canaries` tells it. */
export interface ShownCanary extends Omit<Canary, 'made'> {
  readonly made: string;
}

export function shownAlarm({ alarm, raised, steps, state, closed, expected }: AlarmRecord): ShownAlarm {
  const { at, ...about } = alarm;
  return {
    ...about,
    at: iso(at),
    raised: iso(raised),
    state,
    steps: steps.map(shownStep),
    closed: closed === undefined ? null : { ...closed, at: iso(closed.at) },
    expected:
      expected === undefined
        ? null
        : { by: expected.by, reason: expected.reason, at: iso(expected.at), until: iso(expected.until) },
  };
}

/** An alarm with what is ordinary for its key: the answer to "why". */
export function explainedAlarm(record: AlarmRecord, profile: KeyProfile | undefined): ShownAlarm {
  return { ...shownAlarm(record), ordinary: profile === undefined ? null : habitsOf(profile) };
}

export function shownCanary({ id, like, where, made, by }: Canary): ShownCanary {
  return { id, like, where, made: iso(made), by };
}

function shownStep({ action, state, at, by, said, command, undo }: Step): ShownStep {
  return { action, state, at: iso(at), by, said, command: command ?? null, can_be_undone: undo !== undefined };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
