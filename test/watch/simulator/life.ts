/** An ordinary day: what every key is used for when nobody attacks. */
import type { UseEvent } from '../../../src/watch/event.ts';
import type { Fact } from '../../../src/watch/fact.ts';
import type { Organisation, Person, SimKey, Team } from './organisation.ts';
import { DAY, HOUR, START } from './organisation.ts';
import { Random, item } from './random.ts';

/** What the watcher is told, in the order of `at`, and which attack it belongs to. */
export interface Happening {
  readonly at: number;
  readonly event?: UseEvent;
  readonly fact?: Fact;
  /** The number of the attack; undefined for ordinary life. */
  readonly attack?: number;
}

/** Who, from where, through what: the part of an event that says how a key is ordinarily used. */
export type Manner = Pick<
  UseEvent,
  'identity' | 'repository' | 'workflow' | 'ref' | 'environment' | 'address' | 'agent'
>;

/** How much of a working day's pushes fall into each local hour. */
const PUSHES = [0, 0, 0, 0, 0, 0, 0.2, 1, 4, 9, 12, 11, 6, 9, 12, 11, 10, 7, 4, 2, 1, 0.5, 0.2, 0];
/** How busy a service's users are in each local hour, of 1. */
const TRAFFIC = [3, 2, 2, 2, 2, 3, 4, 6, 8, 9, 10, 10, 9, 9, 10, 10, 9, 9, 8, 8, 7, 6, 5, 4].map((share) => share / 10);
/** When people look something up. */
const LOOKUPS = [0, 0, 0, 0, 0, 0, 0, 0.5, 4, 9, 10, 10, 5, 8, 10, 10, 9, 6, 2, 1, 0.5, 0.3, 0, 0];

let serial = 0;

/** An event of ours; its id is new with each. */
export function use(at: number, key: string, manner: Manner, more: Partial<UseEvent> = {}): UseEvent {
  serial += 1;
  return {
    id: `e${serial.toString(36)}`,
    at: Math.floor(at),
    source: 'audit',
    trust: 'own',
    action: 'read',
    outcome: 'ok',
    authenticated: true,
    key,
    ...manner,
    ...more,
  };
}

export class Life {
  readonly organisation: Organisation;
  readonly #seed: number;
  readonly #days: number;
  #jobs = 0;

  constructor(organisation: Organisation, seed: number, days: number) {
    this.organisation = organisation;
    this.#seed = seed;
    this.#days = days;
  }

  /** Everything of a day, not in order; a job may end after midnight. */
  day(day: number): Happening[] {
    const random = new Random(this.#seed, `day ${day}`);
    const out: Happening[] = [];
    for (const key of this.organisation.keys) {
      if (key.from === day && day > 0) fact(out, { kind: 'made', at: START + day * DAY, key: key.name });
      if (key.workflowSince === day)
        fact(out, { kind: 'announced', at: START + day * DAY, key: key.name, workflow: key.workflows.at(-1) });
      if (day < key.from || day >= key.until) continue;
      if (key.kind === 'ci') this.#ci(out, random, key, day);
      else if (key.kind === 'service') this.#service(out, random, key, day);
      else if (key.kind === 'human') this.#human(out, random, key, day);
      else this.#rare(out, random, key, day);
    }
    for (const team of this.organisation.teams) {
      for (const person of team.people)
        if (person.since === day && day > 0)
          fact(out, { kind: 'announced', at: START + day * DAY, identity: person.identity });
      if (team.hotfix === day) this.#hotfix(out, random, team, day);
    }
    // Sunday night, from day 6 on.
    if (day % 7 === 6) this.#backup(out, day);
    return out;
  }

  /** How a key is used on a day when all is well. */
  manner(key: SimKey, day: number, random: Random): Manner {
    if (key.kind === 'service')
      return {
        identity: `k8s:${key.team.name}/${key.name.split('/').at(-1)}`,
        address: this.#machine(key, day, random),
        agent: 'service/2',
      };
    if (key.kind === 'human' || key.kind === 'rare') {
      const there = key.team.people.filter((person) => person.since <= day);
      const who = key.kind === 'rare' ? item(there, 0) : random.pick(there);
      return { identity: who.identity, address: whereIs(who, key.team, day, random), agent: 'relock-cli' };
    }
    const flows = key.workflowSince > day ? key.workflows.slice(0, -1) : key.workflows;
    const ref =
      key.branches && random.chance(0.7) ? `refs/heads/feature-${day}-${random.whole(1, 9)}` : 'refs/heads/main';
    return {
      identity: `repo:${key.repository}:ref:${ref}`,
      repository: key.repository,
      workflow: random.pick(flows),
      ref,
      address: key.hosted
        ? `${random.pick(this.organisation.hosted)}.${random.whole(1, 254)}`
        : this.#machine(key, day, random),
      agent: 'relock-action',
    };
  }

  /** A job from its login to its end. */
  job(
    out: Happening[],
    random: Random,
    key: SimKey,
    at: number,
    manner: Manner,
    attack?: number,
  ): { lease: string; job: string; end: number } {
    const job = `run-${(this.#jobs += 1)}`;
    const mark = attack === undefined ? {} : { attack };
    const push = (event: UseEvent) => out.push({ at: event.at, event, ...mark });
    const end = at + random.between(2, 25) * 60_000;
    const lease = `lease-${job}`;
    if (!key.leased) {
      push(use(at, key.name, manner, { job }));
      return { lease, job, end };
    }
    push(use(at, key.name, manner, { action: 'lease', lease, leaseUntil: at + HOUR, job }));
    for (let left = random.whole(1, 3); left > 0; left--)
      push(use(random.between(at, end), key.name, manner, { action: 'verify', lease, job }));
    return { lease, job, end };
  }

  #ci(out: Happening[], random: Random, key: SimKey, day: number): void {
    const amount = this.#amount(key.team, day) * key.pace;
    const failing = random.chance(0.002);
    for (let hour = 0; hour < 24; hour++) {
      for (let left = random.poisson((amount * item(PUSHES, hour)) / 100); left > 0; left--)
        this.#run(out, random, key, localTime(key.team, day, hour + random.next()), day, failing);
    }
    if (key.cron >= 0)
      this.#run(out, random, key, localTime(key.team, day, key.cron + random.between(0.1, 0.7)), day, failing);
  }

