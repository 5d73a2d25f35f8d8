import { oneIn, surprise } from '../novel.ts';
import { counted, named } from '../say.ts';
import type { Detector } from '../sight.ts';

/** A branch or kind of ref that never used a key uses it, where not every branch does. */
export const ref: Detector = {
  name: 'ref',
  judge({ familiar, event, profile, ref: name, learning, announcements, at }, slack) {
    if (familiar || profile === undefined || name === undefined || learning || event.outcome !== 'ok') return undefined;
    const chance = surprise(profile.refs, name, slack);
    if (chance === undefined || announcements.cover('ref', name, event.key, at)) return undefined;
    return {
      sentence: `${named(event.key)} was used from ${named(name)} for the first time; ${counted(profile.refs.values.size, 'ref')} used it so far.`,
      numbers: { known: profile.refs.values.size, oneIn: oneIn(chance) },
      about: name,
    };
  },
};
