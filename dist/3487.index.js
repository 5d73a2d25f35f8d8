export const id = 3487;
export const ids = [3487];
export const modules = {

/***/ 77486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ managedForms),
/* harmony export */   Gu: () => (/* binding */ HEAD_LENGTH),
/* harmony export */   M$: () => (/* binding */ isBase64CoreOf),
/* harmony export */   PG: () => (/* binding */ headHash),
/* harmony export */   Wn: () => (/* binding */ formMac),
/* harmony export */   af: () => (/* binding */ isStrongEnough),
/* harmony export */   cY: () => (/* binding */ contentFingerprint),
/* harmony export */   "do": () => (/* binding */ base64Core),
/* harmony export */   nI: () => (/* binding */ indexKeys),
/* harmony export */   qn: () => (/* binding */ plainMac)
/* harmony export */ });
const crypto = () => process.getBuiltinModule('node:crypto');
function contentFingerprint(secret, repository) {
    const digest = crypto()
        .createHash('sha256')
        .update(`relock finding v1\0${repository.toLowerCase()}\0`)
        .update(secret)
        .digest();
    return `rl1:${digest.toString('hex', 0, 10)}`;
}
const HEAD_LENGTH = 12;
const derived = new WeakMap();
function indexKeys(key) {
    const known = derived.get(key);
    if (known !== undefined)
        return known;
    const { createSecretKey, hkdfSync } = crypto();
    const from = createSecretKey(Buffer.from(key.reveal(), 'base64url'));
    const bits = Buffer.from(hkdfSync('sha256', from, '', 'relock managed index v1', 48));
    const keys = {
        multipliers: [bits.readUInt32LE(0) | 1, bits.readUInt32LE(4) | 1],
        seeds: [bits.readUInt32LE(8), bits.readUInt32LE(12)],
        mac: createSecretKey(bits.subarray(16)),
    };
    derived.set(key, keys);
    return keys;
}
function headHash(bytes, offset, keys) {
    const [m0, m1] = keys.multipliers;
    const [s0, s1] = keys.seeds;
    let h0 = 0;
    let h1 = 0;
    for (let i = offset; i < offset + HEAD_LENGTH; i++) {
        const byte = bytes[i] ?? 0;
        h0 = (Math.imul(h0, m0) + byte + s0) | 0;
        h1 = (Math.imul(h1, m1) + byte + s1) | 0;
    }
    return [h0 >>> 0, h1 >>> 0];
}
function formMac(bytes, keys) {
    return crypto().createHmac('sha256', keys.mac).update(bytes).digest('hex').slice(0, 32);
}
function plainMac(value, key) {
    const plain = Buffer.from(value.reveal());
    return plain.length < HEAD_LENGTH ? undefined : formMac(plain, indexKeys(key));
}
function managedForms(value, key) {
    const keys = indexKeys(key);
    const plain = Buffer.from(value.reveal());
    if (plain.length < HEAD_LENGTH)
        return [];
    const forms = new Map([['plain', plain]]);
    if (/\n/.test(value.reveal()))
        forms.set('packed', Buffer.from(value.reveal().replace(/\s+/g, '')));
    forms.set('hex', Buffer.from(plain.toString('hex')));
    for (const shift of [0, 1, 2]) {
        const core = base64Core(plain, shift);
        forms.set(`base64+${shift}`, Buffer.from(core));
        const url = core.replaceAll('+', '-').replaceAll('/', '_');
        if (url !== core)
            forms.set(`base64url+${shift}`, Buffer.from(url));
    }
    const percent = encodeURIComponent(value.reveal());
    if (percent !== value.reveal())
        forms.set('percent', Buffer.from(percent));
    const json = JSON.stringify(value.reveal()).slice(1, -1);
    if (json !== value.reveal())
        forms.set('json', Buffer.from(json));
    return [...forms]
        .filter(([, bytes]) => bytes.length >= HEAD_LENGTH)
        .map(([form, bytes]) => ({
        form,
        length: bytes.length,
        head: headHash(bytes, 0, keys),
        mac: formMac(bytes, keys),
    }));
}
function base64Core(bytes, shift) {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
    const text = shifted.toString('base64').replace(/=+$/, '');
    const start = shift === 0 ? 0 : shift + 1;
    const wholeCharacters = Math.floor((shifted.length * 8) / 6);
    return text.slice(start, wholeCharacters);
}
function isBase64CoreOf(found, value) {
    const bytes = Buffer.from(value.reveal());
    const text = found.reveal().replaceAll('-', '+').replaceAll('_', '/');
    return text.length >= HEAD_LENGTH && [0, 1, 2].some((shift) => base64Core(bytes, shift) === text);
}
function isStrongEnough(value) {
    const text = value.reveal();
    let alphabet = 0;
    if (/[a-z]/.test(text))
        alphabet += 26;
    if (/[A-Z]/.test(text))
        alphabet += 26;
    if (/[0-9]/.test(text))
        alphabet += 10;
    if (/[^a-zA-Z0-9]/.test(text))
        alphabet += 8;
    const distinct = new Set(text).size;
    return distinct >= 8 && text.length * Math.log2(Math.min(alphabet, distinct * 2) || 1) >= 96;
}


