import { randomUUID } from 'node:crypto';
import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { Revoker } from '../issuer/issuer.ts';
import type { Address } from '../vault/address.ts';
import type { FingerprintStore, Rotatable, Version } from '../vault/vault.ts';
import { credentialOf, holdsValue, nameOf } from './credential.ts';
import { endIt, PROOF_TIME } from './end.ts';
import { keepIndex } from './index-entries.ts';
import { HOLD, isFinished, newRotationId, Overtaken, readJournal, writeJournal } from './journal.ts';
import type { Journal, KeptJournal } from './journal.ts';
import type { RotationOutcome, RotationStep } from './outcome.ts';
import { outcomeOf, problemOf } from './outcome.ts';
import { refusePaused } from './pause.ts';
import { findOlder, readCurrent, readOlder } from './versions.ts';

/** A managed key that is to be ended and not replaced (`on-leak: revoke`). */
export interface RevocationRequest {
  readonly key: ManagedKey;
  /** Of the whole secret: without `#/KEY`. */
  readonly address: Address;
  readonly store: Rotatable & FingerprintStore;
  readonly issuer: Revoker;
  readonly reason: string;
  readonly now: () => Date;
  /** Why all rotation is paused, for people; then nothing is done: `RL-ROTATE-PAUSED`. */
  readonly paused?: string | undefined;
  readonly onStep?: (step: RotationStep) => void;
  /** The value that leaked; the secret's current one unless set. */
  readonly leaked?: SecretValue;
  /** Milliseconds to wait for the proof; 10 s unless set. */
  readonly proofTime?: number;
}

/**
 * Ends a managed key at its issuer, for good, and sees it refused. The secret stays in its vault, dead, with a journal
 * that says so: `--due` leaves it alone, and only a person's `relock rotate REF` gives it a new value. A rotation that
 * is not finished is left to `rotateKey`: `RL-ROTATE-CONFLICT`. A value that is no longer the current one, since a
 * person has replaced it meanwhile, is ended alone, as far as the issuer can tell them apart. Never throws: see `problem`.
 */
export async function revokeKey(request: RevocationRequest): Promise<RotationOutcome> {
  const { key, address, store, issuer, now } = request;
  let journal: Journal | undefined;
  const record = (what: string): readonly RotationStep[] => {
    const step = { at: now().toISOString(), what };
    request.onStep?.(step);
    return [...(journal?.steps ?? []), step];
  };
  try {
    refusePaused(request.paused, address.text);
    const before = await readJournal(store, address);
    if (before !== null && !isFinished(before.journal) && before.journal.state !== 'revoking')
      throw new Overtaken(address);
    const current = await readCurrent(request);
    const replaced = await replacedValue(request, before?.journal, current);
    if (replaced !== undefined) return await endReplaced(request, before, current.fields, replaced, record);
    const credential = credentialOf(key, current.fields, issuer);
    journal = {
      format: 1,
      rotation: before?.journal.state === 'revoking' ? before.journal.rotation : newRotationId(now()),
      address: address.text,
      kind: key.kind,
      reason: request.reason,
      mode: 'emergency',
      state: 'revoking',
      from: current.version,
      owner: randomUUID(),
      until: new Date(now().getTime() + HOLD).toISOString(),
      steps: record('revocation begun'),
    };
    const kept = await writeJournal(store, address, journal, before?.revision ?? null);
    const proven = await endIt(issuer, credential, request.proofTime ?? PROOF_TIME);
    if (!proven) {
      journal = { ...journal, steps: record('the issuer took the revocation, but was not yet seen to refuse the key') };
      await writeJournal(store, address, { ...journal, until: now().toISOString() }, kept.revision);
      return { ...outcomeOf(journal), result: 'accepted' };
    }
    await keepIndex(request, [['retired', current.fields]]);
    journal = { ...journal, state: 'revoked', steps: record('the issuer refuses the key') };
    await writeJournal(store, address, { ...journal, until: now().toISOString() }, kept.revision);
    return outcomeOf(journal);
  } catch (error) {
    const { rotation = '', steps = [] } = journal ?? {};
    return { address: address.text, kind: key.kind, rotation, result: 'failed', steps, problem: problemOf(error) };
  }
}

