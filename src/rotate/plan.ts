import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Publisher } from '../publish/publisher.ts';
import type { Address } from '../vault/address.ts';
import type { Rotatable } from '../vault/vault.ts';
import { credentialOf, nameOf } from './credential.ts';
import { isFinished, readJournal } from './journal.ts';
import type { Journal, RotationMode } from './journal.ts';
import type { RotationOutcome } from './outcome.ts';
import { problemOf } from './outcome.ts';
import type { AnyIssuer } from './run.ts';
import { readCurrent } from './versions.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Is a key to be rotated by the calendar, and why. */
export interface Due {
  readonly due: boolean;
  readonly why: string;
  /** What an earlier run stopped in the middle of: to be finished before all others. */
  readonly unfinished?: 'rotation' | 'revocation';
}

/**
 * Reads a key's journal: unfinished → due first, in an overlap when that is over; never rotated or older than `every` →
 * due, `earlier` days before; revoked → left to a person.
 */
export async function isDue(key: ManagedKey, address: Address, store: Rotatable, now: Date, earlier = 0): Promise<Due> {
  const kept = await readJournal(store, address);
  if (kept === null) return { due: true, why: 'never rotated' };
  const { journal } = kept;
  if (!isFinished(journal)) return unfinishedDue(journal, now);
  if (journal.state === 'revoked') {
    return {
      due: false,
      why: `revoked on ${endOf(journal)}; rotate it by name to give it a new value`,
    };
  }
  if (journal.state === 'undone') return { due: true, why: `not rotated on ${endOf(journal)}` };
  const age = Math.floor((now.getTime() - Date.parse(endOf(journal))) / DAY);
  const doubt = journal.state === 'unproven' ? '; the value before it was not seen to be refused' : '';
  return { due: age >= key.everyDays - earlier, why: `${age} of ${key.everyDays} days old${doubt}` };
}

function unfinishedDue(journal: Journal, now: Date): Due {
  const { state, retireAfter, waiting } = journal;
  if (state === 'revoking') {
    return { due: true, why: `unfinished since ${startOf(journal)}`, unfinished: 'revocation' };
  }
  if (state === 'published' && retireAfter !== undefined) {
    if (now.getTime() < Date.parse(retireAfter)) {
      return { due: false, why: `rotated; the old value works beside the new one until ${retireAfter}` };
    }
    return { due: true, why: `the overlap ended at ${retireAfter}`, unfinished: 'rotation' };
  }
  const why = state === 'waiting' ? `waits for a person to ${waiting?.step ?? 'act'} it` : 'unfinished';
  return { due: true, why: `${why} since ${startOf(journal)}`, unfinished: 'rotation' };
}

/** What is to be planned. */
export interface PlanRequest {
  readonly key: ManagedKey;
  readonly address: Address;
  readonly store: Rotatable;
  readonly issuer: AnyIssuer;
  readonly mode: RotationMode;
  /** What the config, or whoever asks, wants done. */
  readonly wanted: 'rotate' | 'revoke';
  readonly publishers?: ReadonlyArray<Pick<Publisher, 'id'>>;
  readonly now: () => Date;
}

/**
 * What a rotation or revocation would do, step by step, from what the issuer says that it can. Reads the vault and the
 * journal; writes nothing, asks no issuer.
 */
export async function planKey(request: PlanRequest): Promise<RotationOutcome> {
  const { key, address, store, issuer } = request;
  const at = request.now().toISOString();
  const common = { address: address.text, kind: key.kind };
  try {
    checkStrategy(key, issuer, request.mode);
    const current = await readCurrent({ store, address });
    credentialOf(key, current.fields, issuer);
    const kept = await readJournal(store, address);
    const unfinished = kept !== null && !isFinished(kept.journal) ? kept.journal : undefined;
    const steps =
      unfinished !== undefined
        ? [`finish rotation ${unfinished.rotation}, which stopped after "${unfinished.state}"`]
        : request.wanted === 'revoke'
          ? [`revoke the value of version ${String(current.version)} at the issuer`, 'see the issuer refuse it']
          : rotationSteps(request, String(current.version));
    const rotation = unfinished?.rotation ?? '';
    return { ...common, rotation, result: 'planned', steps: steps.map((what) => ({ at, what })) };
  } catch (error) {
    return { ...common, rotation: '', result: 'failed', steps: [], problem: problemOf(error) };
  }
}

