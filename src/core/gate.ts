/** Lets so many in at once; the others wait their turn, in the order in which they came. */
export class Gate {
  #free: number;
  readonly #waiting: Array<() => void> = [];

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** True when whoever comes now need not wait. */
  get isOpen(): boolean {
    return this.#free > 0;
  }

  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The place is handed on, so that nobody slips in between.
      if (next === undefined) this.#free++;
      else next();
    }
  }
}
