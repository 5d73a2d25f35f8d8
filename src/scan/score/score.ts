import type { Confidence } from '../../core/finding.ts';
import type { GenericCandidate } from '../generic/candidate.ts';
import { isNoSecret } from './facts.ts';
import { reachOf } from './features.ts';
import { featuresOf, shippedModel, sumOf } from './model.ts';
import type { Model } from './model.ts';

/**
 * How sure it is that a candidate is a secret, or null when it is none. The same text has the same score everywhere.
 */
export function judgeCandidate(
  candidate: GenericCandidate,
  text: string,
  path: string,
  model: Model = shippedModel(),
): Confidence | null {
  if (isNoSecret(candidate, text, model.language)) return null;
  const [low, medium, high] = model.thresholds;
  const sum = remembered(candidate, text, path, model);
  if (sum < low) return null;
  if (sum < medium) return 'low';
  return sum < high ? 'medium' : 'high';
}

/** So many sums are remembered: files repeat themselves, and what does over and over must not take its time each time. */
const MOST = 256;
const sums = new Map<string, number>();
let sumsOf: readonly [model: Model, path: string] | undefined;

/** The sum of a candidate, by all that it follows from. */
function remembered(candidate: GenericCandidate, text: string, path: string, model: Model): number {
  if (sumsOf?.[0] !== model || sumsOf[1] !== path || sums.size >= MOST) {
    sums.clear();
    sumsOf = [model, path];
  }
  const { form, name, nameStart, start, end, quoted, partial } = candidate;
  const { from, to } = reachOf(candidate, text);
  const place = `${form} ${nameStart - from} ${start - from} ${end - from} ${quoted} ${partial} ${from === 0} ${to === text.length}`;
  const key = `${place}\0${name}\0${text.slice(Math.max(0, nameStart - 2), nameStart)}\0${text.slice(from, to)}`;
  const known = sums.get(key);
  if (known !== undefined) return known;
  const sum = sumOf(model, featuresOf(model, candidate, text, path));
  sums.set(key, sum);
  return sum;
}
