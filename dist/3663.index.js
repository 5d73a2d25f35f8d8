export const id = 3663;
export const ids = [3663];
export const modules = {

/***/ 3663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kindOfRule: () => (/* binding */ kindOfRule),
/* harmony export */   ruleInfo: () => (/* binding */ ruleInfo)
/* harmony export */ });
/* harmony import */ var _scan_rules_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74198);

let rules;
function ruleOf(id) {
    rules ??= new Map((0,_scan_rules_all_js__WEBPACK_IMPORTED_MODULE_0__/* .allRules */ .V7)().map((rule) => [rule.id, rule]));
    return rules.get(id);
}
function ruleInfo(id) {
    const rule = ruleOf(id);
    return rule && { description: rule.what, docs: rule.docs, opens: `opens ${rule.opens}` };
}
function kindOfRule(id) {
    return ruleOf(id)?.revoke;
}


/***/ })

};
