import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { DatabaseSync, backup } from 'node:sqlite';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';

/** How long a writer waits for another one, in milliseconds. */
const PATIENCE = 5000;

/** A row as SQLite gives it. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/**
 * The vault's SQLite file. Every failure of SQLite becomes a `RelockError` (`RL-VAULT-LOCKED`, `-DISK-FULL`,
 * `-READ-ONLY`, `-DAMAGED`, `-IO`); what a transaction began is undone by then.
 */
export class Database {
  readonly #sqlite: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #file: string;
  #waits = true;
  /** How many parts are under way, and how many of them SQLite knows of. */
  #parts = 0;
  #marked = 0;
  #transactions = 0;
  #seen: { readonly transaction: number; readonly version: number } | undefined;
  #check: (() => void) | undefined;

  /** Opens a file that is there, or a new one. What is acknowledged is on disk: `synchronous` is FULL. */
  constructor(file: string) {
    this.#file = file;
    this.#sqlite = this.#guard(() => new DatabaseSync(file, { timeout: PATIENCE }));
    // secure_delete: what is destroyed is overwritten with zeros, not only unlinked.
    this.run('PRAGMA secure_delete = ON');
    this.run('PRAGMA synchronous = FULL');
    this.run('PRAGMA trusted_schema = OFF');
    // What is looked up by hash is spread over the whole file; in kilobytes.
    this.run('PRAGMA cache_size = -8000');
    // Pages until the log is moved into the file, in the midst of a request: the audit log fills the usual thousand soon.
    this.run('PRAGMA wal_autocheckpoint = 4000');
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#guard(() => {
      this.#mark();
      this.#statement(sql).run(...values);
    });
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#guard(() => this.#statement(sql).get(...values));
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#guard(() => this.#statement(sql).all(...values));
  }

  /** Several statements of the schema; takes no values. */
  script(sql: string): void {
    this.#guard(() => {
      this.#mark();
      this.#sqlite.exec(sql);
    });
  }

  /** All or nothing, on disk before it returns; other writers wait. */
  write<T>(work: () => T): T {
    const check = this.#check;
    if (check === undefined || this.#sqlite.isTransaction) return this.#transaction('BEGIN IMMEDIATE', work);
    return this.#transaction('BEGIN IMMEDIATE', () => {
      check();
      return work();
    });
  }

  /** From now on each transaction that writes begins with `check`; when it throws, nothing is written. */
  checkBeforeWrites(check: () => void): void {
    this.#check = check;
  }

  /** False once SQLite has undone a transaction by itself, as it does when the disk is full. */
  get inTransaction(): boolean {
    return this.#sqlite.isTransaction;
  }

  /** Counts transactions: two pieces of work that see the same number are of the same one. */
  get transactions(): number {
    return this.#transactions;
  }

  /** Changes when another connection has written to the file; what this one writes leaves it as it is. */
  get version(): number {
    const transaction = this.#transactions;
    // Within a transaction it can't change.
    if (this.#seen?.transaction === transaction && this.#sqlite.isTransaction) return this.#seen.version;
    const version = numberOf(this.get('PRAGMA data_version') ?? {}, 'data_version');
    if (this.#sqlite.isTransaction) this.#seen = { transaction, version };
    return version;
  }

  /**
   * Within a transaction: what `work` changed is undone when it throws, and the transaction goes on. A savepoint is set
   * before its first change: most requests make none.
   */
  part<T>(work: () => T): T {
    const outer = this.#parts++;
    try {
      const result = work();
      if (this.#marked > outer) this.run('RELEASE part');
      return result;
    } catch (error) {
      if (this.#marked > outer && this.#sqlite.isTransaction) {
        this.run('ROLLBACK TO part');
        this.run('RELEASE part');
      }
      throw error;
    } finally {
      this.#parts = outer;
      this.#marked = Math.min(this.#marked, outer);
    }
  }

  #mark(): void {
    for (; this.#marked < this.#parts; this.#marked++) this.#statement('SAVEPOINT part').run();
  }

  /**
   * Whether the next transactions wait for the disk. Without it what they write survives this process's death, though
   * not the machine's. Not within a transaction.
   */
  waitForDisk(wait: boolean): void {
    if (wait === this.#waits) return;
    this.run(`PRAGMA synchronous = ${wait ? 'FULL' : 'NORMAL'}`);
    this.#waits = wait;
  }

  /** Reads that all see one state of the file. */
  read<T>(work: () => T): T {
    return this.#transaction('BEGIN', work);
  }

  /**
   * Moves the log into the file and empties it, so that what was destroyed is in neither. A reader or a full disk may
   * keep it from doing so for now; then the last one to close the file does.
   */
  checkpoint(): void {
    try {
      this.get('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (error) {
      if (!(error instanceof RelockError)) throw error;
    }
  }

  /** Copies the file as it is at one moment into another, a piece at a time, while it is being written. */
  async copyTo(file: string): Promise<void> {
    try {
      await backup(this.#sqlite, file, { rate: 500 });
    } catch (error) {
      throw asRelockError(error, file);
    }
  }

  /** The open file itself, for tables that another room keeps in it. Their errors stay SQLite's own. */
  get connection(): DatabaseSync {
    return this.#sqlite;
  }

  close(): void {
    this.#statements.clear();
    if (this.#sqlite.isOpen) this.#guard(() => this.#sqlite.close());
  }

  #transaction<T>(begin: string, work: () => T): T {
    if (this.#sqlite.isTransaction) return work();
    this.run(begin);
    this.#transactions++;
    try {
      const result = work();
      this.run('COMMIT');
      return result;
    } catch (error) {
      // SQLite undoes some failures by itself.
      if (this.#sqlite.isTransaction) this.run('ROLLBACK');
      throw error;
    } finally {
      this.#transactions++;
    }
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#sqlite.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw asRelockError(error, this.#file);
    }
  }
}

/** Primary result codes: https://www.sqlite.org/rescode.html */
const SQLITE = { busy: 5, locked: 6, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cantOpen: 14, notADatabase: 26 };

function asRelockError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  const where = `the vault ${printable(file)}`;
  const nothing = 'Nothing was changed.';
  switch (error.errcode & 0xff) {
    case SQLITE.busy:
    case SQLITE.locked:
      return new RelockError('RL-VAULT-LOCKED', `${where} is being written by another process`, {
        remedy: `Try again; this one waited ${PATIENCE / 1000} seconds.`,
        state: nothing,
        cause: error,
      });
    case SQLITE.full:
      return new RelockError('RL-VAULT-DISK-FULL', `${where} can't grow: the disk is full`, {
        remedy: 'Free some space on its disk, then do it again.',
        state: `${nothing} All that was stored before is still there.`,
        cause: error,
      });
    case SQLITE.readOnly:
      return new RelockError('RL-VAULT-READ-ONLY', `${where} can't be written`, {
        remedy: 'Its folder and files must belong to this user, on a disk that is not mounted read-only.',
        state: nothing,
        cause: error,
      });
    case SQLITE.corrupt:
    case SQLITE.notADatabase:
      return new RelockError('RL-VAULT-DAMAGED', `${where} is damaged`, {
        remedy: 'Keep it as it is, and restore a backup elsewhere.',
        state: nothing,
        cause: error,
      });
    default:
      return new RelockError('RL-VAULT-IO', `${where} can't be used: ${printable(error.message)}`, {
        remedy: 'Check its disk and the rights on its folder.',
        state: nothing,
        cause: error,
      });
  }
}

/** A column that holds bytes. Every reader of a row goes through these: a changed file may hold any type. */
export function bytesOf(row: Row, column: string): Buffer {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new TypeError(`${column} holds no bytes`);
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}

export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`${column} holds no number`);
  return value;
}

export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`${column} holds no text`);
  return value;
}
