export const id = 4929;
export const ids = [4929];
export const modules = {

/***/ 14982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ wrapVerified)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);


async function wrapVerified(seal, key, context) {
    const wrapped = await seal.wrap(key, context);
    const again = await seal.unwrap(wrapped, context);
    const same = again.length === key.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(again, key);
    again.fill(0);
    if (same)
        return wrapped;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-UNVERIFIED', 'the seal does not give back what it wrapped', {
        remedy: 'Do not trust this token or service; use another one.',
        state: 'Nothing was changed: the vault is under the seal that it was under.',
    });
}


/***/ }),

/***/ 16376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ mintKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);



const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BODY = 43;
const CHECK = 6;
function mintKey(prefix) {
    const body = base62(BigInt(`0x${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('hex')}`), BODY);
    return new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(`${prefix}${body}${base62(BigInt((0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(body)), CHECK)}`);
}
function base62(value, length) {
    let digits = '';
    for (let rest = value; digits.length < length; rest /= 62n)
        digits = (ALPHABET[Number(rest % 62n)] ?? '') + digits;
    return digits;
}


/***/ }),

/***/ 65428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KD: () => (/* binding */ openBox),
/* harmony export */   KP: () => (/* binding */ encodeFields),
/* harmony export */   hU: () => (/* binding */ sealBox),
/* harmony export */   ql: () => (/* binding */ decodeFields),
/* harmony export */   su: () => (/* binding */ newestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);


const NONCE = 12;
const TAG = 16;
function sealBox(key, plain, context) {
    const nonce = freshNonce();
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-gcm', newestOf(key), nonce, { authTagLength: TAG });
    cipher.setAAD(Buffer.from(JSON.stringify(context)));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}
const POOL = 512 * NONCE;
let pool = Buffer.alloc(0);
let used = 0;
function freshNonce() {
    if (used >= pool.length) {
        pool = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(POOL);
        used = 0;
    }
    used += NONCE;
    return pool.subarray(used - NONCE, used);
}
function openBox(key, box, context) {
    if (box.length < NONCE + TAG)
        throw new RangeError('too short for a sealed box');
    if (!('older' in key))
        return open(key, box, context);
    try {
        return open(key.newest, box, context);
    }
    catch {
        return open(key.older(), box, context);
    }
}
function newestOf(key) {
    return 'older' in key ? key.newest : key;
}
function open(key, box, context) {
    const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-256-gcm', key, box.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(JSON.stringify(context)));
    decipher.setAuthTag(box.subarray(-TAG));
    const plain = decipher.update(box.subarray(NONCE, -TAG));
    try {
        decipher.final();
        return plain;
    }
    catch (error) {
        plain.fill(0);
        throw error;
    }
}
function encodeFields(fields) {
    return Buffer.from(JSON.stringify([...fields].map(([name, value]) => [name, value.reveal()])));
}
function decodeFields(bytes) {
    const pairs = JSON.parse(bytes.toString('utf8'));
    const fields = new Map();
    for (const pair of Array.isArray(pairs) ? pairs : []) {
        const [name, value] = Array.isArray(pair) ? pair : [];
        if (typeof name !== 'string')
            throw new TypeError('not the fields of a secret');
        fields.set(name, new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(typeof value === 'string' ? value : JSON.stringify(value)));
    }
    return fields;
}


/***/ }),

/***/ 54929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MD: () => (/* binding */ rootContext),
/* harmony export */   OH: () => (/* binding */ sync),
/* harmony export */   PW: () => (/* binding */ FILE),
/* harmony export */   createVault: () => (/* binding */ createVault),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   mk: () => (/* binding */ publish),
/* harmony export */   refuseExisting: () => (/* binding */ refuseExisting)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58217);
/* harmony import */ var _seal_verified_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14982);
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65428);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77036);
/* harmony import */ var _keyring_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57060);
/* harmony import */ var _heads_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(23422);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21337);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(27046);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85332);













