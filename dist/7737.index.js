export const id = 7737;
export const ids = [7737];
export const modules = {

/***/ 72835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entryOf)
/* harmony export */ });
function entryOf(raw, takes, under) {
    const all = Object.keys(takes);
    const [kind, ...more] = all.filter((name) => name in raw);
    if (kind === undefined || more.length > 0)
        return `an entry under ${under} names one of ${all.join(', ')}`;
    const target = raw[kind] ?? '';
    const options = Object.fromEntries(Object.entries(raw).filter(([name]) => name !== kind));
    const words = takes[kind].split(' ');
    const absent = words.find((word) => word.endsWith('!') && options[word.slice(0, -1)] === undefined);
    if (absent !== undefined)
        return `${kind} under ${under} lacks "${absent.slice(0, -1)}"`;
    const stranger = Object.keys(options).find((key) => !words.includes(key) && !words.includes(`${key}!`));
    if (stranger !== undefined)
        return `${kind} under ${under} takes no "${stranger}"`;
    if (kind === 'webhook' && !/^https:\/\/|^http:\/\/(?:127\.|localhost[:/]|\[::1\])/.test(target))
        return 'a webhook is told over https://';
    return { kind, target, options };
}


/***/ }),

/***/ 57737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
;// CONCATENATED MODULE: ./build/config/servers.js

const TAKES = {
    vault: 'address! auth mount role audience namespace',
    aws: 'address auth role audience region',
    azure: 'address auth tenant client-id audience authority',
    google: 'address auth provider service-account audience location',
    conjur: 'address! auth account! service host audience',
    github: 'address app! key!',
};
const AUTH = {
    vault: ['jwt', 'token', 'approle', 'kubernetes'],
    aws: ['jwt', 'ambient'],
    azure: ['jwt', 'ambient'],
    google: ['jwt', 'ambient'],
    conjur: ['jwt', 'api-key'],
    github: [],
};
function kindOf(name, raw) {
    if (raw.kind !== undefined)
        return raw.kind;
    const named = Object.keys(TAKES).find((kind) => kind === name);
    return named ?? 'vault';
}
function faultOf(name, raw) {
    const kind = kindOf(name, raw);
    const words = TAKES[kind].split(' ');
    const known = words.map((word) => word.replace('!', ''));
    const shown = `"${(0,printable/* printable */.g)(name, 80)}" (kind ${kind})`;
    const absent = words.find((word) => word.endsWith('!') && !(word.slice(0, -1) in raw));
    if (absent !== undefined)
        return `${shown} lacks "${absent.slice(0, -1)}"`;
    const stranger = Object.keys(raw).find((key) => key !== 'kind' && key !== 'ca-file' && !known.includes(key));
    if (stranger !== undefined)
        return `${shown} takes ${known.join(', ')}; not "${stranger}"`;
    if (raw.auth !== undefined && !AUTH[kind].includes(raw.auth))
        return `${shown} logs in by ${AUTH[kind].join(', ')}; not by ${raw.auth}`;
    if (raw.auth === 'jwt' && kind === 'aws' && raw.role === undefined)
        return `${shown} needs the "role" to log in as`;
    if (raw.auth === 'jwt' && kind === 'azure' && (raw.tenant === undefined || raw['client-id'] === undefined))
        return `${shown} needs "tenant" and "client-id" to log in`;
    if (raw.auth === 'jwt' && kind === 'google' && raw.provider === undefined)
        return `${shown} needs the "provider" to log in with`;
    return undefined;
}
function completeServer(name, raw) {
    const base = { name, caFile: raw['ca-file'] };
    const address = raw.address?.replace(/\/$/, '');
    const { role, audience } = raw;
    switch (kindOf(name, raw)) {
        case 'vault': {
            const auth = raw.auth === 'token' || raw.auth === 'approle' || raw.auth === 'kubernetes' ? raw.auth : 'jwt';
            const mount = raw.mount ?? (auth === 'token' ? 'jwt' : auth);
            const at = address ?? '';
            return {
                ...base,
                kind: 'vault',
                address: at,
                auth,
                mount,
                role,
                audience: audience ?? at,
                namespace: raw.namespace,
            };
        }
        case 'aws':
            return {
                ...base,
                kind: 'aws',
                auth: raw.auth === 'ambient' || role === undefined ? 'ambient' : 'jwt',
                region: raw.region,
                role,
                audience: audience ?? 'sts.amazonaws.com',
                address,
            };
        case 'azure':
            return {
                ...base,
                kind: 'azure',
                auth: raw.auth === 'ambient' || raw.tenant === undefined ? 'ambient' : 'jwt',
                tenant: raw.tenant,
                clientId: raw['client-id'],
                audience: audience ?? 'api://AzureADTokenExchange',
                address: address ?? 'https://{vault}.vault.azure.net',
                authority: (raw.authority ?? 'https://login.microsoftonline.com').replace(/\/$/, ''),
            };
        case 'google':
            return {
                ...base,
                kind: 'google',
                auth: raw.auth === 'ambient' || raw.provider === undefined ? 'ambient' : 'jwt',
                provider: raw.provider,
                serviceAccount: raw['service-account'],
                audience: audience ?? (raw.provider === undefined ? undefined : `https://iam.googleapis.com/${raw.provider}`),
                location: raw.location,
                address,
            };
        case 'conjur':
            return {
                ...base,
                kind: 'conjur',
                address: address ?? '',
                account: raw.account ?? '',
                auth: raw.auth === 'api-key' ? 'api-key' : 'jwt',
                service: raw.service ?? 'github',
                host: raw.host,
                audience: audience ?? address ?? '',
            };
        case 'github':
            return { ...base, kind: 'github', address, app: raw.app ?? '', key: raw.key ?? '' };
    }
}

