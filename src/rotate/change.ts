import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields } from '../core/secret.ts';
import type { Reading, Version } from '../vault/vault.ts';
import { HOLD } from './journal.ts';
import type { Run } from './run.ts';
import { undo } from './undo.ts';

/** staged → set. When it is not known whether the issuer was changed, asking it tells; doing it again is harmless. */
export async function change(run: Run): Promise<boolean> {
  const { issuer } = run.request;
  const current = await run.current();
  const pending = run.credential(await run.staged());
  const status = run.isResumed ? await issuer.validate(pending) : 'unchecked';
  if (current.version !== run.journal.from) {
    if (status === 'unchecked') return undo(run, 'the secret was changed by hand before anything was done');
    return settle(run, current);
  }
  run.remember(current.fields);
  const before = run.credential(current.fields);
  if (status !== 'active') {
    if (run.isResumed && issuer.once?.includes('set') === true) await seeNotDone(run, before);
    try {
      await run.holding(async () => issuer.set?.(pending, before));
    } catch (error) {
      // What the thief has open may hold the key locked: it goes first then.
      if (!run.isEmergency || issuer.endSessions === undefined || issuer.once?.includes('set') === true) throw error;
      await issuer.endSessions(before).catch(() => undefined);
      await run.holding(async () => issuer.set?.(pending, before));
    }
  }
  const told = status === 'active' ? ', as an earlier run had done' : '';
  await run.reached('set', `the issuer was given the new value${told}`);
  return true;
}

/** Lets a `set` that must not be done twice be done again only when the old value is seen to work still. */
async function seeNotDone(run: Run, before: SecretFields): Promise<void> {
  if ((await run.request.issuer.validate(before)) === 'active') return;
  throw new RelockError(
    'RL-ROTATE-LOST',
    `the issuer’s answer for ${run.name} was lost, and it accepts neither value`,
    {
      evidence: [['Rotation', run.journal.rotation]],
      remedy: 'See at the issuer which value it accepts, write that one to the vault, and rotate again.',
      state: 'The old and the pending value are both kept in the vault.',
    },
  );
}

/** set → tested. A session that was open may have changed the key again until it was ended: then set once more. */
export async function prove(run: Run): Promise<void> {
  const { issuer } = run.request;
  const ends = run.isEmergency && run.isInPlace && issuer.endSessions !== undefined;
  let ended: number | undefined;
  let wasTried: boolean;
  for (let attempt = 1; ; attempt++) {
    if (ends) ended = await endSessions(run, ended);
    const pending = run.credential(await run.staged());
    try {
      wasTried = await tryOut(run, pending);
      break;
    } catch (error) {
      const again = issuer.set !== undefined && issuer.once?.includes('set') !== true;
      if (!again || attempt === 3 || (await issuer.validate(pending)) !== 'inactive') throw error;
      await run.holding(async () => issuer.set?.(pending, pending));
    }
  }
  // Once more: a login that was under way while the value changed shows itself only after it.
  if (ends) ended = await endSessions(run, ended);
  const told =
    ended === undefined ? '' : `; ${ended === 1 ? '1 open session was' : `${ended} open sessions were`} ended`;
  await run.reached(
    'tested',
    `the new value, read back from the vault's pending copy, ${wasTried ? 'logs in' : UNTRIED}${told}`,
    ended === undefined ? {} : { sessionsEnded: true },
  );
}

/** What is said of a value that nobody could try. */
const UNTRIED = 'is whole; this issuer can’t be asked whether it accepts it';

/** Logs in with a credential, or asks the issuer where there is no such thing; false when there is neither. */
async function tryOut(run: Run, credential: SecretFields): Promise<boolean> {
  const { issuer } = run.request;
  if (issuer.test !== undefined) {
    // Some issuers take minutes to know their own key.
    await run.holding(async () => issuer.test?.(credential));
    return true;
  }
  if (!issuer.capabilities.includes('validate')) return false;
  if ((await issuer.validate(credential)) === 'active') return true;
  throw new RelockError('RL-ROTATE-REFUSED', `the issuer does not accept the new value of ${run.name}`, {
    remedy: 'See that the new value is complete and active at the issuer; the next run tries again.',
    state: 'The current value in the vault is still the old one.',
  });
}

