export const id = 8083;
export const ids = [8083];
export const modules = {

/***/ 60873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ endMysqlConnections),
/* harmony export */   l: () => (/* binding */ openMysqlSession)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);




const CONNECT_TIMEOUT = 10_000;
const REFUSALS = new Set([1045, 1698, 3118, 4151]);
async function openMysqlSession(server, place, user, password, several = false) {
    if (server.ssl?.rejectUnauthorized === true && server.socket === '' && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(server.host) !== 0) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-MINTER-UNREACHABLE', `${place} can't prove that it is the one: an address has no name`, {
            remedy: 'Give the host by the name in its certificate; or encrypt without proof: sslmode: require, tls=skip-verify.',
        });
    }
    const { createConnection } = await __webpack_require__.e(/* import() */ 7588).then(__webpack_require__.t.bind(__webpack_require__, 27588, 19));
    let connection;
    try {
        connection = await createConnection({
            ...(server.socket === '' ? { host: server.host, port: server.port } : { socketPath: server.socket }),
            user,
            password: password.reveal(),
            ...(server.database === '' ? {} : { database: server.database }),
            ...(server.ssl === undefined ? {} : { ssl: { ...server.ssl, verifyIdentity: server.ssl.rejectUnauthorized } }),
            connectTimeout: CONNECT_TIMEOUT,
            multipleStatements: several,
        });
    }
    catch (error) {
        const isRefused = REFUSALS.has(numberOf(error));
        const code = (0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? '';
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB(isRefused ? 'RL-MINTER-REFUSED' : 'RL-MINTER-UNREACHABLE', isRefused ? `${place} refuses "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(user)}"` : `${place} can't be reached (${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(code, 60)})`, { remedy: 'Check the connection’s address, TLS, user and password.', cause: error });
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
                throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-MINTER-STATEMENT', `${place} refuses a statement (error ${number})`, {
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
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pause);
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-MINTER-TAKE-BACK', `connections of "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(user)}" are still open at ${place}`, {
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
    const mayRetain = await knowsDualPasswords(session);
    for (const { host, plugin } of await accountsOf(session, user, place)) {
        const [how, value] = HASHED_BY_SERVER.has(plugin) ? ['BY', password.reveal()] : ['AS', nativeHash(password)];
        await session.run(`ALTER USER ?@? IDENTIFIED WITH ${plugin} ${how} ?`, [user, host, value]);
        if (mayRetain)
            await session.run('ALTER USER ?@? DISCARD OLD PASSWORD', [user, host]);
    }
}
async function knowsDualPasswords(session) {
    const [row] = await session.run('SELECT VERSION() AS version');
    const version = String(row?.['version']);
    const [, major = 0, minor = 0, patch = 0] = (/^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
    return !/mariadb/i.test(version) && major * 1_000_000 + minor * 1000 + patch >= 8_000_014;
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


/***/ })

};