const FILE = 'vault.db';
function rootContext(vaultId) {
    return Buffer.from(`relock sealed v1 root ${Buffer.from(vaultId).toString('hex')}`);
}
function refuseExisting(folder) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, FILE)))
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-VAULT-EXISTS', `there is a vault in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g)(folder)} already`, {
        remedy: 'Choose another folder; a vault is never made over another one.',
        state: 'Nothing was changed.',
    });
}
async function createVault(folder, seal) {
    refuseExisting(folder);
    makeFolder(folder);
    const draft = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, `.${FILE}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`);
    const root = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .KEY_LENGTH */ .J4);
    try {
        const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16);
        const wrapped = await (0,_seal_verified_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapVerified */ .l)(seal, root, rootContext(id));
        const token = writeDraft(draft, id, root, wrapped);
        publish(draft, folder);
        return token;
    }
    finally {
        root.fill(0);
        for (const suffix of ['', '-wal', '-shm', '-journal'])
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(`${draft}${suffix}`, { force: true });
    }
}
function makeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder).length === 0)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(folder, 0o700);
    }
    catch (error) {
        throw folderUnusable(folder, error);
    }
}
function writeDraft(file, id, root, wrapped) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, 'wx', 0o600));
    }
    catch (error) {
        throw folderUnusable(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), error);
    }
    const db = new _database_js__WEBPACK_IMPORTED_MODULE_6__/* .Database */ .Wm(file);
    const created = Date.now();
    const [lasting, newest] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .KEY_LENGTH */ .J4), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .KEY_LENGTH */ .J4)];
    const ring = { lasting, newest, older: undefined, term: 1, since: created };
    try {
        const keys = (0,_keyring_js__WEBPACK_IMPORTED_MODULE_7__/* .keysOf */ .YD)(root, id, ring);
        db.get('PRAGMA journal_mode = WAL');
        return db.write(() => {
            db.script(`PRAGMA application_id = ${_schema_js__WEBPACK_IMPORTED_MODULE_11__/* .APPLICATION */ .zb}; PRAGMA user_version = ${_schema_js__WEBPACK_IMPORTED_MODULE_11__/* .SCHEMA */ .yx}; ${_schema_js__WEBPACK_IMPORTED_MODULE_11__/* .TABLES */ .CG}`);
            db.run('INSERT INTO vault (only, id, seal, root, mark, created, keyring, term) VALUES (1, ?, ?, ?, ?, ?, ?, ?)', id, wrapped.kind, wrapped.bytes, (0,_box_js__WEBPACK_IMPORTED_MODULE_5__/* .sealBox */ .hU)(keys.key('mark'), new Uint8Array(), keys.context('mark', created)), created, (0,_keyring_js__WEBPACK_IMPORTED_MODULE_7__/* .sealKeyring */ .pU)(root, id, ring), ring.term);
            return (0,_token_js__WEBPACK_IMPORTED_MODULE_9__/* .createToken */ .Ey)({ db, keys, heads: new _heads_js__WEBPACK_IMPORTED_MODULE_12__/* .Heads */ .u(db) }, (0,_token_js__WEBPACK_IMPORTED_MODULE_9__/* .rootGrant */ .b5)()).token;
        });
    }
    finally {
        (0,_keyring_js__WEBPACK_IMPORTED_MODULE_7__/* .forget */ .y6)(ring);
        db.close();
    }
}
function publish(draft, folder) {
    sync(draft);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(draft, node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, FILE));
    }
    catch (error) {
        if ((0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) === 'EEXIST')
            refuseExisting(folder);
        throw folderUnusable(folder, error);
    }
    sync(folder);
}
function sync(file) {
    if (process.platform === 'win32')
        return;
    const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, 'r');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(handle);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
}
function folderUnusable(folder, cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-VAULT-FOLDER', `no vault can be made in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g)(folder)}: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(cause) ?? 'it is refused'}`, {
        remedy: 'Give a folder that this user may write, on a disk that knows hard links.',
        state: 'No vault was made.',
        cause,
    });
}


