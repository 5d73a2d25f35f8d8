export const id = 7853;
export const ids = [7853];
export const modules = {

/***/ 77853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   render: () => (/* binding */ render)
/* harmony export */ });
async function render(report, format, showAllowed) {
    switch (format) {
        case 'json':
            return (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 79818))).renderJson(report, { showAllowed });
        case 'jsonl':
            return [...(await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 79818))).jsonLines(report, { showAllowed })].join('');
        case 'gitleaks':
            return (await __webpack_require__.e(/* import() */ 8080).then(__webpack_require__.bind(__webpack_require__, 8080))).renderGitleaks(report, { showAllowed });
        case 'junit':
            return (await __webpack_require__.e(/* import() */ 2922).then(__webpack_require__.bind(__webpack_require__, 52922))).renderJunit(report, { showAllowed });
        case 'sarif':
        case 'markdown':
        case 'html':
            return renderWithRules(report, format, showAllowed);
    }
}
async function renderWithRules(report, format, showAllowed) {
    const [{ ruleInfo: rule }, { HOME, VERSION }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(3199), __webpack_require__.e(4888)]).then(__webpack_require__.bind(__webpack_require__, 84888)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 56271)),
    ]);
    switch (format) {
        case 'sarif':
            return (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 88935))).renderSarif(report, {
                rule,
                version: VERSION,
                home: HOME,
                showAllowed,
            });
        case 'html':
            return (await __webpack_require__.e(/* import() */ 3009).then(__webpack_require__.bind(__webpack_require__, 33009))).renderHtml(report, { rule, version: VERSION, showAllowed });
        case 'markdown':
            return (await __webpack_require__.e(/* import() */ 2142).then(__webpack_require__.bind(__webpack_require__, 22142))).renderMarkdown(report, {
                rule,
                isPrivate: true,
                limit: 1024 * 1024,
            });
    }
}


/***/ })

};
