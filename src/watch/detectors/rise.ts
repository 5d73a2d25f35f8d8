import { isFar } from '../days.ts';
import { counted, named } from '../say.ts';
import type { Detector } from '../sight.ts';

/** A day with so many times the ordinary is a far one. */
export const FAR = 3;
/** One such day may be a release. */
const IN_ROW = 1;

/** A key is used some times as often as it ordinarily is, day after day: slower than a flood, longer than a release. */
export const rise: Detector = {
  name: 'rise',
  judge({ event, profile }, slack) {
    if (profile === undefined) return undefined;
    const { days } = profile;
    if (days.inRow < IN_ROW || !isFar(days, FAR * slack)) return undefined;
    return {
      sentence: `${named(event.key)} was used ${counted(days.today, 'time')} today, where ${days.ordinary} is ordinary for such a day, and as unusually often on ${counted(days.inRow, 'day')} before.`,
      numbers: { uses: days.today, ordinary: days.ordinary, daysBefore: days.inRow },
      about: '',
    };
  },
};
