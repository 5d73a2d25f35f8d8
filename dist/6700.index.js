export const id = 6700;
export const ids = [6700,4319];
export const modules = {

/***/ 91986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ PROGRAM),
/* harmony export */   u: () => (/* binding */ IS_BUILT)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const IS_BUILT = import.meta.filename.endsWith('.js');
const PROGRAM = IS_BUILT ? import.meta.dirname : node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(import.meta.dirname);


/***/ }),

/***/ 56700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openThread: () => (/* binding */ openThread),
/* harmony export */   serveThread: () => (/* binding */ serveThread)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98736);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91986);




function openThread(options) {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const worker = new Worker(node_path__WEBPACK_IMPORTED_MODULE_0__.join(_program_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM */ .R, _program_js__WEBPACK_IMPORTED_MODULE_3__/* .IS_BUILT */ .u ? 'worker.js' : 'worker.ts'), {
        workerData: options,
        stdin: false,
    });
    const waiting = [];
    const { promise: ready, resolve: becomeReady, reject: neverReady } = Promise.withResolvers();
    ready.catch(() => undefined);
    let failure;
    const fail = (error) => {
        failure ??= error;
        neverReady(error);
        for (const one of waiting.splice(0))
            one.reject(error);
    };
    worker.on('message', (answer) => {
        if (answer === 'ready')
            becomeReady();
        else if ('failure' in answer)
            fail(asError(answer.failure));
        else
            waiting.shift()?.resolve(answer.look);
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('a scanning thread ended early')));
    const ask = (question) => {
        if (failure !== undefined)
            return Promise.reject(failure);
        worker.postMessage(question, []);
        return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    };
    return {
        ready,
        look: async (batch) => {
            const look = await ask({ batch });
            if (look === undefined)
                throw new Error('unreachable');
            return look;
        },
        finish: async () => {
            await ask('finish');
        },
        close: () => stop(worker),
    };
}
function stop(worker) {
    worker.removeAllListeners('exit');
    void worker.terminate();
}
async function serveThread() {
    const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
    if (parentPort === null)
        throw new Error('not a thread');
    const port = parentPort;
    const say = (answer) => {
        const pieces = typeof answer === 'object' && 'look' in answer ? (answer.look?.pieces ?? []) : [];
        port.postMessage(answer, pieces.map(({ bytes }) => bytes.buffer));
    };
    const looker = await (0,_look_js__WEBPACK_IMPORTED_MODULE_2__.openLooker)(workerData);
    const answer = async (earlier, asked) => {
        await earlier;
        try {
            say({ look: await asked });
        }
        catch (error) {
            say({ failure: asFailure(error) });
        }
    };
    let before = Promise.resolve();
    port.on('message', (question) => {
        const asked = question === 'finish' ? looker.finish().then(() => undefined) : looker.look(question.batch);
        asked.catch(() => undefined);
        before = answer(before, asked);
    });
    say('ready');
}
function asFailure(error) {
    if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB)
        return { code: error.code, message: error.message, evidence: error.evidence, remedy: error.remedy };
    return { code: undefined, message: String(error), evidence: [], remedy: undefined };
}
function asError({ code, message, evidence, remedy }) {
    if (code === undefined)
        return new Error(message);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB(code, message, { evidence, ...(remedy === undefined ? {} : { remedy }) });
}


/***/ })

};
