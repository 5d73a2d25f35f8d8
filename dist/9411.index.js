export const id = 9411;
export const ids = [9411];
export const modules = {

/***/ 60849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ signPost)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function signPost(request, scope, key, at) {
    const time = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const headers = {
        ...request.headers,
        host: request.url.host,
        'x-amz-date': time,
        ...(key.session === undefined ? {} : { 'x-amz-security-token': key.session }),
    };
    const names = Object.keys(headers).sort();
    const canonical = [
        'POST',
        request.url.pathname,
        '',
        ...names.map((name) => `${name}:${headers[name]}`),
        '',
        names.join(';'),
        sha256(request.body),
    ].join('\n');
    const place = `${time.slice(0, 8)}/${scope.region}/${scope.service}/aws4_request`;
    const toSign = ['AWS4-HMAC-SHA256', time, place, sha256(canonical)].join('\n');
    const signing = place.split('/').reduce((derived, part) => hmac(derived, part), `AWS4${key.secret}`);
    const signature = hmac(signing, toSign).toString('hex');
    return {
        ...headers,
        authorization: `AWS4-HMAC-SHA256 Credential=${key.id}/${place}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
    };
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
function hmac(key, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(text).digest();
}


/***/ }),

/***/ 39411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openAwsMinter: () => (/* binding */ openAwsMinter)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _core_sigv4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60849);
/* harmony import */ var _minter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35143);





function openAwsMinter({ settings, username, secret }, http) {
    const region = (0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(settings, 'region') || 'us-east-1';
    const url = URL.parse((0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(settings, 'sts_endpoint') || `https://sts.${region}.amazonaws.com`);
    if (url === null)
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-MINTER-CONFIG', 'sts_endpoint is no URL');
    const endpoint = url;
    async function ask(action, parameters) {
        const body = new URLSearchParams({ Action: action, Version: '2011-06-15', ...Object.fromEntries(parameters) });
        const text = body.toString();
        const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
        const key = { id: username, secret: secret.reveal() };
        const scope = { region, service: 'sts' };
        const { host: _host, ...signed } = (0,_core_sigv4_js__WEBPACK_IMPORTED_MODULE_2__/* .signPost */ ._)({ url: endpoint, headers, body: text }, scope, key, new Date());
        const answer = await http.request({ method: 'POST', url: endpoint.href, headers: signed, body: text });
        if (answer.status === 200)
            return answer.body;
        const code = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(/<Code>([\w.]{1,80})<\/Code>/.exec(answer.body)?.[1] ?? String(answer.status), 80);
        const isRefused = answer.status === 403 && code !== 'AccessDenied';
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(isRefused ? 'RL-MINTER-REFUSED' : 'RL-MINTER-ANSWER', `AWS STS refuses ${action} (${code})`, {
            remedy: 'Check the key of aws/config/root, what it may assume, and the role’s policies.',
        });
    }
    return {
        longestName: 32,
        check: async () => void (await ask('GetCallerIdentity', [])),
        async mint({ name, expires, terms }) {
            const role = (0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(terms, 'role_arn');
            const policy = (0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(terms, 'policy_document');
            const xml = await ask(role === '' ? 'GetFederationToken' : 'AssumeRole', [
                ...(role === '' ? [['Name', name]] : [['RoleArn', role], ['RoleSessionName', name]]),
                ['DurationSeconds', String(Math.floor((expires - Date.now()) / 1000 + 0.5))],
                ...(policy === '' ? [] : [['Policy', policy]]),
                ...(0,_minter_js__WEBPACK_IMPORTED_MODULE_3__/* .textsOf */ .C)(terms, 'policy_arns').map((arn, at) => [`PolicyArns.member.${at + 1}.arn`, arn]),
            ]);
            const [id, key, session] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map((tag) => inside(xml, tag));
            const ends = Date.parse(inside(xml, 'Expiration'));
            return {
                fields: {
                    access_key: id,
                    secret_key: new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(key ?? ''),
                    security_token: new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(session ?? ''),
                    arn: inside(xml, 'Arn'),
                },
                ...(Number.isNaN(ends) ? {} : { expires: ends }),
            };
        },
        takeBack: async ({ ends }) => ends,
        close: async () => undefined,
    };
}
function inside(xml, tag) {
    return new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1] ?? '';
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