/***/ }),

/***/ 49299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ unpackWrapped),
/* harmony export */   NJ: () => (/* binding */ dataKeyIn),
/* harmony export */   jg: () => (/* binding */ dataKeyContext),
/* harmony export */   np: () => (/* binding */ packWrapped)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21337);


function dataKeyContext({ keys }, path) {
    return Buffer.from(`relock sealed v1 data-key ${keys.hash('path', path).toString('hex')}`);
}
function packWrapped({ kind, bytes }) {
    return Buffer.concat([Buffer.from([kind.length]), Buffer.from(kind), bytes]);
}
function unpackWrapped(content) {
    if (content.length === _keys_js__WEBPACK_IMPORTED_MODULE_1__/* .KEY_LENGTH */ .J4)
        return undefined;
    const end = 1 + (content[0] ?? 0);
    return { kind: content.toString('latin1', 1, end), bytes: content.subarray(end) };
}
function dataKeyIn(content, through) {
    const wrapped = unpackWrapped(content);
    if (wrapped === undefined)
        return (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .secretKey */ .oF)(content);
    const opened = through?.opened;
    if (opened !== undefined && packWrapped(opened.wrapped).equals(content))
        return opened.key;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-EVERY-READ', 'this value is read through the seal each time', {
        remedy: 'Read it from the server; when it was just changed, read it again.',
        state: 'Nothing of it was given out.',
    });
}


/***/ }),

/***/ 74596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ forgetCurrent),
/* harmony export */   EI: () => (/* binding */ followStaged),
/* harmony export */   NK: () => (/* binding */ followCurrent),
/* harmony export */   Tj: () => (/* binding */ writeFingerprints),
/* harmony export */   _k: () => (/* binding */ managedRecords),
/* harmony export */   gR: () => (/* binding */ readFingerprints),
/* harmony export */   sO: () => (/* binding */ followOlder),
/* harmony export */   sb: () => (/* binding */ fingerprintBoxes),
/* harmony export */   wu: () => (/* binding */ forgetStaged)
/* harmony export */ });
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77486);
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65428);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77036);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25060);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13281);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66041);






