export const id = 624;
export const ids = [624,6202,1740];
export const modules = {

/***/ 38945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ passwordIn),
/* harmony export */   V: () => (/* binding */ openPostgresAdmin)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58217);
/* harmony import */ var _postgres_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64710);
/* harmony import */ var _postgres_role_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28432);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46202);
/* harmony import */ var _scram_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51740);






function openPostgresAdmin(key, services, roles) {
    const server = (0,_postgres_config_js__WEBPACK_IMPORTED_MODULE_1__/* .postgresServer */ .nv)(key);
    const place = `PostgreSQL at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(server.host)}:${server.port}`;
    for (const role of roles)
        (0,_postgres_role_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdentifier */ .Cm)(role);
    let session;
    async function open() {
        const { user, password } = await (0,_postgres_config_js__WEBPACK_IMPORTED_MODULE_1__/* .adminOf */ .VW)(key, services);
        if (roles.includes(user))
            throw itself(user);
        const opened = await (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_3__.openSession)(server, user, password).catch((error) => {
            if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB) || error.code !== 'RL-POSTGRES-REFUSED')
                throw error;
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-POSTGRES-ADMIN-REFUSED', `${place} refuses the admin "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(user)}"`, {
                evidence: error.evidence,
                remedy: 'Check the secret that issuer.admin names, and issuer.admin-user.',
                cause: error,
            });
        });
        await opened.query("select set_config('search_path', 'pg_catalog', false), set_config('lock_timeout', '1s', false)");
        return opened;
    }
    async function run(act) {
        const opened = (session ??= await open());
        try {
            return await act(opened);
        }
        catch (error) {
            session = undefined;
            await opened.close();
            throw error;
        }
    }
    const change = (role, to) => run((opened) => opened.query(`alter role ${(0,_postgres_role_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdentifier */ .Cm)(role)} password ${to}`).catch((error) => {
        if ((0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_3__/* .sqlState */ .cn)(error) === '55P03' || (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_3__/* .sqlState */ .cn)(error) === '57014') {
            throw (0,_postgres_role_js__WEBPACK_IMPORTED_MODULE_2__/* .adminProblem */ .PO)(error, 'RL-POSTGRES-LOCKED', `another session holds the role "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(role)}" locked`);
        }
        throw (0,_postgres_role_js__WEBPACK_IMPORTED_MODULE_2__/* .adminProblem */ .PO)(error, 'RL-POSTGRES-SET', `${place} does not let the admin change "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(role)}"`);
    }));
    const endSessions = (role) => run((opened) => (0,_postgres_role_js__WEBPACK_IMPORTED_MODULE_2__/* .endSessionsOf */ .QU)(opened, role, place));
    const logIn = async (role, password) => (await (0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_3__.openSession)(server, role, password)).close();
    return {
        place,
        run,
        logIn,
        endSessions,
        async rehearse(role, password) {
            await run((opened) => rehearse(opened, role, place));
            if (password === undefined)
                return;
            await logIn(role, password).catch((error) => {
                const proves = ['RL-POSTGRES-UNASKED', 'RL-POSTGRES-PLAINTEXT'];
                if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB && proves.includes(error.code))
                    throw error;
            });
        },
        async setPassword(role, password) {
            await change(role, `'${await (0,_scram_js__WEBPACK_IMPORTED_MODULE_4__.scramVerifier)(password)}'`);
        },
        async takePassword(role) {
            await change(role, 'null').catch(async (error) => {
                await endSessions(role);
                if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB && error.code === 'RL-POSTGRES-LOCKED')
                    return;
                throw error;
            });
            await endSessions(role);
            await change(role, 'null');
        },
        async validate(role, password) {
            try {
                await logIn(role, password);
                return 'active';
            }
            catch (error) {
                return error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB && error.code === 'RL-POSTGRES-REFUSED' ? 'inactive' : 'unknown';
            }
        },
        async close() {
            const opened = session;
            session = undefined;
            await opened?.close();
        },
    };
}
function passwordIn(credential, role) {
    const password = credential.get('password');
    if (password !== undefined && !password.isEmpty)
        return password;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-POSTGRES-NO-PASSWORD', `the secret of the role "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(role)}" has no password`, {
        remedy: "Name the secret's key under fields, as in fields: { password: password }.",
    });
}
function itself(role) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-POSTGRES-ADMIN-ITSELF', `the role "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(role)}" is the admin that would change it`, {
        remedy: 'Give issuer.admin the credential of another role that may change this one.',
        state: 'Nothing was changed.',
    });
}
async function rehearse(session, role, place) {
    const [found] = await session.query(`select current_setting('server_version_num')::int as version, (select rolcanlogin from pg_roles where rolname = $1) as login`, [role]);
    const name = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(role);
    if (found === undefined || found.version < 100_000) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-POSTGRES-OLD', `${place} is older than PostgreSQL 10, which can't do SCRAM`, {
            remedy: 'Upgrade it: md5 is all that it has, and Relock gives no password in that form.',
            state: 'Nothing was changed.',
        });
    }
    if (found.login === null) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-POSTGRES-NO-ROLE', `${place} has no role "${name}"`, {
            remedy: 'Check issuer.role and issuer.host.',
            state: 'Nothing was changed.',
        });
    }
    if (!found.login) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-POSTGRES-NOLOGIN', `the role "${name}" may not log in`, {
            remedy: `Someone locked it; when it may live again: ALTER ROLE … LOGIN, then rotate.`,
            state: 'Nothing was changed.',
        });
    }
    const verifier = await (0,_scram_js__WEBPACK_IMPORTED_MODULE_4__.scramVerifier)((0,_scram_js__WEBPACK_IMPORTED_MODULE_4__/* .generatePassword */ .b)());
    await session.query('begin');
    try {
        await session.query(`alter role ${(0,_postgres_role_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdentifier */ .Cm)(role)} password '${verifier}'`);
    }
    catch (error) {
        if ((0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_3__/* .sqlState */ .cn)(error) !== '55P03') {
            throw (0,_postgres_role_js__WEBPACK_IMPORTED_MODULE_2__/* .adminProblem */ .PO)(error, 'RL-POSTGRES-SET', `${place} does not let the admin change "${name}"`, 'Nothing was changed.');
        }
    }
    finally {
        await session.query('rollback');
    }
}


/***/ }),

/***/ 70624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPostgresAlternate: () => (/* binding */ openPostgresAlternate)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _postgres_admin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38945);
/* harmony import */ var _postgres_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64710);
/* harmony import */ var _scram_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51740);






function openPostgresAlternate(key, services) {
    const roles = [(0,_postgres_config_js__WEBPACK_IMPORTED_MODULE_3__/* .roleOf */ .kp)(key), (0,_postgres_config_js__WEBPACK_IMPORTED_MODULE_3__/* .otherRoleOf */ .me)(key)];
    const admin = (0,_postgres_admin_js__WEBPACK_IMPORTED_MODULE_2__/* .openPostgresAdmin */ .V)(key, services, roles);
    function roleIn(credential) {
        const role = credential.get('username')?.reveal();
        if (role !== undefined && roles.includes(role))
            return role;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-POSTGRES-ROLE-MISMATCH', `the user name in the secret is none of ${roles.map((one) => `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(one)}"`).join(' and ')}`, {
            remedy: 'Keep the user name in the secret and name its key: fields: { username: …, password: … }.',
            state: 'Nothing was changed.',
        });
    }
    function loginIn(credential) {
        const role = roleIn(credential);
        return [role, (0,_postgres_admin_js__WEBPACK_IMPORTED_MODULE_2__/* .passwordIn */ .J)(credential, role)];
    }
    async function rehearse(current) {
        const [role, password] = loginIn(current);
        const other = roles.find((one) => one !== role) ?? role;
        await admin.rehearse(role, password);
        await admin.rehearse(other);
        await admin.run((session) => compare(session, role, other));
        return other;
    }
    return {
        kind: 'postgres',
        strategy: 'alternate',
        capabilities: ['validate', 'create', 'set', 'test', 'revoke'],
        secretFields: ['password'],
        changingFields: ['username'],
        async create(current) {
            const other = await rehearse(current);
            return new Map([...current, ['username', new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(other)], ['password', (0,_scram_js__WEBPACK_IMPORTED_MODULE_4__/* .generatePassword */ .b)()]]);
        },
        set: async (pending) => admin.setPassword(...loginIn(pending)),
        test: async (pending) => admin.logIn(...loginIn(pending)),
        validate: async (credential) => admin.validate(...loginIn(credential)),
        endSessions: async (credential) => admin.endSessions(roleIn(credential)),
        revoke: async (credential) => admin.takePassword(roleIn(credential)),
        async lastUsed(credential) {
            const [found] = await admin.run((session) => session.query('select count(*)::int as count from pg_stat_activity where usename = $1', [
                roleIn(credential),
            ]));
            return found === undefined || found.count === 0 ? undefined : new Date();
        },
        check: async (credential) => void (await rehearse(credential)),
        close: () => admin.close(),
    };
}
async function compare(session, role, other) {
    const [lacking] = await session.query(`with one as (select * from pg_roles where rolname = $1), other as (select * from pg_roles where rolname = $2),
       has as (
         select d.* from pg_shdepend d, one where d.refclassid = 'pg_authid'::regclass and d.refobjid = one.oid
         and d.deptype in ('o', 'a', 'r'))
     select
       array(select r.rolname::text from pg_auth_members m join one on m.member = one.oid join pg_roles r on r.oid = m.roleid
         where not exists (select from pg_auth_members o, other where o.member = other.oid and o.roleid = m.roleid)
         order by 1) as groups,
       (select count(*)::int from has where deptype = 'o' or not exists (
         select from pg_shdepend d, other where d.refobjid = other.oid and d.refclassid = has.refclassid
         and (d.dbid, d.classid, d.objid, d.objsubid, d.deptype)
           = (has.dbid, has.classid, has.objid, has.objsubid, has.deptype))) as objects,
       (select (one.rolsuper, one.rolcreatedb, one.rolcreaterole, one.rolreplication, one.rolbypassrls, one.rolinherit)
         = (other.rolsuper, other.rolcreatedb, other.rolcreaterole, other.rolreplication, other.rolbypassrls,
            other.rolinherit) from one, other) as attributes`, [role, other]);
    if (lacking === undefined || (lacking.groups.length === 0 && lacking.objects === 0 && lacking.attributes))
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-POSTGRES-ALTERNATE', `the role "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(other)}" can't stand in for "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(role)}": it has not the same rights`, {
        evidence: [
            ['It is no member of', lacking.groups.map((group) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(group, 60)).join(', ') || '(nothing)'],
            ['What the other owns, or was granted by itself', `${lacking.objects} objects`],
            ['Attributes, such as SUPERUSER', lacking.attributes ? 'the same' : 'others'],
        ],
        remedy: 'Give all rights to a group, make both its members, and let it own what they make: docs/rotation-kinds.md.',
        state: 'Nothing was changed.',
    });
}


