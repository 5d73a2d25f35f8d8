export const id = 7172;
export const ids = [7172];
export const modules = {

/***/ 55414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ verifyFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80481);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58217);
/* harmony import */ var _audit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43399);
/* harmony import */ var _chain_check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1832);
/* harmony import */ var _head_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62872);







async function verifyFile(file, { outside, publicKey }) {
    const key = publicKey ?? outside?.key ?? (await firstKey(file));
    if (key === undefined)
        throw unreadable(file, 'nothing in it is signed');
    const check = new _chain_check_js__WEBPACK_IMPORTED_MODULE_3__/* .ChainCheck */ .y(key, outside);
    let isFirst = true;
    let last = 0;
    for await (const line of linesOf(file)) {
        const [head, record] = [(0,_head_js__WEBPACK_IMPORTED_MODULE_4__/* .headOf */ .Uo)(line), (0,_audit_js__WEBPACK_IMPORTED_MODULE_5__/* .recordOf */ .zv)(line)];
        if (head !== undefined && isFirst)
            check.start(head);
        else if (head !== undefined)
            check.head(head);
        else
            check.record(record ?? { number: last + 1, time: 0, chain: Buffer.alloc(0), text: undefined });
        last = head?.number ?? record?.number ?? last;
        isFirst = false;
        if (check.isBad)
            break;
    }
    return check.end();
}
async function firstKey(file) {
    for await (const line of linesOf(file)) {
        const head = (0,_head_js__WEBPACK_IMPORTED_MODULE_4__/* .headOf */ .Uo)(line);
        if (head !== undefined)
            return head.key;
    }
    return undefined;
}
async function* linesOf(file) {
    try {
        for await (const line of (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, 'latin1'), crlfDelay: 0 })) {
            if (line !== '')
                yield line;
        }
    }
    catch (error) {
        throw unreadable(file, `it can't be read (${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? 'refused'})`, error);
    }
}
function unreadable(file, why, cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-AUDIT-FILE', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(file)} can't be checked: ${why}`, {
        remedy: 'Give a file that the audit device "file" wrote, and --head or --public-key when it has no head.',
        cause,
    });
}


/***/ }),

/***/ 83342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ filterOf),
/* harmony export */   n: () => (/* binding */ timeOf)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


function filterOf(filter, now) {
    const { key, identity, address, action, lease, since, until } = filter;
    return {
        key: key?.replace(/^relock:\/\//, 'secret/').replace(/#.*$/, ''),
        identity,
        address,
        action,
        lease,
        since: since === undefined ? undefined : timeOf(since, now),
        until: until === undefined ? undefined : timeOf(until, now),
    };
}
const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
function timeOf(text, now) {
    const ago = /^(\d{1,6})([smhd])$/.exec(text);
    if (ago !== null)
        return now - Number(ago[1]) * (UNITS[ago[2] ?? ''] ?? 0);
    const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(time))
        return time;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 40)}" is no time`, {
        remedy: 'Write 2026-01-31, 2026-01-31T12:00:00Z, or 90m, 12h, 7d for so long ago.',
    });
}


/***/ }),

/***/ 11161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openServerAudit: () => (/* binding */ openServerAudit),
/* harmony export */   openSource: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _audit_audit_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(43399);
/* harmony import */ var _audit_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17350);
/* harmony import */ var _audit_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81367);
/* harmony import */ var _audit_search_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29898);
/* harmony import */ var _audit_term_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57949);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5616);
/* harmony import */ var _vault_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28702);











async function openSource(dir, invocation) {
    const { env, cwd } = invocation;
    const address = env['VAULT_ADDR'];
    if (dir === undefined && address !== undefined)
        return openServer(address, invocation);
    const folder = dir ?? env['RELOCK_DIR'];
    if (folder === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RelockError */ .dB('RL-USAGE', 'it is not said whose audit log is meant', {
            remedy: 'Give --dir, or set VAULT_ADDR and VAULT_TOKEN, or RELOCK_DIR.',
        });
    }
    const { vault, entries, close } = await (0,_vault_js__WEBPACK_IMPORTED_MODULE_7__/* .openVaultAudit */ .O)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, folder), invocation);
    const keys = (0,_audit_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .openAuditKeys */ .e)(vault, entries, false);
    if (keys === undefined)
        return { search: async () => [], close };
    const rows = new _audit_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .AuditRows */ .X(vault.db, keys);
    const index = new _audit_term_index_js__WEBPACK_IMPORTED_MODULE_3__/* .TermIndex */ .N(vault.db, keys, rows);
    const last = rows.last()?.number ?? 0;
    return { search: async (query) => (0,_audit_search_js__WEBPACK_IMPORTED_MODULE_8__/* .search */ .$)({ rows, keys, index, last }, query), close };
}
function openServer(address, { env }) {
    const token = new _core_secret_js__WEBPACK_IMPORTED_MODULE_6__/* .SecretValue */ .i(env['VAULT_TOKEN'] ?? '');
    if (token.isEmpty) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RelockError */ .dB('RL-USAGE', 'VAULT_ADDR names a server, but VAULT_TOKEN is not set', {
            remedy: 'Set it to a token whose policy allows sudo on sys/relock/audit/entries, or give --dir.',
        });
    }
    return openServerAudit({ address, token, caFile: env['VAULT_CACERT'] }, env);
}
function openServerAudit(server, proxies) {
    const { address, token, caFile } = server;
    const http = (0,_core_http_js__WEBPACK_IMPORTED_MODULE_5__.openHttp)({ caFile, proxies, maxBytes: 256 * 1024 * 1024 });
    return {
        search: async (query) => {
            const { oldestFirst, ...filter } = query;
            const wanted = new URLSearchParams(oldestFirst ? { order: 'oldest' } : {});
            for (const [name, value] of Object.entries(filter))
                if (value !== undefined)
                    wanted.set(name, String(value));
            const url = `${address.replace(/\/+$/, '')}/v1/sys/relock/audit/entries?${wanted.toString()}`;
            const answer = await http.request({ method: 'GET', url, headers: { 'x-vault-token': token.reveal() } });
            if (answer.status !== 200)
                throw refused(address, answer.status);
            return recordsIn(answer.body);
        },
        close: async () => http.close(),
    };
}
function recordsIn(body) {
    const { data } = JSON.parse(body);
    return data.entries.map(({ number, chain, ...entry }) => {
        const text = (0,_audit_audit_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(entry);
        return { number, time: entry.time, chain: Buffer.from(chain, 'hex'), text };
    });
}
function refused(address, status) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RelockError */ .dB('RL-AUDIT-REFUSED', `the server at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g)(address)} answered ${status}`, {
        remedy: status === 403
            ? 'The token needs read and sudo on sys/relock/audit/entries.'
            : 'Only "relock serve" has this API; see that it is unsealed.',
    });
}


/***/ }),

/***/ 28702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ openVaultAudit)
/* harmony export */ });
/* harmony import */ var _seal_open_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25186);
/* harmony import */ var _sealed_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77021);
/* harmony import */ var _sealed_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65757);
/* harmony import */ var _vault_prompt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(103);




async function openVaultAudit(folder, invocation) {
    const seal = await (0,_seal_open_js__WEBPACK_IMPORTED_MODULE_3__.openSeal)((0,_sealed_open_js__WEBPACK_IMPORTED_MODULE_1__.sealKindOf)(folder), {
        env: invocation.env,
        create: false,
        ask: (0,_vault_prompt_js__WEBPACK_IMPORTED_MODULE_2__/* .passphrasePrompt */ .nM)(invocation),
        warn: (line) => invocation.err(`relock: ${line}\n`),
    });
    try {
        const { vault } = await (0,_sealed_open_js__WEBPACK_IMPORTED_MODULE_1__.openSealed)(folder, seal);
        const close = async () => {
            vault.db.close();
            await seal.close();
        };
        return { vault, entries: new _sealed_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .Entries */ .R(vault), close };
    }
    catch (error) {
        await seal.close();
        throw error;
    }
}


/***/ }),

/***/ 37172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  watch: () => (/* binding */ watch)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/watch/expected.js
var expected = __webpack_require__(3298);
// EXTERNAL MODULE: ./build/watch/settings.js
var settings = __webpack_require__(37575);
// EXTERNAL MODULE: ./build/watch/watcher.js + 32 modules
var watch_watcher = __webpack_require__(1529);
// EXTERNAL MODULE: ./build/command/audit/filter.js
var filter = __webpack_require__(83342);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/command/watch/state.js




