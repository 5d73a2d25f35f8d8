export const id = 1781;
export const ids = [1781,5654];
export const modules = {

/***/ 83273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readJobConfig: () => (/* binding */ readJobConfig)
/* harmony export */ });
/* harmony import */ var _config_complete_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53186);
/* harmony import */ var _git_credentials_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24989);
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6830);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2326);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79170);





async function readJobConfig(named, invocation, token, event = (0,_github_event_js__WEBPACK_IMPORTED_MODULE_1__.readEvent)(invocation.env)) {
    const name = named ?? _config_js__WEBPACK_IMPORTED_MODULE_2__.CONFIG_NAME;
    const env = (0,_git_credentials_js__WEBPACK_IMPORTED_MODULE_4__/* .withFetchToken */ .i)(invocation.env, event.serverUrl, token);
    const required = named === undefined ? [] : [named];
    const files = await (0,_defaults_js__WEBPACK_IMPORTED_MODULE_3__.readDefaults)([name], required, event, { cwd: invocation.cwd, env, token });
    const text = files.get(name);
    return typeof text === 'string' ? (0,_config_js__WEBPACK_IMPORTED_MODULE_2__.parseText)(text, name) : _config_complete_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CONFIG */ .PV;
}


/***/ }),

/***/ 11781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rotateInJob: () => (/* binding */ rotateInJob)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/github/trust.js
var github_trust = __webpack_require__(6024);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/command/job.js
var job = __webpack_require__(83273);
// EXTERNAL MODULE: ./build/command/rotate/aftermath.js + 4 modules
var aftermath = __webpack_require__(59067);
// EXTERNAL MODULE: ./build/command/rotate/run.js + 5 modules
var run = __webpack_require__(78078);
// EXTERNAL MODULE: ./build/core/markdown-text.js
var markdown_text = __webpack_require__(85805);
;// CONCATENATED MODULE: ./build/command/rotate/summary.js

const WORDS = {
    rotated: '✓ replaced; the old value is refused',
    overlap: '✓ replaced; the old value works until its overlap ends',
    waiting: '● waits for a person',
    revoked: '✓ revoked; it is refused',
    accepted: '● accepted by the issuer, not proven yet',
    planned: '● planned; nothing was changed',
    failed: '● not done',
};
function rotationMarkdown(outcomes, isPrivate) {
    if (outcomes.length === 0)
        return '### Relock: no key was to be rotated\n';
    const count = (...results) => outcomes.filter(({ result }) => results.includes(result)).length;
    const all = `${outcomes.length} ${outcomes.length === 1 ? 'key' : 'keys'}`;
    const done = count('planned') > 0
        ? `${count('planned')} of ${all} would be replaced or revoked`
        : `${count('rotated', 'overlap', 'revoked')} of ${all} replaced or revoked`;
    const rows = outcomes.map(({ address, kind, result, problem }, i) => {
        const name = isPrivate ? (0,markdown_text/* code */.aY)(address) : `key ${i + 1}`;
        const why = problem === undefined || !isPrivate ? '' : `: ${(0,markdown_text/* prose */.CS)(problem.message)}`;
        const known = problem === undefined ? '' : ` (${(0,markdown_text/* code */.aY)(problem.code)})`;
        return `| ${name} | ${(0,markdown_text/* prose */.CS)(kind)} | ${WORDS[result]}${why}${known} |`;
    });
    return [`### Relock: ${done}`, '', '| Key | Issuer | |', '|---|---|---|', ...rows, ''].join('\n');
}

// EXTERNAL MODULE: ./build/command/rotate/told-in-job.js
var told_in_job = __webpack_require__(33669);
;// CONCATENATED MODULE: ./build/command/rotate/in-job.js









