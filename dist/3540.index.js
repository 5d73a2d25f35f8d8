export const id = 3540;
export const ids = [3540];
export const modules = {

/***/ 73540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/config/complete.js + 3 modules
var complete = __webpack_require__(53186);
// EXTERNAL MODULE: ./build/core/nearest.js
var nearest = __webpack_require__(42732);
;// CONCATENATED MODULE: ./build/config/schema.js
const CONFIDENCE = ['low', 'medium', 'high'];
const DURATION = { type: 'string', pattern: '^[0-9]{1,4}[hd]$', expects: 'a duration such as 24h or 90d' };
const WINDOW = {
    type: 'string',
    description: 'When a rotation by the calendar may begin, such as Mon-Fri 02:00-04:00 UTC.',
};
const schema_text = (description) => ({ type: 'string', description });
const CONFIG_SCHEMA = {
    type: 'object',
    description: 'Relock: short-lived keys in, leaked keys out. No secrets in this file.',
    properties: {
        vaults: {
            type: 'object',
            description: 'How to reach and log in to each backend, by name: vault, aws, azure, google, conjur and github are the default ones of their kind; any other name needs its kind.',
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
                        description: 'https://HOST[:PORT]; http:// only on loopback. For vault and conjur; elsewhere only to use another endpoint than the cloud’s own.',
                        pattern: '^(https://[^/\\s@]+|http://(127\\.[0-9.]+|localhost|\\[::1\\])(:[0-9]+)?(/\\{vault\\})?)/?$',
                        expects: 'https://HOST[:PORT] without path or user (plain http:// only on loopback)',
                    },
                    auth: {
                        type: 'string',
                        enum: ['jwt', 'token', 'approle', 'kubernetes', 'ambient', 'api-key'],
                        description: 'jwt: GitHub OIDC (default). vault: token (VAULT_TOKEN), approle, kubernetes; aws, azure, google: ambient (the identity of the machine); conjur: api-key.',
                    },
                    mount: schema_text('vault: where the login method is mounted; its own name unless set.'),
                    role: schema_text('vault: the role to log in with (approle: its role id). aws: the ARN of the role.'),
                    audience: schema_text('What the OIDC token is asked for; the address, or what the cloud expects, unless set.'),
                    namespace: schema_text('vault: the namespace, where the server has them.'),
                    region: schema_text('aws: the region; AWS_REGION unless set.'),
                    tenant: schema_text('azure: the tenant.'),
                    'client-id': schema_text('azure: the client id of the application or managed identity.'),
                    authority: schema_text('azure: where tokens come from; https://login.microsoftonline.com unless set.'),
                    provider: schema_text('google: projects/N/locations/global/workloadIdentityPools/POOL/providers/NAME.'),
                    'service-account': schema_text('google: the service account to act as.'),
                    location: schema_text('google: the region of regional secrets.'),
                    account: schema_text('conjur: the account.'),
                    service: schema_text('conjur: the id of the authn-jwt service; github unless set.'),
                    host: schema_text('conjur: the host to log in as, where the service does not take it from a claim.'),
                    app: schema_text('github: the client id or number of the App.'),
                    key: schema_text('github: the address of the App’s private key.'),
                    'ca-file': schema_text('A PEM file with the authorities to trust instead of the system’s.'),
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
                repository: schema_text('host/owner/name: salts the fingerprints; taken from the runner or from origin unless set.'),
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
                        expects: 'a host name or address as it stands in the URL, such as gitlab.example.org or vault.example.org:8200',
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
                            path: schema_text('A glob, such as test/fixtures/**.'),
                            rule: schema_text('A rule’s id.'),
                            value: schema_text('A regular expression that the whole secret must match.'),
                            reason: schema_text('Why this is accepted.'),
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
                            description: schema_text('What it finds.'),
                            regex: schema_text('A regular expression (JavaScript, flag u); group "secret", else group 1, else the match is the secret.'),
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
            description: 'Who is told of leaks, rotations and alarms beside GitHub itself. One of slack, teams, webhook and mail an entry.',
            items: {
                type: 'object',
                properties: {
                    slack: schema_text('The address of the secret that holds the incoming webhook’s URL.'),
                    teams: schema_text('The address of the secret that holds the workflow’s webhook URL.'),
                    webhook: schema_text('An https:// address.'),
                    mail: schema_text('A mail address; with server and from.'),
                    secret: schema_text('webhook: the address of the secret that signs its requests.'),
                    server: schema_text('mail: smtps://HOST[:PORT], or smtp://HOST[:PORT] with STARTTLS.'),
                    from: schema_text('mail: the sender.'),
                    user: schema_text('mail: the name to log in with.'),
                    password: schema_text('mail: the address of the password to log in with.'),
                },
            },
        },
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
                paused: schema_text('Why nothing is rotated or revoked; take it away and all goes on.'),
                defaults: {
                    type: 'array',
                    description: 'Times for keys that do not say their own; the last entry that fits a key counts.',
                    items: {
                        type: 'object',
                        properties: {
                            kind: schema_text('Only keys of this kind.'),
                            environment: schema_text('Only keys of this environment.'),
                            every: DURATION,
                            overlap: DURATION,
                            window: WINDOW,
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
                            address: schema_text('Where the key lives, such as vault://MOUNT/PATH#/KEY or awssecrets://NAME#/KEY.'),
                            kind: schema_text('Who issued it, so who can replace and revoke it: postgres, github-token.'),
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
                            environment: schema_text('What it belongs to, such as production: rotate.defaults may go by it.'),
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
                                description: 'Where copies of the key live; each is brought up to date after a rotation. One of github-secret, vault, kubernetes-secret, workflow and webhook an entry.',
                                items: {
                                    type: 'object',
                                    properties: {
                                        'github-secret': schema_text('The name of a secret of GitHub; with repo or org, and token.'),
                                        vault: schema_text('The address of a copy in another vault, whole or of one key.'),
                                        'kubernetes-secret': schema_text('The name of a Kubernetes Secret; with server and token.'),
                                        workflow: schema_text('The file of a workflow to start by workflow_dispatch; with repo and token.'),
                                        webhook: schema_text('An https:// address to tell that the key was replaced; no secret goes along.'),
                                        field: schema_text('Which key of the secret is published; needed where several change.'),
                                        token: schema_text('The address of the token to write with, such as githubapp://OWNER#/token.'),
                                        repo: schema_text('owner/name.'),
                                        org: schema_text('An organisation.'),
                                        environment: schema_text('An environment of the repository.'),
                                        app: { type: 'string', enum: ['actions', 'dependabot', 'codespaces'] },
                                        visibility: { type: 'string', enum: ['all', 'private', 'selected'] },
                                        ref: schema_text('The branch whose workflow is started; main unless set.'),
                                        server: schema_text('The address of the cluster’s API.'),
                                        namespace: schema_text('The namespace; default unless set.'),
                                        key: schema_text('The key within the Kubernetes Secret.'),
                                        'ca-file': schema_text('A PEM file with the cluster’s authority.'),
                                        secret: schema_text('The address of the secret that signs the webhook’s requests.'),
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
function jsonSchema() {
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: '.relock.yml',
        ...asJsonSchema(CONFIG_SCHEMA),
    };
}
function asJsonSchema(schema) {
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

;// CONCATENATED MODULE: ./build/config/file.js





const MAX_BYTES = 1024 * 1024;
function parseConfig(text, name) {
    if (text.length > MAX_BYTES)
        throw (0,complete/* invalidConfig */.qh)(name, 1, 'is larger than 1 MB');
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    const [problem] = document.errors;
    if (problem !== undefined) {
        throw (0,complete/* invalidConfig */.qh)(name, lines.linePos(problem.pos[0]).line, `is not valid YAML: ${(0,printable/* printable */.g)(problem.message, 200)}`);
    }
    const root = document.contents;
    const lineOf = (node) => lines.linePos(node.range[0]).line;
    if (root !== null && !((0,dist/* isScalar */.jn)(root) && root.value === null))
        check(root, CONFIG_SCHEMA, '', name, lineOf);
    return (0,complete/* complete */.My)((document.toJS() ?? {}), name, (path) => {
        const node = document.getIn(path, true);
        return (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) ? lineOf(node) : 1;
    });
}
function check(node, schema, at, name, lineOf) {
    if (node === null)
        throw (0,complete/* invalidConfig */.qh)(name, 1, `${at} has no value`);
    const line = lineOf(node);
    const what = at === '' ? 'the file' : `"${(0,printable/* printable */.g)(at, 80)}"`;
    switch (schema.type) {
        case 'object': {
            if (!(0,dist/* isMap */.jh)(node))
                throw (0,complete/* invalidConfig */.qh)(name, line, `${what} must be a mapping`);
            const seen = new Set();
            for (const pair of node.items) {
                const key = String(pair.key.toJSON());
                seen.add(key);
                const inner = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : schema.values;
                if (inner === undefined) {
                    const meant = (0,nearest/* nearest */.p)(key, Object.keys(schema.properties ?? {}));
                    throw (0,complete/* invalidConfig */.qh)(name, lineOf(pair.key), `unknown key "${(0,printable/* printable */.g)(key, 80)}"${at === '' ? '' : ` in ${what}`}`, meant && `Did you mean "${meant}"?`);
                }
                check(pair.value, inner, at === '' ? key : `${at}.${key}`, name, lineOf);
            }
            const absent = schema.required?.find((key) => !seen.has(key));
            if (absent !== undefined)
                throw (0,complete/* invalidConfig */.qh)(name, line, `${what} lacks "${absent}"`);
            return;
        }
        case 'array':
            if (!(0,dist/* isSeq */.oP)(node))
                throw (0,complete/* invalidConfig */.qh)(name, line, `${what} must be a list`);
            for (const [i, item] of node.items.entries())
                check(item, schema.items ?? { type: 'string' }, `${at}[${i}]`, name, lineOf);
            return;
        case 'boolean':
            if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'boolean')
                throw (0,complete/* invalidConfig */.qh)(name, line, `${what} must be true or false`);
            return;
        case 'integer':
            if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'number' || !Number.isInteger(node.value) || node.value < 0) {
                throw (0,complete/* invalidConfig */.qh)(name, line, `${what} must be a whole number`);
            }
            return;
        case 'scalar':
            if (!(0,dist/* isScalar */.jn)(node) || !['string', 'number', 'boolean'].includes(typeof node.value)) {
                throw (0,complete/* invalidConfig */.qh)(name, line, `${what} must be a string, a number, true or false`);
            }
            return;
        case 'string':
            if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string')
                throw (0,complete/* invalidConfig */.qh)(name, line, `${what} must be a string (quote it if it looks like a number or a date)`);
            if (schema.enum !== undefined && !schema.enum.includes(node.value)) {
                throw (0,complete/* invalidConfig */.qh)(name, line, `${what} must be one of ${schema.enum.join(', ')}`);
            }
            if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(node.value)) {
                throw (0,complete/* invalidConfig */.qh)(name, line, `${what} must be ${schema.expects ?? 'of another form'}`);
            }
            return;
    }
}


/***/ })

};
