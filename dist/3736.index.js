export const id = 3736;
export const ids = [3736,5239,3131,8377,5371,1740];
export const modules = {

/***/ 83736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  canary: () => (/* binding */ canary)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/issuer/scram.js
var scram = __webpack_require__(51740);
;// CONCATENATED MODULE: ./build/command/watch/postgres-canary.js




const WORDS = ['backup', 'billing', 'deploy', 'export', 'metrics', 'reports'];
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
async function postgresCanary({ host, database = 'postgres', where, }) {
    if (host === undefined || !/^(?:[A-Za-z0-9.-]{1,253}|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/.test(host)) {
        throw new error/* RelockError */.dB('RL-USAGE', 'a canary like postgres wants --host HOST[:PORT]', {
            remedy: 'Name a PostgreSQL server of yours, whose log "relock watch" reads.',
        });
    }
    const suffix = Array.from({ length: 6 }, () => LETTERS.charAt((0,external_node_crypto_.randomInt)(LETTERS.length))).join('');
    const role = `svc_${WORDS[(0,external_node_crypto_.randomInt)(WORDS.length)] ?? ''}_${suffix}`;
    const password = (0,scram/* generatePassword */.b)();
    const url = new URL(`postgresql://${host}/${encodeURIComponent(database)}`);
    url.username = role;
    url.password = password.reveal();
    return {
        text: url.href,
        secret: password.reveal(),
        steps: [
            '1. At that server, as somebody who may make roles; log_connections and jsonlog must be on:',
            `     CREATE ROLE ${role} NOLOGIN PASSWORD '${await (0,scram.scramVerifier)(password)}';`,
            '2. In the config by which its log is watched:',
            '     watch:',
            '       canaries:',
            `         - key: postgres/${role}`,
            ...(where === undefined ? [] : [`           where: ${JSON.stringify((0,printable/* printable */.g)(where, 200))}`]),
            '',
        ].join('\n'),
    };
}

// EXTERNAL MODULE: ./build/command/run-vaults.js
var run_vaults = __webpack_require__(68377);
// EXTERNAL MODULE: ./build/command/server.js
var server = __webpack_require__(35371);
;// CONCATENATED MODULE: ./build/command/canary.js







const PATH = 'sys/relock/watch/canaries';
const OWN = new Set(['relock-key', 'token', 'basic']);
async function canary(request, invocation, config) {
    const ask = (0,server.openServer)(invocation, {
        code: 'RL-KEY-REFUSED',
        failing: 'the server can’t be asked about its canaries',
        denied: `The token’s policies must allow it, with sudo, at ${PATH}.`,
        wrong: 'Correct what the message names.',
    });
    switch (request.action) {
        case 'plant':
            return plant(ask, request, invocation, config);
        case 'list':
            return list(ask, request, invocation);
        case 'remove': {
            await ask({ method: 'DELETE', path: `${PATH}/${request.id}` });
            await note(request.index, request.id, undefined, invocation, config);
            invocation.out(`removed  ${(0,printable/* printable */.g)(request.id, 40)}\n`);
            return 0;
        }
    }
}
async function plant(ask, request, invocation, config) {
    const { like, where, prefix, index, format } = request;
    const role = like === 'postgres' ? await postgresCanary(request) : undefined;
    const sample = OWN.has(like) ? undefined : (role ?? (await sampleOf(like)));
    const body = {
        like,
        ...(where === undefined ? {} : { where }),
        ...(prefix === undefined ? {} : { prefix }),
        ...(sample === undefined ? {} : { value: sample.secret }),
    };
    const { json } = await ask({ method: 'POST', path: PATH, body });
    const data = (json?.['data'] ?? {});
    if (typeof data.id !== 'string' || typeof data.value !== 'string') {
        throw new error/* RelockError */.dB('RL-KEY-REFUSED', 'the server’s answer holds no canary', {
            remedy: 'See that VAULT_ADDR names a "relock serve".',
        });
    }
    await note(index, data.id, new secret/* SecretValue */.i(data.value), invocation, config);
    if (format === 'json') {
        invocation.out(`${JSON.stringify(data)}\n`);
        return 0;
    }
    invocation.err(`canary ${(0,printable/* printable */.g)(data.id, 40)}, like ${(0,printable/* printable */.g)(like, 80)}. ${seenWhere(like)}\n`);
    if (role !== undefined)
        invocation.err(role.steps);
    invocation.out(`${textOf(like, data.value, sample?.text, invocation)}\n`);
    return 0;
}
async function sampleOf(rule) {
    const [{ mintFor }, { knownRule }, { randomInt }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8442), __webpack_require__.e(4198), __webpack_require__.e(4770)]).then(__webpack_require__.bind(__webpack_require__, 74770)),
        Promise.all(/* import() */[__webpack_require__.e(8442), __webpack_require__.e(4198), __webpack_require__.e(262)]).then(__webpack_require__.bind(__webpack_require__, 20262)),
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19)),
    ]);
    return mintFor(knownRule(rule), (below) => randomInt(below));
}
function textOf(like, value, text, { env }) {
    if (like !== 'basic')
        return text ?? value;
    const url = new URL('/v1/secret/data/production', env['VAULT_ADDR']);
    url.username = 'deploy';
    url.password = value;
    return url.href;
}
function seenWhere(like) {
    if (like === 'postgres')
        return 'It is noticed in the log of that PostgreSQL, once these two steps are done:';
    if (OWN.has(like))
        return 'It is noticed wherever it is shown to this server.';
    return 'It is noticed only when it is shown to this server (as a token, a key to be verified, a password): who tries it at the service that it looks like is not seen.';
}
async function note(index, id, value, invocation, config) {
    if (index === undefined)
        return;
    const address = (0,vault_address/* parseAddress */.or)(`${index.replace(/\/+$/, '')}/canary-${id}#/value`);
    const vaults = (0,run_vaults.openRunVaults)(await config(), invocation, undefined)(() => undefined);
    try {
        const values = value === undefined ? [] : [{ value, state: 'current' }];
        await (await vaults.store(address)).writeFingerprints(address, 'canary', values);
    }
    finally {
        await vaults.close();
    }
}
async function list(ask, { format }, { out, err }) {
    const { json } = await ask({ method: 'GET', path: PATH });
    const data = (json?.['data'] ?? {});
    const all = data.canaries ?? [];
    if (format === 'json')
        out(`${JSON.stringify(all)}\n`);
    else {
        for (const { id, like, where, made, by } of all)
            out(`${[id, made, like, by, where].map((text) => (0,printable/* printable */.g)(text, 200)).join('  ')}\n`);
        if (all.length === 0)
            err('no canaries\n');
    }
    return 0;
}


