export const id = 8570;
export const ids = [8570];
export const modules = {

/***/ 778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ callGithub),
/* harmony export */   f: () => (/* binding */ refusedByGithub)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


async function callGithub({ http, githubUrl }, call) {
    const { method, path, token, body } = call;
    const answer = await http.request({
        method,
        url: `${githubUrl.replace(/\/+$/, '')}${path}`,
        headers: {
            accept: 'application/vnd.github+json',
            'x-github-api-version': '2022-11-28',
            'user-agent': 'relock',
            authorization: `Bearer ${token.reveal()}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    let json;
    try {
        json = answer.body === '' ? {} : JSON.parse(answer.body);
    }
    catch {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PUBLISH-ANSWER', `${call.failing}: GitHub’s answer (${answer.status}) is no JSON`, {
            remedy: 'See what stands between this machine and GitHub, and run this again.',
            state: 'That copy may be the old one.',
        });
    }
    const requestId = answer.headers['x-github-request-id'];
    return {
        status: answer.status,
        json: typeof json === 'object' && json !== null ? json : {},
        requestId: typeof requestId === 'string' ? requestId : undefined,
    };
}
function refusedByGithub(failing, answer, right) {
    const said = typeof answer.json['message'] === 'string' ? answer.json['message'] : '(nothing)';
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PUBLISH-REFUSED', `${failing}: GitHub refused it (${answer.status})`, {
        evidence: [
            ['GitHub says', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(said, 300)],
            ...(answer.requestId === undefined ? [] : [['Request', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(answer.requestId, 80)]]),
        ],
        remedy: `Give the token of this entry (token:) the right ${right}; the job’s own GITHUB_TOKEN can’t have it.`,
        state: 'That copy is the old one.',
    });
}


/***/ }),

/***/ 78570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGithubSecret: () => (/* binding */ openGithubSecret)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _github_call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(778);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4210);




const SKEW = 120;
function openGithubSecret(target, names, services) {
    const { repo, org, environment, app = 'actions', token } = target.options;
    const scope = environment === undefined ? (repo ?? org ?? '') : `${repo ?? ''} (environment ${environment})`;
    const folder = environment !== undefined
        ? `/repos/${repo ?? ''}/environments/${encodeURIComponent(environment)}/secrets`
        : repo !== undefined
            ? `/repos/${repo}/${app}/secrets`
            : `/orgs/${org ?? ''}/${app}/secrets`;
    const secret = `${folder}/${target.target}`;
    const name = `the ${app} secret ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(target.target, 100)} of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(scope, 200)}`;
    async function ask(method, path, key, body) {
        const answer = await (0,_github_call_js__WEBPACK_IMPORTED_MODULE_1__/* .callGithub */ ._)(services, { method, path, token: key, body, failing: `${name} was not written` });
        if (answer.status >= 300 && !(method === 'GET' && answer.status === 404)) {
            throw (0,_github_call_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedByGithub */ .f)(`${name} was not written`, answer, 'secrets: write (a repository’s or organisation’s)');
        }
        return answer;
    }
    async function visibility(key) {
        if (org === undefined || repo !== undefined)
            return {};
        const { status, json } = await ask('GET', secret, key);
        if (status === 404)
            return { visibility: target.options['visibility'] ?? 'private' };
        if (json['visibility'] !== 'selected')
            return { visibility: json['visibility'] };
        const ids = [];
        for (let page = 1;; page++) {
            const { json: listed } = await ask('GET', `${secret}/repositories?per_page=100&page=${page}`, key);
            const repositories = Array.isArray(listed['repositories']) ? listed['repositories'] : [];
            ids.push(...repositories.map((one) => one['id']));
            if (repositories.length < 100)
                break;
        }
        return { visibility: 'selected', selected_repository_ids: ids };
    }
    return {
        id: `github-secret ${app} ${scope} ${target.target}`,
        async publish(fields) {
            const value = (0,_open_js__WEBPACK_IMPORTED_MODULE_2__/* .valueFor */ .X)(target, names, fields);
            const key = await services.readValue(token ?? '');
            const began = Date.now();
            const { json: published } = await ask('GET', `${folder}/public-key`, key);
            const { key: publicKey, key_id: keyId } = published;
            if (typeof publicKey !== 'string' || typeof keyId !== 'string') {
                throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PUBLISH-ANSWER', `${name} was not written: GitHub gave no public key`, {
                    remedy: 'Run this again.',
                    state: 'That copy is the old one.',
                });
            }
            const sealed = await sealBox(value, publicKey);
            await ask('PUT', secret, key, { encrypted_value: sealed, key_id: keyId, ...(await visibility(key)) });
            const { json } = await ask('GET', secret, key);
            const updated = typeof json['updated_at'] === 'string' ? Date.parse(json['updated_at']) : Number.NaN;
            if (updated >= began - SKEW * 1000)
                return `written; GitHub says it was changed at ${String(json['updated_at'])}`;
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PUBLISH-ANSWER', `${name} was written, but GitHub says it is an older one`, {
                remedy: 'Run this again, and see whether the clocks agree.',
                state: 'That copy may be the old one.',
            });
        },
    };
}
async function sealBox(value, publicKey) {
    const { default: sodium } = await __webpack_require__.e(/* import() */ 4768).then(__webpack_require__.bind(__webpack_require__, 54768));
    await sodium.ready;
    const sealed = sodium.crypto_box_seal(Buffer.from(value.reveal()), Buffer.from(publicKey, 'base64'));
    return Buffer.from(sealed).toString('base64');
}


/***/ })

};
