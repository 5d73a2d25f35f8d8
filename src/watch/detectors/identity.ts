import { isColleague } from '../colleague.ts';
import { isNewcomer } from '../newcomer.ts';
import { oneIn, surprise } from '../novel.ts';
import { counted, named } from '../say.ts';
import type { Detector } from '../sight.ts';

/** With less than so much use behind it, nobody is somebody new. */
const FEWEST_DAYS = 5;

/** Somebody who never used a key uses it, and with this key that is not how it goes. */
export const identity: Detector = {
  name: 'identity',
  judge(sight, slack) {
    const { familiar, event, profile, subject, learning } = sight;
    if (familiar || profile === undefined || subject === undefined || learning) return undefined;
    if (event.outcome !== 'ok' || profile.activeDays < FEWEST_DAYS) return undefined;
    const chance = surprise(profile.identities, subject, slack);
    if (chance === undefined || isNewcomer(sight, event.key) || isColleague(sight)) return undefined;
    return {
      sentence: `${named(event.key)} was used by ${named(subject)} for the first time; ${counted(profile.identities.values.size, 'identity').replace('identitys', 'identities')} used it so far, and somebody new comes on 1 of ${oneIn(chance)} days.`,
      numbers: { known: profile.identities.values.size, oneIn: oneIn(chance) },
      about: subject,
    };
  },
};
