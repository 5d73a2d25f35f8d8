import type { DetectorName, Severity } from './settings.ts';

/**
 * What the alarm rests on. `authenticated`: uses in our own audit by somebody who proved who they are; only such an
 * alarm may count towards ending a key. `unauthenticated`: our own audit, but anybody could have made these entries.
 * `foreign`: somebody else's log; it only proposes.
 */
export type Basis = 'authenticated' | 'unauthenticated' | 'foreign';

/** The same for people: completes "it rests on …". */
export const BASES: Readonly<Record<Basis, string>> = {
  authenticated: 'uses by somebody who proved who they are',
  unauthenticated: 'entries that anybody could have made: nothing ends by it without a person',
  foreign: 'the log of others: nothing ends by it without a person',
};

/** Something that is not as it always was, with what was seen. */
export interface Alarm {
  /** The same for the same happening in the same state; 16 hex digits. */
  readonly id: string;
  /** The time of the event that raised it, in milliseconds since 1970. */
  readonly at: number;
  readonly detector: DetectorName;
  /** Other detectors that the same event would have raised. */
  readonly also: readonly DetectorName[];
  readonly severity: Severity;
  readonly basis: Basis;
  readonly source: string;
  readonly key?: string;
  readonly identity?: string;
  readonly address?: string;
  readonly environment?: string;
  readonly lease?: string;
  readonly job?: string;
  /** One sentence for people, with the numbers; harmless on a terminal. Escape it for anything else. */
  readonly sentence: string;
  /** The same numbers for programs. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Ids of the events behind it, the newest last; at most ten. */
  readonly evidence: readonly string[];
}
