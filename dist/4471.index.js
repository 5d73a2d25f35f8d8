export const id = 4471;
export const ids = [4471,3131,5186,5757];
export const modules = {

/***/ 84471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  audit: () => (/* binding */ audit_audit)
});

// EXTERNAL MODULE: ./build/audit/audit.js
var audit = __webpack_require__(43399);
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
    return COLUMNS.map((column) => cell(row[column])).join(',');
}
function cell(text) {
    const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
    return /[",\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
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

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
;// CONCATENATED MODULE: ./build/command/audit/filter.js


function filterOf(filter, now) {
    const { key, identity, address, action, lease, since, until } = filter;
    return {
        key: key?.replace(/^relock:\/\//, 'secret/').replace(/#.*$/, ''),
        identity,
        address,
        action,
        lease,
        since: timeOf(since, now),
        until: timeOf(until, now),
    };
}
const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
function timeOf(text, now) {
    if (text === undefined)
        return undefined;
    const ago = /^(\d{1,6})([smhd])$/.exec(text);
    if (ago !== null)
        return now - Number(ago[1]) * (UNITS[ago[2] ?? ''] ?? 0);
    const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(time))
        return time;
    throw new core_error/* RelockError */.dB('RL-USAGE', `"${(0,printable/* printable */.g)(text, 40)}" is no time`, {
        remedy: 'Write 2026-01-31, 2026-01-31T12:00:00Z, or 90m, 12h, 7d for so long ago.',
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/audit/keys.js
var audit_keys = __webpack_require__(17350);
// EXTERNAL MODULE: ./build/audit/rows.js
var audit_rows = __webpack_require__(81367);
// EXTERNAL MODULE: ./build/audit/search.js
var search = __webpack_require__(29898);
// EXTERNAL MODULE: ./build/audit/term-index.js
var term_index = __webpack_require__(57949);
// EXTERNAL MODULE: ./build/core/http.js + 1 modules
var core_http = __webpack_require__(73131);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/seal/open.js
var seal_open = __webpack_require__(25186);
// EXTERNAL MODULE: ./build/sealed/entries.js
var entries = __webpack_require__(77021);
// EXTERNAL MODULE: ./build/sealed/open.js
var sealed_open = __webpack_require__(65757);
// EXTERNAL MODULE: ./build/command/vault/prompt.js
var vault_prompt = __webpack_require__(103);
;// CONCATENATED MODULE: ./build/command/audit/vault.js




async function openVaultAudit(folder, invocation) {
    const seal = await (0,seal_open.openSeal)((0,sealed_open.sealKindOf)(folder), {
        env: invocation.env,
        create: false,
        ask: (0,vault_prompt/* passphrasePrompt */.nM)(invocation),
        warn: (line) => invocation.err(`relock: ${line}\n`),
    });
    try {
        const { vault } = await (0,sealed_open.openSealed)(folder, seal);
        const close = async () => {
            vault.db.close();
            await seal.close();
        };
        return { vault, entries: new entries/* Entries */.R(vault), close };
    }
    catch (error) {
        await seal.close();
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/command/audit/source.js











async function openSource(dir, invocation) {
    const { env, cwd } = invocation;
    const address = env['VAULT_ADDR'];
    if (dir === undefined && address !== undefined)
        return openServer(address, invocation);
    const folder = dir ?? env['RELOCK_DIR'];
    if (folder === undefined) {
        throw new core_error/* RelockError */.dB('RL-USAGE', 'it is not said whose audit log is meant', {
            remedy: 'Give --dir, or set VAULT_ADDR and VAULT_TOKEN, or RELOCK_DIR.',
        });
    }
    const { vault, entries, close } = await openVaultAudit(external_node_path_.resolve(cwd, folder), invocation);
    const keys = (0,audit_keys/* openAuditKeys */.e)(vault, entries, false);
    if (keys === undefined)
        return { search: async () => [], close };
    const rows = new audit_rows/* AuditRows */.X(vault.db, keys);
    const index = new term_index/* TermIndex */.N(vault.db, keys, rows);
    const last = rows.last()?.number ?? 0;
    return { search: async (query) => (0,search/* search */.$)({ rows, keys, index, last }, query), close };
}
function openServer(address, { env }) {
    const token = new secret/* SecretValue */.i(env['VAULT_TOKEN'] ?? '');
    if (token.isEmpty) {
        throw new core_error/* RelockError */.dB('RL-USAGE', 'VAULT_ADDR names a server, but VAULT_TOKEN is not set', {
            remedy: 'Set it to a token whose policy allows sudo on sys/relock/audit/entries, or give --dir.',
        });
    }
    const http = (0,core_http.openHttp)({ caFile: env['VAULT_CACERT'], proxies: env, maxBytes: 256 * 1024 * 1024 });
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
        const text = (0,audit/* textOf */.b6)(entry);
        return { number, time: entry.time, chain: Buffer.from(chain, 'hex'), text };
    });
}
function refused(address, status) {
    return new core_error/* RelockError */.dB('RL-AUDIT-REFUSED', `the server at ${(0,printable/* printable */.g)(address)} answered ${status}`, {
        remedy: status === 403
            ? 'The token needs read and sudo on sys/relock/audit/entries.'
            : 'Only "relock serve" has this API; see that it is unsealed.',
    });
}

;// CONCATENATED MODULE: ./build/command/audit/export.js





const PAGE = 1000;
const WRITERS = {
    jsonl: audit/* lineOf */.cA,
    csv: csvOf,
    ocsf: ocsfOf,
};
async function exportAudit({ dir, filter, format }, invocation) {
    const query = filterOf(filter, Date.now());
    const source = await openSource(dir, invocation);
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

;// CONCATENATED MODULE: ./build/command/audit/query.js




const query_PAGE = 1000;
async function queryAudit({ dir, filter, limit, format }, invocation) {
    const query = filterOf(filter, Date.now());
    const source = await openSource(dir, invocation);
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./build/audit/chain-check.js
var chain_check = __webpack_require__(1832);
// EXTERNAL MODULE: ./build/audit/head.js
var audit_head = __webpack_require__(62872);
;// CONCATENATED MODULE: ./build/audit/verify-file.js







async function verifyFile(file, { outside, publicKey }) {
    const key = publicKey ?? outside?.key ?? (await firstKey(file));
    if (key === undefined)
        throw unreadable(file, 'nothing in it is signed');
    const check = new chain_check/* ChainCheck */.y(key, outside);
    let isFirst = true;
    let last = 0;
    for await (const line of linesOf(file)) {
        const [head, record] = [(0,audit_head/* headOf */.Uo)(line), (0,audit/* recordOf */.zv)(line)];
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
        const head = (0,audit_head/* headOf */.Uo)(line);
        if (head !== undefined)
            return head.key;
    }
    return undefined;
}
async function* linesOf(file) {
    try {
        for await (const line of (0,external_node_readline_.createInterface)({ input: (0,external_node_fs_.createReadStream)(file, 'latin1'), crlfDelay: 0 })) {
            if (line !== '')
                yield line;
        }
    }
    catch (error) {
        throw unreadable(file, `it can't be read (${(0,core_error/* systemCode */.xU)(error) ?? 'refused'})`, error);
    }
}
function unreadable(file, why, cause) {
    return new core_error/* RelockError */.dB('RL-AUDIT-FILE', `${(0,printable/* printable */.g)(file)} can't be checked: ${why}`, {
        remedy: 'Give a file that the audit device "file" wrote, and --head or --public-key when it has no head.',
        cause,
    });
}

// EXTERNAL MODULE: ./build/audit/verify-rows.js
var verify_rows = __webpack_require__(98025);
;// CONCATENATED MODULE: ./build/command/audit/verify.js









async function verifyAudit(request, invocation) {
    const { cwd, out } = invocation;
    const outside = request.head === undefined ? undefined : headIn(external_node_path_.resolve(cwd, request.head));
    const verdict = request.file === undefined
        ? await verifyVault(request, outside, invocation)
        : await verifyFile(external_node_path_.resolve(cwd, request.file), { outside, publicKey: request.publicKey });
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
    throw new core_error/* RelockError */.dB('RL-AUDIT-HEAD', `the audit head in ${(0,printable/* printable */.g)(file)} is not there`, {
        remedy: 'Give the file that "relock serve --audit-head" writes, or a copy of it.',
    });
}
async function verifyVault({ dir }, outside, invocation) {
    const folder = dir ?? invocation.env['RELOCK_DIR'];
    if (folder === undefined) {
        throw new core_error/* RelockError */.dB('RL-USAGE', 'it is not said what is to be checked', {
            remedy: 'Give --dir for a vault, or a file of JSON lines.',
        });
    }
    const { vault, entries, close } = await openVaultAudit(external_node_path_.resolve(invocation.cwd, folder), invocation);
    try {
        const keys = (0,audit_keys/* openAuditKeys */.e)(vault, entries, false);
        if (keys === undefined) {
            throw new core_error/* RelockError */.dB('RL-AUDIT-NONE', `the vault in ${(0,printable/* printable */.g)(folder)} has no audit log`, {
                remedy: 'It has one once "relock serve" has served it.',
            });
        }
        return vault.db.read(() => (0,verify_rows/* verifyRows */.D)(new audit_rows/* AuditRows */.X(vault.db, keys), keys, outside));
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

/***/ 73131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkUrl: () => (/* binding */ checkUrl),
  mayHaveActed: () => (/* binding */ mayHaveActed),
  openHttp: () => (/* binding */ openHttp),
  request: () => (/* binding */ request)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
;// CONCATENATED MODULE: ./build/core/http-exchange.js



async function openLine(protocol, caFile, proxyEnv) {
    const settings = { keepAlive: true, maxSockets: 8, timeout: 10_000, ...(proxyEnv === undefined ? {} : { proxyEnv }) };
    if (protocol === 'http:') {
        const http = process.getBuiltinModule('node:http');
        return { agent: new http.Agent(settings), start: http.request };
    }
    const ca = caFile === undefined ? undefined : await readAuthorities(caFile);
    const https = process.getBuiltinModule('node:https');
    return { agent: new https.Agent(ca === undefined ? settings : { ...settings, ca }), start: https.request };
}
async function readAuthorities(file) {
    const { readFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 51455, 19));
    const text = await readFile(file, 'utf8').catch((error) => {
        throw authoritiesError(file, (0,core_error/* systemCode */.xU)(error) ?? 'it can’t be read', error);
    });
    if (!text.includes('-----BEGIN CERTIFICATE-----'))
        throw authoritiesError(file, 'it holds no PEM certificate');
    return text;
}
function authoritiesError(file, why, cause) {
    return new core_error/* RelockError */.dB('RL-HTTP-CA', `the file of certificate authorities ${(0,printable/* printable */.g)(file)} is no use: ${why}`, {
        remedy: 'Name a PEM file with the certificates of the authorities that signed the server’s.',
        cause,
    });
}
function attempt(wanted, url, line, limits) {
    return new Promise((resolve) => {
        let sent = false;
        const timers = [];
        const finish = (outcome) => {
            for (const timer of timers)
                clearTimeout(timer);
            resolve(outcome);
        };
        const fail = (code, what, more = {}) => finish({
            error: new core_error/* RelockError */.dB(code, `${(0,printable/* printable */.g)(url.origin)} ${what}`, {
                cause: more.cause,
                ...(more.remedy === undefined ? {} : { remedy: more.remedy }),
            }),
            sent,
            final: more.final ?? false,
        });
        let call;
        try {
            call = line.start(url, {
                method: wanted.method,
                agent: line.agent,
                headers: { 'user-agent': 'relock', ...wanted.headers },
            });
        }
        catch (error) {
            fail('RL-HTTP-HEADER', 'can’t be asked: a token or name holds characters that no header may hold', {
                final: true,
                cause: error,
            });
            return;
        }
        timers.push(setTimeout(() => {
            call.destroy();
            fail('RL-HTTP-TIMEOUT', `gave no whole answer within ${limits.attemptTimeout / 1000} s`);
        }, limits.attemptTimeout));
        call.once('socket', (socket) => {
            const connected = () => void (sent = true);
            if (!socket.connecting)
                return connected();
            socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', connected);
            timers.push(setTimeout(() => {
                if (sent)
                    return;
                call.destroy();
                fail('RL-HTTP-UNREACHABLE', `could not be connected to within ${limits.connectTimeout / 1000} s`, {
                    final: true,
                });
            }, limits.connectTimeout));
        });
        call.on('error', (error) => {
            const code = (0,core_error/* systemCode */.xU)(error) ?? 'no reason given';
            if (TLS_TROUBLE.test(code)) {
                fail('RL-HTTP-TLS', `showed a certificate or TLS version that is not accepted (${code})`, {
                    final: true,
                    remedy: 'When its authority is your own, name the authority’s PEM file; never turn the check off.',
                    cause: error,
                });
            }
            else if (sent)
                fail('RL-HTTP-BROKEN', `broke the connection off (${code})`, { cause: error });
            else {
                fail('RL-HTTP-UNREACHABLE', `can’t be reached (${code})`, { final: code === 'ENOTFOUND', cause: error });
            }
        });
        const take = async (response) => {
            try {
                const body = await collect(response, limits.maxBytes);
                if (typeof body === 'string')
                    finish({ status: response.statusCode ?? 0, headers: response.headers, body });
                else
                    fail(body.code, body.what, { final: true });
            }
            catch (error) {
                call.destroy();
                fail('RL-HTTP-BROKEN', 'broke off in the middle of its answer', { cause: error });
            }
        };
        call.once('response', (response) => void take(response));
        call.end(wanted.body);
    });
}
const TLS_TROUBLE = /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|INVALID_CA)/;
async function collect(response, maxBytes) {
    const parts = [];
    let size = 0;
    for await (const part of response) {
        size += part.length;
        if (size > maxBytes) {
            return { code: 'RL-HTTP-TOO-LARGE', what: `gave an answer of more than ${Math.floor(maxBytes / 1024)} KiB` };
        }
        parts.push(part);
    }
    const whole = Buffer.concat(parts);
    const encoded = (response.headers['content-encoding'] ?? 'identity') !== 'identity';
    if (encoded || !(0,external_node_buffer_.isUtf8)(whole))
        return { code: 'RL-HTTP-ENCODING', what: 'gave an answer that is not UTF-8 text' };
    return whole.toString('utf8');
}

;// CONCATENATED MODULE: ./build/core/http.js




function openHttp(options = {}) {
    const limits = {
        connectTimeout: options.connectTimeout ?? 5_000,
        attemptTimeout: options.attemptTimeout ?? 15_000,
        maxBytes: options.maxBytes ?? 8 * 1024 * 1024,
    };
    const agents = new Map();
    const closed = new AbortController();
    function line(protocol) {
        const known = agents.get(protocol) ?? openLine(protocol, options.caFile, proxyEnvironment(options.proxies));
        agents.set(protocol, known);
        return known;
    }
    return {
        async request(wanted) {
            const url = checkUrl(wanted.url);
            const deadline = Date.now() + (options.timeout ?? 30_000);
            const transport = await line(url.protocol);
            for (let count = 1;; count++) {
                const left = deadline - Date.now();
                const outcome = await attempt(wanted, url, transport, {
                    ...limits,
                    attemptTimeout: Math.max(1, Math.min(limits.attemptTimeout, left)),
                });
                const pause = pauseBefore(count, outcome);
                const again = count < (options.attempts ?? 4) && mayRepeat(wanted, outcome) && Date.now() + pause < deadline;
                if (!again || !(await waited(pause, closed.signal))) {
                    if ('error' in outcome)
                        throw outcome.error;
                    return outcome;
                }
            }
        },
        close() {
            closed.abort();
            for (const opened of agents.values()) {
                void opened.then(({ agent }) => agent.destroy()).catch(() => undefined);
            }
            agents.clear();
        },
    };
}
async function request(wanted) {
    const client = openHttp(wanted);
    try {
        return await client.request(wanted);
    }
    finally {
        client.close();
    }
}
function mayHaveActed(error) {
    return error instanceof core_error/* RelockError */.dB && (error.code === 'RL-HTTP-TIMEOUT' || error.code === 'RL-HTTP-BROKEN');
}
function checkUrl(text) {
    if (!URL.canParse(text))
        throw new core_error/* RelockError */.dB('RL-HTTP-URL', 'a server’s address is not a URL');
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') {
        throw new core_error/* RelockError */.dB('RL-HTTP-URL', `the address of ${(0,printable/* printable */.g)(url.host)} holds a user name or a password`, {
            remedy: 'Take them out of the address.',
        });
    }
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
        throw new core_error/* RelockError */.dB('RL-HTTP-PLAIN', `${(0,printable/* printable */.g)(url.origin)} would be asked without encryption`, {
            remedy: 'Use an https:// address; http:// is for this machine only (localhost, 127.0.0.1, [::1]).',
            state: 'Nothing was sent.',
        });
    }
    return url;
}
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
function mayRepeat(wanted, outcome) {
    const repeat = wanted.repeat ?? (wanted.method === 'POST' || wanted.method === 'PATCH' ? 'unprocessed' : 'always');
    if (repeat === 'never')
        return false;
    if ('error' in outcome)
        return !outcome.final && (repeat === 'always' || !outcome.sent);
    const { status } = outcome;
    return status === 412 || status === 429 || status === 503 || (repeat === 'always' && status >= 500);
}
async function waited(milliseconds, closed) {
    try {
        await (0,promises_.setTimeout)(milliseconds, undefined, { signal: closed });
        return true;
    }
    catch {
        return false;
    }
}
function pauseBefore(count, outcome) {
    const asked = 'error' in outcome ? undefined : outcome.headers['retry-after'];
    if (asked !== undefined) {
        const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
        if (!Number.isNaN(wait))
            return Math.max(0, wait);
    }
    return 150 * 2 ** (count - 1) * (0.5 + Math.random() / 2);
}
function proxyEnvironment(env = {}) {
    const read = (name) => env[name] ?? env[name.toUpperCase()];
    const http = read('http_proxy');
    const https = read('https_proxy');
    if (http === undefined && https === undefined)
        return undefined;
    const exempt = [read('no_proxy'), 'localhost', '127.0.0.1', '[::1]'].filter((part) => part !== undefined);
    return {
        ...(http === undefined ? {} : { http_proxy: http }),
        ...(https === undefined ? {} : { https_proxy: https }),
        no_proxy: exempt.join(','),
    };
}


/***/ }),

/***/ 25186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSeal: () => (/* binding */ openSeal)
/* harmony export */ });
async function openSeal(kind, options) {
    switch (kind) {
        case 'pkcs11': {
            const { openPkcs11 } = await __webpack_require__.e(/* import() */ 1131).then(__webpack_require__.bind(__webpack_require__, 1131));
            return openPkcs11(options);
        }
        case 'passphrase': {
            const { openPassphrase } = await __webpack_require__.e(/* import() */ 5558).then(__webpack_require__.bind(__webpack_require__, 15558));
            return openPassphrase(options);
        }
        case 'awskms': {
            const { openAwsKms } = await __webpack_require__.e(/* import() */ 7963).then(__webpack_require__.bind(__webpack_require__, 87963));
            return openAwsKms(options);
        }
        case 'azurekeyvault': {
            const { openAzureKeyVault } = await __webpack_require__.e(/* import() */ 349).then(__webpack_require__.bind(__webpack_require__, 30349));
            return openAzureKeyVault(options);
        }
        case 'gcpckms': {
            const { openGcpCkms } = await __webpack_require__.e(/* import() */ 1190).then(__webpack_require__.bind(__webpack_require__, 91190));
            return openGcpCkms(options);
        }
    }
}


/***/ }),

