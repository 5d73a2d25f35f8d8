export const id = 5943;
export const ids = [5943,6830,6241];
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

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readEvent: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47692);




function readEvent(env) {
    const name = env['GITHUB_EVENT_NAME'];
    if (name === undefined)
        throw missing('GITHUB_EVENT_NAME');
    const payload = readPayload(env);
    const repository = readRepository(env, payload);
    const { pullRequest, target } = read(name, payload, repository, env);
    return {
        name: (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(name, 60),
        repository,
        serverUrl: readUrl(env, 'GITHUB_SERVER_URL', 'https://github.com'),
        apiUrl: readUrl(env, 'GITHUB_API_URL', 'https://api.github.com'),
        ref: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefName */ .pA)(env['GITHUB_REF']) ? env['GITHUB_REF'] : undefined,
        workflowRef: env['GITHUB_WORKFLOW_REF'],
        actor: env['GITHUB_ACTOR'] ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'sender', 'login'),
        pullRequest,
        target,
    };
}
function missing(variable) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-EVENT-INVALID', `${variable} is not set, so there is no event to act on`, {
        remedy: 'Run Relock as a step of a GitHub Actions workflow, or use the command line.',
        state: 'Nothing was scanned.',
    });
}
function readPayload(env) {
    const file = env['GITHUB_EVENT_PATH'];
    if (file === undefined)
        throw missing('GITHUB_EVENT_PATH');
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        const why = (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? 'unknown failure';
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-EVENT-INVALID', `the event's payload ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(file)} can’t be read (${why})`, {
            remedy: 'Leave GITHUB_EVENT_PATH as the runner set it.',
            state: 'Nothing was scanned.',
            cause: error,
        });
    }
    try {
        return JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch {
        throw (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)('it should be a JSON object', text.slice(0, 40));
    }
}
function readUrl(env, variable, otherwise) {
    const text = env[variable] ?? otherwise;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '')
        throw (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(`${variable} should be a URL`, text);
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
function readRepository(env, payload) {
    const fullName = env['GITHUB_REPOSITORY'] ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'repository', 'full_name');
    const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName ?? '') ?? [];
    if (owner === undefined || name === undefined)
        throw (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)('GITHUB_REPOSITORY should be OWNER/NAME', fullName);
    const isPrivate = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(payload, 'repository', 'private');
    const defaultBranch = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(payload, 'repository', 'default_branch');
    return {
        host: new URL(readUrl(env, 'GITHUB_SERVER_URL', 'https://github.com')).host,
        owner,
        name,
        isPrivate: typeof isPrivate === 'boolean' ? isPrivate : undefined,
        defaultBranch: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefName */ .pA)(defaultBranch) ? defaultBranch : undefined,
    };
}
function read(name, payload, repository, env) {
    switch (name) {
        case 'pull_request':
        case 'pull_request_target':
            return readPullRequest(payload);
        case 'push':
            return { pullRequest: undefined, target: readPush(payload, repository, env) };
        case 'merge_group':
            return { pullRequest: undefined, target: readMergeGroup(payload) };
        case 'workflow_run':
            return readWorkflowRun(payload, repository);
        default:
            return { pullRequest: undefined, target: { kind: 'tree', head: runCommit(env) } };
    }
}
function runCommit(env) {
    const id = env['GITHUB_SHA'];
    return (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommitId */ .jh)(id) ? id : undefined;
}
function readPullRequest(payload) {
    const number = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .numberAt */ .tk)(payload, 'pull_request', 'number');
    const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(payload, 'pull_request', 'head', 'sha');
    const base = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(payload, 'pull_request', 'base', 'sha');
    const baseBranch = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .refAt */ .fG)(payload, 'pull_request', 'base', 'ref');
    return {
        pullRequest: { number, head, baseBranch, isFork: isFork(payload) },
        target: {
            kind: 'range',
            head,
            base,
            baseRef: `refs/heads/${baseBranch}`,
            fetch: [`refs/pull/${number}/head`, `refs/heads/${baseBranch}`],
        },
    };
}
function isFork(payload) {
    const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'pull_request', 'head', 'repo', 'full_name')?.toLowerCase();
    const base = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'pull_request', 'base', 'repo', 'full_name')?.toLowerCase();
    return head === undefined || head !== base;
}
function readPush(payload, repository, env) {
    const ref = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .refAt */ .fG)(payload, 'ref');
    const after = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(payload, 'after');
    if ((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .isNone */ .$I)(after) || (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(payload, 'deleted') === true)
        return { kind: 'nothing', why: 'the push deleted a ref' };
    const before = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(payload, 'before');
    const tagged = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(payload, 'head_commit', 'id');
    const head = ref.startsWith('refs/tags/') ? ((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommitId */ .jh)(tagged) ? tagged : (runCommit(env) ?? after)) : after;
    const defaultRef = repository.defaultBranch === undefined ? undefined : `refs/heads/${repository.defaultBranch}`;
    const baseRef = defaultRef === ref ? undefined : defaultRef;
    return {
        kind: 'range',
        head,
        base: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .isNone */ .$I)(before) ? undefined : before,
        baseRef,
        fetch: [ref, ...((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .isNone */ .$I)(before) ? [] : [before]), ...(baseRef === undefined ? [] : [baseRef])],
    };
}
function readMergeGroup(payload) {
    if ((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(payload, 'action') === 'destroyed')
        return { kind: 'nothing', why: 'the merge group was taken apart' };
    const ref = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .refAt */ .fG)(payload, 'merge_group', 'head_ref');
    const base = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(payload, 'merge_group', 'base_sha');
    const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(payload, 'merge_group', 'head_sha');
    return { kind: 'range', head, base, baseRef: undefined, fetch: [ref, base] };
}
function readWorkflowRun(payload, repository) {
    const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(payload, 'workflow_run', 'head_sha');
    const defaultRef = repository.defaultBranch === undefined ? undefined : `refs/heads/${repository.defaultBranch}`;
    const from = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'workflow_run', 'head_repository', 'full_name')?.toLowerCase();
    const outside = from !== `${repository.owner}/${repository.name}`.toLowerCase();
    const listed = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(payload, 'workflow_run', 'pull_requests');
    const own = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(payload, 'repository', 'id');
    const found = (Array.isArray(listed) ? listed : []).find((one) => (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(one, 'head', 'sha') === head && (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(one, 'base', 'repo', 'id') === own);
    if (found !== undefined) {
        const number = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .numberAt */ .tk)(found, 'number');
        const baseBranch = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .refAt */ .fG)(found, 'base', 'ref');
        const base = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(found, 'base', 'sha');
        const baseRef = `refs/heads/${baseBranch}`;
        return {
            pullRequest: { number, head, baseBranch, isFork: outside },
            target: { kind: 'range', head, base, baseRef, fetch: [`refs/pull/${number}/head`, baseRef] },
        };
    }
    const isDefault = !outside && (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'workflow_run', 'head_branch') === repository.defaultBranch;
    if (isDefault || defaultRef === undefined)
        return { pullRequest: undefined, target: { kind: 'tree', head } };
    return {
        pullRequest: undefined,
        target: { kind: 'range', head, base: undefined, baseRef: defaultRef, fetch: [head, defaultRef] },
    };
}


/***/ }),

/***/ 220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isLimit),
/* harmony export */   z: () => (/* binding */ refusalError)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


function refusalError(refusal, what, permission) {
    const evidence = [['GitHub says', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(refusal.message, 200)} (${refusal.status})`]];
    const state = 'Findings, summary and exit status are not affected.';
    if (refusal.status === 401) {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-GITHUB-TOKEN', `GitHub does not accept the token, so it can’t ${what}`, {
            evidence,
            remedy: 'Leave the input "token" at its default, or give one that is valid.',
            state,
        });
    }
    if ((refusal.status === 403 || refusal.status === 404) && !isLimit(refusal)) {
        const accepted = refusal.headers['x-accepted-github-permissions'];
        if (typeof accepted === 'string')
            evidence.push(['It wants', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(accepted, 200)]);
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-GITHUB-PERMISSION', `the job’s token may not ${what}`, {
            evidence,
            remedy: `Add to the job:\n    permissions:\n      contents: read\n      ${permission}`,
            state,
        });
    }
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-GITHUB-FAILED', `GitHub could not ${what}`, {
        evidence,
        remedy: 'Run the job again; if it stays, see https://www.githubstatus.com.',
        state,
    });
}
function isLimit(refusal) {
    return (refusal.status === 429 ||
        (refusal.status === 403 &&
            (refusal.headers['retry-after'] !== undefined ||
                String(refusal.headers['x-ratelimit-remaining']) === '0' ||
                /rate limit/i.test(refusal.message))));
}


