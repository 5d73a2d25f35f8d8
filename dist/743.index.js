export const id = 743;
export const ids = [743];
export const modules = {

/***/ 43399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   iH: () => (/* binding */ serverEntry),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
const LONGEST = 60_000;
const LEFT_OUT = 'left out: too long';
function textOf(entry) {
    const { time, ...rest } = entry;
    const text = ascii(JSON.stringify({ time, ...rest }));
    return text.length <= LONGEST ? text : ascii(JSON.stringify({ time, ...rest, sent: LEFT_OUT, given: LEFT_OUT }));
}
function entryOf(text) {
    return JSON.parse(text);
}
function lineOf({ number, chain, text }) {
    return `${text.slice(0, -1)},"number":${number},"chain":"${chain.toString('hex')}"}`;
}
function recordOf(line) {
    const end = /,"number":(\d{1,15}),"chain":"([0-9a-f]{64})"\}$/.exec(line);
    if (end === null || !PLAIN.test(line))
        return undefined;
    const text = `${line.slice(0, end.index)}}`;
    const time = timeOf(text);
    if (time === undefined)
        return undefined;
    return { number: Number(end[1]), time, chain: Buffer.from(end[2] ?? '', 'hex'), text };
}
function timeOf(text) {
    const time = /^\{"time":(\d{1,15}),/.exec(text)?.[1];
    return time === undefined ? undefined : Number(time);
}
function serverEntry(path, note) {
    return {
        time: Date.now(),
        request: globalThis.crypto.randomUUID(),
        identity: null,
        address: '',
        operation: 'update',
        path,
        key: path,
        decision: 'allowed',
        policy: '',
        status: 200,
        error: '',
        lease: '',
        sent: null,
        given: null,
        note,
    };
}
const PLAIN = /^[ -~]*$/;
function ascii(json) {
    if (PLAIN.test(json))
        return json;
    return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

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

/***/ 62872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JI: () => (/* binding */ isSigned),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   ci: () => (/* binding */ signHead),
/* harmony export */   jR: () => (/* binding */ headLine)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function signHead(keys, { number, chain }, time, kind) {
    const said = { kind, vault: keys.vault, number, chain: chain.toString('hex'), time, key: keys.publicKey };
    return { ...said, signature: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, signedBytes(said), keys.signing).toString('base64url') };
}
function isSigned(head, key) {
    if (head.key !== key)
        return false;
    try {
        const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, signedBytes(head), publicKey, Buffer.from(head.signature, 'base64url'));
    }
    catch {
        return false;
    }
}
function headLine(head) {
    return JSON.stringify({ head });
}
function headOf(line) {
    if (!line.startsWith('{"head":'))
        return undefined;
    try {
        const { head } = JSON.parse(line);
        const { kind, vault, number, chain, time, key, signature } = head;
        const isWhole = (kind === 'head' || kind === 'anchor') &&
            Number.isSafeInteger(number) &&
            Number.isSafeInteger(time) &&
            [vault, chain, key, signature].every((one) => typeof one === 'string');
        return isWhole ? head : undefined;
    }
    catch {
        return undefined;
    }
}
function signedBytes({ kind, vault, number, chain, time }) {
    return Buffer.from(`relock audit ${kind} v1\n${vault}\n${number}\n${chain}\n${time}\n`);
}


/***/ }),

/***/ 17350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ openAuditKeys)
/* harmony export */ });
/* unused harmony export AuditKeys */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sealed_database_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77036);
/* harmony import */ var _sealed_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21337);



const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEGMENT = 2 ** 20;
class AuditKeys {
    vault;
    signing;
    publicKey;
    #keys;
    #hash;
    #segment;
    constructor(root, vaultId) {
        this.vault = vaultId.toString('hex');
        this.#keys = new _sealed_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .VaultKeys */ .v8(root, vaultId);
        this.#hash = this.#keys.key('audit-hash');
        const seed = this.#keys.hash('audit-sign', 'ed25519');
        const der = Buffer.concat([ED25519, seed]);
        this.signing = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: der, format: 'der', type: 'pkcs8' });
        seed.fill(0);
        der.fill(0);
        this.publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(this.signing).export({ format: 'jwk' }).x ?? '';
    }
    body(number) {
        const index = Math.floor(number / SEGMENT);
        if (this.#segment?.index !== index) {
            this.#segment = { index, key: this.#keys.key('audit', Buffer.from(String(index))) };
        }
        return this.#segment.key;
    }
    context(number) {
        return this.#keys.context('audit', number);
    }
    term(term) {
        return this.#keys.hash('audit-term', term).subarray(0, 16);
    }
    hash(text) {
        return `hmac-sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', this.#hash).update(text).digest('hex')}`;
    }
}
function openAuditKeys(vault, entries, make) {
    const id = (0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(vault.db.get('SELECT id FROM vault') ?? {}, 'id');
    const known = entries.get('audit');
    if (known === undefined && !make)
        return undefined;
    const root = known === undefined ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(_sealed_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY_LENGTH */ .J4) : Buffer.from(String(known['root']), 'base64');
    if (known === undefined)
        vault.db.write(() => entries.put('audit', { root: root.toString('base64') }));
    const keys = new AuditKeys(root, id);
    root.fill(0);
    return keys;
}


/***/ }),

