import { openBox, sealBox } from './box.ts';
import type { BoxColumn } from './boxes.ts';
import { bytesOf } from './database.ts';
import type { Sealed } from './sealed.ts';
import { untampered } from './sealed.ts';

/** What can be kept as an entry: plain JSON. What is read was sealed by this vault under that name, so it has the shape that its writer gave it. */
export type EntryValue = Readonly<Record<string, unknown>>;

/** The entries, as a change of keys sees them. */
export const entryBoxes: BoxColumn = {
  table: 'entry',
  key: ['id'],
  column: 'body',
  sealedWith: (vault, row) => boxOf(vault, bytesOf(row, 'id')),
};

function boxOf({ keys }: Sealed, id: Buffer) {
  return { key: keys.box('entry', id), context: keys.context('entry', id.toString('hex')) };
}

/**
 * Small sealed records by name: mounts, policies, roles, configurations. A name is segments joined by "/", such as
 * `policy/ci`; the file tells neither names nor contents. Within a transaction of the caller's each call is part of it.
 */
export class Entries {
  readonly #vault: Sealed;

  constructor(vault: Sealed) {
    this.#vault = vault;
  }

  /** The entry of that name, or undefined. Throws `RL-VAULT-TAMPERED`. */
  get(name: string): EntryValue | undefined {
    const id = this.#id(name);
    const row = this.#vault.db.get('SELECT body FROM entry WHERE id = ?', id);
    if (row === undefined) return undefined;
    return this.#open(id, bytesOf(row, 'body')).value;
  }

  /** Writes or replaces an entry. */
  put(name: string, value: EntryValue): void {
    const id = this.#id(name);
    const { key, context } = boxOf(this.#vault, id);
    const body = sealBox(key, Buffer.from(JSON.stringify({ name, value })), context);
    this.#vault.db.run(
      'INSERT INTO entry (id, folder, body) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
      id,
      this.#folder(name.slice(0, name.lastIndexOf('/') + 1)),
      body,
    );
  }

  /** Removes an entry; false when there was none. */
  delete(name: string): boolean {
    if (this.get(name) === undefined) return false;
    this.#vault.db.run('DELETE FROM entry WHERE id = ?', this.#id(name));
    return true;
  }

  /** The last segments of the entries right below a folder such as `policy/`, sorted. Not those of folders in it. */
  list(folder: string): string[] {
    return this.all(folder).map(({ name }) => name);
  }

  /** All entries right below a folder, by the last segment of their names, sorted. */
  all(folder: string): Array<{ readonly name: string; readonly value: EntryValue }> {
    return this.#vault.db
      .all('SELECT id, body FROM entry WHERE folder = ?', this.#folder(folder))
      .map((row) => {
        const { name, value } = this.#open(bytesOf(row, 'id'), bytesOf(row, 'body'));
        return { name: name.slice(folder.length), value };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #open(id: Buffer, body: Buffer): { name: string; value: EntryValue } {
    return untampered('an entry of the vault', () => {
      const { key, context } = boxOf(this.#vault, id);
      const plain = openBox(key, body, context);
      return JSON.parse(plain.toString('utf8')) as { name: string; value: EntryValue };
    });
  }

  #id(name: string): Buffer {
    return this.#vault.keys.hash('entry', name);
  }

  #folder(folder: string): Buffer {
    return this.#vault.keys.hash('folder', folder);
  }
}
