import { Unreadable, type Bytes } from './content.ts';
import { columnsOf, isSchemaRow, rowText, valuesOf, varint, type Encoding, type Value } from './sqlite-row.ts';

/** Longer rows are cut: they are pictures and the like. */
const LONGEST_ROW = 16 * 1024 * 1024;
/** No tree of a real database is so deep. */
const DEEPEST = 40;

/** By their numbers in the header. */
const ENCODINGS: readonly Encoding[] = ['utf8', 'utf8', 'utf16le', 'utf16be'];

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
  readonly #encoding: Encoding;
  readonly #read: Uint8Array;

  constructor(bytes: Bytes) {
    const header = bytes.read(0, 100);
    if (header.length < 100) throw new Unreadable('is cut short');
    const size = header.readUInt16BE(16);
    this.#pageSize = size === 1 ? 65536 : size;
    this.#usable = this.#pageSize - (header[20] ?? 0);
    if (this.#pageSize < 512 || (this.#pageSize & (this.#pageSize - 1)) !== 0 || this.#usable < 480)
      throw new Unreadable('is damaged: its pages have no size');
    this.#encoding = ENCODINGS[header.readUInt32BE(56)] ?? 'utf8';
    this.#bytes = bytes;
    this.#pages = Math.ceil(bytes.size / this.#pageSize);
    this.#read = new Uint8Array(this.#pages + 1);
  }

  /** All rows of the tree with that root. A page is read once, whatever points to it. */
  *rows(root: number): Generator<readonly Value[]> {
    for (const payload of this.#payloads(root, 0)) yield valuesOf(payload, this.#encoding);
  }

  /** Takes the pages of a tree for read: an index repeats what its table has. */
  passOver(root: number): void {
    for (const _ of this.#payloads(root, 0));
  }

  /** What is on pages that no tree has, and what was deleted of a page's rows and still stands between the others. */
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
    for (let number = 1; number <= this.#pages; number++) {
      if (this.#read[number] === ROWS) yield printableLines(this.#between(number));
    }
  }

  *#payloads(root: number, depth: number): Generator<Buffer> {
    const page = depth < DEEPEST ? this.#take(root) : undefined;
    if (page === undefined) return;
    const tree = treeOf(page, root);
    if (tree === undefined) {
      this.#read[root] = 0;
      return;
    }
    this.#read[root] = ROWS;
    for (const cell of this.#cells(page, tree)) {
      if (tree.isInner) yield* this.#payloads(page.readUInt32BE(cell.at), depth + 1);
      if (cell.size > 0 && cell.size <= this.#bytes.size) yield this.#payload(page, cell);
    }
    if (tree.isInner) yield* this.#payloads(page.readUInt32BE(tree.start + 8), depth + 1);
  }

  /** The cells of a page. No two have a byte in common: those of a damaged one end where they would fill the page twice. */
  *#cells(page: Buffer, { type, start, isInner }: Tree): Generator<Cell> {
    const count = page.readUInt16BE(start + 3);
    const first = start + (isInner ? 12 : 8);
    let room = page.length;
    for (let i = 0; i < count && first + 2 * i + 2 <= page.length && room >= 0; i++) {
      const at = page.readUInt16BE(first + 2 * i);
      if (isInner && at + 4 > page.length) continue;
      const head = isInner ? at + 4 : at;
      const size = type === TABLE_INNER ? { value: 0, end: varint(page, head).end } : varint(page, head);
      const from = type === TABLE_LEAF ? varint(page, size.end).end : size.end;
      const local = this.#localSize(size.value, type === TABLE_LEAF);
      const end = from + local + (local < size.value ? 4 : 0);
      room -= end - at;
      yield { at, size: size.value, from, local, end };
    }
  }

  /** How many bytes of a row stand on the page of its cell. */
  #localSize(size: number, isTable: boolean): number {
    const usable = this.#usable;
    const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
    if (size <= most) return size;
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const fit = least + ((size - least) % (usable - 4));
    return fit <= most ? fit : least;
  }

  /** A page with zeros in place of its header and its cells. */
  #between(number: number): Buffer {
    const page = Buffer.from(this.#pageAt(number));
    const tree = treeOf(page, number);
    if (tree === undefined) return page;
    const cells = [...this.#cells(page, tree)];
    for (const { at, end } of cells) page.fill(0, at, Math.min(end, page.length));
    return page.fill(0, 0, Math.min(page.length, tree.start + 12 + 2 * cells.length));
  }

  #take(number: number): Buffer | undefined {
    if (number < 1 || number > this.#pages || this.#read[number] !== 0) return undefined;
    this.#read[number] = READ;
    const page = this.#pageAt(number);
    return page.length < 480 ? undefined : page;
  }

  #pageAt(number: number): Buffer {
    return this.#bytes.read((number - 1) * this.#pageSize, this.#pageSize);
  }

  /** A row's bytes: what stands on the page, and on those where it goes on. */
  #payload(page: Buffer, { size, from, local }: Cell): Buffer {
    const parts = [page.subarray(from, from + local)];
    if (local === size) return parts[0] ?? EMPTY;
    let missing = Math.min(size, LONGEST_ROW) - local;
    let next = from + local + 4 <= page.length ? page.readUInt32BE(from + local) : 0;
    while (missing > 0) {
      const more = this.#take(next);
      if (more === undefined) break;
      parts.push(more.subarray(4, Math.min(this.#usable, 4 + missing)));
      missing -= this.#usable - 4;
      next = more.readUInt32BE(0);
    }
    return Buffer.concat(parts);
  }
}

/** A page of a tree. */
interface Tree {
  readonly type: number;
  /** Where its header begins: on the first page the file's own stands before it. */
  readonly start: number;
  readonly isInner: boolean;
}

/** Undefined for a page that is none of a tree. */
function treeOf(page: Buffer, number: number): Tree | undefined {
  const start = number === 1 ? 100 : 0;
  const type = page[start] ?? 0;
  const isInner = type === TABLE_INNER || type === INDEX_INNER;
  return isInner || type === TABLE_LEAF || type === INDEX_LEAF ? { type, start, isInner } : undefined;
}

/** A place on a page that begins a row, or points to more of them. */
interface Cell {
  readonly at: number;
  /** Bytes of the row, all together; 0 where there is none. */
  readonly size: number;
  /** Where those begin that stand on the page, and how many they are. */
  readonly from: number;
  readonly local: number;
  readonly end: number;
}

const EMPTY = Buffer.alloc(0);
/** What became of a page: read as it stands, or as a page of a tree. */
const READ = 1;
const ROWS = 2;

/** What is printable, and line breaks between it. */
function printableLines(page: Buffer): Buffer {
  return Buffer.from(`${page.toString('latin1').replaceAll(/[^\t\n\r -~]+/g, '\n')}\n`, 'latin1');
}