async function rotateInJob(wanted, invocation, runner) {
    const event = (0,github_event.readEvent)(invocation.env);
    const trust = (0,github_trust.mayRotate)(event);
    const changesNothing = wanted.dryRun === true || wanted.check === true || wanted.plan === true;
    if (!trust.allowed && !changesNothing) {
        throw new error/* RelockError */.dB('RL-ROTATE-UNTRUSTED', `this run may not rotate keys: ${trust.why}`, {
            remedy: 'Rotate from a workflow on the default branch: workflow_dispatch, repository_dispatch, schedule, push or pull_request_target.',
            state: 'Nothing was changed.',
        });
    }
    if (wanted.given !== undefined)
        runner.mask(wanted.given);
    const config = await (0,job.readJobConfig)(wanted.config, invocation, wanted.token, event);
    const isPrivate = event.repository.isPrivate === true;
    const shown = isPrivate ? invocation : withoutAddresses(invocation, config);
    const place = (0,told_in_job.placeInJob)(event, wanted.token, invocation, runner);
    const github = { apiUrl: event.apiUrl, token: wanted.token, mayRunPrograms: (0,github_trust.mayRunPrograms)(event) };
    const { status, outcomes } = await (0,run/* rotateKeys */.W)(wanted, config, shown, runner, github, async ({ answers }, services) => {
        const { files } = await (0,aftermath.recordLeaks)(answers, config, place, invocation, services);
        runner.setOutput('incident-file', files.join('\n'));
    });
    if (wanted.check === true || wanted.plan === true || wanted.pause !== undefined || wanted.resume === true)
        return status;
    await (0,told_in_job.tellToDo)(outcomes, config, event, wanted.token, invocation, place.warn);
    const dead = outcomes.filter(({ result }) => result === 'rotated' || result === 'revoked');
    runner.setOutput('rotated', String(dead.length));
    runner.summary(rotationMarkdown(outcomes, isPrivate));
    return status;
}
function withoutAddresses(invocation, config) {
    const names = config.rotate.keys.map(({ address }, i) => [(0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(address)).text, `key ${i + 1}`]);
    names.sort(([a], [b]) => b.length - a.length);
    const hide = (text) => names.reduce((shown, [address, name]) => shown.replaceAll(address, name), text);
    return {
        env: invocation.env,
        cwd: invocation.cwd,
        out: (text) => invocation.out(hide(text)),
        err: (text) => invocation.err(hide(text)),
        get stdin() {
            return invocation.stdin;
        },
        interactive: false,
    };
}


/***/ }),

/***/ 33669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   placeInJob: () => (/* binding */ placeInJob),
/* harmony export */   tellToDo: () => (/* binding */ tellToDo)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _github_trust_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6024);
/* harmony import */ var _tell_owners_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21112);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79170);





function placeInJob(event, token, { cwd, env }, runner) {
    const { owner, name } = event.repository;
    const run = env['GITHUB_RUN_ID'];
    return {
        found: new Date().toISOString(),
        folder: node_path__WEBPACK_IMPORTED_MODULE_0__.join(env['RUNNER_TEMP'] ?? cwd, 'relock-incidents'),
        async codeOwners() {
            const files = await (0,_defaults_js__WEBPACK_IMPORTED_MODULE_3__.readDefaults)(_tell_owners_js__WEBPACK_IMPORTED_MODULE_4__.OWNER_FILES, [], event, { cwd, env, token });
            return _tell_owners_js__WEBPACK_IMPORTED_MODULE_4__.OWNER_FILES.map((file) => files.get(file)).find((text) => typeof text === 'string') ?? undefined;
        },
        link: run === undefined || !/^\d+$/.test(run) ? undefined : `${event.serverUrl}/${owner}/${name}/actions/runs/${run}`,
        warn: (text) => runner.annotate('warning', `Relock: ${text}`),
    };
}
async function tellToDo(outcomes, config, event, token, { env }, warn) {
    if (token === undefined || !(0,_github_trust_js__WEBPACK_IMPORTED_MODULE_2__.mayWrite)(event, true).allowed)
        return;
    try {
        const { keepToDo } = await Promise.all(/* import() */[__webpack_require__.e(1052), __webpack_require__.e(6945)]).then(__webpack_require__.bind(__webpack_require__, 16945));
        await keepToDo(outcomes, config.rotate, { event, token, env });
    }
    catch (error) {
        const text = error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB
            ? `${error.message} [${error.code}]\n${error.remedy ?? ''}`
            : 'GitHub gave no usable answer';
        warn(`there is no issue for what waits for a person: ${text}`);
    }
}


/***/ })

};
