import type { AuditEntry } from '../../audit/audit.ts';
import { entryOf } from '../../audit/audit.ts';
import type { AuditLog } from '../../audit/log.ts';
import type { Alarm } from '../../watch/alarm.ts';
import type { UseEvent } from '../../watch/event.ts';
import type { Fact } from '../../watch/fact.ts';
import { eventOfEntry } from '../../watch/own.ts';
import type { Watcher } from '../../watch/watcher.ts';
import { isCanaryKey } from './canaries.ts';

/** Milliseconds that an entry waits: those that come together are judged together, which costs half as much. */
const PAUSE = 25;
/** Entries of one turn of the event loop: some milliseconds. */
const TURN = 256;
/** Of those that must be opened first. */
const TURN_BEHIND = 50;
/** So many wait at most; beyond that they are read again from the audit, which has them all. */
const MOST = 20_000;

/** What the lookout is made of. */
export interface LookoutParts {
  readonly audit: Pick<AuditLog, 'after'>;
  readonly factsOf: (entry: AuditEntry) => readonly Fact[];
  /** Takes an alarm; never throws. */
  readonly raise: (alarm: Alarm) => void;
  /** Something could not be judged; told once for many. */
  readonly failed: (error: unknown) => void;
}

/**
 * Judges the entries of the audit log as they are committed, one after the other and in their order. A request only puts
 * its entry into the queue: what follows is done some milliseconds later, when its answer is on its way.
 */
export class Lookout {
  readonly #parts: LookoutParts;
  #watcher: Watcher;
  #judged: number;
  #queue: Array<{ readonly number: number; readonly entry: AuditEntry }> = [];
  #isBehind = true;
  #isStopped = false;
  #turn: NodeJS.Timeout | undefined;
  #refused = 0;
  #failures = 0;

  /** Begins behind the entry `judged`; what came since then is read from the log first. */
  constructor(watcher: Watcher, judged: number, parts: LookoutParts) {
    this.#watcher = watcher;
    this.#judged = judged;
    this.#parts = parts;
    this.#next(0);
  }

  get watcher(): Watcher {
    return this.#watcher;
  }

  /** Another watcher from now on, which knows what the one before did. */
  replace(watcher: Watcher): void {
    this.#watcher = watcher;
  }

  /** The number of the last entry that was judged. */
  get judged(): number {
    return this.#judged;
  }

  /** False while entries of an earlier time are read. */
  get isUpToDate(): boolean {
    return !this.#isBehind && this.#queue.length === 0;
  }

  /** Entries that were no events, and those that could not be judged at all. */
  get counts(): { readonly refused: number; readonly failed: number } {
    return { refused: this.#refused, failed: this.#failures };
  }

  /** One more entry. Quick: it is called while requests wait. */
  readonly take = (number: number, entry: AuditEntry): void => {
    if (this.#isStopped) return;
    if (this.#queue.length >= MOST) {
      this.#queue = [];
      this.#isBehind = true;
    }
    if (!this.#isBehind) this.#queue.push({ number, entry });
    this.#next(PAUSE);
  };

  /** Judges what waits, and takes nothing more. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#turn);
    if (!this.#isBehind) this.#fromQueue(this.#queue.length);
  }

  #next(pause: number): void {
    if (this.#turn !== undefined || this.#isStopped) return;
    this.#turn = setTimeout(() => {
      this.#turn = undefined;
      if (this.#isBehind) this.#fromLog();
      else this.#fromQueue(TURN);
      if (this.#isBehind || this.#queue.length > 0) this.#next(0);
    }, pause);
    this.#turn.unref();
  }

  #fromQueue(most: number): void {
    for (const { number, entry } of this.#queue.splice(0, most)) {
      // What was read from the log while it waited here was judged already.
      if (number > this.#judged) this.#judge(number, entry);
    }
  }

  #fromLog(): void {
    try {
      const records = this.#parts.audit.after(this.#judged, TURN_BEHIND);
      for (const { number, text } of records) this.#judge(number, entryOf(text));
      this.#isBehind = records.length === TURN_BEHIND;
    } catch (error) {
      // An entry that does not open any more: what follows is judged without it.
      this.#failures += 1;
      this.#parts.failed(error);
      this.#judged += 1;
    }
  }

  #judge(number: number, entry: AuditEntry): void {
    this.#judged = number;
    // What the server did by itself is no use of a key.
    if (entry.identity === null && entry.note !== undefined) return;
    try {
      const facts = this.#parts.factsOf(entry);
      // A write that replaces a key is no use of the old one, and the request that ends a key none of an ended one.
      for (const fact of facts) if (fact.kind !== 'retired') this.#watcher.tell(fact);
      const event = eventOfEntry(entry);
      if (typeof event === 'string') this.#refused += 1;
      else for (const alarm of this.#watcher.feed(asSeen(event))) this.#parts.raise(alarm);
      for (const fact of facts) if (fact.kind === 'retired') this.#watcher.tell(fact);
    } catch (error) {
      this.#failures += 1;
      this.#parts.failed(error);
    }
  }
}

/** Whoever hands a canary to a service is not that service: nobody vouches for it. */
function asSeen(event: UseEvent): UseEvent {
  return event.key !== undefined && isCanaryKey(event.key) ? { ...event, authenticated: false } : event;
}
