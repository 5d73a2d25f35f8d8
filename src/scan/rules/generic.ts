import { judgePassword, judgeSecret, judgeUrlPassword } from '../judge.ts';
import { chars, lit, oneOf } from '../part.ts';
import type { Rule } from '../rule.ts';
import { between, shape } from '../shape.ts';
import { urlHost } from '../url.ts';

/** Values that only their names give away. Any other rule on the same text says more. */
export function genericRules(): readonly Rule[] {
  return [
    {
      id: 'vault-service-token-old',
      provider: 'HashiCorp',
      what: 'Vault or OpenBao service token (old form)',
      opens: 'what its policies allow in the vault',
      confidence: 'high',
      docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
      assigned: ['vault', 'bao', 'token'],
      shape: shape(oneOf('s.', 'b.', 'r.'), chars('base62', 24)),
      judge: ({ secret }) => (/[A-Z]/.test(secret) && /[a-z]/.test(secret) && /\d/.test(secret) ? 'high' : null),
    },
    {
      id: 'url-password',
      provider: 'any',
      what: 'password in a URL',
      opens: 'the service behind the URL',
      confidence: 'medium',
      docs: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
      generic: true,
      shape: between([lit('://'), chars('userInfo', 0, 64), lit(':')], [chars('userInfo', 1, 128)], urlHost),
      judge: judgeUrlPassword,
    },
    {
      id: 'generic-password',
      provider: 'any',
      what: 'password in plain text',
      opens: 'whatever it is the password of',
      confidence: 'medium',
      docs: 'https://cwe.mitre.org/data/definitions/798.html',
      generic: true,
      assigned: ['pass', 'pwd', 'psw'],
      shape: shape(chars('visible', 5, 120)),
      judge: judgePassword,
    },
    {
      id: 'generic-api-key',
      provider: 'any',
      what: 'secret, token or API key in plain text',
      opens: 'whatever it is the key of',
      confidence: 'medium',
      docs: 'https://cwe.mitre.org/data/definitions/798.html',
      generic: true,
      assigned: ['secret', 'token', 'key', 'cred', 'auth'],
      shape: shape(chars('visible', 10, 256)),
      judge: judgeSecret,
    },
  ];
}
