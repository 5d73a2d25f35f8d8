import { printable } from '../../core/printable.ts';

/** An alarm as `sys/relock/watch/alarms/ID` tells it. Its texts are of logs: they are made printable here. */
export interface ServerAlarm {
  readonly id: string;
  readonly at: string;
  readonly detector: string;
  readonly also: readonly string[];
  readonly severity: string;
  readonly basis: string;
  readonly key?: string;
  readonly identity?: string;
  readonly address?: string;
  readonly environment?: string;
  readonly lease?: string;
  readonly job?: string;
  readonly sentence: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly evidence: readonly string[];
  readonly state: string;
  readonly steps: ReadonlyArray<{
    readonly action: string;
    readonly state: string;
    readonly at: string;
    readonly by: string;
    readonly said: string;
    readonly command: string | null;
    readonly can_be_undone: boolean;
  }>;
  readonly closed: { readonly at: string; readonly by: string; readonly reason: string } | null;
  readonly expected: { readonly until: string; readonly by: string; readonly reason: string } | null;
  /** What the key is used to; only when one alarm was asked for. */
  readonly ordinary?: Ordinary | null;
}

interface Ordinary {
  readonly first: string;
  readonly last: string;
  readonly days_used: number;
  readonly longest_rest_hours: number;
  readonly most: { readonly minute: number; readonly ten_minutes: number; readonly hour: number };
  readonly identities: readonly string[];
  readonly networks: readonly string[];
  readonly workflows: readonly string[];
  readonly refs: readonly string[];
}

/** One line of a list. */
export function alarmRow({ id, at, severity, detector, sentence, steps }: ServerAlarm): string {
  const waits = steps.filter(({ state }) => state === 'proposed').length;
  const said = waits === 0 ? '' : `  (${waits} proposed)`;
  return `${safe(at)}  ${safe(severity).padEnd(8)}  ${safe(detector).padEnd(8)}  ${safe(sentence)}${said}  [${safe(id)}]\n`;
}

/** All that is known of one. */
export function alarmText(alarm: ServerAlarm): string {
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
    row('rests on', BASES[alarm.basis] ?? alarm.basis),
    ...about,
    ...Object.entries(alarm.numbers).map(([name, value]) => row(name, String(value))),
    row('events', alarm.evidence.join(' ')),
    ...(ordinary === undefined || ordinary === null ? [] : ordinaryRows(ordinary)),
    ...steps.flatMap(stepRows),
    ...(closed === null ? [] : [row('closed', `${closed.at} by ${closed.by}: ${closed.reason}`)]),
    ...(expected === null ? [] : [row('expected', `until ${expected.until}, said ${expected.by}: ${expected.reason}`)]),
  ].join('');
}

const BASES: Readonly<Record<string, string>> = {
  authenticated: 'uses by somebody who proved who they are',
  unauthenticated: 'entries that anybody could have made: nothing ends by it without a person',
  foreign: 'the log of others: nothing ends by it without a person',
};

function ordinaryRows({ first, days_used, longest_rest_hours, most, ...known }: Ordinary): string[] {
  return [
    row('known', `since ${first}, used on ${days_used} days, its longest rest ${longest_rest_hours} hours`),
    row('most', `${most.minute} in a minute, ${most.ten_minutes} in ten, ${most.hour} in an hour`),
    ...(['identities', 'networks', 'workflows', 'refs'] as const).flatMap((name) =>
      known[name].length === 0 ? [] : [row(name, known[name].join(', '))],
    ),
  ];
}

function stepRows({ action, state, at, by, said, command, can_be_undone }: ServerAlarm['steps'][number]): string[] {
  const back = state === 'done' && can_be_undone ? '; it can be undone' : '';
  return [row(action, `${state} ${at} by ${by}: ${said}${back}`), ...(command === null ? [] : [row('', command)])];
}

function row(name: string, value: string): string {
  return `  ${safe(name).padEnd(12)} ${safe(value)}\n`;
}

function safe(text: string): string {
  return printable(text, 1000);
}
