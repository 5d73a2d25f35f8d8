export const id = 9158;
export const ids = [9158];
export const modules = {

/***/ 60140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ hasStoredAwsKey),
/* harmony export */   c: () => (/* binding */ awsCredentials)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _aws_sts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93370);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63201);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);





const EARLY = 5 * 60_000;
const MACHINE = 'http://169.254.169.254/latest';
const CONTAINER = 'http://169.254.170.2';
function hasStoredAwsKey(env) {
    return env['AWS_ACCESS_KEY_ID'] !== undefined && env['AWS_SESSION_TOKEN'] === undefined;
}
function awsCredentials(env, http, region) {
    const [id, secret] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']];
    if (id !== undefined && secret !== undefined) {
        return async () => ({ id, secret, session: env['AWS_SESSION_TOKEN'] });
    }
    let known;
    return async () => {
        if (known !== undefined && Date.now() > (await known).ends - EARLY)
            known = undefined;
        known ??= fetchKey();
        known.catch(() => (known = undefined));
        return known;
    };
    async function fetchKey() {
        const [role, file] = [env['AWS_ROLE_ARN'], env['AWS_WEB_IDENTITY_TOKEN_FILE']];
        if (role !== undefined && file !== undefined)
            return webIdentity(role, file);
        const relative = env['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'];
        const full = env['AWS_CONTAINER_CREDENTIALS_FULL_URI'];
        if (relative !== undefined || full !== undefined) {
            const tokenFile = env['AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'];
            const token = tokenFile === undefined ? env['AWS_CONTAINER_AUTHORIZATION_TOKEN'] : textOf(tokenFile);
            const headers = token === undefined ? {} : { authorization: token };
            return keyIn(await ask(relative === undefined ? (full ?? '') : `${CONTAINER}${relative}`, headers));
        }
        const machine = env['AWS_EC2_METADATA_SERVICE_ENDPOINT']?.replace(/\/*$/, '/latest') ?? MACHINE;
        const life = { 'x-aws-ec2-metadata-token-ttl-seconds': '60' };
        const headers = { 'x-aws-ec2-metadata-token': await ask(`${machine}/api/token`, life, 'PUT') };
        const roles = `${machine}/meta-data/iam/security-credentials/`;
        const [name = ''] = (await ask(roles, headers)).split('\n');
        return keyIn(await ask(`${roles}${encodeURIComponent(name)}`, headers));
    }
    async function webIdentity(role, file) {
        const answer = await (0,_aws_sts_js__WEBPACK_IMPORTED_MODULE_2__/* .askSts */ .O1)(http, (0,_aws_sts_js__WEBPACK_IMPORTED_MODULE_2__/* .stsPlace */ ._p)(region, env), {
            Action: 'AssumeRoleWithWebIdentity',
            RoleArn: role,
            RoleSessionName: env['AWS_ROLE_SESSION_NAME'] ?? 'relock',
            WebIdentityToken: textOf(file),
        });
        if (answer.session !== undefined)
            return answer.session;
        throw none(`AWS STS refuses the web identity (${answer.status} ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(answer.code ?? '', 80)})`);
    }
}
function ask(...request) {
    return (0,_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .askMetadata */ .b)(...request).catch(() => {
        throw none('there is no key in the environment, and this machine’s or container’s service gives none');
    });
}
function keyIn(text) {
    let json = {};
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null)
            json = value;
    }
    catch {
    }
    const [id, secret, session] = [json['AccessKeyId'], json['SecretAccessKey'], json['Token']];
    const ends = typeof json['Expiration'] === 'string' ? Date.parse(json['Expiration']) : Number.NaN;
    if (typeof id !== 'string' || typeof secret !== 'string' || Number.isNaN(ends)) {
        throw none('this machine’s or container’s service gives no access key');
    }
    return { id, secret, session: typeof session === 'string' ? session : undefined, ends };
}
function textOf(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8').trim();
    }
    catch (error) {
        throw none(`the identity token can’t be read from ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(file)} (${(0,_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? 'unknown error'})`);
    }
}
function none(why) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-CLOUD-CREDENTIALS', `there is nothing that lets Relock in at AWS: ${why}`, {
        remedy: 'Give the machine a role, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    });
}


/***/ }),

/***/ 93370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ askSts),
/* harmony export */   PC: () => (/* binding */ awsEndpoint),
/* harmony export */   _p: () => (/* binding */ stsPlace),
/* harmony export */   pF: () => (/* binding */ awsSuffix)
/* harmony export */ });
/* harmony import */ var _sigv4_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60849);

function stsPlace(region, env) {
    const url = env['AWS_ENDPOINT_URL_STS'] ?? env['AWS_ENDPOINT_URL'] ?? awsEndpoint('sts', region, env);
    return { url, region };
}
function awsEndpoint(service, region, env) {
    const fips = env['AWS_USE_FIPS_ENDPOINT'] === 'true' ? '-fips' : '';
    const dual = region.startsWith('cn-') ? 'api.amazonwebservices.com.cn' : 'api.aws';
    const suffix = env['AWS_USE_DUALSTACK_ENDPOINT'] === 'true' ? dual : awsSuffix(region);
    return `https://${service}${fips}.${region}.${suffix}/`;
}
function awsSuffix(region) {
    return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}
async function askSts(http, place, parameters, key) {
    const url = new URL(place.url);
    const body = new URLSearchParams({ Version: '2011-06-15', ...parameters }).toString();
    const plain = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    const scope = { region: place.region, service: 'sts' };
    const headers = key === undefined ? plain : (0,_sigv4_js__WEBPACK_IMPORTED_MODULE_0__/* .signPost */ ._)({ url, headers: plain, body }, scope, key, new Date());
    const answer = await http.request({ method: 'POST', url: url.href, headers, body, repeat: 'always' });
    const part = (name) => new RegExp(`<${name}>([^<]{1,16384})</${name}>`).exec(answer.body)?.[1];
    const [id, secret, session] = [part('AccessKeyId'), part('SecretAccessKey'), part('SessionToken')];
    const ends = Date.parse(part('Expiration') ?? '');
    const whole = answer.status === 200 && id !== undefined && secret !== undefined && session !== undefined;
    return {
        status: answer.status,
        code: answer.status === 200 ? undefined : part('Code'),
        message: unescaped(part('Message') ?? ''),
        requestId: part('RequestId'),
        session: whole && !Number.isNaN(ends) ? { id, secret, session, ends } : undefined,
    };
}
const ENTITIES = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
function unescaped(text) {
    return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ENTITIES[name] ?? '');
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

