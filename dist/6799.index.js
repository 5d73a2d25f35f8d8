export const id = 6799;
export const ids = [6799];
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

/***/ 56799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dispatchWorkflow: () => (/* binding */ dispatchWorkflow),
/* harmony export */   openWorkflow: () => (/* binding */ openWorkflow)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);
/* harmony import */ var _github_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(778);


async function dispatchWorkflow({ workflow, repo, ref, token, inputs }, services) {
    const failing = `the workflow ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(workflow, 100)} of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(repo, 120)} was not started`;
    const answer = await (0,_github_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callGithub */ ._)(services, {
        method: 'POST',
        path: `/repos/${repo}/actions/workflows/${encodeURIComponent(workflow)}/dispatches`,
        token,
        body: { ref, ...(inputs === undefined ? {} : { inputs }) },
        failing,
    });
    if (answer.status >= 300)
        throw (0,_github_call_js__WEBPACK_IMPORTED_MODULE_0__/* .refusedByGithub */ .f)(failing, answer, 'actions: write');
}
function openWorkflow(target, services) {
    const { repo = '', ref = 'main', token = '' } = target.options;
    return {
        id: `workflow ${repo} ${target.target}@${ref}`,
        async publish() {
            await dispatchWorkflow({ workflow: target.target, repo, ref, token: await services.readValue(token) }, services);
            return 'the workflow was started';
        },
    };
}


/***/ })

};