/***/ 45383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isSealKind),
/* harmony export */   k: () => (/* binding */ SEAL_KINDS)
/* harmony export */ });
const SEAL_KINDS = ['pkcs11', 'passphrase', 'awskms', 'azurekeyvault', 'gcpckms'];
function isSealKind(kind) {
    return SEAL_KINDS.includes(kind);
}


/***/ }),

/***/ 52557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XL: () => (/* binding */ foldersIn),
/* harmony export */   YE: () => (/* binding */ branchBoxes),
/* harmony export */   Zv: () => (/* binding */ pruneFrom),
/* harmony export */   yS: () => (/* binding */ folderOf),
/* harmony export */   zg: () => (/* binding */ growTo)
/* harmony export */ });
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65428);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77036);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13281);



function folderOf(vault, path) {
    return vault.keys.hash('folder', parentOf(path));
}
function growTo(vault, path) {
    for (let folder = parentOf(path); folder !== ''; folder = parentOf(folder.slice(0, -1))) {
        const id = vault.keys.hash('folder', folder);
        if (vault.db.get('SELECT 1 FROM branch WHERE id = ?', id) !== undefined)
            return;
        const name = (0,_box_js__WEBPACK_IMPORTED_MODULE_0__/* .sealBox */ .hU)(vault.keys.box('folder', id), Buffer.from(folder), context(vault, id));
        const above = folderOf(vault, folder.slice(0, -1));
        vault.db.run('INSERT INTO branch (id, folder, name) VALUES (?, ?, ?)', id, above, name);
    }
}
function pruneFrom(vault, path) {
    for (let folder = parentOf(path); folder !== ''; folder = parentOf(folder.slice(0, -1))) {
        const id = vault.keys.hash('folder', folder);
        const inside = vault.db.get('SELECT 1 FROM record WHERE folder = ?1 UNION ALL SELECT 1 FROM branch WHERE folder = ?1 LIMIT 1', id);
        if (inside !== undefined)
            return;
        vault.db.run('DELETE FROM branch WHERE id = ?', id);
    }
}
function foldersIn(vault, folder) {
    return vault.db.all('SELECT id, name FROM branch WHERE folder = ?', vault.keys.hash('folder', folder)).map((row) => (0,_sealed_js__WEBPACK_IMPORTED_MODULE_2__/* .untampered */ .WL)('the name of a folder', () => {
        const id = (0,_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'id');
        return (0,_box_js__WEBPACK_IMPORTED_MODULE_0__/* .openBox */ .KD)(vault.keys.box('folder', id), (0,_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'name'), context(vault, id))
            .toString('utf8')
            .slice(folder.length);
    }));
}
function parentOf(path) {
    return path.slice(0, path.lastIndexOf('/') + 1);
}
const branchBoxes = {
    table: 'branch',
    key: ['id'],
    column: 'name',
    sealedWith: (vault, row) => {
        const id = (0,_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'id');
        return { key: vault.keys.box('folder', id), context: context(vault, id) };
    },
};
function context(vault, id) {
    return vault.keys.context('folder', id.toString('hex'));
}


