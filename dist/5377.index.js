export const id = 5377;
export const ids = [5377,503,2884];
export const modules = {

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ wholeSecret),
/* harmony export */   o: () => (/* binding */ parseAddress)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


const SCHEMES = ['vault', 'awssecrets', 'azurekeyvault', 'gcpsecrets', 'conjur', 'relock'];
const FORM = /^(?:ref\+)?([a-z]+)(?:\+([A-Za-z0-9_-]+))?:\/\/([^?#]+)(?:\?([^#]*))?(?:#\/?(.*))?$/;
function parseAddress(text) {
    const match = FORM.exec(text.trim());
    const scheme = SCHEMES.find((known) => known === match?.[1]);
    if (!match || scheme === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ADDRESS-INVALID', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 120)}" is not an address of a secret`, {
            remedy: 'Write it as vault://MOUNT/PATH#/KEY or relock://PATH#/KEY.',
        });
    }
    const path = (match[3] ?? '').replace(/^\/+|\/+$/g, '');
    const segments = path.split('/');
    if (path === '' ||
        segments.some((s) => s === '' || s === '.' || s === '..') ||
        /[\u0000-\u001f\u007f\\%]/.test(path)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ADDRESS-INVALID', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 120)}" has a path that no vault would take`, {
            remedy: 'Leave out empty segments, ".", "..", percent signs, backslashes and control characters.',
        });
    }
    const params = new Map(new URLSearchParams(match[4] ?? ''));
    const key = match[5] === undefined || match[5] === '' ? undefined : match[5];
    const server = match[2];
    const query = params.size > 0 ? `?${new URLSearchParams([...params]).toString()}` : '';
    const canonical = `${scheme}${server === undefined ? '' : `+${server}`}://${path}${query}${key === undefined ? '' : `#/${key}`}`;
    return { scheme, server, path, params, key, text: canonical };
}
function wholeSecret(address) {
    return address.key === undefined ? address : parseAddress(address.text.slice(0, address.text.indexOf('#')));
}


/***/ }),

/***/ 55377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openHashicorp: () => (/* binding */ openHashicorp)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/http.js + 1 modules
var core_http = __webpack_require__(73131);
// EXTERNAL MODULE: ./build/vault/hashicorp-api.js
var hashicorp_api = __webpack_require__(61029);
// EXTERNAL MODULE: ./build/vault/hashicorp-json.js
var hashicorp_json = __webpack_require__(99847);
;// CONCATENATED MODULE: ./build/vault/hashicorp-hsm.js




const HARDWARE = new Set(['pkcs11', 'kmip']);
const CLOUD = new Set(['awskms', 'gcpckms', 'azurekeyvault', 'ocikms', 'alicloudkms']);
async function requireHardwareSeal(api) {
    const failing = `${api.address} can’t be used with require-hsm`;
    const root = { ...api, namespace: undefined };
    const answer = await (0,hashicorp_api/* callApi */.p)(root, { method: 'GET', path: 'sys/seal-status', failing }, {});
    const type = (0,hashicorp_json/* textIn */.r7)(answer.json, 'type');
    if (type !== undefined && HARDWARE.has(type))
        return;
    const shown = type === undefined ? 'unknown' : (0,printable/* printable */.g)(type, 40);
    const why = CLOUD.has(shown)
        ? `its seal is "${shown}", and whether that cloud’s key is in hardware can’t be shown from here`
        : `its seal is "${shown}", which is not hardware`;
    throw new core_error/* RelockError */.dB('RL-VAULT-NOT-HSM', `${failing}: ${why}`, {
        remedy: 'Use a server with a pkcs11 or kmip seal, or take require-hsm out of the config on purpose.',
        state: 'Nothing was read, and no token was sent to it.',
    });
}

// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
;// CONCATENATED MODULE: ./build/vault/hashicorp-login.js





