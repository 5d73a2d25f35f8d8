export const id = 4770;
export const ids = [4770,262];
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


/***/ }),

/***/ 74770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inContext: () => (/* binding */ inContext),
/* harmony export */   mint: () => (/* binding */ mint),
/* harmony export */   mintFor: () => (/* binding */ mintFor)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _known_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20262);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80249);



function mint(ruleId, count, random = (below) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(below)) {
    const rule = (0,_known_rule_js__WEBPACK_IMPORTED_MODULE_1__.knownRule)(ruleId);
    return Array.from({ length: count }, () => mintFor(rule, random).text);
}
function mintFor(rule, random) {
    const { text, secret } = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .mintSample */ .px)(rule.shape, random);
    return { text: inContext(rule, text), secret };
}
function inContext({ assigned, near }, text) {
    if (assigned !== undefined)
        return `${nameOf(assigned[0] ?? '')} = "${text}"`;
    return near === undefined ? text : `${near.words[0]} ${text}`;
}
function nameOf(word) {
    return word === 'pass' ? 'password' : word === 'secret' ? 'client_secret' : word.endsWith('_') ? `${word}key` : word;
}


/***/ })

};
