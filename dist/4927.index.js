export const id = 4927;
export const ids = [4927,5186,5757];
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
            const { openAwsKms } = await __webpack_require__.e(/* import() */ 8876).then(__webpack_require__.bind(__webpack_require__, 68876));
            return openAwsKms(options);
        }
        case 'azurekeyvault': {
            const { openAzureKeyVault } = await __webpack_require__.e(/* import() */ 349).then(__webpack_require__.bind(__webpack_require__, 30349));
            return openAzureKeyVault(options);
        }
        case 'gcpckms': {
            const { openGcpCkms } = await __webpack_require__.e(/* import() */ 5312).then(__webpack_require__.bind(__webpack_require__, 35312));
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
/* harmony export */   n$: () => (/* binding */ eachRecord),
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
function* eachRecord(vault) {
    for (const row of vault.db.all('SELECT id FROM record')) {
        const found = vault.db.get('SELECT id, path, head FROM record WHERE id = ?', (0,_database_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(row, 'id'));
        if (found !== undefined)
            yield (0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .untampered */ .WL)('the name of a secret', () => openRecord(vault, found));
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
