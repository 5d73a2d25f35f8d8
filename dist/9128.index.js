export const id = 9128;
export const ids = [9128,3131,5371];
export const modules = {

/***/ 35371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openServer: () => (/* binding */ openServer)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);
/* harmony import */ var _vault_hashicorp_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61029);




function openServer({ env }, refusals) {
    const address = env['VAULT_ADDR'];
    if (address === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', 'it is not said which server is meant', {
            remedy: 'Set VAULT_ADDR to the address of a running "relock serve".',
        });
    }
    (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.checkUrl)(address);
    const server = { address, namespace: undefined, http: (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.openHttp)({ caFile: env['VAULT_CACERT'], proxies: env }) };
    const own = new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(env['VAULT_TOKEN'] ?? '');
    return async (request, token = own) => {
        if (token.isEmpty) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', 'VAULT_ADDR names a server, but VAULT_TOKEN is not set', {
                remedy: 'Set it to a token whose policies allow this.',
            });
        }
        const answer = await (0,_vault_hashicorp_api_js__WEBPACK_IMPORTED_MODULE_3__/* .callApi */ .p)(server, { ...request, failing: refusals.failing }, { token });
        if (answer.status < 300 || (answer.status === 404 && answer.errors === 0))
            return answer;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(refusals.code, `the server refused ${request.path}: ${answer.said || answer.status}`, {
            remedy: answer.status === 403 ? refusals.denied : refusals.wrong,
        });
    };
}


/***/ }),

/***/ 49128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  watchAtServer: () => (/* binding */ watchAtServer)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/command/server.js
var server = __webpack_require__(35371);
// EXTERNAL MODULE: ./build/command/watch/settings.js
var settings = __webpack_require__(66441);
// EXTERNAL MODULE: ./build/watch/alarm.js
var watch_alarm = __webpack_require__(76701);
;// CONCATENATED MODULE: ./build/command/watch/server-alarm.js


function alarmRow({ id, at, severity, detector, sentence, steps }) {
    const waits = steps.filter(({ state }) => state === 'proposed').length;
    const said = waits === 0 ? '' : `  (${waits} proposed)`;
    return `${safe(at)}  ${safe(severity).padEnd(8)}  ${safe(detector).padEnd(8)}  ${safe(sentence)}${said}  [${safe(id)}]\n`;
}
function alarmText(alarm) {
    const { ordinary, steps, closed, expected } = alarm;
    const about = ['key', 'identity', 'address', 'environment', 'lease', 'job'].flatMap((name) => {
        const value = alarm[name];
        return value === undefined ? [] : [row(name, value)];
    });
    return [
        `${safe(alarm.sentence)}\n\n`,
        row('alarm', `${alarm.id}, ${alarm.state}`),
        row('severity', `${alarm.severity}, by ${[alarm.detector, ...alarm.also].join(', ')}`),
        row('at', alarm.at),
        row('rests on', watch_alarm/* BASES */.N[alarm.basis]),
        ...about,
        ...Object.entries(alarm.numbers).map(([name, value]) => row(name, String(value))),
        row('events', alarm.evidence.join(' ')),
        ...(ordinary === undefined || ordinary === null ? [] : ordinaryRows(ordinary)),
        ...steps.flatMap(stepRows),
        ...(closed === null ? [] : [row('closed', `${closed.at} by ${closed.by}: ${closed.reason}`)]),
        ...(expected === null ? [] : [row('expected', `until ${expected.until}, said ${expected.by}: ${expected.reason}`)]),
    ].join('');
}
function ordinaryRows({ first, days_used, longest_rest_hours, most, ...known }) {
    return [
        row('known', `since ${first}, used on ${days_used} days, its longest rest ${longest_rest_hours} hours`),
        row('most', `${most.minute} in a minute, ${most.ten_minutes} in ten, ${most.hour} in an hour`),
        ...['identities', 'networks', 'workflows', 'refs'].flatMap((name) => known[name].length === 0 ? [] : [row(name, known[name].join(', '))]),
    ];
}
function stepRows({ action, state, at, by, said, command, can_be_undone }) {
    const back = state === 'done' && can_be_undone ? '; it can be undone' : '';
    return [row(action, `${state} ${at} by ${by}: ${said}${back}`), ...(command === null ? [] : [row('', command)])];
}
function row(name, value) {
    return `  ${safe(name).padEnd(12)} ${safe(value)}\n`;
}
function safe(text) {
    return (0,printable/* printable */.g)(text, 1000);
}

