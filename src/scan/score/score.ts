import type { Confidence } from '../../core/finding.ts';
import type { GenericCandidate } from '../generic/candidate.ts';
import { isNoSecret } from './facts.ts';
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
  const sum = sumOf(model, featuresOf(model, candidate, text, path));
  if (sum < low) return null;
  if (sum < medium) return 'low';
  return sum < high ? 'medium' : 'high';
}
