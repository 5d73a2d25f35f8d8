/** Changes when the table's form does; the first number in it. */
export const TABLE_VERSION = 7;

/** A number that differs when the words or their order do: a table of other words is not used. */
export function wordsMark(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const code of Buffer.from(words.join('\n'))) hash = Math.imul(hash ^ code, 0x01000193);
  return hash >>> 0;
}