async function logIn(api, server, credentials) {
    if (server.auth === 'token') {
        if (credentials.token === undefined || credentials.token.isEmpty) {
            throw new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `there is no token to log in to ${server.address} with`, {
                remedy: 'Set VAULT_TOKEN, or give the server "auth: jwt" and a role in the config.',
            });
        }
        return { token: credentials.token, ours: false, ttl: 0 };
    }
    if (credentials.identity === undefined) {
        throw new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `there is no identity token to log in to ${server.address} with`, {
            remedy: 'On GitHub give the job "permissions: id-token: write"; elsewhere set VAULT_TOKEN.',
        });
    }
    const jwt = await credentials.identity(server.audience);
    const answer = await (0,hashicorp_api/* callApi */.p)(api, {
        method: 'POST',
        path: `auth/${server.mount}/login`,
        body: { jwt: jwt.reveal(), ...(server.role === undefined ? {} : { role: server.role }) },
        failing: `no login to ${server.address}`,
        state: 'Nothing was read.',
    }, { jwt });
    const auth = (0,hashicorp_json/* objectIn */.D7)(answer.json, 'auth');
    const token = (0,hashicorp_json/* textIn */.r7)(auth, 'client_token');
    if (answer.status >= 400)
        throw refused(server, jwt, answer);
    if (token === undefined) {
        throw new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `no login to ${server.address}: its answer holds no token`, {
            remedy: 'Check that the address is Vault’s own and that the role wants no second factor.',
            state: 'Nothing was read.',
        });
    }
    return { token: new secret/* SecretValue */.i(token), ours: true, ttl: (0,hashicorp_json/* numberIn */.Po)(auth, 'lease_duration') ?? 0 };
}
function refused(server, jwt, answer) {
    const claims = claimsOf(jwt);
    const role = server.role === undefined ? 'the default role' : `the role "${(0,printable/* printable */.g)(server.role, 80)}"`;
    return new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `no login to ${server.address}: Vault refused ${role} (${answer.status})`, {
        evidence: [...describeClaims(claims), ['Vault says', answer.said === '' ? '(nothing)' : answer.said]],
        remedy: remedyFor(server, answer, claims),
        state: 'Nothing was read.',
    });
}
function claimsOf(jwt) {
    try {
        const payload = JSON.parse(Buffer.from(jwt.reveal().split('.')[1] ?? '', 'base64url').toString('utf8'));
        return (0,hashicorp_json/* isObject */.Gv)(payload) ? payload : undefined;
    }
    catch {
        return undefined;
    }
}
const SHOWN = [
    ['sub'],
    ['aud', 'iss'],
    ['repository', 'repository_id'],
    ['environment', 'ref', 'event_name'],
    ['workflow_ref'],
];
function describeClaims(claims) {
    const label = 'The token says';
    if (claims === undefined)
        return [[label, '(it is not a JWT)']];
    const github = 'repository' in claims;
    const lines = SHOWN.map((names) => names
        .filter((name) => name in claims || name === 'sub' || name === 'aud' || github)
        .map((name) => `${name} = ${describeClaim(claims[name])}`)
        .join(', ')).filter((line) => line !== '');
    return lines.map((line, index) => [index === 0 ? label : '', line]);
}
function describeClaim(value) {
    if (value === undefined || value === null)
        return '(none)';
    return (0,printable/* printable */.g)(typeof value === 'string' ? value : JSON.stringify(value), 160);
}
function remedyFor(server, { status, said }, claims) {
    if (/no handler for route|unsupported path/.test(said) || (status === 403 && /^permission denied$/.test(said))) {
        return `Check "mount: ${(0,printable/* printable */.g)(server.mount, 80)}" in the config: no JWT login seems to be mounted there.`;
    }
    if (/role .*could not be found|missing role/.test(said))
        return 'Check "role:" in the config; Vault has no such role.';
    if (/\baud(?:ience)?\b/.test(said)) {
        return `Set "audience:" in the config to what the role binds (now ${describeClaim(claims?.['aud'])}), or bind that.`;
    }
    if (/\bsub(?:ject)?\b/.test(said))
        return remedyForSubject(claims);
    if (/\benvironment\b/.test(said))
        return 'Give the job the "environment:" that the role binds.';
    if (/expired|not before|issued at|\b(?:exp|nbf|iat)\b/.test(said))
        return 'Check the clocks of both machines.';
    if (/signature|verif|key/.test(said)) {
        return 'Check that the login method trusts this token’s issuer (oidc_discovery_url or jwks_url).';
    }
    return 'Ask Vault’s owner which claims the role wants, and compare them with what the token says.';
}
function remedyForSubject(claims) {
    const sub = claims?.['sub'];
    const match = typeof sub === 'string' ? /^repo:([^/@:]+)(@\d+)?\/([^@:]+)(@\d+)?:(.*)$/s.exec(sub) : null;
    if (match === null)
        return 'Let the role bind the "sub" that the token has.';
    const [, owner = '', , name = '', , rest = ''] = match;
    const ownerId = describeClaim(claims?.['repository_owner_id'] ?? 'OWNER-ID');
    const id = describeClaim(claims?.['repository_id'] ?? 'REPOSITORY-ID');
    const plain = `repo:${owner}/${name}:${rest}`;
    const numbered = `repo:${owner}@${ownerId}/${name}@${id}:${rest}`;
    return (`Let the role bind the "sub" that the token has. GitHub has two forms, by the repository’s age: ` +
        `${(0,printable/* printable */.g)(plain, 160)} and ${(0,printable/* printable */.g)(numbered, 200)}; binding repository_id instead holds for both.`);
}

// EXTERNAL MODULE: ./build/vault/hashicorp-token.js
var hashicorp_token = __webpack_require__(20008);
;// CONCATENATED MODULE: ./build/vault/hashicorp-connection.js






