import { setTimeout as sleep } from 'node:timers/promises';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields } from '../core/secret.ts';
import type { Reading, Version } from '../vault/vault.ts';
import { credentialOf, withCredential } from './credential.ts';
import { keepIndex } from './index-entries.ts';
import { HOLD, Overtaken } from './journal.ts';
import type { Run } from './run.ts';
import { readOlder } from './run.ts';

/** The secret as it was before. */
interface Old {
  secret?: SecretFields | undefined;
}

/**
 * Takes a rotation from wherever its journal stands to its end: `done`, or `undone` when nothing was changed at the
 * issuer. Each act is written to the journal when it is complete, and may be done again by the next run when it was
 * not. From before the first change at the issuer until the end, the vault holds a current or a staged value that logs in.
 * Throws with the journal let go; what the error says about the state of the world is true.
 */
export async function proceed(run: Run, resumed: boolean): Promise<void> {
  // Only the run that held the old value in its hands can try it again at the end; the journal keeps the earlier proof.
  const old: Old = {};
  let again = resumed;
  try {
    for (;;) {
      switch (run.journal.state) {
        case 'planned':
          if (!(await prepare(run, old))) return;
          break;
        case 'staged':
          if (!(await change(run, old, again))) return;
          break;
        case 'set':
          await prove(run);
          break;
        case 'tested':
          if (!(await promote(run, old))) return;
          break;
        case 'promoted':
          await readBack(run);
          break;
        case 'verified':
          await refuse(run, old);
          break;
        case 'refused':
          await finish(run, old);
          break;
        case 'done':
        case 'undone':
        case 'revoking':
        case 'revoked':
          return;
      }
      again = false;
    }
  } catch (error) {
    if (isLost(error)) await abandon(run);
    await run.letGo(error, isMoved(error) ? { moved: true } : {});
    throw error;
  }
}

/** planned → staged. Nothing is changed at the issuer yet, so whatever goes wrong is undone. */
async function prepare(run: Run, old: Old): Promise<boolean> {
  const { store, address, key, issuer } = run.request;
  try {
    const current = await run.current();
    if (current.version !== run.journal.from) return await undo(run, 'the secret was changed before anything was done');
    old.secret = current.fields;
    if ((await store.readStaged(address, run.journal.rotation)) === null) {
      const fresh = await issuer.create(credentialOf(key, current.fields, issuer.secretFields), run.journal.rotation);
      const pending = withCredential(key, current.fields, fresh, issuer.secretFields);
      await store.stage(address, pending, run.journal.rotation);
    }
    await keepIndex(run.request, [
      ['current', current.fields],
      ['staged', await run.staged()],
    ]);
  } catch (error) {
    if (!(error instanceof Overtaken)) await undo(run, 'it could not be prepared').catch(() => false);
    throw error;
  }
  await run.reached('staged', 'a new value is made and kept in the vault as pending');
  return true;
}

/** staged → set. When it is not known whether the issuer was changed, asking it tells; doing it again is harmless. */
async function change(run: Run, old: Old, resumed: boolean): Promise<boolean> {
  const { key, issuer } = run.request;
  const current = await run.current();
  const pending = credentialOf(key, await run.staged(), issuer.secretFields);
  const status = resumed ? await issuer.validate(pending) : 'unchecked';
  if (current.version !== run.journal.from) {
    if (status === 'unchecked') return undo(run, 'the secret was changed by hand before anything was done');
    return settle(run, current);
  }
  old.secret = current.fields;
  const before = credentialOf(key, current.fields, issuer.secretFields);
  if (status !== 'active') {
    run.checkHold();
    try {
      await issuer.set?.(pending, before);
    } catch (error) {
      // What the thief has open may hold the key locked: it goes first then.
      if (run.journal.mode !== 'emergency' || issuer.endSessions === undefined) throw error;
      await issuer.endSessions(before).catch(() => undefined);
      await issuer.set?.(pending, before);
    }
  }
  await run.reached(
    'set',
    `the issuer was given the new value${status === 'active' ? ', as an earlier run had done' : ''}`,
  );
  return true;
}

/** set → tested. A session that was open may have changed the key again until it was ended: then set once more. */
async function prove(run: Run): Promise<void> {
  const { key, issuer } = run.request;
  const emergency = run.journal.mode === 'emergency' && issuer.endSessions !== undefined;
  let ended: number | undefined;
  for (let attempt = 1; ; attempt++) {
    if (emergency) ended = await endSessions(run, ended);
    const pending = credentialOf(key, await run.staged(), issuer.secretFields);
    try {
      await issuer.test(pending);
      break;
    } catch (error) {
      if (attempt === 3 || (await issuer.validate(pending)) !== 'inactive') throw error;
      run.checkHold();
      await issuer.set?.(pending, pending);
    }
  }
  // Once more: a login that was under way while the value changed shows itself only after it.
  if (emergency) ended = await endSessions(run, ended);
  const told =
    ended === undefined ? '' : `; ${ended === 1 ? '1 open session was' : `${ended} open sessions were`} ended`;
  await run.reached(
    'tested',
    `the new value, read back from the vault's pending copy, logs in${told}`,
    ended === undefined ? {} : { sessionsEnded: true },
  );
}

