import type { GenericCandidate } from './candidate.ts';
import { readOn } from './reading.ts';
import { literalAt } from './literal.ts';

/** `IDENTIFIED BY 'value'`, `IDENTIFIED WITH plugin AS 'value'`; Oracle writes it without quotes. */
const IDENTIFIED =
  /identified[ \t]{1,4}(?:with[ \t]{1,4}["'`]?\w{1,40}["'`]?[ \t]{1,4})?(?:by|as)[ \t]{1,4}(?:password[ \t]{1,4}|values[ \t]{1,4})?/iy;
const WORD = /[^\s"'`;\\()]{3,120}/y;
/** An `INSERT` up to one of its columns. */
const INSERT = /insert[ \t]{1,4}(?:ignore[ \t]{1,4})?into[ \t]{1,4}[\w.`"[\]]{1,100}\s{0,10}\(([^()]{0,300})$/i;
/** The rest of the columns, and where the values begin. */
const VALUES = /[^()]{0,300}\)\s{0,10}values?\s{0,10}\(\s{0,10}/iy;
/** A value of a row, and the comma behind it. */
const CELL = /(?:'[^'\n]{0,200}'|"[^"\n]{0,200}"|[^'",()\s]{1,60}(?:\([^()'"]{0,60}\))?)\s{0,4},\s{0,10}/y;

/** The password behind the `IDENTIFIED` at `index`. */
export function identifiedAt(text: string, index: number): readonly GenericCandidate[] {
  const at = readOn(IDENTIFIED, text, index);
  if (at === undefined) return [];
  const name = text.slice(index, index + 10);
  const literal = literalAt(text, at);
  if (literal !== undefined) return [{ form: 'assignment', name, nameStart: index, ...literal }];
  const end = readOn(WORD, text, at);
  if (end === undefined) return [];
  const value = text.slice(at, end);
  // "Identified by" also stands in sentences.
  if (!/\d/.test(value)) return [];
  return [{ form: 'assignment', name, nameStart: index, value, start: at, end, quoted: false, partial: false }];
}

/** The value of the column `name` in the `INSERT` that it stands in. */
export function insertedAt(
  text: string,
  name: string,
  nameStart: number,
  nameEnd: number,
): GenericCandidate | undefined {
  const before = INSERT.exec(text.slice(Math.max(0, nameStart - 420), nameStart))?.[1];
  if (before === undefined) return undefined;
  let at = readOn(VALUES, text, nameEnd);
  for (let column = before.split(',').length - 1; column > 0 && at !== undefined; column--) at = readOn(CELL, text, at);
  const literal = at === undefined ? undefined : literalAt(text, at);
  return literal === undefined ? undefined : { form: 'pair', name, nameStart, ...literal };
}
