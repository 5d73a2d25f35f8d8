export const id = 8579;
export const ids = [8579];
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


/***/ })

};
