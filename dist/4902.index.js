export const id = 4902;
export const ids = [4902,3131,2002];
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

/***/ 58429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ jsonOf),
/* harmony export */   u: () => (/* binding */ sendTo)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _json_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36500);




async function sendTo(http, failing, request) {
    try {
        return await http.request(request);
    }
    catch (error) {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
            throw error;
        if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code))
            throw error;
        const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
        const unclear = request.method !== 'GET' && (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.mayHaveActed)(error);
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(`RL-VAULT-${code}`, `${failing}: ${error.message}.`, {
            remedy: error.remedy ?? 'Check the name of the vault and that this machine may reach it.',
            ...(unclear ? { state: 'It is not known whether Azure did what it was asked.' } : {}),
            cause: error,
        });
    }
}
function jsonOf(answer, server, failing) {
    const refuse = (why, remedy) => new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-ANSWER', `${failing}: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(server, 120)} ${why}`, { remedy });
    if (answer.status >= 300 && answer.status < 400) {
        const target = answer.headers.location ?? '';
        const where = URL.canParse(target) ? new URL(target).origin : 'another place';
        throw refuse(`redirects to ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(where, 120)} (${answer.status}), which is not followed`, 'Name the address that answers by itself: a token is sent to no other.');
    }
    const json = (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonObjectIn */ .$4)(answer);
    if (json !== undefined)
        return json;
    throw refuse(`answered ${answer.status} with ${(0,_json_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .describeBody */ .MP)(answer)}, not with Azure’s JSON`, 'Check that the address is Azure’s own and no proxy or log-in page stands before it.');
}


/***/ }),

/***/ 8369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ openEntra)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/secret.js
var core_secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/vault/hashicorp-json.js
var hashicorp_json = __webpack_require__(99847);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/core/metadata.js
var metadata = __webpack_require__(63201);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
;// CONCATENATED MODULE: ./build/vault/azure/ambient.js






const REMEDY = 'Give the machine a managed identity, or the pod a workload identity; docs/azure.md lists what is looked for.';
async function ambientProof(server, { env, warn }) {
    const tenant = server.tenant ?? env['AZURE_TENANT_ID'];
    const clientId = server.clientId ?? env['AZURE_CLIENT_ID'];
    if (tenant === undefined || clientId === undefined)
        return undefined;
    const file = env['AZURE_FEDERATED_TOKEN_FILE'];
    if (file !== undefined)
        return { tenant, clientId, jwt: await readToken(file) };
    const secret = env['AZURE_CLIENT_SECRET'];
    if (secret === undefined || env['IDENTITY_ENDPOINT'] !== undefined)
        return undefined;
    warn('Azure is logged in to with the stored AZURE_CLIENT_SECRET; a federated credential needs no stored secret (docs/azure.md).');
    return { tenant, clientId, secret: new core_secret/* SecretValue */.i(secret) };
}
async function readToken(file) {
    try {
        return new core_secret/* SecretValue */.i((await (0,promises_.readFile)(file, 'utf8')).trim());
    }
    catch (error) {
        throw new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `the federated token can’t be read from ${(0,printable/* printable */.g)(file)}`, {
            evidence: [['It failed with', (0,core_error/* systemCode */.xU)(error) ?? 'an unknown error']],
            remedy: 'Let AZURE_FEDERATED_TOKEN_FILE name a file that this user may read.',
            state: 'Nothing was read.',
            cause: error,
        });
    }
}
async function machineToken(env, resource, clientId, failing) {
    const [endpoint, header] = [env['IDENTITY_ENDPOINT'], env['IDENTITY_HEADER']];
    const hosted = endpoint !== undefined && header !== undefined;
    const host = env['AZURE_POD_IDENTITY_AUTHORITY_HOST'] ?? 'http://169.254.169.254';
    const base = hosted ? endpoint : `${host.replace(/\/+$/, '')}/metadata/identity/oauth2/token`;
    const url = onThisMachine(base, failing);
    url.searchParams.set('api-version', hosted ? '2019-08-01' : '2018-02-01');
    url.searchParams.set('resource', resource);
    if (clientId !== undefined)
        url.searchParams.set('client_id', clientId);
    const headers = hosted ? { 'x-identity-header': header } : { metadata: 'true' };
    try {
        const json = JSON.parse(await (0,metadata/* askMetadata */.b)(url.href, headers));
        if ((0,hashicorp_json/* isObject */.Gv)(json))
            return json;
        throw new SyntaxError('not an object');
    }
    catch (error) {
        const whose = clientId === undefined ? 'its own identity' : `the identity ${(0,printable/* printable */.g)(clientId, 60)}`;
        throw new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `${failing}: this machine’s managed identity gives no token`, {
            evidence: [['Asked', `${(0,printable/* printable */.g)(url.origin, 120)} for ${whose}`]],
            remedy: REMEDY,
            state: 'Nothing was read.',
            cause: error,
        });
    }
}
function onThisMachine(text, failing) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const near = /^(?:localhost|\[::1\]|127\.\d+\.\d+\.\d+|169\.254\.\d+\.\d+|\[fe80:[0-9a-f:]+\])$/;
    if (url?.protocol === 'http:' && near.test(url.hostname))
        return url;
    throw new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `${failing}: ${(0,printable/* printable */.g)(text, 120)} is no identity service of this machine`, {
        remedy: 'IDENTITY_ENDPOINT and AZURE_POD_IDENTITY_AUTHORITY_HOST may name loopback or link-local addresses only.',
        state: 'Nothing was sent.',
    });
}

