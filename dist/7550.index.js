export const id = 7550;
export const ids = [7550,6878];
export const modules = {

/***/ 18709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _l: () => (/* binding */ newSealOptions),
/* harmony export */   jT: () => (/* binding */ newSealEnvironment),
/* harmony export */   wE: () => (/* binding */ sealOptions)
/* harmony export */ });
/* harmony import */ var _prompt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(103);

const NEW = 'RELOCK_NEW_';
function newSealEnvironment(env) {
    const renamed = Object.entries(env).filter(([name]) => name.startsWith(NEW));
    return { ...env, ...Object.fromEntries(renamed.map(([name, value]) => [`RELOCK_${name.slice(NEW.length)}`, value])) };
}
function sealOptions(invocation) {
    return {
        env: invocation.env,
        create: false,
        ask: (0,_prompt_js__WEBPACK_IMPORTED_MODULE_0__/* .passphrasePrompt */ .nM)(invocation),
        warn: (line) => invocation.err(`relock: ${line}\n`),
    };
}
function newSealOptions(invocation) {
    return { ...sealOptions(invocation), env: newSealEnvironment(invocation.env), create: true };
}


/***/ }),

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

/***/ 77451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ unpackBackup),
/* harmony export */   v: () => (/* binding */ backUp)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58217);
/* harmony import */ var _age_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86878);
/* harmony import */ var _create_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54929);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77036);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(65757);











