export const id = 9661;
export const ids = [9661];
export const modules = {

/***/ 99085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readPrivateKey),
/* harmony export */   P: () => (/* binding */ openGithubApp)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const JWT_LIFE = 300;
const JWT_SKEW = 60;
function openGithubApp(api, app, key, http) {
    const base = api.replace(/\/+$/, '');
    function send(bearer, method, path, body) {
        return http.request({
            method,
            url: `${base}${path}`,
            headers: {
                accept: 'application/vnd.github+json',
                'x-github-api-version': '2022-11-28',
                authorization: `Bearer ${bearer}`,
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
    }
    return {
        async ask(method, path, body) {
            const { SignJWT } = await __webpack_require__.e(/* import() */ 5380).then(__webpack_require__.bind(__webpack_require__, 45380));
            const now = Math.floor(Date.now() / 1000);
            const jwt = await new SignJWT({ iss: app, iat: now - JWT_SKEW, exp: now + JWT_LIFE })
                .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
                .sign(key);
            return send(jwt, method, path, body);
        },
        askWith: (token, method, path) => send(token.reveal(), method, path),
    };
}
function readPrivateKey(pem) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem.reveal());
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 79661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGithubAppMinter: () => (/* binding */ openGithubAppMinter)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_github_app_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99085);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);
/* harmony import */ var _minter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35143);





function openGithubAppMinter({ settings, username, secret }, http) {
    const base = ((0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(settings, 'base_url') || 'https://api.github.com').replace(/\/+$/, '');
    const app = (0,_core_github_app_js__WEBPACK_IMPORTED_MODULE_1__/* .openGithubApp */ .P)(base, username, keyOf(secret), http);
    return {
        longestName: 63,
        async check() {
            const { status } = await app.ask('GET', '/app');
            if (status !== 200)
                throw refused(base, status, 'does not know the App by this key');
        },
        async mint({ terms }) {
            const { installation_id: id, ...narrowing } = terms;
            const { status, body } = await app.ask('POST', `/app/installations/${Number(id)}/access_tokens`, narrowing);
            if (status !== 201)
                throw refused(base, status, 'gives no token for this installation and these permissions');
            const given = JSON.parse(body);
            const token = (0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(given, 'token');
            return {
                fields: {
                    token: new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(token),
                    expires_at: given['expires_at'],
                    installation_id: id,
                    permissions: given['permissions'] ?? {},
                    repository_selection: given['repository_selection'] ?? '',
                },
                handle: { token },
                expires: Date.parse((0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(given, 'expires_at')),
            };
        },
        async takeBack({ made, ends }) {
            const token = (0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(made, 'token');
            if (token === '')
                return ends;
            const { status } = await app.askWith(new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(token), 'DELETE', '/installation/token');
            if (status !== 204 && status !== 401)
                throw refused(base, status, 'does not take the token back');
            return undefined;
        },
        close: async () => undefined,
    };
}
function keyOf(secret) {
    const key = (0,_core_github_app_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrivateKey */ .$)(secret);
    if (key !== undefined)
        return key;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-MINTER-CONFIG', 'prv_key is no private key in PEM', {
        remedy: 'Give the file that GitHub made for the App under "Private keys", with its line ends.',
    });
}
function refused(base, status, what) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(status === 401 ? 'RL-MINTER-REFUSED' : 'RL-MINTER-ANSWER', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(base)} ${what} (${status})`, { remedy: 'Check the App’s id and key, its installation, and what the installation may do.' });
}


/***/ }),

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


/***/ })

};