function rotationSteps(request: PlanRequest, version: string): readonly string[] {
  const { issuer, mode, publishers = [] } = request;
  const isEmergency = mode === 'emergency';
  const endsSessions = isEmergency && issuer.endSessions !== undefined;
  const isInPlace = issuer.strategy === 'in-place';
  return [
    ...(isEmergency && issuer.contain !== undefined
      ? ['stop the old value at the issuer, so that it can be undone']
      : []),
    ...makeSteps(request),
    ...(isInPlace && endsSessions ? ['end all sessions that are open'] : []),
    issuer.test === undefined
      ? 'ask the issuer whether it accepts it'
      : 'log in with it, read back from the pending copy',
    `make it current in the vault, if that is still at version ${version}`,
    'log in with it, read back from the vault',
    ...publishers.map(({ id }) => `publish it: ${printable(id)}`),
    ...(isInPlace ? [] : retireSteps(request)),
    ...(!isInPlace && endsSessions ? ['end all sessions that the old value opened'] : []),
    'see the issuer refuse the old value',
  ];
}

/** How there comes to be a new value that the issuer accepts. */
function makeSteps({ key, issuer }: PlanRequest): readonly string[] {
  const changing = [...issuer.secretFields, ...(issuer.changingFields ?? [])];
  const names = changing.map((field) => nameOf(key, field)).join(' and ');
  const keep = 'keep it in the vault as pending';
  if (issuer.replaceStored !== undefined) return ['have the store replace its own value, and wait until it has'];
  if (issuer.create === undefined || !issuer.capabilities.includes('create')) {
    return [`wait for a person to make a new ${names}`, keep];
  }
  if (issuer.createReplaces === true) {
    return [`have the issuer make a new ${names}, which ends the old one at once`, keep];
  }
  switch (issuer.strategy ?? 'in-place') {
    case 'create-delete':
      return [`make a new ${names} at the issuer, beside the old one`, keep];
    case 'two-slot':
      return [`make a new ${names} in the issuer’s other slot`, keep];
    case 'alternate':
      return [`make a new ${names}`, keep, 'give it to the issuer for the other user'];
    case 'in-place':
      return [`make a new ${names}`, keep, 'give it to the issuer, which from then on refuses the old one'];
  }
}

function retireSteps({ key, issuer, mode }: PlanRequest): readonly string[] {
  const canRevoke = issuer.revoke !== undefined && issuer.capabilities.includes('revoke');
  const overlap = mode === 'scheduled' && key.overlapHours > 0;
  const unused = issuer.lastUsed === undefined ? '' : ', then until it is unused';
  return [
    ...(overlap ? [`leave the old one working for ${key.overlapHours} hours${unused}`] : []),
    canRevoke ? 'end the old value at the issuer' : 'wait for a person to end the old value',
  ];
}

/** Refuses a strategy that the issuer does not have, and by the calendar an overlap where there can be none. */
export function checkStrategy(key: ManagedKey, { strategy }: Pick<AnyIssuer, 'strategy'>, mode: RotationMode): void {
  const name = printable(key.address);
  const state = 'Nothing was changed.';
  if (key.strategy !== undefined && strategy !== undefined && key.strategy !== strategy) {
    const what = `${name}: a ${printable(key.kind)} key can't be rotated by ${key.strategy}`;
    throw new RelockError('RL-ROTATE-STRATEGY', what, { remedy: `Leave strategy out, or say ${strategy}.`, state });
  }
  if (strategy === 'in-place' && key.overlapHours > 0 && mode === 'scheduled') {
    const what = `${name}: a ${printable(key.kind)} key is replaced in place, so old and new never both work`;
    throw new RelockError('RL-ROTATE-STRATEGY', what, { remedy: 'Take overlap out of the config for it.', state });
  }
}

function startOf(journal: Journal): string {
  return journal.steps[0]?.at ?? journal.until;
}

function endOf(journal: Journal): string {
  return journal.steps.at(-1)?.at ?? journal.until;
}
