/** Who and what there is: teams, people, keys, and from where they are used. All of it follows from the seed. */
import { Random, item } from './random.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A Monday. */
export const START = Date.UTC(2026, 0, 5);

export interface Team {
  readonly name: string;
  /** Hours east of UTC. */
  readonly zone: number;
  readonly people: Person[];
  readonly office: string;
  /** Days, counted from the start, on which hardly anybody works. */
  readonly holidays: ReadonlySet<number>;
  /** Days of a release, with how many times as much there is to do. */
  readonly releases: ReadonlyMap<number, number>;
  /** How many times as much there is to do after 90 days as on the first. */
  readonly growth: number;
  /** A night on which somebody mends what broke; the day, or -1. */
  readonly hotfix: number;
}

export interface Person {
  readonly identity: string;
  /** The day on which they came; 0 for those who were there. */
  readonly since: number;
  /** The network of their home by day: a provider moves its customers within its own range. */
  readonly homes: ReadonlyArray<readonly [fromDay: number, prefix: string]>;
  /** A journey: from a day to a day, from a network far away. */
  readonly journey: readonly [from: number, to: number, prefix: string] | undefined;
}

export type KeyKind = 'ci' | 'service' | 'human' | 'rare';

export interface SimKey {
  readonly name: string;
  readonly kind: KeyKind;
  readonly team: Team;
  /** Days on which it is used: made later, or given up earlier, than the time that is simulated. */
  readonly from: number;
  readonly until: number;
  /** Uses, or jobs, on an ordinary working day; an hour for a service. */
  readonly pace: number;
  readonly repository: string;
  readonly workflows: string[];
  /** The day from which the last of the workflows is there; announced. */
  readonly workflowSince: number;
  /** Jobs of any branch use it, not of main alone. */
  readonly branches: boolean;
  /** Jobs run on the provider's machines, and so come from anywhere in its ranges. */
  readonly hosted: boolean;
  /** So many jobs at once. */
  readonly matrix: number;
  /** The local hour of a nightly job, or -1. */
  readonly cron: number;
  /** Jobs take a lease and use it until they end. */
  readonly leased: boolean;
  /** How often a job fails and is tried again. */
  readonly flaky: number;
  /** Prefixes of the machines, for what is not hosted: the last one is there only from `subnetSince`. */
  readonly subnets: string[];
  readonly subnetSince: number;
  /** For the rare: every so many days, at a local hour. */
  readonly every: number;
  readonly at: number;
}

export interface Organisation {
  readonly teams: readonly Team[];
  readonly keys: readonly SimKey[];
  /** Prefixes of the provider's machines. */
  readonly hosted: readonly string[];
  /** The one that reads every key once a week. */
  readonly backup: { readonly identity: string; readonly address: string };
}

export function organisation(seed: number, days: number, keyCount: number): Organisation {
  const random = new Random(seed, 'organisation');
  const ranges = Array.from({ length: 40 }, () => `${random.pick([4, 13, 20, 40, 52])}.${random.whole(0, 255)}`);
  const hosted = Array.from({ length: 400 }, () => `${random.pick(ranges)}.${random.whole(0, 255)}`);
  const teams = Array.from({ length: Math.max(3, Math.round(keyCount / 20)) }, (_, number) =>
    team(random, `team${number}`, days),
  );
  const keys = Array.from({ length: keyCount }, (_, number) =>
    simKey(random, item(teams, number % teams.length), number, days),
  );
  return { teams, keys, hosted, backup: { identity: 'service:backup', address: '10.250.3.7' } };
}