;// CONCATENATED MODULE: ./build/command/watch/at-server.js





const WATCH = 'sys/relock/watch';
async function watchAtServer(request, invocation, config) {
    const ask = (0,server.openServer)(invocation, {
        code: 'RL-WATCH-REFUSED',
        failing: 'the server’s watch can’t be asked',
        denied: `The token’s policies must allow it, with sudo, at ${WATCH}/*.`,
        wrong: 'Give the id that stands behind an alarm in "relock watch alarms".',
    });
    switch (request.action) {
        case 'alarms':
            return list(ask, request, invocation);
        case 'show':
            return shown(await answer(ask, 'GET', `${WATCH}/alarms/${request.id}`), request, invocation);
        case 'approve':
        case 'undo': {
            const body = request.only === undefined ? {} : { action: request.only };
            return shown(await answer(ask, 'POST', `${WATCH}/alarms/${request.id}/${request.action}`, body), request, invocation);
        }
        case 'expected': {
            const { until, reason } = request;
            if (until === undefined || reason === undefined) {
                throw new error/* RelockError */.dB('RL-USAGE', 'expected wants --until and --reason', {
                    remedy: 'Say until when it is expected, such as --until 30d, and why.',
                });
            }
            const body = { for: `${secondsUntil(until, Date.now())}s`, reason };
            return shown(await answer(ask, 'POST', `${WATCH}/alarms/${request.id}/expected`, body), request, invocation);
        }
        case 'close': {
            const body = { reason: request.reason ?? '' };
            return shown(await answer(ask, 'POST', `${WATCH}/alarms/${request.id}/close`, body), request, invocation);
        }
        case 'leaked':
            await ask({ method: 'POST', path: `${WATCH}/leaked/${request.key}`, body: {} });
            invocation.out(`${(0,printable/* printable */.g)(request.key, 200)} counts as leaked until it has a new value: each use of it alarms\n`);
            return 0;
        case 'settings':
            return at_server_settings(ask, request.write ? await config() : undefined, invocation);
    }
}
async function at_server_settings(ask, config, { out, err }) {
    if (config !== undefined) {
        (0,settings/* fileSettings */.g)(config);
        const { fail_on: _, ...body } = (0,settings/* namedAsServed */.x)(config.watch);
        await ask({ method: 'POST', path: `${WATCH}/config`, body });
        err(`the server watches by what the config says now: ${Object.keys(body).join(', ') || 'nothing'}\n`);
    }
    const { json } = await ask({ method: 'GET', path: `${WATCH}/config` });
    out(`${JSON.stringify(json?.['data'] ?? {}, null, 2)}\n`);
    return 0;
}
async function answer(ask, method, path, body) {
    const { status, json } = await ask({ method, path, ...(body === undefined ? {} : { body: { ...body } }) });
    if (status < 300 && json !== undefined)
        return json['data'];
    throw new error/* RelockError */.dB('RL-WATCH-ALARM', 'the server knows no such alarm', {
        remedy: 'Give the id that stands behind an alarm in "relock watch alarms".',
    });
}
function shown(alarm, { format }, { out }) {
    out(format === 'json' ? `${JSON.stringify(alarm)}\n` : alarmText(alarm));
    return alarm.steps.some(({ state }) => state === 'failed') ? 1 : 0;
}
async function list(ask, { state, severity, key, limit, format }, { out, err }) {
    const query = new Map([
        ['state', state],
        ['limit', String(limit)],
        ...(severity === undefined ? [] : [['severity', severity]]),
        ...(key === undefined ? [] : [['key', key]]),
    ]);
    const { json } = await ask({ method: 'GET', path: `${WATCH}/alarms`, query });
    const { alarms = [], more = 0 } = (json?.['data'] ?? {});
    if (format === 'json')
        out(`${JSON.stringify(alarms)}\n`);
    else
        for (const alarm of alarms)
            out(alarmRow(alarm));
    if (format === 'text')
        err(alarms.length === 0 ? 'no alarms\n' : more > 0 ? `and ${more} more\n` : '');
    return 0;
}
function secondsUntil(text, now) {
    const units = { m: 60, h: 3600, d: 86_400 };
    const span = /^(\d{1,6})([mhd])$/.exec(text);
    const seconds = span === null ? Math.round((Date.parse(text) - now) / 1000) : Number(span[1]) * (units[span[2] ?? ''] ?? 0);
    if (seconds > 0)
        return seconds;
    throw new error/* RelockError */.dB('RL-USAGE', `--until ${(0,printable/* printable */.g)(text, 40)} is no day to come`, {
        remedy: 'Write for example --until 30d or --until 2026-12-31.',
    });
}


