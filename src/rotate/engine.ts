import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields } from '../core/secret.ts';
import { credentialOf, holdsValue } from './credential.ts';
import type { Journal, KeptJournal } from './journal.ts';
import { HOLD, isFinished, newRotationId, Overtaken, readJournal, writeJournal } from './journal.ts';
import type { RotationOutcome, RotationStep } from './outcome.ts';
import type { RotationRequest } from './run.ts';
import { findOlder, outcomeOf, problemOf, readCurrent, Run } from './run.ts';
import { proceed } from './steps.ts';

const PATIENCE = 75_000;

/**
 * Replaces a key at its issuer and in its vault: create → stage → set → test → promote → read back → see the old one
 * refused. What an earlier run left unfinished is finished (or undone) first, and that is then the rotation, unless
 * the leaked value is still the current one. Of two runs at once one works; the other waits and tells the same outcome.
 *
 * Never throws for what goes wrong: the outcome's `problem` says what, and what state the world is in. Codes:
 * `RL-ROTATE-*`, and those of the store and the issuer.
 */
export async function rotateKey(request: RotationRequest): Promise<RotationOutcome> {
  const address = request.address.text;
  const told: { journal?: Journal } = {};
  try {
    checkStrategy(request.key, request.issuer.strategy);
    return await attempt(request, told);
  } catch (error) {
    const { rotation = '', steps = [] } = told.journal ?? {};
    return { address, kind: request.key.kind, rotation, result: 'failed', steps, problem: problemOf(error) };
  }
}

async function attempt(request: RotationRequest, told: { journal?: Journal }): Promise<RotationOutcome> {
  const owner = randomUUID();
  const deadline = performance.now() + (request.patience ?? PATIENCE);
  let first: string | null | undefined;
  for (let begun = 0; begun < 4;) {
    const kept = await readJournal(request.store, request.address);
    if (first === undefined) first = kept === null || !isFinished(kept.journal) ? null : kept.journal.rotation;
    if (kept !== null && !isFinished(kept.journal)) {
      const held = Date.parse(kept.journal.until) > request.now().getTime() && kept.journal.owner !== owner;
      if (held) {
        await waitFor(request, deadline);
        continue;
      }
      begun++;
    } else {
      const done = kept?.journal.state === 'done' ? kept.journal : undefined;
      const justNow = done !== undefined && done.rotation !== first;
      const dead = await replacedAlready(request, kept, justNow);
      if (dead !== undefined) return dead;
      begun++;
    }
    try {
      const run =
        kept === null || isFinished(kept.journal)
          ? await begin(request, owner, kept)
          : await takeOver(request, owner, kept);
      told.journal = run.journal;
      const resumed = kept?.journal.rotation === run.journal.rotation;
      try {
        await proceed(run, resumed);
      } finally {
        told.journal = run.journal;
      }
      if (run.journal.state === 'done' && !(await stillLeaked(request))) return outcomeOf(run.journal);
    } catch (error) {
      // Another run was faster: what it comes to is looked at above.
      if (!(error instanceof Overtaken)) throw error;
    }
  }
  throw new Overtaken(request.address);
}

/** A new rotation: planned in the journal before anything else is done. */
async function begin(request: RotationRequest, owner: string, before: KeptJournal | null): Promise<Run> {
  const current = await readCurrent(request);
  // A secret without the fields is found out before a rotation is begun.
  credentialOf(request.key, current.fields, request.issuer.secretFields);
  const now = request.now();
  const step = { at: now.toISOString(), what: `rotation begun: ${printable(request.reason, 200)}` };
  const journal: Journal = {
    format: 1,
    rotation: newRotationId(now),
    address: request.address.text,
    kind: request.key.kind,
    reason: printable(request.reason, 200),
    mode: request.mode,
    state: 'planned',
    from: current.version,
    owner,
    until: new Date(now.getTime() + HOLD).toISOString(),
    steps: [step],
  };
  const kept = await writeJournal(request.store, request.address, journal, before?.revision ?? null);
  request.onStep?.(step);
  return new Run(request, kept);
}

/** Makes another run's unfinished rotation this run's. An emergency makes it one. */
async function takeOver(request: RotationRequest, owner: string, kept: KeptJournal): Promise<Run> {
  const now = request.now();
  const step = { at: now.toISOString(), what: 'taken up where an earlier run stopped' };
  const { problem: _, ...rest } = kept.journal;
  const emergency = request.mode === 'emergency';
  const journal: Journal = {
    ...rest,
    ...(rest.state === 'revoking' ? { state: 'undone' as const } : {}),
    // The old value is refused, but what a thief opened with it is not ended yet.
    ...(emergency && rest.state === 'refused' && rest.sessionsEnded !== true ? { state: 'verified' as const } : {}),
    mode: emergency ? 'emergency' : rest.mode,
    owner,
    until: new Date(now.getTime() + HOLD).toISOString(),
    steps: [...rest.steps, step],
  };
  const taken = await writeJournal(request.store, request.address, journal, kept.revision);
  for (const earlier of journal.steps) request.onStep?.(earlier);
  return new Run(request, taken, kept.journal.until);
}

/**
 * The outcome when there is nothing left to do: another run rotated the key while this one waited, or the value that
 * leaked is an older one that the issuer refuses.
 */
async function replacedAlready(
  request: RotationRequest,
  kept: KeptJournal | null,
  justNow: boolean,
): Promise<RotationOutcome | undefined> {
  if (kept?.journal.state !== 'done') return undefined;
  const { journal } = kept;
  if (request.leaked === undefined) return justNow ? outcomeOf(journal) : undefined;
  const current = await readCurrent(request);
  if (holds(request, current.fields)) return undefined;
  if (justNow && journal.mode === 'emergency') return outcomeOf(journal);
  const old = await findOlder(request, current.version, request.leaked);
  if (old === null) return justNow ? outcomeOf(journal) : undefined;
  const credential = credentialOf(request.key, old, request.issuer.secretFields);
  if ((await request.issuer.validate(credential)) !== 'inactive') return undefined;
  const steps: RotationStep[] = [...journal.steps];
  const add = (what: string) => steps.push({ at: request.now().toISOString(), what });
  add('the value that leaked is an older one: the issuer refuses it');
  // A rotation by the calendar left open what the thief may have opened.
  if (request.mode === 'emergency' && journal.mode !== 'emergency' && request.issuer.endSessions !== undefined) {
    const ended = await request.issuer.endSessions(credential);
    add(`${ended} open sessions were ended`);
  }
  for (const step of steps.slice(journal.steps.length)) request.onStep?.(step);
  return outcomeOf(journal, steps);
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

/** Refuses a strategy that the issuer does not have. */
export function checkStrategy(key: ManagedKey, strategy: string): void {
  if (key.strategy === undefined || key.strategy === strategy) return;
  throw new RelockError(
    'RL-ROTATE-STRATEGY',
    `${printable(key.address)}: a ${printable(key.kind)} key can't be rotated by ${key.strategy}`,
    {
      remedy: `Leave strategy out, or say ${strategy}.`,
      state: 'Nothing was changed.',
    },
  );
}
