export const id = 1989;
export const ids = [1989,8614];
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
/* harmony export */   D: () => (/* binding */ verifyRows),
/* harmony export */   y: () => (/* binding */ verifyNewest)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _chain_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1832);


const PAGE = 1000;
function verifyRows(rows, keys, outside) {
    const heads = rows.headsAfter(-1);
    const anchor = heads[0]?.kind === 'anchor' ? heads.shift() : undefined;
    return follow(rows, new _chain_check_js__WEBPACK_IMPORTED_MODULE_1__/* .ChainCheck */ .y(keys.publicKey, outside), anchor, heads);
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
    return follow(rows, new _chain_check_js__WEBPACK_IMPORTED_MODULE_1__/* .ChainCheck */ .y(keys.publicKey, outside), newest, []);
}
function follow(rows, check, start, heads) {
    if (start !== undefined)
        check.start(start);
    let after = start?.number ?? 0;
    let next = heads.shift();
    for (;;) {
        const page = rows.sealedAfter(after, PAGE);
        for (const record of page) {
            check.record({ ...record, text: textOf(rows, record) });
            for (; next !== undefined && next.number <= record.number; next = heads.shift())
                check.head(next);
            after = record.number;
        }
        if (page.length === 0 || check.isBad)
            break;
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

/***/ 81989:
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
    const source = await (0,audit_source.openSource)(dir, invocation);
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

// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
;// CONCATENATED MODULE: ./build/command/audit/query.js




const query_PAGE = 1000;
async function queryAudit({ dir, filter, limit, format }, invocation) {
    const query = (0,audit_filter/* filterOf */.K)(filter, Date.now());
    const source = await (0,audit_source.openSource)(dir, invocation);
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/command/audit/vault.js
var audit_vault = __webpack_require__(28702);
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
        return vault.db.read(() => (0,verify_rows/* verifyRows */.D)(new rows/* AuditRows */.X(vault.db, keys), keys, outside));
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

/***/ 18614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HOME: () => (/* binding */ HOME),
/* harmony export */   VERSION: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';
const HOME = 'https://github.com/relock/relock';


/***/ })

};
