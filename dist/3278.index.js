export const id = 3278;
export const ids = [3278];
export const modules = {

/***/ 33278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readGitleaksBaseline: () => (/* binding */ readGitleaksBaseline)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _ignore_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33723);



function readGitleaksBaseline(text, name) {
    const secrets = new Set();
    const ignored = [];
    for (const [i, entry] of entriesOf(text, name).entries()) {
        const read = (key) => (typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined);
        const [secret, file, rule, commit, line] = [
            read('Secret'),
            read('File'),
            read('RuleID'),
            read('Commit'),
            read('StartLine'),
        ];
        if (typeof secret !== 'string' || typeof file !== 'string' || typeof rule !== 'string' || typeof line !== 'number')
            throw invalid(name, `entry ${i + 1} lacks a secret, a file, a rule or a line`);
        if (secret !== '' && !isRedacted(secret))
            secrets.add(secret);
        const place = (0,_ignore_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)([...(typeof commit === 'string' && commit !== '' ? [commit] : []), file, rule, line].join(':'), name);
        if (isRedacted(secret) && place !== undefined)
            ignored.push(place);
    }
    return { baseline: { salt: '', entries: [], has: (secret) => secrets.has(secret) }, ignored };
}
function isRedacted(secret) {
    return secret === 'REDACTED' || secret.endsWith('...');
}
function entriesOf(text, name) {
    let report;
    try {
        report = JSON.parse(text);
    }
    catch (cause) {
        throw invalid(name, 'it is not JSON', cause);
    }
    if (!Array.isArray(report))
        throw invalid(name, 'it is not a list');
    return report;
}
function invalid(name, why, cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-BASELINE-INVALID', `the gitleaks report ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(name)} can't be a baseline: ${why}`, {
        remedy: 'Write one with: relock scan --write-baseline FILE',
        state: 'Nothing was silenced.',
        cause,
    });
}


/***/ })

};
