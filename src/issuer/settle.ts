import { setTimeout as sleep } from 'node:timers/promises';
import type { ValidationStatus } from '../core/finding.ts';

/** Milliseconds between two questions at most. */
const LONGEST_PAUSE = 5_000;

/** Asks until the answer is `active` or the time (milliseconds) is over: services take a moment to know their own keys. Gives the last answer. */
export async function untilActive(ask: () => Promise<ValidationStatus>, time: number): Promise<ValidationStatus> {
  const end = Date.now() + time;
  for (let pause = 200; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const status = await ask();
    if (status === 'active' || Date.now() + pause >= end) return status;
    await sleep(pause);
  }
}
