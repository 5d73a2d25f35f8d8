export const id = 7120;
export const ids = [7120,8614,5239,8377];
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

/***/ 98025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ verifyRows),
/* harmony export */   jZ: () => (/* binding */ verifyingRows),
/* harmony export */   y9: () => (/* binding */ verifyNewest)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_slices_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67687);
/* harmony import */ var _chain_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1832);



const PAGE = 1000;
function verifyRows(rows, keys, outside) {
    return (0,_core_slices_js__WEBPACK_IMPORTED_MODULE_2__/* .atOnce */ .z)(verifyingRows(rows, keys, outside));
}
function* verifyingRows(rows, keys, outside, { piece, upTo } = { piece: PAGE, upTo: Infinity }) {
    const heads = rows.headsAfter(-1);
    const anchor = heads[0]?.kind === 'anchor' ? heads.shift() : undefined;
    return yield* follow(rows, new _chain_check_js__WEBPACK_IMPORTED_MODULE_1__/* .ChainCheck */ .y(keys.publicKey, outside), anchor, heads, piece, upTo);
}
function verifyNewest(rows, keys, outside) {
    const newest = rows.lastHead();
    const isKept = newest !== undefined && (newest.kind === 'anchor' || stands(rows, newest));
    if (!isKept)
        return verifyRows(rows, keys, outside);
    const isNewer = outside !== undefined && outside.number >= newest.number;
    if (outside !== undefined && !isNewer && outside.number >= rows.first() && !stands(rows, outside)) {
        return verifyRows(rows, keys, outside);
    }
    return (0,_core_slices_js__WEBPACK_IMPORTED_MODULE_2__/* .atOnce */ .z)(follow(rows, new _chain_check_js__WEBPACK_IMPORTED_MODULE_1__/* .ChainCheck */ .y(keys.publicKey, outside), newest, [], PAGE, Infinity));
}
function* follow(rows, check, start, heads, piece, upTo) {
    if (start !== undefined)
        check.start(start);
    let after = start?.number ?? 0;
    let next = heads.shift();
    for (;;) {
        const page = rows.sealedAfter(after, Math.min(piece, upTo - after));
        for (const record of page) {
            check.record({ ...record, text: textOf(rows, record) });
            for (; next !== undefined && next.number <= record.number; next = heads.shift())
                check.head(next);
            after = record.number;
        }
        if (page.length === 0 || check.isBad)
            break;
        yield;
    }
    for (; next !== undefined; next = heads.shift())
        check.head(next);
    return check.end();
}
function stands(rows, { number, chain }) {
    const [record] = rows.sealedAfter(number - 1, 1);
    return record?.number === number && record.chain.toString('hex') === chain;
}
function textOf(rows, record) {
    try {
        return rows.open(record).text;
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 87120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  audit: () => (/* binding */ audit_audit)
});

// EXTERNAL MODULE: ./build/audit/audit.js
var audit = __webpack_require__(43399);
// EXTERNAL MODULE: ./build/core/csv-cell.js
var csv_cell = __webpack_require__(23883);
;// CONCATENATED MODULE: ./build/audit/csv.js


const COLUMNS = [
    'number',
    'time',
    'request',
    'identity',
    'accessor',
    'mount',
    'claims',
    'address',
    'operation',
    'path',
    'key',
    'decision',
    'policy',
    'status',
    'error',
    'lease',
    'note',
    'sent',
    'given',
    'chain',
];
const CSV_HEADER = COLUMNS.join(',');
function csvOf({ number, time, chain, text }) {
    const entry = (0,audit/* entryOf */.Ms)(text);
    const { identity } = entry;
    const row = {
        number: String(number),
        time: new Date(time).toISOString(),
        request: entry.request,
        identity: identity?.name ?? '',
        accessor: identity?.accessor ?? '',
        mount: identity?.mount ?? '',
        claims: identity === null ? '' : JSON.stringify(identity.claims),
        address: entry.address,
        operation: entry.operation,
        path: entry.path,
        key: entry.key,
        decision: entry.decision,
        policy: entry.policy,
        status: String(entry.status),
        error: entry.error,
        lease: entry.lease,
        note: entry.note ?? '',
        sent: JSON.stringify(entry.sent) ?? '',
        given: JSON.stringify(entry.given) ?? '',
        chain: chain.toString('hex'),
    };
    return COLUMNS.map((column) => (0,csv_cell/* csvCell */.r)(row[column])).join(',');
}

// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
;// CONCATENATED MODULE: ./build/audit/ocsf.js


const SCHEMA = '1.3.0';
const CATEGORY = 6;
const CLASS = 6003;
const ACTIVITIES = {
    create: [1, 'Create'],
    read: [2, 'Read'],
    list: [2, 'Read'],
    update: [3, 'Update'],
    patch: [3, 'Update'],
    delete: [4, 'Delete'],
};
function ocsfOf({ number, chain, text }) {
    const entry = (0,audit/* entryOf */.Ms)(text);
    const [activity, name] = ACTIVITIES[entry.operation] ?? [99, entry.operation];
    const succeeded = entry.status < 400;
    return JSON.stringify({
        activity_id: activity,
        activity_name: name,
        category_uid: CATEGORY,
        category_name: 'Application Activity',
        class_uid: CLASS,
        class_name: 'API Activity',
        type_uid: CLASS * 100 + activity,
        type_name: `API Activity: ${name}`,
        time: entry.time,
        severity_id: succeeded ? 1 : 2,
        severity: succeeded ? 'Informational' : 'Low',
        status_id: succeeded ? 1 : 2,
        status: succeeded ? 'Success' : 'Failure',
        status_code: String(entry.status),
        ...(entry.error === '' ? {} : { status_detail: entry.error }),
        ...(entry.note === undefined ? {} : { message: entry.note }),
        metadata: {
            version: SCHEMA,
            product: { name: 'Relock', vendor_name: 'Relock', version: version.VERSION },
            uid: entry.request,
            sequence: number,
            log_name: 'audit',
        },
        actor: actorOf(entry),
        api: {
            operation: `${entry.operation} ${entry.path}`,
            service: { name: 'relock serve' },
            request: { uid: entry.request },
            response: { code: entry.status, ...(entry.error === '' ? {} : { error: entry.error }) },
        },
        src_endpoint: entry.address === '' ? { name: 'relock serve' } : { ip: entry.address },
        resources: [{ name: entry.key, type: 'key' }],
        unmapped: {
            path: entry.path,
            decision: entry.decision,
            policy: entry.policy,
            lease: entry.lease,
            claims: entry.identity?.claims ?? {},
            sent: entry.sent,
            given: entry.given,
            chain: chain.toString('hex'),
        },
    });
}
function actorOf({ identity }) {
    if (identity === null)
        return { app_name: 'unknown' };
    return { user: { name: identity.name, uid: identity.accessor }, session: { issuer: identity.mount } };
}

// EXTERNAL MODULE: ./build/command/audit/filter.js
var audit_filter = __webpack_require__(83342);
// EXTERNAL MODULE: ./build/command/audit/source.js
var audit_source = __webpack_require__(11161);
;// CONCATENATED MODULE: ./build/command/audit/export.js