const MOST_ALARMS = 1000;
const MOST_SEEN = 50_000;
function readState(file) {
    let bytes;
    try {
        const handle = (0,external_node_fs_.openSync)(file, 'r');
        try {
            if (process.platform !== 'win32' && ((0,external_node_fs_.fstatSync)(handle).mode & 0o077) !== 0) {
                throw unusable(file, 'is open to others than its owner', `Make it private: chmod 600 ${(0,printable/* printable */.g)(file)}`);
            }
            bytes = (0,external_node_fs_.readFileSync)(handle);
        }
        finally {
            (0,external_node_fs_.closeSync)(handle);
        }
    }
    catch (error) {
        if ((0,core_error/* systemCode */.xU)(error) === 'ENOENT')
            return { watcher: undefined, alarms: [], seen: [] };
        if (error instanceof core_error/* RelockError */.dB)
            throw error;
        throw unusable(file, `can't be read (${(0,core_error/* systemCode */.xU)(error) ?? 'refused'})`, 'Give a file that this user may read.');
    }
    const kept = parsed(bytes);
    if (kept === undefined) {
        throw unusable(file, 'is no state of the watch', 'Give another file, or remove it to begin anew.');
    }
    return kept;
}
function writeState(file, { watcher, alarms, seen }) {
    const draft = `${file}.new`;
    try {
        const handle = (0,external_node_fs_.openSync)(draft, 'w', 0o600);
        try {
            const kept = { version: 1, watcher, alarms: alarms.slice(-MOST_ALARMS), seen: seen.slice(-MOST_SEEN) };
            (0,external_node_fs_.writeSync)(handle, (0,external_node_v8_.serialize)(kept));
            (0,external_node_fs_.fsyncSync)(handle);
        }
        finally {
            (0,external_node_fs_.closeSync)(handle);
        }
        (0,external_node_fs_.renameSync)(draft, file);
    }
    catch (error) {
        throw unusable(file, `can't be written (${(0,core_error/* systemCode */.xU)(error) ?? 'refused'})`, 'Give a file that this user may write.');
    }
}
function parsed(bytes) {
    try {
        const kept = (0,external_node_v8_.deserialize)(bytes);
        const isWhole = kept.version === 1 &&
            kept.watcher instanceof Uint8Array &&
            Array.isArray(kept.alarms) &&
            Array.isArray(kept.seen);
        return isWhole ? kept : undefined;
    }
    catch {
        return undefined;
    }
}
function unusable(file, why, remedy) {
    return new core_error/* RelockError */.dB('RL-WATCH-STATE', `the state file ${(0,printable/* printable */.g)(file)} ${why}`, { remedy });
}

;// CONCATENATED MODULE: ./build/command/watch/expect.js








