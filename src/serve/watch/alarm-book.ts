import type { Entries } from '../../sealed/entries.ts';
import type { Step } from '../../respond/step.ts';
import type { Alarm } from '../../watch/alarm.ts';
import type { Expected } from '../../watch/expected.ts';
import { SEVERITIES } from '../../watch/settings.ts';

/** An alarm with all that followed. */
export interface AlarmRecord {
  readonly alarm: Alarm;
  /** When this server raised it, milliseconds since 1970; its own time is that of the event. */
  readonly raised: number;
  readonly steps: readonly Step[];
  /** `closed`: a person has looked at it; `expected`: and said that its like is none, until a day. */
  readonly state: 'open' | 'closed' | 'expected';
  readonly closed?: { readonly at: number; readonly by: string; readonly reason: string };
  readonly expected?: Expected;
}

const FOLDER = 'watch/alarm/';
/** So many are kept; whoever floods the log must not push out what counts. */
const MOST = 2000;
const DAY = 86_400_000;

/** The alarms of this vault, sealed. What is changed is changed within a transaction. */
export class AlarmBook {
  readonly #entries: Entries;
  readonly #records = new Map<string, AlarmRecord>();

  constructor(entries: Entries) {
    this.#entries = entries;
    this.reload();
  }

  /** Reads them again: after a change that was not committed. */
  reload(): void {
    this.#records.clear();
    // Sealed by `put`, so it has its shape.
    for (const { name, value } of this.#entries.all(FOLDER)) this.#records.set(name, value['record'] as AlarmRecord);
  }

  get(id: string): AlarmRecord | undefined {
    return this.#records.get(id);
  }

  /** Newest first. */
  all(): AlarmRecord[] {
    return [...this.#records.values()].sort((a, b) => b.raised - a.raised || (a.alarm.id < b.alarm.id ? -1 : 1));
  }

  put(record: AlarmRecord): void {
    this.#records.set(record.alarm.id, record);
    this.#entries.put(`${FOLDER}${record.alarm.id}`, { record });
    if (this.#records.size > MOST) this.#makeRoom();
  }

  /** Forgets what was raised more than `days` ago. */
  age(days: number, now: number): void {
    for (const { alarm, raised } of this.#records.values()) if (raised < now - days * DAY) this.#remove(alarm.id);
  }

  /** The tenth that matters least goes: what anybody could have made before what somebody proved, then by severity and age. */
  #makeRoom(): void {
    const weight = ({ alarm }: AlarmRecord) =>
      (alarm.basis === 'authenticated' ? 10 : 0) + SEVERITIES.indexOf(alarm.severity);
    const least = [...this.#records.values()].sort((a, b) => weight(a) - weight(b) || a.raised - b.raised);
    for (const { alarm } of least.slice(0, MOST / 10)) this.#remove(alarm.id);
  }

  #remove(id: string): void {
    this.#records.delete(id);
    this.#entries.delete(`${FOLDER}${id}`);
  }
}