function readFingerprints(vault, path) {
    return vault.db.read(() => {
        if (vault.db.get('SELECT 1 FROM fingerprint LIMIT 1') === undefined)
            return null;
        const only = path === undefined ? undefined : (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .findRecord */ .Tq)(vault, path);
        const records = path === undefined ? (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .allRecords */ .Sr)(vault) : only === undefined ? [] : [only];
        const entries = records.flatMap((record) => fingerprintsOf(vault, record).map(({ fingerprint: { field, state, since, forms } }) => ({
            address: `relock://${record.path}${field === '' ? '' : `#/${field}`}`,
            kind: record.kind ?? 'unknown',
            state,
            since,
            forms,
        })));
        return { key: vault.keys.indexKey(), entries };
    });
}
function managedRecords(vault) {
    return vault.db
        .all('SELECT DISTINCT record FROM fingerprint')
        .map((row) => (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .recordAt */ .zR)(vault, (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'record')))
        .filter(({ kind }) => kind !== undefined);
}
function writeFingerprints(vault, path, field, kind, values) {
    vault.db.write(() => {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .saveRecord */ .hi)(vault, { ...(0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .findOrMakeRecord */ .E5)(vault, path), kind });
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
        return (0,_version_js__WEBPACK_IMPORTED_MODULE_5__/* .readVersion */ .$4)(vault, record, version)?.fields ?? undefined;
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
    const forms = known?.forms ?? ((0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .isStrongEnough */ .af)(value) ? (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .managedForms */ .DD)(value, vault.keys.indexKey()) : []);
    save(vault, record, slotOf(vault, record, value), { field, state, since, forms });
}
function save(vault, record, slot, fingerprint) {
    vault.db.run('INSERT INTO fingerprint (record, slot, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body', record.id, slot, (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .sealBox */ .hU)(vault.keys.box('fingerprint', record.id), Buffer.from(JSON.stringify(fingerprint)), context(vault, record, slot)));
}
function remove(vault, record, slot) {
    vault.db.run('DELETE FROM fingerprint WHERE record = ? AND slot = ?', record.id, slot);
}
function slotOf(vault, record, value) {
    return vault.keys.hash('slot', record.id, value.reveal());
}
function fingerprintsOf(vault, record) {
    const rows = vault.db.all('SELECT slot, body FROM fingerprint WHERE record = ?', record.id);
    return rows.map((row) => (0,_sealed_js__WEBPACK_IMPORTED_MODULE_4__/* .untampered */ .WL)(`the fingerprint of ${(0,_sealed_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)(record.path)}`, () => open(vault, record, row)));
}
function open(vault, record, row) {
    const slot = (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'slot');
    const plain = (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .openBox */ .KD)(vault.keys.box('fingerprint', record.id), (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'body'), context(vault, record, slot));
    return { slot, fingerprint: JSON.parse(plain.toString('utf8')) };
}
const fingerprintBoxes = {
    table: 'fingerprint',
    key: ['record', 'slot'],
    column: 'body',
    sealedWith: (vault, row) => {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .recordAt */ .zR)(vault, (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'record'));
        return {
            key: vault.keys.box('fingerprint', record.id),
            context: context(vault, record, (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'slot')),
        };
    },
};
function context(vault, record, slot) {
    return vault.keys.context('fingerprint', record.id.toString('hex'), record.path, slot.toString('hex'));
}


/***/ }),

/***/ 23487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ stagedBoxes),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   bb: () => (/* binding */ journalBoxes),
/* harmony export */   dw: () => (/* binding */ stage),
/* harmony export */   fY: () => (/* binding */ writeJournal),
/* harmony export */   pl: () => (/* binding */ readStaged),
/* harmony export */   pt: () => (/* binding */ promote),
/* harmony export */   vf: () => (/* binding */ discard),
/* harmony export */   zh: () => (/* binding */ hasStaged)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65428);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77036);
/* harmony import */ var _managed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74596);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25060);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13281);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66041);