/***/ 60849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ signPost)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function signPost(request, scope, key, at) {
    const time = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const headers = {
        ...request.headers,
        host: request.url.host,
        'x-amz-date': time,
        ...(key.session === undefined ? {} : { 'x-amz-security-token': key.session }),
    };
    const names = Object.keys(headers).sort();
    const canonical = [
        'POST',
        request.url.pathname,
        '',
        ...names.map((name) => `${name}:${headers[name]}`),
        '',
        names.join(';'),
        sha256(request.body),
    ].join('\n');
    const place = `${time.slice(0, 8)}/${scope.region}/${scope.service}/aws4_request`;
    const toSign = ['AWS4-HMAC-SHA256', time, place, sha256(canonical)].join('\n');
    const signing = place.split('/').reduce((derived, part) => hmac(derived, part), `AWS4${key.secret}`);
    const signature = hmac(signing, toSign).toString('hex');
    return {
        ...headers,
        authorization: `AWS4-HMAC-SHA256 Credential=${key.id}/${place}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
    };
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
function hmac(key, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(text).digest();
}


/***/ }),

/***/ 92055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ TOO_LARGE),
/* harmony export */   x: () => (/* binding */ assumeRole)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _core_aws_sts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93370);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50406);





const TOO_LARGE = 'PackedPolicyTooLarge';
async function assumeRole(server, context, http, ambient, wanted) {
    const place = server.address === undefined
        ? (0,_core_aws_sts_js__WEBPACK_IMPORTED_MODULE_1__/* .stsPlace */ ._p)(wanted.region, context.env)
        : { url: server.address, region: wanted.region };
    const common = {
        RoleArn: wanted.role,
        RoleSessionName: sessionName(context.env),
        DurationSeconds: String(wanted.seconds),
        ...(wanted.policy === undefined ? {} : { Policy: wanted.policy }),
    };
    const jwt = server.auth === 'jwt' ? await identityToken(server, context, wanted) : undefined;
    const ask = async () => jwt === undefined
        ? (0,_core_aws_sts_js__WEBPACK_IMPORTED_MODULE_1__/* .askSts */ .O1)(http, place, { Action: 'AssumeRole', ...common }, await ambient())
        : (0,_core_aws_sts_js__WEBPACK_IMPORTED_MODULE_1__/* .askSts */ .O1)(http, place, { Action: 'AssumeRoleWithWebIdentity', ...common, WebIdentityToken: jwt.reveal() });
    for (let count = 1;; count++) {
        const answer = await ask().catch((error) => {
            throw unreachable(wanted, error);
        });
        if (answer.session !== undefined)
            return answer.session;
        if (answer.code === TOO_LARGE || answer.code === 'PackedPolicyTooLargeException')
            return TOO_LARGE;
        if (count < 4 && /^(?:IDPCommunicationError|Throttling)/.test(answer.code ?? ''))
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(200 * 2 ** count * Math.random());
        else
            throw refused(server, wanted, answer, jwt);
    }
}
async function identityToken(server, context, { failing }) {
    if (context.identity !== undefined)
        return context.identity(server.audience);
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-VAULT-LOGIN', `${failing}: there is no identity token to log in to AWS with`, {
        remedy: 'On GitHub give the job "permissions: id-token: write"; elsewhere set "auth: ambient".',
        state: 'Nothing was read.',
    });
}
function sessionName(env) {
    const run = [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT']].filter((part) => part !== undefined);
    return ['relock', ...run]
        .join('-')
        .replace(/[^\w+=,.@-]/g, '')
        .slice(0, 64);
}
function unreachable({ failing }, error) {
    if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB) || error.code === 'RL-CLOUD-CREDENTIALS')
        return error;
    if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code))
        return error;
    const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB(`RL-VAULT-${code}`, `${failing}: ${error.message}.`, {
        remedy: error.remedy ?? 'Check the region and that this machine may reach AWS STS.',
        state: 'Nothing was read.',
        cause: error,
    });
}
function refused(server, wanted, answer, jwt) {
    const { failing } = wanted;
    const state = 'Nothing was read.';
    if (answer.code === undefined) {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-VAULT-ANSWER', `${failing}: what answered ${answer.status} is not AWS STS`, {
            remedy: 'Check the region, the address in the config, and that no proxy or log-in page stands before it.',
            state,
        });
    }
    const claims = jwt === undefined ? undefined : (0,_claims_js__WEBPACK_IMPORTED_MODULE_3__/* .claimsOf */ .ds)(jwt);
    const said = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(jwt?.hideIn(answer.message) ?? answer.message, 400);
    const code = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(answer.code, 80);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-VAULT-LOGIN', `${failing}: AWS refused the role ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(wanted.role, 200)} (${code})`, {
        evidence: [
            ...(jwt === undefined ? [] : (0,_claims_js__WEBPACK_IMPORTED_MODULE_3__/* .describeClaims */ .Zs)(claims)),
            ['AWS says', said === '' ? '(nothing)' : said],
            ['Request', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(answer.requestId ?? '(no id)', 80)],
        ],
        remedy: remedyFor(server, wanted, { code, said }, claims),
        state,
    });
}
function remedyFor(server, { role, seconds }, { code, said }, claims) {
    if (/audience/i.test(said)) {
        return `Add "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(server.audience, 80)}" to the audiences of the OpenID Connect provider in that account, or set "audience:" to one that it has.`;
    }
    if (/No OpenIDConnect provider/i.test(said)) {
        return `Let the account of the role have an OpenID Connect provider for ${(0,_claims_js__WEBPACK_IMPORTED_MODULE_3__/* .describeClaim */ .m4)(claims?.['iss'])}.`;
    }
    if (code === 'ExpiredTokenException' || /expired|not yet/i.test(said))
        return 'Check the clock of this machine.';
    if (code === 'IDPCommunicationError')
        return 'AWS could not reach the token’s issuer: run this again.';
    if (/DurationSeconds|MaxSessionDuration/.test(said)) {
        return `Ask for less than ${seconds} s, or raise the role’s maximum session duration.`;
    }
    if (code === 'AccessDenied' && server.auth === 'jwt') {
        return `In the trust policy of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(role, 200)}, compare "token.actions.githubusercontent.com:sub" and its other conditions with what the token says. ${(0,_claims_js__WEBPACK_IMPORTED_MODULE_3__/* .remedyForSubject */ .qG)(claims)}`;
    }
    if (code === 'AccessDenied') {
        return `Let the trust policy of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(role, 200)} name this machine’s identity, and that identity’s policy allow "sts:AssumeRole" on it.`;
    }
    if (/^(?:InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|ExpiredToken)/.test(code)) {
        return 'Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.';
    }
    return 'Look at the role and its trust policy.';
}


/***/ }),

/***/ 39158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAws: () => (/* binding */ openAws)
});

// EXTERNAL MODULE: ./build/core/http.js + 1 modules
var core_http = __webpack_require__(73131);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/vault/record-fingerprints.js
var record_fingerprints = __webpack_require__(72910);
// EXTERNAL MODULE: ./build/vault/record-incidents.js
var record_incidents = __webpack_require__(67084);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/core/aws-sts.js
var aws_sts = __webpack_require__(93370);
// EXTERNAL MODULE: ./build/core/sigv4.js
var sigv4 = __webpack_require__(60849);
// EXTERNAL MODULE: ./build/vault/hashicorp-json.js
var hashicorp_json = __webpack_require__(99847);
// EXTERNAL MODULE: ./build/vault/json-answer.js
var json_answer = __webpack_require__(36500);
;// CONCATENATED MODULE: ./build/vault/aws/api.js







const TARGETS = { secretsmanager: 'secretsmanager', kms: 'TrentService' };
const ENDPOINTS = { secretsmanager: 'AWS_ENDPOINT_URL_SECRETS_MANAGER', kms: 'AWS_ENDPOINT_URL_KMS' };
const TRIES = 5;
function openAwsApi(server, env, http) {
    return async (request) => {
        const { service, region } = request;
        const known = server.address ?? env[ENDPOINTS[service]] ?? env['AWS_ENDPOINT_URL'];
        const url = new URL(known ?? (0,aws_sts/* awsEndpoint */.PC)(service, region, env));
        const body = JSON.stringify(request.body);
        const plain = {
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': `${TARGETS[service]}.${request.operation}`,
        };
        for (let count = 1;; count++) {
            const headers = (0,sigv4/* signPost */._)({ url, headers: plain, body }, { region, service }, request.key, new Date());
            const answer = understand(request, url, await send(http, request, url, headers, body));
            if (answer.refusal === undefined ||
                !/^(?:Throttling|TooManyRequests|RequestThrottled)/.test(answer.refusal.code)) {
                return answer;
            }
            if (count === TRIES)
                throw busy(request, url);
            await (0,promises_.setTimeout)(200 * 2 ** count * Math.random());
        }
    };
}
async function send(http, request, url, headers, body) {
    try {
        return await http.request({ method: 'POST', url: url.href, headers, body, repeat: 'always' });
    }
    catch (error) {
        if (!(error instanceof core_error/* RelockError */.dB))
            throw error;
        if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code))
            throw error;
        const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
        throw new core_error/* RelockError */.dB(`RL-VAULT-${code}`, `${request.failing}: ${error.message}.`, {
            remedy: error.remedy ?? 'Check the region and that this machine may reach AWS.',
            ...stateAfter(request, 500),
            cause: error,
        });
    }
}
function understand(request, url, answer) {
    const { status } = answer;
    const json = (0,json_answer/* jsonObjectIn */.$4)(answer);
    if (status === 200 && json !== undefined)
        return { json };
    const code = (0,hashicorp_json/* textIn */.r7)(json, '__type')?.replace(/^.*#/, '').replace(/:.*$/, '');
    if (status === 429 || status === 503)
        throw busy(request, url);
    if (status >= 400 && code !== undefined) {
        const message = (0,hashicorp_json/* textIn */.r7)(json, 'message') ?? (0,hashicorp_json/* textIn */.r7)(json, 'Message') ?? '';
        return { refusal: { status, code, message, requestId: requestIdOf(answer) } };
    }
    const where = answer.headers.location ?? '';
    const what = status >= 300 && status < 400
        ? `redirects to ${URL.canParse(where) ? (0,printable/* printable */.g)(new URL(where).origin, 120) : 'another place'}, which is not followed`
        : `answered ${status} with ${(0,json_answer/* describeBody */.MP)(answer)}, not with AWS’ JSON`;
    throw new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${request.failing}: ${(0,printable/* printable */.g)(url.origin)} ${what}.`, {
        remedy: 'Check the region and the address in the config, and that no proxy or log-in page stands before AWS.',
        ...stateAfter(request, status),
    });
}
function stateAfter({ state }, status) {
    if (state === undefined)
        return {};
    return { state: status >= 500 ? 'It is not known whether AWS did what it was asked.' : state };
}
function requestIdOf({ headers }) {
    const id = headers['x-amzn-requestid'];
    return typeof id === 'string' ? id : undefined;
}
function busy({ failing, state }, url) {
    return new core_error/* RelockError */.dB('RL-VAULT-BUSY', `${failing}: ${(0,printable/* printable */.g)(url.origin)} asks to slow down`, {
        remedy: 'Run this again later.',
        ...(state === undefined ? {} : { state }),
    });
}
function refused(request, refusal) {
    const code = (0,printable/* printable */.g)(refusal.code, 80);
    const words = (0,printable/* printable */.g)(refusal.message.replace(/\s+/g, ' '), 400);
    const said = request.holdsSecret === true && code !== 'AccessDeniedException' ? '(not shown: it may quote the value)' : words;
    const make = (name, what, remedy) => new core_error/* RelockError */.dB(`RL-VAULT-${name}`, `${request.failing}: ${what} (${code})`, {
        evidence: [
            ['AWS says', said === '' ? '(nothing)' : said],
            ['Request', (0,printable/* printable */.g)(refusal.requestId ?? '(no id)', 80)],
        ],
        remedy,
        ...stateAfter(request, refusal.status),
    });
    const line = `"${request.service}:${request.operation}" on ${(0,printable/* printable */.g)(request.resource, 200)}`;
    if (code.startsWith('AccessDenied')) {
        if (/\bKMS\b|kms:/.test(words)) {
            return make('DENIED', 'AWS refused its KMS key', 'Let the role’s policy and the key’s policy allow "kms:Decrypt" on the key of that secret.');
        }
        return make('DENIED', 'AWS refused it', `Let the role’s policy allow ${line}.`);
    }
    if (/^(?:InvalidSignature|RequestExpired|SignatureDoesNotMatch)/.test(code)) {
        const clock = /expired|not yet current|RequestExpired/i.test(`${words} ${code}`);
        const remedy = clock
            ? 'Set the clock of this machine: AWS takes a request within five minutes of its signature.'
            : 'Check AWS_SECRET_ACCESS_KEY, and that no proxy changes what is sent.';
        return make('LOGIN', 'AWS refused the signature', remedy);
    }
    if (/^(?:UnrecognizedClient|InvalidClientTokenId|ExpiredToken|InvalidAccessKeyId|MissingAuthentication|IncompleteSignature)/.test(code)) {
        return make('LOGIN', 'AWS refused the access key', 'Check AWS_ACCESS_KEY_ID and AWS_SESSION_TOKEN, or log in again: the key is wrong, ended or revoked.');
    }
    if (code.startsWith('InvalidRequest') && /marked (?:for deletion|deleted)|scheduled for deletion/i.test(words)) {
        return make('DELETED', 'the secret is marked for deletion', 'Restore it (aws secretsmanager restore-secret), or name another.');
    }
    if (/^DecryptionFailure|^EncryptionFailure|^KMS/.test(code)) {
        return make('ANSWER', 'its KMS key can’t be used', 'Look at the key in KMS: it may be disabled, or about to be deleted.');
    }
    return make('ANSWER', 'AWS refused it', 'See AWS’ own words.');
}

