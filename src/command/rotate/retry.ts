import { setTimeout as sleep } from 'node:timers/promises';
import type { RotationOutcome } from '../../rotate/outcome.ts';

/** Milliseconds before what failed by chance is tried once more. */
const PAUSE = 5_000;

/** What may go well a moment later: nothing answered, the answer was lost, somebody was at it, a copy lagged. */
const BY_CHANCE = /^RL-HTTP-(?!URL|PLAIN|CA)|-(?:UNREACHABLE|TIMEOUT|BROKEN|CONFLICT|NOT-PROVEN)$|^RL-ROTATE-PUBLISH$/;

/**
 * Carries a rotation out, and once more after a pause when what went wrong may have been chance. After that it is the next
 * run's, which goes on from the journal.
 */
export async function withOneRetry(
  carryOut: () => Promise<RotationOutcome>,
  wait: () => Promise<unknown> = () => sleep(PAUSE),
): Promise<RotationOutcome> {
  const outcome = await carryOut();
  if (!BY_CHANCE.test(outcome.problem?.code ?? '')) return outcome;
  await wait();
  // What was told at first stands: the second time there may be nothing left to tell.
  return { ...(outcome.watch === undefined ? {} : { watch: outcome.watch }), ...(await carryOut()) };
}
