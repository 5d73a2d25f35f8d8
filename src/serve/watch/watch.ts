import { RelockError } from '../../core/error.ts';
import { Brake } from '../../respond/brake.ts';
import { approve, respond, undo } from '../../respond/respond.ts';
import type { Means } from '../../respond/respond.ts';
import type { ActionName } from '../../respond/settings.ts';
import type { Step } from '../../respond/step.ts';
import type { Alarm } from '../../watch/alarm.ts';
import type { Expected } from '../../watch/expected.ts';
import { expectedLike } from '../../watch/expected.ts';
import type { Fact } from '../../watch/fact.ts';
import type { RollUpStore } from '../../watch/roll-up.ts';
import { RollUps } from '../../watch/roll-up.ts';
import { SqliteRollUps } from '../../watch/sqlite-roll-ups.ts';
import { Watcher } from '../../watch/watcher.ts';
import type { Core } from '../core.ts';
import { Fault } from '../fault.ts';
import { RateLimit } from '../rate.ts';
import { actorOf, BRAKE, noteAct } from './acts.ts';
import type { AlarmRecord } from './alarm-book.ts';
import { AlarmBook } from './alarm-book.ts';
import { BegunRotations } from './begun.ts';
import { Canaries, canaryKey } from './canaries.ts';
import type { Doors, WatchConfig } from './config.ts';
import { configOf } from './config.ts';
import { factsOf } from './facts.ts';
import { Limits } from './limits.ts';
import { Lookout } from './lookout.ts';
import { scheduleReports } from './reports.ts';
import { SealedNames } from './sealed-names.ts';
import { keepSnapshot, lastSnapshot } from './snapshot.ts';
import { Pause, tellAlarm } from './tell-alarm.ts';
import { WatchCounts } from './watch-counts.ts';

/** Milliseconds between two snapshots at the least; a large one is taken so seldom that it costs half a percent. */
const SNAPSHOT = 10 * 60_000;
const SHARE = 200;
/** Of a vault that was never watched so many of the newest entries are learned from. */
const FIRST_LOOK = 200_000;
/** Alarms over the logs of others that one identity may tell of at once, and within an hour after that. */
const FOREIGN = 60;
/** Alarms that wait for their response; what comes beyond is only kept. */
const MOST_WAITING = 1000;

/** The watch of an unsealed server: judges its audit as it grows, keeps the alarms, and does what the settings say. */
export class ServerWatch {
  readonly canaries: Canaries;
  readonly limits: Limits;
  readonly book: AlarmBook;
  readonly counts = new WatchCounts();
  readonly pause = new Pause();
  /** Alarms that each identity may tell of. */
  readonly foreignRate = new RateLimit(FOREIGN, FOREIGN / 3600);
  readonly doors: Doors;
  readonly #core: () => Core;
  readonly #brake: Brake;
  readonly #means: Means;
  readonly #rollUps: SealedNames;
  readonly #begun: BegunRotations;
  #config: WatchConfig;
  #lookout: Lookout | undefined;
  #timer: NodeJS.Timeout | undefined;
  #start: NodeJS.Immediate | undefined;
  /** What is done about alarms, the last one. */
  #work: Promise<void> = Promise.resolve();
  #waiting = 0;
  #lastComplaint = 0;

  constructor(core: () => Core, { vault, entries }: Pick<Core, 'vault' | 'entries'>, doors: Doors) {
    this.#core = core;
    this.doors = doors;
    this.canaries = new Canaries(vault, entries);
    this.limits = new Limits(entries);
    this.book = new AlarmBook(entries);
    this.#config = configOf(entries, doors);
    this.#brake = new Brake((entries.get(BRAKE)?.['times'] ?? []) as readonly number[]);
    this.#means = { actor: actorOf(core, this.#brake), brake: this.#brake, reasonOf };
    this.#begun = new BegunRotations(this.book, (id, state, said) => this.#settle(id, state, said));
    this.#rollUps = new SealedNames(vault, () => new SqliteRollUps(vault.db.connection));
  }

  get config(): WatchConfig {
    return this.#config;
  }

  /** Undefined while it is switched off, or was not begun yet. */
  get lookout(): Lookout | undefined {
    return this.#lookout;
  }

  /** Sums of uses by name, as far as they are on disk. */
  get rollUps(): Pick<RollUpStore, 'rows' | 'top'> {
    return this.#rollUps;
  }

  /** Endings that the brake would still let through. */
  get left(): number {
    return this.#brake.left(this.#config.respond.endingsPerHour, Date.now());
  }

  /** Alarms whose response is under way. */
  get working(): number {
    return this.#waiting;
  }

  /** Takes an alarm over the log of others: it is kept, told, and all else about it is proposed. */
  propose(alarm: Alarm): void {
    this.#raise(alarm);
  }

  /** The alarm for which the rotation of a key is under way. */
  begunFor(key: string): string | undefined {
    return this.#begun.of(key);
  }