/***/ }),

/***/ 66441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ fileSettings),
/* harmony export */   x: () => (/* binding */ namedAsServed)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _serve_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48048);
/* harmony import */ var _serve_watch_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71627);



function fileSettings({ watch }) {
    const { fail_on: failOn = 'medium', ...given } = namedAsServed(watch);
    try {
        return { watch: (0,_serve_watch_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .watchSettings */ .dA)(given), respond: (0,_serve_watch_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .responseSettings */ .Z1)(given), failOn: failOn };
    }
    catch (error) {
        if (!(error instanceof _serve_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC))
            throw error;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-CONFIG-INVALID', `the config, under "watch": ${error.message}`, {
            remedy: 'docs/config.md shows every key; schema/relock.schema.json lists them for editors.',
            state: 'Nothing was done.',
        });
    }
}
function namedAsServed(section) {
    return renamed(section);
}
function renamed(value) {
    if (Array.isArray(value))
        return value.map(renamed);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.replaceAll('-', '_'), renamed(one)]));
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

/***/ 5616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ SecretValue)
/* harmony export */ });
const REDACTED = '[redacted]';
class SecretValue {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    equals(other) {
        const { createHash, timingSafeEqual } = process.getBuiltinModule('node:crypto');
        const digest = (text) => createHash('sha256').update(text).digest();
        return timingSafeEqual(digest(this.#value), digest(other.#value));
    }
    hideIn(text) {
        return this.#value.length < 6 ? text : text.replaceAll(this.#value, REDACTED);
    }
    get isEmpty() {
        return this.#value.length === 0;
    }
    toString() {
        return REDACTED;
    }
    toJSON() {
        return REDACTED;
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return REDACTED;
    }
}


/***/ }),

/***/ 18609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ DEFAULT_RESPONSE),
/* harmony export */   k: () => (/* binding */ ACTIONS)
/* harmony export */ });
const ACTIONS = ['tell', 'limit', 'login', 'lease', 'rotate', 'seal'];
const DEFAULT_RESPONSE = {
    on: {
        info: { do: [], propose: [] },
        low: { do: [], propose: [] },
        medium: { do: ['tell'], propose: ['limit', 'login'] },
        high: { do: ['tell'], propose: ['limit', 'login', 'lease', 'rotate'] },
        critical: { do: ['tell'], propose: ['limit', 'login', 'lease', 'rotate', 'seal'] },
    },
    endingsPerHour: 5,
    protected: [],
    limit: { perMinute: 20, hours: 24 },
};


/***/ }),

/***/ 48048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ permissionDenied),
/* harmony export */   bg: () => (/* binding */ unsupportedPath),
/* harmony export */   h_: () => (/* binding */ unsupportedOperation),
/* harmony export */   j9: () => (/* binding */ badToken),
/* harmony export */   mX: () => (/* binding */ notFound),
/* harmony export */   vC: () => (/* binding */ Fault),
/* harmony export */   xN: () => (/* binding */ noRoute)
/* harmony export */ });
class Fault extends Error {
    name = 'Fault';
    status;
    errors;
    constructor(status, errors) {
        const list = typeof errors === 'string' ? [errors] : errors;
        super(list.join('; '));
        this.status = status;
        this.errors = list;
    }
}
function permissionDenied() {
    return new Fault(403, '1 error occurred:\n\t* permission denied\n\n');
}
function badToken() {
    return new Fault(403, 'permission denied');
}
function notFound() {
    return new Fault(404, []);
}
function unsupportedOperation() {
    return new Fault(405, '1 error occurred:\n\t* unsupported operation\n\n');
}
function noRoute(path) {
    return new Fault(404, `no handler for route ${JSON.stringify(path)}. route entry not found.`);
}
function unsupportedPath() {
    return new Fault(404, '1 error occurred:\n\t* unsupported path\n\n');
}


/***/ }),

/***/ 13815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ listField),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   Rz: () => (/* binding */ mapField),
/* harmony export */   sJ: () => (/* binding */ numberField),
/* harmony export */   tS: () => (/* binding */ flagField)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48048);