/***/ }),

/***/ 77021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ Entries),
/* harmony export */   i: () => (/* binding */ entryBoxes)
/* harmony export */ });
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65428);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77036);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13281);



const entryBoxes = {
    table: 'entry',
    key: ['id'],
    column: 'body',
    sealedWith: (vault, row) => boxOf(vault, (0,_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'id')),
};
function boxOf({ keys }, id) {
    return { key: keys.box('entry', id), context: keys.context('entry', id.toString('hex')) };
}
class Entries {
    #vault;
    constructor(vault) {
        this.#vault = vault;
    }
    get(name) {
        const id = this.#id(name);
        const row = this.#vault.db.get('SELECT body FROM entry WHERE id = ?', id);
        if (row === undefined)
            return undefined;
        return this.#open(id, (0,_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'body')).value;
    }
    put(name, value) {
        const id = this.#id(name);
        const { key, context } = boxOf(this.#vault, id);
        const body = (0,_box_js__WEBPACK_IMPORTED_MODULE_0__/* .sealBox */ .hU)(key, Buffer.from(JSON.stringify({ name, value })), context);
        this.#vault.db.run('INSERT INTO entry (id, folder, body) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body', id, this.#folder(name.slice(0, name.lastIndexOf('/') + 1)), body);
    }
    delete(name) {
        if (this.get(name) === undefined)
            return false;
        this.#vault.db.run('DELETE FROM entry WHERE id = ?', this.#id(name));
        return true;
    }
    list(folder) {
        return this.all(folder).map(({ name }) => name);
    }
    all(folder) {
        return this.#vault.db
            .all('SELECT id, body FROM entry WHERE folder = ?', this.#folder(folder))
            .map((row) => {
            const { name, value } = this.#open((0,_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'id'), (0,_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'body'));
            return { name: name.slice(folder.length), value };
        })
            .sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    #open(id, body) {
        return (0,_sealed_js__WEBPACK_IMPORTED_MODULE_2__/* .untampered */ .WL)('an entry of the vault', () => {
            const { key, context } = boxOf(this.#vault, id);
            const plain = (0,_box_js__WEBPACK_IMPORTED_MODULE_0__/* .openBox */ .KD)(key, body, context);
            return JSON.parse(plain.toString('utf8'));
        });
    }
    #id(name) {
        return this.#vault.keys.hash('entry', name);
    }
    #folder(folder) {
        return this.#vault.keys.hash('folder', folder);
    }
}


/***/ }),

