import type { OwnRule } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { Confidence } from '../core/finding.ts';
import { printable } from '../core/printable.ts';

/** A secret that a user's own rule saw. */
export interface OwnHit {
  readonly id: string;
  readonly description: string;
  readonly confidence: Confidence;
  readonly start: number;
  readonly end: number;
}

/** Finds what the user's own rules describe. */
export type OwnMatcher = (text: string, found: (hit: OwnHit) => void) => void;

/** Compiles the user's rules on first use of each; one that does not compile is an error (`RL-RULE-PATTERN`). */
export function createOwnMatcher(rules: readonly OwnRule[]): OwnMatcher {
  const compiled = new Map<OwnRule, RegExp>();
  return (text, found) => {
    if (rules.length === 0) return;
    const lowerText = text.toLowerCase();
    for (const rule of rules) {
      if (rule.keywords.length > 0 && !rule.keywords.some((word) => lowerText.includes(word))) continue;
      let expression = compiled.get(rule);
      if (expression === undefined) compiled.set(rule, (expression = compile(rule)));
      for (const match of text.matchAll(expression)) {
        const [start, end] = secretOf(match) ?? [0, 0];
        if (end > start) found({ id: rule.id, description: rule.description, confidence: rule.confidence, start, end });
      }
    }
  };
}

/** The group `secret`, else the first group that took part, else the whole match. */
function secretOf(match: RegExpExecArray): readonly [number, number] | undefined {
  const { indices } = match;
  return indices?.groups?.['secret'] ?? indices?.slice(1).find((pair) => pair !== undefined) ?? indices?.[0];
}

function compile({ id, regex }: OwnRule): RegExp {
  const ignoreCase = regex.startsWith('(?i)');
  try {
    return new RegExp(ignoreCase ? regex.slice(4) : regex, ignoreCase ? 'dgi' : 'dg');
  } catch (cause) {
    throw new RelockError('RL-RULE-PATTERN', `the expression of the rule ${printable(id)} is no regular expression`, {
      remedy: 'Correct it in scan.rules; it is a JavaScript regular expression.',
      state: 'Nothing was scanned.',
      cause,
    });
  }
}