function connect(server, credentials, options) {
    const http = (0,core_http.openHttp)({ caFile: server.caFile, proxies: options.proxies });
    const api = { address: server.address, namespace: server.namespace, http };
    let current;
    let pending;
    async function start() {
        if (options.requireHsm)
            await requireHardwareSeal(api);
        current = await logIn(api, server, credentials);
        options.onLogin();
        return current;
    }
    async function attempt(request) {
        pending ??= start();
        const { token } = await pending;
        return (0,hashicorp_api/* callApi */.p)(api, request, { token });
    }
    async function denied(request, answer) {
        const { token, ours } = await (pending ??= start());
        const state = request.state === undefined ? {} : { state: request.state };
        const self = await (0,hashicorp_token/* lookUpSelf */.f)(api, token);
        if (self.life === 'dead') {
            const which = ours ? 'the token of this login has ended' : 'VAULT_TOKEN is wrong, expired or revoked';
            return new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `${request.failing}: ${which} (403)`, {
                remedy: ours ? 'Give the role a longer token_ttl.' : 'Log in to Vault again and set VAULT_TOKEN anew.',
                ...state,
            });
        }
        const rights = { GET: '"read"', POST: '"create", "update"', PUT: '"update"', DELETE: '"delete"' }[request.method];
        const policies = self.policies.length > 0 ? self.policies.join(', ') : '(not to be learned)';
        return new core_error/* RelockError */.dB('RL-VAULT-DENIED', `${request.failing}: Vault refused it (403)`, {
            evidence: [
                ['The token has', `policies ${policies}`],
                ['Vault says', answer.said === '' ? '(nothing)' : answer.said],
            ],
            remedy: `Let one of its policies hold: path "${request.path}" { capabilities = [${rights}] }`,
            ...state,
        });
    }
    return {
        server,
        api,
        attempt,
        denied,
        async call(request) {
            const answer = await attempt(request);
            if (answer.status === 403)
                throw await denied(request, answer);
            return answer;
        },
        get login() {
            return current;
        },
        close: () => http.close(),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/core/fingerprint.js
var fingerprint = __webpack_require__(77486);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/vault/hashicorp-kv.js





async function readKv2(connection, mount, path, failing, version) {
    const answer = await connection.call({
        method: 'GET',
        path: `${mount}/data/${path}`,
        failing,
        ...(version === undefined ? {} : { query: new Map([['version', version]]) }),
    });
    const state = kv2State(answer);
    if (state === undefined)
        throw misunderstood(connection, failing, answer);
    return state;
}
function kv2State(answer) {
    if (answer.status === 404 && isPlainMiss(answer))
        return { data: null, version: 0 };
    const outer = (0,hashicorp_json/* objectIn */.D7)(answer.json, 'data');
    const version = (0,hashicorp_json/* numberIn */.Po)((0,hashicorp_json/* objectIn */.D7)(outer, 'metadata'), 'version');
    if (version === undefined || (answer.status !== 200 && answer.status !== 404))
        return undefined;
    const data = (0,hashicorp_json/* objectIn */.D7)(outer, 'data');
    if (answer.status === 404)
        return { data: null, version };
    return data === undefined ? undefined : { data, version };
}
function isPlainMiss(answer) {
    return answer.status === 404 && answer.errors === 0 && Array.isArray(answer.json?.['errors']);
}
function misunderstood(connection, failing, answer) {
    const { address } = connection.server;
    if (answer.status === 404) {
        return new core_error/* RelockError */.dB('RL-VAULT-MOUNT', `${failing}: ${address} has no such engine or route (404)`, {
            ...(answer.said === '' ? {} : { evidence: [['Vault says', answer.said]] }),
            remedy: 'Check the address’s first segments, which name where the engine is mounted, and the namespace.',
        });
    }
    const what = answer.status === 200 ? 'without the data that it should hold' : answer.said || 'without a reason';
    return new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: ${address} answered ${answer.status}: ${what}`, {
        remedy: 'Check the address of the secret and that the server is a Vault or OpenBao.',
    });
}
async function writeKv2(connection, mount, path, data, cas, failing) {
    let answer;
    try {
        answer = await connection.call({
            method: 'POST',
            path: `${mount}/data/${path}`,
            body: { options: cas === undefined ? {} : { cas }, data },
            failing,
            state: 'Nothing was written.',
        });
    }
    catch (error) {
        const uncertain = error instanceof core_error/* RelockError */.dB && (error.code === 'RL-VAULT-UNREACHABLE' || error.code === 'RL-VAULT-ANSWER');
        if (!uncertain || cas === undefined)
            throw error;
        const now = await readKv2(connection, mount, path, failing).catch(() => undefined);
        if (now?.version === cas + 1 && (0,external_node_util_.isDeepStrictEqual)(now.data, structured(data)))
            return now.version;
        throw error;
    }
    const version = (0,hashicorp_json/* numberIn */.Po)((0,hashicorp_json/* objectIn */.D7)(answer.json, 'data'), 'version');
    if (answer.status === 200 && version !== undefined)
        return version;
    if (answer.status === 400 && /check-and-set parameter did not match/.test(answer.said))
        return null;
    throw misunderstood(connection, failing, answer);
}
function structured(data) {
    return JSON.parse(JSON.stringify(data));
}
function fieldsOf(data, address) {
    const fields = new Map();
    for (const [name, value] of Object.entries(data)) {
        const text = fieldText(value);
        if (text !== '')
            fields.set(name, new secret/* SecretValue */.i(text));
    }
    const empty = address.key === undefined ? fields.size === 0 : Object.hasOwn(data, address.key) && !fields.has(address.key);
    if (empty) {
        throw new core_error/* RelockError */.dB('RL-VAULT-EMPTY', `${(0,printable/* printable */.g)(address.text)} is empty in the vault`, {
            remedy: 'Store a value there; an empty one is never given out as a secret.',
        });
    }
    return fields;
}
function fieldText(value) {
    if (typeof value === 'string')
        return value;
    return value === null || value === undefined ? '' : JSON.stringify(value);
}
function versionNumber(version) {
    const number = Number(version);
    if (Number.isSafeInteger(number) && number >= 0)
        return number;
    throw new core_error/* RelockError */.dB('RL-ROTATE-CONFLICT', 'a version was expected that KV version 2 never gave', {
        remedy: 'Read the secret again and decide anew.',
        state: 'Nothing was changed.',
    });
}

;// CONCATENATED MODULE: ./build/vault/hashicorp-mounts.js



const OWN_FOLDER = 'relock';
function openMounts(connection) {
    const known = [];
    const asked = new Map();
    async function locate(path) {
        const found = known.find((mount) => isWithin(path, mount.path));
        if (found !== undefined)
            return found;
        const first = path.split('/')[0] ?? path;
        const mount = await (asked.get(first) ?? start(first, path));
        return isWithin(path, mount.path) ? mount : start(first, path);
    }
    function start(first, path) {
        const question = ask(first, path);
        asked.set(first, question);
        question.catch(() => asked.delete(first));
        return question;
    }
    async function ask(first, path) {
        const answer = await connection.attempt({
            method: 'GET',
            path: `sys/internal/ui/mounts/${path}`,
            failing: `the engine of vault://${(0,printable/* printable */.g)(path)} can’t be learned`,
        });
        const data = answer.status === 200 ? (0,hashicorp_json/* objectIn */.D7)(answer.json, 'data') : undefined;
        const type = (0,hashicorp_json/* textIn */.r7)(data, 'type');
        const at = (0,hashicorp_json/* textIn */.r7)(data, 'path')?.replace(/^\/+|\/+$/g, '');
        if (type === undefined || at === undefined || !isWithin(path, at))
            return { path: first, engine: 'unknown' };
        const mount = { path: at, engine: engineOf(type, (0,hashicorp_json/* textIn */.r7)((0,hashicorp_json/* objectIn */.D7)(data, 'options'), 'version')) };
        known.push(mount);
        return mount;
    }
    async function find(address) {
        const mount = await locate(address.path);
        const path = address.path.slice(mount.path.length + 1);
        if (path === '') {
            throw new core_error/* RelockError */.dB('RL-VAULT-PATH', `${(0,printable/* printable */.g)(address.text)} names an engine, not a secret in it`, {
                remedy: 'Write the address as vault://MOUNT/PATH#/KEY.',
            });
        }
        if (mount.engine === 'kv2' && isWithin(path, OWN_FOLDER)) {
            throw new core_error/* RelockError */.dB('RL-VAULT-PATH', `${(0,printable/* printable */.g)(address.text)} is in the folder that Relock keeps for itself`, {
                remedy: `Keep secrets outside of ${mount.path}/${OWN_FOLDER}/.`,
            });
        }
        return { mount, path };
    }
    return {
        find,
        async findKv2(address, purpose) {
            const place = await find(address);
            if (place.mount.engine === 'kv2')
                return place;
            const what = {
                kv1: 'a KV engine of version 1, which can’t check and set',
                dynamic: 'no KV engine',
                unknown: 'an engine whose kind this login may not learn',
            }[place.mount.engine];
            throw new core_error/* RelockError */.dB('RL-VAULT-NO-CAS', `${purpose} ${(0,printable/* printable */.g)(address.text)} needs KV version 2; ${place.mount.path}/ is ${what}`, {
                remedy: place.mount.engine === 'kv1'
                    ? 'Have it upgraded (vault kv enable-versioning MOUNT), or keep the secret in a KV v2 engine.'
                    : 'Keep the secret in a KV v2 engine that the role may use.',
                state: 'Nothing was changed.',
            });
        },
    };
}
function isWithin(path, folder) {
    return path === folder || path.startsWith(`${folder}/`);
}
function engineOf(type, version) {
    if (type === 'kv')
        return version === '2' ? 'kv2' : 'kv1';
    return type === 'generic' || type === 'cubbyhole' ? 'kv1' : 'dynamic';
}

