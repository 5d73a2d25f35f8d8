export const id = 1818;
export const ids = [1818];
export const modules = {

/***/ 17274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Nd: () => (/* binding */ openApi),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   iM: () => (/* binding */ dateAt),
/* harmony export */   j$: () => (/* binding */ misunderstood),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);




function openApi(http, base) {
    const { origin } = (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.checkUrl)(base);
    const root = base.replace(/\/+$/, '');
    async function attempt(request) {
        const { method, path, headers = {}, body, repeat, hide = [] } = request;
        const isForm = body instanceof URLSearchParams;
        const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
        const answer = await http.request({
            method,
            url: `${root}${path}`,
            headers: {
                accept: 'application/json',
                'user-agent': 'relock',
                ...(body === undefined ? {} : { 'content-type': type }),
                ...headers,
            },
            ...(body === undefined ? {} : { body: isForm ? body.toString() : JSON.stringify(body) }),
            ...(repeat === undefined ? {} : { repeat }),
        });
        let json;
        if (answer.body.trim() !== '') {
            try {
                json = JSON.parse(answer.body);
            }
            catch {
                if (answer.status < 300)
                    throw unreadable(request, origin, answer.status);
            }
        }
        return { status: answer.status, json, said: wordsOf(json, [...hide, ...secretsOf(headers)]) };
    }
    return {
        origin,
        attempt,
        async call(request) {
            const answer = await attempt(request);
            if (answer.status < 300)
                return answer;
            throw refusal(request, origin, answer);
        },
        async end({ what, ...request }) {
            const answer = await attempt({ ...request, method: 'DELETE' });
            if (answer.status < 300 || answer.status === 404)
                return;
            throw refusal({ ...request, state: `${what} still works.` }, origin, answer);
        },
    };
}
function refusal(request, origin, answer) {
    const { status, said } = answer;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-REFUSED', `${request.failing}: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(origin, 120)} refused it (${status})`, {
        evidence: [['It says', said === '' ? '(nothing)' : said]],
        remedy: status === 401 || status === 403
            ? 'Give the credential that rotates (issuer.admin) the right that the issuer names, or a new value.'
            : status === 429
                ? 'Its limit is reached: run this again later.'
                : 'Correct what it names under issuer: in the config.',
        state: request.state ?? 'Nothing was changed.',
    });
}
function misunderstood(request, origin) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-ANSWER', `${request.failing}: the answer of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(origin, 120)} is not as documented`, {
        remedy: 'See that the address is the issuer’s own, and that nothing stands in between.',
        state: request.state ?? 'What was made there, if anything, is removed by the next run.',
    });
}
function unreadable(request, origin, status) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-ANSWER', `${request.failing}: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(origin, 120)} answered ${status} with what is no JSON`, {
        remedy: 'See what stands between this machine and the issuer.',
        state: request.state ?? 'What was made there, if anything, is removed by the next run.',
    });
}
function textAt(json, place) {
    const found = at(json, place);
    if (typeof found === 'number')
        return String(found);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
function dateAt(json, place) {
    const found = at(json, place);
    return found === null ? null : typeof found === 'string' ? new Date(found) : undefined;
}
function listAt(json, place) {
    const found = place === '' ? json : at(json, place);
    if (!Array.isArray(found))
        return [];
    return found.filter((one) => typeof one === 'object' && one !== null);
}
function at(json, place) {
    return place
        .split('.')
        .reduce((value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined), json);
}
function secretsOf(headers) {
    return Object.values(headers).flatMap((value) => {
        const given = value.slice(value.indexOf(' ') + 1);
        const basic = /^basic /i.test(value) ? Buffer.from(given, 'base64').toString().split(':') : [];
        return [value, given, ...basic].filter((text) => text.length >= 8).map((text) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(text));
    });
}
function wordsOf(json, hide) {
    const places = [
        'error_description',
        'message',
        'error.message',
        'errors.0.message',
        'errors.0.detail',
        'errors.0',
        'errorSummary',
        'error',
        'detail',
    ];
    const found = places.map((place) => textAt(json, place)).find((text) => text !== undefined) ?? '';
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(hide.reduce((text, secret) => secret.hideIn(text), found), 300);
}


/***/ }),

/***/ 71818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openFoundGitlabToken: () => (/* binding */ openFoundGitlabToken)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17274);



const TOKENS = '/api/v4/personal_access_tokens/self';
function openFoundGitlabToken(services) {
    const api = (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .openApi */ .Nd)(services.http, 'https://gitlab.com');
    const seenAlive = [];
    async function look(token) {
        const headers = { 'private-token': token.reveal() };
        const failing = 'GitLab can’t be asked';
        const { status, json } = await api.attempt({ method: 'GET', path: TOKENS, headers, failing });
        const known = seenAlive.some((one) => one.equals(token));
        const accepts = (status === 200 && (0,_api_js__WEBPACK_IMPORTED_MODULE_2__.at)(json, 'active') === true) || status === 403;
        if (accepts && !known)
            seenAlive.push(token);
        if (accepts)
            return 'active';
        return status === 401 && known ? 'inactive' : 'unknown';
    }
    const tokenOf = (credential) => credential.get('token') ?? new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i('');
    return {
        kind: 'gitlab-token',
        capabilities: ['validate', 'revoke'],
        secretFields: ['token'],
        validate: (credential) => look(tokenOf(credential)).catch(() => 'unknown'),
        async revoke(credential) {
            const token = tokenOf(credential);
            if ((await look(token)) !== 'active' && !seenAlive.some((one) => one.equals(token)))
                throw notOfGitlabCom();
            const failing = 'the token was not revoked at GitLab';
            const headers = { 'private-token': token.reveal() };
            const answer = await api.attempt({ method: 'DELETE', path: TOKENS, headers, failing });
            if (answer.status >= 300 && answer.status !== 401)
                throw (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .refusal */ .x5)({ failing, state: 'The token still works.' }, api.origin, answer);
        },
        close: async () => undefined,
    };
}
function notOfGitlabCom() {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-REFUSED', 'gitlab.com does not accept this GitLab token', {
        remedy: 'It is dead, or of a GitLab of your own: there its owner ends it under Preferences, Access tokens.',
        state: 'Nothing was changed.',
    });
}


/***/ })

};
