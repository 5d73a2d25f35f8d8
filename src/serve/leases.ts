import { randomBytes } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import { Gate } from '../core/gate.ts';
import type { Batch } from '../sealed/batch.ts';
import type { StoredLease } from '../sealed/lease.ts';
import {
  allLeases,
  deleteLease,
  dueLeases,
  dueMounts,
  endLeases,
  endLeasesOf,
  findLease,
  leaseAt,
  leaseName,
  mountName,
  nextDue,
  saveLease,
} from '../sealed/lease.ts';
import type { Sealed } from '../sealed/sealed.ts';
import { Fault } from './fault.ts';

/** Takes back, or makes longer, what a backend gave. */
export interface LeaseOwner {
  /**
   * Done only when the issuer will not honour it any more; rejects when that is not certain. Safe to repeat. Where the
   * issuer has no way to end it, gives the moment in which it ends by itself.
   */
  readonly takeBack: (lease: StoredLease) => Promise<number | undefined>;
  /** Lets the issuer honour it until `expires`; missing where nothing must be told to the issuer. */
  readonly extend?: (lease: StoredLease, expires: number) => Promise<void>;
}

/** What a backend says of something that it is about to give. */
export interface LeaseRequest {
  /** The path that gives it, such as `database/creds/ci`. */
  readonly path: string;
  readonly mount: string;
  /** Seconds. */
  readonly ttl: number;
  readonly maxTtl: number;
  readonly renewable: boolean;
  readonly handle: Readonly<Record<string, unknown>>;
  /** The token that it is given to, as in `Identity.token`. */
  readonly token: string;
}

/** In the place of a failure's code: the issuer can't end it before its time. */
export const RUNS_OUT = 'RL-LEASE-RUNS-OUT';

/** Milliseconds after the first failure, doubled with each further one up to the last. */
const FIRST_RETRY = 1_000;
const LAST_RETRY = 15 * 60_000;
/** So many of one mount are taken back at once: an issuer that hangs holds up only its own. */
const AT_ONCE = 4;
/** Milliseconds until the next look at the latest: timers don't know that the clock was set. */
const LOOK_AGAIN = 60_000;
/** Milliseconds of rest when the store itself fails. */
const REST = 5_000;

/**
 * All that was given for a time. What is due is taken back at its issuer, again and again with pauses until that is
 * done; it survives restarts, and stays visible meanwhile.
 */
