export const id = 491;
export const ids = [491];
export const modules = {

/***/ 30491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookUpManaged: () => (/* binding */ lookUpManaged)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(503);


async function lookUpManaged(config, vaults) {
    const mounts = new Map();
    for (const key of config.rotate.keys) {
        const address = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAddress */ .or)(key.address);
        const folder = address.scheme === 'relock' ? '' : address.path.split('/').slice(0, -1).join('/');
        mounts.set(`${address.scheme}+${address.server ?? ''}://${folder}`, address);
    }
    if (mounts.size === 0)
        return { indexes: [], state: { state: 'off' } };
    const answers = await Promise.allSettled([...mounts.values()].map(async (address) => (await vaults.store(address)).readFingerprints(address)));
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed !== undefined && config.requireManaged) {
        const cause = failed.reason;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-SCAN-UNMANAGED', `the managed keys can't be looked for: ${reasonOf(cause)}`, {
            evidence: cause instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB ? cause.evidence : [],
            remedy: cause instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB && cause.remedy !== undefined
                ? cause.remedy
                : 'Make the vault reachable, or set require-managed: false.',
            state: 'Nothing was scanned, since require-managed is true.',
            cause,
        });
    }
    const indexes = [];
    for (const answer of answers) {
        if (answer.status === 'rejected' || answer.value === null)
            continue;
        const index = answer.value;
        if (!indexes.some(({ key }) => key.equals(index.key)))
            indexes.push(index);
    }
    if (failed === undefined)
        return { indexes, state: { state: 'asked' } };
    const failure = failed.reason;
    return { indexes, state: { state: 'unreachable', why: reasonOf(failure) }, failure };
}
function reasonOf(error) {
    return error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB ? `${error.message} [${error.code}]` : 'the vault gave no usable answer';
}


/***/ }),

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ addressBeside),
/* harmony export */   E7: () => (/* binding */ isMinted),
/* harmony export */   KF: () => (/* binding */ isFlat),
/* harmony export */   ii: () => (/* binding */ wholeSecret),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   w5: () => (/* binding */ restBelow)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


const STORES = ['vault', 'awssecrets', 'azurekeyvault', 'gcpsecrets', 'conjur', 'relock'];
const MINTS = ['awssts', 'gcptoken', 'azuretoken', 'githubapp'];
const SCHEMES = [...STORES, ...MINTS];
const FORM = /^(?:ref\+)?([a-z]+)(?:\+([A-Za-z0-9_-]+))?:\/\/([^?#]+)(?:\?([^#]*))?(?:#\/?(.*))?$/;
function parseAddress(text) {
    const match = FORM.exec(text.trim());
    const scheme = SCHEMES.find((known) => known === match?.[1]);
    if (!match || scheme === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ADDRESS-INVALID', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 120)}" is not an address of a secret`, {
            remedy: 'Write it as vault://MOUNT/PATH#/KEY or relock://PATH#/KEY.',
        });
    }
    const path = (match[3] ?? '').replace(/^\/+|\/+$/g, '');
    const segments = path.split('/');
    if (path === '' ||
        segments.some((s) => s === '' || s === '.' || s === '..') ||
        /[\u0000-\u001f\u007f\\%]/.test(path)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ADDRESS-INVALID', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 120)}" has a path that no vault would take`, {
            remedy: 'Leave out empty segments, ".", "..", percent signs, backslashes and control characters.',
        });
    }
    const params = new Map(new URLSearchParams(match[4] ?? ''));
    const key = match[5] === undefined || match[5] === '' ? undefined : match[5];
    const server = match[2];
    const query = params.size > 0 ? `?${new URLSearchParams([...params]).toString()}` : '';
    const canonical = `${scheme}${server === undefined ? '' : `+${server}`}://${path}${query}${key === undefined ? '' : `#/${key}`}`;
    return { scheme, server, path, params, key, text: canonical };
}
function wholeSecret(address) {
    return address.key === undefined ? address : parseAddress(address.text.slice(0, address.text.indexOf('#')));
}
function isMinted(address) {
    return MINTS.some((scheme) => scheme === address.scheme);
}
const FLAT = new Set(['azurekeyvault', 'gcpsecrets']);
function isFlat({ scheme }) {
    return FLAT.has(scheme);
}
function restBelow(prefix, { path }) {
    const inContainer = isFlat(prefix) && prefix.path.includes('/');
    const begin = `${prefix.path}${inContainer ? '-' : '/'}`;
    const isBelow = prefix.scheme === 'azurekeyvault' ? path.toLowerCase().startsWith(begin.toLowerCase()) : path.startsWith(begin);
    return isBelow && path.length > begin.length ? path.slice(begin.length) : undefined;
}
function addressBeside(known, path, params = new Map()) {
    const server = known.server === undefined ? '' : `+${known.server}`;
    const query = params.size === 0 ? '' : `?${new URLSearchParams([...params]).toString()}`;
    try {
        const address = parseAddress(`${known.scheme}${server}://${path}${query}`);
        if (address.path === path)
            return address;
    }
    catch {
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PATH', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(known.text)} has a secret that no address can name`, {
        evidence: [['It is called', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(path, 200)]],
        remedy: 'Give it a name without ?, #, %, backslashes and white space at its ends, or name the others one by one.',
    });
}


/***/ })

};