// EXTERNAL MODULE: ./build/vault/address.js
var address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/vault/aws/place.js
var aws_place = __webpack_require__(32146);
;// CONCATENATED MODULE: ./build/vault/aws/secrets-manager.js




const CURRENT = 'AWSCURRENT';
const PENDING = 'AWSPENDING';
const PREVIOUS = 'AWSPREVIOUS';
function isMissing(refusal) {
    return refusal?.code === 'ResourceNotFoundException';
}
const ELSEWHERE = new Set(['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException']);
function openSecretsManager(api, sessions) {
    async function attempt(operation) {
        const { name, need, place, body = {}, failing, state, holdsSecret } = operation;
        const request = {
            service: 'secretsmanager',
            region: place.region,
            operation: name,
            body: name.startsWith('List') || name.startsWith('Batch') || name === 'CreateSecret'
                ? body
                : { SecretId: place.id, ...body },
            key: await sessions(need),
            failing,
            resource: `the secret ${place.id}`,
            ...(state === undefined ? {} : { state }),
            ...(holdsSecret === undefined ? {} : { holdsSecret }),
        };
        return { ...(await api(request)), request };
    }
    async function call(operation) {
        const { json, refusal, request } = await attempt(operation);
        if (refusal !== undefined)
            throw refused(request, refusal);
        return json;
    }
    async function stages(need, place, failing) {
        const { json, refusal, request } = await attempt({ name: 'DescribeSecret', need, place, failing });
        if (isMissing(refusal))
            return null;
        if (refusal !== undefined)
            throw refused(request, refusal);
        if (typeof json['DeletedDate'] === 'number') {
            throw refused(request, {
                status: 200,
                code: 'InvalidRequestException',
                message: 'The secret is marked for deletion.',
                requestId: undefined,
            });
        }
        const versions = (0,hashicorp_json/* objectIn */.D7)(json, 'VersionIdsToStages') ?? {};
        return new Map(Object.entries(versions).map(([id, labels]) => [id, Array.isArray(labels) ? labels.map(String) : []]));
    }
    return {
        attempt,
        call,
        stages,
        async move(need, place, label, { from, to }, failing) {
            const { refusal, request } = await attempt({
                name: 'UpdateSecretVersionStage',
                need,
                place,
                body: {
                    VersionStage: label,
                    ...(from === undefined ? {} : { RemoveFromVersionId: from }),
                    ...(to === undefined ? {} : { MoveToVersionId: to }),
                },
                failing,
                state: 'Nothing was changed.',
            });
            if (refusal === undefined)
                return true;
            if (!ELSEWHERE.has(refusal.code))
                throw refused(request, refusal);
            const now = await stages(need, place, failing);
            if (to === undefined)
                return now?.get(from ?? '')?.includes(label) !== true;
            return now?.get(to)?.includes(label) === true;
        },
    };
}
function versionIn(json, failing) {
    const version = (0,hashicorp_json/* textIn */.r7)(json, 'VersionId');
    if (version !== undefined)
        return version;
    throw new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${(0,printable/* printable */.g)(failing)}: AWS’ answer names no version`, {
        remedy: 'Check that the address in the config is AWS’ own.',
    });
}
function objectsIn(json, name) {
    const value = json[name];
    return Array.isArray(value) ? value.filter((item) => (0,hashicorp_json/* isObject */.Gv)(item)) : [];
}
function holderOf(stages, label) {
    return [...stages].find(([, labels]) => labels.includes(label))?.[0];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/vault/aws/write.js




const STATE = 'Nothing was written.';
const OWN_LABEL = 'relock-';
async function putCurrent(manager, write) {
    const token = (0,external_node_crypto_.randomUUID)();
    if (write.expected === undefined)
        return (await putPlain(manager, write, token)) ?? createOrPut(manager, write, token);
    if (write.expected !== 0)
        return putConditional(manager, write, token, String(write.expected));
    if (await create(manager, write, token))
        return token;
    const { need, place, failing } = write;
    const stages = await manager.stages(need, place, failing);
    const holder = stages === null ? undefined : holderOf(stages, CURRENT);
    if (holder === token)
        return token;
    return holder === undefined ? putConditional(manager, write, token, undefined) : null;
}
async function putLabelled(manager, write, token, labels) {
    const { need, place, content, failing } = write;
    const { json, refusal, request } = await manager.attempt({
        name: 'PutSecretValue',
        need,
        place,
        body: { ClientRequestToken: token, ...content, VersionStages: labels },
        failing,
        state: STATE,
        holdsSecret: true,
    });
    if (refusal?.code === 'ResourceNotFoundException')
        return false;
    if (refusal !== undefined)
        throw refused(request, refusal);
    if (versionIn(json, failing) === token)
        return true;
    throw new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: AWS’ answer speaks of another version`, {
        remedy: 'Read the secret to see what it holds.',
    });
}
async function putPlain(manager, write, token) {
    return (await putLabelled(manager, write, token, [CURRENT])) ? token : undefined;
}
async function createOrPut(manager, write, token) {
    if (await create(manager, write, token))
        return token;
    return (await putPlain(manager, write, token)) ?? null;
}
async function create(manager, write, token) {
    const { need, place, content, failing } = write;
    if (place.id !== place.name) {
        throw new core_error/* RelockError */.dB('RL-VAULT-MISSING', `${failing}: there is no secret of that ARN`, {
            remedy: 'Give its name: AWS makes the ARN of a new secret.',
            state: STATE,
        });
    }
    const { refusal, request } = await manager.attempt({
        name: 'CreateSecret',
        need,
        place,
        body: { Name: place.name, ClientRequestToken: token, ...content },
        failing,
        state: STATE,
        holdsSecret: true,
    });
    if (refusal?.code === 'ResourceExistsException')
        return false;
    if (refusal !== undefined)
        throw refused(request, refusal);
    return true;
}
async function putConditional(manager, write, token, from) {
    const { need, place, failing } = write;
    const label = `${OWN_LABEL}write-${token.slice(0, 8)}`;
    if (!(await putLabelled(manager, write, token, [label])))
        return null;
    const stages = from === undefined ? await manager.stages(need, place, failing) : undefined;
    const isDone = stages !== undefined && stages !== null && holderOf(stages, CURRENT) === token;
    const moved = isDone || (await manager.move(need, place, CURRENT, { from, to: token }, failing));
    await manager.move(need, place, label, { from: token }, failing);
    return moved ? token : null;
}

