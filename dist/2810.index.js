export const id = 2810;
export const ids = [2810,2002];
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

/***/ 38738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ fieldsInBytes),
/* harmony export */   Tc: () => (/* binding */ binaryIn),
/* harmony export */   eW: () => (/* binding */ BINARY),
/* harmony export */   lM: () => (/* binding */ documentOf),
/* harmony export */   t5: () => (/* binding */ fieldsIn)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(503);
/* harmony import */ var _hashicorp_kv_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90472);
/* harmony import */ var _hashicorp_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99847);





const WHOLE = 'value';
const BINARY = 'binary';
function fieldsIn(text, address) {
    const members = objectIn(text) ?? { [WHOLE]: text };
    const nothing = Object.values(members).every((value) => (0,_hashicorp_kv_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldText */ .gF)(value) === '');
    return (0,_hashicorp_kv_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(members, nothing ? (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeSecret */ .ii)(address) : address);
}
function fieldsInBytes(bytes, address) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return fieldsIn(bytes.toString('utf8'), address);
    return new Map([[BINARY, new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(bytes.toString('base64'))]]);
}
function binaryIn(fields) {
    const encoded = fields.size === 1 ? fields.get(BINARY)?.reveal() : undefined;
    const bytes = encoded === undefined ? undefined : Buffer.from(encoded, 'base64');
    return bytes !== undefined && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) && bytes.toString('base64') === encoded ? bytes : undefined;
}
function documentOf(fields, before) {
    const only = fields.size === 1 ? fields.get(WHOLE) : undefined;
    const old = before === undefined ? undefined : objectIn(before);
    if (only !== undefined && old === undefined && objectIn(only.reveal()) === undefined)
        return only;
    const unseen = Object.entries(old ?? {}).filter(([name, value]) => !fields.has(name) && (0,_hashicorp_kv_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldText */ .gF)(value) === '');
    const members = [...fields].map(([name, value]) => {
        const was = old !== undefined && Object.hasOwn(old, name) ? old[name] : undefined;
        return [name, (0,_hashicorp_kv_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldText */ .gF)(was) === value.reveal() ? was : value.reveal()];
    });
    return new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(JSON.stringify(Object.fromEntries([...unseen, ...members])));
}
function objectIn(text) {
    if (!/^\s*\{/.test(text))
        return undefined;
    try {
        const value = (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseExact */ .jM)(text);
        return (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGoogle: () => (/* binding */ openGoogle)
});

// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/vault/address.js
var address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/vault/document.js
var vault_document = __webpack_require__(38738);
// EXTERNAL MODULE: ./build/vault/hashicorp-json.js
var hashicorp_json = __webpack_require__(99847);
// EXTERNAL MODULE: ./build/vault/lasting-session.js
var lasting_session = __webpack_require__(82002);
// EXTERNAL MODULE: ./build/vault/record-fingerprints.js
var record_fingerprints = __webpack_require__(72910);
// EXTERNAL MODULE: ./build/vault/record-staging.js
var record_staging = __webpack_require__(32210);
// EXTERNAL MODULE: ./build/vault/session.js
var session = __webpack_require__(60827);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/http.js + 1 modules
var core_http = __webpack_require__(73131);
// EXTERNAL MODULE: ./build/vault/json-answer.js
var json_answer = __webpack_require__(36500);
;// CONCATENATED MODULE: ./build/vault/google/api.js





function endpointOf({ server }, service) {
    if (server.address !== undefined)
        return server.address;
    if (service === 'secretmanager' && server.location !== undefined) {
        return `https://secretmanager.${server.location}.rep.googleapis.com`;
    }
    return `https://${service}.googleapis.com`;
}
async function callGoogle(api, request, token, secrets = []) {
    const endpoint = endpointOf(api, request.service);
    const query = request.query === undefined ? '' : `?${new URLSearchParams(request.query).toString()}`;
    const answer = await send(api, request, {
        method: request.method,
        url: `${endpoint}/v1/${request.path}${query}`,
        headers: {
            accept: 'application/json',
            ...(token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` }),
            ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        ...(request.repeat === undefined ? {} : { repeat: request.repeat }),
    });
    return understand(endpoint, request, answer, token === undefined ? secrets : [token, ...secrets]);
}
async function send({ http }, request, wanted) {
    try {
        return await http.request(wanted);
    }
    catch (error) {
        if (!(error instanceof core_error/* RelockError */.dB))
            throw error;
        if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code))
            throw error;
        const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
        const state = request.method !== 'GET' && (0,core_http.mayHaveActed)(error) ? UNKNOWN : request.state;
        throw new core_error/* RelockError */.dB(`RL-VAULT-${code}`, `${request.failing}: ${error.message}.`, {
            remedy: error.remedy ?? 'Check that this machine may reach Google’s APIs.',
            ...(state === undefined ? {} : { state }),
            cause: error,
        });
    }
}
function understand(endpoint, request, answer, secrets) {
    const { status } = answer;
    const state = request.method !== 'GET' && status >= 500 ? UNKNOWN : request.state;
    const refuse = (code, why, remedy) => new core_error/* RelockError */.dB(code, `${request.failing}: ${why}.`, { remedy, ...(state === undefined ? {} : { state }) });
    if (status >= 300 && status < 400) {
        throw refuse('RL-VAULT-ANSWER', `${endpoint} redirects (${status}), which is not followed`, 'Check that no proxy or log-in page stands before Google: a token is sent to no other place.');
    }
    if (status === 429)
        throw refuse('RL-VAULT-BUSY', `${endpoint} asks to slow down (429)`, QUOTA);
    const json = (0,json_answer/* jsonObjectIn */.$4)(answer);
    if (json === undefined) {
        throw refuse('RL-VAULT-ANSWER', `${endpoint} answered ${status} with ${(0,json_answer/* describeBody */.MP)(answer)}, not with Google’s JSON`, 'Check that no proxy or log-in page stands before Google.');
    }
    const understood = { status, json, ...faultIn(json, secrets) };
    if ((status >= 200 && status < 300 && understood.code === '') || [400, 401, 403, 404, 409].includes(status)) {
        return understood;
    }
    const said = understood.said === '' ? 'without a reason' : understood.said;
    throw refuse(status === 503 ? 'RL-VAULT-BUSY' : 'RL-VAULT-ANSWER', `${endpoint} answered ${status}: ${said}`, status >= 500 ? 'Run this again later; https://status.cloud.google.com tells of troubles.' : 'Ask its owner.');
}
const UNKNOWN = 'It is not known whether Google did what it was asked.';
const QUOTA = 'Run this again later; the project’s quota of requests a minute is in the Google Cloud console.';
function faultIn(json, secrets) {
    const fault = (0,hashicorp_json/* objectIn */.D7)(json, 'error');
    const details = fault?.['details'];
    const info = Array.isArray(details) ? details.find((one) => (0,hashicorp_json/* isObject */.Gv)(one) && 'reason' in one) : undefined;
    const detail = (0,hashicorp_json/* isObject */.Gv)(info) ? info : undefined;
    const words = (0,hashicorp_json/* textIn */.r7)(fault, 'message') ?? (0,hashicorp_json/* textIn */.r7)(json, 'error_description') ?? '';
    const said = (0,printable/* printable */.g)(secrets.reduce((text, secret) => secret.hideIn(text), words).replace(/\s+/g, ' '), 400);
    const permission = (0,hashicorp_json/* textIn */.r7)((0,hashicorp_json/* objectIn */.D7)(detail, 'metadata'), 'permission') ?? /[Pp]ermission '([\w.]+)'/.exec(words)?.[1];
    return {
        code: (0,printable/* printable */.g)((0,hashicorp_json/* textIn */.r7)(fault, 'status') ?? (0,hashicorp_json/* textIn */.r7)(json, 'error') ?? (fault === undefined ? '' : 'UNKNOWN'), 60),
        said,
        permission: permission === undefined ? undefined : (0,printable/* printable */.g)(permission, 80),
        reason: (0,hashicorp_json/* textIn */.r7)(detail, 'reason') ?? '',
    };
}

// EXTERNAL MODULE: ./build/core/google-credentials.js
var google_credentials = __webpack_require__(2560);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/vault/claims.js
var vault_claims = __webpack_require__(50406);
;// CONCATENATED MODULE: ./build/vault/google/login.js







const LIFETIME = 300;
const LONG = 900;
const EVERYTHING = 'https://www.googleapis.com/auth/cloud-platform';
function openLogin(api, server, context) {
    const { serviceAccount } = server;
    const federated = server.auth === 'jwt' ? kept(() => federate(api, server, context)) : ambientLogin(api, context);
    const acting = serviceAccount === undefined
        ? federated
        : kept(() => impersonateFrom(federated, serviceAccount, [EVERYTHING], LIFETIME, LOGIN_FAILING));
    async function impersonateFrom(from, email, scopes, seconds, failing) {
        const { token } = await from();
        const answer = await callGoogle(api, {
            service: 'iamcredentials',
            method: 'POST',
            path: `projects/-/serviceAccounts/${encodeURIComponent(email)}:generateAccessToken`,
            body: { scope: scopes, lifetime: `${seconds}s` },
            failing,
            state: 'Nothing was read.',
        }, token);
        const given = (0,hashicorp_json/* textIn */.r7)(answer.json, 'accessToken');
        const ends = Date.parse((0,hashicorp_json/* textIn */.r7)(answer.json, 'expireTime') ?? '');
        if (answer.status === 200 && given !== undefined && !Number.isNaN(ends)) {
            return { token: new secret/* SecretValue */.i(given), ends };
        }
        throw notImpersonated(email, failing, answer, from === federated ? identityOf(server) : (serviceAccount ?? ''));
    }
    return {
        as: serviceAccount ?? identityOf(server),
        token: async () => (await acting()).token,
        impersonate: (email, scopes, seconds, failing) => impersonateFrom(email === serviceAccount ? federated : acting, email, scopes, seconds, failing),
    };
}
const LOGIN_FAILING = 'no login to Google Cloud';
function kept(logIn) {
    let known;
    return async () => {
        if (known !== undefined) {
            const { ends } = await known.promise;
            if (Date.now() > ends - Math.min(30_000, (ends - known.since) / 4))
                known = undefined;
        }
        known ??= { promise: logIn(), since: Date.now() };
        known.promise.catch(() => (known = undefined));
        return known.promise;
    };
}
function ambientLogin({ http }, context) {
    const credentials = (0,google_credentials/* googleCredentials */.c)({
        env: context.env,
        http,
        scope: EVERYTHING,
        lifetime: LIFETIME,
        onStoredKey: () => context.warn('The login to Google Cloud uses a stored service account key, which has no end; give the job "auth: jwt" and a workload identity provider instead.'),
    });
    return async () => {
        const { token, ends } = await credentials();
        return { token: new secret/* SecretValue */.i(token), ends };
    };
}
async function federate(api, server, context) {
    const audience = server.audience ?? '';
    if (context.identity === undefined) {
        throw new core_error/* RelockError */.dB('RL-VAULT-LOGIN', 'there is no identity token to log in to Google Cloud with', {
            remedy: 'On GitHub give the job "permissions: id-token: write"; elsewhere give the config "auth: ambient".',
        });
    }
    const jwt = await context.identity(audience);
    const answer = await callGoogle(api, {
        service: 'sts',
        method: 'POST',
        path: 'token',
        body: {
            audience: `//iam.googleapis.com/${server.provider ?? ''}`,
            grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
            requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
            scope: EVERYTHING,
            subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
            subjectToken: jwt.reveal(),
        },
        failing: LOGIN_FAILING,
        state: 'Nothing was read.',
    }, undefined, [jwt]);
    const token = (0,hashicorp_json/* textIn */.r7)(answer.json, 'access_token');
    if (answer.status !== 200)
        throw refused(server, jwt, answer);
    if (token === undefined) {
        throw new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${LOGIN_FAILING}: the answer holds no token`, {
            remedy: 'Check that no proxy stands before Google.',
            state: 'Nothing was read.',
        });
    }
    const life = (0,hashicorp_json/* numberIn */.Po)(answer.json, 'expires_in') ?? LIFETIME;
    if (server.serviceAccount === undefined && life > LONG) {
        context.warn(`Google’s federated token lives ${Math.round(life / 60)} min and can’t be taken back; with "service-account:" in the config the login lives 5 min.`);
    }
    return { token: new secret/* SecretValue */.i(token), ends: Date.now() + life * 1000 };
}
function identityOf({ provider, auth }) {
    if (auth === 'ambient')
        return 'the identity of this machine';
    const pool = (provider ?? '').replace(/\/providers\/[^/]*$/, '');
    return `an identity of ${(0,printable/* printable */.g)(pool, 200)}`;
}
function refused(server, jwt, answer) {
    const claims = (0,vault_claims/* claimsOf */.ds)(jwt);
    return new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `${LOGIN_FAILING}: Google refused the job’s identity token (${answer.status} ${answer.code})`, {
        evidence: [
            ...(0,vault_claims/* describeClaims */.Zs)(claims),
            ['Provider', (0,printable/* printable */.g)(server.provider ?? '(none)', 200)],
            ['Google says', answer.said === '' ? '(nothing)' : answer.said],
        ],
        remedy: remedyFor(server, answer, claims),
        state: 'Nothing was read.',
    });
}
function remedyFor(server, { code, said }, claims) {
    if (/attribute condition/i.test(said)) {
        const id = (0,vault_claims/* describeClaim */.m4)(claims?.['repository_id'] ?? 'REPOSITORY-ID');
        return (`Let the provider’s attribute condition hold for this job, such as assertion.repository_id == '${id}'. ` +
            `Where it names the "sub": ${(0,vault_claims/* remedyForSubject */.qG)(claims)}`);
    }
    if (code === 'invalid_target' || /audience.*invalid|does ?n.t exist|disabled|deleted/i.test(said)) {
        return 'Check "provider:" in the config: projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/NAME, with the project’s number.';
    }
    if (/audience/i.test(said)) {
        return `Set "audience:" in the config to one that the provider allows (now ${(0,vault_claims/* describeClaim */.m4)(server.audience)}), or let the provider allow that.`;
    }
    if (/issuer/i.test(said))
        return 'Let the provider’s issuer URI be the "iss" that the token has.';
    if (/127 bytes|size of mapped/i.test(said)) {
        return 'Map google.subject to something shorter, such as "repo:" + assertion.repository_id + ":" + assertion.ref.';
    }
    if (/stale|expired|future|issued at/i.test(said))
        return 'Check the clock of this machine.';
    return 'Compare what the token says with the provider’s attribute mapping and condition.';
}
function notImpersonated(email, failing, answer, as) {
    const shown = (0,printable/* printable */.g)(email, 120);
    if (answer.status === 200) {
        return new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: the answer holds no token of ${shown}`, {
            remedy: 'Check that no proxy stands before Google.',
            state: 'Nothing was read.',
        });
    }
    const lifetime = answer.status === 400 && /lifetime/i.test(answer.said);
    return new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `${failing}: Google gives no token of the service account ${shown} (${answer.status} ${answer.code})`, {
        evidence: [
            ['Asked as', as],
            ['Google says', answer.said === '' ? '(nothing)' : answer.said],
        ],
        remedy: lifetime
            ? 'Ask for a shorter life: more than an hour needs the organization policy iam.allowServiceAccountCredentialLifetimeExtension.'
            : `Check the account’s name, and grant roles/iam.workloadIdentityUser or roles/iam.serviceAccountTokenCreator (${answer.permission ?? 'iam.serviceAccounts.getAccessToken'}) on it.`,
        state: 'Nothing was read.',
    });
}

;// CONCATENATED MODULE: ./build/vault/google/connection.js




function connectGoogle(server, context) {
    if (server.location !== undefined && !/^[a-z]+(?:-[a-z]+)*-?\d*$/.test(server.location)) {
        throw new core_error/* RelockError */.dB('RL-VAULT-PATH', '"location:" in the config is no region of Google Cloud', {
            remedy: 'Write it as europe-west3.',
        });
    }
    const http = (0,core_http.openHttp)({ caFile: server.caFile, proxies: context.env, connections: 64 });
    const api = { server, http };
    const login = openLogin(api, server, context);
    async function attempt(request) {
        const answer = await callGoogle(api, request, await login.token());
        if (answer.status !== 401)
            return answer;
        throw new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `${request.failing}: Google no longer takes the login’s token (401)`, {
            ...(answer.said === '' ? {} : { evidence: [['Google says', answer.said]] }),
            remedy: 'Run this again; when it stays so, check the clock of this machine.',
            ...(request.state === undefined ? {} : { state: request.state }),
        });
    }
    return {
        server,
        login,
        attempt,
        async call(request) {
            const answer = await attempt(request);
            if (answer.status === 403)
                throw denied(login.as, request, answer);
            return answer;
        },
        close: () => api.http.close(),
    };
}
const ROLES = {
    'secretmanager.versions.access': 'secretmanager.secretAccessor',
    'secretmanager.versions.add': 'secretmanager.secretVersionAdder',
    'secretmanager.versions.get': 'secretmanager.viewer',
    'secretmanager.versions.list': 'secretmanager.viewer',
    'secretmanager.secrets.get': 'secretmanager.viewer',
    'secretmanager.secrets.list': 'secretmanager.viewer',
    'secretmanager.versions.enable': 'secretmanager.secretVersionManager',
    'secretmanager.versions.disable': 'secretmanager.secretVersionManager',
    'secretmanager.versions.destroy': 'secretmanager.secretVersionManager',
    'secretmanager.secrets.create': 'secretmanager.admin',
    'secretmanager.secrets.update': 'secretmanager.admin',
    'cloudkms.cryptoKeyVersions.get': 'cloudkms.viewer',
};
function denied(as, request, answer) {
    const state = request.state === undefined ? {} : { state: request.state };
    const evidence = [
        ['Asked as', as],
        ['Google says', answer.said === '' ? '(nothing)' : answer.said],
    ];
    if (answer.reason === 'SERVICE_DISABLED') {
        return new core_error/* RelockError */.dB('RL-VAULT-DENIED', `${request.failing}: its API is not enabled in the project (403)`, {
            evidence,
            remedy: `Enable ${request.service}.googleapis.com in the project.`,
            ...state,
        });
    }
    const { permission } = answer;
    const role = permission === undefined ? undefined : ROLES[permission];
    const grant = role === undefined ? 'the permission' : `roles/${role}, which holds it,`;
    return new core_error/* RelockError */.dB('RL-VAULT-DENIED', `${request.failing}: Google refused it (403)${permission === undefined ? '' : `; ${permission} is missing`}`, {
        evidence,
        remedy: permission === undefined
            ? 'See docs/google.md for the role that this needs. A secret that does not exist is refused as well.'
            : `Grant ${grant} on the secret; when it was granted just now, wait some minutes. A secret that does not exist is refused as well.`,
        ...state,
    });
}

