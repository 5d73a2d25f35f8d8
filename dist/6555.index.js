export const id = 6555;
export const ids = [6555,5186,8579,5757,4297];
export const modules = {

/***/ 58579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeRecovery: () => (/* binding */ makeRecovery),
/* harmony export */   readRecoveryKeys: () => (/* binding */ readRecoveryKeys),
/* harmony export */   sharesWanted: () => (/* binding */ sharesWanted)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5616);





async function makeRecovery(request, vaultId, { cwd, err }) {
    const wanted = sharesWanted(request);
    if (wanted === undefined) {
        return request.recipients.length === 0 ? undefined : { recipients: request.recipients, shares: null };
    }
    const { makeShares } = await __webpack_require__.e(/* import() */ 4297).then(__webpack_require__.bind(__webpack_require__, 4297));
    const { recipient, shares } = await makeShares(vaultId, wanted.total, wanted.needed);
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, wanted.folder);
    for (const [index, share] of shares.entries())
        writeShare(folder, index + 1, share);
    err(`${wanted.total} shares are in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(folder)}, one a file: give each to another person and delete it there; any ${wanted.needed} open the vault\n`);
    return { recipients: [...request.recipients, recipient], shares: { total: wanted.total, needed: wanted.needed } };
}
function sharesWanted({ shares, sharesDir }) {
    if (shares === undefined)
        return undefined;
    const [, needed = 0, total = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(shares) ?? []).map(Number);
    if (needed < 2 || total < needed || total > 255) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-USAGE', `--shares ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(shares, 20)} is no number of shares`, {
            remedy: 'Write how many are needed and how many there are, such as --shares 3/5; from 2 on, at most 255.',
        });
    }
    if (sharesDir === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-USAGE', '--shares wants --shares-dir', {
            remedy: 'Name the folder that the shares are written to, each in a file of its own.',
        });
    }
    return { needed, total, folder: sharesDir };
}
function writeShare(folder, number, share) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, `share-${number}.txt`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'wx', 0o600);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(handle, `${share.reveal()}\n`);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
        }
    }
    catch (error) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-RECOVERY-FILE', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(file)} can't be written (${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? 'refused'})`, {
            remedy: 'Name a folder that holds no shares yet, and that this user may write.',
            state: 'The vault’s recovery is as it was; delete the shares that were written.',
            cause: error,
        });
    }
}
function readRecoveryKeys(given, { cwd }) {
    const lines = (file) => {
        try {
            const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, file), 'utf8');
            return text
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== '' && !line.startsWith('#'));
        }
        catch (error) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-RECOVERY-FILE', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(file)} can't be read (${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? 'refused'})`, {
                remedy: 'Name a file that this user may read.',
                cause: error,
            });
        }
    };
    const secrets = (files) => files.flatMap(lines).map((line) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretValue */ .i(line));
    return { identities: secrets(given.identities), shares: secrets(given.shares) };
}


/***/ }),

/***/ 98595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   seals: () => (/* binding */ seals)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _seal_open_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(25186);
/* harmony import */ var _sealed_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65757);
/* harmony import */ var _sealed_notices_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75688);
/* harmony import */ var _sealed_recovery_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72806);
/* harmony import */ var _sealed_rekey_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90737);
/* harmony import */ var _sealed_restore_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3623);
/* harmony import */ var _serve_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10633);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(66544);
/* harmony import */ var _new_seal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18709);
/* harmony import */ var _recovery_keys_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58579);











