/** So many entries share one block of the index. */
export const BLOCK = 4096;

/** The block that an entry's number belongs to. */
export function blockOf(number: number): number {
  return Math.floor(number / BLOCK);
}

/** Which entries of one block have which term, and when the earliest and the latest of them came. Grows in memory. */
export class TermBlock {
  readonly index: number;
  readonly terms = new Map<string, number[]>();
  earliest = Infinity;
  latest = -Infinity;

  constructor(index: number) {
    this.index = index;
  }

  add(number: number, time: number, terms: readonly string[]): void {
    const place = number % BLOCK;
    for (const term of terms) {
      const places = this.terms.get(term);
      if (places === undefined) this.terms.set(term, [place]);
      else places.push(place);
    }
    this.earliest = Math.min(this.earliest, time);
    this.latest = Math.max(this.latest, time);
  }
}

/** Places within a block as bytes: 16 bits each. */
export function encodePlaces(places: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(2 * places.length);
  for (const [index, place] of places.entries()) bytes.writeUInt16BE(place, 2 * index);
  return bytes;
}

export function decodePlaces(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(2 * index));
}
