export const id = 6945;
export const ids = [6945];
export const modules = {

/***/ 16945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepToDo: () => (/* binding */ keepToDo)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/markdown-text.js
var markdown_text = __webpack_require__(85805);
// EXTERNAL MODULE: ./build/github/client.js
var client = __webpack_require__(44463);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
// EXTERNAL MODULE: ./build/github/look.js
var look = __webpack_require__(20803);
// EXTERNAL MODULE: ./build/github/payload.js
var payload = __webpack_require__(47692);
;// CONCATENATED MODULE: ./build/github/issue.js




const LABEL = 'relock';
const MOST_PAGES = 10;
async function lookForIssues(event, token, env) {
    const ask = await (0,look/* asks */.zW)(token, env);
    const { owner, name } = event.repository;
    const found = [];
    let url = `${event.apiUrl}/repos/${owner}/${name}/issues?labels=${LABEL}&state=open&per_page=100`;
    for (let page = 0; url !== undefined && page < MOST_PAGES; page++) {
        const answer = await ask(url);
        if (answer.status !== 200)
            throw (0,look/* refused */.J5)(answer, 'read the issues', 'issues: write');
        for (const issue of Array.isArray(answer.body) ? answer.body : []) {
            const number = (0,payload.at)(issue, 'number');
            const body = (0,payload/* textAt */.$6)(issue, 'body') ?? '';
            if (typeof number !== 'number' || !body.startsWith('<!-- relock:'))
                continue;
            found.push({ number, body, title: (0,payload/* textAt */.$6)(issue, 'title') ?? '' });
        }
        url = (0,look/* nextPage */.Zj)(answer.link, event.apiUrl);
    }
    return found;
}
function isAbout(issue, about) {
    return issue.body.startsWith(`${markOf(about)}\n`);
}
async function upsertIssue(event, token, text, own, env) {
    const { owner, name: repo } = event.repository;
    const body = `${markOf(text.about)}\n${text.body}`;
    const kept = own.filter((issue) => isAbout(issue, text.about)).sort((a, b) => a.number - b.number)[0];
    if (kept?.body === body && kept.title === text.title)
        return kept.number;
    const octokit = await (0,client/* openGitHub */.o)(event, token, env);
    const { title } = text;
    try {
        if (kept === undefined) {
            return (await octokit.rest.issues.create({ owner, repo, title, body, labels: [LABEL] })).data.number;
        }
        await octokit.rest.issues.update({ owner, repo, issue_number: kept.number, title, body });
        return kept.number;
    }
    catch (error) {
        throw (0,failure/* refusalError */.z)((0,client/* refusalOf */.O)(error), 'write the issue that tells people what to do', 'issues: write');
    }
}
async function closeIssue(event, token, number, why, env) {
    const { owner, name: repo } = event.repository;
    const octokit = await (0,client/* openGitHub */.o)(event, token, env);
    try {
        await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body: why });
        await octokit.rest.issues.update({ owner, repo, issue_number: number, state: 'closed', state_reason: 'completed' });
    }
    catch (error) {
        throw (0,failure/* refusalError */.z)((0,client/* refusalOf */.O)(error), 'close the issue that told people what to do', 'issues: write');
    }
}
function markOf(about) {
    return `<!-- relock:${about} -->`;
}

// EXTERNAL MODULE: ./build/command/rotate/key.js + 11 modules
var key = __webpack_require__(48462);
;// CONCATENATED MODULE: ./build/command/rotate/to-do.js




async function keepToDo(outcomes, rotate, place) {
    const { event, token, env } = place;
    const waiting = outcomes.filter(({ result }) => result === 'waiting');
    const done = outcomes.filter(({ result, rotation }) => (result === 'rotated' || result === 'revoked') && rotation !== '');
    const closing = done.filter(({ steps }) => steps.some(({ what }) => what.startsWith('waits for a person')));
    if (waiting.length + closing.length === 0)
        return 0;
    const own = await lookForIssues(event, token, env);
    const isPrivate = event.repository.isPrivate === true;
    for (const outcome of waiting) {
        const owner = (0,key/* keyOf */.TN)(rotate.keys, outcome.address)?.owner;
        await upsertIssue(event, token, issueFor(outcome, owner, isPrivate), own, env);
    }
    for (const outcome of closing) {
        const why = `${outcome.result === 'revoked' ? 'It is revoked' : 'It is replaced'}; its issuer refuses the old value.`;
        for (const issue of own.filter((one) => isAbout(one, aboutOf(outcome)))) {
            await closeIssue(event, token, issue.number, why, env);
        }
    }
    return waiting.length;
}
function aboutOf({ address }) {
    return `key-${(0,external_node_crypto_.createHash)('sha256').update(address).digest('hex').slice(0, 16)}`;
}
function issueFor(outcome, owner, isPrivate) {
    const { address, kind, rotation, waiting, steps } = outcome;
    const { step = 'create', instructions = [], link = '' } = waiting ?? {};
    const name = isPrivate ? (0,markdown_text/* code */.aY)(address) : `a ${(0,markdown_text/* prose */.CS)(kind)} key of this repository’s config`;
    const what = step === 'create' ? 'make the new value' : 'end the old value';
    const proceed = step === 'create' ? 'give it the new value on standard input' : 'say that it is done';
    const body = [
        `The rotation of ${name} waits for a person to ${what}: ${(0,markdown_text/* prose */.CS)(kind)} has no API for it.`,
        ...(owner === undefined ? [] : ['', `Owner: ${owner}`]),
        '',
        ...instructions.map((line, i) => `${i + 1}. ${(0,markdown_text/* prose */.CS)(line)}`),
        `${instructions.length + 1}. Then ${proceed}:`,
        '',
        '   ```',
        `   relock rotate --continue ${rotation.slice(-12)}`,
        '   ```',
        '',
        ...(link.startsWith('https://') ? [`[Where it is done](${(0,markdown_text/* linkTarget */.Cm)(link)})`, ''] : []),
        'Relock goes on by itself from there, and closes this issue when the issuer refuses the old value.',
        '',
        '<details><summary>What was done so far</summary>',
        '',
        ...steps.map(({ at, what: act }) => `- ${(0,markdown_text/* code */.aY)(at)} ${(0,markdown_text/* prose */.CS)(act)}`),
        '',
        '</details>',
        '',
    ];
    const title = `Relock: ${what} of ${isPrivate ? address.slice(0, 150) : `a ${kind} key`}`;
    return { about: aboutOf(outcome), title, body: body.join('\n') };
}


/***/ }),

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


/***/ })

};
