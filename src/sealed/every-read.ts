import type { Seal } from '../seal/seal.ts';
import { wrapVerified } from '../seal/verified.ts';
import { openBox, sealBox } from './box.ts';
import { dataKeyContext, packWrapped, unpackWrapped } from './data-key.ts';
import type { Row } from './database.ts';
import { bytesOf, numberOf } from './database.ts';
import { KEY_LENGTH } from './keys.ts';
import { recordAt } from './record.ts';
import type { Sealed } from './sealed.ts';
import { dataKeyBoxes } from './version.ts';

/**
 * Secrets whose data key is itself wrapped by the seal, so that each read of their values asks it. Such a key stands
 * in its box as the seal gave it: it is sealed twice, and a change of the vault's keys never asks the seal for it.
 */

/** A box around a bare data key has this length; around one that the seal wrapped it is longer. */
const BARE_BOX = 12 + KEY_LENGTH + 16;
const THROUGH_SEAL = `destroyed = 0 AND length(key) > ${BARE_BOX}`;
const ROWS = `SELECT record, number, created, rotation, destroyed, key FROM version WHERE ${THROUGH_SEAL} ORDER BY record, number`;

/** A data key that was wrapped by another seal, for the row that it belongs to. */
interface Resealed {
  readonly row: Row;
  readonly box: Buffer;
}

/** How many values can be read through the seal only. */
export function countDataKeys({ db }: Sealed): number {
  return numberOf(db.get(`SELECT count(*) AS n FROM version WHERE ${THROUGH_SEAL}`) ?? {}, 'n');
}

/** Every data key that the seal `from` wrapped, wrapped by `to`, unwrapped again and compared. */
export async function resealedDataKeys(vault: Sealed, from: Seal, to: Seal): Promise<Resealed[]> {
  const resealed: Resealed[] = [];
  for (const row of vault.db.all(ROWS)) {
    const { key, context } = dataKeyBoxes.sealedWith(vault, row);
    const wrapped = unpackWrapped(openBox(key, bytesOf(row, 'key'), context));
    if (wrapped === undefined) throw new RangeError('a bare data key in a box that is too long for it');
    const bound = dataKeyContext(vault, recordAt(vault, bytesOf(row, 'record')).path);
    const dataKey = await from.unwrap(wrapped, bound);
    try {
      resealed.push({ row, box: sealBox(key, packWrapped(await wrapVerified(to, dataKey, bound)), context) });
    } finally {
      dataKey.fill(0);
    }
  }
  return resealed;
}

/** Within a transaction: false, and nothing is written, when other data keys are there by now than were wrapped. */
export function saveDataKeys({ db }: Sealed, resealed: readonly Resealed[]): boolean {
  const now = db.all(ROWS);
  const same = (row: Row, index: number) => {
    const before = resealed[index]?.row;
    return before !== undefined && bytesOf(row, 'key').equals(bytesOf(before, 'key'));
  };
  if (now.length !== resealed.length || !now.every(same)) return false;
  for (const { row, box } of resealed) {
    db.run(
      'UPDATE version SET key = ? WHERE record = ? AND number = ?',
      box,
      bytesOf(row, 'record'),
      numberOf(row, 'number'),
    );
  }
  return true;
}
