export const id = 2036;
export const ids = [2036,503,3131,5239];
export const modules = {

/***/ 2036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRunVaults: () => (/* binding */ openRunVaults),
  readJobConfig: () => (/* binding */ readJobConfig),
  rotateInJob: () => (/* binding */ rotateInJob)
});

// EXTERNAL MODULE: ./build/config/complete.js
var complete = __webpack_require__(8732);
// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(6232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(8217);
// EXTERNAL MODULE: ./build/git/credentials.js
var credentials = __webpack_require__(4989);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/github/identity.js
var identity = __webpack_require__(530);
// EXTERNAL MODULE: ./build/github/trust.js
var github_trust = __webpack_require__(6024);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/vault/open.js
var vault_open = __webpack_require__(5239);
// EXTERNAL MODULE: ./build/command/config.js
var config = __webpack_require__(2326);
// EXTERNAL MODULE: ./build/command/defaults.js
var defaults = __webpack_require__(9170);
// EXTERNAL MODULE: ./build/report/markdown-text.js
var markdown_text = __webpack_require__(6084);
;// CONCATENATED MODULE: ./build/command/rotation-summary.js

const WORDS = {
    rotated: '✓ replaced; the old value is refused',
    revoked: '✓ revoked; it is refused',
    accepted: '● accepted by the issuer, not proven yet',
    planned: '● planned; nothing was changed',
    failed: '● not done',
};
function rotationMarkdown(outcomes, isPrivate) {
    if (outcomes.length === 0)
        return '### Relock: no key was to be rotated\n';
    const count = (...results) => outcomes.filter(({ result }) => results.includes(result)).length;
    const all = `${outcomes.length} ${outcomes.length === 1 ? 'key' : 'keys'}`;
    const done = count('planned') > 0
        ? `${count('planned')} of ${all} would be replaced or revoked`
        : `${count('rotated', 'revoked')} of ${all} replaced or revoked`;
    const rows = outcomes.map(({ address, kind, result, problem }, i) => {
        const name = isPrivate ? (0,markdown_text/* code */.aY)(address) : `key ${i + 1}`;
        const why = problem === undefined || !isPrivate ? '' : `: ${(0,markdown_text/* prose */.CS)(problem.message)}`;
        const known = problem === undefined ? '' : ` (${(0,markdown_text/* code */.aY)(problem.code)})`;
        return `| ${name} | ${(0,markdown_text/* prose */.CS)(kind)} | ${WORDS[result]}${why}${known} |`;
    });
    return [`### Relock: ${done}`, '', '| Key | Issuer | |', '|---|---|---|', ...rows, ''].join('\n');
}

;// CONCATENATED MODULE: ./build/command/job.js












async function readJobConfig(named, invocation, token, event = (0,github_event/* readEvent */.j)(invocation.env)) {
    const name = named ?? config.CONFIG_NAME;
    const env = (0,credentials/* withFetchToken */.i)(invocation.env, event.serverUrl, token);
    const text = (await (0,defaults/* readDefaults */.D)([name], event, { cwd: invocation.cwd, env, token })).get(name) ?? null;
    if (text !== null)
        return (0,config.parseText)(text, name);
    if (named === undefined)
        return complete/* DEFAULT_CONFIG */.PV;
    throw new error/* RelockError */.dB('RL-CONFIG-UNREADABLE', `the default branch has no file "${(0,printable/* printable */.g)(named)}"`, {
        remedy: 'Name the config by its path from the top of the repository, as the default branch has it.',
        state: 'Nothing was done.',
    });
}
function openRunVaults(config, { env }, runner) {
    return (onTaken) => (0,vault_open.openVaults)({
        config,
        env,
        onTaken,
        ...(runner === undefined ? {} : { identity: (0,identity/* githubIdentity */.w)(env, (value) => runner.mask(value)) }),
    });
}
async function rotateInJob(wanted, invocation, runner) {
    const event = (0,github_event/* readEvent */.j)(invocation.env);
    const trust = (0,github_trust/* mayRotate */.v)(event);
    if (!trust.allowed && !wanted.dryRun) {
        throw new error/* RelockError */.dB('RL-ROTATE-UNTRUSTED', `this run may not rotate keys: ${trust.why}`, {
            remedy: 'Rotate from a workflow on the default branch: workflow_dispatch, schedule, push or pull_request_target.',
            state: 'Nothing was changed.',
        });
    }
    const config = await readJobConfig(wanted.config, invocation, wanted.token, event);
    const { rotateKeys } = await Promise.all(/* import() */[__webpack_require__.e(9742), __webpack_require__.e(7346), __webpack_require__.e(5983), __webpack_require__.e(2230), __webpack_require__.e(3910)]).then(__webpack_require__.bind(__webpack_require__, 3910));
    const isPrivate = event.repository.isPrivate === true;
    const shown = isPrivate ? invocation : withoutAddresses(invocation, config);
    const { status, outcomes } = await rotateKeys(wanted, config, shown, runner, {
        apiUrl: event.apiUrl,
        token: wanted.token,
    });
    runner.setOutput('rotated', String(outcomes.filter(({ result }) => result === 'rotated' || result === 'revoked').length));
    runner.summary(rotationMarkdown(outcomes, isPrivate));
    return status;
}
function withoutAddresses(invocation, config) {
    const names = config.rotate.keys.map(({ address }, i) => [(0,vault_address/* wholeSecret */.i)((0,vault_address/* parseAddress */.o)(address)).text, `key ${i + 1}`]);
    const hide = (text) => names.reduce((shown, [address, name]) => shown.replaceAll(address, name), text);
    return {
        env: invocation.env,
        cwd: invocation.cwd,
        out: (text) => invocation.out(hide(text)),
        err: (text) => invocation.err(hide(text)),
        get stdin() {
            return invocation.stdin;
        },
        interactive: false,
    };
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

/***/ 6084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Cm: () => (/* binding */ linkTarget),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8217);

function code(text, maxLength = 300) {
    const shown = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxLength);
    if (shown === '')
        return '<code>(empty)</code>';
    if (PLAIN.test(shown))
        return `\`${shown}\``;
    return `<code>${shown.replace(NOT_LITERAL, reference)}</code>`;
}
const PLAIN = /^[\p{L}\p{N}./:=+,~%@#_…-](?:[\p{L}\p{N}./:=+,~%@#_… -]*[\p{L}\p{N}./:=+,~%@#_…-])?$/u;
const NOT_LITERAL = /[^\p{L}\p{N}/… -]/gu;
function prose(text, maxLength = 500) {
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxLength)
        .trim()
        .split(/\s+/)
        .map((word) => (ALIVE.test(word) ? code(word, maxLength) : word.replace(NOT_PROSE, reference)))
        .join(' ')
        .replace(/^(\d+)([.)])/, (_, digits, mark) => `${digits}${reference(mark)}`)
        .replace(/^-/, reference('-'));
}
const ALIVE = /[@#]|:\/\/|www\.|gh-\d|mailto:|xmpp:|:\w+:/i;
const NOT_PROSE = /[^\p{L}\p{N}.,;:'"?()/%…→’“”–-]/gu;
function reference(character) {
    return `&#${character.codePointAt(0) ?? 0};`;
}
function linkTarget(url) {
    return url.replace(/[()|`<>\\\s]/g, (found) => `%${found.charCodeAt(0).toString(16).padStart(2, '0')}`);
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
