import { Entries } from './entries.ts';
import type { Sealed } from './sealed.ts';

/**
 * What was done to a vault while no server had it open, for the audit log: the next server writes it there before it
 * answers anyone. Sealed like all entries, so that who did it can't take it back without the vault's keys.
 */
export interface Notice {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly text: string;
}

const FOLDER = 'notice/';

/** Leaves a notice; within a transaction of the caller's it is part of it. */
export function leaveNotice(vault: Sealed, text: string): void {
  const time = Date.now();
  new Entries(vault).put(`${FOLDER}${time}-${globalThis.crypto.randomUUID()}`, { time, text });
}

/** Gives the notices, oldest first, and removes them: within the transaction that writes them into the log. */
export function takeNotices(vault: Sealed): Notice[] {
  const entries = new Entries(vault);
  return entries.all(FOLDER).map(({ name, value }) => {
    entries.delete(`${FOLDER}${name}`);
    return { time: Number(value['time']), text: String(value['text']) };
  });
}
