export const id = 8377;
export const ids = [8377,5239];
export const modules = {

/***/ 68377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRunVaults: () => (/* binding */ openRunVaults)
/* harmony export */ });
/* harmony import */ var _vault_open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65239);

function openRunVaults(config, { env, err }, runner, wanted) {
    const identity = async (audience) => {
        const { githubIdentity } = await __webpack_require__.e(/* import() */ 530).then(__webpack_require__.bind(__webpack_require__, 20530));
        return githubIdentity(env, (value) => runner?.mask(value))(audience);
    };
    return (onTaken) => (0,_vault_open_js__WEBPACK_IMPORTED_MODULE_0__.openVaults)({
        config,
        env,
        onTaken,
        warn: (advice) => err(`relock: ${advice}\n`),
        ...(wanted === undefined ? {} : { wanted }),
        ...(runner === undefined ? {} : { identity }),
    });
}


/***/ }),

/***/ 5616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ SecretValue)
/* harmony export */ });
const REDACTED = '[redacted]';
class SecretValue {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    equals(other) {
        const { createHash, timingSafeEqual } = process.getBuiltinModule('node:crypto');
        const digest = (text) => createHash('sha256').update(text).digest();
        return timingSafeEqual(digest(this.#value), digest(other.#value));
    }
    hideIn(text) {
        return this.#value.length < 6 ? text : text.replaceAll(this.#value, REDACTED);
    }
    get isEmpty() {
        return this.#value.length === 0;
    }
    toString() {
        return REDACTED;
    }
    toJSON() {
        return REDACTED;
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return REDACTED;
    }
}


/***/ }),

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ addressBeside),
/* harmony export */   E7: () => (/* binding */ isMinted),
/* harmony export */   KF: () => (/* binding */ isFlat),
/* harmony export */   ii: () => (/* binding */ wholeSecret),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   w5: () => (/* binding */ restBelow)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


const STORES = ['vault', 'awssecrets', 'azurekeyvault', 'gcpsecrets', 'conjur', 'relock'];
const MINTS = ['awssts', 'gcptoken', 'azuretoken', 'githubapp'];
const SCHEMES = [...STORES, ...MINTS];
const FORM = /^(?:ref\+)?([a-z]+)(?:\+([A-Za-z0-9_-]+))?:\/\/([^?#]+)(?:\?([^#]*))?(?:#\/?(.*))?$/;
function parseAddress(text) {
    const match = FORM.exec(text.trim());
    const scheme = SCHEMES.find((known) => known === match?.[1]);
    if (!match || scheme === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ADDRESS-INVALID', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 120)}" is not an address of a secret`, {
            remedy: 'Write it as vault://MOUNT/PATH#/KEY or relock://PATH#/KEY.',
        });
    }
    const path = (match[3] ?? '').replace(/^\/+|\/+$/g, '');
    const segments = path.split('/');
    if (path === '' ||
        segments.some((s) => s === '' || s === '.' || s === '..') ||
        /[\u0000-\u001f\u007f\\%]/.test(path)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ADDRESS-INVALID', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 120)}" has a path that no vault would take`, {
            remedy: 'Leave out empty segments, ".", "..", percent signs, backslashes and control characters.',
        });
    }
    const params = new Map(new URLSearchParams(match[4] ?? ''));
    const key = match[5] === undefined || match[5] === '' ? undefined : match[5];
    const server = match[2];
    const query = params.size > 0 ? `?${new URLSearchParams([...params]).toString()}` : '';
    const canonical = `${scheme}${server === undefined ? '' : `+${server}`}://${path}${query}${key === undefined ? '' : `#/${key}`}`;
    return { scheme, server, path, params, key, text: canonical };
}
function wholeSecret(address) {
    return address.key === undefined ? address : parseAddress(address.text.slice(0, address.text.indexOf('#')));
}
function isMinted(address) {
    return MINTS.some((scheme) => scheme === address.scheme);
}
const FLAT = new Set(['azurekeyvault', 'gcpsecrets']);
function isFlat({ scheme }) {
    return FLAT.has(scheme);
}
function restBelow(prefix, { path }) {
    const inContainer = isFlat(prefix) && prefix.path.includes('/');
    const begin = `${prefix.path}${inContainer ? '-' : '/'}`;
    const isBelow = prefix.scheme === 'azurekeyvault' ? path.toLowerCase().startsWith(begin.toLowerCase()) : path.startsWith(begin);
    return isBelow && path.length > begin.length ? path.slice(begin.length) : undefined;
}
function addressBeside(known, path, params = new Map()) {
    const server = known.server === undefined ? '' : `+${known.server}`;
    const query = params.size === 0 ? '' : `?${new URLSearchParams([...params]).toString()}`;
    try {
        const address = parseAddress(`${known.scheme}${server}://${path}${query}`);
        if (address.path === path)
            return address;
    }
    catch {
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PATH', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(known.text)} has a secret that no address can name`, {
        evidence: [['It is called', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(path, 200)]],
        remedy: 'Give it a name without ?, #, %, backslashes and white space at its ends, or name the others one by one.',
    });
}


/***/ }),

/***/ 65239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openVaults: () => (/* binding */ openVaults)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(503);