/***/ 65757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openFile: () => (/* binding */ openFile),
/* harmony export */   openSealed: () => (/* binding */ openSealed),
/* harmony export */   openWith: () => (/* binding */ openWith),
/* harmony export */   sealKindOf: () => (/* binding */ sealKindOf),
/* harmony export */   vaultIdOf: () => (/* binding */ vaultIdOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(58217);
/* harmony import */ var _seal_seal_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(45383);
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65428);
/* harmony import */ var _create_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54929);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77036);
/* harmony import */ var _keyring_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57060);
/* harmony import */ var _heads_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(23422);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21337);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(25060);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(27046);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(13281);















function vaultIdOf(folder) {
    const db = openFile(folder);
    try {
        return (0,_database_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)(vaultRow(db, folder), 'id').toString('hex');
    }
    finally {
        db.close();
    }
}
function sealKindOf(folder) {
    const db = openFile(folder);
    try {
        const kind = (0,_database_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(vaultRow(db, folder), 'seal');
        if ((0,_seal_seal_js__WEBPACK_IMPORTED_MODULE_11__/* .isSealKind */ .T)(kind))
            return kind;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-SEAL-MISMATCH', `the vault in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g)(folder)} has a seal of an unknown kind`, {
            evidence: [['Its kind', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g)(kind, 40)]],
            remedy: 'It was made by another version of Relock, or was changed.',
        });
    }
    finally {
        db.close();
    }
}
async function openSealed(folder, seal) {
    return openWith(folder, ({ id, kind, wrapped }) => seal.unwrap({ kind, bytes: wrapped }, (0,_create_js__WEBPACK_IMPORTED_MODULE_5__/* .rootContext */ .MD)(id)));
}
async function openWith(folder, rootFrom, file = _create_js__WEBPACK_IMPORTED_MODULE_5__/* .FILE */ .PW) {
    const db = openFile(folder, file);
    try {
        bringForward(db, node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, file));
        const row = vaultRow(db, folder);
        const id = (0,_database_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)(row, 'id');
        const root = await rootFrom({
            id,
            kind: (0,_database_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(row, 'seal'),
            wrapped: (0,_database_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)(row, 'root'),
            recovery: row['recovery'] === null ? undefined : (0,_database_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)(row, 'recovery'),
        });
        try {
            const vault = { db, keys: keysIn(db, root, folder), heads: new _heads_js__WEBPACK_IMPORTED_MODULE_13__/* .Heads */ .u(db) };
            (0,_keyring_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseStaleKeys */ .E8)(db, vault.keys);
            return { vault, created: (0,_database_js__WEBPACK_IMPORTED_MODULE_6__/* .numberOf */ .rl)(row, 'created') };
        }
        finally {
            root.fill(0);
        }
    }
    catch (error) {
        db.close();
        throw error;
    }
}
function keysIn(db, root, folder) {
    const name = `the vault in ${folder}`;
    let row = vaultRow(db, folder);
    const [id, created] = [(0,_database_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)(row, 'id'), (0,_database_js__WEBPACK_IMPORTED_MODULE_6__/* .numberOf */ .rl)(row, 'created')];
    if (row['keyring'] === null) {
        const keys = new _keys_js__WEBPACK_IMPORTED_MODULE_8__/* .VaultKeys */ .v8(root, id);
        checkMark(keys);
        db.write(() => {
            const ring = { lasting: root, newest: root, older: undefined, term: 1, since: created };
            db.run('UPDATE vault SET keyring = ?, term = 1 WHERE keyring IS NULL', (0,_keyring_js__WEBPACK_IMPORTED_MODULE_7__/* .sealKeyring */ .pU)(root, id, ring));
            (0,_record_js__WEBPACK_IMPORTED_MODULE_9__/* .fileAll */ .qt)({ db, keys, heads: new _heads_js__WEBPACK_IMPORTED_MODULE_13__/* .Heads */ .u(db) });
        });
        row = vaultRow(db, folder);
    }
    const ring = (0,_sealed_js__WEBPACK_IMPORTED_MODULE_10__/* .untampered */ .WL)(name, () => (0,_keyring_js__WEBPACK_IMPORTED_MODULE_7__/* .openKeyring */ .u$)(root, id, (0,_database_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)(row, 'keyring')));
    const keys = (0,_keyring_js__WEBPACK_IMPORTED_MODULE_7__/* .keysOf */ .YD)(root, id, ring);
    (0,_keyring_js__WEBPACK_IMPORTED_MODULE_7__/* .forget */ .y6)(ring);
    checkMark(keys);
    return keys;
    function checkMark(opened) {
        (0,_sealed_js__WEBPACK_IMPORTED_MODULE_10__/* .untampered */ .WL)(name, () => (0,_box_js__WEBPACK_IMPORTED_MODULE_4__/* .openBox */ .KD)(opened.key('mark'), (0,_database_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)(row, 'mark'), opened.context('mark', created)));
    }
}
const STEPS = { 1: _schema_js__WEBPACK_IMPORTED_MODULE_14__/* .SERVER_TABLES */ .kO };
function bringForward(db, file) {
    for (let from = pragma(db, 'user_version'); from < _schema_js__WEBPACK_IMPORTED_MODULE_14__/* .SCHEMA */ .yx; from++) {
        keepCopy(db, `${file}.schema-${from}`);
        db.write(() => {
            if (pragma(db, 'user_version') !== from)
                return;
            db.script(`${STEPS[from] ?? ''}; PRAGMA user_version = ${from + 1}`);
        });
    }
}
function keepCopy(db, copy) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(copy))
        return;
    const draft = `${copy}.draft-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(draft, 'wx', 0o600));
        db.run('VACUUM INTO ?', draft);
        (0,_create_js__WEBPACK_IMPORTED_MODULE_5__/* .sync */ .OH)(draft);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, copy);
        (0,_create_js__WEBPACK_IMPORTED_MODULE_5__/* .sync */ .OH)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(copy));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
    }
}
function openFile(folder, name = _create_js__WEBPACK_IMPORTED_MODULE_5__/* .FILE */ .PW) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
    const missing = (why) => new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-VAULT-NOT-FOUND', `there is no vault in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g)(folder)}: ${why}`, {
        remedy: 'Check --dir or RELOCK_DIR, or make one with "relock vault init".',
    });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file);
    }
    catch (error) {
        const code = (0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? 'unknown failure';
        if (code === 'ENOENT' || code === 'ENOTDIR')
            throw missing(`it has no ${name}`);
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-VAULT-IO', `the vault in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g)(folder)} can't be read (${code})`, {
            remedy: 'Run it as the user who owns the vault; check the rights on its folder.',
        });
    }
    const db = new _database_js__WEBPACK_IMPORTED_MODULE_6__/* .Database */ .Wm(file);
    try {
        if (pragma(db, 'application_id') !== _schema_js__WEBPACK_IMPORTED_MODULE_14__/* .APPLICATION */ .zb)
            throw missing(`its ${name} is something else`);
        const schema = pragma(db, 'user_version');
        if (schema > _schema_js__WEBPACK_IMPORTED_MODULE_14__/* .SCHEMA */ .yx) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-VAULT-NEWER', `the vault in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_12__/* .printable */ .g)(folder)} was written by a newer Relock`, {
                evidence: [
                    ['Its schema', String(schema)],
                    ['Known here', String(_schema_js__WEBPACK_IMPORTED_MODULE_14__/* .SCHEMA */ .yx)],
                ],
                remedy: 'Use that newer version.',
                state: 'Nothing was changed.',
            });
        }
        return db;
    }
    catch (error) {
        db.close();
        throw error;
    }
}
function vaultRow(db, folder) {
    const row = db.get('SELECT * FROM vault');
    if (row === undefined)
        throw (0,_sealed_js__WEBPACK_IMPORTED_MODULE_10__/* .tampered */ .rZ)(`the vault in ${folder}`);
    return row;
}
function pragma(db, name) {
    return (0,_database_js__WEBPACK_IMPORTED_MODULE_6__/* .numberOf */ .rl)(db.get(`PRAGMA ${name}`) ?? {}, name);
}


