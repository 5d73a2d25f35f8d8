import type { StatementSync } from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import type { AgeLimits, Dimension, RollUpStore, Row, Sums } from './roll-up.ts';
import { DAY, DIMENSIONS, HOUR } from './roll-up.ts';

/**
 * A name once, by its number; a row is numbers only, in the order in which it is asked for. Hours and days are counted
 * since 1970; dimension 0 is keys, as in `DIMENSIONS`.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS watch_name (
    id INTEGER PRIMARY KEY, dimension INTEGER NOT NULL, name TEXT NOT NULL, UNIQUE (dimension, name)
  );
  CREATE TABLE IF NOT EXISTS watch_hour (
    name INTEGER, start INTEGER, uses INTEGER, refused INTEGER, unauthenticated INTEGER, PRIMARY KEY (name, start)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS watch_day (
    name INTEGER, start INTEGER, uses INTEGER, refused INTEGER, unauthenticated INTEGER, PRIMARY KEY (name, start)
  ) WITHOUT ROWID;
`;
const ADDED = `ON CONFLICT DO UPDATE SET uses = uses + excluded.uses, refused = refused + excluded.refused,
  unauthenticated = unauthenticated + excluded.unauthenticated`;
const REMEMBERED = 50_000;
/** Both tables as one, in milliseconds. */
const BOTH = `(
  SELECT name, start * ${HOUR} AS start, 1 AS hours, uses, refused, unauthenticated FROM watch_hour
  UNION ALL SELECT name, start * ${DAY}, 24, uses, refused, unauthenticated FROM watch_day
)`;

/** Roll-ups in SQLite, in a file or in a connection that is open already. They are not sealed: addresses stand in them. */
export class SqliteRollUps implements RollUpStore {
  readonly #db: DatabaseSync;
  /** Numbers of names, so that not each row asks for one. */
  readonly #numbers = new Map<string, number>();
  readonly #name: StatementSync;
  readonly #newName: StatementSync;
  readonly #hour: StatementSync;
  readonly #day: StatementSync;
  readonly #rows: StatementSync;
  readonly #top: StatementSync;

  /** `place` is a file's path, or `:memory:`. */
  constructor(place: string | DatabaseSync) {
    const db = typeof place === 'string' ? new DatabaseSync(place) : place;
    // What a crash loses can be summed up again from the audit.
    if (typeof place === 'string') db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    db.exec(SCHEMA);
    this.#db = db;
    this.#name = db.prepare('SELECT id FROM watch_name WHERE dimension = ? AND name = ?');
    this.#newName = db.prepare('INSERT INTO watch_name (dimension, name) VALUES (?, ?)');
    this.#hour = db.prepare(`INSERT INTO watch_hour VALUES (?, ?, ?, ?, ?) ${ADDED}`);
    this.#day = db.prepare(`INSERT INTO watch_day VALUES (?, ?, ?, ?, ?) ${ADDED}`);
    this.#rows = db.prepare(
      `SELECT start, hours, uses, refused, unauthenticated FROM ${BOTH} WHERE name = ? AND start >= ? AND start < ? ORDER BY start`,
    );
    this.#top = db.prepare(
      `SELECT n.name, sum(uses) AS uses, sum(refused) AS refused, sum(unauthenticated) AS unauthenticated
       FROM ${BOTH} AS r JOIN watch_name AS n ON n.id = r.name
       WHERE n.dimension = ? AND start >= ? AND start < ? GROUP BY n.id ORDER BY uses DESC, n.name LIMIT ?`,
    );
  }

  add(rows: readonly Row[]): void {
    this.#within(() => {
      for (const { dimension, name, start, hours, uses, refused, unauthenticated } of rows) {
        const [insert, span] = hours === 1 ? [this.#hour, HOUR] : [this.#day, DAY];
        insert.run(this.#numberOf(dimension, name), Math.floor(start / span), uses, refused, unauthenticated);
      }
    });
  }

  rows(dimension: Dimension, name: string, from: number, until: number): Row[] {
    const number = this.#name.get(DIMENSIONS.indexOf(dimension), name)?.['id'];
    if (number === undefined) return [];
    return this.#rows.all(number, from, until).map((row) => rowOf(dimension, name, row));
  }

  top(dimension: Dimension, from: number, until: number, limit: number): Array<Sums & { readonly name: string }> {
    return this.#top.all(DIMENSIONS.indexOf(dimension), from, until, limit).map(namedSums);
  }

  age({ hourlyFrom, keepFrom, keepPersonalFrom }: AgeLimits): void {
    // Names that nothing is known of any more go below, and their numbers with them.
    this.#numbers.clear();
    this.#within(() => {
      const old = Math.floor(hourlyFrom / HOUR);
      this.#db
        .prepare(
          `INSERT INTO watch_day SELECT name, start / 24, sum(uses), sum(refused), sum(unauthenticated)
           FROM watch_hour WHERE start < ? GROUP BY name, start / 24 ${ADDED}`,
        )
        .run(old);
      this.#db.prepare('DELETE FROM watch_hour WHERE start < ?').run(old);
      this.#forget('=', keepFrom);
      this.#forget('<>', keepPersonalFrom);
      this.#db.exec(`DELETE FROM watch_name WHERE id NOT IN (SELECT name FROM watch_hour)
        AND id NOT IN (SELECT name FROM watch_day)`);
    });
  }

  close(): void {
    this.#db.close();
  }

  /** Of the keys (`=`), or of all that is personal (`<>`). */
  #forget(which: '=' | '<>', from: number): void {
    const names = `name IN (SELECT id FROM watch_name WHERE dimension ${which} 0)`;
    this.#db.prepare(`DELETE FROM watch_day WHERE start < ? AND ${names}`).run(Math.floor(from / DAY));
    this.#db.prepare(`DELETE FROM watch_hour WHERE start < ? AND ${names}`).run(Math.floor(from / HOUR));
  }

  #numberOf(dimension: Dimension, name: string): number {
    const place = DIMENSIONS.indexOf(dimension);
    const short = `${place}${name}`;
    const remembered = this.#numbers.get(short);
    if (remembered !== undefined) return remembered;
    const known = this.#name.get(place, name)?.['id'];
    const number = Number(known ?? this.#newName.run(place, name).lastInsertRowid);
    if (this.#numbers.size >= REMEMBERED) this.#numbers.clear();
    this.#numbers.set(short, number);
    return number;
  }

  #within(work: () => void): void {
    // Within a transaction of the caller's own, that one stands for it.
    if (this.#db.isTransaction) {
      work();
      return;
    }
    this.#db.exec('BEGIN');
    try {
      work();
      this.#db.exec('COMMIT');
    } catch (error) {
      this.#numbers.clear();
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }
}

function rowOf(dimension: Dimension, name: string, row: Readonly<Record<string, unknown>>): Row {
  return { dimension, name, start: Number(row['start']), hours: row['hours'] === 1 ? 1 : 24, ...sumsOf(row) };
}

function namedSums(row: Readonly<Record<string, unknown>>): Sums & { readonly name: string } {
  return { name: String(row['name']), ...sumsOf(row) };
}

function sumsOf(row: Readonly<Record<string, unknown>>): Sums {
  return {
    uses: Number(row['uses']),
    refused: Number(row['refused']),
    unauthenticated: Number(row['unauthenticated']),
  };
}
