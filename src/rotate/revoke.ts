import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ManagedKey } from '../config/config.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { Revoker } from '../issuer/issuer.ts';
import type { Address } from '../vault/address.ts';
import type { FingerprintStore, Rotatable } from '../vault/vault.ts';
import { credentialOf } from './credential.ts';
import { keepIndex } from './index-entries.ts';
import { HOLD, isFinished, newRotationId, Overtaken, readJournal, writeJournal } from './journal.ts';
import type { Journal } from './journal.ts';
import type { RotationOutcome, RotationStep } from './outcome.ts';
import { outcomeOf, problemOf, readCurrent } from './run.ts';

/** Milliseconds to wait for an issuer to refuse what it agreed to revoke. */
const PROOF_TIME = 10_000;

/** A managed key that is to be ended and not replaced (`on-leak: revoke`). */
export interface RevocationRequest {
  readonly key: ManagedKey;
  /** Of the whole secret: without `#/KEY`. */
  readonly address: Address;
  readonly store: Rotatable & FingerprintStore;
  readonly issuer: Revoker;
  readonly reason: string;
  readonly now: () => Date;
  readonly onStep?: (step: RotationStep) => void;
  /** Milliseconds to wait for the proof; 10 s unless set. */
  readonly proofTime?: number;
}

/**
 * Ends a managed key at its issuer, for good, and sees it refused. The secret stays in its vault, dead, with a journal
 * that says so: `--due` leaves it alone, and only a person's `relock rotate REF` gives it a new value. A rotation that
 * is not finished is left to `rotateKey`: `RL-ROTATE-CONFLICT`. Never throws: see `problem`.
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
    const before = await readJournal(store, address);
    if (before !== null && !isFinished(before.journal) && before.journal.state !== 'revoking')
      throw new Overtaken(address);
    const current = await readCurrent(request);
    const credential = credentialOf(key, current.fields, issuer.secretFields);
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

/** A token that nobody manages, found by a scan, whose kind the config lists under `rotate.revoke-found`. */
export interface TokenRevocation {
  readonly issuer: Revoker;
  readonly value: SecretValue;
  /** How the outcome names it, such as the finding's fingerprint; never the token. */
  readonly name: string;
  readonly now: () => Date;
  readonly proofTime?: number;
}

/** Ends a token at its issuer. `revoked` when the issuer was seen to refuse it, before or after. Never throws. */
export async function revokeToken(request: TokenRevocation): Promise<RotationOutcome> {
  const { issuer, value, now } = request;
  const common = { address: request.name, kind: issuer.kind, rotation: '' };
  const [field = 'token'] = issuer.secretFields;
  const credential: SecretFields = new Map([[field, value]]);
  const told = (what: string) => [{ at: now().toISOString(), what }];
  try {
    if ((await issuer.validate(credential)) === 'inactive') {
      return { ...common, result: 'revoked', steps: told('the issuer refused it already') };
    }
    if (await endIt(issuer, credential, request.proofTime ?? PROOF_TIME)) {
      return { ...common, result: 'revoked', steps: told('revoked: the issuer refuses it') };
    }
    const what = 'the issuer took the revocation, but was not yet seen to refuse it';
    return { ...common, result: 'accepted', steps: told(what) };
  } catch (error) {
    return { ...common, result: 'failed', steps: [], problem: problemOf(error) };
  }
}

/** Revokes and asks until the issuer refuses; false when it did not within the time. */
async function endIt(issuer: Revoker, credential: SecretFields, proofTime: number): Promise<boolean> {
  await issuer.revoke(credential);
  const deadline = performance.now() + proofTime;
  for (let pause = 50; ; pause = Math.min(pause * 2, 2_000)) {
    if ((await issuer.validate(credential)) === 'inactive') return true;
    if (performance.now() + pause > deadline) return false;
    await sleep(pause);
  }
}
