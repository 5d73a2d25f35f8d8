export const id = 9354;
export const ids = [9354,5186,5757];
export const modules = {

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

/***/ 51649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ Batch)
/* harmony export */ });
class Batch {
    #db;
    #companion;
    #slots = [];
    #scheduled = false;
    constructor(db, companion) {
        this.#db = db;
        this.#companion = companion;
    }
    run(work, waits) {
        return new Promise((resolve, reject) => {
            this.#slots.push({
                work,
                waits,
                settle: (outcome) => {
                    if ('error' in outcome)
                        reject(outcome.error);
                    else
                        resolve(outcome.value);
                },
            });
            if (this.#scheduled)
                return;
            this.#scheduled = true;
            setImmediate(() => this.#flush());
        });
    }
    #flush() {
        const slots = this.#slots;
        this.#slots = [];
        this.#scheduled = false;
        const outcomes = [];
        try {
            this.#db.waitForDisk(slots.some(({ waits }) => waits));
            this.#db.write(() => {
                for (const { work } of slots)
                    outcomes.push(this.#attempt(work));
                this.#companion?.write();
            });
        }
        catch (error) {
            this.#companion?.settle(false);
            for (const { settle } of slots)
                settle({ error });
            return;
        }
        this.#companion?.settle(true);
        for (const [index, { settle }] of slots.entries())
            settle(outcomes[index] ?? { value: undefined });
    }
    #attempt(work) {
        const mark = this.#companion?.mark() ?? 0;
        try {
            return { value: this.#db.part(work) };
        }
        catch (error) {
            if (!this.#db.inTransaction)
                throw error;
            this.#companion?.undo(mark);
            return { error };
        }
    }
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

/***/ 54094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ incidentAt),
/* harmony export */   WZ: () => (/* binding */ keepIncident),
/* harmony export */   Z7: () => (/* binding */ incidentNote),
/* harmony export */   iX: () => (/* binding */ isIncidentId),
/* harmony export */   j8: () => (/* binding */ allIncidents),
/* harmony export */   kd: () => (/* binding */ isIncidentName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77021);


const FOLDER = 'incident/';
const MOST_OF_ONE = 100;
const NAME = /^[A-Za-z0-9][A-Za-z0-9:-]{0,83}$/;
function isIncidentId(text) {
    return /^[A-Za-z0-9][A-Za-z0-9:-]{0,79}$/.test(text);
}
function isIncidentName(text) {
    return NAME.test(text);
}
function keepIncident(vault, id, record, kept) {
    const entries = new _entries_js__WEBPACK_IMPORTED_MODULE_1__/* .Entries */ .R(vault);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(record)).digest('hex');
    for (let count = 1; count <= MOST_OF_ONE; count++) {
        const name = count === 1 ? id : `${id}-${count}`;
        const there = incidentIn(entries, name);
        if (there?.digest === digest)
            return there;
        if (there !== undefined)
            continue;
        const made = { kept, digest, key: shownText(record['key']), result: shownText(record['result']), record };
        entries.put(`${FOLDER}${name}`, made);
        return { name, ...made };
    }
    return undefined;
}
function allIncidents(vault) {
    const all = new _entries_js__WEBPACK_IMPORTED_MODULE_1__/* .Entries */ .R(vault).all(FOLDER).map(({ name, value }) => keptOf(name, value));
    return all.sort((a, b) => a.kept - b.kept || (a.name < b.name ? -1 : 1));
}
function incidentAt(vault, name) {
    return isIncidentName(name) ? incidentIn(new _entries_js__WEBPACK_IMPORTED_MODULE_1__/* .Entries */ .R(vault), name) : undefined;
}
function incidentNote({ name, key, result, digest }) {
    return `the record of incident ${name} of ${key} (${result}) is kept: sha256 ${digest}`;
}
function incidentIn(entries, name) {
    const value = entries.get(`${FOLDER}${name}`);
    return value === undefined ? undefined : keptOf(name, value);
}
function keptOf(name, value) {
    return { name, ...value };
}
function shownText(value) {
    return typeof value === 'string' ? value.slice(0, 300) : '';
}


/***/ }),

