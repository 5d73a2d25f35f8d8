export const id = 3669;
export const ids = [3669,1112];
export const modules = {

/***/ 33669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   placeInJob: () => (/* binding */ placeInJob),
/* harmony export */   tellToDo: () => (/* binding */ tellToDo)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _github_run_link_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51120);
/* harmony import */ var _github_trust_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6024);
/* harmony import */ var _tell_owners_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21112);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79170);






function placeInJob(event, token, { cwd, env }, runner) {
    return {
        found: new Date().toISOString(),
        folder: node_path__WEBPACK_IMPORTED_MODULE_0__.join(env['RUNNER_TEMP'] ?? cwd, 'relock-incidents'),
        async codeOwners() {
            const files = await (0,_defaults_js__WEBPACK_IMPORTED_MODULE_3__.readDefaults)(_tell_owners_js__WEBPACK_IMPORTED_MODULE_4__.OWNER_FILES, [], event, { cwd, env, token });
            return _tell_owners_js__WEBPACK_IMPORTED_MODULE_4__.OWNER_FILES.map((file) => files.get(file)).find((text) => typeof text === 'string') ?? undefined;
        },
        link: (0,_github_run_link_js__WEBPACK_IMPORTED_MODULE_5__/* .runLink */ .u)(event, env),
        warn: (text) => runner.annotate('warning', `Relock: ${text}`),
    };
}
async function tellToDo(outcomes, config, event, token, { env }, warn) {
    if (token === undefined || !(0,_github_trust_js__WEBPACK_IMPORTED_MODULE_2__.mayWrite)(event, true).allowed)
        return;
    try {
        const { keepToDo } = await Promise.all(/* import() */[__webpack_require__.e(8462), __webpack_require__.e(6945)]).then(__webpack_require__.bind(__webpack_require__, 16945));
        await keepToDo(outcomes, config.rotate, { event, token, env });
    }
    catch (error) {
        const text = error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB
            ? `${error.message} [${error.code}]\n${error.remedy ?? ''}`
            : 'GitHub gave no usable answer';
        warn(`there is no issue for what waits for a person: ${text}`);
    }
}


/***/ }),

/***/ 51120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ runLink)
/* harmony export */ });
function runLink({ serverUrl, repository: { owner, name } }, env) {
    const run = env['GITHUB_RUN_ID'];
    return run === undefined || !/^\d+$/.test(run) ? undefined : `${serverUrl}/${owner}/${name}/actions/runs/${run}`;
}


/***/ }),

/***/ 21112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OWNER_FILES: () => (/* binding */ OWNER_FILES),
/* harmony export */   codeOwners: () => (/* binding */ codeOwners)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

const MAX_BYTES = 3 * 1024 * 1024;
const OWNER_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const OWNER = /^@[A-Za-z0-9_-]{1,39}(?:\/[A-Za-z0-9._-]{1,100})?$/;
function codeOwners(text, path) {
    if (text.length > MAX_BYTES)
        return [];
    let owners = [];
    for (const line of text.split(/\r?\n/)) {
        const words = line
            .replace(/(?:^|\s)#.*$/, '')
            .trim()
            .split(/(?<!\\)\s+/);
        const [pattern = '', ...names] = words;
        if (pattern === '' || pattern.startsWith('!') || /[[\]]/.test(pattern))
            continue;
        if (matches(pattern.replaceAll('\\ ', ' ').replaceAll(/[(){}|+!@]/g, String.raw `\$&`), path))
            owners = names;
    }
    return owners.filter((owner) => OWNER.test(owner)).slice(0, 10);
}
function matches(pattern, path) {
    if (/^\/+$/.test(pattern))
        return false;
    if (pattern === '/*')
        return !path.includes('/');
    const anchored = /\/./.test(pattern) ? pattern.replace(/^\//, '') : `**/${pattern.replace(/^\//, '')}`;
    const rooted = pattern.startsWith('/') && !/\/./.test(pattern.slice(1)) ? pattern.slice(1) : anchored;
    const options = { dot: true, nobrace: true, noextglob: true, nonegate: true };
    if (rooted.endsWith('/'))
        return picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(path, `${rooted}**`, options);
    if (rooted.endsWith('/*') || rooted === '*')
        return picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(path, rooted === '*' ? '**' : rooted, options);
    return picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(path, [rooted, `${rooted}/**`], options);
}


/***/ })

};