/***/ }),

/***/ 64710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VW: () => (/* binding */ adminOf),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   me: () => (/* binding */ otherRoleOf),
/* harmony export */   nv: () => (/* binding */ postgresServer)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _postgres_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46202);



const KNOWN = ['host', 'port', 'database', 'role', 'role-alt', 'sslmode', 'ca', 'admin', 'admin-user'];
const SSL_MODES = ['disable', 'require', 'verify-full'];
function postgresServer(key) {
    const unknown = Object.keys(key.issuer).find((name) => !KNOWN.includes(name));
    if (unknown !== undefined)
        throw wrong(key, `issuer.${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(unknown)} is not known`, `Known are ${KNOWN.join(', ')}.`);
    const host = text(key, 'host') ?? missing(key, 'host');
    const port = key.issuer['port'] ?? 5432;
    if (typeof port !== 'number' || !Number.isInteger(port) || port < 1 || port > 65_535) {
        throw wrong(key, 'issuer.port is not a port', 'Give a number from 1 to 65535.');
    }
    const given = text(key, 'sslmode') ?? ((0,_postgres_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isLocal */ .IX)(host) ? 'disable' : 'verify-full');
    const sslmode = SSL_MODES.find((mode) => mode === given);
    if (sslmode === undefined)
        throw wrong(key, 'issuer.sslmode is not known', `Known are ${SSL_MODES.join(', ')}.`);
    return { host, port, database: text(key, 'database') ?? 'postgres', sslmode, ca: text(key, 'ca') };
}
function roleOf(key) {
    return text(key, 'role') ?? missing(key, 'role');
}
function otherRoleOf(key) {
    const other = text(key, 'role-alt') ?? missing(key, 'role-alt', 'Name the role that takes turns with issuer.role.');
    if (other !== roleOf(key))
        return other;
    throw wrong(key, 'issuer.role-alt is issuer.role', 'Name two roles: they take turns.');
}
async function adminOf(key, services) {
    const address = text(key, 'admin') ?? missing(key, 'admin');
    const hash = address.indexOf('#');
    const field = hash === -1 ? undefined : address.slice(hash + 1).replace(/^\//, '');
    const fields = await services.readSecret(address);
    const password = fields.get(field ?? 'password');
    const user = text(key, 'admin-user') ?? fields.get('username')?.reveal() ?? fields.get('user')?.reveal() ?? field ?? '';
    if (password === undefined || password.isEmpty || user === '') {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-POSTGRES-ADMIN', `the admin's login is not in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(address)}`, {
            remedy: 'Store its password there and name it: issuer.admin: ADDRESS#/KEY and issuer.admin-user: NAME.',
            state: 'Nothing was changed.',
        });
    }
    return { user, password };
}
function text(key, name) {
    const value = key.issuer[name];
    if (value === undefined)
        return undefined;
    if (typeof value !== 'string' || value === '')
        throw wrong(key, `issuer.${name} is not a text`, 'Put it in quotes.');
    return value;
}
function missing(key, name, remedy = 'A postgres key needs host, role and admin.') {
    throw wrong(key, `issuer.${name} is missing`, remedy);
}
function wrong(key, what, remedy) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-POSTGRES-CONFIG', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(key.address)}: ${what}`, { remedy });
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


/***/ })

};
