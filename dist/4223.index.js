export const id = 4223;
export const ids = [4223,9665];
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


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonLines: () => (/* binding */ jsonLines),
/* harmony export */   renderJson: () => (/* binding */ renderJson),
/* harmony export */   safeJson: () => (/* binding */ safeJson)
/* harmony export */ });
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70935);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16034);


const UNSCANNED_RULE = 'not-scanned';
function findingJson(finding) {
    return {
        rule: finding.rule,
        description: finding.description,
        path: finding.path,
        line: finding.line,
        column: finding.column,
        endLine: finding.endLine,
        endColumn: finding.endColumn,
        commit: finding.commit?.id,
        author: finding.commit?.author,
        date: finding.commit?.date,
        secret: finding.secret,
        fingerprint: finding.fingerprint,
        confidence: finding.confidence,
        status: finding.status,
        statusReason: finding.statusReason,
        identity: finding.identity,
        managed: finding.managed,
        remedy: finding.remedy,
        remediedAt: finding.remediedAt,
        decoded: finding.decoded,
        allowed: finding.allowed,
        historyOnly: finding.historyOnly,
        managedState: finding.managedState,
        managedSince: finding.managedSince,
    };
}
function unscannedJson(unscanned) {
    return {
        rule: UNSCANNED_RULE,
        description: `could not be scanned: ${unscanned.reason}`,
        path: unscanned.path,
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        secret: '',
        fingerprint: '',
        confidence: 'medium',
        status: 'unchecked',
        remedy: 'none',
        decoded: [],
    };
}
function* jsonLines(report, options) {
    const { findings, unscanned: skipped, allowed } = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .hideSecrets */ .s)(report);
    for (const finding of findings)
        yield `${safeJson(findingJson(finding))}\n`;
    for (const unscanned of skipped)
        yield `${safeJson(unscannedJson(unscanned))}\n`;
    if (options.showAllowed)
        for (const finding of allowed)
            yield `${safeJson(findingJson(finding))}\n`;
}
function renderJson(given, options) {
    const report = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .hideSecrets */ .s)(given);
    const document = {
        version: 1,
        summary: { findings: report.findings.length, ...(0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .countStates */ .c0)(report), allowed: report.allowed.length },
        scanned: report.scanned,
        gate: report.gate,
        managed: report.managed,
        notes: report.notes,
        findings: report.findings.map(findingJson),
        allowed: options.showAllowed ? report.allowed.map(findingJson) : undefined,
        unscanned: report.unscanned,
        timeline: report.timeline,
    };
    return `${safeJson(document, 2)}\n`;
}
function safeJson(value, indent) {
    return JSON.stringify(value, undefined, indent)
        .replace(HIDDEN, (found) => found
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''))
        .replaceAll('##[', String.raw `#\u0023[`);
}
const HIDDEN = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;


/***/ })

};
