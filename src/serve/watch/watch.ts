import { RelockError } from '../../core/error.ts';
import type { Expected } from '../../watch/expected.ts';
import { expectedLike } from '../../watch/expected.ts';
import type { Fact } from '../../watch/fact.ts';
import type { RollUpStore } from '../../watch/roll-up.ts';
import { RollUps } from '../../watch/roll-up.ts';
import { SqliteRollUps } from '../../watch/sqlite-roll-ups.ts';
import { Watcher } from '../../watch/watcher.ts';
import type { Core } from '../core.ts';
import { Fault } from '../fault.ts';
import type { AlarmRecord } from './alarm-book.ts';
import { AlarmBook } from './alarm-book.ts';
import { Canaries, canaryKey } from './canaries.ts';
import type { Doors, WatchConfig } from './config.ts';
import { configOf } from './config.ts';
import { factsOf } from './facts.ts';
import { Limits } from './limits.ts';
import { Lookout } from './lookout.ts';
import { scheduleReports } from './reports.ts';
import { Responses } from './responses.ts';
import { SealedNames } from './sealed-names.ts';
import { keepSnapshot, lastSnapshot } from './snapshot.ts';

/** Milliseconds between two snapshots at the least; a large one is taken so seldom that it costs half a percent. */
const SNAPSHOT = 10 * 60_000;
const SHARE = 200;
/** Of a vault that was never watched so many of the newest entries are learned from. */
const FIRST_LOOK = 200_000;

/** The watch of an unsealed server: judges its audit as it grows, keeps the alarms, and does what the settings say. */
export class ServerWatch {
  readonly canaries: Canaries;
  readonly limits: Limits;
  readonly book: AlarmBook;
  /** What follows from alarms. */
  readonly responses: Responses;
  readonly doors: Doors;
  readonly #core: () => Core;
  readonly #rollUps: SealedNames;
  #config: WatchConfig;
  #lookout: Lookout | undefined;
  #timer: NodeJS.Timeout | undefined;
  #start: NodeJS.Immediate | undefined;
  #lastComplaint = 0;

  constructor(core: () => Core, { vault, entries }: Pick<Core, 'vault' | 'entries'>, doors: Doors) {
    this.#core = core;
    this.doors = doors;
    this.canaries = new Canaries(vault, entries);
    this.limits = new Limits(entries);
    this.book = new AlarmBook(entries);
    this.#config = configOf(entries, doors);
    this.responses = new Responses(core, entries, {
      book: this.book,
      settings: () => this.#config.respond,
      reasonOf,
      complain: (error) => this.#complain(error),
    });
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

  /** Begins, in the next turn: a large state must not hold up the first requests. */
  start(): void {
    this.#start = setImmediate(() => {
      for (const why of this.#config.leftOut) this.#core().log(`the watch goes on without one of its settings: ${why}`);
      scheduleReports(this.#core(), this.#config.report);
      this.#begin();
    });
  }

  /** Judges what waits, waits for what is being done, and keeps what was learned. */
  async stop(): Promise<void> {
    clearImmediate(this.#start);
    clearTimeout(this.#timer);
    this.#lookout?.stop();
    await this.doors.rotator.close();
    // Their tokens end, and what became of them is kept, while the vault is open.
    await this.responses.settled();
    await this.responses.idle();
    await this.#keep();
    await this.responses.idle();
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

  /** Somebody's word that alarms like this one are none, until a day; within a transaction. Throws `Fault` 404. */
  expect(id: string, by: string, reason: string, until: number, now: number): AlarmRecord {
    const record = this.responses.known(id);
    const expected = expectedLike(record.alarm, by, reason, now, until);
    const after: AlarmRecord = { ...record, state: 'expected', expected };
    this.book.put(after);
    this.#lookout?.watcher.expect(expected);
    return after;
  }

  /** Somebody has looked at it; within a transaction. Throws `Fault` 404. */
  close(id: string, by: string, reason: string, now: number): AlarmRecord {
    const after: AlarmRecord = { ...this.responses.known(id), state: 'closed', closed: { at: now, by, reason } };
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
        factsOf: (entry) => this.responses.heard(factsOf(entry, core)),
        raise: (alarm) => this.responses.raise(alarm),
        failed: (error) => this.#complain(error),
      });
      core.audit.follow(this.#lookout.take);
      this.#keepLater(SNAPSHOT);
    } catch (error) {
      core.log(`the watch could not begin: ${reasonOf(error)}`);
    }
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

  #keepLater(pause: number): void {
    this.#timer = setTimeout(() => void this.#keepNow(), pause);
    this.#timer.unref();
  }

  async #keepNow(): Promise<void> {
    await this.#keep();
    if (this.#lookout !== undefined)
      this.#keepLater(Math.max(SNAPSHOT, this.responses.counts.snapshotSeconds * 1000 * SHARE));
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
        if (lookout.isUpToDate) for (const alarm of lookout.watcher.sweep(Date.now())) this.responses.raise(alarm);
        lookout.watcher.flush();
        keepSnapshot(core.entries, { number: lookout.judged, state: lookout.watcher.snapshot() });
        this.#rollUps.write();
        this.responses.overdue(Date.now());
        this.book.age(this.#config.keepAlarmsDays, Date.now());
        this.responses.counts.snapshot((performance.now() - began) / 1000);
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
