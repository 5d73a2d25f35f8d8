export const id = 8083;
export const ids = [8083,6202,1740];
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
/* harmony export */   Pe: () => (/* binding */ setting),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   pe: () => (/* binding */ adminValue),
/* harmony export */   qb: () => (/* binding */ createDelete),
/* harmony export */   uZ: () => (/* binding */ lostKey)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);




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
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-ISSUER-NO-ID', `the ${name} key can’t be ${toDo}: the secret does not hold its id`, {
            remedy: `Add the key’s id to the secret and name it in the config: fields: { ${fields.id}: … }. After the first rotation Relock keeps it there.`,
            state: 'The key still works.',
        });
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
                [fields.id, new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(id)],
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
            const end = Date.now() + (service.settling ?? SETTLING);
            for (let pause = 200;; pause = Math.min(pause * 2, 5_000)) {
                const status = await look(pending);
                if (status === 'active')
                    return;
                if (Date.now() + pause < end) {
                    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
                    continue;
                }
                throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-ISSUER-TEST', `${name} does not accept the new key`, {
                    evidence: [['Its answer', status === 'inactive' ? 'it refuses the key' : 'none that is clear']],
                    remedy: 'See that the service can be reached and that the key has the rights to be asked.',
                    state: 'The old key was not touched.',
                });
            }
        },
        async revoke(credential) {
            await service.remove(await idOf(credential, 'deleted'), credential);
        },
        close: async () => undefined,
    };
}
function lostKey(keys, kept, rotation, slack) {
    const began = Number.parseInt(rotation.replaceAll('-', '').slice(0, 12), 16);
    const since = keys.filter(({ id, made }) => id !== kept && made + slack > began);
    if (since.length <= 1)
        return since[0]?.id;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-ISSUER-ORPHANS', 'a key whose answer was lost can’t be told from others made at the same time', {
        evidence: [['Made since then', since.map(({ id }) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(id, 60)).join(', ')]],
        remedy: 'Delete those at the issuer that nobody has, then rotate again.',
        state: 'The current key works as before.',
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
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-ISSUER-CONFIG', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(key.address)}: issuer.${name} is missing`, {
        remedy: `Add it: docs/rotation-kinds.md says what a ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(key.kind, 40)} key needs.`,
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
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-ISSUER-CONFIG', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(key.address)}: issuer.${name} names no value`, {
        evidence: [['That secret has', [...secret.keys()].map((one) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(one, 60)).join(', ') || 'nothing']],
        remedy: 'Write the address with the field: vault://ops/admin#/key.',
        state: 'Nothing was changed.',
    });
}


/***/ }),

/***/ 60873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ endMysqlConnections),
/* harmony export */   l: () => (/* binding */ openMysqlSession)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);



const CONNECT_TIMEOUT = 10_000;
const REFUSALS = new Set([1045, 1698, 3118, 4151]);
async function openMysqlSession(server, place, user, password, several = false) {
    const { createConnection } = await __webpack_require__.e(/* import() */ 7588).then(__webpack_require__.t.bind(__webpack_require__, 27588, 19));
    let connection;
    try {
        connection = await createConnection({
            ...(server.socket === '' ? { host: server.host, port: server.port } : { socketPath: server.socket }),
            user,
            password: password.reveal(),
            ...(server.database === '' ? {} : { database: server.database }),
            ...(server.ssl === undefined ? {} : { ssl: server.ssl }),
            connectTimeout: CONNECT_TIMEOUT,
            multipleStatements: several,
        });
    }
    catch (error) {
        const isRefused = REFUSALS.has(numberOf(error));
        const code = (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? '';
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB(isRefused ? 'RL-MINTER-REFUSED' : 'RL-MINTER-UNREACHABLE', isRefused ? `${place} refuses "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(user)}"` : `${place} can't be reached (${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(code, 60)})`, { remedy: 'Check the connection’s address, TLS, user and password.', cause: error });
    }
    connection.on('error', () => undefined);
    return {
        async run(sql, values = []) {
            try {
                const [rows] = await connection.query(sql, [...values]);
                return Array.isArray(rows) ? rows : [];
            }
            catch (error) {
                const number = numberOf(error) ?? 'none';
                throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-MINTER-STATEMENT', `${place} refuses a statement (error ${number})`, {
                    remedy: 'Try the statements by hand, as the user of the connection.',
                    cause: error,
                });
            }
        },
        async close() {
            connection.destroy();
        },
    };
}
async function endMysqlConnections(session, user, place) {
    const ended = new Set();
    for (let pause = 2; pause < 4_000; pause *= 2) {
        const rows = await session.run('SELECT id AS id FROM information_schema.processlist WHERE user = ?', [user]);
        if (rows.length === 0)
            return ended.size;
        for (const row of rows) {
            ended.add(Number(row['id']));
            await session.run(`KILL CONNECTION ${Number(row['id'])}`).catch(() => undefined);
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-MINTER-TAKE-BACK', `connections of "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(user)}" are still open at ${place}`, {
        remedy: 'Let the user of the connection see and kill them: PROCESS and CONNECTION ADMIN (SUPER).',
    });
}
function numberOf(error) {
    return error instanceof Error && 'errno' in error && typeof error.errno === 'number' ? error.errno : undefined;
}


