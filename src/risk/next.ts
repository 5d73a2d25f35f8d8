import type { KeyFacts } from './key.ts';
import type { Risk } from './score.ts';
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
  const has = (factor: string) => reasons.some((one) => one.factor === factor);
  const replace = kind === undefined ? 'replace it by hand, and name its issuer' : 'rotate it';
  if (reasons.some(({ factor, points }) => factor === 'exposure' && points >= 60)) return `${replace} now`;
  if (has('unused')) return 'end it, if nobody needs it';
  if (has('age')) return replace;
  if (has('limits') && kind === 'issued') return 'issue one that ends';
  if (has('exposure')) return 'look at its alarms';
  if (has('owner')) return 'name an owner';
  if (has('reach')) return 'let fewer read it';
  return level === 'low' ? '' : replace;
}
