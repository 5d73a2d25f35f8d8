import { uuid } from '../part.ts';
import type { Rule } from '../rule.ts';
import { shape } from '../shape.ts';
import { readsAsWords } from '../score/facts.ts';
import { shippedModel } from '../score/model.ts';
import { isWordy } from '../words.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** The name of something that is told apart by a UUID. */
const IDENTIFIER = /id$/i;

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
): Rule => ({
  ...token(id, provider, what, opens, docs, ...parts),
  confidence: 'medium',
  assigned,
  // `RemoteAuthenticationTests` has the letters and the length of many a key.
  judge: ({ secret, name = '' }) =>
    (!/\d/.test(secret) && isWordy(secret)) ||
    readsAsWords(secret, shippedModel().language) ||
    (UUID.test(secret) && IDENTIFIER.test(name))
      ? null
      : 'high',
});

/** A value that counts only when one of these words, rarer than its own marks, stands at most 200 characters away. */
export const beside = (
  id: string,
  provider: string,
  what: string,
  opens: string,
  docs: string,
  words: readonly string[],
  ...parts: Rule['shape']['secret']
): Rule => ({ ...token(id, provider, what, opens, docs, ...parts), near: { words, within: 200, lead: true } });

/** The ways in which the name of a key begins, for a provider that is called like something else, too. */
export const keyNames = (provider: string): readonly string[] =>
  ['_', '-', '.', ''].flatMap((joint) => ['api', 'key', 'token', 'secret'].map((word) => provider + joint + word));

/** A UUID under a provider's name; under a name that ends with `id` it is what something is called, not what opens it. */
export const namedUuid = (
  id: string,
  provider: string,
  what: string,
  opens: string,
  docs: string,
  assigned: readonly string[],
): Rule => ({
  ...named(id, provider, what, opens, docs, assigned, uuid()),
  confidence: 'high',
  judge: ({ name = '' }) => (IDENTIFIER.test(name) ? null : 'high'),
});
