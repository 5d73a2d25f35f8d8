export const id = 5561;
export const ids = [5561,3131,2002];
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

/***/ 35561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openAwsSts: () => (/* binding */ openAwsSts)
/* harmony export */ });
/* harmony import */ var _core_aws_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60140);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5616);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(503);
/* harmony import */ var _lasting_session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82002);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60827);
/* harmony import */ var _assume_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92055);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32146);










const LEAST = 900;
const MOST = 43_200;
function openAwsSts(server, context) {
    if (server.address !== undefined)
        (0,_core_http_js__WEBPACK_IMPORTED_MODULE_2__.checkUrl)(server.address);
    const http = (0,_core_http_js__WEBPACK_IMPORTED_MODULE_2__.openHttp)({ caFile: server.caFile, proxies: context.env });
    const held = [];
    const minted = new Map();
    if (server.auth === 'ambient' && (0,_core_aws_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .hasStoredAwsKey */ .a)(context.env)) {
        context.warn('AWS STS is asked with the long-lived key in AWS_ACCESS_KEY_ID: a role that trusts this job’s OIDC identity (docs/aws.md) needs no stored key.');
    }
    async function mint(address, seconds) {
        const region = (0,_place_js__WEBPACK_IMPORTED_MODULE_8__/* .regionOf */ .AP)(address, address.params.get('region'), server, context.env);
        const role = roleOf(address, region);
        const failing = `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g)(address.text)} can’t be minted`;
        const ambient = (0,_core_aws_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCredentials */ .c)(context.env, http, region);
        const session = await (0,_assume_js__WEBPACK_IMPORTED_MODULE_7__/* .assumeRole */ .x)(server, context, http, ambient, { role, seconds, region, failing });
        if (session === _assume_js__WEBPACK_IMPORTED_MODULE_7__/* .TOO_LARGE */ .P) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-ANSWER', `${failing}: AWS speaks of a policy that was not sent`);
        }
        const lease = {
            kind: 'lease',
            label: `session of ${role}`,
            handle: new _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretValue */ .i(session.id),
            ttl: seconds,
        };
        held.push(lease);
        context.onTaken();
        const fields = {
            access_key_id: session.id,
            secret_access_key: session.secret,
            session_token: session.session,
            expiration: new Date(session.ends).toISOString(),
        };
        return { fields: new Map(Object.entries(fields).map(([name, text]) => [name, new _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretValue */ .i(text)])), lease };
    }
    return {
        name: 'aws sts',
        async read(address) {
            const whole = (0,_address_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeSecret */ .ii)(address);
            const known = minted.get(whole.text);
            if (known !== undefined && known.until > Date.now())
                return known.reading;
            const seconds = secondsOf(whole);
            const reading = mint(whole, seconds);
            minted.set(whole.text, { until: Date.now() + seconds * 667, reading });
            reading.catch(() => minted.delete(whole.text));
            return reading;
        },
        async protection() {
            return { verdict: 'unverifiable', evidence: 'nothing is stored: AWS STS makes each session anew' };
        },
        leases: () => [...held],
        async revoke(lease) {
            throw (0,_lasting_session_js__WEBPACK_IMPORTED_MODULE_5__.lasts)(lease);
        },
        dumpSession() {
            if (held.length === 0)
                return null;
            const leases = (0,_session_js__WEBPACK_IMPORTED_MODULE_6__.savedLeases)(held);
            return { kind: 'lasting', address: 'aws sts', leases };
        },
        close: async () => http.close(),
    };
}
function roleOf(address, region) {
    const match = /^(\d{12})\/([\w+=,.@/-]{1,512})$/.exec(address.path);
    const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
    if (match !== null)
        return `arn:${partition}:iam::${match[1]}:role/${match[2]}`;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-PATH', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g)(address.text)} names no role`, {
        remedy: 'Write it as awssts://ACCOUNT/ROLE, the account with its twelve digits.',
    });
}
function secondsOf(address) {
    const stranger = [...address.params.keys()].find((name) => name !== 'ttl' && name !== 'region');
    const match = /^(\d{1,5})([smh]?)$/.exec(address.params.get('ttl') ?? '15m');
    const seconds = Number(match?.[1]) * { '': 1, s: 1, m: 60, h: 3600 }[(match?.[2] ?? '')];
    if (stranger === undefined && seconds >= LEAST && seconds <= MOST)
        return seconds;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-PARAM', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g)(address.text)} asks for what AWS STS does not give`, {
        remedy: 'It takes ?ttl= from 15m to 12h, and ?region=.',
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
