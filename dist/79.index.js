export const id = 79;
export const ids = [79];
export const modules = {

/***/ 44463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf),
/* harmony export */   o: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);


const ATTEMPTS = 3;
const ATTEMPT_TIMEOUT = 15_000;
const LONGEST_PAUSE = 30_000;
async function openGitHub(event, token, env) {
    const [{ Octokit: Client }, { getOctokitOptions }, http] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9479), __webpack_require__.e(1267)]).then(__webpack_require__.bind(__webpack_require__, 11267)),
        Promise.all(/* import() */[__webpack_require__.e(9479), __webpack_require__.e(7176)]).then(__webpack_require__.bind(__webpack_require__, 47176)),
        __webpack_require__.e(/* import() */ 3131).then(__webpack_require__.bind(__webpack_require__, 73131)),
    ]);
    const silent = () => undefined;
    const octokit = new Client({
        ...getOctokitOptions(token.reveal(), { userAgent: 'relock' }),
        baseUrl: event.apiUrl,
        request: { fetch: fetchOver(http.request, env) },
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    octokit.hook.wrap('request', async (request, options) => {
        for (let count = 1;; count++) {
            try {
                return await request(options);
            }
            catch (error) {
                const refusal = refusalOf(error);
                const again = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimit */ .S)(refusal) || (refusal.status >= 500 && options.method !== 'POST');
                const pause = pauseBefore(count, refusal);
                if (!again || count === ATTEMPTS || pause > LONGEST_PAUSE)
                    throw error;
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
            }
        }
    });
    return octokit;
}
function fetchOver(send, env) {
    return async (url, options) => {
        const { method, headers, body } = options;
        const answer = await send({
            method,
            url,
            headers,
            ...(body === undefined ? {} : { body }),
            attempts: 1,
            attemptTimeout: ATTEMPT_TIMEOUT,
            proxies: env,
        });
        const received = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
        return { status: answer.status, url, headers: new Map(received), text: async () => answer.body };
    };
}
function refusalOf(error) {
    if (typeof error !== 'object' || error === null)
        return { status: 500, headers: {}, message: 'an unknown failure' };
    const status = Reflect.get(error, 'status');
    const response = Reflect.get(error, 'response');
    const headers = typeof response === 'object' && response !== null ? Reflect.get(response, 'headers') : {};
    return {
        status: typeof status === 'number' ? status : 500,
        headers: (headers ?? {}),
        message: error instanceof Error ? error.message : 'an unknown failure',
    };
}
function pauseBefore(count, refusal) {
    const asked = Number(refusal.headers['retry-after'] ?? Number.NaN);
    return Number.isFinite(asked) ? asked * 1000 : 300 * 2 ** (count - 1) * (0.5 + Math.random() / 2);
}


/***/ }),

/***/ 30079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   COMMENT_ROOM: () => (/* binding */ COMMENT_ROOM),
/* harmony export */   upsertComment: () => (/* binding */ upsertComment)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44463);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(220);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20803);



const COMMENT_ROOM = 65_000;
async function upsertComment(event, number, token, text, own, env) {
    const body = `${_look_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMENT_MARKER */ .JO}\n${text}`;
    const [first, ...others] = own;
    if (first?.body === body && others.length === 0)
        return { action: 'unchanged', id: first.id };
    const { owner, name: repo } = event.repository;
    const octokit = await (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .openGitHub */ .o)(event, token, env);
    try {
        const kept = await write(octokit, { owner, repo }, number, body, own);
        for (const { id } of own) {
            if (id !== kept.id)
                await fold(octokit, { owner, repo }, id);
        }
        return kept;
    }
    catch (error) {
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .refusalError */ .z)((0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .O)(error), 'write the comment on the pull request', 'pull-requests: write');
    }
}
async function write(octokit, repository, number, body, own) {
    for (const { id, body: present } of own) {
        if (present === body)
            return { action: 'unchanged', id };
        try {
            await octokit.rest.issues.updateComment({ ...repository, comment_id: id, body });
            return { action: 'updated', id };
        }
        catch (error) {
            if (!isNotOurs(error))
                throw error;
        }
    }
    const created = await octokit.rest.issues.createComment({ ...repository, issue_number: number, body });
    return { action: 'created', id: created.data.id };
}
async function fold(octokit, repository, id) {
    const body = 'Relock’s report is in another comment of this pull request.';
    try {
        await octokit.rest.issues.updateComment({ ...repository, comment_id: id, body });
    }
    catch (error) {
        if (!isNotOurs(error))
            throw error;
    }
}
function isNotOurs(error) {
    return [403, 404].includes((0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalOf */ .O)(error).status);
}


/***/ })

};
