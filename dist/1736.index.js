export const id = 1736;
export const ids = [1736];
export const modules = {

/***/ 29898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ search)
/* harmony export */ });
/* harmony import */ var _audit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43399);
/* harmony import */ var _term_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61088);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8291);



function search({ rows, keys, index, last }, query) {
    const { since = -Infinity, until = Infinity, limit, oldestFirst, from } = query;
    const hash = (text) => keys.hash(text);
    const terms = (0,_terms_js__WEBPACK_IMPORTED_MODULE_0__/* .termsFor */ .$)(query, hash);
    const first = rows.first();
    const [low, high] = oldestFirst
        ? [Math.max(first, (from ?? 0) + 1), last]
        : [Math.max(first, 1), Math.min(last, (from ?? Infinity) - 1)];
    const found = [];
    const [lowest, highest] = [(0,_term_block_js__WEBPACK_IMPORTED_MODULE_1__/* .blockOf */ .VN)(low), (0,_term_block_js__WEBPACK_IMPORTED_MODULE_1__/* .blockOf */ .VN)(high)];
    for (let step = 0; step <= highest - lowest; step++) {
        const numbers = index.find(oldestFirst ? lowest + step : highest - step, terms, since, until);
        for (const number of oldestFirst ? numbers : numbers.toReversed()) {
            if (found.length >= limit)
                return found;
            const record = number < low || number > high ? undefined : rows.at(number);
            if (record === undefined || record.time < since || record.time > until)
                continue;
            if (hasAll((0,_audit_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(record.text), terms, hash))
                found.push(record);
        }
    }
    return found;
}
function hasAll(entry, wanted, hash) {
    const terms = (0,_terms_js__WEBPACK_IMPORTED_MODULE_0__/* .termsOf */ .f)(entry, hash);
    return wanted.every((term) => terms.includes(term));
}


/***/ }),

/***/ 61088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ encodePlaces),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   Ij: () => (/* binding */ TermBlock),
/* harmony export */   VN: () => (/* binding */ blockOf),
/* harmony export */   hT: () => (/* binding */ decodePlaces)
/* harmony export */ });
const BLOCK = 4096;
function blockOf(number) {
    return Math.floor(number / BLOCK);
}
class TermBlock {
    index;
    terms = new Map();
    earliest = Infinity;
    latest = -Infinity;
    constructor(index) {
        this.index = index;
    }
    add(number, time, terms) {
        const place = number % BLOCK;
        for (const term of terms) {
            const places = this.terms.get(term);
            if (places === undefined)
                this.terms.set(term, [place]);
            else
                places.push(place);
        }
        this.earliest = Math.min(this.earliest, time);
        this.latest = Math.max(this.latest, time);
    }
}
function encodePlaces(places) {
    const bytes = Buffer.allocUnsafe(2 * places.length);
    for (const [index, place] of places.entries())
        bytes.writeUInt16BE(place, 2 * index);
    return bytes;
}
function decodePlaces(bytes) {
    return Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(2 * index));
}


/***/ }),

/***/ 57949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ TermIndex)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _sealed_database_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77036);
/* harmony import */ var _audit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43399);
/* harmony import */ var _term_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61088);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8291);





const TIMES = Buffer.alloc(0);
class TermIndex {
    #db;
    #keys;
    #open = [];
    #written = 0;
    constructor(db, keys, rows) {
        this.#db = db;
        this.#keys = keys;
        const newest = (0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(db.get('SELECT ifnull(max(block), -1) AS n FROM audit_term') ?? {}, 'n');
        let after = (newest + 1) * _term_block_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK */ .IE - 1;
        for (;;) {
            const page = rows.sealedAfter(after, _term_block_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK */ .IE);
            for (const sealed of page) {
                try {
                    this.add(sealed.number, (0,_audit_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .Ms)(rows.open(sealed).text));
                }
                catch (error) {
                    if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
                        throw error;
                }
            }
            const last = page.at(-1);
            if (last === undefined)
                break;
            after = last.number;
        }
    }
    add(number, entry) {
        const index = (0,_term_block_js__WEBPACK_IMPORTED_MODULE_2__/* .blockOf */ .VN)(number);
        let block = this.#open.at(-1);
        if (block?.index !== index)
            this.#open.push((block = new _term_block_js__WEBPACK_IMPORTED_MODULE_2__/* .TermBlock */ .Ij(index)));
        block.add(number, entry.time, (0,_terms_js__WEBPACK_IMPORTED_MODULE_4__/* .termsOf */ .f)(entry, (text) => this.#keys.hash(text)));
    }
    write() {
        const full = this.#open.slice(0, -1);
        for (const block of full) {
            const times = Buffer.allocUnsafe(16);
            times.writeDoubleBE(block.earliest, 0);
            times.writeDoubleBE(block.latest, 8);
            this.#insert(block.index, TIMES, times);
            for (const [term, places] of block.terms)
                this.#insert(block.index, this.#keys.term(term), (0,_term_block_js__WEBPACK_IMPORTED_MODULE_2__/* .encodePlaces */ .$S)(places));
        }
        this.#written = full.length;
    }
    settle(committed) {
        if (committed)
            this.#open.splice(0, this.#written);
        this.#written = 0;
    }
    pruneTo(number) {
        this.#db.run('DELETE FROM audit_term WHERE block < ?', (0,_term_block_js__WEBPACK_IMPORTED_MODULE_2__/* .blockOf */ .VN)(number + 1));
    }
    find(index, terms, since, until) {
        const block = this.#open.find((one) => one.index === index);
        if (since > -Infinity || until < Infinity) {
            const [earliest, latest] = block === undefined ? this.#times(index) : [block.earliest, block.latest];
            if (latest < since || earliest > until)
                return [];
        }
        let places;
        for (const term of terms) {
            const found = block === undefined ? this.#read(index, term) : (block.terms.get(term) ?? []);
            if (found.length === 0)
                return [];
            const kept = new Set(found);
            places = places === undefined ? [...found] : places.filter((place) => kept.has(place));
        }
        places ??= Array.from({ length: _term_block_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK */ .IE }, (_, place) => place);
        return places.map((place) => index * _term_block_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK */ .IE + place);
    }
    #times(index) {
        const row = this.#db.get('SELECT body FROM audit_term WHERE block = ? AND term = ?', index, TIMES);
        if (row === undefined)
            return [-Infinity, Infinity];
        const bytes = (0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'body');
        return [bytes.readDoubleBE(0), bytes.readDoubleBE(8)];
    }
    #read(index, term) {
        const row = this.#db.get('SELECT body FROM audit_term WHERE block = ? AND term = ?', index, this.#keys.term(term));
        return row === undefined ? [] : (0,_term_block_js__WEBPACK_IMPORTED_MODULE_2__/* .decodePlaces */ .hT)((0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'body'));
    }
    #insert(block, term, body) {
        this.#db.run('INSERT INTO audit_term (block, term, body) VALUES (?, ?, ?)', block, term, body);
    }
}


