export const id = 959;
export const ids = [959,503,3131,5239,3910];
export const modules = {

/***/ 3910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rotateKeys: () => (/* binding */ rotateKeys)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(6232);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/git/repository.js + 1 modules
var git_repository = __webpack_require__(1912);
// EXTERNAL MODULE: ./build/scan/scanner.js + 12 modules
var scan_scanner = __webpack_require__(5983);
// EXTERNAL MODULE: ./build/source/stdin.js
var stdin = __webpack_require__(3078);
// EXTERNAL MODULE: ./build/command/collect.js
var collect = __webpack_require__(7576);
// EXTERNAL MODULE: ./build/command/managed.js
var managed = __webpack_require__(491);
// EXTERNAL MODULE: ./build/command/scan.js + 2 modules
var scan = __webpack_require__(8155);
;// CONCATENATED MODULE: ./build/command/rescan.js










const LIMIT = 64 * 1024 * 1024;
function openRescan(config, invocation, vaults) {
    const scanner = (0,managed.lookUpManaged)({ ...config, requireManaged: true }, vaults).then(({ indexes }) => (0,scan_scanner.createScanner)({
        repository: (0,scan/* repositoryName */.aR)(config, invocation),
        ownRules: config.scan.rules,
        allow: config.scan.allow,
        managed: indexes,
        today: new Date(),
    }));
    scanner.catch(() => undefined);
    return async (place) => {
        const bytes = await readPlace(place, invocation).catch(() => undefined);
        if (bytes === undefined)
            return null;
        if (bytes === null)
            return [];
        const { findings } = await (0,collect/* collect */.F)((0,stdin/* openStdin */.B)(external_node_stream_.Readable.from([bytes]), place.path), await scanner);
        return findings.filter(({ line }) => line === place.line);
    };
}
async function readPlace(place, { cwd, env }) {
    const repository = (0,git_repository/* lookForRepository */.d_)(cwd, env);
    if (place.commit !== undefined) {
        if (repository === undefined)
            return null;
        const { readFileAt } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8399));
        return readFileAt(repository, place.commit, place.path, LIMIT);
    }
    const root = repository?.top ?? cwd;
    const file = external_node_path_.resolve(root, place.path);
    if (!file.startsWith(`${root}${external_node_path_.sep}`))
        return null;
    try {
        const kind = await (0,promises_.lstat)(file);
        if (!kind.isFile())
            return null;
        if (kind.size > LIMIT)
            throw new Error('too large');
        return await (0,promises_.readFile)(file);
    }
    catch (error) {
        if ((0,core_error/* systemCode */.xU)(error) === 'ENOENT')
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/command/rotate.js
var rotate = __webpack_require__(4603);
// EXTERNAL MODULE: ./build/command/rule-info.js
var rule_info = __webpack_require__(3663);
// EXTERNAL MODULE: ./build/command/services.js
var command_services = __webpack_require__(5832);
;// CONCATENATED MODULE: ./build/command/rotate-run.js





async function rotateKeys(wanted, config, invocation, runner, github) {
    const request = {
        targets: targetsOf(wanted),
        reason: wanted.reason,
        dryRun: wanted.dryRun,
        rotate: config.rotate,
    };
    const services = (0,command_services.openServices)(config, invocation, runner, github);
    try {
        return await (0,rotate/* rotate */.e)(request, invocation, {
            ...services,
            kindOfRule: rule_info.kindOfRule,
            rescan: openRescan(config, invocation, services.vaults),
        });
    }
    finally {
        await services.close();
    }
}
function targetsOf({ keys, due, leaked }) {
    const given = [keys.length > 0, due, leaked !== undefined].filter(Boolean).length;
    if (given !== 1) {
        throw new core_error/* RelockError */.dB('RL-USAGE', given === 0 ? 'rotate wants to know which keys' : 'rotate takes addresses, or due, or leaked: one of these', {
            remedy: 'Give the addresses of keys, --due, or --leaked FILE; in a job the input keys, due or leaked.',
            state: 'Nothing was changed.',
        });
    }
    if (leaked !== undefined)
        return { kind: 'leaked', file: leaked };
    return due ? { kind: 'due' } : { kind: 'named', references: keys };
}


/***/ }),

