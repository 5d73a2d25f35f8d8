export const id = 8019;
export const ids = [8019,3131];
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

/***/ 56576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $5: () => (/* binding */ credentialOf),
  PL: () => (/* binding */ hasSame),
  UQ: () => (/* binding */ holdsValue),
  j1: () => (/* binding */ isSameHolder),
  Vb: () => (/* binding */ nameOf),
  ML: () => (/* binding */ withCredential)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/fingerprint.js
var fingerprint = __webpack_require__(77486);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
;// CONCATENATED MODULE: ./build/core/substitute.js

function substitute(text, old, fresh) {
    const before = old.reveal();
    if (before.length < 12)
        return undefined;
    const replaced = text
        .reveal()
        .replaceAll(before, fresh.reveal())
        .replaceAll(encodeURIComponent(before), encodeURIComponent(fresh.reveal()));
    return replaced === text.reveal() ? undefined : new secret/* SecretValue */.i(replaced);
}
function substituteUser(text, old, fresh) {
    const [before, after] = [old, fresh].map((user) => encodeURIComponent(user.reveal()));
    const url = text.reveal();
    const replaced = url.replace(`://${before}:`, () => `://${after}:`);
    return replaced === url ? undefined : new secret/* SecretValue */.i(replaced);
}

;// CONCATENATED MODULE: ./build/rotate/credential.js




function credentialOf(key, secret, issuer) {
    const { secretFields, changingFields = [] } = issuer;
    const credential = new Map();
    const mayLack = new Set(changingFields);
    for (const field of new Set([...Object.keys(key.fields), ...secretFields, ...changingFields])) {
        const name = nameOf(key, field);
        const value = secret.get(name);
        if (value === undefined && mayLack.has(field))
            continue;
        if (value === undefined || value.isEmpty) {
            const names = [...secret.keys()].map((known) => (0,printable/* printable */.g)(known, 60)).join(', ');
            throw new error/* RelockError */.dB('RL-ROTATE-FIELD', `${(0,printable/* printable */.g)(key.address)} has no key "${(0,printable/* printable */.g)(name)}"`, {
                evidence: [['The secret has', names === '' ? 'nothing' : names]],
                remedy: `Say in the config which one it is: fields: { ${(0,printable/* printable */.g)(field)}: … }.`,
                state: 'Nothing was changed.',
            });
        }
        credential.set(field, value);
    }
    return credential;
}
function withCredential(key, secret, credential, issuer) {
    const result = new Map(secret);
    const beside = new Set();
    const inside = (fields, names, replace) => {
        for (const field of fields) {
            const old = secret.get(nameOf(key, field));
            const fresh = credential.get(field);
            if (old === undefined || fresh === undefined)
                continue;
            for (const name of names) {
                const value = result.get(name);
                const changed = value === undefined ? undefined : replace(value, old, fresh);
                if (changed !== undefined)
                    result.set(name, changed);
                if (changed !== undefined)
                    beside.add(name);
            }
        }
    };
    inside(issuer.secretFields, [...result.keys()], substitute);
    inside(issuer.changingFields ?? [], beside, (text, old, fresh) => substitute(text, old, fresh) ?? substituteUser(text, old, fresh));
    for (const field of issuer.changingFields ?? [])
        result.delete(nameOf(key, field));
    for (const [field, value] of credential)
        result.set(nameOf(key, field), value);
    return result;
}
function isSameHolder(a, b, { secretFields, changingFields = [] }) {
    const told = changingFields.filter((field) => a.has(field) && b.has(field));
    return hasSame(a, b, told.length === 0 ? secretFields : told);
}
function hasSame(a, b, fields) {
    return fields.every((field) => {
        const value = a.get(field);
        const other = b.get(field);
        return value === undefined || other === undefined ? value === other : value.equals(other);
    });
}
function nameOf(key, field) {
    return key.fields[field] ?? field;
}
function holdsValue(key, secret, secretFields, value) {
    return secretFields.some((field) => {
        const kept = secret.get(nameOf(key, field));
        return kept !== undefined && (kept.equals(value) || (0,fingerprint/* isBase64CoreOf */.M$)(value, kept));
    });
}


/***/ }),

/***/ 58814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ problemOf),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


function outcomeOf(journal, steps = journal.steps) {
    const { address, kind, rotation, state, problem, waiting, retireAfter, uses } = journal;
    const common = { address, kind, rotation, steps, ...(uses === undefined ? {} : { uses }) };
    if (state === 'done')
        return { ...common, result: 'rotated' };
    if (state === 'revoked')
        return { ...common, result: 'revoked' };
    if (state === 'unproven' && problem === undefined)
        return { ...common, result: 'accepted' };
    if (state === 'waiting' && waiting !== undefined)
        return { ...common, result: 'waiting', waiting };
    if (state === 'published' && retireAfter !== undefined)
        return { ...common, result: 'overlap', retireAfter };
    const why = problem ?? { code: 'RL-ROTATE-UNFINISHED', message: `the rotation of ${address} is not finished` };
    return { ...common, result: 'failed', problem: why };
}
function problemOf(error) {
    if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB)) {
        const name = error instanceof Error ? error.name : 'unknown';
        return { code: 'RL-INTERNAL', message: `something went wrong that Relock did not foresee: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name, 60)}` };
    }
    return {
        code: error.code,
        message: error.message,
        ...(error.evidence.length === 0 ? {} : { evidence: error.evidence }),
        ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
        ...(error.state === undefined ? {} : { state: error.state }),
    };
}


/***/ }),

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ addressBeside),
/* harmony export */   E7: () => (/* binding */ isMinted),
/* harmony export */   KF: () => (/* binding */ isFlat),
/* harmony export */   ii: () => (/* binding */ wholeSecret),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   w5: () => (/* binding */ restBelow)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


const STORES = ['vault', 'awssecrets', 'azurekeyvault', 'gcpsecrets', 'conjur', 'relock'];
const MINTS = ['awssts', 'gcptoken', 'azuretoken', 'githubapp'];
const SCHEMES = [...STORES, ...MINTS];
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
function isMinted(address) {
    return MINTS.some((scheme) => scheme === address.scheme);
}
const FLAT = new Set(['azurekeyvault', 'gcpsecrets']);
function isFlat({ scheme }) {
    return FLAT.has(scheme);
}
function restBelow(prefix, { path }) {
    const inContainer = isFlat(prefix) && prefix.path.includes('/');
    const begin = `${prefix.path}${inContainer ? '-' : '/'}`;
    const isBelow = prefix.scheme === 'azurekeyvault' ? path.toLowerCase().startsWith(begin.toLowerCase()) : path.startsWith(begin);
    return isBelow && path.length > begin.length ? path.slice(begin.length) : undefined;
}
function addressBeside(known, path, params = new Map()) {
    const server = known.server === undefined ? '' : `+${known.server}`;
    const query = params.size === 0 ? '' : `?${new URLSearchParams([...params]).toString()}`;
    try {
        const address = parseAddress(`${known.scheme}${server}://${path}${query}`);
        if (address.path === path)
            return address;
    }
    catch {
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PATH', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(known.text)} has a secret that no address can name`, {
        evidence: [['It is called', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(path, 200)]],
        remedy: 'Give it a name without ?, #, %, backslashes and white space at its ends, or name the others one by one.',
    });
}


/***/ })

};
