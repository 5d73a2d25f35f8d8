export const id = 5239;
export const ids = [5239];
export const modules = {

/***/ 65239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openVaults: () => (/* binding */ openVaults)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);



function openVaults(options) {
    const opened = new Map();
    const servers = [];
    async function openServer(address) {
        const server = serverFor(address, options);
        const { openHashicorp } = await Promise.all(/* import() */[__webpack_require__.e(827), __webpack_require__.e(5377)]).then(__webpack_require__.bind(__webpack_require__, 55377));
        const vault = await openHashicorp(server, { identity: options.identity, token: tokenFor(server, options.env) }, {
            requireHsm: options.config.requireHsm,
            proxies: options.env,
            ...(options.onTaken === undefined ? {} : { onTaken: options.onTaken }),
        });
        servers.push(vault);
        return vault;
    }
    async function all() {
        const results = await Promise.allSettled(opened.values());
        return results.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
    }
    return {
        for(address) {
            const name = `${address.scheme}+${address.server ?? ''}`;
            let vault = opened.get(name);
            if (vault === undefined) {
                vault = open(address, options, openServer);
                opened.set(name, vault);
            }
            return vault;
        },
        all,
        dumpSessions: () => servers.map((vault) => vault.dumpSession()).filter((session) => session !== null),
        async close() {
            for (const vault of await all())
                await vault.close();
            opened.clear();
        },
    };
}
async function open(address, options, openServer) {
    switch (address.scheme) {
        case 'vault':
            return openServer(address);
        case 'relock':
            return openOwn(address, options);
        case 'awssecrets':
        case 'azurekeyvault':
        case 'gcpsecrets':
        case 'conjur':
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNSUPPORTED', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(address.text)} can’t be used: this version of Relock can’t talk to ${address.scheme}:// yet`, { remedy: 'Use vault:// (HashiCorp Vault, OpenBao) or relock:// (the embedded vault).' });
    }
}
async function openOwn(address, { config, env }) {
    const dir = env['RELOCK_DIR'];
    if (address.server !== undefined || dir === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(address.text)} can’t be found: ${dir === undefined ? 'RELOCK_DIR is not set' : 'there is one embedded vault, without a name'}`, {
            remedy: dir === undefined ? 'Set RELOCK_DIR to the folder of the embedded vault.' : 'Write it as relock://PATH#/KEY.',
        });
    }
    const { openEmbedded } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(4452), __webpack_require__.e(9354)]).then(__webpack_require__.bind(__webpack_require__, 39354));
    return openEmbedded({ dir, env, requireHsm: config.requireHsm });
}
function serverFor(address, { config, env }) {
    const name = address.server ?? 'vault';
    const configured = config.vaults.get(name);
    if (configured !== undefined) {
        const offGitHub = env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined;
        const token = configured.auth === 'jwt' && offGitHub && tokenFor(configured, env) !== undefined;
        return token ? { ...configured, auth: 'token' } : configured;
    }
    const fromEnvironment = env['VAULT_ADDR'];
    if (address.server === undefined && fromEnvironment !== undefined) {
        return {
            name,
            address: fromEnvironment,
            auth: 'token',
            mount: 'jwt',
            role: undefined,
            audience: fromEnvironment,
            namespace: env['VAULT_NAMESPACE'],
            caFile: env['VAULT_CACERT'],
        };
    }
    const known = [...config.vaults.keys()].join(', ');
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(address.text)} speaks of a server that nobody configured: "${name}"`, {
        evidence: [['Configured', known === '' ? '(none)' : known]],
        remedy: address.server === undefined
            ? 'Add "vault:" under "vaults:" in .relock.yml, or set VAULT_ADDR and VAULT_TOKEN.'
            : `Add "${name}:" under "vaults:" in .relock.yml.`,
    });
}
function tokenFor(server, env) {
    const token = env['VAULT_TOKEN'];
    if (token === undefined)
        return undefined;
    const home = env['VAULT_ADDR'];
    const isHome = home === undefined ? server.name === 'vault' : originOf(home) === originOf(server.address);
    return isHome ? new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(token.trim()) : undefined;
}
function originOf(address) {
    return URL.canParse(address) ? new URL(address).origin : address;
}


/***/ })

};
