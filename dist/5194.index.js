export const id = 5194;
export const ids = [5194,449];
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

/***/ 91986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ PROGRAM),
/* harmony export */   u: () => (/* binding */ IS_BUILT)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const IS_BUILT = import.meta.filename.endsWith('.js');
const PROGRAM = IS_BUILT ? import.meta.dirname : node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(import.meta.dirname);


/***/ }),

/***/ 35371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openServer: () => (/* binding */ openServer)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);
/* harmony import */ var _vault_hashicorp_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61029);




function openServer({ env }, refusals) {
    const address = env['VAULT_ADDR'];
    if (address === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', 'it is not said which server is meant', {
            remedy: 'Set VAULT_ADDR to the address of a running "relock serve".',
        });
    }
    (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.checkUrl)(address);
    const server = { address, namespace: undefined, http: (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.openHttp)({ caFile: env['VAULT_CACERT'], proxies: env }) };
    const own = new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(env['VAULT_TOKEN'] ?? '');
    return async (request, token = own) => {
        if (token.isEmpty) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', 'VAULT_ADDR names a server, but VAULT_TOKEN is not set', {
                remedy: 'Set it to a token whose policies allow this.',
            });
        }
        const answer = await (0,_vault_hashicorp_api_js__WEBPACK_IMPORTED_MODULE_3__/* .callApi */ .p)(server, { ...request, failing: refusals.failing }, { token });
        if (answer.status < 300 || (answer.status === 404 && answer.errors === 0))
            return answer;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(refusals.code, `the server refused ${request.path}: ${answer.said || answer.status}`, {
            remedy: answer.status === 403 ? refusals.denied : refusals.wrong,
        });
    };
}


/***/ }),

