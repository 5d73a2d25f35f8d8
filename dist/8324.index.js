export const id = 8324;
export const ids = [8324,6241];
export const modules = {

/***/ 65943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  abandonCheck: () => (/* binding */ abandonCheck),
  openCheck: () => (/* binding */ openCheck)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/github/run-link.js
var run_link = __webpack_require__(51120);
// EXTERNAL MODULE: ./build/github/look.js
var look = __webpack_require__(20803);
// EXTERNAL MODULE: ./build/github/payload.js
var payload = __webpack_require__(47692);
;// CONCATENATED MODULE: ./build/github/check-run.js



const NAME = 'Relock';
const IN_A_REQUEST = 50;
const MOST = 500;
const LONGEST_MESSAGE = 8000;
const LONGEST_TITLE = 255;
async function beginCheckRun(event, head, link, token, env) {
    const send = await (0,look/* sends */.W6)(token, env);
    const answer = await send('POST', checkRuns(event), {
        name: NAME,
        head_sha: head,
        status: 'in_progress',
        started_at: new Date().toISOString(),
        ...(link === undefined ? {} : { details_url: link }),
    });
    const id = (0,payload.at)(answer.body, 'id');
    if (answer.status === 201 && typeof id === 'number')
        return id;
    throw (0,look/* refused */.J5)(answer, 'write a check run', 'checks: write');
}
async function endCheckRun(event, id, result, token, env) {
    const send = await (0,look/* sends */.W6)(token, env);
    const { conclusion, title, summary, annotations } = result;
    const all = annotations.slice(0, MOST).map(annotationOf);
    const output = { title: title.slice(0, LONGEST_TITLE), summary };
    for (let from = 0;; from += IN_A_REQUEST) {
        const part = all.slice(from, from + IN_A_REQUEST);
        const isLast = from + IN_A_REQUEST >= all.length;
        await change(send, event, id, {
            output: { ...output, annotations: part },
            ...(isLast ? { status: 'completed', conclusion, completed_at: new Date().toISOString() } : {}),
        });
        if (isLast)
            return;
    }
}
async function change(send, event, id, body) {
    const answer = await send('PATCH', `${checkRuns(event)}/${id}`, body);
    if (answer.status !== 200)
        throw (0,look/* refused */.J5)(answer, 'end the check run', 'checks: write');
}
function mayNotCheck(error) {
    return error instanceof core_error/* RelockError */.dB && error.code === 'RL-GITHUB-PERMISSION';
}
function checkRuns({ apiUrl, repository: { owner, name } }) {
    return `${apiUrl}/repos/${owner}/${name}/check-runs`;
}
function annotationOf({ level, message, place: { file, line, endLine, title } }) {
    return {
        path: file,
        start_line: line,
        end_line: endLine ?? line,
        annotation_level: level === 'error' ? 'failure' : level,
        message: message.slice(0, LONGEST_MESSAGE),
        ...(title === undefined ? {} : { title: title.slice(0, LONGEST_TITLE) }),
    };
}

// EXTERNAL MODULE: ./build/report/annotations.js
var annotations = __webpack_require__(46241);
// EXTERNAL MODULE: ./build/report/state.js
var state = __webpack_require__(16034);
;// CONCATENATED MODULE: ./build/report/conclusion.js

function conclusionOf(report, fails) {
    const open = report.findings.filter((finding) => (0,state/* stateOf */.L4)(finding, []).kind === 'open');
    if (fails)
        return open.some(({ managed }) => managed !== undefined) ? 'action_required' : 'failure';
    const isWhole = report.unscanned.length === 0 && report.managed.state !== 'unreachable';
    return open.length === 0 && isWhole ? 'success' : 'neutral';
}

// EXTERNAL MODULE: ./build/command/check-state.js
var check_state = __webpack_require__(96346);
// EXTERNAL MODULE: ./build/command/report.js
var command_report = __webpack_require__(11706);
;// CONCATENATED MODULE: ./build/command/check-run.js










function openCheck({ event, runner, token, invocation: { env } }) {
    const head = event.pullRequest?.head;
    const failed = (error) => {
        const text = error instanceof core_error/* RelockError */.dB ? `${error.message} [${error.code}]` : 'GitHub gave no usable answer';
        if (mayNotCheck(error))
            runner.info(`Relock: there is no check run: ${text}; it takes checks: write.`);
        else
            runner.annotate('warning', `Relock: there is no whole check run: ${text}`);
    };
    const begin = async () => {
        if (token === undefined || head === undefined)
            return undefined;
        try {
            const id = await beginCheckRun(event, head, (0,run_link/* runLink */.u)(event, env), token, env);
            runner.saveState(check_state/* CHECK_STATE */.L, String(id));
            return { id, token };
        }
        catch (error) {
            failed(error);
            return undefined;
        }
    };
    const beginning = begin();
    return {
        async end(report, markdown) {
            const begun = await beginning;
            if (begun === undefined)
                return false;
            const isPlaced = (one) => one.place !== undefined;
            try {
                const result = {
                    conclusion: conclusionOf(report, (0,command_report/* failsGate */.F)(report)),
                    title: (0,state/* headline */.Pl)((0,state/* countStates */.c0)(report)),
                    summary: markdown,
                    annotations: (0,annotations.allAnnotations)(report).filter(isPlaced),
                };
                await endCheckRun(event, begun.id, result, begun.token, env);
                runner.saveState(check_state/* CHECK_STATE */.L, '');
                return true;
            }
            catch (error) {
                failed(error);
                return false;
            }
        },
    };
}
async function abandonCheck(id, env) {
    const token = env['INPUT_TOKEN'];
    if (token === undefined || !Number.isSafeInteger(id))
        return;
    const title = 'Relock did not finish';
    const summary = 'The step was stopped or could not do its work: the log of its job tells why.';
    const result = { conclusion: 'cancelled', title, summary, annotations: [] };
    try {
        await endCheckRun((0,github_event.readEvent)(env), id, result, new secret/* SecretValue */.i(token), env);
    }
    catch {
    }
}


/***/ }),

