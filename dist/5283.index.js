export const id = 5283;
export const ids = [5283,8579,4297];
export const modules = {

/***/ 1832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ChainCheck)
/* harmony export */ });
/* harmony import */ var _audit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43399);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79169);
/* harmony import */ var _head_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62872);



class ChainCheck {
    #key;
    #outside;
    #link;
    #entries = 0;
    #first = 0;
    #signedTo = 0;
    #bad;
    constructor(publicKey, outside) {
        this.#key = publicKey;
        this.#outside = outside;
        if (outside !== undefined && !(0,_head_js__WEBPACK_IMPORTED_MODULE_1__/* .isSigned */ .JI)(outside, publicKey)) {
            this.#fail(outside.number, 'the head from outside is forged, or another vault’s');
        }
    }
    get isBad() {
        return this.#bad !== undefined;
    }
    start(head) {
        if (!(0,_head_js__WEBPACK_IMPORTED_MODULE_1__/* .isSigned */ .JI)(head, this.#key))
            this.#fail(head.number + 1, 'the head before it is forged, or another vault’s');
        this.#link = { number: head.number, chain: Buffer.from(head.chain, 'hex') };
        this.#signedTo = head.number;
        this.#compareOutside(this.#link);
    }
    record({ number, time, chain, text }) {
        if (this.#bad !== undefined)
            return;
        const before = this.#link ?? (0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .beginning */ .I)(this.#key);
        const due = before.number + 1;
        if (number > due)
            return this.#fail(due, `it is missing: entry ${number} stands in its place`);
        if (number < due)
            return this.#fail(number, 'it stands there twice, or in another place');
        if (text === undefined)
            return this.#fail(number, 'it was changed: it does not open');
        if (!(0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .chainOf */ .d)(before.chain, number, time, text).equals(chain)) {
            return this.#fail(number, 'it was changed: its chain value is another one');
        }
        if ((0,_audit_js__WEBPACK_IMPORTED_MODULE_2__/* .timeOf */ .nR)(text) !== time)
            return this.#fail(number, 'its time was changed');
        this.#link = { number, chain };
        this.#entries++;
        if (this.#first === 0)
            this.#first = number;
        this.#compareOutside(this.#link);
    }
    head(head) {
        if (this.#bad !== undefined)
            return;
        const last = this.#link ?? (0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .beginning */ .I)(this.#key);
        if (!(0,_head_js__WEBPACK_IMPORTED_MODULE_1__/* .isSigned */ .JI)(head, this.#key))
            return this.#fail(head.number, 'the head over it is forged, or another vault’s');
        if (head.number > last.number)
            return this.#fail(last.number + 1, `it is missing: ${signedTo(head)}`);
        if (head.number < last.number)
            return this.#fail(head.number + 1, `the log was set back here: ${signedTo(head)}`);
        if (head.chain !== last.chain.toString('hex'))
            return this.#fail(head.number, `it was changed: ${signedTo(head)}`);
        this.#signedTo = head.number;
    }
    end() {
        const last = this.#link?.number ?? 0;
        const outside = this.#outside;
        if (outside !== undefined && outside.number > last) {
            this.#fail(last + 1, `it is missing: ${signedTo(outside)}, as the head from outside tells`);
        }
        return {
            entries: this.#entries,
            first: this.#first,
            last,
            signedTo: this.#signedTo,
            publicKey: this.#key,
            bad: this.#bad,
        };
    }
    #compareOutside({ number, chain }) {
        const outside = this.#outside;
        if (outside?.number !== number)
            return;
        if (outside.chain === chain.toString('hex'))
            this.#signedTo = number;
        else
            this.#fail(number, 'it is not the one that the head from outside was signed over');
    }
    #fail(number, why) {
        this.#bad ??= { number, why };
    }
}
function signedTo({ number, time }) {
    return `on ${new Date(time).toISOString()} the log was signed up to entry ${number}`;
}


/***/ }),

/***/ 79169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ beginning),
/* harmony export */   d: () => (/* binding */ chainOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function beginning(publicKey) {
    return { number: 0, chain: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', `relock audit v1 ${publicKey}`, 'buffer') };
}
function chainOf(previous, number, time, text) {
    const bytes = Buffer.allocUnsafe(48 + text.length);
    previous.copy(bytes, 0);
    bytes.writeBigUInt64BE(BigInt(number), 32);
    bytes.writeBigInt64BE(BigInt(time), 40);
    bytes.write(text, 48, 'latin1');
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'buffer');
}


/***/ }),

/***/ 98025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ verifyRows),
/* harmony export */   jZ: () => (/* binding */ verifyingRows),
/* harmony export */   y9: () => (/* binding */ verifyNewest)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_slices_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67687);
/* harmony import */ var _chain_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1832);