/***/ 37236:
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
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/command/config.js
var command_config = __webpack_require__(2326);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/watch/expected.js
var expected = __webpack_require__(3298);
// EXTERNAL MODULE: ./build/watch/settings.js
var settings = __webpack_require__(37575);
// EXTERNAL MODULE: ./build/watch/watcher.js + 35 modules
var watch_watcher = __webpack_require__(28643);
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
// EXTERNAL MODULE: ./build/command/watch/log-file.js
var log_file = __webpack_require__(79059);
// EXTERNAL MODULE: ./build/audit/head-file.js
var head_file = __webpack_require__(14779);
// EXTERNAL MODULE: ./build/audit/verify-file.js
var verify_file = __webpack_require__(55414);
// EXTERNAL MODULE: ./build/command/watch/log-thread.js + 1 modules
var log_thread = __webpack_require__(20449);
// EXTERNAL MODULE: ./build/audit/audit.js
var audit = __webpack_require__(43399);
// EXTERNAL MODULE: ./build/watch/log/relock.js
var relock = __webpack_require__(60383);
// EXTERNAL MODULE: ./build/watch/own.js
var own = __webpack_require__(70980);
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
        return { format: (0,relock/* relockLog */.H)(Infinity), uses: this.#uses, passed: new Map(), others: new Map() };
    }
    async first() {
        return -Infinity;
    }
    async *events() {
        const source = await (0,audit_source/* openSource */.o)(this.#dir, this.#invocation);
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
function unknownOperands(operands, logs, cwd) {
    return operands.filter((operand) => {
        const place = external_node_path_.resolve(cwd, operand);
        const meant = logs.filter(({ label }) => {
            const file = external_node_path_.resolve(cwd, label);
            return operand === '-' ? label === '-' : file === place || file.startsWith(place + external_node_path_.sep);
        });
        const isStrange = ({ counts, trouble }) => counts.format === undefined && (counts.passed.size > 0 || trouble !== undefined);
        return meant.some(isStrange) && meant.every(({ counts }) => counts.format === undefined);
    });
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
// EXTERNAL MODULE: ./build/watch/log/read.js + 8 modules
var read = __webpack_require__(46896);
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
        this.#reader = new read/* LogReader */.w(options);
    }
    get counts() {
        return this.#reader.counts;
    }
    first() {
        return (0,log_file/* firstIn */.uJ)(this.file);
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
            logs.push(new log_file/* LogStream */.Bq(invocation.stdin, options));
        else if (request.follow && !file.endsWith('.gz'))
            logs.push(new Tail(file, label, options));
        else
            logs.push((0,log_thread.openLog)(file, label, options));
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
    const streams = logs.filter((log) => log instanceof log_file/* LogStream */.Bq);
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
// EXTERNAL MODULE: ./build/core/shell-word.js
var shell_word = __webpack_require__(79909);
// EXTERNAL MODULE: ./build/watch/alarm.js
var watch_alarm = __webpack_require__(76701);
// EXTERNAL MODULE: ./build/watch/log/address.js
var log_address = __webpack_require__(84765);
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
        ['rests on', watch_alarm/* BASES */.N[basis]],
        [
            'numbers',
            Object.entries(numbers)
                .map(([name, value]) => `${name} ${Math.round(value * 1000) / 1000}`)
                .join(', '),
        ],
        ['events', evidence.join(', ')],
    ];
    const address = alarm.key === undefined ? undefined : (0,log_address/* addressOf */.c)(alarm.key, source);
    const lines = parts.filter(([, text]) => text !== undefined && text !== '');
    return [
        sentence,
        '',
        ...lines.map(([name, text = '']) => `${name.padEnd(12)}${(0,printable/* printable */.g)(text, 1500)}`),
        '',
        ...(address === undefined
            ? []
            : [`To replace it:     relock rotate ${(0,shell_word/* shellWord */.r)(address)} --emergency --reason 'watch ${id}'`]),
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
    #takers;
    #failOn;
    #out;
    #since;
    #before;
    #known;
    #lately = new bounded/* Lately */.K(MOST_SEEN);
    #seen = [];
    constructor(request, { watch, failOn }, kept, { out }, takers = []) {
        this.#takers = takers;
        const { learnDays = watch.learnDays } = request;
        this.watcher = new watch_watcher/* Watcher */.Z({ ...watch, learnDays }, kept?.watcher);
        this.#failOn = request.failOn ?? failOn;
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
        if (this.#request.state !== undefined) {
            const name = `${event.source}\n${event.id}`;
            if (this.#known.has(name))
                return;
            if (!this.#lately.add(name))
                this.#remember(name);
        }
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
        const { format, explain } = this.#request;
        const failOn = this.#failOn;
        this.alarms.push(alarm);
        if (failOn !== 'never' && settings/* SEVERITIES */.oC.indexOf(alarm.severity) >= settings/* SEVERITIES */.oC.indexOf(failOn))
            this.failed = true;
        if (explain !== undefined)
            return;
        for (const taker of this.#takers)
            taker.add(alarm);
        this.#out(alarmLine(alarm, format));
    }
}

;// CONCATENATED MODULE: ./build/watch/log/order.js
const SPAN = 24 * 3_600_000;
const MOST = 50_000;
const FORGET = 1024;
class Order {
    #span;
    #row = [];
    #next = 0;
    #heap = [];
    #newest = -Infinity;
    #second = -Infinity;
    constructor(span = SPAN) {
        this.#span = span;
    }
    add(event) {
        const end = this.#row.at(-1);
        if (this.#next < this.#row.length && end !== undefined && event.at < end.at)
            this.#push(event);
        else
            this.#row.push(event);
        if (event.at > this.#newest)
            [this.#second, this.#newest] = [this.#newest, event.at];
        else if (event.at > this.#second)
            this.#second = event.at;
        const due = [];
        for (let oldest = this.#oldest(); oldest !== undefined; oldest = this.#oldest()) {
            const held = this.#row.length - this.#next + this.#heap.length;
            if (oldest.at > this.#second - this.#span && held <= MOST)
                break;
            due.push(this.#take(oldest));
        }
        return due;
    }
    flush() {
        const rest = [];
        for (let oldest = this.#oldest(); oldest !== undefined; oldest = this.#oldest())
            rest.push(this.#take(oldest));
        return rest;
    }
    #oldest() {
        const [one, other] = [this.#row[this.#next], this.#heap[0]];
        return other === undefined || (one !== undefined && one.at <= other.at) ? one : other;
    }
    #take(oldest) {
        if (oldest !== this.#row[this.#next])
            return this.#pop(oldest);
        this.#next += 1;
        if (this.#next >= FORGET && 2 * this.#next > this.#row.length) {
            this.#row = this.#row.slice(this.#next);
            this.#next = 0;
        }
        return oldest;
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

// EXTERNAL MODULE: ./build/command/watch/settings.js
var watch_settings = __webpack_require__(66441);
// EXTERNAL MODULE: ./build/command/server.js
var server = __webpack_require__(35371);
;// CONCATENATED MODULE: ./build/command/watch/proposals.js


const PATH = 'sys/relock/watch/foreign';
const MOST_WAITING = 1000;
class Proposals {
    #ask;
    #err;
    #last = Promise.resolve();
    #waiting = 0;
    #failure;
    #lost = 0;
    constructor(invocation) {
        this.#err = invocation.err;
        this.#ask = (0,server.openServer)(invocation, {
            code: 'RL-WATCH-REFUSED',
            failing: 'the server can’t be told of an alarm',
            denied: `The token’s policies must allow update at ${PATH}.`,
            wrong: 'It takes 60 alarms at once and one a minute after that: the others stand in the output.',
        });
    }
    add(alarm) {
        if (this.#waiting >= MOST_WAITING) {
            this.#lost += 1;
            return;
        }
        this.#waiting += 1;
        this.#last = this.#send(this.#last, { ...alarm });
    }
    async #send(before, body) {
        await before;
        try {
            await this.#ask({ method: 'POST', path: PATH, body });
        }
        catch (error) {
            this.#lost += 1;
            if (this.#failure === undefined)
                this.#complain(error);
            this.#failure ??= error;
        }
        this.#waiting -= 1;
    }
    async settle() {
        await this.#last;
        if (this.#lost === 0)
            return;
        this.#err(`${this.#lost} alarms were not taken by the server\n`);
        if (this.#failure !== undefined)
            throw this.#failure;
    }
    #complain(error) {
        const why = error instanceof core_error/* RelockError */.dB ? `${error.message} [${error.code}]` : 'an unforeseen failure';
        this.#err(`an alarm was not taken: ${why}\n`);
    }
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
    const config = await (0,command_config.loadConfig)(invocation, request.config);
    const settings = (0,watch_settings/* fileSettings */.g)(config);
    const takers = [
        ...(request.propose ? [new Proposals(invocation)] : []),
        ...(request.tell ? [new (await Promise.all(/* import() */[__webpack_require__.e(5832), __webpack_require__.e(3143)]).then(__webpack_require__.bind(__webpack_require__, 76271))).Telling(config, settings.respond, invocation)] : []),
    ];
    const judge = new Judge(request, settings, kept, invocation, takers);
    const { logs, isForged } = await logsOf(request, invocation);
    invocation.out(request.explain === undefined ? beginning(request.format) : '');
    const read = request.follow ? logs.filter((log) => !(log instanceof log_file/* LogStream */.Bq)) : logs;
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
    for (const taker of takers)
        await taker.settle();
    const [unknown] = unknownOperands(request.sources, logs, invocation.cwd);
    if (unknown !== undefined) {
        throw new core_error/* RelockError */.dB('RL-WATCH-UNKNOWN', `${(0,printable/* printable */.g)(unknown)} holds no log that is known`, {
            remedy: 'docs/watch.md lists the logs that are read, and as what; each is JSON, plain or compressed by gzip.',
            state: 'Nothing of it was judged; the other logs were.',
        });
    }
    return isForged || judge.failed ? 1 : 0;
}


/***/ }),

/***/ 20449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LogThread: () => (/* binding */ LogThread),
  openLog: () => (/* binding */ openLog),
  serveLog: () => (/* binding */ serveLog)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/watch/event.js
var watch_event = __webpack_require__(88996);
;// CONCATENATED MODULE: ./build/watch/log/pack.js

const TEXTS = ['source', 'key', 'identity', 'repository', 'workflow', 'ref', 'environment', 'agent'];
const ONCE = ['address', 'lease', 'job', 'reason'];
const [REFUSED, AUTHENTICATED, OWN] = [16, 32, 64];
const MOST = 50_000;
class Packer {
    #numbers = new Map();
    pack(events) {
        if (this.#numbers.size > MOST)
            this.#numbers.clear();
        const first = this.#numbers.size + 1;
        const { length } = events;
        const times = new Float64Array(2 * length);
        const kinds = new Uint8Array(length);
        const numbers = new Int32Array(TEXTS.length * length);
        const texts = [];
        let place = 0;
        for (const [index, event] of events.entries()) {
            times[2 * index] = event.at;
            times[2 * index + 1] = event.leaseUntil ?? Number.NaN;
            kinds[index] =
                watch_event/* ACTIONS */.kl.indexOf(event.action) +
                    (event.outcome === 'refused' ? REFUSED : 0) +
                    (event.authenticated ? AUTHENTICATED : 0) +
                    (event.trust === 'own' ? OWN : 0);
            for (const name of TEXTS) {
                const text = event[name];
                if (text !== undefined)
                    numbers[place] = this.#numberOf(text, texts);
                place += 1;
            }
        }
        const once = ONCE.map((name) => events.some((event) => event[name] !== undefined) ? events.map((event) => event[name]) : undefined);
        return { ids: events.map(({ id }) => id), times, kinds, numbers, texts, first, once };
    }
    #numberOf(text, fresh) {
        const known = this.#numbers.get(text);
        if (known !== undefined)
            return known;
        const number = this.#numbers.size + 1;
        this.#numbers.set(text, number);
        fresh.push(text);
        return number;
    }
}
function buffersOf({ times, kinds, numbers }) {
    return [times.buffer, kinds.buffer, numbers.buffer];
}
const SOME = 128;
class Unpacker {
    #texts = [undefined];
    *unpack(packed) {
        if (packed.first === 1)
            this.#texts = [undefined];
        this.#texts.push(...packed.texts);
        const { length } = packed.ids;
        for (let from = 0; from < length; from += SOME)
            yield Array.from({ length: Math.min(SOME, length - from) }, (_, index) => this.#use(packed, from + index));
    }
    #use({ ids, times, kinds, numbers, once: [addresses, leases, jobs, reasons] }, index) {
        const kind = kinds[index] ?? 0;
        const event = {
            id: ids[index] ?? '',
            at: times[2 * index] ?? 0,
            source: '',
            trust: (kind & OWN) === 0 ? 'foreign' : 'own',
            action: watch_event/* ACTIONS */.kl[kind & 15] ?? 'other',
            outcome: (kind & REFUSED) === 0 ? 'ok' : 'refused',
            authenticated: (kind & AUTHENTICATED) !== 0,
        };
        let place = index * TEXTS.length;
        for (const name of TEXTS) {
            const text = this.#texts[numbers[place++] ?? 0];
            if (text !== undefined)
                event[name] = text;
        }
        const address = addresses?.[index];
        if (address !== undefined)
            event.address = address;
        const lease = leases?.[index];
        if (lease !== undefined)
            event.lease = lease;
        const job = jobs?.[index];
        if (job !== undefined)
            event.job = job;
        const reason = reasons?.[index];
        if (reason !== undefined)
            event.reason = reason;
        const until = times[2 * index + 1] ?? Number.NaN;
        if (!Number.isNaN(until))
            event.leaseUntil = until;
        return event;
    }
}

// EXTERNAL MODULE: ./build/command/program.js
var program = __webpack_require__(91986);
// EXTERNAL MODULE: ./build/command/watch/log-file.js
var log_file = __webpack_require__(79059);
;// CONCATENATED MODULE: ./build/command/watch/log-thread.js







const LARGE = 16 * 1024 * 1024;
const PIECE = 2048;
const AHEAD = 4;
const YOUNG_MB = 24;
let running = 0;
class LogThread {
    label;
    #file;
    #options;
    #counts = { format: undefined, uses: 0, passed: new Map(), others: new Map() };
    #trouble;
    constructor(file, label, options) {
        this.label = label;
        this.#file = file;
        this.#options = options;
    }
    get counts() {
        return this.#counts;
    }
    get trouble() {
        return this.#trouble;
    }
    first() {
        return (0,log_file/* firstIn */.uJ)(this.#file);
    }
    async *events() {
        if (running > 0 || external_node_os_.availableParallelism() < 2)
            yield* this.#here();
        else
            yield* this.#beside();
    }
    async *#here() {
        const log = new log_file/* LogFile */.$i(this.#file, this.label, this.#options);
        yield* log.events();
        this.#counts = log.counts;
        this.#trouble = log.trouble;
    }
    async *#beside() {
        running += 1;
        const work = { log: { file: this.#file, label: this.label, options: this.#options } };
        const thread = new external_node_worker_threads_.Worker(external_node_path_.join(program/* PROGRAM */.R, program/* IS_BUILT */.u ? 'worker.js' : 'worker.ts'), {
            workerData: work,
            resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
        });
        const unpacker = new Unpacker();
        const come = [];
        let failure;
        let wake = () => { };
        thread.on('message', (piece) => {
            come.push(piece);
            wake();
        });
        thread.on('error', (error) => {
            failure = error;
            wake();
        });
        try {
            for (;;) {
                const piece = come.shift();
                if (piece !== undefined) {
                    thread.postMessage('more', []);
                    yield* unpacker.unpack(piece.packed);
                    this.#counts = piece.counts;
                    if (piece.end === undefined)
                        continue;
                    this.#trouble = piece.end.trouble;
                    return;
                }
                if (failure !== undefined)
                    throw failure;
                await new Promise((resolve) => (wake = resolve));
            }
        }
        finally {
            running -= 1;
            await thread.terminate();
        }
    }
}
function openLog(file, label, options) {
    const size = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    return size < LARGE ? new log_file/* LogFile */.$i(file, label, options) : new LogThread(file, label, options);
}
function isLogWork(data) {
    return typeof data === 'object' && data !== null && 'log' in data;
}
async function serveLog() {
    if (external_node_worker_threads_.parentPort === null || !isLogWork(external_node_worker_threads_.workerData))
        throw new TypeError('not a thread that reads a log');
    const port = external_node_worker_threads_.parentPort;
    const { file, label, options } = external_node_worker_threads_.workerData.log;
    const log = new log_file/* LogFile */.$i(file, label, options);
    const packer = new Packer();
    const way = { pieces: 0, wake: () => { } };
    port.on('message', () => {
        way.pieces -= 1;
        way.wake();
    });
    const send = (events, end) => {
        const packed = packer.pack(events);
        const { format, uses, passed, others } = log.counts;
        const plain = format === undefined ? undefined : { name: format.name, title: format.title };
        way.pieces += 1;
        port.postMessage({ packed, counts: { format: plain, uses, passed, others }, end }, buffersOf(packed));
    };
    let events = [];
    for await (const some of log.events()) {
        events = events.length === 0 ? [...some] : events.concat(some);
        if (events.length < PIECE)
            continue;
        send(events, undefined);
        events = [];
        while (way.pieces >= AHEAD)
            await new Promise((resolve) => (way.wake = resolve));
    }
    send(events, { trouble: log.trouble });
}


/***/ }),

/***/ 66441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ fileSettings),
/* harmony export */   x: () => (/* binding */ namedAsServed)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _serve_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48048);
/* harmony import */ var _serve_watch_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71627);



function fileSettings({ watch }) {
    const { fail_on: failOn = 'medium', ...given } = namedAsServed(watch);
    try {
        return { watch: (0,_serve_watch_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .watchSettings */ .dA)(given), respond: (0,_serve_watch_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .responseSettings */ .Z1)(given), failOn: failOn };
    }
    catch (error) {
        if (!(error instanceof _serve_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC))
            throw error;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-CONFIG-INVALID', `the config, under "watch": ${error.message}`, {
            remedy: 'docs/config.md shows every key; schema/relock.schema.json lists them for editors.',
            state: 'Nothing was done.',
        });
    }
}
function namedAsServed(section) {
    return renamed(section);
}
function renamed(value) {
    if (Array.isArray(value))
        return value.map(renamed);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.replaceAll('-', '_'), renamed(one)]));
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

/***/ 48048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ permissionDenied),
/* harmony export */   bg: () => (/* binding */ unsupportedPath),
/* harmony export */   h_: () => (/* binding */ unsupportedOperation),
/* harmony export */   j9: () => (/* binding */ badToken),
/* harmony export */   mX: () => (/* binding */ notFound),
/* harmony export */   vC: () => (/* binding */ Fault),
/* harmony export */   xN: () => (/* binding */ noRoute)
/* harmony export */ });
class Fault extends Error {
    name = 'Fault';
    status;
    errors;
    constructor(status, errors) {
        const list = typeof errors === 'string' ? [errors] : errors;
        super(list.join('; '));
        this.status = status;
        this.errors = list;
    }
}
function permissionDenied() {
    return new Fault(403, '1 error occurred:\n\t* permission denied\n\n');
}
function badToken() {
    return new Fault(403, 'permission denied');
}
function notFound() {
    return new Fault(404, []);
}
function unsupportedOperation() {
    return new Fault(405, '1 error occurred:\n\t* unsupported operation\n\n');
}
function noRoute(path) {
    return new Fault(404, `no handler for route ${JSON.stringify(path)}. route entry not found.`);
}
function unsupportedPath() {
    return new Fault(404, '1 error occurred:\n\t* unsupported path\n\n');
}


/***/ }),

