import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { AuditDevice, DeviceLine } from './device.ts';

/** So many lines are read at once for a device that lags behind, and so often within one delivery. */
const PAGE = 1000;
const PAGES = 5;

const DONE: Promise<void> = Promise.resolve();

/** Where a device that lags behind gets what it missed. */
export interface DeviceSource {
  /** At most `limit` lines behind number `after`, with the heads among them. */
  readonly after: (after: number, limit: number) => DeviceLine[];
  /** The head that a device's lines begin with, signed over the chain up to `number`. */
  readonly begin: (number: number) => DeviceLine;
  /** Takes a line for the operator. */
  readonly log: (line: string) => void;
}

interface Held {
  readonly path: string;
  /** Undefined while it can't be opened. */
  device: AuditDevice | undefined;
  readonly open: () => AuditDevice;
  /** The last record that it has. */
  sent: number;
  /** Whether its next line is a head to begin with. */
  fresh: boolean;
  isDown: boolean;
}

/**
 * The devices beside the database. Each is given every committed record in order; one that was down gets what it
 * missed when it is back. At least one of those that are enabled must have kept a record before its answer leaves.
 */
export class Devices {
  readonly #source: DeviceSource;
  readonly #held = new Map<string, Held>();
  #lines: DeviceLine[] = [];
  #running: Promise<void> = DONE;
  #next: Promise<void> | undefined;

  constructor(source: DeviceSource) {
    this.#source = source;
  }

  get size(): number {
    return this.#held.size;
  }

  /** Adds a device whose records begin behind `newest`, or where it left off. One that can't be opened counts as down. */
  add(path: string, open: () => AuditDevice, newest: number): void {
    const held: Held = { path, device: undefined, open, sent: newest, fresh: true, isDown: false };
    this.#held.set(path, held);
    try {
      this.#start(held, open());
    } catch (error) {
      this.#tell(held, error);
    }
  }

  remove(path: string): void {
    this.#held.get(path)?.device?.close();
    this.#held.delete(path);
    if (this.#held.size === 0) this.#lines = [];
  }

  /** Takes committed lines. */
  push(lines: readonly DeviceLine[]): void {
    if (this.#held.size > 0) this.#lines.push(...lines);
  }

  /** When all lines that were pushed before are kept by a device. Rejects with `RL-AUDIT-DEVICES` when none did. */
  flush(): Promise<void> {
    if (this.#held.size === 0) return DONE;
    if (this.#lines.length === 0 && this.#next === undefined) return this.#running;
    // Whoever comes while one delivery runs shares the next.
    if (this.#next === undefined) {
      const after = this.#running.catch(() => undefined);
      this.#next = after.then(() => {
        this.#running = this.#next ?? after;
        this.#next = undefined;
        return this.#deliver();
      });
      // Everyone who waits sees a failure; when nobody does it is none.
      this.#next.catch(() => undefined);
    }
    return this.#next;
  }

  /** Opens files anew, after somebody moved them away. */
  reopen(): void {
    for (const held of this.#held.values()) {
      try {
        held.device?.reopen?.();
        if (held.device !== undefined) this.#start(held, held.device);
      } catch (error) {
        this.#tell(held, error);
      }
    }
  }

  async close(): Promise<void> {
    await this.flush().catch(() => undefined);
    for (const { device } of this.#held.values()) device?.close();
    this.#held.clear();
  }

  #start(held: Held, device: AuditDevice): void {
    held.device = device;
    const { last } = device;
    held.fresh = last === undefined || last > held.sent;
    if (last === undefined) return;
    if (last <= held.sent) held.sent = last;
    else {
      this.#source.log(
        `RL-AUDIT-ROLLBACK the audit device ${printable(held.path)} has entry ${last}, but the vault is at ${held.sent}: the vault may have been set back`,
      );
    }
  }

  async #deliver(): Promise<void> {
    const lines = this.#lines;
    this.#lines = [];
    const results = await Promise.allSettled(
      [...this.#held.values()].map(async (held) => {
        try {
          await this.#give(held, lines);
          if (held.isDown) this.#source.log(`the audit device ${printable(held.path)} is back`);
          held.isDown = false;
        } catch (error) {
          this.#tell(held, error);
          throw error;
        }
      }),
    );
    if (results.length === 0 || results.some(({ status }) => status === 'fulfilled')) return;
    throw new RelockError('RL-AUDIT-DEVICES', 'no audit device could keep the request, so it is not answered', {
      remedy: 'Look at the server’s log and the devices: their disks, and what listens behind their sockets.',
      state: 'What the request changed is done, and stands in the vault’s own audit log.',
    });
  }

  async #give(held: Held, lines: readonly DeviceLine[]): Promise<void> {
    if (held.device === undefined) this.#start(held, held.open());
    const { device } = held;
    if (device === undefined) return;
    const newest = lines.at(-1)?.number ?? held.sent;
    for (let page = 0; page < PAGES && held.sent < (lines[0]?.number ?? 0) - 1; page++) {
      await this.#write(held, device, this.#source.after(held.sent, PAGE));
    }
    const due = lines.filter(({ number, isHead }) => number > held.sent || (isHead && number === held.sent));
    if ((due[0]?.number ?? held.sent) > held.sent + 1) throw new Error('it still lags behind');
    await this.#write(held, device, due);
    held.sent = Math.max(held.sent, newest);
  }

  async #write(held: Held, device: AuditDevice, lines: readonly DeviceLine[]): Promise<void> {
    if (lines.length === 0) return;
    const texts = lines.map(({ text }) => text);
    await device.write(held.fresh ? [this.#source.begin(held.sent).text, ...texts] : texts);
    held.fresh = false;
    held.sent = lines.at(-1)?.number ?? held.sent;
  }

  #tell(held: Held, error: unknown): void {
    if (held.isDown) return;
    held.isDown = true;
    const why = error instanceof RelockError ? error.message : (systemCode(error) ?? String(error));
    this.#source.log(`RL-AUDIT-DEVICES the audit device ${printable(held.path)} is down: ${printable(why)}`);
  }
}
