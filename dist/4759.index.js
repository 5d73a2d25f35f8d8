export const id = 4759;
export const ids = [4759,3131];
export const modules = {

/***/ 77486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ managedForms),
/* harmony export */   Gu: () => (/* binding */ HEAD_LENGTH),
/* harmony export */   M$: () => (/* binding */ isBase64CoreOf),
/* harmony export */   PG: () => (/* binding */ headHash),
/* harmony export */   Wn: () => (/* binding */ formMac),
/* harmony export */   af: () => (/* binding */ isStrongEnough),
/* harmony export */   cY: () => (/* binding */ contentFingerprint),
/* harmony export */   "do": () => (/* binding */ base64Core),
/* harmony export */   nI: () => (/* binding */ indexKeys),
/* harmony export */   qn: () => (/* binding */ plainMac)
/* harmony export */ });
const crypto = () => process.getBuiltinModule('node:crypto');
function contentFingerprint(secret, repository) {
    const digest = crypto()
        .createHash('sha256')
        .update(`relock finding v1\0${repository.toLowerCase()}\0`)
        .update(secret)
        .digest();
    return `rl1:${digest.toString('hex', 0, 10)}`;
}
const HEAD_LENGTH = 12;
const derived = new WeakMap();
function indexKeys(key) {
    const known = derived.get(key);
    if (known !== undefined)
        return known;
    const { createSecretKey, hkdfSync } = crypto();
    const from = createSecretKey(Buffer.from(key.reveal(), 'base64url'));
    const bits = Buffer.from(hkdfSync('sha256', from, '', 'relock managed index v1', 48));
    const keys = {
        multipliers: [bits.readUInt32LE(0) | 1, bits.readUInt32LE(4) | 1],
        seeds: [bits.readUInt32LE(8), bits.readUInt32LE(12)],
        mac: createSecretKey(bits.subarray(16)),
    };
    derived.set(key, keys);
    return keys;
}
function headHash(bytes, offset, keys) {
    const [m0, m1] = keys.multipliers;
    const [s0, s1] = keys.seeds;
    let h0 = 0;
    let h1 = 0;
    for (let i = offset; i < offset + HEAD_LENGTH; i++) {
        const byte = bytes[i] ?? 0;
        h0 = (Math.imul(h0, m0) + byte + s0) | 0;
        h1 = (Math.imul(h1, m1) + byte + s1) | 0;
    }
    return [h0 >>> 0, h1 >>> 0];
}
function formMac(bytes, keys) {
    return crypto().createHmac('sha256', keys.mac).update(bytes).digest('hex').slice(0, 32);
}
function plainMac(value, key) {
    const plain = Buffer.from(value.reveal());
    return plain.length < HEAD_LENGTH ? undefined : formMac(plain, indexKeys(key));
}
function managedForms(value, key) {
    const keys = indexKeys(key);
    const plain = Buffer.from(value.reveal());
    if (plain.length < HEAD_LENGTH)
        return [];
    const forms = new Map([['plain', plain]]);
    if (/\n/.test(value.reveal()))
        forms.set('packed', Buffer.from(value.reveal().replace(/\s+/g, '')));
    forms.set('hex', Buffer.from(plain.toString('hex')));
    for (const shift of [0, 1, 2]) {
        const core = base64Core(plain, shift);
        forms.set(`base64+${shift}`, Buffer.from(core));
        const url = core.replaceAll('+', '-').replaceAll('/', '_');
        if (url !== core)
            forms.set(`base64url+${shift}`, Buffer.from(url));
    }
    const percent = encodeURIComponent(value.reveal());
    if (percent !== value.reveal())
        forms.set('percent', Buffer.from(percent));
    const json = JSON.stringify(value.reveal()).slice(1, -1);
    if (json !== value.reveal())
        forms.set('json', Buffer.from(json));
    return [...forms]
        .filter(([, bytes]) => bytes.length >= HEAD_LENGTH)
        .map(([form, bytes]) => ({
        form,
        length: bytes.length,
        head: headHash(bytes, 0, keys),
        mac: formMac(bytes, keys),
    }));
}
function base64Core(bytes, shift) {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
    const text = shifted.toString('base64').replace(/=+$/, '');
    const start = shift === 0 ? 0 : shift + 1;
    const wholeCharacters = Math.floor((shifted.length * 8) / 6);
    return text.slice(start, wholeCharacters);
}
function isBase64CoreOf(found, value) {
    const bytes = Buffer.from(value.reveal());
    const text = found.reveal().replaceAll('-', '+').replaceAll('_', '/');
    return text.length >= HEAD_LENGTH && [0, 1, 2].some((shift) => base64Core(bytes, shift) === text);
}
function isStrongEnough(value) {
    const text = value.reveal();
    let alphabet = 0;
    if (/[a-z]/.test(text))
        alphabet += 26;
    if (/[A-Z]/.test(text))
        alphabet += 26;
    if (/[0-9]/.test(text))
        alphabet += 10;
    if (/[^a-zA-Z0-9]/.test(text))
        alphabet += 8;
    const distinct = new Set(text).size;
    return distinct >= 8 && text.length * Math.log2(Math.min(alphabet, distinct * 2) || 1) >= 96;
}


