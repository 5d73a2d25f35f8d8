import type { UseEvent } from '../event.ts';

/** Within so many milliseconds a log may be in any order, such as one that was put together from files of a day. */
const SPAN = 24 * 3_600_000;
/** So many events are held at most: of a log that is written more often, less time. */
const MOST = 50_000;
/** So many that were handed over are let go at once. */
const FORGET = 1024;

/**
 * Puts events of several logs, or of one that is in no order, into that of their times: each is held back until two are
 * there that are a day newer. One line with a wrong time moves nothing, and what is in order stays as it came.
 */
export class Order {
  readonly #span: number;
  /** What came in order, from `#next` on. */
  #row: UseEvent[] = [];
  #next = 0;
  /** What did not, as a heap: each is older than the two below it, at `2n + 1` and `2n + 2`. */
  readonly #heap: UseEvent[] = [];
  #newest = -Infinity;
  #second = -Infinity;

  constructor(span = SPAN) {
    this.#span = span;
  }

  /** One more; gives those whose time has come, the oldest first. */
  add(event: UseEvent): UseEvent[] {
    const end = this.#row.at(-1);
    if (this.#next < this.#row.length && end !== undefined && event.at < end.at) this.#push(event);
    else this.#row.push(event);
    if (event.at > this.#newest) [this.#second, this.#newest] = [this.#newest, event.at];
    else if (event.at > this.#second) this.#second = event.at;
    const due: UseEvent[] = [];
    for (let oldest = this.#oldest(); oldest !== undefined; oldest = this.#oldest()) {
      const held = this.#row.length - this.#next + this.#heap.length;
      if (oldest.at > this.#second - this.#span && held <= MOST) break;
      due.push(this.#take(oldest));
    }
    return due;
  }

  /** All that is held. */
  flush(): UseEvent[] {
    const rest: UseEvent[] = [];
    for (let oldest = this.#oldest(); oldest !== undefined; oldest = this.#oldest()) rest.push(this.#take(oldest));
    return rest;
  }

  #oldest(): UseEvent | undefined {
    const [one, other] = [this.#row[this.#next], this.#heap[0]];
    return other === undefined || (one !== undefined && one.at <= other.at) ? one : other;
  }

  #take(oldest: UseEvent): UseEvent {
    if (oldest !== this.#row[this.#next]) return this.#pop(oldest);
    this.#next += 1;
    if (this.#next >= FORGET && 2 * this.#next > this.#row.length) {
      this.#row = this.#row.slice(this.#next);
      this.#next = 0;
    }
    return oldest;
  }

  #push(event: UseEvent): void {
    const heap = this.#heap;
    let place = heap.push(event) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || parent.at <= event.at) break;
      heap[place] = parent;
      heap[above] = event;
      place = above;
    }
  }

  #pop(top: UseEvent): UseEvent {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || last === top) return top;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [a, b] = [heap[left], heap[left + 1]];
      const below = b !== undefined && a !== undefined && b.at < a.at ? left + 1 : left;
      const child = heap[below];
      if (child === undefined || child.at >= last.at) break;
      heap[place] = child;
      place = below;
    }
    heap[place] = last;
    return top;
  }
}
