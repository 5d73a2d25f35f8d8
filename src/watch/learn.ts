import { note } from './known.ts';
import { noteManner } from './manner.ts';
import { noteNetwork, scopeOf } from './meet.ts';
import type { KeyProfile, IdentityProfile } from './profile.ts';
import type { DetectorName } from './settings.ts';
import type { Sight, Signal } from './sight.ts';
import type { WatchState } from './state.ts';
import { countHour } from './week.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Keys that are remembered of one identity. */
const MOST_KEYS = 20_000;
const MOST_LEASES = 50_000;
/** Those that say that something is new. */
const OF_THE_NEW: ReadonlySet<DetectorName> = new Set(['identity', 'workflow', 'ref', 'network', 'reach', 'odd']);
/** So many keys within an hour, each for the first time, are a sweep. */
const SWEEP = 4;
/** So many newest events stand as evidence beside the one that raised an alarm. */
const EVIDENCE = 9;

/** Lets a judged use become part of what is known. Of refusals, and of those nobody vouches for, nothing is learned. */
export function learn(
  state: WatchState,
  sight: Sight,
  signals: ReadonlyArray<readonly [name: DetectorName, signal: Signal]>,
): void {
  const alarmed = signals.length > 0;
  const { event, at, profile, who, network, manner, familiar } = sight;
  if (event.outcome !== 'ok' || !event.authenticated) return;
  const day = Math.floor(at / DAY);
  learnLease(state, sight);
  if (profile !== undefined) {
    // That it is used too often says nothing against who or what is new on such a day.
    const strange = alarmed && signals.some(([name]) => OF_THE_NEW.has(name));
    if (!familiar) learnManner(profile, sight, day, strange);
    learnTime(profile, sight, alarmed);
  }
  // Of both the day is all that counts, and that is known.
  if (manner.wide && who?.week !== undefined) countHour(who.week, alarmed);
  if (familiar) return;
  if (who !== undefined) learnIdentity(who, sight, day);
  if (network !== undefined) noteNetwork(state, scopeOf(event) + network.prefix, at);
}

function learnManner(
  profile: KeyProfile,
  { event, subject, ref, manner, network, networkSeen, young }: Sight,
  day: number,
  strange: boolean,
): void {
  if (profile.activeDays === 0 || Math.floor(profile.last / DAY) < day) profile.activeDays += 1;
  if (network !== undefined) {
    if (!networkSeen && !young && !strange) profile.strangeDays += 1;
    note(profile.networks, network.prefix, day, strange);
    note(profile.ranges, network.range, day);
  }
  if (subject !== undefined) note(profile.identities, subject, day, strange);
  if (event.workflow !== undefined) note(profile.workflows, event.workflow, day, strange);
  if (ref !== undefined) note(profile.refs, ref, day, strange);
  note(profile.actions, event.action, day);
  noteManner(profile.manners, day, manner);
}

function learnTime(profile: KeyProfile, { event, at, manner, who }: Sight, alarmed: boolean): void {
  if (!manner.wide && (who === undefined || !isSweeping(who, at))) countHour(profile.week, alarmed);
  profile.longestGap = Math.max(profile.longestGap, at - profile.last);
  profile.last = at;
  profile.newest.push(event.id);
  if (profile.newest.length > EVIDENCE) profile.newest.shift();
}

/** Whether somebody goes through many keys at once: that says nothing of when they are used. */
function isSweeping({ reached }: IdentityProfile, at: number): boolean {
  return (reached.at(-SWEEP) ?? 0) > at - HOUR;
}

function learnIdentity(who: IdentityProfile, { event, at, network, young }: Sight, day: number): void {
  who.last = at;
  if (network !== undefined) {
    note(who.networks, network.prefix, day);
    note(who.ranges, network.range, day);
  }
  if (event.key === undefined) return;
  if (!who.keys.values.has(event.key)) {
    const inHour = who.reached.filter((time) => time > at - HOUR).length;
    const inDays = who.reached.filter((time) => time > at - 3 * DAY).length;
    // Slowly: by one a day, once the first days are over.
    const step = who.raised === day ? 0 : 1;
    if (inHour > who.hourReach || inDays > who.daysReach) who.raised = day;
    who.hourReach = Math.max(who.hourReach, young ? inHour : Math.min(inHour, who.hourReach + step));
    who.daysReach = Math.max(who.daysReach, young ? inDays : Math.min(inDays, who.daysReach + step));
  }
  note(who.keys, event.key, day, false, MOST_KEYS);
}

function learnLease(state: WatchState, { event, at, profile, lease }: Sight): void {
  if (event.lease === undefined) return;
  if (lease === undefined) {
    const name = scopeOf(event) + event.lease;
    state.leases.set(name, { made: at, until: event.leaseUntil, job: event.job, last: at });
    const [oldest] = state.leases.keys();
    if (state.leases.size > MOST_LEASES && oldest !== undefined) state.leases.delete(oldest);
    return;
  }
  lease.last = at;
  if (profile === undefined) return;
  profile.leases += 1;
  const age = at - lease.made;
  // A lease that is used far too late makes that ordinary only bit by bit.
  const believed = profile.leases < 8 ? age : Math.min(age, profile.longestLease * 1.1 + 60_000);
  profile.longestLease = Math.max(profile.longestLease, believed);
}
