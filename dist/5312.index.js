export const id = 5312;
export const ids = [5312,3131];
export const modules = {

/***/ 2560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ googleCredentials)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36232);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63201);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);





function googleCredentials(options) {
    const { env, http, scope } = options;
    let known;
    let told = false;
    return async () => {
        if (known !== undefined && Date.now() > (await known).renew)
            known = undefined;
        known ??= fetchToken().then((json) => tokenIn(json));
        known.catch(() => (known = undefined));
        return known;
    };
    async function fetchToken() {
        const file = env['GOOGLE_APPLICATION_CREDENTIALS'];
        if (file === undefined) {
            const host = env['GCE_METADATA_HOST'] ?? 'metadata.google.internal';
            const url = `http://${host}/computeMetadata/v1/instance/service-accounts/default/token`;
            const answer = await (0,_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .askMetadata */ .b)(url, { 'metadata-flavor': 'Google' }).catch(() => {
                throw none('GOOGLE_APPLICATION_CREDENTIALS is not set, and this machine’s metadata service gives no token');
            });
            return parsed(answer);
        }
        const given = parsed(textOf(file));
        if (given['type'] === 'service_account') {
            if (!told)
                options.onStoredKey?.();
            told = true;
            return byServiceAccount(given);
        }
        if (given['type'] === 'external_account')
            return byWorkloadIdentity(given);
        throw none('the file that GOOGLE_APPLICATION_CREDENTIALS names is of no kind that Relock takes');
    }
    async function byServiceAccount(given) {
        const [email, key] = [textIn(given, 'client_email'), textIn(given, 'private_key')];
        const url = textIn(given, 'token_uri') ?? 'https://oauth2.googleapis.com/token';
        if (email === undefined || key === undefined)
            throw none('the service account’s file lacks its name or its key');
        const now = Math.floor(Date.now() / 1000);
        const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
        const unsigned = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iss: email, scope, aud: url, iat: now, exp: now + 600 })}`;
        const assertion = `${unsigned}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSign)('RSA-SHA256').update(unsigned).sign(key, 'base64url')}`;
        return post(url, { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
    }
    async function byWorkloadIdentity(given) {
        const exchanged = await post(textIn(given, 'token_url') ?? 'https://sts.googleapis.com/v1/token', {
            audience: textIn(given, 'audience') ?? '',
            grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
            requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
            scope: 'https://www.googleapis.com/auth/cloud-platform',
            subject_token_type: textIn(given, 'subject_token_type') ?? 'urn:ietf:params:oauth:token-type:jwt',
            subject_token: await subjectToken(objectIn(given, 'credential_source')),
        });
        const impersonation = textIn(given, 'service_account_impersonation_url');
        if (impersonation === undefined)
            return exchanged;
        const json = await ask({
            method: 'POST',
            url: impersonation,
            headers: { authorization: `Bearer ${tokenIn(exchanged).token}`, 'content-type': 'application/json' },
            body: JSON.stringify({ scope: [scope], lifetime: `${options.lifetime}s` }),
            repeat: 'always',
        });
        return { access_token: json['accessToken'], expires_in: options.lifetime };
    }
    async function subjectToken(source) {
        const [file, url] = [textIn(source, 'file'), textIn(source, 'url')];
        if (file === undefined && url === undefined) {
            throw none('the workload identity’s token comes neither from a file nor from a URL');
        }
        const text = file === undefined ? await fetchText(url ?? '', objectIn(source, 'headers')) : textOf(file);
        const format = objectIn(source, 'format');
        const token = format['type'] === 'json' ? textIn(parsed(text), textIn(format, 'subject_token_field_name') ?? '') : text;
        if (token === undefined || token === '')
            throw none('the workload identity’s token is not where its file says');
        return token;
    }
    async function fetchText(url, headers) {
        const sent = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
        const answer = await http.request({
            method: 'GET',
            url,
            headers: Object.fromEntries(sent),
        });
        if (answer.status === 200)
            return answer.body.trim();
        throw none(`the workload identity’s token is not given out (${answer.status})`);
    }
    function post(url, form) {
        return ask({
            method: 'POST',
            url,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams(form).toString(),
            repeat: 'always',
        });
    }
    async function ask(request) {
        const answer = await http.request(request);
        if (answer.status === 200)
            return parsed(answer.body);
        throw none(`Google refuses what there is (${answer.status} ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(codeIn(answer), 80)})`);
    }
}
function tokenIn(json) {
    const token = textIn(json, 'access_token');
    const life = Number(json['expires_in']) * 1000;
    if (token === undefined || !(life > 0))
        throw none('what should give a token gives none');
    return { token, ends: Date.now() + life, renew: Date.now() + life - Math.min(life / 4, 5 * 60_000) };
}
function codeIn({ body }) {
    try {
        const json = parsed(body);
        return textIn(json, 'error') ?? textIn(objectIn(json, 'error'), 'status') ?? '';
    }
    catch {
        return '';
    }
}
function parsed(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch {
    }
    throw none('what should hold credentials is not JSON');
}
function textIn(json, name) {
    const value = json[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function objectIn(json, name) {
    const value = json[name];
    return typeof value === 'object' && value !== null ? value : {};
}
function textOf(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8').trim();
    }
    catch (error) {
        throw none(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(file)} can’t be read (${(0,_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? 'unknown error'})`);
    }
}
function none(why) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-CLOUD-CREDENTIALS', `there is nothing that lets Relock in at Google Cloud: ${why}`, {
        remedy: 'Let GOOGLE_APPLICATION_CREDENTIALS name a workload identity or a service account’s key, or give the machine a service account.',
    });
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