  /** Waits for what was begun about an alarm in a process of its own. */
  follow({ id, key = '' }: Alarm, ended: Promise<string>): void {
    void this.#begun.follow(id, key, ended, reasonOf);
  }

  /** Begins, in the next turn: a large state must not hold up the first requests. */
  start(): void {
    this.#start = setImmediate(() => {
      scheduleReports(this.#core(), this.#config.report);
      this.#begin();
    });
  }

  /** Judges what waits, waits for what is being done, and keeps what was learned. */
  async stop(): Promise<void> {
    clearImmediate(this.#start);
    clearTimeout(this.#timer);
    this.#lookout?.stop();
    this.doors.rotator.close();
    await this.#work;
    await this.#keep();
    await this.#work;
    this.#lookout = undefined;
  }

  /** What the vault knows beside its audit. */
  tell(fact: Fact): void {
    this.#lookout?.watcher.tell(fact);
  }

  /** Reads again what is kept in memory, after a change that was not committed. */
  reload(): void {
    this.canaries.reload();
    this.limits.reload();
    this.book.reload();
  }

  /** Other settings from now on, also for what is under way. */
  async configure(config: WatchConfig): Promise<void> {
    const wasOn = this.#config.on;
    this.#config = config;
    scheduleReports(this.#core(), config.report);
    const lookout = this.#lookout;
    if (lookout === undefined) {
      if (config.on && !wasOn) this.#begin();
      return;
    }
    if (config.on) lookout.replace(this.#watcher(lookout.watcher.snapshot()));
    else {
      clearTimeout(this.#timer);
      lookout.stop();
      await this.#keep();
      this.#lookout = undefined;
    }
  }

  /** Does what was proposed, by a person's word. Throws `Fault` 404. */
  approve(id: string, only: ActionName | undefined, by: string): Promise<AlarmRecord> {
    return this.#decide(id, (record, now) => approve(record.alarm, record.steps, only, by, this.#means, now));
  }

  /** Takes back what can be. Throws `Fault` 404. */
  undo(id: string, only: ActionName | undefined, by: string): Promise<AlarmRecord> {
    return this.#decide(id, (record, now) => undo(record.alarm, record.steps, only, by, this.#means, now));
  }

  /** Somebody's word that alarms like this one are none, until a day; within a transaction. Throws `Fault` 404. */
  expect(id: string, by: string, reason: string, until: number, now: number): AlarmRecord {
    const record = this.#known(id);
    const expected = expectedLike(record.alarm, by, reason, now, until);
    const after: AlarmRecord = { ...record, state: 'expected', expected };
    this.book.put(after);
    this.#lookout?.watcher.expect(expected);
    return after;
  }

  /** Somebody has looked at it; within a transaction. Throws `Fault` 404. */
  close(id: string, by: string, reason: string, now: number): AlarmRecord {
    const after: AlarmRecord = { ...this.#known(id), state: 'closed', closed: { at: now, by, reason } };
    this.book.put(after);
    return after;
  }

  #begin(): void {
    const core = this.#core();
    if (!this.#config.on) return;
    try {
      const snapshot = lastSnapshot(core.entries);
      const watcher = this.#watcher(snapshot?.state);
      for (const { id, made, where } of this.canaries.all())
        watcher.tell({ kind: 'canary', at: made, key: canaryKey(id), ...(where === '' ? {} : { where }) });
      this.#remember(watcher);
      // Of a state that can't be read nothing is left: the newest part of the audit is learned from once more.
      const from = watcher.isNew ? Math.max(0, core.audit.last.number - FIRST_LOOK) : (snapshot?.number ?? 0);
      this.#lookout = new Lookout(watcher, from, {
        audit: core.audit,
        factsOf: (entry) => this.#heard(factsOf(entry, core)),
        raise: (alarm) => this.#raise(alarm),
        failed: (error) => this.#complain(error),
      });
      core.audit.follow(this.#lookout.take);
      this.#keepLater(SNAPSHOT);
    } catch (error) {
      core.log(`the watch could not begin: ${reasonOf(error)}`);
    }
  }

  /** A new value ends a rotation that was begun elsewhere. */
  #heard(facts: readonly Fact[]): readonly Fact[] {
    for (const { kind, at, ...about } of facts)
      if (kind === 'renewed' && 'key' in about) this.#begun.renewed(about.key ?? '', at);
    return facts;
  }

  /** What became of what was begun: kept, in the audit, and told when it failed. */
  #settle(id: string, state: 'done' | 'failed', said: string): Promise<void> {
    return this.#inTurn(async () => {
      const core = this.#core();
      const record = this.book.get(id);
      const begun = record?.steps.find((step) => step.state === 'begun');
      if (record === undefined || begun === undefined) return;
      const step: Step = { ...begun, state, said, at: Date.now() };
      this.counts.step(step);
      const after = { ...record, steps: record.steps.map((one) => (one === begun ? step : one)) };
      await core.batch.run(() => {
        this.book.put(after);
        noteAct(core, record.alarm, step.action, `${said}, for ${step.by}`, this.#brake);
      }, true);
      this.#begun.note(after);
      if (state === 'failed') await tellAlarm(core, record.alarm, after.steps);
    }).catch((error: unknown) => this.#complain(error));
  }

  #watcher(state: Uint8Array | undefined): Watcher {
    const { watch, keepDays } = this.#config;
    return new Watcher(watch, state, new RollUps(this.#rollUps, keepDays, watch.keepPersonalDays));
  }

  /** What people said, and which keys were ended, is kept with the alarms: the last snapshot may be older. */
  #remember(watcher: Watcher): void {
    const now = Date.now();
    const isKnown = (one: Expected) => watcher.expected.some(({ at, by }) => at === one.at && by === one.by);
    for (const { alarm, expected, steps } of this.book.all()) {
      if (expected !== undefined && expected.until > now && !isKnown(expected)) watcher.expect(expected);
      const ended = steps.find(({ action, state }) => action === 'rotate' && state === 'done')?.undo?.['revoked'];
      if (typeof ended === 'number' && alarm.key !== undefined)
        watcher.tell({ kind: 'retired', at: ended, key: alarm.key });
    }
  }

  #raise(alarm: Alarm): void {
    // Read again after a crash, the same happening gives the same alarm.
    if (this.book.get(alarm.id) !== undefined) return;
    this.counts.alarm(alarm);
    const raised = Date.now();
    const isTooMuch = this.#waiting >= MOST_WAITING;
    this.#waiting += 1;
    void this.#inTurn(async () => {
      const steps = isTooMuch ? [] : await respond(alarm, this.#config.respond, this.#means, Date.now());
      for (const step of steps) this.counts.step(step);
      await this.#save({ alarm, raised, steps, state: 'open' });
    })
      .catch((error: unknown) => this.#complain(error))
      .finally(() => (this.#waiting -= 1));
  }

  #decide(id: string, work: (record: AlarmRecord, now: number) => Promise<Step[]>): Promise<AlarmRecord> {
    return this.#inTurn(async () => {
      const record = this.#known(id);
      const steps = await work(record, Date.now());
      for (const [at, step] of steps.entries()) if (step !== record.steps[at]) this.counts.step(step);
      const after = { ...record, steps };
      await this.#save(after);
      return after;
    });
  }

  /** Responses follow each other: two at once could both pass the brake. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#work;
    const done = (async () => {
      await before;
      return work();
    })();
    this.#work = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  #save(record: AlarmRecord): Promise<void> {
    const { batch } = this.#core();
    const isDone = record.steps.some(({ action, state }) => action !== 'tell' && state !== 'proposed');
    this.#begun.note(record);
    return batch.run(() => this.book.put(record), isDone);
  }

  #known(id: string): AlarmRecord {
    const record = this.book.get(id);
    if (record !== undefined) return record;
    throw new Fault(404, `there is no alarm ${JSON.stringify(id.slice(0, 60))}`);
  }

  #keepLater(pause: number): void {
    this.#timer = setTimeout(() => void this.#keepNow(), pause);
    this.#timer.unref();
  }

  async #keepNow(): Promise<void> {
    await this.#keep();
    if (this.#lookout !== undefined) this.#keepLater(Math.max(SNAPSHOT, this.counts.snapshotSeconds * 1000 * SHARE));
  }

  /** Keeps what was learned, with the number of the last entry that it was learned from and the sums up to it. */
  async #keep(): Promise<void> {
    const lookout = this.#lookout;
    if (lookout === undefined) return;
    const core = this.#core();
    try {
      await core.batch.run(() => {
        const began = performance.now();
        // Judging is not done while this runs: state, sums and number belong together.
        if (lookout.isUpToDate) for (const alarm of lookout.watcher.sweep(Date.now())) this.#raise(alarm);
        lookout.watcher.flush();
        keepSnapshot(core.entries, { number: lookout.judged, state: lookout.watcher.snapshot() });
        this.#rollUps.write();
        this.#begun.overdue(Date.now());
        this.book.age(this.#config.keepAlarmsDays, Date.now());
        this.counts.snapshot((performance.now() - began) / 1000);
      }, false);
      this.#rollUps.settle(true);
    } catch (error) {
      this.#rollUps.settle(false);
      this.reload();
      this.#complain(error);
    }
  }

  /** Tells the operator, once a minute at most. */
  #complain(error: unknown): void {
    const now = Date.now();
    if (now - this.#lastComplaint < 60_000) return;
    this.#lastComplaint = now;
    this.#core().log(`the watch: ${reasonOf(error)}`);
  }
}

/** Why something failed, for people: never a secret. */
function reasonOf(error: unknown): string {
  if (error instanceof RelockError) return `${error.message} [${error.code}]`;
  if (error instanceof Fault || error instanceof TypeError) return error.message;
  return 'an unforeseen failure';
}
