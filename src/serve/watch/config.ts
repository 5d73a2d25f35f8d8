import type { TellTarget } from '../../config/config.ts';
import type { Entries } from '../../sealed/entries.ts';
import type { ActionName, Answer, ResponseSettings } from '../../respond/settings.ts';
import { ACTIONS, DEFAULT_RESPONSE } from '../../respond/settings.ts';
import type { DetectorName, DetectorSettings, Override, Severity, WatchSettings } from '../../watch/settings.ts';
import { DEFAULT_SETTINGS, SEVERITIES } from '../../watch/settings.ts';
import type { Body } from '../call.ts';
import { Fault } from '../fault.ts';
import { flagField, isObject, listField, numberField, textField } from '../fields.ts';
import type { Teller } from './teller.ts';

/** The watch of a server: what it looks for, and what follows. */
export interface WatchConfig {
  readonly on: boolean;
  readonly watch: WatchSettings;
  /** Days that roll-ups and alarms are kept. */
  readonly keepDays: number;
  readonly keepAlarmsDays: number;
  readonly respond: ResponseSettings;
  /** Channels, as the config file's `tell:` has them, and as they are meant. */
  readonly tell: readonly TellTarget[];
}

const ENTRY = 'watch/config';
const DETECTORS = Object.keys(DEFAULT_SETTINGS.detectors) as DetectorName[];
const MOST_OVERRIDES = 200;
const MOST_CHANNELS = 20;

/** What was written, on top of what holds without it. */
export function configOf(entries: Entries, teller: Teller): WatchConfig {
  return completed((entries.get(ENTRY)?.['given'] ?? {}) as Body, teller);
}

/** Writes what is given over what was; a field that is `null` is as if it was never written. Within a transaction. Throws `Fault` 400. */
export function writeConfig(entries: Entries, body: Body, teller: Teller): WatchConfig {
  const stranger = Object.keys(body).find((name) => !FIELDS.has(name));
  if (stranger !== undefined) throw new Fault(400, `there is no setting ${JSON.stringify(stranger.slice(0, 60))}`);
  const before = (entries.get(ENTRY)?.['given'] ?? {}) as Body;
  const given = Object.fromEntries(Object.entries({ ...before, ...body }).filter(([, value]) => value !== null));
  const config = completed(given, teller);
  entries.put(ENTRY, { given });
  return config;
}

/** As it is read: all of it, defaults too. No channel's secret is in it: those are addresses. */
export function configData({ on, watch, keepDays, keepAlarmsDays, respond, tell }: WatchConfig) {
  return {
    on,
    learn_days: watch.learnDays,
    keep_days: keepDays,
    keep_alarms_days: keepAlarmsDays,
    keep_personal_days: watch.keepPersonalDays,
    repeat_hours: watch.repeatHours,
    announced_days: watch.announcedDays,
    least: watch.least,
    detectors: watch.detectors,
    overrides: watch.overrides,
    respond: respond.on,
    endings_per_hour: respond.endingsPerHour,
    protected: respond.protected,
    limit: { per_minute: respond.limit.perMinute, hours: respond.limit.hours },
    tell: tell.map(({ kind, target, options }) => ({ [kind]: target, ...options })),
  };
}

const FIELDS: ReadonlySet<string> = new Set([
  'on',
  'learn_days',
  'keep_days',
  'keep_alarms_days',
  'keep_personal_days',
  'repeat_hours',
  'announced_days',
  'least',
  'detectors',
  'overrides',
  'respond',
  'endings_per_hour',
  'protected',
  'limit',
  'tell',
]);

function completed(given: Body, teller: Teller): WatchConfig {
  const days = (name: string, usual: number, least: number) => between(given, name, usual, least, 3650);
  const limit = objectField(given, 'limit');
  return {
    on: flagField(given, 'on', true),
    keepDays: days('keep_days', 400, 14),
    keepAlarmsDays: days('keep_alarms_days', 90, 1),
    watch: {
      learnDays: days('learn_days', DEFAULT_SETTINGS.learnDays, 0),
      keepPersonalDays: days('keep_personal_days', DEFAULT_SETTINGS.keepPersonalDays, 1),
      repeatHours: between(given, 'repeat_hours', DEFAULT_SETTINGS.repeatHours, 1, 24 * 365),
      announcedDays: days('announced_days', DEFAULT_SETTINGS.announcedDays, 0),
      least: severityOf(given['least'] ?? DEFAULT_SETTINGS.least),
      detectors: { ...DEFAULT_SETTINGS.detectors, ...detectorsOf(given['detectors'], DEFAULT_SETTINGS.detectors) },
      overrides: overridesOf(given['overrides']),
    },
    respond: {
      on: answersOf(given['respond']),
      endingsPerHour: between(given, 'endings_per_hour', DEFAULT_RESPONSE.endingsPerHour, 0, 10_000),
      protected: (listField(given, 'protected') ?? []).slice(0, 10_000),
      limit: {
        perMinute: between(limit, 'per_minute', DEFAULT_RESPONSE.limit.perMinute, 0, 1_000_000),
        hours: between(limit, 'hours', DEFAULT_RESPONSE.limit.hours, 1, 24 * 90),
      },
    },
    tell: channelsOf(given['tell'], teller),
  };
}

function between(given: Body, name: string, usual: number, least: number, most: number): number {
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

function overridesOf(value: unknown): Override[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > MOST_OVERRIDES)
    throw new Fault(400, `overrides is a list of at most ${MOST_OVERRIDES}`);
  return value.map((one: unknown): Override => {
    if (!isObject(one)) throw new Fault(400, 'an override names a key, an environment, and detectors');
    const [key, environment] = [textField(one, 'key'), textField(one, 'environment')];
    return {
      ...(key === '' ? {} : { key }),
      ...(environment === '' ? {} : { environment }),
      detectors: detectorsOf(one['detectors'], undefined),
    };
  });
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

function channelsOf(value: unknown, teller: Teller): TellTarget[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > MOST_CHANNELS)
    throw new Fault(400, `tell is a list of at most ${MOST_CHANNELS} channels`);
  return value.map((one: unknown) => {
    const texts = isObject(one) ? Object.entries(one).filter(([, text]) => typeof text === 'string') : [];
    const target = teller.channelOf(Object.fromEntries(texts) as Record<string, string>);
    if (typeof target !== 'string') return target;
    throw new Fault(400, target);
  });
}
