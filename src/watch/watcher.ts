import type { Alarm } from './alarm.ts';
import { Announcements } from './announced.ts';
import { Lately } from './bounded.ts';
import { DETECTORS } from './detectors/detectors.ts';
import type { UseEvent } from './event.ts';
import type { Expected } from './expected.ts';
import type { Fact } from './fact.ts';
import { featuresOf } from './features.ts';
import { learn } from './learn.ts';
import { meet } from './meet.ts';
import type { KeyProfile } from './profile.ts';
import { raise, told, wasTold } from './raise.ts';
import type { RollUps } from './roll-up.ts';
import type { DetectorName, DetectorSettings, WatchSettings } from './settings.ts';
import { DEFAULT_SETTINGS, settingsFor } from './settings.ts';
import type { Detector, Sight, Signal, Standing } from './sight.ts';
import type { Clock, Counts, WatchState } from './state.ts';
import { bytesOfState, newState, stateOfBytes } from './state.ts';
import { sweep } from './sweep.ts';
import { unusedKeys } from './unused.ts';

const DAY = 86_400_000;
/** Clocks differ by so much, and lines of one log come in another order by so much. */
const ASKEW = 300_000;
/** Events that are known again as duplicates. */
const REMEMBERED = 50_000;
/** Facts on so many keys are kept, and logs followed. */
const MOST_STANDING = 100_000;
const MOST_JOBS = 50_000;
const MOST_SOURCES = 256;
/** Ordinary uses that the forest is grown from, one in so many. */
const SAMPLES = 4096;
const ONE_IN = 64;
const NOTHING = [] as const;

/** Follows the uses of keys as they come, knows what is ordinary for each, and says what is not. Never throws at a log. */
export class Watcher {
  readonly #settings: WatchSettings;
  readonly #state: WatchState;
  readonly #announcements: Announcements;
  readonly #rollUps: RollUps | undefined;
  readonly #planted: ReadonlyMap<string, Standing>;
  readonly #lately = new Lately(REMEMBERED);
  readonly #detectors: ReadonlyArray<{ readonly detector: Detector; readonly usual: DetectorSettings }>;

