import { printable } from '../../core/printable.ts';
import { BASES } from '../../watch/alarm.ts';
import type { ShownAlarm } from '../../serve/watch/shown.ts';

/** One line of a list. */
export function alarmRow({ id, at, severity, detector, sentence, steps }: ShownAlarm): string {
  const waits = steps.filter(({ state }) => state === 'proposed').length;
  const said = waits === 0 ? '' : `  (${waits} proposed)`;
  return `${safe(at)}  ${safe(severity).padEnd(8)}  ${safe(detector).padEnd(8)}  ${safe(sentence)}${said}  [${safe(id)}]\n`;
}

/** All that is known of one. */
export function alarmText(alarm: ShownAlarm): string {
  const { ordinary, steps, closed, expected } = alarm;
  const about = (['key', 'identity', 'address', 'environment', 'lease', 'job'] as const).flatMap((name) => {
    const value = alarm[name];
    return value === undefined ? [] : [row(name, value)];
  });
  return [
    `${safe(alarm.sentence)}\n\n`,
    row('alarm', `${alarm.id}, ${alarm.state}`),
    row('severity', `${alarm.severity}, by ${[alarm.detector, ...alarm.also].join(', ')}`),
    row('at', alarm.at),
    row('rests on', BASES[alarm.basis]),
    ...about,
    ...Object.entries(alarm.numbers).map(([name, value]) => row(name, String(value))),
    row('events', alarm.evidence.join(' ')),
    ...(ordinary === undefined || ordinary === null ? [] : ordinaryRows(ordinary)),
    ...steps.flatMap(stepRows),
    ...(closed === null ? [] : [row('closed', `${closed.at} by ${closed.by}: ${closed.reason}`)]),
    ...(expected === null ? [] : [row('expected', `until ${expected.until}, said ${expected.by}: ${expected.reason}`)]),
  ].join('');
}

function ordinaryRows({
  first,
  days_used,
  longest_rest_hours,
  most,
  ...known
}: NonNullable<ShownAlarm['ordinary']>): string[] {
  return [
    row('known', `since ${first}, used on ${days_used} days, its longest rest ${longest_rest_hours} hours`),
    row('most', `${most.minute} in a minute, ${most.ten_minutes} in ten, ${most.hour} in an hour`),
    ...(['identities', 'networks', 'workflows', 'refs'] as const).flatMap((name) =>
      known[name].length === 0 ? [] : [row(name, known[name].join(', '))],
    ),
  ];
}

function stepRows({ action, state, at, by, said, command, can_be_undone }: ShownAlarm['steps'][number]): string[] {
  const back = state === 'done' && can_be_undone ? '; it can be undone' : '';
  return [row(action, `${state} ${at} by ${by}: ${said}${back}`), ...(command === null ? [] : [row('', command)])];
}

function row(name: string, value: string): string {
  return `  ${safe(name).padEnd(12)} ${safe(value)}\n`;
}

function safe(text: string): string {
  return printable(text, 1000);
}
