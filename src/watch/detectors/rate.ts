import type { KeyProfile } from '../profile.ts';
import { recent, WIDTHS } from '../pace.ts';
import { lasting, named } from '../say.ts';
import type { Detector, Signal } from '../sight.ts';
import { shareOfBusiest } from '../week.ts';

/** Below so many in a minute, in ten, in an hour nothing is a flood. */
const FLOORS = [20, 60, 150] as const;
/** So many times the most that was ever ordinary is; a release day fills hours, not minutes. */
const TIMES = [3, 4, 5] as const;
/** Of a key that is still being learned nobody knows the most. */
const WHILE_LEARNING = 10;
/** At its quietest hours a key may do so much of what it does at its busiest. */
const QUIET = 0.3;

/** A key is used far more often than it ever was, in a minute, in ten, or in an hour, or in a minute by one machine. */
export const rate: Detector = {
  name: 'rate',
  judge({ event, profile, learning, at }, slack) {
    if (profile === undefined || event.outcome !== 'ok') return undefined;
    const byOne =
      event.address === profile.lead.address ? floodByOne(profile, event.key, at, learning, slack) : undefined;
    if (byOne !== undefined) return byOne;
    const { windows } = profile.pace;
    for (let number = 0; number < windows.length; number++) {
      const window = windows[number];
      const floor = FLOORS[number] ?? 0;
      // Under the floor there is nothing to work out, and that is nearly always.
      if (window === undefined || window.now + window.before <= floor * slack) continue;
      const width = WIDTHS[number] ?? 0;
      const seasonal = number === 2 ? Math.max(QUIET, shareOfBusiest(profile.week)) : 1;
      const limit =
        Math.max(floor * (learning ? WHILE_LEARNING : 1), (TIMES[number] ?? 0) * window.peak * seasonal) * slack;
      const uses = recent(window, width, at);
      if (uses <= limit) continue;
      return {
        sentence: `${named(event.key)} was used ${Math.round(uses)} times in ${lasting(width)}, where ${Math.round(window.peak)} was the most so far and ${Math.round(limit)} is the limit.`,
        numbers: { uses: Math.round(uses), most: Math.round(window.peak), limit: Math.round(limit), window: width },
        about: '',
      };
    }
    return undefined;
  },
};

/** What one machine does in a minute is seen where many machines at once would hide it. */
function floodByOne(
  { lead: { address, window } }: KeyProfile,
  key: string | undefined,
  at: number,
  learning: boolean,
  slack: number,
): Signal | undefined {
  const [floor] = FLOORS;
  if (window.now + window.before <= floor * slack) return undefined;
  const limit = Math.max(floor * (learning ? WHILE_LEARNING : 1), TIMES[0] * window.peak) * slack;
  const uses = recent(window, WIDTHS[0], at);
  if (uses <= limit) return undefined;
  return {
    sentence: `${named(key)} was used ${Math.round(uses)} times in ${lasting(WIDTHS[0])} from ${named(address)}, where ${Math.round(window.peak)} from one address was the most so far and ${Math.round(limit)} is the limit.`,
    numbers: { uses: Math.round(uses), most: Math.round(window.peak), limit: Math.round(limit), window: WIDTHS[0] },
    about: '',
  };
}