/***/ 13815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ listField),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   Rz: () => (/* binding */ mapField),
/* harmony export */   sJ: () => (/* binding */ numberField),
/* harmony export */   tS: () => (/* binding */ flagField)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48048);

function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function textField(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    throw wrongField(name, 'a text');
}
function numberField(body, name, usual) {
    const value = body[name];
    if (value === undefined || value === null || value === '')
        return usual;
    const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0)
        return number;
    throw wrongField(name, 'a whole number from 0 on');
}
function flagField(body, name, usual) {
    const value = body[name];
    if (value === undefined || value === null || value === '')
        return usual;
    if (typeof value === 'boolean')
        return value;
    if (value === 'true' || value === 'false')
        return value === 'true';
    throw wrongField(name, 'true or false');
}
function listField(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'string') {
        return value
            .split(',')
            .map((one) => one.trim())
            .filter((one) => one !== '');
    }
    if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
        return value;
    throw wrongField(name, 'a list of texts');
}
function mapField(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return {};
    if (typeof value === 'object' && !Array.isArray(value)) {
        const entries = Object.entries(value);
        if (entries.every((entry) => typeof entry[1] === 'string'))
            return Object.fromEntries(entries);
    }
    throw wrongField(name, 'a map of texts');
}
function wrongField(name, wanted) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(400, `field "${name}" must be ${wanted}`);
}


