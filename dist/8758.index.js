export const id = 8758;
export const ids = [8758,6202,1740];
export const modules = {

/***/ 68099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ Gate)
/* harmony export */ });
class Gate {
    #free;
    #waiting = [];
    constructor(atOnce) {
        this.#free = atOnce;
    }
    get isOpen() {
        return this.#free > 0;
    }
    async through(work) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next === undefined)
                this.#free++;
            else
                next();
        }
    }
}


/***/ }),

/***/ 17274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Nd: () => (/* binding */ openApi),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   iM: () => (/* binding */ dateAt),
/* harmony export */   j$: () => (/* binding */ misunderstood),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);




function openApi(http, base) {
    const { origin } = (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.checkUrl)(base);
    const root = base.replace(/\/+$/, '');
    async function attempt(request) {
        const { method, path, headers = {}, body, repeat, hide = [] } = request;
        const isForm = body instanceof URLSearchParams;
        const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
        const answer = await http.request({
            method,
            url: `${root}${path}`,
            headers: {
                accept: 'application/json',
                'user-agent': 'relock',
                ...(body === undefined ? {} : { 'content-type': type }),
                ...headers,
            },
            ...(body === undefined ? {} : { body: isForm ? body.toString() : JSON.stringify(body) }),
            ...(repeat === undefined ? {} : { repeat }),
        });
        let json;
        if (answer.body.trim() !== '') {
            try {
                json = JSON.parse(answer.body);
            }
            catch {
                if (answer.status < 300)
                    throw unreadable(request, origin, answer.status);
            }
        }
        return { status: answer.status, json, said: wordsOf(json, [...hide, ...secretsOf(headers)]) };
    }
    return {
        origin,
        attempt,
        async call(request) {
            const answer = await attempt(request);
            if (answer.status < 300)
                return answer;
            throw refusal(request, origin, answer);
        },
        async end({ what, ...request }) {
            const answer = await attempt({ ...request, method: 'DELETE' });
            if (answer.status < 300 || answer.status === 404)
                return;
            throw refusal({ ...request, state: `${what} still works.` }, origin, answer);
        },
    };
}
function refusal(request, origin, answer) {
    const { status, said } = answer;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-REFUSED', `${request.failing}: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(origin, 120)} refused it (${status})`, {
        evidence: [['It says', said === '' ? '(nothing)' : said]],
        remedy: status === 401 || status === 403
            ? 'Give the credential that rotates (issuer.admin) the right that the issuer names, or a new value.'
            : status === 429
                ? 'Its limit is reached: run this again later.'
                : 'Correct what it names under issuer: in the config.',
        state: request.state ?? 'Nothing was changed.',
    });
}
function misunderstood(request, origin) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-ANSWER', `${request.failing}: the answer of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(origin, 120)} is not as documented`, {
        remedy: 'See that the address is the issuer’s own, and that nothing stands in between.',
        state: request.state ?? 'What was made there, if anything, is removed by the next run.',
    });
}
function unreadable(request, origin, status) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-ANSWER', `${request.failing}: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(origin, 120)} answered ${status} with what is no JSON`, {
        remedy: 'See what stands between this machine and the issuer.',
        state: request.state ?? 'What was made there, if anything, is removed by the next run.',
    });
}
function textAt(json, place) {
    const found = at(json, place);
    if (typeof found === 'number')
        return String(found);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
function dateAt(json, place) {
    const found = at(json, place);
    return found === null ? null : typeof found === 'string' ? new Date(found) : undefined;
}
function listAt(json, place) {
    const found = place === '' ? json : at(json, place);
    if (!Array.isArray(found))
        return [];
    return found.filter((one) => typeof one === 'object' && one !== null);
}
function at(json, place) {
    return place
        .split('.')
        .reduce((value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined), json);
}
function secretsOf(headers) {
    return Object.values(headers).flatMap((value) => {
        const given = value.slice(value.indexOf(' ') + 1);
        const basic = /^basic /i.test(value) ? Buffer.from(given, 'base64').toString().split(':') : [];
        return [value, given, ...basic].filter((text) => text.length >= 8).map((text) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(text));
    });
}
function wordsOf(json, hide) {
    const places = [
        'error_description',
        'message',
        'error.message',
        'errors.0.message',
        'errors.0.detail',
        'errors.0',
        'errorSummary',
        'error',
        'detail',
    ];
    const found = places.map((place) => textAt(json, place)).find((text) => text !== undefined) ?? '';
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(hide.reduce((text, secret) => secret.hideIn(text), found), 300);
}


/***/ }),

