import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BoxColumn } from './boxes.ts';
import { newestOf, openBox, sealBox } from './box.ts';
import { branchBoxes } from './branch.ts';
import type { Row } from './database.ts';
import { bytesOf } from './database.ts';
import { entryBoxes } from './entries.ts';
import { issuedBoxes, placeBoxes } from './issued.ts';
import { leaseBoxes } from './lease.ts';
import { fingerprintBoxes } from './managed.ts';
import { headBoxes } from './record.ts';
import { journalBoxes, stagedBoxes } from './rotation.ts';
import type { Sealed } from './sealed.ts';
import { untampered } from './sealed.ts';
import { tokenBoxes } from './token.ts';
import { dataKeyBoxes, tombstoneBoxes } from './version.ts';

/** Every column that holds boxes under the vault's changing keys. The heads come first: others need the path in them. */
export const BOXES: readonly BoxColumn[] = [
  headBoxes,
  dataKeyBoxes,
  tombstoneBoxes,
  stagedBoxes,
  journalBoxes,
  fingerprintBoxes,
  tokenBoxes,
  entryBoxes,
  branchBoxes,
  leaseBoxes,
  issuedBoxes,
  placeBoxes,
];

/** Rows of one transaction: some milliseconds, so that requests in between hardly wait. */
const CHUNK = 50;

/**
 * Seals every box anew that is still under the older key, a few rows at a time while others read and write, until none
 * is left. Each new box is opened and compared before the old one is overwritten. What was done stays done when the
 * process ends anywhere; begun again, it passes over it. Gives how many boxes it sealed. Throws `RL-VAULT-TAMPERED`
 * for a box that neither key opens: both keys stay then.
 */
export async function rewrapAll(vault: Sealed): Promise<number> {
  let total = 0;
  // A pass that finds nothing to do has seen every box under the newest key: only then may the older one go.
  for (let changed = -1; changed !== 0; total += changed) {
    changed = 0;
    for (const column of BOXES) changed += await workThrough(vault, column, rewrapRow);
  }
  return total;
}

/** Opens every box there is, and gives how many. Throws `RL-VAULT-TAMPERED` for the first that does not open. */
export async function openAll(vault: Sealed): Promise<number> {
  let total = 0;
  for (const column of BOXES) {
    total += await workThrough(vault, column, (box, { key, context }) => {
      openBox(key, box, context).fill(0);
      return null;
    });
  }
  return total;
}

/** Null: the box stays as it is. */
type Work = (box: Buffer, sealedWith: ReturnType<BoxColumn['sealedWith']>) => Buffer | undefined | null;

function rewrapRow(box: Buffer, { key, context }: ReturnType<BoxColumn['sealedWith']>): Buffer | undefined {
  const newest = newestOf(key);
  try {
    openBox(newest, box, context).fill(0);
    return undefined;
  } catch {
    const plain = openBox(key, box, context);
    const fresh = sealBox(newest, plain, context);
    const again = openBox(newest, fresh, context);
    if (!again.equals(plain)) throw new RangeError('a new box does not hold what the old one held');
    plain.fill(0);
    again.fill(0);
    return fresh;
  }
}

/** How many rows `work` gave a box or null for. */
async function workThrough(vault: Sealed, column: BoxColumn, work: Work): Promise<number> {
  const { db } = vault;
  const select = selectOf(column);
  const update = `UPDATE ${column.table} SET ${column.column} = ? WHERE ${column.key.map((name) => `${name} = ?`).join(' AND ')}`;
  let count = 0;
  for (let from: readonly Key[] | undefined; ;) {
    // The last transaction, which lets the older key go, waits for the disk, and with it for all that was written before.
    db.waitForDisk(false);
    const rows = db.write(() => {
      const found = from === undefined ? db.all(select.first, CHUNK) : db.all(select.next, ...from, CHUNK);
      for (const row of found) {
        const done = untampered(`a row of the table ${column.table}`, () =>
          work(bytesOf(row, column.column), column.sealedWith(vault, row)),
        );
        if (done !== undefined) count++;
        if (done !== undefined && done !== null) db.run(update, done, ...keyOf(column, row));
      }
      return found;
    });
    db.waitForDisk(true);
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return count;
    from = keyOf(column, last);
    await nextTurn();
  }
}

type Key = Buffer | number;

function keyOf({ key }: BoxColumn, row: Row): Key[] {
  return key.map((name) => {
    const value = row[name];
    return typeof value === 'number' ? value : bytesOf(row, name);
  });
}

function selectOf({ table, key, column, also = [], where = 'true' }: BoxColumn) {
  const columns = [...key, ...also, column].join(', ');
  const order = key.join(', ');
  const holes = key.map(() => '?').join(', ');
  return {
    first: `SELECT ${columns} FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT ?`,
    next: `SELECT ${columns} FROM ${table} WHERE (${order}) > (${holes}) AND ${where} ORDER BY ${order} LIMIT ?`,
  };
}
