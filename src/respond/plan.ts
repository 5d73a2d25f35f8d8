import type { Alarm } from '../watch/alarm.ts';
import type { Brake } from './brake.ts';
import type { ActionName, ResponseSettings } from './settings.ts';
import { ACTIONS } from './settings.ts';
import type { Actor } from './step.ts';

/** What is to be done about an alarm: at once, or, with `why` not, by a person. */
export interface Planned {
  readonly action: ActionName;
  /** Undefined: at once. */
  readonly why: string | undefined;
}

/** An alarm that is older than this, in milliseconds, is history: what follows is for a person to decide. */
const FRESH = 3_600_000;

/** What ends something that somebody may need. */
export function isEnding(action: ActionName): boolean {
  return action !== 'tell' && action !== 'limit';
}

/**
 * What the settings say of an alarm, the mildest first. Whatever they say, only people are told without a person's word
 * when the alarm rests on what anybody could have written or on the logs of others, is old, or is about a protected key.
 * What the brake holds back is asked for when its turn comes (`heldBack`).
 */
export function planFor(
  alarm: Alarm,
  settings: ResponseSettings,
  actor: Pick<Actor, 'applies' | 'guard'>,
  now: number,
): Planned[] {
  const answer = settings.on[alarm.severity];
  return ACTIONS.filter((action) => answer.do.includes(action) || answer.propose.includes(action))
    .filter((action) => actor.applies(action, alarm))
    .map((action) => {
      if (action === 'tell') return { action, why: answer.do.includes(action) ? undefined : WAITS };
      if (!answer.do.includes(action)) return { action, why: WAITS };
      return { action, why: restraint(alarm, settings, now) ?? actor.guard(action, alarm) };
    });
}

/** Why an ending must wait for a person, although all else lets it: the brake. */
export function heldBack(
  action: ActionName,
  brake: Brake,
  { endingsPerHour }: ResponseSettings,
  now: number,
): string | undefined {
  if (!isEnding(action) || brake.left(endingsPerHour, now) > 0) return undefined;
  return `the brake: ${endingsPerHour} ${endingsPerHour === 1 ? 'ending' : 'endings'} within the hour`;
}

const WAITS = 'the settings leave it to a person';

function restraint({ basis, at, key }: Alarm, settings: ResponseSettings, now: number): string | undefined {
  if (basis === 'unauthenticated') return 'anybody could have made these entries';
  if (basis === 'foreign') return 'it rests on the log of somebody else';
  if (now - at > FRESH) return 'it is more than an hour old';
  if (key !== undefined && settings.protected.some((pattern) => covers(pattern, key))) return 'the key is protected';
  return undefined;
}

function covers(pattern: string, key: string): boolean {
  return pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : pattern === key;
}