/***/ }),

/***/ 68377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRunVaults: () => (/* binding */ openRunVaults)
/* harmony export */ });
/* harmony import */ var _vault_open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65239);

function openRunVaults(config, { env, err }, runner, wanted) {
    const identity = async (audience) => {
        const { githubIdentity } = await __webpack_require__.e(/* import() */ 530).then(__webpack_require__.bind(__webpack_require__, 20530));
        return githubIdentity(env, (value) => runner?.mask(value))(audience);
    };
    return (onTaken) => (0,_vault_open_js__WEBPACK_IMPORTED_MODULE_0__.openVaults)({
        config,
        env,
        onTaken,
        warn: (advice) => err(`relock: ${advice}\n`),
        ...(wanted === undefined ? {} : { wanted }),
        ...(runner === undefined ? {} : { identity }),
    });
}


/***/ }),

/***/ 35371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openServer: () => (/* binding */ openServer)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);
/* harmony import */ var _vault_hashicorp_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61029);




function openServer({ env }, refusals) {
    const address = env['VAULT_ADDR'];
    if (address === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', 'it is not said which server is meant', {
            remedy: 'Set VAULT_ADDR to the address of a running "relock serve".',
        });
    }
    (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.checkUrl)(address);
    const server = { address, namespace: undefined, http: (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.openHttp)({ caFile: env['VAULT_CACERT'], proxies: env }) };
    const own = new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(env['VAULT_TOKEN'] ?? '');
    return async (request, token = own) => {
        if (token.isEmpty) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', 'VAULT_ADDR names a server, but VAULT_TOKEN is not set', {
                remedy: 'Set it to a token whose policies allow this.',
            });
        }
        const answer = await (0,_vault_hashicorp_api_js__WEBPACK_IMPORTED_MODULE_3__/* .callApi */ .p)(server, { ...request, failing: refusals.failing }, { token });
        if (answer.status < 300 || (answer.status === 404 && answer.errors === 0))
            return answer;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(refusals.code, `the server refused ${request.path}: ${answer.said || answer.status}`, {
            remedy: answer.status === 403 ? refusals.denied : refusals.wrong,
        });
    };
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

