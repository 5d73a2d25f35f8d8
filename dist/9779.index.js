export const id = 9779;
export const ids = [9779,5654];
export const modules = {

/***/ 83273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readJobConfig: () => (/* binding */ readJobConfig)
/* harmony export */ });
/* harmony import */ var _config_default_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81886);
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
    return typeof text === 'string' ? (0,_config_js__WEBPACK_IMPORTED_MODULE_2__.parseText)(text, name) : _config_default_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CONFIG */ .P;
}


/***/ }),

/***/ 39779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rotateInJob: () => (/* binding */ rotateInJob)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6830);
/* harmony import */ var _github_trust_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6024);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(503);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83273);
/* harmony import */ var _aftermath_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96099);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78078);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26476);
/* harmony import */ var _told_in_job_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33669);









async function rotateInJob(wanted, invocation, runner) {
    const event = (0,_github_event_js__WEBPACK_IMPORTED_MODULE_1__.readEvent)(invocation.env);
    const trust = (0,_github_trust_js__WEBPACK_IMPORTED_MODULE_2__.mayRotate)(event);
    const changesNothing = wanted.dryRun === true || wanted.check === true || wanted.plan === true;
    if (!trust.allowed && !changesNothing) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-UNTRUSTED', `this run may not rotate keys: ${trust.why}`, {
            remedy: 'Rotate from a workflow on the default branch: workflow_dispatch, repository_dispatch, schedule, push or pull_request_target.',
            state: 'Nothing was changed.',
        });
    }
    if (wanted.given !== undefined)
        runner.mask(wanted.given);
    const config = await (0,_job_js__WEBPACK_IMPORTED_MODULE_4__.readJobConfig)(wanted.config, invocation, wanted.token, event);
    const isPrivate = event.repository.isPrivate === true;
    const shown = isPrivate ? invocation : withoutAddresses(invocation, config);
    const place = (0,_told_in_job_js__WEBPACK_IMPORTED_MODULE_8__.placeInJob)(event, wanted.token, invocation, runner);
    const github = { apiUrl: event.apiUrl, token: wanted.token, mayRunPrograms: (0,_github_trust_js__WEBPACK_IMPORTED_MODULE_2__.mayRunPrograms)(event) };
    let records;
    const { status, outcomes } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .rotateKeys */ .W)(wanted, config, shown, runner, github, async ({ answers }, services) => {
        records = await (0,_aftermath_js__WEBPACK_IMPORTED_MODULE_5__.recordLeaks)(answers, config, place, invocation, services);
        runner.setOutput('incident-file', records.files.join('\n'));
    });
    if (wanted.check === true || wanted.plan === true || wanted.pause !== undefined || wanted.resume === true)
        return status;
    await (0,_told_in_job_js__WEBPACK_IMPORTED_MODULE_8__.tellToDo)(outcomes, config, event, wanted.token, invocation, place.warn);
    const dead = outcomes.filter(({ result }) => result === 'rotated' || result === 'revoked');
    runner.setOutput('rotated', String(dead.length));
    runner.summary((0,_summary_js__WEBPACK_IMPORTED_MODULE_7__.rotationMarkdown)(outcomes, isPrivate));
    const recorded = records === undefined ? undefined : (0,_summary_js__WEBPACK_IMPORTED_MODULE_7__.incidentsMarkdown)(records, isPrivate);
    if (recorded !== undefined)
        runner.summary(recorded);
    return status;
}
function withoutAddresses(invocation, config) {
    const names = config.rotate.keys.map(({ address }, i) => [(0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSecret */ .ii)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAddress */ .or)(address)).text, `key ${i + 1}`]);
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

/***/ 26476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   incidentsMarkdown: () => (/* binding */ incidentsMarkdown),
/* harmony export */   rotationMarkdown: () => (/* binding */ rotationMarkdown)
/* harmony export */ });
/* harmony import */ var _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85805);
/* harmony import */ var _tell_incident_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21862);


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
        const name = isPrivate ? (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(address) : `key ${i + 1}`;
        const why = problem === undefined || !isPrivate ? '' : `: ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(problem.message)}`;
        const known = problem === undefined ? '' : ` (${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(problem.code)})`;
        return `| ${name} | ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(kind)} | ${WORDS[result]}${why}${known} |`;
    });
    return [`### Relock: ${done}`, '', '| Key | Issuer | |', '|---|---|---|', ...rows, ''].join('\n');
}
const WHOLE = 5;
function incidentsMarkdown({ incidents, files, kept }, isPrivate) {
    if (incidents.length === 0)
        return undefined;
    const many = incidents.length === 1 ? '1 incident' : `${incidents.length} incidents`;
    const where = [
        ...(files.length === 0 ? [] : ['in the files that the output `incident-file` names']),
        ...(kept.length === 0 ? [] : [`in the ${kept.length === 1 ? 'vault of its key' : 'vaults of their keys'}`]),
    ];
    const lines = [
        `### Relock: ${many} on record`,
        '',
        where.length === 0 ? 'Nowhere but here.' : `Kept ${where.join(', and ')}.`,
        '',
    ];
    if (!isPrivate)
        return lines.join('\n');
    const places = kept.map((place) => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(place)}`);
    const whole = incidents.slice(0, WHOLE).flatMap((incident) => [
        `<details><summary>Incident ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(incident.id)}</summary>`,
        '',
        (0,_tell_incident_js__WEBPACK_IMPORTED_MODULE_0__/* .incidentMarkdown */ .kM)(incident).replace(/^#(#?) /gm, '####$1 '),
        '</details>',
        '',
    ]);
    return [...lines, ...places, ...(places.length === 0 ? [] : ['']), ...whole].join('\n');
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


/***/ })

};