;// CONCATENATED MODULE: ./build/vault/google/names.js


const OWN_PREFIX = 'relock--';
const PROJECT = /^[a-z0-9][a-z0-9:.-]{0,62}$/;
const SECRET = /^[A-Za-z0-9_-]{1,255}$/;
const ALIAS = /^[A-Za-z][A-Za-z0-9_-]{0,62}$/;
function placeOf(address) {
    const [project = '', secret = '', ...rest] = address.path.split('/');
    if (!PROJECT.test(project) || !SECRET.test(secret) || rest.length > 0) {
        throw new core_error/* RelockError */.dB('RL-VAULT-PATH', `${(0,printable/* printable */.g)(address.text, 200)} names no secret of Secret Manager`, {
            remedy: 'Write gcpsecrets://PROJECT/SECRET; a secret’s name has letters, digits, "-" and "_", and no folders.',
        });
    }
    if (secret.startsWith(OWN_PREFIX)) {
        throw new core_error/* RelockError */.dB('RL-VAULT-PATH', `${(0,printable/* printable */.g)(address.text)} is a record that Relock keeps for itself`, {
            remedy: `Give the secret a name that does not begin with ${OWN_PREFIX}.`,
        });
    }
    return { project, secret };
}
function prefixOf(address) {
    const [project = '', secret = '', ...rest] = address.path.split('/');
    if (PROJECT.test(project) && (secret === '' || SECRET.test(secret)) && rest.length === 0)
        return { project, secret };
    throw new core_error/* RelockError */.dB('RL-VAULT-PATH', `${(0,printable/* printable */.g)(address.text, 200)} is no beginning of a secret’s name`, {
        remedy: 'Write gcpsecrets://PROJECT or gcpsecrets://PROJECT/BEGINNING.',
    });
}
function versionIn(address) {
    const version = address.params.get('version') ?? 'latest';
    const strange = [...address.params.keys()].find((name) => name !== 'version');
    if (strange === undefined && (/^[1-9]\d{0,17}$/.test(version) || ALIAS.test(version)))
        return version;
    throw new core_error/* RelockError */.dB('RL-VAULT-PARAM', strange === undefined
        ? `${(0,printable/* printable */.g)(address.text)} asks for a version that is neither a number nor an alias`
        : `${(0,printable/* printable */.g)(address.text)} has the parameter "${(0,printable/* printable */.g)(strange, 40)}", Secret Manager takes only "version"`, { remedy: 'Write ?version=3, ?version=ALIAS, or leave it out for the latest.' });
}
function parentName(project, location) {
    return location === undefined ? `projects/${project}` : `projects/${project}/locations/${location}`;
}
function secretName(place, location) {
    return `${parentName(place.project, location)}/secrets/${place.secret}`;
}

