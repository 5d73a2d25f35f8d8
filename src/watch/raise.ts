import { createHash } from 'node:crypto';
import type { Alarm, Basis } from './alarm.ts';
import type { UseEvent } from './event.ts';
import { isExpected } from './expected.ts';
import { scopeOf } from './meet.ts';
import type { DetectorName, Severity, WatchSettings } from './settings.ts';
import { SEVERITIES, settingsFor } from './settings.ts';
import type { Sight, Signal } from './sight.ts';
import type { WatchState } from './state.ts';

const HOUR = 3_600_000;
/** So many alarms are remembered as told. */
const MOST_TOLD = 50_000;

/** What the detectors say of one use as one alarm: the first one's, naming the others; undefined when all was told. */
export function raise(
  state: WatchState,
  settings: WatchSettings,
  sight: Sight,
  signals: ReadonlyArray<readonly [name: DetectorName, signal: Signal]>,
): Alarm | undefined {
  const fresh = signals.filter(([name, signal]) => !wasTold(state, settings, sight.event, sight.at, name, signal));
  const [head] = fresh;
  if (head === undefined) return undefined;
  const [detector, signal] = head;
  const { event, profile } = sight;
  const alarm = {
    at: event.at,
    detector,
    also: fresh.slice(1).map(([name]) => name),
    severity: signal.severity ?? settingsFor(settings, detector, event.key, event.environment).severity,
    basis: basisOf(event, signal),
    source: event.source,
    ...partsOf(event, signal),
    sentence: signal.sentence,
    numbers: signal.numbers,
    evidence: [...(signal.keyless === true ? [] : (profile?.newest ?? [])), event.id],
  };
  return told(state, settings, alarm);
}

/** The alarm with its id, unless it is expected or too small to be told. */
export function told(state: WatchState, settings: WatchSettings, alarm: Omit<Alarm, 'id'>): Alarm | undefined {
  if (rank(alarm.severity) < rank(settings.least)) return undefined;
  if (isExpected(state.expected, alarm) || isExpected(settings.expected, alarm)) {
    state.counts.expected += 1;
    return undefined;
  }
  const name = [alarm.detector, alarm.source, alarm.key, alarm.at, alarm.evidence.at(-1)].join('\n');
  return { id: createHash('sha256').update(name).digest('hex').slice(0, 16), ...alarm };
}

/** Whether the same was told within the last hours; if not, it is now. */
export function wasTold(
  state: WatchState,
  { repeatHours }: WatchSettings,
  event: UseEvent,
  at: number,
  name: DetectorName,
  { about, keyless }: Signal,
): boolean {
  const same = `${scopeOf(event)}${name}\n${keyless === true ? '' : (event.key ?? '')}\n${about}`;
  const before = state.told.get(same);
  if (before !== undefined && at - before < repeatHours * HOUR) {
    state.counts.repeated += 1;
    return true;
  }
  state.told.delete(same);
  state.told.set(same, at);
  const [oldest] = state.told.keys();
  if (state.told.size > MOST_TOLD && oldest !== undefined) state.told.delete(oldest);
  return false;
}

function basisOf({ trust, authenticated }: UseEvent, { anyone }: Signal): Basis {
  if (trust === 'foreign') return 'foreign';
  return authenticated && anyone !== true ? 'authenticated' : 'unauthenticated';
}

/** Who, what and where, as far as the event tells. */
function partsOf(event: UseEvent, { keyless }: Signal) {
  const { key, identity, address, environment, lease, job } = event;
  return {
    ...(key === undefined || keyless === true ? {} : { key }),
    ...(identity === undefined ? {} : { identity }),
    ...(address === undefined ? {} : { address }),
    ...(environment === undefined ? {} : { environment }),
    ...(lease === undefined ? {} : { lease }),
    ...(job === undefined ? {} : { job }),
  };
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
