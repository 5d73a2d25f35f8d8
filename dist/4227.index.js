export const id = 4227;
export const ids = [4227];
export const modules = {

/***/ 44227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJunit: () => (/* binding */ renderJunit)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4823);
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70935);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29271);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16034);




function renderJunit(given, options) {
    const report = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_1__/* .hideSecrets */ .s)(given);
    const cases = [];
    const counts = { failures: 0, errors: 0, skipped: 0 };
    for (const finding of report.findings) {
        const state = (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(finding, report.timeline);
        const details = detailsOf(finding, state.text);
        const fails = !(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .isProvenDead */ .TY)(finding) && (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)(finding.confidence, report.gate);
        counts[fails ? 'failures' : 'skipped']++;
        const why = state.kind === 'open' ? `below the gate (${report.gate}): ${state.text}` : state.text;
        cases.push(testCase(finding, fails
            ? `<failure message="${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P)(headOf(finding))}" type="${finding.confidence}">${details}</failure>`
            : `<skipped message="${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P)(why)}"/>`));
    }
    for (const { path, reason } of report.unscanned) {
        const isError = (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)('medium', report.gate);
        counts[isError ? 'errors' : 'skipped']++;
        const message = `message="could not be scanned: ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P)(reason)}"`;
        const inner = isError ? `<error ${message} type="not-scanned"/>` : `<skipped ${message}/>`;
        cases.push(`    <testcase name="not-scanned" classname="${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P)(path)}">${inner}</testcase>\n`);
    }
    for (const finding of options.showAllowed ? report.allowed : []) {
        counts.skipped++;
        cases.push(testCase(finding, `<skipped message="allowed: ${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P)(finding.allowed ?? '')}"/>`));
    }
    if (cases.length === 0)
        cases.push('    <testcase name="no hardcoded credentials" classname="relock"/>\n');
    const warning = (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .managedWarning */ .EO)(report);
    const notes = [...(warning === undefined ? [] : [warning]), ...report.notes]
        .map((note) => `${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P)(note)}\n`)
        .join('');
    const { failures, errors, skipped } = counts;
    const seconds = (report.scanned.milliseconds / 1000).toFixed(3);
    const numbers = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        `<testsuites name="Relock" ${numbers} time="${seconds}">\n`,
        `  <testsuite name="relock" ${numbers} skipped="${skipped}" time="${seconds}">\n`,
        ...cases,
        ...(notes === '' ? [] : [`    <system-out>${notes}</system-out>\n`]),
        '  </testsuite>\n</testsuites>\n',
    ].join('');
}
function testCase(finding, inner) {
    const { path, line, rule } = finding;
    const name = (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P)(`${rule} ${path}:${line}:${finding.column}`, 1000);
    return `    <testcase name="${name}" classname="${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P)(path)}" file="${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P)(path)}" line="${line}">${inner}</testcase>\n`;
}
function headOf(finding) {
    return `${finding.description} in ${finding.path}, line ${finding.line} (${finding.confidence} confidence)`;
}
function detailsOf(finding, state) {
    const { commit } = finding;
    const lines = [
        `${finding.path}:${finding.line}:${finding.column}`,
        `rule: ${finding.rule}`,
        ...(finding.decoded.length === 0 ? [] : [`encoded: ${finding.decoded.join(' → ')}`]),
        ...(commit === undefined
            ? []
            : [`commit: ${commit.id}${finding.historyOnly === true ? ', gone from the head' : ''}`]),
        `fingerprint: ${finding.fingerprint}`,
        state,
    ];
    return lines.map((line) => `${(0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P)(line)}\n`).join('');
}


/***/ }),

/***/ 29271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ markup)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58217);

function markup(text, maxLength = 1000) {
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxLength)
        .replace(/[&<>"'`]/g, (found) => `&#${found.charCodeAt(0)};`)
        .replace(/[\ufffe\uffff]/g, (found) => `\\u{${found.charCodeAt(0).toString(16)}}`)
        .replaceAll('##[', '#&#35;[')
        .replaceAll('::', ':&#58;');
}


/***/ })

};
