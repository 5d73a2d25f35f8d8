import type { Packed, Packs } from './packs.ts';

/** What is asked of packs. */
type PackPlaces = Pick<Packs, 'find' | 'findIn' | 'entry' | 'pathOf'>;

/** So many lines are brought into order at a time; they take some 40 MB. */
const AT_ONCE = 262_144;
/** Bytes of one family, by estimate: enough to be worth a message, and what may be cut when it is more. */
const ENOUGH = 4 * 1024 * 1024;
const TOO_MUCH = 128 * 1024 * 1024;
const MANY = 512;
/** So many bytes are made in the time in which one is looked at. */
const MADE_AS_LOOKED = 4;

/**
 * Objects of one pack, bases before what is made from them. Of what is made from one base that of which most is made
 * comes last: so few texts are needed at a time.
 */
export interface Family {
  /** The pack's path. */
  readonly pack: string;
  /** Where each begins. */
  readonly at: readonly number[];
  /** The place in this list of what each is made from; -1 for none. */
  readonly base: readonly number[];
  /** The line that asked for each; empty for what is needed only to make others. */
  readonly lines: readonly string[];
}

/**
 * Lines of an id, or of an id, a space and a path, as families, the largest first, and as they came where git must be
 * asked: for loose objects, and for those that stand in the store of another repository.
 */
export async function* families(
  lists: AsyncIterable<readonly string[]>,
  packs: PackPlaces,
): AsyncGenerator<Family | readonly string[]> {
  let gathered = new Gathered(packs);
  for await (const lines of lists) {
    const rest = lines.filter((line) => !gathered.add(line));
    if (rest.length > 0) yield rest;
    if (gathered.count < AT_ONCE) continue;
    yield* gathered.families();
    gathered = new Gathered(packs);
  }
  yield* gathered.families();
}

/** An object of a pack, as it is brought into order. */
class Node implements Packed {
  readonly pack: number;
  readonly at: number;
  line = '';
  base: Node | undefined;
  /** The last one that was seen to be made from it, and the one that is made from the same base and was seen before. */
  made: Node | undefined;
  other: Node | undefined;
  /** It and all that is made from it: how many there are, and of how many there are lines. */
  total = 0;
  wanted = 0;
  /** Bytes of what it all is made from. */
  size = 0;

  constructor({ pack, at }: Packed) {
    this.pack = pack;
    this.at = at;
  }

  *allMade(): Generator<Node> {
    for (let node = this.made; node !== undefined; node = node.other) yield node;
  }
}

class Gathered {
  readonly #packs: PackPlaces;
  readonly #nodes = new Map<number, Map<number, Node>>();
  readonly #id = Buffer.alloc(20);
  count = 0;

  constructor(packs: PackPlaces) {
    this.#packs = packs;
  }

  /** False for what is in no pack, or was added before. */
  add(line: string): boolean {
    const isId = this.#id.write(line, 0, 20, 'hex') === 20 && (line.length === 40 || line[40] === ' ');
    const place = isId ? this.#packs.find(this.#id) : undefined;
    if (place === undefined) return false;
    const node = this.#node(place);
    if (node.line !== '') return false;
    node.line = line;
    this.count++;
    return true;
  }

  *families(): Generator<Family | readonly string[]> {
    const roots = [...this.#nodes.values()].flatMap((nodes) => this.#link(nodes));
    for (const root of roots) measure(root);
    const rest: string[] = [];
    for (const nodes of this.#nodes.values())
      for (const { line, total } of nodes.values()) if (total === 0 && line !== '') rest.push(line);
    let family: Draft | undefined;
    for (const root of roots.sort((a, b) => b.size * b.wanted - a.size * a.wanted)) {
      for (const node of inOrder(root)) {
        if (family !== undefined && (family.pack !== root.pack || family.isLongFor(node, root.size))) {
          yield family.end(this.#packs);
          family = undefined;
        }
        (family ??= new Draft(root.pack)).add(node, root.size);
      }
      if (family === undefined || (family.bytes < ENOUGH && family.at.length < MANY)) continue;
      yield family.end(this.#packs);
      family = undefined;
    }
    if (family !== undefined) yield family.end(this.#packs);
    if (rest.length > 0) yield rest;
  }

  #node(place: Packed): Node {
    let nodes = this.#nodes.get(place.pack);
    if (nodes === undefined) this.#nodes.set(place.pack, (nodes = new Map<number, Node>()));
    let node = nodes.get(place.at);
    if (node === undefined) {
      node = new Node(place);
      nodes.set(place.at, node);
    }
    return node;
  }

  /** Reads what each is made from, bases of bases as well; gives those that are made from nothing. */
  #link(nodes: ReadonlyMap<number, Node>): Node[] {
    const roots: Node[] = [];
    for (let next = [...nodes.values()]; next.length > 0;) {
      const bases = new Set<Node>();
      for (const node of next.sort((a, b) => a.at - b.at)) {
        const entry = this.#packs.entry(node);
        if (entry === undefined) continue;
        if (entry.base === undefined) {
          node.size = entry.size;
          roots.push(node);
          continue;
        }
        const at = typeof entry.base === 'number' ? entry.base : this.#packs.findIn(node.pack, entry.base);
        if (at === undefined) continue;
        const isKnown = nodes.has(at);
        node.base = this.#node({ pack: node.pack, at });
        node.other = node.base.made;
        node.base.made = node;
        if (!isKnown) bases.add(node.base);
      }
      next = [...bases];
    }
    return roots;
  }
}

/** Counts what is made from it. */
function measure(root: Node): void {
  const order = [root];
  for (const node of order) for (const made of node.allMade()) order.push(made);
  for (const node of order.toReversed()) {
    node.total++;
    if (node.line !== '') node.wanted++;
    if (node.base === undefined) continue;
    node.base.total += node.total;
    node.base.wanted += node.wanted;
  }
}

function* inOrder(root: Node): Generator<Node> {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    // One by one: more arguments than fit on the stack can be made from one base.
    for (const made of [...node.allMade()].sort((a, b) => b.total - a.total)) waiting.push(made);
  }
}

class Draft {
  readonly pack: number;
  readonly at: number[] = [];
  readonly base: number[] = [];
  readonly lines: string[] = [];
  readonly #places = new Map<Node, number>();
  bytes = 0;

  constructor(pack: number) {
    this.pack = pack;
  }

  /**
   * True when it is too much already, and to make once more what the next one is made from takes no longer than it took
   * to look at this.
   */
  isLongFor(next: Node, size: number): boolean {
    if (this.bytes <= TOO_MUCH) return false;
    let again = 0;
    for (let base = next.base; base !== undefined; base = base.base) again += size;
    return again < MADE_AS_LOOKED * this.bytes;
  }

  /** Adds one, and what it is made from where that is not here: a family that was cut begins so. */
  add(node: Node, size: number): void {
    const above: Node[] = [];
    for (let base = node.base; base !== undefined && !this.#places.has(base); base = base.base) above.push(base);
    for (const base of above.toReversed()) this.#push(base, '');
    this.#push(node, node.line);
    this.bytes += size;
  }

  #push(node: Node, line: string): void {
    this.#places.set(node, this.at.length);
    this.at.push(node.at);
    this.base.push(node.base === undefined ? -1 : (this.#places.get(node.base) ?? -1));
    this.lines.push(line);
  }

  end(packs: PackPlaces): Family {
    const { at, base, lines } = this;
    return { pack: packs.pathOf(this.pack), at, base, lines };
  }
}
