export const id = 2773;
export const ids = [2773,4929,5186];
export const modules = {

/***/ 5186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
            const { openPassphrase } = await __webpack_require__.e(/* import() */ 5558).then(__webpack_require__.bind(__webpack_require__, 5558));
            return openPassphrase(options);
        }
    }
}


/***/ }),

/***/ 5428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KD: () => (/* binding */ openBox),
/* harmony export */   KP: () => (/* binding */ encodeFields),
/* harmony export */   hU: () => (/* binding */ sealBox),
/* harmony export */   ql: () => (/* binding */ decodeFields)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);


const NONCE = 12;
const TAG = 16;
function sealBox(key, plain, context) {
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(NONCE);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-gcm', key, nonce, { authTagLength: TAG });
    cipher.setAAD(Buffer.from(JSON.stringify(context)));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}
function openBox(key, box, context) {
    if (box.length < NONCE + TAG)
        throw new RangeError('too short for a sealed box');
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
        if (typeof name !== 'string' || typeof value !== 'string')
            throw new TypeError('not the fields of a secret');
        fields.set(name, new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(value));
    }
    return fields;
}


/***/ }),

/***/ 4929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ rootContext),
/* harmony export */   P: () => (/* binding */ FILE),
/* harmony export */   createVault: () => (/* binding */ createVault),
/* harmony export */   refuseExisting: () => (/* binding */ refuseExisting)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8217);
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5428);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7036);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1337);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7046);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5332);










const FILE = 'vault.db';
function rootContext(vaultId) {
    return Buffer.from(`relock sealed v1 root ${Buffer.from(vaultId).toString('hex')}`);
}
function refuseExisting(folder) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, FILE)))
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-VAULT-EXISTS', `there is a vault in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g)(folder)} already`, {
        remedy: 'Choose another folder; a vault is never made over another one.',
        state: 'Nothing was changed.',
    });
}
async function createVault(folder, seal) {
    refuseExisting(folder);
    makeFolder(folder);
    const draft = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, `.${FILE}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`);
    const root = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .KEY_LENGTH */ .J4);
    try {
        const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16);
        const wrapped = await seal.wrap(root, rootContext(id));
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
    const db = new _database_js__WEBPACK_IMPORTED_MODULE_5__/* .Database */ .Wm(file);
    try {
        const keys = new _keys_js__WEBPACK_IMPORTED_MODULE_6__/* .VaultKeys */ .v8(root, id);
        const token = (0,_token_js__WEBPACK_IMPORTED_MODULE_7__/* .mintToken */ .W$)();
        const created = Date.now();
        db.get('PRAGMA journal_mode = WAL');
        db.write(() => {
            db.script(`PRAGMA application_id = ${_schema_js__WEBPACK_IMPORTED_MODULE_9__/* .APPLICATION */ .zb}; PRAGMA user_version = ${_schema_js__WEBPACK_IMPORTED_MODULE_9__/* .SCHEMA */ .yx}; ${_schema_js__WEBPACK_IMPORTED_MODULE_9__/* .TABLES */ .CG}`);
            db.run('INSERT INTO vault (only, id, seal, root, mark, created) VALUES (1, ?, ?, ?, ?, ?)', id, wrapped.kind, wrapped.bytes, (0,_box_js__WEBPACK_IMPORTED_MODULE_4__/* .sealBox */ .hU)(keys.key('mark'), new Uint8Array(), keys.context('mark', created)), created);
            (0,_token_js__WEBPACK_IMPORTED_MODULE_7__/* .grantToken */ .A2)({ db, keys }, token);
        });
        return token;
    }
    finally {
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
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-VAULT-FOLDER', `no vault can be made in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g)(folder)}: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(cause) ?? 'it is refused'}`, {
        remedy: 'Give a folder that this user may write, on a disk that knows hard links.',
        state: 'No vault was made.',
        cause,
    });
}


/***/ }),

/***/ 7036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Wm: () => (/* binding */ Database),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/* harmony import */ var node_sqlite__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8217);



