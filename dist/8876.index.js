export const id = 8876;
export const ids = [8876,3131];
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

/***/ 68876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openAwsKms: () => (/* binding */ openAwsKms)
/* harmony export */ });
/* harmony import */ var _core_aws_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60140);
/* harmony import */ var _core_aws_sts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93370);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73131);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58217);
/* harmony import */ var _core_sigv4_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60849);
/* harmony import */ var _named_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88129);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81171);








const SERVICE = 'AWS KMS';
async function openAwsKms(options) {
    const wanted = (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .setting */ .Pe)(options, 'RELOCK_AWSKMS_KEY_ID', 'the ARN of the AWS KMS key that seals the vault');
    const region = regionOf(wanted, options);
    const http = (0,_core_http_js__WEBPACK_IMPORTED_MODULE_2__.openHttp)({ proxies: options.env });
    const ask = operations(options, http, region, (0,_core_aws_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCredentials */ .c)(options.env, http, region));
    try {
        const { json } = await successful(ask('DescribeKey', { KeyId: wanted }));
        const key = (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .objectIn */ .D7)(json, 'KeyMetadata');
        const arn = (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .textIn */ .r7)(key, 'Arn');
        if (arn === undefined)
            throw (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(SERVICE, 200, 'it does not describe the key');
        if ((0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .textIn */ .r7)(key, 'KeyUsage') !== 'ENCRYPT_DECRYPT')
            throw (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .unfit */ .Ri)(arn, 'it is not made for encryption');
        if ((0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .textIn */ .r7)(key, 'KeyState') !== 'Enabled')
            throw (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .unfit */ .Ri)(arn, `its state is ${(0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .textIn */ .r7)(key, 'KeyState') ?? 'unknown'}`);
        if ((0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .textIn */ .r7)(key, 'KeySpec') !== 'SYMMETRIC_DEFAULT')
            throw (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .unfit */ .Ri)(arn, 'it is not symmetric');
        return sealOf(ask, arn, verdictOf(key, arn), () => http.close());
    }
    catch (error) {
        http.close();
        throw error;
    }
}
function sealOf(ask, arn, verdict, close) {
    return {
        verdict,
        async wrap(key, context) {
            const plain = Buffer.from(key);
            const body = { KeyId: arn, Plaintext: plain.toString('base64'), EncryptionContext: contextOf(context) };
            plain.fill(0);
            const { json } = await successful(ask('Encrypt', body));
            const bytes = Buffer.from((0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .textIn */ .r7)(json, 'CiphertextBlob') ?? '', 'base64');
            if (bytes.length === 0)
                throw (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(SERVICE, 200, 'it gives no ciphertext');
            return (0,_named_js__WEBPACK_IMPORTED_MODULE_5__/* .named */ .K)('awskms', arn, bytes);
        },
        async unwrap(wrapped, context) {
            const sealed = (0,_named_js__WEBPACK_IMPORTED_MODULE_5__/* .unnamed */ .p)('awskms', arn, wrapped);
            const { json, status, refusal } = await ask('Decrypt', {
                KeyId: arn,
                CiphertextBlob: sealed.toString('base64'),
                EncryptionContext: contextOf(context),
            });
            if (refusal === 'InvalidCiphertextException' || refusal === 'IncorrectKeyException')
                throw (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .broken */ .mw)();
            if (refusal !== undefined)
                throw (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(SERVICE, status, refusal);
            return Buffer.from((0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .textIn */ .r7)(json, 'Plaintext') ?? '', 'base64');
        },
        async check() {
            const { json } = await successful(ask('DescribeKey', { KeyId: arn }));
            const state = (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .textIn */ .r7)((0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .objectIn */ .D7)(json, 'KeyMetadata'), 'KeyState');
            if (state !== 'Enabled')
                throw (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .unfit */ .Ri)(arn, `its state is ${state ?? 'unknown'}`);
        },
        close: async () => close(),
    };
}
function contextOf(context) {
    return { 'relock-context': Buffer.from(context).toString('base64url') };
}
function verdictOf(key, arn) {
    const origin = (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .textIn */ .r7)(key, 'Origin') ?? 'unknown';
    const store = (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .textIn */ .r7)(key, 'CustomKeyStoreId');
    const protection = origin === 'AWS_KMS' || origin === 'AWS_CLOUDHSM'
        ? 'hardware'
        : origin === 'EXTERNAL' || origin === 'EXTERNAL_KEY_STORE'
            ? 'external'
            : 'not hardware';
    const where = store === undefined ? '' : `, key store ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(store, 60)}`;
    return { kind: 'awskms', protection, evidence: `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(arn, 120)}: origin ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(origin, 40)}${where}` };
}
function operations(options, http, region, key) {
    const endpoint = options.env['AWS_ENDPOINT_URL_KMS'] ?? options.env['AWS_ENDPOINT_URL'];
    const url = new URL(endpoint ?? (0,_core_aws_sts_js__WEBPACK_IMPORTED_MODULE_1__/* .awsEndpoint */ .PC)('kms', region, options.env));
    return async (name, content) => {
        const body = JSON.stringify(content);
        const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `TrentService.${name}` };
        const signed = (0,_core_sigv4_js__WEBPACK_IMPORTED_MODULE_4__/* .signPost */ ._)({ url, headers, body }, { region, service: 'kms' }, await key(), new Date());
        return (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .askService */ .xE)(http, SERVICE, { method: 'POST', url: url.href, headers: signed, body, repeat: 'always' });
    };
}
async function successful(asked) {
    const answer = await asked;
    if (answer.refusal !== undefined)
        throw (0,_service_js__WEBPACK_IMPORTED_MODULE_6__/* .refused */ .J5)(SERVICE, answer.status, answer.refusal);
    return answer;
}
function regionOf(wanted, { env }) {
    const region = /^arn:[^:]+:kms:([^:]+):/.exec(wanted)?.[1] ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
    if (region !== undefined && /^[a-z0-9-]{1,40}$/.test(region))
        return region;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-SEAL-CONFIG', 'it is not told in which AWS region the key is', {
        remedy: 'Set RELOCK_AWSKMS_KEY_ID to the whole ARN, or set AWS_REGION.',
    });
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
