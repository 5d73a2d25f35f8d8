import { judgeUrlPassword } from '../judge.ts';
import { chars, lit, oneOf } from '../part.ts';
import type { Part } from '../part.ts';
import type { Rule } from '../rule.ts';
import { between } from '../shape.ts';
import { named, token } from './build.ts';
import { basicCredentials } from './headers.ts';

/** Blanks or line breaks between the words of a file. */
const gap: Part = {
  pattern: String.raw`(?:[ \t\r\n]|\\n){1,8}`,
  shortest: 1,
  longest: 16,
  words: 'white space',
  mint: () => ' ',
};

/** A name of JSON, its colon and the quote that opens its value; in JSON inside of a string the quotes are escaped. */
const jsonName = (name: string): Part => ({
  pattern: String.raw`\\{0,3}"${name}\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"`,
  shortest: name.length + 4,
  longest: name.length + 21,
  words: `"${name}":`,
  mint: () => `"${name}": "`,
});

/** As `jsonName`, and as JavaScript writes it: `d: '`. */
const memberName = (name: string): Part => ({
  pattern: String.raw`(?:\\{0,3}["']|[{, \t\n])${name}(?:\\{0,3}["'])?\s{0,4}:\s{0,4}\\{0,3}["']`,
  shortest: name.length + 3,
  longest: name.length + 21,
  words: `"${name}":`,
  mint: () => `"${name}": "`,
});

const SESSIONS = 'sessions and signed data of an application, which can then be forged';

