import { RelockError } from '../core/error.ts';
import { atOnce } from '../core/slices.ts';
import type { Sliced } from '../core/slices.ts';
import type { Verdict } from './chain-check.ts';
import { ChainCheck } from './chain-check.ts';
import type { SignedHead } from './head.ts';
import type { AuditKeys } from './keys.ts';
import type { AuditRows, SealedRecord } from './rows.ts';

const PAGE = 1000;

/**
 * Checks a vault's own log from its first entry: each opens, follows from the one before, and is what was signed.
 * `outside`: a head from elsewhere.
 */
export function verifyRows(rows: AuditRows, keys: AuditKeys, outside: SignedHead | undefined): Verdict {
  return atOnce(verifyingRows(rows, keys, outside));
}

/** As `verifyRows`, in pieces of so many entries and up to one: for a server that goes on writing meanwhile. */
export function* verifyingRows(
  rows: AuditRows,
  keys: AuditKeys,
  outside: SignedHead | undefined,
  { piece, upTo } = { piece: PAGE, upTo: Infinity },
): Sliced<Verdict> {
  const heads = rows.headsAfter(-1);
  // What was removed when its time was over ends in an anchor.
  const anchor = heads[0]?.kind === 'anchor' ? heads.shift() : undefined;
  return yield* follow(rows, new ChainCheck(keys.publicKey, outside), anchor, heads, piece, upTo);
}

/**
 * The same for what came after the newest head, which is quick: for the start of a server. When that head, or the one
 * from outside, does not stand where it was signed, everything is checked, to name the first entry that is wrong.
 */
export function verifyNewest(rows: AuditRows, keys: AuditKeys, outside: SignedHead | undefined): Verdict {
  const newest = rows.lastHead();
  const isKept = newest !== undefined && (newest.kind === 'anchor' || stands(rows, newest));
  if (!isKept) return verifyRows(rows, keys, outside);
  const isNewer = outside !== undefined && outside.number >= newest.number;
  if (outside !== undefined && !isNewer && outside.number >= rows.first() && !stands(rows, outside)) {
    return verifyRows(rows, keys, outside);
  }
  return atOnce(follow(rows, new ChainCheck(keys.publicKey, outside), newest, [], PAGE, Infinity));
}

function* follow(
  rows: AuditRows,
  check: ChainCheck,
  start: SignedHead | undefined,
  heads: SignedHead[],
  piece: number,
  upTo: number,
): Sliced<Verdict> {
  if (start !== undefined) check.start(start);
  let after = start?.number ?? 0;
  let next = heads.shift();
  for (;;) {
    const page = rows.sealedAfter(after, Math.min(piece, upTo - after));
    for (const record of page) {
      check.record({ ...record, text: textOf(rows, record) });
      for (; next !== undefined && next.number <= record.number; next = heads.shift()) check.head(next);
      after = record.number;
    }
    if (page.length === 0 || check.isBad) break;
    yield;
  }
  for (; next !== undefined; next = heads.shift()) check.head(next);
  return check.end();
}

function stands(rows: AuditRows, { number, chain }: SignedHead): boolean {
  const [record] = rows.sealedAfter(number - 1, 1);
  return record?.number === number && record.chain.toString('hex') === chain;
}

function textOf(rows: AuditRows, record: SealedRecord): string | undefined {
  try {
    return rows.open(record).text;
  } catch (error) {
    if (error instanceof RelockError) return undefined;
    throw error;
  }
}
