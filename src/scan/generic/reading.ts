/** 1 for what names are made of: ASCII letters, digits and `_ . - $`. */
const NAME = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-$')
  NAME[character.charCodeAt(0)] = 1;

/** A longer run of a name's characters is no name. */
export const LONGEST_NAME = 100;

/** Where the name that covers `index` begins; no more than `LONGEST_NAME` characters are read. */
export function startOfName(text: string, index: number): number {
  let start = index;
  while (start > 0 && index - start < LONGEST_NAME && NAME[text.charCodeAt(start - 1)] === 1) start--;
  return start;
}

/** Where the name that covers `index` ends; no more than `LONGEST_NAME` characters are read. */
export function endOfName(text: string, index: number): number {
  let end = index;
  while (end - index <= LONGEST_NAME && NAME[text.charCodeAt(end)] === 1) end++;
  return end;
}

/** Where a sticky expression that matches at `index` ends. */
export function readOn(expression: RegExp, text: string, index: number): number | undefined {
  expression.lastIndex = index;
  return expression.test(text) ? expression.lastIndex : undefined;
}

/** True for a space or a tab at `index`. */
export function isBlank(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || code === 9;
}

/** 1 for what comes between one value and the next name. */
const SEPARATES = new Uint8Array(128);
for (const character of ' \t\r\n"\'`<>;,&?\\') SEPARATES[character.charCodeAt(0)] = 1;
const LONGEST_WORD = 200;

/**
 * True when so much stands before `index` without a break that this is the middle of data, not a name. It keeps the
 * work linear: else each of many names in one long word would have the rest of it for its value.
 */
export function isInsideOfData(text: string, index: number): boolean {
  const from = index - LONGEST_WORD;
  if (from < 0) return false;
  let at = index - 1;
  while (at >= from && SEPARATES[text.charCodeAt(at)] !== 1) at--;
  return at < from;
}
