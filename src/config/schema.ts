/** The part of JSON Schema that the config needs; `check.ts` understands exactly this. */
export interface Schema {
  readonly type: 'object' | 'array' | 'string' | 'boolean' | 'scalar';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** For objects whose keys are the user's: what each value must be. Without it unknown keys are refused. */
  readonly values?: Schema;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  /** What the pattern wants, in words. */
  readonly expects?: string;
}

const CONFIDENCE = ['low', 'medium', 'high'] as const;
const DURATION = { type: 'string', pattern: '^[0-9]{1,4}[hd]$', expects: 'a duration such as 24h or 90d' } as const;
const text = (description: string): Schema => ({ type: 'string', description });

/** `.relock.yml`, from which `schema/relock.schema.json` is generated. */
export const CONFIG_SCHEMA: Schema = {
  type: 'object',
  description: 'Relock: short-lived keys in, leaked keys out. No secrets in this file.',
  properties: {
    vaults: {
      type: 'object',
      description: 'How to reach and log in to each vault, by name. "vault" is the one that vault:// means.',
      values: {
        type: 'object',
        required: ['address'],
        properties: {
          address: {
            type: 'string',
            description: 'https://HOST[:PORT]; http:// only on loopback.',
            pattern: '^(https://[^/\\s@]+|http://(127\\.[0-9.]+|localhost|\\[::1\\])(:[0-9]+)?)/?$',
            expects: 'https://HOST[:PORT] without path or user (plain http:// only on loopback)',
          },
          auth: {
            type: 'string',
            enum: ['jwt', 'token'],
            description: 'jwt: GitHub OIDC (default); token: VAULT_TOKEN.',
          },
          mount: text('Where the jwt method is mounted; "jwt" unless set.'),
          role: text('The role to log in with.'),
          audience: text('What the OIDC token is asked for; the address unless set.'),
          namespace: text('The namespace, where the server has them.'),
          'ca-file': text('A PEM file with the authorities to trust instead of the system’s.'),
        },
      },
    },
    'require-hsm': {
      type: 'boolean',
      description: 'Refuse a vault whose seal is not, or can’t be shown to be, hardware.',
    },
    'require-managed': { type: 'boolean', description: 'Exit 2 when the vault can’t be asked for managed keys.' },
    scan: {
      type: 'object',
      properties: {
        'fail-on': {
          type: 'string',
          enum: [...CONFIDENCE, 'never'],
          description: 'The confidence from which a finding fails the run; medium unless set.',
        },
        repository: text('host/owner/name: salts the fingerprints; taken from the runner or from origin unless set.'),
        'pull-request-text': {
          type: 'boolean',
          description: 'Scan the title, body and comments of the pull request as well. False unless set.',
        },
        archives: {
          type: 'boolean',
          description: 'Scan what is in archives, documents and databases. True unless set.',
        },
        validate: {
          type: 'boolean',
          description: 'Ask the issuers whether what was found lives; never in a run for a fork. False unless set.',
        },
        'validate-hosts': {
          type: 'array',
          description: 'Servers of your own (GitLab, Vault, …) that may be asked when their URL stands near a finding.',
          items: {
            type: 'string',
            pattern: '^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[0-9]{1,5})?$',
            expects:
              'a host name or address as it stands in the URL, such as gitlab.example.org or vault.example.org:8200',
          },
        },
        allow: {
          type: 'array',
          description: 'What is known and accepted. All conditions of an entry must hold.',
          items: {
            type: 'object',
            required: ['reason'],
            properties: {
              fingerprint: {
                type: 'string',
                pattern: '^rl1:[0-9a-f]{20}$',
                expects: 'a fingerprint such as a finding shows it: rl1: and 20 hex digits',
              },
              path: text('A glob, such as test/fixtures/**.'),
              rule: text('A rule’s id.'),
              value: text('A regular expression that the whole secret must match.'),
              reason: text('Why this is accepted.'),
              expires: {
                type: 'string',
                pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
                expects: 'a date such as 2027-01-31',
              },
            },
          },
        },
        rules: {
          type: 'array',
          description: 'Rules of your own.',
          items: {
            type: 'object',
            required: ['id', 'regex', 'keywords'],
            properties: {
              id: {
                type: 'string',
                pattern: '^[a-z0-9][a-z0-9-]{1,63}$',
                expects: 'lower-case letters, digits and hyphens',
              },
              description: text('What it finds.'),
              regex: text(
                'A regular expression (JavaScript, flag u); group "secret", else group 1, else the match is the secret.',
              ),
              keywords: {
                type: 'array',
                items: { type: 'string' },
                description: 'Words, one of which must stand in the text.',
              },
              confidence: { type: 'string', enum: CONFIDENCE },
            },
          },
        },
      },
    },
    rotate: {
      type: 'object',
      properties: {
        'revoke-found': {
          type: 'array',
          items: { type: 'string', enum: ['github-token'] },
          description: 'Kinds that are revoked on sight when found, though they are not ours.',
        },
        keys: {
          type: 'array',
          description: 'The keys that Relock manages.',
          items: {
            type: 'object',
            required: ['address', 'kind'],
            properties: {
              address: text('Where the key lives: vault://MOUNT/PATH#/KEY or relock://PATH#/KEY.'),
              kind: text('Who issued it, so who can replace and revoke it: postgres, github-token.'),
              issuer: {
                type: 'object',
                description: 'What the kind needs to reach the issuer: names and addresses, no secrets.',
                values: { type: 'scalar' },
              },
              fields: {
                type: 'object',
                description: 'Which keys of the secret change together: the kind’s name → the secret’s key.',
                values: { type: 'string' },
              },
              strategy: { type: 'string', enum: ['in-place', 'alternate', 'two-slot', 'create-delete'] },
              every: DURATION,
              overlap: DURATION,
              'on-leak': {
                type: 'string',
                enum: ['rotate', 'revoke', 'report'],
                description: 'What a scan does when it finds the key; report unless set.',
              },
            },
          },
        },
      },
    },
  },
};

/** The same as a JSON Schema (draft 2020-12) that editors pick up. */
export function jsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '.relock.yml',
    ...asJsonSchema(CONFIG_SCHEMA),
  };
}

function asJsonSchema(schema: Schema): Record<string, unknown> {
  const { type, description, properties, required, values, items, pattern } = schema;
  return {
    ...(type === 'scalar' ? { type: ['string', 'number', 'boolean'] } : { type }),
    ...(description === undefined ? {} : { description }),
    ...(schema.enum === undefined ? {} : { enum: schema.enum }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(properties === undefined
      ? {}
      : { properties: Object.fromEntries(Object.entries(properties).map(([k, v]) => [k, asJsonSchema(v)])) }),
    ...(required === undefined ? {} : { required }),
    ...(type === 'object' ? { additionalProperties: values === undefined ? false : asJsonSchema(values) } : {}),
    ...(items === undefined ? {} : { items: asJsonSchema(items) }),
  };
}