/***/ 94068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ CasFailure),
/* harmony export */   f: () => (/* binding */ KvStore)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);
/* harmony import */ var _data_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49299);
/* harmony import */ var _managed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74596);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25060);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66041);





const MAX_VERSIONS = 10;
class CasFailure extends Error {
    needed;
    constructor(needed) {
        super('check-and-set');
        this.needed = needed;
    }
}
class KvStore {
    #vault;
    #prefix;
    #through;
    constructor(vault, mount, through) {
        this.#vault = vault;
        this.#through = through;
        this.#prefix = mount === '' ? '' : `\u0000${mount}/`;
    }
    read(path, version, now) {
        const record = this.#find(path);
        if (record === undefined)
            return undefined;
        const found = (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .readData */ .v3)(this.#vault, record, version === 0 ? record.current : version, this.#through);
        if (found === undefined)
            return undefined;
        const state = versionOf(record, found.info);
        const isAside = state.deleted !== undefined && state.deleted <= now;
        return { meta: metaOf(record), version: state, data: isAside ? null : found.data };
    }
    behindSeal(path, version) {
        const record = this.#find(path);
        return record && (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .wrappedDataKey */ .ts)(this.#vault, record, version === 0 ? record.current : version);
    }
    sealContext(path) {
        return (0,_data_key_js__WEBPACK_IMPORTED_MODULE_1__/* .dataKeyContext */ .jg)(this.#vault, this.#prefix + path);
    }
    meta(path) {
        const record = this.#find(path);
        if (record === undefined)
            return undefined;
        return { meta: metaOf(record), versions: this.#versions(record) };
    }
    write(path, data, cas, defaults, now) {
        (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPath */ .Cg)(path);
        const known = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .findOrMakeRecord */ .E5)(this.#vault, this.#prefix + path);
        const settings = settingsOf(known, now);
        if (cas === undefined && (settings.casRequired || defaults.casRequired))
            throw new CasFailure(true);
        if (cas !== undefined && cas !== known.current)
            throw new CasFailure(false);
        const info = (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .addData */ .ys)(this.#vault, known, data, now, this.#through);
        const keep = settings.maxVersions || defaults.maxVersions || MAX_VERSIONS;
        const oldest = Math.max(known.oldest, info.number - keep + 1);
        if (oldest > known.oldest)
            (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .dropVersions */ .DT)(this.#vault, known, oldest);
        const after = settings.deleteAfter || defaults.deleteAfter;
        const deleted = Object.fromEntries(Object.entries(known.deleted).filter(([number]) => Number(number) >= oldest));
        if (after > 0)
            deleted[info.number] = now + after * 1000;
        const record = { ...known, current: info.number, oldest, deleted, settings: { ...settings, updated: now } };
        (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .saveRecord */ .hi)(this.#vault, record);
        if (record.kind !== undefined)
            (0,_managed_js__WEBPACK_IMPORTED_MODULE_2__/* .followCurrent */ .NK)(this.#vault, record, fieldsOf(data));
        return { meta: metaOf(record), version: versionOf(record, info) };
    }
    configure(path, change, now) {
        (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPath */ .Cg)(path);
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .findOrMakeRecord */ .E5)(this.#vault, this.#prefix + path);
        (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .saveRecord */ .hi)(this.#vault, { ...record, settings: { ...settingsOf(record, now), ...change, updated: now } });
    }
    setAside(path, numbers, back, now) {
        const record = this.#find(path);
        if (record === undefined)
            return false;
        const deleted = { ...record.deleted };
        const versions = (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .listVersions */ .yO)(this.#vault, record);
        const destroyed = new Set(versions.filter((one) => one.destroyed !== undefined).map((one) => one.number));
        for (const number of numbers.length === 0 ? [record.current] : numbers) {
            if (number < record.oldest || number > record.current)
                continue;
            if (destroyed.has(number))
                continue;
            if (back)
                delete deleted[number];
            else if ((deleted[number] ?? Infinity) > now)
                deleted[number] = now;
        }
        (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .saveRecord */ .hi)(this.#vault, { ...record, deleted, settings: { ...settingsOf(record, now), updated: now } });
        return true;
    }
    destroy(path, numbers) {
        const record = this.#find(path);
        if (record === undefined)
            return false;
        for (const info of (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .listVersions */ .yO)(this.#vault, record)) {
            if (!numbers.includes(info.number) || info.destroyed !== undefined)
                continue;
            (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .destroyVersion */ .pH)(this.#vault, record, info);
            if (info.number === record.current)
                (0,_managed_js__WEBPACK_IMPORTED_MODULE_2__/* .forgetCurrent */ .$P)(this.#vault, record);
        }
        return true;
    }
    remove(path) {
        const record = this.#find(path);
        if (record === undefined)
            return false;
        (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .deleteRecord */ .LK)(this.#vault, record);
        return true;
    }
    clear() {
        const folders = [''];
        for (const folder of folders) {
            for (const name of this.list(folder)) {
                if (name.endsWith('/'))
                    folders.push(folder + name);
                else
                    this.remove(folder + name);
            }
        }
    }
    list(folder) {
        if (folder !== '')
            (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPath */ .Cg)(folder.replace(/\/$/, ''));
        return (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(this.#vault, this.#prefix + folder);
    }
    has(path) {
        return (this.#find(path)?.current ?? 0) > 0;
    }
    #find(path) {
        (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPath */ .Cg)(path);
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .findRecord */ .Tq)(this.#vault, this.#prefix + path);
        return record === undefined || (record.current === 0 && record.settings === undefined) ? undefined : record;
    }
    #versions(record) {
        return (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .listVersions */ .yO)(this.#vault, record).map((info) => versionOf(record, info));
    }
}
function versionOf({ deleted }, { number, created, destroyed }) {
    return { number, created, deleted: deleted[number], destroyed: destroyed !== undefined };
}
function settingsOf({ settings }, now) {
    return settings ?? { created: now, updated: now, maxVersions: 0, casRequired: false, deleteAfter: 0, custom: {} };
}
function metaOf(record) {
    return { ...settingsOf(record, 0), current: record.current, oldest: record.oldest };
}
function fieldsOf(data) {
    const texts = Object.entries(data).filter((entry) => typeof entry[1] === 'string');
    return new Map(texts.filter(([, value]) => value !== '').map(([name, value]) => [name, new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretValue */ .i(value)]));
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

/***/ 39354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openEmbedded: () => (/* binding */ openEmbedded),
  openEmbeddedStore: () => (/* binding */ openEmbeddedStore)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/seal/open.js
var seal_open = __webpack_require__(25186);
// EXTERNAL MODULE: ./build/sealed/open.js
var sealed_open = __webpack_require__(65757);
// EXTERNAL MODULE: ./build/sealed/batch.js
var batch = __webpack_require__(51649);
// EXTERNAL MODULE: ./build/sealed/database.js
var database = __webpack_require__(77036);
// EXTERNAL MODULE: ./build/sealed/incidents.js
var incidents = __webpack_require__(54094);
// EXTERNAL MODULE: ./build/sealed/kv.js
var kv = __webpack_require__(94068);
// EXTERNAL MODULE: ./build/sealed/managed.js
var managed = __webpack_require__(74596);
// EXTERNAL MODULE: ./build/sealed/notices.js
var notices = __webpack_require__(75688);
// EXTERNAL MODULE: ./build/sealed/record.js
var sealed_record = __webpack_require__(25060);
// EXTERNAL MODULE: ./build/sealed/rotation.js
var sealed_rotation = __webpack_require__(23487);
// EXTERNAL MODULE: ./build/sealed/schema.js
var schema = __webpack_require__(27046);
// EXTERNAL MODULE: ./build/sealed/sealed.js
var sealed = __webpack_require__(13281);
// EXTERNAL MODULE: ./build/sealed/token.js
var sealed_token = __webpack_require__(85332);
// EXTERNAL MODULE: ./build/sealed/version.js
var sealed_version = __webpack_require__(66041);
;// CONCATENATED MODULE: ./build/sealed/store.js














async function openStore(folder, seal) {
    const { vault, created } = await (0,sealed_open.openSealed)(folder, seal);
    return new Store(vault, seal, created);
}
class Store {
    #vault;
    #seal;
    #created;
    #batch;
    constructor(vault, seal, created) {
        this.#vault = vault;
        this.#seal = seal;
        this.#created = created;
        this.#batch = new batch/* Batch */.l(vault.db);
    }
    get verdict() {
        return this.#seal.verdict;
    }
    put(secret, fields, options = {}) {
        (0,sealed_record/* checkPath */.Cg)(secret);
        return this.#vault.db.write(() => {
            const found = (0,sealed_record/* findOrMakeRecord */.E5)(this.#vault, secret);
            if (options.expected !== undefined && options.expected !== found.current) {
                throw (0,sealed/* conflict */.hj)(secret, options.expected, found.current);
            }
            const number = (0,sealed_version/* addVersion */.MZ)(this.#vault, found, fields, '');
            const record = (0,sealed_record/* saveRecord */.hi)(this.#vault, { ...found, kind: options.kind ?? found.kind, current: number });
            if (record.kind !== undefined && found.kind === undefined) {
                for (let older = record.oldest; older < number; older++) {
                    const version = (0,sealed_version/* readVersion */.$4)(this.#vault, record, older);
                    if (version?.fields)
                        (0,managed/* followOlder */.sO)(this.#vault, record, version.fields);
                }
            }
            (0,managed/* followCurrent */.NK)(this.#vault, record, fields);
            return number;
        });
    }
    get(secret, version) {
        (0,sealed_record/* checkPath */.Cg)(secret);
        return this.#vault.db.read(() => {
            const record = (0,sealed_record/* findRecord */.Tq)(this.#vault, secret);
            const read = record === undefined ? undefined : (0,sealed_version/* readVersion */.$4)(this.#vault, record, version ?? record.current);
            if (read?.fields === null) {
                throw new error/* RelockError */.dB('RL-VAULT-DELETED', `version ${read.info.number} of ${(0,sealed/* nameOf */.Vb)(secret)} was destroyed`, {
                    remedy: 'Store a new version, or read another one.',
                });
            }
            if (read === undefined)
                return null;
            if ((record?.deleted[read.info.number] ?? Infinity) <= Date.now()) {
                throw new error/* RelockError */.dB('RL-VAULT-DELETED', `version ${read.info.number} of ${(0,sealed/* nameOf */.Vb)(secret)} is put aside`, {
                    remedy: 'Have it taken back (undelete), store a new version, or read another one.',
                });
            }
            return { fields: read.fields, version: read.info.number };
        });
    }
    list(prefix = '') {
        return this.#vault.db.read(() => (0,sealed_record/* allRecords */.Sr)(this.#vault)
            .filter((record) => record.current > 0 && record.path.startsWith(prefix) && !record.path.startsWith('\u0000'))
            .map((record) => record.path));
    }
    versions(secret) {
        (0,sealed_record/* checkPath */.Cg)(secret);
        return this.#vault.db.read(() => {
            const record = (0,sealed_record/* findRecord */.Tq)(this.#vault, secret);
            if (record === undefined || record.current === 0)
                return null;
            return (0,sealed_version/* listVersions */.yO)(this.#vault, record).map((info) => Object.assign({ aside: record.deleted[info.number] }, info));
        });
    }
    setAside(secret, number, back) {
        (0,sealed_record/* checkPath */.Cg)(secret);
        this.#vault.db.write(() => {
            const record = (0,sealed_record/* findRecord */.Tq)(this.#vault, secret);
            const info = record && (0,sealed_version/* listVersions */.yO)(this.#vault, record).find((version) => version.number === number);
            if (info === undefined || info.destroyed !== undefined)
                throw noVersion(secret, number, 'Nothing was changed.');
            new kv/* KvStore */.f(this.#vault, '').setAside(secret, [number], back, Date.now());
        });
    }
    destroy(secret, numbers) {
        (0,sealed_record/* checkPath */.Cg)(secret);
        const destroyed = this.#vault.db.write(() => {
            const record = (0,sealed_record/* findRecord */.Tq)(this.#vault, secret);
            const versions = record === undefined ? [] : (0,sealed_version/* listVersions */.yO)(this.#vault, record);
            const doomed = [...new Set(numbers)].map((number) => {
                const info = versions.find((version) => version.number === number);
                if (record !== undefined && info !== undefined)
                    return { record, info };
                throw noVersion(secret, number, 'Nothing was destroyed.');
            });
            const alive = doomed.filter(({ info }) => info.destroyed === undefined);
            for (const { record: owner, info } of alive) {
                (0,sealed_version/* destroyVersion */.pH)(this.#vault, owner, info);
                if (info.number === owner.current)
                    (0,managed/* forgetCurrent */.$P)(this.#vault, owner);
            }
            return alive.length;
        });
        this.#vault.db.checkpoint();
        return destroyed;
    }
    remove(secret) {
        (0,sealed_record/* checkPath */.Cg)(secret);
        const removed = this.#vault.db.write(() => {
            const record = (0,sealed_record/* findRecord */.Tq)(this.#vault, secret);
            if (record === undefined)
                return false;
            if ((0,sealed_rotation/* hasStaged */.zh)(this.#vault, record)) {
                throw new error/* RelockError */.dB('RL-VAULT-PENDING', `${(0,sealed/* nameOf */.Vb)(secret)} is being rotated: a new value waits in it`, {
                    remedy: `Finish it first: relock rotate ${(0,sealed/* nameOf */.Vb)(secret)}`,
                    state: 'Nothing was deleted.',
                });
            }
            (0,sealed_record/* deleteRecord */.LK)(this.#vault, record);
            return true;
        });
        this.#vault.db.checkpoint();
        return removed;
    }
    stage(secret, fields, rotation) {
        (0,sealed_record/* checkPath */.Cg)(secret);
        (0,sealed_rotation/* stage */.dw)(this.#vault, secret, fields, rotation);
    }
    readStaged(secret, rotation) {
        (0,sealed_record/* checkPath */.Cg)(secret);
        return (0,sealed_rotation/* readStaged */.pl)(this.#vault, secret, rotation);
    }
    promote(secret, rotation, from) {
        (0,sealed_record/* checkPath */.Cg)(secret);
        return (0,sealed_rotation/* promote */.pt)(this.#vault, secret, rotation, from);
    }
    discard(secret, rotation) {
        (0,sealed_record/* checkPath */.Cg)(secret);
        (0,sealed_rotation/* discard */.vf)(this.#vault, secret, rotation);
    }
    readJournal(secret) {
        (0,sealed_record/* checkPath */.Cg)(secret);
        return (0,sealed_rotation/* readJournal */.a0)(this.#vault, secret);
    }
    writeJournal(secret, text, expected) {
        (0,sealed_record/* checkPath */.Cg)(secret);
        return (0,sealed_rotation/* writeJournal */.fY)(this.#vault, secret, text, expected);
    }
    keepIncident(id, record) {
        const kept = (0,incidents/* keepIncident */.WZ)(this.#vault, id, record, Date.now());
        if (kept !== undefined)
            (0,notices/* leaveNotice */.u)(this.#vault, (0,incidents/* incidentNote */.Z7)(kept));
        return kept;
    }
    incidents() {
        return (0,incidents/* allIncidents */.j8)(this.#vault);
    }
    readFingerprints(secret) {
        return (0,managed/* readFingerprints */.gR)(this.#vault, secret);
    }
    together(work) {
        return this.#batch.run(work, true);
    }
    writeFingerprints(secret, field, kind, values) {
        (0,sealed_record/* checkPath */.Cg)(secret);
        (0,managed/* writeFingerprints */.Tj)(this.#vault, secret, field, kind, values);
    }
    lookUpToken(token) {
        return (0,sealed_token/* findToken */.fm)(this.#vault, token)?.grant ?? null;
    }
    status() {
        const { db } = this.#vault;
        const count = (sql) => (0,database/* numberOf */.rl)(db.get(`SELECT count(*) AS n FROM ${sql}`) ?? {}, 'n');
        return db.read(() => {
            const index = (0,managed/* readFingerprints */.gR)(this.#vault)?.entries ?? [];
            return {
                seal: this.#seal.verdict,
                schema: schema/* SCHEMA */.yx,
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
function noVersion(secret, number, state) {
    return new error/* RelockError */.dB('RL-VAULT-NO-VERSION', `${(0,sealed/* nameOf */.Vb)(secret)} has no version ${number}`, {
        remedy: '"relock vault versions" lists those that it has.',
        state,
    });
}
function pragma(db, name) {
    return (0,database/* numberOf */.rl)(db.get(`PRAGMA ${name}`) ?? {}, name);
}

// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
;// CONCATENATED MODULE: ./build/vault/embedded.js






async function openEmbedded(options) {
    return new EmbeddedVault(await openEmbeddedStore(options));
}
async function openEmbeddedStore({ dir, env, requireHsm, ask, warn }) {
    const seal = await (0,seal_open.openSeal)((0,sealed_open.sealKindOf)(dir), { env, create: false, ask, warn });
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
    return new error/* RelockError */.dB('RL-VAULT-NOT-HSM', `the embedded vault can't be used with require-hsm: its seal is "${protection}"`, {
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
        return this.#store.together(() => this.#store.put(address.path, fields, expected === undefined ? {} : { expected }));
    }
    async stage(address, fields, rotation) {
        await this.#store.together(() => this.#store.stage(address.path, fields, rotation));
    }
    async readStaged(address, rotation) {
        return this.#store.readStaged(address.path, rotation);
    }
    async promote(address, rotation, from) {
        return this.#store.together(() => this.#store.promote(address.path, rotation, from));
    }
    async discard(address, rotation) {
        await this.#store.together(() => this.#store.discard(address.path, rotation));
    }
    async readJournal(address) {
        return this.#store.readJournal(address.path);
    }
    async writeJournal(address, record, expected) {
        return this.#store.together(() => this.#store.writeJournal(address.path, record, expected));
    }
    async writeIncident(_address, id, record) {
        const parsed = JSON.parse(record);
        const kept = await this.#store.together(() => this.#store.keepIncident(id, parsed));
        if (kept !== undefined)
            return `incident ${kept.name} of the vault`;
        throw new error/* RelockError */.dB('RL-ROTATE-CONFLICT', `the vault has too many records of incident ${id}`, {
            remedy: 'See why one leak is answered so often.',
            state: 'What was done stays done.',
        });
    }
    async readIncident(address) {
        const { text } = (0,vault_address/* wholeSecret */.ii)(address);
        const newest = this.#store.incidents().findLast(({ key }) => key === text);
        return newest === undefined ? null : JSON.stringify(newest.record);
    }
    async readFingerprints() {
        return this.#store.readFingerprints();
    }
    async readOwnFingerprints(address) {
        return this.#store.readFingerprints(address.path);
    }
    async writeFingerprints(address, kind, values) {
        await this.#store.together(() => this.#store.writeFingerprints(address.path, address.key, kind, values));
    }
    async list(prefix) {
        return this.#store
            .list(prefix.path)
            .filter((path) => path === prefix.path || path.startsWith(`${prefix.path}/`))
            .sort()
            .map((path) => (0,vault_address/* addressBeside */.Dz)(prefix, path));
    }
    async versions(address) {
        const now = Date.now();
        return (this.#store.versions(address.path) ?? []).map(({ number, created, destroyed, aside }) => ({
            version: number,
            created: new Date(created).toISOString(),
            state: destroyed !== undefined ? 'destroyed' : (aside ?? Infinity) <= now ? 'disabled' : 'enabled',
        }));
    }
    async disable(address, version) {
        this.#store.setAside(address.path, Number(version), false);
    }
    async enable(address, version) {
        this.#store.setAside(address.path, Number(version), true);
    }
    async destroy(address, version) {
        this.#store.destroy(address.path, [Number(version)]);
    }
    async protection() {
        const { protection, evidence } = this.#store.verdict;
        return { verdict: protection === 'hardware' ? 'hardware' : 'software', evidence };
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
            throw new error/* RelockError */.dB('RL-VAULT-PARAM', `${address.text} has a parameter that Relock's vault does not know`, {
                remedy: 'It knows ?version=N.',
            });
        }
    }
    const text = address.params.get('version');
    if (text === undefined)
        return undefined;
    if (/^[1-9][0-9]{0,8}$/.test(text))
        return Number(text);
    throw new error/* RelockError */.dB('RL-VAULT-PARAM', `${address.text} wants a version that is no number`, {
        remedy: 'Write ?version=N with N from 1 on.',
    });
}


/***/ })

};