const PATIENCE = 5000;
class Database {
    #sqlite;
    #statements = new Map();
    #file;
    constructor(file) {
        this.#file = file;
        this.#sqlite = this.#guard(() => new node_sqlite__WEBPACK_IMPORTED_MODULE_0__.DatabaseSync(file, { timeout: PATIENCE }));
        this.run('PRAGMA secure_delete = ON');
        this.run('PRAGMA synchronous = FULL');
        this.run('PRAGMA trusted_schema = OFF');
    }
    run(sql, ...values) {
        this.#guard(() => this.#statement(sql).run(...values));
    }
    get(sql, ...values) {
        return this.#guard(() => this.#statement(sql).get(...values));
    }
    all(sql, ...values) {
        return this.#guard(() => this.#statement(sql).all(...values));
    }
    script(sql) {
        this.#guard(() => this.#sqlite.exec(sql));
    }
    write(work) {
        return this.#transaction('BEGIN IMMEDIATE', work);
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
    close() {
        this.#statements.clear();
        if (this.#sqlite.isOpen)
            this.#guard(() => this.#sqlite.close());
    }
    #transaction(begin, work) {
        if (this.#sqlite.isTransaction)
            return work();
        this.run(begin);
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

/***/ 1337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ KEY_LENGTH),
/* harmony export */   MI: () => (/* binding */ freshKey),
/* harmony export */   oF: () => (/* binding */ secretKey),
/* harmony export */   v8: () => (/* binding */ VaultKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);


const KEY_LENGTH = 32;
class VaultKeys {
    #purposes = new Map();
    #root;
    #vault;
    constructor(root, vaultId) {
        this.#root = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(root);
        this.#vault = Buffer.from(vaultId).toString('hex');
    }
    context(purpose, ...parts) {
        return ['relock sealed v1', purpose, this.#vault, ...parts];
    }
    key(purpose, record) {
        const whole = this.#purpose(purpose);
        return record === undefined ? whole : secretKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', whole).update(record).digest());
    }
    hash(purpose, ...parts) {
        const mac = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', this.#purpose(purpose));
        for (const part of parts) {
            const bytes = Buffer.from(part);
            const length = Buffer.alloc(4);
            length.writeUInt32BE(bytes.length);
            mac.update(length).update(bytes);
        }
        return mac.digest();
    }
    indexKey() {
        const bits = this.#purpose('index').export();
        const key = new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(bits.toString('base64url'));
        bits.fill(0);
        return key;
    }
    #purpose(purpose) {
        let key = this.#purposes.get(purpose);
        if (key === undefined) {
            const bits = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', this.#root, this.#vault, `relock sealed v1 ${purpose}`, KEY_LENGTH);
            key = secretKey(Buffer.from(bits));
            this.#purposes.set(purpose, key);
        }
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

/***/ 7046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ TABLES),
/* harmony export */   yx: () => (/* binding */ SCHEMA),
/* harmony export */   zb: () => (/* binding */ APPLICATION)
/* harmony export */ });
const APPLICATION = 0x524c4b56;
const SCHEMA = 1;
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
`;


/***/ }),

/***/ 3281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   WL: () => (/* binding */ untampered),
/* harmony export */   hj: () => (/* binding */ conflict),
/* harmony export */   rZ: () => (/* binding */ tampered)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8217);


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

/***/ 5332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ grantToken),
/* harmony export */   K2: () => (/* binding */ lookUpToken),
/* harmony export */   W$: () => (/* binding */ mintToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5428);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7036);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3281);






const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PREFIX = 'rlk_';
const BODY = 43;
const CHECK = 6;
function mintToken() {
    const body = base62(BigInt(`0x${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('hex')}`), BODY);
    return new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(`${PREFIX}${body}${base62(BigInt((0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(body)), CHECK)}`);
}
function grantToken(vault, token) {
    const hash = vault.keys.hash('token', token.reveal());
    const grant = { policy: 'root', created: Date.now() };
    const body = (0,_box_js__WEBPACK_IMPORTED_MODULE_3__/* .sealBox */ .hU)(vault.keys.key('token', hash), Buffer.from(JSON.stringify(grant)), context(vault, hash));
    vault.db.run('INSERT INTO token (hash, body) VALUES (?, ?)', hash, body);
}
function lookUpToken(vault, token) {
    const hash = vault.keys.hash('token', token.reveal());
    const row = vault.db.get('SELECT body FROM token WHERE hash = ?', hash);
    if (row === undefined)
        return null;
    return (0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .untampered */ .WL)('a token of this vault', () => {
        const plain = (0,_box_js__WEBPACK_IMPORTED_MODULE_3__/* .openBox */ .KD)(vault.keys.key('token', hash), (0,_database_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(row, 'body'), context(vault, hash));
        return JSON.parse(plain.toString('utf8'));
    });
}
function context(vault, hash) {
    return vault.keys.context('token', hash.toString('hex'));
}
function base62(value, length) {
    let digits = '';
    for (let rest = value; digits.length < length; rest /= 62n)
        digits = (ALPHABET[Number(rest % 62n)] ?? '') + digits;
    return digits;
}


/***/ }),

/***/ 2773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openEmbedded: () => (/* binding */ openEmbedded),
  openEmbeddedStore: () => (/* binding */ openEmbeddedStore)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(6232);
// EXTERNAL MODULE: ./build/seal/open.js
var seal_open = __webpack_require__(5186);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(8217);
// EXTERNAL MODULE: ./build/sealed/box.js
var box = __webpack_require__(5428);
// EXTERNAL MODULE: ./build/sealed/create.js
var create = __webpack_require__(4929);
// EXTERNAL MODULE: ./build/sealed/database.js
var database = __webpack_require__(7036);
// EXTERNAL MODULE: ./build/sealed/keys.js
var sealed_keys = __webpack_require__(1337);
// EXTERNAL MODULE: ./build/core/fingerprint.js
var fingerprint = __webpack_require__(7486);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/sealed/sealed.js
var sealed = __webpack_require__(3281);
;// CONCATENATED MODULE: ./build/sealed/record.js





const LONGEST_PATH = 512;
function checkPath(path) {
    const segments = path.split('/');
    const wrong = path === '' ||
        Buffer.byteLength(path) > LONGEST_PATH ||
        !path.isWellFormed() ||
        segments.some((segment) => segment === '' || segment === '.' || segment === '..') ||
        /[\u0000-\u001f\u007f\\%?#]/.test(path);
    if (wrong) {
        throw new core_error/* RelockError */.dB('RL-VAULT-PATH', `${(0,sealed/* nameOf */.Vb)(path)} is not a path that a vault takes`, {
            remedy: `Use segments joined by "/", ${LONGEST_PATH} bytes at most, without "?", "#", "%", "\\" and control characters.`,
        });
    }
}
function findRecord(vault, path) {
    const hash = vault.keys.hash('path', path);
    const row = vault.db.get('SELECT id, path, head FROM record WHERE path = ?', hash);
    if (row === undefined)
        return undefined;
    return (0,sealed/* untampered */.WL)((0,sealed/* nameOf */.Vb)(path), () => {
        const record = openRecord(vault, row);
        if (record.path !== path)
            throw new RangeError('the head of another secret');
        return record;
    });
}
function findOrMakeRecord(vault, path) {
    const found = findRecord(vault, path);
    if (found !== undefined)
        return found;
    const record = { id: (0,external_node_crypto_.randomBytes)(16), path, kind: undefined, current: 0 };
    vault.db.run('INSERT INTO record (id, path, head) VALUES (?, ?, ?)', record.id, vault.keys.hash('path', path), sealHead(vault, record));
    return record;
}
function saveRecord(vault, record) {
    vault.db.run('UPDATE record SET head = ? WHERE id = ?', sealHead(vault, record), record.id);
    return record;
}
function allRecords(vault) {
    const rows = vault.db.all('SELECT id, path, head FROM record');
    const records = rows.map((row) => (0,sealed/* untampered */.WL)('the name of a secret', () => openRecord(vault, row)));
    return records.sort((a, b) => (a.path < b.path ? -1 : 1));
}
function sealHead(vault, { id, path, kind, current }) {
    const plain = Buffer.from(JSON.stringify({ path, kind, current }));
    const hash = vault.keys.hash('path', path);
    return (0,box/* sealBox */.hU)(vault.keys.key('head', id), plain, headContext(vault, id, hash));
}
function openRecord(vault, row) {
    const [id, hash] = [(0,database/* bytesOf */.$$)(row, 'id'), (0,database/* bytesOf */.$$)(row, 'path')];
    const plain = (0,box/* openBox */.KD)(vault.keys.key('head', id), (0,database/* bytesOf */.$$)(row, 'head'), headContext(vault, id, hash));
    const head = JSON.parse(plain.toString('utf8'));
    return { id, path: head.path, kind: head.kind, current: head.current };
}
function headContext(vault, id, hash) {
    return vault.keys.context('head', id.toString('hex'), hash.toString('hex'));
}

;// CONCATENATED MODULE: ./build/sealed/version.js





const MOST_BYTES = 1024 * 1024;
function sealValue(vault, record, fields, context) {
    if (fields.size === 0 || [...fields].some(([name, value]) => name === '' || value.isEmpty)) {
        throw new core_error/* RelockError */.dB('RL-VAULT-VALUE', `${(0,sealed/* nameOf */.Vb)(record.path)} needs a field, and each field a name and a value`, {
            remedy: 'An empty value is never a key; leave the field out.',
            state: 'Nothing was changed.',
        });
    }
    const plain = (0,box/* encodeFields */.KP)(fields);
    const { bytes, key } = (0,sealed_keys/* freshKey */.MI)();
    try {
        if (plain.length > MOST_BYTES) {
            throw new core_error/* RelockError */.dB('RL-VAULT-VALUE', `the value for ${(0,sealed/* nameOf */.Vb)(record.path)} has more than ${MOST_BYTES} bytes`, {
                remedy: 'A vault keeps keys; put large files elsewhere, encrypted under a key that is kept here.',
                state: 'Nothing was changed.',
            });
        }
        return {
            key: (0,box/* sealBox */.hU)(vault.keys.key('data-key', record.id), bytes, ['data-key', ...context]),
            value: (0,box/* sealBox */.hU)(key, plain, context),
        };
    }
    finally {
        bytes.fill(0);
        plain.fill(0);
    }
}
function openValue(vault, record, sealed, context) {
    const wrapping = vault.keys.key('data-key', record.id);
    const key = (0,sealed_keys/* secretKey */.oF)((0,box/* openBox */.KD)(wrapping, sealed.key, ['data-key', ...context]));
    const plain = (0,box/* openBox */.KD)(key, sealed.value, context);
    try {
        return (0,box/* decodeFields */.ql)(plain);
    }
    finally {
        plain.fill(0);
    }
}
function addVersion(vault, record, fields, rotation) {
    const info = { number: record.current + 1, created: Date.now(), rotation, destroyed: undefined };
    const { key, value } = sealValue(vault, record, fields, versionContext(vault, record, info));
    vault.db.run('INSERT INTO version (record, number, created, rotation, destroyed, key, value) VALUES (?, ?, ?, ?, 0, ?, ?)', record.id, info.number, info.created, rotation, key, value);
    return info.number;
}
function readVersion(vault, record, number) {
    if (number < 1 || number > record.current)
        return undefined;
    const row = vault.db.get(`${SELECT} AND number = ?`, record.id, number);
    return (0,sealed/* untampered */.WL)(`${(0,sealed/* nameOf */.Vb)(record.path)} version ${number}`, () => {
        if (row === undefined)
            throw new RangeError('the row is gone');
        const info = checkedInfo(vault, record, row);
        if (info.destroyed !== undefined)
            return { info, fields: null };
        const sealed = { key: (0,database/* bytesOf */.$$)(row, 'key'), value: (0,database/* bytesOf */.$$)(row, 'value') };
        return { info, fields: openValue(vault, record, sealed, versionContext(vault, record, info)) };
    });
}
function listVersions(vault, record) {
    const rows = vault.db.all(`${SELECT} ORDER BY number`, record.id);
    return (0,sealed/* untampered */.WL)(`the list of versions of ${(0,sealed/* nameOf */.Vb)(record.path)}`, () => {
        if (rows.length !== record.current)
            throw new RangeError('rows were added or removed');
        return rows.map((row, index) => {
            const info = checkedInfo(vault, record, row);
            if (info.number !== index + 1)
                throw new RangeError('a row has another number');
            return info;
        });
    });
}
function destroyVersion(vault, record, info) {
    const destroyed = Date.now();
    const tombstone = (0,box/* sealBox */.hU)(vault.keys.key('tombstone', record.id), new Uint8Array(), tombstoneContext(vault, record, { ...info, destroyed }));
    vault.db.run('UPDATE version SET destroyed = ?, key = ?, value = ? WHERE record = ? AND number = ?', destroyed, new Uint8Array(), tombstone, record.id, info.number);
}
const SELECT = 'SELECT number, created, rotation, destroyed, key, value FROM version WHERE record = ?';
function checkedInfo(vault, record, row) {
    const destroyed = (0,database/* numberOf */.rl)(row, 'destroyed');
    const info = {
        number: (0,database/* numberOf */.rl)(row, 'number'),
        created: (0,database/* numberOf */.rl)(row, 'created'),
        destroyed: destroyed === 0 ? undefined : destroyed,
        rotation: (0,database/* textOf */.b6)(row, 'rotation'),
    };
    if (info.destroyed === undefined) {
        const context = ['data-key', ...versionContext(vault, record, info)];
        (0,box/* openBox */.KD)(vault.keys.key('data-key', record.id), (0,database/* bytesOf */.$$)(row, 'key'), context).fill(0);
    }
    else {
        (0,box/* openBox */.KD)(vault.keys.key('tombstone', record.id), (0,database/* bytesOf */.$$)(row, 'value'), tombstoneContext(vault, record, info));
    }
    return info;
}
function versionContext(vault, record, info) {
    return vault.keys.context('value', ...identity(record, info));
}
function tombstoneContext(vault, record, info) {
    return vault.keys.context('tombstone', ...identity(record, info), info.destroyed ?? 0);
}
function identity(record, info) {
    return [record.id.toString('hex'), record.path, info.number, info.created, info.rotation];
}

;// CONCATENATED MODULE: ./build/sealed/managed.js






function readFingerprints(vault) {
    return vault.db.read(() => {
        if (vault.db.get('SELECT 1 FROM fingerprint LIMIT 1') === undefined)
            return null;
        const entries = allRecords(vault).flatMap((record) => fingerprintsOf(vault, record).map(({ fingerprint: { field, state, since, forms } }) => ({
            address: `relock://${record.path}${field === '' ? '' : `#/${field}`}`,
            kind: record.kind ?? 'unknown',
            state,
            since,
            forms,
        })));
        return { key: vault.keys.indexKey(), entries };
    });
}
function writeFingerprints(vault, path, field, kind, values) {
    vault.db.write(() => {
        const record = saveRecord(vault, { ...findOrMakeRecord(vault, path), kind });
        const old = fingerprintsOf(vault, record);
        for (const { slot, fingerprint } of old) {
            if (fingerprint.field === (field ?? '') && fingerprint.state !== 'retired')
                remove(vault, record, slot);
        }
        for (const { value, state } of values) {
            const known = old.find(({ slot }) => slot.equals(slotOf(vault, record, value)))?.fingerprint;
            put(vault, record, value, state, field ?? known?.field ?? '', known);
        }
    });
}
function followCurrent(vault, record, fields) {
    if (record.kind === undefined)
        return;
    const old = fingerprintsOf(vault, record);
    const before = fieldsAt(vault, record, record.current - 1);
    for (const [field, value] of fields) {
        const slot = slotOf(vault, record, value);
        const known = old.find((entry) => entry.slot.equals(slot))?.fingerprint;
        if (known === undefined && isLeftOut(field, old, before))
            continue;
        put(vault, record, value, 'current', known?.field ?? field, known);
    }
}
function followOlder(vault, record, fields) {
    addUnknown(vault, record, [...fields], 'current');
}
function followStaged(vault, record, fields) {
    if (record.kind === undefined)
        return;
    const old = fingerprintsOf(vault, record);
    const before = fieldsAt(vault, record, record.current);
    const followed = [...fields].filter(([field]) => !isLeftOut(field, old, before));
    addUnknown(vault, record, followed, 'staged');
}
function isLeftOut(field, old, before) {
    if (old.length === 0 || before?.has(field) !== true)
        return false;
    return !old.some(({ fingerprint }) => fingerprint.field === '' || fingerprint.field === field);
}
function fieldsAt(vault, record, version) {
    try {
        return readVersion(vault, record, version)?.fields ?? undefined;
    }
    catch {
        return undefined;
    }
}
function forgetStaged(vault, record, fields) {
    const gone = new Set([...fields.values()].map((value) => slotOf(vault, record, value).toString('hex')));
    for (const { slot, fingerprint } of fingerprintsOf(vault, record)) {
        if (fingerprint.state === 'staged' && gone.has(slot.toString('hex')))
            remove(vault, record, slot);
    }
}
function forgetCurrent(vault, record) {
    for (const { slot, fingerprint } of fingerprintsOf(vault, record)) {
        if (fingerprint.state === 'current')
            remove(vault, record, slot);
    }
}
function addUnknown(vault, record, fields, state) {
    const old = fingerprintsOf(vault, record);
    for (const [field, value] of fields) {
        const slot = slotOf(vault, record, value);
        if (!old.some((entry) => entry.slot.equals(slot)))
            put(vault, record, value, state, field, undefined);
    }
}
function put(vault, record, value, state, field, known) {
    const since = known?.state === state ? known.since : new Date().toISOString();
    const forms = known?.forms ?? ((0,fingerprint/* isStrongEnough */.af)(value) ? (0,fingerprint/* managedForms */.DD)(value, vault.keys.indexKey()) : []);
    save(vault, record, slotOf(vault, record, value), { field, state, since, forms });
}
function save(vault, record, slot, fingerprint) {
    vault.db.run('INSERT INTO fingerprint (record, slot, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body', record.id, slot, (0,box/* sealBox */.hU)(vault.keys.key('fingerprint', record.id), Buffer.from(JSON.stringify(fingerprint)), context(vault, record, slot)));
}
function remove(vault, record, slot) {
    vault.db.run('DELETE FROM fingerprint WHERE record = ? AND slot = ?', record.id, slot);
}
function slotOf(vault, record, value) {
    return vault.keys.hash('slot', record.id, value.reveal());
}
function fingerprintsOf(vault, record) {
    const rows = vault.db.all('SELECT slot, body FROM fingerprint WHERE record = ?', record.id);
    return rows.map((row) => (0,sealed/* untampered */.WL)(`the fingerprint of ${(0,sealed/* nameOf */.Vb)(record.path)}`, () => managed_open(vault, record, row)));
}
function managed_open(vault, record, row) {
    const slot = (0,database/* bytesOf */.$$)(row, 'slot');
    const plain = (0,box/* openBox */.KD)(vault.keys.key('fingerprint', record.id), (0,database/* bytesOf */.$$)(row, 'body'), context(vault, record, slot));
    return { slot, fingerprint: JSON.parse(plain.toString('utf8')) };
}
function context(vault, record, slot) {
    return vault.keys.context('fingerprint', record.id.toString('hex'), record.path, slot.toString('hex'));
}