/***/ 81367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ AuditRows)
/* harmony export */ });
/* harmony import */ var _sealed_box_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65428);
/* harmony import */ var _sealed_database_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77036);
/* harmony import */ var _sealed_sealed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13281);
/* harmony import */ var _head_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62872);




class AuditRows {
    #db;
    #keys;
    constructor(db, keys) {
        this.#db = db;
        this.#keys = keys;
    }
    insert({ number, time, chain, text }) {
        const body = (0,_sealed_box_js__WEBPACK_IMPORTED_MODULE_0__/* .sealBox */ .hU)(this.#keys.body(number), Buffer.from(text, 'latin1'), this.#keys.context(number));
        this.#db.run('INSERT INTO audit (number, time, chain, body) VALUES (?, ?, ?, ?)', number, time, chain, body);
    }
    sealedAfter(after, limit) {
        return this.#db
            .all('SELECT number, time, chain, body FROM audit WHERE number > ? ORDER BY number LIMIT ?', after, limit)
            .map(sealedOf);
    }
    after(after, limit) {
        return this.sealedAfter(after, limit).map((sealed) => this.open(sealed));
    }
    at(number) {
        const row = this.#db.get('SELECT number, time, chain, body FROM audit WHERE number = ?', number);
        return row === undefined ? undefined : this.open(sealedOf(row));
    }
    open({ number, time, chain, body }) {
        return (0,_sealed_sealed_js__WEBPACK_IMPORTED_MODULE_2__/* .untampered */ .WL)(`audit entry ${number}`, () => {
            const text = (0,_sealed_box_js__WEBPACK_IMPORTED_MODULE_0__/* .openBox */ .KD)(this.#keys.body(number), body, this.#keys.context(number)).toString('latin1');
            return { number, time, chain, text };
        });
    }
    last() {
        const row = this.#db.get('SELECT number, chain FROM audit ORDER BY number DESC LIMIT 1');
        return row === undefined ? undefined : { number: (0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(row, 'number'), chain: (0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'chain') };
    }
    addHead(head) {
        this.#db.run('INSERT OR REPLACE INTO audit_head (number, body) VALUES (?, ?)', head.number, (0,_head_js__WEBPACK_IMPORTED_MODULE_3__/* .headLine */ .jR)(head));
    }
    headsAfter(after) {
        return this.#db
            .all('SELECT body FROM audit_head WHERE number > ? ORDER BY number', after)
            .map((row) => (0,_head_js__WEBPACK_IMPORTED_MODULE_3__/* .headOf */ .Uo)((0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(row, 'body')))
            .filter((head) => head !== undefined);
    }
    lastHead() {
        const row = this.#db.get('SELECT body FROM audit_head ORDER BY number DESC LIMIT 1');
        return row === undefined ? undefined : (0,_head_js__WEBPACK_IMPORTED_MODULE_3__/* .headOf */ .Uo)((0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(row, 'body'));
    }
    headBefore(time, most) {
        const heads = this.#db
            .all('SELECT body FROM audit_head WHERE number <= ? ORDER BY number', most)
            .map((row) => (0,_head_js__WEBPACK_IMPORTED_MODULE_3__/* .headOf */ .Uo)((0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(row, 'body')));
        return heads.findLast((head) => head !== undefined && head.time < time);
    }
    pruneTo(anchor) {
        const row = this.#db.get('SELECT count(*) AS n FROM audit WHERE number <= ?', anchor.number) ?? {};
        this.#db.run('DELETE FROM audit WHERE number <= ?', anchor.number);
        this.#db.run('DELETE FROM audit_head WHERE number <= ?', anchor.number);
        this.addHead(anchor);
        return (0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(row, 'n');
    }
    first() {
        const row = this.#db.get('SELECT number FROM audit ORDER BY number LIMIT 1');
        return row === undefined ? 0 : (0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(row, 'number');
    }
}
function sealedOf(row) {
    return {
        number: (0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(row, 'number'),
        time: (0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(row, 'time'),
        chain: (0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'chain'),
        body: (0,_sealed_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'body'),
    };
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
