import { Unreadable, type Bytes } from './content.ts';
import { columnsOf, isSchemaRow, rowText, valuesOf, varint, type Value } from './sqlite-row.ts';

/** Longer rows are cut: they are pictures and the like. */
const LONGEST_ROW = 16 * 1024 * 1024;
/** No tree of a real database is so deep. */
const DEEPEST = 40;

const TABLE_LEAF = 13;
const TABLE_INNER = 5;
const INDEX_LEAF = 10;
const INDEX_INNER = 2;

/**
 * The rows of an SQLite database as text, one value a line, with its column's name: `token: …`. What stands on pages that
 * belong to no table (deleted rows stay there) comes as it is. Pages are read as the file format says, no SQL is run, so
 * that nothing in the file can do more than be read. Source: sqlite.org/fileformat2.html.
 *
 * @throws Unreadable
 */
export function* sqliteText(bytes: Bytes): Generator<Buffer> {
  const database = new Database(bytes);
  const tables = new Map<number, readonly string[]>();
  const indexes: number[] = [];
  for (const values of database.rows(1)) {
    if (!isSchemaRow(values)) continue;
    yield rowText(SCHEMA, values);
    const [type, , , root, sql] = values;
    if (typeof root !== 'number') continue;
    if (type === 'index') indexes.push(root);
    else tables.set(root, typeof sql === 'string' ? columnsOf(sql) : []);
  }
  for (const [root, columns] of tables) for (const values of database.rows(root)) yield rowText(columns, values);
  for (const root of indexes) database.passOver(root);
  yield* database.unread();
}

const SCHEMA = ['type', 'name', 'table', 'root', 'sql'];

class Database {
  readonly #bytes: Bytes;
  readonly #pageSize: number;
  /** What of each page is not kept for extensions. */
  readonly #usable: number;
  readonly #pages: number;
  readonly #read: Uint8Array;

  constructor(bytes: Bytes) {
    const header = bytes.read(0, 100);
    if (header.length < 100) throw new Unreadable('is cut short');
    const size = header.readUInt16BE(16);
    this.#pageSize = size === 1 ? 65536 : size;
    this.#usable = this.#pageSize - (header[20] ?? 0);
    if (this.#pageSize < 512 || (this.#pageSize & (this.#pageSize - 1)) !== 0 || this.#usable < 480)
      throw new Unreadable('is damaged: its pages have no size');
    this.#bytes = bytes;
    this.#pages = Math.ceil(bytes.size / this.#pageSize);
    this.#read = new Uint8Array(this.#pages + 1);
  }

  /** All rows of the tree with that root. A page is read once, whatever points to it. */
  *rows(root: number, depth = 0): Generator<readonly Value[]> {
    const page = depth < DEEPEST ? this.#take(root) : undefined;
    if (page === undefined) return;
    const start = root === 1 ? 100 : 0;
    const type = page[start];
    const isInner = type === TABLE_INNER || type === INDEX_INNER;
    if (!isInner && type !== TABLE_LEAF && type !== INDEX_LEAF) {
      this.#read[root] = 0;
      return;
    }
    const cells = page.readUInt16BE(start + 3);
    const first = start + (isInner ? 12 : 8);
    for (let i = 0; i < cells && first + 2 * i + 2 <= page.length; i++) {
      let at = page.readUInt16BE(first + 2 * i);
      if (isInner) {
        if (at + 4 > page.length) continue;
        yield* this.rows(page.readUInt32BE(at), depth + 1);
        at += 4;
      }
      if (type === TABLE_INNER) continue;
      const payload = this.#payload(page, at, type === TABLE_LEAF);
      if (payload !== undefined) yield valuesOf(payload);
    }
    if (isInner) yield* this.rows(page.readUInt32BE(start + 8), depth + 1);
  }

  /** Takes the pages of a tree for read: an index repeats what its table has. */
  passOver(root: number): void {
    for (const _ of this.rows(root));
  }

  /** What is on pages that no tree has. */
  *unread(): Generator<Buffer> {
    for (let number = 2; number <= this.#pages; number++) {
      let isTable = false;
      for (const values of this.rows(number)) {
        isTable = true;
        yield rowText([], values);
      }
      const page = isTable ? undefined : this.#take(number);
      if (page !== undefined) yield printableLines(page);
    }
  }

  #take(number: number): Buffer | undefined {
    if (number < 1 || number > this.#pages || this.#read[number] === 1) return undefined;
    this.#read[number] = 1;
    const page = this.#bytes.read((number - 1) * this.#pageSize, this.#pageSize);
    return page.length < 480 ? undefined : page;
  }

  /** A row's bytes: what stands on the page, and on those where it goes on. */
  #payload(page: Buffer, cell: number, isTable: boolean): Buffer | undefined {
    const size = varint(page, cell);
    if (size.value > this.#bytes.size) return undefined;
    const at = isTable ? varint(page, size.end).end : size.end;
    const usable = this.#usable;
    const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
    if (size.value <= most) return page.subarray(at, at + size.value);
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const fit = least + ((size.value - least) % (usable - 4));
    const local = fit <= most ? fit : least;
    const parts = [page.subarray(at, at + local)];
    let missing = Math.min(size.value, LONGEST_ROW) - local;
    let next = at + local + 4 <= page.length ? page.readUInt32BE(at + local) : 0;
    while (missing > 0) {
      const more = this.#take(next);
      if (more === undefined) break;
      parts.push(more.subarray(4, Math.min(usable, 4 + missing)));
      missing -= usable - 4;
      next = more.readUInt32BE(0);
    }
    return Buffer.concat(parts);
  }
}

/** What is printable, and line breaks between it. */
function printableLines(page: Buffer): Buffer {
  return Buffer.from(`${page.toString('latin1').replaceAll(/[^\t\n\r -~]+/g, '\n')}\n`, 'latin1');
}