;// CONCATENATED MODULE: ./build/sealed/rotation.js







function stage(vault, path, fields, rotation) {
    vault.db.write(() => {
        const record = findOrMakeRecord(vault, path);
        const pending = openStaged(vault, record);
        if (pending !== null) {
            if (pending.rotation === rotation && (0,box/* encodeFields */.KP)(pending.fields).equals((0,box/* encodeFields */.KP)(fields)))
                return;
            const whose = pending.rotation === rotation ? 'another value of this rotation' : 'the value of another rotation';
            throw new core_error/* RelockError */.dB('RL-ROTATE-CONFLICT', `${whose} waits in ${(0,sealed/* nameOf */.Vb)(path)} already`, {
                remedy: 'Finish or discard that one first.',
                state: 'The pending value that was there is kept.',
            });
        }
        const created = Date.now();
        const { key, value } = sealValue(vault, record, fields, stagedContext(vault, record, rotation, created));
        vault.db.run('INSERT INTO staged (record, rotation, created, key, value) VALUES (?, ?, ?, ?, ?)', record.id, rotation, created, key, value);
        followStaged(vault, record, fields);
    });
}
function readStaged(vault, path, rotation) {
    return vault.db.read(() => {
        const record = findRecord(vault, path);
        return record === undefined ? null : stagedOf(vault, record, rotation);
    });
}
function promote(vault, path, rotation, from) {
    return vault.db.write(() => {
        const record = findRecord(vault, path);
        const staged = record === undefined ? null : stagedOf(vault, record, rotation);
        if (record === undefined || staged === null) {
            const versions = record === undefined ? [] : listVersions(vault, record);
            const done = versions.find((version) => version.rotation === rotation);
            if (done !== undefined)
                return done.number;
            throw new core_error/* RelockError */.dB('RL-ROTATE-CONFLICT', `${(0,sealed/* nameOf */.Vb)(path)} has no pending value of this rotation`, {
                remedy: 'Begin a new rotation.',
                state: 'Nothing was changed.',
            });
        }
        if (record.current !== from)
            throw (0,sealed/* conflict */.hj)(path, from, record.current);
        const number = addVersion(vault, record, staged, rotation);
        const now = saveRecord(vault, { ...record, current: number });
        vault.db.run('DELETE FROM staged WHERE record = ?', record.id);
        followCurrent(vault, now, staged);
        return number;
    });
}
function discard(vault, path, rotation) {
    vault.db.write(() => {
        const record = findRecord(vault, path);
        const staged = record === undefined ? null : stagedOf(vault, record, rotation);
        if (record === undefined || staged === null)
            return;
        vault.db.run('DELETE FROM staged WHERE record = ?', record.id);
        forgetStaged(vault, record, staged);
    });
}
function hasStaged(vault, record) {
    return vault.db.get('SELECT 1 FROM staged WHERE record = ? LIMIT 1', record.id) !== undefined;
}
function readJournal(vault, path) {
    return vault.db.read(() => {
        const record = findRecord(vault, path);
        return record === undefined ? null : openJournal(vault, record);
    });
}
function writeJournal(vault, path, text, expected) {
    return vault.db.write(() => {
        const record = findOrMakeRecord(vault, path);
        const revision = openJournal(vault, record)?.revision ?? 0;
        if (revision !== (expected ?? 0))
            throw (0,sealed/* conflict */.hj)(path, expected ?? '(none)', revision);
        vault.db.run('INSERT INTO journal (record, revision, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET revision = excluded.revision, body = excluded.body', record.id, revision + 1, (0,box/* sealBox */.hU)(vault.keys.key('journal', record.id), Buffer.from(text), journalContext(vault, record, revision + 1)));
        return revision + 1;
    });
}
function stagedOf(vault, record, rotation) {
    const pending = openStaged(vault, record);
    return pending?.rotation === rotation ? pending.fields : null;
}
function openStaged(vault, record) {
    const row = vault.db.get('SELECT rotation, created, key, value FROM staged WHERE record = ?', record.id);
    if (row === undefined)
        return null;
    return (0,sealed/* untampered */.WL)(`the pending value of ${(0,sealed/* nameOf */.Vb)(record.path)}`, () => {
        const rotation = (0,database/* textOf */.b6)(row, 'rotation');
        const context = stagedContext(vault, record, rotation, (0,database/* numberOf */.rl)(row, 'created'));
        const sealed = { key: (0,database/* bytesOf */.$$)(row, 'key'), value: (0,database/* bytesOf */.$$)(row, 'value') };
        return { rotation, fields: openValue(vault, record, sealed, context) };
    });
}
function openJournal(vault, record) {
    const row = vault.db.get('SELECT revision, body FROM journal WHERE record = ?', record.id);
    if (row === undefined)
        return null;
    return (0,sealed/* untampered */.WL)(`the rotation journal of ${(0,sealed/* nameOf */.Vb)(record.path)}`, () => {
        const revision = (0,database/* numberOf */.rl)(row, 'revision');
        const key = vault.keys.key('journal', record.id);
        const plain = (0,box/* openBox */.KD)(key, (0,database/* bytesOf */.$$)(row, 'body'), journalContext(vault, record, revision));
        return { record: plain.toString('utf8'), revision };
    });
}
function stagedContext(vault, record, rotation, created) {
    return vault.keys.context('staged', record.id.toString('hex'), record.path, rotation, created);
}
function journalContext(vault, record, revision) {
    return vault.keys.context('journal', record.id.toString('hex'), record.path, revision);
}

