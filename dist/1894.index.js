export const id = 1894;
export const ids = [1894];
export const modules = {

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

/***/ 91894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAzure: () => (/* binding */ openAzure)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/http.js + 1 modules
var core_http = __webpack_require__(73131);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/vault/address.js
var address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/vault/document.js
var vault_document = __webpack_require__(38738);
// EXTERNAL MODULE: ./build/vault/record-fingerprints.js
var record_fingerprints = __webpack_require__(72910);
// EXTERNAL MODULE: ./build/vault/record-staging.js
var record_staging = __webpack_require__(32210);
// EXTERNAL MODULE: ./build/vault/hashicorp-json.js
var hashicorp_json = __webpack_require__(99847);
// EXTERNAL MODULE: ./build/vault/azure/answer.js
var azure_answer = __webpack_require__(58429);
;// CONCATENATED MODULE: ./build/vault/azure/refusal.js



function refusedCall(refused) {
    const { origin, request, answer, error, inner } = refused;
    const { status } = answer;
    const said = wordsOf(refused);
    const id = answer.headers['x-ms-request-id'];
    const evidence = [
        ...(said === '' ? [] : [['Key Vault says', said]]),
        ...(typeof id === 'string' ? [['Its request', (0,printable/* printable */.g)(id, 60)]] : []),
    ];
    const unclear = status >= 500 ? 'It is not known whether Azure did what it was asked.' : 'Nothing was written.';
    const state = request.method === 'GET' ? {} : { state: unclear };
    const make = (code, why, remedy) => new core_error/* RelockError */.dB(code, `${request.failing}: ${why}`, { evidence, remedy, ...state });
    if (status === 401)
        return challenged(refused);
    if (status === 429) {
        return make('RL-VAULT-BUSY', `${origin} asks to slow down (429)`, 'Run this again later; a vault has a limit for 10 s.');
    }
    if (status === 403) {
        const why = `Key Vault refused it (403 ${(0,printable/* printable */.g)(inner ?? (0,hashicorp_json/* textIn */.r7)(error, 'code') ?? '', 60)})`.replace(' )', ')');
        return make('RL-VAULT-DENIED', why, remedyFor(inner, request));
    }
    const code = (0,printable/* printable */.g)((0,hashicorp_json/* textIn */.r7)(error, 'code') ?? '', 60);
    if (status === 409) {
        return make('RL-VAULT-DELETED', `a deleted secret of this name waits there to be purged (409 ${(0,printable/* printable */.g)(inner ?? code, 60)})`, 'Recover it (az keyvault secret recover), purge it, or take another name.');
    }
    const what = code === '' ? '' : ` ${code}`;
    return make('RL-VAULT-ANSWER', `${origin} answered ${status}${what}`, 'Check the address; see Key Vault’s words above.');
}
function remedyFor(inner, { method, path }) {
    if (inner !== undefined && /Firewall|Connection|Network|PrivateLink/i.test(inner)) {
        return 'The vault’s firewall does not let this runner’s network in: allow it, or run the job on a runner inside.';
    }
    const [role, right] = method === 'GET'
        ? ['Key Vault Secrets User', /\/versions$|^secrets$/.test(path) ? 'list' : 'get']
        : ['Key Vault Secrets Officer', 'set'];
    return `Give the identity the role "${role}" on the vault${path === 'secrets' ? '' : ' or on this secret'} (a new role works after some minutes); with access policies: the secret permission "${right}".`;
}
function wordsOf({ request, error, inner, token, answer }) {
    const codes = [(0,hashicorp_json/* textIn */.r7)(error, 'code'), inner].filter((code) => code !== undefined).join(' ');
    const message = request.body === undefined || answer.status === 403 ? ((0,hashicorp_json/* textIn */.r7)(error, 'message') ?? '') : '';
    return (0,printable/* printable */.g)(token.hideIn(`${codes} ${message}`.replace(/\s+/g, ' ').trim()), 500);
}
function challenged({ origin, resource, request, answer }) {
    const challenge = answer.headers['www-authenticate'] ?? '';
    const part = (name) => new RegExp(`\\b${name}="([^"]{1,300})"`, 'i').exec(challenge)?.[1];
    const wanted = part('resource') ?? part('scope')?.replace(/\/\.default$/, '');
    const authority = part('authorization') ?? part('authorization_uri');
    const host = new URL(origin).hostname;
    const domain = wanted !== undefined && URL.canParse(wanted) ? new URL(wanted).hostname : undefined;
    const evidence = [
        ['The token is for', resource],
        ['The vault wants', `${(0,printable/* printable */.g)(wanted ?? '(nothing)', 120)} from ${(0,printable/* printable */.g)(authority ?? '(nobody)', 160)}`],
    ];
    if (domain === undefined || !host.endsWith(`.${domain}`)) {
        return new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `${request.failing}: ${origin} asks for tokens of another domain (401)`, {
            evidence,
            remedy: 'Check "address:" in the config: this does not answer as the key vault of that name.',
            state: 'The token that it was shown is good for key vaults: look into who answers there.',
        });
    }
    return new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `${request.failing}: Key Vault does not take the token (401)`, {
        evidence,
        remedy: 'Check "tenant:" in the config: it must be the tenant that the vault belongs to.',
        state: request.method === 'GET' ? 'Nothing was read.' : 'Nothing was written.',
    });
}

