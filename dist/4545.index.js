export const id = 4545;
export const ids = [4545,3131,5239,4046];
export const modules = {

/***/ 14046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   revoke: () => (/* binding */ revoke),
/* harmony export */   revokeAll: () => (/* binding */ revokeAll)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _inject_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80769);



async function revokeAll(vaults, seconds = 20) {
    const ends = Date.now() + seconds * 1000;
    const revocations = await Promise.all(vaults.map((vault) => revokeOne(vault, seconds, ends)));
    return revocations.flat();
}
async function revokeOne(vault, seconds, ends) {
    const leases = vault.leases();
    const children = leases.filter(({ kind }) => kind === 'lease');
    const tokens = leases.filter(({ kind }) => kind === 'token');
    const attempt = async (lease, until) => {
        const why = await within(vault.revoke(lease), until, seconds);
        return why === undefined
            ? { vault: vault.name, lease, outcome: 'revoked' }
            : { vault: vault.name, lease, outcome: 'failed', why };
    };
    const half = tokens.length > 0 ? (ends + Date.now()) / 2 : ends;
    const ofChildren = await Promise.all(children.map((lease) => attempt(lease, half)));
    const ofTokens = await Promise.all(tokens.map((lease) => attempt(lease, ends)));
    const tokenIsDead = ofTokens.length > 0 && ofTokens.every(({ outcome }) => outcome === 'revoked');
    return [...(tokenIsDead ? ofChildren.map(endsWithToken) : ofChildren), ...ofTokens];
}
function endsWithToken(one) {
    return one.outcome === 'failed' ? { ...one, outcome: 'with-token' } : one;
}
async function within(work, until, seconds) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(`no answer within ${seconds} s`), Math.max(0, until - Date.now()));
    });
    try {
        return await Promise.race([work.then(() => undefined), late]);
    }
    catch (error) {
        return reason(error);
    }
    finally {
        clearTimeout(timer);
    }
}
async function revoke(state, services, seconds = 20) {
    if (state === undefined || state.trim() === '')
        return 0;
    const warn = (text) => services.runner.annotate('warning', `Relock: ${text}`);
    try {
        const saved = (0,_inject_state_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)(state);
        if (saved === undefined) {
            warn('the saved state is not what Relock wrote, so nothing was revoked; leases end by their TTL.');
            return 0;
        }
        const vaults = saved.sessions.map(services.resume);
        const age = Math.max(0, (Date.now() - saved.at) / 1000);
        for (const one of await revokeAll(vaults, seconds))
            report(one, age, services.runner.info, warn);
        if (saved.static.length > 0) {
            services.runner.info(`· ${saved.static.join(', ')}: no lease, so it can't be taken back; rotate it if a step may have kept it`);
        }
        await Promise.allSettled(vaults.map((vault) => vault.close()));
    }
    catch (error) {
        warn(`the post step could not finish (${reason(error)}); leases end by their TTL.`);
    }
    return 0;
}
function report({ vault, lease, outcome, why }, age, info, warn) {
    const label = `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(lease.label)} of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(vault)}`;
    switch (outcome) {
        case 'revoked':
            info(`✓ ${label}: revoked`);
            break;
        case 'with-token':
            info(`✓ ${label}: ends with its login token, which is revoked`);
            break;
        case 'failed':
            warn(`${label} is not proven to be revoked: ${why ?? 'no reason given'}; ${lifeLeft(lease, age)}.`);
            break;
    }
}
function lifeLeft(lease, age) {
    if (lease.ttl === 0)
        return 'it has no end of its own: revoke it by hand';
    const left = lease.ttl - age;
    return left <= 0 ? 'by its TTL it has ended by now' : `it ends by itself in ${duration(left)}`;
}
function duration(seconds) {
    if (seconds < 120)
        return `${Math.ceil(seconds)} s`;
    const minutes = Math.ceil(seconds / 60);
    if (minutes < 120)
        return `${minutes} min`;
    const rest = minutes % 60;
    return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}
function reason(error) {
    if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
        return 'a failure that Relock did not foresee';
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(error.remedy === undefined ? error.message : `${error.message}. ${error.remedy}`, 600);
}


/***/ }),

/***/ 64545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRunVaults: () => (/* binding */ openRunVaults),
  openServices: () => (/* binding */ openServices)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/http.js + 1 modules
