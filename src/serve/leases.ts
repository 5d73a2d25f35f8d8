import { randomBytes } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import type { Batch } from '../sealed/batch.ts';
import type { StoredLease } from '../sealed/lease.ts';
import { allLeases, deleteLease, dueLeases, endLeasesOf, findLease, nextDue, saveLease } from '../sealed/lease.ts';
import type { Sealed } from '../sealed/sealed.ts';
import { Fault } from './fault.ts';

/** Takes back, or makes longer, what a backend gave. */
export interface LeaseOwner {
  /** Done only when the issuer will not honour it any more; rejects when that is not certain. Safe to repeat. */
  readonly takeBack: (lease: StoredLease) => Promise<void>;
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

/** Milliseconds after the first failure, doubled with each further one up to the last. */
const FIRST_RETRY = 1_000;
const LAST_RETRY = 15 * 60_000;
/** A lease whose giving was cut short is looked at after this long, in milliseconds. */
const PENDING = 60_000;
/** So many are taken back at once. */
const AT_ONCE = 8;

/**
 * All that was given for a time. What is due is taken back at its issuer, again and again with pauses until that is
 * done; it survives restarts, and stays visible meanwhile.
 */
export class Leases {
  readonly #vault: Sealed;
  readonly #batch: Batch;
  readonly #ownerOf: (mount: string) => LeaseOwner | undefined;
  readonly #log: (line: string) => void;
  /** Ids on their way to their issuer, so that each is there once at a time. */
  readonly #under = new Map<string, Promise<boolean>>();
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
   * Writes down what is about to be made, on disk before the issuer is asked: should this process die in between,
   * it is taken back later. Settle it with `given`, or leave it: then it is taken back.
   */
  async intend(request: LeaseRequest, time: number): Promise<StoredLease> {
    const lease: StoredLease = {
      id: `${request.path}/${randomBytes(18).toString('base64url')}`,
      mount: request.mount,
      issued: time,
      expires: time + request.ttl * 1000,
      latest: time + request.maxTtl * 1000,
      renewable: request.renewable,
      renewed: undefined,
      handle: request.handle,
      pending: true,
      failures: 0,
      failure: '',
      token: Buffer.from(request.token, 'hex'),
      due: time + PENDING,
    };
    await this.#batch.run(() => saveLease(this.#vault, lease), true);
    return lease;
  }

  /** What was intended has been made and is given now; within the transaction of the answer. */
  given(lease: StoredLease): void {
    saveLease(this.#vault, { ...lease, pending: false, due: lease.expires });
    this.#wake(lease.expires);
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

  /** Makes a lease longer, never beyond its latest end. Throws `Fault` 400. */
  async renew(id: string, increment: number, time: number): Promise<StoredLease> {
    const lease = this.find(id);
    if (lease === undefined || lease.expires <= time) throw new Fault(400, 'lease not found');
    if (!lease.renewable) throw new Fault(400, 'lease is not renewable');
    const seconds = increment > 0 ? increment : Math.round((lease.expires - (lease.renewed ?? lease.issued)) / 1000);
    const expires = Math.min(time + seconds * 1000, lease.latest);
    await this.#ownerOf(lease.mount)?.extend?.(lease, expires);
    const renewed = { ...lease, expires, due: expires, renewed: time };
    await this.#batch.run(() => {
      if (this.find(id) === undefined) throw new Fault(400, 'lease not found');
      saveLease(this.#vault, renewed);
    }, true);
    this.#wake(expires);
    return renewed;
  }

  /** Takes these back: now and waited for when `sync`, else soon. Gives false when the issuer has not confirmed one. */
  async revoke(leases: readonly StoredLease[], sync: boolean, time: number): Promise<boolean> {
    await this.#batch.run(() => {
      for (const lease of leases) saveLease(this.#vault, { ...lease, due: time });
    }, true);
    if (!sync) {
      this.#wake(time);
      return true;
    }
    const done = await Promise.all(leases.map((lease) => this.#takeBack(lease)));
    return done.every(Boolean);
  }

  /** Drops leases without asking their issuers: for a person who knows that there is nothing left to take back. */
  forget(leases: readonly StoredLease[]): void {
    for (const { id } of leases) deleteLease(this.#vault, id);
  }

  /** The leases of tokens that ended are due now; within the transaction in which they end. */
  endOf(tokens: readonly Buffer[]): void {
    endLeasesOf(this.#vault, tokens, Date.now());
    this.#wake(Date.now());
  }

  /** Begins to take back what is due, now and from now on. */
  start(): void {
    this.#wake(nextDue(this.#vault));
  }

  /** Begins nothing new and waits for what is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await Promise.all(this.#under.values());
  }

  #wake(due: number | undefined): void {
    if (this.#closed || due === undefined) return;
    clearTimeout(this.#timer);
    const next = Math.min(due, nextDue(this.#vault) ?? due);
    // Timers hold 2^31 milliseconds; an hour is often enough to look again, also when the clock was set.
    this.#timer = setTimeout(() => void this.#sweep(), Math.min(Math.max(next - Date.now(), 0), 3_600_000));
    this.#timer.unref();
  }

  async #sweep(): Promise<void> {
    try {
      const due = dueLeases(this.#vault, Date.now(), AT_ONCE * 2).filter(({ id }) => !this.#under.has(id));
      await Promise.all(due.slice(0, AT_ONCE).map((lease) => this.#takeBack(lease)));
    } catch (error) {
      this.#log(`leases could not be swept: ${error instanceof RelockError ? error.code : 'unforeseen'}`);
    }
    if (!this.#closed) {
      const next = nextDue(this.#vault);
      this.#wake(next === undefined ? undefined : Math.max(next, Date.now() + 50));
    }
  }

  #takeBack(lease: StoredLease): Promise<boolean> {
    const under = this.#under.get(lease.id);
    if (under !== undefined) return under;
    const work = this.#tryTakeBack(lease).finally(() => this.#under.delete(lease.id));
    this.#under.set(lease.id, work);
    return work;
  }

  async #tryTakeBack(lease: StoredLease): Promise<boolean> {
    let failure: string | undefined;
    try {
      const owner = this.#ownerOf(lease.mount);
      if (owner === undefined) throw new RelockError('RL-SERVE-LEASE', 'its backend is not mounted any more');
      await owner.takeBack(lease);
    } catch (error) {
      failure = error instanceof RelockError ? error.code : 'RL-INTERNAL';
    }
    await this.#batch.run(() => {
      if (failure === undefined) deleteLease(this.#vault, lease.id);
      else {
        const failures = lease.failures + 1;
        const pause = Math.min(FIRST_RETRY * 2 ** (failures - 1), LAST_RETRY);
        saveLease(this.#vault, { ...lease, failures, failure, due: Date.now() + pause });
      }
    }, true);
    if (failure !== undefined) this.#log(`${lease.id} could not be taken back (${failure}); it is tried again`);
    return failure === undefined;
  }
}
