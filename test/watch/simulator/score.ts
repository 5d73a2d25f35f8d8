/** Runs a watcher over a simulation and counts what it found, how soon, and what it cried wolf at. */
import type { Alarm } from '../../../src/watch/alarm.ts';
import type { DetectorName, WatchSettings } from '../../../src/watch/settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/watch/settings.ts';
import { Watcher } from '../../../src/watch/watcher.ts';
import type { Attack, AttackKind } from './attacks.ts';
import { ATTACK_KINDS } from './attacks.ts';
import type { Happening } from './life.ts';
import { simulate } from './simulate.ts';

/** What was heard of one attack: the first alarm, and how long after its first event. */
export interface Hit {
  readonly attack: Attack;
  readonly alarm: Alarm | undefined;
  readonly after: number;
}

export interface Score {
  readonly hits: readonly Hit[];
  /** Alarms, advice aside, that no attack explains. */
  readonly wolves: readonly Alarm[];
  readonly advice: number;
  readonly keyDays: number;
  readonly events: number;
  readonly counts: Watcher['counts'];
}

/** Detectors that count, and so may come to their word at an ordinary use of a key under attack. */
const COUNTING: ReadonlySet<DetectorName> = new Set(['rate', 'rise', 'refusals', 'leaked']);
const DAY = 86_400_000;

export function score(
  seed: number,
  size: Parameters<typeof simulate>[1] = {},
  settings: WatchSettings = DEFAULT_SETTINGS,
): Score {
  const simulation = simulate(seed, size);
  const watcher = new Watcher(settings);
  const first = new Map<number, Alarm>();
  const wolves: Alarm[] = [];
  let advice = 0;
  let events = 0;
  for (const batch of simulation.batches)
    for (const happening of batch) {
      if (happening.fact !== undefined) watcher.tell(happening.fact);
      if (happening.event === undefined) continue;
      events += 1;
      for (const alarm of watcher.feed(happening.event)) {
        if (alarm.severity === 'info') {
          advice += 1;
          continue;
        }
        const attack = attackOf(alarm, happening, simulation.attacks);
        if (attack === undefined) wolves.push(alarm);
        else if (!first.has(attack.number)) first.set(attack.number, alarm);
      }
    }
  const hits = simulation.attacks.map((attack) => {
    const alarm = first.get(attack.number);
    return { attack, alarm, after: alarm === undefined ? Infinity : Math.max(0, alarm.at - beginOf(attack)) };
  });
  const keyDays = simulation.keys * (simulation.days - settings.learnDays);
  return { hits, wolves, advice, keyDays, events, counts: watcher.counts };
}

/** Its first own event: some begin with an ordinary job. */
function beginOf({ happenings, number }: Attack): number {
  return Math.min(...happenings.filter(({ attack }) => attack === number).map(({ at }) => at));
}

function attackOf(alarm: Alarm, { attack, event }: Happening, all: readonly Attack[]): Attack | undefined {
  if (attack !== undefined) return all.find(({ number }) => number === attack);
  if (!COUNTING.has(alarm.detector)) return undefined;
  return all.find(
    ({ keys, start, end, happenings }) =>
      event?.key !== undefined &&
      keys.has(event.key) &&
      // That a key has leaked is told before it is misused, and from then on each use of it is to be told.
      alarm.at >= (alarm.detector === 'leaked' ? Math.min(start, ...happenings.map(({ at }) => at)) : start) &&
      alarm.at <= end + DAY,
  );
}

/** A line per kind of attack, summed over seeds. */
export function table(scores: readonly Score[]): string[] {
  const hits = scores.flatMap((one) => one.hits);
  const rows = ATTACK_KINDS.map((kind) =>
    row(
      kind,
      hits.filter(({ attack }) => attack.kind === kind),
    ),
  );
  return [
    '| Attack | Planted | Found | Fast ones | within 60 s | Median time | Found by |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    row('all', hits),
  ];
}

function row(name: AttackKind | 'all', hits: readonly Hit[]): string {
  const found = hits.filter(({ alarm }) => alarm !== undefined);
  const fast = hits.filter(({ attack }) => attack.fast);
  const soon = fast.filter(({ after }) => after <= 60_000);
  const times = found.map(({ after }) => after).sort((a, b) => a - b);
  const by = new Map<string, number>();
  for (const { alarm } of found) if (alarm !== undefined) by.set(alarm.detector, (by.get(alarm.detector) ?? 0) + 1);
  const names = [...by].sort((a, b) => b[1] - a[1]).map(([detector, amount]) => `${detector} ${amount}`);
  const middle = times[Math.floor(times.length / 2)] ?? Infinity;
  return `| ${name} | ${hits.length} | ${found.length} (${percent(found.length, hits.length)}) | ${fast.length} | ${soon.length} (${percent(soon.length, fast.length)}) | ${middle < 5_400_000 ? `${Math.round(middle / 1000)} s` : `${(middle / 3_600_000).toFixed(1)} h`} | ${name === 'all' ? '' : names.join(', ')} |`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
