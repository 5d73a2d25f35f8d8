export const id = 9728;
export const ids = [9728];
export const modules = {

/***/ 9728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   render: () => (/* binding */ render)
/* harmony export */ });
async function render(report, format, showAllowed) {
    switch (format) {
        case 'json':
            return (await __webpack_require__.e(/* import() */ 9665).then(__webpack_require__.bind(__webpack_require__, 9665))).renderJson(report, { showAllowed });
        case 'jsonl':
            return [...(await __webpack_require__.e(/* import() */ 9665).then(__webpack_require__.bind(__webpack_require__, 9665))).jsonLines(report, { showAllowed })].join('');
        case 'gitleaks':
            return (await __webpack_require__.e(/* import() */ 4223).then(__webpack_require__.bind(__webpack_require__, 24223))).renderGitleaks(report, { showAllowed });
        case 'junit':
            return (await __webpack_require__.e(/* import() */ 4227).then(__webpack_require__.bind(__webpack_require__, 44227))).renderJunit(report, { showAllowed });
        case 'sarif':
        case 'markdown':
        case 'html':
            return renderWithRules(report, format, showAllowed);
    }
}
async function renderWithRules(report, format, showAllowed) {
    const [{ ruleInfo: rule }, { HOME, VERSION }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8442), __webpack_require__.e(4198), __webpack_require__.e(3663)]).then(__webpack_require__.bind(__webpack_require__, 3663)),
        __webpack_require__.e(/* import() */ 8614).then(__webpack_require__.bind(__webpack_require__, 18614)),
    ]);
    switch (format) {
        case 'sarif':
            return (await __webpack_require__.e(/* import() */ 5150).then(__webpack_require__.bind(__webpack_require__, 35150))).renderSarif(report, {
                rule,
                version: VERSION,
                home: HOME,
                showAllowed,
            });
        case 'html':
            return (await __webpack_require__.e(/* import() */ 6664).then(__webpack_require__.bind(__webpack_require__, 26664))).renderHtml(report, { rule, version: VERSION, showAllowed });
        case 'markdown':
            return (await __webpack_require__.e(/* import() */ 7482).then(__webpack_require__.bind(__webpack_require__, 67482))).renderMarkdown(report, {
                rule,
                isPrivate: true,
                limit: 1024 * 1024,
            });
    }
}


/***/ })

};
