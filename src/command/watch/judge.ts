import type { Invocation } from '../../config/invocation.ts';
import type { Alarm } from '../../watch/alarm.ts';
import { Lately } from '../../watch/bounded.ts';
import type { UseEvent } from '../../watch/event.ts';
import { SEVERITIES } from '../../watch/settings.ts';
import { Watcher } from '../../watch/watcher.ts';
import { timeOf } from '../audit/filter.ts';
import type { WatchRequest } from '../watch.ts';
import { alarmLine } from './print.ts';
import type { FileSettings } from './settings.ts';
import type { Remembered } from './state.ts';
import { MOST_SEEN } from './state.ts';

/** Whom alarms are handed to as they come, beside those who read the output. */
export interface AlarmTaker {
  add(alarm: Alarm): void;
}

/** Judges the events of one run and tells of the alarms. */
export class Judge {
  readonly watcher: Watcher;
  readonly alarms: Alarm[] = [];
  failed = false;
  readonly #request: WatchRequest;
  readonly #takers: readonly AlarmTaker[];
  readonly #failOn: FileSettings['failOn'];
  readonly #out: Invocation['out'];
  readonly #since: number;
  readonly #before: readonly Alarm[];
  /** Events that an earlier run has judged. */
  readonly #known: ReadonlySet<string>;
  readonly #lately = new Lately(MOST_SEEN);
  #seen: string[] = [];

  constructor(
    request: WatchRequest,
    { watch, failOn }: FileSettings,
    kept: Remembered | undefined,
    { out }: Invocation,
    takers: readonly AlarmTaker[] = [],
  ) {
    this.#takers = takers;
    const { learnDays = watch.learnDays } = request;
    this.watcher = new Watcher({ ...watch, learnDays }, kept?.watcher);
    this.#failOn = request.failOn ?? failOn;
    this.#request = request;
    this.#out = out;
    this.#since = request.since === undefined ? -Infinity : timeOf(request.since, Date.now());
    this.#before = kept?.alarms ?? [];
    this.#known = new Set(kept?.seen);
    this.#seen = [...(kept?.seen ?? [])];
  }

  get remembered(): Remembered {
    return { watcher: this.watcher.snapshot(), alarms: [...this.#before, ...this.alarms], seen: this.#seen };
  }

  take(event: UseEvent): void {
    if (this.#request.state !== undefined) {
      const name = `${event.source}\n${event.id}`;
      if (this.#known.has(name)) return;
      if (!this.#lately.add(name)) this.#remember(name);
    }
    for (const alarm of this.watcher.feed(event)) if (alarm.at >= this.#since) this.#tell(alarm);
  }

  #remember(name: string): void {
    this.#seen.push(name);
    if (this.#seen.length > 2 * MOST_SEEN) this.#seen = this.#seen.slice(-MOST_SEEN);
  }

  #tell(alarm: Alarm): void {
    const { format, explain } = this.#request;
    const failOn = this.#failOn;
    this.alarms.push(alarm);
    if (failOn !== 'never' && SEVERITIES.indexOf(alarm.severity) >= SEVERITIES.indexOf(failOn)) this.failed = true;
    if (explain !== undefined) return;
    for (const taker of this.#takers) taker.add(alarm);
    this.#out(alarmLine(alarm, format));
  }
}
