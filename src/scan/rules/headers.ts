import { chars, lit, oneOf } from '../part.ts';
import type { Part, Verdict } from '../part.ts';
import { randomText } from '../random.ts';
import type { Rule } from '../rule.ts';
import { between } from '../shape.ts';
import { isCommonPassword } from '../common-password.ts';
import { isPlaceholder } from '../placeholder.ts';
import { judgeBasic, judgeBearer, judgeUrlPassword } from '../judge.ts';

/** base64 of `user:password` (RFC 7617). */
export const basicCredentials: Part = {
  pattern: '[A-Za-z0-9+/]{8,300}={0,2}',
  shortest: 8,
  longest: 302,
  words: 'base64 of a user, a colon and a password',
  set: 'A-Za-z0-9+/=',
  mint: (random) =>
    Buffer.from(`sample:${randomText('abcdefghkmnpqrstuvwxyz23456789', 16, random)}`).toString('base64'),
  holds: (piece): Verdict => {
    const text = Buffer.from(piece, 'base64').toString('latin1');
    const password = text.slice(text.indexOf(':') + 1);
    return /^[\x20-\x7e]*:[\x20-\x7e]+$/.test(text) && !isPlaceholder(password) && !isCommonPassword(password)
      ? 'yes'
      : 'no';
  },
  spoil: (random) => Buffer.from(randomText('abcdefghkm', 20, random)).toString('base64'),
};

/** Credentials as they travel in requests and stand in command lines. */
export function headerRules(): readonly Rule[] {
  return [
    {
      id: 'authorization-basic',
      provider: 'any',
      what: 'user and password of HTTP basic authentication',
      opens: 'the service that the request goes to',
      confidence: 'medium',
      docs: 'https://www.rfc-editor.org/rfc/rfc7617',
      near: { words: ['auth', 'header', 'http', 'curl'], within: 120 },
      shape: between([oneOf('Basic ', 'basic ', 'BASIC ')], [basicCredentials]),
      judge: judgeBasic,
    },
    {
      id: 'authorization-bearer',
      provider: 'any',
      what: 'bearer token of an HTTP request',
      opens: 'the service that the request goes to',
      confidence: 'medium',
      docs: 'https://www.rfc-editor.org/rfc/rfc6750',
      generic: true,
      shape: between([oneOf('Bearer ', 'bearer ', 'BEARER ')], [chars('token', 16, 400)]),
      judge: judgeBearer,
    },
    {
      id: 'authorization-token',
      provider: 'any',
      what: 'token of an HTTP request',
      opens: 'the service that the request goes to',
      confidence: 'medium',
      docs: 'https://www.rfc-editor.org/rfc/rfc9110#name-authorization',
      generic: true,
      near: { words: ['authorization'], within: 40, lead: true },
      shape: between([oneOf('Token ', 'token ', 'ApiKey ', 'apikey ', 'Key ')], [chars('token', 16, 400)]),
      judge: judgeBearer,
    },
    {
      id: 'curl-password',
      provider: 'any',
      what: 'password in a curl command',
      opens: 'the service that the request goes to',
      confidence: 'medium',
      docs: 'https://curl.se/docs/manpage.html#-u',
      near: { words: ['curl'], within: 300 },
      shape: between(
        [oneOf(' -u ', ' --user ', " -u '", ' -u "', " --user '", ' --user "', ' -u'), chars('azure', 0, 60), lit(':')],
        [chars('value', 3, 100)],
      ),
      judge: judgeUrlPassword,
    },
    {
      id: 'sql-password',
      provider: 'any',
      what: 'password in an SQL statement',
      opens: 'a database, when its server can be reached',
      confidence: 'medium',
      docs: 'https://www.postgresql.org/docs/current/sql-createrole.html',
      shape: between(
        [
          oneOf(
            "IDENTIFIED BY '",
            "identified by '",
            'IDENTIFIED BY "',
            "IDENTIFIED BY PASSWORD '",
            "ENCRYPTED PASSWORD '",
            "WITH PASSWORD '",
            "with password '",
            "SET PASSWORD = '",
            "PASSWORD('",
          ),
        ],
        [chars('value', 4, 100)],
        [oneOf("'", '"')],
      ),
      judge: judgeUrlPassword,
    },
  ];
}