/** tested → promoted. The old value is tried first while the vault still has it, for a later run has it no more. */
async function promote(run: Run, old: Old): Promise<boolean> {
  const { store, address, key, issuer } = run.request;
  const { from, rotation } = run.journal;
  if (old.secret === undefined) {
    const current = await run.current();
    if (current.version === from && run.journal.old === undefined) old.secret = current.fields;
  }
  const refused =
    run.journal.refusedAt === undefined &&
    old.secret !== undefined &&
    (await issuer.validate(credentialOf(key, old.secret, issuer.secretFields))) === 'inactive';
  const proof = refused ? { refusedAt: run.request.now().toISOString() } : {};
  // Kept before the promotion: if this run dies in it, the next one has no old value to try.
  if (refused) await run.reached('tested', 'the issuer refuses the old value', proof);
  run.checkHold();
  let became: Version;
  try {
    became = await store.promote(address, rotation, from);
  } catch (error) {
    // Whatever else it is, it may be done all the same: the next run does it again.
    if (!(error instanceof RelockError) || error.code !== 'RL-ROTATE-CONFLICT') throw error;
    const current = await run.current();
    if (current.version !== from) return settle(run, current);
    await run.staged();
    throw error;
  }
  await run.reached('promoted', `the new value is version ${String(became)} in the vault`, { became });
  return true;
}

/** promoted → verified: what readers of the vault now get logs in. */
async function readBack(run: Run): Promise<void> {
  const { key, issuer } = run.request;
  const current = await run.current();
  try {
    await issuer.test(credentialOf(key, current.fields, issuer.secretFields));
  } catch (error) {
    if (current.version === run.journal.became) throw error;
    throw moved(
      run,
      current.version,
      `The issuer accepts version ${String(run.journal.became)}; that is in the vault's history.`,
    );
  }
  await run.reached('verified', 'the value read back from the vault logs in');
}

/** verified → refused: the issuer is seen to refuse the old value. */
async function refuse(run: Run, old: Old): Promise<void> {
  const { store, address, key, issuer } = run.request;
  const { mode, from, sessionsEnded } = run.journal;
  const replaced = run.journal.old ?? from;
  const last = mode === 'emergency' && sessionsEnded !== true;
  if (last) await issuer.endSessions?.(credentialOf(key, (await run.current()).fields, issuer.secretFields));
  old.secret ??= (await readOlder(store, address, replaced)) ?? undefined;
  if (old.secret !== undefined) {
    const credential = credentialOf(key, old.secret, issuer.secretFields);
    for (let pause = 50; ; pause *= 2) {
      const status = await issuer.validate(credential);
      if (status === 'inactive') break;
      if (pause > 2_000) throw notProven(run, status);
      await sleep(pause);
    }
  } else if (run.journal.refusedAt === undefined) {
    throw notProven(run, 'unknown');
  }
  const refusedAt = run.journal.refusedAt ?? run.request.now().toISOString();
  await run.reached('refused', 'the old value is refused by the issuer', {
    refusedAt,
    ...(last ? { sessionsEnded: true } : {}),
  });
}

/** refused → done. */
async function finish(run: Run, old: Old): Promise<void> {
  const { store, address } = run.request;
  const current = await run.current();
  old.secret ??= (await readOlder(store, address, run.journal.old ?? run.journal.from)) ?? undefined;
  await keepIndex(run.request, [
    ['current', current.fields],
    ...(old.secret === undefined ? [] : [['retired', old.secret] as const]),
  ]);
  await store.discard(address, run.journal.rotation);
  await run.reached('done', 'the rotation is complete');
}

/** Ends the sessions and counts them. Not being able to is kept for the end: the new value must be usable first. */
async function endSessions(run: Run, before: number | undefined): Promise<number | undefined> {
  const { key, issuer } = run.request;
  const ended = await issuer
    .endSessions?.(credentialOf(key, await run.staged(), issuer.secretFields))
    .catch(() => undefined);
  return ended === undefined ? undefined : ended + (before ?? 0);
}

/**
 * The secret was changed by hand in the middle of the rotation. The issuer knows which value counts: when it refuses
 * the pending one and accepts the new current one, the rotation is undone (a minute after the last run that may
 * have given it the pending one, when no late answer can change that any more). Else it stops, once; when a person then rotates again, the pending value wins.
 */
async function settle(run: Run, current: Reading & { readonly version: Version }): Promise<boolean> {
  const { store, address, key, issuer, mode } = run.request;
  const pendingWorks = (await issuer.validate(credentialOf(key, await run.staged(), issuer.secretFields))) === 'active';
  const late = run.heldUntil !== undefined && run.request.now().getTime() > Date.parse(run.heldUntil) + HOLD;
  if (
    !pendingWorks &&
    late &&
    (await issuer.validate(credentialOf(key, current.fields, issuer.secretFields))) === 'active'
  ) {
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

async function undo(run: Run, why: string): Promise<false> {
  const { store, address } = run.request;
  await store.discard(address, run.journal.rotation);
  await run.reached('undone', `${why}: nothing was changed at the issuer`);
  return false;
}

/** Without its pending value a rotation can't be finished: it ends, so that the next one makes a new value. */
async function abandon(run: Run): Promise<void> {
  const { store, address } = run.request;
  // Asked once more: a copy of the vault that lagged is no loss.
  const staged = await store.readStaged(address, run.journal.rotation).catch(() => undefined);
  if (staged !== null) return;
  await run.reached('undone', 'given up: its pending value is gone from the vault').catch(() => undefined);
}

function isLost(error: unknown): boolean {
  return error instanceof RelockError && error.code === 'RL-ROTATE-PENDING-LOST';
}

function isMoved(error: unknown): boolean {
  return error instanceof RelockError && error.code === 'RL-ROTATE-VERSION-MOVED';
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

function notProven(run: Run, status: string): RelockError {
  return new RelockError('RL-ROTATE-NOT-PROVEN', `the old value of ${run.name} was not seen to be refused`, {
    evidence: [['The issuer', status === 'active' ? 'still accepts it' : 'gives no clear answer']],
    remedy: 'See that the issuer asks for a password and is not a copy that lags; the next run tries again.',
    state: 'The new value is in the vault and logs in.',
  });
}
