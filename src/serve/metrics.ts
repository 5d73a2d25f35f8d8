import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Upper ends of the latency's buckets, in seconds. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

/** A metric with labels: its values by `name="value",…`; '' for none. */
export interface Family {
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
  readonly values: ReadonlyMap<string, number>;
}

/** What is counted of the requests; names as Prometheus wants them (https://prometheus.io/docs/practices/naming/). */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #buckets = new Float64Array(BUCKETS.length + 1);
  readonly #delay = monitorEventLoopDelay({ resolution: 20 });
  #seconds = 0;

  constructor() {
    this.#delay.enable();
  }

  /** Counts one request; `seconds` it took. */
  count(method: string, status: number, seconds: number): void {
    const labels = `method="${/^[A-Z]{3,7}$/.test(method) ? method : 'other'}",status="${status}"`;
    this.#requests.set(labels, (this.#requests.get(labels) ?? 0) + 1);
    this.#seconds += seconds;
    const found = BUCKETS.findIndex((most) => seconds <= most);
    const index = found === -1 ? BUCKETS.length : found;
    this.#buckets[index] = (this.#buckets[index] ?? 0) + 1;
  }

  /** All as text in Prometheus' format 0.0.4; `gauges` are the vault's own, by name, `families` those with labels. */
  text(gauges: Readonly<Record<string, readonly [help: string, value: number]>>, families: readonly Family[]): string {
    const lines: string[] = [];
    const head = (name: string, type: string, help: string) =>
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
    head('relock_requests_total', 'counter', 'Requests answered.');
    for (const [labels, count] of this.#requests) lines.push(`relock_requests_total{${labels}} ${count}`);
    head('relock_request_seconds', 'histogram', 'Time from a request to its answer.');
    let sum = 0;
    for (const [index, most] of [...BUCKETS, Infinity].entries()) {
      sum += this.#buckets[index] ?? 0;
      lines.push(`relock_request_seconds_bucket{le="${most === Infinity ? '+Inf' : most}"} ${sum}`);
    }
    lines.push(`relock_request_seconds_sum ${this.#seconds}`, `relock_request_seconds_count ${sum}`);
    const memory = process.memoryUsage();
    const all: Readonly<Record<string, readonly [string, number]>> = {
      ...gauges,
      relock_event_loop_delay_seconds: [
        '99th percentile of what the event loop was late.',
        this.#delay.percentile(99) / 1e9,
      ],
      process_resident_memory_bytes: ['Resident memory.', memory.rss],
      process_start_time_seconds: ['When the process began.', Math.round(Date.now() / 1000 - process.uptime())],
    };
    for (const [name, [help, value]] of Object.entries(all)) {
      head(name, 'gauge', help);
      lines.push(`${name} ${value}`);
    }
    for (const { name, type, help, values } of families) {
      head(name, type, help);
      for (const [labels, value] of values) lines.push(`${name}${labels === '' ? '' : `{${labels}}`} ${value}`);
    }
    this.#delay.reset();
    return `${lines.join('\n')}\n`;
  }
}