var core_http = __webpack_require__(73131);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
;// CONCATENATED MODULE: ./build/github/identity.js




function githubIdentity(env, mask) {
    return async (audience) => {
        const address = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (address === undefined || bearer === undefined || !URL.canParse(address))
            throw missing(env);
        const url = new URL(address);
        url.searchParams.set('audience', audience);
        const answer = await (0,core_http.request)({
            method: 'GET',
            url: url.href,
            headers: { authorization: `bearer ${bearer}`, accept: 'application/json' },
            attemptTimeout: 10_000,
            timeout: 25_000,
            maxBytes: 256 * 1024,
            proxies: env,
        });
        if (answer.status !== 200)
            throw refused(`GitHub answered ${answer.status} when it was asked for this job's token`);
        const token = tokenIn(answer.body);
        if (token === undefined)
            throw refused('GitHub gave an answer that holds no token');
        mask(token);
        return token;
    };
}
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;
function tokenIn(body) {
    try {
        const answer = JSON.parse(body);
        const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
        return typeof value === 'string' && JWT.test(value) ? new secret/* SecretValue */.i(value) : undefined;
    }
    catch {
        return undefined;
    }
}
function refused(message) {
    return new error/* RelockError */.dB('RL-OIDC-REFUSED', message, {
        remedy: 'Run the job again; if it stays so, look at https://www.githubstatus.com.',
    });
}
function missing(env) {
    if (env['GITHUB_ACTIONS'] !== 'true') {
        return new error/* RelockError */.dB('RL-OIDC-MISSING', 'there is no OIDC token outside of a GitHub Actions job', {
            remedy: 'Set VAULT_TOKEN and "auth: token", or run this in a job.',
        });
    }
    return new error/* RelockError */.dB('RL-OIDC-MISSING', 'this job may not ask GitHub for an OIDC token', {
        evidence: [
            ['Event', (0,printable/* printable */.g)(env['GITHUB_EVENT_NAME'] ?? 'unknown', 60)],
            ['Add to the job', 'permissions:'],
            ['', '  contents: read'],
            ['', '  id-token: write'],
            ['If it is there', 'a pull request from a fork or by Dependabot never gets a token: no keys reach it'],
        ],
        remedy: 'Add these lines to the job, or leave this step out for pull requests from forks.',
    });
}

// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/vault/open.js
var vault_open = __webpack_require__(65239);
// EXTERNAL MODULE: ./build/command/revoke.js
var revoke = __webpack_require__(14046);
// EXTERNAL MODULE: ./build/command/take.js
var take = __webpack_require__(26107);
;// CONCATENATED MODULE: ./build/command/services.js







function openRunVaults(config, { env }, runner) {
    return (onTaken) => (0,vault_open.openVaults)({
        config,
        env,
        onTaken,
        ...(runner === undefined ? {} : { identity: githubIdentity(env, (value) => runner.mask(value)) }),
    });
}
function openServices(config, invocation, runner, github) {
    const { env } = invocation;
    const vaults = openRunVaults(config, invocation, runner)(() => {
        for (const handle of (0,take/* handlesOf */.p_)(vaults.dumpSessions()))
            runner?.mask(handle);
    });
    const http = (0,core_http.openHttp)({ proxies: env });
    return {
        vaults,
        issuers: {
            http,
            github,
            async readSecret(text) {
                const address = (0,vault_address/* wholeSecret */.i)((0,vault_address/* parseAddress */.o)(text));
                const reading = await (await vaults.for(address)).read(address);
                if (reading !== null)
                    return reading.fields;
                throw new error/* RelockError */.dB('RL-VAULT-MISSING', `there is no secret at ${address.text}`, {
                    remedy: 'Correct the address in the config, or write the secret.',
                });
            },
            async writeSecret(text, fields) {
                const address = (0,vault_address/* wholeSecret */.i)((0,vault_address/* parseAddress */.o)(text));
                await (await vaults.for(address)).write(address, fields);
            },
        },
        async close() {
            await (0,revoke.revokeAll)(await vaults.all());
            await vaults.close();
            http.close();
        },
    };
}


/***/ }),

/***/ 26107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ takeSecrets),
/* harmony export */   _b: () => (/* binding */ describeReturn),
/* harmony export */   p_: () => (/* binding */ handlesOf)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _github_mask_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80216);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(503);
/* harmony import */ var _revoke_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14046);