;// CONCATENATED MODULE: ./build/vault/hashicorp-fingerprints.js










const PATH = `${OWN_FOLDER}/fingerprints`;
const RETIRED_KEPT = 50;
const TRIES = 8;
function openFingerprints(connection, mounts) {
    async function change(mount, failing, edit) {
        for (let count = 0; count < TRIES; count++) {
            const { data, version } = await readKv2(connection, mount, PATH, failing);
            const index = edit(data === null ? null : parseIndex(data, mount));
            if (index === null)
                return;
            if ((await writeKv2(connection, mount, PATH, formatIndex(index), version, failing)) !== null)
                return;
            await (0,promises_.setTimeout)(Math.random() * 100);
        }
        throw new core_error/* RelockError */.dB('RL-VAULT-BUSY', `${failing}: other runs write them all the time`, {
            remedy: 'Run this again later.',
            state: 'The fingerprints are as they were.',
        });
    }
    const store = {
        async readFingerprints(address) {
            const { mount } = await mounts.find(address);
            if (mount.engine === 'kv1' || mount.engine === 'dynamic')
                return null;
            const failing = `the fingerprints of the managed keys in ${mount.path}/ can’t be read`;
            const { data } = await readKv2(connection, mount.path, PATH, failing);
            return data === null ? null : parseIndex(data, mount.path);
        },
        async writeFingerprints(address, kind, values) {
            const { mount } = await mounts.findKv2(address, 'keeping fingerprints of');
            const failing = `the fingerprints of ${(0,printable/* printable */.g)(address.text)} can’t be written`;
            const now = new Date().toISOString();
            await change(mount.path, failing, (index) => {
                const key = index?.key ?? new secret/* SecretValue */.i((0,external_node_crypto_.randomBytes)(32).toString('base64url'));
                const others = index?.entries.filter((entry) => entry.address !== address.text) ?? [];
                const old = index?.entries.filter((entry) => entry.address === address.text) ?? [];
                const listed = values.map(({ value, state }) => {
                    const forms = (0,fingerprint/* isStrongEnough */.af)(value) ? (0,fingerprint/* managedForms */.DD)(value, key) : [];
                    const before = old.find((entry) => entry.state === state && isSame(entry.forms, forms));
                    return { address: address.text, kind, state, since: before?.since ?? now, forms };
                });
                const retired = old.filter((entry) => entry.state === 'retired' &&
                    entry.forms.length > 0 &&
                    !listed.some((one) => isSame(one.forms, entry.forms)));
                const newestFirst = [...listed.filter(isRetired), ...retired].sort((a, b) => (a.since < b.since ? 1 : -1));
                const kept = newestFirst.slice(0, RETIRED_KEPT);
                return { key, entries: [...others, ...listed.filter((entry) => !isRetired(entry)), ...kept] };
            });
        },
    };
    async function promoted(address) {
        const { mount } = await mounts.findKv2(address, 'rotating');
        const failing = `the fingerprints of ${(0,printable/* printable */.g)(address.text)} can’t be brought up to date`;
        const secret = (0,vault_address/* wholeSecret */.i)(address).text;
        const isOurs = (entry) => entry.state === 'staged' && (entry.address === secret || entry.address.startsWith(`${secret}#/`));
        await change(mount.path, failing, (index) => {
            if (index === null || !index.entries.some(isOurs))
                return null;
            const since = new Date().toISOString();
            const entries = index.entries.map((entry) => isOurs(entry) ? { ...entry, state: 'current', since } : entry);
            return { key: index.key, entries };
        });
    }
    return { store, promoted };
}
function isRetired(entry) {
    return entry.state === 'retired';
}
function isSame(a, b) {
    return a[0] !== undefined && a[0].mac === b[0]?.mac;
}
function formatIndex(index) {
    return {
        key: index.key.reveal(),
        entries: index.entries.map((entry) => ({
            ...entry,
            forms: entry.forms.map(({ form, length, head, mac }) => [form, length, ...head, mac]),
        })),
    };
}
function parseIndex(data, mount) {
    const key = (0,hashicorp_json/* textIn */.r7)(data, 'key');
    const entries = Array.isArray(data['entries']) ? data['entries'].map(parseEntry) : [undefined];
    const known = entries.filter((entry) => entry !== undefined);
    if (key === undefined || Buffer.from(key, 'base64url').length !== 32 || known.length !== entries.length) {
        throw new core_error/* RelockError */.dB('RL-VAULT-INDEX', `the fingerprints at ${mount}/${PATH} are damaged`, {
            remedy: 'Bring an older version of that document back (vault kv rollback); only Relock should write it.',
        });
    }
    return { key: new secret/* SecretValue */.i(key), entries: known };
}
function parseEntry(value) {
    if (!(0,hashicorp_json/* isObject */.Gv)(value))
        return undefined;
    const [address, kind, since] = [(0,hashicorp_json/* textIn */.r7)(value, 'address'), (0,hashicorp_json/* textIn */.r7)(value, 'kind'), (0,hashicorp_json/* textIn */.r7)(value, 'since')];
    const state = ['current', 'staged', 'retired'].find((one) => one === value['state']);
    if (address === undefined || kind === undefined || since === undefined || state === undefined)
        return undefined;
    const forms = Array.isArray(value['forms']) ? value['forms'].map(parseForm) : [undefined];
    const known = forms.filter((form) => form !== undefined);
    return known.length === forms.length ? { address, kind, state, since, forms: known } : undefined;
}
function parseForm(value) {
    if (!Array.isArray(value))
        return undefined;
    const [form, length, head0, head1, mac] = value;
    if (typeof form !== 'string' || typeof mac !== 'string')
        return undefined;
    if (typeof length !== 'number' || typeof head0 !== 'number' || typeof head1 !== 'number')
        return undefined;
    return { form, length, head: [head0, head1], mac };
}

