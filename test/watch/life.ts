import type { Alarm } from '../../src/watch/alarm.ts';
import type { UseEvent } from '../../src/watch/event.ts';
import type { Watcher } from '../../src/watch/watcher.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A Monday at midnight, UTC. */
export const MONDAY = Date.UTC(2026, 0, 5);

let serial = 0;

/** A use of `secret/db` by the deploy job, on its usual machine, unless `more` says otherwise. */
export function use(at: number, more: Partial<UseEvent> = {}): UseEvent {
  serial += 1;
  return {
    id: `event-${serial}`,
    at,
    source: 'audit',
    trust: 'own',
    action: 'read',
    outcome: 'ok',
    authenticated: true,
    key: 'secret/db',
    identity: 'repo:org/app:ref:refs/heads/main',
    workflow: 'org/app/.github/workflows/deploy.yml',
    ref: 'refs/heads/main',
    address: '10.1.2.3',
    ...more,
  };
}

/** All alarms of some events, fed when they happen. */
export function feed(watcher: Watcher, events: readonly UseEvent[]): Alarm[] {
  return events.flatMap((event) => watcher.feed(event, event.at));
}

/** Ordinary weeks: `perHour` uses in each hour from 9 to 17, Monday to Friday. */
export function weeks(amount: number, perHour: number, more: Partial<UseEvent> = {}): UseEvent[] {
  const events: UseEvent[] = [];
  for (let day = 0; day < 7 * amount; day++) {
    if (day % 7 >= 5) continue;
    for (let hour = 9; hour < 17; hour++)
      for (let number = 0; number < perHour; number++)
        events.push(use(MONDAY + day * DAY + hour * HOUR + (number * HOUR) / perHour, more));
  }
  return events;
}
