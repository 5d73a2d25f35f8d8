import type { Announcements } from './announced.ts';
import type { UseEvent } from './event.ts';
import type { Forest } from './forest.ts';
import type { Manner } from './manner.ts';
import type { Network } from './network.ts';
import type { IdentityProfile, KeyProfile } from './profile.ts';
import type { DetectorName, Severity } from './settings.ts';
import type { Refused } from './refused.ts';

/** What was said of a key by a fact. */
export interface Standing {
  readonly kind: 'canary' | 'leaked' | 'retired';
  readonly at: number;
  /** Where a canary was planted. */
  readonly where?: string;
  /** Who told that a key leaked, as events name identities. */
  readonly by?: string;
}

/** A lease that was made, or seen. */
export interface LeaseLife {
  readonly made: number;
  readonly until: number | undefined;
  readonly job: string | undefined;
  last: number;
}

/**
 * One use with all that is known around it, as the detectors see it: of what comes new with this event, `profile` and
 * `who` know nothing yet; paces and counts have it in them.
 */
export interface Sight {
  readonly event: UseEvent;
  readonly at: number;
  /** Undefined for a use without a key, and for a refusal of one that was never used. */
  readonly profile: KeyProfile | undefined;
  /** True while the key's life is only learned from. */
  readonly learning: boolean;
  /** True while the whole watch is. */
  readonly young: boolean;
  /** Undefined for what nobody vouches for, and for what is `familiar`, unless its `manner` is wide. */
  readonly who: IdentityProfile | undefined;
  /** The identity without the ref in it: the same job of another branch is the same one. */
  readonly subject: string | undefined;
  /** The ref, tags and pull requests as one each. */
  readonly ref: string | undefined;
  readonly manner: Manner;
  readonly network: Network | undefined;
  /** Somebody, anybody, came from this network before. */
  readonly networkSeen: boolean;
  /** In this very way the key was used today already: nothing of it is new. */
  readonly familiar: boolean;
  readonly networkRefused: Refused | undefined;
  readonly standing: Standing | undefined;
  readonly lease: LeaseLife | undefined;
  /** When the job that asks was said to have ended. */
  readonly jobEnded: number | undefined;
  readonly announcements: Announcements;
  /** All who use keys, by their subject with the log's scope before it. */
  readonly identities: ReadonlyMap<string, IdentityProfile>;
  /** What is ordinary for all keys together. */
  readonly forest: Forest | undefined;
}

/** What a detector has to say of a use. */
export interface Signal {
  readonly sentence: string;
  readonly numbers: Readonly<Record<string, number>>;
  /** Tells one happening from another: with the same, it is told once and not each time. */
  readonly about: string;
  /** The key is not what it is about. */
  readonly keyless?: boolean;
  /** Anybody could have made it, not only one who was let in. */
  readonly anyone?: boolean;
  /** Another severity than the settings have. */
  readonly severity?: Severity;
}

/**
 * Looks at one use. Says nothing of what is ordinary; never throws. `slack` is how much of its limit is enough: below 1
 * it is more sensitive.
 */
export interface Detector {
  readonly name: DetectorName;
  readonly judge: (sight: Sight, slack: number) => Signal | undefined;
}
