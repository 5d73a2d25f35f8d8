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
  /** Adds to what is there; quickest when the hours of a name's day come one after the other. */
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

/** Each the beginning of a day, UTC. */
export interface AgeLimits {
  readonly hourlyFrom: number;
  readonly keepFrom: number;
  /** Identities and networks are personal data, and go earlier. */
  readonly keepPersonalFrom: number;
}

/** All that found no place of its own in a day. */
export const OTHERS = '(others)';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const HOURLY_DAYS = 14;

/** Sums up uses by hour and hands each day to a store when it is over: until then, or `flush`, it is in memory alone. */
export class RollUps {
  readonly #store: RollUpStore;
  readonly #keepDays: number;
  readonly #keepPersonalDays: number;
  readonly #keys = new Running();
  readonly #identities = new Running();
  readonly #networks = new Running();
  #day = 0;

  constructor(store: RollUpStore, keepDays = 400, keepPersonalDays = 90) {
    this.#store = store;
    this.#keepDays = keepDays;
    this.#keepPersonalDays = keepPersonalDays;
  }

  /** `at` never goes back to another day; what comes late from one counts in the first hour of the running day. */
  add(event: UseEvent, at: number): void {
    const day = Math.floor(at / DAY);
    if (day > this.#day) this.#next(day);
    const { key, identity, address, authenticated } = event;
    const hour = day < this.#day ? 0 : Math.floor(at / HOUR) % 24;
    // What nobody was let in for goes to the others at once: anybody can make up names.
    if (key !== undefined) this.#keys.count(authenticated ? key : OTHERS, hour, event, authenticated ? undefined : key);
    if (identity !== undefined && authenticated) this.#identities.count(subjectOf(identity), hour, event);
    const network = address === undefined ? undefined : networkOf(address);
    if (network !== undefined) this.#networks.count(network.prefix, hour, event);
  }

  /** Hands over the running day as far as it is; for before the process ends, or before somebody looks. */
  flush(): void {
    const rows: Row[] = [];
    this.#keys.take('key', this.#day * DAY, rows);
    this.#identities.take('identity', this.#day * DAY, rows);
    this.#networks.take('network', this.#day * DAY, rows);
    if (rows.length > 0) this.#store.add(rows);
  }

  #next(day: number): void {
    this.flush();
    this.#day = day;
    this.#store.age({
      hourlyFrom: (day - HOURLY_DAYS) * DAY,
      keepFrom: (day - this.#keepDays) * DAY,
      keepPersonalFrom: (day - this.#keepPersonalDays) * DAY,
    });
  }
}

/** Names of each dimension in a day; the rest is summed up as `OTHERS`. */
const MOST = 20_000;
/** Uses, refusals, and those of both that nobody vouches for, of each hour. */
const SUMS = 3;
const WIDTH = 24 * SUMS;

/** The sums of a day, one name after the other. */
class Running {
  readonly #places = new Map<string, number>();
  #sums = new Uint32Array(256 * WIDTH);

  /** `instead` is the name to count under where that is there already. */
  count(name: string, hour: number, { outcome, authenticated }: UseEvent, instead = name): void {
    const at = (this.#places.get(instead) ?? this.#place(name)) + hour * SUMS;
    const which = outcome === 'ok' ? at : at + 1;
    this.#sums[which] = (this.#sums[which] ?? 0) + 1;
    if (!authenticated) this.#sums[at + 2] = (this.#sums[at + 2] ?? 0) + 1;
  }

  /** Moves all into `rows`, the hours of a name one after the other. */
  take(dimension: Dimension, start: number, rows: Row[]): void {
    for (const [name, place] of this.#places)
      for (let hour = 0; hour < 24; hour++) {
        const at = place + hour * SUMS;
        const uses = this.#sums[at] ?? 0;
        const refused = this.#sums[at + 1] ?? 0;
        if (uses + refused === 0) continue;
        const unauthenticated = this.#sums[at + 2] ?? 0;
        rows.push({ dimension, name, start: start + hour * HOUR, hours: 1, uses, refused, unauthenticated });
      }
    this.#sums.fill(0, 0, this.#places.size * WIDTH);
    this.#places.clear();
  }

  #place(wanted: string): number {
    const name = this.#places.size >= MOST ? OTHERS : wanted;
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.#places.size * WIDTH;
    this.#places.set(name, place);
    if (place === this.#sums.length) {
      const more = new Uint32Array(2 * place);
      more.set(this.#sums);
      this.#sums = more;
    }
    return place;
  }
}
