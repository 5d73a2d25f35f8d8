export const id = 9665;
export const ids = [9665];
export const modules = {

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