/***/ 16711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ databasePlace)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46202);




const COMMON = ['host', 'port', 'sslmode', 'ca', 'admin', 'admin-user'];
const SSL_MODES = ['disable', 'require', 'verify-full'];
function databasePlace(key, services, kind) {
    const known = [...COMMON, ...kind.more];
    const unknown = Object.keys(key.issuer).find((name) => !known.includes(name));
    if (unknown !== undefined)
        throw wrong(key, `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(unknown)} is not known; known are ${known.join(', ')}`);
    const host = String(key.issuer['host'] ?? '');
    if (host === '')
        throw wrong(key, 'host is missing');
    const port = Number(key.issuer['port'] ?? kind.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
        throw wrong(key, 'port is no port');
    const mode = String(key.issuer['sslmode'] ?? ((0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_2__/* .isLocal */ .IX)(host) ? 'disable' : 'verify-full'));
    if (!SSL_MODES.includes(mode))
        throw wrong(key, `sslmode is none of ${SSL_MODES.join(', ')}`);
    async function authorities() {
        const ca = key.issuer['ca'];
        if (ca === undefined)
            return undefined;
        if (String(ca).includes('-----BEGIN'))
            return String(ca);
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(String(ca), 'utf8').catch((error) => {
            throw wrong(key, `ca can't be read (${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? 'no reason given'})`);
        });
    }
    return {
        host,
        port,
        async tls() {
            if (mode === 'disable')
                return undefined;
            const ca = await authorities();
            return { rejectUnauthorized: mode === 'verify-full', ...(ca === undefined ? {} : { ca }) };
        },
        async admin() {
            const address = String(key.issuer['admin'] ?? '');
            if (address === '')
                throw wrong(key, 'admin is missing');
            const field = /#\/?(.+)$/.exec(address)?.[1];
            const secret = await services.readSecret(address);
            const password = secret.get(field ?? 'password');
            const named = secret.get('username') ?? secret.get('user');
            const user = String(key.issuer['admin-user'] ?? named?.reveal() ?? kind.nameless ?? field ?? '');
            if (password !== undefined && !password.isEmpty && user !== '')
                return { user, password };
            throw wrong(key, `admin: the login is not in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address)}`);
        },
    };
}
function wrong(key, what) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-ISSUER-CONFIG', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(key.address)}: issuer.${what}`, {
        remedy: 'Correct it: docs/rotation-kinds.md says what each kind needs.',
        state: 'Nothing was changed.',
    });
}


/***/ }),

/***/ 899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NT: () => (/* binding */ noId),
/* harmony export */   Pe: () => (/* binding */ setting),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   cg: () => (/* binding */ otherRights),
/* harmony export */   cv: () => (/* binding */ sameLifetime),
/* harmony export */   fi: () => (/* binding */ madeKey),
/* harmony export */   pe: () => (/* binding */ adminValue),
/* harmony export */   qb: () => (/* binding */ createDelete),
/* harmony export */   uZ: () => (/* binding */ lostKey)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17274);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18187);





