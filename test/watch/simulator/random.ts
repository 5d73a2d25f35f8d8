/** Numbers that look random and are the same for the same seed: Sfc32 (Chris Doty-Humphrey, PractRand). */
export class Random {
  #a: number;
  #b: number;
  #c = 0x9e3779b9;
  #counter = 1;

  /** Streams of one seed with different names have nothing to do with each other. */
  constructor(seed: number, name: string) {
    let hash = 0x811c9dc5 ^ seed;
    for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    this.#a = hash;
    this.#b = seed | 0;
    for (let round = 0; round < 15; round++) this.next();
  }

  /** In [0, 1). */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** In [least, most). */
  between(least: number, most: number): number {
    return least + (most - least) * this.next();
  }

  /** A whole number in [least, most]. */
  whole(least: number, most: number): number {
    return Math.floor(this.between(least, most + 1));
  }

  pick<T>(from: readonly T[]): T {
    return item(from, Math.floor(this.next() * from.length));
  }

  /** Standard normal, by Box and Muller. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** Around `median`, `spread` in powers of e. */
  lognormal(median: number, spread: number): number {
    return median * Math.exp(spread * this.normal());
  }

  poisson(mean: number): number {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > limit; product *= this.next()) count++;
    return count;
  }

  shuffle<T>(from: readonly T[]): T[] {
    const list = [...from];
    for (let last = list.length - 1; last > 0; last--) {
      const other = this.whole(0, last);
      [list[last], list[other]] = [item(list, other), item(list, last)];
    }
    return list;
  }
}

/** What stands at a place of a list that has one. */
export function item<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`there is no item ${index}`);
  return found;
}
