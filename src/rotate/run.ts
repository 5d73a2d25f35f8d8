import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { Rotator } from '../issuer/issuer.ts';
import type { Address } from '../vault/address.ts';
import type { FingerprintStore, Reading, Rotatable, Version } from '../vault/vault.ts';
import { holdsValue } from './credential.ts';
import type { Journal, JournalState, KeptJournal, RotationMode } from './journal.ts';
import { HOLD, isFinished, Overtaken, writeJournal } from './journal.ts';
import type { RotationOutcome, RotationProblem, RotationStep } from './outcome.ts';

/** What is to be rotated, where it is kept, who issues it and why. */
export interface RotationRequest {
  readonly key: ManagedKey;
  /** Of the whole secret: without `#/KEY`. */
  readonly address: Address;
  readonly store: Rotatable & FingerprintStore;
  readonly issuer: Rotator;
  /** For the journal and for people: `found in a pull request`, `older than 90 days`. */
  readonly reason: string;
  readonly mode: RotationMode;
  readonly now: () => Date;
  /** Told of each step as it is done, and of those that an earlier run did when it is finished by this one. */
  readonly onStep?: (step: RotationStep) => void;
  /** The value that leaked. A key that no longer has it is not rotated again. */
  readonly leaked?: SecretValue;
  /** Milliseconds to wait for another run that is rotating the same key; 75 s unless set: longer than a dead one's hold. */
  readonly patience?: number;
}

/** One run's work on one rotation: the journal as it stands, and the writing of it. */
export class Run {
  readonly request: RotationRequest;
  /** ISO 8601: until when an earlier run may have been at work; undefined when this one began the rotation. */
  readonly heldUntil: string | undefined;
  #kept: KeptJournal;

  constructor(request: RotationRequest, kept: KeptJournal, heldUntil?: string) {
    this.request = request;
    this.heldUntil = heldUntil;
    this.#kept = kept;
  }

  get journal(): Journal {
    return this.#kept.journal;
  }

  /** The act that `state` names is done: says so in the journal, which also proves that this run still owns it. */
  async reached(state: JournalState, what: string, changes: Partial<Journal> = {}): Promise<void> {
    const now = this.request.now();
    const step = { at: now.toISOString(), what };
    const journal: Journal = {
      ...this.journal,
      ...changes,
      state,
      until: new Date(now.getTime() + (state === 'done' || state === 'undone' ? 0 : HOLD)).toISOString(),
      steps: [...this.journal.steps, step],
    };
    await this.#write(journal);
    this.request.onStep?.(step);
  }

  /** Notes why this run stops, and lets go of the journal. What can't be noted is lost: the hold then ends by itself. */
  async letGo(error: unknown, changes: Partial<Journal> = {}): Promise<void> {
    if (error instanceof Overtaken || isFinished(this.journal)) return;
    const until = this.request.now().toISOString();
    const journal = { ...this.journal, ...changes, until, problem: problemOf(error) };
    try {
      await this.#write(journal);
    } catch {
      // The vault is what went wrong, or another run was faster.
    }
  }

  /** Refuses to act on a hold that is over: another run may be at work by now. */
  checkHold(): void {
    if (this.request.now().getTime() > Date.parse(this.journal.until)) throw new Overtaken(this.request.address);
  }

  /** The secret as it stands, which is there and has a version. */
  current(): Promise<Reading & { readonly version: Version }> {
    return readCurrent(this.request);
  }

  /** The pending value: without it the rotation can't go on. */
  async staged(): Promise<SecretFields> {
    const fields = await this.request.store.readStaged(this.request.address, this.journal.rotation);
    if (fields !== null) return fields;
    throw new RelockError('RL-ROTATE-PENDING-LOST', `the pending value of ${this.name} is gone from the vault`, {
      evidence: [['Rotation', this.journal.rotation]],
      remedy: `Run relock rotate ${printable(this.request.key.address)}: it makes another new value.`,
      state: 'The issuer may have been given the lost value: the current one may not log in until then.',
    });
  }

