import type { Known } from '../../watch/known.ts';
import type { KeyProfile } from '../../watch/profile.ts';
import { hoursOfDay } from '../../watch/week.ts';

/** So many names of each kind are told, those that were there last. */
const MOST = 10;

/** What is ordinary for a key, for people: what an alarm was measured against. */
export function habitsOf(profile: KeyProfile) {
  const [minute, tenMinutes, hour] = profile.pace.windows.map(({ peak }) => Math.round(peak));
  return {
    first: new Date(profile.first).toISOString(),
    last: new Date(profile.last).toISOString(),
    days_used: profile.activeDays,
    longest_rest_hours: Math.round(profile.longestGap / 3_600_000),
    most: { minute, ten_minutes: tenMinutes, hour },
    identities: namesOf(profile.identities),
    networks: namesOf(profile.networks),
    workflows: namesOf(profile.workflows),
    refs: namesOf(profile.refs),
    // Hours of the day, UTC, and the share of the uses that fall into each.
    hours: sharesOf(hoursOfDay(profile.week)),
  };
}

function namesOf({ values }: Known): string[] {
  return [...values]
    .sort((a, b) => a[1].last - b[1].last)
    .slice(-MOST)
    .map(([name]) => name);
}

function sharesOf(hours: readonly number[]): number[] {
  const sum = hours.reduce((all, one) => all + one, 0);
  return hours.map((one) => (sum === 0 ? 0 : Math.round((one / sum) * 1000) / 1000));
}
