import { named } from '../say.ts';
import type { Detector, Sight } from '../sight.ts';
import type { Week } from '../week.ts';
import { shareOfHour } from '../week.ts';

/** Fewer than one use in so many falls into such an hour or near it. */
const RARE = 1 / 75;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** So long the hours of somebody who uses very many keys are only learned from. */
const LEARNING = 14 * DAY;

/**
 * A key is used at an hour of the day at which, and near which, it never is; or somebody who uses very many keys, whose
 * hours are not those of the keys, is at work when he never is.
 */
export const hour: Detector = {
  name: 'hour',
  judge(sight, slack) {
    const { event, manner, subject, at } = sight;
    if (event.outcome !== 'ok') return undefined;
    const week = weekOf(sight);
    if (week === undefined || week.habit) return undefined;
    const share = shareOfHour(week);
    if (share * slack >= RARE) return undefined;
    const ofDay = Math.floor(at / HOUR) % 24;
    const used = manner.wide ? `${named(subject)} used ${named(event.key)}` : `${named(event.key)} was used`;
    return {
      sentence: `${used} at ${String(ofDay).padStart(2, '0')}:00 UTC, where fewer than 1 of ${Math.floor(1 / share)} uses fall near that hour.`,
      numbers: { hour: ofDay, oneIn: Math.floor(1 / share) },
      about: manner.wide ? (subject ?? '') : '',
      keyless: manner.wide,
    };
  },
};

/** The hours that count for this use; undefined while they are only learned from. */
function weekOf({ profile, learning, manner, who, young, at }: Sight): Week | undefined {
  if (!manner.wide) return learning ? undefined : profile?.week;
  return young || who === undefined || at - who.weekSince < LEARNING ? undefined : who.week;
}
