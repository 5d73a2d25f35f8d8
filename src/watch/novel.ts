import type { Known } from './known.ts';
import { chanceOfNew } from './known.ts';

/** Something new that comes less often than in so many of a key's days is worth a word. */
const RARE = 1 / 30;

/**
 * The chance of something new, when it is new and so seldom that it is worth a word; undefined when it is known or new
 * things are ordinary.
 */
export function surprise(known: Known, text: string, slack: number): number | undefined {
  if (known.values.has(text) || known.values.size === 0) return undefined;
  const chance = chanceOfNew(known);
  return chance * slack < RARE ? chance : undefined;
}

/** One in how many. */
export function oneIn(chance: number): number {
  return Math.round(1 / chance);
}
