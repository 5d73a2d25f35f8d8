export const id = 3211;
export const ids = [3211,3131,9931];
export const modules = {

/***/ 99085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readPrivateKey),
/* harmony export */   P: () => (/* binding */ openGithubApp)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const JWT_LIFE = 300;
const JWT_SKEW = 60;
function openGithubApp(api, app, key, http) {
    const base = api.replace(/\/+$/, '');
    function send(bearer, method, path, body) {
        return http.request({
            method,
            url: `${base}${path}`,
            headers: {
                accept: 'application/vnd.github+json',
                'x-github-api-version': '2022-11-28',
                authorization: `Bearer ${bearer}`,
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
    }
    return {
        async ask(method, path, body) {
            const { SignJWT } = await __webpack_require__.e(/* import() */ 5380).then(__webpack_require__.bind(__webpack_require__, 45380));
            const now = Math.floor(Date.now() / 1000);
            const jwt = await new SignJWT({ iss: app, iat: now - JWT_SKEW, exp: now + JWT_LIFE })
                .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
                .sign(key);
            return send(jwt, method, path, body);
        },
        askWith: (token, method, path) => send(token.reveal(), method, path),
    };
}
function readPrivateKey(pem) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem.reveal());
    }
    catch {
        return undefined;
    }
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

/***/ 99931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endInstallationToken: () => (/* binding */ endInstallationToken),
/* harmony export */   resumeGithubAppSession: () => (/* binding */ resumeGithubAppSession)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60827);