function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function textField(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    throw wrongField(name, 'a text');
}
function numberField(body, name, usual) {
    const value = body[name];
    if (value === undefined || value === null || value === '')
        return usual;
    const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0)
        return number;
    throw wrongField(name, 'a whole number from 0 on');
}
function flagField(body, name, usual) {
    const value = body[name];
    if (value === undefined || value === null || value === '')
        return usual;
    if (typeof value === 'boolean')
        return value;
    if (value === 'true' || value === 'false')
        return value === 'true';
    throw wrongField(name, 'true or false');
}
function listField(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'string') {
        return value
            .split(',')
            .map((one) => one.trim())
            .filter((one) => one !== '');
    }
    if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
        return value;
    throw wrongField(name, 'a list of texts');
}
function mapField(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return {};
    if (typeof value === 'object' && !Array.isArray(value)) {
        const entries = Object.entries(value);
        if (entries.every((entry) => typeof entry[1] === 'string'))
            return Object.fromEntries(entries);
    }
    throw wrongField(name, 'a map of texts');
}
function wrongField(name, wanted) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(400, `field "${name}" must be ${wanted}`);
}


/***/ }),

/***/ 71627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tq: () => (/* binding */ between),
/* harmony export */   Z1: () => (/* binding */ responseSettings),
/* harmony export */   dA: () => (/* binding */ watchSettings)
/* harmony export */ });
/* harmony import */ var _respond_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18609);
/* harmony import */ var _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37575);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48048);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13815);




const DETECTORS = Object.keys(_watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.detectors);
const MOST = 200;
function watchSettings(given) {
    const days = (name, usual, least) => between(given, name, usual, least, 3650);
    return {
        learnDays: days('learn_days', _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.learnDays, 0),
        keepPersonalDays: days('keep_personal_days', _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.keepPersonalDays, 1),
        repeatHours: between(given, 'repeat_hours', _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.repeatHours, 1, 24 * 365),
        announcedDays: days('announced_days', _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.announcedDays, 0),
        least: severityOf(given['least'] ?? _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.least),
        detectors: { ..._watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.detectors, ...detectorsOf(given['detectors'], _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.detectors) },
        overrides: listOf(given, 'overrides', overrideOf),
        expected: listOf(given, 'expected', expectedOf),
        canaries: listOf(given, 'canaries', canaryOf),
    };
}
function responseSettings(given) {
    const limit = objectField(given, 'limit');
    return {
        on: answersOf(given['respond']),
        endingsPerHour: between(given, 'endings_per_hour', _respond_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_RESPONSE */ .g.endingsPerHour, 0, 10_000),
        protected: ((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listField */ .FZ)(given, 'protected') ?? []).slice(0, 10_000),
        limit: {
            perMinute: between(limit, 'per_minute', _respond_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_RESPONSE */ .g.limit.perMinute, 0, 1_000_000),
            hours: between(limit, 'hours', _respond_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_RESPONSE */ .g.limit.hours, 1, 24 * 90),
        },
    };
}
function between(given, name, usual, least, most) {
    const value = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberField */ .sJ)(given, name, usual);
    if (value >= least && value <= most)
        return value;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `${name} is between ${least} and ${most}`);
}
function severityOf(value) {
    const severity = _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.find((one) => one === value);
    if (severity !== undefined)
        return severity;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `a severity is one of ${_watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.join(', ')}`);
}
function detectorsOf(value, usual) {
    if (value === undefined || value === null)
        return {};
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, 'detectors is a map of their names');
    return Object.fromEntries(Object.entries(value).map(([name, said]) => {
        const detector = DETECTORS.find((one) => one === name);
        if (detector === undefined || !(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(said))
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `detectors knows ${DETECTORS.join(', ')}, each with on, severity, sensitivity`);
        const { sensitivity } = said;
        if (sensitivity !== undefined && !(typeof sensitivity === 'number' && sensitivity >= 0.05 && sensitivity <= 20))
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `sensitivity of ${name} is a number between 0.05 and 20`);
        return [
            detector,
            {
                ...usual?.[detector],
                ...(said['on'] === undefined ? {} : { on: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .flagField */ .tS)(said, 'on', true) }),
                ...(said['severity'] === undefined ? {} : { severity: severityOf(said['severity']) }),
                ...(sensitivity === undefined ? {} : { sensitivity }),
            },
        ];
    }));
}
function overrideOf(one) {
    const [key, environment] = [(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'key'), (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'environment')];
    return {
        ...(key === '' ? {} : { key }),
        ...(environment === '' ? {} : { environment }),
        detectors: detectorsOf(one['detectors'], undefined),
    };
}
function expectedOf(one) {
    const [key, identity, address] = [(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'key'), (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'identity'), (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'address')];
    const [reason, name] = [(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'reason'), (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'detector')];
    const detector = DETECTORS.find((known) => known === name);
    if (detector === undefined && name !== '')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `a detector is one of ${DETECTORS.join(', ')}`);
    if (reason === '')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, 'expected: each entry has a reason');
    return {
        at: timeField(one, 'since') ?? 0,
        until: timeField(one, 'until') ?? 0,
        by: 'settings',
        reason,
        ...(detector === undefined ? {} : { detector }),
        ...(key === '' ? {} : { key }),
        ...(identity === '' ? {} : { identity }),
        ...(address === '' ? {} : { address }),
    };
}
function canaryOf(one) {
    const [key, where] = [(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'key'), (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'where')];
    if (key === '')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, 'canaries: each entry has a key');
    return { key, where };
}
function timeField(one, name) {
    const text = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, name);
    if (text === '')
        return undefined;
    const time = Date.parse(text);
    if (!Number.isNaN(time))
        return time;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `${name} is a time such as 2027-01-31 or 2027-01-31T12:00Z`);
}
function listOf(given, name, read) {
    const value = given[name] ?? [];
    if (!Array.isArray(value) || value.length > MOST || !value.every(_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `${name} is a list of at most ${MOST} objects`);
    return value.map(read);
}
function answersOf(value) {
    const given = value === undefined || value === null ? {} : value;
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(given))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, 'respond is a map of severities');
    for (const severity of Object.keys(given))
        severityOf(severity);
    const answer = (severity) => {
        const said = given[severity];
        if (said === undefined)
            return _respond_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_RESPONSE */ .g.on[severity];
        if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(said))
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `respond.${severity} has two lists: do and propose`);
        return { do: actionsOf(said, 'do'), propose: actionsOf(said, 'propose') };
    };
    return {
        info: answer('info'),
        low: answer('low'),
        medium: answer('medium'),
        high: answer('high'),
        critical: answer('critical'),
    };
}
function actionsOf(said, name) {
    return ((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listField */ .FZ)(said, name) ?? []).map((text) => {
        const action = _respond_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .ACTIONS */ .k.find((one) => one === text);
        if (action !== undefined)
            return action;
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `what is done is one of ${_respond_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .ACTIONS */ .k.join(', ')}`);
    });
}
function objectField(given, name) {
    const value = given[name] ?? {};
    if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value))
        return value;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `${name} is an object`);
}


