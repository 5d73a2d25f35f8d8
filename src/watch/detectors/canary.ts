import { named } from '../say.ts';
import type { Detector } from '../sight.ts';

/** A key that opens nothing is used: whoever does it found it where it was planted. Any use counts, refused or not. */
export const canary: Detector = {
  name: 'canary',
  judge({ event, standing }) {
    if (standing?.kind !== 'canary') return undefined;
    const place = standing.where === undefined ? '' : `, which was planted in ${named(standing.where)},`;
    return {
      sentence: `The canary ${named(event.key)}${place} was used from ${named(event.address)}.`,
      numbers: {},
      about: event.address ?? '',
    };
  },
};
