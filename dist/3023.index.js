export const id = 3023;
export const ids = [3023];
export const modules = {

/***/ 13023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPullRequestText: () => (/* binding */ readPullRequestText)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_no_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27778);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20803);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47692);




const MOST_PAGES = 30;
const LISTS = [
    { below: (number) => `issues/${number}/comments`, name: 'comment' },
    { below: (number) => `pulls/${number}/reviews`, name: 'review' },
    { below: (number) => `pulls/${number}/comments`, name: 'review comment' },
];
async function readPullRequestText(event, number, token, env) {
    const texts = [];
    const unscanned = [];
    const { owner, name } = event.repository;
    const base = `${event.apiUrl}/repos/${owner}/${name}`;
    const attempt = async (part, read) => {
        try {
            await read();
        }
        catch (error) {
            const reason = error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB ? `${error.message} [${error.code}]` : 'GitHub did not give it';
            unscanned.push({ path: (0,_core_no_file_js__WEBPACK_IMPORTED_MODULE_3__/* .pullRequestPlace */ .OP)(number, part), reason });
        }
    };
    const ask = await (0,_look_js__WEBPACK_IMPORTED_MODULE_1__/* .asks */ .zW)(token, env);
    await attempt('title and body', async () => {
        const { body } = await get(ask, `${base}/pulls/${number}`);
        for (const part of ['title', 'body'])
            texts.push({ path: (0,_core_no_file_js__WEBPACK_IMPORTED_MODULE_3__/* .pullRequestPlace */ .OP)(number, part), text: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(body, part) ?? '' });
    });
    for (const list of LISTS) {
        await attempt(`${list.name}s`, async () => {
            let url = `${base}/${list.below(number)}?per_page=100`;
            for (let page = 0; url !== undefined; page++) {
                if (page === MOST_PAGES)
                    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-GITHUB-FAILED', `there are more than ${MOST_PAGES * 100}`);
                const { body, link } = await get(ask, url);
                for (const comment of Array.isArray(body) ? body : []) {
                    const id = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(comment, 'id');
                    if (typeof id !== 'number')
                        continue;
                    texts.push({ path: (0,_core_no_file_js__WEBPACK_IMPORTED_MODULE_3__/* .pullRequestPlace */ .OP)(number, `${list.name} ${id}`), text: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(comment, 'body') ?? '' });
                }
                url = (0,_look_js__WEBPACK_IMPORTED_MODULE_1__/* .nextPage */ .Zj)(link, event.apiUrl);
            }
        });
    }
    return { texts: texts.filter(({ text }) => text !== ''), unscanned };
}
async function get(ask, url) {
    const answer = await ask(url);
    if (answer.status !== 200)
        throw (0,_look_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(answer, 'read the pull request', 'pull-requests: read');
    return answer;
}


/***/ })

};
