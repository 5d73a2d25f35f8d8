import type { Announcements } from './announced.ts';
import { makeRoom } from './bounded.ts';
import { countDay } from './days.ts';
import type { UseEvent } from './event.ts';
import { countLead } from './lead.ts';
import { mannerOf, sameManner } from './manner.ts';
import { networkOf } from './network.ts';
import { count } from './pace.ts';
import type { IdentityProfile, KeyProfile } from './profile.ts';
import { newIdentityProfile, newKeyProfile, usesManyKeys } from './profile.ts';
import type { Refused } from './refused.ts';
import { countRefusal, noRefusals } from './refused.ts';
import type { Sight, Standing } from './sight.ts';
import type { WatchState } from './state.ts';
import { emptyWeek, enter, quietHour } from './week.ts';

const DAY = 86_400_000;
/** The watch stays within its memory with any log: beyond so many, those that were away the longest are forgotten. */
const MOST_KEYS = 30_000;
const MOST_IDENTITIES = 30_000;
const MOST_NETWORKS = 50_000;
/** New keys of an identity that are remembered one by one. */
const MOST_REACHED = 64;

/** What another log tells is known apart from what ours does, so that it can't bend that. */
export function scopeOf({ trust, source }: UseEvent): string {
  return trust === 'own' ? '' : `${source}\n`;
}

/**
 * Counts a use where it belongs and gives all that is known around it. What it shows for the first time is not noted
 * yet: `learn` does that once it was judged. `first` is when its log began; `planted` are the canaries that the settings name.
 */
export function meet(
  state: WatchState,
  announcements: Announcements,
  event: UseEvent,
  at: number,
  first: number,
  learnDays: number,
  planted: ReadonlyMap<string, Standing>,
): Sight {
  const scope = scopeOf(event);
  const { key, authenticated } = event;
  const ok = event.outcome === 'ok';
  const young = at - first < learnDays * DAY;
  const network = event.address === undefined ? undefined : networkOf(event.address);
  const place = network === undefined ? undefined : scope + network.prefix;
  const profile = key === undefined || (ok && !authenticated) ? undefined : keyProfile(state, scope + key, at, ok);
  const known =
    profile === undefined || !ok ? undefined : sameManner(profile.manners, Math.floor(at / DAY), event, network);
  const manner = known ?? mannerOf(event, network);
  const { subject, ref } = manner;
  // Of a familiar way everything is known of who it is, too.
  const who =
    known?.wide === false || subject === undefined || !authenticated
      ? undefined
      : identityProfile(state, scope + subject, at);
  if (who !== undefined && ok && usesManyKeys(who)) {
    manner.wide = true;
    if (who.week === undefined) who.weekSince = at;
    who.week ??= emptyWeek();
    enter(who.week, at);
  }
  const learning = young || (profile !== undefined && at - profile.first < learnDays * DAY);
  const networkSeen = known !== undefined || (place !== undefined && (state.networks.get(place)?.last ?? -1) >= 0);
  if (ok) countUse(profile, who, event, at, learning);
  else countRefusals(profile, who, event, at, learning);
  return {
    event,
    at,
    profile,
    learning,
    young,
    who,
    subject,
    ref,
    manner,
    familiar: known !== undefined,
    network,
    networkSeen,
    networkRefused: ok || place === undefined ? undefined : refuseNetwork(state, place, event, at, young),
    standing: key === undefined ? undefined : (state.standing.get(key) ?? planted.get(key)),
    lease: event.lease === undefined ? undefined : state.leases.get(scope + event.lease),
    jobEnded: event.job === undefined ? undefined : state.jobs.get(event.job),
    announcements,
    identities: state.identities,
    forest: state.forest,
  };
}

function countUse(
  profile: KeyProfile | undefined,
  who: IdentityProfile | undefined,
  { key, address }: UseEvent,
  at: number,
  learning: boolean,
): void {
  if (profile !== undefined) {
    count(profile.pace, at, learning);
    if (address !== undefined) countLead(profile.lead, address, at, learning);
    enter(profile.week, at);
    if (countDay(profile.days, at)) profile.days.begins = quietHour(profile.week, profile.days.begins);
  }
  if (who === undefined || key === undefined || who.keys.values.has(key)) return;
  who.reached.push(at);
  if (who.reached.length > MOST_REACHED) who.reached.shift();
}

function countRefusals(
  profile: KeyProfile | undefined,
  who: IdentityProfile | undefined,
  { key }: UseEvent,
  at: number,
  learning: boolean,
): void {
  for (const one of [profile, who]) {
    if (one === undefined) continue;
    one.refused ??= noRefusals();
    countRefusal(one.refused, at, key, learning);
  }
}

/** Refusals make no profile: whoever makes up names of keys would fill the memory with them. */
function keyProfile(state: WatchState, name: string, at: number, ok: boolean): KeyProfile | undefined {
  const known = state.keys.get(name);
  if (known !== undefined || !ok) return known;
  state.counts.forgotten += makeRoom(state.keys, MOST_KEYS, ({ last }) => last);
  const profile = newKeyProfile(at);
  state.keys.set(name, profile);
  state.made.delete(name);
  return profile;
}

function identityProfile(state: WatchState, name: string, at: number): IdentityProfile {
  const known = state.identities.get(name);
  if (known !== undefined) return known;
  state.counts.forgotten += makeRoom(state.identities, MOST_IDENTITIES, ({ last }) => last);
  const profile = newIdentityProfile(at);
  state.identities.set(name, profile);
  return profile;
}

/** A network that was only ever refused is not one that is known: its `last` is -1. */
function refuseNetwork(state: WatchState, place: string, { key }: UseEvent, at: number, learning: boolean): Refused {
  let known = state.networks.get(place);
  if (known === undefined) {
    state.counts.forgotten += makeRoom(state.networks, MOST_NETWORKS, ({ last }) => last);
    known = { last: -1, refused: undefined };
    state.networks.set(place, known);
  }
  known.refused ??= noRefusals();
  countRefusal(known.refused, at, key, learning);
  return known.refused;
}

/** Takes note of a network from which somebody who was let in came. */
export function noteNetwork(state: WatchState, place: string, at: number): void {
  const known = state.networks.get(place);
  if (known !== undefined) {
    known.last = at;
    return;
  }
  state.counts.forgotten += makeRoom(state.networks, MOST_NETWORKS, ({ last }) => last);
  state.networks.set(place, { last: at, refused: undefined });
}