// EXTERNAL MODULE: ./build/vault/azure/answer.js
var azure_answer = __webpack_require__(58429);
// EXTERNAL MODULE: ./build/vault/claims.js
var vault_claims = __webpack_require__(50406);
;// CONCATENATED MODULE: ./build/vault/azure/entra-refusal.js




function refusedLogin(proof, status, json, failing) {
    const claims = 'jwt' in proof ? (0,vault_claims/* claimsOf */.ds)(proof.jwt) : undefined;
    const description = (0,hashicorp_json/* textIn */.r7)(json, 'error_description') ?? '';
    const code = codeOf(json, description);
    const trace = (0,hashicorp_json/* textIn */.r7)(json, 'trace_id');
    const evidence = [
        ...('jwt' in proof ? (0,vault_claims/* describeClaims */.Zs)(claims) : []),
        ['Asked for', `client ${(0,printable/* printable */.g)(proof.clientId, 60)} of tenant ${(0,printable/* printable */.g)(proof.tenant, 80)}`],
        ['Entra says', wordsOf(proof, description) || (0,printable/* printable */.g)((0,hashicorp_json/* textIn */.r7)(json, 'error') ?? '(nothing)', 80)],
        ...(trace === undefined ? [] : [['Its trace', (0,printable/* printable */.g)(trace, 60)]]),
    ];
    const why = code === undefined ? `Entra refused the login (${status})` : `Entra refused the login (AADSTS${code})`;
    return new core_error/* RelockError */.dB(isBusy(code, status) ? 'RL-VAULT-BUSY' : 'RL-VAULT-LOGIN', `${failing}: ${why}`, {
        evidence,
        remedy: isBusy(code, status) ? 'Run this again later.' : remedyFor(code, proof, claims),
        state: 'Nothing was read.',
    });
}
function codeOf(json, description) {
    const codes = json['error_codes'];
    if (Array.isArray(codes) && typeof codes[0] === 'number')
        return codes[0];
    const match = /\bAADSTS(\d{4,8})\b/.exec(description);
    return match === null ? undefined : Number(match[1]);
}
function wordsOf(proof, description) {
    const sentence = description.split(/\s*Trace ID:/)[0] ?? '';
    const secret = 'jwt' in proof ? proof.jwt : proof.secret;
    return (0,printable/* printable */.g)(secret.hideIn(sentence.replace(/\s+/g, ' ').trim()), 400);
}
function isBusy(code, status) {
    return status === 429 || status >= 500 || code === 90_033 || code === 90_055;
}
function remedyFor(code, { tenant, clientId }, claims) {
    const client = (0,printable/* printable */.g)(clientId, 60);
    switch (code) {
        case 700_213:
        case 70_021:
        case 7_002_137:
            return remedyForSubject(claims);
        case 7_002_138:
            return 'Write the federated credential’s Subject with the same capitals as the "sub" that the token has: Entra compares them exactly.';
        case 700_211:
            return `Set the federated credential’s Issuer to ${(0,vault_claims/* describeClaim */.m4)(claims?.['iss'])}, exactly so.`;
        case 700_212:
            return `Set the federated credential’s Audience to ${(0,vault_claims/* describeClaim */.m4)(claims?.['aud'])}, or "audience:" in the config to what it binds.`;
        case 700_024:
            return 'Check this machine’s clock: Entra takes the token only between its "nbf" and "exp", with some minutes of grace.';
        case 700_027:
        case 50_013:
            return 'Check that the federated credential’s Issuer is who signed this token, and that its keys can be reached from the internet.';
        case 700_016:
        case 7_000_112:
            return `Check "client-id:" in the config (now ${client}): it is the Application (client) ID of an enabled application or managed identity in this tenant.`;
        case 50_034:
            return `Check "client-id:" and "tenant:" in the config: there is no such account in the tenant ${(0,printable/* printable */.g)(tenant, 80)}.`;
        case 90_002:
        case 900_023:
            return `Check "tenant:" in the config (now ${(0,printable/* printable */.g)(tenant, 80)}), and "authority:" when the tenant is in another cloud.`;
        case 7_000_215:
            return 'Set AZURE_CLIENT_SECRET to the secret’s value, not to its id; better, use a federated credential.';
        case 7_000_222:
            return 'The client secret has expired: use a federated credential instead, or make a new secret.';
        case 500_011:
        case 70_011:
        case 1_002_012:
            return 'Check the resource: the tenant knows no service of that address, or "address:" belongs to another cloud than "authority:".';
        case 53_003:
        case 530_036:
            return 'A Conditional Access policy for workload identities blocks this: let it allow this runner’s network, or leave this application out.';
        case undefined:
        default:
            return code === undefined
                ? 'Check "tenant:" and "client-id:" in the config.'
                : `Look the code up at https://login.microsoftonline.com/error?code=${code}.`;
    }
}
function remedyForSubject(claims) {
    const forms = (0,vault_claims/* subjectForms */.wO)(claims);
    const bind = `Set the federated credential’s Subject to the "sub" that the token has: ${(0,vault_claims/* describeClaim */.m4)(claims?.['sub'])}`;
    if (forms === undefined)
        return `${bind} (its Issuer and Audience must match as well).`;
    return `${bind}. GitHub has two forms, by the repository’s age: ${forms.join(' and ')}; only the token’s own one is taken.`;
}

