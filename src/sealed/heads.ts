import type { Database } from './database.ts';
import type { SecretRecord } from './record.ts';

/** So many heads are kept, and none whose box is larger: some megabytes at most. */
const KEPT = 4096;
const LARGEST = 1024;

/**
 * Heads of secrets that were opened a moment ago, so that a read opens the value alone. They are what the file says:
 * one that a transaction changes is forgotten, and not kept again before it ends; all are once another connection has
 * written to the file.
 */
export class Heads {
  readonly #db: Database;
  readonly #kept = new Map<string, SecretRecord>();
  /** Those that the running transaction has changed, and which transaction that is. */
  readonly #changed = new Set<string>();
  #transaction = -1;
  #version = -1;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The head of the secret at `path`, if it is kept. */
  get(path: string): SecretRecord | undefined {
    const { version } = this.#db;
    if (version !== this.#version) {
      this.#kept.clear();
      this.#version = version;
    }
    return this.#kept.get(path);
  }

  /** Keeps a head that was read after `get` did not have it; `size`: the bytes of its box. */
  keep(record: SecretRecord, size: number): void {
    if (size > LARGEST || (this.#transaction === this.#db.transactions && this.#changed.has(record.path))) return;
    if (this.#kept.size >= KEPT) {
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
    this.#kept.set(record.path, record);
  }

  /** Told before the head at `path` is written, removed or made. */
  change(path: string): void {
    if (this.#transaction !== this.#db.transactions) {
      this.#changed.clear();
      this.#transaction = this.#db.transactions;
    }
    this.#changed.add(path);
    this.#kept.delete(path);
  }
}
