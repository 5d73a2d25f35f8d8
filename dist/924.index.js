export const id = 924;
export const ids = [924];
export const modules = {

/***/ 80924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRelockKey: () => (/* binding */ openRelockKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);




function openRelockKey(key, services) {
    const accepts = key.issuer['accepts'];
    if (typeof accepts !== 'string') {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-RELOCK-KEY-CONFIG', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(key.address)}: issuer.accepts is missing`, {
            remedy: 'Name the secret that holds the hash of the accepted key: issuer: { accepts: relock://accepted/NAME }.',
            state: 'Nothing was changed.',
        });
    }
    const place = accepts;
    const whole = (address) => address.replace(/^ref\+|[?#].*$/g, '');
    if (whole(place) === whole(key.address)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-RELOCK-KEY-CONFIG', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(key.address)}: issuer.accepts names the key's own secret`, {
            remedy: 'Keep the hash of the accepted key in a secret of its own: who checks keys is not to read them.',
            state: 'Nothing was changed.',
        });
    }
    async function accept(hash) {
        const beside = await services.readSecret(place).catch((error) => {
            if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB && error.code === 'RL-VAULT-MISSING')
                return new Map();
            throw error;
        });
        await services.writeSecret(place, new Map([...beside, ['sha256', new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(hash)]]));
    }
    async function isAccepted(credential) {
        const accepted = (await services.readSecret(place)).get('sha256')?.reveal() ?? '';
        const given = hashOf(credential);
        return accepted.length === given.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(Buffer.from(accepted), Buffer.from(given));
    }
    return {
        kind: 'relock-key',
        strategy: 'in-place',
        capabilities: ['validate', 'create', 'set', 'test', 'revoke'],
        secretFields: ['key'],
        create: async () => new Map([['key', new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('base64url'))]]),
        set: async (pending) => accept(hashOf(pending)),
        async test(pending) {
            if (!(await isAccepted(pending)))
                throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-RELOCK-KEY-REFUSED', `the key is not the one that ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(accepts)} accepts`);
        },
        validate: (credential) => isAccepted(credential).then((accepted) => (accepted ? 'active' : 'inactive'), () => 'unknown'),
        async revoke(credential) {
            if (await isAccepted(credential))
                await accept('none');
        },
        close: async () => undefined,
    };
}
function hashOf(credential) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(credential.get('key')?.reveal() ?? '')
        .digest('hex');
}


/***/ })

};
