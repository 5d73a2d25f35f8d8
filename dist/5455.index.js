export const id = 5455;
export const ids = [5455];
export const modules = {

/***/ 75455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   credentialsFor: () => (/* binding */ credentialsFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);




const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount/token';
function credentialsFor(server, { env, identity, warn }, token) {
    const fromFile = async (file, what) => {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((error) => {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-LOGIN', `${what} can’t be read from ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(file)}`, {
                evidence: [['It failed with', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? 'an unknown error']],
                remedy: 'Let it be a file that this user may read.',
                cause: error,
            });
        });
        return new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(text.trim());
    };
    if (server.auth === 'token' && env['GITHUB_ACTIONS'] === 'true') {
        warn(`The login to ${server.address} is by a stored token (VAULT_TOKEN). "auth: jwt" with a role that is bound to this repository needs none.`);
    }
    return {
        identity,
        token,
        async secretId() {
            const home = env['VAULT_ADDR'];
            if (home !== undefined && URL.parse(home)?.origin !== URL.parse(server.address)?.origin) {
                throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-LOGIN', `no login to ${server.address}: VAULT_SECRET_ID is for another server`, {
                    evidence: [['VAULT_ADDR', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(home, 120)]],
                    remedy: 'Let VAULT_ADDR be the address of this server, or leave it out.',
                    state: 'The secret id was not sent.',
                });
            }
            warn(`The login to ${server.address} is by an AppRole, whose secret id is stored somewhere. "auth: jwt" or "auth: kubernetes" needs none.`);
            const file = env['VAULT_SECRET_ID_FILE'];
            if (file !== undefined)
                return fromFile(file, 'the secret id');
            return new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(env['VAULT_SECRET_ID']?.trim() ?? '');
        },
        serviceAccount: () => fromFile(env['VAULT_KUBERNETES_TOKEN_FILE'] ?? SERVICE_ACCOUNT, 'the service account’s token'),
    };
}


/***/ })

};