function stage(vault, path, fields, rotation) {
    vault.db.write(() => {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .findOrMakeRecord */ .E5)(vault, path);
        const pending = openStaged(vault, record);
        if (pending !== null) {
            if (pending.rotation === rotation && (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeFields */ .KP)(pending.fields).equals((0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeFields */ .KP)(fields)))
                return;
            const whose = pending.rotation === rotation ? 'another value of this rotation' : 'the value of another rotation';
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-CONFLICT', `${whose} waits in ${(0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(path)} already`, {
                remedy: 'Finish or discard that one first.',
                state: 'The pending value that was there is kept.',
            });
        }
        const created = Date.now();
        const { key, value } = (0,_version_js__WEBPACK_IMPORTED_MODULE_6__/* .sealValue */ .dO)(vault, record, fields, stagedContext(vault, record, rotation, created));
        vault.db.run('INSERT INTO staged (record, rotation, created, key, value) VALUES (?, ?, ?, ?, ?)', record.id, rotation, created, key, value);
        (0,_managed_js__WEBPACK_IMPORTED_MODULE_3__/* .followStaged */ .EI)(vault, record, fields);
    });
}
function readStaged(vault, path, rotation) {
    return vault.db.read(() => {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .findRecord */ .Tq)(vault, path);
        return record === undefined ? null : stagedOf(vault, record, rotation);
    });
}
function promote(vault, path, rotation, from) {
    return vault.db.write(() => {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .findRecord */ .Tq)(vault, path);
        const staged = record === undefined ? null : stagedOf(vault, record, rotation);
        if (record === undefined || staged === null) {
            const versions = record === undefined ? [] : (0,_version_js__WEBPACK_IMPORTED_MODULE_6__/* .listVersions */ .yO)(vault, record);
            const done = versions.find((version) => version.rotation === rotation);
            if (done !== undefined)
                return done.number;
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-CONFLICT', `${(0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(path)} has no pending value of this rotation`, {
                remedy: 'Begin a new rotation.',
                state: 'Nothing was changed.',
            });
        }
        if (record.current !== from)
            throw (0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .conflict */ .hj)(path, from, record.current);
        const number = (0,_version_js__WEBPACK_IMPORTED_MODULE_6__/* .addVersion */ .MZ)(vault, record, staged, rotation);
        const now = (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .saveRecord */ .hi)(vault, { ...record, current: number });
        vault.db.run('DELETE FROM staged WHERE record = ?', record.id);
        (0,_managed_js__WEBPACK_IMPORTED_MODULE_3__/* .followCurrent */ .NK)(vault, now, staged);
        return number;
    });
}
function discard(vault, path, rotation) {
    vault.db.write(() => {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .findRecord */ .Tq)(vault, path);
        const staged = record === undefined ? null : stagedOf(vault, record, rotation);
        if (record === undefined || staged === null)
            return;
        vault.db.run('DELETE FROM staged WHERE record = ?', record.id);
        (0,_managed_js__WEBPACK_IMPORTED_MODULE_3__/* .forgetStaged */ .wu)(vault, record, staged);
    });
}
function hasStaged(vault, record) {
    return vault.db.get('SELECT 1 FROM staged WHERE record = ? LIMIT 1', record.id) !== undefined;
}
function readJournal(vault, path) {
    return vault.db.read(() => {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .findRecord */ .Tq)(vault, path);
        return record === undefined ? null : openJournal(vault, record);
    });
}
function writeJournal(vault, path, text, expected) {
    return vault.db.write(() => {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .findOrMakeRecord */ .E5)(vault, path);
        const revision = openJournal(vault, record)?.revision ?? 0;
        if (revision !== (expected ?? 0))
            throw (0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .conflict */ .hj)(path, expected ?? '(none)', revision);
        vault.db.run('INSERT INTO journal (record, revision, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET revision = excluded.revision, body = excluded.body', record.id, revision + 1, (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .sealBox */ .hU)(vault.keys.box('journal', record.id), Buffer.from(text), journalContext(vault, record, revision + 1)));
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
    return (0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .untampered */ .WL)(`the pending value of ${(0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(record.path)}`, () => {
        const rotation = (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(row, 'rotation');
        const context = stagedContext(vault, record, rotation, (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(row, 'created'));
        const sealed = { key: (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'key'), value: (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'value') };
        return { rotation, fields: (0,_version_js__WEBPACK_IMPORTED_MODULE_6__/* .openValue */ .Kv)(vault, record, sealed, context) };
    });
}
function openJournal(vault, record) {
    const row = vault.db.get('SELECT revision, body FROM journal WHERE record = ?', record.id);
    if (row === undefined)
        return null;
    return (0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .untampered */ .WL)(`the rotation journal of ${(0,_sealed_js__WEBPACK_IMPORTED_MODULE_5__/* .nameOf */ .Vb)(record.path)}`, () => {
        const revision = (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(row, 'revision');
        const key = vault.keys.box('journal', record.id);
        const plain = (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .openBox */ .KD)(key, (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'body'), journalContext(vault, record, revision));
        return { record: plain.toString('utf8'), revision };
    });
}
const stagedBoxes = {
    table: 'staged',
    key: ['record'],
    column: 'key',
    also: ['rotation', 'created'],
    sealedWith: (vault, row) => {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .recordAt */ .zR)(vault, (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'record'));
        const context = stagedContext(vault, record, (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(row, 'rotation'), (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(row, 'created'));
        return { key: vault.keys.box('data-key', record.id), context: ['data-key', ...context] };
    },
};
const journalBoxes = {
    table: 'journal',
    key: ['record'],
    column: 'body',
    also: ['revision'],
    sealedWith: (vault, row) => {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .recordAt */ .zR)(vault, (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'record'));
        return {
            key: vault.keys.box('journal', record.id),
            context: journalContext(vault, record, (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(row, 'revision')),
        };
    },
};
function stagedContext(vault, record, rotation, created) {
    return vault.keys.context('staged', record.id.toString('hex'), record.path, rotation, created);
}
function journalContext(vault, record, revision) {
    return vault.keys.context('journal', record.id.toString('hex'), record.path, revision);
}


/***/ }),

/***/ 66041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   DT: () => (/* binding */ dropVersions),
/* harmony export */   Kv: () => (/* binding */ openValue),
/* harmony export */   MZ: () => (/* binding */ addVersion),
/* harmony export */   TL: () => (/* binding */ dataKeyBoxes),
/* harmony export */   dO: () => (/* binding */ sealValue),
/* harmony export */   nx: () => (/* binding */ tombstoneBoxes),
/* harmony export */   pH: () => (/* binding */ destroyVersion),
/* harmony export */   ts: () => (/* binding */ wrappedDataKey),
/* harmony export */   v3: () => (/* binding */ readData),
/* harmony export */   yO: () => (/* binding */ listVersions),
/* harmony export */   ys: () => (/* binding */ addData)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65428);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77036);
/* harmony import */ var _data_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49299);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21337);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25060);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13281);







