import type { UseEvent } from './event.ts';
import { networkOf } from './network.ts';
import { subjectOf } from './subject.ts';

/** What uses are summed by. */
export type Dimension = 'key' | 'identity' | 'network';
export const DIMENSIONS: readonly Dimension[] = ['key', 'identity', 'network'];

/** The sums of an hour, or of a day. */
export interface Sums {
  uses: number;
  refused: number;
  /** Of the refused and the used, those that nobody vouches for. */
  unauthenticated: number;
}

/** One name's sums in the span that begins at `start`, in milliseconds since 1970. */
export interface Row extends Readonly<Sums> {
  readonly dimension: Dimension;
  readonly name: string;
  readonly start: number;
  readonly hours: 1 | 24;
}

/** Where roll-ups are kept. */
export interface RollUpStore {
  /** Adds to what is there. */
  readonly add: (rows: readonly Row[]) => void;
  /** The rows of one name, the oldest first. */
  readonly rows: (dimension: Dimension, name: string, from: number, until: number) => Row[];
  /** All names of a dimension, summed over a time, those with the most uses first. */
  readonly top: (
    dimension: Dimension,
    from: number,
    until: number,
    limit: number,
  ) => Array<Readonly<Sums> & { readonly name: string }>;
  /** Makes days of the hours that began before `hourlyFrom`, and forgets what is older than the others say. */
  readonly age: (limits: AgeLimits) => void;
}

export interface AgeLimits {
  readonly hourlyFrom: number;
  readonly keepFrom: number;
  /** Identities and networks are personal data, and go earlier. */
  readonly keepPersonalFrom: number;
}

/** All that found no place of its own in an hour. */
export const OTHERS = '(others)';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Names of each dimension in an hour; the rest is summed up as `OTHERS`. */
const MOST = 20_000;
const HOURLY_DAYS = 14;

/** Sums up uses by hour and hands each hour to a store when it is over. */
export class RollUps {
  readonly #store: RollUpStore;
  readonly #keepDays: number;
  readonly #keepPersonalDays: number;
  readonly #running: Record<Dimension, Map<string, Sums>> = { key: new Map(), identity: new Map(), network: new Map() };
  #hour = 0;

  constructor(store: RollUpStore, keepDays = 400, keepPersonalDays = 90) {
    this.#store = store;
    this.#keepDays = keepDays;
    this.#keepPersonalDays = keepPersonalDays;
  }

  /** `at` never goes back by more than an hour; what comes late counts in the running hour. */
  add(event: UseEvent, at: number): void {
    const hour = Math.floor(at / HOUR);
    if (hour > this.#hour) this.#next(hour);
    const network = event.address === undefined ? undefined : networkOf(event.address);
    const identity = event.identity === undefined || !event.authenticated ? undefined : subjectOf(event.identity);
    this.#count('key', event.key, event);
    this.#count('identity', identity, event);
    this.#count('network', network?.prefix, event);
  }

  /** Hands over the running hour as far as it is; for before the process ends. */
  flush(): void {
    const rows: Row[] = [];
    for (const dimension of DIMENSIONS) {
      for (const [name, sums] of this.#running[dimension])
        rows.push({ dimension, name, start: this.#hour * HOUR, hours: 1, ...sums });
      this.#running[dimension].clear();
    }
    if (rows.length > 0) this.#store.add(rows);
  }

  #next(hour: number): void {
    this.flush();
    const day = Math.floor(hour / 24);
    if (day > Math.floor(this.#hour / 24))
      this.#store.age({
        hourlyFrom: (day - HOURLY_DAYS) * DAY,
        keepFrom: (day - this.#keepDays) * DAY,
        keepPersonalFrom: (day - this.#keepPersonalDays) * DAY,
      });
    this.#hour = hour;
  }

  #count(dimension: Dimension, text: string | undefined, { outcome, authenticated }: UseEvent): void {
    if (text === undefined) return;
    const running = this.#running[dimension];
    let sums = running.get(text);
    if (sums === undefined) {
      // What nobody was let in for goes to the others at once: anybody can make up names.
      const name = running.size >= MOST || (dimension === 'key' && !authenticated) ? OTHERS : text;
      sums = running.get(name) ?? { uses: 0, refused: 0, unauthenticated: 0 };
      running.set(name, sums);
    }
    if (outcome === 'ok') sums.uses += 1;
    else sums.refused += 1;
    if (!authenticated) sums.unauthenticated += 1;
  }
}
