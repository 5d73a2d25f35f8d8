export const id = 2523;
export const ids = [2523,6202];
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

/***/ 72523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPostgresMinter: () => (/* binding */ openPostgresMinter)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58217);
/* harmony import */ var _minter_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35143);
/* harmony import */ var _postgres_role_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28432);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46202);
/* harmony import */ var _scram_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51740);
/* harmony import */ var _sessions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11885);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42879);








const CREATION = [`CREATE ROLE "{{name}}" WITH LOGIN PASSWORD '{{password}}' VALID UNTIL '{{expiration}}'`];
const RENEWAL = [`ALTER ROLE "{{name}}" VALID UNTIL '{{expiration}}'`];
const PASSWORD = [`ALTER ROLE "{{name}}" WITH PASSWORD '{{password}}'`];
function openPostgresMinter({ settings, username, secret }) {
    const server = serverOf((0,_minter_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b)(settings, 'connection_url'), (0,_minter_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b)(settings, 'tls_ca'));
    const place = `PostgreSQL at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(server.host)}:${server.port}`;
    const sessions = new _sessions_js__WEBPACK_IMPORTED_MODULE_7__/* .Sessions */ .A(async () => {
        const session = await (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_2__.openSession)(server, username, secret);
        await session.query("select pg_catalog.set_config('lock_timeout', '5s', false)");
        return session;
    });
    function together(work) {
        return sessions.use(async (session) => {
            try {
                await session.query('begin');
                const result = await work(session);
                await session.query('commit');
                return result;
            }
            catch (error) {
                throw problem(error, place);
            }
        });
    }
    return {
        longestName: 63,
        check: () => sessions.use(async (session) => void (await session.query('select 1'))),
        async mint({ name, expires, terms }) {
            const password = (0,_scram_js__WEBPACK_IMPORTED_MODULE_3__/* .generatePassword */ .b)();
            const values = { name, expires, password: password.reveal(), verifier: await (0,_scram_js__WEBPACK_IMPORTED_MODULE_3__.scramVerifier)(password) };
            await together(async (session) => {
                for (const statement of statementsOf(terms, 'creation_statements', CREATION)) {
                    await session.query((0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .fillIn */ .p)(statement, values));
                }
                if (!(await isThere(session, name))) {
                    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-MINTER-STATEMENT', 'the creation statements make no role with the name {{name}}', {
                        remedy: 'Write CREATE ROLE "{{name}}", in quotes: another role could not be taken back.',
                    });
                }
                await session.query(`alter role ${(0,_postgres_role_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .Cm)(name)} valid until '${(0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .sqlTime */ .K)(expires)}'`);
            });
            return { fields: { username: name, password } };
        },
        async extend({ name, terms }, expires) {
            await together(async (session) => {
                for (const statement of statementsOf(terms, 'renew_statements', RENEWAL)) {
                    await session.query((0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .fillIn */ .p)(statement, { name, expires }));
                }
            });
        },
        async takeBack({ name, terms }) {
            const quoted = (0,_postgres_role_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteIdentifier */ .Cm)(name);
            const isHere = await together(async (session) => {
                if (!(await isThere(session, name)))
                    return false;
                await session.query(`alter role ${quoted} nologin`);
                const supers = await session.query('select 1 from pg_catalog.pg_roles where rolname = current_user and rolsuper');
                if (supers.length === 0)
                    await session.query(`grant ${quoted} to current_user`);
                return true;
            });
            if (!isHere)
                return undefined;
            await sessions.use((session) => (0,_postgres_role_js__WEBPACK_IMPORTED_MODULE_1__/* .endSessionsOf */ .QU)(session, name, place));
            const statements = (0,_minter_js__WEBPACK_IMPORTED_MODULE_5__/* .textsOf */ .C)(terms, 'revocation_statements');
            await together(async (session) => {
                for (const statement of statements)
                    await session.query((0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .fillIn */ .p)(statement, { name }));
                if (statements.length > 0)
                    return;
                await session.query(`reassign owned by ${quoted} to current_user`);
                await session.query(`drop owned by ${quoted}`);
                await session.query(`drop role ${quoted}`);
            });
            return undefined;
        },
        async setPassword(name, password, statements) {
            const values = { name, password: password.reveal(), verifier: await (0,_scram_js__WEBPACK_IMPORTED_MODULE_3__.scramVerifier)(password) };
            await together(async (session) => {
                for (const statement of statements.length > 0 ? statements : PASSWORD) {
                    await session.query((0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .fillIn */ .p)(statement, values));
                }
            });
        },
        close: () => sessions.close(),
    };
}
function statementsOf(terms, name, usual) {
    const given = (0,_minter_js__WEBPACK_IMPORTED_MODULE_5__/* .textsOf */ .C)(terms, name);
    return given.length > 0 ? given : usual;
}
async function isThere(session, name) {
    return (await session.query('select 1 from pg_catalog.pg_roles where rolname = $1', [name])).length > 0;
}
function problem(error, place) {
    if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB)
        return error;
    const state = (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_2__/* .sqlState */ .cn)(error);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-MINTER-STATEMENT', `${place} refuses a statement (SQLSTATE ${state ?? 'none'})`, {
        remedy: 'Try the role’s statements by hand, as the user of the connection.',
        state: 'Nothing of them was done.',
        cause: error,
    });
}
function serverOf(text, ca) {
    const url = URL.parse(text.replace(/\{\{\s*\w+\s*\}\}/g, 'x'));
    if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol) || url.hostname === '') {
        throw wrong('connection_url is not postgresql://{{username}}:{{password}}@HOST:PORT/DATABASE');
    }
    const host = decodeURIComponent(url.hostname).replace(/^\[|\]$/g, '');
    const given = url.searchParams.get('sslmode') ?? ((0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_2__/* .isLocal */ .IX)(host) ? 'disable' : 'verify-full');
    const sslmode = ['disable', 'require', 'verify-full'].find((mode) => mode === given);
    if (sslmode === undefined)
        throw wrong('sslmode in connection_url is none of disable, require, verify-full');
    return {
        host,
        port: url.port === '' ? 5432 : Number(url.port),
        database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
        sslmode,
        ca: (ca === '' ? url.searchParams.get('sslrootcert') : ca) ?? undefined,
    };
}
function wrong(message) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-MINTER-CONFIG', message, { state: 'Nothing was connected.' });
}


