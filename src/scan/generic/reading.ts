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
