import type { Database } from './database.ts';

interface Slot {
  readonly work: () => unknown;
  readonly waits: boolean;
  readonly settle: (outcome: { readonly value: unknown } | { readonly error: unknown }) => void;
}

/**
 * Group commit: what comes in during one turn of the event loop becomes one transaction, so that many requests share
 * one wait for the disk. Each piece of work is all or nothing by itself; one that throws undoes only its own changes.
 */
export class Batch {
  readonly #db: Database;
  #slots: Slot[] = [];
  #scheduled = false;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Runs `work` in the next transaction and gives its result once that is committed: on disk when it `waits`, else
   * where it survives this process. Rejects with what `work` throws, or when the commit fails: then nothing is changed.
   */
  run<T>(work: () => T, waits: boolean): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#slots.push({
        work,
        waits,
        settle: (outcome) => {
          if ('error' in outcome) reject(outcome.error);
          // Each slot is settled with what its own work gave.
          else resolve(outcome.value as T);
        },
      });
      if (this.#scheduled) return;
      this.#scheduled = true;
      setImmediate(() => this.#flush());
    });
  }

  #flush(): void {
    const slots = this.#slots;
    this.#slots = [];
    this.#scheduled = false;
    const outcomes: Array<{ readonly value: unknown } | { readonly error: unknown }> = [];
    try {
      this.#db.waitForDisk(slots.some(({ waits }) => waits));
      this.#db.write(() => {
        for (const { work } of slots) outcomes.push(this.#attempt(work));
      });
    } catch (error) {
      for (const { settle } of slots) settle({ error });
      return;
    }
    for (const [index, { settle }] of slots.entries()) settle(outcomes[index] ?? { value: undefined });
  }

  #attempt(work: () => unknown) {
    try {
      return { value: this.#db.part(work) };
    } catch (error) {
      if (!this.#db.inTransaction) throw error;
      return { error };
    }
  }
}
