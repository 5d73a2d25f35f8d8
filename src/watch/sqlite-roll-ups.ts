import type { StatementSync } from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import type { DayHours } from './day-hours.ts';
import { addHour, addTo, packHours, unpackHours } from './day-hours.ts';
import type { AgeLimits, Dimension, RollUpStore, Row, Sums } from './roll-up.ts';
import { DAY, DIMENSIONS, HOUR } from './roll-up.ts';

/**
 * A row for each name and day, with the hours of it packed while they are kept (`day-hours.ts`). By day first: what is
 * new goes to the end, what is old leaves from the front, and one name's year is so many look-ups. A name stands once,
 * with the last day that it has a row of. Days are counted since 1970; dimension 0 is keys, as in `DIMENSIONS`.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS watch_name (
    id INTEGER PRIMARY KEY, dimension INTEGER NOT NULL, name TEXT NOT NULL, last INTEGER NOT NULL,
    UNIQUE (dimension, name)
  );
  CREATE TABLE IF NOT EXISTS watch_sums (
    dimension INTEGER, day INTEGER, name INTEGER, uses INTEGER, refused INTEGER, unauthenticated INTEGER, hours BLOB,
    PRIMARY KEY (dimension, day, name)
  ) WITHOUT ROWID;
`;
const REMEMBERED = 50_000;

/** Roll-ups in SQLite, in a file or in a connection that is open already. They are not sealed: addresses stand in them. */
export class SqliteRollUps implements RollUpStore {
  readonly #db: DatabaseSync;
  /** Numbers of names, by dimension, so that not each row asks for one. */
  readonly #names = DIMENSIONS.map(() => new Map<string, number>());
  readonly #name: StatementSync;
  readonly #newName: StatementSync;
  readonly #lastDay: StatementSync;
  readonly #new: StatementSync;
  readonly #more: StatementSync;
  readonly #one: StatementSync;
  readonly #span: StatementSync;
  readonly #days: StatementSync;
  readonly #day: StatementSync;