/***/ 5616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ SecretValue)
/* harmony export */ });
const REDACTED = '[redacted]';
class SecretValue {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    equals(other) {
        const { createHash, timingSafeEqual } = process.getBuiltinModule('node:crypto');
        const digest = (text) => createHash('sha256').update(text).digest();
        return timingSafeEqual(digest(this.#value), digest(other.#value));
    }
    hideIn(text) {
        return this.#value.length < 6 ? text : text.replaceAll(this.#value, REDACTED);
    }
    get isEmpty() {
        return this.#value.length === 0;
    }
    toString() {
        return REDACTED;
    }
    toJSON() {
        return REDACTED;
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return REDACTED;
    }
}


/***/ }),

/***/ 51740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ generatePassword),
/* harmony export */   scramVerifier: () => (/* binding */ scramVerifier)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36232);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5616);




const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 40;
function generatePassword() {
    return new _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretValue */ .i(Array.from({ length: LENGTH }, () => ALPHABET.charAt((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(ALPHABET.length))).join(''));
}
async function scramVerifier(password, salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16), iterations = 4096) {
    if (!/^[\x20-\x7e]+$/.test(password.reveal())) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-POSTGRES-CHARACTERS', 'the new password has characters other than printable ASCII', {
            remedy: 'Let Relock generate it, or leave those characters out.',
        });
    }
    const salted = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2)(password.reveal(), salt, iterations, 32, 'sha256');
    const hmac = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', salted).update(text).digest();
    const storedKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(hmac('Client Key')).digest('base64');
    const serverKey = hmac('Server Key').toString('base64');
    salted.fill(0);
    return `SCRAM-SHA-256$${iterations}:${Buffer.from(salt).toString('base64')}$${storedKey}:${serverKey}`;
}


/***/ }),

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ addressBeside),
/* harmony export */   E7: () => (/* binding */ isMinted),
/* harmony export */   KF: () => (/* binding */ isFlat),
/* harmony export */   ii: () => (/* binding */ wholeSecret),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   w5: () => (/* binding */ restBelow)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


const STORES = ['vault', 'awssecrets', 'azurekeyvault', 'gcpsecrets', 'conjur', 'relock'];
const MINTS = ['awssts', 'gcptoken', 'azuretoken', 'githubapp'];
const SCHEMES = [...STORES, ...MINTS];
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
function isMinted(address) {
    return MINTS.some((scheme) => scheme === address.scheme);
}
const FLAT = new Set(['azurekeyvault', 'gcpsecrets']);
function isFlat({ scheme }) {
    return FLAT.has(scheme);
}
function restBelow(prefix, { path }) {
    const inContainer = isFlat(prefix) && prefix.path.includes('/');
    const begin = `${prefix.path}${inContainer ? '-' : '/'}`;
    const isBelow = prefix.scheme === 'azurekeyvault' ? path.toLowerCase().startsWith(begin.toLowerCase()) : path.startsWith(begin);
    return isBelow && path.length > begin.length ? path.slice(begin.length) : undefined;
}
function addressBeside(known, path, params = new Map()) {
    const server = known.server === undefined ? '' : `+${known.server}`;
    const query = params.size === 0 ? '' : `?${new URLSearchParams([...params]).toString()}`;
    try {
        const address = parseAddress(`${known.scheme}${server}://${path}${query}`);
        if (address.path === path)
            return address;
    }
    catch {
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PATH', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(known.text)} has a secret that no address can name`, {
        evidence: [['It is called', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(path, 200)]],
        remedy: 'Give it a name without ?, #, %, backslashes and white space at its ends, or name the others one by one.',
    });
}


