export const id = 1312;
export const ids = [1312];
export const modules = {

/***/ 41312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   azureServer: () => (/* binding */ azureServer)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


function azureServer(address, configured, env) {
    const onGitHub = env['ACTIONS_ID_TOKEN_REQUEST_URL'] !== undefined;
    if (configured !== undefined) {
        const named = env['AZURE_FEDERATED_TOKEN_FILE'] ?? env['AZURE_CLIENT_SECRET'] ?? env['IDENTITY_ENDPOINT'];
        const isAmbient = configured.auth === 'jwt' && !onGitHub && named !== undefined;
        return isAmbient ? { ...configured, auth: 'ambient' } : configured;
    }
    if (address.server !== undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(address.text)} speaks of an entry that nobody configured: "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(address.server, 80)}"`, { remedy: `Add "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(address.server, 80)}:" with "kind: azure" under "vaults:" in .relock.yml.` });
    }
    const [tenant, clientId] = [env['AZURE_TENANT_ID'], env['AZURE_CLIENT_ID']];
    return {
        kind: 'azure',
        name: 'azure',
        caFile: undefined,
        auth: onGitHub && tenant !== undefined && clientId !== undefined ? 'jwt' : 'ambient',
        tenant,
        clientId,
        audience: 'api://AzureADTokenExchange',
        address: 'https://{vault}.vault.azure.net',
        authority: 'https://login.microsoftonline.com',
    };
}


/***/ })

};