/***/ }),

/***/ 73131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkUrl: () => (/* binding */ checkUrl),
  mayHaveActed: () => (/* binding */ mayHaveActed),
  openHttp: () => (/* binding */ openHttp),
  request: () => (/* binding */ request)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
;// CONCATENATED MODULE: ./build/core/http-exchange.js



async function openLine(protocol, caFile, proxyEnv, maxSockets = 8) {
    const settings = { keepAlive: true, maxSockets, timeout: 10_000, ...(proxyEnv === undefined ? {} : { proxyEnv }) };
    if (protocol === 'http:') {
        const http = process.getBuiltinModule('node:http');
        return { agent: new http.Agent(settings), start: http.request };
    }
    const ca = caFile === undefined ? undefined : await readAuthorities(caFile);
    const https = process.getBuiltinModule('node:https');
    return { agent: new https.Agent(ca === undefined ? settings : { ...settings, ca }), start: https.request };
}
async function readAuthorities(file) {
    const { readFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 51455, 19));
    const text = await readFile(file, 'utf8').catch((error) => {
        throw authoritiesError(file, (0,core_error/* systemCode */.xU)(error) ?? 'it can’t be read', error);
    });
    if (!text.includes('-----BEGIN CERTIFICATE-----'))
        throw authoritiesError(file, 'it holds no PEM certificate');
    return text;
}
function authoritiesError(file, why, cause) {
    return new core_error/* RelockError */.dB('RL-HTTP-CA', `the file of certificate authorities ${(0,printable/* printable */.g)(file)} is no use: ${why}`, {
        remedy: 'Name a PEM file with the certificates of the authorities that signed the server’s.',
        cause,
    });
}
function attempt(wanted, url, line, limits) {
    return new Promise((resolve) => {
        let sent = false;
        const timers = [];
        const finish = (outcome) => {
            for (const timer of timers)
                clearTimeout(timer);
            resolve(outcome);
        };
        const fail = (code, what, more = {}) => finish({
            error: new core_error/* RelockError */.dB(code, `${(0,printable/* printable */.g)(url.origin)} ${what}`, {
                cause: more.cause,
                ...(more.remedy === undefined ? {} : { remedy: more.remedy }),
            }),
            sent,
            final: more.final ?? false,
        });
        let call;
        try {
            call = line.start(url, {
                method: wanted.method,
                agent: line.agent,
                headers: {
                    'user-agent': 'relock',
                    ...(wanted.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(wanted.body)) }),
                    ...wanted.headers,
                },
            });
        }
        catch (error) {
            fail('RL-HTTP-HEADER', 'can’t be asked: a token or name holds characters that no header may hold', {
                final: true,
                cause: error,
            });
            return;
        }
        timers.push(setTimeout(() => {
            call.destroy();
            fail('RL-HTTP-TIMEOUT', `gave no whole answer within ${limits.attemptTimeout / 1000} s`);
        }, limits.attemptTimeout));
        call.once('socket', (socket) => {
            const connected = () => void (sent = true);
            if (!socket.connecting)
                return connected();
            socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', connected);
            timers.push(setTimeout(() => {
                if (sent)
                    return;
                call.destroy();
                fail('RL-HTTP-UNREACHABLE', `could not be connected to within ${limits.connectTimeout / 1000} s`, {
                    final: true,
                });
            }, limits.connectTimeout));
        });
        call.on('error', (error) => {
            const code = (0,core_error/* systemCode */.xU)(error) ?? 'no reason given';
            if (TLS_TROUBLE.test(code)) {
                fail('RL-HTTP-TLS', `showed a certificate or TLS version that is not accepted (${code})`, {
                    final: true,
                    remedy: 'When its authority is your own, name the authority’s PEM file; never turn the check off.',
                    cause: error,
                });
            }
            else if (sent)
                fail('RL-HTTP-BROKEN', `broke the connection off (${code})`, { cause: error });
            else {
                fail('RL-HTTP-UNREACHABLE', `can’t be reached (${code})`, { final: code === 'ENOTFOUND', cause: error });
            }
        });
        const take = async (response) => {
            try {
                const body = await collect(response, limits.maxBytes, wanted.headers?.['accept-encoding']);
                if (typeof body === 'string')
                    finish({ status: response.statusCode ?? 0, headers: response.headers, body });
                else
                    fail(body.code, body.what, { final: true });
            }
            catch (error) {
                call.destroy();
                fail('RL-HTTP-BROKEN', 'broke off in the middle of its answer', { cause: error });
            }
        };
        call.once('response', (response) => void take(response));
        call.end(wanted.body);
    });
}
const TLS_TROUBLE = /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|INVALID_CA)/;
async function collect(response, maxBytes, asked = 'identity') {
    const parts = [];
    let size = 0;
    for await (const part of response) {
        size += part.length;
        if (size > maxBytes) {
            return { code: 'RL-HTTP-TOO-LARGE', what: `gave an answer of more than ${Math.floor(maxBytes / 1024)} KiB` };
        }
        parts.push(part);
    }
    const whole = Buffer.concat(parts);
    const encoded = !['identity', asked].includes(response.headers['content-encoding'] ?? 'identity');
    if (encoded || !(0,external_node_buffer_.isUtf8)(whole))
        return { code: 'RL-HTTP-ENCODING', what: 'gave an answer that is not UTF-8 text' };
    return whole.toString('utf8');
}

