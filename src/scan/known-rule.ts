import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Rule } from './rule.ts';
import { allRules } from './rules/all.ts';

/** The built-in rule of that id; `RL-RULE-UNKNOWN` names the nearest one. */
export function knownRule(id: string): Rule {
  const rules = allRules();
  const found = rules.find((rule) => rule.id === id);
  if (found !== undefined) return found;
  const nearest = nearestOf(
    id,
    rules.map((rule) => rule.id),
  );
  throw new RelockError('RL-RULE-UNKNOWN', `no built-in rule is called ${printable(id, 80)}`, {
    remedy:
      nearest === undefined
        ? 'docs/rules.md lists them all.'
        : `Did you mean ${nearest}? docs/rules.md lists them all.`,
  });
}

/** The id that was probably meant: at most half of it is otherwise. */
function nearestOf(wanted: string, ids: readonly string[]): string | undefined {
  const text = wanted.slice(0, 80).toLowerCase();
  const distances = ids.map((id) => [distance(text, id), id] as const).sort(([a], [b]) => a - b);
  const [[least, id] = [Infinity, undefined]] = distances;
  return least <= text.length / 2 ? id : undefined;
}

/** Levenshtein's distance: how many characters must be put in, taken out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