/***/ 3131:
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
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(6232);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(8217);
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
    const { readFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 19));
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

/***/ 530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ githubIdentity)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);




function githubIdentity(env, mask) {
    return async (audience) => {
        const address = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (address === undefined || bearer === undefined || !URL.canParse(address))
            throw missing(env);
        const url = new URL(address);
        url.searchParams.set('audience', audience);
        const answer = await (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.request)({
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
        return typeof value === 'string' && JWT.test(value) ? new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(value) : undefined;
    }
    catch {
        return undefined;
    }
}
function refused(message) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-OIDC-REFUSED', message, {
        remedy: 'Run the job again; if it stays so, look at https://www.githubstatus.com.',
    });
}
function missing(env) {
    if (env['GITHUB_ACTIONS'] !== 'true') {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-OIDC-MISSING', 'there is no OIDC token outside of a GitHub Actions job', {
            remedy: 'Set VAULT_TOKEN and "auth: token", or run this in a job.',
        });
    }
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-OIDC-MISSING', 'this job may not ask GitHub for an OIDC token', {
        evidence: [
            ['Event', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(env['GITHUB_EVENT_NAME'] ?? 'unknown', 60)],
            ['Add to the job', 'permissions:'],
            ['', '  contents: read'],
            ['', '  id-token: write'],
            ['If it is there', 'a pull request from a fork or by Dependabot never gets a token: no keys reach it'],
        ],
        remedy: 'Add these lines to the job, or leave this step out for pull requests from forks.',
    });
}


/***/ }),

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ wholeSecret),
/* harmony export */   o: () => (/* binding */ parseAddress)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8217);


const SCHEMES = ['vault', 'awssecrets', 'azurekeyvault', 'gcpsecrets', 'conjur', 'relock'];
const FORM = /^(?:ref\+)?([a-z]+)(?:\+([A-Za-z0-9_-]+))?:\/\/([^?#]+)(?:\?([^#]*))?(?:#\/?(.*))?$/;
function parseAddress(text) {
    const match = FORM.exec(text.trim());
    const scheme = SCHEMES.find((known) => known === match?.[1]);
    if (!match || scheme === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ADDRESS-INVALID', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 120)}" is not an address of a secret`, {
            remedy: 'Write it as vault://MOUNT/PATH#/KEY or relock://PATH#/KEY.',
        });
    }
    const path = (match[3] ?? '').replace(/^\/+|\/+$/g, '');
    const segments = path.split('/');
    if (path === '' ||
        segments.some((s) => s === '' || s === '.' || s === '..') ||
        /[\u0000-\u001f\u007f\\%]/.test(path)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ADDRESS-INVALID', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 120)}" has a path that no vault would take`, {
            remedy: 'Leave out empty segments, ".", "..", percent signs, backslashes and control characters.',
        });
    }
    const params = new Map(new URLSearchParams(match[4] ?? ''));
    const key = match[5] === undefined || match[5] === '' ? undefined : match[5];
    const server = match[2];
    const query = params.size > 0 ? `?${new URLSearchParams([...params]).toString()}` : '';
    const canonical = `${scheme}${server === undefined ? '' : `+${server}`}://${path}${query}${key === undefined ? '' : `#/${key}`}`;
    return { scheme, server, path, params, key, text: canonical };
}
function wholeSecret(address) {
    return address.key === undefined ? address : parseAddress(address.text.slice(0, address.text.indexOf('#')));
}


/***/ }),

/***/ 5239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openVaults: () => (/* binding */ openVaults)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);



function openVaults(options) {
    const opened = new Map();
    const servers = [];
    async function openServer(address) {
        const server = serverFor(address, options);
        const { openHashicorp } = await Promise.all(/* import() */[__webpack_require__.e(827), __webpack_require__.e(5377)]).then(__webpack_require__.bind(__webpack_require__, 5377));
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
    const { openEmbedded } = await __webpack_require__.e(/* import() */ 2773).then(__webpack_require__.bind(__webpack_require__, 2773));
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
