import { lasting, named } from '../say.ts';
import type { Detector } from '../sight.ts';

/**
 * A key that was seen where strangers read is used, and has not been replaced since. Whoever told of the leak is about
 * to replace it, and reads it for that.
 */
export const leaked: Detector = {
  name: 'leaked',
  judge({ event, standing, at }) {
    if (standing?.kind !== 'leaked' || event.outcome !== 'ok') return undefined;
    if (standing.by !== undefined && standing.by === event.identity) return undefined;
    return {
      sentence: `${named(event.key)} was used by ${named(event.identity)}, ${lasting(at - standing.at)} after it was seen leaked and before it was replaced.`,
      numbers: { sinceLeak: at - standing.at },
      about: '',
    };
  },
};
