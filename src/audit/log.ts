import type { Batch, Companion } from '../sealed/batch.ts';
import type { Entries } from '../sealed/entries.ts';
import type { Sealed } from '../sealed/sealed.ts';
import type { AuditEntry, AuditRecord } from './audit.ts';
import { serverEntry, textOf } from './audit.ts';
import type { Link } from './chain.ts';
import { beginning, chainOf } from './chain.ts';
import type { AuditDevice, DeviceLine } from './device.ts';
import { headDeviceLine, recordLine } from './device.ts';
import { Devices } from './devices.ts';
import type { SignedHead } from './head.ts';
import { signHead } from './head.ts';
import { writeHeadFile } from './head-file.ts';
import { openAuditKeys } from './keys.ts';
import type { AuditKeys } from './keys.ts';
import { AuditRows } from './rows.ts';
import type { AuditQuery } from './search.ts';
import { search } from './search.ts';
import { TermIndex } from './term-index.ts';

/** A head is signed after so many records, and when nothing more comes after so many milliseconds. */
const HEAD_RECORDS = 1000;
const HEAD_PAUSE = 10_000;
/** So many records are removed in one transaction, at most. */
const PRUNE = 20_000;

export interface AuditOptions {
  /** A file outside of the vault that always has the newest head. */
  readonly headFile: string | undefined;
  readonly log: (line: string) => void;
}

/**
 * The audit log of a vault that is served: every request and answer in one chain, in the database and on the devices.
 * It goes along with the batch, so that an entry is kept exactly when what it tells of is.
 */
export class AuditLog implements Companion {
  readonly devices: Devices;
  readonly #keys: AuditKeys;
  readonly #rows: AuditRows;
  readonly #index: TermIndex;
  readonly #options: AuditOptions;
  /** The newest record that is committed, and the newest one of the running transaction. */
  #last: Link;
  #reached: Link;
  /** What the running transaction takes, and what it wrote. */
  #taken: Array<{ readonly entry: AuditEntry; readonly text: string }> = [];
  #records: Array<{ readonly entry: AuditEntry; readonly record: AuditRecord }> = [];
  /** The newest head that is committed, and the one of the running transaction. */
  #head: SignedHead | undefined;
  #signed: SignedHead | undefined;
  #wantsHead = false;
  #outside: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #follower: ((number: number, entry: AuditEntry) => void) | undefined;

