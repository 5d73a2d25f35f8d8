export const id = 6202;
export const ids = [6202];
export const modules = {

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


/***/ })

};