/***/ }),

/***/ 77036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Wm: () => (/* binding */ Database),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/* harmony import */ var node_sqlite__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80099);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);



const PATIENCE = 5000;
class Database {
    #sqlite;
    #statements = new Map();
    #file;
    #waits = true;
    #parts = 0;
    #marked = 0;
    #transactions = 0;
    #seen;
    #check;
    constructor(file) {
        this.#file = file;
        this.#sqlite = this.#guard(() => new node_sqlite__WEBPACK_IMPORTED_MODULE_0__.DatabaseSync(file, { timeout: PATIENCE }));
        this.run('PRAGMA secure_delete = ON');
        this.run('PRAGMA synchronous = FULL');
        this.run('PRAGMA trusted_schema = OFF');
        this.run('PRAGMA cache_size = -8000');
        this.run('PRAGMA wal_autocheckpoint = 4000');
    }
    run(sql, ...values) {
        this.#guard(() => {
            this.#mark();
            this.#statement(sql).run(...values);
        });
    }
    get(sql, ...values) {
        return this.#guard(() => this.#statement(sql).get(...values));
    }
    all(sql, ...values) {
        return this.#guard(() => this.#statement(sql).all(...values));
    }
    script(sql) {
        this.#guard(() => {
            this.#mark();
            this.#sqlite.exec(sql);
        });
    }
    write(work) {
        const check = this.#check;
        if (check === undefined || this.#sqlite.isTransaction)
            return this.#transaction('BEGIN IMMEDIATE', work);
        return this.#transaction('BEGIN IMMEDIATE', () => {
            check();
            return work();
        });
    }
    checkBeforeWrites(check) {
        this.#check = check;
    }
    get inTransaction() {
        return this.#sqlite.isTransaction;
    }
    get transactions() {
        return this.#transactions;
    }
    get version() {
        const transaction = this.#transactions;
        if (this.#seen?.transaction === transaction && this.#sqlite.isTransaction)
            return this.#seen.version;
        const version = numberOf(this.get('PRAGMA data_version') ?? {}, 'data_version');
        if (this.#sqlite.isTransaction)
            this.#seen = { transaction, version };
        return version;
    }
    part(work) {
        const outer = this.#parts++;
        try {
            const result = work();
            if (this.#marked > outer)
                this.run('RELEASE part');
            return result;
        }
        catch (error) {
            if (this.#marked > outer && this.#sqlite.isTransaction) {
                this.run('ROLLBACK TO part');
                this.run('RELEASE part');
            }
            throw error;
        }
        finally {
            this.#parts = outer;
            this.#marked = Math.min(this.#marked, outer);
        }
    }
    #mark() {
        for (; this.#marked < this.#parts; this.#marked++)
            this.#statement('SAVEPOINT part').run();
    }
    waitForDisk(wait) {
        if (wait === this.#waits)
            return;
        this.run(`PRAGMA synchronous = ${wait ? 'FULL' : 'NORMAL'}`);
        this.#waits = wait;
    }
    read(work) {
        return this.#transaction('BEGIN', work);
    }
    checkpoint() {
        try {
            this.get('PRAGMA wal_checkpoint(TRUNCATE)');
        }
        catch (error) {
            if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB))
                throw error;
        }
    }
    async copyTo(file) {
        try {
            await (0,node_sqlite__WEBPACK_IMPORTED_MODULE_0__.backup)(this.#sqlite, file, { rate: 500 });
        }
        catch (error) {
            throw asRelockError(error, file);
        }
    }
    get connection() {
        return this.#sqlite;
    }
    close() {
        this.#statements.clear();
        if (this.#sqlite.isOpen)
            this.#guard(() => this.#sqlite.close());
    }
    #transaction(begin, work) {
        if (this.#sqlite.isTransaction)
            return work();
        this.run(begin);
        this.#transactions++;
        try {
            const result = work();
            this.run('COMMIT');
            return result;
        }
        catch (error) {
            if (this.#sqlite.isTransaction)
                this.run('ROLLBACK');
            throw error;
        }
        finally {
            this.#transactions++;
        }
    }
    #statement(sql) {
        let statement = this.#statements.get(sql);
        if (statement === undefined) {
            statement = this.#sqlite.prepare(sql);
            this.#statements.set(sql, statement);
        }
        return statement;
    }
    #guard(work) {
        try {
            return work();
        }
        catch (error) {
            throw asRelockError(error, this.#file);
        }
    }
}
const SQLITE = { busy: 5, locked: 6, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cantOpen: 14, notADatabase: 26 };
function asRelockError(error, file) {
    if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
        return error;
    const where = `the vault ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(file)}`;
    const nothing = 'Nothing was changed.';
    switch (error.errcode & 0xff) {
        case SQLITE.busy:
        case SQLITE.locked:
            return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-LOCKED', `${where} is being written by another process`, {
                remedy: `Try again; this one waited ${PATIENCE / 1000} seconds.`,
                state: nothing,
                cause: error,
            });
        case SQLITE.full:
            return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-DISK-FULL', `${where} can't grow: the disk is full`, {
                remedy: 'Free some space on its disk, then do it again.',
                state: `${nothing} All that was stored before is still there.`,
                cause: error,
            });
        case SQLITE.readOnly:
            return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-READ-ONLY', `${where} can't be written`, {
                remedy: 'Its folder and files must belong to this user, on a disk that is not mounted read-only.',
                state: nothing,
                cause: error,
            });
        case SQLITE.corrupt:
        case SQLITE.notADatabase:
            return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-DAMAGED', `${where} is damaged`, {
                remedy: 'Keep it as it is, and restore a backup elsewhere.',
                state: nothing,
                cause: error,
            });
        default:
            return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-IO', `${where} can't be used: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(error.message)}`, {
                remedy: 'Check its disk and the rights on its folder.',
                state: nothing,
                cause: error,
            });
    }
}
function bytesOf(row, column) {
    const value = row[column];
    if (!(value instanceof Uint8Array))
        throw new TypeError(`${column} holds no bytes`);
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}
function numberOf(row, column) {
    const value = row[column];
    if (typeof value !== 'number')
        throw new TypeError(`${column} holds no number`);
    return value;
}
function textOf(row, column) {
    const value = row[column];
    if (typeof value !== 'string')
        throw new TypeError(`${column} holds no text`);
    return value;
}


/***/ }),

/***/ 23422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ Heads)
/* harmony export */ });
const KEPT = 4096;
const LARGEST = 1024;
class Heads {
    #db;
    #kept = new Map();
    #changed = new Set();
    #transaction = -1;
    #version = -1;
    constructor(db) {
        this.#db = db;
    }
    get(path) {
        const { version } = this.#db;
        if (version !== this.#version) {
            this.#kept.clear();
            this.#version = version;
        }
        return this.#kept.get(path);
    }
    keep(record, size) {
        if (size > LARGEST || (this.#transaction === this.#db.transactions && this.#changed.has(record.path)))
            return;
        if (this.#kept.size >= KEPT) {
            const [oldest] = this.#kept.keys();
            if (oldest !== undefined)
                this.#kept.delete(oldest);
        }
        this.#kept.set(record.path, record);
    }
    change(path) {
        if (this.#transaction !== this.#db.transactions) {
            this.#changed.clear();
            this.#transaction = this.#db.transactions;
        }
        this.#changed.add(path);
        this.#kept.delete(path);
    }
}


/***/ }),

/***/ 57060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E8: () => (/* binding */ refuseStaleKeys),
/* harmony export */   YD: () => (/* binding */ keysOf),
/* harmony export */   Ym: () => (/* binding */ rowMark),
/* harmony export */   pU: () => (/* binding */ sealKeyring),
/* harmony export */   u$: () => (/* binding */ openKeyring),
/* harmony export */   y6: () => (/* binding */ forget)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65428);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77036);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21337);





const FORMAT = 1;
const HEAD = 1 + 4 + 8;
function sealKeyring(root, vaultId, ring) {
    const head = Buffer.alloc(HEAD);
    head.writeUInt8(FORMAT);
    head.writeUInt32BE(ring.term, 1);
    head.writeDoubleBE(ring.since, 5);
    const plain = Buffer.concat([head, ring.lasting, ring.newest, ring.older ?? new Uint8Array()]);
    const keys = new _keys_js__WEBPACK_IMPORTED_MODULE_4__/* .VaultKeys */ .v8(root, vaultId);
    try {
        return (0,_box_js__WEBPACK_IMPORTED_MODULE_2__/* .sealBox */ .hU)(keys.key('keyring'), plain, keys.context('keyring'));
    }
    finally {
        plain.fill(0);
    }
}
function openKeyring(root, vaultId, box) {
    const keys = new _keys_js__WEBPACK_IMPORTED_MODULE_4__/* .VaultKeys */ .v8(root, vaultId);
    const plain = (0,_box_js__WEBPACK_IMPORTED_MODULE_2__/* .openBox */ .KD)(keys.key('keyring'), box, keys.context('keyring'));
    const key = (index) => plain.subarray(HEAD + index * _keys_js__WEBPACK_IMPORTED_MODULE_4__/* .KEY_LENGTH */ .J4, HEAD + (index + 1) * _keys_js__WEBPACK_IMPORTED_MODULE_4__/* .KEY_LENGTH */ .J4);
    if (plain[0] !== FORMAT || plain.length < HEAD + 2 * _keys_js__WEBPACK_IMPORTED_MODULE_4__/* .KEY_LENGTH */ .J4)
        throw new RangeError('no keyring');
    return {
        lasting: key(0),
        newest: key(1),
        older: plain.length === HEAD + 3 * _keys_js__WEBPACK_IMPORTED_MODULE_4__/* .KEY_LENGTH */ .J4 ? key(2) : undefined,
        term: plain.readUInt32BE(1),
        since: plain.readDoubleBE(5),
    };
}
function forget({ lasting, newest, older }) {
    for (const key of [lasting, newest, older])
        key?.fill(0);
}
function keysOf(root, vaultId, ring) {
    const keys = new _keys_js__WEBPACK_IMPORTED_MODULE_4__/* .VaultKeys */ .v8(ring.lasting, vaultId);
    keys.use(root, ring);
    return keys;
}
function refuseStaleKeys(db, keys) {
    db.checkBeforeWrites(() => {
        if ((0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(db.get('SELECT term FROM vault') ?? {}, 'term') === keys.term)
            return;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-REKEYED', 'the vault’s keys were changed by another process', {
            remedy: 'Start again: the new keys are then used.',
            state: 'Nothing was changed.',
        });
    });
}
function rowMark(row) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'root')).digest('hex');
}


/***/ }),

/***/ 21337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ KEY_LENGTH),
/* harmony export */   MI: () => (/* binding */ freshKey),
/* harmony export */   oF: () => (/* binding */ secretKey),
/* harmony export */   v8: () => (/* binding */ VaultKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);


const KEY_LENGTH = 32;
const KEPT = 4096;
class Derived {
    #purposes = new Map();
    #records = new Map();
    #from;
    #vault;
    constructor(from, vault) {
        this.#from = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(from);
        this.#vault = vault;
    }
    of(purpose, record) {
        let key = this.#purposes.get(purpose);
        if (key === undefined) {
            const bits = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', this.#from, this.#vault, `relock sealed v1 ${purpose}`, KEY_LENGTH);
            key = secretKey(Buffer.from(bits));
            this.#purposes.set(purpose, key);
        }
        return record === undefined ? key : this.#ofRecord(purpose, key, record);
    }
    #ofRecord(purpose, above, record) {
        const name = `${purpose} ${Buffer.from(record.buffer, record.byteOffset, record.byteLength).toString('latin1')}`;
        const known = this.#records.get(name);
        if (known !== undefined)
            return known;
        if (this.#records.size >= KEPT) {
            const [oldest] = this.#records.keys();
            if (oldest !== undefined)
                this.#records.delete(oldest);
        }
        const key = secretKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', above).update(record).digest());
        this.#records.set(name, key);
        return key;
    }
}
class VaultKeys {
    #lasting;
    #root;
    #newest;
    #older;
    #term = 0;
    #since = 0;
    #index;
    #vault;
    constructor(lasting, vaultId) {
        this.#vault = Buffer.from(vaultId).toString('hex');
        this.#root = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(lasting);
        this.#lasting = new Derived(lasting, this.#vault);
        this.#newest = this.#lasting;
    }
    use(root, { newest, older, term, since }) {
        this.#root = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(root);
        this.#newest = new Derived(newest, this.#vault);
        this.#older = older === undefined ? undefined : new Derived(older, this.#vault);
        this.#term = term;
        this.#since = since;
    }
    get root() {
        return this.#root;
    }
    get term() {
        return this.#term;
    }
    get since() {
        return this.#since;
    }
    get isChanging() {
        return this.#older !== undefined;
    }
    context(purpose, ...parts) {
        return ['relock sealed v1', purpose, this.#vault, ...parts];
    }
    key(purpose, record) {
        return this.#lasting.of(purpose, record);
    }
    box(purpose, record) {
        const newest = this.#newest.of(purpose, record);
        const older = this.#older;
        return older === undefined ? newest : { newest, older: () => older.of(purpose, record) };
    }
    hash(purpose, ...parts) {
        const mac = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', this.#lasting.of(purpose));
        for (const part of parts) {
            const length = Buffer.byteLength(part);
            const bytes = Buffer.allocUnsafe(4 + length);
            bytes.writeUInt32BE(length);
            if (typeof part === 'string')
                bytes.write(part, 4);
            else
                bytes.set(part, 4);
            mac.update(bytes);
        }
        return mac.digest();
    }
    indexKey() {
        return (this.#index ??= this.#makeIndexKey());
    }
    #makeIndexKey() {
        const bits = this.#lasting.of('index').export();
        const key = new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(bits.toString('base64url'));
        bits.fill(0);
        return key;
    }
}
function freshKey() {
    const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(KEY_LENGTH);
    return { bytes, key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(bytes) };
}
function secretKey(bytes) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(bytes);
    bytes.fill(0);
    return key;
}


/***/ }),

/***/ 27046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ TABLES),
/* harmony export */   kO: () => (/* binding */ SERVER_TABLES),
/* harmony export */   yx: () => (/* binding */ SCHEMA),
/* harmony export */   zb: () => (/* binding */ APPLICATION)
/* harmony export */ });
const APPLICATION = 0x524c4b56;
const SCHEMA = 2;
const SERVER_TABLES = `
ALTER TABLE vault ADD COLUMN keyring BLOB;
ALTER TABLE vault ADD COLUMN term INTEGER NOT NULL DEFAULT 0;
ALTER TABLE vault ADD COLUMN recovery BLOB;
ALTER TABLE vault ADD COLUMN backed INTEGER NOT NULL DEFAULT 0;