/***/ 63201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ askMetadata)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);

function askMetadata(url, headers, method = 'GET') {
    const { promise, resolve, reject } = Promise.withResolvers();
    const fail = (cause) => reject(new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-CLOUD-CREDENTIALS', 'this machine’s metadata service gives no credentials', {
        remedy: 'Give the machine an identity, or set the variables that docs/aws.md and docs/seals.md list.',
        cause,
    }));
    const http = process.getBuiltinModule('node:http');
    if (!URL.canParse(url) || new URL(url).protocol !== 'http:') {
        fail();
        return promise;
    }
    const request = http.request(url, { method, headers, timeout: 2000, agent: false }, (response) => {
        const parts = [];
        response.on('data', (part) => {
            parts.push(part);
            if (parts.reduce((sum, { length }) => sum + length, 0) > 65_536)
                request.destroy();
        });
        response.on('end', () => response.statusCode === 200 ? resolve(Buffer.concat(parts).toString('utf8')) : fail(response.statusCode));
        response.on('error', fail);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', fail);
    request.on('close', () => fail());
    request.end();
    return promise;
}


/***/ }),

/***/ 49422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ crc32c)
/* harmony export */ });
const POLYNOMIAL = 0x82f63b78;
function crc32c(bytes) {
    let sum = 0xffffffff;
    for (const byte of bytes) {
        sum ^= byte;
        for (let bit = 0; bit < 8; bit++)
            sum = (sum >>> 1) ^ (sum & 1 ? POLYNOMIAL : 0);
    }
    return (sum ^ 0xffffffff) >>> 0;
}


/***/ }),

/***/ 35312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGcpCkms: () => (/* binding */ openGcpCkms)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_google_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2560);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58217);
/* harmony import */ var _crc32c_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49422);
/* harmony import */ var _named_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88129);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81171);