async function backUp(folder, recipients, file) {
    const copy = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, `.${_create_js__WEBPACK_IMPORTED_MODULE_7__/* .FILE */ .PW}.backup-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`);
    const draft = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.draft`;
    const db = (0,_open_js__WEBPACK_IMPORTED_MODULE_9__.openFile)(folder);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(copy, 'wx', 0o600));
        const time = Date.now();
        await db.copyTo(copy);
        checkFile(copy);
        const plain = node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.toWeb((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(copy));
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.fromWeb((await (0,_age_js__WEBPACK_IMPORTED_MODULE_6__.encryptStream)(recipients, plain))), newFile(draft));
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(draft);
        (0,_create_js__WEBPACK_IMPORTED_MODULE_7__/* .sync */ .OH)(draft);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(draft, file);
        (0,_create_js__WEBPACK_IMPORTED_MODULE_7__/* .sync */ .OH)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file));
        db.run('UPDATE vault SET backed = ?', time);
        return { file, bytes: size, time };
    }
    catch (error) {
        throw error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .RelockError */ .dB ? error : unwritable(file, error);
    }
    finally {
        db.close();
        for (const name of [copy, `${copy}-wal`, `${copy}-shm`, `${copy}-journal`, draft])
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(name, { force: true });
    }
}
async function unpackBackup(file, identities, to) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file);
        const sealed = node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.toWeb((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file));
        const plain = await (0,_age_js__WEBPACK_IMPORTED_MODULE_6__.decryptStream)(identities, sealed);
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.fromWeb(plain), newFile(to));
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .RelockError */ .dB)
            throw error;
        if ((0,_core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) === undefined || (0,_core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error)?.startsWith('ERR_'))
            throw (0,_age_js__WEBPACK_IMPORTED_MODULE_6__.notOpened)(error);
        throw unwritable(file, error);
    }
    checkFile(to);
}
function newFile(name) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(name, { flags: 'wx', mode: 0o600 });
}
function checkFile(file) {
    const db = new _database_js__WEBPACK_IMPORTED_MODULE_8__/* .Database */ .Wm(file);
    try {
        const found = db.get('PRAGMA integrity_check(1)')?.['integrity_check'];
        if (found !== 'ok') {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .RelockError */ .dB('RL-VAULT-DAMAGED', 'the copy of the vault does not hold together', {
                evidence: [['SQLite says', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g)(String(found), 200)]],
                remedy: 'Check the disk; make the backup again, or restore an older one.',
                state: 'Nothing was written.',
            });
        }
    }
    finally {
        db.close();
    }
}
function unwritable(file, cause) {
    const code = (0,_core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(cause);
    const exists = code === 'EEXIST';
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .RelockError */ .dB('RL-BACKUP-FILE', `the backup ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g)(file)} ${exists ? 'is there already' : `can't be used (${code ?? 'unknown failure'})`}`, {
        remedy: exists
            ? 'Choose another name: a backup is never written over another one.'
            : 'Name a file in a folder that this user may write, with room for it.',
        state: 'Nothing was written.',
        cause,
    });
}


/***/ }),

/***/ 37551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yr: () => (/* binding */ countDataKeys),
/* harmony export */   gP: () => (/* binding */ saveDataKeys),
/* harmony export */   wv: () => (/* binding */ resealedDataKeys)
/* harmony export */ });
/* harmony import */ var _seal_verified_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14982);
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65428);
/* harmony import */ var _data_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49299);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77036);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21337);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25060);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66041);







const BARE_BOX = 12 + _keys_js__WEBPACK_IMPORTED_MODULE_4__/* .KEY_LENGTH */ .J4 + 16;
const THROUGH_SEAL = `destroyed = 0 AND length(key) > ${BARE_BOX}`;
const ROWS = `SELECT record, number, created, rotation, destroyed, key FROM version WHERE ${THROUGH_SEAL} ORDER BY record, number`;
function countDataKeys({ db }) {
    return (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(db.get(`SELECT count(*) AS n FROM version WHERE ${THROUGH_SEAL}`) ?? {}, 'n');
}
async function resealedDataKeys(vault, from, to) {
    const resealed = [];
    for (const row of vault.db.all(ROWS)) {
        const { key, context } = _version_js__WEBPACK_IMPORTED_MODULE_6__/* .dataKeyBoxes */ .TL.sealedWith(vault, row);
        const wrapped = (0,_data_key_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackWrapped */ .I1)((0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .openBox */ .KD)(key, (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'key'), context));
        if (wrapped === undefined)
            throw new RangeError('a bare data key in a box that is too long for it');
        const bound = (0,_data_key_js__WEBPACK_IMPORTED_MODULE_2__/* .dataKeyContext */ .jg)(vault, (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(vault, (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'record')).path);
        const dataKey = await from.unwrap(wrapped, bound);
        try {
            resealed.push({ row, box: (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .sealBox */ .hU)(key, (0,_data_key_js__WEBPACK_IMPORTED_MODULE_2__/* .packWrapped */ .np)(await (0,_seal_verified_js__WEBPACK_IMPORTED_MODULE_0__/* .wrapVerified */ .l)(to, dataKey, bound)), context) });
        }
        finally {
            dataKey.fill(0);
        }
    }
    return resealed;
}
function saveDataKeys({ db }, resealed) {
    const now = db.all(ROWS);
    const same = (row, index) => {
        const before = resealed[index]?.row;
        return before !== undefined && (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'key').equals((0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(before, 'key'));
    };
    if (now.length !== resealed.length || !now.every(same))
        return false;
    for (const { row, box } of resealed) {
        db.run('UPDATE version SET key = ? WHERE record = ? AND number = ?', box, (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'record'), (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(row, 'number'));
    }
    return true;
}


/***/ }),

/***/ 13724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ removeKeys),
/* harmony export */   FT: () => (/* binding */ issueKey),
/* harmony export */   Ml: () => (/* binding */ forgetKeys),
/* harmony export */   N7: () => (/* binding */ hashOfKey),
/* harmony export */   Ng: () => (/* binding */ placeBoxes),
/* harmony export */   RB: () => (/* binding */ countUse),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Tj: () => (/* binding */ findKey),
/* harmony export */   Xo: () => (/* binding */ saveKey),
/* harmony export */   eU: () => (/* binding */ issuedKeys),
/* harmony export */   ho: () => (/* binding */ issuedBoxes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base62_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16376);
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65428);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77036);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13281);





function issueKey(vault, prefix, about) {
    const secret = (0,_base62_js__WEBPACK_IMPORTED_MODULE_1__/* .mintKey */ .u)(prefix);
    const hash = hashOfKey(vault, secret);
    const key = { ...about, id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12).toString('hex') };
    vault.db.run('INSERT INTO issued (hash, role, accessor, expires, uses, used, place, body) VALUES (?, ?, ?, ?, 0, 0, ?, ?)', hash, roleHash(vault, about.mount, about.role), idHash(vault, key.id), key.expires ?? null, new Uint8Array(), sealKey(vault, hash, key));
    return { secret, key };
}
function findKey(vault, hash) {
    const row = vault.db.get(`${SELECT} WHERE hash = ?`, hash);
    return row === undefined ? undefined : opened(vault, row);
}
function keyOf(vault, id) {
    const row = vault.db.get(`${SELECT} WHERE accessor = ?`, idHash(vault, id));
    return row === undefined ? undefined : opened(vault, row);
}
function issuedKeys(vault, mount, role) {
    const rows = role === undefined ? vault.db.all(SELECT) : vault.db.all(`${SELECT} WHERE role = ?`, roleHash(vault, mount, role));
    return rows.map((row) => opened(vault, row)).filter(({ key }) => key.mount === mount);
}
function saveKey(vault, hash, key) {
    vault.db.run('UPDATE issued SET expires = ?, body = ? WHERE hash = ?', key.expires ?? null, sealKey(vault, hash, key), hash);
}
function countUse(vault, { hash, from }, time, place) {
    if (place === from)
        vault.db.run('UPDATE issued SET uses = uses + 1, used = ? WHERE hash = ?', time, hash);
    else {
        const box = (0,_box_js__WEBPACK_IMPORTED_MODULE_2__/* .sealBox */ .hU)(vault.keys.box('issued', hash), Buffer.from(place), context(vault, hash, 'place'));
        vault.db.run('UPDATE issued SET uses = uses + 1, used = ?, place = ? WHERE hash = ?', time, box, hash);
    }
}
function forgetKeys(vault, time) {
    vault.db.run('DELETE FROM issued WHERE expires < ?', time);
}
function removeKeys(vault, mount) {
    for (const { hash } of issuedKeys(vault, mount, undefined))
        vault.db.run('DELETE FROM issued WHERE hash = ?', hash);
}
function hashOfKey(vault, secret) {
    return vault.keys.hash('issued', secret.reveal());
}
const SELECT = 'SELECT hash, uses, used, place, body FROM issued';
function opened(vault, row) {
    return (0,_sealed_js__WEBPACK_IMPORTED_MODULE_4__/* .untampered */ .WL)('a key that this vault issued', () => {
        const hash = (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'hash');
        const boxKey = vault.keys.box('issued', hash);
        const plain = (0,_box_js__WEBPACK_IMPORTED_MODULE_2__/* .openBox */ .KD)(boxKey, (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'body'), context(vault, hash, 'key'));
        const place = (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'place');
        return {
            hash,
            key: JSON.parse(plain.toString('utf8')),
            uses: (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(row, 'uses'),
            used: (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(row, 'used'),
            from: place.length === 0 ? '' : (0,_box_js__WEBPACK_IMPORTED_MODULE_2__/* .openBox */ .KD)(boxKey, place, context(vault, hash, 'place')).toString('utf8'),
        };
    });
}
function sealKey(vault, hash, key) {
    return (0,_box_js__WEBPACK_IMPORTED_MODULE_2__/* .sealBox */ .hU)(vault.keys.box('issued', hash), Buffer.from(JSON.stringify(key)), context(vault, hash, 'key'));
}
function idHash(vault, id) {
    return vault.keys.hash('issued', 'id', id);
}
function roleHash(vault, mount, role) {
    return vault.keys.hash('issued', 'role', mount, role);
}
const issuedBoxes = {
    table: 'issued',
    key: ['hash'],
    column: 'body',
    sealedWith: (vault, row) => issuedBox(vault, (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'hash'), 'key'),
};
const placeBoxes = {
    table: 'issued',
    key: ['hash'],
    column: 'place',
    where: 'length(place) > 0',
    sealedWith: (vault, row) => issuedBox(vault, (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'hash'), 'place'),
};
function issuedBox(vault, hash, part) {
    return { key: vault.keys.box('issued', hash), context: context(vault, hash, part) };
}
function context(vault, hash, part) {
    return vault.keys.context('issued', part, hash.toString('hex'));
}


/***/ }),

/***/ 78071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ endLeases),
/* harmony export */   AI: () => (/* binding */ leaseName),
/* harmony export */   Ae: () => (/* binding */ saveLease),
/* harmony export */   E1: () => (/* binding */ leaseAt),
/* harmony export */   G0: () => (/* binding */ findLease),
/* harmony export */   Kw: () => (/* binding */ deleteLease),
/* harmony export */   Vt: () => (/* binding */ dueMounts),
/* harmony export */   XK: () => (/* binding */ allLeases),
/* harmony export */   a6: () => (/* binding */ endLeasesOf),
/* harmony export */   ax: () => (/* binding */ leaseBoxes),
/* harmony export */   eb: () => (/* binding */ dueLeases),
/* harmony export */   lu: () => (/* binding */ mountName),
/* harmony export */   m3: () => (/* binding */ nextDue)
/* harmony export */ });
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65428);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77036);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13281);



function saveLease(vault, { token, due, ...record }) {
    const id = hashOf(vault, record.id);
    const body = (0,_box_js__WEBPACK_IMPORTED_MODULE_0__/* .sealBox */ .hU)(vault.keys.box('lease', id), Buffer.from(JSON.stringify(record)), context(vault, id));
    vault.db.run(`INSERT INTO lease (id, token, mount, due, body) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET token = excluded.token, due = excluded.due, body = excluded.body`, id, token ?? null, Buffer.from(mountName(vault, record.mount), 'hex'), due, body);
}
function findLease(vault, id) {
    return leaseAt(vault, leaseName(vault, id));
}
function leaseName(vault, id) {
    return hashOf(vault, id).toString('hex');
}
function mountName(vault, mount) {
    return vault.keys.hash('lease', 'mount', mount).toString('hex');
}
function leaseAt(vault, name) {
    const row = vault.db.get(`${SELECT} WHERE id = ?`, Buffer.from(name, 'hex'));
    return row === undefined ? undefined : opened(vault, row);
}
function deleteLease(vault, id) {
    vault.db.run('DELETE FROM lease WHERE id = ?', hashOf(vault, id));
}
function dueMounts(vault, time) {
    return vault.db
        .all('SELECT DISTINCT mount FROM lease WHERE due <= ?', time)
        .map((row) => (0,_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'mount').toString('hex'));
}
function dueLeases(vault, mount, time, limit) {
    return vault.db
        .all('SELECT id FROM lease WHERE mount = ? AND due <= ? ORDER BY due LIMIT ?', Buffer.from(mount, 'hex'), time, limit)
        .map((row) => (0,_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'id').toString('hex'));
}
function nextDue(vault, time) {
    const due = vault.db.get('SELECT min(due) AS due FROM lease WHERE due > ?', time)?.['due'];
    return typeof due === 'number' ? due : undefined;
}
function endLeases(vault, ids) {
    for (const id of ids)
        vault.db.run('UPDATE lease SET due = 0 WHERE id = ?', hashOf(vault, id));
}
function endLeasesOf(vault, tokens) {
    for (const token of tokens)
        vault.db.run('UPDATE lease SET due = 0 WHERE token = ?', token);
}
function allLeases(vault) {
    return vault.db.all(SELECT).map((row) => opened(vault, row));
}
const SELECT = 'SELECT id, token, due, body FROM lease';
function opened(vault, row) {
    return (0,_sealed_js__WEBPACK_IMPORTED_MODULE_2__/* .untampered */ .WL)('a lease of this vault', () => {
        const id = (0,_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'id');
        const plain = (0,_box_js__WEBPACK_IMPORTED_MODULE_0__/* .openBox */ .KD)(vault.keys.box('lease', id), (0,_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'body'), context(vault, id));
        const record = JSON.parse(plain.toString('utf8'));
        return {
            ...record,
            token: row['token'] === null ? undefined : (0,_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'token'),
            due: Number(row['due']),
        };
    });
}
function hashOf(vault, id) {
    return vault.keys.hash('lease', id);
}
const leaseBoxes = {
    table: 'lease',
    key: ['id'],
    column: 'body',
    sealedWith: (vault, row) => {
        const id = (0,_database_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(row, 'id');
        return { key: vault.keys.box('lease', id), context: context(vault, id) };
    },
};
function context(vault, id) {
    return vault.keys.context('lease', id.toString('hex'));
}


/***/ }),

/***/ 75688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ takeNotices),
/* harmony export */   u: () => (/* binding */ leaveNotice)
/* harmony export */ });
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77021);

const FOLDER = 'notice/';
function leaveNotice(vault, text) {
    const time = Date.now();
    new _entries_js__WEBPACK_IMPORTED_MODULE_0__/* .Entries */ .R(vault).put(`${FOLDER}${time}-${globalThis.crypto.randomUUID()}`, { time, text });
}
function takeNotices(vault) {
    const entries = new _entries_js__WEBPACK_IMPORTED_MODULE_0__/* .Entries */ .R(vault);
    return entries.all(FOLDER).map(({ name, value }) => {
        entries.delete(`${FOLDER}${name}`);
        return { time: Number(value['time']), text: String(value['text']) };
    });
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

/***/ 90737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e2: () => (/* binding */ changeSeal),
/* harmony export */   rx: () => (/* binding */ newRoot),
/* harmony export */   tg: () => (/* binding */ changeRoot),
/* harmony export */   yp: () => (/* binding */ finishRekey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _seal_verified_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14982);
/* harmony import */ var _create_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54929);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77036);
/* harmony import */ var _every_read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37551);
/* harmony import */ var _keyring_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57060);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21337);
/* harmony import */ var _recovery_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72806);
/* harmony import */ var _rewrap_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70700);










async function changeRoot(vault, seal) {
    await finishRekey(vault);
    await newRoot(vault, seal);
    return finishRekey(vault);
}
async function newRoot(vault, seal) {
    const { db, keys } = vault;
    const row = vaultRow(vault);
    const id = (0,_database_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(row, 'id');
    const [root, newest] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .KEY_LENGTH */ .J4), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .KEY_LENGTH */ .J4)];
    const old = ringIn(vault, row);
    if (old.older !== undefined)
        throw changedMeanwhile();
    const ring = { ...old, newest, older: old.newest, term: old.term + 1, since: Date.now() };
    try {
        const wrapped = await (0,_seal_verified_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapVerified */ .l)(seal, root, (0,_create_js__WEBPACK_IMPORTED_MODULE_3__/* .rootContext */ .MD)(id));
        const copy = await (0,_recovery_js__WEBPACK_IMPORTED_MODULE_8__.sealForRecovery)(Buffer.from(root), id, (0,_recovery_js__WEBPACK_IMPORTED_MODULE_8__.recoveryOf)(vault)?.recipients ?? []);
        db.waitForDisk(true);
        db.write(() => {
            refuseChanged(vault, row);
            db.run('UPDATE vault SET seal = ?, root = ?, keyring = ?, term = ?, recovery = ?', wrapped.kind, wrapped.bytes, (0,_keyring_js__WEBPACK_IMPORTED_MODULE_6__/* .sealKeyring */ .pU)(root, id, ring), ring.term, copy);
        });
        keys.use(root, ring);
    }
    finally {
        root.fill(0);
        (0,_keyring_js__WEBPACK_IMPORTED_MODULE_6__/* .forget */ .y6)(ring);
        (0,_keyring_js__WEBPACK_IMPORTED_MODULE_6__/* .forget */ .y6)(old);
    }
}
async function finishRekey(vault) {
    if (!vault.keys.isChanging)
        return 0;
    const { db, keys } = vault;
    const { term } = keys;
    const changed = await (0,_rewrap_js__WEBPACK_IMPORTED_MODULE_9__/* .rewrapAll */ .dN)(vault);
    const row = vaultRow(vault);
    const root = keys.root.export();
    const old = ringIn(vault, row);
    const ring = { ...old, older: undefined };
    try {
        if (keys.term !== term)
            throw changedMeanwhile();
        db.waitForDisk(true);
        db.write(() => {
            refuseChanged(vault, row);
            db.run('UPDATE vault SET keyring = ?', (0,_keyring_js__WEBPACK_IMPORTED_MODULE_6__/* .sealKeyring */ .pU)(root, (0,_database_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(row, 'id'), ring));
        });
        keys.use(root, ring);
    }
    finally {
        root.fill(0);
        (0,_keyring_js__WEBPACK_IMPORTED_MODULE_6__/* .forget */ .y6)(old);
    }
    db.checkpoint();
    return changed;
}
async function changeSeal(vault, from, to) {
    const { db, keys } = vault;
    const row = vaultRow(vault);
    const root = keys.root.export();
    try {
        const wrapped = await (0,_seal_verified_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapVerified */ .l)(to, root, (0,_create_js__WEBPACK_IMPORTED_MODULE_3__/* .rootContext */ .MD)((0,_database_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(row, 'id')));
        for (;;) {
            const dataKeys = from === undefined ? [] : await (0,_every_read_js__WEBPACK_IMPORTED_MODULE_5__/* .resealedDataKeys */ .wv)(vault, from, to);
            db.waitForDisk(true);
            const done = db.write(() => {
                refuseChanged(vault, row);
                if (from !== undefined && !(0,_every_read_js__WEBPACK_IMPORTED_MODULE_5__/* .saveDataKeys */ .gP)(vault, dataKeys))
                    return false;
                db.run('UPDATE vault SET seal = ?, root = ?', wrapped.kind, wrapped.bytes);
                return true;
            });
            if (!done)
                continue;
            db.checkpoint();
            return from === undefined ? (0,_every_read_js__WEBPACK_IMPORTED_MODULE_5__/* .countDataKeys */ .Yr)(vault) : 0;
        }
    }
    finally {
        root.fill(0);
    }
}
function vaultRow({ db }) {
    return db.get('SELECT id, root, keyring FROM vault') ?? {};
}
function ringIn({ keys }, row) {
    const root = keys.root.export();
    try {
        return (0,_keyring_js__WEBPACK_IMPORTED_MODULE_6__/* .openKeyring */ .u$)(root, (0,_database_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(row, 'id'), (0,_database_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$$)(row, 'keyring'));
    }
    finally {
        root.fill(0);
    }
}
function refuseChanged(vault, before) {
    if ((0,_keyring_js__WEBPACK_IMPORTED_MODULE_6__/* .rowMark */ .Ym)(vaultRow(vault)) === (0,_keyring_js__WEBPACK_IMPORTED_MODULE_6__/* .rowMark */ .Ym)(before))
        return;
    throw changedMeanwhile();
}
function changedMeanwhile() {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-REKEYED', 'the vault’s seal or keys were changed by someone else meanwhile', {
        remedy: 'Look at its state, then decide again.',
        state: 'This change was not made.',
    });
}


/***/ }),

/***/ 70700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dN: () => (/* binding */ rewrapAll),
/* harmony export */   kr: () => (/* binding */ openAll)
/* harmony export */ });
/* unused harmony export BOXES */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65428);
/* harmony import */ var _branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52557);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77036);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77021);
/* harmony import */ var _issued_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13724);
/* harmony import */ var _lease_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78071);
/* harmony import */ var _managed_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74596);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25060);
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23487);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(13281);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(85332);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(66041);













const BOXES = [
    _record_js__WEBPACK_IMPORTED_MODULE_8__/* .headBoxes */ .WG,
    _version_js__WEBPACK_IMPORTED_MODULE_12__/* .dataKeyBoxes */ .TL,
    _version_js__WEBPACK_IMPORTED_MODULE_12__/* .tombstoneBoxes */ .nx,
    _rotation_js__WEBPACK_IMPORTED_MODULE_9__/* .stagedBoxes */ .MB,
    _rotation_js__WEBPACK_IMPORTED_MODULE_9__/* .journalBoxes */ .bb,
    _managed_js__WEBPACK_IMPORTED_MODULE_7__/* .fingerprintBoxes */ .sb,
    _token_js__WEBPACK_IMPORTED_MODULE_11__/* .tokenBoxes */ .RN,
    _entries_js__WEBPACK_IMPORTED_MODULE_4__/* .entryBoxes */ .i,
    _branch_js__WEBPACK_IMPORTED_MODULE_2__/* .branchBoxes */ .YE,
    _lease_js__WEBPACK_IMPORTED_MODULE_6__/* .leaseBoxes */ .ax,
    _issued_js__WEBPACK_IMPORTED_MODULE_5__/* .issuedBoxes */ .ho,
    _issued_js__WEBPACK_IMPORTED_MODULE_5__/* .placeBoxes */ .Ng,
];
const CHUNK = 50;
async function rewrapAll(vault) {
    let total = 0;
    for (let changed = -1; changed !== 0; total += changed) {
        changed = 0;
        for (const column of BOXES)
            changed += await workThrough(vault, column, rewrapRow);
    }
    return total;
}
async function openAll(vault) {
    let total = 0;
    for (const column of BOXES) {
        total += await workThrough(vault, column, (box, { key, context }) => {
            (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .openBox */ .KD)(key, box, context).fill(0);
            return null;
        });
    }
    return total;
}
function rewrapRow(box, { key, context }) {
    const newest = (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .newestOf */ .su)(key);
    try {
        (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .openBox */ .KD)(newest, box, context).fill(0);
        return undefined;
    }
    catch {
        const plain = (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .openBox */ .KD)(key, box, context);
        const fresh = (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .sealBox */ .hU)(newest, plain, context);
        const again = (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .openBox */ .KD)(newest, fresh, context);
        if (!again.equals(plain))
            throw new RangeError('a new box does not hold what the old one held');
        plain.fill(0);
        again.fill(0);
        return fresh;
    }
}
async function workThrough(vault, column, work) {
    const { db } = vault;
    const select = selectOf(column);
    const update = `UPDATE ${column.table} SET ${column.column} = ? WHERE ${column.key.map((name) => `${name} = ?`).join(' AND ')}`;
    let count = 0;
    for (let from;;) {
        db.waitForDisk(false);
        const rows = db.write(() => {
            const found = from === undefined ? db.all(select.first, CHUNK) : db.all(select.next, ...from, CHUNK);
            for (const row of found) {
                const done = (0,_sealed_js__WEBPACK_IMPORTED_MODULE_10__/* .untampered */ .WL)(`a row of the table ${column.table}`, () => work((0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, column.column), column.sealedWith(vault, row)));
                if (done !== undefined)
                    count++;
                if (done !== undefined && done !== null)
                    db.run(update, done, ...keyOf(column, row));
            }
            return found;
        });
        db.waitForDisk(true);
        const last = rows.at(-1);
        if (last === undefined || rows.length < CHUNK)
            return count;
        from = keyOf(column, last);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    }
}
function keyOf({ key }, row) {
    return key.map((name) => {
        const value = row[name];
        return typeof value === 'number' ? value : (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, name);
    });
}
function selectOf({ table, key, column, also = [], where = 'true' }) {
    const columns = [...key, ...also, column].join(', ');
    const order = key.join(', ');
    const holes = key.map(() => '?').join(', ');
    return {
        first: `SELECT ${columns} FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT ?`,
        next: `SELECT ${columns} FROM ${table} WHERE (${order}) > (${holes}) AND ${where} ORDER BY ${order} LIMIT ?`,
    };
}


/***/ })

};