CREATE TABLE entry (
  id BLOB PRIMARY KEY,
  folder BLOB NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_folder ON entry (folder);

ALTER TABLE record ADD COLUMN folder BLOB;
CREATE INDEX record_folder ON record (folder);
CREATE TABLE branch (
  id BLOB PRIMARY KEY,
  folder BLOB NOT NULL,
  name BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX branch_folder ON branch (folder);

ALTER TABLE token ADD COLUMN accessor BLOB;
ALTER TABLE token ADD COLUMN parent BLOB;
ALTER TABLE token ADD COLUMN expires INTEGER;
CREATE UNIQUE INDEX token_accessor ON token (accessor);
CREATE INDEX token_parent ON token (parent);
CREATE INDEX token_expires ON token (expires);

CREATE TABLE lease (
  id BLOB PRIMARY KEY,
  token BLOB,
  mount BLOB NOT NULL,
  due INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX lease_token ON lease (token);
CREATE INDEX lease_due ON lease (due);
CREATE INDEX lease_mount ON lease (mount, due);

CREATE TABLE issued (
  hash BLOB PRIMARY KEY,
  role BLOB NOT NULL,
  accessor BLOB NOT NULL UNIQUE,
  expires INTEGER,
  uses INTEGER NOT NULL,
  used INTEGER NOT NULL,
  place BLOB NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX issued_role ON issued (role);
CREATE INDEX issued_expires ON issued (expires);

CREATE TABLE seen (
  hash BLOB PRIMARY KEY,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_expires ON seen (expires);

CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  chain BLOB NOT NULL,
  body BLOB NOT NULL
) STRICT;

CREATE TABLE audit_head (
  number INTEGER PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE audit_term (
  block INTEGER NOT NULL,
  term BLOB NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (block, term)
) STRICT, WITHOUT ROWID;
`;
const TABLES = `
CREATE TABLE vault (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id BLOB NOT NULL,
  seal TEXT NOT NULL,
  root BLOB NOT NULL,
  mark BLOB NOT NULL,
  created INTEGER NOT NULL
) STRICT;

CREATE TABLE record (
  id BLOB PRIMARY KEY,
  path BLOB NOT NULL UNIQUE,
  head BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE version (
  record BLOB NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  created INTEGER NOT NULL,
  rotation TEXT NOT NULL,
  destroyed INTEGER NOT NULL,
  key BLOB NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (record, number)
) STRICT;

CREATE TABLE staged (
  record BLOB PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
  rotation TEXT NOT NULL,
  created INTEGER NOT NULL,
  key BLOB NOT NULL,
  value BLOB NOT NULL
) STRICT;

CREATE TABLE journal (
  record BLOB PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT;

CREATE TABLE fingerprint (
  record BLOB NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  slot BLOB NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (record, slot)
) STRICT;

CREATE TABLE token (
  hash BLOB PRIMARY KEY,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
${SERVER_TABLES}`;


/***/ }),

/***/ 13281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   WL: () => (/* binding */ untampered),
/* harmony export */   hj: () => (/* binding */ conflict),
/* harmony export */   rZ: () => (/* binding */ tampered)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


function untampered(what, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB)
            throw error;
        throw tampered(what, error);
    }
}
function tampered(what, cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-TAMPERED', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(what)} was changed outside Relock`, {
        remedy: 'Keep the file for whoever looks into it, and restore this secret from a backup.',
        state: 'Nothing of it was given out.',
        cause,
    });
}
function nameOf(path) {
    return `relock://${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(path, 200)}`;
}
function conflict(path, expected, actual) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-CONFLICT', `${nameOf(path)} was changed by someone else meanwhile`, {
        evidence: [
            ['Expected', String(expected)],
            ['It is', actual === 0 ? '(none)' : String(actual)],
        ],
        remedy: 'Read it again, then decide again.',
        state: 'Nothing was changed.',
    });
}


/***/ }),

/***/ 85332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ tokenOf),
/* harmony export */   BN: () => (/* binding */ tokenAt),
/* harmony export */   Ey: () => (/* binding */ createToken),
/* harmony export */   Fn: () => (/* binding */ endToken),
/* harmony export */   RN: () => (/* binding */ tokenBoxes),
/* harmony export */   Tz: () => (/* binding */ endedTokens),
/* harmony export */   b5: () => (/* binding */ rootGrant),
/* harmony export */   fm: () => (/* binding */ findToken),
/* harmony export */   gN: () => (/* binding */ allAccessors),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   sS: () => (/* binding */ saveGrant)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base62_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16376);
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65428);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77036);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13281);