;// CONCATENATED MODULE: ./build/vault/google/protection.js




const KEY_VERSION = /^projects\/[^/?#]+\/locations\/[^/?#]+\/keyRings\/[^/?#]+\/cryptoKeys\/[^/?#]+\/cryptoKeyVersions\/\d+$/;
function openProtection(connection, secrets) {
    const known = new Map();
    const once = (name, ask) => {
        const asked = known.get(name) ?? ask();
        known.set(name, asked);
        asked.catch(() => known.delete(name));
        return asked;
    };
    async function ofKey(name, failing) {
        if (!KEY_VERSION.test(name))
            return { verdict: 'unverifiable', evidence: 'Google names a key that is not understood' };
        const answer = await connection.attempt({ service: 'cloudkms', method: 'GET', path: name, failing });
        const shown = (0,printable/* printable */.g)(name, 200);
        if (answer.status !== 200) {
            const why = answer.permission ?? answer.code;
            return { verdict: 'unverifiable', evidence: `Cloud KMS does not tell of ${shown} (${answer.status} ${why})` };
        }
        const level = (0,hashicorp_json/* textIn */.r7)(answer.json, 'protectionLevel') ?? 'unknown';
        const evidence = `${shown} has the protection level ${(0,printable/* printable */.g)(level, 40)}`;
        if ((0,hashicorp_json/* textIn */.r7)(answer.json, 'importTime') !== undefined) {
            return { verdict: 'unverifiable', evidence: `${evidence}, and was imported: a copy may be anywhere` };
        }
        if (level === 'HSM' || level === 'HSM_SINGLE_TENANT')
            return { verdict: 'hardware', evidence };
        if (level === 'SOFTWARE')
            return { verdict: 'software', evidence };
        return { verdict: 'unverifiable', evidence: `${evidence}: what holds it can’t be shown from here` };
    }
    async function ofVersion(address, which) {
        const failing = `what protects ${(0,printable/* printable */.g)(address.text)} can’t be learned`;
        const version = await secrets.version(placeOf(address), which, failing);
        const number = version === null ? '' : ((0,hashicorp_json/* textIn */.r7)(version, 'name')?.split('/').at(-1) ?? '');
        if (version === null || !/^[1-9]\d*$/.test(number)) {
            return { found: { verdict: 'unverifiable', evidence: 'there is no such secret or version' }, number };
        }
        const keys = keysOf(version);
        if (keys.length === 0) {
            const evidence = 'it has no key of Cloud KMS: Google’s own encryption, in software';
            return { found: { verdict: 'software', evidence }, number };
        }
        const all = await Promise.all(keys.map((key) => once(key, () => ofKey(key, failing))));
        const worst = all.find(({ verdict }) => verdict === 'software') ?? all.find(({ verdict }) => verdict !== 'hardware');
        return { found: worst ?? all[0] ?? { verdict: 'unverifiable', evidence: 'nothing is known of its key' }, number };
    }
    return {
        of: (address) => once(`${address.path}?${versionIn(address)}`, async () => (await ofVersion(address, versionIn(address))).found),
        async require(address, version) {
            const { found, number } = await ofVersion(address, version);
            if (found.verdict === 'hardware')
                return number;
            throw new core_error/* RelockError */.dB('RL-VAULT-NOT-HSM', `${(0,printable/* printable */.g)(address.text)} can’t be used with require-hsm: ${found.evidence}`, {
                remedy: 'Encrypt the secret with a Cloud KMS key of protection level HSM and add a new version, or take require-hsm out of the config on purpose.',
                state: 'Nothing was read.',
            });
        },
    };
}
function keysOf(version) {
    const status = (0,hashicorp_json/* objectIn */.D7)(version, 'replicationStatus');
    const replicas = (0,hashicorp_json/* objectIn */.D7)(status, 'userManaged')?.['replicas'];
    const places = [version, (0,hashicorp_json/* objectIn */.D7)(status, 'automatic'), ...(Array.isArray(replicas) ? replicas : [])];
    const names = places.map((place) => (0,hashicorp_json/* isObject */.Gv)(place) ? (0,hashicorp_json/* textIn */.r7)((0,hashicorp_json/* objectIn */.D7)(place, 'customerManagedEncryption'), 'kmsKeyVersionName') : undefined);
    const bare = Array.isArray(replicas) && replicas.length > 0 && names.slice(2).includes(undefined);
    return bare ? [] : names.filter((name) => name !== undefined);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/vault/record-pack.js
var record_pack = __webpack_require__(38370);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/seal/crc32c.js
var crc32c = __webpack_require__(49422);
;// CONCATENATED MODULE: ./build/vault/google/answers.js




function isMiss(answer) {
    return answer.status === 404 && answer.code === 'NOT_FOUND';
}
function stateIn(answer, failing) {
    const etag = (0,hashicorp_json/* textIn */.r7)(answer.json, 'etag');
    if (answer.status !== 200 || etag === undefined)
        throw misunderstood(failing, answer);
    const annotations = Object.entries((0,hashicorp_json/* objectIn */.D7)(answer.json, 'annotations') ?? {}).flatMap(([name, value]) => typeof value === 'string' ? [[name, value]] : []);
    return { etag, annotations: Object.fromEntries(annotations), json: answer.json };
}
function numberOf(json, place) {
    const [secret, folder, number = ''] = (0,hashicorp_json/* textIn */.r7)(json, 'name')?.split('/').slice(-3) ?? [];
    const fits = secret === place.secret && folder === 'versions' && /^[1-9]\d{0,14}$/.test(number);
    return fits ? Number(number) : undefined;
}
function payloadIn(answer, place, which, failing) {
    const version = numberOf(answer.json, place);
    const payload = (0,hashicorp_json/* objectIn */.D7)(answer.json, 'payload');
    const data = payload?.['data'] ?? '';
    const isOther = version === undefined || (/^\d+$/.test(which) && Number(which) !== version);
    if (payload === undefined || typeof data !== 'string' || isOther || !/^[A-Za-z0-9+/]*={0,2}$/.test(data)) {
        throw misunderstood(failing, answer);
    }
    const bytes = Buffer.from(data, 'base64');
    if ((0,hashicorp_json/* textIn */.r7)(payload, 'dataCrc32c') === String((0,crc32c/* crc32c */.d)(bytes)))
        return { version, bytes };
    throw new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: its checksum does not match, so it was changed on its way`, {
        remedy: 'Run this again; when it stays so, add the value as a new version.',
        state: 'It was not used.',
    });
}
const STATES = {
    ENABLED: 'enabled',
    DISABLED: 'disabled',
    DESTROYED: 'destroyed',
};
function versionInfo(json, place, failing) {
    const version = numberOf(json, place);
    const state = STATES[(0,hashicorp_json/* textIn */.r7)(json, 'state') ?? ''];
    const created = Date.parse((0,hashicorp_json/* textIn */.r7)(json, 'createTime') ?? '');
    if (version === undefined || state === undefined) {
        throw new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: a version in the list is not understood`, {
            remedy: 'Check that no proxy stands before Google.',
        });
    }
    return { version, state, created: Number.isNaN(created) ? undefined : new Date(created).toISOString() };
}
function misunderstood(failing, answer) {
    const what = answer.status === 200 ? 'without what it should hold' : `${answer.code}: ${answer.said || '(no reason)'}`;
    return new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: Google answered ${answer.status}, ${(0,printable/* printable */.g)(what, 500)}`, {
        remedy: answer.status === 404
            ? 'Check the project and the secret’s name; regional secrets need "location:" in the config.'
            : 'Correct what Google names; docs/google.md tells what Relock asks for.',
    });
}

;// CONCATENATED MODULE: ./build/vault/google/secrets.js






const LARGEST = 65_536;
const PAGE = '1000';
const MOST_PAGES = 1_000;
function openSecrets(connection) {
    const { location } = connection.server;
    const service = 'secretmanager';
    const at = (place, more = '') => `${secretName(place, location)}${more}`;
    async function version(place, which, failing) {
        const answer = await connection.call({ service, method: 'GET', path: at(place, `/versions/${which}`), failing });
        if (isMiss(answer))
            return null;
        if (answer.status === 200 && (0,hashicorp_json/* textIn */.r7)(answer.json, 'state') !== undefined)
            return answer.json;
        throw misunderstood(failing, answer);
    }
    async function pages(path, member, query, failing) {
        const found = [];
        let pageToken;
        for (let count = 0; count < MOST_PAGES; count++) {
            const more = pageToken === undefined ? {} : { pageToken };
            const answer = await connection.call({
                service,
                method: 'GET',
                path,
                query: { ...query, pageSize: PAGE, ...more },
                failing,
            });
            if (isMiss(answer) && member === 'versions')
                return [];
            if (answer.status !== 200)
                throw misunderstood(failing, answer);
            const listed = answer.json[member] ?? [];
            if (!Array.isArray(listed) || !listed.every(hashicorp_json/* isObject */.Gv))
                throw misunderstood(failing, answer);
            found.push(...listed);
            pageToken = (0,hashicorp_json/* textIn */.r7)(answer.json, 'nextPageToken');
            if (pageToken === undefined)
                return found;
        }
        throw new core_error/* RelockError */.dB('RL-VAULT-TOO-MANY', `${failing}: the list does not end`, {
            remedy: 'Name a longer beginning of the names.',
        });
    }
    return {
        newSecret: location === undefined ? { replication: { automatic: {} } } : {},
        version,
        async access(place, which, failing) {
            const answer = await connection.call({
                service,
                method: 'GET',
                path: at(place, `/versions/${which}:access`),
                failing,
            });
            if (isMiss(answer))
                return null;
            if (answer.status === 200)
                return payloadIn(answer, place, which, failing);
            const state = answer.code === 'FAILED_PRECONDITION' ? /\b(DISABLED|DESTROYED)\b/.exec(answer.said)?.[1] : undefined;
            if (state === undefined)
                throw misunderstood(failing, answer);
            throw new core_error/* RelockError */.dB('RL-VAULT-DELETED', `${failing}: version ${which} is ${state.toLowerCase()}`, {
                evidence: [['Google says', answer.said]],
                remedy: `${state === 'DISABLED' ? 'Have it enabled, add' : 'Add'} a new version, or name another one with ?version=N.`,
            });
        },
        async add(place, bytes, failing) {
            if (bytes.length > LARGEST || bytes.length === 0) {
                throw new core_error/* RelockError */.dB('RL-VAULT-VALUE', `${failing}: it has ${bytes.length} bytes, Secret Manager takes 1 to ${LARGEST}`, {
                    remedy: 'Keep large values elsewhere, and the key to them here.',
                    state: 'Nothing was stored.',
                });
            }
            const answer = await connection.call({
                service,
                method: 'POST',
                path: at(place, ':addVersion'),
                body: { payload: { data: bytes.toString('base64'), dataCrc32c: String((0,crc32c/* crc32c */.d)(bytes)) } },
                failing,
                state: 'Nothing was written.',
            });
            if (isMiss(answer))
                return null;
            const number = answer.status === 200 ? numberOf(answer.json, place) : undefined;
            if (number === undefined)
                throw misunderstood(failing, answer);
            return number;
        },
        async find(place, failing) {
            const answer = await connection.call({ service, method: 'GET', path: at(place), failing });
            return isMiss(answer) ? null : stateIn(answer, failing);
        },
        async create(place, fields, failing) {
            const answer = await connection.call({
                service,
                method: 'POST',
                path: `${parentName(place.project, location)}/secrets`,
                query: { secretId: place.secret },
                body: fields,
                failing,
                state: 'Nothing was written.',
            });
            return answer.status === 409 ? null : stateIn(answer, failing);
        },
        async annotate(place, state, set, failing) {
            const answer = await connection.call({
                service,
                method: 'PATCH',
                path: at(place),
                query: { updateMask: 'annotations' },
                body: { name: at(place), etag: state.etag, annotations: set },
                repeat: 'always',
                failing,
                state: 'Nothing was written.',
            });
            if (answer.status === 200)
                return stateIn(answer, failing);
            if (answer.code !== 'FAILED_PRECONDITION' && answer.code !== 'ABORTED')
                throw misunderstood(failing, answer);
            const now = stateIn(await connection.call({ service, method: 'GET', path: at(place), failing }), failing);
            if (now.etag === state.etag)
                throw misunderstood(failing, answer);
            return (0,external_node_util_.isDeepStrictEqual)(now.annotations, set) ? now : null;
        },
        async change(place, which, verb, failing) {
            const now = await version(place, which, failing);
            if (now === null) {
                throw new core_error/* RelockError */.dB('RL-VAULT-NO-VERSION', `${failing}: there is no version ${which}`, {
                    remedy: 'List its versions to see which there are.',
                });
            }
            const etag = (0,hashicorp_json/* textIn */.r7)(now, 'etag');
            const answer = await connection.call({
                service,
                method: 'POST',
                path: at(place, `/versions/${which}:${verb}`),
                body: etag === undefined ? {} : { etag },
                failing,
            });
            if (answer.status === 200 && (0,hashicorp_json/* textIn */.r7)(answer.json, 'state') !== undefined)
                return answer.json;
            if ((0,hashicorp_json/* textIn */.r7)(now, 'state') !== 'DESTROYED')
                throw misunderstood(failing, answer);
            throw new core_error/* RelockError */.dB('RL-VAULT-DELETED', `${failing}: version ${which} is destroyed`, {
                remedy: 'What is destroyed can’t be brought back; add a new version.',
            });
        },
        async versions(place, failing) {
            const found = await pages(at(place, '/versions'), 'versions', {}, failing);
            return found.map((one) => versionInfo(one, place, failing)).sort((a, b) => Number(a.version) - Number(b.version));
        },
        async list(project, beginning, failing) {
            const filter = beginning === '' ? {} : { filter: `name:${beginning}` };
            const found = await pages(`${parentName(project, location)}/secrets`, 'secrets', filter, failing);
            return found
                .map((one) => (0,hashicorp_json/* textIn */.r7)(one, 'name')?.split('/').at(-1) ?? '')
                .filter((name) => name !== '' && name.startsWith(beginning) && !name.startsWith(OWN_PREFIX))
                .sort();
        },
    };
}

;// CONCATENATED MODULE: ./build/vault/google/records.js







const CURRENT = 'relock-current';
const TRIES = 4;
function openRecords(secrets, project, warn) {
    const known = new Map();
    let warned = false;
    const placeOf = (name) => ({ project, secret: recordId(name) });
    const failingTo = (verb, name) => `Relock’s record ${recordId(name)} can’t be ${verb}`;
    async function find(name, failing) {
        const found = await secrets.find(placeOf(name), failing);
        const own = known.get(name);
        return found === null || (own !== undefined && currentOf(own) > currentOf(found)) ? (own ?? found) : found;
    }
    async function destroy(place, version, failing) {
        try {
            await secrets.change(place, String(version), 'destroy', failing);
        }
        catch (error) {
            if (!(error instanceof core_error/* RelockError */.dB))
                throw error;
            if (!warned)
                warn(`An old copy of ${place.secret} could not be destroyed: ${error.message}`);
            warned = true;
        }
    }
    return {
        async read(name) {
            const failing = failingTo('read', name);
            for (let count = 1;; count++) {
                const state = await find(name, failing);
                const current = state === null ? 0 : currentOf(state);
                if (current === 0)
                    return null;
                try {
                    const payload = await secrets.access(placeOf(name), String(current), failing);
                    const text = payload === null ? undefined : (0,record_pack/* unpackRecord */.Q)(payload.bytes);
                    if (text !== undefined)
                        return { text: new secret/* SecretValue */.i(text), revision: current };
                }
                catch (error) {
                    const isReplaced = error instanceof core_error/* RelockError */.dB && error.code === 'RL-VAULT-DELETED' && count < TRIES;
                    if (!isReplaced)
                        throw error;
                    continue;
                }
                throw new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: the version that it names is not there, or damaged`, {
                    remedy: 'Only Relock should write there; run this again in some minutes.',
                });
            }
        },
        async write(name, text, expected) {
            const failing = failingTo('written', name);
            const place = placeOf(name);
            const state = (await find(name, failing)) ??
                (await secrets.create(place, await newRecord(name, failing), failing)) ??
                (await find(name, failing));
            const before = state === null ? 0 : currentOf(state);
            if (state === null || before !== Number(expected ?? 0))
                throw conflict(name);
            const added = await secrets.add(place, (0,record_pack/* packRecord */.R)(text.reveal(), LARGEST), failing);
            if (added === null)
                throw conflict(name);
            const set = { ...state.annotations, [CURRENT]: String(added) };
            const now = await secrets.annotate(place, state, set, failing);
            if (now === null) {
                await destroy(place, added, failing);
                throw conflict(name);
            }
            known.set(name, now);
            if (before > 0)
                await destroy(place, before, failing);
            return added;
        },
        async remove(name) {
            const failing = failingTo('removed', name);
            const state = await find(name, failing);
            const current = state === null ? 0 : currentOf(state);
            if (state === null || current === 0)
                return;
            const { [CURRENT]: _, ...rest } = state.annotations;
            if ((await secrets.annotate(placeOf(name), state, rest, failing)) === null)
                throw conflict(name);
            known.delete(name);
            await destroy(placeOf(name), current, failing);
        },
    };
    async function newRecord(name, failing) {
        const secret = name.split('/')[1];
        const model = secret === undefined ? null : await secrets.find({ project, secret }, failing);
        if (model === null)
            return secrets.newSecret;
        const [replication, encryption] = [
            (0,hashicorp_json/* objectIn */.D7)(model.json, 'replication'),
            (0,hashicorp_json/* objectIn */.D7)(model.json, 'customerManagedEncryption'),
        ];
        return {
            ...(replication === undefined ? {} : { replication }),
            ...(encryption === undefined ? {} : { customerManagedEncryption: encryption }),
        };
    }
}
function recordId(name) {
    const id = `${OWN_PREFIX}${name.replaceAll('/', '--')}`;
    if (id.length <= 255)
        return id;
    return `${id.slice(0, 200)}-${(0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 40)}`;
}
function currentOf(state) {
    const number = Number(state.annotations[CURRENT] ?? 0);
    return Number.isSafeInteger(number) ? number : 0;
}
function conflict(name) {
    return new core_error/* RelockError */.dB('RL-ROTATE-CONFLICT', `another run wrote Relock’s record ${recordId(name)}`, {
        remedy: 'Wait for the other run, then run this again: it starts from what it finds.',
        state: 'Nothing was overwritten.',
    });
}

