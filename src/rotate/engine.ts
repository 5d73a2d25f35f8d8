import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields } from '../core/secret.ts';
import type { Revoker } from '../issuer/issuer.ts';
import { begin, takeOver } from './begin.ts';
import { credentialOf, holdsValue } from './credential.ts';
import { isRetired } from './index-entries.ts';
import type { Journal, JournalState, KeptJournal } from './journal.ts';
import { isFinished, isHeld, Overtaken, readJournal } from './journal.ts';
import type { RotationOutcome, RotationStep } from './outcome.ts';
import { outcomeOf, problemOf } from './outcome.ts';
import { refusePaused } from './pause.ts';
import { checkStrategy } from './plan.ts';
import { giveUpProof } from './retire.ts';
import { revokeKey } from './revoke.ts';
import type { AnyIssuer, RotationRequest, Run } from './run.ts';
import { proceed } from './steps.ts';
import { findOlder, readCurrent } from './versions.ts';

const PATIENCE = 75_000;

/** States in which only the old value and copies are left to see to. */
const HAS_NEW: ReadonlySet<JournalState> = new Set<JournalState>([
  'verified',
  'published',
  'retiring',
  'refused',
  'unproven',
]);

/**
 * Replaces a key at its issuer and in its vault, by the issuer's strategy: contain (in an emergency) → create → stage →
 * set → test → promote → read back → publish → retire → see the old one refused. What an earlier run left unfinished is
 * finished (or undone) first, and that is then the rotation, unless the leaked value is still the current one. Of two
 * runs at once one works; the other waits and tells the same outcome. A rotation by the calendar may rest in an overlap,
 * one that needs a person waits.
 *
 * Never throws for what goes wrong: the outcome's `problem` says what, and what state the world is in. Codes:
 * `RL-ROTATE-*`, and those of the store, the issuer and the publishers.
 */
export function rotateKey(request: RotationRequest): Promise<RotationOutcome> {
  return answered(request, undefined);
}

/**
 * Goes on with a rotation that waits for a person. `given`: the new credential by the issuer's field names; empty when the
 * step was to end the old one. Else like `rotateKey`; `RL-ROTATE-NOT-WAITING` when nothing waits, `RL-ROTATE-GIVEN` when
 * the value can't be it.
 */
export function continueRotation(request: RotationRequest, given: SecretFields): Promise<RotationOutcome> {
  return answered(request, given);
}

async function answered(request: RotationRequest, given: SecretFields | undefined): Promise<RotationOutcome> {
  const address = request.address.text;
  const told: { journal?: Journal } = {};
  try {
    refusePaused(request.paused, address);
    checkStrategy(request.key, request.issuer, request.mode);
    return await attempt(request, given, told);
  } catch (error) {
    const { rotation = '', steps = [] } = told.journal ?? {};
    return { address, kind: request.key.kind, rotation, result: 'failed', steps, problem: problemOf(error) };
  }
}

async function attempt(
  request: RotationRequest,
  given: SecretFields | undefined,
  told: { journal?: Journal },
): Promise<RotationOutcome> {
  const owner = randomUUID();
  const deadline = performance.now() + (request.patience ?? PATIENCE);
  let first: string | null | undefined;
  for (let begun = 0; begun < 4;) {
    const kept = await readJournal(request.store, request.address);
    if (first === undefined) first = kept === null || !isFinished(kept.journal) ? null : kept.journal.rotation;
    if (kept !== null && !isFinished(kept.journal)) {
      if (isHeld(kept.journal, owner, request.now())) {
        await waitFor(request, deadline);
        continue;
      }
    } else {
      if (given !== undefined && begun === 0) throw notWaiting(request);
      const done = await nothingToReplace(request, kept, first);
      if (done !== undefined) return done;
    }
    begun++;
    try {
      const run = await (kept === null || isFinished(kept.journal)
        ? begin(request, owner, kept)
        : takeOver(request, owner, kept, given));
      told.journal = run.journal;
      try {
        await work(run);
      } finally {
        told.journal = run.journal;
      }
      if (await isAnswer(run)) return outcomeOf(run.journal);
    } catch (error) {
      // Another run was faster: what it comes to is looked at above.
      if (!(error instanceof Overtaken)) throw error;
    }
  }
  throw new Overtaken(request.address);
}

/**
 * Goes on as far as it gets. What is left to do about the old value (its end, the proof, copies that can't be written)
 * does not keep a key that leaked again from being replaced.
 */
