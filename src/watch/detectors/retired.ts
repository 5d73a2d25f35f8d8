import { lasting, named } from '../say.ts';
import type { Detector } from '../sight.ts';

/** A key that has ended is used by somebody who still has it, whether it still opens something or not. */
export const retired: Detector = {
  name: 'retired',
  judge({ event, standing, at }) {
    // What was before its end may be told of after it.
    if (standing?.kind !== 'retired' || event.at <= standing.at) return undefined;
    return {
      sentence: `${named(event.key)} was used by ${named(event.identity)}, ${lasting(at - standing.at)} after it had been retired.`,
      numbers: { sinceEnd: at - standing.at },
      about: event.identity ?? event.address ?? '',
      severity: event.outcome === 'ok' ? 'critical' : 'high',
    };
  },
};