  get name(): string {
    return printable(this.request.address.text);
  }

  async #write(journal: Journal): Promise<void> {
    this.#kept = await writeJournal(this.request.store, this.request.address, journal, this.#kept.revision);
  }
}

/** The secret as it stands. Throws `RL-ROTATE-NO-SECRET` and `RL-ROTATE-NO-VERSION`. */
export async function readCurrent(request: {
  readonly store: Rotatable;
  readonly address: Address;
}): Promise<Reading & { readonly version: Version }> {
  const name = printable(request.address.text);
  if (request.address.params.has('version')) {
    throw new RelockError('RL-VAULT-PARAM', `${name} names one version, which never changes`, {
      remedy: 'Take ?version= out of the address in the config.',
      state: 'Nothing was changed.',
    });
  }
  const reading = await request.store.read(request.address);
  if (reading === null) {
    throw new RelockError('RL-ROTATE-NO-SECRET', `there is no secret at ${name}`, {
      remedy: 'Write the key there once by hand; from then on Relock replaces it.',
      state: 'Nothing was changed.',
    });
  }
  const { version } = reading;
  if (version === undefined) {
    throw new RelockError('RL-ROTATE-NO-VERSION', `${name} has no versions, so it can't be replaced safely`, {
      remedy: 'Keep the key in a store with versions, such as Vault’s KV version 2.',
      state: 'Nothing was changed.',
    });
  }
  return { ...reading, version };
}

/** An older version of the secret, or null when the store no longer gives it. */
export async function readOlder(store: Rotatable, address: Address, version: Version): Promise<SecretFields | null> {
  const params = new Map([...address.params, ['version', String(version)]]);
  const older: Address = { ...address, params, text: `${address.text}?version=${String(version)}` };
  try {
    const reading = await store.read(older);
    return reading?.version === version ? reading.fields : null;
  } catch (error) {
    // Deleted, destroyed, or a store without versions to ask for: the proof is then the one in the journal.
    if (error instanceof RelockError) return null;
    throw error;
  }
}

/** How many versions back a leaked value is looked for: as many as KV v2 keeps unless told otherwise. */
const VERSIONS_BACK = 10;

/** The older version of the secret that has this value; null when the store has none, or does not count its versions. */
export async function findOlder(
  request: Pick<RotationRequest, 'key' | 'store' | 'address'> & { readonly issuer: Pick<Rotator, 'secretFields'> },
  current: Version,
  value: SecretValue,
): Promise<SecretFields | null> {
  if (typeof current !== 'number') return null;
  for (let version = current - 1; version >= Math.max(1, current - VERSIONS_BACK); version--) {
    const older = await readOlder(request.store, request.address, version);
    if (older !== null && holdsValue(request.key, older, request.issuer.secretFields, value)) return older;
  }
  return null;
}

/** How a journal ended, as an outcome. */
export function outcomeOf(journal: Journal, steps: readonly RotationStep[] = journal.steps): RotationOutcome {
  const { address, kind, rotation, state, problem } = journal;
  const common = { address, kind, rotation, steps };
  if (state === 'done') return { ...common, result: 'rotated' };
  if (state === 'revoked') return { ...common, result: 'revoked' };
  const why = problem ?? { code: 'RL-ROTATE-UNFINISHED', message: `the rotation of ${address} is not finished` };
  return { ...common, result: 'failed', problem: why };
}

/** What may be told and kept of an error. Of one that is not ours not even the message: it may hold anything. */
export function problemOf(error: unknown): RotationProblem {
  if (!(error instanceof RelockError)) {
    const name = error instanceof Error ? error.name : 'unknown';
    return { code: 'RL-INTERNAL', message: `something went wrong that Relock did not foresee: ${printable(name, 60)}` };
  }
  return {
    code: error.code,
    message: error.message,
    ...(error.evidence.length === 0 ? {} : { evidence: error.evidence }),
    ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
    ...(error.state === undefined ? {} : { state: error.state }),
  };
}
