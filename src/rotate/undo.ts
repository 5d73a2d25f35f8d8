import { RelockError } from '../core/error.ts';
import type { SecretFields } from '../core/secret.ts';
import type { ManualStep } from '../issuer/issuer.ts';
import { isSameHolder } from './credential.ts';
import type { Run } from './run.ts';

/** Stops the old value in a way that can be undone. That it can't be is no reason not to replace it. */
export async function contain(run: Run): Promise<void> {
  const { issuer } = run.request;
  try {
    await issuer.contain?.(run.credential(await containable(run)));
  } catch (error) {
    const code = error instanceof RelockError ? error.code : 'RL-INTERNAL';
    await run.reached(run.journal.state, `the old value could not be stopped at once (${code})`, { contain: 'failed' });
    return;
  }
  await run.reached(run.journal.state, 'the old value is stopped at the issuer', { contain: 'done' });
}

/** The old value; never another one, though the store's history may have lost it. */
async function containable(run: Run): Promise<SecretFields> {
  const old = await run.oldSecret();
  if (old !== undefined) return old;
  const current = await run.current();
  if (current.version === (run.journal.old ?? run.journal.from)) return current.fields;
  throw new RelockError('RL-ROTATE-NO-VERSION', `the vault no longer gives the old value of ${run.name}`);
}

/** Lets the old value work again where it is still the current one; gives what is to be told of it. */
export async function release(run: Run): Promise<string> {
  const { issuer } = run.request;
  const { contain: contained } = run.journal;
  if (contained === undefined || contained === 'failed' || issuer.release === undefined) return '';
  const old = await run.oldSecret();
  if (old === undefined) return ', and the old value may still be stopped';
  // One that nobody needs any more stays stopped: it leaked.
  const current = (await run.current()).fields;
  if (!isSameHolder(run.credential(old), run.credential(current), issuer)) return ', and the old value stays stopped';
  await issuer.release(run.credential(old));
  return ', and the old value works again';
}

/**
 * Ends a rotation of which nothing is to stay: what it made at the issuer is removed, the old value works again, the
 * pending copy is gone. `fresh`: what was made and is not in the vault. Gives false, for "nothing more to do".
 */
export async function undo(run: Run, why: string, fresh?: SecretFields): Promise<false> {
  const { store, address, issuer } = run.request;
  const { rotation, state } = run.journal;
  const current = await run.current();
  const keep = run.credential(current.fields);
  const staged = await store.readStaged(address, rotation);
  const pending = fresh ?? (staged === null ? undefined : run.credential(staged));
  const made = !run.isInPlace && (issuer.strategy !== 'alternate' || state !== 'planned');
  let told = 'nothing was changed at the issuer';
  if (issuer.reclaim !== undefined) {
    // When nobody asked for it nothing of it can be there: what was made in that time is somebody else's.
    if (wasAsked(run) && (await issuer.reclaim(keep, rotation)) > 0) told = 'what was made at the issuer is removed';
  } else if (made && pending !== undefined && issuer.revoke !== undefined && !isSameHolder(pending, keep, issuer)) {
    await issuer.revoke(pending);
    told = 'what was made at the issuer is removed';
  }
  told += await release(run);
  await store.discard(address, rotation);
  await run.reached('undone', `${why}: ${told}`);
  return false;
}

/** False when the issuer was certainly not asked to make anything: before a `create` of those that must not be repeated it is noted. */
export function wasAsked({ journal, request }: Run): boolean {
  return journal.asked === true || request.issuer.once?.includes('create') !== true;
}

/** Leaves a step to a person: the rotation waits. Throws `RL-ROTATE-NO-CREATE` when there is nobody to tell how. */
export async function waitFor(run: Run, step: ManualStep['step']): Promise<false> {
  const waiting = run.request.issuer.manual?.find((one) => one.step === step);
  if (waiting === undefined) {
    throw new RelockError('RL-ROTATE-NO-CREATE', `nobody can ${step} the ${run.journal.kind} of ${run.name}`, {
      remedy: 'Do it by hand at the issuer, write the new value to the vault, and see that the old one is refused.',
      state: 'Nothing more was changed.',
    });
  }
  if (run.journal.waiting?.step === step) {
    await run.rest();
    return false;
  }
  const what = step === 'create' ? 'make the new value' : 'end the old value';
  await run.reached('waiting', `waits for a person to ${what}`, { waiting });
  await run.rest();
  return false;
}
