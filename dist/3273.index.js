export const id = 3273;
export const ids = [3273,6830,5654,8399];
export const modules = {

/***/ 79170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDefaults: () => (/* binding */ readDefaults)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _git_file_at_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68399);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81912);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);




async function readDefaults(names, required, event, place) {
    const branch = event.repository.defaultBranch;
    if (branch === undefined)
        throw unreadable('the event does not say which branch is the default one');
    const repository = (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .lookForRepository */ .d_)(place.cwd, place.env);
    const files = repository === undefined
        ? await readByApi(names, branch, event, place)
        : await readByGit(names, branch, repository);
    const absent = required.find((name) => (files.get(name) ?? null) === null);
    if (absent === undefined)
        return files;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-CONFIG-UNREADABLE', `the default branch has no file "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(absent)}"`, {
        remedy: 'Name a file by its path from the top of the repository, as the default branch has it.',
        state: 'Nothing was done.',
    });
}
async function readByGit(names, branch, repository) {
    const files = await (0,_git_file_at_js__WEBPACK_IMPORTED_MODULE_1__/* .readFilesAt */ .n)(repository, `refs/remotes/origin/${branch}`, names);
    return new Map([...files].map(([name, bytes]) => [name, bytes === null ? null : bytes.toString('utf8')]));
}
async function readByApi(names, branch, event, { env, token }) {
    const { request } = await __webpack_require__.e(/* import() */ 3131).then(__webpack_require__.bind(__webpack_require__, 73131));
    const { owner, name: repo } = event.repository;
    const ask = (file, accept = 'application/vnd.github.raw+json') => request({
        proxies: env,
        method: 'GET',
        url: `${event.apiUrl}/repos/${owner}/${repo}/contents/${file}?ref=${encodeURIComponent(branch)}`,
        headers: {
            accept,
            'user-agent': 'relock',
            ...(token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` }),
        },
    });
    const top = await ask('', 'application/vnd.github+json');
    if (top.status !== 200)
        throw unreadable('GitHub shows this token no file of the repository');
    const isThere = namesIn(top.body);
    const files = new Map();
    for (const name of names) {
        if (!name.includes('/') && !isThere(name)) {
            files.set(name, null);
            continue;
        }
        const answer = await ask(name.split('/').map(encodeURIComponent).join('/'));
        if (answer.status !== 200 && answer.status !== 404)
            throw unreadable(`GitHub answered ${answer.status} for ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(name, 100)}`);
        files.set(name, answer.status === 200 ? answer.body : null);
    }
    return files;
}
const MOST_LISTED = 1000;
function namesIn(body) {
    let listed;
    try {
        listed = JSON.parse(body);
    }
    catch {
        return () => true;
    }
    if (!Array.isArray(listed) || listed.length >= MOST_LISTED)
        return () => true;
    const names = new Set(listed.map((entry) => entry.name));
    return (name) => names.has(name);
}
function unreadable(why) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-CONFIG-UNREADABLE', `the config on the default branch can't be read: ${why}`, {
        remedy: 'Give the job "permissions: contents: read", or check out the repository before this step.',
        state: 'Nothing was done.',
    });
}


/***/ }),

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

/***/ 24989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ withFetchToken)
/* harmony export */ });
function withFetchToken(env, serverUrl, token) {
    if (token === undefined || !/^https?:\/\//.test(serverUrl))
        return env;
    const name = `http.${serverUrl.replace(/\/+$/, '')}/.extraheader`;
    const basic = Buffer.from(`x-access-token:${token.reveal()}`).toString('base64');
    const first = Number(env['GIT_CONFIG_COUNT'] ?? 0);
    return {
        ...env,
        GIT_CONFIG_COUNT: String(first + 2),
        [`GIT_CONFIG_KEY_${first}`]: name,
        [`GIT_CONFIG_VALUE_${first}`]: '',
        [`GIT_CONFIG_KEY_${first + 1}`]: name,
        [`GIT_CONFIG_VALUE_${first + 1}`]: `AUTHORIZATION: basic ${basic}`,
    };
}


/***/ }),

/***/ 68399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readFilesAt),
/* harmony export */   readFileAt: () => (/* binding */ readFileAt),
/* harmony export */   readMessage: () => (/* binding */ readMessage)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9951);
/* harmony import */ var _range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74848);




const LIMIT = 4 * 1024 * 1024;
async function readFilesAt(repository, revision, paths, limit = LIMIT) {
    (0,_range_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseOption */ .gX)(revision);
    const reader = new _objects_js__WEBPACK_IMPORTED_MODULE_1__/* .ObjectReader */ .n(repository);
    try {
        const commit = (await reader.read(`${revision}^{commit}`))?.id ?? (await (0,_range_js__WEBPACK_IMPORTED_MODULE_2__/* .ensureCommit */ .q$)(repository, revision)).id;
        const files = new Map();
        for (const path of paths)
            files.set(path, await readBlob(reader, `${commit}:${path}`, path, limit));
        return files;
    }
    finally {
        reader.close();
    }
}
async function readFileAt(repository, revision, path, limit = LIMIT) {
    return (await readFilesAt(repository, revision, [path], limit)).get(path) ?? null;
}
async function readMessage(repository, commit, limit = LIMIT) {
    (0,_range_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseOption */ .gX)(commit);
    const reader = new _objects_js__WEBPACK_IMPORTED_MODULE_1__/* .ObjectReader */ .n(repository);
    try {
        const object = await reader.read(commit);
        if (object === null || object.type !== 'commit')
            return null;
        return (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(await wholeOf(object, `commit ${commit}`, limit));
    }
    finally {
        reader.close();
    }
}
async function readBlob(reader, name, path, limit) {
    const object = await reader.read(name);
    if (object === null || object.type !== 'blob')
        return null;
    return wholeOf(object, path, limit);
}
async function wholeOf(object, path, limit) {
    if (object.size > limit) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-GIT-FILE-TOO-LARGE', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(path)} has ${object.size} bytes; at most ${limit} are read`);
    }
    const parts = [];
    for await (const part of object.content())
        parts.push(part);
    return Buffer.concat(parts);
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


/***/ })

};
