export const id = 6241;
export const ids = [6241];
export const modules = {

/***/ 46241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allAnnotations: () => (/* binding */ allAnnotations),
/* harmony export */   annotations: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4823);
/* harmony import */ var _core_no_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27778);
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70935);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16034);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13920);





const MOST_OF_A_LEVEL = 10;
function annotations(given, elsewhere = false) {
    const all = allAnnotations(given).filter(({ place }) => place === undefined || !elsewhere);
    return ['error', 'warning', 'notice'].flatMap((level) => bounded(all, level));
}
function allAnnotations(given) {
    const report = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_2__/* .hideSecrets */ .s)(given);
    const failing = (finding) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)(finding.confidence, report.gate);
    const all = report.findings.map((finding) => {
        const state = (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(finding, report.timeline);
        const level = state.kind !== 'open' ? 'notice' : failing(finding) ? 'error' : 'warning';
        return ofFinding(finding, level, state.text);
    });
    for (const { path, reason } of report.unscanned) {
        const level = (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)('medium', report.gate) ? 'error' : 'warning';
        all.push({ level, message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(path)} could not be scanned: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(reason)}` });
    }
    const warning = (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .managedWarning */ .EO)(report);
    if (warning !== undefined)
        all.unshift({ level: 'warning', message: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(warning) });
    for (const finding of report.allowed)
        all.push(ofFinding(finding, 'notice', `silenced: ${finding.allowed ?? ''}`));
    return all;
}
function ofFinding(finding, level, state) {
    const what = finding.managed === undefined ? finding.description : 'A key that the vault manages';
    const decoded = finding.decoded.length === 0 ? '' : ` (${finding.decoded.join(' → ')})`;
    const isThere = finding.historyOnly !== true && !finding.path.includes(_hidden_js__WEBPACK_IMPORTED_MODULE_2__/* .HIDDEN */ .R) && !(0,_core_no_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isNoFile */ .wD)(finding.path);
    const when = finding.historyOnly === true ? ', of the history' : '';
    const where = isThere ? '' : ` In ${finding.path}, line ${finding.line}${when}.`;
    const message = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(`${what}${decoded}: ${state}.${where} Fingerprint ${finding.fingerprint}.`);
    if (!isThere)
        return { level, message };
    const { path: file, line, endLine, column } = finding;
    const extent = line === endLine ? { line, column } : { line, endLine };
    return { level, message, place: { file, ...extent, title: `Relock: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(finding.rule)}` } };
}
function bounded(all, level) {
    const some = all.filter((annotation) => annotation.level === level);
    if (some.length <= MOST_OF_A_LEVEL)
        return some;
    const shown = some.slice(0, MOST_OF_A_LEVEL - 1);
    return [...shown, { level, message: `Relock: ${some.length - shown.length} more; the job summary lists them.` }];
}


/***/ })

};
