import type { Core } from '../core.ts';
import type { Family } from '../metrics.ts';

/** What the watch tells Prometheus. */
export function watchMetrics({ watch, audit }: Core): Family[] {
  const { lookout, book, responses } = watch;
  const { counts } = responses;
  const judged = lookout?.watcher.counts;
  const open = new Map<string, number>();
  for (const { state, alarm } of book.all()) {
    if (state !== 'open') continue;
    const labels = `severity="${alarm.severity}"`;
    open.set(labels, (open.get(labels) ?? 0) + 1);
  }
  const fates = new Map(
    Object.entries({
      judged: judged === undefined ? 0 : judged.events - judged.future - judged.duplicate - judged.late,
      future: judged?.future ?? 0,
      duplicate: judged?.duplicate ?? 0,
      late: judged?.late ?? 0,
      refused: lookout?.counts.refused ?? 0,
      failed: lookout?.counts.failed ?? 0,
    }).map(([fate, count]) => [`outcome="${fate}"`, count] as const),
  );
  const one = (value: number): ReadonlyMap<string, number> => new Map([['', value]]);
  return [
    {
      name: 'relock_watch_events_total',
      type: 'counter',
      help: 'Audit entries by what the watch made of them, since it began.',
      values: fates,
    },
    {
      name: 'relock_watch_alarms_total',
      type: 'counter',
      help: 'Alarms raised since the server was unsealed.',
      values: counts.alarms,
    },
    {
      name: 'relock_watch_actions_total',
      type: 'counter',
      help: 'What was done, proposed or failed about alarms since the server was unsealed.',
      values: counts.steps,
    },
    {
      name: 'relock_watch_braked_total',
      type: 'counter',
      help: 'Endings that the brake held back since the server was unsealed.',
      values: one(counts.braked),
    },
    {
      name: 'relock_watch_endings_left',
      type: 'gauge',
      help: 'Endings that the brake still lets through within the hour.',
      values: one(responses.left),
    },
    { name: 'relock_watch_open_alarms', type: 'gauge', help: 'Alarms that nobody has looked at.', values: open },
    {
      name: 'relock_watch_behind',
      type: 'gauge',
      help: 'Audit entries that are not judged yet.',
      values: one(lookout === undefined ? 0 : Math.max(0, audit.last.number - lookout.judged)),
    },
    {
      name: 'relock_watch_forgotten_total',
      type: 'counter',
      help: 'Profiles that were given up for newer ones.',
      values: one(judged?.forgotten ?? 0),
    },
    {
      name: 'relock_watch_snapshot_seconds',
      type: 'gauge',
      help: 'What the last snapshot of the watch took.',
      values: one(counts.snapshotSeconds),
    },
    {
      name: 'relock_watch_on',
      type: 'gauge',
      help: '1 while the watch is on.',
      values: one(lookout === undefined ? 0 : 1),
    },
  ];
}
