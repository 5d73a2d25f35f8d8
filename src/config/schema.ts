import { WATCH_SCHEMA } from './watch-schema.ts';

/** The part of JSON Schema that the config needs; `check.ts` understands exactly this. */
export interface Schema {
  readonly type: 'object' | 'array' | 'string' | 'boolean' | 'scalar' | 'integer' | 'number';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** For objects whose keys are the user's: what each value must be. Without it unknown keys are refused. */
  readonly values?: Schema;
  /** Which keys these may be; any unless set. */
  readonly names?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  /** What the pattern wants, in words. */
  readonly expects?: string;
  /** For numbers. */
  readonly least?: number;
  readonly most?: number;
}

const CONFIDENCE = ['low', 'medium', 'high'] as const;
const DURATION = { type: 'string', pattern: '^[0-9]{1,4}[hd]$', expects: 'a duration such as 24h or 90d' } as const;
const WINDOW = {
  type: 'string',
  description: 'When a rotation by the calendar may begin, such as Mon-Fri 02:00-04:00 Europe/Berlin.',
} as const;
const text = (description: string): Schema => ({ type: 'string', description });

/** `.relock.yml`, from which `schema/relock.schema.json` is generated. */
export const CONFIG_SCHEMA: Schema = {
  type: 'object',
  description: 'Relock: short-lived keys in, leaked keys out. No secrets in this file.',
  properties: {
    vaults: {
      type: 'object',
      description:
        'How to reach and log in to each backend, by name: vault, aws, azure, google, conjur and github are the default ones of their kind; any other name needs its kind.',
      values: {
        type: 'object',
        properties: {
          kind: {
            type: 'string',
            enum: ['vault', 'aws', 'azure', 'google', 'conjur', 'github'],
            description: 'What it is; what its name says unless set, else vault.',
          },
          address: {
            type: 'string',
            description:
              'https://HOST[:PORT]; http:// only on loopback. For vault and conjur; elsewhere only to use another endpoint than the cloud’s own.',
            pattern: '^(https://[^/\\s@]+|http://(127\\.[0-9.]+|localhost|\\[::1\\])(:[0-9]+)?(/\\{vault\\})?)/?$',
            expects: 'https://HOST[:PORT] without path or user (plain http:// only on loopback)',
          },
          auth: {
            type: 'string',
            enum: ['jwt', 'token', 'approle', 'kubernetes', 'ambient', 'api-key'],
            description:
              'jwt: GitHub OIDC (default). vault: token (VAULT_TOKEN), approle, kubernetes; aws, azure, google: ambient (the identity of the machine); conjur: api-key.',
          },
          mount: text('vault: where the login method is mounted; its own name unless set.'),
          role: text('vault: the role to log in with (approle: its role id). aws: the ARN of the role.'),
          audience: text('What the OIDC token is asked for; the address, or what the cloud expects, unless set.'),
          namespace: text('vault: the namespace, where the server has them.'),
          region: text('aws: the region; AWS_REGION unless set.'),
          tenant: text('azure: the tenant.'),
          'client-id': text('azure: the client id of the application or managed identity.'),
          authority: text('azure: where tokens come from; https://login.microsoftonline.com unless set.'),
          provider: text('google: projects/N/locations/global/workloadIdentityPools/POOL/providers/NAME.'),
          'service-account': text('google: the service account to act as.'),
          location: text('google: the region of regional secrets.'),
          account: text('conjur: the account.'),
          service: text('conjur: the id of the authn-jwt service; github unless set.'),
          host: text('conjur: the host to log in as, where the service does not take it from a claim.'),
          app: text('github: the client id or number of the App.'),
          key: text('github: the address of the App’s private key.'),
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
    tell: {
      type: 'array',
      description:
        'Who is told of leaks, rotations and alarms beside GitHub itself. One of slack, teams, webhook and mail an entry.',
      items: {
        type: 'object',
        properties: {
          slack: text('The address of the secret that holds the incoming webhook’s URL.'),
          teams: text('The address of the secret that holds the workflow’s webhook URL.'),
          webhook: text('An https:// address.'),
          mail: text('A mail address; with server and from.'),
          secret: text('webhook: the address of the secret that signs its requests.'),
          server: text('mail: smtps://HOST[:PORT], or smtp://HOST[:PORT] with STARTTLS.'),
          from: text('mail: the sender.'),
          user: text('mail: the name to log in with.'),
          password: text('mail: the address of the password to log in with.'),
        },
      },
    },
    watch: WATCH_SCHEMA,
    rotate: {
      type: 'object',
      properties: {
        'revoke-found': {
          type: 'array',
          items: {
            type: 'string',
            enum: ['github-token', 'gitlab-token', 'slack-token', 'npm-token', 'digitalocean-token'],
          },
          description: 'Kinds that are revoked on sight when found, though they are not ours.',
        },
        'revoke-at-most': {
          type: 'integer',
          description: 'How many of these one run revokes at most; the rest is reported. 50 unless set.',
        },
        paused: text('Why nothing is rotated or revoked; take it away and all goes on.'),
        logs: {
          type: 'array',
          description:
            'Where uses of a leaked key are looked for, beside its issuer’s own log and the audit of Relock’s vault.',
          items: {
            type: 'object',
            properties: {
              file: {
                type: 'string',
                description:
                  'A log of any kind that relock watch reads: the file of Vault’s audit device, an export of CloudTrail or of GitHub’s audit log.',
                pattern: '^/',
                expects: 'an absolute path',
              },
              github: {
                type: 'string',
                description: 'An organisation whose audit log is asked for uses of a GitHub token (Enterprise).',
                pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,38}$',
                expects: 'the name of an organisation',
              },
              token: text('With github: the address of a token that may read the audit log.'),
            },
          },
        },
        defaults: {
          type: 'array',
          description: 'Times for keys that do not say their own; the last entry that fits a key counts.',
          items: {
            type: 'object',
            properties: {
              kind: text('Only keys of this kind.'),
              environment: text('Only keys of this environment.'),
              every: DURATION,
              overlap: DURATION,
              window: WINDOW,
              'unused-for': DURATION,
              'overlap-at-most': DURATION,
            },
          },
        },
        keys: {
          type: 'array',
          description: 'The keys that Relock manages.',
          items: {
            type: 'object',
            required: ['address', 'kind'],
            properties: {
              address: text('Where the key lives, such as vault://MOUNT/PATH#/KEY or awssecrets://NAME#/KEY.'),
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
              window: WINDOW,
              'unused-for': DURATION,
              'overlap-at-most': DURATION,
              environment: text('What it belongs to, such as production: rotate.defaults may go by it.'),
              owner: {
                type: 'string',
                pattern: '^@[A-Za-z0-9-]{1,39}(/[A-Za-z0-9._-]{1,100})?$',
                expects: 'a GitHub login or team, such as @acme/payments',
                description: 'Who is named when people must act.',
              },
              'on-leak': {
                type: 'string',
                enum: ['rotate', 'revoke', 'report'],
                description: 'What a scan does when it finds the key; report unless set.',
              },
              publish: {
                type: 'array',
                description:
                  'Where copies of the key live; each is brought up to date after a rotation. One of github-secret, vault, kubernetes-secret, workflow and webhook an entry.',
                items: {
                  type: 'object',
                  properties: {
                    'github-secret': text('The name of a secret of GitHub; with repo or org, and token.'),
                    vault: text('The address of a copy in another vault, whole or of one key.'),
                    'kubernetes-secret': text('The name of a Kubernetes Secret; with server and token.'),
                    workflow: text('The file of a workflow to start by workflow_dispatch; with repo and token.'),
                    webhook: text('An https:// address to tell that the key was replaced; no secret goes along.'),
                    field: text('Which key of the secret is published; needed where several change.'),
                    token: text('The address of the token to write with, such as githubapp://OWNER#/token.'),
                    repo: text('owner/name.'),
                    org: text('An organisation.'),
                    environment: text('An environment of the repository.'),
                    app: { type: 'string', enum: ['actions', 'dependabot', 'codespaces'] },
                    visibility: { type: 'string', enum: ['all', 'private', 'selected'] },
                    ref: text('The branch whose workflow is started; main unless set.'),
                    server: text('The address of the cluster’s API.'),
                    namespace: text('The namespace; default unless set.'),
                    key: text('The key within the Kubernetes Secret.'),
                    'ca-file': text('A PEM file with the cluster’s authority.'),
                    secret: text('The address of the secret that signs the webhook’s requests.'),
                  },
                },
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
  const { type, description, properties, required, values, names, items, pattern, least, most } = schema;
  return {
    ...(type === 'scalar' ? { type: ['string', 'number', 'boolean'] } : { type }),
    ...(description === undefined ? {} : { description }),
    ...(schema.enum === undefined ? {} : { enum: schema.enum }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(least === undefined ? {} : { minimum: least }),
    ...(most === undefined ? {} : { maximum: most }),
    ...(properties === undefined
      ? {}
      : { properties: Object.fromEntries(Object.entries(properties).map(([k, v]) => [k, asJsonSchema(v)])) }),
    ...(required === undefined ? {} : { required }),
    ...(type === 'object' ? { additionalProperties: values === undefined ? false : asJsonSchema(values) } : {}),
    ...(names === undefined ? {} : { propertyNames: { enum: names } }),
    ...(items === undefined ? {} : { items: asJsonSchema(items) }),
  };
}