/***/ }),

/***/ 61029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ callApi)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _hashicorp_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99847);
/* harmony import */ var _json_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36500);





async function callApi(server, request, secrets) {
    const query = request.query && request.query.size > 0 ? `?${new URLSearchParams([...request.query]).toString()}` : '';
    const answer = await send(server, request, {
        method: request.method,
        url: `${server.address.replace(/\/+$/, '')}/v1/${encodePath(request.path)}${query}`,
        headers: {
            'x-vault-request': 'true',
            ...(secrets.token === undefined ? {} : { 'x-vault-token': secrets.token.reveal() }),
            ...(server.namespace === undefined ? {} : { 'x-vault-namespace': server.namespace }),
            ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        ...(request.repeat === undefined ? {} : { repeat: request.repeat }),
    });
    return understand(server, request, answer, [secrets.token, secrets.jwt]);
}
async function send(server, request, wanted) {
    try {
        return await server.http.request(wanted);
    }
    catch (error) {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
            throw error;
        if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code))
            throw error;
        const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(`RL-VAULT-${code}`, `${request.failing}: ${error.message}.`, {
            remedy: error.remedy ?? 'Check the server’s address and that this machine may reach it.',
            ...stateOf(request, error),
            cause: error,
        });
    }
}
function stateOf(request, error) {
    if (request.method === 'GET')
        return {};
    return (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.mayHaveActed)(error) ? unclear(request) : known(request);
}
function known({ state }) {
    return state === undefined ? {} : { state };
}
function unclear(request) {
    if (request.method === 'GET')
        return known(request);
    return { state: 'It is not known whether Vault did what it was asked.' };
}
function understand(server, request, answer, secrets) {
    const { status } = answer;
    const refuse = (code, why, remedy) => new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(code, `${request.failing}: ${why}.`, {
        remedy,
        ...(status >= 500 && code === 'RL-VAULT-ANSWER' ? unclear(request) : known(request)),
    });
    if (status >= 300 && status < 400) {
        const target = answer.headers.location ?? '';
        const where = URL.canParse(target) ? new URL(target).origin : 'another place';
        throw refuse('RL-VAULT-ANSWER', `${server.address} redirects to ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(where)} (${status}), which is not followed`, 'Name the address that answers by itself: a token is sent to no other.');
    }
    if (status === 204)
        return { status, json: undefined, said: '', errors: 0 };
    const json = (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonObjectIn */ .$4)(answer);
    const errors = (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textsIn */ .Ej)(json, 'errors');
    const said = bounded(errors, secrets);
    if (status === 503 && errors.some((text) => /sealed/i.test(text))) {
        throw refuse('RL-VAULT-SEALED', `${server.address} is sealed (503)`, 'Have it unsealed, then run this again.');
    }
    if (status === 412 || status === 429) {
        throw refuse('RL-VAULT-BUSY', `${server.address} ${status === 429 ? 'asks to slow down (429)' : 'is not yet up to date with its leader (412)'}`, 'Run this again later.');
    }
    if (json === undefined) {
        throw refuse('RL-VAULT-ANSWER', `${server.address} answered ${status} with ${(0,_json_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .describeBody */ .MP)(answer)}, not with Vault’s JSON`, 'Check that the address is Vault’s own and no proxy or log-in page stands before it.');
    }
    if ((status >= 200 && status < 300) || [400, 403, 404, 405, request.understood].includes(status)) {
        return { status, json, said, errors: errors.length };
    }
    throw refuse('RL-VAULT-ANSWER', `${server.address} answered ${status}: ${said || 'without a reason'}`, 'Ask its owner.');
}
function bounded(errors, secrets) {
    let text = errors.map((error) => error.replace(/\s+/g, ' ').trim()).join('; ');
    for (const secret of secrets)
        text = secret?.hideIn(text) ?? text;
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text, 400);
}
function encodePath(path) {
    const segments = path.split('/');
    if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PATH', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(path, 120)}" is no path in Vault`, {
            remedy: 'Look at the mount names in the config: no empty segments, no "." or "..".',
        });
    }
    return segments.map(encodeURIComponent).join('/');
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

