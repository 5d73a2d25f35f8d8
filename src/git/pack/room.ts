import { OddPack } from './odd.ts';

/** Bytes; what is not used takes no memory. */
const SIZE = 96 * 1024 * 1024;

/** Where texts stand while others are made from them: in one buffer, within which a copy takes half the time. */
export class Room {
  readonly bytes: Buffer = Buffer.allocUnsafeSlow(SIZE);
  /** What is taken, in order of place. */
  readonly #taken: Array<{ readonly at: number; readonly end: number }> = [];

  /**
   * The place of so many bytes that nobody else has, of any content.
   *
   * @throws OddPack when there is none
   */
  take(wanted: number): number {
    // Two that are taken never begin at one place.
    const size = Math.max(1, wanted);
    let at = 0;
    let i = 0;
    for (; i < this.#taken.length; i++) {
      const next = this.#taken[i];
      if (next === undefined || next.at - at >= size) break;
      at = next.end;
    }
    if (at + size > SIZE) throw new OddPack('room');
    this.#taken.splice(i, 0, { at, end: at + size });
    return at;
  }

  /** Nobody reads what was taken there any more. */
  give(at: number): void {
    const i = this.#taken.findIndex((one) => one.at === at);
    if (i !== -1) this.#taken.splice(i, 1);
  }
}
