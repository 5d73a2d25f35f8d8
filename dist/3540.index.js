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
// EXTERNAL MODULE: ./build/config/complete.js
var complete = __webpack_require__(18732);
// EXTERNAL MODULE: ./build/core/nearest.js
var nearest = __webpack_require__(42732);
;// CONCATENATED MODULE: ./build/config/schema.js
const CONFIDENCE = ['low', 'medium', 'high'];
const DURATION = { type: 'string', pattern: '^[0-9]{1,4}[hd]$', expects: 'a duration such as 24h or 90d' };
const schema_text = (description) => ({ type: 'string', description });
const CONFIG_SCHEMA = {
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
                    mount: schema_text('Where the jwt method is mounted; "jwt" unless set.'),
                    role: schema_text('The role to log in with.'),
                    audience: schema_text('What the OIDC token is asked for; the address unless set.'),
                    namespace: schema_text('The namespace, where the server has them.'),
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
                            address: schema_text('Where the key lives: vault://MOUNT/PATH#/KEY or relock://PATH#/KEY.'),
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