;// CONCATENATED MODULE: ./build/core/http.js




function openHttp(options = {}) {
    const limits = {
        connectTimeout: options.connectTimeout ?? 5_000,
        attemptTimeout: options.attemptTimeout ?? 15_000,
        maxBytes: options.maxBytes ?? 8 * 1024 * 1024,
    };
    const agents = new Map();
    const closed = new AbortController();
    function line(protocol) {
        const known = agents.get(protocol) ??
            openLine(protocol, options.caFile, proxyEnvironment(options.proxies), options.connections);
        agents.set(protocol, known);
        return known;
    }
    return {
        async request(wanted) {
            const url = checkUrl(wanted.url);
            refuseDots(wanted.url);
            const deadline = Date.now() + (options.timeout ?? 30_000);
            const transport = await line(url.protocol);
            for (let count = 1;; count++) {
                const left = deadline - Date.now();
                const outcome = await attempt(wanted, url, transport, {
                    ...limits,
                    attemptTimeout: Math.max(1, Math.min(limits.attemptTimeout, left)),
                });
                const pause = pauseBefore(count, outcome);
                const again = count < (options.attempts ?? 4) && mayRepeat(wanted, outcome) && Date.now() + pause < deadline;
                if (!again || !(await waited(pause, closed.signal))) {
                    if ('error' in outcome)
                        throw outcome.error;
                    return outcome;
                }
            }
        },
        close() {
            closed.abort();
            for (const opened of agents.values()) {
                void opened.then(({ agent }) => agent.destroy()).catch(() => undefined);
            }
            agents.clear();
        },
    };
}
async function request(wanted) {
    const client = openHttp(wanted);
    try {
        return await client.request(wanted);
    }
    finally {
        client.close();
    }
}
function mayHaveActed(error) {
    return error instanceof core_error/* RelockError */.dB && (error.code === 'RL-HTTP-TIMEOUT' || error.code === 'RL-HTTP-BROKEN');
}
function checkUrl(text) {
    if (!URL.canParse(text))
        throw new core_error/* RelockError */.dB('RL-HTTP-URL', 'a server’s address is not a URL');
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') {
        throw new core_error/* RelockError */.dB('RL-HTTP-URL', `the address of ${(0,printable/* printable */.g)(url.host)} holds a user name or a password`, {
            remedy: 'Take them out of the address.',
        });
    }
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
        throw new core_error/* RelockError */.dB('RL-HTTP-PLAIN', `${(0,printable/* printable */.g)(url.origin)} would be asked without encryption`, {
            remedy: 'Use an https:// address; http:// is for this machine only (localhost, 127.0.0.1, [::1]).',
            state: 'Nothing was sent.',
        });
    }
    return url;
}
function refuseDots(text) {
    const [path = ''] = text.replace(/^[a-z]+:\/\//i, '').split(/[?#]/);
    if (!path.split(/[\\/]/).some((part) => /^(?:\.|%2e){1,2}$/i.test(part)))
        return;
    throw new core_error/* RelockError */.dB('RL-HTTP-URL', 'a request’s path has a part that is "." or ".."', {
        remedy: 'Correct the name that it is made of.',
        state: 'Nothing was sent.',
    });
}
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
function mayRepeat(wanted, outcome) {
    const repeat = wanted.repeat ?? (wanted.method === 'POST' || wanted.method === 'PATCH' ? 'unprocessed' : 'always');
    if (repeat === 'never')
        return false;
    if ('error' in outcome)
        return !outcome.final && (repeat === 'always' || !outcome.sent);
    const { status } = outcome;
    return status === 412 || status === 429 || status === 503 || (repeat === 'always' && status >= 500);
}
async function waited(milliseconds, closed) {
    try {
        await (0,promises_.setTimeout)(milliseconds, undefined, { signal: closed });
        return true;
    }
    catch {
        return false;
    }
}
function pauseBefore(count, outcome) {
    const asked = 'error' in outcome ? undefined : outcome.headers['retry-after'];
    if (asked !== undefined) {
        const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
        if (!Number.isNaN(wait))
            return Math.max(0, wait);
    }
    return 150 * 2 ** (count - 1) * (0.5 + Math.random() / 2);
}
function proxyEnvironment(env = {}) {
    const read = (name) => env[name] ?? env[name.toUpperCase()];
    const http = read('http_proxy');
    const https = read('https_proxy');
    if (http === undefined && https === undefined)
        return undefined;
    const exempt = [read('no_proxy'), 'localhost', '127.0.0.1', '[::1]'].filter((part) => part !== undefined);
    return {
        ...(http === undefined ? {} : { http_proxy: http }),
        ...(https === undefined ? {} : { https_proxy: https }),
        no_proxy: exempt.join(','),
    };
}


/***/ }),