;// CONCATENATED MODULE: ./build/vault/google/rights.js




const BEYOND_READING = [
    'secretmanager.versions.add',
    'secretmanager.versions.destroy',
    'secretmanager.secrets.delete',
    'secretmanager.secrets.setIamPolicy',
];
async function adviseOnRights(connection, address, warn) {
    try {
        const answer = await connection.attempt({
            service: 'secretmanager',
            method: 'POST',
            path: `${secretName(placeOf(address), connection.server.location)}:testIamPermissions`,
            body: { permissions: BEYOND_READING },
            repeat: 'always',
            failing: `the rights on ${(0,printable/* printable */.g)(address.text)} can’t be learned`,
        });
        const more = answer.status === 200 ? (0,hashicorp_json/* textsIn */.Ej)(answer.json, 'permissions') : [];
        if (more.length === 0)
            return;
        const shown = (0,printable/* printable */.g)(more.join(', '), 200);
        warn(`The login to Google Cloud may do more with ${(0,printable/* printable */.g)(address.path, 200)} than read it (${shown}); roles/secretmanager.secretAccessor on the secret is enough.`);
    }
    catch (error) {
        if (!(error instanceof core_error/* RelockError */.dB))
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/vault/google/token.js




const DEFAULT_SECONDS = 300;
const MOST_SECONDS = 12 * 3600;
const SCOPES = 'https://www.googleapis.com/auth/';
async function mintToken(login, address) {
    const email = address.path;
    if (!/^[a-z0-9-]{1,63}@[a-z0-9.-]+$/.test(email)) {
        throw new core_error/* RelockError */.dB('RL-VAULT-PATH', `${(0,printable/* printable */.g)(address.text, 200)} names no service account`, {
            remedy: 'Write gcptoken://NAME@PROJECT.iam.gserviceaccount.com#/access_token.',
        });
    }
    const stranger = [...address.params.keys()].find((name) => name !== 'scope' && name !== 'ttl');
    if (stranger !== undefined)
        throw unfit(address, `has the parameter "${(0,printable/* printable */.g)(stranger, 40)}"`);
    const seconds = secondsIn(address);
    const given = await login.impersonate(email, scopesIn(address), seconds, `${(0,printable/* printable */.g)(address.text)} can’t be minted`);
    return {
        fields: new Map([['access_token', given.token]]),
        lease: {
            kind: 'lease',
            label: `access token of ${(0,printable/* printable */.g)(email)}`,
            handle: new secret/* SecretValue */.i((0,external_node_crypto_.randomUUID)()),
            ttl: Math.max(1, Math.round((given.ends - Date.now()) / 1000)),
        },
    };
}
function scopesIn(address) {
    const scopes = (address.params.get('scope') ?? 'cloud-platform').split(/[\s,]+/).filter((scope) => scope !== '');
    if (scopes.length === 0 || !scopes.every((scope) => /^(?:https:\/\/)?[\w./-]+$/.test(scope))) {
        throw unfit(address, 'asks for a scope that is none');
    }
    return scopes.map((scope) => (scope.startsWith('https://') ? scope : `${SCOPES}${scope}`));
}
function secondsIn(address) {
    const text = address.params.get('ttl');
    if (text === undefined)
        return DEFAULT_SECONDS;
    const [, number, unit = 's'] = /^(\d{1,5})([smh])?$/.exec(text) ?? [];
    const seconds = Number(number) * ({ s: 1, m: 60, h: 3600 }[unit] ?? 1);
    if (seconds >= 1 && seconds <= MOST_SECONDS)
        return seconds;
    throw unfit(address, 'asks for a life that Google does not give');
}
function unfit(address, what) {
    return new core_error/* RelockError */.dB('RL-VAULT-PARAM', `${(0,printable/* printable */.g)(address.text)} ${what}`, {
        remedy: 'It takes ?scope=devstorage.read_only (or the whole URL of a scope) and &ttl=5m, at most 12h.',
    });
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/vault/google/payload.js


function bytesOfFields(fields, before) {
    const text = before !== undefined && (0,external_node_buffer_.isUtf8)(before) ? before.toString('utf8') : undefined;
    return (0,vault_document/* binaryIn */.Tc)(fields) ?? Buffer.from((0,vault_document/* documentOf */.lM)(fields, text).reveal(), 'utf8');
}

;// CONCATENATED MODULE: ./build/vault/google/write.js





const CLAIM = 'relock-claim';
const CLAIM_LIFE = 60_000;
function openWriter(secrets, onWritten) {
    return async (address, fields, expected) => {
        const place = placeOf(address);
        const failing = `${(0,printable/* printable */.g)(address.text)} can’t be written`;
        const version = expected === undefined
            ? await addAnyhow(place, bytesOfFields(fields), failing)
            : await compareAndSet(place, fields, write_numberOf(expected, address), address, failing);
        onWritten(place, version);
        return version;
    };
    async function addAnyhow(place, bytes, failing) {
        const added = await secrets.add(place, bytes, failing);
        if (added !== null)
            return added;
        await secrets.create(place, secrets.newSecret, failing);
        const again = await secrets.add(place, bytes, failing);
        if (again !== null)
            return again;
        throw new core_error/* RelockError */.dB('RL-VAULT-BUSY', `${failing}: the secret was just made and is not yet known everywhere`, {
            remedy: 'Run this again in some minutes.',
            state: 'The secret is there, without a value.',
        });
    }
    async function compareAndSet(place, fields, from, address, failing) {
        const next = from + 1;
        const [state, before, taken] = await Promise.all([
            secrets.find(place, failing),
            from === 0 ? null : accessLeniently(place, from, failing),
            secrets.version(place, String(next), failing),
        ]);
        if (taken !== null || (from > 0 && state === null))
            throw write_conflict(address, `is no longer at version ${from}`);
        await claim(place, state, next, address, failing);
        const bytes = bytesOfFields(fields, before?.bytes);
        const added = await addClaimed(place, next, bytes, failing);
        if (added === next)
            return added;
        if (added > next)
            await undo(place, added, address, failing);
        throw write_conflict(address, 'was changed by someone else at the same moment');
    }
    async function accessLeniently(place, version, failing) {
        try {
            return await secrets.access(place, String(version), failing);
        }
        catch (error) {
            if (error instanceof core_error/* RelockError */.dB && error.code === 'RL-VAULT-DELETED')
                return null;
            throw error;
        }
    }
    async function claim(place, state, next, address, failing) {
        const mine = { [CLAIM]: `${next} ${(0,external_node_crypto_.randomBytes)(8).toString('hex')} ${Date.now()}` };
        const [number, , since] = state?.annotations[CLAIM]?.split(' ') ?? [];
        const isFresh = number === String(next) && Math.abs(Date.now() - Number(since)) < CLAIM_LIFE;
        if (isFresh)
            throw write_conflict(address, 'is being written by another run');
        const claimed = state === null
            ? await secrets.create(place, { ...secrets.newSecret, annotations: mine }, failing)
            : await secrets.annotate(place, state, { ...state.annotations, ...mine }, failing);
        if (claimed === null)
            throw write_conflict(address, 'is being written by another run');
    }
    async function addClaimed(place, next, bytes, failing) {
        try {
            const added = await secrets.add(place, bytes, failing);
            if (added !== null)
                return added;
        }
        catch (error) {
            const isUncertain = error instanceof core_error/* RelockError */.dB && /^RL-VAULT-(?:UNREACHABLE|ANSWER|BUSY)$/.test(error.code);
            const there = isUncertain ? await secrets.access(place, String(next), failing).catch(() => null) : null;
            if (there === null || !there.bytes.equals(bytes))
                throw error;
            return next;
        }
        throw new core_error/* RelockError */.dB('RL-VAULT-BUSY', `${failing}: Google does not find the secret`, {
            remedy: 'Run this again in some minutes.',
            state: 'Nothing was written.',
        });
    }
    async function undo(place, ours, address, failing) {
        try {
            const theirs = await secrets.access(place, String(ours - 1), failing);
            if (theirs !== null)
                await secrets.add(place, theirs.bytes, failing);
            await secrets.change(place, String(ours), 'destroy', failing);
        }
        catch (error) {
            if (!(error instanceof core_error/* RelockError */.dB))
                throw error;
            throw new core_error/* RelockError */.dB('RL-ROTATE-CONFLICT', `${(0,printable/* printable */.g)(address.text)} was changed by someone else at the same moment`, {
                evidence: [['Undoing failed', error.message]],
                remedy: `Look at versions ${ours - 1} and ${ours}, and add the value that is to be the latest once more.`,
                state: `Version ${ours}, which this run added, stands over the one that someone else added.`,
                cause: error,
            });
        }
    }
}
function write_numberOf(version, address) {
    const number = Number(version);
    if (Number.isSafeInteger(number) && number >= 0)
        return number;
    throw write_conflict(address, 'was expected at a version that Secret Manager never gave');
}
function write_conflict(address, what) {
    return new core_error/* RelockError */.dB('RL-ROTATE-CONFLICT', `${(0,printable/* printable */.g)(address.text)} ${what}`, {
        remedy: 'Read it again and decide anew.',
        state: 'Nothing was overwritten.',
    });
}

;// CONCATENATED MODULE: ./build/vault/google/open.js
















async function openGoogle(server, context) {
    const name = `Google Secret Manager${server.name === 'google' ? '' : ` (${(0,printable/* printable */.g)(server.name, 60)})`}`;
    const connection = connectGoogle(server, context);
    const secrets = openSecrets(connection);
    const protection = openProtection(connection, secrets);
    const written = new Map();
    const nameOf = ({ project, secret }) => `${project}/${secret}`;
    const add = openWriter(secrets, (place, version) => void written.set(nameOf(place), version));
    const held = [];
    let isAdvised = false;
    async function read(address) {
        if (address.scheme === 'gcptoken') {
            const reading = await mintToken(connection.login, address);
            held.push(reading.lease);
            context.onTaken();
            return reading;
        }
        const failing = `${(0,printable/* printable */.g)(address.text)} can’t be read`;
        const [payload] = await Promise.all([access(address, failing), advise(address)]);
        if (payload === null)
            return null;
        return { fields: (0,vault_document/* fieldsInBytes */.Am)(payload.bytes, address), version: payload.version };
    }
    async function access(address, failing) {
        const place = placeOf(address);
        const wanted = versionIn(address);
        const which = context.requireHsm ? await protection.require(address, wanted) : wanted;
        const payload = await secrets.access(place, which, failing);
        const ours = wanted === 'latest' ? (written.get(nameOf(place)) ?? 0) : 0;
        if ((payload?.version ?? 0) >= ours)
            return payload;
        if (context.requireHsm)
            await protection.require(address, String(ours));
        return secrets.access(place, String(ours), failing);
    }
    async function advise(address) {
        if (isAdvised || context.wanted === undefined)
            return;
        isAdvised = true;
        await adviseOnRights(connection, address, context.warn);
    }
    async function write(address, ...rest) {
        await requireHardware(address);
        return add(address, ...rest);
    }
    async function requireHardware(address) {
        if (context.requireHsm)
            await protection.require(address, 'latest');
    }
    const projects = new Map();
    function openProject(project) {
        const records = openRecords(secrets, project, context.warn);
        const fingerprints = (0,record_fingerprints/* openRecordFingerprints */.n)(records, `${server.name}, project ${project}`);
        const store = { read, write };
        const recordName = (address) => placeOf(address).secret;
        return {
            fingerprints: fingerprints.store,
            staging: (0,record_staging/* openRecordStaging */.t)(records, store, recordName, fingerprints.promoted),
        };
    }
    function at(address) {
        const { project } = placeOf(address);
        const opened = projects.get(project) ?? openProject(project);
        projects.set(project, opened);
        return opened;
    }
    async function change(address, version, verb) {
        const failing = `version ${(0,printable/* printable */.g)(String(version), 40)} of ${(0,printable/* printable */.g)(address.text)} can’t be ${verb}${verb === 'destroy' ? 'ed' : 'd'}`;
        const now = await secrets.change(placeOf(address), versionIn(withVersion(address, version)), verb, failing);
        if (verb !== 'destroy' || (0,hashicorp_json/* textIn */.r7)(now, 'state') === 'DESTROYED')
            return;
        const when = (0,printable/* printable */.g)((0,hashicorp_json/* textIn */.r7)(now, 'scheduledDestroyTime') ?? 'a time that Google does not tell', 40);
        context.warn(`Version ${version} of ${(0,printable/* printable */.g)(address.text)} is disabled now, and destroyed at ${when}: so the secret is set up.`);
    }
    return {
        name,
        read,
        write,
        leases: () => [...held],
        async revoke(lease) {
            throw (0,lasting_session.lasts)(lease);
        },
        dumpSession() {
            const leases = (0,session.savedLeases)(held);
            return leases.length === 0 ? null : { kind: 'lasting', address: name, leases };
        },
        async protection(address) {
            if (address.scheme === 'gcptoken')
                return { verdict: 'unverifiable', evidence: MINTED };
            return protection.of(address);
        },
        async stage(address, ...rest) {
            await requireHardware(address);
            await at(address).staging.stage(address, ...rest);
        },
        readStaged: (address, ...rest) => at(address).staging.readStaged(address, ...rest),
        promote: (address, ...rest) => at(address).staging.promote(address, ...rest),
        discard: (address, ...rest) => at(address).staging.discard(address, ...rest),
        readJournal: (address) => at(address).staging.readJournal(address),
        writeJournal: (address, ...rest) => at(address).staging.writeJournal(address, ...rest),
        writeIncident: (address, ...rest) => at(address).staging.writeIncident(address, ...rest),
        readIncident: (address) => at(address).staging.readIncident(address),
        readFingerprints: async (address) => at(address).fingerprints.readFingerprints(address),
        writeFingerprints: async (address, ...rest) => at(address).fingerprints.writeFingerprints(address, ...rest),
        async list(prefix) {
            const { project, secret } = prefixOf(prefix);
            const names = await secrets.list(project, secret, `${(0,printable/* printable */.g)(prefix.text)} can’t be listed`);
            return names.map((one) => (0,address/* addressBeside */.Dz)(prefix, `${project}/${one}`));
        },
        versions: (address) => secrets.versions(placeOf(address), `the versions of ${(0,printable/* printable */.g)(address.text)} can’t be listed`),
        disable: (address, version) => change(address, version, 'disable'),
        enable: (address, version) => change(address, version, 'enable'),
        destroy: (address, version) => change(address, version, 'destroy'),
        close: async () => connection.close(),
    };
}
const MINTED = 'nothing is stored: Google makes each token anew';
function withVersion(address, version) {
    return { ...address, params: new Map([['version', String(version)]]) };
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

/***/ 72910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ FINGERPRINTS),
/* harmony export */   n: () => (/* binding */ openRecordFingerprints)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);
/* harmony import */ var _fingerprint_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34554);
/* harmony import */ var _gathered_edits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55189);






