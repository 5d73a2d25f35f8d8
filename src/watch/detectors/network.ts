import type { Network } from '../network.ts';
import { isNewcomer, KNOWN_DAYS } from '../newcomer.ts';
import { oneIn, surprise } from '../novel.ts';
import type { KeyProfile } from '../profile.ts';
import { counted, lasting, named } from '../say.ts';
import type { Detector, Sight } from '../sight.ts';

/** A key that is used from a network that nobody ever used, on more than one of so many days, is used from anywhere. */
const STRANGE = 1 / 20;
/** With less than so much use behind it, no network of a key, or of somebody, says anything. */
const FEWEST_DAYS = 3;
/** A key that was used on fewer says little, and who uses it may say more. */
const SPARSE_DAYS = 10;
const SAME_DAY = 12 * 3_600_000;

/**
 * A key is used from a network that it never was: unless the one who uses it is at home there, or near it, or the key
 * comes from ever new ones, as with a provider's machines; then only a network that nobody ever came from counts.
 */
export const network: Detector = {
  name: 'network',
  judge(sight, slack) {
    const { event, profile, subject, network: here, who, learning, announcements, at } = sight;
    if (sight.familiar || profile === undefined || here === undefined || learning || event.outcome !== 'ok')
      return undefined;
    if (profile.networks.values.has(here.prefix)) return undefined;
    // A provider moves its customers within its range, and a person uses more than one key.
    if (profile.ranges.values.has(here.range) && isAtHome(sight)) return undefined;
    if (who?.networks.values.has(here.prefix) === true || who?.ranges.values.has(here.range) === true) return undefined;
    // Where somebody is at home shows after some days.
    if (who !== undefined && who.networks.days < FEWEST_DAYS && isAtHome(sight)) return undefined;
    const chance = chanceOf(sight, profile, here, slack);
    if (chance === undefined || announcements.cover('address', here.prefix, event.key, at)) return undefined;
    // Who was let in lately comes from somewhere new.
    if (isNewcomer(sight, event.key)) return undefined;
    return {
      sentence: `${named(event.key)} was used from ${here.prefix} for the first time; ${counted(profile.networks.values.size, 'network')} used it so far${sight.networkSeen ? '' : ', and nobody else ever came from there'}${elsewhere(sight)}.`,
      numbers: { known: profile.networks.values.size, oneIn: oneIn(chance) },
      about: `${here.prefix} ${subject ?? ''}`,
    };
  },
};

/** The chance of such a network, where it is seldom. */
function chanceOf({ who, networkSeen }: Sight, profile: KeyProfile, here: Network, slack: number): number | undefined {
  // After a long silence nothing is known of it any more.
  const isKnown = profile.activeDays >= FEWEST_DAYS && profile.networks.values.size > 0;
  if (networkSeen) return isKnown ? surprise(profile.networks, here.prefix, slack) : undefined;
  const byKey = isKnown ? strangeness(profile, slack) : undefined;
  if (byKey !== undefined || profile.activeDays >= SPARSE_DAYS) return byKey;
  // A key that is used once a week, or was not for long, hardly has networks of its own; who uses it may have.
  return who === undefined || who.networks.days < KNOWN_DAYS ? undefined : surprise(who.ranges, here.range, slack);
}

/** The chance of a network that nobody ever came from, for this key. */
function strangeness({ strangeDays, activeDays }: KeyProfile, slack: number): number | undefined {
  const chance = (strangeDays + 0.05) / (activeDays + 5);
  return chance * slack < STRANGE ? chance : undefined;
}

/** Who was elsewhere on the same day has hardly travelled since: what people want to know first. */
function elsewhere({ who, subject, at }: Sight): string {
  if (who === undefined || who.networks.values.size === 0 || at - who.last > SAME_DAY) return '';
  return `; ${named(subject)} was elsewhere ${lasting(at - who.last)} before, or less`;
}

function isAtHome({ profile, subject }: Sight): boolean {
  return subject !== undefined && profile?.identities.values.has(subject) === true;
}
