export const id = 6890;
export const ids = [6890];
export const modules = {

/***/ 56890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   awsServer: () => (/* binding */ awsServer)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


function awsServer(address, configured, env) {
    if (configured !== undefined) {
        const offGitHub = env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined && env['AWS_ACCESS_KEY_ID'] !== undefined;
        return configured.auth === 'jwt' && offGitHub ? { ...configured, auth: 'ambient', role: undefined } : configured;
    }
    if (address.server !== undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(address.text)} picks "${address.server}", which nobody configured`, {
            remedy: `Add "${address.server}:" with "kind: aws" under "vaults:" in .relock.yml.`,
        });
    }
    return {
        kind: 'aws',
        name: 'aws',
        auth: 'ambient',
        region: undefined,
        role: undefined,
        audience: 'sts.amazonaws.com',
        address: undefined,
        caFile: undefined,
    };
}


/***/ })

};
