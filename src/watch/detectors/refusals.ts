import type { Pace } from '../pace.ts';
import { recent, WIDTHS } from '../pace.ts';
import type { Refused } from '../refused.ts';
import { keysRefused } from '../refused.ts';
import { counted, lasting, named } from '../say.ts';
import type { Detector, Sight, Signal } from '../sight.ts';

/** So many in a minute, in ten, in an hour are a burst; a job that fails asks some times again. */
const FLOORS = [40, 80, 160] as const;
/** Fewer are enough when they are for many keys: who has forgotten one does not try eight. */
const SPREAD_FLOORS = [10, 16, 40] as const;
const MANY_KEYS = 6;
const TIMES = 3;
/** A job that is refused what it may have asks so many times as often as it used to use it. */
const OWN_TIMES = 5;

/** One identity, one network, or one key is refused again and again. */
export const refusals: Detector = {
  name: 'refusals',
  judge(sight, slack) {
    const { event, profile, who, subject, network, networkRefused, at } = sight;
    if (event.outcome !== 'refused') return undefined;
    const own = isOwn(sight) ? profile?.pace : undefined;
    return (
      burst(who?.refused, own, subject, subject ?? '', at, slack, false) ??
      burst(networkRefused, own, network?.prefix, network?.prefix ?? '', at, slack, true) ??
      burst(profile?.refused, own, undefined, event.key ?? '', at, slack, true)
    );
  },
};

/** Whether somebody is refused a key that was ordinary for them: what is wrong then is a role or a server. */
function isOwn({ event, profile, subject }: Sight): boolean {
  return event.authenticated && subject !== undefined && profile?.identities.values.has(subject) === true;
}

function burst(
  refused: Refused | undefined,
  own: Pace | undefined,
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
    // For one key alone: whoever tries many is not excused by being at home at one of them.
    const excused = keys <= 1 ? OWN_TIMES * (own?.windows[number]?.peak ?? 0) : 0;
    const limit = Math.max(floors[number] ?? 0, TIMES * window.peak, excused) * slack;
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