;// CONCATENATED MODULE: ./build/vault/aws/browse.js








const MOST_PAGES = 5_000;
function openBrowsing(manager, placeOf) {
    async function pages(operation, member) {
        const items = [];
        let token;
        for (let count = 0; count < MOST_PAGES; count++) {
            const body = { ...operation.body, ...(token === undefined ? {} : { NextToken: token }) };
            const { json, refusal, request } = await manager.attempt({ ...operation, body });
            if (isMissing(refusal))
                return null;
            if (refusal !== undefined)
                throw refused(request, refusal);
            if (!Array.isArray(json[member]))
                throw notListed(operation.failing);
            items.push(...objectsIn(json, member));
            token = (0,hashicorp_json/* textIn */.r7)(json, 'NextToken');
            if (token === undefined)
                return items;
        }
        throw new core_error/* RelockError */.dB('RL-VAULT-TOO-MANY', `${operation.failing}: the list does not end`, {
            remedy: 'Name a longer prefix.',
        });
    }
    const unsupported = (what) => async (address) => {
        throw new core_error/* RelockError */.dB('RL-VAULT-UNSUPPORTED', `a version of ${(0,printable/* printable */.g)(address.text)} can’t be ${what}: AWS has no such thing`, {
            remedy: 'Write a new version; to end them all, delete the whole secret (aws secretsmanager delete-secret).',
            state: 'Nothing was changed.',
        });
    };
    return {
        async list(prefix) {
            const place = placeOf(prefix);
            const found = await pages({
                name: 'ListSecrets',
                need: { right: 'browse', place },
                place,
                body: { MaxResults: 100, Filters: [{ Key: 'name', Values: [place.name] }] },
                failing: `what is under ${(0,printable/* printable */.g)(prefix.text)} can’t be listed`,
            }, 'SecretList');
            const names = (found ?? [])
                .map((secret) => (0,hashicorp_json/* textIn */.r7)(secret, 'Name'))
                .filter((name) => name !== undefined)
                .filter((name) => name === place.name || name.startsWith(`${place.name}/`))
                .filter((name) => !name.startsWith(`${aws_place/* OWN_FOLDER */.w5}/`));
            const params = new Map([...prefix.params].filter(([name]) => name === 'region'));
            return [...new Set(names)].sort().map((name) => (0,address/* addressBeside */.Dz)(prefix, name, params));
        },
        async versions(address) {
            const place = placeOf(address);
            const found = await pages({
                name: 'ListSecretVersionIds',
                need: { right: 'browse', place },
                place,
                body: { SecretId: place.id, MaxResults: 100 },
                failing: `the versions of ${(0,printable/* printable */.g)(address.text)} can’t be listed`,
            }, 'Versions');
            return (found ?? [])
                .map((version) => ({
                id: (0,hashicorp_json/* textIn */.r7)(version, 'VersionId') ?? '',
                seconds: (0,hashicorp_json/* numberIn */.Po)(version, 'CreatedDate'),
                labels: (0,hashicorp_json/* textsIn */.Ej)(version, 'VersionStages'),
            }))
                .filter(({ id, labels }) => id !== '' && wasGiven(labels))
                .sort((a, b) => rank(a.labels) - rank(b.labels) || (a.seconds ?? 0) - (b.seconds ?? 0))
                .map(({ id, seconds }) => {
                const created = seconds === undefined ? undefined : new Date(seconds * 1000).toISOString();
                return { version: id, created, state: 'enabled' };
            });
        },
        disable: unsupported('disabled'),
        enable: unsupported('enabled'),
        destroy: unsupported('destroyed'),
    };
}
function wasGiven(labels) {
    if (labels.includes(PENDING) && !labels.includes(CURRENT))
        return false;
    return labels.some((label) => !label.startsWith(OWN_LABEL));
}
function rank(labels) {
    return labels.includes(CURRENT) ? 2 : labels.includes(PREVIOUS) ? 1 : 0;
}
function notListed(failing) {
    return new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: AWS’ answer holds no list`, {
        remedy: 'Check that the address in the config is AWS’ own.',
    });
}

;// CONCATENATED MODULE: ./build/vault/aws/protection.js





const DEFAULT_KEY = 'alias/aws/secretsmanager';
function openProtections(manager, api, sessions) {
    const keys = new Map();
    async function keyProtection(need, id, failing) {
        const request = {
            service: 'kms',
            region: /^arn:[^:]+:kms:([a-z0-9-]+):/.exec(id)?.[1] ?? need.place.region,
            operation: 'DescribeKey',
            body: { KeyId: id },
            key: await sessions(need),
            failing,
            resource: `the key ${id}`,
        };
        const { json, refusal } = await api(request);
        if (refusal === undefined)
            return verdictOf((0,hashicorp_json/* objectIn */.D7)(json, 'KeyMetadata') ?? {}, id);
        if (!/^AccessDenied|^NotFound/.test(refusal.code))
            throw refused(request, refusal);
        const why = `KMS does not describe it to this login (${(0,printable/* printable */.g)(refusal.code, 60)}): "kms:DescribeKey" is needed`;
        return { verdict: 'unverifiable', evidence: `its key is ${(0,printable/* printable */.g)(id, 120)}; ${why}` };
    }
    async function protectionOf(place, address) {
        const need = { right: 'read', place };
        const failing = `what protects ${(0,printable/* printable */.g)(address.text)} can’t be asked for`;
        const { json, refusal, request } = await manager.attempt({ name: 'DescribeSecret', need, place, failing });
        if (isMissing(refusal))
            return undefined;
        if (refusal !== undefined)
            throw refused(request, refusal);
        const id = (0,hashicorp_json/* textIn */.r7)(json, 'KmsKeyId') ?? DEFAULT_KEY;
        const known = keys.get(`${place.region} ${id}`) ?? keyProtection(need, id, failing);
        keys.set(`${place.region} ${id}`, known);
        return known;
    }
    return {
        of: protectionOf,
        async demand(place, address) {
            const protection = await protectionOf(place, address);
            if (protection === undefined || protection.verdict === 'hardware')
                return;
            throw new core_error/* RelockError */.dB('RL-VAULT-NOT-HSM', `${(0,printable/* printable */.g)(address.text)} can’t be used with require-hsm: ${protection.evidence}`, {
                remedy: 'Seal the secret with a KMS key whose material AWS or a CloudHSM made, or take require-hsm out of the config on purpose.',
                state: 'Nothing was read.',
            });
        },
    };
}
function verdictOf(key, id) {
    const origin = (0,printable/* printable */.g)((0,hashicorp_json/* textIn */.r7)(key, 'Origin') ?? 'unknown', 40);
    const shown = `its key ${(0,printable/* printable */.g)((0,hashicorp_json/* textIn */.r7)(key, 'Arn') ?? id, 120)} has the origin ${origin}`;
    if (origin === 'AWS_KMS')
        return { verdict: 'hardware', evidence: shown };
    if (origin === 'AWS_CLOUDHSM') {
        return {
            verdict: 'hardware',
            evidence: `${shown}, cluster ${(0,printable/* printable */.g)((0,hashicorp_json/* textIn */.r7)(key, 'CloudHsmClusterId') ?? 'unknown', 60)}`,
        };
    }
    const why = {
        EXTERNAL: 'it was imported, and a copy may be anywhere',
        EXTERNAL_KEY_STORE: 'it is kept outside of AWS, where AWS can’t see',
    };
    return { verdict: 'unverifiable', evidence: `${shown}: ${why[origin] ?? 'nothing is known of that'}` };
}

// EXTERNAL MODULE: ./build/vault/document.js
var vault_document = __webpack_require__(38738);
;// CONCATENATED MODULE: ./build/vault/aws/value.js





const MOST = 65_536;
function contentIn(json) {
    const text = typeof json['SecretString'] === 'string' ? json['SecretString'] : undefined;
    if (text !== undefined)
        return { SecretString: text };
    const bytes = (0,hashicorp_json/* textIn */.r7)(json, 'SecretBinary');
    return bytes === undefined ? undefined : { SecretBinary: bytes };
}
function decode(content, address) {
    if ('SecretString' in content)
        return (0,vault_document/* fieldsIn */.t5)(content.SecretString, address);
    return new Map([[vault_document/* BINARY */.eW, new secret/* SecretValue */.i(content.SecretBinary)]]);
}
function encode(fields, now, address) {
    const bytes = fields.size === 1 ? fields.get(vault_document/* BINARY */.eW)?.reveal() : undefined;
    const isBinary = now === undefined ? (0,vault_document/* binaryIn */.Tc)(fields) !== undefined : 'SecretBinary' in now;
    if (isBinary && bytes !== undefined && isBase64(bytes)) {
        return sized({ SecretBinary: bytes }, Buffer.byteLength(bytes, 'base64'), address);
    }
    const before = now !== undefined && 'SecretString' in now ? now.SecretString : undefined;
    const text = (0,vault_document/* documentOf */.lM)(fields, before).reveal();
    return sized({ SecretString: text }, Buffer.byteLength(text), address);
}
function isBase64(text) {
    return text !== '' && Buffer.from(text, 'base64').toString('base64') === text;
}
function sized(content, bytes, address) {
    if (bytes <= MOST)
        return content;
    throw new core_error/* RelockError */.dB('RL-VAULT-VALUE', `${(0,printable/* printable */.g)(address.text)} would be larger than the 64 KiB that AWS stores`, {
        remedy: 'Store less in one secret.',
        state: 'Nothing was written.',
    });
}

;// CONCATENATED MODULE: ./build/vault/aws/read.js






const BATCH = 20;
async function getStored(manager, need, place, failing) {
    const { version, stage } = place;
    const { json, refusal, request } = await manager.attempt({
        name: 'GetSecretValue',
        need,
        place,
        body: {
            ...(version === undefined ? {} : { VersionId: version }),
            ...(version !== undefined && stage === undefined ? {} : { VersionStage: stage ?? CURRENT }),
        },
        failing,
    });
    if (isMissing(refusal))
        return null;
    if (refusal !== undefined)
        throw refused(request, refusal);
    return storedIn(json, place, failing);
}
function storedIn(json, place, failing) {
    const content = contentIn(json);
    const [name, arn] = [(0,hashicorp_json/* textIn */.r7)(json, 'Name'), (0,hashicorp_json/* textIn */.r7)(json, 'ARN')];
    const version = versionIn(json, failing);
    const isAsked = place.id === name || place.id === arn;
    const isVersion = place.version === undefined
        ? (0,hashicorp_json/* textsIn */.Ej)(json, 'VersionStages').includes(place.stage ?? CURRENT)
        : place.version === version;
    if (content !== undefined && isAsked && isVersion)
        return { content, version };
    throw new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: AWS’ answer does not hold what was asked for`, {
        remedy: 'Check that the address in the config is AWS’ own.',
    });
}
async function readOne(manager, place, address) {
    const failing = `${(0,printable/* printable */.g)(address.text)} can’t be read`;
    const stored = await getStored(manager, { right: 'read', place }, place, failing);
    return stored === null ? null : { fields: decode(stored.content, address), version: stored.version };
}
async function readMany(manager, sessions, addresses, placeOf) {
    const known = new Map();
    const logins = new Map();
    await Promise.all(addresses.map(async (address) => {
        const place = await Promise.resolve(address)
            .then(placeOf)
            .catch(() => undefined);
        if (place === undefined || !isCurrent(place))
            return;
        const key = await sessions({ right: 'read', place }).catch(() => undefined);
        if (key === undefined)
            return;
        const login = `${key.id} ${place.region}`;
        logins.set(login, (logins.get(login) ?? new Map()).set(place.id, place));
    }));
    for (const places of [...logins.values()].flatMap((all) => chunks([...all.values()], BATCH))) {
        const batch = getBatch(manager, places);
        for (const place of places)
            known.set(nameOf(place), batch.then((given) => given.get(place)));
    }
    return Promise.allSettled(addresses.map(async (address) => {
        const place = placeOf(address);
        const stored = isCurrent(place) ? await known.get(nameOf(place)) : undefined;
        if (stored === undefined)
            return readOne(manager, place, address);
        return { fields: decode(stored.content, address), version: stored.version };
    }));
}
function isCurrent({ version, stage }) {
    return version === undefined && (stage ?? CURRENT) === CURRENT;
}
function nameOf({ region, id }) {
    return `${region} ${id}`;
}
async function getBatch(manager, places) {
    const given = new Map();
    const [first] = places;
    if (first === undefined || places.length === 1)
        return given;
    const { json } = await manager.attempt({
        name: 'BatchGetSecretValue',
        need: { right: 'read', place: first },
        place: first,
        body: { SecretIdList: places.map(({ id }) => id) },
        failing: `${places.length} secrets can’t be read`,
    });
    if (json === undefined)
        return given;
    for (const value of objectsIn(json, 'SecretValues')) {
        const place = places.find(({ id }) => id === value['Name'] || id === value['ARN']);
        if (place === undefined)
            continue;
        try {
            given.set(place, storedIn(value, place, ''));
        }
        catch {
        }
    }
    return given;
}
function chunks(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/vault/record-pack.js
var record_pack = __webpack_require__(38370);
;// CONCATENATED MODULE: ./build/vault/aws/records.js









function openRecords(manager, region, needOf) {
    return {
        async read(name) {
            const place = (0,aws_place/* ownPlace */.yd)(region, name);
            const stored = await getStored(manager, needOf(name), place, `${(0,printable/* printable */.g)(place.name, 200)} can’t be read`);
            return stored === null ? null : { text: unpacked(stored.content, place), revision: stored.version };
        },
        async write(name, text, expected) {
            const place = (0,aws_place/* ownPlace */.yd)(region, name);
            const version = await putCurrent(manager, {
                need: needOf(name),
                place,
                content: packed(text, place),
                expected: expected ?? 0,
                failing: `${(0,printable/* printable */.g)(place.name, 200)} can’t be written`,
            });
            if (version !== null)
                return version;
            throw new core_error/* RelockError */.dB('RL-ROTATE-CONFLICT', `another run wrote ${(0,printable/* printable */.g)(place.name, 200)} at the same moment`, {
                remedy: 'Wait for the other run, then run this again: it starts from what it finds.',
                state: 'Nothing was overwritten.',
            });
        },
    };
}
function packed(text, place) {
    const bytes = (0,record_pack/* packRecord */.R)(text.reveal(), MOST);
    if (bytes.length <= MOST)
        return (0,external_node_buffer_.isUtf8)(bytes) ? { SecretString: text.reveal() } : { SecretBinary: bytes.toString('base64') };
    throw new core_error/* RelockError */.dB('RL-VAULT-VALUE', `${(0,printable/* printable */.g)(place.name, 200)} would be larger than the 64 KiB that AWS stores`, {
        remedy: 'Keep some of the managed keys in another region or account.',
        state: 'Nothing was written.',
    });
}
function unpacked(content, place) {
    if ('SecretString' in content)
        return new secret/* SecretValue */.i(content.SecretString);
    const text = (0,record_pack/* unpackRecord */.Q)(Buffer.from(content.SecretBinary, 'base64'));
    if (text !== undefined)
        return new secret/* SecretValue */.i(text);
    throw new core_error/* RelockError */.dB('RL-VAULT-INDEX', `${(0,printable/* printable */.g)(place.name, 200)} is damaged`, {
        remedy: 'Bring its previous version back (AWSPREVIOUS); only Relock should write it.',
    });
}

// EXTERNAL MODULE: ./build/core/aws-credentials.js
var aws_credentials = __webpack_require__(60140);
// EXTERNAL MODULE: ./build/vault/aws/assume.js
var assume = __webpack_require__(92055);
;// CONCATENATED MODULE: ./build/vault/aws/session-policy.js


const session_policy_MOST = 2048;
const READ = ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'];
const VERSIONS = 'secretsmanager:ListSecretVersionIds';
const CHANGE = ['secretsmanager:PutSecretValue', 'secretsmanager:UpdateSecretVersionStage'];
function sessionPolicy(account, right, places) {
    const named = right === 'write' ? places.flatMap((place) => [place, ...recordsOf(place)]) : places;
    const resources = named.flatMap((place) => [
        arnOf(account, place),
        ...(right === 'browse' ? [`${secretArn(account, place.region)}${place.name}/*`] : []),
    ]);
    const via = [...new Set(named.map(({ region }) => `secretsmanager.${region}.${(0,aws_sts/* awsSuffix */.pF)(region)}`))];
    const actions = { read: READ, browse: [...READ, VERSIONS], write: [...READ, VERSIONS, ...CHANGE] }[right];
    const policy = JSON.stringify({
        Version: '2012-10-17',
        Statement: [
            allow(actions, resources),
            ...(right === 'browse' || (right === 'read' && places.length > 1)
                ? [allow(['secretsmanager:BatchGetSecretValue'], '*')]
                : []),
            ...(right === 'browse' ? [allow(['secretsmanager:ListSecrets'], '*')] : []),
            ...(right === 'write'
                ? [allow(['secretsmanager:CreateSecret'], '*', 'secretsmanager:Name', unique(named.map(({ name }) => name)))]
                : []),
            allow(right === 'write' ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'], '*', 'kms:ViaService', via),
            allow(['kms:DescribeKey'], '*'),
        ],
    });
    return policy.length <= session_policy_MOST ? policy : undefined;
}
function groupsThatFit(account, places) {
    const groups = [];
    for (const place of places) {
        const last = groups.at(-1);
        if (last !== undefined && sessionPolicy(account, 'read', [...last, place]) !== undefined)
            last.push(place);
        else
            groups.push([place]);
    }
    return groups;
}
function covers(granted, place, right, wanted) {
    if (place.region !== wanted.region)
        return false;
    if (granted !== right && right !== 'read')
        return false;
    return place.id === wanted.id || (granted === 'browse' && wanted.id.startsWith(`${place.name}/`));
}
function recordsOf(place) {
    const beside = [`journal/${place.name}`, `incident/${place.name}`, 'fingerprints'];
    return beside.map((name) => (0,aws_place/* ownPlace */.yd)(place.region, name));
}
function arnOf(account, place) {
    return place.id === place.name ? `${secretArn(account, place.region)}${place.name}-??????` : place.id;
}
function secretArn(account, region) {
    return `arn:${account.partition}:secretsmanager:${region}:${account.id}:secret:`;
}
function allow(actions, resource, key, values = []) {
    return {
        Effect: 'Allow',
        Action: actions,
        Resource: resource,
        ...(key === undefined ? {} : { Condition: { StringEquals: { [key]: values } } }),
    };
}
function unique(names) {
    return [...new Set(names)];
}

;// CONCATENATED MODULE: ./build/vault/aws/sessions.js





const LIFE = 900;
const EARLY = 60_000;
function openSessions(server, context, http, wanted) {
    const ambient = new Map();
    function ambientKey(region) {
        const known = ambient.get(region) ?? (0,aws_credentials/* awsCredentials */.c)(context.env, http, region);
        ambient.set(region, known);
        return known();
    }
    if (server.auth === 'ambient' && (0,aws_credentials/* hasStoredAwsKey */.a)(context.env)) {
        context.warn('AWS is asked with the long-lived key in AWS_ACCESS_KEY_ID: a role with a trust for this job’s OIDC identity (docs/aws.md) needs no stored key.');
    }
    const { role } = server;
    const sharing = { ...context, identity: context.identity && shared(context.identity) };
    if (role === undefined)
        return ({ place }) => ambientKey(place.region);
    const account = accountOf(role);
    const groups = groupsThatFit(account, sessions_unique(wanted)).map((places) => ({
        right: 'read',
        places,
        session: undefined,
    }));
    function groupFor({ right, place }) {
        const fitting = groups.filter((group) => group.places.some((one) => covers(group.right, one, right, place)));
        const known = fitting.find(({ session }) => session !== undefined) ?? fitting[0];
        if (known !== undefined)
            return known;
        const made = { right, places: [place], session: undefined };
        groups.push(made);
        return made;
    }
    async function logIn({ right, places }) {
        const policy = sessionPolicy(account, right, places);
        if (policy === undefined)
            return assume/* TOO_LARGE */.P;
        const region = places[0]?.region ?? 'us-east-1';
        return (0,assume/* assumeRole */.x)(server, sharing, http, () => ambientKey(region), {
            role: role ?? '',
            seconds: LIFE,
            policy,
            region: server.region ?? region,
            failing: 'no login to AWS',
        });
    }
    return async (need) => {
        for (;;) {
            const group = groupFor(need);
            const isNew = group.session === undefined;
            const login = (group.session ??= logIn(group));
            const session = await login.catch((error) => {
                if (group.session === login)
                    group.session = undefined;
                throw error;
            });
            if (session !== assume/* TOO_LARGE */.P && (isNew || session.ends - EARLY > Date.now()))
                return session;
            if (group.session !== login)
                continue;
            group.session = undefined;
            if (session !== assume/* TOO_LARGE */.P)
                continue;
            if (group.places.length < 2)
                throw tooNarrow(need);
            const half = Math.ceil(group.places.length / 2);
            groups.push({ right: group.right, places: group.places.slice(half), session: undefined });
            group.places = group.places.slice(0, half);
        }
    };
}
function accountOf(role) {
    const match = /^arn:(aws[a-z-]*):iam::(\d{12}):role\/[\w+=,.@/-]{1,512}$/.exec(role);
    if (match?.[1] !== undefined && match[2] !== undefined)
        return { partition: match[1], id: match[2] };
    throw new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `"${(0,printable/* printable */.g)(role, 120)}" is not the ARN of a role`, {
        remedy: 'Write "role: arn:aws:iam::ACCOUNT:role/NAME" in .relock.yml.',
        state: 'Nothing was read.',
    });
}
function tooNarrow({ right, place }) {
    return new core_error/* RelockError */.dB('RL-VAULT-NARROW', `the login can’t be narrowed to ${right === 'write' ? 'writing' : 'reading'} ${(0,printable/* printable */.g)(place.name, 120)}: the session policy is longer than AWS takes`, {
        remedy: 'Give the secret a shorter name; a wider login is never taken instead.',
        state: 'Nothing was read.',
    });
}
function shared(identity) {
    let last;
    return (audience) => {
        if (last === undefined || last.audience !== audience || last.until < Date.now()) {
            const made = { audience, until: Date.now() + 60_000, token: identity(audience) };
            made.token.catch(() => (last = undefined));
            last = made;
        }
        return last.token;
    };
}
function sessions_unique(places) {
    return [...new Map(places.map((place) => [`${place.region} ${place.id}`, place])).values()];
}

;// CONCATENATED MODULE: ./build/vault/aws/staging.js







function openStaging(manager, placeOf, onPromoted) {
    async function lookIfThere(address, failing) {
        const place = { ...placeOf(address), version: undefined, stage: undefined };
        const need = { right: 'write', place };
        const stages = await manager.stages(need, place, failing);
        return stages === null ? null : { need, place, stages };
    }
    async function look(address, failing) {
        const found = await lookIfThere(address, failing);
        if (found !== null)
            return found;
        throw new core_error/* RelockError */.dB('RL-VAULT-MISSING', `${failing}: there is no such secret`, {
            remedy: 'Correct the address, or store a value there.',
            state: 'Nothing was changed.',
        });
    }
    async function clearLabels({ need, place, stages }, own, failing) {
        for (const [version, labels] of stages) {
            const stale = labels.filter((label) => label.startsWith(OWN_LABEL) && label !== own);
            for (const label of stale)
                await manager.move(need, place, label, { from: version }, failing);
        }
    }
    async function fieldsAt(need, place, version, address, failing) {
        const stored = await getStored(manager, need, { ...place, version }, failing);
        return stored === null ? null : decode(stored.content, { ...address, key: undefined });
    }
    return {
        async stage(address, fields, rotation) {
            const failing = `the new value of ${(0,printable/* printable */.g)(address.text)} can’t be staged`;
            const { need, place, stages } = await look(address, failing);
            const label = labelOf(rotation);
            const own = holderOf(stages, label);
            if (own !== undefined && wasPromoted(stages, own))
                return;
            const holder = holderOf(stages, PENDING);
            if (holder !== undefined && holder === own) {
                if (sameFields(await fieldsAt(need, place, holder, address, failing), fields))
                    return;
                throw conflict(`${(0,printable/* printable */.g)(address.text)} already has another pending value of this rotation`);
            }
            const isLeft = holder !== undefined && stages.get(holder)?.includes(CURRENT) === true;
            if (holder !== undefined && !isLeft) {
                throw conflict(`${(0,printable/* printable */.g)(address.text)} already has a pending value of another rotation`);
            }
            await clearLabels({ need, place, stages }, label, failing);
            const now = await getStored(manager, need, place, failing);
            const content = encode(fields, now?.content, address);
            const token = (0,external_node_crypto_.randomUUID)();
            await putLabelled(manager, { need, place, content, failing }, token, [label]);
            const from = isLeft ? holder : undefined;
            if (await manager.move(need, place, PENDING, { from, to: token }, failing))
                return;
            await manager.move(need, place, label, { from: token }, failing);
            throw conflict(`another run staged a value for ${(0,printable/* printable */.g)(address.text)} at the same moment`);
        },
        async readStaged(address, rotation) {
            const failing = `the pending value of ${(0,printable/* printable */.g)(address.text)} can’t be read`;
            const found = await lookIfThere(address, failing);
            const holder = found === null ? undefined : pendingOf(found.stages, rotation);
            if (found === null || holder === undefined)
                return null;
            return fieldsAt(found.need, found.place, holder, address, failing);
        },
        async promote(address, rotation, from) {
            const failing = `the new value of ${(0,printable/* printable */.g)(address.text)} can’t be made the current one`;
            const { need, place, stages } = await look(address, failing);
            const own = holderOf(stages, labelOf(rotation));
            const pending = pendingOf(stages, rotation);
            if (own === undefined || (pending === undefined && !wasPromoted(stages, own))) {
                throw conflict(`${(0,printable/* printable */.g)(address.text)} has no pending value of rotation ${(0,printable/* printable */.g)(rotation, 60)}`);
            }
            if (!wasPromoted(stages, own)) {
                const holder = from === 0 ? undefined : String(from);
                const moved = holderOf(stages, CURRENT) === holder &&
                    (await manager.move(need, place, CURRENT, { from: holder, to: own }, failing));
                if (!moved)
                    throw conflict(`${(0,printable/* printable */.g)(address.text)} was changed by someone else since the rotation began`);
            }
            await onPromoted(address);
            if (stages.get(own)?.includes(PENDING) === true) {
                await manager.move(need, place, PENDING, { from: own }, failing);
            }
            return own;
        },
        async discard(address, rotation) {
            const failing = `the pending value of ${(0,printable/* printable */.g)(address.text)} can’t be discarded`;
            const found = await lookIfThere(address, failing);
            const holder = found === null ? undefined : pendingOf(found.stages, rotation);
            if (found === null || holder === undefined)
                return;
            await manager.move(found.need, found.place, PENDING, { from: holder }, failing);
            await manager.move(found.need, found.place, labelOf(rotation), { from: holder }, failing);
        },
    };
}
function labelOf(rotation) {
    return `${OWN_LABEL}rotation-${(0,external_node_crypto_.createHash)('sha256').update(rotation).digest('hex').slice(0, 32)}`;
}
function pendingOf(stages, rotation) {
    const own = holderOf(stages, labelOf(rotation));
    const labels = own === undefined ? [] : (stages.get(own) ?? []);
    return labels.includes(PENDING) && !labels.includes(CURRENT) ? own : undefined;
}
function wasPromoted(stages, version) {
    const labels = stages.get(version) ?? [];
    return labels.includes(CURRENT) || labels.includes(PREVIOUS);
}
function sameFields(a, b) {
    return a !== null && a.size === b.size && [...a].every(([name, value]) => b.get(name)?.equals(value) === true);
}
function conflict(message) {
    return new core_error/* RelockError */.dB('RL-ROTATE-CONFLICT', message, {
        remedy: 'Wait for the other run, then run this again: it starts from what it finds.',
        state: 'Nothing was overwritten.',
    });
}

;// CONCATENATED MODULE: ./build/vault/aws/open.js

















function openAws(server, context) {
    if (server.address !== undefined)
        (0,core_http.checkUrl)(server.address);
    const place = (address) => (0,aws_place/* placeOf */.$t)(address, server, context.env);
    const http = (0,core_http.openHttp)({ caFile: server.caFile, proxies: context.env });
    const api = openAwsApi(server, context.env, http);
    const sessions = openSessions(server, context, http, placesOf(context.wanted ?? [], place));
    const manager = openSecretsManager(api, sessions);
    const protections = openProtections(manager, api, sessions);
    const journals = (address) => {
        const at = place(address);
        const records = openRecords(manager, at.region, () => ({ right: 'write', place: at }));
        return { records, record: `journal/${at.name}` };
    };
    const fingerprints = (address, needOf) => {
        const at = place(address);
        const records = openRecords(manager, at.region, () => needOf(at));
        return (0,record_fingerprints/* openRecordFingerprints */.n)(records, `AWS (${at.region})`);
    };
    const writing = (at) => ({ right: 'write', place: at });
    const staging = openStaging(manager, place, (address) => fingerprints(address, writing).promoted(address));
    async function demandHardware(address) {
        if (context.requireHsm)
            await protections.demand(place(address), address);
    }
    const read = async (address) => {
        await demandHardware(address);
        return readOne(manager, place(address), address);
    };
    return {
        name: `aws ${server.role ?? 'by the ambient identity'}`,
        read,
        readMany: (addresses) => context.requireHsm ? Promise.allSettled(addresses.map(read)) : readMany(manager, sessions, addresses, place),
        async write(address, fields, expected) {
            await demandHardware(address);
            const at = { ...place(address), version: undefined, stage: undefined };
            const need = writing(at);
            const failing = `${(0,printable/* printable */.g)(address.text)} can’t be written`;
            const now = expected === 0 ? null : await getStored(manager, need, at, failing);
            const content = encode(fields, now?.content, address);
            const version = await putCurrent(manager, { need, place: at, content, expected, failing });
            if (version !== null)
                return version;
            throw new core_error/* RelockError */.dB('RL-ROTATE-CONFLICT', `${(0,printable/* printable */.g)(address.text)} is no longer at version ${String(expected)}`, {
                remedy: 'Read it again and decide anew.',
                state: 'Nothing was written.',
            });
        },
        async protection(address) {
            return ((await protections.of(place(address), address)) ?? {
                verdict: 'unverifiable',
                evidence: 'there is no such secret',
            });
        },
        ...staging,
        async stage(address, fields, rotation) {
            await demandHardware(address);
            await staging.stage(address, fields, rotation);
        },
        async readStaged(address, rotation) {
            await demandHardware(address);
            return staging.readStaged(address, rotation);
        },
        async readJournal(address) {
            const { records, record } = journals(address);
            const found = await records.read(record);
            return found === null ? null : { record: found.text.reveal(), revision: found.revision };
        },
        async writeJournal(address, text, expected) {
            const { records, record } = journals(address);
            return records.write(record, new secret/* SecretValue */.i(text), expected);
        },
        ...(0,record_incidents/* openRecordIncidents */.d)((address) => journals(address).records, (address) => place(address).name),
        async readFingerprints(address) {
            const reading = ({ region }) => ({ right: 'read', place: (0,aws_place/* ownPlace */.yd)(region, record_fingerprints/* FINGERPRINTS */.K) });
            return fingerprints(address, reading).store.readFingerprints(address);
        },
        async writeFingerprints(address, kind, values) {
            await fingerprints(address, writing).store.writeFingerprints(address, kind, values);
        },
        ...openBrowsing(manager, place),
        leases: () => [],
        revoke: async () => undefined,
        close: async () => http.close(),
    };
}
function placesOf(wanted, place) {
    return wanted.flatMap((address) => {
        try {
            return [place(address)];
        }
        catch {
            return [];
        }
    });
}


/***/ }),

