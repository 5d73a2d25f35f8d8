/** A source of uniform integers: `0 ≤ result < below`. Tests give a seeded one, so that samples repeat. */
export type Random = (below: number) => number;

/** One of `items`. */
export function pick<T>(items: readonly [T, ...T[]] | readonly T[], random: Random): T {
  const item = items[random(items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** `length` random characters of `characters`. */
export function randomText(characters: string, length: number, random: Random): string {
  let text = '';
  for (let i = 0; i < length; i++) text += characters[random(characters.length)] ?? '';
  return text;
}

/** `length` random bytes. */
export function randomBytesFrom(length: number, random: Random): Buffer {
  return Buffer.from(Array.from({ length }, () => random(256)));
}
