export const id = 755;
export const ids = [755];
export const modules = {

/***/ 50755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withNeighbours: () => (/* binding */ withNeighbours)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);
/* harmony import */ var _checks_all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28238);


const NEAR = 1500;
function withNeighbours(finder, hosts) {
    return {
        scan: (fragment) => finder.scan(fragment).map((finding) => withOwn(finding, fragment, hosts)),
    };
}
function withOwn(finding, fragment, hosts) {
    const wanted = (0,_checks_all_js__WEBPACK_IMPORTED_MODULE_1__/* .checksOf */ .t)(finding.rule).flatMap(({ near }) => Object.entries(near ?? {}));
    if (wanted.length === 0)
        return finding;
    const secret = finding.value.reveal();
    const at = offsetOf(finding, fragment);
    const from = Math.max(0, at - NEAR);
    const text = fragment.text.slice(from, at + secret.length + NEAR);
    const found = new Map();
    for (const [name, neighbour] of wanted) {
        const value = nearest(neighbour, text, at - from, (candidate) => name === 'host' ? hosts.includes(candidate.toLowerCase()) : candidate !== secret);
        if (value !== undefined)
            found.set(name, new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretValue */ .i(value));
    }
    return found.size === 0 ? finding : { ...finding, neighbours: found };
}
function offsetOf({ line, column }, { text, firstLine, firstColumn }) {
    let start = 0;
    for (let number = firstLine; number < line; number++)
        start = text.indexOf('\n', start) + 1;
    return start + column - (line === firstLine ? (firstColumn ?? 1) : 1);
}
function nearest({ pattern }, text, at, counts) {
    let best;
    for (const match of text.matchAll(pattern)) {
        const value = match[1] ?? match[0];
        const distance = Math.abs(match.index - at);
        if (counts(value) && (best === undefined || distance < best.distance))
            best = { value, distance };
    }
    return best?.value;
}


/***/ })

};