const SETTLING = 15_000;
function createDelete(service) {
    const { fields, name } = service;
    async function findId(credential) {
        const id = credential.get(fields.id)?.reveal();
        if (id !== undefined && id !== '')
            return id;
        const secret = credential.get(fields.secret);
        return secret === undefined ? undefined : service.idFrom?.(secret);
    }
    async function idOf(credential, toDo) {
        const id = await findId(credential);
        if (id !== undefined && id !== '')
            return id;
        throw noId(service, toDo);
    }
    async function look(credential) {
        try {
            const status = await service.ask(credential);
            if (status === 'inactive')
                await service.vouch?.();
            return status;
        }
        catch {
            return 'unknown';
        }
    }
    const capabilities = ['validate', 'create', 'test', 'revoke'];
    if (service.stop !== undefined)
        capabilities.unshift('contain');
    return {
        kind: service.kind,
        strategy: 'create-delete',
        capabilities,
        secretFields: [fields.secret],
        changingFields: [fields.id],
        once: ['create'],
        validate: look,
        ...(service.check === undefined ? {} : { check: service.check.bind(service) }),
        ...(service.usesSince === undefined ? {} : { usesSince: service.usesSince.bind(service) }),
        ...(service.lastUsed === undefined
            ? {}
            : { lastUsed: async (credential) => service.lastUsed?.(await idOf(credential, 'asked about')) }),
        ...(service.stop === undefined
            ? {}
            : { contain: async (one) => service.stop?.(await idOf(one, 'stopped')) }),
        ...(service.start === undefined
            ? {}
            : { release: async (one) => service.start?.(await idOf(one, 'started')) }),
        async create(current, rotation) {
            const old = await idOf(current, 'replaced');
            const { id, secret } = await service.make(labelOf(rotation), current, old);
            return new Map([
                [fields.secret, secret],
                [fields.id, new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(id)],
            ]);
        },
        ...(service.find === undefined
            ? {}
            : {
                async reclaim(keep, rotation) {
                    const kept = await findId(keep);
                    const lost = ((await service.find?.(labelOf(rotation))) ?? []).filter((id) => id !== kept);
                    for (const id of lost)
                        await service.remove(id, keep);
                    return lost.length;
                },
            }),
        async test(pending) {
            const status = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .untilActive */ .X)(() => look(pending), service.settling ?? SETTLING);
            if (status === 'active')
                return;
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-TEST', `${name} does not accept the new key`, {
                evidence: [['Its answer', status === 'inactive' ? 'it refuses the key' : 'none that is clear']],
                remedy: 'See that the service can be reached and that the key has the rights to be asked.',
                state: 'The old key was not touched.',
            });
        },
        async revoke(credential) {
            await service.remove(await idOf(credential, 'deleted'), credential);
        },
        close: async () => undefined,
    };
}
function noId({ name, fields }, toDo) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-NO-ID', `the ${name} key can’t be ${toDo}: the secret does not hold its id`, {
        remedy: `Add the key’s id to the secret and name it in the config: fields: { ${fields.id}: … }. After the first rotation Relock keeps it there.`,
        state: 'The key still works.',
    });
}
function madeKey(json, places, { origin }, failing) {
    const [id, secret] = [(0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(json, places.id), (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(json, places.secret)];
    if (id === undefined || secret === undefined)
        throw (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .misunderstood */ .j$)({ failing }, origin);
    return { id, secret: new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(secret) };
}
function lostKey(keys, kept, rotation, slack) {
    const began = Number.parseInt(rotation.replaceAll('-', '').slice(0, 12), 16);
    const since = keys.filter(({ id, made }) => id !== kept && made + slack > began);
    if (since.length <= 1)
        return since[0]?.id;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-ORPHANS', 'a key whose answer was lost can’t be told from others made at the same time', {
        evidence: [['Made since then', since.map(({ id }) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(id, 60)).join(', ')]],
        remedy: 'Delete those at the issuer that nobody has, then rotate again.',
        state: 'The current key works as before.',
    });
}
function sameLifetime(made, ends) {
    const life = (ends?.getTime() ?? NaN) - (made?.getTime() ?? NaN);
    return Number.isNaN(life) ? undefined : new Date(Date.now() + life);
}
function otherRights(name, evidence, remedy) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-RIGHTS', `no new ${name} key was made: it would have other rights than the present one`, {
        evidence: [evidence],
        remedy,
        state: 'Nothing was changed.',
    });
}
function labelOf(rotation) {
    return `relock ${rotation}`;
}
function setting(key, name, fallback) {
    const value = key.issuer[name];
    if (value !== undefined && value !== '')
        return String(value);
    if (fallback !== undefined)
        return fallback;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-CONFIG', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(key.address)}: issuer.${name} is missing`, {
        remedy: `Add it: docs/rotation-kinds.md says what a ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(key.kind, 40)} key needs.`,
        state: 'Nothing was changed.',
    });
}
async function adminValue(key, services, name = 'admin') {
    const address = setting(key, name);
    const secret = await services.readSecret(address);
    const field = /#\/?(.+)$/.exec(address)?.[1];
    const value = field === undefined ? (secret.size === 1 ? [...secret.values()][0] : undefined) : secret.get(field);
    if (value !== undefined && !value.isEmpty)
        return value;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-CONFIG', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(key.address)}: issuer.${name} names no value`, {
        evidence: [['That secret has', [...secret.keys()].map((one) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(one, 60)).join(', ') || 'nothing']],
        remedy: 'Write the address with the field: vault://ops/admin#/key.',
        state: 'Nothing was changed.',
    });
}


