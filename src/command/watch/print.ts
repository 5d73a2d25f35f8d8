import { code, prose } from '../../core/markdown-text.ts';
import { printable } from '../../core/printable.ts';
import { shellWord } from '../../core/shell-word.ts';
import { BASES } from '../../watch/alarm.ts';
import type { Alarm } from '../../watch/alarm.ts';
import { addressOf } from '../../watch/log/address.ts';
import type { LogCounts, Passed } from '../../watch/log/read.ts';
import type { Counts } from '../../watch/state.ts';

export type WatchFormat = 'text' | 'json' | 'jsonl' | 'markdown';

/** Why something was not judged, in words that complete "12 …". */
const REASONS: Readonly<Record<Passed, string>> = {
  'no-json': 'lines that are no JSON, or were cut off',
  'too-long': 'entries longer than a megabyte',
  unknown: 'entries of no log that is known',
  'another-log': 'entries of another log',
  'no-use': 'entries about no key',
  unanswered: 'requests without an answer',
  'not-an-object': 'entries of another shape',
  'no-id': 'entries without an id',
  'no-time': 'entries without a time in a known zone',
  'unknown-action': 'entries of an unknown action',
  'unknown-outcome': 'entries of an unknown outcome',
  'no-authenticated': 'entries that do not say who vouches for them',
};

/** One alarm, as the format has it while alarms come; '' for `json`, which is whole at its end only. */
export function alarmLine(alarm: Alarm, format: WatchFormat): string {
  const { id, at, detector, severity, sentence } = alarm;
  switch (format) {
    case 'text':
      return `${new Date(at).toISOString()}  ${severity.padEnd(8)}  ${detector.padEnd(8)}  ${sentence}  [${id}]\n`;
    case 'jsonl':
      return `${JSON.stringify(alarm)}\n`;
    case 'markdown':
      return `| ${new Date(at).toISOString()} | ${severity} | ${detector} | ${prose(sentence)} | ${code(id)} |\n`;
    case 'json':
      return '';
  }
}

/** What stands before the first alarm. */
export function beginning(format: WatchFormat): string {
  return format === 'markdown' ? '| Time | Severity | Detector | What | Alarm |\n|---|---|---|---|---|\n' : '';
}

/** How one log was read: a line for people. */
export function countsLine(label: string, { format, uses, passed, others }: LogCounts, trouble?: string): string {
  const named = [...passed].filter(([why]) => why !== 'another-log').map(([why, count]) => `${count} ${REASONS[why]}`);
  const mixed = [...others].map(([name, count]) => `${count} refused, being of another log (${name})`);
  const parts = [
    `${format === undefined ? 'no log that is known' : format.title}, ${uses} uses`,
    ...named,
    ...mixed,
    ...(trouble === undefined ? [] : [trouble]),
  ];
  return `${printable(label)}: ${parts.join('; ')}\n`;
}

/** What the watcher passed over, when it did. */
export function watcherLine({ future, duplicate, late, expected, repeated }: Counts): string {
  const parts = [
    [future, 'from the future'],
    [duplicate, 'told twice'],
    [late, 'too late to be judged'],
    [expected, 'alarms that were expected'],
    [repeated, 'alarms that were told within the day'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return told.length === 0 ? '' : `not judged, or not told again: ${told.join(', ')}\n`;
}

/** All that is known of an alarm, for a person. */
export function explained(alarm: Alarm): string {
  const { id, at, detector, also, severity, basis, source, sentence, numbers, evidence } = alarm;
  const parts: ReadonlyArray<readonly [string, string | undefined]> = [
    ['alarm', id],
    ['time', new Date(at).toISOString()],
    ['severity', severity],
    ['detector', [detector, ...also].join(', also ')],
    ['key', alarm.key],
    ['identity', alarm.identity],
    ['address', alarm.address],
    ['environment', alarm.environment],
    ['lease', alarm.lease],
    ['job', alarm.job],
    ['log', source],
    ['rests on', BASES[basis]],
    [
      'numbers',
      Object.entries(numbers)
        .map(([name, value]) => `${name} ${Math.round(value * 1000) / 1000}`)
        .join(', '),
    ],
    ['events', evidence.join(', ')],
  ];
  const address = alarm.key === undefined ? undefined : addressOf(alarm.key, source);
  const lines = parts.filter(([, text]) => text !== undefined && text !== '');
  return [
    sentence,
    '',
    ...lines.map(([name, text = '']) => `${name.padEnd(12)}${printable(text, 1500)}`),
    '',
    ...(address === undefined
      ? []
      : [`To replace it:     relock rotate ${shellWord(address)} --emergency --reason 'watch ${id}'`]),
    `If it is ordinary: relock watch --state FILE --expect ${id} --until 30d --reason TEXT`,
    '',
  ].join('\n');
}
