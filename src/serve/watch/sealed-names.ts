import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Sealed } from '../../sealed/sealed.ts';
import type { AgeLimits, Dimension, RollUpStore, Row, Sums } from '../../watch/roll-up.ts';

const NONCE = 12;
const TAG = 16;
/** Names that are known in their sealed form; each is used again and again. */
const KEPT = 20_000;

/**
 * Roll-ups whose names are sealed before they reach the file: those of keys, identities and networks are nobody's
 * business who only has that. The same name must give the same text, for rows are found by it, so the nonce is made
 * from the name itself (a keyed hash: as AES-SIV does it, RFC 5297). What is added waits until `write`, so that it goes
 * into the file together with the state that it belongs to.
 */
export class SealedNames implements RollUpStore {
  readonly #vault: Sealed;
  readonly #openStore: () => RollUpStore;
  #store: RollUpStore;
  readonly #sealed = new Map<string, string>();
  #rows: Row[] = [];
  #limits: AgeLimits | undefined;

  /** `open` gives the store over the vault's own file. */
  constructor(vault: Sealed, open: () => RollUpStore) {
    this.#vault = vault;
    this.#openStore = open;
    this.#store = open();
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) this.#rows.push({ ...row, name: this.#seal(row.dimension, row.name) });
  }

  age(limits: AgeLimits): void {
    this.#limits = limits;
  }

  /** Within a transaction: what was added since the last time. */
  write(): void {
    if (this.#rows.length > 0) this.#store.add(this.#rows);
    if (this.#limits !== undefined) this.#store.age(this.#limits);
  }

  /** After the transaction: what was written is written, or, when it was not committed, will be the next time. */
  settle(committed: boolean): void {
    if (!committed) {
      // It may remember rows that are not there.
      this.#store = this.#openStore();
      return;
    }
    this.#rows = [];
    this.#limits = undefined;
  }

  rows(dimension: Dimension, name: string, from: number, until: number): Row[] {
    return this.#store
      .rows(dimension, this.#seal(dimension, name), from, until)
      .map((row) => Object.assign(row, { name }));
  }

  top(
    dimension: Dimension,
    from: number,
    until: number,
    limit: number,
  ): Array<Readonly<Sums> & { readonly name: string }> {
    return this.#store
      .top(dimension, from, until, limit)
      .map((row) => Object.assign(row, { name: this.#open(dimension, row.name) }));
  }

  #seal(dimension: Dimension, name: string): string {
    const short = `${dimension} ${name}`;
    const known = this.#sealed.get(short);
    if (known !== undefined) return known;
    const { keys } = this.#vault;
    const nonce = keys.hash('watch', 'name', dimension, name).subarray(0, NONCE);
    const cipher = createCipheriv('aes-256-gcm', keys.key('watch', PURPOSE), nonce, { authTagLength: TAG });
    cipher.setAAD(Buffer.from(dimension));
    const box = Buffer.concat([nonce, cipher.update(name, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    if (this.#sealed.size >= KEPT) this.#sealed.clear();
    const text = box.toString('base64url');
    this.#sealed.set(short, text);
    return text;
  }

  #open(dimension: Dimension, text: string): string {
    const box = Buffer.from(text, 'base64url');
    const key = this.#vault.keys.key('watch', PURPOSE);
    const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(dimension));
    decipher.setAuthTag(box.subarray(-TAG));
    return Buffer.concat([decipher.update(box.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
  }
}

/** Apart from the key that hashes are made with. */
const PURPOSE = Buffer.from('roll-up names');