/***/ }),

/***/ 61029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ callApi)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _hashicorp_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99847);
/* harmony import */ var _json_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36500);





async function callApi(server, request, secrets) {
    const query = request.query && request.query.size > 0 ? `?${new URLSearchParams([...request.query]).toString()}` : '';
    const answer = await send(server, request, {
        method: request.method,
        url: `${server.address.replace(/\/+$/, '')}/v1/${encodePath(request.path)}${query}`,
        headers: {
            'x-vault-request': 'true',
            ...(secrets.token === undefined ? {} : { 'x-vault-token': secrets.token.reveal() }),
            ...(server.namespace === undefined ? {} : { 'x-vault-namespace': server.namespace }),
            ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        ...(request.repeat === undefined ? {} : { repeat: request.repeat }),
    });
    return understand(server, request, answer, [secrets.token, secrets.jwt]);
}
async function send(server, request, wanted) {
    try {
        return await server.http.request(wanted);
    }
    catch (error) {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
            throw error;
        if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code))
            throw error;
        const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(`RL-VAULT-${code}`, `${request.failing}: ${error.message}.`, {
            remedy: error.remedy ?? 'Check the server’s address and that this machine may reach it.',
            ...stateOf(request, error),
            cause: error,
        });
    }
}
function stateOf(request, error) {
    if (request.method === 'GET')
        return {};
    return (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.mayHaveActed)(error) ? unclear(request) : known(request);
}
function known({ state }) {
    return state === undefined ? {} : { state };
}
function unclear(request) {
    if (request.method === 'GET')
        return known(request);
    return { state: 'It is not known whether Vault did what it was asked.' };
}
function understand(server, request, answer, secrets) {
    const { status } = answer;
    const refuse = (code, why, remedy) => new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(code, `${request.failing}: ${why}.`, {
        remedy,
        ...(status >= 500 && code === 'RL-VAULT-ANSWER' ? unclear(request) : known(request)),
    });
    if (status >= 300 && status < 400) {
        const target = answer.headers.location ?? '';
        const where = URL.canParse(target) ? new URL(target).origin : 'another place';
        throw refuse('RL-VAULT-ANSWER', `${server.address} redirects to ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(where)} (${status}), which is not followed`, 'Name the address that answers by itself: a token is sent to no other.');
    }
    if (status === 204)
        return { status, json: undefined, said: '', errors: 0 };
    const json = (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonObjectIn */ .$4)(answer);
    const errors = (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textsIn */ .Ej)(json, 'errors');
    const said = bounded(errors, secrets);
    if (status === 503 && errors.some((text) => /sealed/i.test(text))) {
        throw refuse('RL-VAULT-SEALED', `${server.address} is sealed (503)`, 'Have it unsealed, then run this again.');
    }
    if (status === 412 || status === 429) {
        throw refuse('RL-VAULT-BUSY', `${server.address} ${status === 429 ? 'asks to slow down (429)' : 'is not yet up to date with its leader (412)'}`, 'Run this again later.');
    }
    if (json === undefined) {
        throw refuse('RL-VAULT-ANSWER', `${server.address} answered ${status} with ${(0,_json_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .describeBody */ .MP)(answer)}, not with Vault’s JSON`, 'Check that the address is Vault’s own and no proxy or log-in page stands before it.');
    }
    if ((status >= 200 && status < 300) || [400, 403, 404, 405, request.understood].includes(status)) {
        return { status, json, said, errors: errors.length };
    }
    throw refuse('RL-VAULT-ANSWER', `${server.address} answered ${status}: ${said || 'without a reason'}`, 'Ask its owner.');
}
function bounded(errors, secrets) {
    let text = errors.map((error) => error.replace(/\s+/g, ' ').trim()).join('; ');
    for (const secret of secrets)
        text = secret?.hideIn(text) ?? text;
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text, 400);
}
function encodePath(path) {
    const segments = path.split('/');
    if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PATH', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(path, 120)}" is no path in Vault`, {
            remedy: 'Look at the mount names in the config: no empty segments, no "." or "..".',
        });
    }
    return segments.map(encodeURIComponent).join('/');
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


