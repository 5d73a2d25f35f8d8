import { lasting, named } from './say.ts';
import type { Signal } from './sight.ts';
import type { WatchState } from './state.ts';

const DAY = 86_400_000;
/** A key that rests for less may be one for the end of the month. */
const AT_LEAST = 45 * DAY;
/** Longer than so many times its longest rest so far. */
const TIMES = 2;

/**
 * Our own keys that nobody uses any more, or ever did: each could leak, and none would be missed. Not of the logs of
 * others, which may leave out what they like.
 */
export function unusedKeys(
  { keys, made }: WatchState,
  now: number,
  slack: number,
): Array<readonly [key: string, signal: Signal]> {
  const unused: Array<readonly [string, Signal]> = [];
  for (const [key, { last, longestGap }] of keys) {
    if (key.includes('\n') || now - last <= Math.max(AT_LEAST, TIMES * longestGap) * slack) continue;
    unused.push([
      key,
      {
        sentence: `Nobody has used ${named(key)} for ${lasting(now - last)}; its longest rest before was ${lasting(longestGap)}.`,
        numbers: { idle: now - last, longest: longestGap },
        about: String(last),
      },
    ]);
  }
  for (const [key, at] of made) {
    if (now - at <= AT_LEAST * slack) continue;
    unused.push([
      key,
      {
        sentence: `Nobody has used ${named(key)} since it was made ${lasting(now - at)} ago.`,
        numbers: { idle: now - at },
        about: 'never',
      },
    ]);
  }
  return unused;
}
