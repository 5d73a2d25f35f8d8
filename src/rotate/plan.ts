import type { ManagedKey } from '../config/config.ts';
import type { Issuer, Rotator } from '../issuer/issuer.ts';
import type { Address } from '../vault/address.ts';
import type { Rotatable } from '../vault/vault.ts';
import { credentialOf, nameOf } from './credential.ts';
import { checkStrategy } from './engine.ts';
import { isFinished, readJournal } from './journal.ts';
import type { Journal, RotationMode } from './journal.ts';
import type { RotationOutcome } from './outcome.ts';
import { problemOf, readCurrent } from './run.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Is a key to be rotated by the calendar, and why. */
export interface Due {
  readonly due: boolean;
  readonly why: string;
  /** What an earlier run stopped in the middle of: to be finished before all others. */
  readonly unfinished?: 'rotation' | 'revocation';
}

/** Reads a key's journal: unfinished → due first; never rotated or older than `every` → due; revoked → left to a person. */
export async function isDue(key: ManagedKey, address: Address, store: Rotatable, now: Date): Promise<Due> {
  const kept = await readJournal(store, address);
  if (kept === null) return { due: true, why: 'never rotated' };
  const { journal } = kept;
  if (!isFinished(journal)) {
    const unfinished = journal.state === 'revoking' ? 'revocation' : 'rotation';
    return { due: true, why: `unfinished since ${startOf(journal)}`, unfinished };
  }
  if (journal.state === 'revoked') {
    return {
      due: false,
      why: `revoked on ${endOf(journal)}; rotate it by name to give it a new value`,
    };
  }
  if (journal.state === 'undone') return { due: true, why: `not rotated on ${endOf(journal)}` };
  const age = Math.floor((now.getTime() - Date.parse(endOf(journal))) / DAY);
  return { due: age >= key.everyDays, why: `${age} of ${key.everyDays} days old` };
}

/** What is to be planned. */
export interface PlanRequest {
  readonly key: ManagedKey;
  readonly address: Address;
  readonly store: Rotatable;
  readonly issuer: Issuer | Rotator;
  readonly mode: RotationMode;
  /** What the config, or whoever asks, wants done. */
  readonly wanted: 'rotate' | 'revoke';
  readonly now: () => Date;
}

/** What a rotation or revocation would do, step by step. Reads the vault and the journal; writes nothing, asks no issuer. */
export async function planKey(request: PlanRequest): Promise<RotationOutcome> {
  const { key, address, store, issuer, mode } = request;
  const at = request.now().toISOString();
  const common = { address: address.text, kind: key.kind };
  try {
    const current = await readCurrent({ store, address });
    credentialOf(key, current.fields, issuer.secretFields);
    const kept = await readJournal(store, address);
    const steps: string[] = [];
    const unfinished = kept !== null && !isFinished(kept.journal);
    if (unfinished) steps.push(`finish rotation ${kept.journal.rotation}, which stopped after "${kept.journal.state}"`);
    else if (request.wanted === 'revoke') {
      steps.push(`revoke the value of version ${String(current.version)} at the issuer`, 'see the issuer refuse it');
    } else if ('strategy' in issuer) {
      checkStrategy(key, issuer.strategy);
      steps.push(
        `make a new ${issuer.secretFields.map((field) => nameOf(key, field)).join(' and ')}`,
        'keep it in the vault as pending',
        'give it to the issuer, which from then on refuses the old one',
        ...(mode === 'emergency' && issuer.endSessions !== undefined ? ['end all sessions that are open'] : []),
        'log in with it, read back from the pending copy',
        `make it current in the vault, if that is still at version ${String(current.version)}`,
        'log in with it, read back from the vault',
        'see the issuer refuse the old value',
      );
    }
    const rotation = unfinished ? kept.journal.rotation : '';
    return { ...common, rotation, result: 'planned', steps: steps.map((what) => ({ at, what })) };
  } catch (error) {
    return { ...common, rotation: '', result: 'failed', steps: [], problem: problemOf(error) };
  }
}

function startOf(journal: Journal): string {
  return journal.steps[0]?.at ?? journal.until;
}

function endOf(journal: Journal): string {
  return journal.steps.at(-1)?.at ?? journal.until;
}
