import type { Rule } from '../rule.ts';
import { shape } from '../shape.ts';

/** A prefix and a run of characters. */
export const token = (
  id: string,
  provider: string,
  what: string,
  opens: string,
  docs: string,
  ...parts: Rule['shape']['secret']
): Rule => ({
  id,
  provider,
  what,
  opens,
  confidence: 'high',
  docs,
  shape: shape(...parts),
});

/** A value without a mark of its own: only its name tells whose it is. */
export const named = (
  id: string,
  provider: string,
  what: string,
  opens: string,
  docs: string,
  assigned: readonly string[],
  ...parts: Rule['shape']['secret']
): Rule => ({ ...token(id, provider, what, opens, docs, ...parts), confidence: 'medium', assigned });
