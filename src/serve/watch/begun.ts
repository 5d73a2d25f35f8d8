import type { AlarmBook, AlarmRecord } from './alarm-book.ts';

/** Milliseconds after which a rotation that was begun elsewhere, and brought no new value, counts as failed. */
const PATIENCE = 3_600_000;

/** Says what became of the step that was begun about an alarm. Never rejects. */
export type Settle = (id: string, state: 'done' | 'failed', said: string) => Promise<void>;

/**
 * Rotations that were begun outside of this process, until it is heard what became of them: from the process that was
 * begun, from the key's new value, or from the hour that went by without one.
 */
export class BegunRotations {
  readonly #settle: Settle;
  /** By the alarm's id. `here`: a process of this server will tell. */
  readonly #open = new Map<string, { readonly key: string; readonly at: number; here: boolean }>();

  /** Goes on with those of before a restart: their processes are gone. */
  constructor(book: AlarmBook, settle: Settle) {
    this.#settle = settle;
    for (const record of book.all()) this.note(record);
  }

  /** Takes note of an alarm's steps. Of a key that another vault holds nothing would be heard. */
  note({ alarm: { id, key, basis }, steps }: AlarmRecord): void {
    const begun = steps.find(({ state }) => state === 'begun');
    if (begun === undefined) this.#open.delete(id);
    else if (key !== undefined && basis !== 'foreign' && !this.#open.has(id))
      this.#open.set(id, { key, at: begun.at, here: false });
  }

  /** The alarm for which the rotation of a key is under way. */
  of(key: string): string | undefined {
    return [...this.#open].find(([, one]) => one.key === key)?.[0];
  }

  /** Waits for a process of this server. */
  async follow(id: string, key: string, ended: Promise<string>, reasonOf: (error: unknown) => string): Promise<void> {
    this.#open.set(id, { key, at: Date.now(), here: true });
    try {
      await this.#settle(id, 'done', await ended);
    } catch (error) {
      await this.#settle(id, 'failed', reasonOf(error));
    }
  }

  /** A key has a new value, whoever brought it. */
  renewed(key: string, at: number): void {
    for (const [id, one] of this.#open)
      if (one.key === key && !one.here && at >= one.at) void this.#settle(id, 'done', 'it has a new value');
  }

  /** What nobody heard of in time. */
  overdue(now: number): void {
    for (const [id, one] of this.#open)
      if (!one.here && now - one.at > PATIENCE) void this.#settle(id, 'failed', 'no new value came within an hour');
  }
}
