import { RelockError } from '../core/error.ts';
import { nearest } from '../core/nearest.ts';
import { printable } from '../core/printable.ts';
import type { Rule } from './rule.ts';
import { allRules } from './rules/all.ts';

let known: ReadonlyMap<string, Rule> | undefined;

/** The built-in rule of that id; `RL-RULE-UNKNOWN` names the nearest one. */
export function knownRule(id: string): Rule {
  known ??= new Map(allRules().map((rule) => [rule.id, rule]));
  const found = known.get(id);
  if (found !== undefined) return found;
  const meant = nearest(id, [...known.keys()]);
  throw new RelockError('RL-RULE-UNKNOWN', `no built-in rule is called ${printable(id, 80)}`, {
    remedy:
      meant === undefined ? 'docs/rules.md lists them all.' : `Did you mean ${meant}? docs/rules.md lists them all.`,
  });
}