export class Leases {
  readonly #vault: Sealed;
  readonly #batch: Batch;
  readonly #ownerOf: (mount: string) => LeaseOwner | undefined;
  readonly #log: (line: string) => void;
  /** What is being made at its issuer in this moment, by its lease's name: not to be taken back before that has ended. */
  readonly #making = new Map<string, PromiseWithResolvers<void>>();
  /** What is on its way back, by its lease's name, so that each is there once at a time. */
  readonly #under = new Map<string, Promise<void>>();
  readonly #gates = new Map<string, Gate>();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    vault: Sealed,
    batch: Batch,
    ownerOf: (mount: string) => LeaseOwner | undefined,
    log: (line: string) => void,
  ) {
    this.#vault = vault;
    this.#batch = batch;
    this.#ownerOf = ownerOf;
    this.#log = log;
  }

  /**
   * Writes down what is about to be made, on disk before the issuer is asked: should this process die in between, it
   * is taken back when it is there again. Settle it with `given`, or with `abandon`.
   */
  async intend(request: LeaseRequest, time: number): Promise<StoredLease> {
    const lease: StoredLease = {
      id: `${request.path}/${randomBytes(18).toString('base64url')}`,
      mount: request.mount,
      issued: time,
      expires: time + request.ttl * 1000,
      ttl: request.ttl,
      latest: time + request.maxTtl * 1000,
      renewable: request.renewable,
      renewed: undefined,
      handle: request.handle,
      pending: true,
      failures: 0,
      failure: '',
      token: Buffer.from(request.token, 'hex'),
      // Due from the first moment: only that this process knows itself to be making it holds it back.
      due: time,
    };
    const name = leaseName(this.#vault, lease.id);
    this.#making.set(name, Promise.withResolvers());
    try {
      await this.#batch.run(() => saveLease(this.#vault, lease), true);
    } catch (error) {
      this.#made(name);
      throw error;
    }
    return lease;
  }

  /**
   * What was intended has been made and is given now; within the transaction of the answer. Throws `Fault` 400 when
   * its end was wanted meanwhile; then, and when the transaction fails, it is taken back.
   */
  given(lease: StoredLease, change: Partial<Pick<StoredLease, 'handle' | 'expires' | 'latest'>> = {}): StoredLease {
    this.#made(leaseName(this.#vault, lease.id));
    this.#lookBy(Date.now() + FIRST_RETRY);
    const stored = this.find(lease.id);
    if (stored === undefined || stored.due !== lease.due) {
      throw new Fault(400, 'it was revoked while it was being made');
    }
    const now = { ...stored, ...change, pending: false };
    const kept = { ...now, due: now.expires };
    saveLease(this.#vault, kept);
    return kept;
  }

  /** What was intended is not given: whatever of it was made is taken back. */
  abandon(lease: StoredLease): void {
    this.#made(leaseName(this.#vault, lease.id));
    this.#look();
  }

  /** The answer that was to give it did not leave: given or not by then, it is taken back. */
  withhold(lease: StoredLease): void {
    this.abandon(lease);
    void this.revoke([lease], false).catch((error: unknown) => this.#failed(error));
  }

  find(id: string): StoredLease | undefined {
    return findLease(this.#vault, id);
  }

  /** The leases below a prefix of their ids, sorted by id. */
  below(prefix: string): StoredLease[] {
    return allLeases(this.#vault)
      .filter(({ id }) => id.startsWith(prefix))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Makes a lease longer by `increment` seconds from now, never beyond its latest end. Throws `Fault` 400. */
  async renew(id: string, increment: number, time: number): Promise<StoredLease> {
    const lease = this.#renewable(id, time);
    const seconds = increment > 0 ? increment : lease.ttl;
    const expires = Math.min(time + seconds * 1000, lease.latest);
    await this.#ownerOf(lease.mount)?.extend?.(lease, expires);
    const renewed = await this.#batch.run(() => {
      // It, or its token, may have come to its end while the issuer was asked.
      const kept = { ...this.#renewable(id, time), expires, due: expires, renewed: time };
      saveLease(this.#vault, kept);
      return kept;
    }, true);
    this.#lookBy(expires);
    return renewed;
  }

  /**
   * Takes these back: now and waited for when `sync`, else soon. Gives those that are still there after the wait: the
   * issuer has not confirmed their end.
   */
  async revoke(leases: readonly StoredLease[], sync: boolean): Promise<StoredLease[]> {
    const ids = leases.map(({ id }) => id);
    await this.#batch.run(() => endLeases(this.#vault, ids), true);
    if (!sync) {
      this.#look();
      return [];
    }
    const mountOf = ({ mount }: StoredLease) => mountName(this.#vault, mount);
    await Promise.all(leases.map((lease) => this.#takeBack(leaseName(this.#vault, lease.id), mountOf(lease))));
    return ids.map((id) => this.find(id)).filter((lease) => lease !== undefined);
  }

  /** Drops leases without asking their issuers: for a person who knows that there is nothing left to take back. */
  forget(leases: readonly StoredLease[]): void {
    for (const { id } of leases) deleteLease(this.#vault, id);
  }

  /** The leases of tokens that ended are due now; within the transaction in which they end. */
  endOf(tokens: readonly Buffer[]): void {
    endLeasesOf(this.#vault, tokens);
    this.#lookBy(Date.now());
  }

  /** Begins to take back what is due, now and from now on; what an earlier process was making is due. */
  start(): void {
    this.#look();
  }

  /** Begins nothing new and waits for what is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await Promise.all(this.#under.values());
  }

  #made(name: string): void {
    this.#making.get(name)?.resolve();
    this.#making.delete(name);
  }

  #renewable(id: string, time: number): StoredLease {
    const lease = this.find(id);
    if (lease === undefined || lease.pending) throw new Fault(400, 'lease not found');
    const isEnding = lease.due !== lease.expires || this.#under.has(leaseName(this.#vault, id));
    if (isEnding || lease.expires <= time) throw new Fault(400, 'lease expired');
    if (!lease.renewable) throw new Fault(400, 'lease is not renewable');
    return lease;
  }

  /** Looks at `time` at the latest; within a transaction too, whose changes it sees once that has ended. */
  #lookBy(time: number): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    const next = Math.min(time, nextDue(this.#vault, Date.now()) ?? time);
    this.#timer = setTimeout(() => this.#look(), Math.min(Math.max(next - Date.now(), 0), LOOK_AGAIN));
    this.#timer.unref();
  }

  /** Begins to take back what is due, as far as there is room. */
  #look(): void {
    if (this.#closed) return;
    try {
      for (const mount of dueMounts(this.#vault, Date.now())) this.#lookAt(mount);
      this.#lookBy(Date.now() + LOOK_AGAIN);
    } catch (error) {
      this.#failed(error);
    }
  }

  #lookAt(mount: string): void {
    const gate = this.#gate(mount);
    if (this.#closed || !gate.isOpen) return;
    // Those that are on their way already are among the oldest.
    const limit = AT_ONCE + this.#under.size + this.#making.size;
    for (const name of dueLeases(this.#vault, mount, Date.now(), limit)) {
      if (!gate.isOpen) return;
      if (!this.#under.has(name) && !this.#making.has(name)) void this.#takeBack(name, mount);
    }
  }

  /** The store does not let itself be read or written: nothing is begun for a while. */
  #failed(error: unknown): void {
    this.#log(`leases can't be taken back now: ${error instanceof RelockError ? error.code : 'unforeseen'}`);
    clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#timer = setTimeout(() => this.#look(), REST);
    this.#timer.unref();
  }

  #gate(mount: string): Gate {
    const gate = this.#gates.get(mount) ?? new Gate(AT_ONCE);
    this.#gates.set(mount, gate);
    return gate;
  }

  #takeBack(name: string, mount: string): Promise<void> {
    const under = this.#under.get(name);
    if (under !== undefined) return under;
    const work = this.#takenBack(name, mount);
    this.#under.set(name, work);
    return work;
  }

  async #takenBack(name: string, mount: string): Promise<void> {
    try {
      try {
        await this.#gate(mount).through(() => this.#tryTakeBack(name));
      } finally {
        this.#under.delete(name);
      }
      this.#lookAt(mount);
    } catch (error) {
      this.#failed(error);
    }
  }

  async #tryTakeBack(name: string): Promise<void> {
    await this.#making.get(name)?.promise;
    const lease = leaseAt(this.#vault, name);
    if (lease === undefined) return;
    let ends: number | undefined;
    let failure = '';
    try {
      const owner = this.#ownerOf(lease.mount);
      if (owner === undefined) throw new RelockError('RL-SERVE-LEASE', 'its backend is not mounted any more');
      ends = await owner.takeBack(lease);
    } catch (error) {
      failure = error instanceof RelockError ? error.code : 'RL-INTERNAL';
    }
    await this.#batch.run(() => {
      const now = leaseAt(this.#vault, name);
      if (now === undefined) return;
      if (failure !== '') {
        const pause = Math.min(FIRST_RETRY * 2 ** now.failures, LAST_RETRY);
        saveLease(this.#vault, { ...now, failures: now.failures + 1, failure, due: Date.now() + pause });
      } else if (ends !== undefined && ends > Date.now()) {
        saveLease(this.#vault, { ...now, failure: RUNS_OUT, due: ends });
      } else {
        deleteLease(this.#vault, now.id);
      }
      // Should this be lost with the power, it is taken back once more.
    }, false);
    if (failure !== '' || ends !== undefined) this.#lookBy(Date.now() + LOOK_AGAIN);
    if (failure !== '') this.#log(`${lease.id} could not be taken back (${failure}); it is tried again`);
  }
}