;// CONCATENATED MODULE: ./build/vault/hashicorp-read.js






function openReader(connection, mounts, onLease) {
    const taken = new Map();
    async function readDynamic(address, failing) {
        const whole = (0,vault_address/* wholeSecret */.i)(address).text;
        const held = taken.get(whole);
        if (held !== undefined && held.until > Date.now())
            return reading(address, failing, await held.answer);
        const answer = fetchDynamic(address, failing);
        taken.set(whole, { until: Number.POSITIVE_INFINITY, answer });
        const ttl = await answer.then(({ status, json }) => (status === 200 ? ((0,hashicorp_json/* numberIn */.Po)(json, 'lease_duration') ?? 0) : undefined), () => undefined);
        if (ttl === undefined)
            taken.delete(whole);
        else if (ttl > 0)
            taken.set(whole, { until: Date.now() + ttl * 667, answer });
        return reading(address, failing, await answer);
    }
    async function fetchDynamic(address, failing) {
        const params = new Map(address.params);
        const post = params.get('method')?.toLowerCase() === 'post';
        if (post)
            params.delete('method');
        const answer = await connection.call({
            method: post ? 'POST' : 'GET',
            path: address.path,
            ...(post ? { body: Object.fromEntries(params) } : { query: params }),
            repeat: 'unprocessed',
            failing,
        });
        const lease = leaseOf(address.path, answer.json);
        if (lease !== undefined)
            onLease(lease);
        return answer;
    }
    function reading(address, failing, answer) {
        if (isPlainMiss(answer))
            return null;
        const data = answer.status === 200 ? (0,hashicorp_json/* objectIn */.D7)(answer.json, 'data') : undefined;
        if (data === undefined)
            throw misunderstood(connection, failing, answer);
        const lease = leaseOf(address.path, answer.json);
        return { fields: fieldsOf(data, address), ...(lease === undefined ? {} : { lease }) };
    }
    async function readKv1(address, failing) {
        const answer = await connection.call({ method: 'GET', path: address.path, failing });
        return reading(address, failing, answer);
    }
    async function readUnknown(address, { mount, path }, failing) {
        const request = { method: 'GET', path: `${mount.path}/data/${path}`, query: address.params, failing };
        const asKv2 = await connection.attempt(request);
        const state = asKv2.status === 200 || asKv2.status === 404 ? kv2State(asKv2) : undefined;
        if (state !== undefined && state.version > 0)
            return versioned(address, state);
        const plain = {
            method: 'GET',
            path: address.path,
            query: address.params,
            repeat: 'unprocessed',
            failing,
        };
        const answer = await connection.attempt(plain);
        if (answer.status === 403) {
            if (asKv2.status === 403)
                throw await connection.denied(request, asKv2);
            throw await connection.denied(plain, answer);
        }
        if (answer.status === 404 && /"Invalid path for a versioned K\/V/.test(JSON.stringify(answer.json?.['warnings']))) {
            if (asKv2.status === 403)
                throw await connection.denied(request, asKv2);
            return null;
        }
        const lease = leaseOf(address.path, answer.json);
        if (lease !== undefined)
            onLease(lease);
        return reading(address, failing, answer);
    }
    return async (address) => {
        const failing = `${(0,printable/* printable */.g)(address.text)} can’t be read`;
        const place = await mounts.find(address);
        switch (place.mount.engine) {
            case 'kv2': {
                const version = versionParam(address);
                return versioned(address, await readKv2(connection, place.mount.path, place.path, failing, version));
            }
            case 'kv1':
                allowParams(address, []);
                return readKv1(address, failing);
            case 'dynamic':
                return readDynamic(address, failing);
            case 'unknown':
                return readUnknown(address, place, failing);
        }
    };
}
function versioned(address, state) {
    if (state.version === 0)
        return null;
    if (state.data === null) {
        throw new core_error/* RelockError */.dB('RL-VAULT-DELETED', `version ${state.version} of ${(0,printable/* printable */.g)(address.text)} was deleted`, {
            remedy: 'Have it undeleted, store a new version, or name another one with ?version=N.',
        });
    }
    return { fields: fieldsOf(state.data, address), version: state.version };
}
function versionParam(address) {
    allowParams(address, ['version']);
    const version = address.params.get('version');
    if (version === undefined || /^[1-9]\d{0,8}$/.test(version))
        return version;
    throw new core_error/* RelockError */.dB('RL-VAULT-PARAM', `${(0,printable/* printable */.g)(address.text)} asks for a version that is not a number from 1 on`, {
        remedy: 'Write ?version=3, or leave it out for the latest.',
    });
}
function allowParams(address, allowed) {
    const stranger = [...address.params.keys()].find((name) => !allowed.includes(name));
    if (stranger === undefined)
        return;
    const known = allowed.length > 0 ? `only "${allowed.join('", "')}"` : 'none';
    throw new core_error/* RelockError */.dB('RL-VAULT-PARAM', `${(0,printable/* printable */.g)(address.text)} has the parameter "${(0,printable/* printable */.g)(stranger, 40)}", this engine takes ${known}`, {
        remedy: 'Take it out of the address.',
    });
}
function leaseOf(path, json) {
    const id = (0,hashicorp_json/* textIn */.r7)(json, 'lease_id');
    if (id === undefined)
        return undefined;
    return { kind: 'lease', label: path, handle: new secret/* SecretValue */.i(id), ttl: (0,hashicorp_json/* numberIn */.Po)(json, 'lease_duration') ?? 0 };
}