const PAGE = 1000;
const WRITERS = {
    jsonl: audit/* lineOf */.cA,
    csv: csvOf,
    ocsf: ocsfOf,
};
async function exportAudit({ dir, filter, format }, invocation) {
    const query = (0,audit_filter/* filterOf */.K)(filter, Date.now());
    const source = await (0,audit_source/* openSource */.o)(dir, invocation);
    try {
        const end = format === 'csv' ? '\r\n' : '\n';
        if (format === 'csv')
            invocation.out(CSV_HEADER + end);
        let from;
        for (;;) {
            const page = await source.search({ ...query, limit: PAGE, oldestFirst: true, from });
            invocation.out(page.map((record) => WRITERS[format](record) + end).join(''));
            from = page.at(-1)?.number;
            if (page.length < PAGE)
                return 0;
        }
    }
    finally {
        await source.close();
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/http.js + 1 modules
var core_http = __webpack_require__(73131);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/sealed/incidents.js
var incidents = __webpack_require__(54094);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/command/config.js
var config = __webpack_require__(2326);
// EXTERNAL MODULE: ./build/command/run-vaults.js
var run_vaults = __webpack_require__(68377);
// EXTERNAL MODULE: ./build/command/audit/vault.js
var audit_vault = __webpack_require__(28702);
;// CONCATENATED MODULE: ./build/command/audit/incidents.js










async function auditIncidents(request, invocation) {
    const { which, format } = request;
    if (which?.includes('://') === true)
        return recordOfKey(which, request, invocation);
    if (which !== undefined && !(0,incidents/* isIncidentName */.kd)(which))
        throw missing(which);
    const records = await openRecords(request.dir, invocation);
    try {
        if (which !== undefined) {
            const record = await records.one(which);
            if (record === undefined)
                throw missing(which);
            invocation.out(jsonOf(record));
            return 0;
        }
        const all = await records.all();
        if (format === 'json')
            invocation.out(jsonOf(all));
        else
            invocation.out(all.map(({ kept, id, key, result, sha256 }) => line([kept, id, key, result, sha256])).join(''));
        if (all.length === 0)
            invocation.err('no record of a leak is kept\n');
        return 0;
    }
    finally {
        await records.close();
    }
}
async function recordOfKey(which, { config: named }, invocation) {
    const address = (0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(which));
    const vaults = (0,run_vaults.openRunVaults)(await (0,config.loadConfig)(invocation, named), invocation, undefined)(() => undefined);
    try {
        const record = await (await vaults.store(address)).readIncident(address);
        if (record === null)
            throw missing(address.text);
        invocation.out(jsonOf(JSON.parse(record)));
        return 0;
    }
    finally {
        await vaults.close();
    }
}
async function openRecords(dir, invocation) {
    const { env, cwd } = invocation;
    const server = env['VAULT_ADDR'];
    if (dir === undefined && server !== undefined)
        return openServer(server, env);
    const folder = dir ?? env['RELOCK_DIR'];
    if (folder === undefined) {
        throw new error/* RelockError */.dB('RL-USAGE', 'it is not said whose records are meant', {
            remedy: 'Give --dir, or set VAULT_ADDR and VAULT_TOKEN, or RELOCK_DIR; or name a key’s address.',
        });
    }
    const { vault, close } = await (0,audit_vault/* openVaultAudit */.O)(external_node_path_.resolve(cwd, folder), invocation);
    return {
        all: async () => (0,incidents/* allIncidents */.j8)(vault)
            .toReversed()
            .map(({ name, kept, key, result, digest }) => {
            return { id: name, kept: new Date(kept).toISOString(), key, result, sha256: digest };
        }),
        one: async (id) => (0,incidents/* incidentAt */.GP)(vault, id)?.record,
        close,
    };
}
function openServer(address, env) {
    const http = (0,core_http.openHttp)({ caFile: env['VAULT_CACERT'], proxies: env });
    const token = new secret/* SecretValue */.i(env['VAULT_TOKEN'] ?? '');
    async function ask(below) {
        const url = `${address.replace(/\/+$/, '')}/v1/sys/relock/incidents${below}`;
        const answer = await http.request({ method: 'GET', url, headers: { 'x-vault-token': token.reveal() } });
        if (answer.status === 404)
            return undefined;
        if (answer.status !== 200) {
            throw new error/* RelockError */.dB('RL-AUDIT-REFUSED', `the server at ${(0,printable/* printable */.g)(address)} answered ${answer.status}`, {
                remedy: 'The token needs read on sys/relock/incidents and what is below it.',
            });
        }
        return JSON.parse(answer.body).data;
    }
    return {
        all: async () => (await ask(''))?.incidents ?? [],
        one: async (id) => (await ask(`/${id}`))?.record,
        close: async () => http.close(),
    };
}
function jsonOf(value) {
    const text = JSON.stringify(value, null, 2);
    return `${text.replace(/[^ -~\n]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
function line(parts) {
    return `${parts.map((part) => (0,printable/* printable */.g)(part, 200)).join('  ')}\n`;
}
function missing(which) {
    return new error/* RelockError */.dB('RL-AUDIT-NO-INCIDENT', `no record of ${(0,printable/* printable */.g)(which, 120)} is kept`, {
        remedy: 'relock audit incidents lists those that there are.',
    });
}

;// CONCATENATED MODULE: ./build/command/audit/query.js




const query_PAGE = 1000;
async function queryAudit({ dir, filter, limit, format }, invocation) {
    const query = (0,audit_filter/* filterOf */.K)(filter, Date.now());
    const source = await (0,audit_source/* openSource */.o)(dir, invocation);
    try {
        const found = [];
        while (found.length < limit) {
            const wanted = Math.min(query_PAGE, limit - found.length);
            const page = await source.search({ ...query, limit: wanted, oldestFirst: false, from: found.at(-1)?.number });
            found.push(...page);
            if (page.length < wanted)
                break;
        }
        const lines = found.map(format === 'text' ? textLine : audit/* lineOf */.cA);
        if (format === 'json')
            invocation.out(`[${lines.join(',\n')}]\n`);
        else
            invocation.out(lines.map((line) => `${line}\n`).join(''));
        if (found.length === 0)
            invocation.err('no entry passes\n');
        if (found.length === limit)
            invocation.err(`the newest ${limit}; --limit gives more\n`);
        return 0;
    }
    finally {
        await source.close();
    }
}
function textLine(record) {
    const entry = (0,audit/* entryOf */.Ms)(record.text);
    const parts = [
        String(record.number),
        new Date(record.time).toISOString(),
        entry.identity?.name ?? '-',
        entry.address === '' ? '-' : entry.address,
        entry.operation,
        entry.path,
        `${entry.decision} ${entry.status}`,
        ...(entry.policy === '' ? [] : [`policy ${entry.policy}`]),
        ...(entry.lease === '' ? [] : [`lease ${entry.lease}`]),
        ...(entry.error === '' ? [] : [entry.error]),
        ...(entry.note === undefined ? [] : [entry.note]),
    ];
    return parts.map((part) => (0,printable/* printable */.g)(part, 600)).join('  ');
}

// EXTERNAL MODULE: ./build/audit/head-file.js
var head_file = __webpack_require__(14779);
// EXTERNAL MODULE: ./build/audit/keys.js
var audit_keys = __webpack_require__(17350);
// EXTERNAL MODULE: ./build/audit/rows.js
var rows = __webpack_require__(81367);
// EXTERNAL MODULE: ./build/audit/verify-file.js
var verify_file = __webpack_require__(55414);
// EXTERNAL MODULE: ./build/audit/verify-rows.js
var verify_rows = __webpack_require__(98025);
;// CONCATENATED MODULE: ./build/command/audit/verify.js









async function verifyAudit(request, invocation) {
    const { cwd, out } = invocation;
    const outside = request.head === undefined ? undefined : headIn(external_node_path_.resolve(cwd, request.head));
    const verdict = request.file === undefined
        ? await verifyVault(request, outside, invocation)
        : await (0,verify_file/* verifyFile */.A)(external_node_path_.resolve(cwd, request.file), { outside, publicKey: request.publicKey });
    if (request.format === 'json')
        out(`${JSON.stringify({ ok: verdict.bad === undefined, ...verdict })}\n`);
    else
        out(told(verdict, request));
    return verdict.bad === undefined ? 0 : 1;
}
function headIn(file) {
    const head = (0,head_file/* readHeadFile */.$)(file);
    if (head !== undefined)
        return head;
    throw new error/* RelockError */.dB('RL-AUDIT-HEAD', `the audit head in ${(0,printable/* printable */.g)(file)} is not there`, {
        remedy: 'Give the file that "relock serve --audit-head" writes, or a copy of it.',
    });
}
async function verifyVault({ dir }, outside, invocation) {
    const folder = dir ?? invocation.env['RELOCK_DIR'];
    if (folder === undefined) {
        throw new error/* RelockError */.dB('RL-USAGE', 'it is not said what is to be checked', {
            remedy: 'Give --dir for a vault, or a file of JSON lines.',
        });
    }
    const { vault, entries, close } = await (0,audit_vault/* openVaultAudit */.O)(external_node_path_.resolve(invocation.cwd, folder), invocation);
    try {
        const keys = (0,audit_keys/* openAuditKeys */.e)(vault, entries, false);
        if (keys === undefined) {
            throw new error/* RelockError */.dB('RL-AUDIT-NONE', `the vault in ${(0,printable/* printable */.g)(folder)} has no audit log`, {
                remedy: 'It has one once "relock serve" has served it.',
            });
        }
        return vault.db.read(() => (0,verify_rows/* verifyRows */.DT)(new rows/* AuditRows */.X(vault.db, keys), keys, outside));
    }
    finally {
        await close();
    }
}
function told({ entries, first, last, signedTo, publicKey, bad }, { head, publicKey: given }) {
    const lines = [];
    if (bad !== undefined)
        lines.push(`BAD: entry ${bad.number}: ${bad.why}`);
    lines.push(entries === 0 ? 'no entry holds' : `${entries} entries hold together, ${first} to ${last}`);
    if (bad === undefined) {
        lines.push(`signed up to entry ${signedTo} by the key ${(0,printable/* printable */.g)(publicKey, 60)}`);
        if (head === undefined && given === undefined) {
            lines.push('nothing from outside was compared: a whole older copy looks the same (--head FILE tells it apart)');
        }
    }
    return lines.map((line) => `${line}\n`).join('');
}

;// CONCATENATED MODULE: ./build/command/audit.js




function audit_audit(request, invocation) {
    switch (request.action) {
        case 'query':
            return queryAudit(request, invocation);
        case 'export':
            return exportAudit(request, invocation);
        case 'incidents':
            return auditIncidents(request, invocation);
        case 'verify':
            return verifyAudit(request, invocation);
    }
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
/* harmony export */   o: () => (/* binding */ openSource)
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

/***/ 68377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRunVaults: () => (/* binding */ openRunVaults)
/* harmony export */ });
/* harmony import */ var _vault_open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65239);

function openRunVaults(config, { env, err }, runner, wanted) {
    const identity = async (audience) => {
        const { githubIdentity } = await __webpack_require__.e(/* import() */ 530).then(__webpack_require__.bind(__webpack_require__, 20530));
        return githubIdentity(env, (value) => runner?.mask(value))(audience);
    };
    return (onTaken) => (0,_vault_open_js__WEBPACK_IMPORTED_MODULE_0__.openVaults)({
        config,
        env,
        onTaken,
        warn: (advice) => err(`relock: ${advice}\n`),
        ...(wanted === undefined ? {} : { wanted }),
        ...(runner === undefined ? {} : { identity }),
    });
}


/***/ }),

/***/ 23883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ csvCell)
/* harmony export */ });
function csvCell(text) {
    const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
    return /[",\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
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

/***/ 67687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ inSlices),
/* harmony export */   z: () => (/* binding */ atOnce)
/* harmony export */ });
function atOnce(work) {
    for (;;) {
        const { done, value } = work.next();
        if (done === true)
            return value;
    }
}
async function inSlices(work, pause) {
    for (;;) {
        const { done, value } = work.next();
        if (done === true)
            return value;
        await pause();
    }
}


/***/ }),

/***/ 18614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HOME: () => (/* binding */ HOME),
/* harmony export */   VERSION: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';
const HOME = 'https://github.com/relock/relock';


/***/ }),

/***/ 54094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ incidentAt),
/* harmony export */   WZ: () => (/* binding */ keepIncident),
/* harmony export */   Z7: () => (/* binding */ incidentNote),
/* harmony export */   iX: () => (/* binding */ isIncidentId),
/* harmony export */   j8: () => (/* binding */ allIncidents),
/* harmony export */   kd: () => (/* binding */ isIncidentName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77021);


const FOLDER = 'incident/';
const MOST_OF_ONE = 100;
const NAME = /^[A-Za-z0-9][A-Za-z0-9:-]{0,83}$/;
function isIncidentId(text) {
    return /^[A-Za-z0-9][A-Za-z0-9:-]{0,79}$/.test(text);
}
function isIncidentName(text) {
    return NAME.test(text);
}
function keepIncident(vault, id, record, kept) {
    const entries = new _entries_js__WEBPACK_IMPORTED_MODULE_1__/* .Entries */ .R(vault);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(record)).digest('hex');
    for (let count = 1; count <= MOST_OF_ONE; count++) {
        const name = count === 1 ? id : `${id}-${count}`;
        const there = incidentIn(entries, name);
        if (there?.digest === digest)
            return there;
        if (there !== undefined)
            continue;
        const made = { kept, digest, key: shownText(record['key']), result: shownText(record['result']), record };
        entries.put(`${FOLDER}${name}`, made);
        return { name, ...made };
    }
    return undefined;
}
function allIncidents(vault) {
    const all = new _entries_js__WEBPACK_IMPORTED_MODULE_1__/* .Entries */ .R(vault).all(FOLDER).map(({ name, value }) => keptOf(name, value));
    return all.sort((a, b) => a.kept - b.kept || (a.name < b.name ? -1 : 1));
}
function incidentAt(vault, name) {
    return isIncidentName(name) ? incidentIn(new _entries_js__WEBPACK_IMPORTED_MODULE_1__/* .Entries */ .R(vault), name) : undefined;
}
function incidentNote({ name, key, result, digest }) {
    return `the record of incident ${name} of ${key} (${result}) is kept: sha256 ${digest}`;
}
function incidentIn(entries, name) {
    const value = entries.get(`${FOLDER}${name}`);
    return value === undefined ? undefined : keptOf(name, value);
}
function keptOf(name, value) {
    return { name, ...value };
}
function shownText(value) {
    return typeof value === 'string' ? value.slice(0, 300) : '';
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


/***/ }),

/***/ 65239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openVaults: () => (/* binding */ openVaults)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(503);




function openVaults(options) {
    const opened = new Map();
    const ready = [];
    function contextFor(name) {
        return {
            env: options.env,
            identity: options.identity,
            requireHsm: options.config.requireHsm,
            wanted: options.wanted?.filter((address) => nameOf(address) === name),
            onTaken: () => options.onTaken?.(),
            warn: (advice) => options.warn?.(advice),
            readSecret,
        };
    }
    async function readSecret(text) {
        const address = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeSecret */ .ii)((0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(text));
        const reading = await (await find(address)).read(address);
        if (reading !== null)
            return reading.fields;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-MISSING', `there is no secret at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)}`, {
            remedy: 'Correct the address in the config, or write the secret.',
        });
    }
    function find(address) {
        const name = nameOf(address);
        let vault = opened.get(name);
        if (vault === undefined) {
            vault = open(address, options, contextFor(name)).then((one) => {
                ready.push(one);
                return one;
            });
            opened.set(name, vault);
        }
        return vault;
    }
    async function all() {
        const results = await Promise.allSettled(opened.values());
        return results.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
    }
    return {
        for: find,
        readSecret,
        async store(address) {
            if (!(0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isMinted */ .E7)(address))
                return (await find(address));
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNSUPPORTED', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} is minted and kept nowhere`, {
                remedy: 'Name a secret in a store, such as vault://MOUNT/PATH.',
                state: 'Nothing was changed.',
            });
        },
        all,
        dumpSessions: () => ready.map((vault) => vault.dumpSession?.() ?? null).filter((session) => session !== null),
        async close() {
            for (const vault of await all())
                await vault.close();
            opened.clear();
        },
    };
}
function nameOf(address) {
    const scheme = address.scheme === 'gcptoken' ? 'gcpsecrets' : address.scheme;
    return `${scheme}+${address.server ?? ''}`;
}
async function open(address, options, context) {
    switch (address.scheme) {
        case 'vault': {
            const server = serverFor(address, options);
            const { openHashicorp } = await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(9292)]).then(__webpack_require__.bind(__webpack_require__, 29292));
            const { credentialsFor } = await __webpack_require__.e(/* import() */ 5455).then(__webpack_require__.bind(__webpack_require__, 75455));
            return openHashicorp(server, credentialsFor(server, context, tokenFor(server, context.env)), {
                requireHsm: context.requireHsm,
                proxies: context.env,
                onTaken: context.onTaken,
            });
        }
        case 'relock':
            return openOwn(address, options);
        case 'awssecrets':
        case 'awssts': {
            const { awsServer } = await __webpack_require__.e(/* import() */ 6890).then(__webpack_require__.bind(__webpack_require__, 56890));
            const server = awsServer(address, configured(address, 'aws', options), context.env);
            if (address.scheme === 'awssts')
                return (await __webpack_require__.e(/* import() */ 5561).then(__webpack_require__.bind(__webpack_require__, 35561))).openAwsSts(server, context);
            return (await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(9158)]).then(__webpack_require__.bind(__webpack_require__, 39158))).openAws(server, context);
        }
        case 'gcpsecrets':
        case 'gcptoken': {
            const { googleServer } = await __webpack_require__.e(/* import() */ 2000).then(__webpack_require__.bind(__webpack_require__, 82000));
            const { openGoogle } = await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(2810)]).then(__webpack_require__.bind(__webpack_require__, 2810));
            return openGoogle(googleServer(address, configured(address, 'google', options), context.env), context);
        }
        case 'githubapp': {
            const { githubServer, openGithubApps } = await __webpack_require__.e(/* import() */ 3211).then(__webpack_require__.bind(__webpack_require__, 63211));
            return openGithubApps(githubServer(address, configured(address, 'github', options)), context);
        }
        case 'conjur': {
            const { conjurServer } = await __webpack_require__.e(/* import() */ 5138).then(__webpack_require__.bind(__webpack_require__, 45138));
            const { openConjur } = await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(885)]).then(__webpack_require__.bind(__webpack_require__, 10885));
            return openConjur(conjurServer(address, configured(address, 'conjur', options), context.env), context);
        }
        case 'azurekeyvault':
        case 'azuretoken': {
            const { azureServer } = await __webpack_require__.e(/* import() */ 1312).then(__webpack_require__.bind(__webpack_require__, 41312));
            const server = azureServer(address, configured(address, 'azure', options), context.env);
            if (address.scheme === 'azuretoken')
                return (await __webpack_require__.e(/* import() */ 4902).then(__webpack_require__.bind(__webpack_require__, 34902))).openAzureTokens(server, context);
            return (await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(1894)]).then(__webpack_require__.bind(__webpack_require__, 91894))).openAzure(server, context);
        }
    }
}
async function openOwn(address, { config, env }) {
    const dir = env['RELOCK_DIR'];
    if (address.server !== undefined || dir === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} can’t be found: ${dir === undefined ? 'RELOCK_DIR is not set' : 'there is one embedded vault, without a name'}`, {
            remedy: dir === undefined ? 'Set RELOCK_DIR to the folder of the embedded vault.' : 'Write it as relock://PATH#/KEY.',
        });
    }
    const { openEmbedded } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(3487), __webpack_require__.e(9354)]).then(__webpack_require__.bind(__webpack_require__, 39354));
    return openEmbedded({ dir, env, requireHsm: config.requireHsm });
}
function configured(address, kind, { config }) {
    const name = address.server ?? kind;
    const server = config.vaults.get(name);
    if (server === undefined)
        return undefined;
    if (server.kind === kind)
        return server;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} picks "${name}", which is of kind ${server.kind}`, {
        remedy: `Pick one of kind ${kind} under "vaults:" in .relock.yml.`,
    });
}
function serverFor(address, options) {
    const { config, env } = options;
    const name = address.server ?? 'vault';
    const server = configured(address, 'vault', options);
    if (server !== undefined) {
        const offGitHub = env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined;
        const token = server.auth === 'jwt' && offGitHub && tokenFor(server, env) !== undefined;
        return token ? { ...server, auth: 'token' } : server;
    }
    const fromEnvironment = env['VAULT_ADDR'];
    if (address.server === undefined && fromEnvironment !== undefined) {
        return {
            kind: 'vault',
            name,
            address: fromEnvironment,
            auth: 'token',
            mount: 'jwt',
            role: undefined,
            audience: fromEnvironment,
            namespace: env['VAULT_NAMESPACE'],
            caFile: env['VAULT_CACERT'],
        };
    }
    const known = [...config.vaults.keys()].join(', ');
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} speaks of a server that nobody configured: "${name}"`, {
        evidence: [['Configured', known === '' ? '(none)' : known]],
        remedy: address.server === undefined
            ? 'Add "vault:" under "vaults:" in .relock.yml, or set VAULT_ADDR and VAULT_TOKEN.'
            : `Add "${name}:" under "vaults:" in .relock.yml.`,
    });
}
function tokenFor(server, env) {
    const token = env['VAULT_TOKEN'];
    if (token === undefined)
        return undefined;
    const home = env['VAULT_ADDR'];
    const isHome = home === undefined ? server.name === 'vault' : originOf(home) === originOf(server.address);
    return isHome ? new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(token.trim()) : undefined;
}
function originOf(address) {
    return URL.canParse(address) ? new URL(address).origin : address;
}


/***/ })

};
