import { Fault } from './fault.ts';

/** So many names are counted apart; beyond that the longest silent is forgotten. */
const MOST = 10_000;

/** Lets so much through for each name: a bucket that refills. */
export class RateLimit {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #buckets = new Map<string, { left: number; time: number }>();

  constructor(burst: number, perSecond: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
  }

  /** Takes one; throws `Fault` 429 when the bucket is empty. */
  take(name: string, now: number): void {
    const known = this.#buckets.get(name);
    const refilled =
      known === undefined ? this.#burst : known.left + (Math.max(0, now - known.time) / 1000) * this.#perSecond;
    const left = Math.min(this.#burst, refilled) - 1;
    this.#buckets.delete(name);
    this.#buckets.set(name, { left: Math.max(left, -1), time: now });
    if (this.#buckets.size > MOST) {
      const [oldest] = this.#buckets.keys();
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
    if (left < 0) throw new Fault(429, 'request rate limit exceeded');
  }
}