/***/ 96346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ CHECK_STATE),
/* harmony export */   W: () => (/* binding */ CHECK_VARIABLE)
/* harmony export */ });
const CHECK_STATE = 'relock_check_run';
const CHECK_VARIABLE = `STATE_${CHECK_STATE}`;


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

/***/ 46241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allAnnotations: () => (/* binding */ allAnnotations),
/* harmony export */   annotations: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4823);
/* harmony import */ var _core_no_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27778);
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70935);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16034);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13920);





const MOST_OF_A_LEVEL = 10;
function annotations(given, elsewhere = false) {
    const all = allAnnotations(given).filter(({ place }) => place === undefined || !elsewhere);
    return ['error', 'warning', 'notice'].flatMap((level) => bounded(all, level));
}
function allAnnotations(given) {
    const report = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_2__/* .hideSecrets */ .s)(given);
    const failing = (finding) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)(finding.confidence, report.gate);
    const all = report.findings.map((finding) => {
        const state = (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(finding, report.timeline);
        const level = state.kind !== 'open' ? 'notice' : failing(finding) ? 'error' : 'warning';
        return ofFinding(finding, level, state.text);
    });
    for (const { path, reason } of report.unscanned) {
        const level = (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)('medium', report.gate) ? 'error' : 'warning';
        all.push({ level, message: `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(path)} could not be scanned: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(reason)}` });
    }
    const warning = (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .managedWarning */ .EO)(report);
    if (warning !== undefined)
        all.unshift({ level: 'warning', message: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(warning) });
    for (const finding of report.allowed)
        all.push(ofFinding(finding, 'notice', `silenced: ${finding.allowed ?? ''}`));
    return all;
}
function ofFinding(finding, level, state) {
    const what = finding.managed === undefined ? finding.description : 'A key that the vault manages';
    const decoded = finding.decoded.length === 0 ? '' : ` (${finding.decoded.join(' → ')})`;
    const isThere = finding.historyOnly !== true && !finding.path.includes(_hidden_js__WEBPACK_IMPORTED_MODULE_2__/* .HIDDEN */ .R) && !(0,_core_no_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isNoFile */ .wD)(finding.path);
    const when = finding.historyOnly === true ? ', of the history' : '';
    const where = isThere ? '' : ` In ${finding.path}, line ${finding.line}${when}.`;
    const message = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(`${what}${decoded}: ${state}.${where} Fingerprint ${finding.fingerprint}.`);
    if (!isThere)
        return { level, message };
    const { path: file, line, endLine, column } = finding;
    const extent = line === endLine ? { line, column } : { line, endLine };
    return { level, message, place: { file, ...extent, title: `Relock: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(finding.rule)}` } };
}
function bounded(all, level) {
    const some = all.filter((annotation) => annotation.level === level);
    if (some.length <= MOST_OF_A_LEVEL)
        return some;
    const shown = some.slice(0, MOST_OF_A_LEVEL - 1);
    return [...shown, { level, message: `Relock: ${some.length - shown.length} more; the job summary lists them.` }];
}


/***/ })

};
