import type { GenericCandidate } from '../generic/candidate.ts';
import type { Judged } from '../rule.ts';
import { isLabel, isTranslation } from '../translation.ts';
import type { Work } from '../work.ts';
import { isNoSecret } from './facts.ts';
import { reachOf } from './features.ts';
import { featuresOf, shippedModel, sumOf } from './model.ts';
import type { Model } from './model.ts';

/**
 * How sure it is that a candidate is a secret, null when it is none, or that there is no work left to say. The
 * same text has the same score everywhere.
 */
export function judgeCandidate(
  candidate: GenericCandidate,
  text: string,
  path: string,
  work?: Work,
  model: Model = shippedModel(),
): Judged {
  if (isNoSecret(candidate, text, model.language)) return null;
  if (isTranslation(path) && isLabel(candidate.value)) return null;
  const [low, medium, high] = model.thresholds;
  const sum = remembered(candidate, text, path, work, model);
  if (sum === undefined) return 'unjudged';
  if (sum < low) return null;
  if (sum < medium) return 'low';
  return sum < high ? 'medium' : 'high';
}

/**
 * So many sums are remembered, and as many that were before them: files repeat themselves, and so do their versions;
 * what does over and over must not take its time each time.
 */
const MOST = 2048;
type Sums = Map<string, { readonly around: string; readonly sum: number }>;
let sums: Sums = new Map();
let before: Sums = new Map();
let sumsOf: readonly [model: Model, path: string] | undefined;

/** The sum of a candidate, by all that it follows from; undefined when it is not known and there is no work left for it. */
function remembered(
  candidate: GenericCandidate,
  text: string,
  path: string,
  work: Work | undefined,
  model: Model,
): number | undefined {
  if (sumsOf?.[0] !== model || sumsOf[1] !== path) {
    sums = new Map();
    before = new Map();
    sumsOf = [model, path];
  } else if (sums.size >= MOST) {
    before = sums;
    sums = new Map();
  }
  const { form, name, nameStart, value, start, end, quoted, partial } = candidate;
  const { from, to } = reachOf(candidate, text);
  // What is around is long, and compared only where the rest is the same.
  const place = `${nameStart - from} ${start - from} ${end - from} ${from === 0} ${to === text.length}`;
  const key = `${form} ${quoted} ${partial} ${place}\0${name}\0${value.slice(0, 200)}`;
  const around = text.slice(Math.max(0, Math.min(from, nameStart - 2)), Math.max(to, nameStart));
  const known = sums.get(key) ?? before.get(key);
  if (known?.around === around) {
    sums.set(key, known);
    return known.sum;
  }
  if (work?.take() === false) return undefined;
  const sum = sumOf(model, featuresOf(model, candidate, text, path));
  sums.set(key, { around, sum });
  return sum;
}
