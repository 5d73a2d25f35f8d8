export const id = 9354;
export const ids = [9354];
export const modules = {

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
// EXTERNAL MODULE: ./build/sealed/database.js
var database = __webpack_require__(77036);
// EXTERNAL MODULE: ./build/sealed/managed.js
var managed = __webpack_require__(74596);
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
    constructor(vault, seal, created) {
        this.#vault = vault;
        this.#seal = seal;
        this.#created = created;
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
            return read === undefined ? null : { fields: read.fields, version: read.info.number };
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
            return record === undefined || record.current === 0 ? null : (0,sealed_version/* listVersions */.yO)(this.#vault, record);
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
                throw new error/* RelockError */.dB('RL-VAULT-NO-VERSION', `${(0,sealed/* nameOf */.Vb)(secret)} has no version ${number}`, {
                    remedy: '"relock vault versions" lists those that it has.',
                    state: 'Nothing was destroyed.',
                });
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
    readFingerprints() {
        return (0,managed/* readFingerprints */.gR)(this.#vault);
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
function pragma(db, name) {
    return (0,database/* numberOf */.rl)(db.get(`PRAGMA ${name}`) ?? {}, name);
}

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