  constructor(vault: Sealed, entries: Entries, options: AuditOptions) {
    const keys = openAuditKeys(vault, entries, true);
    if (keys === undefined) throw new TypeError('the audit has no keys');
    this.#keys = keys;
    this.#rows = new AuditRows(vault.db, keys);
    this.#index = new TermIndex(vault.db, keys, this.#rows);
    this.#options = options;
    this.#head = this.#rows.lastHead();
    const anchor: Link | undefined = this.#head && {
      number: this.#head.number,
      chain: Buffer.from(this.#head.chain, 'hex'),
    };
    // After everything was pruned the anchor alone says where the chain goes on.
    this.#last = this.#rows.last() ?? anchor ?? beginning(keys.publicKey);
    this.#reached = this.#last;
    this.devices = new Devices({
      after: (after, limit) => this.#linesAfter(after, limit),
      begin: (number) => headDeviceLine(signHead(keys, this.#linkAt(number), Date.now(), 'head')),
      log: options.log,
    });
  }

  /** The newest record's number and chain value. */
  get last(): Link {
    return this.#last;
  }

  get head(): SignedHead | undefined {
    return this.#head;
  }

  /** The Ed25519 public key of the heads, base64url. */
  get publicKey(): string {
    return this.#keys.publicKey;
  }

  /** Adds an entry to the running transaction. Throws when it can't be kept: then the request fails. */
  append(entry: AuditEntry): void {
    this.#taken.push({ entry, text: textOf(entry) });
  }

  /** After the transaction: when the devices have it too. Rejects with `RL-AUDIT-DEVICES`: then the answer is withheld. */
  flush(): Promise<void> {
    return this.devices.flush();
  }

  /** The keyed hash under which a secret text appears in entries. */
  hash(text: string): string {
    return this.#keys.hash(text);
  }

  /** The records that pass a query. Throws `RL-VAULT-TAMPERED`. */
  search(query: AuditQuery): AuditRecord[] {
    return search({ rows: this.#rows, keys: this.#keys, index: this.#index, last: this.#last.number }, query);
  }

  /** From now on `follower` is told of each entry once it is committed. It must be quick and must not throw. */
  follow(follower: (number: number, entry: AuditEntry) => void): void {
    this.#follower = follower;
  }

  /** At most `limit` records behind number `after`, in order. Throws `RL-VAULT-TAMPERED`. */
  after(after: number, limit: number): AuditRecord[] {
    return this.#rows.after(after, limit);
  }

  /** Enables a device: from now on it is given every record. */
  enable(path: string, open: () => AuditDevice): void {
    this.devices.add(path, open, this.#last.number);
  }

  /** Signs heads from now on, and removes old entries: `retention` gives for how many days they are kept, 0: for ever. */
  start(batch: Batch, retention: () => number): void {
    const timer = setInterval(() => void this.#tend(batch, retention()), HEAD_PAUSE);
    timer.unref();
    this.#timer = timer;
  }

  /** Signs the last head and lets the devices go. */
  async stop(batch: Batch): Promise<void> {
    clearInterval(this.#timer);
    await this.#tend(batch, 0);
    await this.devices.close();
  }

  /** Signs what has been written since the last head, and tells it to the devices and the file outside. */
  async signNow(batch: Batch): Promise<void> {
    const { headFile } = this.#options;
    if (this.#last.number > (this.#head?.number ?? 0)) {
      // What the file outside tells must not be ahead of the disk after a power loss.
      await batch.run(() => void (this.#wantsHead = true), headFile !== undefined);
      await this.flush();
    }
    if (headFile !== undefined && this.#head !== undefined && this.#head.number !== this.#outside) {
      writeHeadFile(headFile, this.#head);
      this.#outside = this.#head.number;
    }
  }

  /**
   * Removes what was signed before `time` (milliseconds since 1970), up to a head that stays as the anchor of what is
   * kept; each step is told in an entry. Gives how many entries went and the number up to which they are gone.
   */
  async prune(batch: Batch, time: number): Promise<{ removed: number; upTo: number }> {
    let removed = 0;
    for (;;) {
      const first = this.#rows.first();
      const head = first === 0 ? undefined : this.#rows.headBefore(time, Math.min(first + PRUNE, this.#last.number));
      if (head === undefined || head.number < first) return { removed, upTo: Math.max(0, first - 1) };
      removed += await batch.run(() => this.#pruneTo(head), true);
    }
  }

  mark(): number {
    return this.#taken.length;
  }

  undo(mark: number): void {
    this.#taken.length = mark;
  }

  write(): void {
    let { number, chain } = this.#last;
    for (const { entry, text } of this.#taken) {
      number++;
      const { time } = entry;
      chain = chainOf(chain, number, time, text);
      const record = { number, time, chain, text };
      this.#rows.insert(record);
      this.#records.push({ entry, record });
    }
    this.#reached = { number, chain };
    const signed = this.#head?.number ?? 0;
    if (number > signed && (this.#wantsHead || number - signed >= HEAD_RECORDS)) {
      this.#signed = signHead(this.#keys, this.#reached, Date.now(), 'head');
      this.#rows.addHead(this.#signed);
    }
    this.#index.write();
  }

  settle(committed: boolean): void {
    this.#index.settle(committed);
    if (committed) {
      this.#last = this.#reached;
      for (const { entry, record } of this.#records) {
        this.#index.add(record.number, entry);
        this.#follower?.(record.number, entry);
      }
      if (this.devices.size > 0) this.devices.push(this.#records.map(({ record }) => recordLine(record)));
      if (this.#signed !== undefined) {
        this.#head = this.#signed;
        this.devices.push([headDeviceLine(this.#signed)]);
      }
    }
    this.#wantsHead = false;
    this.#signed = undefined;
    this.#taken = [];
    this.#records = [];
  }

  #pruneTo(head: SignedHead): number {
    const link = { number: head.number, chain: Buffer.from(head.chain, 'hex') };
    const removed = this.#rows.pruneTo(signHead(this.#keys, link, Date.now(), 'anchor'));
    this.#index.pruneTo(head.number);
    this.append(serverEntry('sys/relock/audit/prune', `pruned up to entry ${head.number} (chain ${head.chain})`));
    return removed;
  }

  async #tend(batch: Batch, days: number): Promise<void> {
    try {
      if (days > 0) await this.prune(batch, Date.now() - days * 86_400_000);
      await this.signNow(batch);
    } catch (error) {
      this.#options.log(error instanceof Error ? error.message : 'the audit log could not be tended');
    }
  }

  /** What a device missed. */
  #linesAfter(after: number, limit: number): DeviceLine[] {
    const records = this.#rows.after(after, limit);
    const last = records.at(-1)?.number ?? after;
    const heads = this.#rows.headsAfter(after).filter(({ number }) => number <= last);
    return [...records.map(recordLine), ...heads.map(headDeviceLine)].sort(
      (a, b) => a.number - b.number || Number(a.isHead) - Number(b.isHead),
    );
  }

  #linkAt(number: number): Link {
    if (number === 0) return beginning(this.#keys.publicKey);
    return (number === this.#last.number ? undefined : this.#rows.at(number)) ?? this.#last;
  }
}
