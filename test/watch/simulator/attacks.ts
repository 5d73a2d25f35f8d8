/**
 * Eight kinds of attack on keys of an organisation in its ordinary life. FROZEN: written before there was any detector,
 * and not changed since; `docs/watch.md` names the commit. What a detector misses here stays missed, or is told there.
 */
import type { Happening, Life, Manner } from './life.ts';
import { localTime, use } from './life.ts';
import type { SimKey } from './organisation.ts';
import { DAY, HOUR } from './organisation.ts';
import type { Random } from './random.ts';
import { item } from './random.ts';

export const ATTACK_KINDS = [
  'flood',
  'stranger',
  'workflow',
  'guessing',
  'harvest',
  'drain',
  'night',
  'afterlife',
] as const;
export type AttackKind = (typeof ATTACK_KINDS)[number];

export interface Attack {
  readonly number: number;
  readonly kind: AttackKind;
  /** What it does, for the table. */
  readonly variant: string;
  /** Fast ones should be found within a minute of their first event. */
  readonly fast: boolean;
  readonly start: number;
  readonly end: number;
  /** The keys that it uses. */
  readonly keys: ReadonlySet<string>;
  readonly happenings: readonly Happening[];
}

const MINUTE = 60_000;
/** Every attack begins after three weeks of ordinary life. */
const FIRST_DAY = 21;

type Planned = { variant: string; fast: boolean };

/** One attack. The day is drawn so that the slow ones end in time. */
function attack(kind: AttackKind, number: number, life: Life, days: number, random: Random): Attack {
  const happenings: Happening[] = [];
  const day = random.whole(FIRST_DAY, days - 9);
  const plot = new Plot(life, random, day, number, happenings);
  const { variant, fast } = PLOTS[kind](plot);
  const times = happenings.filter(({ event }) => event !== undefined).map(({ at }) => at);
  const keys = new Set(happenings.flatMap(({ event }) => (event?.key === undefined ? [] : [event.key])));
  return { number, kind, variant, fast, start: Math.min(...times), end: Math.max(...times), keys, happenings };
}

class Plot {
  readonly life: Life;
  readonly random: Random;
  readonly day: number;
  readonly number: number;
  readonly happenings: Happening[];

  constructor(life: Life, random: Random, day: number, number: number, happenings: Happening[]) {
    this.life = life;
    this.random = random;
    this.day = day;
    this.number = number;
    this.happenings = happenings;
  }

  /** A key in use on this day, for three weeks before and one after. */
  victim(suits: (key: SimKey) => boolean): SimKey {
    const { keys } = this.life.organisation;
    return this.random.pick(
      keys.filter((key) => (key.from === 0 || key.from + 21 <= this.day) && key.until > this.day + 8 && suits(key)),
    );
  }

  /** A time at which the key is in ordinary use: a working hour of a working day, from this day on. */
  inHours(key: SimKey): number {
    let { day } = this;
    while (day % 7 >= 5 || key.team.holidays.has(day)) day++;
    return localTime(key.team, day, this.random.between(9, 16));
  }

  add(at: number, key: string, manner: Manner, more: Parameters<typeof use>[3] = {}): void {
    this.happenings.push({ at, event: use(at, key, manner, more), attack: this.number });
  }

  /** Somewhere in the ranges of those who rent machines to anybody. */
  elsewhere(): string {
    const { random } = this;
    return random.chance(0.3)
      ? `2a0e:${random.whole(0x100, 0xfff).toString(16)}:${random.whole(0x1000, 0xffff).toString(16)}::${random.whole(1, 99)}`
      : `${random.pick([45, 89, 146, 185, 203])}.${random.whole(0, 255)}.${random.whole(0, 255)}.${random.whole(1, 254)}`;
  }
}

