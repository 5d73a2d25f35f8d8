export const id = 9618;
export const ids = [9618,6202];
export const modules = {

/***/ 35143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ textsOf),
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
function textsOf(terms, name) {
    const value = terms[name];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
function textOf(terms, name) {
    const value = terms[name];
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 49618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openMysqlMinter: () => (/* binding */ openMysqlMinter)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58217);
/* harmony import */ var _minter_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35143);
/* harmony import */ var _mysql_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60873);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46202);
/* harmony import */ var _scram_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51740);
/* harmony import */ var _sessions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11885);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42879);








const CREATION = [`CREATE USER '{{name}}'@'%' IDENTIFIED BY '{{password}}'`];
function openMysqlMinter({ settings, username, secret }) {
    const server = serverOf(settings);
    const place = `MySQL at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(server.host)}:${server.port}`;
    const sessions = new _sessions_js__WEBPACK_IMPORTED_MODULE_6__/* .Sessions */ .A(() => (0,_mysql_session_js__WEBPACK_IMPORTED_MODULE_1__/* .openMysqlSession */ .l)(server, place, username, secret, true));
    async function hostsOf(session, name) {
        const rows = await session.run('SELECT host AS host FROM mysql.user WHERE user = ?', [name]);
        return rows.map((row) => String(row['host']));
    }
    return {
        longestName: 32,
        check: () => sessions.use(async (session) => void (await session.run('SELECT 1'))),
        async mint({ name, terms }) {
            const password = (0,_scram_js__WEBPACK_IMPORTED_MODULE_3__/* .generatePassword */ .b)();
            const given = (0,_minter_js__WEBPACK_IMPORTED_MODULE_7__/* .textsOf */ .C)(terms, 'creation_statements');
            await sessions.use(async (session) => {
                for (const statement of given.length > 0 ? given : CREATION) {
                    await session.run((0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .fillIn */ .p)(statement, { name, password: password.reveal() }));
                }
                if ((await hostsOf(session, name)).length > 0)
                    return;
                throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-MINTER-STATEMENT', 'the creation statements make no user with the name {{name}}', {
                    remedy: "Write CREATE USER '{{name}}'@'%': another user could not be taken back.",
                });
            });
            return { fields: { username: name, password } };
        },
        async extend({ name, terms }) {
            await sessions.use(async (session) => {
                for (const statement of (0,_minter_js__WEBPACK_IMPORTED_MODULE_7__/* .textsOf */ .C)(terms, 'renew_statements'))
                    await session.run((0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .fillIn */ .p)(statement, { name }));
            });
        },
        async takeBack({ name, terms }) {
            await sessions.use(async (session) => {
                const statements = (0,_minter_js__WEBPACK_IMPORTED_MODULE_7__/* .textsOf */ .C)(terms, 'revocation_statements');
                const hosts = await hostsOf(session, name);
                for (const host of hosts)
                    await session.run('ALTER USER ?@? ACCOUNT LOCK', [name, host]);
                if (hosts.length > 0)
                    for (const statement of statements)
                        await session.run((0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .fillIn */ .p)(statement, { name }));
                if (statements.length === 0)
                    for (const host of hosts)
                        await session.run('DROP USER ?@?', [name, host]);
                await (0,_mysql_session_js__WEBPACK_IMPORTED_MODULE_1__/* .endMysqlConnections */ .b)(session, name, place);
            });
            return undefined;
        },
        async setPassword(name, password, statements) {
            await sessions.use(async (session) => {
                for (const statement of statements) {
                    await session.run((0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .fillIn */ .p)(statement, { name, password: password.reveal() }));
                }
                if (statements.length > 0)
                    return;
                const hosts = await hostsOf(session, name);
                if (hosts.length === 0) {
                    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-MINTER-STATEMENT', `${place} has no user "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(name)}"`);
                }
                for (const host of hosts) {
                    await session.run('ALTER USER ?@? IDENTIFIED BY ?', [name, host, password.reveal()]);
                }
            });
        },
        close: () => sessions.close(),
    };
}
function serverOf(settings) {
    const text = (0,_minter_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b)(settings, 'connection_url');
    const found = /^[^@]*@(tcp|unix)\(([^()]+)\)\/([^?]*)(?:\?(.*))?$/.exec(text);
    if (found === null) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-MINTER-CONFIG', 'connection_url is not {{username}}:{{password}}@tcp(HOST:PORT)/', {
            state: 'Nothing was connected.',
        });
    }
    const [, protocol, address = '', database = '', query = ''] = found;
    const [, host = '', port = '3306'] = /^\[?(.*?)\]?(?::(\d{1,5}))?$/.exec(address) ?? [];
    const isNear = protocol === 'unix' || (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_2__/* .isLocal */ .IX)(host);
    const tls = new URLSearchParams(query).get('tls') ?? (isNear ? 'false' : 'true');
    const ca = (0,_minter_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b)(settings, 'tls_ca');
    return {
        host,
        port: Number(port),
        socket: protocol === 'unix' ? address : '',
        database,
        ssl: tls === 'false' ? undefined : { rejectUnauthorized: tls !== 'skip-verify', ...(ca === '' ? {} : { ca }) },
    };
}


/***/ }),

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

/***/ 42879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sqlTime),
/* harmony export */   p: () => (/* binding */ fillIn)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);

const PLACE = /(\bpassword\s+)?(["'`]?)\{\{\s*(name|username|password|expiration)\s*\}\}(["'`]?)/gi;
const PLAIN = /^(?!.*--)[\w.:+-]*$/;
function fillIn(statement, values) {
    return statement.replaceAll(PLACE, (whole, word = '', open, name, close) => {
        const value = valueOf(name.toLowerCase(), values, word !== '' && open === "'" && close === "'");
        if (value === undefined)
            return whole;
        const isPlain = PLAIN.test(value) || name.toLowerCase() === 'expiration';
        if (isPlain)
            return `${word}${open}${value}${close}`;
        if (open !== close || open === '' || /[\0\\]/.test(value)) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-MINTER-CONFIG', `{{${name}}} can't stand there with the value that it has`, {
                remedy: `Put quotes around {{${name}}} in the statement.`,
            });
        }
        return `${word}${open}${value.replaceAll(open, open + open)}${close}`;
    });
}
function valueOf(place, values, takesVerifier) {
    switch (place) {
        case 'password':
            return takesVerifier ? (values.verifier ?? values.password) : values.password;
        case 'expiration':
            return values.expires === undefined ? undefined : sqlTime(values.expires);
        default:
            return values.name;
    }
}
function sqlTime(time) {
    const text = new Date(Math.ceil(time / 1000) * 1000).toISOString();
    return `${text.slice(0, 10)} ${text.slice(11, 19)}+0000`;
}


/***/ })

};