/***/ }),

/***/ 65239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openVaults: () => (/* binding */ openVaults)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(503);




function openVaults(options) {
    const opened = new Map();
    const ready = [];
    function contextFor(name) {
        return {
            env: options.env,
            identity: options.identity,
            requireHsm: options.config.requireHsm,
            wanted: options.wanted?.filter((address) => nameOf(address) === name),
            onTaken: () => options.onTaken?.(),
            warn: (advice) => options.warn?.(advice),
            readSecret,
        };
    }
    async function readSecret(text) {
        const address = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeSecret */ .ii)((0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(text));
        const reading = await (await find(address)).read(address);
        if (reading !== null)
            return reading.fields;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-MISSING', `there is no secret at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)}`, {
            remedy: 'Correct the address in the config, or write the secret.',
        });
    }
    function find(address) {
        const name = nameOf(address);
        let vault = opened.get(name);
        if (vault === undefined) {
            vault = open(address, options, contextFor(name)).then((one) => {
                ready.push(one);
                return one;
            });
            opened.set(name, vault);
        }
        return vault;
    }
    async function all() {
        const results = await Promise.allSettled(opened.values());
        return results.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
    }
    return {
        for: find,
        readSecret,
        async store(address) {
            if (!(0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isMinted */ .E7)(address))
                return (await find(address));
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNSUPPORTED', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} is minted and kept nowhere`, {
                remedy: 'Name a secret in a store, such as vault://MOUNT/PATH.',
                state: 'Nothing was changed.',
            });
        },
        all,
        dumpSessions: () => ready.map((vault) => vault.dumpSession?.() ?? null).filter((session) => session !== null),
        async close() {
            for (const vault of await all())
                await vault.close();
            opened.clear();
        },
    };
}
function nameOf(address) {
    const scheme = address.scheme === 'gcptoken' ? 'gcpsecrets' : address.scheme;
    return `${scheme}+${address.server ?? ''}`;
}
async function open(address, options, context) {
    switch (address.scheme) {
        case 'vault': {
            const server = serverFor(address, options);
            const { openHashicorp } = await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(9292)]).then(__webpack_require__.bind(__webpack_require__, 29292));
            const { credentialsFor } = await __webpack_require__.e(/* import() */ 5455).then(__webpack_require__.bind(__webpack_require__, 75455));
            return openHashicorp(server, credentialsFor(server, context, tokenFor(server, context.env)), {
                requireHsm: context.requireHsm,
                proxies: context.env,
                onTaken: context.onTaken,
            });
        }
        case 'relock':
            return openOwn(address, options);
        case 'awssecrets':
        case 'awssts': {
            const { awsServer } = await __webpack_require__.e(/* import() */ 6890).then(__webpack_require__.bind(__webpack_require__, 56890));
            const server = awsServer(address, configured(address, 'aws', options), context.env);
            if (address.scheme === 'awssts')
                return (await __webpack_require__.e(/* import() */ 5561).then(__webpack_require__.bind(__webpack_require__, 35561))).openAwsSts(server, context);
            return (await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(9158)]).then(__webpack_require__.bind(__webpack_require__, 39158))).openAws(server, context);
        }
        case 'gcpsecrets':
        case 'gcptoken': {
            const { googleServer } = await __webpack_require__.e(/* import() */ 2000).then(__webpack_require__.bind(__webpack_require__, 82000));
            const { openGoogle } = await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(2810)]).then(__webpack_require__.bind(__webpack_require__, 2810));
            return openGoogle(googleServer(address, configured(address, 'google', options), context.env), context);
        }
        case 'githubapp': {
            const { githubServer, openGithubApps } = await __webpack_require__.e(/* import() */ 3211).then(__webpack_require__.bind(__webpack_require__, 63211));
            return openGithubApps(githubServer(address, configured(address, 'github', options)), context);
        }
        case 'conjur': {
            const { conjurServer } = await __webpack_require__.e(/* import() */ 5138).then(__webpack_require__.bind(__webpack_require__, 45138));
            const { openConjur } = await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(885)]).then(__webpack_require__.bind(__webpack_require__, 10885));
            return openConjur(conjurServer(address, configured(address, 'conjur', options), context.env), context);
        }
        case 'azurekeyvault':
        case 'azuretoken': {
            const { azureServer } = await __webpack_require__.e(/* import() */ 1312).then(__webpack_require__.bind(__webpack_require__, 41312));
            const server = azureServer(address, configured(address, 'azure', options), context.env);
            if (address.scheme === 'azuretoken')
                return (await __webpack_require__.e(/* import() */ 4902).then(__webpack_require__.bind(__webpack_require__, 34902))).openAzureTokens(server, context);
            return (await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(1894)]).then(__webpack_require__.bind(__webpack_require__, 91894))).openAzure(server, context);
        }
    }
}
async function openOwn(address, { config, env }) {
    const dir = env['RELOCK_DIR'];
    if (address.server !== undefined || dir === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} can’t be found: ${dir === undefined ? 'RELOCK_DIR is not set' : 'there is one embedded vault, without a name'}`, {
            remedy: dir === undefined ? 'Set RELOCK_DIR to the folder of the embedded vault.' : 'Write it as relock://PATH#/KEY.',
        });
    }
    const { openEmbedded } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(3487), __webpack_require__.e(9354)]).then(__webpack_require__.bind(__webpack_require__, 39354));
    return openEmbedded({ dir, env, requireHsm: config.requireHsm });
}
function configured(address, kind, { config }) {
    const name = address.server ?? kind;
    const server = config.vaults.get(name);
    if (server === undefined)
        return undefined;
    if (server.kind === kind)
        return server;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} picks "${name}", which is of kind ${server.kind}`, {
        remedy: `Pick one of kind ${kind} under "vaults:" in .relock.yml.`,
    });
}
function serverFor(address, options) {
    const { config, env } = options;
    const name = address.server ?? 'vault';
    const server = configured(address, 'vault', options);
    if (server !== undefined) {
        const offGitHub = env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined;
        const token = server.auth === 'jwt' && offGitHub && tokenFor(server, env) !== undefined;
        return token ? { ...server, auth: 'token' } : server;
    }
    const fromEnvironment = env['VAULT_ADDR'];
    if (address.server === undefined && fromEnvironment !== undefined) {
        return {
            kind: 'vault',
            name,
            address: fromEnvironment,
            auth: 'token',
            mount: 'jwt',
            role: undefined,
            audience: fromEnvironment,
            namespace: env['VAULT_NAMESPACE'],
            caFile: env['VAULT_CACERT'],
        };
    }
    const known = [...config.vaults.keys()].join(', ');
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} speaks of a server that nobody configured: "${name}"`, {
        evidence: [['Configured', known === '' ? '(none)' : known]],
        remedy: address.server === undefined
            ? 'Add "vault:" under "vaults:" in .relock.yml, or set VAULT_ADDR and VAULT_TOKEN.'
            : `Add "${name}:" under "vaults:" in .relock.yml.`,
    });
}
function tokenFor(server, env) {
    const token = env['VAULT_TOKEN'];
    if (token === undefined)
        return undefined;
    const home = env['VAULT_ADDR'];
    const isHome = home === undefined ? server.name === 'vault' : originOf(home) === originOf(server.address);
    return isHome ? new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(token.trim()) : undefined;
}
function originOf(address) {
    return URL.canParse(address) ? new URL(address).origin : address;
}


/***/ })

};