// EXTERNAL MODULE: ./build/config/entry.js
var config_entry = __webpack_require__(72835);
;// CONCATENATED MODULE: ./build/config/publish.js

const publish_TAKES = {
    'github-secret': 'repo org environment app visibility token! field',
    vault: 'field',
    'kubernetes-secret': 'server! token! namespace key ca-file field',
    workflow: 'repo! token! ref',
    webhook: 'secret',
};
const OWNER_NAME = /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/;
function publishTarget(raw) {
    const entry = (0,config_entry/* entryOf */.M)(raw, publish_TAKES, 'publish');
    if (typeof entry === 'string')
        return entry;
    const { kind, target, options } = entry;
    const { repo, org, environment } = options;
    if (repo !== undefined && !OWNER_NAME.test(repo))
        return 'repo: under publish is owner/name';
    if (kind === 'github-secret') {
        if (!/^[A-Za-z_]\w*$/.test(target) || /^GITHUB_/i.test(target))
            return 'GitHub takes letters, digits and _ in the name of a secret, not GITHUB_ first';
        if ((repo === undefined) === (org === undefined))
            return 'github-secret under publish needs repo or org';
        if (org !== undefined && !/^[A-Za-z0-9-]{1,39}$/.test(org))
            return 'org: under publish is the name of an organisation';
        if (environment !== undefined && (repo === undefined || (options['app'] ?? 'actions') !== 'actions'))
            return 'an environment’s secrets belong to a repository’s actions';
    }
    return entry;
}