/***/ 50406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zs: () => (/* binding */ describeClaims),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   m4: () => (/* binding */ describeClaim),
/* harmony export */   qG: () => (/* binding */ remedyForSubject),
/* harmony export */   wO: () => (/* binding */ subjectForms)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);
/* harmony import */ var _hashicorp_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99847);


function claimsOf(jwt) {
    try {
        const payload = JSON.parse(Buffer.from(jwt.reveal().split('.')[1] ?? '', 'base64url').toString('utf8'));
        return (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(payload) ? payload : undefined;
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
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(typeof value === 'string' ? value : JSON.stringify(value), 160);
}
function remedyForSubject(claims) {
    const forms = subjectForms(claims);
    if (forms === undefined)
        return 'Let the role bind the "sub" that the token has.';
    return (`Let the role bind the "sub" that the token has. GitHub has two forms, by the repository’s age: ` +
        `${forms.join(' and ')}; binding repository_id instead holds for both.`);
}
function subjectForms(claims) {
    const sub = claims?.['sub'];
    const match = typeof sub === 'string' ? /^repo:([^/@:]+)(@\d+)?\/([^@:]+)(@\d+)?:(.*)$/s.exec(sub) : null;
    if (match === null)
        return undefined;
    const [, owner = '', , name = '', , rest = ''] = match;
    const ownerId = describeClaim(claims?.['repository_owner_id'] ?? 'OWNER-ID');
    const id = describeClaim(claims?.['repository_id'] ?? 'REPOSITORY-ID');
    return [
        (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(`repo:${owner}/${name}:${rest}`, 160),
        (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(`repo:${owner}@${ownerId}/${name}@${id}:${rest}`, 200),
    ];
}


/***/ }),

/***/ 34554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ parseIndex),
/* harmony export */   Qe: () => (/* binding */ formatIndex),
/* harmony export */   nb: () => (/* binding */ withPromoted),
/* harmony export */   tV: () => (/* binding */ withValues)
/* harmony export */ });
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77486);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(503);



