import type { Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import type { Alarm } from '../../watch/alarm.ts';
import type { AskServer } from '../server.ts';
import { openServer } from '../server.ts';

const PATH = 'sys/relock/watch/foreign';
/** Alarms that wait to be taken; beyond that they stay in the output alone. */
const MOST_WAITING = 1000;

/** Hands alarms to a running server, which keeps them, tells people and proposes what to do; one after the other. */
export class Proposals {
  readonly #ask: AskServer;
  readonly #err: Invocation['err'];
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;
  #failure: unknown;
  #lost = 0;

  /** Throws `RL-USAGE` when the environment names no server. */
  constructor(invocation: Invocation) {
    this.#err = invocation.err;
    this.#ask = openServer(invocation, {
      code: 'RL-WATCH-REFUSED',
      failing: 'the server can’t be told of an alarm',
      denied: `The token’s policies must allow update at ${PATH}.`,
      wrong: 'It takes 60 alarms at once and one a minute after that: the others stand in the output.',
    });
  }

  add(alarm: Alarm): void {
    if (this.#waiting >= MOST_WAITING) {
      this.#lost += 1;
      return;
    }
    this.#waiting += 1;
    this.#last = this.#send(this.#last, { ...alarm });
  }

  async #send(before: Promise<void>, body: Readonly<Record<string, unknown>>): Promise<void> {
    await before;
    try {
      await this.#ask({ method: 'POST', path: PATH, body });
    } catch (error) {
      this.#lost += 1;
      if (this.#failure === undefined) this.#complain(error);
      this.#failure ??= error;
    }
    this.#waiting -= 1;
  }

  /** Waits for all of them. Throws why the first of those was refused that the server did not take. */
  async settle(): Promise<void> {
    await this.#last;
    if (this.#lost === 0) return;
    this.#err(`${this.#lost} alarms were not taken by the server\n`);
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** At once: whoever follows a log does not come to its end. */
  #complain(error: unknown): void {
    const why = error instanceof RelockError ? `${error.message} [${error.code}]` : 'an unforeseen failure';
    this.#err(`an alarm was not taken: ${why}\n`);
  }
}
