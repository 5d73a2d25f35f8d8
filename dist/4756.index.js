export const id = 4756;
export const ids = [4756];
export const modules = {

/***/ 14756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   copy: () => (/* binding */ copy)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7666);



async function copy(request, invocation, stores) {
    const [from, to] = [(0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlace */ .De)(request.from), (0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlace */ .De)(request.to)];
    (0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .checkPlaces */ .p1)(from, to);
    const pairs = await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .pairsOf */ .fq)(from, to, stores);
    const counts = new Map();
    for (const pair of pairs) {
        const gone = from.isPrefix && (await isDeleted(pair, stores));
        const { outcome, note } = gone
            ? { outcome: 'deleted', note: 'its newest version; left out' }
            : await copyOne(pair, request, stores).catch((error) => ({
                outcome: 'failed',
                note: error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB ? `${error.message} [${error.code}]` : 'an unforeseen failure',
            }));
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
        const detail = note === '' ? '' : `  ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(note, 400)}`;
        invocation.out(`${outcome.padEnd(10)}  ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(pair.from.text)} → ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(pair.to.text)}${detail}\n`);
    }
    const said = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
    invocation.err(`${pairs.length} ${pairs.length === 1 ? 'secret' : 'secrets'}: ${said === '' ? 'nothing to copy' : said}\n`);
    if (!request.write && counts.has('would copy'))
        invocation.err('Nothing was changed. To copy, say --yes.\n');
    return counts.has('failed') || counts.has('differs') ? 2 : 0;
}
async function isDeleted({ from }, stores) {
    const found = await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .readIfThere */ .qC)(from, stores).catch(() => undefined);
    return found === null;
}
async function copyOne(pair, request, stores) {
    const [source, target] = [await stores.store(pair.from), await stores.store(pair.to)];
    const latest = await whole(pair, stores);
    const wanted = request.allVersions ? await history(pair.from, stores) : [latest];
    const newest = wanted.at(-1);
    if (newest === undefined || !(0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .Ft)(newest, latest)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-COPY-UNVERIFIED', `the newest version that ${source.name} lists is not what readers get`, {
            remedy: 'Copy the current value alone: leave out --all-versions.',
        });
    }
    const present = await target.read(pair.to);
    let missing = wanted;
    let last = 0;
    if (present !== null) {
        if ((0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .Ft)(present.fields, latest))
            return { outcome: 'same', note: '' };
        const theirs = request.allVersions ? await history(pair.to, stores) : [];
        const begun = request.allVersions && theirs.every((fields, i) => (0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .Ft)(fields, wanted[i] ?? new Map()));
        if (!begun && !request.overwrite) {
            const keys = (0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .differingKeys */ .VZ)(present.fields, latest).map((key) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(key, 60));
            return { outcome: 'differs', note: `the target has another ${keys.join(', ')}; --overwrite writes over it` };
        }
        missing = begun ? wanted.slice(theirs.length) : wanted;
        if (present.version === undefined) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-COPY-UNVERSIONED', `${target.name} does not count versions, so nothing there is written over`);
        }
        last = present.version;
    }
    const note = missing.length > 1 ? `${missing.length} versions` : '';
    if (!request.write)
        return { outcome: 'would copy', note };
    for (const fields of missing)
        last = await target.write(pair.to, fields, last);
    const back = await target.read(pair.to);
    if (back !== null && (0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .Ft)(back.fields, latest))
        return { outcome: 'copied', note: [note, 'read back'].filter(Boolean).join(', ') };
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-COPY-UNVERIFIED', `what is read back from ${target.name} is not what was written`, {
        remedy: 'See who else writes there, and run this again.',
    });
}
async function whole({ from }, stores) {
    const reading = await (await stores.store(from)).read(from);
    if (reading !== null)
        return reading.fields;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-MISSING', `there is no secret at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(from.text)}`);
}
async function history(address, stores) {
    const store = await stores.store(address);
    const values = [];
    for (const { version, state } of await store.versions(address)) {
        if (state !== 'enabled')
            continue;
        const reading = await store.read((0,_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .atVersion */ .AR)(address, version));
        if (reading !== null)
            values.push(reading.fields);
    }
    return values;
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