const FINGERPRINTS = 'fingerprints';
const TRIES = 12;
function openRecordFingerprints(records, name) {
    async function current() {
        const record = await records.read(FINGERPRINTS);
        if (record === null)
            return null;
        const index = (0,_fingerprint_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseIndex */ .A1)(documentOf(record.text));
        if (index !== undefined)
            return { index, revision: record.revision };
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-INDEX', `the fingerprints in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name)} are damaged`, {
            remedy: 'Bring an older version of that record back; only Relock should write it.',
        });
    }
    const change = (0,_gathered_edits_js__WEBPACK_IMPORTED_MODULE_5__/* .gatherEdits */ .d)(write);
    async function write(failing, edit) {
        for (let count = 0; count < TRIES; count++) {
            const before = await current();
            const index = edit(before?.index ?? null);
            if (index === null)
                return;
            try {
                const text = new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(JSON.stringify((0,_fingerprint_index_js__WEBPACK_IMPORTED_MODULE_3__/* .formatIndex */ .Qe)(index)));
                await records.write(FINGERPRINTS, text, before?.revision ?? null);
                return;
            }
            catch (error) {
                if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB) || error.code !== 'RL-ROTATE-CONFLICT')
                    throw error;
            }
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.random() * 50 * (count + 1));
        }
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-BUSY', `${failing}: other runs write them all the time`, {
            remedy: 'Run this again later.',
            state: 'The fingerprints are as they were.',
        });
    }
    return {
        store: {
            readFingerprints: async () => (await current())?.index ?? null,
            writeFingerprints: (address, kind, values) => change(`the fingerprints of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(address.text)} can’t be written`, (index) => (0,_fingerprint_index_js__WEBPACK_IMPORTED_MODULE_3__/* .withValues */ .tV)(index, address, kind, values)),
        },
        promoted: (address) => change(`the fingerprints of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(address.text)} can’t be brought up to date`, (index) => (0,_fingerprint_index_js__WEBPACK_IMPORTED_MODULE_3__/* .withPromoted */ .nb)(index, address)),
    };
}
function documentOf(text) {
    try {
        const value = JSON.parse(text.reveal());
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 67084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ openRecordIncidents)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(503);



function openRecordIncidents(recordsOf, recordName) {
    const nameOf = (address) => `incident/${recordName((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeSecret */ .ii)(address))}`;
    return {
        async writeIncident(address, _id, record) {
            const records = recordsOf(address);
            const there = await records.read(nameOf(address));
            if (there?.text.reveal() !== record)
                await records.write(nameOf(address), new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretValue */ .i(record), there?.revision ?? null);
            return `beside ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeSecret */ .ii)(address).text)}`;
        },
        async readIncident(address) {
            return (await recordsOf(address).read(nameOf(address)))?.text.reveal() ?? null;
        },
    };
}


/***/ }),