const SERVICE = 'Google Cloud KMS';
async function openGcpCkms(options) {
    const name = (0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .setting */ .Pe)(options, 'RELOCK_GCPCKMS_KEY', 'the resource name of the key that seals the vault');
    if (!/^projects\/[^/?#]+\/locations\/[^/?#]+\/keyRings\/[^/?#]+\/cryptoKeys\/[^/?#]+$/.test(name)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-SEAL-CONFIG', 'RELOCK_GCPCKMS_KEY names no key', {
            remedy: 'Write projects/P/locations/L/keyRings/R/cryptoKeys/K.',
        });
    }
    const http = (0,_core_http_js__WEBPACK_IMPORTED_MODULE_2__.openHttp)({ proxies: options.env });
    const scope = 'https://www.googleapis.com/auth/cloudkms';
    const credentials = (0,_core_google_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .googleCredentials */ .c)({ env: options.env, http, scope, lifetime: 3600 });
    const endpoint = options.env['CLOUDSDK_API_ENDPOINT_OVERRIDES_CLOUDKMS'] ?? 'https://cloudkms.googleapis.com/';
    const ask = async (verb, body) => (0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .askService */ .xE)(http, SERVICE, {
        method: body === undefined ? 'GET' : 'POST',
        url: `${endpoint.replace(/\/+$/, '')}/v1/${name}${verb}`,
        headers: { authorization: `Bearer ${(await credentials()).token}`, 'content-type': 'application/json' },
        repeat: 'always',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    try {
        return {
            verdict: await describe(ask, name),
            wrap: (key, context) => wrap(ask, name, key, context),
            unwrap: (wrapped, context) => unwrap(ask, name, wrapped, context),
            check: async () => void (await describe(ask, name)),
            close: async () => http.close(),
        };
    }
    catch (error) {
        http.close();
        throw error;
    }
}
async function describe(ask, name) {
    const json = await successful(ask(''));
    if ((0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(json, 'purpose') !== 'ENCRYPT_DECRYPT')
        throw (0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .unfit */ .Ri)(name, 'it is not made for encryption');
    const primary = (0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .objectIn */ .D7)(json, 'primary');
    if ((0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(primary, 'state') !== 'ENABLED')
        throw (0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .unfit */ .Ri)(name, 'its primary version is not enabled');
    const level = (0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(primary, 'protectionLevel') ?? 'unknown';
    const imported = (0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(primary, 'importTime') !== undefined;
    const hardware = level === 'HSM' || level === 'HSM_SINGLE_TENANT';
    return {
        kind: 'gcpckms',
        protection: imported || level.startsWith('EXTERNAL')
            ? 'external'
            : hardware
                ? 'hardware'
                : level === 'SOFTWARE'
                    ? 'software key'
                    : 'not hardware',
        evidence: `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(name, 200)}: protection level ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(level, 40)}${imported ? ', imported' : ''}`,
    };
}
async function wrap(ask, name, key, context) {
    const json = await successful(ask(':encrypt', {
        plaintext: Buffer.from(key).toString('base64'),
        plaintextCrc32c: String((0,_crc32c_js__WEBPACK_IMPORTED_MODULE_6__/* .crc32c */ .d)(key)),
        additionalAuthenticatedData: Buffer.from(context).toString('base64'),
        additionalAuthenticatedDataCrc32c: String((0,_crc32c_js__WEBPACK_IMPORTED_MODULE_6__/* .crc32c */ .d)(context)),
    }));
    const sealed = checked(json, 'ciphertext');
    if (json['verifiedPlaintextCrc32c'] !== true || json['verifiedAdditionalAuthenticatedDataCrc32c'] !== true) {
        throw (0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(SERVICE, 200, 'it did not check what it was sent');
    }
    return (0,_named_js__WEBPACK_IMPORTED_MODULE_3__/* .named */ .K)('gcpckms', name, sealed);
}
async function unwrap(ask, name, wrapped, context) {
    const sealed = (0,_named_js__WEBPACK_IMPORTED_MODULE_3__/* .unnamed */ .p)('gcpckms', name, wrapped);
    const { json, status, refusal } = await ask(':decrypt', {
        ciphertext: sealed.toString('base64'),
        ciphertextCrc32c: String((0,_crc32c_js__WEBPACK_IMPORTED_MODULE_6__/* .crc32c */ .d)(sealed)),
        additionalAuthenticatedData: Buffer.from(context).toString('base64'),
        additionalAuthenticatedDataCrc32c: String((0,_crc32c_js__WEBPACK_IMPORTED_MODULE_6__/* .crc32c */ .d)(context)),
    });
    if (refusal === 'INVALID_ARGUMENT')
        throw (0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .broken */ .mw)();
    if (refusal !== undefined)
        throw (0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(SERVICE, status, refusal);
    return checked(json, 'plaintext');
}
function checked(json, field) {
    const bytes = Buffer.from((0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .textIn */ .r7)(json, field) ?? '', 'base64');
    if (bytes.length > 0 && Number(json[`${field}Crc32c`]) === (0,_crc32c_js__WEBPACK_IMPORTED_MODULE_6__/* .crc32c */ .d)(bytes))
        return bytes;
    throw (0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(SERVICE, 200, `the ${field} was changed on its way`);
}
async function successful(asked) {
    const { json, status, refusal } = await asked;
    if (refusal !== undefined)
        throw (0,_service_js__WEBPACK_IMPORTED_MODULE_4__/* .refused */ .J5)(SERVICE, status, refusal);
    return json;
}


/***/ }),

/***/ 88129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ named),
/* harmony export */   p: () => (/* binding */ unnamed)
/* harmony export */ });
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81171);

function named(kind, name, sealed) {
    const text = Buffer.from(name);
    const head = Buffer.from([1, text.length >> 8, text.length & 0xff]);
    return { kind, bytes: Buffer.concat([head, text, sealed]) };
}
function unnamed(kind, name, wrapped) {
    if (wrapped.kind !== kind)
        throw (0,_service_js__WEBPACK_IMPORTED_MODULE_0__/* .otherKind */ .Jb)(wrapped.kind);
    const bytes = Buffer.from(wrapped.bytes);
    const end = bytes.length < 3 ? Infinity : 3 + bytes.readUInt16BE(1);
    if (bytes[0] !== 1 || bytes.length <= end)
        throw (0,_service_js__WEBPACK_IMPORTED_MODULE_0__/* .broken */ .mw)();
    if (bytes.toString('utf8', 3, end) !== name)
        throw (0,_service_js__WEBPACK_IMPORTED_MODULE_0__/* .otherKey */ .q_)();
    return bytes.subarray(end);
}


/***/ }),

