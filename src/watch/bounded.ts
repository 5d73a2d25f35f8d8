/** Makes room for one more in a map of at most `most`: the tenth that is oldest by `ageOf` goes. Gives how many went. */
export function makeRoom<T>(map: Map<string, T>, most: number, ageOf: (value: T) => number): number {
  if (map.size < most) return 0;
  const oldest = [...map].sort((a, b) => ageOf(a[1]) - ageOf(b[1])).slice(0, Math.ceil(most / 10));
  for (const [name] of oldest) map.delete(name);
  return oldest.length;
}

/** What was seen of late: at least the last `most` names, at most twice as many. */
export class Lately {
  readonly #most: number;
  #now = new Set<string>();
  #before = new Set<string>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Notes a name; true when it was there before. */
  add(name: string): boolean {
    if (this.#now.has(name) || this.#before.has(name)) return true;
    this.#now.add(name);
    if (this.#now.size >= this.#most) {
      this.#before = this.#now;
      this.#now = new Set();
    }
    return false;
  }
}