function openVaults(options) {
    const opened = new Map();
    const ready = [];
    function contextFor(name) {
        return {
            env: options.env,
            identity: options.identity,
            requireHsm: options.config.requireHsm,
            wanted: options.wanted?.filter((address) => nameOf(address) === name),
            onTaken: () => options.onTaken?.(),
            warn: (advice) => options.warn?.(advice),
            readSecret,
        };
    }
    async function readSecret(text) {
        const address = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeSecret */ .ii)((0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(text));
        const reading = await (await find(address)).read(address);
        if (reading !== null)
            return reading.fields;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-MISSING', `there is no secret at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)}`, {
            remedy: 'Correct the address in the config, or write the secret.',
        });
    }
    function find(address) {
        const name = nameOf(address);
        let vault = opened.get(name);
        if (vault === undefined) {
            vault = open(address, options, contextFor(name)).then((one) => {
                ready.push(one);
                return one;
            });
            opened.set(name, vault);
        }
        return vault;
    }
    async function all() {
        const results = await Promise.allSettled(opened.values());
        return results.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
    }
    return {
        for: find,
        readSecret,
        async store(address) {
            if (!(0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isMinted */ .E7)(address))
                return (await find(address));
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNSUPPORTED', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} is minted and kept nowhere`, {
                remedy: 'Name a secret in a store, such as vault://MOUNT/PATH.',
                state: 'Nothing was changed.',
            });
        },
        all,
        dumpSessions: () => ready.map((vault) => vault.dumpSession?.() ?? null).filter((session) => session !== null),
        async close() {
            for (const vault of await all())
                await vault.close();
            opened.clear();
        },
    };
}
function nameOf(address) {
    const scheme = address.scheme === 'gcptoken' ? 'gcpsecrets' : address.scheme;
    return `${scheme}+${address.server ?? ''}`;
}
async function open(address, options, context) {
    switch (address.scheme) {
        case 'vault': {
            const server = serverFor(address, options);
            const { openHashicorp } = await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(9292)]).then(__webpack_require__.bind(__webpack_require__, 29292));
            const { credentialsFor } = await __webpack_require__.e(/* import() */ 5455).then(__webpack_require__.bind(__webpack_require__, 75455));
            return openHashicorp(server, credentialsFor(server, context, tokenFor(server, context.env)), {
                requireHsm: context.requireHsm,
                proxies: context.env,
                onTaken: context.onTaken,
            });
        }
        case 'relock':
            return openOwn(address, options);
        case 'awssecrets':
        case 'awssts': {
            const { awsServer } = await __webpack_require__.e(/* import() */ 6890).then(__webpack_require__.bind(__webpack_require__, 56890));
            const server = awsServer(address, configured(address, 'aws', options), context.env);
            if (address.scheme === 'awssts')
                return (await __webpack_require__.e(/* import() */ 5561).then(__webpack_require__.bind(__webpack_require__, 35561))).openAwsSts(server, context);
            return (await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(9158)]).then(__webpack_require__.bind(__webpack_require__, 39158))).openAws(server, context);
        }
        case 'gcpsecrets':
        case 'gcptoken': {
            const { googleServer } = await __webpack_require__.e(/* import() */ 2000).then(__webpack_require__.bind(__webpack_require__, 82000));
            const { openGoogle } = await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(2810)]).then(__webpack_require__.bind(__webpack_require__, 2810));
            return openGoogle(googleServer(address, configured(address, 'google', options), context.env), context);
        }
        case 'githubapp': {
            const { githubServer, openGithubApps } = await __webpack_require__.e(/* import() */ 3211).then(__webpack_require__.bind(__webpack_require__, 63211));
            return openGithubApps(githubServer(address, configured(address, 'github', options)), context);
        }
        case 'conjur': {
            const { conjurServer } = await __webpack_require__.e(/* import() */ 5138).then(__webpack_require__.bind(__webpack_require__, 45138));
            const { openConjur } = await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(885)]).then(__webpack_require__.bind(__webpack_require__, 10885));
            return openConjur(conjurServer(address, configured(address, 'conjur', options), context.env), context);
        }
        case 'azurekeyvault':
        case 'azuretoken': {
            const { azureServer } = await __webpack_require__.e(/* import() */ 1312).then(__webpack_require__.bind(__webpack_require__, 41312));
            const server = azureServer(address, configured(address, 'azure', options), context.env);
            if (address.scheme === 'azuretoken')
                return (await __webpack_require__.e(/* import() */ 4902).then(__webpack_require__.bind(__webpack_require__, 34902))).openAzureTokens(server, context);
            return (await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(1894)]).then(__webpack_require__.bind(__webpack_require__, 91894))).openAzure(server, context);
        }
    }
}
async function openOwn(address, { config, env }) {
    const dir = env['RELOCK_DIR'];
    if (address.server !== undefined || dir === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} can’t be found: ${dir === undefined ? 'RELOCK_DIR is not set' : 'there is one embedded vault, without a name'}`, {
            remedy: dir === undefined ? 'Set RELOCK_DIR to the folder of the embedded vault.' : 'Write it as relock://PATH#/KEY.',
        });
    }
    const { openEmbedded } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(3487), __webpack_require__.e(9354)]).then(__webpack_require__.bind(__webpack_require__, 39354));
    return openEmbedded({ dir, env, requireHsm: config.requireHsm });
}
function configured(address, kind, { config }) {
    const name = address.server ?? kind;
    const server = config.vaults.get(name);
    if (server === undefined)
        return undefined;
    if (server.kind === kind)
        return server;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} picks "${name}", which is of kind ${server.kind}`, {
        remedy: `Pick one of kind ${kind} under "vaults:" in .relock.yml.`,
    });
}
function serverFor(address, options) {
    const { config, env } = options;
    const name = address.server ?? 'vault';
    const server = configured(address, 'vault', options);
    if (server !== undefined) {
        const offGitHub = env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined;
        const token = server.auth === 'jwt' && offGitHub && tokenFor(server, env) !== undefined;
        return token ? { ...server, auth: 'token' } : server;
    }
    const fromEnvironment = env['VAULT_ADDR'];
    if (address.server === undefined && fromEnvironment !== undefined) {
        return {
            kind: 'vault',
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
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} speaks of a server that nobody configured: "${name}"`, {
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
