import { deserialize, serialize } from 'node:v8';
import type { Expected } from './expected.ts';
import type { Forest } from './forest.ts';
import type { IdentityProfile, KeyProfile, NetworkProfile } from './profile.ts';
import type { LeaseLife, Standing } from './sight.ts';
import type { Announcements } from './announced.ts';

/** How far a log has come. */
export interface Clock {
  readonly first: number;
  newest: number;
  /** The newest but one: a single line with a wrong time does not move it. */
  second: number;
}

/** What was not judged, and why; counted since the watch began. */
export interface Counts {
  events: number;
  /** Its time is yet to come. */
  future: number;
  /** It was told before. */
  duplicate: number;
  /** It came when its log was minutes further already. */
  late: number;
  /** Alarms that somebody had said to expect, and that were told within the day. */
  expected: number;
  repeated: number;
  /** Profiles that were given up for newer ones, there being too many. */
  forgotten: number;
}

/** All that the watch knows. Plain data, bounded: what `snapshot` keeps. */
export interface WatchState {
  /** Raised whenever the shape changes: a snapshot of another one is not read. */
  readonly version: 3;
  readonly clocks: Map<string, Clock>;
  readonly keys: Map<string, KeyProfile>;
  readonly identities: Map<string, IdentityProfile>;
  readonly networks: Map<string, NetworkProfile>;
  readonly standing: Map<string, Standing>;
  /** Keys that were made and not used yet, and when. */
  readonly made: Map<string, number>;
  readonly leases: Map<string, LeaseLife>;
  readonly jobs: Map<string, number>;
  readonly announced: Announcements['state'];
  /** When an alarm was told, by what makes it the same. */
  readonly told: Map<string, number>;
  readonly expected: Expected[];
  readonly counts: Counts;
  /** Ordinary uses, from which the forest is grown again every day. */
  readonly samples: Float32Array[];
  forest: Forest | undefined;
  /** The day, counted since 1970, that the last sweep was for. */
  swept: number;
}

export function newState(): WatchState {
  return {
    version: 3,
    clocks: new Map(),
    keys: new Map(),
    identities: new Map(),
    networks: new Map(),
    standing: new Map(),
    made: new Map(),
    leases: new Map(),
    jobs: new Map(),
    announced: new Map(),
    told: new Map(),
    expected: [],
    counts: { events: 0, future: 0, duplicate: 0, late: 0, expected: 0, repeated: 0, forgotten: 0 },
    samples: [],
    forest: undefined,
    swept: 0,
  };
}

/** The state in bytes. They hold identities and addresses: keep them as the audit is kept. */
export function bytesOfState(state: WatchState): Buffer {
  return serialize(state);
}

/** The opposite of `bytesOfState`, for bytes that this program wrote; undefined for another version's. */
export function stateOfBytes(bytes: Uint8Array): WatchState | undefined {
  try {
    const state = deserialize(bytes) as Partial<WatchState> | null;
    return typeof state === 'object' && state?.version === 3 ? (state as WatchState) : undefined;
  } catch {
    return undefined;
  }
}