const RETIRED_KEPT = 50;
function withValues(index, address, kind, values) {
    const now = new Date().toISOString();
    const makeKey = () => process.getBuiltinModule('node:crypto').randomBytes(32).toString('base64url');
    const key = index?.key ?? new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(makeKey());
    const others = index?.entries.filter((entry) => entry.address !== address.text) ?? [];
    const old = index?.entries.filter((entry) => entry.address === address.text) ?? [];
    const listed = values.map(({ value, state }) => {
        const forms = (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .isStrongEnough */ .af)(value) ? (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .managedForms */ .DD)(value, key) : [];
        const before = old.find((entry) => entry.state === state && isSame(entry.forms, forms));
        return { address: address.text, kind, state, since: before?.since ?? now, forms };
    });
    const retired = old.filter((entry) => entry.state === 'retired' && entry.forms.length > 0 && !listed.some((one) => isSame(one.forms, entry.forms)));
    const newestFirst = [...listed.filter(isRetired), ...retired].sort((a, b) => (a.since < b.since ? 1 : -1));
    const kept = newestFirst.slice(0, RETIRED_KEPT);
    return { key, entries: [...others, ...listed.filter((entry) => !isRetired(entry)), ...kept] };
}
function withPromoted(index, address) {
    const secret = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeSecret */ .ii)(address).text;
    const isOurs = (entry) => entry.state === 'staged' && (entry.address === secret || entry.address.startsWith(`${secret}#/`));
    if (index === null || !index.entries.some(isOurs))
        return null;
    const since = new Date().toISOString();
    const entries = index.entries.map((entry) => isOurs(entry) ? { ...entry, state: 'current', since } : entry);
    return { key: index.key, entries };
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
function parseIndex(data) {
    const { key } = data;
    const entries = Array.isArray(data['entries']) ? data['entries'].map(parseEntry) : [undefined];
    const known = entries.filter((entry) => entry !== undefined);
    if (typeof key !== 'string' || Buffer.from(key, 'base64url').length !== 32 || known.length !== entries.length) {
        return undefined;
    }
    return { key: new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(key), entries: known };
}
function parseEntry(value) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const { address, kind, since, ...rest } = value;
    const state = ['current', 'staged', 'retired'].find((one) => one === rest.state);
    if (typeof address !== 'string' || typeof kind !== 'string' || typeof since !== 'string' || state === undefined) {
        return undefined;
    }
    const forms = Array.isArray(rest.forms) ? rest.forms.map(parseForm) : [undefined];
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


/***/ }),

/***/ 55189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ gatherReads),
/* harmony export */   d: () => (/* binding */ gatherEdits)
/* harmony export */ });
function gatherEdits(change) {
    let waiting = [];
    let isBusy = false;
    async function work(failing) {
        isBusy = true;
        while (waiting.length > 0) {
            const together = waiting;
            waiting = [];
            try {
                await change(failing, (index) => all(together, index));
                for (const { settle } of together)
                    settle();
            }
            catch (error) {
                for (const { settle } of together)
                    settle({ error });
            }
        }
        isBusy = false;
    }
    return (failing, edit) => new Promise((resolve, reject) => {
        waiting.push({ edit, settle: (failure) => (failure === undefined ? resolve() : reject(failure.error)) });
        if (!isBusy)
            void work(failing);
    });
}
function all(edits, index) {
    let edited = index;
    let changed = false;
    for (const { edit } of edits) {
        const next = edit(edited);
        changed ||= next !== null;
        edited = next ?? edited;
    }
    return changed ? edited : null;
}
function gatherReads(read) {
    let underWay;
    let next;
    const begin = () => {
        next = undefined;
        const reading = read();
        const ended = reading
            .then(() => undefined, () => undefined)
            .finally(() => {
            if (underWay === ended)
                underWay = undefined;
        });
        underWay = ended;
        return reading;
    };
    return () => {
        if (next !== undefined)
            return next;
        if (underWay === undefined)
            return begin();
        next = underWay.then(begin);
        return next;
    };
}