/***/ }),

/***/ 8291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ termsFor),
/* harmony export */   f: () => (/* binding */ termsOf)
/* harmony export */ });
function termsOf(entry, hash) {
    const { key, identity, address, operation } = entry;
    const terms = [`key ${key}`, `action ${operation}`];
    if (address !== '')
        terms.push(`address ${address}`);
    if (identity !== null)
        terms.push(`identity ${identity.name}`, `identity ${identity.accessor}`);
    for (const lease of leasesOf(entry, hash))
        terms.push(`lease ${lease}`);
    return terms;
}
function termsFor(filter, hash) {
    const { key, identity, address, action, lease } = filter;
    const terms = [];
    if (lease !== undefined)
        terms.push(`lease ${hash(lease)}`);
    if (key !== undefined)
        terms.push(`key ${key}`);
    if (identity !== undefined)
        terms.push(`identity ${identity}`);
    if (address !== undefined)
        terms.push(`address ${address}`);
    if (action !== undefined)
        terms.push(`action ${action}`);
    return terms;
}
function leasesOf({ lease, sent }, hash) {
    const leases = lease === '' ? [] : [hash(lease)];
    const named = typeof sent === 'object' && sent !== null && 'lease_id' in sent ? sent.lease_id : undefined;
    return typeof named === 'string' && !leases.includes(named) ? [...leases, named] : leases;
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

/***/ 1736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   embeddedReads: () => (/* binding */ embeddedReads)
/* harmony export */ });
/* harmony import */ var _audit_audit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43399);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _audit_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11161);



async function embeddedReads(path, since, most, invocation) {
    const source = await (0,_audit_source_js__WEBPACK_IMPORTED_MODULE_0__/* .openSource */ .o)(invocation.env['RELOCK_DIR'], invocation);
    try {
        const query = { key: `secret/${path}`, action: 'read', since: since.getTime(), limit: most, oldestFirst: false };
        return (await source.search(query)).map(({ time, text }) => {
            const { identity, address, status } = (0,_audit_audit_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(text);
            const who = identity === null ? 'nobody known' : (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(identity.name, 120);
            const from = address === '' ? '' : ` from ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(address, 60)}`;
            return { at: new Date(time).toISOString(), what: `read from the vault by ${who}${from} (${status})` };
        });
    }
    finally {
        await source.close();
    }
}


/***/ }),

/***/ 103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   gu: () => (/* binding */ askHidden),
/* harmony export */   nM: () => (/* binding */ passphrasePrompt)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);

function passphrasePrompt(invocation) {
    const { stdin } = invocation;
    if (!isTerminal(stdin) || !invocation.interactive)
        return undefined;
    return async (what, repeat) => {
        const first = await askHidden(`${what} (not shown): `, stdin, invocation);
        if (repeat && (await askHidden(`${what} again: `, stdin, invocation)) !== first) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PROMPT', `the two entries of the ${what} differ`, {
                remedy: 'Start again.',
                state: 'Nothing was changed.',
            });
        }
        return first;
    };
}
async function askHidden(question, stdin, { err }) {
    err(question);
    stdin.setRawMode(true);
    const { promise, resolve, reject } = Promise.withResolvers();
    const decoder = new TextDecoder();
    let line = '';
    const onData = (chunk) => {
        for (const character of typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })) {
            if (character === '\r' || character === '\n')
                return resolve(line);
            if (character === '\u0003' || character === '\u0004')
                return reject(new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PROMPT', 'stopped at the prompt'));
            if (character === '\u007f' || character === '\b')
                line = Array.from(line).slice(0, -1).join('');
            else
                line += character;
        }
    };
    stdin.on('data', onData);
    stdin.resume();
    try {
        return await promise;
    }
    finally {
        stdin.off('data', onData);
        stdin.setRawMode(false);
        stdin.pause();
        err('\n');
    }
}
function isTerminal(stdin) {
    return 'isTTY' in stdin && stdin.isTTY === true && 'setRawMode' in stdin;
}


/***/ })

};