/** Keys that web frameworks sign and encrypt with, and passwords as well-known tools keep them in their own files. */
export function settingsRules(): readonly Rule[] {
  const file = (rule: Omit<Rule, 'provider' | 'confidence'> & Partial<Pick<Rule, 'provider'>>): Rule => ({
    provider: 'any',
    confidence: 'high',
    ...rule,
  });
  return [
    file({
      id: 'docker-config-auth',
      provider: 'Docker',
      what: 'registry password in a Docker configuration',
      opens: 'images of a registry',
      docs: 'https://docs.docker.com/reference/cli/docker/login/',
      near: { words: ['auths'], within: 400, lead: true },
      shape: between([jsonName('auth')], [basicCredentials]),
    }),
    file({
      id: 'netrc-password',
      what: 'password in a .netrc file',
      opens: 'the machine that the line names',
      docs: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
      shape: between(
        [
          lit('machine '),
          chars('dotted', 3, 80),
          gap,
          lit('login'),
          gap,
          chars('userInfo', 1, 80),
          gap,
          lit('password'),
          gap,
        ],
        [chars('value', 4, 120)],
      ),
      judge: judgeUrlPassword,
    }),
    file({
      id: 'pgpass-password',
      provider: 'PostgreSQL',
      what: 'password in a .pgpass file',
      opens: 'a database, when its server can be reached',
      docs: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
      rotate: 'postgres',
      shape: between(
        [chars('dotted', 3, 32), lit(':5432:'), chars('dotted', 1, 63), lit(':'), chars('dotted', 1, 63), lit(':')],
        [chars('value', 4, 100)],
      ),
      judge: judgeUrlPassword,
    }),
    file({
      id: 'npm-basic-auth',
      provider: 'npm',
      what: 'user and password of a registry in an .npmrc file',
      opens: 'packages of a registry',
      docs: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc',
      shape: between([oneOf(':_auth=', ':_auth = ', ':_auth="')], [basicCredentials]),
    }),
    file({
      id: 'npm-password',
      provider: 'npm',
      what: 'password of a registry in an .npmrc file',
      opens: 'packages of a registry',
      docs: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc',
      shape: between([oneOf(':_password=', ':_password="', ':_password = ')], [chars('base64', 8, 200)]),
    }),
    file({
      id: 'nuget-config-password',
      provider: 'NuGet',
      what: 'password in a NuGet.Config file',
      opens: 'packages of a feed',
      docs: 'https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file#packagesourcecredentials',
      shape: between(
        [oneOf('key="ClearTextPassword" value="', 'key="Password" value="', "key='ClearTextPassword' value='")],
        [chars('value', 4, 200)],
        [oneOf('"', "'")],
      ),
      judge: judgeUrlPassword,
    }),
    file({
      id: 'filezilla-password',
      provider: 'FileZilla',
      what: 'password in a FileZilla site list',
      opens: 'a file server',
      docs: 'https://wiki.filezilla-project.org/Site_Manager',
      shape: between([lit('<Pass encoding="base64">')], [chars('base64', 6, 200)], [lit('</Pass>')]),
    }),
    file({
      id: 'otpauth-secret',
      what: 'secret of one-time passwords in an otpauth URL',
      opens: 'the second factor of an account',
      docs: 'https://github.com/google/google-authenticator/wiki/Key-Uri-Format',
      shape: between(
        [oneOf('otpauth://totp/', 'otpauth://hotp/'), chars('label', 0, 120), oneOf('?secret=', '&secret=')],
        [chars('base32', 16, 128)],
      ),
    }),
    file({
      id: 'jwk-private-key',
      what: 'private key as a JSON Web Key',
      opens: 'whatever trusts its public half',
      docs: 'https://www.rfc-editor.org/rfc/rfc7517',
      severity: 'critical',
      near: { words: ['kty'], within: 3000, lead: true },
      shape: between([memberName('d')], [chars('base64url', 43, 700)]),
    }),
    file({
      id: 'jwk-symmetric-key',
      what: 'symmetric key as a JSON Web Key',
      opens: 'tokens that it signs or encrypts',
      docs: 'https://www.rfc-editor.org/rfc/rfc7517',
      near: { words: ['kty'], within: 400, lead: true },
      shape: between([memberName('k')], [chars('base64url', 22, 700)]),
    }),
    file({
      id: 'aspnet-machine-key',
      provider: 'Microsoft',
      what: 'ASP.NET machine key',
      opens: SESSIONS,
      docs: 'https://learn.microsoft.com/en-us/previous-versions/dotnet/netframework-4.0/w8h3skw9(v=vs.100)',
      shape: between(
        [oneOf('validationKey="', 'decryptionKey="', "validationKey='", "decryptionKey='")],
        [chars('hex', 32, 128)],
      ),
    }),
    {
      ...named(
        'laravel-app-key',
        'Laravel',
        'Laravel application key',
        SESSIONS,
        'https://laravel.com/docs/encryption',
        ['app_key', 'app.key', 'appkey'],
        lit('base64:'),
        chars('base64', 43),
        lit('='),
      ),
      confidence: 'high',
    },
    {
      ...named(
        'rails-master-key',
        'Ruby on Rails',
        'Rails master key',
        'all encrypted credentials of an application',
        'https://guides.rubyonrails.org/security.html#custom-credentials',
        ['master_key', 'master-key'],
        chars('lowerHex', 32),
      ),
      confidence: 'high',
    },
    {
      ...named(
        'rails-secret-key-base',
        'Ruby on Rails',
        'Rails secret_key_base',
        SESSIONS,
        'https://guides.rubyonrails.org/security.html',
        ['secret_key_base', 'secret_token', 'devise'],
        chars('lowerHex', 128),
      ),
      confidence: 'high',
    },
    token(
      'django-insecure-key',
      'Django',
      'Django secret key of a new project',
      SESSIONS,
      'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
      lit('django-insecure-'),
      chars('django', 50),
    ),
    {
      ...named(
        'django-secret-key',
        'Django',
        'Django secret key',
        SESSIONS,
        'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
        ['secret_key'],
        chars('django', 50),
      ),
      judge: ({ secret }) => (/[!@#$%^&*(=+)]/.test(secret) && /\d/.test(secret) ? 'medium' : null),
    },
    {
      ...named(
        'fernet-key',
        'any',
        'Fernet key',
        'whatever it encrypted',
        'https://cryptography.io/en/latest/fernet/',
        ['fernet'],
        chars('base64url', 43),
        lit('='),
      ),
      confidence: 'high',
    },
    {
      ...named(
        'elixir-secret-key-base',
        'Phoenix',
        'Phoenix secret_key_base',
        SESSIONS,
        'https://hexdocs.pm/phoenix/deployment.html',
        ['secret_key_base'],
        chars('base64', 64),
      ),
      confidence: 'high',
    },
    token(
      'gitlab-session-cookie',
      'GitLab',
      'GitLab session',
      'GitLab in a person’s name, until the session ends',
      'https://docs.gitlab.com/user/profile/active_sessions/',
      lit('_gitlab_session='),
      chars('lowerHex', 32),
    ),
    file({
      id: 'aws-presigned-url',
      provider: 'Amazon Web Services',
      what: 'presigned Amazon S3 URL',
      opens: 'one object, until the URL expires',
      severity: 'low',
      docs: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html',
      near: { words: ['x-amz-credential'], within: 1500 },
      shape: between([oneOf('X-Amz-Signature=', 'x-amz-signature=')], [chars('lowerHex', 64)]),
    }),
  ];
}
