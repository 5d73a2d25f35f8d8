import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { withinTime } from '../time-limit.ts';
import { toJavaScript } from './javascript.ts';
import { isTooLarge, linearMatcher } from './linear.ts';
import type { Match } from './linear.ts';
import { parseExpression } from './syntax.ts';
import type { Node } from './syntax.ts';

/** So few ways through an expression from one start can't take long, whatever the text. */
const FEW_WAYS = 2000;

/**
 * An expression in Go's syntax, with Go's answers. Go's engine never backtracks, JavaScript's does: it is the faster
 * one nearly always, so it goes first, with a limit on its time; an expression that once exceeds it is matched by
 * `linearMatcher` from then on. The limit decides about speed, never about what is found.
 */
export class Expression {
  readonly #source: string;
  readonly #node: Node;
  readonly #js: RegExp;
  readonly #first: RegExp;
  readonly #isTame: boolean;
  /** How many groups it has. */
  readonly groups: number;
  #linear: ((text: string, from: number) => Match | undefined) | undefined;

  /** Throws a `SyntaxError` for what Go would refuse. */
  constructor(source: string) {
    this.#source = source;
    this.#node = parseExpression(source);
    if (isTooLarge(this.#node)) throw new SyntaxError('is too large');
    const { source: js, flags } = toJavaScript(this.#node);
    this.#js = new RegExp(js, `g${flags}`);
    this.#first = new RegExp(js, `d${flags}`);
    this.groups = (new RegExp(`${js}|`, flags).exec('')?.length ?? 1) - 1;
    this.#isTame = ways(this.#node) <= FEW_WAYS;
    if (repeatsNothing(this.#node)) this.#linear = linearMatcher(this.#node);
  }

  /** True when it matches anywhere. */
  test(text: string): boolean {
    return this.#answer(
      text,
      () => this.#js.test(text),
      (linear) => linear(text, 0) !== undefined,
    );
  }

  /** Every match that is not empty, in order, without overlaps. */
  all(text: string): ReadonlyArray<readonly [start: number, end: number]> {
    return this.#answer(
      text,
      () => {
        const spans: Array<readonly [number, number]> = [];
        for (const { index, 0: found } of text.matchAll(this.#js)) {
          if (found !== '') spans.push([index, index + found.length]);
        }
        return spans;
      },
      (linear) => {
        const spans: Array<readonly [number, number]> = [];
        for (let match = linear(text, 0); match !== undefined;) {
          const [start = 0, end = 0] = match;
          if (end > start) spans.push([start, end]);
          const next = end > start ? end : end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
          match = next > text.length ? undefined : linear(text, next);
        }
        return spans;
      },
    );
  }

  /** The first match and its groups. */
  first(text: string): Match | undefined {
    return this.#answer(
      text,
      () => {
        const found = this.#first.exec(text);
        return found?.indices?.flatMap((pair) => pair ?? [-1, -1]);
      },
      (linear) => linear(text, 0),
    );
  }

  #answer<T>(text: string, fast: () => T, slow: (linear: (text: string, from: number) => Match | undefined) => T): T {
    if (this.#linear === undefined) {
      this.#js.lastIndex = 0;
      if (this.#isTame) return fast();
      const answered = withinTime(250 + text.length / 1000, fast);
      if (answered !== undefined) return answered.result;
    }
    const linear = (this.#linear ??= linearMatcher(this.#node));
    // Finding all matches can be quadratic even so (as it can in Go), when each of many has to be sought to the end.
    const answered = withinTime(5000 + text.length / 100, () => slow(linear));
    if (answered === undefined) throw tooSlow(this.#source);
    return answered.result;
  }
}

function tooSlow(source: string): RelockError {
  return new RelockError('RL-RULE-SLOW', `the expression ${printable(source, 80)} takes too long on one of the texts`, {
    remedy: 'Give it fewer repetitions that can share one text among them, and bounded ones.',
    state: 'The scan was not finished.',
  });
}

/** JavaScript gives up a round of a repetition that read nothing, Go goes on behind it. */
function repeatsNothing(node: Node): boolean {
  switch (node.type) {
    case 'char':
    case 'class':
    case 'assert':
      return false;
    case 'group':
      return repeatsNothing(node.node);
    case 'sequence':
    case 'choice':
      return node.nodes.some(repeatsNothing);
    case 'repeat':
      return canBeEmpty(node.node) || repeatsNothing(node.node);
  }
}

function canBeEmpty(node: Node): boolean {
  switch (node.type) {
    case 'char':
    case 'class':
      return false;
    case 'assert':
      return true;
    case 'group':
      return canBeEmpty(node.node);
    case 'sequence':
      return node.nodes.every(canBeEmpty);
    case 'choice':
      return node.nodes.some(canBeEmpty);
    case 'repeat':
      return node.least === 0 || canBeEmpty(node.node);
  }
}

/** How many ways backtracking could take through it from one start, at most. */
function ways(node: Node): number {
  switch (node.type) {
    case 'char':
    case 'class':
    case 'assert':
      return 1;
    case 'group':
      return ways(node.node);
    case 'sequence':
      return node.nodes.reduce((product, inner) => product * ways(inner), 1);
    case 'choice':
      return node.nodes.reduce((sum, inner) => sum + ways(inner), 0);
    case 'repeat': {
      const { least, most } = node;
      const inner = ways(node.node);
      if (most === Infinity) return Infinity;
      if (inner === 1) return most - least + 1;
      return inner ** most * (most - least + 1);
    }
  }
}