  #run(out: Happening[], random: Random, key: SimKey, at: number, day: number, failing: boolean): void {
    const manner = this.manner(key, day, random);
    for (let part = 0; part < key.matrix; part++) {
      const address = key.hosted
        ? `${random.pick(this.organisation.hosted)}.${random.whole(1, 254)}`
        : this.#machine(key, day, random);
      let start = at + random.between(0, key.matrix === 1 ? 1 : 45_000);
      const mine = { ...manner, address };
      // The role is wrong for a day, or the server was restarted: refused, tried again, and again.
      if (failing || random.chance(0.002)) {
        for (let left = 3; left > 0; left--, start += random.between(2_000, 60_000))
          out.push({
            at: start,
            event: use(start, key.name, mine, { outcome: 'refused', reason: 'permission denied' }),
          });
        if (failing) continue;
      }
      for (let tries = 0; ; tries++) {
        const { job, end } = this.job(out, random, key, start, mine);
        if (key.leased) fact(out, { kind: 'job-ended', at: end, job });
        if (tries === 3 || !random.chance(key.flaky)) break;
        start = end + random.between(10_000, 300_000);
      }
    }
  }

  #service(out: Happening[], random: Random, key: SimKey, day: number): void {
    const grown = key.team.growth ** (day / this.#days);
    const weekend = day % 7 >= 5 ? 0.6 : 1;
    for (let hour = 0; hour < 24; hour++)
      for (
        let left = random.poisson(key.pace * grown * weekend * item(TRAFFIC, hour) * random.lognormal(1, 0.2));
        left > 0;
        left--
      ) {
        const at = localTime(key.team, day, hour + random.next());
        out.push({
          at,
          event: use(
            at,
            key.name,
            this.manner(key, day, random),
            random.chance(0.001) ? { outcome: 'refused', reason: 'timeout' } : { action: 'verify' },
          ),
        });
      }
  }

  #human(out: Happening[], random: Random, key: SimKey, day: number): void {
    const amount = this.#amount(key.team, day) * key.pace;
    for (let hour = 0; hour < 24; hour++)
      for (let left = random.poisson((amount * item(LOOKUPS, hour)) / 85); left > 0; left--) {
        const at = localTime(key.team, day, hour + random.next());
        const manner = this.manner(key, day, random);
        // A wrong code, typed again.
        if (random.chance(0.03))
          out.push({ at: at - 20_000, event: use(at - 20_000, key.name, manner, { outcome: 'refused' }) });
        out.push({ at, event: use(at, key.name, manner) });
      }
  }

  #rare(out: Happening[], random: Random, key: SimKey, day: number): void {
    if ((day + key.at) % key.every !== 0 || key.team.holidays.has(day)) return;
    const at = localTime(key.team, day, key.at + random.next());
    out.push({ at, event: use(at, key.name, this.manner(key, day, random)) });
  }

  #hotfix(out: Happening[], random: Random, team: Team, day: number): void {
    const touched = random
      .shuffle(this.organisation.keys.filter((key) => key.team === team && key.kind === 'ci'))
      .slice(0, random.whole(1, 3));
    for (const key of touched)
      for (let left = random.whole(1, 4); left > 0; left--)
        this.#run(out, random, key, localTime(team, day, random.between(1, 4)), day, false);
  }

  #backup(out: Happening[], day: number): void {
    const { identity, address } = this.organisation.backup;
    let at = START + day * DAY + 22 * HOUR;
    for (const key of this.organisation.keys) {
      if (day < key.from) continue;
      at += 900;
      out.push({ at, event: use(at, key.name, { identity, address, agent: 'backup' }) });
    }
  }

  /** How much there is to do on a day, of an ordinary working day. */
  #amount(team: Team, day: number): number {
    const weekday = day % 7 >= 5 ? 0.06 : 1;
    const holiday = team.holidays.has(day) ? 0.05 : 1;
    return weekday * holiday * (team.releases.get(day) ?? 1) * team.growth ** (day / this.#days);
  }

  #machine(key: SimKey, day: number, random: Random): string {
    const subnets = key.subnetSince > day ? key.subnets.slice(0, -1) : key.subnets;
    return `${random.pick(subnets)}.${random.whole(2, 9)}`;
  }
}

/** Where a person sits: at home, in the office, on a journey. */
function whereIs(person: Person, team: Team, day: number, random: Random): string {
  const { journey } = person;
  if (journey !== undefined && day >= journey[0] && day < journey[1]) return host(journey[2]);
  if (random.chance(0.5)) return `${team.office}.${random.whole(2, 250)}`;
  return host(person.homes.findLast(([from]) => from <= day)![1]);
}

function host(prefix: string): string {
  return prefix.includes(':') ? `${prefix}::17` : `${prefix}.17`;
}

/** A local hour of a day, in milliseconds since 1970. */
export function localTime(team: Team, day: number, hour: number): number {
  return START + day * DAY + (hour - team.zone) * HOUR;
}

function fact(out: Happening[], told: Fact): void {
  out.push({ at: told.at, fact: told });
}
