import { named } from '../say.ts';
import type { Detector } from '../sight.ts';
import { shareOfHour } from '../week.ts';

/** Fewer than one use in so many falls into such an hour or near it. */
const RARE = 0.0025;
const HOUR = 3_600_000;

/** A key is used at an hour of the day at which, and near which, it never is. */
export const hour: Detector = {
  name: 'hour',
  judge({ event, profile, learning, at }, slack) {
    if (profile === undefined || learning || event.outcome !== 'ok') return undefined;
    const { week } = profile;
    if (week.habit) return undefined;
    const share = shareOfHour(week);
    if (share * slack >= RARE) return undefined;
    const ofDay = Math.floor(at / HOUR) % 24;
    return {
      sentence: `${named(event.key)} was used at ${String(ofDay).padStart(2, '0')}:00 UTC, where fewer than 1 of ${Math.floor(1 / share)} uses fall near that hour.`,
      numbers: { hour: ofDay, oneIn: Math.floor(1 / share) },
      about: '',
    };
  },
};