/***/ }),

/***/ 20803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ lookForComments),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   JO: () => (/* binding */ COMMENT_MARKER),
/* harmony export */   W6: () => (/* binding */ sends),
/* harmony export */   Zj: () => (/* binding */ nextPage),
/* harmony export */   zW: () => (/* binding */ asks)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(220);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);


const COMMENT_MARKER = '<!-- relock:comment -->';
const MOST_PAGES = 30;
const LARGEST_PAGE = 48 * 1024 * 1024;
async function lookForComments(event, number, token, env) {
    const ask = await asks(token, env);
    const { owner, name } = event.repository;
    const marked = [];
    let url = `${event.apiUrl}/repos/${owner}/${name}/issues/${number}/comments?per_page=100`;
    for (let page = 0; url !== undefined && page < MOST_PAGES; page++) {
        const answer = await ask(url);
        if (answer.status !== 200)
            throw refused(answer, 'read the comments of the pull request', 'pull-requests: write');
        for (const comment of Array.isArray(answer.body) ? answer.body : []) {
            const id = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__.at)(comment, 'id');
            const body = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(comment, 'body');
            if (typeof id !== 'number' || body === undefined || !body.startsWith(COMMENT_MARKER))
                continue;
            const login = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(comment, 'user', 'login') ?? '';
            marked.push({ id, body, login, isApp: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(comment, 'user', 'type') === 'Bot' });
        }
        url = nextPage(answer.link, event.apiUrl);
    }
    const byPeople = marked.some(({ isApp }) => !isApp);
    const self = byPeople ? await whoAmI(ask, event, token) : undefined;
    return marked
        .filter(({ isApp, login }) => isApp || (self !== undefined && login === self))
        .map(({ id, body }) => ({ id, body }));
}
function refused({ status, headers, body }, what, permission) {
    const message = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(body, 'message') ?? 'no reason given';
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalError */ .z)({ status, headers, message }, what, permission);
}
async function whoAmI(ask, event, token) {
    if (token.reveal().startsWith('ghs_'))
        return undefined;
    const answer = await ask(`${event.apiUrl}/user`);
    return answer.status === 200 ? (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer.body, 'login') : undefined;
}
function nextPage(link, apiUrl) {
    const url = /<([^<>]+)>;\s*rel="next"/.exec(link)?.[1];
    return url?.startsWith(`${apiUrl}/`) === true ? url : undefined;
}
async function asks(token, env) {
    const { request } = await __webpack_require__.e(/* import() */ 3131).then(__webpack_require__.bind(__webpack_require__, 73131));
    return async (url) => {
        const answer = await request({
            method: 'GET',
            url,
            headers: headersFor(token),
            proxies: env,
            maxBytes: LARGEST_PAGE,
        });
        const link = answer.headers['link'];
        return {
            status: answer.status,
            headers: answer.headers,
            link: Array.isArray(link) ? link.join(', ') : (link ?? ''),
            body: parse(answer.body),
        };
    };
}
async function sends(token, env) {
    const { request } = await __webpack_require__.e(/* import() */ 3131).then(__webpack_require__.bind(__webpack_require__, 73131));
    return async (method, url, body) => {
        const headers = { ...headersFor(token), 'content-type': 'application/json' };
        const answer = await request({ method, url, headers, body: JSON.stringify(body), proxies: env });
        return { status: answer.status, headers: answer.headers, body: parse(answer.body) };
    };
}
function headersFor(token) {
    return {
        accept: 'application/vnd.github+json',
        authorization: `token ${token.reveal()}`,
        'x-github-api-version': '2022-11-28',
    };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 47692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   $I: () => (/* binding */ isNone),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   du: () => (/* binding */ commitAt),
/* harmony export */   fG: () => (/* binding */ refAt),
/* harmony export */   jh: () => (/* binding */ isCommitId),
/* harmony export */   pA: () => (/* binding */ isRefName),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


function at(payload, ...keys) {
    let value = payload;
    for (const key of keys) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = Reflect.get(value, key);
    }
    return value;
}
function textAt(payload, ...keys) {
    const value = at(payload, ...keys);
    return typeof value === 'string' ? value : undefined;
}
function isCommitId(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
function isNone(id) {
    return /^0+$/.test(id);
}
function commitAt(payload, ...keys) {
    const value = at(payload, ...keys);
    if (isCommitId(value))
        return value;
    throw invalid(`${keys.join('.')} should be a commit id`, value);
}
function numberAt(payload, ...keys) {
    const value = at(payload, ...keys);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0)
        return value;
    throw invalid(`${keys.join('.')} should be a positive whole number`, value);
}
function refAt(payload, ...keys) {
    const value = at(payload, ...keys);
    if (isRefName(value))
        return value;
    throw invalid(`${keys.join('.')} should be the name of a branch or ref`, value);
}
function isRefName(value) {
    return (typeof value === 'string' &&
        value.length > 0 &&
        value.length <= 1024 &&
        !/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|(?:^|\/)\.|\.lock(?:\/|$)/.test(value));
}
function invalid(expected, found) {
    const shown = found === undefined ? 'nothing' : (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(JSON.stringify(found) ?? typeof found, 80);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-EVENT-INVALID', `the event's payload can’t be used: ${expected}`, {
        evidence: [['It holds', shown]],
        remedy: 'Run Relock on the events that its README lists, with the payload that GitHub wrote.',
        state: 'Nothing was scanned.',
    });
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
