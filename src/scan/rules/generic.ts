import { judgePassword, judgeSecret } from '../judge.ts';
import { chars } from '../part.ts';
import type { Rule } from '../rule.ts';
import { shape } from '../shape.ts';

/** Values that only their names give away. Any other rule on the same text says more. */
export const genericRules: readonly Rule[] = [
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
    shape: shape(chars('visible', 10, 400)),
    judge: judgeSecret,
  },
];
