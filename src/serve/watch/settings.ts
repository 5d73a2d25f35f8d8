import type { ActionName, Answer, ResponseSettings } from '../../respond/settings.ts';
import { ACTIONS, DEFAULT_RESPONSE } from '../../respond/settings.ts';
import type { Expected } from '../../watch/expected.ts';
import type {
  DetectorName,
  DetectorSettings,
  Override,
  PlantedCanary,
  Severity,
  WatchSettings,
} from '../../watch/settings.ts';
import { DEFAULT_SETTINGS, SEVERITIES } from '../../watch/settings.ts';
import type { Body } from '../call.ts';
import { Fault } from '../fault.ts';
import { flagField, isObject, listField, numberField, textField } from '../fields.ts';

const DETECTORS = Object.keys(DEFAULT_SETTINGS.detectors) as DetectorName[];
/** Entries of each list. */
const MOST = 200;

/** What the watch looks for, of what was given. The names are those of `sys/relock/watch/config`. Throws `Fault` 400. */
export function watchSettings(given: Body): WatchSettings {
  const days = (name: string, usual: number, least: number) => between(given, name, usual, least, 3650);
  return {
    learnDays: days('learn_days', DEFAULT_SETTINGS.learnDays, 0),
    keepPersonalDays: days('keep_personal_days', DEFAULT_SETTINGS.keepPersonalDays, 1),
    repeatHours: between(given, 'repeat_hours', DEFAULT_SETTINGS.repeatHours, 1, 24 * 365),
    announcedDays: days('announced_days', DEFAULT_SETTINGS.announcedDays, 0),
    least: severityOf(given['least'] ?? DEFAULT_SETTINGS.least),
    detectors: { ...DEFAULT_SETTINGS.detectors, ...detectorsOf(given['detectors'], DEFAULT_SETTINGS.detectors) },
    overrides: listOf(given, 'overrides', overrideOf),
    expected: listOf(given, 'expected', expectedOf),
    canaries: listOf(given, 'canaries', canaryOf),
  };
}

/** What may be done about an alarm, of what was given. Throws `Fault` 400. */
export function responseSettings(given: Body): ResponseSettings {
  const limit = objectField(given, 'limit');
  return {
    on: answersOf(given['respond']),
    endingsPerHour: between(given, 'endings_per_hour', DEFAULT_RESPONSE.endingsPerHour, 0, 10_000),
    protected: (listField(given, 'protected') ?? []).slice(0, 10_000),
    limit: {
      perMinute: between(limit, 'per_minute', DEFAULT_RESPONSE.limit.perMinute, 0, 1_000_000),
      hours: between(limit, 'hours', DEFAULT_RESPONSE.limit.hours, 1, 24 * 90),
    },
  };
}

/** A whole number within bounds. Throws `Fault` 400. */
export function between(given: Body, name: string, usual: number, least: number, most: number): number {
  const value = numberField(given, name, usual);
  if (value >= least && value <= most) return value;
  throw new Fault(400, `${name} is between ${least} and ${most}`);
}

function severityOf(value: unknown): Severity {
  const severity = SEVERITIES.find((one) => one === value);
  if (severity !== undefined) return severity;
  throw new Fault(400, `a severity is one of ${SEVERITIES.join(', ')}`);
}

function detectorsOf(
  value: unknown,
  usual: WatchSettings['detectors'] | undefined,
): Partial<Record<DetectorName, DetectorSettings>> {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw new Fault(400, 'detectors is a map of their names');
  return Object.fromEntries(
    Object.entries(value).map(([name, said]) => {
      const detector = DETECTORS.find((one) => one === name);
      if (detector === undefined || !isObject(said))
        throw new Fault(400, `detectors knows ${DETECTORS.join(', ')}, each with on, severity, sensitivity`);
      const { sensitivity } = said;
      if (sensitivity !== undefined && !(typeof sensitivity === 'number' && sensitivity >= 0.05 && sensitivity <= 20))
        throw new Fault(400, `sensitivity of ${name} is a number between 0.05 and 20`);
      return [
        detector,
        {
          ...usual?.[detector],
          ...(said['on'] === undefined ? {} : { on: flagField(said, 'on', true) }),
          ...(said['severity'] === undefined ? {} : { severity: severityOf(said['severity']) }),
          ...(sensitivity === undefined ? {} : { sensitivity }),
        },
      ];
    }),
  );
}

