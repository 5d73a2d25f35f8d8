import type { UseEvent } from '../../watch/event.ts';
import { Order } from '../../watch/log/order.ts';
import type { Log } from './log-file.ts';

/** A log that is being read, with what of it comes next. */
class Cursor {
  readonly #events: AsyncGenerator<readonly UseEvent[]>;
  #piece: readonly UseEvent[] = [];
  #at = 0;

  constructor(log: Log) {
    this.#events = log.events();
  }

  get next(): UseEvent | undefined {
    return this.#piece[this.#at];
  }

  /** To the next event; false when more has to be read first. */
  step(): boolean {
    this.#at += 1;
    return this.#at < this.#piece.length;
  }

  /** Reads until there is a next event, or the end. */
  async fill(): Promise<void> {
    do {
      const { done, value } = await this.#events.next();
      this.#at = 0;
      this.#piece = done === true ? [] : value;
      if (done === true) return;
    } while (this.#piece.length === 0);
  }
}

/**
 * Hands over the events of all logs in the order of their times. Files of one log follow each other, and those of
 * several lie side by side: each is opened when its first event is due, so that thousands are not open at once.
 */
export async function inOrder(logs: readonly Log[], take: (event: UseEvent) => void): Promise<void> {
  const waiting: Array<{ readonly log: Log; readonly first: number }> = [];
  for (const log of logs) waiting.push({ log, first: await log.first() });
  waiting.sort((a, b) => a.first - b.first);
  const order = new Order();
  const open: Cursor[] = [];
  for (;;) {
    let head = oldest(open);
    const [due] = waiting;
    if (due !== undefined && (head?.next === undefined || due.first <= head.next.at)) {
      waiting.shift();
      const cursor = new Cursor(due.log);
      await cursor.fill();
      if (cursor.next !== undefined) open.push(cursor);
      continue;
    }
    head = oldest(open);
    if (head?.next === undefined) break;
    for (const event of order.add(head.next)) take(event);
    if (head.step()) continue;
    await head.fill();
    if (head.next === undefined) open.splice(open.indexOf(head), 1);
  }
  for (const event of order.flush()) take(event);
}

function oldest(open: readonly Cursor[]): Cursor | undefined {
  let found: Cursor | undefined;
  for (const cursor of open) {
    if (found?.next === undefined || (cursor.next !== undefined && cursor.next.at < found.next.at)) found = cursor;
  }
  return found;
}
