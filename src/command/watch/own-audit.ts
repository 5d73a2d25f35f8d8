import { entryOf } from '../../audit/audit.ts';
import type { Invocation } from '../../config/invocation.ts';
import type { UseEvent } from '../../watch/event.ts';
import type { LogCounts } from '../../watch/log/read.ts';
import { relockLog } from '../../watch/log/relock.ts';
import { eventOfEntry } from '../../watch/own.ts';
import { openSource } from '../audit/source.ts';
import type { Log } from './log-file.ts';

const PAGE = 1000;

/** A vault's own audit, opened with its seal: what is in it is ours. */
export class OwnAudit implements Log {
  readonly label: string;
  readonly trouble = undefined;
  readonly #dir: string;
  readonly #invocation: Invocation;
  #uses = 0;

  constructor(dir: string, invocation: Invocation) {
    this.label = dir;
    this.#dir = dir;
    this.#invocation = invocation;
  }

  get counts(): LogCounts {
    return { format: relockLog(Infinity), uses: this.#uses, passed: new Map(), others: new Map() };
  }

  async first(): Promise<number> {
    return -Infinity;
  }

  async *events(): AsyncGenerator<readonly UseEvent[]> {
    const source = await openSource(this.#dir, this.#invocation);
    try {
      let from: number | undefined;
      for (;;) {
        const page = await source.search({ limit: PAGE, oldestFirst: true, from });
        const events = page.map(({ text }) => eventOfEntry(entryOf(text))).filter((event) => typeof event !== 'string');
        this.#uses += events.length;
        yield events;
        from = page.at(-1)?.number;
        if (page.length < PAGE) return;
      }
    } finally {
      await source.close();
    }
  }
}
