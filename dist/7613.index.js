export const id = 7613;
export const ids = [7613];
export const modules = {

/***/ 37613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBaseline: () => (/* binding */ readBaseline),
/* harmony export */   writeBaseline: () => (/* binding */ writeBaseline)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77486);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);





const SCRYPT = { N: 16_384, r: 8, p: 1 };
function readBaseline(text, path) {
    const file = parse(text, path);
    return baselineOf(file.salt, file.entries);
}
function writeBaseline(findings, previous) {
    const salt = previous?.salt ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('base64url');
    const hash = hasher(salt);
    const entries = new Map();
    for (const { rule, path, value } of findings) {
        const entry = { rule, path: (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(path, 1000), hash: hash(value.reveal()) };
        entries.set(`${entry.path}\0${entry.rule}\0${entry.hash}`, entry);
    }
    const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
    return `${JSON.stringify({ version: 1, salt, scrypt: SCRYPT, entries: sorted }, null, 2)}\n`;
}
function baselineOf(salt, entries) {
    const known = new Set(entries.map(({ rule, hash }) => `${rule}\0${hash}`));
    const slowRules = new Set(entries.filter(({ hash }) => hash.startsWith('scrypt:')).map(({ rule }) => rule));
    const hash = hasher(salt);
    return {
        salt,
        entries,
        has: (secret, rule) => (isStrong(secret) || slowRules.has(rule)) && known.has(`${rule}\0${hash(secret)}`),
    };
}
function isStrong(secret) {
    return (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .isStrongEnough */ .af)(new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(secret));
}
function hasher(salt) {
    const key = Buffer.from(salt, 'base64url');
    const slow = new Map();
    return (secret) => {
        if (isStrong(secret)) {
            return `hmac:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update('relock baseline v1\0').update(secret).digest('base64url').slice(0, 27)}`;
        }
        let hash = slow.get(secret);
        if (hash === undefined) {
            hash = `scrypt:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scryptSync)(secret, key, 20, SCRYPT).toString('base64url')}`;
            slow.set(secret, hash);
        }
        return hash;
    };
}
function parse(text, path) {
    const invalid = (why, cause) => new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-BASELINE-INVALID', `the baseline ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(path)} can't be used: ${why}`, {
        remedy: 'Write it again with: relock scan --write-baseline FILE',
        state: 'Nothing was silenced.',
        cause,
    });
    let file;
    try {
        file = JSON.parse(text);
    }
    catch (cause) {
        throw invalid('it is not JSON', cause);
    }
    if (!isRecord(file))
        throw invalid('it is not an object');
    if (file['version'] !== 1)
        throw invalid(`its version is ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(JSON.stringify(file['version'] ?? null), 40)}; this Relock knows version 1`);
    const { salt, entries } = file;
    if (typeof salt !== 'string' || Buffer.from(salt, 'base64url').length < 16)
        throw invalid('its salt is missing or too short');
    if (!Array.isArray(entries))
        throw invalid('it has no list of entries');
    return {
        salt,
        entries: entries.map((entry, i) => {
            if (!isRecord(entry))
                throw invalid(`entry ${i + 1} is not an object`);
            const { rule, path: at, hash } = entry;
            if (typeof rule !== 'string' ||
                typeof at !== 'string' ||
                typeof hash !== 'string' ||
                !/^(?:hmac|scrypt):[\w-]{27}$/.test(hash)) {
                throw invalid(`entry ${i + 1} lacks a rule, a path or a hash`);
            }
            return { rule, path: at, hash };
        }),
    };
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