;// CONCATENATED MODULE: ./build/vault/hashicorp-staging.js







function openStaging(connection, mounts, onPromoted) {
    const find = (address) => mounts.findKv2(address, 'rotating');
    async function readPending(place, failing) {
        const { data, version } = await readKv2(connection, place.mount.path, pendingPath(place), failing);
        if (data === null)
            return { version, rotation: undefined, fields: undefined, promoted: undefined };
        const fields = (0,hashicorp_json/* objectIn */.D7)(data, 'fields');
        return {
            version,
            rotation: (0,hashicorp_json/* textIn */.r7)(data, 'rotation'),
            fields: fields === undefined ? undefined : new Map(Object.entries(fields).map(([k, v]) => [k, fieldText(v)])),
            promoted: (0,hashicorp_json/* numberIn */.Po)(data, 'promoted'),
        };
    }
    async function clear(place, pending, marker, failing) {
        await writeKv2(connection, place.mount.path, pendingPath(place), marker, pending.version, failing);
        await destroyUpTo(place, pending.version, failing);
    }
    async function destroyUpTo(place, version, failing) {
        if (version < 1)
            return;
        const first = Math.max(1, version - 9);
        const answer = await connection.call({
            method: 'PUT',
            path: `${place.mount.path}/destroy/${pendingPath(place)}`,
            body: { versions: Array.from({ length: version - first + 1 }, (_, index) => first + index) },
            failing,
            state: 'A copy of the value is left among the pending ones.',
        });
        if (answer.status >= 300)
            throw misunderstood(connection, failing, answer);
    }
    return {
        async stage(address, fields, rotation) {
            const place = await find(address);
            const failing = `the new value of ${(0,printable/* printable */.g)(address.text)} can’t be staged`;
            const pending = await readPending(place, failing);
            if (pending.rotation === rotation && pending.promoted !== undefined)
                return;
            if (pending.fields !== undefined) {
                if (pending.rotation === rotation && (0,external_node_util_.isDeepStrictEqual)(pending.fields, revealed(fields)))
                    return;
                throw conflict(`${(0,printable/* printable */.g)(address.text)} already has a pending value of rotation ${pending.rotation ?? '(unnamed)'}`);
            }
            const data = { rotation, fields: Object.fromEntries(revealed(fields)) };
            const done = await writeKv2(connection, place.mount.path, pendingPath(place), data, pending.version, failing);
            if (done === null)
                throw conflict(`another run staged a value for ${(0,printable/* printable */.g)(address.text)} at the same moment`);
        },
        async readStaged(address, rotation) {
            const place = await find(address);
            const pending = await readPending(place, `the pending value of ${(0,printable/* printable */.g)(address.text)} can’t be read`);
            if (pending.fields === undefined || pending.rotation !== rotation)
                return null;
            return new Map([...pending.fields].map(([name, text]) => [name, new secret/* SecretValue */.i(text)]));
        },
        async promote(address, rotation, from) {
            const place = await find(address);
            const failing = `the new value of ${(0,printable/* printable */.g)(address.text)} can’t be made the current one`;
            const pending = await readPending(place, failing);
            if (pending.rotation === rotation && pending.promoted !== undefined) {
                await destroyUpTo(place, pending.version - 1, failing);
                return pending.promoted;
            }
            if (pending.rotation !== rotation || pending.fields === undefined) {
                throw conflict(`${(0,printable/* printable */.g)(address.text)} has no pending value of rotation ${rotation}`);
            }
            const version = await makeCurrent(connection, place, address, pending.fields, versionNumber(from));
            await onPromoted(address);
            await clear(place, pending, { rotation, promoted: version }, failing);
            return version;
        },
        async discard(address, rotation) {
            const place = await find(address);
            const failing = `the pending value of ${(0,printable/* printable */.g)(address.text)} can’t be discarded`;
            const pending = await readPending(place, failing);
            if (pending.rotation !== rotation)
                return;
            if (pending.fields === undefined)
                await destroyUpTo(place, pending.version - 1, failing);
            else
                await clear(place, pending, { rotation, discarded: new Date().toISOString() }, failing);
        },
        async readJournal(address) {
            const place = await find(address);
            const failing = `the rotation journal of ${(0,printable/* printable */.g)(address.text)} can’t be read`;
            const { data, version } = await readKv2(connection, place.mount.path, journalPath(place), failing);
            if (data === null)
                return null;
            const record = (0,hashicorp_json/* textIn */.r7)(data, 'record');
            if (record !== undefined)
                return { record, revision: version };
            throw new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: what is stored there is not a journal`, {
                remedy: `Look at ${place.mount.path}/${journalPath(place)} in Vault: only Relock should write there.`,
            });
        },
        async writeJournal(address, record, expected) {
            const place = await find(address);
            const failing = `the rotation journal of ${(0,printable/* printable */.g)(address.text)} can’t be written`;
            const write = (cas) => writeKv2(connection, place.mount.path, journalPath(place), { record }, cas, failing);
            let written = await write(expected === null ? 0 : versionNumber(expected));
            if (written === null && expected === null) {
                const now = await readKv2(connection, place.mount.path, journalPath(place), failing);
                if (now.data === null)
                    written = await write(now.version);
            }
            if (written === null)
                throw conflict(`another run is rotating ${(0,printable/* printable */.g)(address.text)}`);
            return written;
        },
    };
}
async function makeCurrent(connection, place, address, fields, from) {
    const failing = `the new value of ${(0,printable/* printable */.g)(address.text)} can’t be made the current one`;
    const read = () => readKv2(connection, place.mount.path, place.path, failing);
    const isDone = ({ data, version }) => version === from + 1 && data !== null && (0,external_node_util_.isDeepStrictEqual)(data, merged(data, fields));
    const now = await read();
    if (isDone(now))
        return now.version;
    if (now.version === from) {
        const data = merged(now.data ?? {}, fields);
        const version = await writeKv2(connection, place.mount.path, place.path, data, from, failing);
        if (version !== null)
            return version;
        const later = await read();
        if (isDone(later))
            return later.version;
    }
    throw conflict(`${(0,printable/* printable */.g)(address.text)} was changed by someone else since the rotation began (from version ${from})`);
}
function merged(old, fields) {
    const kept = Object.entries(old).filter(([name, value]) => !fields.has(name) && fieldText(value) === '');
    const changed = [...fields].map(([name, text]) => {
        const before = Object.hasOwn(old, name) ? old[name] : undefined;
        return [name, fieldText(before) === text ? before : text];
    });
    return Object.fromEntries([...kept, ...changed]);
}
function revealed(fields) {
    return new Map([...fields].map(([name, value]) => [name, value.reveal()]));
}
function pendingPath({ path }) {
    return `${OWN_FOLDER}/pending/${path}`;
}
function journalPath({ path }) {
    return `${OWN_FOLDER}/journal/${path}`;
}
function conflict(message) {
    return new core_error/* RelockError */.dB('RL-ROTATE-CONFLICT', message, {
        remedy: 'Wait for the other run, then run this again: it starts from what it finds.',
        state: 'Nothing was overwritten.',
    });
}

// EXTERNAL MODULE: ./build/vault/session.js
var session = __webpack_require__(60827);
;// CONCATENATED MODULE: ./build/vault/hashicorp.js










async function openHashicorp(server, credentials, options = {}) {
    (0,core_http.checkUrl)(server.address);
    const held = [];
    const onTaken = () => options.onTaken?.();
    const connection = connect(server, credentials, {
        requireHsm: options.requireHsm ?? false,
        onLogin: onTaken,
        proxies: options.proxies ?? {},
    });
    const mounts = openMounts(connection);
    const fingerprints = openFingerprints(connection, mounts);
    const read = openReader(connection, mounts, (lease) => {
        held.push(lease);
        onTaken();
    });
    let ended = false;
    function leases() {
        const { login } = connection;
        return login?.ours === true && !ended ? [...held, (0,session.tokenLease)(login.token, login.ttl)] : [...held];
    }
    return {
        name: `vault ${server.address}`,
        read,
        leases,
        ...openStaging(connection, mounts, fingerprints.promoted),
        ...fingerprints.store,
        async write(address, fields, expected) {
            const { mount, path } = await mounts.find(address);
            const failing = `${(0,printable/* printable */.g)(address.text)} can’t be written`;
            const data = Object.fromEntries([...fields].map(([name, value]) => [name, value.reveal()]));
            if (mount.engine === 'kv1' && expected === undefined) {
                const answer = await connection.call({
                    method: 'POST',
                    path: address.path,
                    body: data,
                    repeat: 'always',
                    failing,
                });
                if (answer.status >= 300)
                    throw misunderstood(connection, failing, answer);
                return 0;
            }
            await mounts.findKv2(address, expected === undefined ? 'writing' : 'a compare-and-set write of');
            const cas = expected === undefined ? undefined : versionNumber(expected);
            const version = await writeKv2(connection, mount.path, path, data, cas, failing);
            if (version !== null)
                return version;
            throw new core_error/* RelockError */.dB('RL-ROTATE-CONFLICT', `${(0,printable/* printable */.g)(address.text)} is no longer at version ${String(expected)}`, {
                remedy: 'Read it again and decide anew.',
                state: 'Nothing was written.',
            });
        },
        async revoke(lease) {
            const { login } = connection;
            if (login === undefined)
                return;
            await (0,session.revokeHeld)(connection.api, login, lease);
            if (lease.kind === 'token')
                ended = true;
            else
                held.splice(0, held.length, ...held.filter((one) => !one.handle.equals(lease.handle)));
        },
        dumpSession() {
            const { login } = connection;
            if (login === undefined || leases().length === 0)
                return null;
            return {
                address: server.address,
                namespace: server.namespace,
                caFile: server.caFile,
                token: login.token.reveal(),
                ours: login.ours && !ended,
                tokenTtl: login.ttl,
                leases: held.map(({ label, handle, ttl }) => ({ label, id: handle.reveal(), ttl })),
            };
        },
        close: async () => connection.close(),
    };
}


/***/ })

};