/***/ }),

/***/ 61029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ callApi)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _hashicorp_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99847);
/* harmony import */ var _json_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36500);





async function callApi(server, request, secrets) {
    const query = request.query && request.query.size > 0 ? `?${new URLSearchParams([...request.query]).toString()}` : '';
    const answer = await send(server, request, {
        method: request.method,
        url: `${server.address.replace(/\/+$/, '')}/v1/${encodePath(request.path)}${query}`,
        headers: {
            'x-vault-request': 'true',
            ...(secrets.token === undefined ? {} : { 'x-vault-token': secrets.token.reveal() }),
            ...(server.namespace === undefined ? {} : { 'x-vault-namespace': server.namespace }),
            ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        ...(request.repeat === undefined ? {} : { repeat: request.repeat }),
    });
    return understand(server, request, answer, [secrets.token, secrets.jwt]);
}
async function send(server, request, wanted) {
    try {
        return await server.http.request(wanted);
    }
    catch (error) {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
            throw error;
        if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code))
            throw error;
        const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(`RL-VAULT-${code}`, `${request.failing}: ${error.message}.`, {
            remedy: error.remedy ?? 'Check the server’s address and that this machine may reach it.',
            ...stateOf(request, error),
            cause: error,
        });
    }
}
function stateOf(request, error) {
    if (request.method === 'GET')
        return {};
    return (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.mayHaveActed)(error) ? unclear(request) : known(request);
}
function known({ state }) {
    return state === undefined ? {} : { state };
}
function unclear(request) {
    if (request.method === 'GET')
        return known(request);
    return { state: 'It is not known whether Vault did what it was asked.' };
}
function understand(server, request, answer, secrets) {
    const { status } = answer;
    const refuse = (code, why, remedy) => new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(code, `${request.failing}: ${why}.`, {
        remedy,
        ...(status >= 500 && code === 'RL-VAULT-ANSWER' ? unclear(request) : known(request)),
    });
    if (status >= 300 && status < 400) {
        const target = answer.headers.location ?? '';
        const where = URL.canParse(target) ? new URL(target).origin : 'another place';
        throw refuse('RL-VAULT-ANSWER', `${server.address} redirects to ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(where)} (${status}), which is not followed`, 'Name the address that answers by itself: a token is sent to no other.');
    }
    if (status === 204)
        return { status, json: undefined, said: '', errors: 0 };
    const json = (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonObjectIn */ .$4)(answer);
    const errors = (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textsIn */ .Ej)(json, 'errors');
    const said = bounded(errors, secrets);
    if (status === 503 && errors.some((text) => /sealed/i.test(text))) {
        throw refuse('RL-VAULT-SEALED', `${server.address} is sealed (503)`, 'Have it unsealed, then run this again.');
    }
    if (status === 412 || status === 429) {
        throw refuse('RL-VAULT-BUSY', `${server.address} ${status === 429 ? 'asks to slow down (429)' : 'is not yet up to date with its leader (412)'}`, 'Run this again later.');
    }
    if (json === undefined) {
        throw refuse('RL-VAULT-ANSWER', `${server.address} answered ${status} with ${(0,_json_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .describeBody */ .MP)(answer)}, not with Vault’s JSON`, 'Check that the address is Vault’s own and no proxy or log-in page stands before it.');
    }
    if ((status >= 200 && status < 300) || [400, 403, 404, 405, request.understood].includes(status)) {
        return { status, json, said, errors: errors.length };
    }
    throw refuse('RL-VAULT-ANSWER', `${server.address} answered ${status}: ${said || 'without a reason'}`, 'Ask its owner.');
}
function bounded(errors, secrets) {
    let text = errors.map((error) => error.replace(/\s+/g, ' ').trim()).join('; ');
    for (const secret of secrets)
        text = secret?.hideIn(text) ?? text;
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text, 400);
}
function encodePath(path) {
    const segments = path.split('/');
    if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PATH', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(path, 120)}" is no path in Vault`, {
            remedy: 'Look at the mount names in the config: no empty segments, no "." or "..".',
        });
    }
    return segments.map(encodeURIComponent).join('/');
}


