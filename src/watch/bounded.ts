/** Makes room for one more in a map of at most `most`: the tenth that is oldest by `ageOf` goes. Gives how many went. */
export function makeRoom<T>(map: Map<string, T>, most: number, ageOf: (value: T) => number): number {
  if (map.size < most) return 0;
  const going = Math.ceil(most / 10);
  const last = Float64Array.from(map.values(), ageOf).sort()[going - 1] ?? 0;
  let left = going;
  for (const value of map.values()) if (ageOf(value) < last) left -= 1;
  // Of those that are equally old, the ones that came first.
  for (const [name, value] of map) if (ageOf(value) < last || (ageOf(value) === last && left-- > 0)) map.delete(name);
  return going;
}

/**
 * What was seen of late: at least the last `most` names, at most twice as many. Names are kept as 53 bits of a hash, so
 * that one in some thousand million is taken for another.
 */
export class Lately {
  readonly #most: number;
  #now: Float64Array;
  #before: Float64Array;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
    // Half full at most, so that a place is found soon, and small, so that it is at hand.
    const places = 2 ** Math.ceil(Math.log2(most * 2));
    this.#now = new Float64Array(places);
    this.#before = new Float64Array(places);
  }

  /** Notes a name; true when it was there before. */
  add(name: string): boolean {
    const hash = hashOf(name);
    const place = placeOf(this.#now, hash);
    if (this.#now[place] === hash || this.#before[placeOf(this.#before, hash)] === hash) return true;
    this.#now[place] = hash;
    this.#size += 1;
    if (this.#size < this.#most) return false;
    [this.#now, this.#before] = [this.#before, this.#now];
    this.#now.fill(0);
    this.#size = 0;
    return false;
  }
}

/** Where a hash is, or would be. */
function placeOf(table: Float64Array, hash: number): number {
  const last = table.length - 1;
  let place = hash & last;
  while (table[place] !== 0 && table[place] !== hash) place = (place + 1) & last;
  return place;
}

/** Two of FNV-1a side by side, mixed; never 0. Not against somebody who seeks two that are alike. */
function hashOf(text: string): number {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 13);
  }
  return ((other ^ (other >>> 16)) >>> 11) * 2 ** 32 + ((one ^ (one >>> 15)) >>> 0) + 1;
}
