import type { Alarm } from './alarm.ts';
import { networkOf } from './network.ts';
import { isCovered } from './settings.ts';
import type { DetectorName } from './settings.ts';
import { subjectOf } from './subject.ts';

/** Somebody's word that an alarm is no alarm, until a day. Fields that are left out fit everything. Plain data. */
export interface Expected {
  /** When it was said, and until when it holds: milliseconds since 1970. */
  readonly at: number;
  readonly until: number;
  readonly by: string;
  readonly reason: string;
  readonly detector?: DetectorName;
  /** A key's address, or its beginning and `*`. */
  readonly key?: string;
  readonly identity?: string;
  /** An address stands for its network. */
  readonly address?: string;
}

/** What says that more alarms like this one are expected: of the same detector, key, identity and network. */
export function expectedLike(alarm: Alarm, by: string, reason: string, at: number, until: number): Expected {
  const { detector, key, identity, address } = alarm;
  return {
    at,
    until,
    by,
    reason,
    detector,
    ...(key === undefined ? {} : { key }),
    ...(identity === undefined ? {} : { identity }),
    ...(address === undefined || detector !== 'network' ? {} : { address }),
  };
}

export function isExpected(expected: readonly Expected[], alarm: Omit<Alarm, 'id'>): boolean {
  return expected.some(
    ({ at, until, detector, key, identity, address }) =>
      alarm.at >= at &&
      alarm.at < until &&
      (detector === undefined || detector === alarm.detector) &&
      (key === undefined || (alarm.key !== undefined && isCovered(key, alarm.key))) &&
      (identity === undefined || (alarm.identity !== undefined && subjectOf(identity) === subjectOf(alarm.identity))) &&
      (address === undefined || prefixOf(address) === prefixOf(alarm.address)),
  );
}

function prefixOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : (networkOf(address)?.prefix ?? address);
}
