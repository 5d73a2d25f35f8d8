import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields } from '../core/secret.ts';
import { credentialOf, holdsValue } from './credential.ts';
import type { Journal, JournalState, KeptJournal } from './journal.ts';
import { HOLD, newRotationId, withStep, writeJournal } from './journal.ts';
import type { RotationRequest } from './run.ts';
import { Run } from './run.ts';
import { readCurrent } from './versions.ts';

/** Rotations of one key in an hour; one more by the calendar, or for a value that is not the current one, is a loop. */
const LIMIT = 3;
const HOUR = 60 * 60 * 1000;
/** Of more it is not kept when each of them began. */
const KEPT = 20;

/** States in which stopping the old value at once still gains something. */
const CONTAINABLE: ReadonlySet<JournalState> = new Set<JournalState>([
  'planned',
  'waiting',
  'staged',
  'set',
  'tested',
  'promoted',
  'verified',
  'published',
]);

/** A new rotation: planned in the journal before anything else is done. Throws `RL-ROTATE-LIMIT`. */
export async function begin(request: RotationRequest, owner: string, before: KeptJournal | null): Promise<Run> {
  const { address, key, issuer, mode } = request;
  const current = await readCurrent(request);
  // A secret without the fields is found out before a rotation is begun.
  credentialOf(key, current.fields, issuer);
  const now = request.now();
  const recent = recentOf(request, before?.journal, current.fields);
  const often =
    recent.length > LIMIT ? `; the ${recent.length}th within an hour: find what writes it to where it leaks` : '';
  const step = { at: now.toISOString(), what: `rotation begun: ${printable(request.reason, 200)}${often}` };
  const unproven = earlierUnproven(before?.journal);
  const journal: Journal = {
    format: 1,
    rotation: newRotationId(now),
    address: address.text,
    kind: key.kind,
    reason: printable(request.reason, 200),
    mode,
    state: 'planned',
    from: current.version,
    ...(mode === 'emergency' && issuer.contain !== undefined ? { contain: 'begun' } : {}),
    ...(unproven.length === 0 ? {} : { unproven }),
    recent,
    owner,
    until: new Date(now.getTime() + HOLD).toISOString(),
    steps: [step],
  };
  const kept = await writeJournal(request.store, address, journal, before?.revision ?? null);
  request.onStep?.(step);
  return new Run(request, kept);
}

/** Makes another run's unfinished rotation this run's. An emergency makes it one. */
export async function takeOver(
  request: RotationRequest,
  owner: string,
  kept: KeptJournal,
  given: SecretFields | undefined,
): Promise<Run> {
  const now = request.now();
  const step = { at: now.toISOString(), what: 'taken up where an earlier run stopped' };
  const { problem: _, ...rest } = kept.journal;
  const isEmergency = request.mode === 'emergency';
  const contains = isEmergency && rest.contain === undefined && CONTAINABLE.has(rest.state);
  const journal: Journal = {
    ...rest,
    state: isEmergency ? emergencyState(rest, request) : rest.state === 'revoking' ? 'undone' : rest.state,
    mode: isEmergency ? 'emergency' : rest.mode,
    ...(contains && request.issuer.contain !== undefined ? { contain: 'begun' } : {}),
    owner,
    until: new Date(now.getTime() + HOLD).toISOString(),
    steps: withStep(
      rest.steps.filter((one, i, all) => i < all.length - 1 || one.what !== step.what),
      step,
    ),
  };
  const taken = await writeJournal(request.store, request.address, journal, kept.revision);
  for (const earlier of journal.steps) request.onStep?.(earlier);
  // Not what a wrong clock says: by then no late answer of that run can arrive.
  const held = Math.min(Date.parse(kept.journal.until), now.getTime() + HOLD);
  const run = new Run(request, taken, new Date(held).toISOString());
  run.given = given;
  return run;
}

/** The old value may be refused, and what a thief opened with it not be ended yet. */
function emergencyState({ state, sessionsEnded }: Journal, { issuer }: RotationRequest): JournalState {
  if (state === 'revoking') return 'undone';
  if (state !== 'refused' || sessionsEnded === true) return state;
  return issuer.strategy === 'in-place' ? 'verified' : 'retiring';
}

/**
 * When the rotations of the last hour began, this one included. A value that leaked and is the current one is replaced
 * however often that happens: who leaks a key often must not get it left alive. The same goes for what a person asks for.
 */
function recentOf(request: RotationRequest, before: Journal | undefined, current: SecretFields): readonly string[] {
  const { mode, leaked, key, issuer } = request;
  const now = request.now();
  const recent = (before?.recent ?? []).filter((at) => now.getTime() - Date.parse(at) < HOUR).slice(-KEPT);
  const isStale = leaked !== undefined && !holdsValue(key, current, issuer.secretFields, leaked);
  if ((mode === 'scheduled' || (mode === 'emergency' && isStale)) && recent.length >= LIMIT) {
    const name = printable(request.address.text);
    throw new RelockError(
      'RL-ROTATE-LIMIT',
      `${name} was rotated ${recent.length} times within an hour: this is a loop`,
      {
        evidence: recent.map((at) => ['Begun', at] as const),
        remedy: `Find what writes the new value to where it leaks. A person may go on: relock rotate ${name}.`,
        state: 'Nothing was changed.',
      },
    );
  }
  return [...recent, now.toISOString()];
}

/** Versions whose values may be alive still; no more than the last few are tried again. */
function earlierUnproven(before: Journal | undefined): readonly (string | number)[] {
  if (before === undefined) return [];
  const last = before.state === 'unproven' ? [before.old ?? before.from] : [];
  return [...(before.unproven ?? []), ...last].slice(-5);
}
