export const id = 6010;
export const ids = [6010];
export const modules = {

/***/ 36010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diff: () => (/* binding */ diff)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(503);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7666);



async function diff(request, invocation, stores) {
    const [a, b] = [(0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlace */ .De)(request.a), (0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlace */ .De)(request.b)];
    (0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .checkPlaces */ .p1)(a, b);
    const pairs = await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .pairsOf */ .fq)(a, b, stores);
    const known = new Set(pairs.map(({ to }) => (0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(to)));
    let differing = 0;
    const tell = (mark, address, note) => {
        differing += mark === 'same' ? 0 : 1;
        invocation.out(`${mark.padEnd(9)}  ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(address.text)}${note === '' ? '' : `  ${note}`}\n`);
    };
    for (const { from, to } of pairs) {
        const [left, right] = await Promise.all([(0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .readIfThere */ .qC)(from, stores), (0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .readIfThere */ .qC)(to, stores)]);
        if (left === null && right === null)
            continue;
        if (right === null)
            tell('only in A', from, '');
        else if (left === null)
            tell('only in B', to, '');
        else {
            const keys = (0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .differingKeys */ .VZ)(left.fields, right.fields).map((key) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(key, 60));
            tell(keys.length === 0 ? 'same' : 'differs', from, keys.length === 0 ? '' : `in ${keys.join(', ')}`);
        }
    }
    if (b.isPrefix) {
        const others = await (await stores.store(b.address)).list(b.address);
        for (const other of others) {
            if ((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_0__/* .restBelow */ .w5)(b.address, other) === undefined || known.has((0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(other)))
                continue;
            if ((await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .readIfThere */ .qC)(other, stores)) !== null)
                tell('only in B', other, '');
        }
    }
    invocation.err(differing === 0 ? 'No difference.\n' : `${differing} ${differing === 1 ? 'difference' : 'differences'}.\n`);
    return differing === 0 ? 0 : 1;
}


/***/ }),

/***/ 7666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ atVersion),
/* harmony export */   De: () => (/* binding */ parsePlace),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   VZ: () => (/* binding */ differingKeys),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   fq: () => (/* binding */ pairsOf),
/* harmony export */   p1: () => (/* binding */ checkPlaces),
/* harmony export */   qC: () => (/* binding */ readIfThere)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(503);




function parsePlace(text) {
    const address = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(text.includes('://') ? text : `relock://${text}`);
    if (address.key === undefined && address.params.size === 0)
        return { address, isPrefix: text.endsWith('/') };
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-USAGE', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} names a key or a version, where whole secrets are meant`, {
        remedy: 'Write SCHEME://PATH for one secret, SCHEME://PATH/ for all below.',
        state: 'Nothing was changed.',
    });
}
function checkPlaces(from, to) {
    const refuse = (what) => new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-USAGE', what, {
        remedy: 'Write two secrets (a://x b://y), or two prefixes (a://x/ b://y/).',
        state: 'Nothing was changed.',
    });
    if (from.isPrefix !== to.isPrefix)
        throw refuse('one of the two is a prefix and the other one a secret');
    if (from.address.scheme !== to.address.scheme || from.address.server !== to.address.server)
        return;
    const [a, b] = [`${from.address.path}/`, `${to.address.path}/`];
    if (a.startsWith(b) || b.startsWith(a))
        throw refuse('one of the two lies within the other one');
}
async function pairsOf(from, to, stores) {
    if (!from.isPrefix)
        return [{ from: from.address, to: to.address }];
    const sources = await (await stores.store(from.address)).list(from.address);
    const taken = new Map();
    return sources
        .flatMap((source) => {
        const rest = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_2__/* .restBelow */ .w5)(from.address, source);
        return rest === undefined ? [] : [{ source, target: within(to.address, rest) }];
    })
        .map(({ source, target }) => {
        const other = taken.get(nameOf(target));
        if (other !== undefined) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-COPY-COLLISION', `two secrets would become ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(target.text)}`, {
                evidence: [['They are', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(other.text)} and ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(source.text)}`]],
                remedy: 'Copy one of them by itself, under another name.',
                state: 'Nothing was changed.',
            });
        }
        taken.set(nameOf(target), source);
        return { from: source, to: target };
    });
}
function nameOf({ scheme, text }) {
    return scheme === 'azurekeyvault' ? text.toLowerCase() : text;
}
function within(prefix, rest) {
    const [container = '', ...name] = prefix.path.split('/');
    if (!(0,_vault_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isFlat */ .KF)(prefix))
        return (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_2__/* .addressBeside */ .Dz)(prefix, `${prefix.path}/${rest}`);
    const flat = [...name, rest].filter((part) => part !== '').join('-');
    const safe = flat.replace(prefix.scheme === 'gcpsecrets' ? /[^A-Za-z0-9_-]/g : /[^A-Za-z0-9-]/g, '-');
    return (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_2__/* .addressBeside */ .Dz)(prefix, `${container}/${safe}`);
}
async function readIfThere(address, stores) {
    const store = await stores.store(address);
    return store.read(address).catch((error) => {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB && error.code === 'RL-VAULT-DELETED')
            return null;
        throw error;
    });
}
function atVersion(address, version) {
    return (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(`${address.text}?${new URLSearchParams({ version: String(version) }).toString()}`);
}
function isSame(a, b) {
    return a.size === b.size && [...a].every(([name, value]) => b.get(name)?.equals(value) === true);
}
function differingKeys(a, b) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32);
    const digest = (fields, name) => {
        const value = fields.get(name);
        return value === undefined
            ? ''
            : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(`${name}\0`).update(value.reveal()).digest('hex');
    };
    return [...new Set([...a.keys(), ...b.keys()])].filter((name) => digest(a, name) !== digest(b, name)).sort();
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
