export const id = 8595;
export const ids = [8595,8579,4297];
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