/***/ 81171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   Jb: () => (/* binding */ otherKind),
/* harmony export */   Mk: () => (/* binding */ readNamed),
/* harmony export */   Pe: () => (/* binding */ setting),
/* harmony export */   Ri: () => (/* binding */ unfit),
/* harmony export */   ey: () => (/* binding */ askJson),
/* harmony export */   gT: () => (/* binding */ noCredentials),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   q_: () => (/* binding */ otherKey),
/* harmony export */   r7: () => (/* binding */ textIn),
/* harmony export */   xE: () => (/* binding */ askService)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);



function setting({ env }, variable, what) {
    const value = env[variable];
    if (value !== undefined)
        return value;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-CONFIG', `${variable} is not set`, { remedy: `Set it to ${what}.` });
}
async function askJson(http, service, request) {
    const answer = await ask(http, service, request);
    if (answer.status === 200)
        return parsed(answer);
    throw refused(service, answer.status, codeIn(parsed(answer)));
}
async function askService(http, service, request) {
    const answer = await ask(http, service, request);
    const json = parsed(answer);
    return { json, status: answer.status, refusal: answer.status === 200 ? undefined : codeIn(json) };
}
async function ask(http, service, request) {
    try {
        return await http.request(request);
    }
    catch (error) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-SERVICE', `${service} can't be asked`, {
            evidence: [['It failed with', error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB ? error.code : 'an unknown error']],
            remedy: 'Check the network and the address, then try again.',
            state: 'The vault stays as it was.',
            cause: error,
        });
    }
}
function refused(service, status, code) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-SERVICE', `${service} refuses the request`, {
        evidence: [['It says', `${status} ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(code, 200)}`.trim()]],
        remedy: 'Check that the key exists, is enabled, and that this identity may use and describe it.',
        state: 'The vault stays as it was.',
    });
}
function unfit(what, why) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-KEY', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(what, 200)} can't seal a vault: ${why}`, {
        remedy: 'Name a key that is enabled and made for encryption.',
        state: 'Nothing was sealed or opened with it.',
    });
}
function otherKind(kind) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-MISMATCH', `what is to be opened was sealed by "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(kind, 40)}"`, {
        remedy: 'Open the vault with the seal that it was made with.',
        state: 'The vault stays sealed.',
    });
}
function otherKey() {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-MISMATCH', 'the vault’s root key was sealed by another key than the one that is named', {
        remedy: 'Name the key that this vault is sealed with.',
        state: 'The vault stays sealed.',
    });
}
function broken(cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-BROKEN', 'the vault’s sealed root key was changed, or belongs to another vault', {
        remedy: 'Restore the vault from a backup.',
        state: 'The vault stays sealed.',
        cause,
    });
}
function noCredentials(service, remedy, cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-CREDENTIALS', `there is nothing that lets Relock in at ${service}`, {
        remedy,
        state: 'The vault stays as it was.',
        cause,
    });
}
function readNamed(file, what) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8').trim();
    }
    catch (error) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-SECRET-FILE', `${what} can't be read from ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(file)}`, {
            evidence: [['It failed with', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? 'an unknown error']],
            remedy: 'Let it be a file that this user may read.',
            cause: error,
        });
    }
}
function textIn(json, name) {
    const value = json[name];
    return typeof value === 'string' ? value : undefined;
}
function objectIn(json, name) {
    const value = json[name];
    return typeof value === 'object' && value !== null ? value : {};
}
function parsed({ body }) {
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
function codeIn(json) {
    const error = objectIn(json, 'error');
    const code = textIn(json, '__type') ?? textIn(error, 'status') ?? textIn(error, 'code') ?? textIn(json, 'error');
    return (code ?? '').replace(/^.*#/, '');
}


/***/ })

};
