const HOUR = 3_600_000;

/** Lets so many endings of an hour through; the rest are for a person to decide. */
export class Brake {
  #times: number[];

  /** `times`: those of the last hour, as `times` gave them before a restart. */
  constructor(times: readonly number[] = []) {
    this.#times = [...times];
  }

  /** When the endings of the last hour were, in milliseconds since 1970. */
  get times(): readonly number[] {
    return this.#times;
  }

  /** How many more there may be now. */
  left(most: number, now: number): number {
    // What lies in the future was counted by a clock that has been set back since: it counts on.
    this.#times = this.#times.filter((time) => time > now - HOUR).slice(-1000);
    return Math.max(0, most - this.#times.length);
  }

  count(now: number): void {
    this.#times.push(now);
  }
}
