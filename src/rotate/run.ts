import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { Issuer, Rotator } from '../issuer/issuer.ts';
import type { Publisher } from '../publish/publisher.ts';
import type { Address } from '../vault/address.ts';
import type { FingerprintStore, Reading, Rotatable, Version } from '../vault/vault.ts';
import { credentialOf } from './credential.ts';
import type { Journal, JournalState, KeptJournal, RotationMode } from './journal.ts';
import { HOLD, isFinished, Overtaken, withStep, writeJournal } from './journal.ts';
import type { RotationStep } from './outcome.ts';
import { problemOf } from './outcome.ts';
import { readCurrent, readOlder } from './versions.ts';

/** An issuer as the engine sees it: a step that it can't do is a person's, or nobody's. */
export type AnyIssuer = Issuer & Partial<Rotator>;

/** What is to be rotated, where it is kept, who issues it and why. */
export interface RotationRequest {
  readonly key: ManagedKey;
  /** Of the whole secret: without `#/KEY`. */
  readonly address: Address;
  readonly store: Rotatable & FingerprintStore;
  readonly issuer: AnyIssuer;
  /** For the journal and for people: `found in a pull request`, `older than 90 days`. */
  readonly reason: string;
  readonly mode: RotationMode;
  readonly now: () => Date;
  /** Where copies of the key live; none unless set. They follow after the new value was read back from the vault. */
  readonly publishers?: readonly Publisher[];
  /** Why all rotation is paused, for people; then nothing is done: `RL-ROTATE-PAUSED`. */
  readonly paused?: string | undefined;
  /** Told of each step as it is done, and of those that an earlier run did when it is finished by this one. */
  readonly onStep?: (step: RotationStep) => void;
  /** The value that leaked. A key that no longer has it is not rotated again. */
  readonly leaked?: SecretValue;
  /** When it leaked first, such as the time of the commit: from then on its uses are asked of the issuer's log. */
  readonly leakedSince?: Date;
  /** Milliseconds to wait for another run that is rotating the same key; 75 s unless set: longer than a dead one's hold. */
  readonly patience?: number;
  /** Milliseconds for copies to be written while a leaked value works still; 20 s unless set. */
  readonly patienceWithCopies?: number;
  /** Milliseconds to wait for the issuer to refuse the old value; 4 s in place and 15 s else unless set. */
  readonly proofTime?: number;
}

/** One run's work on one rotation: the journal as it stands, and the writing of it. */
export class Run {
  readonly request: RotationRequest;
  /** ISO 8601: until when an earlier run may have been at work; undefined when this one began the rotation. */
  readonly heldUntil: string | undefined;
  /** What a person gave for a rotation that waits for it. Used once. */
  given: SecretFields | undefined;
  /** True until the first act of a run that took over: that act may have been done by the earlier one. */
  isResumed: boolean;
  #old: SecretFields | undefined;
  #kept: KeptJournal;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(request: RotationRequest, kept: KeptJournal, heldUntil?: string) {
    this.request = request;
    this.heldUntil = heldUntil;
    this.isResumed = heldUntil !== undefined;
    this.#kept = kept;
  }

  get journal(): Journal {
    return this.#kept.journal;
  }

  /** True when the new value takes the old one's place at the issuer, so that nothing is left to revoke. */
  get isInPlace(): boolean {
    return this.request.issuer.strategy === 'in-place';
  }

  get isEmergency(): boolean {
    return this.journal.mode === 'emergency';
  }

  /** The act that `state` names is done: says so in the journal, which also proves that this run still owns it. */
  async reached(state: JournalState, what: string, changes: Partial<Journal> = {}): Promise<void> {
    const now = this.request.now();
    const step = { at: now.toISOString(), what };
    const next: Journal = { ...this.journal, ...changes, state };
    const hold = isFinished(next) ? 0 : HOLD;
    const journal: Journal = {
      ...next,
      until: new Date(now.getTime() + hold).toISOString(),
      steps: withStep(this.journal.steps, step),
    };
    await this.#write(journal);
    this.request.onStep?.(step);
  }

  /** Notes something in the journal that is no act: what the next act needs to be known to have been begun. */
  async note(changes: Partial<Journal>): Promise<void> {
    const until = new Date(this.request.now().getTime() + HOLD).toISOString();
    await this.#write({ ...this.journal, ...changes, until });
  }

  /** Lets go of the journal without a problem: the rotation goes on in another run. */
  async rest(): Promise<void> {
    await this.#write({ ...this.journal, until: this.request.now().toISOString() });
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

  /** Does what may take longer than a hold lasts, and keeps the journal held meanwhile. */
  async holding<Result>(act: () => Promise<Result>): Promise<Result> {
    this.checkHold();
    let overtaken: unknown;
    const timer = setInterval(() => {
      this.#writing = this.note({}).catch((error: unknown) => {
        overtaken ??= error;
      });
    }, HOLD / 3);
    let result: Result;
    try {
      result = await act();
    } finally {
      clearInterval(timer);
      await this.#writing;
    }
    if (overtaken instanceof Overtaken) throw overtaken;
    return result;
  }

  /** The secret as it stands, which is there and has a version. */
  current(): Promise<Reading & { readonly version: Version }> {
    return readCurrent(this.request);
  }

  /** The secret as it was before, by this run's own reading of it; it is what the new value replaces. */
  remember(secret: SecretFields): void {
    this.#old = secret;
  }

  /** The same, when this run has read it. */
  get seenBefore(): SecretFields | undefined {
    return this.#old;
  }

  /** The same, read again from the store's history when this run did not see it; undefined when that has it no more. */
  async oldSecret(): Promise<SecretFields | undefined> {
    const { store, address } = this.request;
    const replaced = this.journal.old ?? this.journal.from;
    this.#old ??= (await readOlder(store, address, replaced)) ?? undefined;
    return this.#old;
  }

  /** The credential inside a secret. */
  credential(secret: SecretFields): SecretFields {
    return credentialOf(this.request.key, secret, this.request.issuer);
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
