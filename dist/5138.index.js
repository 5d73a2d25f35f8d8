export const id = 5138;
export const ids = [5138];
export const modules = {

/***/ 45138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   conjurServer: () => (/* binding */ conjurServer)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


function conjurServer(address, configured, env) {
    if (configured !== undefined)
        return configured;
    const [url, account] = [env['CONJUR_APPLIANCE_URL'], env['CONJUR_ACCOUNT']];
    if (address.server === undefined && url !== undefined && account !== undefined) {
        return {
            kind: 'conjur',
            name: 'conjur',
            address: url.replace(/\/+$/, ''),
            account,
            auth: env['CONJUR_AUTHN_API_KEY'] === undefined ? 'jwt' : 'api-key',
            service: env['CONJUR_AUTHN_JWT_SERVICE_ID'] ?? 'github',
            host: undefined,
            audience: url,
            caFile: env['CONJUR_CERT_FILE'],
        };
    }
    const name = address.server ?? 'conjur';
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(address.text)} speaks of a Conjur that nobody configured: "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name, 80)}"`, {
        remedy: address.server === undefined
            ? 'Add "conjur:" with its address and account under "vaults:" in .relock.yml, or set CONJUR_APPLIANCE_URL and CONJUR_ACCOUNT.'
            : `Add "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name, 80)}:" with "kind: conjur" under "vaults:" in .relock.yml.`,
    });
}


/***/ })

};
