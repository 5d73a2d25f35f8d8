import { randomInt } from 'node:crypto';
import { knownRule } from './known-rule.ts';
import type { Random } from './random.ts';
import type { Rule } from './rule.ts';
import type { Sample } from './shape.ts';
import { mintSample } from './shape.ts';

/**
 * Fresh worthless samples that the rule finds: the secret, with the name or the words that it needs around it.
 * Checksums are right, the rest is random. `RL-RULE-UNKNOWN` for a rule that does not exist.
 */
export function mint(ruleId: string, count: number, random: Random = (below) => randomInt(below)): string[] {
  const rule = knownRule(ruleId);
  return Array.from({ length: count }, () => mintFor(rule, random).text);
}

/** One sample of a rule and the text that it is found in. */
export function mintFor(rule: Rule, random: Random): Sample {
  const { text, secret } = mintSample(rule.shape, random);
  return { text: inContext(rule, text), secret };
}

/** `text` with what the rule wants to see around it. */
export function inContext({ assigned, near }: Rule, text: string): string {
  if (assigned !== undefined) return `${nameOf(assigned[0] ?? '')} = "${text}"`;
  return near === undefined ? text : `${near.words[0]} ${text}`;
}

/** The generic rules want a whole word in a name, others any name that holds theirs. */
function nameOf(word: string): string {
  return word === 'pass' ? 'password' : word === 'secret' ? 'client_secret' : word.endsWith('_') ? `${word}key` : word;
}