/** A secret with a value that is not the current one. Not `exact`: a scan may have found only a part of that value. */
interface Replaced {
  readonly fields: SecretFields;
  readonly exact: boolean;
}

/** The secret with the value that is to be ended, when that is not the current one; undefined when it is. */
async function replacedValue(
  request: RevocationRequest,
  begun: Journal | undefined,
  current: { readonly fields: SecretFields; readonly version: Version },
): Promise<Replaced | undefined> {
  const { key, issuer, store, address, leaked } = request;
  const changing = new Set((issuer.changingFields ?? []).map((field) => nameOf(key, field)));
  if (leaked !== undefined) {
    if (holdsValue(key, current.fields, issuer.secretFields, leaked)) return undefined;
    const older = await findOlder(request, current.version, leaked);
    if (older !== null) return { fields: older, exact: true };
    // Whose id it was is not known; the current one's must not be ended for it.
    const staying = [...current.fields].filter(([name]) => !changing.has(name));
    const fields = new Map([...staying, ...issuer.secretFields.map((field) => [nameOf(key, field), leaked] as const)]);
    return { fields, exact: false };
  }
  // A revocation that an earlier run began is of the value of then.
  if (begun?.state !== 'revoking' || begun.from === current.version) return undefined;
  const older = await readOlder(store, address, begun.from);
  if (older !== null) return { fields: older, exact: true };
  throw new RelockError(
    'RL-ROTATE-VERSION-MOVED',
    `${printable(address.text)} was changed before its revocation was proven`,
    {
      evidence: [
        ['To be revoked', `version ${String(begun.from)}, which the vault no longer gives`],
        ['Now current', `version ${String(current.version)}`],
      ],
      remedy: 'Bring that version back in the vault and do it again, or see by hand that its value is refused.',
      state: 'The current value was left alone.',
    },
  );
}

/**
 * Ends a value that is not the current one. No journal says that it is begun: a later run would take it for the
 * current one's. Only when the issuer then refuses that one too is the key itself revoked.
 */
async function endReplaced(
  request: RevocationRequest,
  before: KeptJournal | null,
  current: SecretFields,
  { fields: replaced, exact }: Replaced,
  record: (what: string) => readonly RotationStep[],
): Promise<RotationOutcome> {
  const { key, address, store, issuer, now } = request;
  const credential = credentialOf(key, replaced, issuer);
  const rotation = before?.journal.state === 'revoking' ? before.journal.rotation : newRotationId(now());
  const common = { address: address.text, kind: key.kind, rotation };
  const refused = exact && (await issuer.validate(credential)) === 'inactive';
  if (!refused && !(await endIt(issuer, credential, request.proofTime ?? PROOF_TIME))) {
    const steps = record('the issuer took the revocation of an older value, but was not yet seen to refuse it');
    return { ...common, result: 'accepted', steps };
  }
  const all = (await issuer.validate(credentialOf(key, current, issuer))) === 'inactive';
  const steps = record(
    `the value to be revoked is an older one: the issuer refuses it${all ? ', and the current one' : ''}`,
  );
  await keepIndex(request, [
    [all ? 'retired' : 'current', current],
    ['retired', replaced],
  ]);
  if (all || before?.journal.state === 'revoking') {
    const journal: Journal = {
      format: 1,
      ...common,
      reason: request.reason,
      mode: 'emergency',
      state: all ? 'revoked' : 'undone',
      from: (await readCurrent(request)).version,
      owner: randomUUID(),
      until: now().toISOString(),
      steps: [...(before?.journal.state === 'revoking' ? before.journal.steps : []), ...steps],
    };
    await writeJournal(store, address, journal, before?.revision ?? null);
  }
  return { ...common, result: 'revoked', steps };
}
