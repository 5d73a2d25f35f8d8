import { chars, oneOf } from '../part.ts';
import type { Part } from '../part.ts';
import { randomText } from '../random.ts';
import type { Rule } from '../rule.ts';
import { SERVICE_REACH, isIssued, judgeServiceKey } from '../service-key.ts';
import { SERVICE_NAMES } from '../service-names.ts';
import { shape } from '../shape.ts';

/** What issuers make keys of. */
const issued: Part = {
  pattern: '[A-Za-z0-9_+/-]{20,160}={0,2}',
  shortest: 20,
  longest: 162,
  words: '20 characters or more that look like chance',
  set: 'A-Za-z0-9_+/=-',
  mint: (random) => randomText('abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789', 36, random),
  spoil: () => 'thisIsNoKeyButWordsOnly',
};

/** Of 20 letters and digits by chance. */
const FEWEST_DIGITS = 2;

/** Keys that only the name of a service says something of, and those of issuers that nobody listed. */
export function serviceRules(): readonly Rule[] {
  return [
    {
      id: 'prefixed-key',
      provider: 'any',
      what: 'key with a prefix that says so',
      opens: 'whatever its issuer takes it for',
      confidence: 'medium',
      docs: 'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
      generic: true,
      shape: shape(
        chars('lowerAlnum', 2, 12),
        oneOf(
          '_live_',
          '_prod_',
          '_pat_',
          '_sk_',
          '_secret_',
          '_apikey_',
          '_key_',
          '_token_',
          '-pat-',
          '-sk-',
          '_api_',
        ),
        chars('base62', 20, 100),
      ),
      judge: ({ secret }) => {
        const body = secret.slice(Math.max(secret.lastIndexOf('_'), secret.lastIndexOf('-')) + 1);
        return body.replaceAll(/\D/g, '').length >= FEWEST_DIGITS && isIssued(body) ? 'high' : null;
      },
    },
    {
      id: 'service-key',
      provider: 'any',
      what: 'key of a service that is named before it',
      opens: 'what the service does for the account',
      confidence: 'medium',
      docs: 'https://cwe.mitre.org/data/definitions/798.html',
      generic: true,
      near: { words: SERVICE_NAMES, within: SERVICE_REACH, lead: true },
      shape: shape(issued),
      judge: judgeServiceKey,
    },
  ];
}
