import { lasting, named } from '../say.ts';
import type { Detector } from '../sight.ts';

/** Milliseconds in which whoever told of a leak is thought to be busy replacing the key. */
const REPLACING = 24 * 3_600_000;

/**
 * A key that was seen where strangers read is used, and has not been replaced since. Whoever told of the leak is about
 * to replace it, and reads it for that; not for ever, since jobs of one kind share an identity.
 */
export const leaked: Detector = {
  name: 'leaked',
  judge({ event, standing, at }) {
    if (standing?.kind !== 'leaked' || event.outcome !== 'ok') return undefined;
    if (standing.by !== undefined && standing.by === event.identity && at - standing.at < REPLACING) return undefined;
    return {
      sentence: `${named(event.key)} was used by ${named(event.identity)}, ${lasting(at - standing.at)} after it was seen leaked and before it was replaced.`,
      numbers: { sinceLeak: at - standing.at },
      about: '',
    };
  },
};