// EXTERNAL MODULE: ./build/sealed/schema.js
var sealed_schema = __webpack_require__(7046);
// EXTERNAL MODULE: ./build/sealed/token.js
var sealed_token = __webpack_require__(5332);
;// CONCATENATED MODULE: ./build/sealed/store.js















function sealKindOf(folder) {
    const db = openFile(folder);
    try {
        const kind = (0,database/* textOf */.b6)(vaultRow(db, folder), 'seal');
        if (kind === 'pkcs11' || kind === 'passphrase')
            return kind;
        throw new core_error/* RelockError */.dB('RL-SEAL-MISMATCH', `the vault in ${(0,printable/* printable */.g)(folder)} has a seal of an unknown kind`, {
            evidence: [['Its kind', (0,printable/* printable */.g)(kind, 40)]],
            remedy: 'It was made by another version of Relock, or was changed.',
        });
    }
    finally {
        db.close();
    }
}
async function openStore(folder, seal) {
    const db = openFile(folder);
    try {
        const row = vaultRow(db, folder);
        const id = (0,database/* bytesOf */.$$)(row, 'id');
        const root = await seal.unwrap({ kind: (0,database/* textOf */.b6)(row, 'seal'), bytes: (0,database/* bytesOf */.$$)(row, 'root') }, (0,create/* rootContext */.M)(id));
        const keys = new sealed_keys/* VaultKeys */.v8(root, id);
        root.fill(0);
        const created = (0,database/* numberOf */.rl)(row, 'created');
        (0,sealed/* untampered */.WL)(`the vault in ${folder}`, () => (0,box/* openBox */.KD)(keys.key('mark'), (0,database/* bytesOf */.$$)(row, 'mark'), keys.context('mark', created)));
        return new Store({ db, keys }, seal, created);
    }
    catch (error) {
        db.close();
        throw error;
    }
}
class Store {
    #vault;
    #seal;
    #created;
    constructor(vault, seal, created) {
        this.#vault = vault;
        this.#seal = seal;
        this.#created = created;
    }
    get verdict() {
        return this.#seal.verdict;
    }
    put(secret, fields, options = {}) {
        checkPath(secret);
        return this.#vault.db.write(() => {
            const found = findOrMakeRecord(this.#vault, secret);
            if (options.expected !== undefined && options.expected !== found.current) {
                throw (0,sealed/* conflict */.hj)(secret, options.expected, found.current);
            }
            const number = addVersion(this.#vault, found, fields, '');
            const record = saveRecord(this.#vault, { ...found, kind: options.kind ?? found.kind, current: number });
            if (record.kind !== undefined && found.kind === undefined) {
                for (let older = 1; older < number; older++) {
                    const version = readVersion(this.#vault, record, older);
                    if (version?.fields)
                        followOlder(this.#vault, record, version.fields);
                }
            }
            followCurrent(this.#vault, record, fields);
            return number;
        });
    }
    get(secret, version) {
        checkPath(secret);
        return this.#vault.db.read(() => {
            const record = findRecord(this.#vault, secret);
            const read = record === undefined ? undefined : readVersion(this.#vault, record, version ?? record.current);
            if (read?.fields === null) {
                throw new core_error/* RelockError */.dB('RL-VAULT-DELETED', `version ${read.info.number} of ${(0,sealed/* nameOf */.Vb)(secret)} was destroyed`, {
                    remedy: 'Store a new version, or read another one.',
                });
            }
            return read === undefined ? null : { fields: read.fields, version: read.info.number };
        });
    }
    list(prefix = '') {
        return this.#vault.db.read(() => allRecords(this.#vault)
            .filter((record) => record.current > 0 && record.path.startsWith(prefix))
            .map((record) => record.path));
    }
    versions(secret) {
        checkPath(secret);
        return this.#vault.db.read(() => {
            const record = findRecord(this.#vault, secret);
            return record === undefined || record.current === 0 ? null : listVersions(this.#vault, record);
        });
    }
    destroy(secret, numbers) {
        checkPath(secret);
        const destroyed = this.#vault.db.write(() => {
            const record = findRecord(this.#vault, secret);
            const versions = record === undefined ? [] : listVersions(this.#vault, record);
            const doomed = [...new Set(numbers)].map((number) => {
                const info = versions[number - 1];
                if (record !== undefined && info !== undefined)
                    return { record, info };
                throw new core_error/* RelockError */.dB('RL-VAULT-NO-VERSION', `${(0,sealed/* nameOf */.Vb)(secret)} has no version ${number}`, {
                    remedy: '"relock vault versions" lists those that it has.',
                    state: 'Nothing was destroyed.',
                });
            });
            const alive = doomed.filter(({ info }) => info.destroyed === undefined);
            for (const { record: owner, info } of alive) {
                destroyVersion(this.#vault, owner, info);
                if (info.number === owner.current)
                    forgetCurrent(this.#vault, owner);
            }
            return alive.length;
        });
        this.#vault.db.checkpoint();
        return destroyed;
    }
    remove(secret) {
        checkPath(secret);
        const removed = this.#vault.db.write(() => {
            const record = findRecord(this.#vault, secret);
            if (record === undefined)
                return false;
            if (hasStaged(this.#vault, record)) {
                throw new core_error/* RelockError */.dB('RL-VAULT-PENDING', `${(0,sealed/* nameOf */.Vb)(secret)} is being rotated: a new value waits in it`, {
                    remedy: `Finish it first: relock rotate ${(0,sealed/* nameOf */.Vb)(secret)}`,
                    state: 'Nothing was deleted.',
                });
            }
            this.#vault.db.run('DELETE FROM record WHERE id = ?', record.id);
            return true;
        });
        this.#vault.db.checkpoint();
        return removed;
    }
    stage(secret, fields, rotation) {
        checkPath(secret);
        stage(this.#vault, secret, fields, rotation);
    }
    readStaged(secret, rotation) {
        checkPath(secret);
        return readStaged(this.#vault, secret, rotation);
    }
    promote(secret, rotation, from) {
        checkPath(secret);
        return promote(this.#vault, secret, rotation, from);
    }
    discard(secret, rotation) {
        checkPath(secret);
        discard(this.#vault, secret, rotation);
    }
    readJournal(secret) {
        checkPath(secret);
        return readJournal(this.#vault, secret);
    }
    writeJournal(secret, text, expected) {
        checkPath(secret);
        return writeJournal(this.#vault, secret, text, expected);
    }
    readFingerprints() {
        return readFingerprints(this.#vault);
    }
    writeFingerprints(secret, field, kind, values) {
        checkPath(secret);
        writeFingerprints(this.#vault, secret, field, kind, values);
    }
    lookUpToken(token) {
        return (0,sealed_token/* lookUpToken */.K2)(this.#vault, token);
    }
    status() {
        const { db } = this.#vault;
        const count = (sql) => (0,database/* numberOf */.rl)(db.get(`SELECT count(*) AS n FROM ${sql}`) ?? {}, 'n');
        return db.read(() => {
            const index = readFingerprints(this.#vault)?.entries ?? [];
            return {
                seal: this.#seal.verdict,
                schema: sealed_schema/* SCHEMA */.yx,
                created: this.#created,
                secrets: this.list().length,
                versions: count('version WHERE destroyed = 0'),
                staged: count('staged'),
                managed: index.length,
                weak: index.filter((entry) => entry.forms.length === 0).length,
                bytes: pragma(db, 'page_count') * pragma(db, 'page_size'),
            };
        });
    }
    async close() {
        this.#vault.db.close();
        await this.#seal.close();
    }
}
function openFile(folder) {
    const file = external_node_path_.join(folder, create/* FILE */.P);
    const missing = (why) => new core_error/* RelockError */.dB('RL-VAULT-NOT-FOUND', `there is no vault in ${(0,printable/* printable */.g)(folder)}: ${why}`, {
        remedy: 'Check --dir or RELOCK_DIR, or make one with "relock vault init".',
    });
    try {
        (0,external_node_fs_.statSync)(file);
    }
    catch (error) {
        const code = (0,core_error/* systemCode */.xU)(error) ?? 'unknown failure';
        if (code === 'ENOENT' || code === 'ENOTDIR')
            throw missing(`it has no ${create/* FILE */.P}`);
        throw new core_error/* RelockError */.dB('RL-VAULT-IO', `the vault in ${(0,printable/* printable */.g)(folder)} can't be read (${code})`, {
            remedy: 'Run it as the user who owns the vault; check the rights on its folder.',
        });
    }
    const db = new database/* Database */.Wm(file);
    try {
        if (pragma(db, 'application_id') !== sealed_schema/* APPLICATION */.zb)
            throw missing(`its ${create/* FILE */.P} is something else`);
        const schema = pragma(db, 'user_version');
        if (schema > sealed_schema/* SCHEMA */.yx) {
            throw new core_error/* RelockError */.dB('RL-VAULT-NEWER', `the vault in ${(0,printable/* printable */.g)(folder)} was written by a newer Relock`, {
                evidence: [
                    ['Its schema', String(schema)],
                    ['Known here', String(sealed_schema/* SCHEMA */.yx)],
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
    const row = db.get('SELECT id, seal, root, mark, created FROM vault');
    if (row === undefined)
        throw (0,sealed/* tampered */.rZ)(`the vault in ${folder}`);
    return row;
}
function pragma(db, name) {
    return (0,database/* numberOf */.rl)(db.get(`PRAGMA ${name}`) ?? {}, name);
}

;// CONCATENATED MODULE: ./build/vault/embedded.js



async function openEmbedded(options) {
    return new EmbeddedVault(await openEmbeddedStore(options));
}
async function openEmbeddedStore({ dir, env, requireHsm, ask, warn }) {
    const seal = await (0,seal_open.openSeal)(sealKindOf(dir), { env, create: false, ask, warn });
    try {
        if (requireHsm === true && seal.verdict.protection !== 'hardware')
            throw notHardware(seal.verdict);
        return await openStore(dir, seal);
    }
    catch (error) {
        await seal.close();
        throw error;
    }
}
function notHardware({ protection, evidence }) {
    return new core_error/* RelockError */.dB('RL-VAULT-NOT-HSM', `the embedded vault can't be used with require-hsm: its seal is "${protection}"`, {
        evidence: [['Its seal', evidence]],
        remedy: 'Seal it with a hardware token, or take require-hsm out of the config on purpose.',
        state: 'The vault stays sealed.',
    });
}
class EmbeddedVault {
    name;
    #store;
    constructor(store) {
        this.#store = store;
        this.name = `relock vault (${store.verdict.protection} seal)`;
    }
    async read(address) {
        return this.#store.get(address.path, versionOf(address));
    }
    async write(address, fields, expected) {
        return this.#store.put(address.path, fields, expected === undefined ? {} : { expected });
    }
    async stage(address, fields, rotation) {
        this.#store.stage(address.path, fields, rotation);
    }
    async readStaged(address, rotation) {
        return this.#store.readStaged(address.path, rotation);
    }
    async promote(address, rotation, from) {
        return this.#store.promote(address.path, rotation, from);
    }
    async discard(address, rotation) {
        this.#store.discard(address.path, rotation);
    }
    async readJournal(address) {
        return this.#store.readJournal(address.path);
    }
    async writeJournal(address, record, expected) {
        return this.#store.writeJournal(address.path, record, expected);
    }
    async readFingerprints() {
        return this.#store.readFingerprints();
    }
    async writeFingerprints(address, kind, values) {
        this.#store.writeFingerprints(address.path, address.key, kind, values);
    }
    leases() {
        return [];
    }
    async revoke() {
    }
    async close() {
        await this.#store.close();
    }
}
function versionOf(address) {
    for (const name of address.params.keys()) {
        if (name !== 'version') {
            throw new core_error/* RelockError */.dB('RL-VAULT-PARAM', `${address.text} has a parameter that Relock's vault does not know`, {
                remedy: 'It knows ?version=N.',
            });
        }
    }
    const text = address.params.get('version');
    if (text === undefined)
        return undefined;
    if (/^[1-9][0-9]{0,8}$/.test(text))
        return Number(text);
    throw new core_error/* RelockError */.dB('RL-VAULT-PARAM', `${address.text} wants a version that is no number`, {
        remedy: 'Write ?version=N with N from 1 on.',
    });
}


/***/ })

};
