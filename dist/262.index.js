export const id = 262;
export const ids = [262];
export const modules = {

/***/ 20262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   knownRule: () => (/* binding */ knownRule)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42732);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _rules_all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74198);




let known;
function knownRule(id) {
    known ??= new Map((0,_rules_all_js__WEBPACK_IMPORTED_MODULE_1__/* .allRules */ .V7)().map((rule) => [rule.id, rule]));
    const found = known.get(id);
    if (found !== undefined)
        return found;
    const meant = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(id, [...known.keys()]);
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-RULE-UNKNOWN', `no built-in rule is called ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(id, 80)}`, {
        remedy: meant === undefined ? 'docs/rules.md lists them all.' : `Did you mean ${meant}? docs/rules.md lists them all.`,
    });
}


/***/ })

};
