import type { ActionName } from '../respond/settings.ts';
import type { DetectorName, Severity } from '../watch/settings.ts';
import type { Schema } from './schema.ts';

// Records, so that each name that there is stands here.
const DETECTORS: Readonly<Record<DetectorName, true>> = {
  canary: true,
  leaked: true,
  retired: true,
  rate: true,
  reach: true,
  refusals: true,
  lease: true,
  identity: true,
  workflow: true,
  ref: true,
  network: true,
  hour: true,
  rise: true,
  odd: true,
  unused: true,
};
const SEVERITIES: Readonly<Record<Severity, true>> = {
  info: true,
  low: true,
  medium: true,
  high: true,
  critical: true,
};
const ACTIONS: Readonly<Record<ActionName, true>> = {
  tell: true,
  limit: true,
  login: true,
  lease: true,
  rotate: true,
  seal: true,
};

const text = (description: string): Schema => ({ type: 'string', description });
const whole = (description: string, least: number, most: number): Schema => ({
  type: 'integer',
  description,
  least,
  most,
});
const severity = (description: string): Schema => ({ type: 'string', enum: Object.keys(SEVERITIES), description });
const detectors: Schema = {
  type: 'object',
  names: Object.keys(DETECTORS),
  values: {
    type: 'object',
    properties: {
      on: { type: 'boolean', description: 'False: it looks at nothing.' },
      severity: severity('How bad its alarms are.'),
      sensitivity: {
        type: 'number',
        description:
          '1 is as it was measured; at 2 half as much is enough for an alarm, at 0.5 it takes twice as much.',
        least: 0.05,
        most: 20,
      },
    },
  },
};

const actions: Schema = { type: 'array', items: { type: 'string', enum: Object.keys(ACTIONS) } };
const time = (description: string): Schema => ({
  type: 'string',
  description,
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?Z)?$',
  expects: 'a day such as 2027-01-31, or a time such as 2027-01-31T12:00Z',
});

/** `watch:`: what `relock watch` looks for, and what `relock watch settings --write` gives to a server. */
export const WATCH_SCHEMA: Schema = {
  type: 'object',
  description: 'What is unusual in the use of keys, and what follows.',
  properties: {
    'learn-days': whole('Days of life that are only learned from; 14 unless set.', 0, 3650),
    'repeat-hours': whole('The same alarm is told again after so many hours; 24 unless set.', 1, 8760),
    'announced-days': whole('Days in which what a policy announced may come; 30 unless set.', 0, 3650),
    'keep-personal-days': whole('Days after which who was not seen again is forgotten; 90 unless set.', 1, 3650),
    'keep-days': whole('Days that a server keeps its sums of uses; 400 unless set.', 14, 3650),
    'keep-alarms-days': whole('Days that a server keeps its alarms; 90 unless set.', 1, 3650),
    least: severity('What is less severe is not told; info unless set.'),
    'fail-on': {
      type: 'string',
      enum: [...Object.keys(SEVERITIES), 'never'],
      description: 'The severity from which relock watch exits with 1; medium unless set.',
    },
    detectors,
    overrides: {
      type: 'array',
      description: 'Other thresholds for some keys, an environment, or both; the later entry says more.',
      items: {
        type: 'object',
        required: ['detectors'],
        properties: {
          key: text('A key, or its beginning and *.'),
          environment: text('The environment of the job that uses it.'),
          detectors,
        },
      },
    },
    expected: {
      type: 'array',
      description: 'What is no alarm until a day. All conditions of an entry must hold.',
      items: {
        type: 'object',
        required: ['until', 'reason'],
        properties: {
          detector: { type: 'string', enum: Object.keys(DETECTORS), description: 'Only alarms of this detector.' },
          key: text('A key, or its beginning and *.'),
          identity: text('Who uses it.'),
          address: text('From where; an address stands for its network.'),
          since: time('From when on; always unless set.'),
          until: time('Until when, UTC.'),
          reason: text('Why.'),
        },
      },
    },
    canaries: {
      type: 'array',
      description: 'Keys that open nothing, by the names that logs have for them: any use alarms.',
      items: {
        type: 'object',
        required: ['key'],
        properties: {
          key: text('Such as postgres/backup_admin, or aws:123456789012/access-key/AKIA….'),
          where: text('Where it was planted: the alarm says so.'),
        },
      },
    },
    respond: {
      type: 'object',
      description: 'What a server does about an alarm of a severity at once, and what it only proposes.',
      names: Object.keys(SEVERITIES),
      values: { type: 'object', properties: { do: actions, propose: actions } },
    },
    'endings-per-hour': whole('Endings without a person within an hour; 5 unless set.', 0, 10_000),
    protected: {
      type: 'array',
      items: { type: 'string' },
      description: 'Keys, or beginnings and *, that are never ended without a person.',
    },
    limit: {
      type: 'object',
      description: 'What the action limit leaves.',
      properties: {
        'per-minute': whole('Uses a minute; 20 unless set.', 0, 1_000_000),
        hours: whole('For so many hours; 24 unless set.', 1, 2160),
      },
    },
  },
};