/***/ }),

/***/ 99847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   jM: () => (/* binding */ parseExact),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function objectIn(json, name) {
    const value = json?.[name];
    return isObject(value) ? value : undefined;
}
function textIn(json, name) {
    const value = json?.[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function numberIn(json, name) {
    const value = json?.[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
function textsIn(json, name) {
    const value = json?.[name];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function parseExact(text) {
    const exact = JSON;
    return exact.parse(text, (_, value, { source }) => typeof value === 'number' && source !== undefined && String(value) !== source ? exact.rawJSON(source) : value);
}


/***/ }),

/***/ 36500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ jsonObjectIn),
/* harmony export */   MP: () => (/* binding */ describeBody),
/* harmony export */   Yf: () => (/* binding */ jsonIn)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);
/* harmony import */ var _hashicorp_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99847);


const TYPE = /^application\/(?:[\w.+-]+\+|x-amz-)?json(?:-1\.[01])?$/i;
function jsonIn(answer) {
    if (!TYPE.test(typeOf(answer)))
        return undefined;
    try {
        return (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExact */ .jM)(answer.body);
    }
    catch {
        return undefined;
    }
}
function jsonObjectIn(answer) {
    const json = jsonIn(answer);
    return (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(json) ? json : undefined;
}
function describeBody(answer) {
    if (answer.body === '')
        return 'an empty body';
    return `${Buffer.byteLength(answer.body)} bytes of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(typeOf(answer) || 'no type', 40)}`;
}
function typeOf({ headers }) {
    return (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
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
    expected: [],
    canaries: [],
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
