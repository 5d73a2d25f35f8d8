import type { Database } from './database.ts';

interface Slot {
  readonly work: () => unknown;
  readonly waits: boolean;
  readonly settle: (outcome: { readonly value: unknown } | { readonly error: unknown }) => void;
}

/** What goes along with each transaction: what it keeps in memory is there exactly when the file has it. */
export interface Companion {
  /** How much it has taken in this transaction. */
  mark(): number;
  /** A piece of work was undone: what was taken since then is forgotten. */
  undo(mark: number): void;
  /** The last act within the transaction. When it throws, nothing of the transaction is kept. */
  write(): void;
  /** Told after the transaction whether it was committed. */
  settle(committed: boolean): void;
}

/**
 * Group commit: what comes in during one turn of the event loop becomes one transaction, so that many requests share
 * one wait for the disk. Each piece of work is all or nothing by itself; one that throws undoes only its own changes.
 */
export class Batch {
  readonly #db: Database;
  readonly #companion: Companion | undefined;
  #slots: Slot[] = [];
  #scheduled = false;

  constructor(db: Database, companion?: Companion) {
    this.#db = db;
    this.#companion = companion;
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
        this.#companion?.write();
      });
    } catch (error) {
      this.#companion?.settle(false);
      for (const { settle } of slots) settle({ error });
      return;
    }
    this.#companion?.settle(true);
    for (const [index, { settle }] of slots.entries()) settle(outcomes[index] ?? { value: undefined });
  }

  #attempt(work: () => unknown) {
    const mark = this.#companion?.mark() ?? 0;
    try {
      return { value: this.#db.part(work) };
    } catch (error) {
      if (!this.#db.inTransaction) throw error;
      this.#companion?.undo(mark);
      return { error };
    }
  }
}
