import type { EventRefusal, UseEvent } from '../event.ts';
import { azureLog } from './azure.ts';
import { cloudTrailLog } from './cloudtrail.ts';
import { Cutter } from './cut.ts';
import type { Entry } from './fields.ts';
import { entryIn, textAt } from './fields.ts';
import type { EntryReader, LogFormat, LogName, Taken } from './format.ts';
import { githubLog } from './github.ts';
import { googleLog } from './google.ts';
import { postgresLog } from './postgres.ts';
import { relockLog } from './relock.ts';
import { vaultLog } from './vault.ts';

/** Why something of a log was not judged. */
export type Passed = EventRefusal | Exclude<Taken, UseEvent> | 'no-json' | 'too-long' | 'unknown' | 'another-log';

/** What a log held. */
export interface LogCounts {
  /** Undefined while nothing in it was recognised. */
  readonly format: Pick<LogFormat, 'name' | 'title'> | undefined;
  readonly uses: number;
  readonly passed: ReadonlyMap<Passed, number>;
  /** Entries of other logs in the same file, by theirs: they were refused. */
  readonly others: ReadonlyMap<LogName, number>;
}

/** How a log is read. */
export interface LogOptions {
  /** What tells this log from others of its kind, such as a cluster's name. */
  readonly name?: string | undefined;
  /** The newest entry of our own audit whose chain was checked; undefined: none. */
  readonly trustUpTo?: number | undefined;
}

/**
 * Reads one log of any known kind, which it recognises by its first entry, into uses. What can't be read is counted and
 * passed over: never throws.
 */
export class LogReader {
  readonly #formats: readonly LogFormat[];
  readonly #name: string | undefined;
  readonly #cutter = new Cutter();
  readonly #passed = new Map<Passed, number>();
  readonly #others = new Map<LogName, number>();
  #format: LogFormat | undefined;
  #reader: EntryReader | undefined;
  #uses = 0;

  constructor({ name, trustUpTo }: LogOptions = {}) {
    this.#name = name;
    this.#formats = [relockLog(trustUpTo), vaultLog, cloudTrailLog, googleLog, azureLog, githubLog, postgresLog];
  }

  get counts(): LogCounts {
    return { format: this.#format, uses: this.#uses, passed: this.#passed, others: this.#others };
  }

  /** The uses in what was read so far, in the log's own order. */
  push(chunk: string): UseEvent[] {
    const { entries, tooLong } = this.#cutter.push(chunk);
    return this.#take(entries, tooLong);
  }

  end(): UseEvent[] {
    const { entries, tooLong } = this.#cutter.end();
    const events = this.#take(entries, tooLong);
    this.#keep(this.#reader?.end() ?? [], events);
    return events;
  }

  #take(texts: readonly string[], tooLong: number): UseEvent[] {
    if (tooLong > 0) this.#pass('too-long', tooLong);
    const events: UseEvent[] = [];
    for (const text of texts) {
      const value = parsed(text);
      if (value === undefined) this.#pass('no-json');
      else for (const entry of entriesIn(value)) this.#entry(entry, events);
    }
    return events;
  }

  #entry(value: unknown, events: UseEvent[]): void {
    const entry = entryIn(value);
    if (entry === undefined) {
      this.#pass('not-an-object');
      return;
    }
    const format = this.#formats.find(({ recognises }) => recognises(entry));
    if (format === undefined) {
      this.#pass('unknown');
      return;
    }
    if (this.#format === undefined) {
      this.#format = format;
      this.#reader = format.open(this.#name === undefined ? format.name : `${format.name}:${this.#name}`);
    }
    if (format !== this.#format) {
      this.#pass('another-log');
      this.#others.set(format.name, (this.#others.get(format.name) ?? 0) + 1);
      return;
    }
    this.#keep(this.#reader?.take(entry) ?? [], events);
  }

  #keep(taken: readonly Taken[], events: UseEvent[]): void {
    for (const one of taken) {
      if (typeof one === 'string') this.#pass(one);
      else {
        this.#uses += 1;
        events.push(one);
      }
    }
  }

  #pass(why: Passed, count = 1): void {
    this.#passed.set(why, (this.#passed.get(why) ?? 0) + count);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A line may be a delivery of several entries, and `aws cloudtrail lookup-events` gives each as text within another. */
function entriesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const entry: Entry | undefined = entryIn(value);
  const many = entry?.['Records'] ?? entry?.['records'];
  if (Array.isArray(many)) return many;
  const within = textAt(entry, 'CloudTrailEvent');
  return [within === undefined ? value : (parsed(within) ?? value)];
}