/***/ 32146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   AP: () => (/* binding */ regionOf),
/* harmony export */   w5: () => (/* binding */ OWN_FOLDER),
/* harmony export */   yd: () => (/* binding */ ownPlace)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


const OWN_FOLDER = 'relock';
const PARAMS = new Set(['region', 'version', 'version_id', 'version_stage']);
const NAME_FORM = '[A-Za-z0-9/_+=.@!-]{1,512}';
const NAME = new RegExp(`^${NAME_FORM}$`);
const ARN = new RegExp(`^arn:aws[a-z-]*:secretsmanager:([a-z0-9-]{1,40}):\\d{12}:secret:(${NAME_FORM})-[A-Za-z0-9]{6}$`);
function placeOf(address, server, env) {
    const { params, path } = address;
    const stranger = [...params.keys()].find((name) => !PARAMS.has(name));
    if (stranger !== undefined)
        throw param(address, `has the parameter "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(stranger, 40)}"`);
    const version = params.get('version_id') ?? params.get('version');
    if (version !== undefined && !/^[A-Za-z0-9-]{32,64}$/.test(version))
        throw param(address, 'names no version of AWS’');
    const stage = params.get('version_stage');
    if (stage !== undefined && !/^[\w+=.@/-]{1,256}$/.test(stage))
        throw param(address, 'names no stage of AWS’');
    const arn = ARN.exec(path);
    const name = arn?.[2] ?? path;
    if (!NAME.test(name) || (arn === null && path.startsWith('arn:'))) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PATH', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(address.text)} names no secret of AWS Secrets Manager`, {
            remedy: 'Give its name (letters, digits, /_+=.@!-) or its whole ARN.',
        });
    }
    if (name === OWN_FOLDER || name.startsWith(`${OWN_FOLDER}/`)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PATH', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(address.text)} is in the folder that Relock keeps for itself`, {
            remedy: 'Name a secret outside of relock/.',
        });
    }
    const asked = params.get('region');
    if (arn !== null && asked !== undefined && asked !== arn[1])
        throw param(address, 'names two regions');
    return { region: regionOf(address, arn?.[1] ?? asked, server, env), name, id: path, version, stage };
}
function regionOf(address, asked, server, env) {
    const region = asked ?? server.region ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
    if (region !== undefined && /^[a-z0-9-]{1,40}$/.test(region))
        return region;
    const what = region === undefined ? 'it is not told which region that is in' : 'its region is none of AWS’';
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-REGION', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(address.text)} can’t be found: ${what}`, {
        remedy: `Set "region:" of "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(server.name, 40)}" under "vaults:" in .relock.yml, AWS_REGION, or ?region= in the address.`,
    });
}
function ownPlace(region, record) {
    const name = `${OWN_FOLDER}/${record}`;
    return { region, name, id: name, version: undefined, stage: undefined };
}
function param(address, what) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PARAM', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(address.text)} ${what}`, {
        remedy: 'AWS Secrets Manager takes ?region=, ?version_stage= and ?version_id=.',
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


/***/ })

};