function resumeGithubAppSession(saved, proxies) {
    const http = (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.openHttp)({ caFile: saved.caFile, proxies });
    const held = (0,_session_js__WEBPACK_IMPORTED_MODULE_2__.leasesOf)(saved);
    return {
        name: `github ${saved.address}`,
        leases: () => [...held],
        async revoke(lease) {
            await endInstallationToken(http, saved.address, lease);
            const index = held.indexOf(lease);
            if (index >= 0)
                held.splice(index, 1);
        },
        close: async () => http.close(),
    };
}
async function endInstallationToken(http, api, lease) {
    const answer = await http.request({
        method: 'DELETE',
        url: `${api.replace(/\/+$/, '')}/installation/token`,
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${lease.handle.reveal()}`,
            'user-agent': 'relock',
            'x-github-api-version': '2022-11-28',
        },
    });
    const { status } = answer;
    if (status === 204 || (status === 401 && isGithubs(answer)))
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-REVOKE', `${lease.label} at ${api} was not revoked: GitHub answered ${status}`, {
        remedy: 'Suspend the app’s installation if the token must end at once.',
        state: `The token ends by itself ${lease.ttl} s after it was made.`,
    });
}
function isGithubs({ body }) {
    try {
        const said = JSON.parse(body);
        return typeof said === 'object' && said !== null && 'message' in said && said.message === 'Bad credentials';
    }
    catch {
        return false;
    }
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

/***/ 63211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubServer: () => (/* binding */ githubServer),
/* harmony export */   openGithubApps: () => (/* binding */ openGithubApps)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_github_app_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99085);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5616);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(503);
/* harmony import */ var _github_app_session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99931);
/* harmony import */ var _hashicorp_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99847);
/* harmony import */ var _json_answer_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(36500);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60827);










async function openGithubApps(server, context) {
    const api = (server.address ?? context.env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, '');
    const http = (0,_core_http_js__WEBPACK_IMPORTED_MODULE_2__.openHttp)({ caFile: server.caFile, proxies: context.env });
    const held = [];
    let opened;
    function app() {
        opened ??= privateKey(server, context).then((key) => (0,_core_github_app_js__WEBPACK_IMPORTED_MODULE_1__/* .openGithubApp */ .P)(api, server.app, key, http));
        opened.catch(() => (opened = undefined));
        return opened;
    }
    async function ask(method, path, failing, body) {
        const as = await app();
        const answer = await as.ask(method, path, body).catch((error) => {
            throw unreachable(failing, error);
        });
        return answered(answer, api, failing);
    }
    return {
        name: `github ${api}`,
        leases: () => [...held],
        async read(address) {
            const owner = ownerOf(address);
            const narrowing = narrowingOf(address, owner);
            const failing = `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(address.text)} can’t be minted`;
            if (narrowing.permissions === undefined) {
                context.warn(`${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(address.text)} gets all that the App may do at ${owner}; name what is needed with ?permissions=contents:read.`);
            }
            const { status, json, said } = await ask('GET', `/users/${owner}/installation`, failing);
            const id = status === 200 ? (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_8__/* .numberIn */ .Po)(json, 'id') : undefined;
            if (id === undefined)
                throw refused(failing, server, api, owner, { status, said });
            const made = await ask('POST', `/app/installations/${id}/access_tokens`, failing, narrowing);
            const token = (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_8__/* .textIn */ .r7)(made.json, 'token');
            const ends = Date.parse((0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_8__/* .textIn */ .r7)(made.json, 'expires_at') ?? '');
            if (made.status !== 201 || token === undefined || Number.isNaN(ends)) {
                throw refused(failing, server, api, owner, made);
            }
            const lease = {
                kind: 'lease',
                label: `installation token of ${owner}`,
                handle: new _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretValue */ .i(token),
                ttl: Math.max(1, Math.round((ends - Date.now()) / 1000)),
            };
            held.push(lease);
            context.onTaken();
            return { fields: new Map([['token', lease.handle]]), lease };
        },
        async protection() {
            const evidence = `the token is minted and kept nowhere; its App’s private key is at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(server.key)}, whose own vault is asked`;
            return { verdict: 'unverifiable', evidence };
        },
        async revoke(lease) {
            await (0,_github_app_session_js__WEBPACK_IMPORTED_MODULE_5__.endInstallationToken)(http, api, lease);
            held.splice(0, held.length, ...held.filter((one) => !one.handle.equals(lease.handle)));
        },
        dumpSession() {
            if (held.length === 0)
                return null;
            const leases = (0,_session_js__WEBPACK_IMPORTED_MODULE_6__.savedLeases)(held);
            return { kind: 'github-app', address: api, caFile: server.caFile, leases };
        },
        close: async () => http.close(),
    };
}
function githubServer(address, configured) {
    if (configured !== undefined)
        return configured;
    const name = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(address.server ?? 'github', 80);
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(address.text)} needs a GitHub App, and none is configured`, {
        remedy: `Add "${name}:" with "kind: github", "app:" and "key:" under "vaults:" in .relock.yml.`,
    });
}
async function privateKey(server, context) {
    const address = (0,_address_js__WEBPACK_IMPORTED_MODULE_4__/* .parseAddress */ .or)(server.key);
    const { key } = address;
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_4__/* .isMinted */ .E7)(address)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-LOGIN', `the private key of the GitHub App ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(server.app, 60)} can’t be minted`, {
            remedy: 'Let "key:" in the config name a secret in a store, such as vault://ops/github-app#/key.',
            state: 'Nothing was minted.',
        });
    }
    const fields = await context.readSecret(server.key);
    const pem = key === undefined && fields.size === 1 ? [...fields.values()][0] : fields.get(key ?? '');
    const read = pem === undefined ? undefined : (0,_core_github_app_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrivateKey */ .$)(pem);
    if (read !== undefined)
        return read;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-LOGIN', `what stands at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(server.key)} is no private key of the GitHub App ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(server.app, 60)}`, {
        remedy: 'Store the PEM file that GitHub made for the App under "Private keys" there, with its line ends.',
        state: 'Nothing was minted.',
    });
}
function ownerOf(address) {
    if (/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(address.path))
        return address.path;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PATH', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(address.text, 200)} names no owner on GitHub`, {
        remedy: 'Write githubapp://OWNER?repositories=a,b&permissions=contents:read#/token.',
    });
}
function narrowingOf(address, owner) {
    const unfit = (what) => new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PARAM', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(address.text)} ${what}`, {
        remedy: 'It takes ?repositories=a,b (names at this owner) and &permissions=contents:read,issues:write.',
    });
    const stranger = [...address.params.keys()].find((name) => name !== 'repositories' && name !== 'permissions');
    if (stranger !== undefined)
        throw unfit(`has the parameter "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(stranger, 40)}"`);
    const listed = (name) => address.params
        .get(name)
        ?.split(',')
        .map((one) => one.trim());
    const repositories = listed('repositories')?.map((name) => name.toLowerCase().startsWith(`${owner.toLowerCase()}/`) ? name.slice(owner.length + 1) : name);
    if (repositories?.some((name) => !/^[\w.-]{1,100}$/.test(name)) === true)
        throw unfit('names a repository that is none');
    const permissions = listed('permissions')?.map((one) => /^([a-z_]{1,60}):(read|write|admin)$/.exec(one));
    if (permissions?.includes(null) === true)
        throw unfit('names a permission that is none');
    return {
        ...(repositories === undefined ? {} : { repositories }),
        ...(permissions === undefined
            ? {}
            : { permissions: Object.fromEntries(permissions.map((match) => [match?.[1] ?? '', match?.[2] ?? ''])) }),
    };
}
function unreachable(failing, error) {
    if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
        return error;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNREACHABLE', `${failing}: ${error.message}.`, {
        remedy: error.remedy ?? 'Check the address of the API and that this machine may reach it.',
        state: (0,_core_http_js__WEBPACK_IMPORTED_MODULE_2__.mayHaveActed)(error)
            ? 'GitHub may have made a token that nobody was given; it ends within the hour.'
            : 'Nothing was minted.',
        cause: error,
    });
}
function answered(answer, api, failing) {
    const { status, headers } = answer;
    const throttled = status === 429 || (status === 403 && headers['x-ratelimit-remaining'] === '0');
    if (throttled || status === 503) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-BUSY', `${failing}: ${api} asks to slow down (${status})`, {
            remedy: 'Run this again later.',
            state: 'Nothing was minted.',
        });
    }
    const json = (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_9__/* .jsonObjectIn */ .$4)(answer);
    if (json !== undefined && status < 500) {
        return { status, json, said: (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(((0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_8__/* .textIn */ .r7)(json, 'message') ?? '').replace(/\s+/g, ' '), 300) };
    }
    const what = json === undefined ? `${answer.body.length} characters that are not GitHub’s JSON` : 'an error of its own';
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-ANSWER', `${failing}: ${api} answered ${status} with ${what}`, {
        remedy: 'Check that the address is GitHub’s API and no proxy or log-in page stands before it.',
        state: 'Nothing was minted.',
    });
}
function refused(failing, server, api, owner, { status, said }) {
    const app = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(server.app, 60);
    const error = (code, why, remedy) => new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(code, `${failing}: ${why} (${status})`, {
        evidence: [['GitHub says', said === '' ? '(nothing)' : said]],
        remedy,
        state: 'Nothing was minted.',
    });
    switch (status) {
        case 401:
            return error('RL-VAULT-LOGIN', `${api} does not know the App ${app} by this key`, 'Check "app:" and "key:" in the config, and the clock of this machine.');
        case 403:
            return error('RL-VAULT-DENIED', `the installation of ${app} at ${owner} may not do this`, 'Check that the installation is not suspended.');
        case 404:
            return error('RL-VAULT-DENIED', `the App ${app} is not installed at ${owner}`, `Install it there, and let it have the repositories that the address names.`);
        case 422:
            return error('RL-VAULT-DENIED', `the installation of ${app} at ${owner} has not all that is asked for`, 'Ask for fewer repositories and permissions, or let the installation have them.');
        default:
            return error('RL-VAULT-ANSWER', `${api} gives no token`, 'Check that the address is GitHub’s API.');
    }
}