/***/ 76701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ BASES)
/* harmony export */ });
const BASES = {
    authenticated: 'uses by somebody who proved who they are',
    unauthenticated: 'entries that anybody could have made: nothing ends by it without a person',
    foreign: 'the log of others: nothing ends by it without a person',
};


/***/ }),

/***/ 37575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ isCovered),
/* harmony export */   a$: () => (/* binding */ DEFAULT_SETTINGS),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   zc: () => (/* binding */ settingsFor)
/* harmony export */ });
const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'];
const DETECTOR_NAMES = (/* unused pure expression or super */ null && ([
    'canary',
    'leaked',
    'retired',
    'rate',
    'reach',
    'refusals',
    'lease',
    'identity',
    'workflow',
    'ref',
    'network',
    'hour',
    'rise',
    'odd',
    'unused',
]));
const on = (severity) => ({ on: true, severity, sensitivity: 1 });
const DEFAULT_SETTINGS = {
    learnDays: 14,
    keepPersonalDays: 90,
    repeatHours: 24,
    announcedDays: 30,
    least: 'info',
    detectors: {
        canary: on('critical'),
        leaked: on('critical'),
        retired: on('high'),
        rate: on('high'),
        reach: on('high'),
        refusals: on('medium'),
        lease: on('medium'),
        identity: on('medium'),
        workflow: on('medium'),
        ref: on('medium'),
        network: on('medium'),
        hour: on('low'),
        rise: on('medium'),
        odd: on('low'),
        unused: on('info'),
    },
    overrides: [],
    expected: [],
    canaries: [],
};
function settingsFor(settings, name, key, environment) {
    const usual = settings.detectors[name];
    if (settings.overrides.length === 0)
        return usual;
    const fitting = settings.overrides.filter((override) => fits(override, key, environment));
    return Object.assign({}, usual, ...fitting.map(({ detectors }) => detectors[name]));
}
function fits(override, key, environment) {
    if (override.key !== undefined && (key === undefined || !isCovered(override.key, key)))
        return false;
    return override.environment === undefined || override.environment === environment;
}
function isCovered(pattern, key) {
    return pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : pattern === key;
}


/***/ })

};