async function seals(request, dir, invocation) {
    const vaultId = Buffer.from((0,_sealed_open_js__WEBPACK_IMPORTED_MODULE_1__.vaultIdOf)(dir), 'hex');
    const lock = (0,_serve_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .lockFolder */ .M)(dir);
    const { err } = invocation;
    try {
        switch (request.action) {
            case 'reseal': {
                const kind = wanted(request.seal, 'reseal');
                await opened(dir, invocation, (vault, from) => withNewSeal(kind, invocation, async (to) => {
                    await (0,_sealed_rekey_js__WEBPACK_IMPORTED_MODULE_4__/* .changeSeal */ .e2)(vault, from, to);
                    vault.db.write(() => (0,_sealed_notices_js__WEBPACK_IMPORTED_MODULE_2__/* .leaveNotice */ .u)(vault, `the seal was changed to ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_9__/* .describeSeal */ .h)(to.verdict)}`));
                    err(`seal: ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_9__/* .describeSeal */ .h)(to.verdict)}; the old one opens this vault no more, though it does copies of it from before\n`);
                }));
                return 0;
            }
            case 'rekey':
                await opened(dir, invocation, async (vault, seal) => {
                    const count = await (0,_sealed_rekey_js__WEBPACK_IMPORTED_MODULE_4__/* .changeRoot */ .tg)(vault, seal);
                    vault.db.write(() => (0,_sealed_notices_js__WEBPACK_IMPORTED_MODULE_2__/* .leaveNotice */ .u)(vault, 'the root key was changed'));
                    err(`the root key and the key below it are new; ${count.toLocaleString('en')} boxes were sealed anew\n`);
                });
                return 0;
            case 'recovery': {
                (0,_recovery_keys_js__WEBPACK_IMPORTED_MODULE_8__.sharesWanted)(request.recovery);
                await opened(dir, invocation, async (vault) => {
                    const recovery = await (0,_recovery_keys_js__WEBPACK_IMPORTED_MODULE_8__.makeRecovery)(request.recovery, vaultId, invocation);
                    await (0,_sealed_recovery_js__WEBPACK_IMPORTED_MODULE_3__.setRecovery)(vault, vaultId, recovery ?? { recipients: [], shares: null });
                    vault.db.write(() => (0,_sealed_notices_js__WEBPACK_IMPORTED_MODULE_2__/* .leaveNotice */ .u)(vault, 'who can recover the vault was changed'));
                    err(recovery === undefined
                        ? 'nobody can recover this vault any more: it opens with its seal alone\n'
                        : 'from now on these recovery keys open the vault, and no older ones; copies of it from before still open with those\n');
                });
                return 0;
            }
            case 'recover': {
                const kind = wanted(request.seal, 'recover');
                const keys = (0,_recovery_keys_js__WEBPACK_IMPORTED_MODULE_8__.readRecoveryKeys)(request, invocation);
                if (keys.identities.length + keys.shares.length === 0) {
                    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', 'vault recover wants recovery keys', {
                        remedy: 'Give --share FILE for each share, or --identity FILE.',
                    });
                }
                const how = keys.shares.length > 0 ? 'recovery shares' : 'a recovery identity';
                await withNewSeal(kind, invocation, async (to) => {
                    const note = `BREAK GLASS: the vault was opened with ${how} and put under another seal: ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_9__/* .describeSeal */ .h)(to.verdict)}`;
                    const { lost } = await (0,_sealed_restore_js__WEBPACK_IMPORTED_MODULE_5__/* .recoverVault */ .R)(dir, keys, to, note);
                    err(`the vault is open again; seal: ${(0,_describe_js__WEBPACK_IMPORTED_MODULE_9__/* .describeSeal */ .h)(to.verdict)}\n`);
                    if (lost > 0)
                        err(`${lost} values could be read through the old seal only, and are lost with it\n`);
                    err('The audit log will tell of it. Make new recovery keys: relock vault recovery\n');
                });
                return 0;
            }
        }
    }
    finally {
        lock.release();
    }
}
async function opened(dir, invocation, work) {
    const seal = await (0,_seal_open_js__WEBPACK_IMPORTED_MODULE_10__.openSeal)((0,_sealed_open_js__WEBPACK_IMPORTED_MODULE_1__.sealKindOf)(dir), (0,_new_seal_js__WEBPACK_IMPORTED_MODULE_7__/* .sealOptions */ .wE)(invocation));
    try {
        const { vault } = await (0,_sealed_open_js__WEBPACK_IMPORTED_MODULE_1__.openSealed)(dir, seal);
        try {
            await work(vault, seal);
        }
        finally {
            vault.db.close();
        }
    }
    finally {
        await seal.close();
    }
}
async function withNewSeal(kind, invocation, work) {
    const to = await (0,_seal_open_js__WEBPACK_IMPORTED_MODULE_10__.openSeal)(kind, (0,_new_seal_js__WEBPACK_IMPORTED_MODULE_7__/* .newSealOptions */ ._l)(invocation));
    try {
        await work(to);
    }
    finally {
        await to.close();
    }
}
function wanted(kind, action) {
    if (kind !== undefined)
        return kind;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', `vault ${action} wants --seal`, {
        remedy: 'Name the kind of the new seal; its settings may be given as RELOCK_NEW_… beside the old one’s.',
    });
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


