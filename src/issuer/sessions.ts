import { Gate } from '../core/gate.ts';

/** So many logins at one server at once. */
const AT_ONCE = 4;
/** Milliseconds after which a login that nobody uses is given up. */
const IDLE = 30_000;

/** An admin's logins at one server: opened when they are wanted, kept for whoever comes next. */
export class Sessions<Session extends { close(): Promise<void> }> {
  readonly #open: () => Promise<Session>;
  readonly #gate = new Gate(AT_ONCE);
  readonly #idle: Session[] = [];
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(open: () => Promise<Session>) {
    this.#open = open;
  }

  /** Runs with a login of its own; one with which something went wrong is not used again. */
  use<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.#gate.through(async () => {
      const session = this.#idle.pop() ?? (await this.#open());
      try {
        const result = await work(session);
        if (this.#closed) await session.close();
        else this.#keep(session);
        return result;
      } catch (error) {
        await session.close();
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#drop();
  }

  #keep(session: Session): void {
    this.#idle.push(session);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#drop(), IDLE);
    this.#timer.unref();
  }

  async #drop(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all(this.#idle.splice(0).map((session) => session.close()));
  }
}