  /**
   * Begins anew, or where `snapshot` left off. A snapshot that can't be read, or of another version, is a new beginning:
   * `isNew` tells.
   */
  constructor(settings: WatchSettings = DEFAULT_SETTINGS, snapshot?: Uint8Array, rollUps?: RollUps) {
    this.#settings = settings;
    this.#detectors = DETECTORS.map((detector) => ({ detector, usual: settings.detectors[detector.name] }));
    this.#state = (snapshot === undefined ? undefined : stateOfBytes(snapshot)) ?? newState();
    this.#announcements = new Announcements(this.#state.announced);
    this.#rollUps = rollUps;
    this.#planted = new Map(
      settings.canaries.map(({ key, where }) => [key, { kind: 'canary', at: 0, ...(where === '' ? {} : { where }) }]),
    );
  }

  /** True before anything was learned. */
  get isNew(): boolean {
    return this.#state.clocks.size === 0;
  }

  get counts(): Readonly<Counts> {
    return this.#state.counts;
  }

  /** What is known of one of our own keys. */
  profileOf(key: string): KeyProfile | undefined {
    return this.#state.keys.get(key);
  }

  /** What a fact said of a key that still holds. */
  standingOf(key: string): Standing | undefined {
    return this.#state.standing.get(key);
  }

  /**
   * One more use. Gives the alarms that it raises, mostly none; with the first event of a day also those of the daily
   * sweep. `now` is the wall clock's time: what claims to be from later is counted and no more.
   */
  feed(event: UseEvent, now = Date.now()): readonly Alarm[] {
    const { counts } = this.#state;
    counts.events += 1;
    if (event.at > now + ASKEW) {
      counts.future += 1;
      return [];
    }
    if (this.#lately.add(event.trust === 'own' ? event.id : `${event.source}\n${event.id}`)) {
      counts.duplicate += 1;
      return [];
    }
    const clock = this.#clockOf(event);
    if (event.at < clock.second - ASKEW) {
      counts.late += 1;
      return [];
    }
    const at = Math.max(event.at, clock.second);
    const swept = event.trust === 'own' ? this.#daily(at) : [];
    this.#rollUps?.add(event, at);
    const sight = meet(
      this.#state,
      this.#announcements,
      event,
      at,
      clock.first,
      this.#settings.learnDays,
      this.#planted,
    );
    const signals = this.#judge(sight);
    const alarm = signals.length === 0 ? undefined : raise(this.#state, this.#settings, sight, signals);
    if (signals.length === 0) this.#sample(sight);
    learn(this.#state, sight, signals);
    return alarm === undefined ? swept : [...swept, alarm];
  }

  /** What the vault knows beside the log. */
  tell(fact: Fact): void {
    const { standing, made, jobs } = this.#state;
    switch (fact.kind) {
      case 'made':
        if (made.size < MOST_STANDING && !this.#state.keys.has(fact.key)) made.set(fact.key, fact.at);
        return;
      case 'retired':
      case 'leaked':
      case 'canary':
        makeWay(standing, fact.key, MOST_STANDING);
        standing.set(fact.key, {
          kind: fact.kind,
          at: fact.at,
          ...('where' in fact ? { where: fact.where } : {}),
          ...('by' in fact ? { by: fact.by } : {}),
        });
        if (fact.kind !== 'leaked') made.delete(fact.key);
        return;
      case 'renewed':
        standing.delete(fact.key);
        return;
      case 'job-ended':
        makeWay(jobs, fact.job, MOST_JOBS);
        jobs.set(fact.job, fact.at);
        return;
      case 'announced':
        this.#announcements.add(fact, this.#settings.announcedDays);
        return;
    }
  }

  /** Somebody's word that an alarm is none, until its end date. */
  expect(expected: Expected): void {
    this.#state.expected.push(expected);
  }

  get expected(): readonly Expected[] {
    return this.#state.expected;
  }

  /** Does what is due once a day, for a vault that nobody uses; `feed` does it by itself otherwise. */
  sweep(now: number): readonly Alarm[] {
    return this.#daily(now);
  }

  /** Hands over the sums of the running hour as far as it is: together with `snapshot` they are all that is known. */
  flush(): void {
    this.#rollUps?.flush();
  }

  /** All that is known, in bytes. They hold identities and addresses: keep them as the audit is kept. */
  snapshot(): Buffer {
    return bytesOfState(this.#state);
  }

  #judge(sight: Sight): ReadonlyArray<readonly [DetectorName, Signal]> {
    const { key, environment } = sight.event;
    let signals: Array<readonly [DetectorName, Signal]> | undefined;
    for (const { detector, usual } of this.#detectors) {
      const { name, judge } = detector;
      const isUsual = this.#settings.overrides.length === 0;
      const { on, sensitivity } = isUsual ? usual : settingsFor(this.#settings, name, key, environment);
      if (!on) continue;
      const signal = judge(sight, 1 / sensitivity);
      if (signal !== undefined) (signals ??= []).push([name, signal]);
    }
    return signals ?? NOTHING;
  }

  #clockOf({ trust, source, at }: UseEvent): Clock {
    const { clocks } = this.#state;
    const name = trust === 'own' ? '' : source;
    const known = clocks.get(name);
    if (known === undefined) {
      makeWay(clocks, name, MOST_SOURCES);
      const clock = { first: at, newest: at, second: at };
      clocks.set(name, clock);
      return clock;
    }
    if (at > known.newest) {
      known.second = known.newest;
      known.newest = at;
    } else if (at > known.second) known.second = at;
    return known;
  }

  #sample(sight: Sight): void {
    if (sight.event.trust !== 'own' || sight.event.outcome !== 'ok' || sight.learning) return;
    const { samples, counts } = this.#state;
    if (counts.events % ONE_IN !== 0) return;
    const features = featuresOf(sight);
    if (features === undefined) return;
    if (samples.length < SAMPLES) samples.push(features.slice());
    // Old ones give way one by one, in an order that is the same each time.
    else samples[Math.imul(counts.events / ONE_IN, 0x9e3779b1) >>> 20] = features.slice();
  }

  #daily(now: number): readonly Alarm[] {
    const day = Math.floor(now / DAY);
    if (day <= this.#state.swept) return [];
    sweep(this.#state, now, this.#settings);
    const { on, sensitivity } = this.#settings.detectors.unused;
    if (!on) return [];
    return unusedKeys(this.#state, now, 1 / sensitivity).flatMap(([key, signal]) => this.#adviseOn(key, signal, now));
  }

  #adviseOn(key: string, signal: Signal, now: number): Alarm[] {
    const settings = settingsFor(this.#settings, 'unused', key, undefined);
    const source = 'watch';
    const event: UseEvent = {
      id: `unused-${key}`,
      at: now,
      source,
      trust: 'own',
      action: 'other',
      outcome: 'ok',
      authenticated: true,
      key,
    };
    // Once for each rest, not each day.
    if (
      !settings.on ||
      wasTold(this.#state, { ...this.#settings, repeatHours: 24 * 365 }, event, now, 'unused', signal)
    )
      return [];
    const alarm = told(this.#state, this.#settings, {
      at: now,
      detector: 'unused',
      also: [],
      severity: settings.severity,
      basis: 'authenticated',
      source,
      key,
      sentence: signal.sentence,
      numbers: signal.numbers,
      evidence: [],
    });
    return alarm === undefined ? [] : [alarm];
  }
}

/** Makes room for a name, which then is the newest, by giving up the one that is there the longest. */
function makeWay(map: Map<string, unknown>, name: string, most: number): void {
  map.delete(name);
  const [oldest] = map.keys();
  if (map.size >= most && oldest !== undefined) map.delete(oldest);
}
