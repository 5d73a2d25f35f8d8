export const id = 2806;
export const ids = [2806,6878];
export const modules = {

/***/ 86878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decryptStream: () => (/* binding */ decryptStream),
/* harmony export */   decryptWith: () => (/* binding */ decryptWith),
/* harmony export */   encryptStream: () => (/* binding */ encryptStream),
/* harmony export */   encryptTo: () => (/* binding */ encryptTo),
/* harmony export */   notOpened: () => (/* binding */ notOpened)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


async function encryptTo(recipients, plain) {
    return (await encrypterTo(recipients)).encrypt(plain);
}
async function encryptStream(recipients, plain) {
    return (await encrypterTo(recipients)).encrypt(plain);
}
async function encrypterTo(recipients) {
    const { Encrypter } = await __webpack_require__.e(/* import() */ 1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const encrypter = new Encrypter();
    if (recipients.length === 0)
        throw noRecipient('no recipient is given');
    for (const recipient of recipients) {
        try {
            encrypter.addRecipient(recipient);
        }
        catch {
            throw noRecipient(`"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(recipient, 100)}" is no age recipient`);
        }
    }
    return encrypter;
}
function noRecipient(what) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-AGE-RECIPIENT', what, {
        remedy: 'Give recipients as age1… or age1pq1…, as "age-keygen" prints them.',
        state: 'Nothing was written.',
    });
}
async function decryptWith(identities, sealed) {
    const decrypter = await decrypterWith(identities);
    try {
        return await decrypter.decrypt(sealed);
    }
    catch (error) {
        throw notOpened(error);
    }
}
async function decryptStream(identities, sealed) {
    const decrypter = await decrypterWith(identities);
    try {
        return await decrypter.decrypt(sealed);
    }
    catch (error) {
        throw notOpened(error);
    }
}
async function decrypterWith(identities) {
    const { Decrypter } = await __webpack_require__.e(/* import() */ 1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const decrypter = new Decrypter();
    for (const identity of identities) {
        try {
            decrypter.addIdentity(identity.reveal());
        }
        catch {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-AGE-IDENTITY', 'what was given is no age identity', {
                remedy: 'Give the file that "age-keygen" wrote, with its line AGE-SECRET-KEY-….',
            });
        }
    }
    return decrypter;
}
function notOpened(cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-AGE-IDENTITY', 'no identity that was given opens it, or it was changed', {
        remedy: 'Give the identity of one of its recipients, and the file as it was written.',
        cause,
    });
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

/***/ 72806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openForRecovery: () => (/* binding */ openForRecovery),
/* harmony export */   recoveryOf: () => (/* binding */ recoveryOf),
/* harmony export */   sealForRecovery: () => (/* binding */ sealForRecovery),
/* harmony export */   setRecovery: () => (/* binding */ setRecovery)
/* harmony export */ });
/* harmony import */ var _age_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86878);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77021);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21337);



const ENTRY = 'recovery';
const MARK = Buffer.from('relock recovery v1');
function recoveryOf(vault) {
    return new _entries_js__WEBPACK_IMPORTED_MODULE_1__/* .Entries */ .R(vault).get(ENTRY);
}
async function setRecovery(vault, vaultId, recovery) {
    const { root } = vault.keys;
    const copy = await sealForRecovery(root.export(), vaultId, recovery.recipients);
    vault.db.write(() => {
        if (vault.keys.root !== root)
            throw new RangeError('the root key was changed meanwhile');
        new _entries_js__WEBPACK_IMPORTED_MODULE_1__/* .Entries */ .R(vault).put(ENTRY, { ...recovery });
        vault.db.run('UPDATE vault SET recovery = ?', copy);
    });
}
async function sealForRecovery(root, vaultId, recipients) {
    const plain = Buffer.concat([MARK, vaultId, root]);
    root.fill(0);
    try {
        return recipients.length === 0 ? null : await (0,_age_js__WEBPACK_IMPORTED_MODULE_0__.encryptTo)(recipients, plain);
    }
    finally {
        plain.fill(0);
    }
}
async function openForRecovery(identities, vaultId, copy) {
    const plain = Buffer.from(await (0,_age_js__WEBPACK_IMPORTED_MODULE_0__.decryptWith)(identities, copy));
    try {
        const head = Buffer.concat([MARK, vaultId]);
        if (plain.length !== head.length + _keys_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY_LENGTH */ .J4 || !plain.subarray(0, head.length).equals(head)) {
            throw (0,_age_js__WEBPACK_IMPORTED_MODULE_0__.notOpened)('it is another vault’s');
        }
        return Buffer.from(plain.subarray(head.length));
    }
    finally {
        plain.fill(0);
    }
}


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


/***/ })

};
