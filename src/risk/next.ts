import type { KeyFacts } from './key.ts';
import type { Factor, Risk } from './score.ts';
import { riskOf } from './score.ts';

/** A key with its risk, and what to do about it first. */
export interface Ranked {
  readonly facts: KeyFacts;
  readonly risk: Risk;
  readonly advice: string;
}

/** All keys that live, those that ask for most first; of the same score the one whose value is older. */
export function ranked(keys: readonly KeyFacts[], now: number): Ranked[] {
  return keys
    .map((facts) => {
      const risk = riskOf(facts, now);
      return { facts, risk, advice: adviceFor(facts, risk) };
    })
    .filter(({ risk }) => risk.level !== 'ended')
    .sort(
      (a, b) =>
        b.risk.score - a.risk.score ||
        (a.facts.changed ?? 0) - (b.facts.changed ?? 0) ||
        (a.facts.key < b.facts.key ? -1 : 1),
    );
}

/** What helps most: what was seen by strangers goes at once, what nobody uses is ended and not renewed. */
function adviceFor({ kind }: KeyFacts, { reasons, level }: Risk): string {
  const weighs = (factor: Factor) => reasons.reduce((sum, one) => sum + (one.factor === factor ? one.points : 0), 0);
  const replace = kind === undefined ? 'replace it by hand, and name its issuer' : 'rotate it';
  if (weighs('exposure') >= 60) return `${replace} now`;
  if (weighs('exposure') >= 30) return 'look at its alarms';
  if (weighs('unused') > 0) return 'end it, if nobody needs it';
  if (weighs('age') > 0) return replace;
  if (weighs('limits') >= 35) return 'issue one that ends';
  if (weighs('owner') > 0) return 'name an owner';
  if (weighs('reach') > 0) return 'let fewer read it';
  return level === 'low' ? '' : replace;
}
