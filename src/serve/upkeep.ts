import { forgetKeys } from '../sealed/issued.ts';
import type { Core } from './core.ts';

/** Milliseconds between two rounds. */
const ROUND = 10_000;
/** Issued keys are kept for so long after their end, so that their use can still be explained. */
const KEPT = 30 * 24 * 3_600_000;

/** What is done without being asked: tokens whose life is over end with all that hangs on them. */
export class Upkeep {
  #timer: NodeJS.Timeout | undefined;

  start(core: Core): void {
    this.#timer = setInterval(() => void round(core), ROUND);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

async function round(core: Core): Promise<void> {
  try {
    const now = Date.now();
    while (await core.batch.run(() => core.tokens.sweep(now), false));
    await core.batch.run(() => {
      core.vault.db.run('DELETE FROM seen WHERE expires < ?', now);
      forgetKeys(core.vault, now - KEPT);
    }, false);
  } catch (error) {
    core.log(`the round of upkeep failed: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}