const PLOTS: Record<AttackKind, (plot: Plot) => Planned> = {
  /** A stolen key is made the most of, through the machine and the identity that have it. */
  flood(plot) {
    const { random } = plot;
    const key = plot.victim(() => true);
    const start = plot.inHours(key);
    const manner = plot.life.manner(key, plot.day, random);
    const busy = key.kind === 'service' ? key.pace * 2 : (key.pace * key.matrix) / 8;
    const rate = Math.max(random.between(2_000, 12_000), 40 * busy);
    const end = start + random.between(5, 60) * MINUTE;
    for (let at = start; at < end; at += ((2 * HOUR) / rate) * random.next()) plot.add(at, key.name, manner);
    return { variant: 'usual address', fast: true };
  },

  /** The identity's token is used from somewhere else, a few times, when everybody works. */
  stranger(plot) {
    const { random } = plot;
    const key = plot.victim(() => true);
    const manner = { ...plot.life.manner(key, plot.day, random), address: plot.elsewhere() };
    let at = plot.inHours(key);
    for (let left = random.whole(1, 20); left > 0; left--, at += random.between(1, 10) * MINUTE)
      plot.add(at, key.name, manner, key.kind === 'service' ? { action: 'verify' } : {});
    return { variant: `a ${key.kind} key`, fast: true };
  },

  /** A workflow, a branch or a repository that never had to do with the key reads it, on the usual machines. */
  workflow(plot) {
    const { random } = plot;
    const way = random.pick(['workflow', 'branch', 'repository'] as const);
    // A branch more is no sign where any branch may.
    const key = plot.victim((one) => one.kind === 'ci' && (way !== 'branch' || !one.branches));
    const usual = plot.life.manner(key, plot.day, random);
    const manner: Manner =
      way === 'workflow'
        ? { ...usual, workflow: `${key.repository}/.github/workflows/lint${plot.number}.yml` }
        : way === 'branch'
          ? {
              ...usual,
              ref: `refs/heads/patch-${plot.number}`,
              identity: `repo:${key.repository}:ref:refs/heads/patch-${plot.number}`,
            }
          : {
              ...usual,
              identity: `repo:org/other-${plot.number}:ref:refs/heads/main`,
              repository: `org/other-${plot.number}`,
              workflow: `org/other-${plot.number}/.github/workflows/ci.yml`,
            };
    let at = plot.inHours(key);
    for (let left = random.whole(1, 5); left > 0; left--, at += random.between(1, 30) * MINUTE)
      plot.add(at, key.name, manner);
    return { variant: `new ${way}`, fast: true };
  },

  /** Keys or paths are tried until one opens. */
  guessing(plot) {
    const { random } = plot;
    const known = random.chance(0.5);
    const own = plot.victim(() => true);
    const usual = plot.life.manner(own, plot.day, random);
    const address = plot.elsewhere();
    const start = plot.inHours(own);
    const end = start + random.between(3, 30) * MINUTE;
    const rate = random.between(20, 120);
    for (let at = start; at < end; at += ((2 * MINUTE) / rate) * random.next()) {
      const target = random.pick(plot.life.organisation.keys).name;
      if (known) plot.add(at, target, usual, { outcome: 'refused', reason: 'permission denied' });
      else
        plot.add(
          at,
          target,
          { address, agent: 'curl/8' },
          { outcome: 'refused', authenticated: false, reason: 'bad token', action: 'verify' },
        );
    }
    return { variant: known ? 'known identity, usual address' : 'nobody, from elsewhere', fast: true };
  },

  /** One who may read much reads what it never read. */
  harvest(plot) {
    const { random } = plot;
    const own = plot.victim(() => true);
    const manner = plot.life.manner(own, plot.day, random);
    const slow = random.chance(1 / 3);
    const targets = random
      .shuffle(plot.life.organisation.keys.filter((key) => key.team !== own.team && key.from === 0))
      .slice(0, slow ? random.whole(8, 20) : random.whole(10, 60));
    const start = plot.inHours(own);
    const length = slow ? 3 * DAY : random.between(2, 20) * MINUTE;
    targets.forEach((target, index) => {
      plot.add(start + (length * (index + 0.5 * random.next())) / targets.length, target.name, manner);
    });
    return { variant: slow ? 'one key every few hours' : 'within minutes', fast: !slow };
  },

  /** For days a key is used some times as often as usual, by whom, from where and when it usually is. */
  drain(plot) {
    const { random } = plot;
    const key = plot.victim((one) => (one.kind === 'ci' && one.pace >= 8) || one.kind === 'service');
    const times = random.between(3, 5);
    const length = random.whole(4, 7);
    for (let day = plot.day; day < plot.day + length; day++) {
      const idle = key.kind === 'ci' && (day % 7 >= 5 || key.team.holidays.has(day));
      if (idle) continue;
      const daily = key.kind === 'ci' ? key.pace * key.matrix : key.pace * 15;
      for (let left = random.poisson(daily * key.team.growth * times); left > 0; left--) {
        const at = localTime(key.team, day, key.kind === 'ci' ? random.between(9, 17) : random.between(0, 24));
        plot.add(at, key.name, plot.life.manner(key, day, random), key.kind === 'service' ? { action: 'verify' } : {});
      }
    }
    return { variant: 'slow, usual addresses', fast: false };
  },

  /** A few uses on a few nights, by whom and from where it usually is. */
  night(plot) {
    const { random } = plot;
    const key = plot.victim((one) => one.kind === 'human' || (one.kind === 'ci' && one.cron < 0 && one.pace >= 3));
    const nights = random.whole(1, 3);
    for (let night = 0; night < nights; night++)
      for (let left = random.whole(1, 4); left > 0; left--)
        plot.add(
          localTime(key.team, plot.day + night, random.between(1, 4.5)),
          key.name,
          plot.life.manner(key, plot.day, random),
        );
    return { variant: 'slow, usual addresses', fast: false };
  },

  /** What should be over is used: a retired key, a leaked one, a lease whose job has ended. */
  afterlife(plot) {
    const { random } = plot;
    const way = random.pick(['retired key', 'leaked key', 'ended job', 'old lease'] as const);
    const leased = way === 'ended job' || way === 'old lease';
    const key = plot.victim((one) => one.kind === 'ci' && one.pace >= 3 && (!leased || one.leased));
    const manner = plot.life.manner(key, plot.day, random);
    const start = plot.inHours(key);
    if (way === 'retired key') {
      // Retired keys are told by their id: the address lives on with the next one.
      const old = `keys/keys/old-${plot.number}`;
      plot.happenings.push({ at: start - 2 * DAY, fact: { kind: 'retired', at: start - 2 * DAY, key: old } });
      for (let left = random.whole(1, 10), at = start; left > 0; left--, at += MINUTE)
        plot.add(at, old, manner, { action: 'verify', outcome: 'refused', reason: 'revoked' });
    } else if (way === 'leaked key') {
      plot.happenings.push({ at: start - MINUTE, fact: { kind: 'leaked', at: start - MINUTE, key: key.name } });
      for (let left = random.whole(1, 10), at = start; left > 0; left--, at += MINUTE) plot.add(at, key.name, manner);
      plot.happenings.push({ at: start + 3 * HOUR, fact: { kind: 'renewed', at: start + 3 * HOUR, key: key.name } });
    } else {
      const ordinary: Happening[] = [];
      const { lease, job, end } = plot.life.job(ordinary, random, key, start, manner);
      for (const { at, event } of ordinary) plot.happenings.push({ at, ...(event === undefined ? {} : { event }) });
      if (way === 'ended job') plot.happenings.push({ at: end, fact: { kind: 'job-ended', at: end, job } });
      // Nobody tells of the end of the others' jobs; the lease runs on for its hour, and is used late, or after it.
      const late =
        way === 'ended job' ? end + random.between(1, 30) * MINUTE : start + random.between(50, 180) * MINUTE;
      for (let left = random.whole(1, 5), at = late; left > 0; left--, at += MINUTE)
        plot.add(at, key.name, manner, { action: 'verify', lease, job });
    }
    return { variant: way, fast: true };
  },
};

/** As many of each kind, on days and keys as they fall. */
export function attacks(life: Life, days: number, amount: number, random: Random): Attack[] {
  return Array.from({ length: amount }, (_, number) =>
    attack(item(ATTACK_KINDS, number % ATTACK_KINDS.length), number, life, days, random),
  );
}
