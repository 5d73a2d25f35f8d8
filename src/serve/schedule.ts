import { RelockError } from '../core/error.ts';

/** Milliseconds between two looks: by the clock, so that one that was set does not put work off. */
const LOOK = 1_000;
/** Milliseconds after the first failure, doubled with each further one up to the last. */
const FIRST_RETRY = 5_000;
const LAST_RETRY = 15 * 60_000;

interface Job {
  due: number;
  failures: number;
  readonly run: () => Promise<number>;
}

/** Work that is due at a time of the clock. Whoever sets a job sets it again after a restart, from what is stored. */
export class Schedule {
  readonly #jobs = new Map<string, Job>();
  readonly #under = new Map<string, Promise<void>>();
  readonly #log: (line: string) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  /** Runs `run` at `due` (milliseconds since 1970), again when it next says, and after pauses while it rejects. */
  set(name: string, due: number, run: () => Promise<number>): void {
    this.#jobs.set(name, { due, failures: 0, run });
  }

  delete(name: string): void {
    this.#jobs.delete(name);
  }

  start(): void {
    this.#timer = setInterval(() => this.#look(), LOOK);
    this.#timer.unref();
  }

  /** Begins nothing new and waits for what is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all(this.#under.values());
  }

  #look(): void {
    const now = Date.now();
    for (const [name, job] of this.#jobs) {
      if (job.due > now || this.#under.has(name)) continue;
      this.#under.set(
        name,
        this.#run(name, job).finally(() => this.#under.delete(name)),
      );
    }
  }

  async #run(name: string, job: Job): Promise<void> {
    try {
      job.due = await job.run();
      job.failures = 0;
    } catch (error) {
      job.due = Date.now() + Math.min(FIRST_RETRY * 2 ** job.failures, LAST_RETRY);
      job.failures++;
      this.#log(`${name} failed (${error instanceof RelockError ? error.code : 'unforeseen'}); it is tried again`);
    }
  }
}
