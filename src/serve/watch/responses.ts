import { Brake } from '../../respond/brake.ts';
import { approve, respond, undo } from '../../respond/respond.ts';
import type { Means } from '../../respond/respond.ts';
import type { ActionName, ResponseSettings } from '../../respond/settings.ts';
import type { Step } from '../../respond/step.ts';
import type { Entries } from '../../sealed/entries.ts';
import type { Alarm } from '../../watch/alarm.ts';
import type { Fact } from '../../watch/fact.ts';
import type { Core } from '../core.ts';
import { Fault } from '../fault.ts';
import { RateLimit } from '../rate.ts';
import { actorOf, BRAKE, noteAct } from './acts.ts';
import type { AlarmBook, AlarmRecord } from './alarm-book.ts';
import { BegunRotations } from './begun.ts';
import { Pause, tellAlarm } from './tell-alarm.ts';
import { WatchCounts } from './watch-counts.ts';

/** Alarms over the logs of others that one identity may tell of at once, and within an hour after that. */
const FOREIGN = 60;
/** Alarms that wait for their response; what comes beyond is only kept. */
const MOST_WAITING = 1000;

/** What responses need of the watch. */
interface ResponseParts {
  readonly book: AlarmBook;
  /** As they are now. */
  readonly settings: () => ResponseSettings;
  /** What people may be told of a failure: never a secret. */
  readonly reasonOf: (error: unknown) => string;
  /** Tells the operator. */
  readonly complain: (error: unknown) => void;
}

/** What follows from the alarms of a server: one after the other, kept with the alarm and in the audit. */
export class Responses {
  readonly counts = new WatchCounts();
  readonly pause = new Pause();
  /** Alarms that each identity may tell of. */
  readonly foreignRate = new RateLimit(FOREIGN, FOREIGN / 3600);
  readonly #core: () => Core;
  readonly #parts: ResponseParts;
  readonly #brake: Brake;
  readonly #means: Means;
  readonly #begun: BegunRotations;
  /** What is done about alarms, the last one. */
  #work: Promise<void> = Promise.resolve();
  /** Processes of this server that will tell what became of them. */
  readonly #followed = new Set<Promise<void>>();
  #waiting = 0;

  constructor(core: () => Core, entries: Entries, parts: ResponseParts) {
    this.#core = core;
    this.#parts = parts;
    this.#brake = new Brake((entries.get(BRAKE)?.['times'] ?? []) as readonly number[]);
    this.#means = { actor: actorOf(core, this.#brake), brake: this.#brake, reasonOf: parts.reasonOf };
    this.#begun = new BegunRotations(parts.book, (id, state, said) => this.#settle(id, state, said));
  }

  /** Resolves when nothing is being done. */
  idle(): Promise<void> {
    return this.#work;
  }

  /** What was begun elsewhere and nobody heard of in time has failed. */
  overdue(now: number): void {
    this.#begun.overdue(now);
  }

  /** Endings that the brake would still let through. */
  get left(): number {
    return this.#brake.left(this.#parts.settings().endingsPerHour, Date.now());
  }

  /** Alarms whose response is under way. */
  get working(): number {
    return this.#waiting;
  }

  /** The alarm for which the rotation of the same key is under way. */
  begunFor({ key, basis }: Alarm): string | undefined {
    return key === undefined || basis === 'foreign' ? undefined : this.#begun.of(key);
  }

  /** Waits for what was begun about an alarm in a process of its own. */
  follow({ id, key = '', basis }: Alarm, ended: Promise<string>): void {
    // What another vault has may be called like a key of this one.
    const followed = this.#begun
      .follow(id, basis === 'foreign' ? '' : key, ended, this.#parts.reasonOf)
      .finally(() => this.#followed.delete(followed));
    this.#followed.add(followed);
  }

  /** Resolves when what processes of this server did is kept; they end before, or it waits for them. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#followed);
  }

  /** Does what was proposed, by a person's word. Throws `Fault` 404. */
  approve(id: string, only: ActionName | undefined, by: string): Promise<AlarmRecord> {
    return this.#decide(id, (record, now) => approve(record.alarm, record.steps, only, by, this.#means, now));
  }

  /** Takes back what can be. Throws `Fault` 404. */
  undo(id: string, only: ActionName | undefined, by: string): Promise<AlarmRecord> {
    return this.#decide(id, (record, now) => undo(record.alarm, record.steps, only, by, this.#means, now));
  }

  /** A new value ends a rotation that was begun elsewhere. */
  heard(facts: readonly Fact[]): readonly Fact[] {
    for (const { kind, at, ...about } of facts)
      if (kind === 'renewed' && 'key' in about) this.#begun.renewed(about.key ?? '', at);
    return facts;
  }

  /** What became of what was begun: kept, in the audit, and told when it failed. */
  #settle(id: string, state: 'done' | 'failed', said: string): Promise<void> {
    return this.#inTurn(async () => {
      const core = this.#core();
      const record = this.#parts.book.get(id);
      const begun = record?.steps.find((step) => step.state === 'begun');
      if (record === undefined || begun === undefined) return;
      const step: Step = { ...begun, state, said, at: Date.now() };
      this.counts.step(step);
      const after = { ...record, steps: record.steps.map((one) => (one === begun ? step : one)) };
      await core.batch.run(() => {
        this.#parts.book.put(after);
        noteAct(core, record.alarm, step.action, `${said}, for ${step.by}`, this.#brake);
      }, true);
      this.#begun.note(after);
      if (state === 'failed') await tellAlarm(core, record.alarm, after.steps);
    }).catch((error: unknown) => this.#parts.complain(error));
  }

  /** Keeps a new alarm, of this watch or of the log of others, and does what the settings say. Never throws. */
  raise(alarm: Alarm): void {
    // Read again after a crash, the same happening gives the same alarm.
    if (this.#parts.book.get(alarm.id) !== undefined) return;
    this.counts.alarm(alarm);
    const raised = Date.now();
    const isTooMuch = this.#waiting >= MOST_WAITING;
    this.#waiting += 1;
    void this.#inTurn(async () => {
      const steps = isTooMuch ? [] : await respond(alarm, this.#parts.settings(), this.#means, Date.now());
      for (const step of steps) this.counts.step(step);
      await this.#save({ alarm, raised, steps, state: 'open' });
    })
      .catch((error: unknown) => this.#parts.complain(error))
      .finally(() => (this.#waiting -= 1));
  }

  #decide(id: string, work: (record: AlarmRecord, now: number) => Promise<Step[]>): Promise<AlarmRecord> {
    return this.#inTurn(async () => {
      const record = this.known(id);
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
    return batch.run(() => this.#parts.book.put(record), isDone);
  }

  /** Throws `Fault` 404. */
  known(id: string): AlarmRecord {
    const record = this.#parts.book.get(id);
    if (record !== undefined) return record;
    throw new Fault(404, `there is no alarm ${JSON.stringify(id.slice(0, 60))}`);
  }
}