const PAGE = 1000;
function verifyRows(rows, keys, outside) {
    return (0,_core_slices_js__WEBPACK_IMPORTED_MODULE_2__/* .atOnce */ .z)(verifyingRows(rows, keys, outside));
}
function* verifyingRows(rows, keys, outside, { piece, upTo } = { piece: PAGE, upTo: Infinity }) {
    const heads = rows.headsAfter(-1);
    const anchor = heads[0]?.kind === 'anchor' ? heads.shift() : undefined;
    return yield* follow(rows, new _chain_check_js__WEBPACK_IMPORTED_MODULE_1__/* .ChainCheck */ .y(keys.publicKey, outside), anchor, heads, piece, upTo);
}
function verifyNewest(rows, keys, outside) {
    const newest = rows.lastHead();
    const isKept = newest !== undefined && (newest.kind === 'anchor' || stands(rows, newest));
    if (!isKept)
        return verifyRows(rows, keys, outside);
    const isNewer = outside !== undefined && outside.number >= newest.number;
    if (outside !== undefined && !isNewer && outside.number >= rows.first() && !stands(rows, outside)) {
        return verifyRows(rows, keys, outside);
    }
    return (0,_core_slices_js__WEBPACK_IMPORTED_MODULE_2__/* .atOnce */ .z)(follow(rows, new _chain_check_js__WEBPACK_IMPORTED_MODULE_1__/* .ChainCheck */ .y(keys.publicKey, outside), newest, [], PAGE, Infinity));
}
function* follow(rows, check, start, heads, piece, upTo) {
    if (start !== undefined)
        check.start(start);
    let after = start?.number ?? 0;
    let next = heads.shift();
    for (;;) {
        const page = rows.sealedAfter(after, Math.min(piece, upTo - after));
        for (const record of page) {
            check.record({ ...record, text: textOf(rows, record) });
            for (; next !== undefined && next.number <= record.number; next = heads.shift())
                check.head(next);
            after = record.number;
        }
        if (page.length === 0 || check.isBad)
            break;
        yield;
    }
    for (; next !== undefined; next = heads.shift())
        check.head(next);
    return check.end();
}
function stands(rows, { number, chain }) {
    const [record] = rows.sealedAfter(number - 1, 1);
    return record?.number === number && record.chain.toString('hex') === chain;
}
function textOf(rows, record) {
    try {
        return rows.open(record).text;
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 85283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backup: () => (/* binding */ backup)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _audit_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17350);
/* harmony import */ var _audit_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81367);
/* harmony import */ var _audit_verify_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98025);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58217);
/* harmony import */ var _seal_open_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(25186);
/* harmony import */ var _seal_seal_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(45383);
/* harmony import */ var _sealed_backup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77451);
/* harmony import */ var _sealed_entries_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77021);
/* harmony import */ var _sealed_restore_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3623);
/* harmony import */ var _new_seal_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18709);
/* harmony import */ var _recovery_keys_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58579);













async function backup(request, dir, invocation) {
    const { cwd, err } = invocation;
    if (request.action === 'backup') {
        if (request.output === undefined || request.recipients.length === 0) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RelockError */ .dB('RL-USAGE', 'vault backup wants --output FILE and --recipient', {
                remedy: 'A backup is always encrypted: make a key with age-keygen (-pq for a post-quantum one) and give its recipient.',
            });
        }
        const { bytes } = await (0,_sealed_backup_js__WEBPACK_IMPORTED_MODULE_5__/* .backUp */ .v)(dir, request.recipients, node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, request.output));
        err(`${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g)(request.output)} holds the vault as it was just now: ${bytes.toLocaleString('en')} bytes, encrypted to ${request.recipients.length} recipients; what is in it stays sealed as well\n`);
        return 0;
    }
    const { seal } = request;
    const report = await (0,_sealed_restore_js__WEBPACK_IMPORTED_MODULE_7__/* .restoreVault */ .i)({
        file: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(cwd, request.file),
        folder: dir,
        keys: (0,_recovery_keys_js__WEBPACK_IMPORTED_MODULE_9__.readRecoveryKeys)(request, invocation),
        oldSeal: async (kind) => {
            if ((0,_seal_seal_js__WEBPACK_IMPORTED_MODULE_11__/* .isSealKind */ .T)(kind))
                return (0,_seal_open_js__WEBPACK_IMPORTED_MODULE_12__.openSeal)(kind, (0,_new_seal_js__WEBPACK_IMPORTED_MODULE_8__/* .sealOptions */ .wE)(invocation));
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RelockError */ .dB('RL-SEAL-MISMATCH', `the backup has a seal of an unknown kind, ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g)(kind, 40)}`);
        },
        newSeal: seal === undefined ? undefined : () => (0,_seal_open_js__WEBPACK_IMPORTED_MODULE_12__.openSeal)(seal, (0,_new_seal_js__WEBPACK_IMPORTED_MODULE_8__/* .newSealOptions */ ._l)(invocation)),
        verify: verifyAudit,
    });
    err(`the vault is in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g)(dir)}: ${report.boxes.toLocaleString('en')} sealed boxes were opened, and the audit log holds\n`);
    if (report.lost > 0)
        err(`${report.lost} values could be read through the old seal only, and are lost with it\n`);
    return 0;
}
function verifyAudit(vault) {
    const keys = (0,_audit_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .openAuditKeys */ .e)(vault, new _sealed_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .Entries */ .R(vault), false);
    if (keys === undefined)
        return;
    const { bad } = (0,_audit_verify_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyRows */ .DT)(new _audit_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .AuditRows */ .X(vault.db, keys), keys, undefined);
    if (bad === undefined)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RelockError */ .dB('RL-AUDIT-BROKEN', 'the audit log of this backup does not hold', {
        evidence: [['First bad entry', `${bad.number}: ${bad.why}`]],
        remedy: 'Restore an older backup; keep this one for whoever looks into it.',
        state: 'No vault was made.',
    });
}


/***/ }),

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

/***/ 67687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ inSlices),
/* harmony export */   z: () => (/* binding */ atOnce)
/* harmony export */ });
function atOnce(work) {
    for (;;) {
        const { done, value } = work.next();
        if (done === true)
            return value;
    }
}
async function inSlices(work, pause) {
    for (;;) {
        const { done, value } = work.next();
        if (done === true)
            return value;
        await pause();
    }
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


/***/ })

};
