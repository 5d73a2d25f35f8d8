export const id = 349;
export const ids = [349,3131];
export const modules = {

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

/***/ 30349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAzureKeyVault: () => (/* binding */ openAzureKeyVault)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/http.js + 1 modules
var core_http = __webpack_require__(73131);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/metadata.js
var metadata = __webpack_require__(63201);
// EXTERNAL MODULE: ./build/seal/service.js
var service = __webpack_require__(81171);
;// CONCATENATED MODULE: ./build/seal/azure-credentials.js


const EARLY = 5 * 60_000;
const MACHINE = 'http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01';
function azureCredentials({ env }, http, resource) {
    const [tenant, client] = [env['AZURE_TENANT_ID'], env['AZURE_CLIENT_ID']];
    const [secret, tokenFile] = [env['AZURE_CLIENT_SECRET'], env['AZURE_FEDERATED_TOKEN_FILE']];
    let known;
    return async () => {
        if (known === undefined || Date.now() > known.ends - EARLY)
            known = tokenIn(await fetchToken());
        return known.token;
    };
    async function fetchToken() {
        if (tenant === undefined || client === undefined || (secret ?? tokenFile) === undefined) {
            const whose = client === undefined ? '' : `&client_id=${encodeURIComponent(client)}`;
            const url = `${MACHINE}&resource=${encodeURIComponent(resource)}${whose}`;
            return JSON.parse(await (0,metadata/* askMetadata */.b)(url, { metadata: 'true' }));
        }
        const proof = secret !== undefined
            ? { client_secret: secret }
            : {
                client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
                client_assertion: (0,service/* readNamed */.Mk)(tokenFile ?? '', 'the federated token'),
            };
        const form = { grant_type: 'client_credentials', client_id: client, scope: `${resource}/.default`, ...proof };
        const authority = (env['AZURE_AUTHORITY_HOST'] ?? 'https://login.microsoftonline.com').replace(/\/+$/, '');
        return (0,service/* askJson */.ey)(http, 'Microsoft Entra ID', {
            method: 'POST',
            url: `${authority}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams(form).toString(),
            repeat: 'always',
        });
    }
}
function tokenIn(json) {
    const token = (0,service/* textIn */.r7)(json, 'access_token');
    const seconds = Number(json['expires_in']);
    if (token !== undefined && seconds > 0)
        return { token, ends: Date.now() + seconds * 1000 };
    throw (0,service/* noCredentials */.gT)('Azure', 'Set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, or give the machine an identity.');
}

;// CONCATENATED MODULE: ./build/seal/azurekeyvault.js






const SERVICE = 'Azure Key Vault';
const VERSION = '7.4';
const NONCE = 12;
const TAG = 16;
async function openAzureKeyVault(options) {
    const named = (0,service/* setting */.Pe)(options, 'RELOCK_AZUREKEYVAULT_KEY', 'the URL of the key that seals the vault');
    const url = URL.canParse(named) ? new URL(named) : undefined;
    if (url === undefined || !/^\/keys\/[0-9A-Za-z-]{1,127}$/.test(url.pathname)) {
        throw new error/* RelockError */.dB('RL-SEAL-CONFIG', 'RELOCK_AZUREKEYVAULT_KEY names no key', {
            remedy: 'Write https://VAULT.vault.azure.net/keys/NAME, without a version: an older one must stay enabled while what it wrapped is in use.',
        });
    }
    const http = (0,core_http.openHttp)({ proxies: options.env });
    const token = azureCredentials(options, http, resourceOf(url));
    const ask = async (method, target, body) => (0,service/* askService */.xE)(http, SERVICE, {
        method,
        url: `${target}?api-version=${VERSION}`,
        headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
        repeat: 'always',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    try {
        const base = `${url.origin}${url.pathname}`;
        const { key, verdict } = await describe(ask, base);
        return {
            verdict,
            wrap: (plain, context) => wrap(ask, key, plain, context),
            unwrap: (wrapped, context) => unwrap(ask, base, key.algorithm, wrapped, context),
            check: async () => void (await describe(ask, base)),
            close: async () => http.close(),
        };
    }
    catch (error) {
        http.close();
        throw error;
    }
}
async function describe(ask, base) {
    const json = await successful(ask('GET', base));
    const [jwk, attributes] = [(0,service/* objectIn */.D7)(json, 'key'), (0,service/* objectIn */.D7)(json, 'attributes')];
    const [id = '', type = ''] = [(0,service/* textIn */.r7)(jwk, 'kid'), (0,service/* textIn */.r7)(jwk, 'kty')];
    if (!id.startsWith(`${base}/`))
        throw (0,service/* refused */.J5)(SERVICE, 200, 'it describes another key');
    if (attributes['enabled'] !== true)
        throw (0,service/* unfit */.Ri)(base, 'it is not enabled');
    const operations = jwk['key_ops'];
    if (!Array.isArray(operations) || !operations.includes('wrapKey') || !operations.includes('unwrapKey')) {
        throw (0,service/* unfit */.Ri)(base, 'it may not wrap and unwrap');
    }
    if (!/^(?:RSA|oct)(?:-HSM)?$/.test(type))
        throw (0,service/* unfit */.Ri)(base, 'it is neither an RSA nor a symmetric key');
    const algorithm = type.startsWith('RSA') ? 'RSA-OAEP-256' : 'A256KW';
    return { key: { id, algorithm }, verdict: verdictOf(type, attributes, base) };
}
function verdictOf(type, attributes, base) {
    const exportable = attributes['exportable'] === true;
    const platform = (0,service/* textIn */.r7)(attributes, 'hsmPlatform');
    const hsm = type.endsWith('-HSM');
    return {
        kind: 'azurekeyvault',
        protection: exportable ? 'not hardware' : hsm ? 'hardware' : 'software key',
        evidence: [
            `${(0,printable/* printable */.g)(base, 160)}: ${type}`,
            ...(platform === undefined ? [] : [`HSM platform ${(0,printable/* printable */.g)(platform, 20)}`]),
            ...(exportable ? ['exportable'] : []),
        ].join(', '),
    };
}
async function wrap(ask, key, plain, context) {
    const fresh = (0,external_node_crypto_.randomBytes)(32);
    try {
        const json = await successful(ask('POST', `${key.id}/wrapkey`, { alg: key.algorithm, value: fresh.toString('base64url') }));
        const wrapped = Buffer.from((0,service/* textIn */.r7)(json, 'value') ?? '', 'base64url');
        const head = Buffer.concat([
            Buffer.from([1]),
            counted(Buffer.from((0,service/* textIn */.r7)(json, 'kid') ?? key.id)),
            counted(wrapped),
        ]);
        const nonce = (0,external_node_crypto_.randomBytes)(NONCE);
        const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', fresh, nonce);
        cipher.setAAD(Buffer.concat([head, context]));
        return {
            kind: 'azurekeyvault',
            bytes: Buffer.concat([head, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]),
        };
    }
    finally {
        fresh.fill(0);
    }
}
async function unwrap(ask, base, alg, wrapped, context) {
    if (wrapped.kind !== 'azurekeyvault')
        throw (0,service/* otherKind */.Jb)(wrapped.kind);
    const bytes = Buffer.from(wrapped.bytes);
    const id = countedAt(bytes, 1);
    const inner = countedAt(bytes, id.end);
    if (bytes[0] !== 1 || bytes.length < inner.end + NONCE + TAG)
        throw (0,service/* broken */.mw)();
    const version = id.value.toString('latin1');
    if (!version.startsWith(`${base}/`) || !/^[0-9a-f]{1,64}$/.test(version.slice(base.length + 1)))
        throw (0,service/* otherKey */.q_)();
    const answer = await ask('POST', `${version}/unwrapkey`, { alg, value: inner.value.toString('base64url') });
    if (answer.refusal === 'BadParameter')
        throw (0,service/* broken */.mw)();
    if (answer.refusal !== undefined)
        throw (0,service/* refused */.J5)(SERVICE, answer.status, answer.refusal);
    const fresh = Buffer.from((0,service/* textIn */.r7)(answer.json, 'value') ?? '', 'base64url');
    try {
        const decipher = (0,external_node_crypto_.createDecipheriv)('aes-256-gcm', fresh, bytes.subarray(inner.end, inner.end + NONCE));
        decipher.setAAD(Buffer.concat([bytes.subarray(0, inner.end), context]));
        decipher.setAuthTag(bytes.subarray(-TAG));
        const plain = decipher.update(bytes.subarray(inner.end + NONCE, -TAG));
        decipher.final();
        return plain;
    }
    catch (error) {
        throw (0,service/* broken */.mw)(error);
    }
    finally {
        fresh.fill(0);
    }
}
function counted(bytes) {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
}
function countedAt(bytes, at) {
    const end = at + 2 + (bytes.length < at + 2 ? 0 : bytes.readUInt16BE(at));
    if (bytes.length < end)
        throw (0,service/* broken */.mw)();
    return { value: bytes.subarray(at + 2, end), end };
}
async function successful(asked) {
    const { json, status, refusal } = await asked;
    if (refusal !== undefined)
        throw (0,service/* refused */.J5)(SERVICE, status, refusal);
    return json;
}
function resourceOf({ hostname }) {
    const domain = /^[a-z0-9-]+\.((?:vault|managedhsm)\.[a-z.-]+)$/.exec(hostname)?.[1];
    return `https://${domain ?? 'vault.azure.net'}`;
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