/** tested → promoted. In place, the old value is tried first while the vault still has it: a later run may not. */
export async function promote(run: Run): Promise<boolean> {
  const { store, address, issuer } = run.request;
  const { from, rotation } = run.journal;
  if (run.isInPlace && run.journal.refusedAt === undefined) {
    const old = run.seenBefore ?? (run.journal.old === undefined ? await stillOld(run) : undefined);
    if (old !== undefined && (await issuer.validate(run.credential(old))) === 'inactive') {
      // Kept before the promotion: if this run dies in it, the next one has no old value to try.
      await run.reached('tested', 'the issuer refuses the old value', { refusedAt: run.request.now().toISOString() });
    }
  }
  run.checkHold();
  let became: Version;
  try {
    became = await store.promote(address, rotation, from);
  } catch (error) {
    // Whatever else it is, it may be done all the same: the next run does it again.
    if (!(error instanceof RelockError) || error.code !== 'RL-ROTATE-CONFLICT') throw error;
    const now = await run.current();
    if (now.version !== from) return settle(run, now);
    await run.staged();
    throw error;
  }
  await run.reached('promoted', `the new value is version ${String(became)} in the vault`, { became });
  return true;
}

/** The current secret, when it still is the one that the rotation began from. */
async function stillOld(run: Run): Promise<SecretFields | undefined> {
  const { version, fields } = await run.current();
  if (version !== run.journal.from) return undefined;
  run.remember(fields);
  return fields;
}

/** promoted → verified: what readers of the vault now get logs in. */
export async function readBack(run: Run): Promise<void> {
  const current = await run.current();
  let wasTried: boolean;
  try {
    wasTried = await tryOut(run, run.credential(current.fields));
  } catch (error) {
    if (current.version === run.journal.became) throw error;
    throw moved(
      run,
      current.version,
      `The issuer accepts version ${String(run.journal.became)}; that is in the vault's history.`,
    );
  }
  await run.reached('verified', `the value read back from the vault ${wasTried ? 'logs in' : UNTRIED}`);
}

/** Ends the sessions and counts them. Not being able to is kept for the end: the new value must be usable first. */
async function endSessions(run: Run, before: number | undefined): Promise<number | undefined> {
  const ended = await run.request.issuer.endSessions?.(run.credential(await run.staged())).catch(() => undefined);
  return ended === undefined ? undefined : ended + (before ?? 0);
}

/**
 * The secret was changed by hand in the middle of the rotation. The issuer knows which value counts. In place: when it
 * refuses the pending one and accepts the new current one, the rotation is undone (a minute after the last run that may
 * have given it the pending one, when no late answer can change that any more). Where both can live, the hand-written
 * one wins as soon as it works. Else it stops, once; when a person then rotates again, the pending value wins.
 */
async function settle(run: Run, current: Reading & { readonly version: Version }): Promise<boolean> {
  const { store, address, issuer, mode } = run.request;
  const pendingWorks = (await issuer.validate(run.credential(await run.staged()))) === 'active';
  const late = run.heldUntil !== undefined && run.request.now().getTime() > Date.parse(run.heldUntil) + HOLD;
  const mayUndo = run.isInPlace ? !pendingWorks && late : true;
  if (mayUndo && (await issuer.validate(run.credential(current.fields))) === 'active') {
    return undo(run, 'the secret was changed by hand, and the issuer accepts that value');
  }
  const { version } = current;
  if (!pendingWorks || run.journal.moved !== true || mode === 'scheduled') {
    throw moved(run, version, `The pending value and version ${String(version)} are both kept in the vault.`);
  }
  // Kept before the promotion, so that a run that takes over after it promotes from the same version.
  await run.reached('tested', 'the pending value is to win, as it was asked for again', {
    from: version,
    old: run.journal.old ?? run.journal.from,
  });
  const became = await store.promote(address, run.journal.rotation, version);
  await run.reached(
    'promoted',
    `the new value is version ${String(became)} in the vault; version ${String(version)}, written by hand, is in its history`,
    { became },
  );
  return true;
}

function moved(run: Run, version: Version, state: string): RelockError {
  return new RelockError('RL-ROTATE-VERSION-MOVED', `${run.name} was changed by hand while it was being rotated`, {
    evidence: [
      ['It began from', `version ${String(run.journal.from)}`],
      ['Now current', `version ${String(version)}`],
      ['Rotation', run.journal.rotation],
    ],
    remedy: `To let the rotation win: relock rotate ${printable(run.request.key.address)}. To let the hand-written one win: give the issuer that value, then do the same.`,
    state,
  });
}
