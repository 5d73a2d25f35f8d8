export const id = 2000;
export const ids = [2000];
export const modules = {

/***/ 82000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   googleServer: () => (/* binding */ googleServer)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


function googleServer(address, configured, env) {
    if (configured !== undefined) {
        const offGitHub = env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined;
        const isAmbient = configured.auth === 'jwt' && offGitHub && env['GOOGLE_APPLICATION_CREDENTIALS'] !== undefined;
        return isAmbient ? { ...configured, auth: 'ambient' } : configured;
    }
    if (address.server !== undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(address.text)} speaks of an entry that nobody configured: "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(address.server, 80)}"`, { remedy: `Add "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(address.server, 80)}:" with "kind: google" under "vaults:" in .relock.yml.` });
    }
    return {
        kind: 'google',
        name: 'google',
        caFile: undefined,
        auth: 'ambient',
        provider: undefined,
        serviceAccount: undefined,
        audience: undefined,
        location: undefined,
        address: undefined,
    };
}


/***/ })

};
