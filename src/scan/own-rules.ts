import type { OwnRule } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { Confidence } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import type { GitleaksMatcher } from './gitleaks/matcher.ts';
import { withinTime } from './time-limit.ts';

/** A secret that a user's own rule saw. */
export interface OwnHit {
  readonly id: string;
  readonly description: string;
  readonly confidence: Confidence;
  /** How much the rule says about the text, as of a `Candidate`. */
  readonly rank: number;
  readonly start: number;
  readonly end: number;
  /** Why it counts for nothing. */
  readonly allowed?: string;
}

/** Where a text comes from. */
export interface Origin {
  readonly path: string;
  readonly commit: string | undefined;
}

/** Finds what the user's own rules describe. */
export type OwnMatcher = (text: string, origin: Origin, found: (hit: OwnHit) => void) => void;

/**
 * The rules of `.relock.yml` and of a gitleaks config; undefined when there are none. Each is compiled on its first use;
 * one that does not compile is an error (`RL-RULE-PATTERN`), as is one that takes too long (`RL-RULE-SLOW`).
 */
export function createOwnMatcher(
  rules: readonly OwnRule[],
  matchGitleaks: GitleaksMatcher | undefined,
): OwnMatcher | undefined {
  if (rules.length === 0 && matchGitleaks === undefined) return undefined;
  const compiled = new Map<OwnRule, RegExp>();
  return (text, origin, found) => {
    const lowerText = rules.length === 0 ? '' : text.toLowerCase();
    for (const rule of rules) {
      if (rule.keywords.length > 0 && !rule.keywords.some((word) => lowerText.includes(word))) continue;
      let expression = compiled.get(rule);
      if (expression === undefined) compiled.set(rule, (expression = compile(rule)));
      const { id, description, confidence } = rule;
      for (const match of allMatches(expression, text, rule)) {
        const [start, end] = secretOf(match) ?? [0, 0];
        if (end > start) found({ id, description, confidence, rank: 3, start, end });
      }
    }
    matchGitleaks?.({ text, ...origin }, ({ rule: { id, description }, start, end, allowed }) => {
      // Gitleaks lets any other rule speak before one that is called generic.
      const rank = id.toLowerCase().includes('generic') ? 2 : 3;
      found({ id, description, confidence: 'medium', rank, start, end, ...(allowed === undefined ? {} : { allowed }) });
    });
  };
}

/** A text has two seconds, and two more for each MB. */
function allMatches(expression: RegExp, text: string, { id }: OwnRule): readonly RegExpExecArray[] {
  const found = withinTime(2000 + text.length / 500, () => [...text.matchAll(expression)]);
  if (found !== undefined) return found.result;
  throw new RelockError(
    'RL-RULE-SLOW',
    `the expression of the rule ${printable(id)} takes too long on one of the texts`,
    {
      remedy: 'Give it fewer repetitions that can share one text among them, and bounded ones.',
      state: 'The scan was not finished.',
    },
  );
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