function team(random: Random, name: string, days: number): Team {
  const holidays = new Set(Array.from({ length: random.whole(1, 3) }, () => random.whole(0, days - 1)));
  // Days off around the end of a year, Easter, a strike: a few in a row.
  if (random.chance(0.4)) for (let day = random.whole(10, days - 5), left = 4; left > 0; left--) holidays.add(day++);
  const releases = new Map<number, number>();
  for (let day = random.whole(2, 20); day < days; day += random.whole(10, 30))
    if (day % 7 < 5) releases.set(day, random.between(2, 6));
  const provider = `${random.whole(70, 99)}.${random.whole(0, 255)}`;
  const size = random.whole(2, 5);
  const people = Array.from({ length: size }, (_, index) => person(random, `user:${name}-${index}`, 0, provider, days));
  if (random.chance(0.4))
    people.push(
      person(
        random,
        `user:${name}-new`,
        random.whole(15, days - 5),
        `${random.whole(70, 99)}.${random.whole(0, 255)}`,
        days,
      ),
    );
  return {
    name,
    zone: random.pick([-8, -5, 0, 1, 1, 2, 5.5, 9]),
    people,
    office: `${random.whole(190, 199)}.${random.whole(0, 255)}.${random.whole(0, 255)}`,
    holidays,
    releases,
    growth: random.between(0.8, 2.5),
    hotfix: random.chance(0.15) ? random.whole(5, days - 1) : -1,
  };
}

function person(random: Random, identity: string, since: number, provider: string, days: number): Person {
  const sixth = random.chance(0.3);
  const home = () =>
    sixth
      ? `2a02:${provider.replace('.', '')}:${random.whole(0x1000, 0xffff).toString(16)}`
      : `${provider}.${random.whole(0, 255)}`;
  const homes: [number, string][] = [[0, home()]];
  for (let day = random.whole(20, 70); day < days; day += random.whole(30, 70)) homes.push([day, home()]);
  const left = random.whole(5, days);
  return {
    identity,
    since,
    homes,
    journey: random.chance(0.3)
      ? [left, left + random.whole(2, 5), `${random.whole(100, 180)}.${random.whole(0, 255)}.${random.whole(0, 255)}`]
      : undefined,
  };
}

function simKey(random: Random, owner: Team, number: number, days: number): SimKey {
  const draw = random.next();
  const kind: KeyKind = draw < 0.55 ? 'ci' : draw < 0.8 ? 'service' : draw < 0.92 ? 'human' : 'rare';
  const repository = `org/${owner.name}-app${random.whole(0, 3)}`;
  const file = (name: string) => `${repository}/.github/workflows/${name}.yml`;
  const second = random.chance(0.4);
  const late = random.chance(0.03);
  const branches = random.chance(0.5);
  const range = `10.${random.whole(1, 200)}`;
  const subnets = Array.from({ length: random.whole(1, 3) }, () => `${range}.${random.whole(0, 255)}`);
  const grows = random.chance(0.15);
  if (grows) subnets.push(`${range}.${random.whole(0, 255)}`);
  const newFlow = random.chance(0.1);
  return {
    name: `secret/${owner.name}/${kind}-${number}`,
    kind,
    team: owner,
    from: random.chance(0.03) ? random.whole(5, days - 20) : 0,
    until: random.chance(0.02) ? random.whole(20, days) : days,
    pace:
      kind === 'service'
        ? Math.min(150, random.lognormal(7, 0.8))
        : kind === 'human'
          ? random.between(0.5, 4)
          : Math.min(150, random.lognormal(8, 1)),
    repository,
    workflows: [
      file(random.pick(['deploy', 'release', 'ci'])),
      ...(second ? [file('test')] : []),
      ...(newFlow ? [file('publish')] : []),
    ],
    workflowSince: newFlow ? random.whole(10, days - 10) : -1,
    branches,
    hosted: random.chance(0.64),
    matrix: random.chance(0.2) ? random.whole(4, 24) : 1,
    cron: random.chance(0.4) ? random.whole(0, 6) : -1,
    leased: random.chance(0.25),
    flaky: late ? 0.2 : random.between(0, 0.05),
    subnets,
    subnetSince: grows ? random.whole(10, days - 1) : -1,
    every: random.pick([7, 7, 14, 28]),
    at: random.whole(8, 17),
  };
}
