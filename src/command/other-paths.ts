import type { Sighting } from '../git/reachable.ts';

/** Bytes of an id that are kept. */
const ID = 20;
/** So many paths are remembered. */
const MOST_PATHS = 20_000;

/**
 * At what kind of path each file's content was looked at: git lists a content once, whatever the number of paths that it
 * stands at, and a copy among the tests must not speak for the one in the sources. Takes some 30 bytes a content.
 */
export class OtherPaths {
  readonly #kindOf: (path: string) => string;
  readonly #kinds = new Map<string, number>();
  /** What is known of a path: files come one commit after another. */
  readonly #byPath = new Map<string, number>();
  #ids = Buffer.alloc(1024 * ID);
  #looked = new Uint32Array(1024);
  #slots = new Int32Array(2048);
  #count = 0;
  readonly #id = Buffer.alloc(ID);

  constructor(kindOf: (path: string) => string) {
    this.#kindOf = kindOf;
  }

  /** The contents of those lines (id, space, path) are looked at there. */
  lookedAt(lines: readonly string[]): void {
    for (const line of lines) this.#lookedAt(line);
  }

  #lookedAt(line: string): void {
    const space = line.indexOf(' ');
    if (space === -1) return;
    if (this.#count === this.#looked.length) this.#grow();
    const slot = this.#slotOf(this.#idIn(line));
    if (this.#slots[slot] !== 0) return;
    this.#id.copy(this.#ids, this.#count * ID);
    this.#looked[this.#count] = this.#kind(line.slice(space + 1));
    this.#slots[slot] = ++this.#count;
  }

  /** Lines of what stands at a path of another kind, too; each once for a kind. */
  async *missing(sightings: AsyncIterable<readonly Sighting[]>): AsyncGenerator<string[]> {
    const given = new Set<string>();
    for await (const list of sightings) {
      const lines: string[] = [];
      for (const { blob, path } of list) {
        const place = this.#slots[this.#slotOf(this.#idIn(blob))] ?? 0;
        // Of a path git lists the first line, and is asked with it.
        const end = path.indexOf('\n');
        const line = end === -1 ? path : path.slice(0, end);
        const kind = this.#kind(line);
        if (place === 0 || this.#looked[place - 1] === kind || given.has(`${blob} ${kind}`)) continue;
        given.add(`${blob} ${kind}`);
        lines.push(`${blob} ${line}`);
      }
      if (lines.length > 0) yield lines;
    }
  }

  #idIn(line: string): Buffer {
    this.#id.write(line, 0, ID, 'hex');
    return this.#id;
  }

  #kind(path: string): number {
    let number = this.#byPath.get(path);
    if (number !== undefined) return number;
    const kind = this.#kindOf(path);
    number = this.#kinds.get(kind) ?? this.#kinds.size;
    this.#kinds.set(kind, number);
    if (this.#byPath.size >= MOST_PATHS) this.#byPath.clear();
    this.#byPath.set(path, number);
    return number;
  }

  #slotOf(id: Buffer): number {
    const mask = this.#slots.length - 1;
    for (let slot = id.readUInt32LE(0) & mask; ; slot = (slot + 1) & mask) {
      const at = ((this.#slots[slot] ?? 0) - 1) * ID;
      if (at < 0 || this.#ids.compare(id, 0, ID, at, at + ID) === 0) return slot;
    }
  }

  #grow(): void {
    this.#ids = Buffer.concat([this.#ids, Buffer.alloc(this.#ids.length)]);
    const looked = new Uint32Array(2 * this.#looked.length);
    looked.set(this.#looked);
    this.#looked = looked;
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let i = 0; i < this.#count; i++) this.#slots[this.#slotOf(this.#ids.subarray(i * ID, (i + 1) * ID))] = i + 1;
  }
}
