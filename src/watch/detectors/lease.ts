import { lasting, named } from '../say.ts';
import type { Detector } from '../sight.ts';

/** So many leases of a key show how long they are in use. */
const ENOUGH = 8;
/** Longer than so many times the longest is not of this job any more. */
const TIMES = 1.5;
const SOME_MINUTES = 300_000;
/** Logs of a job's end and of its last use may cross. */
const CROSSING = 30_000;

/** A job uses keys after it has ended; a lease is used after its own end, or much longer than those of its key ever were. */
export const lease: Detector = {
  name: 'lease',
  judge({ event, profile, lease: life, jobEnded, learning }, slack) {
    // Its own time: what comes late was in time all the same.
    const { at } = event;
    if (jobEnded !== undefined && event.key !== undefined && at > jobEnded + CROSSING)
      return {
        sentence: `${event.lease === undefined ? '' : 'A lease of '}${named(event.key)} was used by ${named(event.identity)}, ${lasting(at - jobEnded)} after its job had ended.`,
        numbers: { afterEnd: at - jobEnded },
        about: event.lease ?? event.job ?? '',
      };
    if (event.lease === undefined || life === undefined) return undefined;
    const used = `A lease of ${named(event.key)} was used by ${named(event.identity)}`;
    const about = event.lease;
    if (life.until !== undefined && at > life.until + CROSSING)
      return {
        sentence: `${used}, ${lasting(at - life.until)} after the lease had run out.`,
        numbers: { afterEnd: at - life.until },
        about,
      };
    if (profile === undefined || learning || profile.leases < ENOUGH) return undefined;
    const limit = (TIMES * profile.longestLease + SOME_MINUTES) * slack;
    if (at - life.made <= limit) return undefined;
    return {
      sentence: `${used}, ${lasting(at - life.made)} after it was made; the longest so far was ${lasting(profile.longestLease)}.`,
      numbers: { age: at - life.made, longest: profile.longestLease },
      about,
    };
  },
};
