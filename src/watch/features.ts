import { shareOf } from './known.ts';
import type { Sight } from './sight.ts';
import { shareOfBusiest } from './week.ts';

/** What the forest looks at, in order; the names are what an alarm says of it. */
export const FEATURES = [
  'network',
  'identity',
  'workflow',
  'ref',
  'hour',
  'action',
  'minute',
  'pause',
  'refusals',
] as const;

/** What was there before, however seldom, is this rare at most: there are those who come once a week. */
const FAMILIAR = 2;

/** A use as numbers that compare between keys: how rare each of its parts is for its key, in powers of e. */
export function featuresOf({ event, profile, subject, ref, manner, network, at }: Sight): Float32Array | undefined {
  if (profile === undefined || profile.activeDays < 5) return undefined;
  const rarity = (known: typeof profile.refs, text: string | undefined) =>
    text === undefined ? 0 : Math.min(-Math.log(shareOf(known, text)), known.values.has(text) ? FAMILIAR : Infinity);
  // What is ever new says nothing when it is new.
  const plain = (known: typeof profile.refs, text: string | undefined) =>
    known.singles * 4 > known.days ? 0 : rarity(known, text);
  const minute = profile.pace.windows[0];
  return Float32Array.of(
    plain(profile.networks, network?.prefix),
    plain(profile.identities, subject),
    plain(profile.workflows, event.workflow),
    plain(profile.refs, ref),
    profile.week.habit || manner.wide ? 0 : -Math.log(Math.min(1, shareOfBusiest(profile.week))),
    rarity(profile.actions, event.action),
    Math.log((minute.now + 1) / (minute.peak + 1)),
    Math.log((at - profile.last + 1_000) / (profile.longestGap + 3_600_000)),
    Math.log(1 + (profile.refused?.pace.windows[1].now ?? 0)),
  );
}
