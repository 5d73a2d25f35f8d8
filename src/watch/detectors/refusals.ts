import { recent, WIDTHS } from '../pace.ts';
import type { Refused } from '../refused.ts';
import { keysRefused } from '../refused.ts';
import { counted, lasting, named } from '../say.ts';
import type { Detector, Signal } from '../sight.ts';

/** So many in a minute, in ten, in an hour are a burst; a job that fails asks some times again. */
const FLOORS = [40, 80, 160] as const;
/** Fewer are enough when they are for many keys: who has forgotten one does not try eight. */
const SPREAD_FLOORS = [10, 16, 40] as const;
const MANY_KEYS = 6;
const TIMES = 3;

/** One identity, one network, or one key is refused again and again. */
export const refusals: Detector = {
  name: 'refusals',
  judge({ event, profile, who, subject, network, networkRefused, at }, slack) {
    if (event.outcome !== 'refused') return undefined;
    return (
      burst(who?.refused, subject, subject ?? '', at, slack, false) ??
      burst(networkRefused, network?.prefix, network?.prefix ?? '', at, slack, true) ??
      burst(profile?.refused, undefined, event.key ?? '', at, slack, true)
    );
  },
};

function burst(
  refused: Refused | undefined,
  culprit: string | undefined,
  about: string,
  at: number,
  slack: number,
  anyone: boolean,
): Signal | undefined {
  if (refused === undefined) return undefined;
  const keys = keysRefused(refused);
  const floors = keys >= MANY_KEYS ? SPREAD_FLOORS : FLOORS;
  for (const [number, window] of refused.pace.windows.entries()) {
    const width = WIDTHS[number] ?? 0;
    const limit = Math.max(floors[number] ?? 0, TIMES * window.peak) * slack;
    const amount = recent(window, width, at);
    if (amount <= limit) continue;
    const whom = culprit === undefined ? `Uses of ${named(about)} were` : `${named(culprit)} was`;
    return {
      sentence: `${whom} refused ${Math.round(amount)} times in ${lasting(width)}, for about ${counted(keys, 'key')}, where ${Math.round(window.peak)} was the most so far.`,
      numbers: {
        refusals: Math.round(amount),
        keys,
        most: Math.round(window.peak),
        limit: Math.round(limit),
        window: width,
      },
      about,
      keyless: culprit !== undefined,
      anyone,
    };
  }
  return undefined;
}
