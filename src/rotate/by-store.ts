import { setTimeout as sleep } from 'node:timers/promises';
import { RelockError } from '../core/error.ts';
import { keepIndex } from './index-entries.ts';
import type { Run } from './run.ts';

/** Milliseconds to wait for a store that replaces its own value; a later run waits on. */
const PATIENCE = 120_000;

/**
 * planned → promoted, where the store itself has the value replaced: it is asked to, and asked until its current version is
 * the new one. Asking again with the same rotation's id begins nothing anew.
 */
export async function haveStoreReplace(run: Run): Promise<true> {
  const { issuer, patience = PATIENCE } = run.request;
  const before = await run.current();
  if (before.version === run.journal.from) {
    run.remember(before.fields);
    await keepIndex(run.request, [['current', before.fields]]);
  }
  await run.note({ asked: true });
  await run.holding(async () => {
    const deadline = performance.now() + patience;
    for (let pause = 250; (await issuer.replaceStored?.(run.journal.rotation)) !== true; pause *= 2) {
      if (performance.now() + pause > deadline) throw underWay(run);
      await sleep(Math.min(pause, 5_000));
    }
  });
  const { version: became, fields } = await run.current();
  // Scans know the new value at once, and the old one as long as nobody saw it refused.
  const old = await run.oldSecret();
  await keepIndex(run.request, [['current', fields], ...(old === undefined ? [] : [['current', old] as const])]);
  await run.reached('promoted', `version ${String(became)} is the store’s current one`, { became });
  return true;
}

function underWay(run: Run): RelockError {
  return new RelockError('RL-ROTATE-UNDER-WAY', `the store is still replacing ${run.name}`, {
    evidence: [['Its request', run.journal.rotation]],
    remedy: 'Run this again later: it looks whether the store is done. If it never is, see the store’s own log.',
    state: 'The current value works as before.',
  });
}
