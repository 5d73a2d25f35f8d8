import { toJavaScript } from './javascript.ts';
import type { Node } from './syntax.ts';

/** Where a match stands: first its own start and end, then those of each group; -1 for one that took no part. */
export type Match = readonly number[];

type Step =
  | { readonly do: 'read'; readonly takes: (code: number) => boolean }
  | { readonly do: 'split'; readonly first: number; readonly second: number }
  | { readonly do: 'save'; readonly slot: number }
  | { readonly do: 'assert'; readonly kind: (Node & { readonly type: 'assert' })['kind'] }
  | { readonly do: 'end' };

/** Go's own limit on repeats keeps honest expressions far below. */
const MOST_STEPS = 300_000;

/** True when an expression is too large for `linearMatcher`. */
export function isTooLarge(node: Node): boolean {
  return stepsIn(node) > MOST_STEPS;
}

function stepsIn(node: Node): number {
  switch (node.type) {
    case 'char':
    case 'class':
    case 'assert':
      return 1;
    case 'group':
      return stepsIn(node.node) + 2;
    case 'sequence':
    case 'choice':
      return node.nodes.reduce((sum, inner) => sum + stepsIn(inner) + 2, 0);
    case 'repeat':
      return (stepsIn(node.node) + 1) * (node.most === Infinity ? node.least + 2 : node.most);
  }
}

/**
 * Matches an expression by going through the text once with all its possible states side by side (R. Cox, "Regular
 * Expression Matching: the Virtual Machine Approach"): the same answers as backtracking, in time linear in the text,
 * whatever the expression. Gives the first match from an index on, or undefined.
 */
export function linearMatcher(node: Node): (text: string, from: number) => Match | undefined {
  const steps: Step[] = [];
  let slots = 2;
  const emit = (step: Step) => steps.push(step) - 1;
  const takers = new Map<string, (code: number) => boolean>();
  const takerOf = (inner: Node) => {
    const { source, flags } = toJavaScript(inner);
    const key = `${flags}${source}`;
    const known = takers.get(key) ?? makeTaker(source, flags);
    takers.set(key, known);
    return known;
  };
  const compile = (inner: Node): void => {
    switch (inner.type) {
      case 'char':
      case 'class':
        emit({ do: 'read', takes: takerOf(inner) });
        return;
      case 'assert':
        emit({ do: 'assert', kind: inner.kind });
        return;
      case 'group':
        slots = Math.max(slots, inner.index * 2 + 2);
        emit({ do: 'save', slot: inner.index * 2 });
        compile(inner.node);
        emit({ do: 'save', slot: inner.index * 2 + 1 });
        return;
      case 'sequence':
        for (const part of inner.nodes) compile(part);
        return;
      case 'choice':
        compileChoice(inner.nodes);
        return;
      case 'repeat':
        compileRepeat(inner);
    }
  };
  const compileChoice = (nodes: readonly Node[]): void => {
    const ends: number[] = [];
    for (const [i, part] of nodes.entries()) {
      const isLast = i === nodes.length - 1;
      const split = isLast ? -1 : emit({ do: 'split', first: steps.length + 1, second: 0 });
      compile(part);
      if (isLast) break;
      ends.push(emit({ do: 'split', first: 0, second: 0 }));
      steps[split] = { do: 'split', first: split + 1, second: steps.length };
    }
    for (const end of ends) steps[end] = { do: 'split', first: steps.length, second: steps.length };
  };
  const compileRepeat = ({ node: inner, least, most, greedy }: Node & { readonly type: 'repeat' }): void => {
    for (let i = 0; i < least; i++) compile(inner);
    const order = (at: number, after: number): Step =>
      greedy ? { do: 'split', first: at + 1, second: after } : { do: 'split', first: after, second: at + 1 };
    if (most === Infinity) {
      const loop = emit({ do: 'end' });
      compile(inner);
      emit({ do: 'split', first: loop, second: loop });
      steps[loop] = order(loop, steps.length);
      return;
    }
    const splits: number[] = [];
    for (let i = least; i < most; i++) {
      splits.push(emit({ do: 'end' }));
      compile(inner);
    }
    for (const split of splits) steps[split] = order(split, steps.length);
  };
  compile(node);
  emit({ do: 'end' });
  return (text, from) => run(steps, slots, text, from);
}

/** Asks JavaScript about one character, and remembers the answers for ASCII. */
function makeTaker(source: string, flags: string): (code: number) => boolean {
  const one = new RegExp(`^${source}$`, flags);
  const ascii = Uint8Array.from({ length: 128 }, (_, code) => Number(one.test(String.fromCharCode(code))));
  return (code) => (code < 128 ? ascii[code] === 1 : one.test(String.fromCodePoint(code)));
}

interface Threads {
  readonly steps: number[];
  readonly places: Match[];
}

function run(steps: readonly Step[], slots: number, text: string, from: number): Match | undefined {
  const seen = new Int32Array(steps.length).fill(-1);
  const none: Match = Array<number>(slots).fill(-1);
  let current: Threads = { steps: [], places: [] };
  let found: Match | undefined;
  for (let at = from; ;) {
    if (found === undefined) follow(steps, seen, current, 0, none.with(0, at), text, at);
    if (current.steps.length === 0 && found !== undefined) return found;
    const code = text.codePointAt(at) ?? -1;
    const after = at + (code > 0xffff ? 2 : 1);
    const next: Threads = { steps: [], places: [] };
    for (const [i, index] of current.steps.entries()) {
      const step = steps[index];
      const places = current.places[i] ?? none;
      if (step?.do === 'end') {
        // What comes behind has less of a claim.
        found = places.with(1, at);
        break;
      }
      if (step?.do === 'read' && code >= 0 && step.takes(code))
        follow(steps, seen, next, index + 1, places, text, after);
    }
    if (code < 0) return found;
    current = next;
    at = after;
  }
}

/** Adds a state, and all that it leads to without reading on, in the order of their claim. */
function follow(
  steps: readonly Step[],
  seen: Int32Array,
  threads: Threads,
  index: number,
  given: Match,
  text: string,
  at: number,
): void {
  const waiting: Array<readonly [number, Match]> = [[index, given]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [here, places] = next;
    if (seen[here] === at) continue;
    seen[here] = at;
    const step = steps[here];
    switch (step?.do) {
      case 'split':
        waiting.push([step.second, places], [step.first, places]);
        break;
      case 'save':
        waiting.push([here + 1, places.with(step.slot, at)]);
        break;
      case 'assert':
        if (holds(step.kind, text, at)) waiting.push([here + 1, places]);
        break;
      case 'read':
      case 'end':
        threads.steps.push(here);
        threads.places.push(places);
        break;
      case undefined:
    }
  }
}

function holds(kind: (Node & { readonly type: 'assert' })['kind'], text: string, at: number): boolean {
  switch (kind) {
    case 'start':
      return at === 0;
    case 'end':
      return at === text.length;
    case 'lineStart':
      return at === 0 || text[at - 1] === '\n';
    case 'lineEnd':
      return at === text.length || text[at] === '\n';
    case 'word':
      return isWord(text[at - 1]) !== isWord(text[at]);
    case 'notWord':
      return isWord(text[at - 1]) === isWord(text[at]);
  }
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^\w$/.test(character);
}