;// CONCATENATED MODULE: ./build/vault/azure/api.js





const VERSION = '7.6';
function openKeyVault(origin, resource, tokens, http) {
    async function ask(url, request) {
        const { token } = await tokens(resource, request.failing);
        const answer = await (0,azure_answer/* sendTo */.u)(http, request.failing, {
            method: request.method,
            url,
            headers: {
                authorization: `Bearer ${token.reveal()}`,
                accept: 'application/json',
                ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
            repeat: request.repeat ?? (request.method === 'GET' ? 'always' : 'unprocessed'),
        });
        return understand(answer, request, token);
    }
    function understand(answer, request, token) {
        const json = answer.status === 401 ? {} : (0,azure_answer/* jsonOf */.o)(answer, origin, request.failing);
        if (answer.status === 200)
            return { outcome: 'done', json };
        const error = (0,hashicorp_json/* objectIn */.D7)(json, 'error');
        if (answer.status === 404 && (0,hashicorp_json/* textIn */.r7)(error, 'code') === 'SecretNotFound')
            return { outcome: 'missing' };
        const inner = (0,hashicorp_json/* textIn */.r7)((0,hashicorp_json/* objectIn */.D7)(error, 'innererror') ?? (0,hashicorp_json/* objectIn */.D7)(error, 'innerError'), 'code');
        if (answer.status === 403 && inner === 'SecretDisabled')
            return { outcome: 'disabled' };
        throw refusedCall({ origin, resource, request, answer, error, inner, token });
    }
    return {
        origin,
        call: (request) => ask(`${origin}/${request.path}?api-version=${VERSION}`, request),
        async list(path, failing) {
            const items = [];
            const asked = new Set();
            let url = `${origin}/${path}?api-version=${VERSION}&maxresults=25`;
            while (!asked.has(url)) {
                asked.add(url);
                const answer = await ask(url, { method: 'GET', path, failing });
                if (answer.outcome !== 'done')
                    return asked.size === 1 ? null : items;
                const { value, nextLink } = answer.json;
                if (!Array.isArray(value))
                    throw misread(failing, origin, 'without the list that it should hold');
                items.push(...value);
                if (typeof nextLink !== 'string' || nextLink === '')
                    return items;
                url = checkLink(nextLink, path, failing);
            }
            throw misread(failing, origin, 'with a list that does not end');
        },
    };
    function checkLink(link, path, failing) {
        const url = URL.canParse(link) ? new URL(link) : undefined;
        const same = url?.pathname.toLowerCase() === `/${path}`.toLowerCase();
        if (url?.origin === origin && same)
            return url.href;
        throw misread(failing, origin, `with a next page at ${(0,printable/* printable */.g)(url?.origin ?? 'no address', 120)}`);
    }
}
function misread(failing, origin, what) {
    return new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: ${origin} answered ${what}`, {
        remedy: 'Check that the address is a key vault’s own.',
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/secret.js
var core_secret = __webpack_require__(5616);
;// CONCATENATED MODULE: ./build/vault/azure/secrets.js





const MAX_BYTES = 25_000;
async function getSecret(vault, name, failing, version) {
    const path = version === undefined ? `secrets/${name}` : `secrets/${name}/${version}`;
    const answer = await vault.call({ method: 'GET', path, failing });
    if (answer.outcome !== 'done')
        return answer.outcome === 'missing' ? null : 'disabled';
    const bundle = versionIn(answer.json, name);
    const value = answer.json['value'];
    const other = version !== undefined && bundle?.id !== version;
    if (bundle === undefined || other || typeof value !== 'string') {
        throw misread(failing, vault.origin, '200 without the secret that it was asked for');
    }
    return bundle.enabled ? { ...bundle, value: new core_secret/* SecretValue */.i(value) } : 'disabled';
}
async function putSecret(vault, name, { value, contentType, tags = {}, after, as }, failing) {
    const size = Buffer.byteLength(value.reveal());
    if (size > MAX_BYTES || size === 0) {
        throw new core_error/* RelockError */.dB('RL-VAULT-VALUE', `${failing}: it has ${size} bytes, Key Vault takes 1 to ${MAX_BYTES}`, {
            remedy: 'Store a smaller value, or several secrets.',
            state: 'Nothing was written.',
        });
    }
    const mark = {
        write: (0,external_node_crypto_.randomUUID)(),
        at: Date.now(),
        ...(after === undefined ? {} : { after }),
        ...(as === undefined ? {} : { as }),
    };
    const body = {
        value: value.reveal(),
        tags: { ...tags, relock: JSON.stringify(mark) },
        ...(contentType === undefined ? {} : { contentType }),
    };
    try {
        const answer = await vault.call({ method: 'PUT', path: `secrets/${name}`, body, failing });
        const written = answer.outcome === 'done' ? versionIn(answer.json, name) : undefined;
        if (written === undefined)
            throw misread(failing, vault.origin, 'without the version that it should have made');
        return written;
    }
    catch (error) {
        if (!(error instanceof core_error/* RelockError */.dB) || !['RL-VAULT-UNREACHABLE', 'RL-VAULT-ANSWER'].includes(error.code))
            throw error;
        const listed = await listVersions(vault, name, failing).catch(() => []);
        const found = listed.find((one) => one.mark?.write === mark.write);
        if (found !== undefined)
            return found;
        throw error;
    }
}
async function setEnabled(vault, name, version, enabled, failing, withdrawn = false) {
    const { mark, tags } = version;
    const path = `secrets/${name}/${version.id}`;
    const marked = withdrawn ? { tags: { ...tags, relock: JSON.stringify({ ...mark, withdrawn: true }) } } : {};
    const body = { attributes: { enabled }, ...marked };
    const answer = await vault.call({ method: 'PATCH', path, body, failing, repeat: 'always' });
    if (answer.outcome === 'done' && versionIn(answer.json, name)?.enabled === enabled)
        return;
    throw misread(failing, vault.origin, 'without the change that it was asked for');
}
async function listVersions(vault, name, failing) {
    const items = (await vault.list(`secrets/${name}/versions`, failing)) ?? [];
    const versions = items.map((item) => {
        const version = (0,hashicorp_json/* isObject */.Gv)(item) ? versionIn(item, name) : undefined;
        if (version === undefined)
            throw misread(failing, vault.origin, 'with something that is no version of this secret');
        return version;
    });
    const order = ({ mark }) => mark?.at ?? Number.MAX_SAFE_INTEGER;
    return versions.sort((a, b) => a.created - b.created || order(a) - order(b));
}
async function listNames(vault, failing) {
    const items = (await vault.list('secrets', failing)) ?? [];
    return items.map((item) => {
        const match = (0,hashicorp_json/* isObject */.Gv)(item) ? /\/secrets\/([0-9A-Za-z-]{1,127})$/.exec((0,hashicorp_json/* textIn */.r7)(item, 'id') ?? '') : null;
        if (match?.[1] === undefined)
            throw misread(failing, vault.origin, 'with something that is no secret');
        return match[1];
    });
}
function effectiveId({ id, mark }) {
    return mark?.as ?? id;
}
function versionIn(json, name) {
    const match = /\/secrets\/([^/]+)\/([0-9a-f]{32})$/i.exec((0,hashicorp_json/* textIn */.r7)(json, 'id') ?? '');
    const attributes = (0,hashicorp_json/* objectIn */.D7)(json, 'attributes');
    const created = (0,hashicorp_json/* numberIn */.Po)(attributes, 'created');
    if (match?.[1]?.toLowerCase() !== name.toLowerCase() || match[2] === undefined || created === undefined)
        return undefined;
    const { relock, ...tags } = textsOf((0,hashicorp_json/* objectIn */.D7)(json, 'tags') ?? {});
    return {
        id: match[2].toLowerCase(),
        enabled: attributes?.['enabled'] !== false,
        created,
        expires: (0,hashicorp_json/* numberIn */.Po)(attributes, 'exp'),
        notBefore: (0,hashicorp_json/* numberIn */.Po)(attributes, 'nbf'),
        contentType: (0,hashicorp_json/* textIn */.r7)(json, 'contentType'),
        tags,
        mark: relock === undefined ? undefined : markIn(relock),
    };
}
function textsOf(json) {
    return Object.fromEntries(Object.entries(json).filter((entry) => typeof entry[1] === 'string'));
}
function markIn(text) {
    try {
        const value = JSON.parse(text);
        if (!(0,hashicorp_json/* isObject */.Gv)(value))
            return undefined;
        const [write, at] = [(0,hashicorp_json/* textIn */.r7)(value, 'write'), (0,hashicorp_json/* numberIn */.Po)(value, 'at')];
        const { after, as, withdrawn } = value;
        if (write === undefined || at === undefined)
            return undefined;
        return {
            write,
            at,
            ...(typeof after === 'string' ? { after } : {}),
            ...(typeof as === 'string' ? { as } : {}),
            ...(withdrawn === true ? { withdrawn } : {}),
        };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/vault/azure/compare-and-set.js



const TRIES = 10;
async function compareAndSet(vault, name, expected, make, failing) {
    for (let count = 1; count <= TRIES; count++) {
        const noted = await listVersions(vault, name, failing);
        const current = await currentOf(vault, name, failing);
        if (current === 'unsettled') {
            if (count > TRIES / 2)
                await putBack(vault, name, failing);
            await pause(count);
            continue;
        }
        if (current.id !== expected) {
            if (isFinal(current, expected) || count > 3)
                throw conflict(failing);
            await pause(count);
            continue;
        }
        const mine = await putSecret(vault, name, { ...make(current), after: expected ?? '' }, failing);
        const known = new Set([mine.id, ...noted.map(({ id }) => id)]);
        const after = await listVersions(vault, name, failing);
        if (after.every(({ id }) => known.has(id)))
            return { written: mine, older: noted };
        await takeBack(vault, name, mine, failing);
        await pause(count);
    }
    throw new core_error/* RelockError */.dB('RL-VAULT-BUSY', `${failing}: others write it all the time`, {
        remedy: 'Run this again later.',
        state: 'Nothing was written.',
    });
}
async function takeBack(vault, name, mine, failing) {
    try {
        await setEnabled(vault, name, mine, false, failing, true);
        await putBack(vault, name, failing);
    }
    catch (error) {
        if (!(error instanceof core_error/* RelockError */.dB))
            throw error;
        throw new core_error/* RelockError */.dB(error.code, error.message, {
            evidence: error.evidence,
            ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
            state: `Another writer was first. Version ${mine.id} of ${name} was to be taken back and may still be the latest: see that the right one is.`,
            cause: error,
        });
    }
}
async function currentOf(vault, name, failing) {
    const latest = await getSecret(vault, name, failing);
    if (latest === null)
        return { id: null, bundle: undefined };
    if (latest !== 'disabled')
        return { id: effectiveId(latest), bundle: latest };
    const versions = await listVersions(vault, name, failing);
    const below = underDisabled(versions);
    if (below === 'nothing')
        return { id: null, bundle: undefined };
    const newest = versions.findLast(({ enabled }) => !enabled);
    return below === 'shut' && newest !== undefined ? { id: effectiveId(newest), bundle: undefined } : 'unsettled';
}
function isFinal({ id, bundle }, expected) {
    const after = bundle?.mark?.after;
    return id === null || after === undefined || after === (expected ?? '');
}
async function putBack(vault, name, failing) {
    for (let count = 0; count < TRIES; count++) {
        if ((await getSecret(vault, name, failing)) !== 'disabled')
            return;
        const versions = await listVersions(vault, name, failing);
        const newest = underDisabled(versions);
        if (typeof newest === 'string')
            return;
        const bundle = await getSecret(vault, name, failing, newest.id);
        if (bundle === null || bundle === 'disabled')
            continue;
        const { value, contentType, tags, mark } = bundle;
        const after = mark?.after === undefined ? {} : { after: mark.after };
        const copy = await putSecret(vault, name, { value, contentType, tags, ...after, as: effectiveId(bundle) }, failing);
        const known = new Set([copy.id, ...versions.map(({ id }) => id)]);
        const later = newestLive((await listVersions(vault, name, failing)).filter(({ id }) => !known.has(id)));
        if (later === undefined || effectiveId(later) === effectiveId(copy))
            return;
        await setEnabled(vault, name, copy, false, failing, true);
    }
}
function underDisabled(versions) {
    if (versions.every(({ mark }) => mark?.withdrawn === true))
        return 'nothing';
    const latest = versions.findLast(({ enabled }) => !enabled);
    return (latest?.mark?.withdrawn === true ? newestLive(versions) : undefined) ?? 'shut';
}
function newestLive(versions) {
    const live = versions.filter(({ enabled }) => enabled);
    const under = new Set(live.map(({ mark }) => mark?.after));
    return live.findLast((one) => !under.has(effectiveId(one)));
}
async function pause(count) {
    await (0,promises_.setTimeout)(Math.random() * Math.min(1500, 60 * 2 ** count));
}
function conflict(failing) {
    return new core_error/* RelockError */.dB('RL-ROTATE-CONFLICT', `${failing}: it was changed by someone else in the meantime`, {
        remedy: 'Read it again and decide anew.',
        state: 'Nothing was overwritten.',
    });
}

// EXTERNAL MODULE: ./build/vault/azure/entra.js + 2 modules
var entra = __webpack_require__(8369);
;// CONCATENATED MODULE: ./build/vault/azure/place.js




function placeOf(address) {
    const [vault = '', secret = '', third, ...more] = address.path.split('/');
    checkVault(vault, address);
    if (!/^[0-9A-Za-z-]{1,127}$/.test(secret) || more.length > 0 || isOwn(secret)) {
        throw wrongPath(address, isOwn(secret) ? 'names one of Relock’s own records' : 'names no secret');
    }
    const stranger = [...address.params.keys()].find((name) => name !== 'version');
    const version = third ?? address.params.get('version');
    const twice = third !== undefined && address.params.has('version');
    if (stranger === undefined && !twice && (version === undefined || /^[0-9a-f]{32}$/i.test(version))) {
        return { vault, secret, version: version?.toLowerCase() };
    }
    const what = stranger === undefined ? 'a version that Key Vault never gave' : `the parameter "${(0,printable/* printable */.g)(stranger, 40)}"`;
    throw new core_error/* RelockError */.dB('RL-VAULT-PARAM', `${(0,printable/* printable */.g)(address.text)} has ${what}`, {
        remedy: 'Write azurekeyvault://VAULT-NAME/SECRET/VERSION with the version’s 32 hex digits, or leave it out for the latest.',
    });
}
function secretOf(address) {
    const place = placeOf(address);
    if (place.version === undefined)
        return place;
    throw new core_error/* RelockError */.dB('RL-VAULT-PARAM', `${(0,printable/* printable */.g)(address.text)} names one version, which never changes`, {
        remedy: 'Leave the version out.',
        state: 'Nothing was changed.',
    });
}
function prefixOf(address) {
    const [vault = '', prefix = '', ...more] = address.path.split('/');
    checkVault(vault, address);
    if (/^[0-9A-Za-z-]{0,127}$/.test(prefix) && more.length === 0 && address.params.size === 0)
        return { vault, prefix };
    throw wrongPath(address, 'is no prefix of secrets’ names');
}
function originOf(server, vault) {
    return (0,core_http.checkUrl)(server.address.replaceAll('{vault}', vault)).origin;
}
function resourceOf(server) {
    const host = /^https:\/\/(?:\{vault\}|[0-9A-Za-z-]+)\.(vault\.[a-z0-9.-]+)(?::\d+)?$/i.exec(server.address)?.[1];
    return `https://${host?.toLowerCase() ?? 'vault.azure.net'}`;
}
function recordSecret(record) {
    const [kind = '', name = 'vault'] = record.split('/');
    const short = name.length <= 90 ? name : (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex');
    return `${short.toLowerCase()}--relock-${kind}`;
}
function isOwn(secret) {
    return /--relock-(?:fingerprints|incident|journal|pending)(?:-\d+)?$/i.test(secret);
}
function checkVault(name, address) {
    if (!/^[A-Za-z](?:[0-9A-Za-z]|-(?!-)){1,22}[0-9A-Za-z]$/.test(name))
        throw wrongPath(address, 'names no key vault');
}
function wrongPath(address, what) {
    return new core_error/* RelockError */.dB('RL-VAULT-PATH', `${(0,printable/* printable */.g)(address.text)} ${what}`, {
        remedy: 'Write azurekeyvault://VAULT-NAME/SECRET#/KEY; both names have letters, digits and hyphens only, the vault’s 3 to 24 of them.',
    });
}

;// CONCATENATED MODULE: ./build/vault/azure/records.js






const IN_PARTS = 'application/vnd.relock.parts+json';
const PART = 24_000;
function openAzureRecords(vault) {
    const failingTo = (verb, name) => `Relock’s record ${recordSecret(name)} can’t be ${verb}`;
    async function latest(name, failing) {
        const secret = recordSecret(name);
        const found = await getSecret(vault, secret, failing);
        if (found !== 'disabled')
            return found;
        const newest = underDisabled(await listVersions(vault, secret, failing));
        const below = newest === 'nothing' ? null : newest === 'shut' ? 'disabled' : await getSecret(vault, secret, failing, newest.id);
        if (below !== 'disabled')
            return below;
        throw new core_error/* RelockError */.dB('RL-VAULT-DELETED', `${failing}: it was disabled`, {
            remedy: `Enable the latest version of ${secret} again; only Relock should change it.`,
        });
    }
    return {
        async read(name) {
            const failing = failingTo('read', name);
            const bundle = await latest(name, failing);
            if (bundle === null)
                return null;
            return { text: await assembled(vault, bundle, recordSecret(name), failing), revision: effectiveId(bundle) };
        },
        async write(name, text, expected) {
            const failing = failingTo('written', name);
            const secret = recordSecret(name);
            const whole = Buffer.from(text.reveal());
            const parts = whole.length > PART ? await writeParts(vault, secret, whole, failing) : undefined;
            const value = parts === undefined ? text : new core_secret/* SecretValue */.i(JSON.stringify(parts));
            const contentType = parts === undefined ? 'application/json' : IN_PARTS;
            const revision = expected === null ? null : String(expected);
            const { written, older } = await compareAndSet(vault, secret, revision, () => ({ value, contentType }), failing);
            for (const one of name.startsWith('pending/') ? older : []) {
                if (one.enabled)
                    await setEnabled(vault, secret, one, false, failing);
            }
            return written.id;
        },
        async remove(name) {
            const failing = failingTo('removed', name);
            const secret = recordSecret(name);
            for (const version of await listVersions(vault, secret, failing)) {
                if (version.mark?.withdrawn !== true)
                    await setEnabled(vault, secret, version, false, failing, true);
            }
        },
    };
}
async function writeParts(vault, secret, whole, failing) {
    const text = whole.toString('base64');
    const pieces = Array.from({ length: Math.ceil(text.length / PART) }, (_, i) => text.slice(i * PART, (i + 1) * PART));
    return Promise.all(pieces.map(async (piece, i) => {
        const value = new core_secret/* SecretValue */.i(piece);
        return (await putSecret(vault, `${secret}-${i + 1}`, { value, contentType: 'text/plain' }, failing)).id;
    }));
}
async function assembled(vault, bundle, secret, failing) {
    if (bundle.contentType !== IN_PARTS)
        return bundle.value;
    const parts = await Promise.all(versionsIn(bundle.value).map((version, i) => getSecret(vault, `${secret}-${i + 1}`, failing, version)));
    const found = parts.filter((part) => part !== null && part !== 'disabled');
    if (found.length === parts.length && found.length > 0) {
        const text = found.map(({ value }) => value.reveal()).join('');
        return new core_secret/* SecretValue */.i(Buffer.from(text, 'base64').toString('utf8'));
    }
    throw new core_error/* RelockError */.dB('RL-VAULT-INDEX', `${failing}: a part of it is gone`, {
        remedy: `Enable all versions of ${secret}-1 and the following again; only Relock should write there.`,
    });
}
function versionsIn(text) {
    try {
        const value = JSON.parse(text.reveal());
        const known = Array.isArray(value) && !(0,hashicorp_json/* isObject */.Gv)(value) ? value : [];
        return known.filter((one) => typeof one === 'string');
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/vault/azure/tier.js





const MANAGEMENT = {
    'https://vault.azure.net': 'https://management.azure.com',
    'https://vault.azure.cn': 'https://management.chinacloudapi.cn',
    'https://vault.usgovcloudapi.net': 'https://management.usgovcloudapi.net',
};
const tier_VERSION = '2026-02-01';
const UNTOLD = 'Key Vault’s API has no word on what protects a secret';
function openTiers(server, env, tokens, http, management = MANAGEMENT[resourceOf(server)]) {
    const asked = new Map();
    async function ask(vault) {
        const subscription = env['AZURE_SUBSCRIPTION_ID'];
        if (subscription === undefined || management === undefined || !/^[0-9a-f-]{36}$/i.test(subscription)) {
            return { verdict: 'unverifiable', evidence: UNTOLD };
        }
        const tier = await tierOf(vault, subscription, management).catch((error) => {
            return error instanceof core_error/* RelockError */.dB ? undefined : Promise.reject(error);
        });
        const what = tier === undefined
            ? 'its tier is not this identity’s to read'
            : `its tier is ${(0,printable/* printable */.g)(tier, 20)}, which says nothing of one secret`;
        return { verdict: 'unverifiable', evidence: `${UNTOLD}; ${what}` };
    }
    async function tierOf(vault, subscription, origin) {
        const failing = `the tier of the key vault ${(0,printable/* printable */.g)(vault)} can’t be read`;
        const { token } = await tokens(origin, failing);
        const path = `/subscriptions/${subscription}/providers/Microsoft.KeyVault/vaults`;
        let url = `${origin}${path}?api-version=${tier_VERSION}`;
        for (let page = 0; page < 40; page++) {
            const headers = { authorization: `Bearer ${token.reveal()}`, accept: 'application/json' };
            const answer = await (0,azure_answer/* sendTo */.u)(http, failing, { method: 'GET', url, headers });
            const json = (0,azure_answer/* jsonOf */.o)(answer, origin, failing);
            const { value, nextLink } = json;
            if (answer.status !== 200 || !Array.isArray(value))
                return undefined;
            const found = value.filter(hashicorp_json/* isObject */.Gv).find((one) => (0,hashicorp_json/* textIn */.r7)(one, 'name')?.toLowerCase() === vault.toLowerCase());
            if (found !== undefined)
                return skuOf(found);
            const next = typeof nextLink === 'string' && URL.canParse(nextLink) ? new URL(nextLink) : undefined;
            if (next?.origin !== origin)
                return undefined;
            url = next.href;
        }
        return undefined;
    }
    return (vault) => {
        const answer = asked.get(vault) ?? ask(vault);
        asked.set(vault, answer);
        return answer;
    };
}
function skuOf(vault) {
    return (0,hashicorp_json/* textIn */.r7)((0,hashicorp_json/* objectIn */.D7)((0,hashicorp_json/* objectIn */.D7)(vault, 'properties'), 'sku'), 'name');
}

;// CONCATENATED MODULE: ./build/vault/azure/open.js














async function openAzure(server, context) {
    const http = (0,core_http.openHttp)({ caFile: server.caFile, proxies: context.env });
    const tokens = (0,entra/* openEntra */.v)(server, context, http);
    const tier = openTiers(server, context.env, tokens, http);
    const vaults = new Map();
    function keptIn(name) {
        if (context.requireHsm)
            throw notHardware(name);
        const known = vaults.get(name);
        if (known !== undefined)
            return known;
        const api = openKeyVault(originOf(server, name), resourceOf(server), tokens, http);
        const records = openAzureRecords(api);
        const { store, promoted } = (0,record_fingerprints/* openRecordFingerprints */.n)(records, recordSecret(record_fingerprints/* FINGERPRINTS */.K));
        const recordName = (address) => secretOf(address).secret.toLowerCase();
        const kept = {
            api,
            staging: (0,record_staging/* openRecordStaging */.t)(records, { read, write }, recordName, promoted),
            fingerprints: store,
        };
        vaults.set(name, kept);
        return kept;
    }
    const keptFor = (address) => keptIn(secretOf(address).vault);
    async function read(address) {
        const place = placeOf(address);
        const failing = `${(0,printable/* printable */.g)(address.text)} can’t be read`;
        const { api } = keptIn(place.vault);
        const found = await getSecret(api, place.secret, failing, place.version);
        const bundle = found === 'disabled' ? await belowTakenBack(api, place, address, failing) : found;
        if (bundle === null)
            return null;
        if (place.version !== undefined && bundle.mark?.withdrawn === true)
            throw disabled(address);
        checkTimes(bundle, address);
        return { fields: (0,vault_document/* fieldsIn */.t5)(bundle.value.reveal(), address), version: effectiveId(bundle) };
    }
    async function write(...[address, fields, expected]) {
        const { vault, secret } = secretOf(address);
        const failing = `${(0,printable/* printable */.g)(address.text)} can’t be written`;
        const { api } = keptIn(vault);
        const make = ({ bundle }) => {
            const value = (0,vault_document/* documentOf */.lM)(fields, bundle?.value.reveal());
            const json = value.reveal().startsWith('{') ? 'application/json' : undefined;
            return { value, contentType: bundle?.contentType ?? json, tags: bundle?.tags ?? {} };
        };
        if (expected !== undefined) {
            const from = expected === 0 ? null : String(expected);
            return (await compareAndSet(api, secret, from, make, failing)).written.id;
        }
        const latest = await getSecret(api, secret, failing);
        const bundle = latest === null || latest === 'disabled' ? undefined : latest;
        const after = bundle === undefined ? {} : { after: effectiveId(bundle) };
        return (await putSecret(api, secret, { ...make({ id: bundle?.id ?? null, bundle }), ...after }, failing)).id;
    }
    async function change(address, version, enabled) {
        const { vault, secret } = secretOf(address);
        const failing = `version ${(0,printable/* printable */.g)(version, 40)} of ${(0,printable/* printable */.g)(address.text)} can’t be ${enabled ? 'enabled' : 'disabled'}`;
        const { api } = keptIn(vault);
        const those = (await listVersions(api, secret, failing)).filter((one) => effectiveId(one) === version && one.mark?.withdrawn !== true);
        if (those.length === 0) {
            throw new core_error/* RelockError */.dB('RL-VAULT-NO-VERSION', `${failing}: there is no such version`, {
                remedy: 'Look at the versions that there are: relock vault versions ADDRESS.',
                state: 'Nothing was changed.',
            });
        }
        for (const one of those)
            await setEnabled(api, secret, one, enabled, failing);
    }
    return {
        name: `azure key vault ${server.address}`,
        read,
        write,
        leases: () => [],
        async versions(address) {
            const { vault, secret } = secretOf(address);
            const failing = `the versions of ${(0,printable/* printable */.g)(address.text)} can’t be listed`;
            const all = await listVersions(keptIn(vault).api, secret, failing);
            return all.filter(({ mark }) => mark?.withdrawn !== true && mark?.as === undefined).map(infoOf);
        },
        async list(prefix) {
            const { vault, prefix: start } = prefixOf(prefix);
            const names = await listNames(keptIn(vault).api, `the secrets under ${(0,printable/* printable */.g)(prefix.text)} can’t be listed`);
            const wanted = names.filter((name) => !isOwn(name) && name.toLowerCase().startsWith(start.toLowerCase()));
            return wanted.sort().map((name) => (0,address/* addressBeside */.Dz)(prefix, `${vault}/${name}`));
        },
        disable: (address, version) => change(address, String(version), false),
        enable: (address, version) => change(address, String(version), true),
        async destroy(address) {
            throw new core_error/* RelockError */.dB('RL-VAULT-UNSUPPORTED', `no single version of ${(0,printable/* printable */.g)(address.text)} can be destroyed: Key Vault deletes whole secrets only, and keeps those for days`, { remedy: 'Disable the version; or delete and purge the whole secret.', state: 'Nothing was changed.' });
        },
        stage: (address, fields, rotation) => keptFor(address).staging.stage(address, fields, rotation),
        readStaged: (address, rotation) => keptFor(address).staging.readStaged(address, rotation),
        promote: (address, rotation, from) => keptFor(address).staging.promote(address, rotation, from),
        discard: (address, rotation) => keptFor(address).staging.discard(address, rotation),
        readJournal: (address) => keptFor(address).staging.readJournal(address),
        writeJournal: (address, record, expected) => keptFor(address).staging.writeJournal(address, record, expected),
        writeIncident: (address, id, record) => keptFor(address).staging.writeIncident(address, id, record),
        readIncident: (address) => keptFor(address).staging.readIncident(address),
        readFingerprints: (address) => keptFor(address).fingerprints.readFingerprints(address),
        writeFingerprints: (address, kind, values) => keptFor(address).fingerprints.writeFingerprints(address, kind, values),
        protection: async (address) => tier(placeOf(address).vault),
        async revoke() {
        },
        close: async () => http.close(),
    };
}
async function belowTakenBack(api, { secret, version }, address, failing) {
    if (version !== undefined)
        throw disabled(address);
    const newest = underDisabled(await listVersions(api, secret, failing));
    if (newest === 'nothing')
        return null;
    if (newest === 'shut')
        throw disabled(address);
    const bundle = await getSecret(api, secret, failing, newest.id);
    if (bundle === 'disabled')
        throw disabled(address);
    return bundle;
}
function disabled(address) {
    return new core_error/* RelockError */.dB('RL-VAULT-DELETED', `${(0,printable/* printable */.g)(address.text)} is there, and its version is disabled`, {
        remedy: 'Enable the version, store a new one, or name another one.',
    });
}
function checkTimes({ expires, notBefore }, address) {
    const now = Date.now() / 1000;
    const refuse = (what, seconds) => new core_error/* RelockError */.dB('RL-VAULT-EXPIRED', `${(0,printable/* printable */.g)(address.text)} ${what} ${new Date(seconds * 1000).toISOString()}`, {
        remedy: 'Store a new version, or give this one another time (az keyvault secret set-attributes).',
    });
    if (expires !== undefined && expires <= now)
        throw refuse('has expired: it was good until', expires);
    if (notBefore !== undefined && notBefore > now + 300)
        throw refuse('is not yet to be used: it is good from', notBefore);
}
function infoOf({ id, created, enabled }) {
    return { version: id, created: new Date(created * 1000).toISOString(), state: enabled ? 'enabled' : 'disabled' };
}
function notHardware(name) {
    return new core_error/* RelockError */.dB('RL-VAULT-NOT-HSM', `the key vault ${(0,printable/* printable */.g)(name)} can’t be used with require-hsm: nothing in its API tells what protects a secret`, {
        remedy: 'Keep the secret in a store that can show its hardware, or take require-hsm out of the config on purpose.',
        state: 'Nothing was read, and no token was sent to it.',
    });
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


/***/ })

};
