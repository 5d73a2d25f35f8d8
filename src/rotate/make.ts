import { setTimeout as sleep } from 'node:timers/promises';
import { RelockError } from '../core/error.ts';
import { mayHaveActed } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields } from '../core/secret.ts';
import { hasSame, withCredential } from './credential.ts';
import { keepIndex } from './index-entries.ts';
import { Overtaken } from './journal.ts';
import type { Run } from './run.ts';
import { undo, waitFor, wasAsked } from './undo.ts';

/**
 * planned → staged, or → waiting when a person makes the new value. Until an issuer that replaces in `create` was asked,
 * whatever goes wrong is undone: what was made is removed, what was stopped works again. False: it ended here.
 */
export async function make(run: Run): Promise<boolean> {
  const { store, address, key, issuer } = run.request;
  const current = await run.current();
  let fresh: SecretFields | undefined;
  try {
    if (current.version !== run.journal.from) {
      return await undo(run, 'the secret was changed before anything was done');
    }
    run.remember(current.fields);
    const credential = run.credential(current.fields);
    if ((await store.readStaged(address, run.journal.rotation)) === null) {
      fresh = await create(run, credential);
      if (fresh === undefined) return await waitFor(run, 'create');
      await stage(run, withCredential(key, current.fields, fresh, issuer));
    }
    await keepIndex(run.request, [
      ['current', current.fields],
      ['staged', await run.staged()],
    ]);
  } catch (error) {
    const unsure = mayHaveMade(run, error) || (await mayHaveReplaced(run, current.fields));
    if (error instanceof Overtaken || unsure) throw error;
    await undo(run, 'it could not be prepared', fresh).catch(() => false);
    throw error;
  }
  await run.reached('staged', 'a new value is made and kept in the vault as pending');
  return true;
}

/** The new value; undefined when only a person can make it. Nothing is done twice that must not be. */
async function create(run: Run, current: SecretFields): Promise<SecretFields | undefined> {
  const { issuer } = run.request;
  const { rotation, asked } = run.journal;
  if (issuer.create === undefined || !issuer.capabilities.includes('create')) return undefined;
  const isOnce = issuer.once?.includes('create') === true;
  if (run.isResumed && issuer.reclaim !== undefined && wasAsked(run)) {
    const removed = await issuer.reclaim(current, rotation);
    // Said before it is made again: an answer to the first one may still come.
    const what = removed === 0 ? 'nothing was left at the issuer' : `${removed} left at the issuer were removed`;
    await run.reached('planned', `made again, as an earlier run stopped in it: ${what}`, { createdAgain: true });
  } else if (run.isResumed && isOnce && asked === true) {
    const recovered = await afterLostAnswer(run, current);
    if (recovered !== 'again') return recovered;
  }
  if (isOnce || issuer.createReplaces === true) await run.note({ asked: true });
  return run.holding(async () => issuer.create?.(current, rotation));
}

/**
 * What follows a `create` that must not be repeated and whose answer nobody got: `again` when the issuer was seen not to
 * have done it; else the admin's replacement; undefined when only a person can help.
 */
async function afterLostAnswer(run: Run, current: SecretFields): Promise<SecretFields | undefined | 'again'> {
  const { issuer, mode } = run.request;
  if (run.isInPlace) {
    const status = await issuer.validate(current);
    if (status === 'active') return 'again';
    if (status === 'inactive' && issuer.recover !== undefined) {
      return run.holding(async () => issuer.recover?.(current, run.journal.rotation));
    }
    if (status === 'inactive' && issuer.manual?.some(({ step }) => step === 'create') === true) return undefined;
  } else if (mode === 'manual') {
    return 'again';
  }
  throw new RelockError('RL-ROTATE-LOST', `the issuer’s answer for ${run.name} was lost with the new value`, {
    evidence: [['Rotation', run.journal.rotation]],
    remedy: run.isInPlace
      ? 'See at the issuer which value it accepts, write that one to the vault, and rotate again.'
      : `Remove what the issuer made since then and nobody has, then run relock rotate ${printable(run.request.key.address)}.`,
    state: run.isInPlace
      ? 'The value in the vault may be refused already.'
      : 'The current value works; there may be another one that nobody knows.',
  });
}

/** Keeps what the issuer made. An issuer that replaced the old value gave the only copy: so not only once. */
async function stage(run: Run, pending: SecretFields): Promise<void> {
  const { store, address, issuer } = run.request;
  for (let pause = 100; ; pause *= 4) {
    try {
      return await store.stage(address, pending, run.journal.rotation);
    } catch (error) {
      if (issuer.createReplaces !== true || pause > 10_000) throw error;
      await sleep(pause);
    }
  }
}

/** True when the answer to a `create` was lost and nothing can find what it made: only a person can. */
function mayHaveMade(run: Run, error: unknown): boolean {
  const { once, reclaim } = run.request.issuer;
  if (once?.includes('create') !== true || reclaim !== undefined || run.journal.asked !== true) return false;
  if (error instanceof RelockError && error.code === 'RL-ROTATE-LOST') return true;
  return mayHaveActed(error) || (error instanceof RelockError && mayHaveActed(error.cause));
}

/** True when an issuer that replaces in `create` can't be seen to still accept the old value: then nothing is undone. */
async function mayHaveReplaced(run: Run, current: SecretFields): Promise<boolean> {
  const { issuer } = run.request;
  if (issuer.createReplaces !== true || run.journal.asked !== true) return false;
  return (await issuer.validate(run.credential(current))) !== 'active';
}

/**
 * What a person gave for a rotation that waits: the pending value, after the issuer was seen not to refuse it. Without it, a
 * secret that a person has changed in the vault meanwhile is the new value. Throws `RL-ROTATE-GIVEN`.
 */
export async function takeGiven(run: Run): Promise<boolean> {
  const { store, address, key, issuer } = run.request;
  const current = await run.current();
  const old = await run.oldSecret();
  const given = run.given;
  run.given = undefined;
  if (current.version !== run.journal.from) {
    if (old === undefined || !hasSame(run.credential(old), run.credential(current.fields), issuer.secretFields)) {
      await run.reached('promoted', `a person wrote version ${String(current.version)}`, { became: current.version });
      return true;
    }
    await run.note({ from: current.version });
  }
  if (given === undefined) {
    await run.rest();
    return false;
  }
  const lacking = issuer.secretFields.filter((field) => given.get(field)?.isEmpty !== false);
  const before = run.credential(current.fields);
  const staying = [...before].filter(([field]) => issuer.changingFields?.includes(field) !== true);
  const fresh = new Map([...staying, ...given]);
  const isOld = hasSame(before, fresh, issuer.secretFields);
  const status = lacking.length > 0 || isOld ? 'unchecked' : await issuer.validate(fresh);
  if (lacking.length > 0 || isOld || status === 'inactive') {
    const why =
      lacking.length > 0 ? `lacks ${lacking.join(', ')}` : isOld ? 'is the old one' : 'is refused by the issuer';
    throw new RelockError('RL-ROTATE-GIVEN', `the new value that was given for ${run.name} ${why}`, {
      remedy: 'Give the new value again: relock rotate --continue.',
      state: 'The rotation still waits for it; nothing was changed.',
    });
  }
  const pending = withCredential(key, current.fields, fresh, issuer);
  await store.stage(address, pending, run.journal.rotation);
  await keepIndex(run.request, [
    ['current', current.fields],
    ['staged', pending],
  ]);
  await run.reached('staged', 'a person gave the new value; it is kept in the vault as pending');
  return true;
}
