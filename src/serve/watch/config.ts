import type { TellTarget } from '../../config/config.ts';
import type { RotateTarget } from '../../config/rotate-target.ts';
import type { Entries } from '../../sealed/entries.ts';
import type { ResponseSettings } from '../../respond/settings.ts';
import type { WatchSettings } from '../../watch/settings.ts';
import type { Body } from '../call.ts';
import { Fault } from '../fault.ts';
import { flagField, isObject } from '../fields.ts';
import { PERIODS } from './reports.ts';
import type { ReportTimes } from './reports.ts';
import { between, responseSettings, watchSettings } from './settings.ts';
import type { Rotator } from './rotator.ts';
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
  /** Where keys are rotated whose issuer this server can't reach; the first entry that covers a key counts. */
  readonly rotate: readonly RotationPlace[];
  /** When reports are sent on these channels; undefined: never. */
  readonly report: ReportTimes | undefined;
  /** What was written once and can't be had any more, in words: the rest holds without it. */
  readonly leftOut: readonly string[];
}

export interface RotationPlace extends RotateTarget {
  /** A key, by its name here or its address, or its beginning and `*`. */
  readonly keys: string;
}

/** Who knows which entries of `tell` and `rotate` there can be. */
export interface Doors {
  readonly teller: Teller;
  readonly rotator: Rotator;
}

const ENTRY = 'watch/config';
const MOST_CHANNELS = 20;
const MOST_PLACES = 100;

/**
 * What was written, on top of what holds without it. A server that was started in another way than the one before leaves
 * out what it can't do, and goes on.
 */
export function configOf(entries: Entries, doors: Doors): WatchConfig {
  const leftOut: string[] = [];
  const config = completed((entries.get(ENTRY)?.['given'] ?? {}) as Body, doors, (why) => leftOut.push(why));
  return { ...config, leftOut };
}

/** Writes what is given over what was; a field that is `null` is as if it was never written. Within a transaction. Throws `Fault` 400. */
export function writeConfig(entries: Entries, body: Body, doors: Doors): WatchConfig {
  const stranger = Object.keys(body).find((name) => !FIELDS.has(name));
  if (stranger !== undefined) throw new Fault(400, `there is no setting ${JSON.stringify(stranger.slice(0, 60))}`);
  const before = (entries.get(ENTRY)?.['given'] ?? {}) as Body;
  const given = Object.fromEntries(Object.entries({ ...before, ...body }).filter(([, value]) => value !== null));
  const config = completed(given, doors, (why) => {
    throw new Fault(400, why);
  });
  entries.put(ENTRY, { given });
  return config;
}

/** As it is read: all of it, defaults too. No channel's secret is in it: those are addresses. */
export function configData({ on, watch, keepDays, keepAlarmsDays, respond, tell, rotate, report }: WatchConfig) {
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
    expected: watch.expected.map(({ at, until, reason, detector, key, identity, address }) => ({
      detector,
      key,
      identity,
      address,
      reason,
      since: at === 0 ? undefined : new Date(at).toISOString(),
      until: new Date(until).toISOString(),
    })),
    canaries: watch.canaries,
    respond: respond.on,
    endings_per_hour: respond.endingsPerHour,
    protected: respond.protected,
    limit: { per_minute: respond.limit.perMinute, hours: respond.limit.hours },
    tell: tell.map(({ kind, target, options }) => ({ [kind]: target, ...options })),
    report: report ?? null,
    rotate: rotate.map(({ kind, target, options, keys }) => ({ keys, [kind]: target, ...options })),
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
  'expected',
  'canaries',
  'respond',
  'endings_per_hour',
  'protected',
  'limit',
  'tell',
  'rotate',
  'report',
]);

function completed(given: Body, { teller, rotator }: Doors, refuse: (why: string) => void): WatchConfig {
  return {
    on: flagField(given, 'on', true),
    keepDays: between(given, 'keep_days', 400, 14, 3650),
    keepAlarmsDays: between(given, 'keep_alarms_days', 90, 1, 3650),
    watch: watchSettings(given),
    respond: responseSettings(given),
    tell: listed(given, 'tell', MOST_CHANNELS, (texts) => teller.channelOf(texts), refuse),
    report: reportOf(given['report']),
    leftOut: [],
    rotate: listed(
      given,
      'rotate',
      MOST_PLACES,
      ({ keys = '', ...texts }) => {
        const target = rotator.targetOf(texts);
        if (typeof target === 'string') return target;
        return keys === '' ? 'an entry under rotate says which keys it is for' : { ...target, keys };
      },
      refuse,
    ),
  };
}

function reportOf(value: unknown): ReportTimes | undefined {
  if (value === undefined || value === null) return undefined;
  const every = isObject(value) ? PERIODS.find((one) => one === value['every']) : undefined;
  if (every === undefined || !isObject(value))
    throw new Fault(400, `report has every, which is one of ${PERIODS.join(', ')}, and an hour`);
  return { every, hour: between(value, 'hour', 6, 0, 23) };
}

/** A list of objects of texts; `read` gives what is wrong with one, in words. */
function listed<T extends object>(
  given: Body,
  name: string,
  most: number,
  read: (texts: Readonly<Record<string, string>>) => T | string,
  refuse: (why: string) => void,
): T[] {
  const value = given[name] ?? [];
  if (!Array.isArray(value) || value.length > most)
    throw new Fault(400, `${name} is a list of at most ${most} entries`);
  return value.flatMap((one: unknown) => {
    const texts = isObject(one) ? Object.entries(one).filter(([, text]) => typeof text === 'string') : [];
    const target = read(Object.fromEntries(texts) as Record<string, string>);
    if (typeof target !== 'string') return [target];
    refuse(target);
    return [];
  });
}
