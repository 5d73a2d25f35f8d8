import { Expression } from './expression.ts';
import { compileFilter } from './filter.ts';
import type { GitleaksAllow } from './model.ts';

/** What an allow list looks at. The texts are made when one asks. */
export interface Sight {
  readonly rule: string;
  readonly description: string;
  readonly path: string;
  readonly commit: string | undefined;
  readonly secret: string;
  readonly match: () => string;
  /** The full lines that the match stands in. */
  readonly line: () => string;
}

/** True when the list silences what was seen. */
export type AllowTest = (sight: Sight) => boolean;

/** Why one of the lists silences what was seen; undefined when none does. */
export function createGitleaksAllowlist(lists: readonly GitleaksAllow[]): (sight: Sight) => string | undefined {
  const ready = lists.map((allow) => ({ reason: allow.reason, holds: compileAllow(allow) }));
  return (sight) => ready.find(({ holds }) => holds(sight))?.reason;
}

/** The full lines from `start` to `end` of a text. */
export function linesAround(text: string, start: number, end: number): string {
  const newline = text.indexOf('\n', end);
  return text.slice(start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1, newline === -1 ? text.length : newline);
}

/** Makes an allow list ready; its expressions are compiled at the first look. */
export function compileAllow(allow: GitleaksAllow): AllowTest {
  let test: AllowTest | undefined;
  return (sight) => {
    if (allow.rules !== undefined && !allow.rules.includes(sight.rule)) return false;
    test ??= compile(allow);
    return test(sight);
  };
}

function compile({ all, commits, paths, regexes, target, stopwords, filter }: GitleaksAllow): AllowTest {
  if (filter !== undefined) return compileFilter(filter).holds;
  const tests: AllowTest[] = [];
  if (commits.length > 0) tests.push(({ commit }) => commit !== undefined && commits.includes(commit.toLowerCase()));
  if (paths.length > 0) {
    const expressions = paths.map((source) => new Expression(source));
    tests.push(({ path }) => expressions.some((expression) => expression.test(path)));
  }
  if (regexes.length > 0) {
    const expressions = regexes.map((source) => new Expression(source));
    tests.push((sight) => {
      const text = target === 'secret' ? sight.secret : sight[target]();
      return text !== '' && expressions.some((expression) => expression.test(text));
    });
  }
  if (stopwords.length > 0) {
    tests.push(({ secret }) => {
      const lower = secret.toLowerCase();
      return stopwords.some((word) => lower.includes(word));
    });
  }
  return all ? (sight) => tests.every((test) => test(sight)) : (sight) => tests.some((test) => test(sight));
}
