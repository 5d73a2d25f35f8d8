import { judgeUrlPassword } from '../judge.ts';
import { blanks, chars, lit, oneOf, optional } from '../part.ts';
import type { Part } from '../part.ts';
import { isPlaceholder } from '../placeholder.ts';
import { randomBytesFrom, randomText } from '../random.ts';
import type { Rule } from '../rule.ts';
import { between } from '../shape.ts';
import { isWordy } from '../words.ts';
import { base64Of } from '../structure.ts';
import { named, token } from './build.ts';

/** A value between two things of a tool's own file. */
const inside = (
  id: string,
  provider: string,
  what: string,
  opens: string,
  docs: string,
  ...shape: Parameters<typeof between>
): Rule => ({ ...token(id, provider, what, opens, docs), shape: between(...shape) });

const SALTS = [
  'AUTH_KEY',
  'SECURE_AUTH_KEY',
  'LOGGED_IN_KEY',
  'NONCE_KEY',
  'AUTH_SALT',
  'SECURE_AUTH_SALT',
  'LOGGED_IN_SALT',
  'NONCE_SALT',
];

const SESSIONS = 'sessions and signed values of the application, forged';

/** Where tools and frameworks keep passwords: files with a form of their own. */
export function toolFileRules(): readonly Rule[] {
  return [
    named(
      'npm-token-old',
      'npm',
      'npm access token (old form)',
      'publishing packages, or reading private ones',
      'https://docs.npmjs.com/about-access-tokens',
      ['npm_token', 'npm_auth', 'npm-token', 'npmtoken', '_authtoken', 'npm_api'],
      uuidText(),
    ),
    {
      ...inside(
        'group-policy-password',
        'Microsoft',
        'password in a Group Policy preference (cpassword)',
        'an account of a Windows domain: the key is published',
        'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-gppref/',
        [lit('cpassword="')],
        [
          base64Of({
            words: 'base64 of whole AES blocks',
            shortest: 20,
            longest: 400,
            sample: (random) => randomBytesFrom(32, random),
            fits: (bytes) => bytes.length > 0 && bytes.length % 16 === 0,
          }),
        ],
        [lit('"')],
      ),
      proven: true,
    },
    {
      ...token(
        'jenkins-encrypted-secret',
        'Jenkins',
        'secret of a Jenkins controller (encrypted)',
        'what it is the secret of, together with the controller’s master key',
        'https://www.jenkins.io/doc/developer/security/secrets/',
        lit('{AQAAABAAAA'),
        chars('base64', 40, 4000),
        oneOf('=}', '==}', '}'),
      ),
      confidence: 'low',
    },
    {
      ...token(
        'ansible-vault',
        'Ansible',
        'Ansible vault (encrypted)',
        'what it holds, once its password is guessed',
        'https://docs.ansible.com/ansible/latest/vault_guide/vault_encrypting_content.html',
        lit('$ANSIBLE_VAULT;'),
        oneOf('1.1;AES256', '1.2;AES256'),
        vaultLines(),
      ),
      confidence: 'low',
      proven: true,
    },
    {
      ...inside(
        'kubernetes-secret-data',
        'Kubernetes',
        'value of a Kubernetes Secret',
        'whatever the cluster uses it for',
        'https://kubernetes.io/docs/concepts/configuration/secret/',
        [
          secretKeyName(),
          lit(':'),
          blanks(1, 4),
          optional(oneOf('|', '>'), blanks(1, 12, true)),
          optional(oneOf('"', "'")),
        ],
        [
          {
            ...base64Of({
              words: 'base64 of a text, or of 16 bytes and more',
              shortest: 8,
              longest: 4000,
              sample: (random) => Buffer.from(randomText('abcdefghkmnp23456789', 20, random)),
              fits: isSecretValue,
            }),
            spoil: () => Buffer.from('changeme').toString('base64'),
          },
        ],
      ),
      confidence: 'medium',
      near: {
        words: ['kind: secret', '"kind": "secret"', '"kind":"secret"', "kind: 'secret'", 'kind: "secret"'],
        within: 600,
        lead: true,
      },
      // An API's description has names for values: `operationId: createNamespacedSecret`.
      judge: ({ secret }) => (secret.length % 4 === 0 && !isWordy(secret) ? 'medium' : null),
    },
    named(
      'sidekiq-secret',
      'Sidekiq',
      'Sidekiq Enterprise licence',
      'the paid gems of a customer',
      'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ',
      ['contribsys'],
      chars('lowerHex', 8),
      lit(':'),
      chars('lowerHex', 8),
    ),
    inside(
      'sidekiq-url',
      'Sidekiq',
      'Sidekiq licence in a gem source',
      'the paid gems of a customer',
      'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ',
      [oneOf('https://', 'http://')],
      [chars('lowerHex', 8), lit(':'), chars('lowerHex', 8)],
      [oneOf('@gems.contribsys.com', '@enterprise.contribsys.com')],
    ),
    {
      ...token(
        'wordpress-salt',
        'WordPress',
        'WordPress authentication key or salt',
        'logins of a WordPress site, forged',
        'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/#security-keys',
      ),
      shape: between(
        [
          oneOf(...SALTS.flatMap((name) => [`'${name}'`, `"${name}"`])),
          blanks(0, 4),
          lit(','),
          blanks(0, 30),
          oneOf("'", '"'),
        ],
        [chars('phrase', 40, 100)],
        [oneOf("'", '"')],
      ),
    },
    named(
      'symfony-app-secret',
      'Symfony',
      'Symfony application secret',
      SESSIONS,
      'https://symfony.com/doc/current/reference/configuration/framework.html#secret',
      ['app_secret'],
      chars('lowerHex', 32),
    ),
    {
      ...token(
        'jdbc-password',
        'any',
        'password in a JDBC URL',
        'a database, when its server can be reached',
        'https://docs.oracle.com/javase/tutorial/jdbc/basics/connecting.html',
      ),
      near: { words: ['jdbc:'], within: 400 },
      shape: between(
        [oneOf('?password=', '&password=', ';password=', '?Password=', '&Password=', '&amp;password=', ':password=')],
        [chars('parameter', 3, 100)],
      ),
      judge: judgeUrlPassword,
    },
    {
      ...token(
        'oracle-thin-password',
        'Oracle',
        'password in an Oracle JDBC URL',
        'a database, when its server can be reached',
        'https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html',
      ),
      shape: between(
        [oneOf('jdbc:oracle:thin:', 'jdbc:oracle:oci:'), chars('word', 1, 64), lit('/')],
        [chars('userInfo', 1, 100)],
        [lit('@')],
      ),
      judge: judgeUrlPassword,
    },
  ];
}

