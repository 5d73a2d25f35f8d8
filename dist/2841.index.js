export const id = 2841;
export const ids = [2841,3131,5371];
export const modules = {

/***/ 62841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   key: () => (/* binding */ key)
/* harmony export */ });
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38321);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35371);





async function key(request, invocation) {
    const ask = (0,_server_js__WEBPACK_IMPORTED_MODULE_3__.openServer)(invocation, {
        code: 'RL-KEY-REFUSED',
        failing: 'the server can’t be asked about its keys',
        denied: `The token’s policies must allow ${request.mount}/${request.action}.`,
        wrong: 'Correct what the message names; "vault read" of the role tells what it gives.',
    });
    switch (request.action) {
        case 'issue': {
            const { role, ttl, owner, scopes, metadata } = request;
            const body = {
                ...(ttl === undefined ? {} : { ttl }),
                ...(owner === undefined ? {} : { owner }),
                ...(scopes.length === 0 ? {} : { scopes }),
                ...(metadata.length === 0 ? {} : { metadata: Object.fromEntries(metadata.map(pairOf)) }),
            };
            return give(await change(ask, `${request.mount}/issue/${role}`, body), 'issued', request, invocation);
        }
        case 'rotate': {
            const { id, overlap } = request;
            const body = { ...(await naming(id, invocation)), ...(overlap === undefined ? {} : { overlap }) };
            return give(await change(ask, `${request.mount}/rotate`, body), 'rotated', request, invocation);
        }
        case 'verify':
            return verify(ask, request, invocation);
        case 'revoke':
            for (const id of request.ids) {
                await change(ask, `${request.mount}/revoke`, await naming(id, invocation));
                invocation.out(`revoked  ${id === '-' ? 'the key from standard input' : (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(id, 80)}\n`);
            }
            return 0;
        case 'list':
            return list(ask, request, invocation);
    }
}
async function change(ask, path, body) {
    const { json } = await ask({ method: 'POST', path, body });
    return (json?.['data'] ?? {});
}
function give(data, what, { format }, { out, err, interactive }) {
    const secret = data['key'];
    if (typeof secret !== 'string') {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-KEY-REFUSED', 'the server’s answer holds no key', {
            remedy: 'See that VAULT_ADDR names a "relock serve"; "relock key list" tells whether a key was made.',
        });
    }
    if (format === 'json') {
        out(`${JSON.stringify(data)}\n`);
        return 0;
    }
    err(`${what}: ${describe(data)}\n`);
    if (typeof data['replaces'] === 'string') {
        err(`it replaces ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(data['replaces'], 80)}, which works until ${shown(data['old_valid_until'])}\n`);
    }
    err('The key is on standard output, this once: the vault keeps only a hash of it.\n');
    out(secret);
    if (interactive)
        err('\n');
    return 0;
}
async function verify(ask, request, invocation) {
    const { scope, source } = request;
    const body = {
        ...(await naming('-', invocation)),
        ...(scope === undefined ? {} : { scope }),
        ...(source === undefined ? {} : { source }),
    };
    const data = await change(ask, `${request.mount}/verify`, body);
    const valid = data['valid'] === true;
    if (request.format === 'json')
        invocation.out(`${JSON.stringify(data)}\n`);
    else
        invocation.out(valid ? `valid    ${describe(data)}\n` : `invalid  ${shown(data['reason'])}\n`);
    return valid ? 0 : 1;
}
async function list(ask, { mount, role, owner, older, format }, { out }) {
    const query = new Map([
        ['list', 'true'],
        ...Object.entries({ role, owner, older }).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]),
    ]);
    const { json } = await ask({ method: 'GET', path: `${mount}/keys`, query });
    const data = (json?.['data'] ?? {});
    const rows = (data.keys ?? []).map((id) => Object.assign({ id }, data.key_info?.[id]));
    if (format === 'json')
        out(`${JSON.stringify(rows)}\n`);
    else
        for (const row of rows)
            out(`${describe(row)}  uses ${shown(row['uses'])}  last ${shown(row['last_used'])}\n`);
    return 0;
}
function describe(data) {
    const state = data['revoked'] ? `revoked ${shown(data['revoked'])}` : `until ${shown(data['expires'])}`;
    return [shown(data['id']), shown(data['role']), shown(data['owner']), state].join('  ');
}
function shown(value) {
    if (value === null || value === undefined || value === '')
        return '–';
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(typeof value === 'string' ? value : JSON.stringify(value), 120);
}
async function naming(id, { stdin }) {
    if (id !== '-')
        return { id };
    const given = new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i((await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.text)(stdin)).trim());
    if (!given.isEmpty)
        return { key: given.reveal() };
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-USAGE', 'there is no key on standard input', { remedy: 'Pipe the key into the command.' });
}
function pairOf(text) {
    const at = text.indexOf('=');
    if (at > 0)
        return [text.slice(0, at), text.slice(at + 1)];
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-USAGE', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(text, 60)}" is no metadata`, {
        remedy: 'Write --metadata NAME=VALUE.',
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


/***/ })

};
