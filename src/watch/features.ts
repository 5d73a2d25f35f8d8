import type { Known } from './known.ts';
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

const features = new Float32Array(FEATURES.length);

/**
 * A use as numbers that compare between keys: how rare each of its parts is for its key, in powers of e. They stand in the
 * same place each time: copy what is to be kept.
 */
export function featuresOf({ event, profile, subject, ref, manner, network, at }: Sight): Float32Array | undefined {
  if (profile === undefined || profile.activeDays < 5) return undefined;
  const minute = profile.pace.windows[0];
  features[0] = plainRarity(profile.networks, network?.prefix);
  features[1] = plainRarity(profile.identities, subject);
  features[2] = plainRarity(profile.workflows, event.workflow);
  features[3] = plainRarity(profile.refs, ref);
  features[4] = profile.week.habit || manner.wide ? 0 : -Math.log(Math.min(1, shareOfBusiest(profile.week)));
  features[5] = rarity(profile.actions, event.action);
  features[6] = Math.log((minute.now + 1) / (minute.peak + 1));
  features[7] = Math.log((at - profile.last + 1_000) / (profile.longestGap + 3_600_000));
  features[8] = Math.log(1 + (profile.refused?.pace.windows[1].now ?? 0));
  return features;
}

/** What is ever new says nothing when it is new. */
function plainRarity(known: Known, text: string | undefined): number {
  return known.singles * 4 > known.days ? 0 : rarity(known, text);
}

function rarity(known: Known, text: string | undefined): number {
  if (text === undefined) return 0;
  return Math.min(-Math.log(shareOf(known, text)), known.values.has(text) ? FAMILIAR : Infinity);
}
