import type { Step } from '../../respond/step.ts';
import type { Message } from '../../tell/message.ts';
import { BASES } from '../../watch/alarm.ts';
import type { Alarm } from '../../watch/alarm.ts';
import type { Core } from '../core.ts';
import { ownValue } from './own-value.ts';

/** So many alarms of a basis are told in an hour; then one message says that there are more, and the rest is in the list. */
const MOST_AN_HOUR = 60;
const HOUR = 3_600_000;

/**
 * Counts what was told, so that a flood of alarms does not become one of messages; each basis by itself, so that whoever
 * can make alarms can't keep those from being told that somebody proved.
 */
export class Pause {
  #hour = 0;
  readonly #told = new Map<Alarm['basis'], number>();

  /** `tell`; `last`: say that there are more; `silent`. */
  next(basis: Alarm['basis'], now: number): 'tell' | 'last' | 'silent' {
    const hour = Math.floor(now / HOUR);
    if (hour !== this.#hour) this.#told.clear();
    this.#hour = hour;
    const told = (this.#told.get(basis) ?? 0) + 1;
    this.#told.set(basis, told);
    if (told <= MOST_AN_HOUR) return 'tell';
    return told === MOST_AN_HOUR + 1 ? 'last' : 'silent';
  }
}

/**
 * Tells an alarm, and what was done before, to the log and to each channel. Gives one line on who was told; one channel
 * that fails keeps no other from being told; undefined: too many were told in this hour. Rejects when all of them failed.
 */
export async function tellAlarm(core: Core, alarm: Alarm, before: readonly Step[]): Promise<string | undefined> {
  const next = core.watch.responses.pause.next(alarm.basis, Date.now());
  if (next === 'silent') return undefined;
  core.log(`alarm ${alarm.id} (${alarm.severity}, ${alarm.detector}): ${alarm.sentence}`);
  const message = next === 'tell' ? alarmMessage(alarm, before, todoFor(alarm, before)) : MORE;
  return sendToAll(core, message, `alarm ${alarm.id}`);
}

/**
 * Sends a message on each channel, and gives one clause on how many took it; one that fails keeps no other from being
 * told. Rejects when all of them failed.
 */
export async function sendToAll(core: Core, message: Message, what = 'the report'): Promise<string> {
  const { tell } = core.watch.config;
  if (tell.length === 0) return 'told to the server’s log: no channel is set';
  const results = await Promise.allSettled(
    tell.map((target) => core.watch.doors.teller.send(target, message, (address) => ownValue(core, address))),
  );
  const failed = results.filter(({ status }) => status === 'rejected').length;
  if (failed > 0) core.log(`${what} could not be told on ${failed} of ${tell.length} channels`);
  if (failed === tell.length) throw new TypeError('no channel took the message');
  return failed === 0
    ? `told on ${tell.length} channels`
    : `told on ${tell.length - failed} of ${tell.length} channels`;
}

/** What a person may do about an alarm of this server. */
function todoFor(alarm: Alarm, steps: readonly Step[]): string[] {
  // To seal the vault is done by its name alone.
  const waiting = steps.filter(
    ({ action, state }) => action !== 'seal' && (state === 'proposed' || state === 'failed'),
  );
  const commands = steps.flatMap(({ command }) => (command === undefined ? [] : [command]));
  return [
    ...commands,
    ...(waiting.length === 0
      ? []
      : [`relock watch approve ${alarm.id} (${waiting.map(({ action }) => action).join(', ')})`]),
    `or, if this is as it should be: relock watch expected ${alarm.id} --until 30d --reason TEXT`,
  ];
}

/** An alarm for people, with what was done about it and what is left to do. */
export function alarmMessage(alarm: Alarm, steps: readonly Step[], todo: readonly string[]): Message {
  return {
    title: `Watch, ${alarm.severity}: ${alarm.detector}${alarm.key === undefined ? '' : ` of ${alarm.key}`}`,
    state: steps.some(({ state }) => state === 'failed') ? 'failed' : 'you',
    facts: [
      alarm.sentence,
      `At ${new Date(alarm.at).toISOString()}; alarm ${alarm.id}`,
      `It rests on ${BASES[alarm.basis]}`,
      ...steps.filter(({ state }) => state === 'done').map(({ action, said }) => `${action}: ${said}`),
    ],
    todo,
    owners: [],
    link: undefined,
  };
}

/** Instead of what comes beyond the most of an hour. */
export const MORE: Message = {
  title: 'Watch: many alarms in this hour',
  state: 'you',
  facts: [`More than ${MOST_AN_HOUR} alarms were told in this hour; the next are told in the next one`],
  todo: ['relock watch alarms'],
  owners: [],
  link: undefined,
};
