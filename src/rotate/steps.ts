import { RelockError } from '../core/error.ts';
import { haveStoreReplace } from './by-store.ts';
import { change, promote, prove, readBack } from './change.ts';
import { beginOverlap, isOverlapOver, publish } from './hand-over.ts';
import { isFinished } from './journal.ts';
import { make, takeGiven } from './make.ts';
import { countProof, finish, retire } from './retire.ts';
import type { Run } from './run.ts';
import { contain, release } from './undo.ts';

/**
 * Takes a rotation from wherever its journal stands to where it ends (`done`, `undone`, `unproven`) or rests: in its
 * overlap, or waiting for a person. Each act is written to the journal when it is complete, and may be done again by the
 * next run when it was not, unless the issuer says `once`. From before the first change at the issuer until the end, the
 * vault holds a current or a staged value that logs in. Throws with the journal let go; what the error says about the
 * state of the world is true.
 */
export async function proceed(run: Run): Promise<void> {
  try {
    if (run.journal.contain === 'begun') await contain(run);
    while (!isFinished(run.journal)) {
      if (!(await advance(run))) return;
      run.isResumed = false;
    }
  } catch (error) {
    if (hasCode(error, 'RL-ROTATE-PENDING-LOST')) await abandon(run).catch(() => undefined);
    if (hasCode(error, 'RL-ROTATE-NOT-PROVEN')) await countProof(run).catch(() => undefined);
    await run.letGo(error, hasCode(error, 'RL-ROTATE-VERSION-MOVED') ? { moved: true } : {});
    throw error;
  }
}

/** Does the next act; false when the rotation ended or rests. */
async function advance(run: Run): Promise<boolean> {
  const { issuer } = run.request;
  switch (run.journal.state) {
    case 'planned':
      return issuer.replaceStored === undefined ? make(run) : haveStoreReplace(run);
    case 'waiting':
      return run.journal.waiting?.step === 'create' ? takeGiven(run) : retire(run);
    case 'staged':
      // A person's value, and one that was made at the issuer, are there already.
      if (issuer.set !== undefined && run.journal.waiting === undefined) return change(run);
      await prove(run);
      return true;
    case 'set':
      await prove(run);
      return true;
    case 'tested':
      return promote(run);
    case 'promoted':
      await readBack(run);
      return true;
    case 'verified':
      await publish(run);
      return !(await beginOverlap(run)) && retire(run);
    case 'published':
      return (await isOverlapOver(run)) && retire(run);
    case 'retiring':
      return retire(run);
    case 'refused':
      await finish(run);
      return true;
    case 'revoking':
    case 'done':
    case 'undone':
    case 'unproven':
    case 'revoked':
      return false;
  }
}

/** Without its pending value a rotation can't be finished: it ends, so that the next one makes a new value. */
async function abandon(run: Run): Promise<void> {
  const { store, address, issuer } = run.request;
  // Asked once more: a copy of the vault that lagged is no loss.
  const staged = await store.readStaged(address, run.journal.rotation).catch(() => undefined);
  if (staged !== null) return;
  const { fields } = await run.current();
  await issuer.reclaim?.(run.credential(fields), run.journal.rotation);
  const told = await release(run);
  await run.reached('undone', `given up: its pending value is gone from the vault${told}`).catch(() => undefined);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof RelockError && error.code === code;
}
