export const id = 4210;
export const ids = [4210];
export const modules = {

/***/ 4210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ valueFor),
/* harmony export */   openPublisher: () => (/* binding */ openPublisher)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


async function openPublisher(target, fields, services, changing = []) {
    switch (target.kind) {
        case 'github-secret':
            return (await __webpack_require__.e(/* import() */ 8570).then(__webpack_require__.bind(__webpack_require__, 78570))).openGithubSecret(target, fields, services);
        case 'vault':
            return (await __webpack_require__.e(/* import() */ 5032).then(__webpack_require__.bind(__webpack_require__, 75032))).openVaultCopy(target, fields, changing, services);
        case 'kubernetes-secret':
            return (await __webpack_require__.e(/* import() */ 611).then(__webpack_require__.bind(__webpack_require__, 80611))).openKubernetesSecret(target, fields, services);
        case 'workflow':
            return (await __webpack_require__.e(/* import() */ 6799).then(__webpack_require__.bind(__webpack_require__, 56799))).openWorkflow(target, services);
        case 'webhook':
            return (await __webpack_require__.e(/* import() */ 8833).then(__webpack_require__.bind(__webpack_require__, 88833))).openWebhook(target, services);
    }
}
function valueFor(target, names, fields) {
    const name = target.options['field'] ?? (names.length === 1 ? names[0] : undefined);
    const value = name === undefined ? undefined : fields.get(name);
    if (value !== undefined && !value.isEmpty)
        return value;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PUBLISH-FIELD', `${target.kind} ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(target.target, 120)} can’t be published: ${name === undefined ? 'the key has several fields' : `the secret has no key "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name, 60)}"`}`, {
        remedy: `Name one of ${names.join(', ')} as field: in this entry under publish.`,
        state: 'That copy is the old one.',
    });
}


/***/ })

};