/** The UUID that npm's tokens were until 2021. */
function uuidText(): Part {
  return {
    pattern: '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}',
    shortest: 36,
    longest: 36,
    words: 'a random UUID in lower case',
    set: 'A-Za-z0-9_-',
    mint: (random) => {
      const hex = randomBytesFrom(16, random).toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}

function vaultLines(): Part {
  const line = String.raw`(?:\s{1,40}|(?:\\r)?\\n)`;
  return {
    pattern: `(?:;[A-Za-z0-9_-]{1,40})?${line}[0-9a-f]{80}(?:${line}[0-9a-f]{10,80}){0,60}`,
    shortest: 81,
    longest: 8000,
    words: 'lines of 80 hex digits',
    set: '0-9a-f',
    mint: (random) =>
      `\n${randomBytesFrom(40, random).toString('hex')}\n${randomBytesFrom(40, random).toString('hex')}`,
  };
}

/** A key of a Secret's data. */
function secretKeyName(): Part {
  return {
    pattern: String.raw`["']?[\w.-]{1,80}["']?`,
    shortest: 1,
    longest: 82,
    words: 'a name',
    mint: (random) => (random(2) === 0 ? 'password' : 'api-key'),
  };
}

/** A name beside the data is no base64 of a text, and a certificate is no secret. */
function isSecretValue(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  if (/^-----BEGIN (?!.*PRIVATE)|^-----BEGIN [A-Z ]+-----\s*-----END/.test(text) || isPlaceholder(text)) return false;
  return bytes.length >= 16 || /^[\x20-\x7e\n]{5,}$/.test(text);
}
