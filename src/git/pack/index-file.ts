import { readFileSync, statSync } from 'node:fs';
import { OddPack } from './odd.ts';

const MAGIC = 0xff744f63;
const FAN_OUT = 8;
const NAMES = FAN_OUT + 256 * 4;
/** An index is kept as a whole; a longer one, of some four million objects, is left to git. */
const LONGEST = 128 * 1024 * 1024;
/** From here on an offset is kept apart, in eight bytes. */
const FAR = 0x80000000;

/** Where a pack's objects begin: its index, version 2 (gitformat-pack(5)), of ids of 20 bytes. */
export class PackIndex {
  readonly #bytes: Buffer;
  readonly count: number;
  readonly #offsets: number;

  /** @throws OddPack for another version, another hash, or what is too large; what the disk says. */
  constructor(file: string) {
    if (statSync(file).size > LONGEST) throw new OddPack('long');
    this.#bytes = readFileSync(file);
    if (this.#bytes.length < NAMES + 40 || this.#bytes.readUInt32BE(0) !== MAGIC || this.#bytes.readUInt32BE(4) !== 2)
      throw new OddPack('version');
    this.count = this.#bytes.readUInt32BE(NAMES - 4);
    this.#offsets = NAMES + this.count * 24;
    const far = this.#bytes.length - (this.#offsets + this.count * 4) - 40;
    if (far < 0 || far % 8 !== 0 || far / 8 > this.count) throw new OddPack('length');
  }

  /** What its pack ends with. */
  get packChecksum(): Buffer {
    return this.#bytes.subarray(-40, -20);
  }

  /** The offset of the object with this id, of 20 bytes. */
  find(id: Buffer): number | undefined {
    const first = id[0] ?? 0;
    let low = first === 0 ? 0 : this.#bytes.readUInt32BE(FAN_OUT + (first - 1) * 4);
    let high = Math.min(this.count, this.#bytes.readUInt32BE(FAN_OUT + first * 4));
    const head = id.readUInt32BE(0);
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = NAMES + middle * 20;
      // The first four bytes mostly tell, and are compared far sooner than all.
      const there = this.#bytes.readUInt32BE(at);
      const order = there === head ? this.#bytes.compare(id, 0, 20, at, at + 20) : there - head;
      if (order === 0) return this.#offset(middle);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  #offset(place: number): number | undefined {
    const offset = this.#bytes.readUInt32BE(this.#offsets + place * 4);
    if (offset < FAR) return offset;
    const at = this.#offsets + this.count * 4 + (offset - FAR) * 8;
    if (at + 8 > this.#bytes.length - 40) return undefined;
    const far = Number(this.#bytes.readBigUInt64BE(at));
    return Number.isSafeInteger(far) ? far : undefined;
  }
}
