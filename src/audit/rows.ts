import { openBox, sealBox } from '../sealed/box.ts';
import type { Database, Row } from '../sealed/database.ts';
import { bytesOf, numberOf, textOf as columnOf } from '../sealed/database.ts';
import { untampered } from '../sealed/sealed.ts';
import type { AuditRecord } from './audit.ts';
import type { Link } from './chain.ts';
import type { SignedHead } from './head.ts';
import { headLine, headOf } from './head.ts';
import type { AuditKeys } from './keys.ts';

/** A record as it stands in the file, not yet opened. */
export interface SealedRecord extends Link {
  readonly time: number;
  readonly body: Buffer;
}

/** The audit log's tables: sealed records, and the heads that were signed over them. */
export class AuditRows {
  readonly #db: Database;
  readonly #keys: AuditKeys;

  constructor(db: Database, keys: AuditKeys) {
    this.#db = db;
    this.#keys = keys;
  }

  /** Within a transaction. */
  insert({ number, time, chain, text }: AuditRecord): void {
    const body = sealBox(this.#keys.body(number), Buffer.from(text, 'latin1'), this.#keys.context(number));
    this.#db.run('INSERT INTO audit (number, time, chain, body) VALUES (?, ?, ?, ?)', number, time, chain, body);
  }

  /** At most `limit` records behind number `after`, in order. */
  sealedAfter(after: number, limit: number): SealedRecord[] {
    return this.#db
      .all('SELECT number, time, chain, body FROM audit WHERE number > ? ORDER BY number LIMIT ?', after, limit)
      .map(sealedOf);
  }

  /** As `sealedAfter`, opened. Throws `RL-VAULT-TAMPERED`. */
  after(after: number, limit: number): AuditRecord[] {
    return this.sealedAfter(after, limit).map((sealed) => this.open(sealed));
  }

  at(number: number): AuditRecord | undefined {
    const row = this.#db.get('SELECT number, time, chain, body FROM audit WHERE number = ?', number);
    return row === undefined ? undefined : this.open(sealedOf(row));
  }

  /** Throws `RL-VAULT-TAMPERED` when it is not as it was written. */
  open({ number, time, chain, body }: SealedRecord): AuditRecord {
    return untampered(`audit entry ${number}`, () => {
      const text = openBox(this.#keys.body(number), body, this.#keys.context(number)).toString('latin1');
      return { number, time, chain, text };
    });
  }

  /** The newest record. */
  last(): Link | undefined {
    const row = this.#db.get('SELECT number, chain FROM audit ORDER BY number DESC LIMIT 1');
    return row === undefined ? undefined : { number: numberOf(row, 'number'), chain: bytesOf(row, 'chain') };
  }

  addHead(head: SignedHead): void {
    this.#db.run('INSERT OR REPLACE INTO audit_head (number, body) VALUES (?, ?)', head.number, headLine(head));
  }

  /** All heads behind number `after`, in order; what can't be read as one is left out. */
  headsAfter(after: number): SignedHead[] {
    return this.#db
      .all('SELECT body FROM audit_head WHERE number > ? ORDER BY number', after)
      .map((row) => headOf(columnOf(row, 'body')))
      .filter((head) => head !== undefined);
  }

  lastHead(): SignedHead | undefined {
    const row = this.#db.get('SELECT body FROM audit_head ORDER BY number DESC LIMIT 1');
    return row === undefined ? undefined : headOf(columnOf(row, 'body'));
  }

  /** The newest head up to number `most` that was signed before `time`. */
  headBefore(time: number, most: number): SignedHead | undefined {
    const heads = this.#db
      .all('SELECT body FROM audit_head WHERE number <= ? ORDER BY number', most)
      .map((row) => headOf(columnOf(row, 'body')));
    return heads.findLast((head) => head !== undefined && head.time < time);
  }

  /** Removes the records up to an anchor, which stays in their place; gives how many. Within a transaction. */
  pruneTo(anchor: SignedHead): number {
    const row = this.#db.get('SELECT count(*) AS n FROM audit WHERE number <= ?', anchor.number) ?? {};
    this.#db.run('DELETE FROM audit WHERE number <= ?', anchor.number);
    this.#db.run('DELETE FROM audit_head WHERE number <= ?', anchor.number);
    this.addHead(anchor);
    return numberOf(row, 'n');
  }

  /** The number of the oldest record that is kept; 0 when there is none. */
  first(): number {
    const row = this.#db.get('SELECT number FROM audit ORDER BY number LIMIT 1');
    return row === undefined ? 0 : numberOf(row, 'number');
  }
}

function sealedOf(row: Row): SealedRecord {
  return {
    number: numberOf(row, 'number'),
    time: numberOf(row, 'time'),
    chain: bytesOf(row, 'chain'),
    body: bytesOf(row, 'body'),
  };
}
