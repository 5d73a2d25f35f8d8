import type { Entries } from '../../sealed/entries.ts';
import type { Identity } from '../call.ts';
import { Fault } from '../fault.ts';

/** A key, or an identity, that may be used only so often for a while. */
export interface Limit {
  readonly what: 'key' | 'identity';
  readonly name: string;
  readonly perMinute: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const ENTRY = 'watch/limits';
/** So many at once; the one that ends first makes room. */
const MOST = 1000;

/** What alarms led to: keys and identities that are slowed down. Kept in the vault, so that a restart lifts nothing. */
export class Limits {
  readonly #entries: Entries;
  readonly #limits = new Map<string, Limit>();
  /** How many uses of this minute are left, by name. */
  readonly #left = new Map<string, { minute: number; left: number }>();

  constructor(entries: Entries) {
    this.#entries = entries;
    this.reload();
  }

  /** Reads them from the vault: after a change that was not committed. */
  reload(): void {
    this.#limits.clear();
    this.#left.clear();
    // Sealed by `#keep`, so it has its shape.
    const limits = (this.#entries.get(ENTRY)?.['limits'] ?? []) as readonly Limit[];
    for (const limit of limits) this.#limits.set(nameOf(limit), limit);
  }

  all(now: number): Limit[] {
    return [...this.#limits.values()].filter(({ until }) => until > now);
  }

  /** Within a transaction. */
  set(limit: Limit, now: number): void {
    const others = this.all(now).filter((one) => nameOf(one) !== nameOf(limit));
    this.#keep([...others, limit].sort((a, b) => b.until - a.until).slice(0, MOST));
  }

  /** Within a transaction; false when there was none. */
  lift(what: Limit['what'], name: string, now: number): boolean {
    const wanted = nameOf({ what, name });
    const there = this.#limits.has(wanted);
    this.#keep(this.all(now).filter((one) => nameOf(one) !== wanted));
    return there;
  }

  /** Throws `Fault` 429 when the identity, or the key that it asks for, is over its limit. */
  take(identity: Identity, keyOf: () => string, now: number): void {
    if (this.#limits.size === 0) return;
    const name = subjectOf(identity);
    if (this.#isLeft('identity', name, now) && this.#isLeft('key', keyOf(), now)) return;
    throw new Fault(429, 'this was used too often, and is limited for now');
  }

  /** Counts a use of a key; false when it is over its limit. */
  passes(key: string, now: number): boolean {
    return this.#limits.size === 0 || this.#isLeft('key', key, now);
  }

  #isLeft(what: Limit['what'], name: string, now: number): boolean {
    const wanted = nameOf({ what, name });
    const limit = this.#limits.get(wanted);
    if (limit === undefined || limit.until <= now) return true;
    const minute = Math.floor(now / 60_000);
    let bucket = this.#left.get(wanted);
    if (bucket?.minute !== minute) {
      bucket = { minute, left: limit.perMinute };
      this.#left.set(wanted, bucket);
    }
    bucket.left -= 1;
    return bucket.left >= 0;
  }

  #keep(limits: readonly Limit[]): void {
    this.#entries.put(ENTRY, { limits });
    this.reload();
  }
}

/** The name under which the watch knows an identity: its issuer's, where it has one. */
export function subjectOf({ name, claims }: Pick<Identity, 'name' | 'claims'>): string {
  const { sub } = claims;
  return typeof sub === 'string' && sub !== '' ? sub : name;
}

function nameOf({ what, name }: Pick<Limit, 'what' | 'name'>): string {
  return `${what} ${name}`;
}
