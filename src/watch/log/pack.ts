import { ACTIONS } from '../event.ts';
import type { UseEvent } from '../event.ts';

/**
 * Uses as they go from one thread to another, column by column. Texts that come again and again are told once and go by
 * number from then on: on the other side each is one string, which costs next to nothing to look up.
 */
export interface Packed {
  readonly ids: readonly string[];
  /** `at` of each, and `leaseUntil`, NaN where there is none. */
  readonly times: Float64Array<ArrayBuffer>;
  /** The action's number, and a bit each for what was refused, is authenticated, and ours. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** The numbers of the texts of each, in the order of `TEXTS`; 0 for what is not known. */
  readonly numbers: Int32Array<ArrayBuffer>;
  /** Texts that were not told before, the first of them with the number `first`; with 1 all is told anew. */
  readonly texts: readonly string[];
  readonly first: number;
  /** Texts that seldom come again, in the order of `ONCE`: a column that nobody has is left out. */
  readonly once: ReadonlyArray<ReadonlyArray<string | undefined> | undefined>;
}

const TEXTS = ['source', 'key', 'identity', 'repository', 'workflow', 'ref', 'environment', 'agent'] as const;
const ONCE = ['address', 'lease', 'job', 'reason'] as const;
const [REFUSED, AUTHENTICATED, OWN] = [16, 32, 64];
/** Beyond so many texts all numbers are given anew. */
const MOST = 50_000;

/** Packs the uses of one log, some at a time. */
export class Packer {
  readonly #numbers = new Map<string, number>();

  pack(events: readonly UseEvent[]): Packed {
    if (this.#numbers.size > MOST) this.#numbers.clear();
    const first = this.#numbers.size + 1;
    const { length } = events;
    const times = new Float64Array(2 * length);
    const kinds = new Uint8Array(length);
    const numbers = new Int32Array(TEXTS.length * length);
    const texts: string[] = [];
    let place = 0;
    for (const [index, event] of events.entries()) {
      times[2 * index] = event.at;
      times[2 * index + 1] = event.leaseUntil ?? Number.NaN;
      kinds[index] =
        ACTIONS.indexOf(event.action) +
        (event.outcome === 'refused' ? REFUSED : 0) +
        (event.authenticated ? AUTHENTICATED : 0) +
        (event.trust === 'own' ? OWN : 0);
      for (const name of TEXTS) {
        const text = event[name];
        if (text !== undefined) numbers[place] = this.#numberOf(text, texts);
        place += 1;
      }
    }
    const once = ONCE.map((name) =>
      events.some((event) => event[name] !== undefined) ? events.map((event) => event[name]) : undefined,
    );
    return { ids: events.map(({ id }) => id), times, kinds, numbers, texts, first, once };
  }

  #numberOf(text: string, fresh: string[]): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(text, number);
    fresh.push(text);
    return number;
  }
}

/** What goes over to the other thread without being copied. */
export function buffersOf({ times, kinds, numbers }: Packed): ArrayBuffer[] {
  return [times.buffer, kinds.buffer, numbers.buffer];
}

/** So many uses are made at once: they are gone again before the memory that they are in is looked through. */
const SOME = 128;

/** Unpacks what one `Packer` packed, in the same order. */
export class Unpacker {
  /** By number. */
  #texts: Array<string | undefined> = [undefined];

  *unpack(packed: Packed): Generator<readonly UseEvent[]> {
    if (packed.first === 1) this.#texts = [undefined];
    this.#texts.push(...packed.texts);
    const { length } = packed.ids;
    for (let from = 0; from < length; from += SOME)
      yield Array.from({ length: Math.min(SOME, length - from) }, (_, index) => this.#use(packed, from + index));
  }

  #use({ ids, times, kinds, numbers, once: [addresses, leases, jobs, reasons] }: Packed, index: number): UseEvent {
    const kind = kinds[index] ?? 0;
    const event: { -readonly [K in keyof UseEvent]: UseEvent[K] } = {
      id: ids[index] ?? '',
      at: times[2 * index] ?? 0,
      source: '',
      trust: (kind & OWN) === 0 ? 'foreign' : 'own',
      action: ACTIONS[kind & 15] ?? 'other',
      outcome: (kind & REFUSED) === 0 ? 'ok' : 'refused',
      authenticated: (kind & AUTHENTICATED) !== 0,
    };
    let place = index * TEXTS.length;
    for (const name of TEXTS) {
      const text = this.#texts[numbers[place++] ?? 0];
      if (text !== undefined) event[name] = text;
    }
    const address = addresses?.[index];
    if (address !== undefined) event.address = address;
    const lease = leases?.[index];
    if (lease !== undefined) event.lease = lease;
    const job = jobs?.[index];
    if (job !== undefined) event.job = job;
    const reason = reasons?.[index];
    if (reason !== undefined) event.reason = reason;
    const until = times[2 * index + 1] ?? Number.NaN;
    if (!Number.isNaN(until)) event.leaseUntil = until;
    return event;
  }
}
