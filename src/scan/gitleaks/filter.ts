import type { Sight } from './allow.ts';
import { entropyOfBytes } from './entropy.ts';
import { Expression } from './expression.ts';
import type { Term } from './filter-syntax.ts';
import { parseFilter } from './filter-syntax.ts';

/** What a term can be worth; `unknown` when Relock can't tell. */
type Value = string | number | boolean | null | readonly Value[] | typeof unknown;
const unknown = Symbol('unknown');

type Evaluate = (sight: Sight) => Value;

/** What is known of a finding and of where it stands; all else is `unknown`. */
const FINDING: Readonly<Record<string, Evaluate>> = {
  secret: ({ secret }) => secret,
  match: (sight) => sight.match(),
  line: (sight) => sight.line(),
  rule_id: ({ rule }) => rule,
  description: ({ description }) => description,
};
const ATTRIBUTES: Readonly<Record<string, Evaluate>> = {
  path: ({ path }) => path,
  'git.sha': ({ commit }) => commit ?? unknown,
};

/**
 * Makes a Betterleaks filter ready: an expression in Expr or CEL over `finding` and `attributes` that is true of what is
 * to be left out. What Relock has no answer to counts as unknown, and only what is true whatever the unknown may be
 * silences: `entropy(x) < 3 || failsTokenEfficiency(x)` silences by its first half. `missing` names such parts.
 * Throws a `SyntaxError` for what can't be read.
 */
export function compileFilter(source: string): {
  readonly holds: (sight: Sight) => boolean;
  readonly missing: readonly string[];
} {
  const missing = new Set<string>();
  const evaluate = compile(parseFilter(source), missing);
  return { holds: (sight) => evaluate(sight) === true, missing: [...missing] };
}

function compile(term: Term, missing: Set<string>): Evaluate {
  const sub = (inner: Term) => compile(inner, missing);
  switch (term.type) {
    case 'literal':
      return () => term.value;
    case 'list': {
      const items = term.items.map(sub);
      return (sight) => items.map((item) => item(sight));
    }
    case 'name':
      missing.add(term.name);
      return () => unknown;
    case 'member': {
      const known =
        term.of.type === 'name' ? { finding: FINDING, attributes: ATTRIBUTES }[term.of.name]?.[term.name] : undefined;
      if (known !== undefined) return known;
      missing.add(term.of.type === 'name' ? `${term.of.name}.${term.name}` : term.name);
      return () => unknown;
    }
    case 'not': {
      const inner = sub(term.of);
      return (sight) => {
        const value = inner(sight);
        return typeof value === 'boolean' ? !value : unknown;
      };
    }
    case 'both':
    case 'either': {
      // The answer that decides alone, whatever the other side is.
      const decisive = term.type === 'either';
      const [left, right] = [sub(term.left), sub(term.right)];
      return (sight) => {
        const first = left(sight);
        if (first === decisive) return decisive;
        const second = right(sight);
        if (second === decisive) return decisive;
        return first === !decisive && second === !decisive ? !decisive : unknown;
      };
    }
    case 'call':
      return compileCall(term.name, term.arguments.map(sub), term.arguments, missing);
  }
}

function compileCall(
  name: string,
  values: readonly Evaluate[],
  terms: readonly Term[],
  missing: Set<string>,
): Evaluate {
  const call = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (call === undefined) {
    missing.add(name);
    return () => unknown;
  }
  const expressions = name === 'matches' || name === 'matchesAny' ? expressionsIn(terms[1]) : [];
  return (sight) => {
    const given = values.map((value) => value(sight));
    return given.some((value) => value === unknown || (Array.isArray(value) && value.includes(unknown)))
      ? unknown
      : call(given, expressions);
  };
}

/** Only expressions that are written out are known before they are needed. */
function expressionsIn(term: Term | undefined): Expression[] {
  const items = term?.type === 'list' ? term.items : [term];
  return items.map((item) => {
    if (item?.type !== 'literal' || typeof item.value !== 'string') throw new SyntaxError('computes an expression');
    return new Expression(item.value);
  });
}

const FUNCTIONS: Readonly<Record<string, (given: readonly Value[], expressions: readonly Expression[]) => Value>> = {
  entropy: ([text]) => (typeof text === 'string' ? entropyOfBytes(text) : unknown),
  matches: ([text], expressions) => (typeof text === 'string' ? expressions.some((one) => one.test(text)) : unknown),
  matchesAny: ([text], expressions) => (typeof text === 'string' ? expressions.some((one) => one.test(text)) : unknown),
  containsAny: ([text, words]) => texts(text, words, (whole, part) => whole.toLowerCase().includes(part)),
  contains: ([text, word]) => texts(text, word, (whole, part) => whole.includes(part)),
  startsWith: ([text, word]) => texts(text, word, (whole, part) => whole.startsWith(part)),
  endsWith: ([text, word]) => texts(text, word, (whole, part) => whole.endsWith(part)),
  in: ([value, list]) => (Array.isArray(list) ? list.includes(value) : unknown),
  orValue: ([value, other]) => value ?? other ?? null,
  lower: ([text]) => (typeof text === 'string' ? text.toLowerCase() : unknown),
  lowerAscii: ([text]) => (typeof text === 'string' ? text.toLowerCase() : unknown),
  upper: ([text]) => (typeof text === 'string' ? text.toUpperCase() : unknown),
  trim: ([text]) => (typeof text === 'string' ? text.trim() : unknown),
  len: ([value]) => lengthOf(value),
  size: ([value]) => lengthOf(value),
  '==': ([a, b]) => a === b,
  '!=': ([a, b]) => a !== b,
  '<': ([a, b]) => compare(a, b, (order) => order < 0),
  '<=': ([a, b]) => compare(a, b, (order) => order <= 0),
  '>': ([a, b]) => compare(a, b, (order) => order > 0),
  '>=': ([a, b]) => compare(a, b, (order) => order >= 0),
};

/** One text against one other or any of a list. */
function texts(
  text: Value | undefined,
  words: Value | undefined,
  holds: (whole: string, part: string) => boolean,
): Value {
  const list = Array.isArray(words) ? words : [words];
  if (typeof text !== 'string' || !list.every((word) => typeof word === 'string')) return unknown;
  return list.some((word) => holds(text, word));
}

function lengthOf(value: Value | undefined): Value {
  if (typeof value === 'string') return Array.from(value).length;
  return Array.isArray(value) ? value.length : unknown;
}

function compare(a: Value | undefined, b: Value | undefined, holds: (order: number) => boolean): Value {
  return typeof a === 'number' && typeof b === 'number' ? holds(a - b) : unknown;
}
