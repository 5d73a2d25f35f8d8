import type { UseEvent } from './event.ts';
import type { Network } from './network.ts';
import { refOf, subjectOf } from './subject.ts';

/** One way in which a key is used, by whom, through what and from where: what a use shows beside its time. Plain data. */
export interface Manner {
  readonly action: UseEvent['action'];
  readonly identity: string | undefined;
  /** The identity without the ref in it: the same job of another branch is the same one. */
  readonly subject: string | undefined;
  readonly workflow: string | undefined;
  readonly givenRef: string | undefined;
  /** Tags and pull requests as one each. */
  readonly ref: string | undefined;
  readonly prefix: string | undefined;
  /** Whoever it is uses so many keys that their hours are its own, and not those of the keys. */
  wide: boolean;
}

/** The ways of a key on one day: most uses are like one of that day, and then there is nothing new to be learned. */
export interface Manners {
  day: number;
  readonly ways: Manner[];
}

/** Beyond so many ways a day the key has no way of its own. */
const MOST = 6;

export function noManners(): Manners {
  return { day: 0, ways: [] };
}

export function mannerOf({ action, identity, workflow, ref }: UseEvent, network: Network | undefined): Manner {
  return {
    action,
    identity,
    subject: identity === undefined ? undefined : subjectOf(identity),
    workflow,
    givenRef: ref,
    ref: ref === undefined ? undefined : refOf(ref),
    prefix: network?.prefix,
    wide: false,
  };
}

/** The way of this use, if the key was used in it today already. */
export function sameManner(
  { day, ways }: Manners,
  today: number,
  { action, identity, workflow, ref }: UseEvent,
  network: Network | undefined,
): Manner | undefined {
  if (day !== today) return undefined;
  for (const way of ways)
    if (
      way.prefix === network?.prefix &&
      way.action === action &&
      way.identity === identity &&
      way.workflow === workflow &&
      way.givenRef === ref
    )
      return way;
  return undefined;
}

export function noteManner(manners: Manners, today: number, manner: Manner): void {
  if (manners.day !== today) {
    manners.day = today;
    manners.ways.length = 0;
  }
  if (manners.ways.length < MOST) manners.ways.push(manner);
}
