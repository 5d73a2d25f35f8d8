import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Repository } from '../repository.ts';
import { PackIndex } from './index-file.ts';
import { PackFile, type Entry } from './pack-file.ts';
import { OddPack } from './odd.ts';

/** Where an object stands. */
export interface Packed {
  /** Number of the pack. */
  readonly pack: number;
  readonly at: number;
}

/**
 * The packs of a repository's own store. Loose objects, those of alternates, and packs that are not as git writes them
 * are not among them.
 */
export class Packs {
  readonly #packs: ReadonlyArray<{ readonly path: string; readonly index: PackIndex }>;
  /** The one that is read, as they are read one after the other: no file when it is odd. */
  #open: { readonly pack: number; readonly file: PackFile | undefined } | undefined;
  /** The one that the last object stood in: the next one mostly stands there, too. */
  #last = 0;

  constructor(repository: Repository) {
    const folder = path.join(repository.commonDir, 'objects', 'pack');
    this.#packs = namesIn(folder).flatMap((name) => {
      const base = path.join(folder, name.slice(0, -'.idx'.length));
      const index = unlessOdd(() => new PackIndex(`${base}.idx`));
      return index === undefined ? [] : [{ path: `${base}.pack`, index }];
    });
  }

  /** How many objects they have. */
  get count(): number {
    return this.#packs.reduce((sum, { index }) => sum + index.count, 0);
  }

  /** Where the object with this id, of 20 bytes, stands. */
  find(id: Buffer): Packed | undefined {
    const last = this.findIn(this.#last, id);
    if (last !== undefined) return { pack: this.#last, at: last };
    for (const [pack, { index }] of this.#packs.entries()) {
      const at = pack === this.#last ? undefined : index.find(id);
      if (at === undefined) continue;
      this.#last = pack;
      return { pack, at };
    }
    return undefined;
  }

  /** Where the object stands in this pack. */
  findIn(pack: number, id: Buffer): number | undefined {
    return this.#packs[pack]?.index.find(id);
  }

  pathOf(pack: number): string {
    return this.#packs[pack]?.path ?? '';
  }

  /** The entry there; undefined when the pack is odd. */
  entry({ pack, at }: Packed): Entry | undefined {
    if (this.#open?.pack !== pack) {
      this.close();
      this.#open = { pack, file: this.#fileOf(pack) };
    }
    const { file } = this.#open;
    return file === undefined ? undefined : unlessOdd(() => file.entry(at));
  }

  close(): void {
    this.#open?.file?.close();
    this.#open = undefined;
  }

  /** The pack that its index was made for, if it still is. */
  #fileOf(pack: number): PackFile | undefined {
    const one = this.#packs[pack];
    const file = one === undefined ? undefined : unlessOdd(() => new PackFile(one.path));
    if (file === undefined || one?.index.packChecksum.equals(file.checksum) === true) return file;
    file.close();
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.idx'))
      .sort();
  } catch {
    return [];
  }
}

/** What git can still try its hand at: packs that are odd, or gone since they were listed. */
export function unlessOdd<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof OddPack || (error instanceof Error && 'syscall' in error)) return undefined;
    throw error;
  }
}