/***/ }),

/***/ 3623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ recoverVault),
/* harmony export */   i: () => (/* binding */ restoreVault)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36232);
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77451);
/* harmony import */ var _create_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54929);
/* harmony import */ var _notices_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75688);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65757);
/* harmony import */ var _recovery_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72806);
/* harmony import */ var _rekey_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90737);
/* harmony import */ var _rewrap_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(70700);
/* harmony import */ var _shares_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4297);












async function restoreVault(request) {
    const { folder } = request;
    (0,_create_js__WEBPACK_IMPORTED_MODULE_5__.refuseExisting)(folder);
    (0,_create_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .fc)(folder);
    const name = `.${_create_js__WEBPACK_IMPORTED_MODULE_5__/* .FILE */ .PW}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
    const draft = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
    const opened = [];
    try {
        const identities = await identitiesOf(request.keys);
        await (0,_backup_js__WEBPACK_IMPORTED_MODULE_4__/* .unpackBackup */ .J)(request.file, identities, draft);
        let old;
        const { vault } = await (0,_open_js__WEBPACK_IMPORTED_MODULE_7__.openWith)(folder, async (source) => {
            if (source.recovery !== undefined) {
                const root = await (0,_recovery_js__WEBPACK_IMPORTED_MODULE_8__.openForRecovery)(identities, source.id, source.recovery).catch(() => undefined);
                if (root !== undefined)
                    return root;
            }
            old = await request.oldSeal(source.kind);
            opened.push(old);
            return old.unwrap({ kind: source.kind, bytes: source.wrapped }, (0,_create_js__WEBPACK_IMPORTED_MODULE_5__/* .rootContext */ .MD)(source.id));
        }, name);
        let report;
        try {
            await (0,_rekey_js__WEBPACK_IMPORTED_MODULE_9__/* .finishRekey */ .yp)(vault);
            const boxes = await (0,_rewrap_js__WEBPACK_IMPORTED_MODULE_10__/* .openAll */ .kr)(vault);
            request.verify(vault);
            let lost = 0;
            if (request.newSeal !== undefined) {
                const fresh = await request.newSeal();
                opened.push(fresh);
                lost = await (0,_rekey_js__WEBPACK_IMPORTED_MODULE_9__/* .changeSeal */ .e2)(vault, old, fresh);
            }
            vault.db.write(() => (0,_notices_js__WEBPACK_IMPORTED_MODULE_6__/* .leaveNotice */ .u)(vault, 'the vault was restored from a backup'));
            report = { boxes, lost };
        }
        finally {
            vault.db.close();
        }
        (0,_create_js__WEBPACK_IMPORTED_MODULE_5__/* .publish */ .mk)(draft, folder);
        return report;
    }
    finally {
        for (const seal of opened)
            await seal.close();
        for (const suffix of ['', '-wal', '-shm', '-journal', '.schema-1'])
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(`${draft}${suffix}`, { force: true });
    }
}
async function recoverVault(folder, keys, to, how) {
    const { vault } = await (0,_open_js__WEBPACK_IMPORTED_MODULE_7__.openWith)(folder, async ({ id, recovery }) => {
        if (recovery === undefined) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-RECOVERY-NONE', 'this vault has no recovery keys', {
                remedy: 'It opens with its seal alone. Restore a backup that has some, if there is one.',
                state: 'The vault stays sealed.',
            });
        }
        return (0,_recovery_js__WEBPACK_IMPORTED_MODULE_8__.openForRecovery)(await identitiesOf(keys), id, recovery);
    });
    try {
        const boxes = await (0,_rewrap_js__WEBPACK_IMPORTED_MODULE_10__/* .openAll */ .kr)(vault);
        vault.db.write(() => (0,_notices_js__WEBPACK_IMPORTED_MODULE_6__/* .leaveNotice */ .u)(vault, how));
        return { boxes, lost: await (0,_rekey_js__WEBPACK_IMPORTED_MODULE_9__/* .changeSeal */ .e2)(vault, undefined, to) };
    }
    finally {
        vault.db.close();
    }
}
async function identitiesOf({ identities, shares }) {
    return shares.length === 0 ? [...identities] : [...identities, await (0,_shares_js__WEBPACK_IMPORTED_MODULE_11__/* .combineShares */ .g)(shares)];
}


/***/ }),

/***/ 4297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ combineShares),
/* harmony export */   makeShares: () => (/* binding */ makeShares)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);



const HEAD = 1 + 4 + 1;
const CHECK = 4;
const PREFIX = 'rlks_';
async function makeShares(vaultId, total, needed) {
    const { generateHybridIdentity, identityToRecipient } = await __webpack_require__.e(/* import() */ 1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const { split } = await __webpack_require__.e(/* import() */ 9860).then(__webpack_require__.bind(__webpack_require__, 49860));
    const identity = await generateHybridIdentity();
    const secret = new TextEncoder().encode(identity);
    try {
        const parts = await split(secret, total, needed);
        return {
            recipient: await identityToRecipient(identity),
            shares: parts.map((part) => written(vaultId, needed, part)),
        };
    }
    finally {
        secret.fill(0);
    }
}
async function combineShares(texts) {
    const { combine } = await __webpack_require__.e(/* import() */ 9860).then(__webpack_require__.bind(__webpack_require__, 49860));
    const shares = texts.map((text, index) => read(text, index + 1));
    const needed = shares[0]?.needed ?? 2;
    const different = [...new Map(shares.map(({ part }) => [part.at(-1), part])).values()];
    if (shares.some((share) => share.needed !== needed || share.vault !== shares[0]?.vault)) {
        throw wrong('the shares are not of one vault and one making');
    }
    if (different.length < needed) {
        throw wrong(`${needed} different shares are needed, and ${different.length} were given`);
    }
    const secret = await combine(different);
    try {
        const identity = Buffer.from(secret).toString('latin1');
        if (!identity.startsWith('AGE-SECRET-KEY-'))
            throw wrong('the shares are not of one making');
        return new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(identity);
    }
    finally {
        secret.fill(0);
        for (const { part } of shares)
            part.fill(0);
    }
}
function written(vaultId, needed, part) {
    const body = Buffer.concat([Buffer.from([1]), vaultId.subarray(0, 4), Buffer.from([needed]), part]);
    return new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(`${PREFIX}${Buffer.concat([body, checkOf(body)]).toString('base64url')}`);
}
function read(text, index) {
    const value = text.reveal().trim();
    const bytes = Buffer.from(value.slice(PREFIX.length), 'base64url');
    const body = bytes.subarray(0, -CHECK);
    if (!value.startsWith(PREFIX) ||
        body.length <= HEAD ||
        body[0] !== 1 ||
        !bytes.subarray(-CHECK).equals(checkOf(body))) {
        throw wrong(`share ${index} is not as it was printed`);
    }
    return { vault: body.toString('hex', 1, 5), needed: body[5] ?? 0, part: Uint8Array.from(body.subarray(HEAD)) };
}
function checkOf(body) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(body).digest().subarray(0, CHECK);
}
function wrong(what) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-RECOVERY-SHARE', what, {
        remedy: 'Give each share in a file of its own, whole, as "relock vault" printed it.',
        state: 'Nothing was opened.',
    });
}


/***/ }),

/***/ 10633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lockFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_sqlite__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80099);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);




function lockFolder(folder) {
    const lock = new node_sqlite__WEBPACK_IMPORTED_MODULE_1__.DatabaseSync(node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, 'serve.lock'), { timeout: 0 });
    try {
        lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    }
    catch (error) {
        lock.close();
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-SERVE-LOCKED', `another server serves the vault in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(folder)}`, {
            remedy: 'One vault has one server: stop the other one, or serve another folder.',
            state: 'Nothing is served.',
            cause: error,
        });
    }
    return { release: () => lock.close() };
}


/***/ })

};