const PREFIX = 'rlk_';
function rootGrant() {
    return {
        policies: ['root'],
        name: 'root',
        mount: 'auth/token/',
        claims: {},
        meta: {},
        expires: undefined,
        ttl: 0,
        latest: undefined,
        period: 0,
        renewable: false,
        orphan: true,
        uses: 0,
    };
}
function createToken(vault, request, parent) {
    const token = (0,_base62_js__WEBPACK_IMPORTED_MODULE_1__/* .mintKey */ .u)(PREFIX);
    const hash = hashOf(vault, token);
    const grant = { ...request, accessor: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex'), created: Date.now() };
    vault.db.run('INSERT INTO token (hash, accessor, parent, expires, body) VALUES (?, ?, ?, ?, ?)', hash, accessorHash(vault, grant.accessor), parent ?? null, grant.expires ?? null, sealGrant(vault, hash, grant));
    return { token, grant, hash };
}
function findToken(vault, token) {
    return tokenAt(vault, hashOf(vault, token));
}
function tokenAt(vault, hash) {
    const row = vault.db.get('SELECT hash, parent, body FROM token WHERE hash = ?', hash);
    return row === undefined ? null : opened(vault, row);
}
function tokenOf(vault, accessor) {
    const row = vault.db.get('SELECT hash, parent, body FROM token WHERE accessor = ?', accessorHash(vault, accessor));
    return row === undefined ? null : opened(vault, row);
}
function saveGrant(vault, { hash, grant }) {
    vault.db.run('UPDATE token SET expires = ?, body = ? WHERE hash = ?', grant.expires ?? null, sealGrant(vault, hash, grant), hash);
}
function endToken(vault, hash, keepChildren = false) {
    const ended = [hash];
    if (keepChildren)
        vault.db.run('UPDATE token SET parent = NULL WHERE parent = ?', hash);
    else {
        for (const one of ended) {
            for (const row of vault.db.all('SELECT hash FROM token WHERE parent = ?', one))
                ended.push((0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'hash'));
        }
    }
    for (const one of ended)
        vault.db.run('DELETE FROM token WHERE hash = ?', one);
    return ended;
}
function endedTokens(vault, time, limit) {
    return vault.db
        .all('SELECT hash FROM token WHERE expires <= ? ORDER BY expires LIMIT ?', time, limit)
        .map((row) => (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'hash'));
}
function allAccessors(vault) {
    return vault.db
        .all('SELECT hash, parent, body FROM token')
        .map((row) => opened(vault, row).grant.accessor)
        .sort();
}
function hashOf(vault, token) {
    return vault.keys.hash('token', token.reveal());
}
function accessorHash(vault, accessor) {
    return vault.keys.hash('accessor', accessor);
}
function sealGrant(vault, hash, grant) {
    return (0,_box_js__WEBPACK_IMPORTED_MODULE_2__/* .sealBox */ .hU)(vault.keys.box('token', hash), Buffer.from(JSON.stringify(grant)), context(vault, hash));
}
function opened(vault, row) {
    return (0,_sealed_js__WEBPACK_IMPORTED_MODULE_4__/* .untampered */ .WL)('a token of this vault', () => {
        const hash = (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'hash');
        const plain = (0,_box_js__WEBPACK_IMPORTED_MODULE_2__/* .openBox */ .KD)(vault.keys.box('token', hash), (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'body'), context(vault, hash));
        const grant = JSON.parse(plain.toString('utf8'));
        return {
            hash,
            parent: row['parent'] === null ? undefined : (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'parent'),
            grant: 'policy' in grant ? { ...rootGrant(), accessor: '', created: grant.created } : grant,
        };
    });
}
const tokenBoxes = {
    table: 'token',
    key: ['hash'],
    column: 'body',
    sealedWith: (vault, row) => {
        const hash = (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'hash');
        return { key: vault.keys.box('token', hash), context: context(vault, hash) };
    },
};
function context(vault, hash) {
    return vault.keys.context('token', hash.toString('hex'));
}


/***/ })

};
