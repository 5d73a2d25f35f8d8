export const id = 9865;
export const ids = [9865];
export const modules = {

/***/ 79865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shareOut: () => (/* binding */ shareOut)
/* harmony export */ });
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98736);
/* harmony import */ var _young_space_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21169);


const AHEAD = 3;
const WAITING = 256;
async function shareOut(batches, options, { threads, alone = 0, ordered, own: ownLooker }, take) {
    const started = Date.now();
    const lanes = [{ looker: ownLooker ?? (await (0,_look_js__WEBPACK_IMPORTED_MODULE_0__.openLooker)(options)), running: 0, ahead: 2 }];
    const opened = [];
    const answers = new Map();
    let asked = 0;
    let answered = 0;
    let taken = 0;
    let failure;
    let wake = () => undefined;
    const change = () => new Promise((resolve) => (wake = resolve));
    const give = async (lane, batch) => {
        const number = asked++;
        lane.running++;
        try {
            const look = await lane.looker.look(batch);
            answers.set(ordered ? number : answered, { look, batch });
            answered++;
            lane.running--;
        }
        catch (error) {
            failure ??= { error };
        }
        wake();
    };
    const join = async (thread) => {
        try {
            await thread.ready;
            lanes.push({ looker: thread, running: 0, ahead: AHEAD });
        }
        catch (error) {
            failure ??= { error };
        }
        wake();
    };
    const takeAnswers = async () => {
        for (let answer = answers.get(taken); answer !== undefined; answer = answers.get(taken)) {
            answers.delete(taken++);
            await take(answer.look, answer.batch);
        }
        if (failure !== undefined)
            throw failure.error;
    };
    const addThreads = async () => {
        const { openThread } = await __webpack_require__.e(/* import() */ 4319).then(__webpack_require__.bind(__webpack_require__, 56700));
        while (opened.length < threads - 1) {
            const thread = openThread(options);
            opened.push(thread);
            void join(thread);
        }
    };
    const free = () => {
        if (answers.size > WAITING)
            return undefined;
        const [own, ...others] = lanes.filter((lane) => lane.running < lane.ahead);
        return others.sort((a, b) => a.running - b.running)[0] ?? own;
    };
    const addThreadsInTime = async () => {
        if (opened.length === 0 && threads > 1 && Date.now() - started >= alone)
            await addThreads();
    };
    try {
        await addThreadsInTime();
        for await (const batch of batches) {
            if (asked === 0)
                (0,_young_space_js__WEBPACK_IMPORTED_MODULE_1__/* .keepYoungSpaceSmall */ .j)();
            await addThreadsInTime();
            let lane;
            for (;;) {
                await new Promise((resolve) => setImmediate(resolve));
                await takeAnswers();
                lane = free();
                if (lane !== undefined)
                    break;
                if (failure === undefined && !answers.has(taken))
                    await change();
            }
            void give(lane, batch);
        }
        await Promise.all(lanes.map((lane) => lane.looker.finish()));
        for (;;) {
            await takeAnswers();
            if (taken === asked)
                break;
            if (failure === undefined && !answers.has(taken))
                await change();
        }
    }
    finally {
        for (const { looker } of lanes)
            looker.close();
        for (const looker of opened)
            looker.close();
    }
}


/***/ })

};