/***/ 38370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ unpackRecord),
/* harmony export */   R: () => (/* binding */ packRecord)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);


const LONGEST = 4 * 1024 * 1024;
function packRecord(text, most) {
    const bytes = Buffer.from(text, 'utf8');
    return bytes.length <= most ? bytes : (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.gzipSync)(bytes);
}
function unpackRecord(bytes) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return bytes.toString('utf8');
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.gunzipSync)(bytes, { maxOutputLength: LONGEST }).toString('utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 32210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ openRecordStaging)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(503);
/* harmony import */ var _record_incidents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67084);





function openRecordStaging(records, store, recordName, onPromoted) {
    const pendingName = (address) => `pending/${recordName((0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeSecret */ .ii)(address))}`;
    const journalName = (address) => `journal/${recordName((0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeSecret */ .ii)(address))}`;
    async function readPending(address) {
        const record = await records.read(pendingName(address));
        return {
            pending: record === null ? undefined : parsePending(record.text, address),
            revision: record?.revision ?? null,
        };
    }
    const writePending = (address, pending, revision) => records.write(pendingName(address), new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(JSON.stringify(pending)), revision);
    async function makeCurrent(address, fields, from) {
        const whole = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeSecret */ .ii)(address);
        const isDone = async () => {
            const reading = await store.read(whole);
            const same = reading?.version !== undefined && reading.version !== from && sameFields(reading.fields, fields);
            return same ? reading.version : undefined;
        };
        const done = await isDone();
        if (done !== undefined)
            return done;
        try {
            return await store.write(whole, fields, from);
        }
        catch (error) {
            if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB) || error.code !== 'RL-ROTATE-CONFLICT')
                throw error;
            const later = await isDone();
            if (later !== undefined)
                return later;
            throw conflict(`${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(address.text)} was changed by someone else since the rotation began`);
        }
    }
    return {
        async stage(address, fields, rotation) {
            const { pending, revision } = await readPending(address);
            if (pending?.rotation === rotation && pending.promoted !== undefined)
                return;
            if (pending?.fields !== undefined) {
                if (pending.rotation === rotation && sameFields(secret(pending.fields), fields))
                    return;
                throw conflict(`${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(address.text)} already has a pending value of rotation ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(pending.rotation, 60)}`);
            }
            await writePending(address, { rotation, fields: revealed(fields) }, revision);
        },
        async readStaged(address, rotation) {
            const { pending } = await readPending(address);
            return pending?.rotation === rotation && pending.fields !== undefined ? secret(pending.fields) : null;
        },
        async promote(address, rotation, from) {
            const { pending, revision } = await readPending(address);
            if (pending?.rotation === rotation && pending.promoted !== undefined)
                return pending.promoted;
            if (pending?.rotation !== rotation || pending.fields === undefined) {
                throw conflict(`${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(address.text)} has no pending value of rotation ${rotation}`);
            }
            const version = await makeCurrent(address, secret(pending.fields), from);
            await onPromoted(address);
            await writePending(address, { rotation, promoted: version }, revision).catch((error) => {
                if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB) || error.code !== 'RL-ROTATE-CONFLICT')
                    throw error;
            });
            return version;
        },
        async discard(address, rotation) {
            const { pending, revision } = await readPending(address);
            if (pending?.rotation !== rotation || pending.fields === undefined || revision === null)
                return;
            await writePending(address, { rotation }, revision);
        },
        async readJournal(address) {
            const record = await records.read(journalName(address));
            return record === null ? null : { record: record.text.reveal(), revision: record.revision };
        },
        writeJournal: (address, record, expected) => records.write(journalName(address), new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(record), expected),
        ...(0,_record_incidents_js__WEBPACK_IMPORTED_MODULE_3__/* .openRecordIncidents */ .d)(() => records, recordName),
    };
}
function parsePending(text, address) {
    try {
        const value = JSON.parse(text.reveal());
        if (typeof value === 'object' && value !== null) {
            const { rotation, fields, promoted } = value;
            const known = fields === undefined || isTexts(fields);
            if (typeof rotation === 'string' && known) {
                return {
                    rotation,
                    ...(fields === undefined ? {} : { fields }),
                    ...(typeof promoted === 'string' || typeof promoted === 'number' ? { promoted } : {}),
                };
            }
        }
    }
    catch {
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-ANSWER', `what is kept as the pending value of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(address.text)} is damaged`, {
        remedy: 'Look at the record beside the secret: only Relock should write there.',
        state: 'Nothing was changed.',
    });
}
function isTexts(value) {
    return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}
function secret(fields) {
    return new Map(Object.entries(fields).map(([name, text]) => [name, new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(text)]));
}
function revealed(fields) {
    return Object.fromEntries([...fields].map(([name, value]) => [name, value.reveal()]));
}
function sameFields(a, b) {
    return a.size === b.size && [...a].every(([name, value]) => b.get(name)?.equals(value) === true);
}
function conflict(message) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-CONFLICT', message, {
        remedy: 'Wait for the other run, then run this again: it starts from what it finds.',
        state: 'Nothing was overwritten.',
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