/***/ }),

/***/ 28432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ quoteIdentifier),
/* harmony export */   PO: () => (/* binding */ adminProblem),
/* harmony export */   QU: () => (/* binding */ endSessionsOf)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46202);




async function endSessionsOf(session, role, place) {
    const ended = new Set();
    for (let pause = 2; pause < 4_000; pause *= 2) {
        const rows = await session
            .query(`select pid, pg_catalog.pg_terminate_backend(pid) from pg_catalog.pg_stat_activity
         where usename = $1 and pid <> pg_catalog.pg_backend_pid()`, [role])
            .catch((error) => {
            throw adminProblem(error, 'RL-POSTGRES-SESSIONS', `${place} does not let the admin end the sessions of "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(role)}"`);
        });
        if (rows.length === 0)
            return ended.size;
        for (const { pid } of rows)
            ended.add(pid);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-POSTGRES-SESSIONS', `sessions of the role "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(role)}" are still open`, {
        remedy: 'End them by hand: pg_terminate_backend for its rows in pg_stat_activity.',
    });
}
function adminProblem(error, code, message, state) {
    if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB)
        return error;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB(code, message, {
        evidence: [['PostgreSQL says', (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_2__/* .serverSaid */ .Z1)(error)]],
        remedy: 'The admin must be a superuser, or have CREATEROLE and ADMIN OPTION on the role, and pg_signal_backend.',
        ...(state === undefined ? {} : { state }),
        cause: error,
    });
}
function quoteIdentifier(name) {
    if (name.includes('\0'))
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-POSTGRES-CONFIG', 'the name of the role has a NUL character');
    return `"${name.replaceAll('"', '""')}"`;
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