function expectAlarm({ until, reason }, id, file, kept, { out }) {
    if (file === undefined || kept === undefined || until === undefined || reason === undefined) {
        throw new core_error/* RelockError */.dB('RL-USAGE', '--expect wants --state, --until and --reason', {
            remedy: 'Say until when it is expected, such as --until 30d, and why.',
        });
    }
    const alarm = kept.alarms.find((one) => one.id === id);
    if (alarm === undefined)
        throw unknownAlarm(id);
    const now = Date.now();
    const given = (0,filter/* timeOf */.n)(until, now);
    const end = /^\d+[smhd]$/.test(until) ? 2 * now - given : given;
    if (end <= now) {
        throw new core_error/* RelockError */.dB('RL-USAGE', `"${(0,printable/* printable */.g)(until, 40)}" is over`, { remedy: 'Give a day to come.' });
    }
    const watcher = new watch_watcher/* Watcher */.Z(settings/* DEFAULT_SETTINGS */.a$, kept.watcher);
    watcher.expect((0,expected/* expectedLike */.U)(alarm, external_node_os_.userInfo().username, reason, Math.min(now, alarm.at), end));
    writeState(file, { ...kept, watcher: watcher.snapshot() });
    out(`alarms like ${id} are expected until ${new Date(end).toISOString()}\n`);
    return 0;
}
function unknownAlarm(id) {
    return new core_error/* RelockError */.dB('RL-WATCH-ALARM', `there is no alarm ${(0,printable/* printable */.g)(id, 40)}`, {
        remedy: 'Give the id that stands behind an alarm, with the same logs, or the --state that it was raised with.',
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/watch/event.js
var watch_event = __webpack_require__(88996);
;// CONCATENATED MODULE: ./build/watch/log/fields.js
function entryIn(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
function at(value, ...names) {
    let found = value;
    for (const name of names) {
        const entry = entryIn(found);
        if (entry === undefined || !Object.hasOwn(entry, name))
            return undefined;
        found = entry[name];
    }
    return found;
}
function textAt(value, ...names) {
    const found = at(value, ...names);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
function timeIn(value) {
    if (typeof value !== 'string' || value.length > 40)
        return undefined;
    if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/i.test(value))
        return undefined;
    const time = Date.parse(value.replace(' ', 'T'));
    return Number.isNaN(time) ? undefined : time;
}
function addressIn(value) {
    if (typeof value !== 'string')
        return undefined;
    const bare = /^\[([0-9a-f:.]{2,45})\](?::\d+)?$/i.exec(value)?.[1] ?? /^([\d.]{7,15}):\d+$/.exec(value)?.[1] ?? value;
    return /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:)[0-9a-f:.]{2,45})$/i.test(bare) ? bare : undefined;
}

;// CONCATENATED MODULE: ./build/watch/log/format.js
function entryByEntry(read) {
    return (source) => ({ take: (entry) => [read(entry, source)], end: () => [] });
}

;// CONCATENATED MODULE: ./build/watch/log/job.js
function jobOf(subject) {
    const match = /(?:^|[/:-])repo:([^/:\s]+\/[^/:\s]+)(?::(.*))?$/.exec(subject ?? '');
    if (match === null)
        return {};
    const [, repository = '', rest = ''] = match;
    const ref = /(?:^|:)ref:(refs\/[^:\s]+)/.exec(rest)?.[1];
    const environment = /(?:^|:)environment:([^:\s]+)/.exec(rest)?.[1];
    return {
        repository: repository.replaceAll(/@\d+/g, ''),
        ...(ref === undefined ? {} : { ref }),
        ...(environment === undefined ? {} : { environment }),
    };
}

;// CONCATENATED MODULE: ./build/watch/log/azure.js




const azureLog = {
    name: 'azure',
    title: 'Azure Key Vault diagnostics',
    recognises: (entry) => 'operationName' in entry && 'resourceId' in entry && 'time' in entry && 'category' in entry,
    open: entryByEntry(read),
};
const CLAIM = 'http://schemas.microsoft.com/identity/claims/';
const NAME = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';
function read(entry, source) {
    if (textAt(entry, 'category') !== 'AuditEvent')
        return 'no-use';
    const operation = textAt(entry, 'operationName') ?? '';
    const status = at(entry, 'properties', 'httpStatusCode');
    if (operation === 'Authentication' && status === 401)
        return 'no-use';
    const time = textAt(entry, 'time');
    const isRefused = typeof status === 'number' ? status >= 400 : /^(?:fail|error|forbidden)/i.test(textAt(entry, 'resultType') ?? '');
    const claims = at(entry, 'identity', 'claim');
    const identity = textAt(claims, `${NAME}upn`) ??
        textAt(claims, 'upn') ??
        textAt(claims, 'appid') ??
        textAt(claims, `${CLAIM}objectidentifier`) ??
        textAt(claims, 'oid');
    const key = keyOf(entry);
    return (0,watch_event/* eventOf */.A)({
        id: [textAt(entry, 'correlationId') ?? '', time ?? '', operation, key ?? ''].join(' '),
        at: timeIn(time),
        action: actionOf(operation),
        outcome: isRefused ? 'refused' : 'ok',
        authenticated: identity !== undefined && status !== 401,
        key,
        identity,
        ...jobOf(identity),
        address: addressIn(entry['callerIpAddress']),
        agent: textAt(entry, 'properties', 'clientInfo'),
        reason: isRefused
            ? (textAt(entry, 'resultDescription') ?? textAt(entry, 'resultSignature') ?? `status ${String(status)}`)
            : undefined,
    }, source, 'foreign');
}
function keyOf(entry) {
    const id = textAt(entry, 'properties', 'id') ?? textAt(entry, 'properties', 'requestUri') ?? '';
    const found = /^https:\/\/([\w-]+)\.[\w.-]+(?::\d+)?\/(secrets|keys|certificates)\/([\w-]+)/i.exec(id);
    if (found !== null)
        return `azure:${found[1]}/${found[2]}/${found[3]}`.toLowerCase();
    const vault = /\/vaults\/([\w-]+)$/i.exec(textAt(entry, 'resourceId') ?? '')?.[1];
    return vault === undefined ? undefined : `azure:${vault}`.toLowerCase();
}
function actionOf(operation) {
    if (operation === 'Authentication')
        return 'login';
    if (operation.startsWith('Vault'))
        return 'admin';
    if (/(?:List|ListVersions|ListDeleted)$/.test(operation))
        return 'list';
    if (operation === 'SecretGet' || operation === 'SecretBackup' || operation === 'CertificateBackup')
        return 'read';
    if (/^Key(?:Decrypt|Encrypt|Sign|Verify|Wrap|Unwrap|Get|Release|Backup)$/.test(operation))
        return 'verify';
    if (operation.endsWith('Rotate'))
        return 'rotate';
    if (/(?:Delete|Purge)/.test(operation))
        return 'delete';
    if (operation.endsWith('Create'))
        return 'issue';
    return operation.endsWith('Get') ? 'list' : 'write';
}

;// CONCATENATED MODULE: ./build/watch/log/cloudtrail.js




const cloudTrailLog = {
    name: 'cloudtrail',
    title: 'AWS CloudTrail',
    recognises: (entry) => 'eventSource' in entry && 'eventName' in entry && ('eventVersion' in entry || 'eventID' in entry),
    open: entryByEntry(cloudtrail_read),
};
function cloudtrail_read(entry, source) {
    const name = textAt(entry, 'eventName') ?? '';
    const service = (textAt(entry, 'eventSource') ?? '').replace(/\.amazonaws\.com$/, '');
    const who = entryIn(entry['userIdentity']);
    if (textAt(entry, 'eventType') === 'AwsServiceEvent' || textAt(who, 'type') === 'AWSService')
        return 'no-use';
    const accessKey = textAt(who, 'accessKeyId');
    const of = account(entry);
    const [action, key] = subjectOf(service, name, entry, of) ?? accessKeyUse(accessKey, of);
    if (action === undefined)
        return 'no-use';
    const error = textAt(entry, 'errorCode') ?? failedLogin(entry);
    const identity = identityOf(who);
    const message = textAt(entry, 'errorMessage');
    return (0,watch_event/* eventOf */.A)({
        id: textAt(entry, 'eventID'),
        at: timeIn(entry['eventTime']),
        action,
        outcome: error === undefined ? 'ok' : 'refused',
        authenticated: identity !== undefined && !(action === 'login' && error !== undefined) && !isUnknown(error),
        key,
        identity,
        ...jobOf(identity),
        address: addressIn(entry['sourceIPAddress']),
        agent: textAt(entry, 'userAgent'),
        reason: error === undefined || message === undefined ? error : `${error}: ${message}`,
    }, source, 'foreign');
}
function subjectOf(service, name, entry, of) {
    switch (service) {
        case 'secretsmanager': {
            const action = SECRETS[name] ?? (/^(?:Describe|List|Get)/.test(name) ? 'list' : 'admin');
            return [action, secretOf(entry, of)];
        }
        case 'kms': {
            const key = textAt(resource(entry), 'ARN') ?? textAt(entry, 'requestParameters', 'keyId');
            return [KMS[name] ?? (/^(?:Describe|List|Get)/.test(name) ? 'list' : 'admin'), key];
        }
        case 'iam':
            return [IAM[name] ?? 'admin', iamKey(entry, of)];
        case 'sts':
            return name.startsWith('AssumeRole') ? ['login', undefined] : undefined;
        case 'signin':
            return name === 'ConsoleLogin' ? ['login', undefined] : undefined;
        default:
            return undefined;
    }
}
const SECRETS = {
    GetSecretValue: 'read',
    BatchGetSecretValue: 'read',
    CreateSecret: 'issue',
    PutSecretValue: 'write',
    UpdateSecret: 'write',
    UpdateSecretVersionStage: 'write',
    RotateSecret: 'rotate',
    DeleteSecret: 'delete',
};
const KMS = {
    Decrypt: 'verify',
    Encrypt: 'verify',
    ReEncrypt: 'verify',
    Sign: 'verify',
    Verify: 'verify',
    GenerateDataKey: 'verify',
    GenerateDataKeyWithoutPlaintext: 'verify',
    GenerateMac: 'verify',
    VerifyMac: 'verify',
    CreateKey: 'issue',
    ScheduleKeyDeletion: 'delete',
    DisableKey: 'delete',
};
const IAM = {
    CreateAccessKey: 'issue',
    UpdateAccessKey: 'write',
    DeleteAccessKey: 'delete',
    GetAccessKeyLastUsed: 'list',
    ListAccessKeys: 'list',
};
function accessKeyUse(id, of) {
    return id !== undefined && /^AKIA[A-Z2-7]{12,}$/.test(id)
        ? ['verify', `${of}/access-key/${id}`]
        : [undefined, undefined];
}
function iamKey(entry, of) {
    const id = textAt(entry, 'requestParameters', 'accessKeyId') ?? textAt(entry, 'responseElements', 'accessKey', 'accessKeyId');
    if (id !== undefined)
        return `${of}/access-key/${id}`;
    const user = textAt(entry, 'requestParameters', 'userName') ?? textAt(entry, 'requestParameters', 'roleName');
    return user === undefined ? undefined : `${of}/iam/${user}`;
}
function secretOf(entry, of) {
    const given = textAt(entry, 'requestParameters', 'secretId') ??
        textAt(entry, 'responseElements', 'arn') ??
        textAt(entry, 'responseElements', 'aRN') ??
        textAt(resource(entry), 'ARN') ??
        textAt(entry, 'requestParameters', 'name');
    if (given === undefined)
        return undefined;
    const arn = /^arn:aws[\w-]*:secretsmanager:([\w-]*):(\d*):secret:(.+?)(?:-[A-Za-z0-9]{6})?$/s.exec(given);
    if (arn !== null)
        return `aws:${arn[2]}:${arn[1]}/${arn[3]}`;
    return `${of}:${textAt(entry, 'awsRegion') ?? ''}/${given}`;
}
function resource(entry) {
    const all = entry['resources'];
    return Array.isArray(all) ? all[0] : undefined;
}
function account(entry) {
    return `aws:${textAt(entry, 'recipientAccountId') ?? textAt(entry, 'userIdentity', 'accountId') ?? ''}`;
}
function identityOf(who) {
    if (textAt(who, 'type') === 'WebIdentityUser')
        return textAt(who, 'userName') ?? textAt(who, 'principalId');
    return (textAt(who, 'sessionContext', 'sessionIssuer', 'arn') ??
        textAt(who, 'arn') ??
        textAt(who, 'userName') ??
        textAt(who, 'principalId'));
}
function isUnknown(error) {
    return /^(?:InvalidClientTokenId|SignatureDoesNotMatch|UnrecognizedClientException|InvalidAccessKeyId|AuthFailure)/.test(error ?? '');
}
function failedLogin(entry) {
    return at(entry, 'responseElements', 'ConsoleLogin') === 'Failure' ? 'Failure' : undefined;
}

;// CONCATENATED MODULE: ./build/watch/log/cut.js
const LONGEST = 1024 * 1024;
const DOCUMENT = /^\s*(?:\[|\{\s*"(?:Records|records|Events|entries|value)"\s*:\s*\[)/;
const HEAD = 256;
class Cutter {
    #kind = 'unknown';
    #held = '';
    #passing = false;
    #tooLong = 0;
    #at = 0;
    #begin = -1;
    #depth = 0;
    #inText = false;
    push(chunk) {
        this.#held += chunk;
        if (this.#kind === 'unknown') {
            if (this.#held.trimStart().length < HEAD)
                return { entries: [], tooLong: 0 };
            this.#decide();
        }
        return this.#pieces(this.#kind === 'lines' ? this.#lines() : this.#elements());
    }
    end() {
        if (this.#kind === 'unknown')
            this.#decide();
        const entries = this.#kind === 'lines' ? this.#lines() : this.#elements(true);
        const rest = (this.#kind === 'document' && this.#begin >= 0 ? this.#held.slice(this.#begin) : this.#held).trim();
        const isEntry = !this.#passing && rest !== '' && (this.#kind === 'lines' || this.#begin >= 0);
        this.#held = '';
        return this.#pieces(isEntry ? [...entries, rest] : entries);
    }
    #decide() {
        this.#held = this.#held.replace(/^\ufeff/, '');
        this.#kind = DOCUMENT.test(this.#held.slice(0, 4 * HEAD)) ? 'document' : 'lines';
    }
    #pieces(entries) {
        const tooLong = this.#tooLong;
        this.#tooLong = 0;
        return { entries, tooLong };
    }
    #lines() {
        const lines = this.#held.split('\n');
        this.#held = lines.pop() ?? '';
        if (this.#passing && lines.length > 0) {
            lines.shift();
            this.#passing = false;
        }
        const kept = lines.filter((line) => this.#fits(line));
        if (this.#held.length > LONGEST || this.#passing) {
            if (!this.#passing)
                this.#tooLong += 1;
            this.#passing = true;
            this.#held = '';
        }
        return kept.map((line) => line.trim()).filter((line) => line !== '');
    }
    #fits(line) {
        if (line.length <= LONGEST)
            return true;
        this.#tooLong += 1;
        return false;
    }
    #elements(isEnd = false) {
        const found = [];
        const marks = /["\\{}\n]/g;
        let next = this.#at;
        for (;;) {
            marks.lastIndex = next;
            const match = next < this.#held.length ? marks.exec(this.#held) : null;
            if (match === null)
                break;
            const { index } = match;
            const [mark] = match;
            if (mark === '{' && !this.#inText && this.#begin < 0 && !isEnd && this.#held.length - index < HEAD) {
                this.#at = index;
                return this.#letGo(found, index);
            }
            next = index + (mark === '\\' && this.#inText ? 2 : 1);
            if (mark === '"')
                this.#inText = !this.#inText;
            else if (mark === '\n' && this.#inText)
                this.#breakOff(index, found);
            else if (mark === '{' && !this.#inText)
                this.#open(index);
            else if (mark === '}' && !this.#inText)
                this.#close(index, found);
        }
        this.#at = Math.max(this.#held.length, next);
        return this.#letGo(found, this.#held.length);
    }
    #breakOff(index, found) {
        this.#inText = false;
        if (this.#begin >= 0 && !this.#passing)
            found.push(this.#held.slice(this.#begin, index));
        this.#passing = false;
        this.#begin = -1;
        this.#depth = 0;
    }
    #open(index) {
        if (this.#begin < 0 && DOCUMENT.test(this.#held.slice(index, index + HEAD)))
            return;
        if (this.#depth === 0)
            this.#begin = index;
        this.#depth += 1;
    }
    #close(index, found) {
        if (this.#depth === 0)
            return;
        this.#depth -= 1;
        if (this.#depth > 0)
            return;
        const entry = this.#held.slice(this.#begin, index + 1);
        if (this.#passing)
            this.#passing = false;
        else if (this.#fits(entry))
            found.push(entry);
        this.#begin = -1;
    }
    #letGo(found, from) {
        let start = from;
        if (this.#begin >= 0) {
            start = this.#begin;
            if (this.#held.length - start > LONGEST) {
                if (!this.#passing)
                    this.#tooLong += 1;
                this.#passing = true;
                start = this.#held.length;
            }
            this.#begin = 0;
        }
        this.#held = this.#held.slice(start);
        this.#at -= start;
        return found;
    }
}

;// CONCATENATED MODULE: ./build/watch/log/github.js



const githubLog = {
    name: 'github',
    title: 'GitHub audit log',
    recognises: (entry) => ('@timestamp' in entry || '_document_id' in entry) && /^\w+\.\w+$/.test(textAt(entry, 'action') ?? ''),
    open: entryByEntry(github_read),
};
function github_read(entry, source) {
    const name = textAt(entry, 'action') ?? '';
    const place = textAt(entry, 'repo') ?? textAt(entry, 'org') ?? textAt(entry, 'business') ?? '';
    const token = tokenOf(entry);
    const [action, key] = github_subjectOf(name, entry, place, token);
    if (action === undefined)
        return 'no-use';
    const status = entry['status_code'];
    const isRefused = typeof status === 'number' && status >= 400;
    const actor = textAt(entry, 'actor');
    const repository = textAt(entry, 'repo');
    return (0,watch_event/* eventOf */.A)({
        id: textAt(entry, '_document_id') ?? textAt(entry, 'request_id'),
        at: timeOf(entry['@timestamp'] ?? entry['created_at']),
        action,
        outcome: isRefused ? 'refused' : 'ok',
        authenticated: actor !== undefined && status !== 401,
        key,
        identity: actor === undefined ? undefined : `github:${actor}`,
        repository,
        address: addressIn(entry['actor_ip']),
        agent: textAt(entry, 'user_agent'),
        reason: isRefused ? `status ${status}` : undefined,
    }, source, 'foreign');
}
function github_subjectOf(name, entry, place, token) {
    const secret = /^(?:\w+)\.(create|update|remove|delete)_(?:actions|codespaces|dependabot)_secret$/.exec(name);
    if (secret !== null) {
        return [
            github_SECRETS[secret[1] ?? ''] ?? 'delete',
            `github:${place}/secrets/${textAt(entry, 'key') ?? textAt(entry, 'name') ?? ''}`,
        ];
    }
    if (name.startsWith('secret_scanning')) {
        const number = entry['number'];
        return ['other', `github:${place}/secret-scanning${typeof number === 'number' ? `/${number}` : ''}`];
    }
    if (/^(?:personal_access_token|oauth_access|integration_installation|public_key|deploy_key)\./.test(name)) {
        return [tokenAction(name), token ?? `github:${place}/${name.split('.', 1)[0]}`];
    }
    return token === undefined ? [undefined, undefined] : ['verify', token];
}
function tokenAction(name) {
    if (/(?:create|granted|generate)$/.test(name))
        return 'issue';
    return /(?:destroy|revoke|remove)/.test(name) ? 'delete' : 'admin';
}
const github_SECRETS = { create: 'issue', update: 'write' };
function tokenOf(entry) {
    const hash = textAt(entry, 'hashed_token');
    if (hash !== undefined)
        return `github:token/${hash}`;
    const id = entry['token_id'];
    return typeof id === 'number' || typeof id === 'string' ? `github:token/${id}` : undefined;
}
function timeOf(value) {
    return typeof value === 'number' ? value : timeIn(value);
}

;// CONCATENATED MODULE: ./build/watch/log/google.js




const googleLog = {
    name: 'google',
    title: 'Google Cloud audit log',
    recognises: (entry) => 'methodName' in (entryIn(entry['protoPayload']) ?? {}),
    open: entryByEntry(google_read),
};
function google_read(entry, source) {
    const payload = entryIn(entry['protoPayload']);
    if (at(entry, 'operation', 'last') === true && at(entry, 'operation', 'first') !== true)
        return 'no-use';
    const service = textAt(payload, 'serviceName') ?? '';
    const name = (textAt(payload, 'methodName') ?? '').split('.').at(-1) ?? '';
    const [action, key] = google_subjectOf(service, name, payload) ?? serviceKeyUse(payload);
    if (action === undefined)
        return 'no-use';
    const code = at(payload, 'status', 'code');
    const isRefused = typeof code === 'number' && code !== 0;
    const identity = google_identityOf(payload);
    return (0,watch_event/* eventOf */.A)({
        id: textAt(entry, 'insertId'),
        at: timeIn(entry['timestamp']),
        action,
        outcome: isRefused ? 'refused' : 'ok',
        authenticated: identity !== undefined && code !== 16 && !(action === 'login' && isRefused),
        key,
        identity,
        ...jobOf(identity),
        address: addressIn(at(payload, 'requestMetadata', 'callerIp')),
        agent: textAt(payload, 'requestMetadata', 'callerSuppliedUserAgent'),
        reason: isRefused ? (textAt(payload, 'status', 'message') ?? `status ${code}`) : undefined,
    }, source, 'foreign');
}
function google_subjectOf(service, name, payload) {
    const resource = textAt(payload, 'resourceName');
    switch (service) {
        case 'secretmanager.googleapis.com':
            return [google_SECRETS[name] ?? (/^(?:Get|List)/.test(name) ? 'list' : 'admin'), google_secretOf(payload, resource)];
        case 'cloudkms.googleapis.com':
            return [
                google_KMS[name] ?? (/^(?:Get|List)/.test(name) ? 'list' : 'admin'),
                resource?.replace(/\/cryptoKeyVersions\/.*$/, ''),
            ];
        case 'iam.googleapis.com':
            return [google_IAM[name] ?? (/^(?:Get|List)/.test(name) ? 'list' : 'admin'), resource];
        case 'iamcredentials.googleapis.com':
            return ['issue', resource];
        case 'sts.googleapis.com':
            return ['login', undefined];
        default:
            return undefined;
    }
}
const google_SECRETS = {
    AccessSecretVersion: 'read',
    CreateSecret: 'issue',
    AddSecretVersion: 'write',
    UpdateSecret: 'write',
    EnableSecretVersion: 'write',
    DisableSecretVersion: 'delete',
    DestroySecretVersion: 'delete',
    DeleteSecret: 'delete',
};
const google_KMS = {
    Decrypt: 'verify',
    Encrypt: 'verify',
    AsymmetricSign: 'verify',
    AsymmetricDecrypt: 'verify',
    MacSign: 'verify',
    MacVerify: 'verify',
    CreateCryptoKey: 'issue',
    CreateCryptoKeyVersion: 'rotate',
    DestroyCryptoKeyVersion: 'delete',
};
const google_IAM = {
    CreateServiceAccountKey: 'issue',
    UploadServiceAccountKey: 'issue',
    DisableServiceAccountKey: 'delete',
    DeleteServiceAccountKey: 'delete',
};
function google_secretOf(payload, resource) {
    const made = textAt(payload, 'request', 'secretId');
    if (resource !== undefined && made !== undefined && !resource.includes('/secrets/'))
        return `${resource}/secrets/${made}`;
    return resource?.replace(/\/versions\/.*$/, '');
}
function serviceKeyUse(payload) {
    const key = textAt(payload, 'authenticationInfo', 'serviceAccountKeyName');
    return key === undefined ? [undefined, undefined] : ['verify', key.replace(/^\/\/iam\.googleapis\.com\//, '')];
}
function google_identityOf(payload) {
    const subject = textAt(payload, 'authenticationInfo', 'principalSubject');
    const federated = /\/workloadIdentityPools\/[^/]+\/subject\/(.+)$/s.exec(subject ?? '')?.[1];
    return federated ?? textAt(payload, 'authenticationInfo', 'principalEmail') ?? subject;
}

// EXTERNAL MODULE: ./build/watch/own.js
var own = __webpack_require__(70980);
;// CONCATENATED MODULE: ./build/watch/log/relock.js



const TEXTS = ['request', 'operation', 'path', 'key', 'address', 'error', 'lease'];
function relockLog(trustUpTo) {
    return {
        name: 'relock',
        title: 'Relock audit',
        recognises: (entry) => isHead(entry) || ('chain' in entry && 'request' in entry && 'decision' in entry),
        open: entryByEntry((entry, source) => relock_read(entry, source, trustUpTo)),
    };
}
function relock_read(entry, source, trustUpTo) {
    if (isHead(entry))
        return 'no-use';
    const { number, status } = entry;
    if (TEXTS.some((name) => typeof entry[name] !== 'string') || typeof status !== 'number')
        return 'not-an-object';
    const identity = entryIn(entry['identity']);
    if (identity !== undefined && typeof identity['name'] !== 'string')
        return 'not-an-object';
    const whole = { ...entry, identity: identity ?? null };
    const isTrusted = trustUpTo !== undefined && typeof number === 'number' && number <= trustUpTo;
    const event = (0,own/* eventOfEntry */.W)(whole, isTrusted ? 'own' : 'foreign');
    return typeof event === 'string' || isTrusted ? event : { ...event, source };
}
function isHead(entry) {
    return at(entry, 'head', 'signature') !== undefined;
}

;// CONCATENATED MODULE: ./build/watch/log/vault.js



const MOST_WAITING = 10_000;
const vaultLog = {
    name: 'vault',
    title: 'Vault audit device',
    recognises: (entry) => /^(?:request|response)$/.test(textAt(entry, 'type') ?? '') && 'request' in entry,
    open(source) {
        const waiting = new Map();
        return {
            take(entry) {
                const id = textAt(entry, 'request', 'id');
                if (id === undefined)
                    return ['no-id'];
                if (entry['type'] === 'response') {
                    waiting.delete(id);
                    return [vault_read(entry, id, source)];
                }
                waiting.set(id, entry);
                const [oldest] = waiting;
                if (waiting.size <= MOST_WAITING || oldest === undefined)
                    return [];
                waiting.delete(oldest[0]);
                return [unanswered(oldest[1], oldest[0], source)];
            },
            end: () => [...waiting].map(([id, entry]) => unanswered(entry, id, source)),
        };
    },
};
function unanswered(entry, id, source) {
    return textAt(entry, 'error') === undefined ? 'unanswered' : vault_read(entry, id, source);
}
function vault_read(entry, id, source) {
    const request = entryIn(entry['request']);
    const path = textAt(request, 'path') ?? '';
    const mount = textAt(request, 'mount_point');
    const operation = textAt(request, 'operation') ?? '';
    const action = vault_actionOf(operation, path, textAt(request, 'mount_type'));
    if (action === 'admin' && operation === 'help')
        return 'no-use';
    const error = textAt(entry, 'error') ?? textAt(entry, 'response', 'data', 'error');
    const auth = entryIn(entry['auth']);
    const name = nameOf(auth);
    const namespace = textAt(request, 'namespace', 'path') ?? '';
    return (0,watch_event/* eventOf */.A)({
        id,
        at: timeIn(entry['time']),
        action,
        outcome: error === undefined && at(auth, 'policy_results', 'allowed') !== false ? 'ok' : 'refused',
        authenticated: textAt(auth, 'accessor') !== undefined,
        key: action === 'login' ? undefined : namespace + vault_keyOf(path, mount, textAt(request, 'mount_type')),
        identity: name,
        ...jobOf(name),
        ...claimsOf(auth),
        address: addressIn(request?.['remote_address']),
        lease: textAt(entry, 'response', 'secret', 'lease_id'),
        reason: error
            ?.replaceAll(/\s+/g, ' ')
            .replace(/^1 error occurred: \* /, '')
            .trim(),
    }, source, 'foreign');
}
function nameOf(auth) {
    return textAt(auth, 'metadata', 'sub') ?? textAt(auth, 'display_name') ?? textAt(auth, 'entity_id');
}
function claimsOf(auth) {
    const workflow = textAt(auth, 'metadata', 'job_workflow_ref') ?? textAt(auth, 'metadata', 'workflow_ref');
    const repository = textAt(auth, 'metadata', 'repository');
    const ref = textAt(auth, 'metadata', 'ref');
    const environment = textAt(auth, 'metadata', 'environment');
    const job = textAt(auth, 'metadata', 'run_id');
    return {
        ...(workflow === undefined ? {} : { workflow: workflow.split('@', 1)[0] }),
        ...(repository === undefined ? {} : { repository }),
        ...(ref === undefined ? {} : { ref }),
        ...(environment === undefined ? {} : { environment }),
        ...(job === undefined ? {} : { job }),
    };
}
function vault_keyOf(path, mount, type) {
    const [begin, rest] = mount !== undefined && path.startsWith(mount) ? [mount, path.slice(mount.length)] : splitMount(path);
    const inside = /^(?:data|metadata|delete|undelete|destroy|subkeys)\/(.+)$/s.exec(rest)?.[1];
    return (type === 'kv' || type === undefined) && inside !== undefined ? begin + inside : path;
}
function splitMount(path) {
    const end = path.indexOf('/') + 1;
    return [path.slice(0, end), path.slice(end)];
}
function vault_actionOf(operation, path, type) {
    if (/^auth\/.+\/login(?:\/|$)/.test(path) || path === 'auth/token/create')
        return 'login';
    if (path.startsWith('sys/leases/'))
        return 'lease';
    if (/^(?:sys|auth|identity)\//.test(path))
        return 'admin';
    if (/(?:^|\/)(?:creds|static-creds)\/[^/]+$/.test(path))
        return 'lease';
    if (/\/(?:issue|sign)\/[^/]+$/.test(path))
        return 'issue';
    if (/\/rotate(?:-role|-root)?(?:\/[^/]+)?$/.test(path))
        return 'rotate';
    if (type === 'transit' && /\/(?:encrypt|decrypt|rewrap|hmac|verify|datakey\/\w+)\/[^/]+/.test(path))
        return 'verify';
    if (operation === 'list')
        return 'list';
    if (operation === 'delete' || /\/(?:delete|destroy)\//.test(path))
        return 'delete';
    if (operation === 'read')
        return /\/metadata\//.test(path) ? 'list' : 'read';
    return operation === 'help' ? 'admin' : 'write';
}

;// CONCATENATED MODULE: ./build/watch/log/read.js








class LogReader {
    #formats;
    #name;
    #cutter = new Cutter();
    #passed = new Map();
    #others = new Map();
    #format;
    #reader;
    #uses = 0;
    constructor({ name, trustUpTo } = {}) {
        this.#name = name;
        this.#formats = [relockLog(trustUpTo), vaultLog, cloudTrailLog, googleLog, azureLog, githubLog];
    }
    get counts() {
        return { format: this.#format, uses: this.#uses, passed: this.#passed, others: this.#others };
    }
    push(chunk) {
        const { entries, tooLong } = this.#cutter.push(chunk);
        return this.#take(entries, tooLong);
    }
    end() {
        const { entries, tooLong } = this.#cutter.end();
        const last = this.#take(entries, tooLong);
        return [...last, ...this.#keep(this.#reader?.end() ?? [])];
    }
    #take(texts, tooLong) {
        if (tooLong > 0)
            this.#pass('too-long', tooLong);
        return texts.flatMap((text) => {
            const value = read_parsed(text);
            if (value === undefined) {
                this.#pass('no-json');
                return [];
            }
            return entriesIn(value).flatMap((entry) => this.#entry(entry));
        });
    }
    #entry(value) {
        const entry = entryIn(value);
        if (entry === undefined) {
            this.#pass('not-an-object');
            return [];
        }
        const format = this.#formats.find(({ recognises }) => recognises(entry));
        if (format === undefined) {
            this.#pass('unknown');
            return [];
        }
        if (this.#format === undefined) {
            this.#format = format;
            this.#reader = format.open(this.#name === undefined ? format.name : `${format.name}:${this.#name}`);
        }
        if (format !== this.#format) {
            this.#pass('another-log');
            this.#others.set(format.name, (this.#others.get(format.name) ?? 0) + 1);
            return [];
        }
        return this.#keep(this.#reader?.take(entry) ?? []);
    }
    #keep(taken) {
        const events = [];
        for (const one of taken) {
            if (typeof one === 'string')
                this.#pass(one);
            else
                events.push(one);
        }
        this.#uses += events.length;
        return events;
    }
    #pass(why, count = 1) {
        this.#passed.set(why, (this.#passed.get(why) ?? 0) + count);
    }
}
function read_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function entriesIn(value) {
    if (Array.isArray(value))
        return value;
    const entry = entryIn(value);
    const many = entry?.['Records'] ?? entry?.['records'];
    if (Array.isArray(many))
        return many;
    const within = textAt(entry, 'CloudTrailEvent');
    return [within === undefined ? value : (read_parsed(within) ?? value)];
}

;// CONCATENATED MODULE: ./build/command/watch/log-file.js





class LogFile {
    file;
    label;
    #reader;
    #trouble;
    constructor(file, label, options) {
        this.file = file;
        this.label = label;
        this.#reader = new LogReader(options);
    }
    get counts() {
        return this.#reader.counts;
    }
    get trouble() {
        return this.#trouble;
    }
    first() {
        return firstIn(this.file);
    }
    async *events() {
        try {
            yield* eventsIn(await textOf(this.file), this.#reader);
        }
        catch (error) {
            this.#trouble = `it can't be read to its end (${(0,core_error/* systemCode */.xU)(error) ?? 'broken'})`;
            yield this.#reader.end();
        }
    }
}
class LogStream {
    label = '-';
    trouble = undefined;
    #stream;
    #reader;
    constructor(stream, options) {
        this.#stream = stream;
        this.#reader = new LogReader(options);
    }
    get counts() {
        return this.#reader.counts;
    }
    async first() {
        return -Infinity;
    }
    events() {
        return eventsIn(this.#stream.setEncoding('utf8'), this.#reader);
    }
}
async function firstIn(file) {
    try {
        for await (const [event] of eventsIn(await textOf(file), new LogReader()))
            if (event !== undefined)
                return event.at;
    }
    catch {
    }
    return -Infinity;
}
async function* eventsIn(text, reader) {
    for await (const chunk of text)
        yield reader.push(String(chunk));
    yield reader.end();
}
const GZIP = Buffer.from([0x1f, 0x8b]);
async function textOf(file) {
    const handle = await (0,external_node_fs_promises_.open)(file, 'r');
    let isZipped;
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
        isZipped = bytesRead === 2 && buffer.equals(GZIP);
    }
    finally {
        await handle.close();
    }
    const bytes = (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 17 });
    if (!isZipped)
        return bytes.setEncoding('utf8');
    const plain = (0,external_node_zlib_.createGunzip)({ chunkSize: 1 << 18 });
    bytes.on('error', (error) => plain.destroy(error));
    return bytes.pipe(plain).setEncoding('utf8');
}

// EXTERNAL MODULE: ./build/audit/head-file.js
var head_file = __webpack_require__(14779);
// EXTERNAL MODULE: ./build/audit/verify-file.js
var verify_file = __webpack_require__(55414);
// EXTERNAL MODULE: ./build/audit/audit.js
var audit = __webpack_require__(43399);
// EXTERNAL MODULE: ./build/command/audit/source.js
var audit_source = __webpack_require__(11161);
;// CONCATENATED MODULE: ./build/command/watch/own-audit.js




const PAGE = 1000;
class OwnAudit {
    label;
    trouble = undefined;
    #dir;
    #invocation;
    #uses = 0;
    constructor(dir, invocation) {
        this.label = dir;
        this.#dir = dir;
        this.#invocation = invocation;
    }
    get counts() {
        return { format: relockLog(Infinity), uses: this.#uses, passed: new Map(), others: new Map() };
    }
    async first() {
        return -Infinity;
    }
    async *events() {
        const source = await (0,audit_source.openSource)(this.#dir, this.#invocation);
        try {
            let from;
            for (;;) {
                const page = await source.search({ limit: PAGE, oldestFirst: true, from });
                const events = page.map(({ text }) => (0,own/* eventOfEntry */.W)((0,audit/* entryOf */.Ms)(text))).filter((event) => typeof event !== 'string');
                this.#uses += events.length;
                yield events;
                from = page.at(-1)?.number;
                if (page.length < PAGE)
                    return;
            }
        }
        finally {
            await source.close();
        }
    }
}

;// CONCATENATED MODULE: ./build/command/watch/sources.js




const MOST_FILES = 100_000;
function filesOf(operand, cwd) {
    const place = external_node_path_.resolve(cwd, operand);
    try {
        return (0,external_node_fs_.statSync)(place).isDirectory() ? below(place, []) : [place];
    }
    catch (error) {
        throw new core_error/* RelockError */.dB('RL-WATCH-SOURCE', `${(0,printable/* printable */.g)(operand)} can't be read (${(0,core_error/* systemCode */.xU)(error) ?? 'refused'})`, {
            remedy: 'Give files or folders of logs, or - for standard input.',
            cause: error,
        });
    }
}
function below(folder, found) {
    const entries = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
        if (entry.name.startsWith('.') || found.length >= MOST_FILES)
            continue;
        const place = external_node_path_.join(folder, entry.name);
        if (entry.isDirectory())
            below(place, found);
        else if (entry.isFile())
            found.push(place);
    }
    return found;
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/command/watch/tail.js




const PIECE = 1 << 20;
class Tail {
    file;
    label;
    trouble = undefined;
    #reader;
    #piece = Buffer.alloc(PIECE);
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #handle;
    #offset = 0;
    constructor(file, label, options) {
        this.file = file;
        this.label = label;
        this.#reader = new LogReader(options);
    }
    get counts() {
        return this.#reader.counts;
    }
    first() {
        return firstIn(this.file);
    }
    async *events() {
        yield* this.poll();
    }
    *poll() {
        if (this.#handle !== undefined)
            yield* this.#rest(this.#handle);
        const there = (0,external_node_fs_.statSync)(this.file, { throwIfNoEntry: false });
        if (there === undefined)
            return;
        if (this.#handle !== undefined) {
            const held = (0,external_node_fs_.fstatSync)(this.#handle);
            if (held.ino === there.ino && held.dev === there.dev && held.size >= this.#offset)
                return;
            this.close();
            yield this.#reader.push(`${this.#decoder.end()}\n`);
            this.#decoder = new external_node_string_decoder_.StringDecoder('utf8');
            this.#offset = 0;
        }
        try {
            this.#handle = (0,external_node_fs_.openSync)(this.file, 'r');
        }
        catch {
            return;
        }
        yield* this.#rest(this.#handle);
    }
    close() {
        if (this.#handle !== undefined)
            (0,external_node_fs_.closeSync)(this.#handle);
        this.#handle = undefined;
    }
    *#rest(handle) {
        for (;;) {
            const count = (0,external_node_fs_.readSync)(handle, this.#piece, 0, PIECE, this.#offset);
            if (count === 0)
                return;
            this.#offset += count;
            yield this.#reader.push(this.#decoder.write(this.#piece.subarray(0, count)));
        }
    }
}

;// CONCATENATED MODULE: ./build/command/watch/logs.js









async function logsOf(request, invocation, known = new Set()) {
    const logs = request.dir === undefined ? [] : [new OwnAudit(request.dir, invocation)];
    let isForged = false;
    for (const { file, label } of filesIn(request, invocation)) {
        if (known.has(label))
            continue;
        const options = file === undefined ? { name: request.name } : await trusted(request, file, label, invocation);
        if (options === undefined)
            isForged = true;
        else if (file === undefined)
            logs.push(new LogStream(invocation.stdin, options));
        else if (request.follow && !file.endsWith('.gz'))
            logs.push(new Tail(file, label, options));
        else
            logs.push(new LogFile(file, label, options));
    }
    return { logs: logs.filter(({ label }) => !known.has(label)), isForged };
}
function filesIn({ sources }, { cwd }) {
    return sources.flatMap((source) => {
        if (source === '-')
            return [{ file: undefined, label: '-' }];
        return filesOf(source, cwd).map((file) => ({ file, label: external_node_path_.relative(cwd, file) }));
    });
}
async function trusted(request, file, label, { cwd, err }) {
    const { head, publicKey, name } = request;
    if (head === undefined && publicKey === undefined)
        return { name };
    const outside = head === undefined ? undefined : (0,head_file/* readHeadFile */.$)(external_node_path_.resolve(cwd, head));
    if (head !== undefined && outside === undefined) {
        throw new core_error/* RelockError */.dB('RL-AUDIT-HEAD', `the audit head in ${(0,printable/* printable */.g)(head)} is not there`, {
            remedy: 'Give the file that "relock serve --audit-head" writes, or a copy of it.',
        });
    }
    const { bad, entries, signedTo } = await (0,verify_file/* verifyFile */.A)(file, { outside, publicKey });
    if (bad === undefined)
        return { name, trustUpTo: signedTo };
    err(`${(0,printable/* printable */.g)(label)}: it claims to be ours and is not: entry ${bad.number}: ${bad.why}; ` +
        `nothing of it was judged, nor of the ${entries} entries before that one\n`);
    return undefined;
}

;// CONCATENATED MODULE: ./build/command/watch/follow.js





const LOOK = 300;
const LIST = 5000;
const KEEP = 60_000;
async function follow(request, logs, judge, keep, invocation) {
    const ending = new AbortController();
    const stop = () => ending.abort();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    const streams = logs.filter((log) => log instanceof LogStream);
    const reading = streams.map(async (stream) => {
        for await (const events of stream.events())
            for (const event of events)
                judge.take(event);
    });
    if (streams.length === logs.length)
        void Promise.all(reading).finally(stop);
    let [listed, saved] = [Date.now(), Date.now()];
    while (!ending.signal.aborted) {
        await (0,promises_.setTimeout)(LOOK);
        const now = Date.now();
        const fresh = [];
        if (now - listed > LIST) {
            listed = now;
            for (const log of await newLogs(request, logs, invocation)) {
                logs.push(log);
                for await (const events of log.events())
                    for (const event of events)
                        fresh.push(event);
            }
        }
        for (const log of logs)
            if (log instanceof Tail)
                for (const events of log.poll())
                    fresh.push(...events);
        for (const event of fresh.sort((a, b) => a.at - b.at))
            judge.take(event);
        if (now - saved > KEEP) {
            saved = now;
            keep();
        }
    }
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    for (const log of logs)
        if (log instanceof Tail)
            log.close();
}
async function newLogs(request, logs, invocation) {
    try {
        return (await logsOf(request, invocation, new Set(logs.map(({ label }) => label)))).logs;
    }
    catch (error) {
        if (error instanceof core_error/* RelockError */.dB)
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./build/watch/bounded.js
var bounded = __webpack_require__(32269);
// EXTERNAL MODULE: ./build/core/markdown-text.js
var markdown_text = __webpack_require__(85805);
;// CONCATENATED MODULE: ./build/command/watch/print.js


const REASONS = {
    'no-json': 'lines that are no JSON, or were cut off',
    'too-long': 'entries longer than a megabyte',
    unknown: 'entries of no log that is known',
    'another-log': 'entries of another log',
    'no-use': 'entries about no key',
    unanswered: 'requests without an answer',
    'not-an-object': 'entries of another shape',
    'no-id': 'entries without an id',
    'no-time': 'entries without a time in a known zone',
    'unknown-action': 'entries of an unknown action',
    'unknown-outcome': 'entries of an unknown outcome',
    'no-authenticated': 'entries that do not say who vouches for them',
};
const BASES = {
    authenticated: 'uses in our own audit by somebody who proved who they are',
    unauthenticated: 'our own audit, in which anybody could have made these entries',
    foreign: 'the log of others, which only proposes: nothing is done about it but by a person',
};
function alarmLine(alarm, format) {
    const { id, at, detector, severity, sentence } = alarm;
    switch (format) {
        case 'text':
            return `${new Date(at).toISOString()}  ${severity.padEnd(8)}  ${detector.padEnd(8)}  ${sentence}  [${id}]\n`;
        case 'jsonl':
            return `${JSON.stringify(alarm)}\n`;
        case 'markdown':
            return `| ${new Date(at).toISOString()} | ${severity} | ${detector} | ${(0,markdown_text/* prose */.CS)(sentence)} | ${(0,markdown_text/* code */.aY)(id)} |\n`;
        case 'json':
            return '';
    }
}
function beginning(format) {
    return format === 'markdown' ? '| Time | Severity | Detector | What | Alarm |\n|---|---|---|---|---|\n' : '';
}
function countsLine(label, { format, uses, passed, others }, trouble) {
    const named = [...passed].filter(([why]) => why !== 'another-log').map(([why, count]) => `${count} ${REASONS[why]}`);
    const mixed = [...others].map(([name, count]) => `${count} refused, being of another log (${name})`);
    const parts = [
        `${format === undefined ? 'no log that is known' : format.title}, ${uses} uses`,
        ...named,
        ...mixed,
        ...(trouble === undefined ? [] : [trouble]),
    ];
    return `${(0,printable/* printable */.g)(label)}: ${parts.join('; ')}\n`;
}
function watcherLine({ future, duplicate, late, expected, repeated }) {
    const parts = [
        [future, 'from the future'],
        [duplicate, 'told twice'],
        [late, 'too late to be judged'],
        [expected, 'alarms that were expected'],
        [repeated, 'alarms that were told within the day'],
    ];
    const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
    return told.length === 0 ? '' : `not judged, or not told again: ${told.join(', ')}\n`;
}
function explained(alarm) {
    const { id, at, detector, also, severity, basis, source, sentence, numbers, evidence } = alarm;
    const parts = [
        ['alarm', id],
        ['time', new Date(at).toISOString()],
        ['severity', severity],
        ['detector', [detector, ...also].join(', also ')],
        ['key', alarm.key],
        ['identity', alarm.identity],
        ['address', alarm.address],
        ['environment', alarm.environment],
        ['lease', alarm.lease],
        ['job', alarm.job],
        ['log', source],
        ['rests on', BASES[basis]],
        [
            'numbers',
            Object.entries(numbers)
                .map(([name, value]) => `${name} ${Math.round(value * 1000) / 1000}`)
                .join(', '),
        ],
        ['events', evidence.join(', ')],
    ];
    const lines = parts.filter(([, text]) => text !== undefined && text !== '');
    return [
        sentence,
        '',
        ...lines.map(([name, text = '']) => `${name.padEnd(12)}${(0,printable/* printable */.g)(text, 1500)}`),
        '',
        `If it is ordinary: relock watch --state FILE --expect ${id} --until 30d --reason TEXT`,
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/command/watch/judge.js






class Judge {
    watcher;
    alarms = [];
    failed = false;
    #request;
    #out;
    #since;
    #before;
    #known;
    #lately = new bounded/* Lately */.K(MOST_SEEN);
    #seen = [];
    constructor(request, kept, { out }) {
        const { learnDays = settings/* DEFAULT_SETTINGS */.a$.learnDays } = request;
        this.watcher = new watch_watcher/* Watcher */.Z({ ...settings/* DEFAULT_SETTINGS */.a$, learnDays }, kept?.watcher);
        this.#request = request;
        this.#out = out;
        this.#since = request.since === undefined ? -Infinity : (0,filter/* timeOf */.n)(request.since, Date.now());
        this.#before = kept?.alarms ?? [];
        this.#known = new Set(kept?.seen);
        this.#seen = [...(kept?.seen ?? [])];
    }
    get remembered() {
        return { watcher: this.watcher.snapshot(), alarms: [...this.#before, ...this.alarms], seen: this.#seen };
    }
    take(event) {
        const name = `${event.source}\n${event.id}`;
        if (this.#known.has(name))
            return;
        if (this.#request.state !== undefined && !this.#lately.add(name))
            this.#remember(name);
        for (const alarm of this.watcher.feed(event))
            if (alarm.at >= this.#since)
                this.#tell(alarm);
    }
    #remember(name) {
        this.#seen.push(name);
        if (this.#seen.length > 2 * MOST_SEEN)
            this.#seen = this.#seen.slice(-MOST_SEEN);
    }
    #tell(alarm) {
        const { failOn, format, explain } = this.#request;
        this.alarms.push(alarm);
        if (failOn !== 'never' && settings/* SEVERITIES */.oC.indexOf(alarm.severity) >= settings/* SEVERITIES */.oC.indexOf(failOn))
            this.failed = true;
        if (explain === undefined)
            this.#out(alarmLine(alarm, format));
    }
}

;// CONCATENATED MODULE: ./build/watch/log/order.js
const SPAN = 24 * 3_600_000;
const MOST = 50_000;
class Order {
    #span;
    #heap = [];
    #newest = -Infinity;
    #second = -Infinity;
    constructor(span = SPAN) {
        this.#span = span;
    }
    add(event) {
        if (event.at > this.#newest)
            [this.#second, this.#newest] = [this.#newest, event.at];
        else if (event.at > this.#second)
            this.#second = event.at;
        this.#push(event);
        const due = [];
        for (let [top] = this.#heap; top !== undefined; [top] = this.#heap) {
            if (top.at > this.#second - this.#span && this.#heap.length <= MOST)
                break;
            due.push(this.#pop(top));
        }
        return due;
    }
    flush() {
        const rest = [];
        for (let [top] = this.#heap; top !== undefined; [top] = this.#heap)
            rest.push(this.#pop(top));
        return rest;
    }
    #push(event) {
        const heap = this.#heap;
        let place = heap.push(event) - 1;
        while (place > 0) {
            const above = (place - 1) >> 1;
            const parent = heap[above];
            if (parent === undefined || parent.at <= event.at)
                break;
            heap[place] = parent;
            heap[above] = event;
            place = above;
        }
    }
    #pop(top) {
        const heap = this.#heap;
        const last = heap.pop();
        if (last === undefined || last === top)
            return top;
        let place = 0;
        for (;;) {
            const left = 2 * place + 1;
            const [a, b] = [heap[left], heap[left + 1]];
            const below = b !== undefined && a !== undefined && b.at < a.at ? left + 1 : left;
            const child = heap[below];
            if (child === undefined || child.at >= last.at)
                break;
            heap[place] = child;
            place = below;
        }
        heap[place] = last;
        return top;
    }
}

;// CONCATENATED MODULE: ./build/command/watch/merge.js

class Cursor {
    #events;
    #piece = [];
    #at = 0;
    constructor(log) {
        this.#events = log.events();
    }
    get next() {
        return this.#piece[this.#at];
    }
    step() {
        this.#at += 1;
        return this.#at < this.#piece.length;
    }
    async fill() {
        do {
            const { done, value } = await this.#events.next();
            this.#at = 0;
            this.#piece = done === true ? [] : value;
            if (done === true)
                return;
        } while (this.#piece.length === 0);
    }
}
async function inOrder(logs, take) {
    const waiting = [];
    for (const log of logs)
        waiting.push({ log, first: await log.first() });
    waiting.sort((a, b) => a.first - b.first);
    const order = new Order();
    const open = [];
    for (;;) {
        let head = oldest(open);
        const [due] = waiting;
        if (due !== undefined && (head?.next === undefined || due.first <= head.next.at)) {
            waiting.shift();
            const cursor = new Cursor(due.log);
            await cursor.fill();
            if (cursor.next !== undefined)
                open.push(cursor);
            continue;
        }
        head = oldest(open);
        if (head?.next === undefined)
            break;
        for (const event of order.add(head.next))
            take(event);
        if (head.step())
            continue;
        await head.fill();
        if (head.next === undefined)
            open.splice(open.indexOf(head), 1);
    }
    for (const event of order.flush())
        take(event);
}
function oldest(open) {
    let found;
    for (const cursor of open) {
        if (found?.next === undefined || (cursor.next !== undefined && cursor.next.at < found.next.at))
            found = cursor;
    }
    return found;
}

;// CONCATENATED MODULE: ./build/command/watch.js










async function watch(request, invocation) {
    const file = request.state === undefined ? undefined : external_node_path_.resolve(invocation.cwd, request.state);
    const kept = file === undefined ? undefined : readState(file);
    if (request.expect !== undefined)
        return expectAlarm(request, request.expect, file, kept, invocation);
    const known = request.explain === undefined ? undefined : kept?.alarms.find(({ id }) => id === request.explain);
    if (known !== undefined) {
        invocation.out(explained(known));
        return 0;
    }
    if (request.sources.length === 0 && request.dir === undefined) {
        throw new core_error/* RelockError */.dB('RL-USAGE', 'it is not said which logs are to be watched', {
            remedy: 'Give files or folders, - for standard input, or --dir for a vault’s own audit.',
        });
    }
    const judge = new Judge(request, kept, invocation);
    const { logs, isForged } = await logsOf(request, invocation);
    invocation.out(request.explain === undefined ? beginning(request.format) : '');
    const read = request.follow ? logs.filter((log) => !(log instanceof LogStream)) : logs;
    await inOrder(read, (event) => judge.take(event));
    const keep = () => {
        if (file !== undefined)
            writeState(file, judge.remembered);
    };
    if (request.follow)
        await follow(request, logs, judge, keep, invocation);
    keep();
    for (const { label, counts, trouble } of logs)
        invocation.err(countsLine(label, counts, trouble));
    invocation.err(watcherLine(judge.watcher.counts));
    if (request.explain !== undefined) {
        const alarm = judge.alarms.find(({ id }) => id === request.explain);
        if (alarm === undefined)
            throw unknownAlarm(request.explain);
        invocation.out(explained(alarm));
        return 0;
    }
    if (request.format === 'json')
        invocation.out(`${JSON.stringify(judge.alarms)}\n`);
    return isForged || judge.failed ? 1 : 0;
}


/***/ }),

/***/ 85805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Cm: () => (/* binding */ linkTarget),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58217);

function code(text, maxLength = 300) {
    const shown = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxLength);
    if (shown === '')
        return '<code>(empty)</code>';
    if (PLAIN.test(shown))
        return `\`${shown}\``;
    return `<code>${shown.replace(NOT_LITERAL, reference)}</code>`;
}
const PLAIN = /^[\p{L}\p{N}./:=+,~%@#_…-](?:[\p{L}\p{N}./:=+,~%@#_… -]*[\p{L}\p{N}./:=+,~%@#_…-])?$/u;
const NOT_LITERAL = /[^\p{L}\p{N}/… -]/gu;
function prose(text, maxLength = 500) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxLength)
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

/***/ 88996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ eventOf)
/* harmony export */ });
/* unused harmony export LONGEST */
const ACTIONS = [
    'read',
    'verify',
    'list',
    'login',
    'lease',
    'issue',
    'write',
    'rotate',
    'delete',
    'admin',
    'other',
];
const LONGEST = {
    id: 128,
    source: 128,
    key: 512,
    identity: 256,
    repository: 256,
    workflow: 256,
    ref: 256,
    environment: 128,
    address: 64,
    lease: 256,
    job: 128,
    agent: 256,
    reason: 256,
};
const OPTIONAL_TEXTS = [
    'key',
    'identity',
    'repository',
    'workflow',
    'ref',
    'environment',
    'address',
    'lease',
    'job',
    'agent',
    'reason',
];
const EARLIEST = Date.UTC(2000, 0);
const LATEST = Date.UTC(2100, 0);
function eventOf(value, source, trust) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return 'not-an-object';
    const from = value;
    const id = cut(from['id'], LONGEST.id);
    if (id === undefined)
        return 'no-id';
    const at = timeOf(from['at']);
    if (at === undefined)
        return 'no-time';
    const action = ACTIONS.find((name) => name === from['action']);
    if (action === undefined)
        return 'unknown-action';
    const outcome = from['outcome'];
    if (outcome !== 'ok' && outcome !== 'refused')
        return 'unknown-outcome';
    const authenticated = from['authenticated'];
    if (typeof authenticated !== 'boolean')
        return 'no-authenticated';
    const event = {
        id,
        at,
        source: source.slice(0, LONGEST.source),
        trust,
        action,
        outcome,
        authenticated,
    };
    for (const name of OPTIONAL_TEXTS) {
        const text = cut(from[name], LONGEST[name]);
        if (text !== undefined)
            event[name] = text;
    }
    const leaseUntil = timeOf(from['leaseUntil']);
    if (leaseUntil !== undefined)
        event.leaseUntil = leaseUntil;
    return event;
}
function timeOf(value) {
    if (typeof value !== 'number' || !(value >= EARLIEST && value < LATEST))
        return undefined;
    return Math.floor(value);
}
function cut(value, longest) {
    if (typeof value !== 'string' || value === '')
        return undefined;
    return value.length <= longest ? value : `${value.slice(0, longest - 1)}…`;
}


/***/ }),

/***/ 70980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ eventOfEntry)
/* harmony export */ });
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88996);

const OWN_AUDIT = 'audit';
function eventOfEntry(entry, trust = 'own') {
    const claims = claimsOf(entry);
    const workflow = textOf(claims['job_workflow_ref']) ?? textOf(claims['workflow_ref']);
    const action = actionOf(entry);
    const verdict = action === 'verify' ? verdictOf(entry) : undefined;
    const unproven = action === 'login' || verdict?.valid === false;
    return (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventOf */ .A)({
        id: entry.request,
        at: entry.time,
        action,
        outcome: entry.status < 400 && verdict?.valid !== false ? 'ok' : 'refused',
        authenticated: entry.identity !== null && !unproven,
        key: keyOf(entry, action, verdict?.known !== false),
        identity: textOf(claims['sub']) ?? entry.identity?.name,
        repository: claims['repository'],
        workflow: workflow?.split('@', 1)[0],
        ref: claims['ref'],
        environment: claims['environment'],
        address: entry.address,
        lease: entry.lease,
        job: claims['run_id'],
        reason: entry.error === '' ? verdict?.reason : entry.error,
    }, OWN_AUDIT, trust);
}
function keyOf({ key, path, lease }, action, known) {
    if (key !== path)
        return key;
    if (lease !== '' && path.startsWith('sys/leases/'))
        return lease.slice(0, lease.lastIndexOf('/'));
    return action === 'login' || action === 'admin' || !known || path.startsWith('sys/') ? undefined : key;
}
function actionOf({ operation, path, lease }) {
    if (/^auth\/.+\/login(?:\/|$)/.test(path))
        return 'login';
    if (path.startsWith('sys/leases/'))
        return 'lease';
    if (/^(?:sys|auth|identity)\//.test(path))
        return 'admin';
    if (path.endsWith('/verify'))
        return 'verify';
    if (/\/issue\/[^/]+$/.test(path))
        return 'issue';
    if (/\/(?:rotate|renew|rotate-role\/[^/]+)$/.test(path))
        return 'rotate';
    if (operation === 'list')
        return 'list';
    if (operation === 'delete' || /\/(?:revoke|delete\/.+|destroy\/.+)$/.test(path))
        return 'delete';
    if (lease !== '')
        return 'lease';
    return operation === 'read' ? 'read' : 'write';
}
function verdictOf({ given, key, path }) {
    const data = objectOf(objectOf(given)?.['data']);
    return { valid: data?.['valid'] !== false, known: key !== path, reason: textOf(data?.['reason']) };
}
function claimsOf({ identity }) {
    return objectOf(identity?.claims) ?? {};
}
function objectOf(value) {
    return typeof value === 'object' && value !== null ? value : undefined;
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


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
