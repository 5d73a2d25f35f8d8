export const id = 4223;
export const ids = [4223];
export const modules = {

/***/ 24223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderGitleaks: () => (/* binding */ renderGitleaks)
/* harmony export */ });
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70935);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9665);


const REDACTED = 'REDACTED';
function renderGitleaks(given, options) {
    const report = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .hideSecrets */ .s)(given);
    const entries = [
        ...report.findings.map((finding) => entryOf(finding)),
        ...report.unscanned.map(unscannedEntry),
        ...(options.showAllowed ? report.allowed.map((finding) => entryOf(finding)) : []),
    ];
    return `${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__.safeJson)(entries, 1)}\n`;
}
function entryOf(finding) {
    const { rule, path, line, commit, confidence, status, remedy, allowed } = finding;
    const tags = [
        confidence,
        ...(status === 'unchecked' ? [] : [status]),
        ...(remedy === 'none' ? [] : [remedy]),
        ...(allowed === undefined ? [] : [`allowed: ${allowed}`]),
        ...finding.decoded.map((encoding) => `decoded:${encoding}`),
    ];
    return {
        RuleID: rule,
        Description: finding.description,
        StartLine: line,
        EndLine: finding.endLine,
        StartColumn: finding.column,
        EndColumn: Math.max(1, finding.endColumn - 1),
        Match: REDACTED,
        Secret: REDACTED,
        File: path,
        SymlinkFile: '',
        Commit: commit?.id ?? '',
        Entropy: 0,
        Author: commit?.author ?? '',
        Email: '',
        Date: commit?.date ?? '',
        Message: '',
        Tags: tags,
        Fingerprint: path.includes(_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .HIDDEN */ .R)
            ? ''
            : [...(commit === undefined ? [] : [commit.id]), path, rule, line].join(':'),
    };
}
function unscannedEntry({ path, reason }) {
    return {
        RuleID: 'not-scanned',
        Description: `could not be scanned: ${reason}`,
        StartLine: 0,
        EndLine: 0,
        StartColumn: 0,
        EndColumn: 0,
        Match: '',
        Secret: '',
        File: path,
        SymlinkFile: '',
        Commit: '',
        Entropy: 0,
        Author: '',
        Email: '',
        Date: '',
        Message: '',
        Tags: ['medium'],
        Fingerprint: '',
    };
}


/***/ })

};
