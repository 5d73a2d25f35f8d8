export const id = 2468;
export const ids = [2468];
export const modules = {

/***/ 35143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ textsOf),
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
function textsOf(terms, name) {
    const value = terms[name];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
function textOf(terms, name) {
    const value = terms[name];
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 2468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRabbitmqMinter: () => (/* binding */ openRabbitmqMinter)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);
/* harmony import */ var _minter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35143);
/* harmony import */ var _scram_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51740);





function openRabbitmqMinter({ settings, username, secret }, http) {
    const base = (0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(settings, 'connection_uri').replace(/\/+$/, '');
    if (!/^https?:\/\//.test(base))
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-MINTER-CONFIG', 'connection_uri is no http(s) address');
    const authorization = `Basic ${Buffer.from(`${username}:${secret.reveal()}`).toString('base64')}`;
    async function ask(method, path, body, alsoFine) {
        const { status } = await http.request({
            method,
            url: `${base}/api/${path}`,
            headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        if ((status >= 200 && status < 300) || status === alsoFine)
            return;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB(status === 401 ? 'RL-MINTER-REFUSED' : 'RL-MINTER-ANSWER', `RabbitMQ at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(base, 200)} refuses ${method} ${path.split('/', 1)[0] ?? ''} (${status})`, { remedy: 'Check the user of the connection: it needs the tag administrator.' });
    }
    return {
        longestName: 128,
        check: () => ask('GET', 'users'),
        async mint({ name, terms }) {
            const password = (0,_scram_js__WEBPACK_IMPORTED_MODULE_2__/* .generatePassword */ .b)();
            const user = encodeURIComponent(name);
            await ask('PUT', `users/${user}`, {
                password_hash: hashOf(password),
                hashing_algorithm: 'rabbit_password_hashing_sha256',
                tags: (0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(terms, 'tags'),
            });
            for (const [vhost, permissions] of entriesOf(terms['vhosts'])) {
                await ask('PUT', `permissions/${encodeURIComponent(vhost)}/${user}`, {
                    configure: (0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(permissions, 'configure'),
                    write: (0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(permissions, 'write'),
                    read: (0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(permissions, 'read'),
                });
            }
            for (const [vhost, topics] of entriesOf(terms['vhost_topics'])) {
                for (const [exchange, permissions] of entriesOf(topics)) {
                    await ask('PUT', `topic-permissions/${encodeURIComponent(vhost)}/${user}`, {
                        exchange,
                        write: (0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(permissions, 'write'),
                        read: (0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(permissions, 'read'),
                    });
                }
            }
            return { fields: { username: name, password } };
        },
        async takeBack({ name }) {
            await ask('DELETE', `users/${encodeURIComponent(name)}`, undefined, 404);
            return undefined;
        },
        close: async () => undefined,
    };
}
function hashOf(password) {
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(salt).update(password.reveal()).digest();
    return Buffer.concat([salt, hash]).toString('base64');
}
function entriesOf(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value);
}


/***/ })

};
