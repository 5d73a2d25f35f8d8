import { PackFile } from './pack-file.ts';
import { unlessOdd } from './packs.ts';

/** So many files are open at a time. */
const MOST = 64;
/** Bytes of short packs that are kept as a whole. */
const KEPT = 32 * 1024 * 1024;

/** The packs that objects are read from, in bounded memory and with few open files, whatever their number. */
export class OpenPacks {
  readonly #packs = new Map<string, PackFile>();

  /** The pack, which is open until others are asked for; undefined when it is odd or gone. */
  get(path: string): PackFile | undefined {
    const known = this.#packs.get(path);
    if (known !== undefined) return known;
    const [oldest] = this.#packs;
    if (oldest !== undefined && this.#packs.size >= MOST) {
      this.#packs.delete(oldest[0]);
      oldest[1].close();
    }
    const kept = [...this.#packs.values()].reduce((sum, { held }) => sum + held, 0);
    const pack = unlessOdd(() => new PackFile(path, Math.max(0, KEPT - kept)));
    if (pack !== undefined) this.#packs.set(path, pack);
    return pack;
  }

  close(): void {
    for (const pack of this.#packs.values()) pack.close();
    this.#packs.clear();
  }
}
