import { createHash } from 'node:crypto';
import { printable } from '../../core/printable.ts';
import type { Alarm } from '../../watch/alarm.ts';
import { LONGEST } from '../../watch/event.ts';
import { DEFAULT_SETTINGS, SEVERITIES } from '../../watch/settings.ts';
import type { DetectorName } from '../../watch/settings.ts';
import type { Body } from '../call.ts';
import { Fault } from '../fault.ts';
import { isObject, listField, textField } from '../fields.ts';

const DETECTORS = Object.keys(DEFAULT_SETTINGS.detectors) as DetectorName[];
const TEXTS = ['key', 'identity', 'address', 'environment', 'lease', 'job'] as const;
const MOST_EVIDENCE = 10;
const MOST_NUMBERS = 20;
/** Clocks differ by so many milliseconds. */
const ASKEW = 300_000;
const DAY = 86_400_000;
/** Days after which an alarm is no news. */
const OLDEST = 90;

/**
 * An alarm that somebody's `relock watch` raised over a log of others. Of what it says nothing is believed but that `by`
 * said it: its basis is `foreign`, and its id can't be that of another one's. Throws `Fault` 400.
 */
export function foreignAlarm(body: Body, by: string, now: number): Alarm {
  const at = Number(body['at']);
  if (!(at <= now + ASKEW && at > now - OLDEST * DAY)) throw new Fault(400, 'at: milliseconds since 1970, not to come');
  const id = textField(body, 'id');
  if (!/^[0-9a-f]{16}$/.test(id)) throw new Fault(400, 'id: 16 hex digits');
  const severity = SEVERITIES.find((one) => one === body['severity']);
  const detector = DETECTORS.find((one) => one === body['detector']);
  if (severity === undefined || detector === undefined) throw new Fault(400, 'severity, detector: those of an alarm');
  const source = textField(body, 'source');
  const sentence = textField(body, 'sentence');
  if (source === '' || sentence === '') throw new Fault(400, 'source, sentence: which log, and what it told');
  const also = listField(body, 'also') ?? [];
  return {
    id: createHash('sha256').update(`foreign\n${by}\n${id}`).digest('hex').slice(0, 16),
    at: Math.floor(at),
    detector,
    also: DETECTORS.filter((name) => name !== detector && also.includes(name)),
    severity,
    basis: 'foreign',
    source: printable(source, LONGEST.source),
    ...textsOf(body),
    sentence: `${printable(sentence, 1000)} So tells ${printable(by, 200)}.`,
    numbers: numbersOf(body),
    evidence: (listField(body, 'evidence') ?? []).slice(-MOST_EVIDENCE).map((one) => printable(one, LONGEST.id)),
  };
}

function textsOf(body: Body): Partial<Record<(typeof TEXTS)[number], string>> {
  const given = TEXTS.map((name) => [name, printable(textField(body, name), LONGEST[name])] as const);
  return Object.fromEntries(given.filter(([, text]) => text !== ''));
}

function numbersOf({ numbers }: Body): Record<string, number> {
  const all = isObject(numbers) ? Object.entries(numbers) : [];
  const known = all.filter((one): one is [string, number] => /^\w{1,40}$/.test(one[0]) && Number.isFinite(one[1]));
  return Object.fromEntries(known.slice(0, MOST_NUMBERS));
}
