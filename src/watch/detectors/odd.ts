import { isColleague } from '../colleague.ts';
import { FEATURES, featuresOf } from '../features.ts';
import { oddness } from '../forest.ts';
import { named } from '../say.ts';
import type { Detector, Sight } from '../sight.ts';

/** So much odder than the oddest of the ordinary uses that the forest was grown from. */
const BEYOND = 0.09;
const HOUR = 3_600_000;

/** A use is unlike all others, though no single part of it is out of the ordinary: what no rule names. */
export const odd: Detector = {
  name: 'odd',
  judge(sight, slack) {
    const { event, forest, learning, familiar, profile, at } = sight;
    if (forest === undefined || learning || event.outcome !== 'ok') return undefined;
    // The same within the hour was looked at, and how often it comes others watch.
    if (familiar && profile !== undefined && sameHour(profile.last, at)) return undefined;
    const features = featuresOf(sight);
    if (features === undefined) return undefined;
    const limit = forest.highest + BEYOND * slack;
    const score = oddness(forest, features, limit);
    if (score <= limit || isLateColleague(sight)) return undefined;
    const rarest = [...features.entries()].sort((a, b) => b[1] - a[1]).slice(0, 2);
    return {
      sentence: `The use of ${named(event.key)} by ${named(event.identity)} is unlike others (${score.toFixed(2)}, where ${forest.highest.toFixed(2)} was the most), most of all its ${rarest.map(([index]) => FEATURES[index] ?? '').join(' and ')}.`,
      numbers: { score, highest: forest.highest },
      about: '',
    };
  },
};

function isLateColleague(sight: Sight): boolean {
  const { profile, subject } = sight;
  return subject !== undefined && profile?.identities.values.has(subject) === false && isColleague(sight);
}

function sameHour(a: number, b: number): boolean {
  return Math.floor(a / HOUR) === Math.floor(b / HOUR);
}
