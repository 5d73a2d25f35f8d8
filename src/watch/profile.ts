import type { Days } from './days.ts';
import { noDays } from './days.ts';
import type { Known } from './known.ts';
import { nothingKnown } from './known.ts';
import type { Lead } from './lead.ts';
import { noLead } from './lead.ts';
import type { Manners } from './manner.ts';
import { noManners } from './manner.ts';
import type { Pace } from './pace.ts';
import { noPace } from './pace.ts';
import type { Refused } from './refused.ts';
import type { Week } from './week.ts';
import { emptyWeek } from './week.ts';

/** What is known of the life of one key. Plain data, as all state of the watch, so that it is kept as it is. */
export interface KeyProfile {
  /** The first and the newest use, in milliseconds since 1970. */
  readonly first: number;
  last: number;
  readonly identities: Known;
  readonly networks: Known;
  /** The ranges around `networks`. */
  readonly ranges: Known;
  readonly workflows: Known;
  readonly refs: Known;
  readonly actions: Known;
  readonly pace: Pace;
  readonly lead: Lead;
  readonly week: Week;
  readonly days: Days;
  /** Undefined while it was never refused. */
  refused: Refused | undefined;
  readonly manners: Manners;
  /** Days on which it was used. */
  activeDays: number;
  /** Days on which it came from a network that nobody had come from before. */
  strangeDays: number;
  /** The longest time without use, in milliseconds. */
  longestGap: number;
  /** Leases that were used after they were made, and the longest that was ordinary, in milliseconds. */
  leases: number;
  longestLease: number;
  /** Ids of its newest events. */
  readonly newest: string[];
}

/** What is known of one who uses keys. */
export interface IdentityProfile {
  readonly first: number;
  last: number;
  readonly keys: Known;
  readonly networks: Known;
  readonly ranges: Known;
  /** Times at which it read a key for the first time, the newest last; bounded. */
  readonly reached: number[];
  /** When it is at work, once it uses very many keys, as a backup does; and since when that is known. */
  week: Week | undefined;
  weekSince: number;
  /** The most that it reached in an hour and in three days while that was ordinary. */
  hourReach: number;
  daysReach: number;
  /** The day on which these were last raised. */
  raised: number;
  refused: Refused | undefined;
}

/** What is known of one network: when it was last there, and what it was refused. */
export interface NetworkProfile {
  last: number;
  refused: Refused | undefined;
}

export function newKeyProfile(at: number): KeyProfile {
  return {
    first: at,
    last: at,
    identities: nothingKnown(),
    networks: nothingKnown(),
    ranges: nothingKnown(),
    workflows: nothingKnown(),
    refs: nothingKnown(),
    actions: nothingKnown(),
    pace: noPace(),
    lead: noLead(),
    week: emptyWeek(),
    days: noDays(),
    refused: undefined,
    manners: noManners(),
    activeDays: 0,
    strangeDays: 0,
    longestGap: 0,
    leases: 0,
    longestLease: 0,
    newest: [],
  };
}

export function newIdentityProfile(at: number): IdentityProfile {
  return {
    first: at,
    last: at,
    keys: nothingKnown(),
    networks: nothingKnown(),
    ranges: nothingKnown(),
    reached: [],
    week: undefined,
    weekSince: 0,
    hourReach: 0,
    daysReach: 0,
    raised: 0,
    refused: undefined,
  };
}

/** Who uses more keys than this, such as a backup, has a rhythm of his own, and is nobody's colleague by it. */
const MANY_KEYS = 20;

export function usesManyKeys({ keys }: IdentityProfile): boolean {
  return keys.values.size > MANY_KEYS;
}
