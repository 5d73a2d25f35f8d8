import type { RelockConfig } from '../../config/config.ts';
import type { Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import { shellWord } from '../../core/shell-word.ts';
import type { ResponseSettings } from '../../respond/settings.ts';
import { alarmMessage, MORE, Pause } from '../../serve/watch/tell-alarm.ts';
import { tellChannel } from '../../tell/channel.ts';
import type { Message } from '../../tell/message.ts';
import type { Alarm } from '../../watch/alarm.ts';
import { addressOf } from '../../watch/log/address.ts';
import { openServices } from '../services.ts';

/** Tells alarms on the channels of the config, as `watch.respond` says, one after the other; so many an hour. */
export class Telling {
  readonly #config: RelockConfig;
  readonly #respond: ResponseSettings;
  readonly #invocation: Invocation;
  readonly #pause = new Pause();
  #last: Promise<void> = Promise.resolve();

  /** Throws `RL-USAGE` when the config names no channel. */
  constructor(config: RelockConfig, respond: ResponseSettings, invocation: Invocation) {
    if (config.tell.length === 0) {
      throw new RelockError('RL-USAGE', '--tell wants channels', { remedy: 'Name them under tell: in the config.' });
    }
    this.#config = config;
    this.#respond = respond;
    this.#invocation = invocation;
  }

  add(alarm: Alarm): void {
    if (!this.#respond.on[alarm.severity].do.includes('tell')) return;
    const next = this.#pause.next(alarm.basis, Date.now());
    if (next === 'silent') return;
    this.#last = this.#send(this.#last, next === 'tell' ? messageOf(alarm) : MORE);
  }

  /** Waits for all of them. */
  settle(): Promise<void> {
    return this.#last;
  }

  async #send(before: Promise<void>, message: Message): Promise<void> {
    await before;
    const { env, err } = this.#invocation;
    const github = { apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com', token: undefined };
    // Each time anew: who follows a log for weeks holds no login meanwhile.
    const services = openServices(this.#config, this.#invocation, undefined, github);
    for (const target of this.#config.tell) {
      try {
        await tellChannel(target, message, services);
      } catch (error) {
        // One that fails keeps no other from being told.
        const why = error instanceof RelockError ? `${error.message} [${error.code}]` : 'an unforeseen failure';
        err(`nobody was told by ${target.kind}: ${why}\n`);
      }
    }
    await services.close();
  }
}

function messageOf(alarm: Alarm): Message {
  const address = alarm.key === undefined ? undefined : addressOf(alarm.key, alarm.source);
  return alarmMessage(
    alarm,
    [],
    [
      ...(address === undefined
        ? []
        : [`to replace it: relock rotate ${shellWord(address)} --emergency --reason 'watch ${alarm.id}'`]),
      `or, if this is as it should be: relock watch --state FILE --expect ${alarm.id} --until 30d --reason TEXT`,
    ],
  );
}
