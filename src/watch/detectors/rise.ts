import { excessOf } from '../days.ts';
import { counted, named } from '../say.ts';
import type { Detector } from '../sight.ts';

/** What the days were over the ordinary, together: more than one day can add, so that a release is none. */
const LIMIT = 1.9;

/** A key is used some times as often as it ordinarily is, day after day: slower than a flood, longer than a release. */
export const rise: Detector = {
  name: 'rise',
  judge({ event, profile, learning }, slack) {
    if (profile === undefined || learning || event.outcome !== 'ok') return undefined;
    const { days } = profile;
    const excess = excessOf(days);
    if (excess <= LIMIT * slack) return undefined;
    return {
      sentence: `${named(event.key)} was used ${counted(days.today, 'time')} today, where ${days.ordinary} is ordinary for such a day, and too often on the days before: ${excess.toFixed(1)} times a day's uses more than growth explains.`,
      numbers: { uses: days.today, ordinary: days.ordinary, excess, limit: LIMIT * slack },
      about: '',
    };
  },
};