const MOST_BYTES = 1024 * 1024;
function sealValue(vault, record, fields, context) {
    if (fields.size === 0 || [...fields].some(([name, value]) => name === '' || value.isEmpty)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-VALUE', `${(0,_sealed_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(record.path)} needs a field, and each field a name and a value`, {
            remedy: 'An empty value is never a key; leave the field out.',
            state: 'Nothing was changed.',
        });
    }
    return sealBytes(vault, record, (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeFields */ .KP)(fields), context);
}
function sealBytes(vault, record, plain, context, through) {
    const wrapped = through?.fresh;
    const { bytes, key } = wrapped === undefined ? (0,_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .freshKey */ .MI)() : { bytes: (0,_data_key_js__WEBPACK_IMPORTED_MODULE_3__/* .packWrapped */ .np)(wrapped.wrapped), key: wrapped.key };
    try {
        if (plain.length > MOST_BYTES) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-VALUE', `the value for ${(0,_sealed_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(record.path)} has more than ${MOST_BYTES} bytes`, {
                remedy: 'A vault keeps keys; put large files elsewhere, encrypted under a key that is kept here.',
                state: 'Nothing was changed.',
            });
        }
        return {
            key: (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .sealBox */ .hU)(vault.keys.box('data-key', record.id), bytes, ['data-key', ...context]),
            value: (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .sealBox */ .hU)(key, plain, context),
        };
    }
    finally {
        bytes.fill(0);
        plain.fill(0);
    }
}
function openValue(vault, record, sealed, context) {
    const plain = openBytes(vault, record, sealed, context);
    try {
        return (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeFields */ .ql)(plain);
    }
    finally {
        plain.fill(0);
    }
}
function openBytes(vault, record, sealed, context, through) {
    const wrapping = vault.keys.box('data-key', record.id);
    const key = (0,_data_key_js__WEBPACK_IMPORTED_MODULE_3__/* .dataKeyIn */ .NJ)((0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .openBox */ .KD)(wrapping, sealed.key, ['data-key', ...context]), through);
    return (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .openBox */ .KD)(key, sealed.value, context);
}
function addVersion(vault, record, fields, rotation) {
    const info = { number: record.current + 1, created: Date.now(), rotation, destroyed: undefined };
    insert(vault, record, info, sealValue(vault, record, fields, versionContext(vault, record, info)));
    return info.number;
}
function addData(vault, record, data, created, through) {
    const info = { number: record.current + 1, created, rotation: '', destroyed: undefined };
    const plain = Buffer.from(JSON.stringify(Object.entries(data)));
    insert(vault, record, info, sealBytes(vault, record, plain, versionContext(vault, record, info), through));
    return info;
}
function readData(vault, record, number, through) {
    if (number < record.oldest || number > record.current)
        return undefined;
    return (0,_sealed_js__WEBPACK_IMPORTED_MODULE_6__/* .untampered */ .WL)(`${(0,_sealed_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(record.path)} version ${number}`, () => {
        const row = versionRow(vault, record, number);
        const destroyed = (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(row, 'destroyed');
        if (destroyed !== 0)
            return { info: checkedInfo(vault, record, row), data: null };
        const info = { number, created: (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(row, 'created'), rotation: (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(row, 'rotation'), destroyed: undefined };
        const sealed = { key: (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'key'), value: (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'value') };
        const plain = openBytes(vault, record, sealed, versionContext(vault, record, info), through);
        try {
            return { info, data: Object.fromEntries(JSON.parse(plain.toString('utf8'))) };
        }
        finally {
            plain.fill(0);
        }
    });
}
function wrappedDataKey(vault, record, number) {
    if (number < record.oldest || number > record.current)
        return undefined;
    return (0,_sealed_js__WEBPACK_IMPORTED_MODULE_6__/* .untampered */ .WL)(`${(0,_sealed_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(record.path)} version ${number}`, () => {
        const row = versionRow(vault, record, number);
        if ((0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(row, 'destroyed') !== 0)
            return undefined;
        const context = ['data-key', ...versionContext(vault, record, infoOf(row))];
        return (0,_data_key_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackWrapped */ .I1)((0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .openBox */ .KD)(vault.keys.box('data-key', record.id), (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'key'), context));
    });
}
function dropVersions(vault, { id }, below) {
    vault.db.run('DELETE FROM version WHERE record = ? AND number < ?', id, below);
}
function insert(vault, record, info, { key, value }) {
    vault.db.run('INSERT INTO version (record, number, created, rotation, destroyed, key, value) VALUES (?, ?, ?, ?, 0, ?, ?)', record.id, info.number, info.created, info.rotation, key, value);
}
function readVersion(vault, record, number) {
    if (number < record.oldest || number > record.current)
        return undefined;
    return (0,_sealed_js__WEBPACK_IMPORTED_MODULE_6__/* .untampered */ .WL)(`${(0,_sealed_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(record.path)} version ${number}`, () => {
        const row = versionRow(vault, record, number);
        const info = checkedInfo(vault, record, row);
        if (info.destroyed !== undefined)
            return { info, fields: null };
        const sealed = { key: (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'key'), value: (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'value') };
        return { info, fields: openValue(vault, record, sealed, versionContext(vault, record, info)) };
    });
}
function versionRow(vault, record, number) {
    const row = vault.db.get(number === record.current ? NEWEST : ONE, record.id, number);
    if (row === undefined)
        throw new RangeError('the row is gone');
    if (row['number'] !== number)
        throw new RangeError('the row of another version, or a newer one than the head knows');
    return row;
}
function listVersions(vault, record) {
    const rows = vault.db.all(`${SELECT} ORDER BY number`, record.id);
    return (0,_sealed_js__WEBPACK_IMPORTED_MODULE_6__/* .untampered */ .WL)(`the list of versions of ${(0,_sealed_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(record.path)}`, () => {
        if (rows.length !== record.current - record.oldest + 1)
            throw new RangeError('rows were added or removed');
        return rows.map((row, index) => {
            const info = checkedInfo(vault, record, row);
            if (info.number !== record.oldest + index)
                throw new RangeError('a row has another number');
            return info;
        });
    });
}
function destroyVersion(vault, record, info) {
    const destroyed = Date.now();
    const tombstone = (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .sealBox */ .hU)(vault.keys.box('tombstone', record.id), new Uint8Array(), tombstoneContext(vault, record, { ...info, destroyed }));
    vault.db.run('UPDATE version SET destroyed = ?, key = ?, value = ? WHERE record = ? AND number = ?', destroyed, new Uint8Array(), tombstone, record.id, info.number);
}
const SELECT = 'SELECT number, created, rotation, destroyed, key, value FROM version WHERE record = ?';
const ONE = `${SELECT} AND number = ?`;
const NEWEST = `${SELECT} AND number >= ? ORDER BY number DESC LIMIT 1`;
function checkedInfo(vault, record, row) {
    const info = infoOf(row);
    if (info.destroyed === undefined) {
        const context = ['data-key', ...versionContext(vault, record, info)];
        (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .openBox */ .KD)(vault.keys.box('data-key', record.id), (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'key'), context).fill(0);
    }
    else {
        (0,_box_js__WEBPACK_IMPORTED_MODULE_1__/* .openBox */ .KD)(vault.keys.box('tombstone', record.id), (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'value'), tombstoneContext(vault, record, info));
    }
    return info;
}
const ROW = ['created', 'rotation', 'destroyed'];
const dataKeyBoxes = {
    table: 'version',
    key: ['record', 'number'],
    column: 'key',
    also: ROW,
    where: 'destroyed = 0',
    sealedWith: (vault, row) => {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(vault, (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'record'));
        const context = ['data-key', ...versionContext(vault, record, infoOf(row))];
        return { key: vault.keys.box('data-key', record.id), context };
    },
};
const tombstoneBoxes = {
    table: 'version',
    key: ['record', 'number'],
    column: 'value',
    also: ROW,
    where: 'destroyed <> 0',
    sealedWith: (vault, row) => {
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(vault, (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(row, 'record'));
        return {
            key: vault.keys.box('tombstone', record.id),
            context: tombstoneContext(vault, record, infoOf(row)),
        };
    },
};
function infoOf(row) {
    const destroyed = (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(row, 'destroyed');
    return {
        number: (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(row, 'number'),
        created: (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(row, 'created'),
        destroyed: destroyed === 0 ? undefined : destroyed,
        rotation: (0,_database_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(row, 'rotation'),
    };
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


/***/ })

};
