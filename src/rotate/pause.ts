import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';

/** Throws `RL-ROTATE-PAUSED` when whoever asks was told to pause all rotation. */
export function refusePaused(reason: string | undefined, address: string): void {
  if (reason === undefined) return;
  throw new RelockError('RL-ROTATE-PAUSED', `all rotation is paused, so ${printable(address)} is left as it is`, {
    evidence: [['Paused', printable(reason, 200)]],
    remedy: 'When it may go on: relock rotate --resume, and take rotate.paused out of the config.',
    state: 'Nothing was changed: a key that leaked is still alive.',
  });
}
