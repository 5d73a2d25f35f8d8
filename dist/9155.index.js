export const id = 9155;
export const ids = [9155,3131];
export const modules = {

/***/ 1832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ChainCheck)
/* harmony export */ });
/* harmony import */ var _audit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43399);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79169);
/* harmony import */ var _head_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62872);



class ChainCheck {
    #key;
    #outside;
    #link;
    #entries = 0;
    #first = 0;
    #signedTo = 0;
    #bad;
    constructor(publicKey, outside) {
        this.#key = publicKey;
        this.#outside = outside;
        if (outside !== undefined && !(0,_head_js__WEBPACK_IMPORTED_MODULE_1__/* .isSigned */ .JI)(outside, publicKey)) {
            this.#fail(outside.number, 'the head from outside is forged, or another vault’s');
        }
    }
    get isBad() {
        return this.#bad !== undefined;
    }
    start(head) {
        if (!(0,_head_js__WEBPACK_IMPORTED_MODULE_1__/* .isSigned */ .JI)(head, this.#key))
            this.#fail(head.number + 1, 'the head before it is forged, or another vault’s');
        this.#link = { number: head.number, chain: Buffer.from(head.chain, 'hex') };
        this.#signedTo = head.number;
        this.#compareOutside(this.#link);
    }
    record({ number, time, chain, text }) {
        if (this.#bad !== undefined)
            return;
        const before = this.#link ?? (0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .beginning */ .I)(this.#key);
        const due = before.number + 1;
        if (number > due)
            return this.#fail(due, `it is missing: entry ${number} stands in its place`);
        if (number < due)
            return this.#fail(number, 'it stands there twice, or in another place');
        if (text === undefined)
            return this.#fail(number, 'it was changed: it does not open');
        if (!(0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .chainOf */ .d)(before.chain, number, time, text).equals(chain)) {
            return this.#fail(number, 'it was changed: its chain value is another one');
        }
        if ((0,_audit_js__WEBPACK_IMPORTED_MODULE_2__/* .timeOf */ .nR)(text) !== time)
            return this.#fail(number, 'its time was changed');
        this.#link = { number, chain };
        this.#entries++;
        if (this.#first === 0)
            this.#first = number;
        this.#compareOutside(this.#link);
    }
    head(head) {
        if (this.#bad !== undefined)
            return;
        const last = this.#link ?? (0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .beginning */ .I)(this.#key);
        if (!(0,_head_js__WEBPACK_IMPORTED_MODULE_1__/* .isSigned */ .JI)(head, this.#key))
            return this.#fail(head.number, 'the head over it is forged, or another vault’s');
        if (head.number > last.number)
            return this.#fail(last.number + 1, `it is missing: ${signedTo(head)}`);
        if (head.number < last.number)
            return this.#fail(head.number + 1, `the log was set back here: ${signedTo(head)}`);
        if (head.chain !== last.chain.toString('hex'))
            return this.#fail(head.number, `it was changed: ${signedTo(head)}`);
        this.#signedTo = head.number;
    }
    end() {
        const last = this.#link?.number ?? 0;
        const outside = this.#outside;
        if (outside !== undefined && outside.number > last) {
            this.#fail(last + 1, `it is missing: ${signedTo(outside)}, as the head from outside tells`);
        }
        return {
            entries: this.#entries,
            first: this.#first,
            last,
            signedTo: this.#signedTo,
            publicKey: this.#key,
            bad: this.#bad,
        };
    }
    #compareOutside({ number, chain }) {
        const outside = this.#outside;
        if (outside?.number !== number)
            return;
        if (outside.chain === chain.toString('hex'))
            this.#signedTo = number;
        else
            this.#fail(number, 'it is not the one that the head from outside was signed over');
    }
    #fail(number, why) {
        this.#bad ??= { number, why };
    }
}
function signedTo({ number, time }) {
    return `on ${new Date(time).toISOString()} the log was signed up to entry ${number}`;
}


/***/ }),

/***/ 79169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ beginning),
/* harmony export */   d: () => (/* binding */ chainOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function beginning(publicKey) {
    return { number: 0, chain: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', `relock audit v1 ${publicKey}`, 'buffer') };
}
function chainOf(previous, number, time, text) {
    const bytes = Buffer.allocUnsafe(48 + text.length);
    previous.copy(bytes, 0);
    bytes.writeBigUInt64BE(BigInt(number), 32);
    bytes.writeBigInt64BE(BigInt(time), 40);
    bytes.write(text, 48, 'latin1');
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'buffer');
}


/***/ }),

/***/ 14779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readHeadFile),
/* harmony export */   c: () => (/* binding */ writeHeadFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _head_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62872);




function readHeadFile(file) {
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        if ((0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) === 'ENOENT')
            return undefined;
        throw unusable(file, `can't be read (${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? 'refused'})`, error);
    }
    const head = text.trim().split('\n').map(_head_js__WEBPACK_IMPORTED_MODULE_2__/* .headOf */ .Uo).at(-1);
    if (head !== undefined)
        return head;
    throw unusable(file, 'holds no head of an audit log');
}
function writeHeadFile(file, head) {
    const draft = `${file}.new`;
    try {
        const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(draft, 'w', 0o644);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(handle, `${(0,_head_js__WEBPACK_IMPORTED_MODULE_2__/* .headLine */ .jR)(head)}\n`);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(handle);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, file);
    }
    catch (error) {
        throw unusable(file, `can't be written (${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? 'refused'})`, error);
    }
}
function unusable(file, why, cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-AUDIT-HEAD', `the audit head in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(file)} ${why}`, {
        remedy: 'Give a file that this user may write, best on another disk or machine than the vault.',
        cause,
    });
}


/***/ }),

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



async function openLine(protocol, caFile, proxyEnv, maxSockets = 8) {
    const settings = { keepAlive: true, maxSockets, timeout: 10_000, ...(proxyEnv === undefined ? {} : { proxyEnv }) };
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
                headers: {
                    'user-agent': 'relock',
                    ...(wanted.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(wanted.body)) }),
                    ...wanted.headers,
                },
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
                const body = await collect(response, limits.maxBytes, wanted.headers?.['accept-encoding']);
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
async function collect(response, maxBytes, asked = 'identity') {
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
    const encoded = !['identity', asked].includes(response.headers['content-encoding'] ?? 'identity');
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
        const known = agents.get(protocol) ??
            openLine(protocol, options.caFile, proxyEnvironment(options.proxies), options.connections);
        agents.set(protocol, known);
        return known;
    }
    return {
        async request(wanted) {
            const url = checkUrl(wanted.url);
            refuseDots(wanted.url);
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
function refuseDots(text) {
    const [path = ''] = text.replace(/^[a-z]+:\/\//i, '').split(/[?#]/);
    if (!path.split(/[\\/]/).some((part) => /^(?:\.|%2e){1,2}$/i.test(part)))
        return;
    throw new core_error/* RelockError */.dB('RL-HTTP-URL', 'a request’s path has a part that is "." or ".."', {
        remedy: 'Correct the name that it is made of.',
        state: 'Nothing was sent.',
    });
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


/***/ })

};
