/** A value of a row. Real numbers and the like are of no interest: they come as null. */
export type Value = string | Buffer | number | null;

/** Bytes of each integer type, by its serial type. */
const INTEGER = [0, 1, 2, 3, 4, 6];
/** A table has no more. Source: sqlite.org/limits.html. */
const MOST_COLUMNS = 32_767;

/** How a database's texts are written. */
export type Encoding = 'utf8' | 'utf16le' | 'utf16be';

/** The values of a record. Source: sqlite.org/fileformat2.html, "Record Format". What is cut off is left out. */
export function valuesOf(record: Buffer, encoding: Encoding): readonly Value[] {
  const values: Value[] = [];
  const header = varint(record, 0);
  let at = header.value;
  for (let next = header.end; next < header.value && next < record.length && values.length < MOST_COLUMNS;) {
    const { value: type, end } = varint(record, next);
    next = end;
    if (at >= record.length && type > 9) break;
    const length = lengthOf(type);
    const bytes = record.subarray(at, at + length);
    at += length;
    if (type >= 13 && type % 2 === 1) values.push(textOf(bytes, encoding));
    else if (type >= 12) values.push(bytes);
    else if (type > 0 && type < 6 && bytes.length === length) values.push(bytes.readIntBE(0, length));
    else values.push(type === 9 ? 1 : type === 8 ? 0 : null);
  }
  return values;
}

function textOf(bytes: Buffer, encoding: Encoding): string {
  if (encoding !== 'utf16be') return bytes.toString(encoding);
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

function lengthOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return type === 6 || type === 7 ? 8 : (INTEGER[type] ?? 0);
}

/** A number of one to nine bytes, seven bits each. */
export function varint(bytes: Buffer, from: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let at = from; at < from + 8; at++) {
    const byte = bytes[at] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + 1 };
  }
  return { value: value * 256 + (bytes[from + 8] ?? 0), end: from + 9 };
}

/** True for a row of the table that lists tables: type, name, table, root page, SQL. */
export function isSchemaRow(values: readonly Value[]): boolean {
  return values.length === 5 && typeof values[0] === 'string' && typeof values[3] === 'number';
}

/** What stands in a list of columns where no column's name does. */
const CONSTRAINT = /^(?:constraint|primary|unique|check|foreign)$/i;

/** A column's name stands before each of its values. */
const LONGEST_NAME = 200;

/** The names of a table's columns, from the statement that made it; some may be missing. */
export function columnsOf(sql: string): readonly string[] {
  const list = sql.slice(sql.indexOf('(') + 1);
  const columns: string[] = [];
  let depth = 0;
  let isStart = true;
  for (const [token] of list.matchAll(/"[^"]*"?|`[^`]*`?|\[[^\]]*\]?|'[^']*'?|[\w$]+|[(),]/g)) {
    if (token === '(') depth++;
    else if (token === ')') {
      if (depth-- === 0) break;
    } else if (token === ',') isStart ||= depth === 0;
    else if (isStart && depth === 0) {
      isStart = false;
      if (!CONSTRAINT.test(token)) columns.push(token.replaceAll(/^["'`[]|["'`\]]$/g, '').slice(0, LONGEST_NAME));
    }
  }
  return columns;
}

/** Columns of tables that hold settings. */
const NAME = /^(?:key|name|option_?name|setting|variable|param(?:eter)?|property)$/i;
const VALUE = /^(?:value|option_?value|val|data|content)$/i;

/** A row as lines of a column's name and its value, and an empty one; of a setting its own name stands there. */
export function rowText(columns: readonly string[], values: readonly Value[]): Buffer {
  const setting = values[columns.findIndex((column) => NAME.test(column))];
  const parts: Buffer[] = [];
  for (const [i, value] of values.entries()) {
    if (value === null || typeof value === 'number') continue;
    const column = columns[i] ?? '';
    const name = typeof setting === 'string' && VALUE.test(column) && setting.length < 100 ? setting : column;
    parts.push(Buffer.from(name === '' ? '' : `${name}: `), typeof value === 'string' ? Buffer.from(value) : value);
    parts.push(LINE_FEED);
  }
  return parts.length === 0 ? EMPTY : Buffer.concat([...parts, LINE_FEED]);
}

const LINE_FEED = Buffer.from('\n');
const EMPTY = Buffer.alloc(0);