/***/ }),

/***/ 60827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handlesOf: () => (/* binding */ handlesOf),
/* harmony export */   isSession: () => (/* binding */ isSession),
/* harmony export */   leasesOf: () => (/* binding */ leasesOf),
/* harmony export */   resumeSession: () => (/* binding */ resumeSession),
/* harmony export */   savedLeases: () => (/* binding */ savedLeases)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);

async function resumeSession(saved, proxies = {}) {
    switch (saved.kind) {
        case 'vault':
            return (await __webpack_require__.e(/* import() */ 7253).then(__webpack_require__.bind(__webpack_require__, 17253))).resumeVaultSession(saved, proxies);
        case 'github-app':
            return (await __webpack_require__.e(/* import() */ 9931).then(__webpack_require__.bind(__webpack_require__, 99931))).resumeGithubAppSession(saved, proxies);
        case 'lasting':
            return (await __webpack_require__.e(/* import() */ 2002).then(__webpack_require__.bind(__webpack_require__, 82002))).resumeLastingSession(saved);
    }
}
function leasesOf({ leases }) {
    return leases.map(({ label, id, ttl }) => ({ kind: 'lease', label, handle: new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretValue */ .i(id), ttl }));
}
function savedLeases(leases) {
    return leases.map(({ label, handle, ttl }) => ({ label, id: handle.reveal(), ttl }));
}
function handlesOf(sessions) {
    return sessions
        .flatMap((session) => [...(session.kind === 'vault' ? [session.token] : []), ...session.leases.map(({ id }) => id)])
        .map((text) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretValue */ .i(text));
}
function isSession(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { kind, address, namespace, caFile, token, accessor, ours, tokenTtl, leases } = value;
    const optional = [namespace, caFile, accessor].every((item) => item === undefined || typeof item === 'string');
    if (typeof address !== 'string' || !optional || !Array.isArray(leases) || !leases.every(isLease))
        return false;
    if (kind === 'github-app' || kind === 'lasting')
        return true;
    return kind === 'vault' && typeof token === 'string' && typeof ours === 'boolean' && typeof tokenTtl === 'number';
}
function isLease(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { label, id, ttl } = value;
    return typeof label === 'string' && typeof id === 'string' && typeof ttl === 'number';
}


/***/ })

};
