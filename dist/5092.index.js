export const id = 5092;
export const ids = [5092];
export const modules = {

/***/ 65092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mint: () => (/* binding */ mint)
/* harmony export */ });
async function mint(rule, count, invocation) {
    const { mint: make } = await Promise.all(/* import() */[__webpack_require__.e(8442), __webpack_require__.e(4198), __webpack_require__.e(4770)]).then(__webpack_require__.bind(__webpack_require__, 74770));
    for (const sample of make(rule, count))
        invocation.out(`${sample}\n`);
    return 0;
}


/***/ })

};