function overrideOf(one: Body): Override {
  const [key, environment] = [textField(one, 'key'), textField(one, 'environment')];
  return {
    ...(key === '' ? {} : { key }),
    ...(environment === '' ? {} : { environment }),
    detectors: detectorsOf(one['detectors'], undefined),
  };
}

/** Somebody's word ahead of the alarms. */
function expectedOf(one: Body): Expected {
  const [key, identity, address] = [textField(one, 'key'), textField(one, 'identity'), textField(one, 'address')];
  const [reason, name] = [textField(one, 'reason'), textField(one, 'detector')];
  const detector = DETECTORS.find((known) => known === name);
  if (detector === undefined && name !== '') throw new Fault(400, `a detector is one of ${DETECTORS.join(', ')}`);
  if (reason === '') throw new Fault(400, 'expected: each entry has a reason');
  return {
    at: timeField(one, 'since') ?? 0,
    until: timeField(one, 'until') ?? 0,
    by: 'settings',
    reason,
    ...(detector === undefined ? {} : { detector }),
    ...(key === '' ? {} : { key }),
    ...(identity === '' ? {} : { identity }),
    ...(address === '' ? {} : { address }),
  };
}

function canaryOf(one: Body): PlantedCanary {
  const [key, where] = [textField(one, 'key'), textField(one, 'where')];
  if (key === '') throw new Fault(400, 'canaries: each entry has a key');
  return { key, where };
}

/** A day or a time in UTC, in milliseconds since 1970; undefined when missing. */
function timeField(one: Body, name: string): number | undefined {
  const text = textField(one, name);
  if (text === '') return undefined;
  const time = Date.parse(text);
  if (!Number.isNaN(time)) return time;
  throw new Fault(400, `${name} is a time such as 2027-01-31 or 2027-01-31T12:00Z`);
}

function listOf<T>(given: Body, name: string, read: (one: Body) => T): T[] {
  const value = given[name] ?? [];
  if (!Array.isArray(value) || value.length > MOST || !value.every(isObject))
    throw new Fault(400, `${name} is a list of at most ${MOST} objects`);
  return value.map(read);
}

function answersOf(value: unknown): ResponseSettings['on'] {
  const given = value === undefined || value === null ? {} : value;
  if (!isObject(given)) throw new Fault(400, 'respond is a map of severities');
  for (const severity of Object.keys(given)) severityOf(severity);
  const answer = (severity: Severity): Answer => {
    const said = given[severity];
    if (said === undefined) return DEFAULT_RESPONSE.on[severity];
    if (!isObject(said)) throw new Fault(400, `respond.${severity} has two lists: do and propose`);
    return { do: actionsOf(said, 'do'), propose: actionsOf(said, 'propose') };
  };
  return {
    info: answer('info'),
    low: answer('low'),
    medium: answer('medium'),
    high: answer('high'),
    critical: answer('critical'),
  };
}

function actionsOf(said: Body, name: string): ActionName[] {
  return (listField(said, name) ?? []).map((text) => {
    const action = ACTIONS.find((one) => one === text);
    if (action !== undefined) return action;
    throw new Fault(400, `what is done is one of ${ACTIONS.join(', ')}`);
  });
}

function objectField(given: Body, name: string): Body {
  const value = given[name] ?? {};
  if (isObject(value)) return value;
  throw new Fault(400, `${name} is an object`);
}