/***/ }),

/***/ 25060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ checkPath),
/* harmony export */   E5: () => (/* binding */ findOrMakeRecord),
/* harmony export */   LK: () => (/* binding */ deleteRecord),
/* harmony export */   Sr: () => (/* binding */ allRecords),
/* harmony export */   Tq: () => (/* binding */ findRecord),
/* harmony export */   WG: () => (/* binding */ headBoxes),
/* harmony export */   hi: () => (/* binding */ saveRecord),
/* harmony export */   qt: () => (/* binding */ fileAll),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   zR: () => (/* binding */ recordAt)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65428);
/* harmony import */ var _branch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52557);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77036);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13281);






const LONGEST_PATH = 512;
function checkPath(path) {
    const segments = path.split('/');
    const wrong = path === '' ||
        Buffer.byteLength(path) > LONGEST_PATH ||
        !path.isWellFormed() ||
        segments.some((segment) => segment === '' || segment === '.' || segment === '..') ||
        /[\u0000-\u001f\u007f\\%?#]/.test(path);
    if (wrong) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-PATH', `${(0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(path)} is not a path that a vault takes`, {
            remedy: `Use segments joined by "/", ${LONGEST_PATH} bytes at most, without "?", "#", "%", "\\" and control characters.`,
        });
    }
}
function findRecord(vault, path) {
    const kept = vault.heads.get(path);
    if (kept !== undefined)
        return kept;
    const hash = vault.keys.hash('path', path);
    const row = vault.db.get('SELECT id, path, head FROM record WHERE path = ?', hash);
    if (row === undefined)
        return undefined;
    return (0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .untampered */ .WL)((0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(path), () => {
        const record = openRecord(vault, row);
        if (record.path !== path)
            throw new RangeError('the head of another secret');
        vault.heads.keep(record, (0,_database_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(row, 'head').length);
        return record;
    });
}
function recordAt(vault, id) {
    return (0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .untampered */ .WL)('the name of a secret', () => openRecord(vault, vault.db.get('SELECT id, path, head FROM record WHERE id = ?', id) ?? {}));
}
function findOrMakeRecord(vault, path) {
    const found = findRecord(vault, path);
    if (found !== undefined)
        return found;
    const record = {
        id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16),
        path,
        kind: undefined,
        current: 0,
        oldest: 1,
        deleted: {},
        settings: undefined,
    };
    vault.heads.change(path);
    vault.db.run('INSERT INTO record (id, path, head, folder) VALUES (?, ?, ?, ?)', record.id, vault.keys.hash('path', path), sealHead(vault, record), (0,_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(vault, path));
    (0,_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .growTo */ .zg)(vault, path);
    return record;
}
function saveRecord(vault, record) {
    vault.heads.change(record.path);
    vault.db.run('UPDATE record SET head = ? WHERE id = ?', sealHead(vault, record), record.id);
    return record;
}
function deleteRecord(vault, { id, path }) {
    vault.heads.change(path);
    vault.db.run('DELETE FROM record WHERE id = ?', id);
    (0,_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .pruneFrom */ .Zv)(vault, path);
}
function namesIn(vault, folder) {
    const secrets = vault.db
        .all('SELECT id, path, head FROM record WHERE folder = ?', vault.keys.hash('folder', folder))
        .map((row) => (0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .untampered */ .WL)('the name of a secret', () => openRecord(vault, row)))
        .filter(({ current, settings }) => current > 0 || settings !== undefined)
        .map(({ path }) => path.slice(folder.length));
    const folders = (0,_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .foldersIn */ .XL)(vault, folder).filter((name) => !name.startsWith('\0'));
    return [...secrets, ...folders].sort();
}
function fileAll(vault) {
    for (const { id, path } of allRecords(vault)) {
        vault.db.run('UPDATE record SET folder = ? WHERE id = ?', (0,_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(vault, path), id);
        (0,_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .growTo */ .zg)(vault, path);
    }
}
function allRecords(vault) {
    const rows = vault.db.all('SELECT id, path, head FROM record');
    const records = rows.map((row) => (0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .untampered */ .WL)('the name of a secret', () => openRecord(vault, row)));
    return records.sort((a, b) => (a.path < b.path ? -1 : 1));
}
const headBoxes = {
    table: 'record',
    key: ['id'],
    column: 'head',
    also: ['path'],
    sealedWith: (vault, row) => {
        const id = (0,_database_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(row, 'id');
        return { key: vault.keys.box('head', id), context: headContext(vault, id, (0,_database_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(row, 'path')) };
    },
};
function sealHead(vault, { id, ...head }) {
    const { path } = head;
    const plain = Buffer.from(JSON.stringify(head));
    const hash = vault.keys.hash('path', path);
    return (0,_box_js__WEBPACK_IMPORTED_MODULE_2__/* .sealBox */ .hU)(vault.keys.box('head', id), plain, headContext(vault, id, hash));
}
function openRecord(vault, row) {
    const [id, hash] = [(0,_database_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(row, 'id'), (0,_database_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(row, 'path')];
    const plain = (0,_box_js__WEBPACK_IMPORTED_MODULE_2__/* .openBox */ .KD)(vault.keys.box('head', id), (0,_database_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(row, 'head'), headContext(vault, id, hash));
    const head = JSON.parse(plain.toString('utf8'));
    const { path, kind, current, oldest = 1, deleted = {}, settings } = head;
    return { id, path, kind, current, oldest, deleted, settings };
}
function headContext(vault, id, hash) {
    return vault.keys.context('head', id.toString('hex'), hash.toString('hex'));
}


/***/ })

};