;// CONCATENATED MODULE: ./build/vault/azure/entra.js






const EARLY = 5 * 60_000;
function openEntra(server, context, http) {
    const known = new Map();
    async function logIn(resource, failing) {
        const proof = server.auth === 'jwt' ? await assertion() : await ambientProof(server, context);
        if (proof !== undefined)
            return byProof(proof, resource, failing);
        const whose = server.clientId ?? context.env['AZURE_CLIENT_ID'];
        return tokenIn(await machineToken(context.env, resource, whose, failing), failing);
    }
    async function assertion() {
        if (context.identity === undefined || server.tenant === undefined || server.clientId === undefined) {
            throw new core_error/* RelockError */.dB('RL-VAULT-LOGIN', 'there is no identity token to log in to Microsoft Entra with', {
                remedy: 'On GitHub give the job "permissions: id-token: write"; on a machine with an identity of its own set "auth: ambient".',
                state: 'Nothing was read.',
            });
        }
        const jwt = await context.identity(server.audience);
        return { tenant: server.tenant, clientId: server.clientId, jwt };
    }
    async function byProof(proof, resource, failing) {
        const form = {
            grant_type: 'client_credentials',
            client_id: proof.clientId,
            scope: `${resource}/.default`,
            ...('jwt' in proof
                ? {
                    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
                    client_assertion: proof.jwt.reveal(),
                }
                : { client_secret: proof.secret.reveal() }),
        };
        const answer = await (0,azure_answer/* sendTo */.u)(http, failing, {
            method: 'POST',
            url: `${server.authority}/${encodeURIComponent(proof.tenant)}/oauth2/v2.0/token`,
            headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
            body: new URLSearchParams(form).toString(),
            repeat: 'always',
        });
        const json = (0,azure_answer/* jsonOf */.o)(answer, server.authority, failing);
        if (answer.status !== 200)
            throw refusedLogin(proof, answer.status, json, failing);
        context.onTaken();
        return tokenIn(json, failing);
    }
    return (resource, failing) => {
        const held = known.get(resource);
        if (held !== undefined && held.until > Date.now())
            return held.answer;
        const entry = { answer: logIn(resource, failing), until: Number.POSITIVE_INFINITY };
        known.set(resource, entry);
        entry.answer.then(({ ttl }) => void (entry.until = Date.now() + Math.max(ttl * 500, ttl * 1000 - EARLY)), () => undefined);
        return entry.answer;
    };
}
function tokenIn(json, failing) {
    const token = (0,hashicorp_json/* textIn */.r7)(json, 'access_token');
    const ttl = (0,hashicorp_json/* numberIn */.Po)(json, 'expires_in') ?? Number((0,hashicorp_json/* textIn */.r7)(json, 'expires_in') ?? Number.NaN);
    const bearer = ((0,hashicorp_json/* textIn */.r7)(json, 'token_type') ?? 'Bearer').toLowerCase() === 'bearer';
    if (token !== undefined && ttl > 0 && bearer)
        return { token: new core_secret/* SecretValue */.i(token), ttl };
    const until = Number((0,hashicorp_json/* textIn */.r7)(json, 'expires_on') ?? json['expires_on']);
    if (token !== undefined && until > 0 && bearer) {
        return { token: new core_secret/* SecretValue */.i(token), ttl: Math.max(1, Math.floor(until - Date.now() / 1000)) };
    }
    throw new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: the answer to the login holds no access token`, {
        remedy: 'Check that "authority:" is Microsoft Entra’s own address and no proxy stands before it.',
        state: 'Nothing was read.',
    });
}


/***/ }),

/***/ 34902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openAzureTokens: () => (/* binding */ openAzureTokens)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5616);
/* harmony import */ var _lasting_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82002);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60827);
/* harmony import */ var _entra_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8369);








async function openAzureTokens(server, context) {
    const name = `azure tokens ${server.authority}`;
    const http = (0,_core_http_js__WEBPACK_IMPORTED_MODULE_2__.openHttp)({ caFile: server.caFile, proxies: context.env });
    const tokens = (0,_entra_js__WEBPACK_IMPORTED_MODULE_6__/* .openEntra */ .v)(server, context, http);
    const leases = new Map();
    async function read(address) {
        const host = hostIn(address);
        const given = await tokens(`https://${host}`, `no token for ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(address.text)}`);
        const fresh = {
            kind: 'lease',
            label: `Azure token for ${host}`,
            handle: new _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretValue */ .i((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()),
            ttl: given.ttl,
        };
        const lease = leases.get(given) ?? fresh;
        if (lease === fresh) {
            leases.set(given, lease);
            context.onTaken();
        }
        return { fields: new Map([['access_token', given.token]]), lease };
    }
    return {
        name,
        read,
        leases: () => [...leases.values()],
        async protection() {
            return {
                verdict: 'unverifiable',
                evidence: 'Microsoft Entra does not tell what holds the keys that it signs with',
            };
        },
        async revoke(lease) {
            throw (0,_lasting_session_js__WEBPACK_IMPORTED_MODULE_4__.lasts)(lease);
        },
        dumpSession() {
            if (leases.size === 0)
                return null;
            return { kind: 'lasting', address: name, leases: (0,_session_js__WEBPACK_IMPORTED_MODULE_5__.savedLeases)([...leases.values()]) };
        },
        close: async () => http.close(),
    };
}
function hostIn(address) {
    const stranger = [...address.params.keys()][0];
    if (stranger !== undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-PARAM', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(address.text)} has the parameter "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(stranger, 40)}"`, {
            remedy: 'Take it out: Entra alone decides how long a token lives and what it may do.',
        });
    }
    if (/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(address.path)) {
        return address.path.toLowerCase();
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-PATH', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(address.text)} names no resource`, {
        remedy: 'Write azuretoken://RESOURCE-HOST#/access_token, such as azuretoken://management.azure.com#/access_token.',
    });
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

/***/ 82002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lasts: () => (/* binding */ lasts),
/* harmony export */   resumeLastingSession: () => (/* binding */ resumeLastingSession)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60827);



function resumeLastingSession(saved) {
    const held = (0,_session_js__WEBPACK_IMPORTED_MODULE_1__.leasesOf)(saved);
    return {
        name: saved.address,
        leases: () => held,
        async revoke(lease) {
            throw lasts(lease);
        },
        close: async () => undefined,
    };
}
function lasts(lease) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-REVOKE', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(lease.label)} can’t be revoked: its issuer has no way to`, {
        remedy: 'It ends by itself; give it as short a life, and to as little, as will do.',
        state: `It ends by itself ${lease.ttl} s after it was made.`,
    });
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