async function work(run: Run): Promise<void> {
  let failure: unknown;
  try {
    await proceed(run);
    if (run.journal.state !== 'waiting' || run.journal.waiting?.step !== 'revoke') return;
  } catch (error) {
    if (error instanceof Overtaken || !HAS_NEW.has(run.journal.state)) throw error;
    failure = error;
  }
  if (!(await stillLeaked(run.request))) {
    if (failure !== undefined) throw failure;
    return;
  }
  if (!isFinished(run.journal)) await giveUpProof(run, 'given up: the value that replaced it has leaked as well');
}

/** True when what the run came to answers the request; else another rotation is begun. */
async function isAnswer({ journal, request }: Run): Promise<boolean> {
  if (journal.state === 'undone') return false;
  if (journal.state === 'unproven') return journal.problem === undefined && !(await stillLeaked(request));
  return journal.state !== 'done' || !(await stillLeaked(request));
}

/**
 * The outcome when there is nothing to replace: another run rotated the key while this one waited, or the value that
 * leaked is an older one. Of those the issuer refuses one already, or is made to; in place only a rotation does that.
 */
async function nothingToReplace(
  request: RotationRequest,
  kept: KeptJournal | null,
  first: string | null | undefined,
): Promise<RotationOutcome | undefined> {
  const { issuer, leaked } = request;
  const done = kept?.journal.state === 'done' ? kept.journal : undefined;
  // Where nobody can be asked whether the old value is refused, a whole rotation ends so.
  const isWhole = kept?.journal.state === 'unproven' && kept.journal.problem === undefined;
  const ended = isWhole ? kept.journal : done;
  const justNow = ended !== undefined && ended.rotation !== first ? outcomeOf(ended) : undefined;
  if (leaked === undefined) return justNow;
  const current = await readCurrent(request);
  if (holds(request, current.fields)) return undefined;
  if (justNow !== undefined && ended?.mode === 'emergency') return justNow;
  const old = await findOlder(request, current.version, leaked);
  // Its version may be gone from the vault, and the index still has it as seen refused.
  if (old === null) return justNow ?? ((await isRetired(request, leaked)) ? harmless(request, done) : undefined);
  const credential = credentialOf(request.key, old, issuer);
  let status = await issuer.validate(credential);
  if (status === 'unknown') {
    // To some issuers a refusal says something only where the current value is seen to be accepted.
    await issuer.validate(credentialOf(request.key, current.fields, issuer));
    status = await issuer.validate(credential);
  }
  // In place the sessions are of the role, which only the current value is a credential of.
  const opened = issuer.strategy === 'in-place' ? credentialOf(request.key, current.fields, issuer) : credential;
  if (status === 'inactive') return harmless(request, done, opened);
  return issuer.strategy !== 'in-place' && canRevoke(issuer) ? revokeKey({ ...request, issuer }) : undefined;
}

function canRevoke(issuer: AnyIssuer): issuer is AnyIssuer & Revoker {
  return issuer.revoke !== undefined && issuer.capabilities.includes('revoke');
}

/**
 * The leaked value is dead. What a thief opened with it is ended, where a rotation by the calendar left that open; by
 * `opened`, as `endSessions` takes it.
 */
async function harmless(
  request: RotationRequest,
  done: Journal | undefined,
  opened?: SecretFields,
): Promise<RotationOutcome> {
  const steps: RotationStep[] = [...(done?.steps ?? [])];
  const add = (what: string) => {
    const step = { at: request.now().toISOString(), what };
    steps.push(step);
    request.onStep?.(step);
  };
  add('the value that leaked is an older one: the issuer refuses it');
  const { issuer, mode, address, key } = request;
  if (opened !== undefined && mode === 'emergency' && done?.mode !== 'emergency' && issuer.endSessions !== undefined) {
    add(`${await issuer.endSessions(opened)} open sessions were ended`);
  }
  if (done !== undefined) return outcomeOf(done, steps);
  return { address: address.text, kind: key.kind, rotation: '', result: 'revoked', steps };
}

/** True when the current secret still has the leaked value. */
async function stillLeaked(request: RotationRequest): Promise<boolean> {
  return request.leaked !== undefined && holds(request, (await readCurrent(request)).fields);
}

function holds(request: RotationRequest, secret: SecretFields): boolean {
  const { leaked, key, issuer } = request;
  return leaked !== undefined && holdsValue(key, secret, issuer.secretFields, leaked);
}

async function waitFor(request: RotationRequest, deadline: number): Promise<void> {
  if (performance.now() > deadline) throw new Overtaken(request.address);
  await sleep(100);
}

function notWaiting(request: RotationRequest): RelockError {
  return new RelockError(
    'RL-ROTATE-NOT-WAITING',
    `no rotation of ${printable(request.address.text)} waits for anything`,
    {
      remedy: `Begin one: relock rotate ${printable(request.key.address)}.`,
      state: 'Nothing was changed.',
    },
  );
}
