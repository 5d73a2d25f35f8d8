import { RelockError } from '../core/error.ts';
import type { Database } from '../sealed/database.ts';
import { bytesOf, numberOf } from '../sealed/database.ts';
import type { AuditEntry } from './audit.ts';
import { entryOf } from './audit.ts';
import type { AuditKeys } from './keys.ts';
import type { AuditRows } from './rows.ts';
import { BLOCK, TermBlock, blockOf, decodePlaces, encodePlaces } from './term-block.ts';
import { termsOf } from './terms.ts';

/** The row of a block that tells its times instead of a term's places. */
const TIMES = Buffer.alloc(0);

/**
 * Finds entries by term. Entries are indexed in blocks, each written at once when it is full: a term costs a row a
 * block instead of a row an entry. What is not written yet is in memory, and read again from the entries at start.
 */
export class TermIndex {
  readonly #db: Database;
  readonly #keys: AuditKeys;
  /** Blocks that are not in the file; all but the last are full. */
  #open: TermBlock[] = [];
  /** How many of them the running transaction has written. */
  #written = 0;

  /** Reads the entries that no written block has; what does not open is `verify`'s to tell. */
  constructor(db: Database, keys: AuditKeys, rows: AuditRows) {
    this.#db = db;
    this.#keys = keys;
    const newest = numberOf(db.get('SELECT ifnull(max(block), -1) AS n FROM audit_term') ?? {}, 'n');
    let after = (newest + 1) * BLOCK - 1;
    for (;;) {
      const page = rows.sealedAfter(after, BLOCK);
      for (const sealed of page) {
        try {
          this.add(sealed.number, entryOf(rows.open(sealed).text));
        } catch (error) {
          if (!(error instanceof RelockError)) throw error;
        }
      }
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.number;
    }
  }

  /** Takes a committed entry. */
  add(number: number, entry: AuditEntry): void {
    const index = blockOf(number);
    let block = this.#open.at(-1);
    if (block?.index !== index) this.#open.push((block = new TermBlock(index)));
    block.add(
      number,
      entry.time,
      termsOf(entry, (text) => this.#keys.hash(text)),
    );
  }

  /** Writes the blocks that are full; within a transaction. */
  write(): void {
    const full = this.#open.slice(0, -1);
    for (const block of full) {
      const times = Buffer.allocUnsafe(16);
      times.writeDoubleBE(block.earliest, 0);
      times.writeDoubleBE(block.latest, 8);
      this.#insert(block.index, TIMES, times);
      for (const [term, places] of block.terms) this.#insert(block.index, this.#keys.term(term), encodePlaces(places));
    }
    this.#written = full.length;
  }

  settle(committed: boolean): void {
    if (committed) this.#open.splice(0, this.#written);
    this.#written = 0;
  }

  /** Removes the blocks that lie wholly before this number. Within a transaction. */
  pruneTo(number: number): void {
    this.#db.run('DELETE FROM audit_term WHERE block < ?', blockOf(number + 1));
  }

  /**
   * The numbers of the entries in one block that have all terms, in order; all that the block may have without a
   * term. None when its times lie outside of `since` to `until`.
   */
  find(index: number, terms: readonly string[], since: number, until: number): number[] {
    const block = this.#open.find((one) => one.index === index);
    if (since > -Infinity || until < Infinity) {
      const [earliest, latest] = block === undefined ? this.#times(index) : [block.earliest, block.latest];
      if (latest < since || earliest > until) return [];
    }
    let places: number[] | undefined;
    for (const term of terms) {
      const found = block === undefined ? this.#read(index, term) : (block.terms.get(term) ?? []);
      if (found.length === 0) return [];
      const kept: ReadonlySet<number> = new Set(found);
      places = places === undefined ? [...found] : places.filter((place) => kept.has(place));
    }
    places ??= Array.from({ length: BLOCK }, (_, place) => place);
    return places.map((place) => index * BLOCK + place);
  }

  #times(index: number): [number, number] {
    const row = this.#db.get('SELECT body FROM audit_term WHERE block = ? AND term = ?', index, TIMES);
    if (row === undefined) return [-Infinity, Infinity];
    const bytes = bytesOf(row, 'body');
    return [bytes.readDoubleBE(0), bytes.readDoubleBE(8)];
  }

  #read(index: number, term: string): number[] {
    const row = this.#db.get('SELECT body FROM audit_term WHERE block = ? AND term = ?', index, this.#keys.term(term));
    return row === undefined ? [] : decodePlaces(bytesOf(row, 'body'));
  }

  #insert(block: number, term: Buffer, body: Buffer): void {
    this.#db.run('INSERT INTO audit_term (block, term, body) VALUES (?, ?, ?)', block, term, body);
  }
}