function handlesOf(sessions) {
    return sessions.flatMap(({ token, leases }) => [token, ...leases.map(({ id }) => id)].map((text) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(text)));
}
async function takeSecrets(wishes, source, options) {
    const readings = new Map();
    for (const { address } of wishes) {
        const whole = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSecret */ .i)(address);
        if (!readings.has(whole.text))
            readings.set(whole.text, readWhole(whole, source));
    }
    const outcomes = await Promise.allSettled(wishes.map(async (wish) => pick(wish, await readings.get((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSecret */ .i)(wish.address).text), options)));
    const failures = outcomes.flatMap((outcome, i) => outcome.status === 'rejected' ? [{ name: wishes[i]?.name ?? '', error: outcome.reason }] : []);
    if (failures.length > 0)
        throw await giveBack(failures, source, options.state);
    return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}
async function readWhole(address, source) {
    const vault = await source.for(address);
    return { vault, reading: await vault.read(address) };
}
function pick({ name, address }, got, options) {
    const refuse = (code, what, remedy) => new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(code, `${name}: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(address.text)} ${what}`, { remedy });
    if (got === undefined || got.reading === null) {
        throw refuse('RL-INJECT-MISSING', 'does not exist in the vault', 'Check the address, or put a value there.');
    }
    const { fields, version, lease } = got.reading;
    const known = [...fields.keys()].map((key) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(key, 60)).join(', ');
    if (address.key === undefined && fields.size !== 1) {
        throw refuse('RL-INJECT-KEY', `holds ${fields.size} keys`, `Name one of them with #/KEY: ${known}.`);
    }
    const value = address.key === undefined ? [...fields.values()][0] : fields.get(address.key);
    if (value === undefined)
        throw refuse('RL-INJECT-KEY', 'has nothing under this key', `It holds: ${known}.`);
    if (value.isEmpty)
        throw refuse('RL-INJECT-EMPTY', 'is empty', 'Store a value there; an empty key is never given out.');
    const text = value.reveal();
    if (text.includes('\0') || !text.isWellFormed()) {
        throw refuse('RL-INJECT-VALUE', 'holds bytes that no variable can hold', 'Store it as base64 and decode it in the step.');
    }
    const why = (0,_github_mask_js__WEBPACK_IMPORTED_MODULE_2__/* .unmaskable */ .U)(value);
    if (why !== undefined && !options.allowUnmaskable) {
        throw refuse('RL-INJECT-UNMASKABLE', `can't be masked in logs: ${why}`, 'Make it a longer, random value, or set allow-unmaskable if it is no secret.');
    }
    return { name, value, vault: got.vault, version, lease, maskable: why === undefined };
}
async function giveBack(failures, source, state) {
    const back = await (0,_revoke_js__WEBPACK_IMPORTED_MODULE_4__.revokeAll)(await source.all());
    const [first, ...others] = failures;
    if (!(first?.error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
        return first?.error;
    const also = others
        .filter(({ error }) => error !== first.error)
        .map(({ name, error }) => ['Also', error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB ? error.message : `${name} failed`]);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(first.error.code, first.error.message, {
        evidence: [...first.error.evidence, ...also],
        ...(first.error.remedy === undefined ? {} : { remedy: first.error.remedy }),
        state: [state, ...describeReturn(back)].join(' '),
        cause: first.error,
    });
}
function describeReturn(revocations) {
    if (revocations.length === 0)
        return [];
    const failed = revocations.filter(({ outcome }) => outcome === 'failed');
    if (failed.length === 0)
        return ['What had been taken was given back.'];
    return failed.map(({ lease }) => {
        const end = lease.ttl === 0 ? 'has no end of its own' : `lives up to ${(0,_revoke_js__WEBPACK_IMPORTED_MODULE_4__.duration)(lease.ttl)}`;
        return `Not given back: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(lease.label)}, which ${end}.`;
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



async function openLine(protocol, caFile, proxyEnv) {
    const settings = { keepAlive: true, maxSockets: 8, timeout: 10_000, ...(proxyEnv === undefined ? {} : { proxyEnv }) };
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
                headers: { 'user-agent': 'relock', ...wanted.headers },
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
                const body = await collect(response, limits.maxBytes);
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
async function collect(response, maxBytes) {
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
    const encoded = (response.headers['content-encoding'] ?? 'identity') !== 'identity';
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
        const known = agents.get(protocol) ?? openLine(protocol, options.caFile, proxyEnvironment(options.proxies));
        agents.set(protocol, known);
        return known;
    }
    return {
        async request(wanted) {
            const url = checkUrl(wanted.url);
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

/***/ 65239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openVaults: () => (/* binding */ openVaults)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);



function openVaults(options) {
    const opened = new Map();
    const servers = [];
    async function openServer(address) {
        const server = serverFor(address, options);
        const { openHashicorp } = await Promise.all(/* import() */[__webpack_require__.e(827), __webpack_require__.e(5377)]).then(__webpack_require__.bind(__webpack_require__, 55377));
        const vault = await openHashicorp(server, { identity: options.identity, token: tokenFor(server, options.env) }, {
            requireHsm: options.config.requireHsm,
            proxies: options.env,
            ...(options.onTaken === undefined ? {} : { onTaken: options.onTaken }),
        });
        servers.push(vault);
        return vault;
    }
    async function all() {
        const results = await Promise.allSettled(opened.values());
        return results.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
    }
    return {
        for(address) {
            const name = `${address.scheme}+${address.server ?? ''}`;
            let vault = opened.get(name);
            if (vault === undefined) {
                vault = open(address, options, openServer);
                opened.set(name, vault);
            }
            return vault;
        },
        all,
        dumpSessions: () => servers.map((vault) => vault.dumpSession()).filter((session) => session !== null),
        async close() {
            for (const vault of await all())
                await vault.close();
            opened.clear();
        },
    };
}
async function open(address, options, openServer) {
    switch (address.scheme) {
        case 'vault':
            return openServer(address);
        case 'relock':
            return openOwn(address, options);
        case 'awssecrets':
        case 'azurekeyvault':
        case 'gcpsecrets':
        case 'conjur':
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNSUPPORTED', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(address.text)} can’t be used: this version of Relock can’t talk to ${address.scheme}:// yet`, { remedy: 'Use vault:// (HashiCorp Vault, OpenBao) or relock:// (the embedded vault).' });
    }
}
async function openOwn(address, { config, env }) {
    const dir = env['RELOCK_DIR'];
    if (address.server !== undefined || dir === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(address.text)} can’t be found: ${dir === undefined ? 'RELOCK_DIR is not set' : 'there is one embedded vault, without a name'}`, {
            remedy: dir === undefined ? 'Set RELOCK_DIR to the folder of the embedded vault.' : 'Write it as relock://PATH#/KEY.',
        });
    }
    const { openEmbedded } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(4452), __webpack_require__.e(9354)]).then(__webpack_require__.bind(__webpack_require__, 39354));
    return openEmbedded({ dir, env, requireHsm: config.requireHsm });
}
function serverFor(address, { config, env }) {
    const name = address.server ?? 'vault';
    const configured = config.vaults.get(name);
    if (configured !== undefined) {
        const offGitHub = env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined;
        const token = configured.auth === 'jwt' && offGitHub && tokenFor(configured, env) !== undefined;
        return token ? { ...configured, auth: 'token' } : configured;
    }
    const fromEnvironment = env['VAULT_ADDR'];
    if (address.server === undefined && fromEnvironment !== undefined) {
        return {
            name,
            address: fromEnvironment,
            auth: 'token',
            mount: 'jwt',
            role: undefined,
            audience: fromEnvironment,
            namespace: env['VAULT_NAMESPACE'],
            caFile: env['VAULT_CACERT'],
        };
    }
    const known = [...config.vaults.keys()].join(', ');
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(address.text)} speaks of a server that nobody configured: "${name}"`, {
        evidence: [['Configured', known === '' ? '(none)' : known]],
        remedy: address.server === undefined
            ? 'Add "vault:" under "vaults:" in .relock.yml, or set VAULT_ADDR and VAULT_TOKEN.'
            : `Add "${name}:" under "vaults:" in .relock.yml.`,
    });
}
function tokenFor(server, env) {
    const token = env['VAULT_TOKEN'];
    if (token === undefined)
        return undefined;
    const home = env['VAULT_ADDR'];
    const isHome = home === undefined ? server.name === 'vault' : originOf(home) === originOf(server.address);
    return isHome ? new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(token.trim()) : undefined;
}
function originOf(address) {
    return URL.canParse(address) ? new URL(address).origin : address;
}


/***/ })

};