/***/ }),

/***/ 46202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ isLocal),
/* harmony export */   Z1: () => (/* binding */ serverSaid),
/* harmony export */   cn: () => (/* binding */ sqlState),
/* harmony export */   openSession: () => (/* binding */ openSession)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);



const CONNECT_TIMEOUT = 10_000;
const QUERY_TIMEOUT = 15_000;
function isLocal(host) {
    return host === 'localhost' || host === '::1' || host.startsWith('127.') || host.startsWith('/');
}
async function openSession(server, user, password) {
    const { default: pg } = await __webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 83849));
    const place = `PostgreSQL at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(server.host)}:${server.port}`;
    let asked = false;
    let plaintext;
    const client = new pg.Client({
        host: server.host,
        port: server.port,
        database: server.database,
        user,
        password: () => {
            asked = true;
            if (plaintext !== undefined)
                throw plaintext;
            return password.reveal();
        },
        ssl: await tlsOptions(server),
        application_name: 'relock',
        connectionTimeoutMillis: CONNECT_TIMEOUT,
        query_timeout: QUERY_TIMEOUT,
    });
    client.on('error', () => undefined);
    client.connection.on('authenticationCleartextPassword', () => {
        if (isLocal(server.host) || server.sslmode === 'verify-full')
            return;
        plaintext = new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-POSTGRES-PLAINTEXT', `${place} asks for the password in the clear`, {
            remedy: 'Set its pg_hba.conf to scram-sha-256, or sslmode: verify-full with the authority in ca.',
            state: 'The password was not sent.',
        });
    });
    try {
        await client.connect();
    }
    catch (error) {
        await close(client);
        throw plaintext ?? loginProblem(error, place, user);
    }
    if (!asked) {
        await close(client);
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-POSTGRES-UNASKED', `${place} lets the role "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(user)}" in without a password`, {
            remedy: 'Its pg_hba.conf says trust, peer or cert for this connection: change it to scram-sha-256.',
        });
    }
    return {
        async query(text, values = []) {
            try {
                return (await client.query(text, [...values])).rows;
            }
            catch (error) {
                throw sqlState(error) === undefined ? unreachable(error, place) : error;
            }
        },
        close: () => close(client),
    };
}
function sqlState(error) {
    const code = (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error);
    return code !== undefined && /^[0-9A-Z]{5}$/.test(code) && error instanceof Error && 'severity' in error
        ? code
        : undefined;
}
function serverSaid(error) {
    return `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(error instanceof Error ? error.message : 'nothing', 200)} (SQLSTATE ${sqlState(error) ?? 'none'})`;
}
async function close(client) {
    const timer = setTimeout(() => client.connection.stream.destroy(), 1_000);
    await client.end().catch(() => undefined);
    clearTimeout(timer);
}
async function tlsOptions(server) {
    if (server.sslmode === 'disable')
        return false;
    const rejectUnauthorized = server.sslmode === 'verify-full';
    if (server.ca === undefined)
        return { rejectUnauthorized };
    if (server.ca.includes('-----BEGIN'))
        return { rejectUnauthorized, ca: server.ca };
    try {
        return { rejectUnauthorized, ca: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(server.ca, 'utf8') };
    }
    catch (error) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-POSTGRES-TLS', `the authorities in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(server.ca)} can't be read`, {
            evidence: [['The system says', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? 'nothing more']],
            remedy: 'Give issuer.ca the path of a PEM file, or the PEM text itself.',
        });
    }
}
function loginProblem(error, place, user) {
    const state = sqlState(error);
    const role = `the role "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(user)}"`;
    const evidence = [['PostgreSQL says', serverSaid(error)]];
    if (state === '28P01' || (state === '28000' && routine(error) === 'InitializeSessionUserId')) {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-POSTGRES-REFUSED', `${place} refuses ${role}`, { evidence, cause: error });
    }
    if (state === '28000') {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-POSTGRES-NOT-ADMITTED', `${place} does not admit ${role} from this machine`, {
            evidence,
            remedy: 'Add a scram-sha-256 line for it to pg_hba.conf, with TLS if sslmode asks for it.',
            cause: error,
        });
    }
    if (state !== undefined && (state.startsWith('53') || state.startsWith('57'))) {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-POSTGRES-BUSY', `${place} takes no more logins of ${role} now`, {
            evidence,
            cause: error,
        });
    }
    if (state !== undefined) {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-POSTGRES-FAILED', `${place} does not let ${role} in`, { evidence, cause: error });
    }
    return unreachable(error, place);
}
function routine(error) {
    return error instanceof Error && 'routine' in error ? error.routine : undefined;
}
function unreachable(error, place) {
    const code = (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error);
    const text = error instanceof Error ? error.message : '';
    if (/SSL|certificate|self.signed|TLS/i.test(`${code ?? ''} ${text}`)) {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-POSTGRES-TLS', `${place} can't be trusted over TLS`, {
            evidence: [['TLS says', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text, 200)]],
            remedy: 'Give its authority in issuer.ca and the name that its certificate has in issuer.host.',
            cause: error,
        });
    }
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-POSTGRES-UNREACHABLE', `${place} can't be reached`, {
        evidence: [['The system says', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(code ?? text, 200)]],
        remedy: 'Check issuer.host and issuer.port, and that this machine may connect.',
        cause: error,
    });
}


/***/ }),

/***/ 51740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ generatePassword),
/* harmony export */   scramVerifier: () => (/* binding */ scramVerifier)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36232);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5616);




const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 40;
function generatePassword() {
    return new _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretValue */ .i(Array.from({ length: LENGTH }, () => ALPHABET.charAt((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(ALPHABET.length))).join(''));
}
async function scramVerifier(password, salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16), iterations = 4096) {
    if (!/^[\x20-\x7e]+$/.test(password.reveal())) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-POSTGRES-CHARACTERS', 'the new password has characters other than printable ASCII', {
            remedy: 'Let Relock generate it, or leave those characters out.',
        });
    }
    const salted = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2)(password.reveal(), salt, iterations, 32, 'sha256');
    const hmac = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', salted).update(text).digest();
    const storedKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(hmac('Client Key')).digest('base64');
    const serverKey = hmac('Server Key').toString('base64');
    salted.fill(0);
    return `SCRAM-SHA-256$${iterations}:${Buffer.from(salt).toString('base64')}$${storedKey}:${serverKey}`;
}


/***/ }),

/***/ 11885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Sessions)
/* harmony export */ });
/* harmony import */ var _core_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68099);

const AT_ONCE = 4;
const IDLE = 30_000;
class Sessions {
    #open;
    #gate = new _core_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .Gate */ .i(AT_ONCE);
    #idle = [];
    #timer;
    #closed = false;
    constructor(open) {
        this.#open = open;
    }
    use(work) {
        return this.#gate.through(async () => {
            const session = this.#idle.pop() ?? (await this.#open());
            try {
                const result = await work(session);
                if (this.#closed)
                    await session.close();
                else
                    this.#keep(session);
                return result;
            }
            catch (error) {
                await session.close();
                throw error;
            }
        });
    }
    async close() {
        this.#closed = true;
        await this.#drop();
    }
    #keep(session) {
        this.#idle.push(session);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#drop(), IDLE);
        this.#timer.unref();
    }
    async #drop() {
        clearTimeout(this.#timer);
        await Promise.all(this.#idle.splice(0).map((session) => session.close()));
    }
}


/***/ }),

/***/ 18187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ untilActive)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const LONGEST_PAUSE = 5_000;
async function untilActive(ask, time) {
    const end = Date.now() + time;
    for (let pause = 200;; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
        const status = await ask();
        if (status === 'active' || Date.now() + pause >= end)
            return status;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
    }
}


/***/ })

};
