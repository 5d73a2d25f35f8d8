import { PROGRAM_WORDS } from '../generic/command.ts';
import { judgePassword, judgeSecret, judgeUrlPassword } from '../judge.ts';
import { chars, lit, oneOf, uuid } from '../part.ts';
import type { Part } from '../part.ts';
import type { Rule } from '../rule.ts';
import { between, shape } from '../shape.ts';
import { urlHost } from '../url.ts';

/** Whatever a name is given; the score says what it is worth. Only what is shorter has another form. */
const anyText = (shortest: number): Part => ({
  pattern: `[\\s\\S]{${shortest},1200}`,
  shortest,
  longest: 1200,
  words: `a text of at least ${shortest} characters that looks like a secret`,
  mint: chars('visible', 16, 32).mint,
  spoil: () => 'ab',
});

/** Of 32 letters and digits by chance. */
const FEWEST_DIGITS = 3;

/**
 * Rules whose words stand in ordinary code, so that they are made for nearly every text: together, so that the other
 * groups are not. Among them are those that know a value by its name only; any other rule on the same text says more.
 */
export function genericRules(): readonly Rule[] {
  return [
    {
      id: 'resend-api-key',
      provider: 'Resend',
      what: 'Resend API key',
      opens: 'mail in the account’s name',
      confidence: 'high',
      docs: 'https://resend.com/docs/dashboard/api-keys/introduction',
      shape: shape(lit('re_'), chars('base62', 8), lit('_'), chars('base62', 24)),
    },
    {
      id: 'mailchimp-api-key',
      provider: 'Mailchimp',
      what: 'Mailchimp API key',
      opens: 'audiences and campaigns',
      confidence: 'high',
      docs: 'https://mailchimp.com/developer/marketing/docs/fundamentals/',
      shape: shape(chars('lowerHex', 32), lit('-us'), chars('digits', 1, 2)),
    },
    {
      id: 'mailgun-api-key',
      provider: 'Mailgun',
      what: 'Mailgun API key',
      opens: 'mail in the account’s name',
      confidence: 'high',
      docs: 'https://documentation.mailgun.com/docs/mailgun/api-reference/authentication',
      // Once any letters, later hex.
      shape: shape(lit('key-'), chars('lowerAlnum', 32)),
      judge: ({ secret }) => (secret.replaceAll(/\D/g, '').length >= FEWEST_DIGITS ? 'high' : null),
    },
    {
      id: 'octopus-api-key',
      provider: 'Octopus Deploy',
      what: 'Octopus Deploy API key',
      opens: 'deployments',
      confidence: 'high',
      docs: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
      shape: shape(lit('API-'), chars('upperAlnum', 26)),
    },
    {
      id: 'launchdarkly-key',
      provider: 'LaunchDarkly',
      what: 'LaunchDarkly SDK key or API token',
      opens: 'feature flags of an environment or account',
      confidence: 'high',
      docs: 'https://launchdarkly.com/docs/home/account/api',
      shape: shape(oneOf('sdk-', 'api-'), uuid()),
    },
    {
      id: 'harness-token',
      provider: 'Harness',
      what: 'Harness access token',
      opens: 'pipelines and their secrets',
      confidence: 'high',
      docs: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
      shape: shape(
        oneOf('pat.', 'sat.'),
        chars('base64url', 22),
        lit('.'),
        chars('base62', 24),
        lit('.'),
        chars('base62', 20),
      ),
    },
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
      assigned: [
        'pass',
        'pwd',
        'psw',
        'pw=',
        'pw:',
        'pw"',
        "pw'",
        'psswd',
        'psswrd',
        'pssword',
        'paswd',
        'paswrd',
        'pasword',
        'securestring',
        'mnemonic',
        'identified',
        '@tcp(',
        '@unix(',
        'thin:',
        ...PROGRAM_WORDS,
      ],
      shape: shape(anyText(4)),
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
      assigned: [
        'secret',
        'token',
        'key',
        'cred',
        'auth',
        'salt',
        'nonce',
        'seed',
        'cookie',
        'session',
        'signature',
        'webhook',
        'connectionstring',
        'sid=',
        'sig=',
      ],
      shape: shape(anyText(5)),
      judge: judgeSecret,
    },
  ];
}