  /** `place` is a file's path, or `:memory:`. */
  constructor(place: string | DatabaseSync) {
    const db = typeof place === 'string' ? new DatabaseSync(place) : place;
    // What a crash loses can be summed up again from the audit.
    if (typeof place === 'string') db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    db.exec(SCHEMA);
    this.#db = db;
    this.#name = db.prepare('SELECT id FROM watch_name WHERE dimension = ? AND name = ?');
    this.#newName = db.prepare('INSERT INTO watch_name (dimension, name, last) VALUES (?, ?, ?)');
    this.#lastDay = db.prepare(
      `UPDATE watch_name SET last = ?1
       WHERE last < ?1 AND id IN (SELECT name FROM watch_sums WHERE dimension = ?2 AND day = ?1)`,
    );
    this.#new = db.prepare('INSERT INTO watch_sums VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
    const where = 'WHERE dimension = ? AND day = ? AND name = ?';
    this.#more = db.prepare(
      `UPDATE watch_sums SET uses = uses + ?, refused = refused + ?, unauthenticated = unauthenticated + ?, hours = ? ${where}`,
    );
    this.#one = db.prepare(`SELECT uses, refused, unauthenticated, hours FROM watch_sums ${where}`);
    // One by one: SQLite looks up the least or the most, but goes through all for both.
    const end = (which: string) => `(SELECT ${which}(day) FROM watch_sums WHERE dimension = ?1)`;
    this.#span = db.prepare(`SELECT ${end('min')} AS first, ${end('max')} AS last`);
    const named = 'FROM watch_sums AS s JOIN watch_name AS n ON n.id = s.name WHERE s.dimension = ?';
    this.#days = db.prepare(
      `SELECT n.name, sum(uses) AS uses, sum(refused) AS refused, sum(unauthenticated) AS unauthenticated
       ${named} AND day >= ? AND day < ? GROUP BY n.id`,
    );
    this.#day = db.prepare(`SELECT n.name, uses, refused, unauthenticated, hours ${named} AND day = ?`);
  }

  add(rows: readonly Row[]): void {
    this.#within(() => {
      // Of each dimension the days that there is something new of.
      const days = DIMENSIONS.map(() => new Set<number>());
      let from = 0;
      for (const [index, row] of rows.entries()) {
        const next = rows[index + 1];
        if (next !== undefined && isSameDay(row, next)) continue;
        this.#addDay(rows.slice(from, index + 1));
        days[DIMENSIONS.indexOf(row.dimension)]?.add(Math.floor(row.start / DAY));
        from = index + 1;
      }
      for (const [dimension, those] of days.entries()) for (const day of those) this.#lastDay.run(day, dimension);
    });
  }

  rows(dimension: Dimension, name: string, from: number, until: number): Row[] {
    const place = DIMENSIONS.indexOf(dimension);
    const id = this.#name.get(place, name)?.['id'];
    const { first, last } = this.#span.get(place) ?? {};
    if (id === undefined || first === null || first === undefined) return [];
    const found: Row[] = [];
    const end = Math.min(Number(last), Math.floor(until / DAY));
    for (let day = Math.max(Number(first), Math.floor(from / DAY)); day <= end; day++) {
      const row = this.#one.get(place, day, id);
      if (row === undefined) continue;
      for (const [start, hours, sums] of partsOf(row, day))
        if (start >= from && start < until) found.push({ dimension, name, start, hours, ...sums });
    }
    return found;
  }

  top(dimension: Dimension, from: number, until: number, limit: number): Array<Sums & { readonly name: string }> {
    const place = DIMENSIONS.indexOf(dimension);
    const [first, last] = [Math.ceil(from / DAY), Math.floor(until / DAY)];
    const found = new Map<string, Sums>();
    const addAll = (name: string, sums: Sums) => {
      const there = found.get(name);
      if (there === undefined) found.set(name, sums);
      else addTo(there, sums);
    };
    for (const row of this.#days.iterate(place, first, last)) addAll(String(row['name']), sumsOf(row));
    // Of a day that lies in the span in part, the hours that do.
    for (const day of new Set([first - 1, last])) {
      if (day >= first && day < last) continue;
      for (const row of this.#day.iterate(place, day))
        for (const [start, , sums] of partsOf(row, day))
          if (start >= from && start < until) addAll(String(row['name']), sums);
    }
    return [...found]
      .map(([name, sums]) => Object.assign({ name }, sums))
      .sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1))
      .slice(0, limit);
  }

  age({ hourlyFrom, keepFrom, keepPersonalFrom }: AgeLimits): void {
    this.#within(() => {
      for (const [dimension] of DIMENSIONS.entries()) {
        const keep = Math.floor((dimension === 0 ? keepFrom : keepPersonalFrom) / DAY);
        this.#db.prepare('DELETE FROM watch_sums WHERE dimension = ? AND day < ?').run(dimension, keep);
        const { changes } = this.#db
          .prepare('DELETE FROM watch_name WHERE dimension = ? AND last < ?')
          .run(dimension, keep);
        // Names that nothing is known of any more are gone, and their numbers with them.
        if (changes > 0) this.#forgetNames();
        this.#dropHours(dimension, Math.floor(hourlyFrom / DAY));
      }
    });
  }

  close(): void {
    this.#db.close();
  }

  /** Of the days before one, back to the first that has none any more: mostly it is one day. */
  #dropHours(dimension: number, before: number): void {
    const newest = this.#db.prepare(
      'SELECT day, hours FROM watch_sums WHERE dimension = ? AND day < ? ORDER BY day DESC LIMIT 1',
    );
    const drop = this.#db.prepare('UPDATE watch_sums SET hours = NULL WHERE dimension = ? AND day = ?');
    for (
      let row = newest.get(dimension, before);
      row?.['hours'] instanceof Uint8Array;
      row = newest.get(dimension, Number(row['day']))
    )
      drop.run(dimension, Number(row['day']));
  }

  /** Rows of one name and day. */
  #addDay(rows: readonly Row[]): void {
    const [head] = rows;
    if (head === undefined) return;
    const dimension = DIMENSIONS.indexOf(head.dimension);
    const day = Math.floor(head.start / DAY);
    const id = this.#numberOf(dimension, head.name, day);
    const sums: Sums = { uses: 0, refused: 0, unauthenticated: 0 };
    const hours: DayHours = new Map();
    for (const row of rows) {
      addTo(sums, row);
      if (row.hours === 1) addHour(hours, row);
    }
    const { uses, refused, unauthenticated } = sums;
    const packed = hours.size === 0 ? null : packHours(hours);
    if (this.#new.run(dimension, day, id, uses, refused, unauthenticated, packed).changes > 0) return;
    const there = this.#one.get(dimension, day, id)?.['hours'];
    // A day without hours is one already, and remains it.
    const both = there instanceof Uint8Array && packed !== null ? unpackHours(there) : undefined;
    if (both !== undefined) for (const row of rows) addHour(both, row);
    const kept = both === undefined ? null : packHours(both);
    this.#more.run(uses, refused, unauthenticated, kept, dimension, day, id);
  }

  #numberOf(dimension: number, name: string, day: number): number {
    const names = this.#names[dimension] ?? new Map<string, number>();
    const known = names.get(name);
    if (known !== undefined) return known;
    const row = this.#name.get(dimension, name);
    const id = Number(row?.['id'] ?? this.#newName.run(dimension, name, day).lastInsertRowid);
    if (names.size >= REMEMBERED) names.clear();
    names.set(name, id);
    return id;
  }

  #forgetNames(): void {
    for (const names of this.#names) names.clear();
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
      this.#forgetNames();
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }
}

/** A row as its hours, or as the whole day when these are gone. */
function partsOf(
  row: Readonly<Record<string, unknown>>,
  day: number,
): Array<readonly [start: number, hours: 1 | 24, sums: Sums]> {
  const { hours } = row;
  if (!(hours instanceof Uint8Array)) return [[day * DAY, 24, sumsOf(row)]];
  return [...unpackHours(hours)]
    .sort((a, b) => a[0] - b[0])
    .map(([hour, sums]) => [day * DAY + hour * HOUR, 1, sums] as const);
}

function isSameDay(a: Row, b: Row): boolean {
  return a.name === b.name && a.dimension === b.dimension && Math.floor(a.start / DAY) === Math.floor(b.start / DAY);
}

function sumsOf(row: Readonly<Record<string, unknown>>): Sums {
  return {
    uses: Number(row['uses']),
    refused: Number(row['refused']),
    unauthenticated: Number(row['unauthenticated']),
  };
}
