export const id = 4929;
export const ids = [4929];
export const modules = {

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


/***/ })

};