// EXTERNAL MODULE: ./build/config/tell.js
var tell = __webpack_require__(13816);
;// CONCATENATED MODULE: ./build/config/window.js
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const SHAPE = /^(?:([A-Za-z]{3}(?:[,-][A-Za-z]{3})*) )?([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d) (UTC|[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)$/;
function parseWindow(text) {
    const [whole, list, ...times] = SHAPE.exec(text) ?? [];
    const zone = times.pop();
    if (whole === undefined || zone === undefined || !isZone(zone))
        return undefined;
    const [h0 = 0, m0 = 0, h1 = 0, m1 = 0] = times.map(Number);
    const days = new Set();
    for (const part of (list ?? 'Sun-Sat').split(',')) {
        const [first = -1, last = first, ...more] = part.split('-').map((name) => DAYS.indexOf(name));
        if (first < 0 || last < 0 || more.length > 0)
            return undefined;
        for (let day = first;; day = (day + 1) % 7) {
            days.add(day);
            if (day === last)
                break;
        }
    }
    return { text, days: [...days].sort((a, b) => a - b), from: h0 * 60 + m0, to: h1 * 60 + m1, zone };
}
function isZone(name) {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/config/complete.js






function invalidConfig(name, line, what, remedy) {
    return new error/* RelockError */.dB('RL-CONFIG-INVALID', `${(0,printable/* printable */.g)(name)}, line ${line}: ${what}`, {
        remedy: remedy ?? 'schema/relock.schema.json lists every key; editors complete from it.',
        state: 'Nothing was done.',
    });
}
function complete(raw, name, lineOf) {
    const vaults = new Map();
    for (const [key, server] of Object.entries(raw.vaults ?? {})) {
        if (!/^[A-Za-z0-9_-]+$/.test(key))
            throw invalidConfig(name, lineOf(['vaults', key]), `"${(0,printable/* printable */.g)(key, 80)}" can't name a vault: use letters, digits, "-" and "_"`);
        const fault = faultOf(key, server);
        if (fault !== undefined)
            throw invalidConfig(name, lineOf(['vaults', key]), fault);
        vaults.set(key, completeServer(key, server));
    }
    for (const [i, entry] of (raw.scan?.allow ?? []).entries()) {
        if (entry.fingerprint === undefined &&
            entry.path === undefined &&
            entry.rule === undefined &&
            entry.value === undefined) {
            throw invalidConfig(name, lineOf(['scan', 'allow', i]), 'this entry would allow everything', 'Give a fingerprint, path, rule or value.');
        }
        if (entry.value !== undefined)
            expression(entry.value, name, lineOf(['scan', 'allow', i, 'value']));
    }
    const rules = (raw.scan?.rules ?? []).map((rule, i) => {
        expression(rule.regex, name, lineOf(['scan', 'rules', i, 'regex']));
        const keywords = rule.keywords.map((word) => word.toLowerCase());
        if (keywords.some((word) => word.length < 2) || keywords.length === 0) {
            throw invalidConfig(name, lineOf(['scan', 'rules', i, 'keywords']), 'a rule needs keywords of two characters or more');
        }
        return {
            id: rule.id,
            description: rule.description ?? rule.id,
            regex: rule.regex,
            keywords,
            confidence: rule.confidence ?? 'medium',
        };
    });
    const keys = (raw.rotate?.keys ?? []).map((key, i) => {
        const strategy = key.strategy;
        const times = timesOf(key, raw.rotate?.defaults ?? []);
        const overlapHours = hours(times.overlap ?? '0h');
        if (strategy === 'in-place' && hours(key.overlap ?? '0h') > 0) {
            throw invalidConfig(name, lineOf(['rotate', 'keys', i, 'overlap']), 'an in-place key has no overlap: the new value replaces the old one at once');
        }
        return {
            address: key.address,
            kind: key.kind,
            issuer: key.issuer ?? {},
            fields: key.fields ?? {},
            strategy,
            everyDays: hours(times.every ?? '90d') / 24,
            overlapHours,
            window: windowOf(times.window, name, lineOf(['rotate', 'keys', i])),
            retirement: {
                unusedForHours: hours(times['unused-for'] ?? '1h'),
                atMostHours: hours(times['overlap-at-most'] ?? '7d'),
            },
            owner: key.owner,
            onLeak: key['on-leak'] ?? 'report',
            publish: (key.publish ?? []).map((entry, j) => {
                const target = publishTarget(entry);
                if (typeof target !== 'string')
                    return target;
                throw invalidConfig(name, lineOf(['rotate', 'keys', i, 'publish', j]), target);
            }),
        };
    });
    return {
        vaults,
        requireHsm: raw['require-hsm'] ?? false,
        requireManaged: raw['require-managed'] ?? false,
        scan: {
            failOn: raw.scan?.['fail-on'] ?? 'medium',
            allow: raw.scan?.allow ?? [],
            rules,
            repository: raw.scan?.repository,
            pullRequestText: raw.scan?.['pull-request-text'] ?? false,
            archives: raw.scan?.archives ?? true,
            validate: raw.scan?.validate ?? false,
            validateHosts: (raw.scan?.['validate-hosts'] ?? []).map((host) => host.toLowerCase()),
        },
        tell: (raw.tell ?? []).map((entry, i) => {
            const target = (0,tell/* tellTarget */.J)(entry);
            if (typeof target !== 'string')
                return target;
            throw invalidConfig(name, lineOf(['tell', i]), target);
        }),
        watch: raw.watch ?? {},
        rotate: {
            keys,
            revokeFound: raw.rotate?.['revoke-found'] ?? [],
            revokeAtMost: raw.rotate?.['revoke-at-most'] ?? 50,
            paused: raw.rotate?.paused,
            logs: (raw.rotate?.logs ?? []).map((log, i) => {
                const read = useLog(log);
                if (read !== undefined)
                    return read;
                throw invalidConfig(name, lineOf(['rotate', 'logs', i]), 'an entry of rotate.logs has "file", or "github" and "token"');
            }),
        },
    };
}
function useLog({ file, github, token }) {
    if (file !== undefined && github === undefined && token === undefined)
        return { kind: 'file', file };
    if (file !== undefined || github === undefined || token === undefined)
        return undefined;
    return { kind: 'github', organisation: github, token };
}
function timesOf(key, defaults) {
    const fitting = defaults.filter(({ kind, environment }) => (kind === undefined || kind === key.kind) && (environment === undefined || environment === key.environment));
    return {
        ...Object.assign({}, ...fitting),
        ...withoutAbsent({
            every: key.every,
            overlap: key.overlap,
            window: key.window,
            'unused-for': key['unused-for'],
            'overlap-at-most': key['overlap-at-most'],
        }),
    };
}
function withoutAbsent(times) {
    return Object.fromEntries(Object.entries(times).filter(([, value]) => value !== undefined));
}
function windowOf(text, name, line) {
    if (text === undefined)
        return undefined;
    const window = parseWindow(text);
    if (window !== undefined)
        return window;
    throw invalidConfig(name, line, `"${(0,printable/* printable */.g)(text, 60)}" is no maintenance window`, 'Write "Mon-Fri 02:00-04:00 UTC", or "… Europe/Berlin": a name of the time zone database.');
}
function expression(source, name, line) {
    try {
        new RegExp(source, 'u');
    }
    catch {
        throw invalidConfig(name, line, 'this is not a regular expression that JavaScript takes', 'Flags such as (?i) are not part of it; write [Aa] instead.');
    }
}
function hours(duration) {
    return Number(duration.slice(0, -1)) * (duration.endsWith('d') ? 24 : 1);
}

// EXTERNAL MODULE: ./build/core/nearest.js
var nearest = __webpack_require__(42732);
;// CONCATENATED MODULE: ./build/config/watch-schema.js
const DETECTORS = {
    canary: true,
    leaked: true,
    retired: true,
    rate: true,
    reach: true,
    refusals: true,
    lease: true,
    identity: true,
    workflow: true,
    ref: true,
    network: true,
    hour: true,
    rise: true,
    odd: true,
    unused: true,
};
const SEVERITIES = {
    info: true,
    low: true,
    medium: true,
    high: true,
    critical: true,
};
const ACTIONS = {
    tell: true,
    limit: true,
    login: true,
    lease: true,
    rotate: true,
    seal: true,
};
const watch_schema_text = (description) => ({ type: 'string', description });
const whole = (description, least, most) => ({
    type: 'integer',
    description,
    least,
    most,
});
const severity = (description) => ({ type: 'string', enum: Object.keys(SEVERITIES), description });
const detectors = {
    type: 'object',
    names: Object.keys(DETECTORS),
    values: {
        type: 'object',
        properties: {
            on: { type: 'boolean', description: 'False: it looks at nothing.' },
            severity: severity('How bad its alarms are.'),
            sensitivity: {
                type: 'number',
                description: '1 is as it was measured; at 2 half as much is enough for an alarm, at 0.5 it takes twice as much.',
                least: 0.05,
                most: 20,
            },
        },
    },
};
const actions = { type: 'array', items: { type: 'string', enum: Object.keys(ACTIONS) } };
const time = (description) => ({
    type: 'string',
    description,
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?Z)?$',
    expects: 'a day such as 2027-01-31, or a time such as 2027-01-31T12:00Z',
});
const WATCH_SCHEMA = {
    type: 'object',
    description: 'What is unusual in the use of keys, and what follows.',
    properties: {
        'learn-days': whole('Days of life that are only learned from; 14 unless set.', 0, 3650),
        'repeat-hours': whole('The same alarm is told again after so many hours; 24 unless set.', 1, 8760),
        'announced-days': whole('Days in which what a policy announced may come; 30 unless set.', 0, 3650),
        'keep-personal-days': whole('Days after which who was not seen again is forgotten; 90 unless set.', 1, 3650),
        'keep-days': whole('Days that a server keeps its sums of uses; 400 unless set.', 14, 3650),
        'keep-alarms-days': whole('Days that a server keeps its alarms; 90 unless set.', 1, 3650),
        least: severity('What is less severe is not told; info unless set.'),
        'fail-on': {
            type: 'string',
            enum: [...Object.keys(SEVERITIES), 'never'],
            description: 'The severity from which relock watch exits with 1; medium unless set.',
        },
        detectors,
        overrides: {
            type: 'array',
            description: 'Other thresholds for some keys, an environment, or both; the later entry says more.',
            items: {
                type: 'object',
                required: ['detectors'],
                properties: {
                    key: watch_schema_text('A key, or its beginning and *.'),
                    environment: watch_schema_text('The environment of the job that uses it.'),
                    detectors,
                },
            },
        },
        expected: {
            type: 'array',
            description: 'What is no alarm until a day. All conditions of an entry must hold.',
            items: {
                type: 'object',
                required: ['until', 'reason'],
                properties: {
                    detector: { type: 'string', enum: Object.keys(DETECTORS), description: 'Only alarms of this detector.' },
                    key: watch_schema_text('A key, or its beginning and *.'),
                    identity: watch_schema_text('Who uses it.'),
                    address: watch_schema_text('From where; an address stands for its network.'),
                    since: time('From when on; always unless set.'),
                    until: time('Until when, UTC.'),
                    reason: watch_schema_text('Why.'),
                },
            },
        },
        canaries: {
            type: 'array',
            description: 'Keys that open nothing, by the names that logs have for them: any use alarms.',
            items: {
                type: 'object',
                required: ['key'],
                properties: {
                    key: watch_schema_text('Such as postgres/backup_admin, or aws:123456789012/access-key/AKIA….'),
                    where: watch_schema_text('Where it was planted: the alarm says so.'),
                },
            },
        },
        respond: {
            type: 'object',
            description: 'What a server does about an alarm of a severity at once, and what it only proposes.',
            names: Object.keys(SEVERITIES),
            values: { type: 'object', properties: { do: actions, propose: actions } },
        },
        'endings-per-hour': whole('Endings without a person within an hour; 5 unless set.', 0, 10_000),
        protected: {
            type: 'array',
            items: { type: 'string' },
            description: 'Keys, or beginnings and *, that are never ended without a person.',
        },
        limit: {
            type: 'object',
            description: 'What the action limit leaves.',
            properties: {
                'per-minute': whole('Uses a minute; 20 unless set.', 0, 1_000_000),
                hours: whole('For so many hours; 24 unless set.', 1, 2160),
            },
        },
    },
};

;// CONCATENATED MODULE: ./build/config/schema.js

const CONFIDENCE = ['low', 'medium', 'high'];
const DURATION = { type: 'string', pattern: '^[0-9]{1,4}[hd]$', expects: 'a duration such as 24h or 90d' };
const WINDOW = {
    type: 'string',
    description: 'When a rotation by the calendar may begin, such as Mon-Fri 02:00-04:00 Europe/Berlin.',
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
                paused: schema_text('Why nothing is rotated or revoked; take it away and all goes on.'),
                logs: {
                    type: 'array',
                    description: 'Where uses of a leaked key are looked for, beside its issuer’s own log and the audit of Relock’s vault.',
                    items: {
                        type: 'object',
                        properties: {
                            file: {
                                type: 'string',
                                description: 'A log of any kind that relock watch reads: the file of Vault’s audit device, an export of CloudTrail or of GitHub’s audit log.',
                                pattern: '^/',
                                expects: 'an absolute path',
                            },
                            github: {
                                type: 'string',
                                description: 'An organisation whose audit log is asked for uses of a GitHub token (Enterprise).',
                                pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,38}$',
                                expects: 'the name of an organisation',
                            },
                            token: schema_text('With github: the address of a token that may read the audit log.'),
                        },
                    },
                },
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
                            'unused-for': DURATION,
                            'overlap-at-most': DURATION,
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

;// CONCATENATED MODULE: ./build/config/file.js





const MAX_BYTES = 1024 * 1024;
function parseConfig(text, name) {
    if (text.length > MAX_BYTES)
        throw invalidConfig(name, 1, 'is larger than 1 MB');
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    const [problem] = document.errors;
    if (problem !== undefined) {
        throw invalidConfig(name, lines.linePos(problem.pos[0]).line, `is not valid YAML: ${(0,printable/* printable */.g)(problem.message, 200)}`);
    }
    const root = document.contents;
    const lineOf = (node) => lines.linePos(node.range[0]).line;
    if (root !== null && !((0,dist/* isScalar */.jn)(root) && root.value === null))
        check(root, CONFIG_SCHEMA, '', name, lineOf);
    return complete((document.toJS() ?? {}), name, (path) => {
        const node = document.getIn(path, true);
        return (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) ? lineOf(node) : 1;
    });
}
function check(node, schema, at, name, lineOf) {
    if (node === null)
        throw invalidConfig(name, 1, `${at} has no value`);
    const line = lineOf(node);
    const what = at === '' ? 'the file' : `"${(0,printable/* printable */.g)(at, 80)}"`;
    switch (schema.type) {
        case 'object': {
            if (!(0,dist/* isMap */.jh)(node))
                throw invalidConfig(name, line, `${what} must be a mapping`);
            const seen = new Set();
            for (const pair of node.items) {
                const key = String(pair.key.toJSON());
                seen.add(key);
                const { properties = {}, values, names } = schema;
                const known = names ?? Object.keys(properties);
                const inner = Object.hasOwn(properties, key) ? properties[key] : values;
                if (inner === undefined || names?.includes(key) === false) {
                    const meant = (0,nearest/* nearest */.p)(key, known);
                    throw invalidConfig(name, lineOf(pair.key), `unknown key "${(0,printable/* printable */.g)(key, 80)}"${at === '' ? '' : ` in ${what}`}`, meant && `Did you mean "${meant}"?`);
                }
                check(pair.value, inner, at === '' ? key : `${at}.${key}`, name, lineOf);
            }
            const absent = schema.required?.find((key) => !seen.has(key));
            if (absent !== undefined)
                throw invalidConfig(name, line, `${what} lacks "${absent}"`);
            return;
        }
        case 'array':
            if (!(0,dist/* isSeq */.oP)(node))
                throw invalidConfig(name, line, `${what} must be a list`);
            for (const [i, item] of node.items.entries())
                check(item, schema.items ?? { type: 'string' }, `${at}[${i}]`, name, lineOf);
            return;
        case 'boolean':
            if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'boolean')
                throw invalidConfig(name, line, `${what} must be true or false`);
            return;
        case 'integer':
        case 'number': {
            const { type, least = 0, most = Infinity } = schema;
            const number = (0,dist/* isScalar */.jn)(node) && typeof node.value === 'number' ? node.value : NaN;
            if (number >= least && number <= most && (type === 'number' || Number.isInteger(number)))
                return;
            const range = most === Infinity ? '' : ` between ${least} and ${most}`;
            throw invalidConfig(name, line, `${what} must be a ${type === 'number' ? '' : 'whole '}number${range}`);
        }
        case 'scalar':
            if (!(0,dist/* isScalar */.jn)(node) || !['string', 'number', 'boolean'].includes(typeof node.value)) {
                throw invalidConfig(name, line, `${what} must be a string, a number, true or false`);
            }
            return;
        case 'string':
            if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string')
                throw invalidConfig(name, line, `${what} must be a string (quote it if it looks like a number or a date)`);
            if (schema.enum !== undefined && !schema.enum.includes(node.value)) {
                throw invalidConfig(name, line, `${what} must be one of ${schema.enum.join(', ')}`);
            }
            if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(node.value)) {
                throw invalidConfig(name, line, `${what} must be ${schema.expects ?? 'of another form'}`);
            }
            return;
    }
}


/***/ }),

/***/ 13816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ tellTarget)
/* harmony export */ });
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72835);

const TAKES = {
    slack: '',
    teams: '',
    webhook: 'secret',
    mail: 'server! from! user password',
};
const MAIL = /^[^\s@<>(),;:"\\[\]]{1,64}@[A-Za-z0-9.-]{1,253}$/;
function tellTarget(raw) {
    const entry = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .M)(raw, TAKES, 'tell');
    if (typeof entry === 'string')
        return entry;
    const { kind, target, options } = entry;
    if ((kind === 'slack' || kind === 'teams') && /^https?:/.test(target))
        return `the webhook of ${kind} is a secret: keep it in a vault and name its address`;
    if (kind === 'mail') {
        const { server = '', from = '', user, password } = options;
        if (!MAIL.test(target) || !MAIL.test(from))
            return 'mail under tell needs mail addresses';
        if (!/^smtps?:\/\/[^\s/@]+\/?$/.test(server))
            return 'server: under tell is smtps://HOST[:PORT] or smtp://HOST[:PORT]';
        if ((user === undefined) !== (password === undefined))
            return 'mail under tell takes user and password together';
    }
    return entry;
}


/***/ })

};
