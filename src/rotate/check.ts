import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Address } from '../vault/address.ts';
import type { FingerprintStore, Rotatable } from '../vault/vault.ts';
import { credentialOf } from './credential.ts';
import { readJournal } from './journal.ts';
import type { RotationProblem } from './outcome.ts';
import { problemOf } from './outcome.ts';
import { checkStrategy } from './plan.ts';
import type { AnyIssuer } from './run.ts';
import { readCurrent } from './versions.ts';

/** What is to be checked. */
export interface CheckRequest {
  readonly key: ManagedKey;
  /** Of the whole secret: without `#/KEY`. */
  readonly address: Address;
  readonly store: Rotatable & FingerprintStore;
  readonly issuer: AnyIssuer;
}

/** One thing that a rotation needs: there, not there, or nobody can tell without trying. */
export interface KeyCheck {
  /** One clause: `the secret is there, at version 3`. */
  readonly what: string;
  readonly result: 'ok' | 'failed' | 'unknown';
  readonly problem?: RotationProblem;
}

/**
 * Proves that a key can be rotated, as far as that can be done without changing anything: the secret and its fields, the
 * journal, the right to write, the current value, the admin and its rights. Never throws; asks all that can be asked.
 */
export async function checkKey(request: CheckRequest): Promise<readonly KeyCheck[]> {
  const { key, address, store, issuer } = request;
  const checks: KeyCheck[] = [];
  const look = async (act: () => Promise<string>, otherwise: string) => {
    try {
      checks.push({ what: await act(), result: 'ok' });
    } catch (error) {
      checks.push({ what: otherwise, result: 'failed', problem: problemOf(error) });
    }
  };
  await look(async () => {
    checkStrategy(key, issuer, 'scheduled');
    const { version, fields } = await readCurrent({ store, address });
    credentialOf(key, fields, issuer);
    return `the secret is there with its fields, at version ${String(version)}`;
  }, 'the secret can’t be rotated as it is');
  if (checks[0]?.result === 'failed') return checks;
  await look(async () => {
    const kept = await readJournal(store, address);
    await store.readFingerprints(address);
    return kept === null ? 'it was never rotated' : `its journal is readable: ${kept.journal.state}`;
  }, 'the journal or the fingerprints can’t be read');
  if (store.checkRights === undefined) {
    checks.push({ what: 'whether this login may write can’t be asked', result: 'unknown' });
  } else {
    await look(async () => {
      await store.checkRights?.(address);
      return 'this login may stage, promote and journal it';
    }, 'this login may not write all that a rotation writes');
  }
  await checkIssuer(request, checks, look);
  return checks;
}

async function checkIssuer(
  { key, address, store, issuer }: CheckRequest,
  checks: KeyCheck[],
  look: (act: () => Promise<string>, otherwise: string) => Promise<void>,
): Promise<void> {
  const credential = credentialOf(key, (await readCurrent({ store, address })).fields, issuer);
  const status = await issuer.validate(credential);
  if (status === 'active') checks.push({ what: 'the issuer accepts the current value', result: 'ok' });
  else if (status === 'inactive') {
    const problem = problemOf(
      new RelockError('RL-ROTATE-REFUSED', `the issuer refuses the current value of ${printable(address.text)}`, {
        remedy: `Rotate it: relock rotate ${printable(key.address)}.`,
      }),
    );
    checks.push({ what: 'the issuer refuses the current value', result: 'failed', problem });
  } else checks.push({ what: 'the issuer gives no answer about the current value', result: 'unknown' });
  if (issuer.check !== undefined) {
    await look(async () => {
      await issuer.check?.(credential);
      return 'the credential that rotates it is accepted and has the rights';
    }, 'the credential that rotates it can’t do it');
  } else if (issuer.capabilities.includes('create')) {
    checks.push({ what: 'whether the credential that rotates it has the rights can’t be asked', result: 'unknown' });
  }
  for (const { step, link } of issuer.manual ?? []) {
    checks.push({ what: `a person has to ${step} it: ${printable(link)}`, result: 'unknown' });
  }
}
