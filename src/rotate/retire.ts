import { setTimeout as sleep } from 'node:timers/promises';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields } from '../core/secret.ts';
import type { IssuerUse } from '../issuer/issuer.ts';
import type { Version } from '../vault/vault.ts';
import { isSameHolder } from './credential.ts';
import { publishLeft } from './hand-over.ts';
import { keepIndex } from './index-entries.ts';
import type { Run } from './run.ts';
import { waitFor } from './undo.ts';
import { readOlder } from './versions.ts';

/** Runs that may fail to see the old value refused before the rotation is given up as `unproven`. */
const PROOFS = 3;
const USES_KEPT = 20;

/** verified, published, retiring → refused: the old value is ended where that is a step, and the issuer seen to refuse it. */
export async function retire(run: Run): Promise<boolean> {
  const { issuer } = run.request;
  const old = await run.oldSecret();
  if (old === undefined) {
    if (run.journal.refusedAt === undefined) throw notProven(run, 'unknown');
    return seenRefused(run);
  }
  const credential = run.credential(old);
  const current = async () => run.credential((await run.current()).fields);
  if (!run.isInPlace && !isSameHolder(credential, await current(), issuer) && !(await end(run, credential)))
    return false;
  // In place the sessions are the role's: those of the new value too, which ended before it was tested.
  const last = run.isEmergency && run.journal.sessionsEnded !== true;
  if (last && issuer.endSessions !== undefined) await issuer.endSessions(run.isInPlace ? await current() : credential);
  if (!issuer.capabilities.includes('validate')) {
    await giveUpProof(run, 'this issuer can’t be asked whether it refuses the old value');
    return false;
  }
  const deadline = performance.now() + (run.request.proofTime ?? (run.isInPlace ? 4_000 : 15_000));
  for (let pause = 50; ; pause *= 2) {
    const status = await issuer.validate(credential);
    // What an earlier run saw stands, though this one is given no answer.
    if (status === 'inactive' || (status === 'unknown' && run.journal.refusedAt !== undefined)) break;
    if (performance.now() + pause > deadline) throw notProven(run, status);
    await sleep(pause);
  }
  return seenRefused(run, last && issuer.endSessions !== undefined, await usesOf(run, credential));
}

/** Ends the old value at the issuer, or has a person do it; true when it is asked for or done. */
async function end(run: Run, old: SecretFields): Promise<boolean> {
  const { issuer } = run.request;
  const begun = run.journal.state === 'retiring';
  const byHand = issuer.revoke === undefined || !issuer.capabilities.includes('revoke');
  const ask = byHand || (begun && issuer.once?.includes('revoke') === true);
  const status = ask ? await issuer.validate(old) : 'unchecked';
  if (status === 'inactive') return true;
  // Where nobody can be asked, a person who goes on says that it is done.
  if (byHand) return isPersonsWord(run) || waitFor(run, 'revoke');
  if (ask && status !== 'active') throw notProven(run, status);
  if (!begun) await run.reached('retiring', 'the old value is about to be ended');
  await run.holding(async () => issuer.revoke?.(old));
  return true;
}

function isPersonsWord(run: Run): boolean {
  return run.given !== undefined && !run.request.issuer.capabilities.includes('validate');
}

async function seenRefused(run: Run, sessionsEnded = false, uses?: readonly IssuerUse[]): Promise<true> {
  const refusedAt = run.journal.refusedAt ?? run.request.now().toISOString();
  const told = uses === undefined ? '' : `; its log has ${uses.length} uses since the leak`;
  await run.reached('refused', `the old value is refused by the issuer${told}`, {
    refusedAt,
    ...(sessionsEnded ? { sessionsEnded: true } : {}),
    ...(uses === undefined ? {} : { uses: uses.slice(0, USES_KEPT) }),
  });
  return true;
}

/** What the issuer's log tells of the leaked value. That it can't be asked ends no rotation. */
async function usesOf(run: Run, old: SecretFields): Promise<readonly IssuerUse[] | undefined> {
  const { issuer, leakedSince } = run.request;
  if (leakedSince === undefined) return undefined;
  const uses = await issuer.usesSince?.(old, leakedSince).catch(() => undefined);
  return uses?.map(({ at, what }) => ({ at: printable(at, 40), what: printable(what, 200) }));
}

/** refused → done. */
export async function finish(run: Run): Promise<void> {
  const { store, address, issuer } = run.request;
  await publishLeft(run);
  const current = await run.current();
  const old = await run.oldSecret();
  const { living, ended } = await proveEarlier(run, run.credential(current.fields));
  await keepIndex(run.request, [
    ['current', current.fields],
    ...(old === undefined ? [] : [['retired', old] as const]),
    ...living.map(({ fields }) => ['current', fields] as const),
    ...ended.map((fields) => ['retired', fields] as const),
  ]);
  // The answer to a `create` that was done again may have come after it was cleared away.
  if (run.journal.createdAgain === true) await issuer.reclaim?.(run.credential(current.fields), run.journal.rotation);
  await store.discard(address, run.journal.rotation);
  const left = run.journal.unproven === undefined ? {} : { unproven: living.map(({ version }) => version) };
  await run.reached('done', 'the rotation is complete', left);
}

/** Ends once more what earlier rotations did not see refused, but never what is current; gives what still lives. */
async function proveEarlier(
  run: Run,
  current: SecretFields,
): Promise<{ living: Array<{ version: Version; fields: SecretFields }>; ended: SecretFields[] }> {
  const { store, address, issuer } = run.request;
  const living: Array<{ version: Version; fields: SecretFields }> = [];
  const ended: SecretFields[] = [];
  for (const version of run.journal.unproven ?? []) {
    const fields = await readOlder(store, address, version);
    if (fields === null) continue;
    const credential = run.credential(fields);
    let isDead = (await issuer.validate(credential)) === 'inactive';
    const canEnd = !run.isInPlace && issuer.capabilities.includes('revoke');
    if (!isDead && canEnd && !isSameHolder(credential, current, issuer)) {
      await issuer.revoke?.(credential).catch(() => undefined);
      isDead = (await issuer.validate(credential)) === 'inactive';
    }
    if (isDead) ended.push(fields);
    else living.push({ version, fields });
  }
  return { living, ended };
}

/** The old value was not seen to be refused. After some runs the rotation is given up, so that later ones go on. */
export async function countProof(run: Run): Promise<void> {
  const proofs = (run.journal.proofs ?? 0) + 1;
  if (proofs < PROOFS) return run.note({ proofs });
  await giveUpProof(run, 'given up: nobody saw the issuer refuse the old value; a person must look');
}

/** Gives the proof up. The old value stays among those that scans know as alive: only who saw it refused says else. */
export async function giveUpProof(run: Run, why: string): Promise<void> {
  const { store, address } = run.request;
  await store.discard(address, run.journal.rotation);
  await run.reached('unproven', why);
}

function notProven(run: Run, status: string): RelockError {
  return new RelockError('RL-ROTATE-NOT-PROVEN', `the old value of ${run.name} was not seen to be refused`, {
    evidence: [['The issuer', status === 'active' ? 'still accepts it' : 'gives no clear answer']],
    remedy: 'See that the issuer asks for a password and is not a copy that lags; the next run tries again.',
    state: 'The new value is in the vault and logs in.',
  });
}