/***/ }),

/***/ 99847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   jM: () => (/* binding */ parseExact),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function objectIn(json, name) {
    const value = json?.[name];
    return isObject(value) ? value : undefined;
}
function textIn(json, name) {
    const value = json?.[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function numberIn(json, name) {
    const value = json?.[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
function textsIn(json, name) {
    const value = json?.[name];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function parseExact(text) {
    const exact = JSON;
    return exact.parse(text, (_, value, { source }) => typeof value === 'number' && source !== undefined && String(value) !== source ? exact.rawJSON(source) : value);
}


/***/ }),

/***/ 90472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   _B: () => (/* binding */ readKv2),
/* harmony export */   dO: () => (/* binding */ writeKv2),
/* harmony export */   dP: () => (/* binding */ isPlainMiss),
/* harmony export */   e1: () => (/* binding */ versionNumber),
/* harmony export */   gF: () => (/* binding */ fieldText),
/* harmony export */   j$: () => (/* binding */ misunderstood),
/* harmony export */   pb: () => (/* binding */ kv2State)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);
/* harmony import */ var _hashicorp_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99847);





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
    const outer = (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectIn */ .D7)(answer.json, 'data');
    const version = (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberIn */ .Po)((0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectIn */ .D7)(outer, 'metadata'), 'version');
    if (version === undefined || (answer.status !== 200 && answer.status !== 404))
        return undefined;
    const data = (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectIn */ .D7)(outer, 'data');
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
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-MOUNT', `${failing}: ${address} has no such engine or route (404)`, {
            ...(answer.said === '' ? {} : { evidence: [['Vault says', answer.said]] }),
            remedy: 'Check the address’s first segments, which name where the engine is mounted, and the namespace.',
        });
    }
    const what = answer.status === 200 ? 'without the data that it should hold' : answer.said || 'without a reason';
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-ANSWER', `${failing}: ${address} answered ${answer.status}: ${what}`, {
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
        const uncertain = error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB && (error.code === 'RL-VAULT-UNREACHABLE' || error.code === 'RL-VAULT-ANSWER');
        if (!uncertain || cas === undefined)
            throw error;
        const now = await readKv2(connection, mount, path, failing).catch(() => undefined);
        if (now?.version === cas + 1 && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(now.data, structured(data)))
            return now.version;
        throw error;
    }
    const version = (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberIn */ .Po)((0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectIn */ .D7)(answer.json, 'data'), 'version');
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
            fields.set(name, new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(text));
    }
    const empty = address.key === undefined ? fields.size === 0 : Object.hasOwn(data, address.key) && !fields.has(address.key);
    if (empty) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-EMPTY', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(address.text)} is empty in the vault`, {
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
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-ROTATE-CONFLICT', 'a version was expected that KV version 2 never gave', {
        remedy: 'Read the secret again and decide anew.',
        state: 'Nothing was changed.',
    });
}


/***/ }),

/***/ 36500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ jsonObjectIn),
/* harmony export */   MP: () => (/* binding */ describeBody),
/* harmony export */   Yf: () => (/* binding */ jsonIn)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);
/* harmony import */ var _hashicorp_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99847);


const TYPE = /^application\/(?:[\w.+-]+\+|x-amz-)?json(?:-1\.[01])?$/i;
function jsonIn(answer) {
    if (!TYPE.test(typeOf(answer)))
        return undefined;
    try {
        return (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExact */ .jM)(answer.body);
    }
    catch {
        return undefined;
    }
}
function jsonObjectIn(answer) {
    const json = jsonIn(answer);
    return (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(json) ? json : undefined;
}
function describeBody(answer) {
    if (answer.body === '')
        return 'an empty body';
    return `${Buffer.byteLength(answer.body)} bytes of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(typeOf(answer) || 'no type', 40)}`;
}
function typeOf({ headers }) {
    return (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
}


/***/ })

};
