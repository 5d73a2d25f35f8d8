import { isNewcomer } from '../newcomer.ts';
import { counted, named } from '../say.ts';
import type { Detector } from '../sight.ts';

const HOUR = 3_600_000;
/** The keys that one reached in an hour, and in three days, without it meaning anything. */
const IN_AN_HOUR = 5;
const IN_THREE_DAYS = 6;
const TIMES = 3;
const THREE_DAYS = 72 * HOUR;

/** One identity uses many keys that it never used before, at once or over some days. */
export const reach: Detector = {
  name: 'reach',
  judge(sight, slack) {
    const { event, who, subject, young, at } = sight;
    if (who === undefined || subject === undefined || young || event.outcome !== 'ok') return undefined;
    // Only a key that is new for it adds to its reach.
    if (who.reached.at(-1) !== at) return undefined;
    const hour = who.reached.filter((time) => time > at - HOUR).length;
    const days = who.reached.filter((time) => time > at - THREE_DAYS).length;
    const hourLimit = Math.max(IN_AN_HOUR, TIMES * who.hourReach) * slack;
    const daysLimit = Math.max(IN_THREE_DAYS, TIMES * who.daysReach) * slack;
    if ((hour <= hourLimit && days <= daysLimit) || isNewcomer(sight, undefined)) return undefined;
    const [keys, span] = hour > hourLimit ? [hour, 'an hour'] : [days, 'three days'];
    return {
      sentence: `${named(subject)} used ${counted(keys, 'key')} for the first time within ${span}, of ${who.keys.values.size + 1} that it ever used; ${named(event.key)} was the newest.`,
      numbers: { keys, inHour: hour, inThreeDays: days, ever: who.keys.values.size + 1 },
      about: subject,
      keyless: true,
    };
  },
};
