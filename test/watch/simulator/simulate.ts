/** Ordinary life and the attacks in it, in the order in which a vault would tell of them. */
import type { Attack } from './attacks.ts';
import { attacks } from './attacks.ts';
import type { Happening } from './life.ts';
import { Life } from './life.ts';
import { DAY, HOUR, START, organisation } from './organisation.ts';
import { Random } from './random.ts';

export interface Simulation {
  readonly days: number;
  readonly keys: number;
  readonly attacks: readonly Attack[];
  /** Day by day; within a batch in order, but for a few that come late or twice, as logs have them. */
  readonly batches: Iterable<readonly Happening[]>;
}

/** Local days begin up to so much before UTC's. */
const ZONES = 9.5 * HOUR;

export function simulate(seed: number, { days = 90, keys = 500, amount = 200 } = {}): Simulation {
  const life = new Life(organisation(seed, days, keys), seed, days);
  const planted = attacks(life, days, amount, new Random(seed, 'attacks'));
  return { days, keys, attacks: planted, batches: batches(life, days, planted, new Random(seed, 'glitches')) };
}

function* batches(life: Life, days: number, planted: readonly Attack[], random: Random): Generator<Happening[]> {
  let waiting: Happening[] = planted.flatMap(({ happenings }) => happenings).sort(byTime);
  for (let day = 0; day < days; day++) {
    const end = START + (day + 1) * DAY - ZONES;
    const all = [...waiting, ...life.day(day)];
    waiting = all.filter(({ at }) => at >= end);
    yield glitches(all.filter(({ at }) => at < end).sort(byTime), random);
  }
}

/** One in a thousand is told twice, one in two hundred up to two minutes late. */
function glitches(batch: readonly Happening[], random: Random): Happening[] {
  const late = batch.map((happening) => ({
    happening,
    told: happening.at + (random.chance(0.005) ? random.between(0, 120_000) : 0),
  }));
  const twice = late
    .filter(() => random.chance(0.001))
    .map(({ happening, told }) => ({ happening, told: told + 1_000 }));
  return [...late, ...twice].sort((a, b) => a.told - b.told).map(({ happening }) => happening);
}

function byTime(a: Happening, b: Happening): number {
  return a.at - b.at;
}