/***/ }),

/***/ 8083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openMysql: () => (/* binding */ openMysql)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/issuer/database-place.js
var database_place = __webpack_require__(16711);
// EXTERNAL MODULE: ./build/issuer/key-service.js
var key_service = __webpack_require__(899);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/issuer/mysql-account.js



const HASHED_BY_SERVER = new Set(['caching_sha2_password', 'sha256_password']);
async function accountsOf(session, user, place) {
    const rows = await session.run('SELECT host AS host, plugin AS plugin FROM mysql.user WHERE user = ? ORDER BY 1', [
        user,
    ]);
    const accounts = rows.map((row) => ({
        host: String(row['host']),
        plugin: String(row['plugin'] ?? '') || 'mysql_native_password',
    }));
    if (accounts.length === 0) {
        throw new core_error/* RelockError */.dB('RL-MYSQL-NO-USER', `${place} has no user "${(0,printable/* printable */.g)(user)}"`, {
            remedy: 'Check issuer.user and issuer.host.',
            state: 'Nothing was changed.',
        });
    }
    const foreign = accounts.find(({ plugin }) => plugin !== 'mysql_native_password' && !HASHED_BY_SERVER.has(plugin));
    if (foreign === undefined)
        return accounts;
    throw new core_error/* RelockError */.dB('RL-MYSQL-PLUGIN', `the user "${(0,printable/* printable */.g)(user)}" logs in by ${(0,printable/* printable */.g)(foreign.plugin, 60)}, for which Relock makes no password`, {
        remedy: 'Give it mysql_native_password (MariaDB) or caching_sha2_password (MySQL).',
        state: 'Nothing was changed.',
    });
}
async function setMysqlPassword(session, user, password, place) {
    for (const { host, plugin } of await accountsOf(session, user, place)) {
        const [how, value] = HASHED_BY_SERVER.has(plugin) ? ['BY', password.reveal()] : ['AS', nativeHash(password)];
        await session.run(`ALTER USER ?@? IDENTIFIED WITH ${plugin} ${how} ?`, [user, host, value]);
    }
}
function nativeHash(password) {
    const once = (0,external_node_crypto_.createHash)('sha1').update(password.reveal()).digest();
    return `*${(0,external_node_crypto_.createHash)('sha1').update(once).digest('hex').toUpperCase()}`;
}
async function compareGrants(session, user, other, place) {
    const others = new Set((await accountsOf(session, other, place)).map(({ host }) => host));
    const lacking = [];
    for (const { host } of await accountsOf(session, user, place)) {
        if (!others.has(host)) {
            lacking.push(`an account for ${host}`);
            continue;
        }
        const has = new Set(await grantsOf(session, other, host));
        lacking.push(...(await grantsOf(session, user, host)).filter((grant) => !has.has(grant)));
    }
    if (lacking.length === 0)
        return;
    throw new core_error/* RelockError */.dB('RL-MYSQL-ALTERNATE', `the user "${(0,printable/* printable */.g)(other)}" can't stand in for "${(0,printable/* printable */.g)(user)}": it has not the same grants`, {
        evidence: lacking.slice(0, 10).map((grant) => ['It lacks', (0,printable/* printable */.g)(grant, 200)]),
        remedy: 'Grant the other user, on the same hosts, what this one has.',
        state: 'Nothing was changed.',
    });
}
async function grantsOf(session, user, host) {
    const rows = await session.run('SHOW GRANTS FOR ?@?', [user, host]);
    return rows.map((row) => String(Object.values(row)[0])
        .replace(/ TO [`'].*?[`']@[`'].*?[`']/, ' TO it')
        .replaceAll(/ IDENTIFIED (?:BY PASSWORD|VIA|WITH) (?:\S+ (?:USING|AS) )?(?:'[^']*'|\S+)/g, ''));
}

// EXTERNAL MODULE: ./build/issuer/mysql-session.js
var mysql_session = __webpack_require__(60873);
// EXTERNAL MODULE: ./build/issuer/scram.js
var scram = __webpack_require__(51740);
// EXTERNAL MODULE: ./build/issuer/sessions.js
var issuer_sessions = __webpack_require__(11885);
;// CONCATENATED MODULE: ./build/issuer/mysql.js









function openMysql(key, services) {
    const database = (0,database_place/* databasePlace */.b)(key, services, { port: 3306, more: ['user', 'user-alt'] });
    const isAlternate = key.strategy === 'alternate';
    const users = [(0,key_service/* setting */.Pe)(key, 'user'), ...(isAlternate ? [(0,key_service/* setting */.Pe)(key, 'user-alt')] : [])];
    const place = `MySQL at ${(0,printable/* printable */.g)(database.host)}:${database.port}`;
    const sessions = new issuer_sessions/* Sessions */.A(openAdmin);
    async function openAdmin() {
        const { user, password } = await database.admin();
        if (!users.includes(user))
            return (0,mysql_session/* openMysqlSession */.l)(await server(), place, user, password);
        throw new core_error/* RelockError */.dB('RL-ISSUER-CONFIG', `the user "${(0,printable/* printable */.g)(user)}" is the admin that would change it`, {
            remedy: 'Give issuer.admin the credential of another user that may change this one.',
            state: 'Nothing was changed.',
        });
    }
    async function server() {
        const { host, port } = database;
        const socket = host.startsWith('/') ? host : '';
        return { host, port, socket, database: '', ssl: await database.tls() };
    }
    function userIn(credential) {
        const user = credential.get('username')?.reveal() ?? (isAlternate ? '' : users[0]);
        if (user !== undefined && users.includes(user))
            return user;
        throw new core_error/* RelockError */.dB('RL-MYSQL-USER-MISMATCH', `the user name in the secret is not ${users.join(' or ')}`, {
            remedy: 'Keep the user name in the secret, name its key under fields, and make issuer.user the same.',
            state: 'Nothing was changed.',
        });
    }
    async function logIn(user, password) {
        const session = await (0,mysql_session/* openMysqlSession */.l)(await server(), place, user, password);
        try {
            const [row] = await session.run('SELECT CURRENT_USER() AS name');
            if (String(row?.['name']).startsWith(`${user}@`))
                return;
        }
        finally {
            await session.close();
        }
        throw new core_error/* RelockError */.dB('RL-MYSQL-UNASKED', `${place} lets "${(0,printable/* printable */.g)(user)}" in as somebody else`, {
            remedy: 'Remove the users without a name: DROP USER ‘’@…',
        });
    }
    async function validate(user, password) {
        try {
            await logIn(user, password);
            return 'active';
        }
        catch (error) {
            return error instanceof core_error/* RelockError */.dB && error.code === 'RL-MINTER-REFUSED' ? 'inactive' : 'unknown';
        }
    }
    const passwordIn = (credential) => credential.get('password') ?? new secret/* SecretValue */.i('');
    const set = (user, password) => sessions.use((session) => setMysqlPassword(session, user, password, place));
    const endSessions = (user) => sessions.use((session) => (0,mysql_session/* endMysqlConnections */.b)(session, user, place));
    return {
        kind: 'mysql',
        strategy: isAlternate ? 'alternate' : 'in-place',
        capabilities: ['validate', 'create', 'set', 'test', 'revoke'],
        secretFields: ['password'],
        ...(isAlternate ? { changingFields: ['username'] } : {}),
        async create(current) {
            const user = userIn(current);
            const next = users.find((one) => one !== user) ?? user;
            await sessions.use(async (session) => {
                await accountsOf(session, next, place);
                if (next !== user)
                    await compareGrants(session, user, next, place);
            });
            if ((await validate(user, (0,scram/* generatePassword */.b)())) === 'active') {
                throw new core_error/* RelockError */.dB('RL-MYSQL-UNASKED', `${place} lets "${(0,printable/* printable */.g)(user)}" in with any password`, {
                    remedy: 'Let its account log in by a password.',
                    state: 'Nothing was changed.',
                });
            }
            const fresh = [['password', (0,scram/* generatePassword */.b)()]];
            return new Map([...current, ...fresh, ...(next === user ? [] : [['username', new secret/* SecretValue */.i(next)]])]);
        },
        set: async (pending) => set(userIn(pending), passwordIn(pending)),
        test: async (pending) => logIn(userIn(pending), passwordIn(pending)),
        validate: async (credential) => validate(userIn(credential), passwordIn(credential)),
        endSessions: async (credential) => endSessions(userIn(credential)),
        async revoke(credential) {
            const user = userIn(credential);
            await set(user, (0,scram/* generatePassword */.b)());
            await endSessions(user);
        },
        async check() {
            await sessions.use(async (session) => {
                for (const user of users)
                    await accountsOf(session, user, place);
                const grants = (await session.run('SHOW GRANTS')).map((row) => String(Object.values(row)[0])).join('\n');
                if (/(?:ALL PRIVILEGES|CREATE USER)[^\n]* ON \*\.\*/.test(grants))
                    return;
                throw new core_error/* RelockError */.dB('RL-ISSUER-REFUSED', `the admin at ${place} may not change users`, {
                    remedy: 'Grant it: GRANT CREATE USER, PROCESS, CONNECTION ADMIN ON *.*, and SELECT ON mysql.user.',
                    state: 'Nothing was changed.',
                });
            });
        },
        ...(isAlternate
            ? {
                async lastUsed(credential) {
                    const rows = await sessions.use((session) => session.run('SELECT 1 FROM information_schema.processlist WHERE user = ? LIMIT 1', [userIn(credential)]));
                    return rows.length === 0 ? undefined : new Date();
                },
            }
            : {}),
        close: () => sessions.close(),
    };
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


/***/ })

};
